"""Domains and conditions in plain English, for messages and docstrings."""

from __future__ import annotations

import math
from collections.abc import Sequence

from .. import patterns
from ..model import (
    Array,
    Boolean,
    Bounds,
    Choice,
    Condition,
    Constant,
    Default,
    Domain,
    Number,
    Operator,
    Rule,
    SameAs,
    Text,
    Tuning,
    Union,
)
from ..runtime._messages import COMPARED, of_images, readable, series, versions
from .accepted import ITEM

__all__ = [
    "bounds",
    "conditions",
    "default",
    "of_images",
    "readable",
    "series",
    "tuning",
    "values",
    "versions",
]

_CHARACTERS = {"A-Za-z": "letters", "A-Z": "capital letters", "a-z": "small letters", "0-9": "digits"}


def values(domain: Domain) -> str:
    """The values of a domain: an integer from 2 to 1000; "a", "b" or "c"."""
    match domain:
        case Union(members=options):
            choices = [readable(v) for m in options if isinstance(m, Choice) for v in m.values]
            return series([*choices, *(values(m) for m in options if not isinstance(m, Choice))])
        case Array(items=items, min_items=least, max_items=most):
            sizes = [f"at least {least}"] if (least or 0) > 1 else []
            sizes += [f"at most {most}"] if most is not None else []
            return " ".join(["a list of", *([series(sizes, "and")] if sizes else []), _plural(items)])
        case Number(integer=integer, multiple_of=step):
            noun = f"an even {_noun(domain)}" if step == 2 else f"a{'n' if integer else ''} {_noun(domain)}"
            return f"{noun}{_within(domain.bounds)}"
        case Choice(values=listed):
            return series([readable(one) for one in listed])
        case Boolean():
            return "True or False"
        case Text(pattern=pattern):
            return f"a string{_of(pattern)}"
    return "a string"


def _plural(domain: Domain) -> str:
    match domain:
        case Number():
            return f"{_noun(domain)}s{_within(domain.bounds)}"
        case Text(pattern=pattern):
            return f"strings{_of(pattern)}"
        case Array(items=items):
            return f"lists of {_plural(items)}"
        case Choice():
            return values(domain)
    return f"items, each {values(domain)}"


def _of(pattern: str | None) -> str:
    """The strings of a pattern, in words that follow the noun."""
    if pattern is None:
        return ""
    if pattern == ITEM:
        return " without commas, and without blanks at either end"
    characters = patterns.characters(pattern)
    if characters and characters.any_length:
        names = [_CHARACTERS.get(part, f'"{part}"') for part in characters.parts(_CHARACTERS)]
        return f" of {series(names, 'and')}"
    if units := patterns.units(pattern):
        return f" of digits followed by {series([readable(unit) for unit in units])}"
    return f" that matches the regular expression {pattern}"


def _noun(domain: Number) -> str:
    noun = "integer" if domain.integer else "number"
    return noun if domain.multiple_of in (None, 2) else f"{noun} divisible by {domain.multiple_of}"


def _within(bounds: Bounds) -> str:
    """The limits, in words that follow a noun."""
    least, most = bounds.minimum, None if bounds.maximum == math.inf else bounds.maximum
    above, below = bounds.exclusive_minimum, bounds.exclusive_maximum
    if None not in (least, most) and above is None and below is None:
        return f" from {readable(least)} to {readable(most)}"
    pairs: list[tuple[Operator, int | float | None]] = [
        (">=", least),
        (">", above),
        ("<=", most),
        ("<", below),
    ]
    limits = [f"{COMPARED[operator]} {readable(limit)}" for operator, limit in pairs if limit is not None]
    joint = " of " if limits and limits[0].startswith("at ") else " "
    return joint + series(limits, "and") if limits else ""


def bounds(limits: Bounds) -> str:
    """The limits alone: from 1 to 10."""
    return _within(limits).strip()


def default(of: Default | None) -> str | None:
    """The default in words, None if the page does not state it."""
    match of:
        case Constant(value=constant):
            return readable(constant)
        case SameAs(parameter=parameter):
            return f"the value of {parameter}"
        case Rule(words=words):
            return words
    return None


def tuning(of: Tuning) -> str:
    """The recommended range of a search: continuous, from 0.1 to 0.5."""
    if of.values:
        span = series([readable(v) for v in of.values])
    elif of.minimum is not None and of.maximum is not None:
        span = f"from {readable(of.minimum)} to {readable(of.maximum)}"
    else:
        span = ""
    return ", ".join(filter(None, [of.type, span, *of.conditions]))


def conditions(of: Sequence[Condition]) -> str:
    """Conditions that must all hold: method is "a" or "b"."""
    return series([f"{c.parameter} is {series([readable(v) for v in c.values])}" for c in of], "and")
