"""Productions of several alternatives, of which a value is any: "`auto` or positive integer"."""

from __future__ import annotations

from collections.abc import Callable

from ..model import Bounds, Number, members
from . import limits
from . import vocabulary as v
from .choices import choices
from .cursor import Cursor, NotUnderstood, production
from .meaning import Typed, Values, settle, union, with_parts
from .nouns import noun

Alternative = Callable[[Cursor], Values]


def alternatives(cursor: Cursor, alternative: Alternative) -> Values:
    """alternatives = counted | [ LEAD [ ":" ] ] alternative { another }"""
    if values := counted(cursor):
        return values
    if cursor.phrase(v.CHOICE_LEADS):
        cursor.mark(":")
    read = [alternative(cursor)]
    while values := another(cursor, alternative):
        read.append(values)
    whole = union(read)
    return (confined(cursor, whole) if len(read) > 1 else None) or whole


@production
def confined(cursor: Cursor, values: Values) -> Values | None:
    """confined = [ "," | "." | ";" ] RANGE ":" numeric_range: the limits of the numbers among alternatives"""
    cursor.mark(",", ".", ";")
    led = cursor.phrase(v.RANGE_LEADS) and cursor.mark(":")
    bounds = limits.numeric_range(cursor) if led else None
    parts = members(values.domain)
    if not bounds or not any(isinstance(part, Number) and part.bounds == Bounds() for part in parts):
        return None
    within = [
        (
            settle(Typed(type="integer" if part.integer else "number").within(bounds))
            if isinstance(part, Number) and part.bounds == Bounds()
            else Values(domain=part)
        )
        for part in parts
    ]
    return with_parts(union(within).domain, [*within, values])


@production
def counted(cursor: Cursor) -> Values | None:
    """counted = LEAD noun ":" choices: "One of the following positive integers: 1, 2, 3" """
    if cursor.phrase(v.CHOICE_LEADS) and noun(cursor) and cursor.mark(":"):
        return choices(cursor)
    return None


@production
def another(cursor: Cursor, alternative: Alternative) -> Values | None:
    """another = ( "," | "/" | "|" | "or" | "," "or" ) alternative; after a comma
    without "or", words that are no alternative are left for the rest of the phrase"""
    comma = cursor.mark(",", "/", "|")
    if not (cursor.word("or") or comma):
        return None
    if cursor.done or cursor.sees_mark("."):
        raise NotUnderstood("the list breaks off", lost=True)
    if comma and cursor.sees(v.RANGE_LEADS):
        return None  # limits of the alternatives before it
    try:
        return alternative(cursor)
    except NotUnderstood:
        if comma:
            return None
        raise
