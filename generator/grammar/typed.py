"""Productions of typed phrases (a noun and the limits after it) and of lists of alternatives."""

from __future__ import annotations

from dataclasses import replace

from ..model import Choice, Domain, Number, Text, Union, members
from . import limits
from . import vocabulary as v
from .alternatives import alternatives
from .choices import announced, bracketed, choice_values, choices, is_plain_choice, quantities
from .cursor import Cursor, NotUnderstood, production, series
from .meaning import Scalar, Typed, Values, as_text, chosen, of_one_type, settle
from .nouns import characters, noun, purpose, units


def scalar(cursor: Cursor) -> Values:
    """scalar = inequality | typed | set | untyped | "empty string" | choices"""
    if values := inequality(cursor) or typed_values(cursor):
        return values
    if listed := bracketed(cursor):
        return chosen(listed)
    if values := untyped(cursor):
        return values
    return Values(domain=Choice(values=("",))) if cursor.phrase(v.EMPTY_STRING) else choices(cursor)


@production
def inequality(cursor: Cursor) -> Values | None:
    """inequality = bound operator noun [ operator bound ] { limit }: "0 < float ≤ 1" """
    low = limits.bound(cursor)
    sign = limits.operator(cursor) if low is not None else None
    subject = noun(cursor) if sign else None
    if low is None or sign is None or subject is None:
        return None
    subject = subject.within([(v.MIRRORED[sign], low)])
    if upper := limits.operator(cursor):
        high = limits.bound(cursor)
        if high is None:
            raise cursor.refuse()
        subject = subject.within([(upper, high)])
    return settle(limited(cursor, subject))


@production
def untyped(cursor: Cursor) -> Values | None:
    """untyped = [ RANGE [ ":" ] | [ ARTICLE ] "value" ] numeric_range [ type_after ] { limit }: limits without a noun
    before them, which are those of a number if there is none after them
    """
    if cursor.phrase(v.RANGE_LEADS):
        cursor.mark(":")
    else:
        cursor.among(v.ARTICLES)
        cursor.among(v.NEEDS_ADJECTIVE)
        cursor.word("in")
    bounds = limits.numeric_range(cursor)
    if not bounds:
        return None
    subject = type_after(cursor) or Typed(type="number")
    return None if subject.textual else settle(limited(cursor, subject.within(bounds)))


@production
def type_after(cursor: Cursor) -> Typed | None:
    """type_after = "," noun | "(" noun ")": "[0, 1], float" """
    opened = cursor.mark("(", ",")
    subject = noun(cursor) if opened else None
    return None if subject is None or (opened == "(" and not cursor.mark(")")) else subject


# -- typed --------------------------------------------------------------------------------------


def typed_values(cursor: Cursor) -> Values | None:
    subject = typed(cursor)
    return settle(subject) if subject else None


def typed(cursor: Cursor) -> Typed | None:
    """typed = noun ( units | characters | { limit } )"""
    subject = noun(cursor)
    if subject is None:
        return None
    if subject.type == "string" and (whole := number_as_text(cursor)):
        return replace(subject, refined=whole)
    describe = {"integer": units, "string": characters}.get(subject.type)
    if describe and (pattern := describe(cursor)):
        return replace(subject, refined=Values(domain=Text(pattern=pattern)))
    return limited(cursor, subject)


def limited(cursor: Cursor, subject: Typed) -> Typed:
    """limited = noun { limit }"""
    while more := limit(cursor, subject):
        subject = more
    return subject


@production
def limit(cursor: Cursor, subject: Typed) -> Typed | None:
    """limit = [ "," | "." | ";" | ":" | "and" ] ( [ "each" ] ( enumerated | in_parentheses | between | minmax )
    | elaboration | [ COPULA ] ( comparisons | multiple | range ) | purpose | interval | span )
    """
    separator = cursor.mark(",", ".", ";", ":") or cursor.word("and")
    if cursor.done:
        return None
    cursor.word("each")
    if named := enumerated(cursor, subject):
        return named
    if bounds := limits.in_parentheses(cursor) or limits.between(cursor) or limits.minmax(cursor):
        return subject.within(bounds)
    if refined := elaboration(cursor, subject, separator):
        return refined
    cursor.phrase(v.COPULAS)
    if bounds := limits.comparisons(cursor):
        return subject.within(bounds)
    if number := limits.multiple(cursor):
        return replace(subject, multiple_of=number)
    if cursor.phrase(v.RANGE_LEADS) or separator == ":":
        return ranged(cursor, subject)
    if not subject.textual and (bounds := limits.interval(cursor) or limits.span(cursor)):
        return subject.within(bounds)
    words = "" if separator else purpose(cursor)
    return replace(subject, conditions=(*subject.conditions, words)) if words else None


