"""Facts written as the AWS pages write them, so that the parser reads the same facts back (plain English:
rendering/wording.py).

The Markdown is inline; a table cell needs `cell()` around it.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote

from . import patterns
from .escaping import code, prose, words
from .model import (
    Array,
    Boolean,
    Bounds,
    Choice,
    Condition,
    Constant,
    Domain,
    Encoding,
    Number,
    Operator,
    Origin,
    Parameter,
    Relation,
    Rule,
    SameAs,
    Text,
    Tuning,
    Union,
    Unparsed,
    Unstated,
    Value,
    plain,
)

TO_BE_WRITTEN = "…"  # instead of a description that someone must still write; a finding until then
GUIDE = "https://docs.aws.amazon.com/sagemaker/latest/dg/"

_COMPARED = {
    "<": "less than",
    "<=": "no greater than",
    ">": "greater than",
    ">=": "no less than",
    "==": "equal to",
}
_PAIR = ("True", "False")
_CHARACTERS = {"A-Za-z0-9": "alphanumeric characters", "A-Za-z": "letters", "0-9": "digits"}
_CHARACTERS |= {"_": "underscore", ".": "period", "-": "hyphen"}


def address(page: str) -> str:
    """The address of a page on the AWS website."""
    return f"{GUIDE}{quote(PurePosixPath(page).name.split('.')[0], errors='replace')}.html"


def listed(phrases: Sequence[str], joint: str = "or") -> str:
    """Phrases as English lists them: a; a or b; a, b, or c."""
    if len(phrases) < 3:
        return f" {joint} ".join(phrases)
    return f"{', '.join(phrases[:-1])}, {joint} {phrases[-1]}"


# -- values -------------------------------------------------------------------------------------


def number(value: int | float) -> str:
    """A number as the pages write it."""
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    return repr(value)


def _json(data: Any) -> str:
    """A JSON text as the pages give one: its quotes are escaped, which distinguishes it from a list of
    choices.
    """
    text = json.dumps(data).replace('"', r"\"")
    return code(text) if '"' in text else text


def _text_of(value: str) -> str:
    """A string; in quotes if it would be read as a number without them."""
    return f'"{value}"' if re.fullmatch(r"-?[\d.]+", value) else value


def _item(value: Value) -> str:
    if isinstance(value, bool):
        return code(str(value))
    if isinstance(value, str):
        return code(_text_of(value)) if value else "empty string"
    return number(value) if isinstance(value, int | float) else _json(plain(value))


def _limits(limits: Bounds) -> list[tuple[Operator, int | float]]:
    lower: tuple[Operator, int | float | None] = (">=", limits.minimum)
    upper: tuple[Operator, int | float | None] = ("<=", limits.maximum)
    if limits.exclusive_minimum is not None:
        lower = (">", limits.exclusive_minimum)
    if limits.exclusive_maximum is not None:
        upper = ("<", limits.exclusive_maximum)
    return [(operator, bound) for operator, bound in (lower, upper) if bound is not None]


def bounds_phrase(noun: str, limits: Bounds) -> str:
    """`noun` between its limits: 0 < float ≤ 1, or integer > 16."""
    signs = {"<": "<", "<=": "≤", ">": ">", ">=": "≥"}
    match _limits(limits):
        case [(lower, least), (upper, most)]:
            return f"{number(least)} {'<' if lower == '>' else '≤'} {noun} {signs[upper]} {number(most)}"
        case [(operator, bound)]:
            return f"{noun} {signs[operator]} {number(bound)}"
    return noun


def interval(limits: Bounds) -> str:
    """The limits as an interval: (0, 1]."""
    ends = {">": "(-∞", "<": "∞)"}
    for operator, bound in _limits(limits):
        opening, closing = {">=": ("[", ""), ">": ("(", ""), "<=": ("", "]"), "<": ("", ")")}[operator]
        ends[operator[0]] = f"{opening}{number(bound)}{closing}"
    return f"{ends['>']}, {ends['<']}"


def _number(domain: Number, relations: Sequence[Relation], plural: bool = False) -> str:
    noun = "integer" if domain.integer else "float"
    if domain.multiple_of == 2:
        noun = f"even {noun}"
    elif domain.multiple_of:
        noun = f"{noun} divisible by {domain.multiple_of}"
    noun += "s" if plural else ""
    adjectives = {Bounds(minimum=0): "non-negative"}
    adjectives |= {Bounds(minimum=1) if domain.integer else Bounds(exclusive_minimum=0): "positive"}
    adjective = adjectives.get(domain.bounds)
    related = [relation_phrase(relation) for relation in relations]
    if adjective:
        return " ".join([adjective, noun, *filter(None, [listed(related, "and")])])
    if related:
        limits = [f"{_COMPARED[operator]} {number(bound)}" for operator, bound in _limits(domain.bounds)]
        return f"{noun} {listed([*limits, *related], 'and')}"
    return bounds_phrase(noun, domain.bounds)


def _text(pattern: str | None) -> str:
    if pattern is None:
        return "string"
    characters = patterns.characters(pattern)
    parts = characters.parts(_CHARACTERS) if characters and characters.any_length else []
    if parts and all(part in _CHARACTERS for part in parts):
        return f"string with {listed([_CHARACTERS[part] for part in parts])}"
    if units := patterns.units(pattern):
        return f"an integer followed by {listed([code(unit) for unit in units])}"
    return f"string that matches {code(pattern)}"


def _array(domain: Array, encoding: Encoding | None) -> str:
    kind = {"json": "array", "tuple": "tuple"}.get(str(encoding), "comma-separated list")
    match domain.items:
        case Choice(values=values) if all(isinstance(v, str) for v in values):
            if encoding != "json":
                return f"any combination of {listed([_item(v) for v in values])}"
            arrays = [*([v] for v in values), list(values)]
            return listed([_json(array) for array in arrays[: len(arrays) if len(values) > 1 else 1]])
        case Choice(values=values):
            return f"{kind} of integers. Valid integers: {', '.join(_item(v) for v in values)}"
        case Array(items=inner):
            return f"nested list of {_plural(inner)}"
        case Text(pattern=None) if encoding == "comma":
            return "comma-separated string"
    return f"{kind} of {_plural(domain.items)}"


def _plural(domain: Domain) -> str:
    return _number(domain, (), plural=True) if isinstance(domain, Number) else "strings"


def _alternatives(domain: Domain, relations: Sequence[Relation], encoding: Encoding | None) -> list[str]:
    match domain:
        case Number():
            return [_number(domain, relations)]
        case Choice(values=values):
            return [_item(value) for value in values]
        case Boolean():
            return [code(spelling) for spelling in (encoding if isinstance(encoding, tuple) else _PAIR)]
        case Text(pattern=pattern):
            return [_text(pattern)]
        case Array():
            return [_array(domain, encoding)]
        case Union(members=members):
            return [phrase for member in members for phrase in _alternatives(member, relations, encoding)]
        case Unparsed(words=text):
            return [words(text)]
    return []


def value_words(domain: Domain) -> str:
    """The values of a domain alone, as inline Markdown."""
    return listed(_alternatives(domain, (), None))


def _elsewhere(origin: Origin) -> str:
    return f"[See the AWS documentation website for more details]({address(origin.page)})"


def value_phrase(parameter: Parameter) -> str:
    """What follows "Valid values:", as inline Markdown; "" if the page names no values."""
    if isinstance(parameter.domain, Unstated):
        return _elsewhere(parameter.origin) if "schema" in parameter.elided else ""
    return listed(_alternatives(parameter.domain, parameter.relations, parameter.encoding))


# -- defaults -----------------------------------------------------------------------------------


def _constant(value: Value, parameter: Parameter) -> str:
    encoding = parameter.encoding
    if isinstance(value, bool):
        spelled = encoding if isinstance(encoding, tuple) else _PAIR
        return code(spelled[0] if value else spelled[1])
    if isinstance(value, str):
        return code(value) if value else '"" (empty string)'
    if isinstance(value, int | float):
        return number(value)
    if encoding == "comma":
        return code(f'"{", ".join(map(str, value))}"')
    if encoding == "tuple":
        return f"({', '.join(map(str, value))})"
    return _json(plain(value))


def default_phrase(parameter: Parameter) -> str | None:
    """What follows "Default value:", as inline Markdown; None if the page gives no default."""
    match parameter.default:
        case Constant(value=value):
            return _constant(value, parameter)
        case SameAs(parameter=name):
            return code(name)
        case Rule(words=text) | Unparsed(words=text):
            return words(text)
    return _elsewhere(parameter.origin) if "default" in parameter.elided else None


# -- requirement and conditions -----------------------------------------------------------------


def condition_phrase(condition: Condition, encodings: Sequence[str] = ()) -> str:
    """`parameter` is `a` or `b`; `encodings` spells true and false, if not as True and False."""
    spelled = [
        code((*encodings, *_PAIR)[0 if value else 1]) if isinstance(value, bool) else code(str(plain(value)))
        for value in condition.values
    ]
    return f"{code(condition.parameter)} is {listed(spelled)}"


def _all_of(conditions: Iterable[Condition]) -> str:
    return " and ".join(condition_phrase(condition) for condition in conditions)


# A requirement with a condition that was kept in words: "required if …".
_CASE = re.compile(r"(required|optional|conditional) (.+)")


def is_case(condition: str) -> bool:
    """Whether a condition kept in words is the row's requirement in one case."""
    return _CASE.fullmatch(condition) is not None


