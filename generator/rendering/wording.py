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
    Value,
)
from .accepted import ITEM

_CHARACTERS = {"A-Za-z": "letters", "A-Z": "capital letters", "a-z": "small letters", "0-9": "digits"}

COMPARED: dict[Operator, str] = {
    "<": "less than",
    "<=": "at most",
    ">": "greater than",
    ">=": "at least",
    "==": "equal to",
}


def value(of: Value) -> str:
    """A value as it is read: strings in quotes, numbers without a needless fraction."""
    if isinstance(of, str):
        return f'"{of}"'
    if isinstance(of, tuple):
        return f"[{', '.join(value(item) for item in of)}]"
    if isinstance(of, bool):
        return str(of)
    if isinstance(of, float) and math.isinf(of):
        return "infinity" if of > 0 else "-infinity"
    return repr(of).removesuffix(".0")


def either(phrases: Sequence[str], joint: str = "or") -> str:
    """a; a or b; a, b or c."""
    return f" {joint} ".join([", ".join(phrases[:-1]), phrases[-1]] if len(phrases) > 1 else phrases)


def values(domain: Domain) -> str:
    """Which values a domain has: an integer from 2 to 1000; "a", "b" or "c"."""
    match domain:
        case Union(members=found):
            choices = [value(v) for m in found if isinstance(m, Choice) for v in m.values]
            return either([*choices, *(values(m) for m in found if not isinstance(m, Choice))])
        case Array(items=items, min_items=least, max_items=most):
            sizes = [f"at least {least}"] if (least or 0) > 1 else []
            sizes += [f"at most {most}"] if most is not None else []
            return " ".join(["a list of", *([either(sizes, "and")] if sizes else []), _plural(items)])
        case Number(integer=integer, multiple_of=step):
            noun = f"an even {_noun(domain)}" if step == 2 else f"a{'n' if integer else ''} {_noun(domain)}"
            return f"{noun}{_within(domain.bounds)}"
        case Choice(values=options):
            return either([value(option) for option in options])
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
    """What a pattern asks of a string, to be put after the noun."""
    if pattern is None:
        return ""
    if pattern == ITEM:
        return " without commas, and without blanks at either end"
    characters = patterns.characters(pattern)
    if characters and characters.any_length:
        names = [_CHARACTERS.get(part, f'"{part}"') for part in characters.parts(_CHARACTERS)]
        return f" of {either(names, 'and')}"
    if units := patterns.units(pattern):
        return f" of digits followed by {either([value(unit) for unit in units])}"
    return f" that matches the regular expression {pattern}"


def _noun(domain: Number) -> str:
    noun = "integer" if domain.integer else "number"
    return noun if domain.multiple_of in (None, 2) else f"{noun} divisible by {domain.multiple_of}"


def _within(bounds: Bounds) -> str:
    """The limits, to be put after a noun."""
    least, most = bounds.minimum, bounds.maximum
    above, below = bounds.exclusive_minimum, bounds.exclusive_maximum
    if most == math.inf:
        most = None
    if None not in (least, most) and above is None and below is None:
        return f" from {value(least)} to {value(most)}"  # type: ignore[arg-type]
    limits = [(f"{COMPARED['>=']} {value(least)}", " of ")] if least is not None else []
    limits += [(f"{COMPARED['>']} {value(above)}", " ")] if above is not None else []
    limits += [(f"{COMPARED['<=']} {value(most)}", " of ")] if most is not None else []
    limits += [(f"{COMPARED['<']} {value(below)}", " ")] if below is not None else []
    return limits[0][1] + either([words for words, _ in limits], "and") if limits else ""


def bounds(limits: Bounds) -> str:
    """The limits alone: from 1 to 10."""
    return _within(limits).strip()


def default(of: Default | None) -> str | None:
    """What a parameter left out amounts to, None where the page does not say."""
    match of:
        case Constant(value=constant):
            return value(constant)
        case SameAs(parameter=parameter):
            return f"the value of {parameter}"
        case Rule(words=words):
            return words
    return None


def tuning(of: Tuning) -> str:
    """The recommended range of a search: continuous, from 0.1 to 0.5."""
    if of.values:
        said = either([value(v) for v in of.values])
    elif of.minimum is not None and of.maximum is not None:
        said = f"from {value(of.minimum)} to {value(of.maximum)}"
    else:
        said = ""
    return ", ".join(filter(None, [of.type or "", said, *of.conditions]))


def conditions(of: Sequence[Condition]) -> str:
    """Conditions that must all hold: method is "a" or "b"."""
    return either([f"{c.parameter} is {either([value(v) for v in c.values])}" for c in of], "and")