def ranged(cursor: Cursor, subject: Typed) -> Typed | None:
    """range = RANGE [ ":" ] ( numeric_range | sets | inequality | typed ), or listed if the subject is no number"""
    cursor.mark(":")
    if subject.textual:
        return listed(cursor, subject)
    if bounds := limits.numeric_range(cursor):
        return subject.within(bounds)
    if values := limits.sets(cursor):
        return subject.listed(values)
    inner = inequality(cursor) or typed_values(cursor)
    return of_one_type(subject, inner) if inner else mixed(cursor, subject)


@production
def mixed(cursor: Cursor, subject: Typed) -> Typed | None:
    """mixed = several alternatives, with numbers of one type: "integer, range: `auto` or 1 to 10" """
    try:
        values = alternatives(cursor, scalar)
    except NotUnderstood:
        return None
    parts = members(values.domain)
    if not any(isinstance(part, Number) for part in parts):
        return None
    of_type: list[Domain] = [
        replace(part, integer=subject.type == "integer") if isinstance(part, Number) else part
        for part in parts
    ]
    domain = of_type[0] if len(of_type) == 1 else Union(members=tuple(of_type))
    return replace(subject, refined=replace(values, domain=domain))


@production
def enumerated(cursor: Cursor, subject: Typed) -> Typed | None:
    """enumerated = "(" LITERAL ( "," | "/" | "or" ) LITERAL … ")", "string (`a` or `b`)" """
    if subject.type != "string" or not cursor.mark("("):
        return None
    literals = series(cursor, lambda cursor: cursor.kind("literal"), [",", "/"], ["or"])
    return subject.listed([t.text for t in literals]) if len(literals) > 1 and cursor.mark(")") else None


@production
def elaboration(cursor: Cursor, subject: Typed, separator: str) -> Typed | None:
    """elaboration = LEAD [ ":" ] ( group | listed ) | ":" ( group | listed ) | whole | listed

    "string, one of `a` or `b`"; "integer, either: (`-1` or positive integer)"
    """
    lead = cursor.phrase(v.CHOICE_LEADS)
    colon = cursor.mark(":") or separator == ":"
    if lead or (colon and subject.textual):
        return group(cursor, subject) or listed(cursor, subject)
    if subject.type == "string" and (whole := whole_number(cursor)):
        return replace(subject, refined=whole)
    return listed(cursor, subject) if subject.textual and separator and begins_list(cursor) else None


@production
def number_as_text(cursor: Cursor) -> Values | None:
    """ "string of integer from "1" to "9" ": a number, sent as a string; "of integers" may be a list"""
    if not cursor.word("of"):
        return None
    following = cursor.peek()
    is_plural = following is not None and following.word.endswith("s")
    return None if is_plural else whole_number(cursor)


@production
def whole_number(cursor: Cursor) -> Values | None:
    """ "string, any integer between "0" and "10"": an integer, sent as a string"""
    subject = noun(cursor)
    bounds = limits.between(cursor) if subject and not subject.textual else None
    return settle(limited(cursor, subject.within(bounds))) if subject and bounds else None


def begins_list(cursor: Cursor) -> bool:
    """Whether values come next: one with markup, or two or more words with "or" or a comma between them."""
    token, following = cursor.peek(), cursor.peek(1)
    if token is None or token.kind == "literal":
        return token is not None
    parted = following is not None and (following.word == "or" or following.is_mark(","))
    return parted and is_plain_choice(cursor, announced(cursor))


@production
def group(cursor: Cursor, subject: Typed) -> Typed | None:
    """group = "(" alternatives ")" """
    if not cursor.mark("("):
        return None
    try:
        values = alternatives(cursor, scalar)
    except NotUnderstood:
        return None
    if not cursor.mark(")"):
        return None
    return replace(subject, refined=as_text(values) if subject.type == "string" else values)


@production
def listed(cursor: Cursor, subject: Typed) -> Typed | None:
    """listed = quantities | set | choices, where only strings are quantities"""
    try:
        named = quantities(cursor) if subject.type == "string" else None
        values: list[Scalar] = named or bracketed(cursor) or choice_values(cursor)
    except NotUnderstood as problem:
        if problem.lost:
            raise
        return None
    return subject.listed(values)
