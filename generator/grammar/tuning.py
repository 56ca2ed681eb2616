"""The grammar of tuning ranges.

    phrase = [ remark ] ( limits | interval | values ) [ "." ] condition

Markup has no meaning here: pages put code around a whole range, half of one, or a comma.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from ..model import TuningType
from ..reading.document import Inline, collapse
from . import vocabulary as v
from .cursor import Cursor, NotUnderstood, production, series
from .meaning import Scalar
from .tokens import lex, words

_PLAIN_QUOTES = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "`": ""})


@dataclass(frozen=True, slots=True)
class Range:
    """Two numbers, or values as they are written."""

    minimum: int | float | None = None
    maximum: int | float | None = None
    values: tuple[Scalar, ...] = ()
    condition: str = ""
    stray: str = ""  # a closing bracket that was never opened


def parse(content: Iterable[Inline], kind: TuningType | None) -> Range:
    """The range of a tuning row; NotUnderstood if its words are not in the grammar."""
    text = "".join(
        f" {p.text} " if p.kind == "code" else " " if p.kind in ("break", "item") else p.text for p in content
    )
    text = re.sub(r"(?<=\w):(?=[-\d.])", ": ", text.translate(_PLAIN_QUOTES))
    cursor = Cursor(lex(text))
    if sum(token.word in v.MINIMUM for token in cursor.tokens) > 1:
        return Range(condition=collapse(text))  # a range for each of several cases is kept in words
    before = remark(cursor)
    read = limits(cursor) or (None if kind == "categorical" else interval(cursor)) or values(cursor, kind)
    opened = any(token.is_mark("[", "(", "{") for token in cursor.tokens)
    stray = "" if opened else cursor.mark("]", ")", "}")
    cursor.mark(".")
    return replace(read, stray=stray, condition="; ".join(filter(None, (before, condition(cursor)))))


@production
def remark(cursor: Cursor) -> str | None:
    """remark = … ".": a sentence before the range, "Applicable only to …"; values may end with a full stop, too"""
    tokens = cursor.until(lambda token: token.kind != "word" and not token.is_mark("(", ")", ","))
    return words(tokens) if cursor.mark(".") and not cursor.done else None


def condition(cursor: Cursor) -> str:
    """condition = [ "none" ] | …: what comes after the range, "for `a`", "(logarithmic)", "method==a" """
    rest = cursor.rest
    if not rest or rest[0].word == "none":
        return ""
    if any(token.kind == "number" or token.is_mark("[", "]") for token in rest):
        raise cursor.refuse()
    return words(rest).strip(" ,()")


def limits(cursor: Cursor) -> Range | None:
    """limits = { ( "MinValue" | "MaxValue" ) [ "value" ] [ ":" ] NUMBER [ "," ] }"""
    ends: dict[bool, int | float] = {}
    while word := cursor.among(v.MINIMUM | v.MAXIMUM):
        cursor.word("value")
        cursor.mark(":")
        number = cursor.next()
        if number.value is None:
            raise NotUnderstood(f"{number.text} is no number")
        ends[word in v.MAXIMUM] = number.value
        cursor.mark(",")
    return Range(ends.get(False), ends.get(True)) if ends else None


@production
def interval(cursor: Cursor) -> Range | None:
    """interval = [ "[" | "(" ] NUMBER ( "," | "-" | "to" ) NUMBER [ "]" | ")" ]"""
    opened = cursor.mark("[", "(")
    low = number(cursor)
    joined = low is not None and (cursor.mark(",", "-", "–") or cursor.word("to"))
    high = number(cursor) if joined else None
    if high is None or (opened and not cursor.mark("]", ")")):
        return None
    return Range(low, high)


def number(cursor: Cursor) -> int | float | None:
    token = cursor.kind("number", "literal")
    return token.value if token else None


def values(cursor: Cursor, kind: TuningType | None) -> Range:
    """values = [ LEAD ] [ "[" | "(" | "{" ] value { ( "," | "or" | "," "or" ) value } [ "]" | ")" | "}" ]"""
    cursor.phrase(v.CHOICE_LEADS)
    opened = cursor.mark("[", "(", "{")
    read = series(cursor, lambda cursor: cursor.kind("literal", "word", "number"), [","], ["or"])
    if not read or (opened and not cursor.mark("]", ")", "}")):
        raise cursor.refuse()
    if kind in ("integer", "continuous"):
        message = f"values where the type is {kind}"
        raise NotUnderstood(message) if cursor.done else cursor.refuse()
    return Range(values=tuple(token.scalar for token in read))
