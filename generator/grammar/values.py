"""The grammar of value phrases.

    phrase      = ( typed_choices | alternatives ) { sentence }
    alternative = array | scalar
    sentence    = remark | ( "." | ";" | "," ) [ suggestion | restriction | illustration | reference | prose ]

Each production is a function over a cursor: arrays are in arrays.py, alternatives in alternatives.py, typed phrases in typed.py,
types in nouns.py, limits in limits.py, choices in choices.py. A phrase must be read to its end, or it is not
understood: nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from ..domains import options
from ..model import Array, Boolean, Bounds, Domain, Text
from . import vocabulary as v
from .alternatives import alternatives
from .arrays import array
from .choices import choices
from .cursor import Cursor, NotUnderstood, production
from .limits import numeric_range
from .meaning import UnplacedFinding, Values, chosen, limits_of, with_parts
from .tokens import Token, lex, mended, words
from .typed import scalar

_FACTS = ("number", "operator", "pattern")


def parse(tokens: Sequence[Token], names: Collection[str] = ()) -> Values:
    """The meaning of a value phrase; NotUnderstood if it is not wholly in the grammar.

    `names` are the table's parameters: a word without markup refers to a parameter only if it is one of them.
    """
    whole, stray = mended(tokens)
    try:
        stated = _meaning(whole, names)
    except RecursionError:
        raise NotUnderstood("it states limits of limits without end") from None
    slips: list[UnplacedFinding] = [("stray-mark", f"a quote without its partner: {text}") for text in stray]
    return replace(stated, contradictions=(*stated.contradictions, *slips)) if slips else stated


def _meaning(tokens: Sequence[Token], names: Collection[str]) -> Values:
    head, items = _split_items(tokens)
    if head and head[-1].is_mark(":") and not _announces(head):
        head.pop()  # it introduced a list
    return phrase(Cursor(head, names)) if head and not _announces(head) else _explained(items)


def recommended(tokens: Sequence[Token]) -> Bounds | None:
    """The range that a sentence of prose recommends, if there is one: "we recommend values between 5 and 10"."""
    return _range_in(tokens) if any(token.word in v.RECOMMENDATIONS for token in tokens) else None


def stated_in(
    sentence: Sequence[Token], names: Collection[str] = (), of_type: Sequence[Token] = ()
) -> Values | None:
    """The meaning of a sentence of prose that names all valid values, "Valid values are 1 to 10", which may be `of_type`."""
    cursor = Cursor(sentence, names)
    cursor.word("the")
    if not cursor.phrase(v.VALUES_ARE):
        return None
    cursor.mark(":")
    try:
        return parse([*of_type, *(lex(", range: ") if of_type else ()), *cursor.rest], names)
    except NotUnderstood:
        return None


def _split_items(tokens: Sequence[Token]) -> tuple[list[Token], list[list[Token]]]:
    """The words before a list, and its items."""
    head: list[Token] = []
    items: list[list[Token]] = []
    for token in tokens:
        if token.kind == "item":
            items.append([])
        elif items:
            items[-1].append(token)
        elif token.kind not in ("break", "pointer"):
            head.append(token)
    return head, items


def _announces(head: Sequence[Token]) -> bool:
    """Whether the head only introduces a list: "One of the following:"."""
    cursor = Cursor(head)
    cursor.phrase(v.CHOICE_LEADS)
    return bool(cursor.mark(":")) and cursor.done


def _explained(items: Sequence[Sequence[Token]]) -> Values:
    """Choices in a list, each with an explanation."""
    values = [value for item in items if (value := _item_head(item)) is not None]
    if not values or len(values) < len(items):
        raise NotUnderstood("a list whose items name no values")
    return chosen(values)


def _item_head(item: Sequence[Token]) -> int | float | str | None:
    """The value that an item explains: the token before its colon."""
    if not item or item[0].kind not in ("literal", "number", "word"):
        return None
    explained = len(item) == 1 or item[1].kind == "break" or item[1].is_mark(":", "-", "–", "—", "(")
    return item[0].scalar if explained else None


def phrase(cursor: Cursor) -> Values:
    """phrase = ( typed_choices | alternatives ) { sentence }"""
    values = typed_choices(cursor) or alternatives(cursor, alternative)
    while not cursor.done:
        values = sentence(cursor, values)
    return values


@production
def typed_choices(cursor: Cursor) -> Values | None:
    """typed_choices = "(" TYPE ")" alternatives: "(Boolean) `True` or `False`" """
    word = cursor.among(v.TYPES) if cursor.mark("(") else ""
    if not word or not cursor.mark(")"):
        return None
    values = alternatives(cursor, alternative)
    return replace(values, domain=Boolean()) if v.TYPES[word] == "boolean" else values


def alternative(cursor: Cursor) -> Values:
    """alternative = array | scalar"""
    return array(cursor) or scalar(cursor)


def sentence(cursor: Cursor, values: Values) -> Values:
    """sentence = remark | ( "." | ";" | "," ) [ suggestion | restriction | illustration | reference | prose ]

    After a comma, there is no prose.
    """
    if remark(cursor, values):
        return values
    separator = cursor.mark(".", ";", ",")
    if not separator:
        raise cursor.refuse()
    if cursor.done:
        return values
    if more := suggestion(cursor, values) or restriction(cursor, values):
        return more
    if illustration(cursor) or reference(cursor):
        return values
    if separator != "," and (more := prose(cursor, values)):
        return more
    raise cursor.refuse()


@production
def remark(cursor: Cursor, values: Values) -> Sequence[Token] | None:
    """remark = "(" … ")", if nothing in it limits the values; "string (`a`)" may do so"""
    inner = cursor.parenthesis()
    if values.domain == Text() and all(token.kind == "literal" for token in inner[:-1]):
        return None
    limits = any(_limits(t) or t.word in {*v.ADJECTIVES, *v.MINIMUM, *v.MAXIMUM} for t in inner)
    return inner if inner and not limits else None


def _is_stop(token: Token) -> bool:
    return token.is_mark(".")


@production
def suggestion(cursor: Cursor, values: Values) -> Values | None:
    """suggestion = … SUGGESTION …: the recommended range; if there is none, the words are kept"""
    tokens = cursor.until(_is_stop)
    if not any(token.word in v.SUGGESTIONS for token in tokens):
        return None
    bounds = _range_in(tokens)
    if bounds is None:
        return replace(values, conditions=(*values.conditions, words(tokens)))
    return replace(values, suggested=bounds)


def _range_in(tokens: Sequence[Token]) -> Bounds | None:
    """The first range in a sentence; bounds that name other parameters are dropped."""
    cursor = Cursor(tokens)
    for cursor.at in range(len(tokens)):
        if limits := limits_of(numeric_range(cursor) or ()):
            return Bounds(**limits)
    return None


@production
def restriction(cursor: Cursor, values: Values) -> Values | None:
    """restriction = "valid" TYPE ":" choices: the items of an array, "Valid integers: -1 (…), 0 (…)" """
    if not (cursor.word("valid") and cursor.among(v.TYPES) and cursor.mark(":")):
        return None
    items = choices(cursor)
    return (
        with_parts(Array(items=items.domain), (items, values)) if isinstance(values.domain, Array) else None
    )


@production
def illustration(cursor: Cursor) -> bool | None:
    """illustration = EXAMPLE … { "." ( "(" | "[" ) … }: "E.g., (0, 1): … . (-1, 1): …" """
    if not cursor.phrase(v.ILLUSTRATIONS):
        return None
    cursor.until(_is_stop)
    while (following := cursor.peek(1)) is not None and following.is_mark("(", "["):
        cursor.next()
        cursor.until(_is_stop)
    return True


@production
def reference(cursor: Cursor) -> bool | None:
    """reference = "refer" …: where to read more; it does not change the values"""
    if not cursor.word("refer", "see"):
        return None
    cursor.until(_is_stop)
    return True


@production
def prose(cursor: Cursor, values: Values) -> Values | None:
    """prose = …: words without numbers or new values, which become a condition if they may limit the values"""
    tokens = cursor.until(_is_stop)
    plain = tokens[: Cursor(tokens).place(v.ILLUSTRATIONS)]
    announced = any(map(Cursor(plain).sees, (v.CHOICE_LEADS, v.RANGE_LEADS, v.ANNOUNCEMENTS)))
    listed = len(plain) < 6 and any(token.word == "or" for token in plain)
    if len(plain) < 3 or listed or announced or any(_is_fact(t, cursor, values.domain) for t in plain):
        return None
    limits = any(map(_limits, plain))
    return replace(values, conditions=(*values.conditions, words(tokens))) if limits else values


def _is_fact(token: Token, cursor: Cursor, domain: Domain) -> bool:
    """Whether a token of a sentence is a fact: then the sentence is no prose, as the phrase must state all facts."""
    known = token.text in cursor.names or token.text in map(str, options(domain))
    return token.kind in _FACTS or (token.kind == "literal" and not known)


def _limits(token: Token) -> bool:
    """Whether a word of a remark may limit the values."""
    return token.word in v.LIMITING or token.kind in _FACTS
