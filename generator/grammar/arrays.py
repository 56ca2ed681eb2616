"""Productions of arrays, lists and tuples, whose items are typed or choices. Each names the array's encoding."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..model import Array, Choice, Encoding, Text
from . import vocabulary as v
from .choices import bracketed, choices
from .cursor import Cursor, NotUnderstood, production
from .meaning import Values, settle
from .nouns import noun
from .typed import limited, typed


@production
def array(cursor: Cursor) -> Values | None:
    """array = [ ARTICLE ] [ "string that contains" [ ARTICLE ] ] ( combination | separated | string_list | list )
    | spelled_list
    """
    cursor.among(v.ARTICLES)
    if cursor.phrase(v.HOLDERS):
        cursor.among(v.ARTICLES)
    readers = (combination, separated, string_list, plain_list, spelled_list)
    return next((values for read in readers if (values := read(cursor))), None)


def _of(items: Values, encoding: Encoding) -> Values:
    return replace(items, domain=Array(items=items.domain), encoding=encoding)


@production
def combination(cursor: Cursor) -> Values | None:
    """combination = "combination of" [ WORD { WORD } ":" ] choices [ "," "comma-separated" ]"""
    if not cursor.phrase(v.COMBINATIONS):
        return None
    introduction(cursor)
    values = choices(cursor)
    comma_note(cursor)
    return _of(values, "comma")


@production
def introduction(cursor: Cursor) -> str | None:
    cursor.until(lambda token: token.kind != "word")
    return cursor.mark(":") or None


@production
def comma_note(cursor: Cursor) -> str | None:
    return (cursor.mark(",") and cursor.phrase(v.SEPARATED)) or None


@production
def separated(cursor: Cursor) -> Values | None:
    """separated = "comma-separated" ( typed | ( LIST | "string" | "strings" ) items )"""
    if not cursor.phrase(v.SEPARATED):
        return None
    if values := numbers(cursor):
        return _of(values, "comma")
    if cursor.word("string", "strings"):
        return _of(items(cursor) if cursor.sees(v.ITEMS) else Values(domain=Text()), "comma")
    return _of(items(cursor), "comma") if cursor.among(v.LISTS) else None


@production
def numbers(cursor: Cursor) -> Values | None:
    """typed, unless it is a string: a "comma-separated string" is the whole array"""
    subject = typed(cursor)
    return settle(subject) if subject and subject.type != "string" else None


@production
def string_list(cursor: Cursor) -> Values | None:
    """string_list = "string" "list" """
    return _of(Values(domain=Text()), "json") if cursor.phrase(v.STRING_LIST) else None


@production
def plain_list(cursor: Cursor) -> Values | None:
    """list = [ "JSON" ] [ "nested" ] LIST items"""
    json = cursor.word("json")
    nested = cursor.word("nested")
    word = cursor.among(v.LISTS)
    if not word:
        return None
    values = items(cursor)
    if nested:
        values = replace(values, domain=Array(items=values.domain))
    return _of(values, "tuple" if word.startswith("tuple") and not json else "json")


def items(cursor: Cursor) -> Values:
    """items = ( "of" ( LISTS items | noun { limit } | choices ) | "with possible values taken from" choices )"""
    if cursor.phrase(v.POSSIBLE_ITEMS):
        return choices(cursor)
    if not cursor.word("of"):
        raise NotUnderstood("a list whose items are not named")
    if cursor.word("lists", "arrays"):
        values = items(cursor)
        return replace(values, domain=Array(items=values.domain))
    subject = noun(cursor)
    return settle(limited(cursor, subject)) if subject else choices(cursor)


@production
def spelled_list(cursor: Cursor) -> Values | None:
    """spelled_list = a list in JSON, [\"a\", \"b\"], whose quotes are escaped; ['a', 'b'] is a list of choices"""
    opening = cursor.peek(1)
    values: Sequence[object] | None = bracketed(cursor) if opening is not None and opening.json else None
    return _of(Values(domain=Choice(values=tuple(map(str, values)))), "json") if values else None
