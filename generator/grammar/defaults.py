"""The grammar of default phrases.

    phrase = nothing | ( reference | listed | single ) [ remark ] | ( NUMBER | LITERAL ) leftover | words
    remark = "(" … ")" | ( "," | "." | ";" ) …

A value gets the type of the row's valid values. Words that name no value become a `Rule`, but those after a number
are left over, unless they reckon with it or limit it to a case; so is a sentence after a value with markup.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from ..domains import accepts, options
from ..model import (
    Array,
    Boolean,
    Choice,
    Constant,
    Default,
    Domain,
    Number,
    Rule,
    SameAs,
    Text,
    Unparsed,
    Unstated,
    Value,
    members,
)  # fmt: skip
from . import vocabulary as v
from .cursor import Cursor, NotUnderstood, production, series
from .tokens import Token, lex, words

_ARITHMETIC = re.compile(r"\w \s* [*/+] \s* \w | \w\(", re.VERBOSE)


def parse(tokens: Sequence[Token], domain: Domain, names: Collection[str] = ()) -> tuple[Default | None, str]:
    """The meaning of a default phrase that has words, for values of `domain`, and the words that are left over."""
    tokens = [token for token in tokens if token.kind not in ("break", "item", "pointer")]
    while tokens and tokens[-1].is_mark("."):
        tokens.pop()
    cursor = Cursor(_unwrap(tokens), names)
    if is_none(cursor, domain):
        return None, ""
    default = reference(cursor, domain) or listed(cursor, domain) or single(cursor, domain)
    if default is None and (default := first_number(cursor, domain) or first_literal(cursor, domain)):
        return default, words(cursor.tokens[1:])
    return default or Rule(words=words(cursor.tokens).strip(" .")), ""


def stated_in(sentence: Sequence[Token], domain: Domain, names: Collection[str] = ()) -> Default | None:
    """The default that a sentence of a description is about: "The default value is `a`", "By default, `a`".

    stated = [ ABSENT [ "," ] ] [ SUBJECT ] DEFAULT_IS phrase | ABSENT [ "," ] [ SUBJECT ] [ IS_SET ] value [ "is used" ]
    """
    cursor = Cursor(sentence, names)
    absent = cursor.phrase(v.ABSENT)
    cursor.mark(",")
    if not cursor.sees(v.REFERENCES):
        cursor.phrase(v.SUBJECTS)
    if cursor.phrase(v.DEFAULT_IS) or _alone(cursor):
        default, leftover = parse(cursor.rest, domain, names)
        is_vague = isinstance(default, Rule) and all(token.kind in ("word", "mark") for token in cursor.rest)
        return None if leftover or is_vague else default
    return _used(cursor, domain) if absent else None


@production
def _alone(cursor: Cursor) -> str | None:
    """ "Default 5": nothing but the value comes after the word."""
    word = cursor.word("default")
    return word if word and len(cursor.rest) == 1 and cursor.rest[0].kind in ("number", "literal") else None


def _used(cursor: Cursor, domain: Domain) -> Default | None:
    """The value that is used where none is given, if it is a number, a literal or another parameter's."""
    cursor.phrase(v.IS_SET)
    tokens = list(cursor.rest)
    if [token.word for token in tokens[-2:]] == ["is", "used"]:
        del tokens[-2:]
    refers = bool(Cursor(tokens).sees(v.REFERENCES))
    if not tokens or not (refers or (len(tokens) == 1 and tokens[0].kind in ("number", "literal"))):
        return None
    default, leftover = parse(tokens, domain, cursor.names)
    known = isinstance(default, Constant) and accepts(domain, default.value)
    return default if not leftover and (known or isinstance(default, SameAs)) else None


def _unwrap(tokens: list[Token]) -> list[Token]:
    """The tokens without parentheses around all of them: "(No default, …)"."""
    inner = tokens[1:-1]
    wrapped = len(tokens) > 2 and tokens[0].is_mark("(") and tokens[-1].is_mark(")")
    single = len(inner) == 1 or (bool(inner) and inner[0].kind == "word")
    plain = wrapped and single and not any(t.is_mark("(", ")") for t in inner)
    return inner if plain else tokens


@production
def is_none(cursor: Cursor, domain: Domain) -> bool | None:
    """nothing = "-" | "none" | "no default" … [ remark ]; `none` may be one of the values"""
    first = cursor.peek()
    if first is None or words(cursor.tokens).lower() in v.DASHES:
        return True
    if first.kind == "word" and first.text in options(domain):
        return None
    if first.kind == "literal":
        return (first.text.lower() == "none" and not _lists(domain, first.text)) or None
    return (bool(cursor.phrase(v.NO_DEFAULT)) and _ends(cursor)) or None


def _ends(cursor: Cursor) -> bool:
    """Whether only a remark is left, which states no other default."""
    if cursor.done:
        return True
    if cursor.mark(".", ",", ";"):
        return not any(token.kind == "number" for token in cursor.rest[:1])
    if cursor.mark("–", "—"):
        return any(token.kind == "word" for token in cursor.rest[:1])
    try:
        remark = cursor.parenthesis()
    except NotUnderstood:  # it never closes
        return False
    cursor.mark(".")
    is_case = any(token.kind in ("number", "literal") for token in remark) and any(
        token.word in v.RULE_WORDS for token in remark
    )
    return bool(remark) and cursor.done and not is_case


