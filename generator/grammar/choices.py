"""Productions of listed values, with or without markup."""

from __future__ import annotations

import re

from . import vocabulary as v
from .cursor import Cursor, NotUnderstood, production, series
from .meaning import Scalar, Values, chosen
from .tokens import Token

_STRAY = re.compile('["“”]')


def choices(cursor: Cursor) -> Values:
    """choices = choice_values"""
    return chosen(choice_values(cursor))


def choice_values(cursor: Cursor) -> list[Scalar]:
    """choice_values = [ LEAD ] [ ":" ] choice { another_choice }"""
    cursor.phrase(v.CHOICE_LEADS)
    cursor.mark(":")
    in_list = announced(cursor)
    tokens = [choice_token(cursor, in_list)]
    while token := another_choice(cursor, in_list):
        tokens.append(token)
    alone = len(tokens) == 1 and tokens[0].kind == "word" and not in_list
    if alone and not any(t.word == "or" or t.is_mark("/", "|") for t in cursor.tokens):
        raise NotUnderstood(f"one bare word, “{tokens[0].text}”, may be a value or a remark")
    return [token.scalar for token in tokens]


def choice_token(cursor: Cursor, in_list: bool) -> Token:
    """choice = ( LITERAL | NUMBER | WORD ) [ remark ] [ "for" … ]"""
    token = cursor.peek()
    if token is None or not (token.kind in ("literal", "number") or is_plain_choice(cursor, in_list)):
        raise cursor.refuse()
    cursor.next()
    _check_quotes(token)
    cursor.parenthesis()
    if cursor.word("for"):
        cursor.until(lambda token: token.is_mark(",", ".") or token.word == "or")
    return token


@production
def another_choice(cursor: Cursor, in_list: bool) -> Token | None:
    """another_choice = ( "," | "/" | "|" | "or" | "and" | "," ( "or" | "and" ) ) choice"""
    separator = cursor.mark(",", "/", "|")
    either = cursor.word("or", "and")
    if not (separator or either):
        return None
    if cursor.done or (either and cursor.sees_mark(".")):
        raise NotUnderstood("the list breaks off", lost=True)
    token, following = cursor.peek(), cursor.peek(1)
    if token is not None and token.kind in ("literal", "number"):
        is_limit = following is not None and (
            following.kind == "operator" or following.word in ("to", "through")
        )
        return None if is_limit else choice_token(cursor, in_list)
    return choice_token(cursor, in_list) if is_plain_choice(cursor, in_list) else None


@production
def quantities(cursor: Cursor) -> list[Scalar] | None:
    """quantities = quantity ( "," | "or" | "and" | "," ( "or" | "and" ) ) quantity …, to the end of the sentence:
    "30 min, 1h, or 1 day". At least one has a blank.
    """
    texts = series(cursor, quantity, [","], ["or", "and"])
    ended = cursor.done or cursor.sees_mark(".")
    return [*texts] if ended and any(" " in text for text in texts) else None


@production
@production
def quantity(cursor: Cursor) -> str | None:
    """quantity = NUMBER WORD | WORD that begins with a digit"""
    number = cursor.kind("number")
    unit = cursor.kind("word")
    if unit is None or unit.word in v.FUNCTION_WORDS or (number is None and not unit.text[0].isdigit()):
        return None
    return f"{number.text} {unit.text}" if number else unit.text


def is_plain_choice(cursor: Cursor, in_list: bool) -> bool:
    """Whether a word without markup comes next, and the list goes on or ends after it."""
    token, following = cursor.peek(), cursor.peek(1)
    if token is None or token.kind != "word" or token.word in ("or", "and") or token.word in v.TYPE_WORDS:
        return False
    if token.word in v.FUNCTION_WORDS and not in_list:
        return False
    return (
        following is None
        or following.is_mark(",", ".", "/", "|", "(", ")")
        or following.word in ("or", "for", "and")
    )


def announced(cursor: Cursor) -> bool:
    """Whether a lead such as "one of" came before: then any words after it are a list."""
    before = cursor.tokens[: cursor.at]
    return Cursor(before).place(v.CHOICE_LEADS) < len(before)


@production
def bracketed(cursor: Cursor, least: int = 3) -> list[Scalar] | None:
    """bracketed = ( "[" | "(" | "{" ) item { ( "," | "or" | "," "or" ) item } ( "]" | ")" | "}" )

    Two numbers are an interval, not a set.
    """
    if not cursor.mark("[", "(", "{"):
        return None
    values = [token.scalar for token in series(cursor, bracketed_item, [","], ["or"])]
    if not values or not cursor.mark("]", ")", "}"):
        return None
    return values if len(values) >= least or any(isinstance(value, str) for value in values) else None


@production
def bracketed_item(cursor: Cursor) -> Token | None:
    """item = LITERAL | NUMBER | WORD"""
    token = cursor.kind("literal", "number", "word")
    if token is not None:
        _check_quotes(token)
    return token


def _check_quotes(token: Token) -> None:
    if _STRAY.search(token.text):
        raise NotUnderstood(f"a quote is missing in {token.text}")