def requirement_phrases(parameter: Parameter) -> list[str]:
    """The row's requirement, as inline Markdown, with one phrase for each case; [] if it states none."""
    if cases := list(filter(None, map(_CASE.fullmatch, parameter.conditions))):
        return [f"**{case[1].capitalize()}** {prose(case[2])}" for case in cases]
    if parameter.required_when:
        ignored = ["Otherwise, ignored"] if parameter.used_when == parameter.required_when else []
        return [f"**Required** if {_all_of(parameter.required_when)}", *ignored]
    return [] if parameter.requirement == "unstated" else [f"**{parameter.requirement.title()}**"]


def requirement_phrase(parameter: Parameter) -> str | None:
    """All of the row's requirement; None if it states none."""
    return ". ".join(requirement_phrases(parameter)) or None


def used_when_phrase(parameter: Parameter) -> str | None:
    """The sentence that limits the parameter to some values of others; None if there is none, or if the requirement
    says so.
    """
    is_stated = parameter.used_when == parameter.required_when
    return (
        f"Used only when {_all_of(parameter.used_when)}." if parameter.used_when and not is_stated else None
    )


def relation_phrase(relation: Relation) -> str:
    """no greater than `parameter`."""
    return f"{_COMPARED[relation.operator]} {code(relation.parameter)}"


def tuning_phrase(tuning: Tuning) -> str:
    """The range of a tuning row; "" if it states no limits."""
    if tuning.unparsed:
        return words(tuning.unparsed)
    if tuning.values:
        return f"[{', '.join(_item(value) for value in tuning.values)}]"
    ends = (("MinValue", tuning.minimum), ("MaxValue", tuning.maximum))
    return ", ".join(f"{name}: {number(end)}" for name, end in ends if end is not None)


def tuning_phrases(tuning: Tuning) -> tuple[str, str]:
    """The range of a tuning row, and its conditions; they are the range if it states no limits without them."""
    limits, conditions = tuning_phrase(tuning), words("; ".join(tuning.conditions))
    return (limits, conditions) if limits else (conditions, "")


def suggested_phrase(limits: Bounds) -> str:
    """The sentence that recommends a range."""
    return f"The recommended range is {interval(limits)}."


def tunable_phrase(tunable: bool) -> str:
    """The sentence that says whether a tuning job can search a parameter."""
    return f"A tuning job {'can' if tunable else 'cannot'} search it."
