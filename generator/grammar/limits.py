"""Productions of the limits of a number, in words or in symbols: each returns comparisons."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..model import Operator
from . import vocabulary as v
from .choices import bracketed
from .cursor import Cursor, production, series
from .meaning import Comparison, Scalar

Comparisons = Sequence[Comparison]


def bound(cursor: Cursor) -> Scalar | None:
    """bound = NUMBER | "∞" | PARAMETER"""
    token = cursor.peek()
    if token is None:
        return None
    if token.kind == "number" or (token.kind == "literal" and token.value is not None):
        return cursor.next().value
    if token.word in v.NUMERALS:
        return v.NUMERALS[cursor.next().word]
    reference = token.kind == "literal" or (token.kind == "word" and token.text in cursor.names)
    return cursor.next().text if reference and re.fullmatch(r"[A-Za-z_][\w.-]*", token.text) else None


def numeric_range(cursor: Cursor) -> Comparisons | None:
    """numeric_range = interval | between | chained | comparisons | minmax | span"""
    readers = (interval, between, chained, comparisons, minmax, span)
    return next((bounds for read in readers if (bounds := read(cursor))), None)


@production
def operator(cursor: Cursor) -> Operator | None:
    """operator = SYMBOL | [ "is" | "are" | "be" ] COMPARATIVE"""
    if symbol := cursor.kind("operator"):
        return v.SYMBOLS.get(symbol.text)
    cursor.word("is", "are", "be")
    return v.COMPARISONS.get(cursor.phrase(v.COMPARATIVES))


def comparisons(cursor: Cursor) -> Comparisons | None:
    """comparisons = comparison { ( "," | "and" | "but" | "," "and" | "," "but" ) comparison }"""
    return series(cursor, comparison, [","], ["and", "but"]) or None


@production
def comparison(cursor: Cursor) -> Comparison | None:
    """comparison = operator bound | bound "or" EXTREME: "greater than 0", "< `width`", "0 or more" """
    if (end := bound(cursor)) is not None:
        extreme = cursor.among(v.EXTREMES) if cursor.word("or") else ""
        return (v.EXTREMES[extreme], end) if extreme else None
    sign = operator(cursor)
    limit = bound(cursor) if sign else None
    return None if sign is None or limit is None else (sign, limit)


@production
def chained(cursor: Cursor) -> Comparisons | None:
    """chained = bound operator WORD operator bound: "0 < x ≤ 1" """
    low = bound(cursor)
    lower = operator(cursor) if low is not None else None
    is_named = lower is not None and cursor.kind("word", "literal")
    upper = operator(cursor) if is_named else None
    high = bound(cursor) if upper else None
    if low is None or lower is None or upper is None or high is None:
        return None
    return ((v.MIRRORED[lower], low), (upper, high))


@production
def between(cursor: Cursor) -> Comparisons | None:
    """between = "between" [ exclusion ] bound "and" bound [ exclusion ] | "from" … bound "to" bound …"""
    word = cursor.word("between", "from")
    if not word:
        return None
    exclusive = exclusion(cursor)
    ends = two_bounds(cursor, ["and"] if word == "between" else ["to", "through"])
    return _between(ends, exclusion(cursor) or exclusive) if ends else None


@production
def two_bounds(
    cursor: Cursor, words: Sequence[str], marks: Sequence[str] = ()
) -> tuple[Scalar, Scalar] | None:
    """two_bounds = bound ( word | mark ) bound"""
    low = bound(cursor)
    joint = low is not None and (cursor.word(*words) or cursor.mark(*marks))
    high = bound(cursor) if joint else None
    return None if low is None or high is None else (low, high)


@production
def exclusion(cursor: Cursor) -> bool | None:
    """exclusion = [ "," ] ( "(" word ")" | word ): whether the ends are left out"""
    cursor.mark(",")
    opened = cursor.mark("(")
    cursor.word("and", "both")
    word = cursor.word("inclusive", "inclusively", "including", "exclusive", "exclusively", "excluding")
    return word.startswith("exclu") if word and (not opened or cursor.mark(")")) else None


@production
def interval(cursor: Cursor) -> Comparisons | None:
    """interval = ( "[" | "(" ) bound "," bound ( "]" | ")" ): "[0, 1)"; in square brackets also with a dash

    In parentheses a dash is no interval, as "(1-100)" may be a remark; three numbers are a set.
    """
    opening = cursor.mark("[", "(")
    if not opening:
        return None
    square = opening == "["
    ends = two_bounds(cursor, ["to"], [",", "-", "–", ":"]) if square else two_bounds(cursor, [], [","])
    closing = cursor.mark("]", ")")
    if not ends or not closing:
        return None
    return ((">=" if square else ">", ends[0]), ("<=" if closing == "]" else "<", ends[1]))


@production
def span(cursor: Cursor) -> Comparisons | None:
    """span = bound ( "to" | "-" ) bound [ exclusion ]: a range only after words that announce one"""
    ends = two_bounds(cursor, ["to", "through"], ["-", "–", "—", "~"])
    return _between(ends, exclusion(cursor)) if ends else None


def _between(ends: tuple[Scalar, Scalar], exclusive: bool | None) -> Comparisons:
    low, high = ends
    return ((">", low), ("<", high)) if exclusive else ((">=", low), ("<=", high))


@production
def led_interval(cursor: Cursor) -> Comparisons | None:
    """led_interval = RANGE_LEAD [ ":" ] interval: "range: [0, 1)" """
    if not cursor.phrase(v.RANGE_LEADS):
        return None
    cursor.mark(":")
    return interval(cursor)


@production
def in_parentheses(cursor: Cursor) -> Comparisons | None:
    """in_parentheses = "(" ( between | led_interval | span | limit { "," limit } ) ")", where limit = minmax | comparisons"""
    if not cursor.mark("("):
        return None
    read = [
        *(
            between(cursor)
            or minmax(cursor)
            or comparisons(cursor)
            or led_interval(cursor)
            or span(cursor)
            or ()
        )
    ]
    while read and cursor.mark(","):
        more = minmax(cursor) or comparisons(cursor)
        if more is None:
            return None
        read += more
    return read if read and cursor.mark(")") else None


@production
def minmax(cursor: Cursor) -> Comparisons | None:
    """minmax = ( "min" | "max" | … ) [ "value" ] ( ( ":" | "=" | "of" | "is" | "." ) bound | NUMBER ) [ "(" exclusion ")" ]"""
    word = cursor.among(v.MINIMUM | v.MAXIMUM)
    colon = _joint(cursor) if word else ""
    limit = bound(cursor) if word else None
    if limit is None or (isinstance(limit, str) and not colon):
        return None
    is_exclusive = cursor.sees_mark("(") and exclusion(cursor)
    sign: Operator = ">" if word in v.MINIMUM else "<"
    return ((sign if is_exclusive else v.INCLUSIVE[sign], limit),)


def _joint(cursor: Cursor) -> str:
    """What may come between "min" and its bound: "min value: 1", "min = 1", "minimum of 1"."""
    cursor.word("value")
    token = cursor.peek()
    equals = cursor.kind("operator") if token is not None and token.text in ("=", "==") else None
    return cursor.mark(":", ".") or (equals.text if equals else "") or cursor.word("of", "is")


@production
def multiple(cursor: Cursor) -> int | None:
    """multiple = "divisible" "by" INTEGER"""
    number = bound(cursor) if cursor.phrase(v.MULTIPLES) else None
    return number if isinstance(number, int) and number else None


def sets(cursor: Cursor) -> list[Scalar] | None:
    """sets = bracketed { "or" bracketed }: "[18, 34, 50] or [20, 32]" """
    values = bracketed(cursor)
    while values and (more := another_set(cursor)):
        values = values + more
    return values


@production
def another_set(cursor: Cursor) -> list[Scalar] | None:
    return bracketed(cursor, least=1) if cursor.word("or") else None
