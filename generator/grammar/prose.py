"""Sentences of a description: where they end, what they are about, and where a condition begins."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from . import vocabulary as v
from .cursor import Cursor
from .tokens import Token, words


def sentences(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """Tokens from one full stop, or end of a paragraph, to the next."""
    for ends, sentence in itertools.groupby(_lines_joined(tokens), _ends_sentence):
        if not ends:
            yield list(sentence)


def _lines_joined(tokens: Sequence[Token]) -> list[Token]:
    """The tokens without the ends of lines at which a sentence goes on, and with the values that a condition
    lists as items ("only if `a` is one of:") in one line, as are several conditions.
    """
    joined: list[Token] = []
    gap: list[Token] = []
    listing = False
    for parts, run in itertools.groupby(tokens, lambda token: token.kind in ("break", "item")):
        line = list(run)
        if parts:
            gap = line
            continue
        is_item = any(token.kind == "item" for token in gap)
        listing = is_item and (listing or _introduces(joined))
        if listing and not joined[-1].is_mark(":", ",") and joined[-1].word not in ("or", "and"):
            joined.append(_COMMA if len(line) < 3 else _DASH)
        elif listing:
            pass
        elif not _goes_on(joined, line[0]):
            joined += gap
        joined += [replace(line[0], shown=f" {line[0].shown.strip()}") if gap else line[0], *line[1:]]
    return joined


_COMMA = Token("mark", ",", shown=",")
_DASH = Token("mark", "–", shown=" –")


def _goes_on(before: Sequence[Token], following: Token) -> bool:
    """Whether a sentence is not over at the end of a line."""
    last = before[-1] if before else None
    if last is None or last.is_mark(".", "!", "?", ";", ":") or last.kind == "pointer":
        return False
    is_open = last.word in v.JOINTS or last.kind == "operator" or last.is_mark(",", "(", "/")
    goes_on = following.kind == "operator" or following.is_mark(",", ")", "/", ".", ";")
    return is_open or goes_on or (following.kind == "word" and following.text[0].islower())


def _introduces(before: Sequence[Token]) -> bool:
    """Whether a list that follows belongs to a condition: "only if `a` is one of the following:"."""
    if not before or not before[-1].is_mark(":"):
        return False
    ends = [i for i, token in enumerate(before[:-1]) if _ends_sentence(token)]
    return any(token.word in v.CONDITIONALS for token in before[ends[-1] + 1 if ends else 0 :])


def _ends_sentence(token: Token) -> bool:
    return token.is_mark(".", "!", "?", ";") or token.kind in ("break", "item", "pointer")


def limit(sentence: Sequence[Token]) -> str:
    """The words of a sentence that names valid values, "must be between 0 and 1", "either `a` or `b`"; else ""."""
    start = Cursor(sentence).place(v.PROSE_LIMITS)
    return words(sentence) if any(token.kind in ("number", "literal") for token in sentence[start:]) else ""


def unknown_names(tokens: Sequence[Token], names: Collection[str]) -> Iterator[str]:
    """Names that a text calls parameters but that have no row in the table."""
    for i, token in enumerate(tokens):
        if token.word in v.PARAMETERS:
            yield from (n for n in _last_literals(tokens[:i]) if n not in names and n.isidentifier())


def _last_literals(tokens: Sequence[Token]) -> list[str]:
    """The literals at the end of the tokens: "`a`, `b` and `c`"."""
    names: list[str] = []
    for token in reversed(tokens):
        if token.kind == "literal":
            names.append(token.text)
        elif not (names and (token.word in ("and", "or") or token.is_mark(","))):
            break
    return names


def is_about_another(subject: Sequence[Token], own: str, names: Collection[str]) -> bool:
    """Whether the words before the verb name another parameter, or one value of this one."""
    literals = [token.text for token in subject if token.kind in ("literal", "number")]
    if any(text in names and text != own for text in literals):
        return True
    return bool(literals) and any(token.word in ("value", "values") for token in subject)


def usage_start(sentence: Sequence[Token]) -> int | None:
    """The position after the words that introduce a condition: "used only", "only used", "applies"."""
    terms = [token.word for token in sentence]
    for i, word in enumerate(terms):
        near, after = _clause(sentence, i), terms[i + 1 : i + 2]
        is_only = word in v.ONLY and not {"also", "not", "required"} & set(near)
        if is_only and (end := _end_of_only(sentence, i, near)):
            return end
        opens = word in v.OPENS and i < 3 and not set(near) - {"is", "it", "this", ""}
        takes = word == "effect" and near[-1:] in (["takes"], ["take"])
        if (
            (opens or takes)
            and after[:1] in (["if"], ["when"])
            and not {"no", "not", "never", "also"} & set(near)
        ):
            return i + 1
    return None


def _end_of_only(sentence: Sequence[Token], i: int, near: Sequence[str]) -> int | None:
    """The position after the words that go with an "only" at `i`; None if it does not limit the use of the parameter."""
    after = [token.word for token in sentence[i + 1 :]]
    if set(near) & v.USED or after[:1] in (["if"], ["when"]):
        return i + 1
    for count in (1, 2, 3):  # "only used when", "only be used with", "only has an effect when"
        if after[count - 1 : count] and after[count - 1] in v.USED and set(after[: count - 1]) <= v.FILLERS:
            return i + 1 + count
    if after[:1] == ["for"] and [token.kind for token in sentence[i + 2 : i + 3]] == ["literal"]:
        return i + 1
    ends = i + 1 == len(sentence) or sentence[i + 1].is_mark(")")
    is_used = (
        any(token.word in v.USED for token in sentence[:i]) and i > 1 and sentence[i - 2].kind == "literal"
    )
    return i + 1 if ends and i and (sentence[i - 1].kind == "literal" or is_used) else None


def _clause(sentence: Sequence[Token], end: int) -> list[str]:
    """Up to four words of the same clause before the token at `end`."""
    near: list[str] = []
    for token in reversed(sentence[max(0, end - 4) : end]):
        if token.is_mark(",", "(", ":"):
            break
        near.insert(0, token.word)
    return near