@production
def reference(cursor: Cursor, domain: Domain) -> Default | None:
    """reference = [ "the" ] "value of" NAME | NAME, if that is no value of this parameter"""
    referring = cursor.phrase(v.REFERENCES)
    token = cursor.kind("literal", "word")
    if token is None or token.text not in cursor.names or not _ends(cursor):
        return None
    is_value = _lists(domain, token.text) or any(isinstance(m, Text) for m in members(domain))
    return SameAs(parameter=token.text) if referring or not is_value else None


@production
def single(cursor: Cursor, domain: Domain) -> Default | None:
    """single = "empty string" | NUMBER | LITERAL | WORD; a number may be reckoned: "`2 * k`" """
    if cursor.phrase(v.EMPTY_STRING):
        return Constant(value="") if _ends(cursor) else None
    if (text := words(cursor.tokens)) and " " in text and _lists(domain, text):
        return Constant(value=text)
    token = cursor.kind("number", "literal", "word")
    if token is None or (token.kind == "word" and not (_lists(domain, token.text) or _stands_alone(cursor))):
        return None
    is_text = _is_text(domain)
    if _ARITHMETIC.search(token.text) and all(
        isinstance(part, Number | Unstated | Unparsed) for part in members(domain)
    ):
        return Rule(words=token.text) if _ends(cursor) else None
    value = token.text if is_text else token.scalar
    number = token.value if token.kind == "literal" and not is_text else None
    return Constant(value=typed_value(value, domain, number)) if _ends(cursor) else None


@production
def first_number(cursor: Cursor, domain: Domain) -> Default | None:
    """NUMBER leftover: "149 by now", where leftover has no other number, no arithmetic and no case"""
    token, following = cursor.kind("number"), cursor.peek()
    if token is None or following is None or following.is_mark("*", "/", "+", "-", "×", "^"):
        return None
    rest = cursor.tokens[cursor.at :]
    if any(t.kind in ("number", "literal", "operator") or t.word in v.RULE_WORDS for t in rest):
        return None
    return Constant(value=typed_value(token.scalar, domain))


@production
def first_literal(cursor: Cursor, domain: Domain) -> Default | None:
    """LITERAL leftover: "`a` The way is chosen by `b`", where leftover begins a sentence, and not with a case"""
    token, following = cursor.kind("literal"), cursor.peek()
    if token is None or following is None or following.kind != "word":
        return None
    if not following.text[0].isupper() or following.word in v.RULE_WORDS:
        return None
    return Constant(value=typed_value(token.text, domain, token.value))


def _stands_alone(cursor: Cursor) -> bool:
    following, then = cursor.peek(), cursor.peek(1)
    explained = following is not None and following.is_mark(",") and then is not None and then.word in v.WHICH
    return following is None or following.is_mark("(", ".") or explained


def _is_text(domain: Domain) -> bool:
    """Whether only strings are values."""
    is_listed = all(isinstance(part, Text | Choice) for part in members(domain))
    return is_listed and all(isinstance(value, str) for value in options(domain))


@production
def listed(cursor: Cursor, domain: Domain) -> Default | None:
    """listed = ( "[" | "(" ) [ item { "," item } ] ( "]" | ")" ) | item "," item { "," item }
    | ( "both" | "all" ) item { ( "," | "and" ) item } [ "are" WORD ]

    The forms without brackets only if the values are arrays: "[0.1, 0.2]", "(0, 0)", "`a`, b", "both `a` and `b`".
    """
    array = next((m for m in members(domain) if isinstance(m, Array)), None)
    opening = cursor.mark("[", "(")
    if not opening and array is None:
        return None
    every = array is not None and not opening and cursor.word("both", "all")
    items = series(
        cursor, lambda cursor: cursor.kind("literal", "number", "word"), [","], ["and"] if every else []
    )
    if every and cursor.word("are"):
        cursor.kind("word")
    is_list = cursor.mark("]", ")") if opening else len(items) > 1
    if not is_list or not _ends(cursor):
        return None
    if array is None:
        text = ", ".join(item.text for item in items)
        return Constant(value=f"[{text}]" if opening == "[" else f"({text})")
    return Constant(value=tuple(_item(item, array.items) for item in items))


def _item(token: Token, domain: Domain) -> Value:
    if token.kind == "number" and not _is_text(domain):
        return token.scalar
    return typed_value(token.text, domain)


def _lists(domain: Domain, text: str) -> bool:
    """Whether a text is one of the values that the page names."""
    is_truth = Boolean() in members(domain) and text.lower() in ("true", "false")
    return is_truth or text in map(str, options(domain))


def typed_value(value: Value, domain: Domain, number: int | float | None = None) -> Value:
    """A value in the type that `domain` gives it: "true" is a boolean only if the values are booleans.

    `number` is the number that the text may mean.
    """
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
            case Array() if isinstance(value, str) and not _lists(domain, value):
                return _split(value, member)
            case Array() if isinstance(value, int | float) and isinstance(member.items, Number):
                return (value,)
    return value


def _whole(value: Value, domain: Number | Choice) -> Value:
    """1.0 as 1, if the values are integers."""
    integers = isinstance(domain, Number) and domain.integer
    return int(value) if integers and isinstance(value, float) and value.is_integer() else value


def _split(text: str, array: Array) -> Value:
    """The items of a list that the page writes as one text: "a, b"."""
    bare = re.sub(r"^\s*[\[(]|[\])]\s*$", "", text)
    tokens = [token for token in lex(bare) if not token.is_mark(",")]
    if any(token.kind not in ("word", "number", "literal") for token in tokens):
        return text
    return tuple(_item(token, array.items) for token in tokens)
