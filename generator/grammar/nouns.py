"""Productions of the noun of a type, and of descriptions of strings."""

from __future__ import annotations

import re

from .. import patterns
from ..patterns import Characters
from . import vocabulary as v
from .choices import choice_values
from .cursor import Cursor, production
from .meaning import Typed
from .tokens import words


@production
def noun(cursor: Cursor) -> Typed | None:
    """noun = [ ARTICLE ] { ADJECTIVE | FLOATING [ "point" ] } [ TYPE ]

    A noun may be left out after "floating-point" only: "positive floating-point, …".
    """
    cursor.among(v.ARTICLES)
    adjectives: list[str] = []
    floating = False
    while word := cursor.among(v.ADJECTIVES) or cursor.among(v.FLOATING):
        if word in v.ADJECTIVES:
            adjectives.append(v.ADJECTIVES[word])
        else:
            floating = True
            cursor.word("point")
    type_name = type_noun(cursor, bool(floating or adjectives))
    if type_name is None and not floating:
        return None
    return Typed(type="number" if floating or type_name is None else type_name, adjectives=tuple(adjectives))


@production
def type_noun(cursor: Cursor, described: bool) -> str | None:
    """TYPE: "values" names one only after an adjective"""
    word = cursor.among(v.TYPES)
    return v.TYPES[word] if word and (described or word not in v.NEEDS_ADJECTIVE) else None


@production
def units(cursor: Cursor) -> str | None:
    """units = "followed" "by" choice_values: an integer with *M*, *W* or *min* after it, as a pattern"""
    if not cursor.phrase(v.FOLLOWED_BY):
        return None
    return patterns.number_with_unit([str(value) for value in choice_values(cursor)])


@production
def characters(cursor: Cursor) -> str | None:
    """characters = "with" CLASS { [ "," ] [ "and" | "or" ] CLASS } [ spelled ], as a pattern

    "String with alphanumeric characters, underscore, or period. [A-Za-z0-9_.]"
    """
    if not cursor.word("with", "of", "containing"):
        return None
    joints = ("only", "characters", "character", "or", "and")
    named = cursor.until(lambda t: not (t.word in v.CHARACTERS or t.word in joints or t.is_mark(",")))
    classes = "".join(v.CHARACTERS.get(token.word, "") for token in named)
    ranges = _hyphen_last(spelled(cursor) or classes)
    return Characters(ranges=ranges).pattern if classes else None


@production
def spelled(cursor: Cursor) -> str | None:
    """spelled = "." PATTERN: the characters as a regular expression, without ranges that end before they begin"""
    pattern = cursor.kind("pattern") if cursor.mark(".") else None
    if not pattern or re.search(r"\\[^\W_]|\\\\|--", pattern.text):  # such as \d, a class of its own
        return None
    ranges = re.sub(r"\\(.)", r"\1", pattern.text[1:-1])
    parts = Characters(ranges=_hyphen_last(ranges)).parts()
    return ranges if all(part[0] <= part[-1] for part in parts) else None


def _hyphen_last(characters: str) -> str:
    """The ranges of characters with a literal hyphen at the end, where it makes no range."""
    ranges, rest = re.findall(r"\w-\w", characters), re.sub(r"\w-\w", "", characters)
    return characters if "-" not in rest else "".join(ranges) + rest.replace("-", "") + "-"


@production
def purpose(cursor: Cursor) -> str | None:
    """purpose = "large" "enough" WORD { WORD }: a limit that is kept in words"""
    if not cursor.sees(v.PURPOSES):
        return None
    phrase = cursor.until(lambda token: token.kind != "word" or token.word == "or")
    return words(phrase) if cursor.done or cursor.sees_mark(".") else None
