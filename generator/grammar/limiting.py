"""Sentences that limit a hyperparameter or its use in a way that is kept in words, and those that repeat its valid
values.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..model import Domain, Number, Text, members
from . import values
from . import vocabulary as v
from .cursor import Cursor
from .limits import numeric_range
from .meaning import limits_of
from .tokens import Token

_OTHER_LIMITS = re.compile(
    r"\b(not applicable|not valid|not supported|(cannot|can't) be used|no effect|required (only )?(when|if)"
    r"|can only be|must be set|(don't|do not) (use|pass|set)|you must|requires that"
    r"|only (if|when|for)|^only \w+ (if|when|for)|(for|optimizers|value) except"
    r"|(is|are) (not allowed|not permitted|(an? )?(invalid|unsupported))|(cannot|can't) be(?! (changed|shared))"
    r"|must not|(must|should|has to|have to) (exceed|be (greater|less|larger|smaller|more|at|no|a multiple|between|in"
    r"|one|either|divisible|even|odd|positive|equal|within|strictly)))\b|^requires\b"
    r"|\b(if|when|for)\b.*\b(this|it|parameter|value) is (required|mandatory)\b|^((it|this) is )?enabled (if|when)\b"
)
_WITH_ANOTHER = re.compile(
    r"^((it|this) )?depends on\b|\b(mutually exclusive|only one of|incompatible|conflicts with)\b"
)
_ABSENT = re.compile(
    r"\bignored (if|when) (it |this )?(is |isn't )?(not )?(passed|given|set|specified|provided|omitted|empty|unset|none)$"
)
_PER_CASE = re.compile(
    r"\b(if|when|for|depends?)\b.*\b(available|valid|allowed|possible|permitted|options|choices)\b"
    r"|\b(available|valid|allowed|possible|permitted|options|choices|default)\b.*\b(if|when|for|depends?)\b"
)


def limits(text: str, names_another: bool) -> bool:
    """Whether the words of a sentence limit the use; some do only in a sentence that names another parameter."""
    depends = names_another and (_PER_CASE.search(text) or _WITH_ANOTHER.search(text))
    return _OTHER_LIMITS.search(text) is not None or bool(depends)


def is_absent(text: str) -> bool:
    """Whether the words of a sentence only say that nothing happens without a value: "Ignored if not set"."""
    return _ABSENT.search(text) is not None


def repeats(sentence: Sequence[Token], domain: Domain) -> bool:
    """Whether a sentence only repeats the valid values, or bounds of them: "(must be at least 1)"."""
    if (stated := values.stated_in(sentence)) and stated.domain == domain:
        return True
    if any(token.kind == "literal" or token.word in v.CONDITIONALS for token in sentence):
        return False
    cursor = Cursor(sentence)
    cursor.place(v.PROSE_LIMITS)
    cursor.phrase(v.PROSE_LIMITS)
    ends = limits_of(numeric_range(cursor) or ())
    if not ends or not (cursor.done or cursor.sees_mark(")")):
        return False
    numbers = (member.bounds for member in members(domain) if isinstance(member, Number))
    return any(all(getattr(bounds, end) == limit for end, limit in ends.items()) for bounds in numbers)


def narrows(sentence: Sequence[Token], domain: Domain) -> bool:
    """Whether a sentence names the valid values of a row whose phrase names a type alone."""
    cursor = Cursor(sentence)
    cursor.word("the")
    is_type = domain in (Text(), Number(integer=True), Number(integer=False))
    return is_type and bool(cursor.phrase(v.VALUES_ARE))
