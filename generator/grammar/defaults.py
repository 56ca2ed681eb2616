"""The grammar of default phrases.

    phrase  = nothing | none [ remark ] | value [ remark ] | words
    none    = "-" | "none" | "no default" … | "not set"
    value   = NUMBER | LITERAL | WORD | "empty string" | list
    list    = ( "[" | "(" ) [ item { "," item } ] ( "]" | ")" ) | item "," item { "," item }
    remark  = "(" … ")" | ( "," | "." | ";" ) …

A value takes the type that the row's values have. Words that name no value are a rule.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from ..model import (
    Array,
    Boolean,
    Choice,
    Constant,
    Default,
    Domain,
    Encoding,
    Number,
    Rule,
    SameAs,
    Text,
    Value,
    members,
)
from .cursor import Cursor, NotUnderstood
from .tokens import Token, lex, words

_NONE = (
    ("none",), ("no", "default", "value"), ("no", "default"), ("not", "set"), ("null",), ("n/a",), ("unset",),
    ("not", "applicable"), ("not", "specified"), ("there", "is", "no", "default", "value"), ("there", "is", "no", "default"),
)  # fmt: skip
_EMPTY = (("empty", "string"), ("an", "empty", "string"), ("the", "empty", "string"))
_WHICH = ("which", "whose")
_REFERENCE = (("the", "value", "of"), ("value", "of"), ("same", "as"), ("the", "same", "as"), ("equal", "to"))


def parse(
    tokens: Sequence[Token], domain: Domain, encoding: Encoding | None = None, names: Collection[str] = ()
) -> Default | None:
    """The meaning of a default phrase that has words, for values of `domain`."""
    tokens = [token for token in tokens if token.kind not in ("break", "item", "pointer")]
    while tokens and tokens[-1].is_mark("."):
        tokens.pop()
    tokens = _unwrap(tokens)
    cursor = Cursor(tokens)
    if _is_none(cursor, domain):
        return None
    for reading in (_reference, _listed, _single):
        cursor.at = 0
        if (found := reading(cursor, domain, encoding, names)) is not None and _ends(cursor):
            return found
    return Rule(words=words(tokens).strip(" ."))


def _unwrap(tokens: list[Token]) -> list[Token]:
    """ "(No default, …)": the parentheses say nothing."""
    inner = tokens[1:-1]
    wrapped = len(tokens) > 2 and tokens[0].is_mark("(") and tokens[-1].is_mark(")")
    plain = wrapped and not any(t.is_mark("(", ")") for t in inner) and inner[0].kind == "word"
    return inner if plain else tokens


def _is_none(cursor: Cursor, domain: Domain) -> bool:
    first = cursor.peek()
    if first is None or words(cursor.tokens).lower() in ("-", "–", "—", "n/a"):
        return True
    if first.kind == "word" and _lists(domain, first.text):
        return False  # `none` is one of the values here
    if first.kind == "literal":
        return first.text.lower() == "none" and not _accepts(domain, first.text)
    return cursor.sequence(_NONE) is not None and _ends(cursor)


def _ends(cursor: Cursor) -> bool:
    """Whether only a remark is left."""
    if cursor.done:
        return True
    if cursor.mark(".", ",", ";"):
        return True
    try:
        remark = cursor.skip_parenthesis()
    except NotUnderstood:  # it never closes
        return False
    cursor.mark(".")
    return remark and cursor.done


def _reference(
    cursor: Cursor, domain: Domain, encoding: Encoding | None, names: Collection[str]
) -> Default | None:
    """The name of another parameter, where it is no value of this one."""
    said = cursor.sequence(_REFERENCE) is not None
    token = cursor.peek()
    if token is None or token.text not in names or token.kind not in ("literal", "word"):
        return None
    if not said and (_accepts(domain, token.text) or any(isinstance(m, Text) for m in members(domain))):
        return None
    cursor.at += 1
    return SameAs(parameter=token.text)


def _single(
    cursor: Cursor, domain: Domain, encoding: Encoding | None, names: Collection[str]
) -> Default | None:
    if cursor.sequence(_EMPTY):
        return Constant(value="")
    token = cursor.next()
    if token.kind == "number":
        assert token.value is not None
        return Constant(value=typed(token.text if _is_text(domain) else token.value, domain))
    if token.kind == "literal":
        return Constant(value=typed(token.text, domain, encoding, token.value))
    if token.kind == "word" and (_accepts(domain, token.text) or _stands_alone(cursor)):
        return Constant(value=typed(token.text, domain))
    return None


def _stands_alone(cursor: Cursor) -> bool:
    following, then = cursor.peek(), cursor.peek(1)
    explained = following is not None and following.is_mark(",") and then is not None and then.word in _WHICH
    return following is None or following.is_mark("(", ".") or explained


def _is_text(domain: Domain) -> bool:
    """Whether only strings are values."""
    return all(
        isinstance(m, Text) or (isinstance(m, Choice) and isinstance(m.values[0], str))
        for m in members(domain)
    )


def _listed(
    cursor: Cursor, domain: Domain, encoding: Encoding | None, names: Collection[str]
) -> Default | None:
    """ "[0.1, 0.2]", "(0, 0)", "`a`, b"."""
    array = next((m for m in members(domain) if isinstance(m, Array)), None)
    opened = cursor.mark("[", "(")
    if not opened and array is None:
        return None
    items: list[Token] = []
    while (token := cursor.peek()) is not None and token.kind in ("literal", "number", "word"):
        items.append(cursor.next())
        if not cursor.mark(","):
            break
    if opened and not cursor.mark("]", ")"):
        return None
    if not opened and len(items) < 2:
        return None
    if array is None:
        text = ", ".join(item.text for item in items)
        return Constant(value=f"[{text}]" if cursor.tokens[0].is_mark("[") else f"({text})")
    return Constant(value=tuple(_item(item, array.items) for item in items))


def _item(token: Token, domain: Domain) -> Value:
    if token.kind == "number" and token.value is not None and not _is_text(domain):
        return token.value
    return typed(token.text, domain)


def _lists(domain: Domain, text: str) -> bool:
    return any(isinstance(part, Choice) and text in part.values for part in members(domain))


def _accepts(domain: Domain, text: str) -> bool:
    """Whether a text is one of the values named."""
    for member in members(domain):
        if isinstance(member, Choice) and text in map(str, member.values):
            return True
        if isinstance(member, Boolean) and text.lower() in ("true", "false"):
            return True
    return False


def typed(
    value: Value, domain: Domain, encoding: Encoding | None = None, number: int | float | None = None
) -> Value:
    """A value as the type that `domain` gives it: "true" is a boolean only where the values are."""
    for member in members(domain):
        match member:
            case Boolean() if str(value).lower() in ("true", "false"):
                return str(value).lower() == "true"
            case Choice() if isinstance(member.values[0], str) and str(value) in member.values:
                return str(value)
            case Choice() | Number() if not isinstance(value, str):
                return _whole(value, member)
            case Choice() | Number() if number is not None:
                return _whole(number, member)
            case Array() if isinstance(value, str) and not _accepts(domain, value):
                return _split(value, member)
            case Array() if isinstance(value, int | float) and isinstance(member.items, Number):
                return (value,)
    return value


def _whole(value: Value, domain: Number | Choice) -> Value:
    """`1.0` is 1 where integers are asked for."""
    integers = isinstance(domain, Number) and domain.integer
    return int(value) if integers and isinstance(value, float) and value.is_integer() else value


def _split(text: str, array: Array) -> Value:
    """A list that the page writes as one text: "a, b"."""
    bare = re.sub(r"^\s*[\[(]|[\])]\s*$", "", text)
    tokens = [token for token in lex(bare) if not token.is_mark(",")]
    if any(token.kind not in ("word", "number", "literal") for token in tokens):
        return text
    return tuple(_item(token, array.items) for token in tokens)
