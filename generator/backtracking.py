"""Regular expressions that a text of no great length keeps busy for ever, such as ^(a+)+$.

Python's `re` and JavaScript's, which read the patterns of specs and JSON Schemas, try every way in which a text may
be divided among the parts of a pattern. So a repeated part must show where each repetition begins or ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

_TOKEN = re.compile(r"(\(\?(?!:)|\|)|\\.|\[\^?\]?(?:\\.|[^\]\\])*\]", re.DOTALL)
_SAMPLE = frozenset(map(chr, [*range(0x180), 0x3B1, 0x2003, 0x4E2D, 0x1F600]))
_LONGEST, _MOST = 1000, 1000  # characters of a pattern, and repetitions that one states
_REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT)
_PLAIN = (codes.LITERAL, codes.NOT_LITERAL, codes.ANY, codes.IN)


def problem(pattern: str) -> str:
    """Why a pattern may not be used; "" if it may."""
    if len(pattern) > _LONGEST:
        return f"is a pattern of more than {_LONGEST:,} characters"
    if any(token == "(?" for token in _TOKEN.findall(pattern)):
        return "is a pattern with a group that is not plain: (?"
    try:
        re.compile(pattern)
        # An empty group keeps the parser from joining alternatives, which other readers of the pattern do not do.
        return _problem(
            list(_parser.parse(_TOKEN.sub(lambda match: match[0] + "()" * (match[0] == "|"), pattern)))
        )
    except (re.error, OverflowError, RecursionError, ValueError) as error:
        return f"is no regular expression: {error}"


def _problem(sequence: list[Any]) -> str:
    items = list(_flat(sequence))
    for kind, argument in items:
        if kind == codes.GROUPREF:
            return "is a pattern that looks at an earlier group"
        for part in _parts(kind, argument):
            if why := _problem(part):
                return why
        if _loops(kind, argument) and (not _is_marked(argument[2]) or _MOST <= argument[1] < codes.MAXREPEAT):
            return "is a pattern that may take for ever: what repeats in it can be divided in several ways"
    return _neighbours(items)


def _neighbours(items: list[Any]) -> str:
    """A problem if two parts of any length can take the same characters, and nothing parts them."""
    for number, (kind, argument) in enumerate(items):
        if not (kind in _REPEATS and argument[1] == codes.MAXREPEAT):
            continue
        mine = _characters([(kind, argument)])
        for other, its in items[number + 1 :]:
            shared = mine & _first([(other, its)])
            if shared and other in _REPEATS and its[1] == codes.MAXREPEAT:
                return "is a pattern that may take for ever: two parts of any length can take the same characters"
            if not shared and _least(other, its):
                break
    return ""


def _flat(sequence: Iterable[Any]) -> Iterator[Any]:
    """The parts of a sequence, with those of groups that are not repeated."""
    for kind, argument in sequence:
        if kind == codes.SUBPATTERN:
            yield from _flat(argument[-1])
        else:
            yield kind, argument


def _parts(kind: Any, argument: Any) -> list[Any]:
    if kind in _REPEATS:
        return [argument[2]]
    return list(argument[1]) if kind == codes.BRANCH else []


def _loops(kind: Any, argument: Any) -> bool:
    return kind in _REPEATS and argument[1] > 1


def _is_marked(body: Iterable[Any]) -> bool:
    """Whether it is plain where each repetition begins or ends."""
    items = list(_flat(body))
    if all(kind in _PLAIN for kind, _ in items):
        return bool(items)
    if len(items) == 1 and items[0][0] == codes.BRANCH:
        ways = [list(_flat(way)) for way in items[0][1][1]]
        firsts = [_first(way) for way in ways]
        fixed = all(way and all(kind in _PLAIN for kind, _ in way) for way in ways)
        return fixed and sum(map(len, firsts)) == len(frozenset().union(*firsts))
    return any(
        edge[0] in _PLAIN and not _characters([edge]) & _characters(others)
        for edge, others in ((items[0], items[1:]), (items[-1], items[:-1]))
    )


def _least(kind: Any, argument: Any) -> bool:
    """Whether a part takes one character at least."""
    if kind in _REPEATS:
        return bool(argument[0]) and any(_least(*part) for part in _flat(argument[2]))
    if kind == codes.BRANCH:
        return all(any(_least(*part) for part in _flat(way)) for way in argument[1])
    return kind in _PLAIN


def _characters(items: Iterable[Any]) -> frozenset[str]:
    """Those of some characters that the parts take."""
    taken: set[str] = set()
    for kind, argument in _flat(items):
        if kind in _PLAIN:
            taken |= _plain(kind, argument)
        for part in _parts(kind, argument):
            taken |= _characters(part)
    return frozenset(taken)


def _first(items: Iterable[Any]) -> frozenset[str]:
    """Those of some characters with which the parts can begin."""
    taken: frozenset[str] = frozenset()
    for kind, argument in _flat(items):
        within = [_first(part) for part in _parts(kind, argument)]
        taken |= _plain(kind, argument) if kind in _PLAIN else frozenset().union(*within)
        if _least(kind, argument):
            break
    return taken


def _plain(kind: Any, argument: Any) -> frozenset[str]:
    if kind in (codes.LITERAL, codes.NOT_LITERAL):
        one = frozenset(chr(argument))
        return one if kind == codes.LITERAL else _SAMPLE - one
    if kind == codes.ANY:
        return _SAMPLE - {"\n"}
    taken: frozenset[str] = frozenset()
    for part, value in argument:
        if part == codes.LITERAL:
            taken |= {chr(value)}
        elif part == codes.RANGE:
            ends = frozenset(map(chr, value))
            taken |= ends | {c for c in _SAMPLE if value[0] <= ord(c) <= value[1]}
        elif part == codes.CATEGORY:
            taken |= {c for c in _SAMPLE if re.match(_CATEGORIES[value], c)}
    return _SAMPLE - taken if (codes.NEGATE, None) in argument else taken


_CATEGORIES = {
    getattr(codes, f"CATEGORY_{'NOT_' * letter.isupper()}{name}"): f"\\{letter}"
    for name, letters in (("DIGIT", "dD"), ("SPACE", "sS"), ("WORD", "wW"))
    for letter in letters
}
