"""The grammar of tuning ranges.

    phrase = limits | interval | list
    limits = "MinValue" ":" NUMBER "," "MaxValue" ":" NUMBER
    interval = ( "[" | "(" ) NUMBER ( "," | "-" ) NUMBER ( "]" | ")" )
    list   = "[" value { "," value } "]" | value "," value { "," value }

Marks say nothing here: pages put code around a whole range, a half, a comma.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from ..model import TuningType
from ..reading.document import Inline, collapse
from . import vocabulary as v
from .cursor import Cursor, NotUnderstood
from .tokens import Token, lex, words

_NOTHING = ("none", "n/a")
_SMALL = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "`": ""})


@dataclass(frozen=True, slots=True)
class Range:
    """What a range states: two numbers, or values as they are written."""

    minimum: int | float | None = None
    maximum: int | float | None = None
    values: tuple[int | float | str, ...] = ()
    condition: str = ""


def parse(content: Iterable[Inline], kind: TuningType | None) -> Range:
    """The range of a tuning row; NotUnderstood if it is none."""
    text = "".join(
        f" {p.text} " if p.kind == "code" else " " if p.kind in ("break", "item") else p.text for p in content
    )
    text = re.sub(r"(?<=\w):(?=[-\d.])", ": ", text.translate(_SMALL))
    cursor = Cursor(lex(text))
    if sum(token.word in v.MINIMUM for token in cursor.tokens) > 1:
        return Range(condition=collapse(text))  # a range per case is no range
    before = _remark(cursor)
    found = _limits(cursor) or (None if kind == "categorical" else _interval(cursor)) or _values(cursor, kind)
    cursor.mark(".")
    conditions = [words for words in (before, _condition(cursor)) if words]
    return replace(found, condition="; ".join(conditions))


def _remark(cursor: Cursor) -> str:
    """A sentence before the range: "Applicable only to …"."""
    for index, token in enumerate(cursor.tokens):
        if token.is_mark("."):
            cursor.at = index + 1
            return words(cursor.tokens[:index])
        if token.kind != "word" and not token.is_mark("(", ")", ","):
            break
    return ""


def _condition(cursor: Cursor) -> str:
    """What stands behind the range: "for `a`", "(logarithmic)", "method==a"."""
    rest = cursor.tokens[cursor.at :]
    cursor.mark(",", "(")
    if not rest or rest[0].word in _NOTHING:
        return ""
    if any(token.kind == "number" or token.is_mark("[", "]") for token in rest):
        raise cursor.refuse()
    return words(rest).strip(" ,()")


def _limits(cursor: Cursor) -> Range | None:
    ends: dict[bool, int | float] = {}
    while word := cursor.word(*v.MINIMUM, *v.MAXIMUM):
        cursor.word("value")
        cursor.mark(":", "=") or cursor.kind("operator")
        number = cursor.next()
        if number.value is None:
            raise NotUnderstood(f"{number.text} is no number")
        ends[word in v.MAXIMUM] = number.value
        cursor.mark(",", ";")
    return Range(ends.get(False), ends.get(True)) if ends else None


def _interval(cursor: Cursor) -> Range | None:
    start = cursor.at
    opened = cursor.mark("[", "(")
    low = cursor.peek()
    if low is not None and low.value is not None:
        cursor.at += 1
        if cursor.mark(",", "-", "–") or cursor.word("to"):
            high = cursor.peek()
            if high is not None and high.value is not None:
                cursor.at += 1
                if not opened or cursor.mark("]", ")"):
                    return Range(low.value, high.value)
    cursor.at = start
    return None


def _values(cursor: Cursor, kind: TuningType | None) -> Range:
    cursor.sequence(v.CHOICE_LEADS)
    opened = cursor.mark("[", "(", "{")
    values: list[int | float | str] = []
    while (token := cursor.peek()) is not None and token.kind in ("literal", "word", "number"):
        values.append(_value(cursor.next()))
        if not (cursor.mark(",") or cursor.word("or")):
            break
        cursor.word("or")
    if not values or (opened and not cursor.mark("]", ")", "}")) or kind in ("integer", "continuous"):
        raise cursor.refuse()
    return Range(values=tuple(values))


def _value(token: Token) -> int | float | str:
    return token.value if token.kind == "number" and token.value is not None else token.text
