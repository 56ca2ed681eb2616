"""What the words of a value phrase mean: the parts that productions return, and the domain they make."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ..findings import FindingCode
from ..model import (
    Array,
    Boolean,
    Bounds,
    Choice,
    Domain,
    Encoding,
    Number,
    Operator,
    Relation,
    Text,
    Union,
    members,
)
from .cursor import NotUnderstood

Scalar = int | float | str
Comparison = tuple[Operator, Scalar]  # with a number, or with the parameter of that name
UnplacedFinding = tuple[FindingCode, str]  # the code of a finding, and its message

_FIELD = {">=": "minimum", ">": "exclusive_minimum", "<=": "maximum", "<": "exclusive_maximum"}
# Each side of zero: the bound on it, the sign of its numbers, and its adjectives, without zero and with it.
_SIDES = (("minimum", 1, "positive", "non-negative"), ("maximum", -1, "negative", "non-positive"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Values:
    """What a value phrase, or a part of one, states: a domain, and facts beside it."""

    domain: Domain
    encoding: Encoding | None = None
    relations: tuple[Relation, ...] = ()
    suggested: Bounds | None = None
    conditions: tuple[str, ...] = ()
    contradictions: tuple[UnplacedFinding, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """A noun with its adjectives and the limits after it; if `refined` is set, it is used instead of them."""

    type: str
    adjectives: tuple[str, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    multiple_of: int | None = None
    conditions: tuple[str, ...] = ()
    refined: Values | None = None

    @property
    def textual(self) -> bool:
        return self.type in ("string", "boolean")

    def within(self, comparisons: Sequence[Comparison]) -> Typed:
        return replace(self, comparisons=(*self.comparisons, *comparisons))

    def listed(self, values: Sequence[Scalar]) -> Typed:
        """The type with its values listed; those of a string are texts, whatever they look like."""
        texts = [str(value) for value in values]
        return replace(self, refined=chosen(texts if self.type == "string" else values))


def with_parts(domain: Domain, parts: Sequence[Values]) -> Values:
    """Several statements as one, with `domain` instead of theirs."""
    return Values(
        domain=domain,
        encoding=next((part.encoding for part in reversed(parts) if part.encoding), None),
        relations=tuple(dict.fromkeys(relation for part in parts for relation in part.relations)),
        suggested=next((part.suggested for part in reversed(parts) if part.suggested), None),
        conditions=tuple(words for part in parts for words in part.conditions),
        contradictions=tuple(problem for part in parts for problem in part.contradictions),
    )


# -- typed --------------------------------------------------------------------------------------


def settle(typed: Typed) -> Values:
    """The values that a noun and its limits state together."""
    values = typed.refined or _plain(typed)
    relations = tuple(Relation(operator=o, parameter=b) for o, b in typed.comparisons if isinstance(b, str))
    if not (relations or typed.conditions):
        return values
    beside = Values(domain=values.domain, relations=relations, conditions=typed.conditions)
    return with_parts(values.domain, (beside, values))


def _plain(typed: Typed) -> Values:
    if equal := [bound for sign, bound in typed.comparisons if sign == "==" and not isinstance(bound, str)]:
        return Values(domain=choice(map(str, equal) if typed.type == "string" else equal))
    if typed.textual and typed.comparisons:
        raise NotUnderstood(f"a {typed.type} with a bound")
    if typed.textual:
        return Values(domain=Text() if typed.type == "string" else Boolean())
    integer = typed.type == "integer"
    limits, excluded = _with_adjectives(limits_of(typed.comparisons), typed.adjectives, integer)
    bounds = Bounds(**limits)
    return Values(
        domain=Number(
            integer=integer,
            bounds=bounds,
            multiple_of=2 if "even" in typed.adjectives else typed.multiple_of,
        ),
        contradictions=tuple(("contradictory-bounds", m) for m in (excluded, _problem(integer, bounds)) if m),
    )


def limits_of(comparisons: Iterable[Comparison]) -> dict[str, int | float]:
    """The bounds that are numbers, by name; a bound that excludes nothing (< ∞, > -∞) is left out."""
    return {
        _FIELD[sign]: bound
        for sign, bound in comparisons
        if not isinstance(bound, str) and sign in _FIELD
        if not (math.isinf(bound) and (bound > 0) == (sign in ("<", "<=")))
    }


def _with_adjectives(
    limits: dict[str, int | float], adjectives: Sequence[str], integer: bool
) -> tuple[dict[str, int | float], str]:
    """The bounds, plus those that adjectives imply on a side of zero without one; and the contradiction, if any.

    The stricter adjective counts: a "non-negative positive integer" is positive.
    """
    problem = ""
    for side, sign, strict, lenient in _SIDES:
        adjective = next((word for word in (strict, lenient) if word in adjectives), "")
        is_strict = adjective == strict
        stated = {key: bound for key, bound in limits.items() if key.endswith(side)}
        if adjective and not stated:
            excluded_zero = is_strict and not integer
            limits = limits | ({f"exclusive_{side}": 0} if excluded_zero else {side: sign * is_strict})
        elif adjective and any(
            b * sign < 0 or (b == 0 and k == side and is_strict) for k, b in stated.items()
        ):
            problem = f"“{adjective}” and the bound {next(iter(stated.values()))} exclude each other"
    return limits, problem


def _problem(integer: bool, bounds: Bounds) -> str:
    """What is wrong with the bounds; empty if nothing is."""
    low = max((n for n in (bounds.minimum, bounds.exclusive_minimum) if n is not None), default=-math.inf)
    high = min((n for n in (bounds.maximum, bounds.exclusive_maximum) if n is not None), default=math.inf)
    if low > high:
        return f"the lower bound {low} is above the upper {high}"
    floats = any(isinstance(n, float) and math.isfinite(n) for n in (low, high))
    return "an integer with bounds that are written as floats" if integer and floats else ""


def of_one_type(typed: Typed, values: Values) -> Typed:
    """One type from two statements of it: "integer, range: positive integer"."""
    domain = values.domain
    if isinstance(domain, Text | Boolean) and not typed.textual:
        named = "string" if isinstance(domain, Text) else "boolean"
        problem: UnplacedFinding = (
            "contradictory-types",
            f"two types for one value: {typed.type} and {named}",
        )
        return replace(typed, refined=replace(values, contradictions=(*values.contradictions, problem)))
    if isinstance(domain, Number) and not typed.textual and domain.integer != (typed.type == "integer"):
        return replace(typed, refined=with_parts(domain, (values, _TWO_TYPES)))
    return replace(typed, refined=values)


_TWO_TYPES = Values(
    domain=Number(integer=False),
    contradictions=(("contradictory-types", "two types for one value: integer and float"),),
)

# -- choices and alternatives -------------------------------------------------------------------


def choice(values: Iterable[Scalar]) -> Domain:
    """The listed values as a domain; true and false are a boolean."""
    unique = list(dict.fromkeys(values))
    numbers = tuple(value for value in unique if not isinstance(value, str))
    if len(numbers) == len(unique):
        return Choice(values=numbers)
    texts = tuple(str(value) for value in unique)
    truth = len(texts) == 2 and {text.lower() for text in texts} == {"true", "false"}
    return Boolean() if truth else Choice(values=texts)


def chosen(values: Sequence[Scalar]) -> Values:
    """What a list of values states: a boolean's spelling, too."""
    domain = choice(values)
    return Values(domain=domain, encoding=spelling(values) if isinstance(domain, Boolean) else None)


def spelling(values: Iterable[object]) -> tuple[str, str] | None:
    """How a page spells true and false, in this order."""
    by_meaning = {str(value).lower(): str(value) for value in values}
    return (by_meaning["true"], by_meaning["false"]) if by_meaning.keys() == {"true", "false"} else None


def as_text(values: Values) -> Values:
    """The same values with every choice as a text: in "string, one of 1 or 2" the 1 is "1"."""
    parts = members(values.domain)
    texts = tuple(choice(map(str, part.values)) if isinstance(part, Choice) else part for part in parts)
    return replace(values, domain=texts[0] if len(texts) == 1 else Union(members=texts))


def union(alternatives: Sequence[Values]) -> Values:
    """The alternatives as one statement; choices of one kind are merged into the first of them."""
    if len(alternatives) == 1:
        return alternatives[0]
    merged: list[Domain] = []
    for domain in (part for values in alternatives for part in members(values.domain)):
        place = next((i for i, other in enumerate(merged) if _are_alike(domain, other)), None)
        if place is None:
            merged.append(domain)
        else:
            merged[place] = _merged(merged[place], domain)
    numbers = [domain for domain in merged if isinstance(domain, Number)]
    plain = Number(integer=True)
    if plain in numbers and any(not number.integer for number in numbers):
        merged.remove(plain)  # "integer, float: …": the later words are the more exact
        alternatives = [*alternatives, _TWO_TYPES]
    return with_parts(merged[0] if len(merged) == 1 else Union(members=tuple(merged)), alternatives)


def _are_alike(one: Domain, other: Domain) -> bool:
    """Whether both are choices of one kind, or arrays of these, as ["a"] and ["a", "b"] are."""
    if isinstance(one, Choice) and isinstance(other, Choice):
        return isinstance(one.values[0], str) == isinstance(other.values[0], str)
    if isinstance(one, Array) and isinstance(other, Array):
        return _are_alike(one.items, other.items)
    return one == other


def _merged(one: Domain, other: Domain) -> Domain:
    if isinstance(one, Choice) and isinstance(other, Choice):
        return Choice(values=tuple(dict.fromkeys((*one.values, *other.values))))
    if isinstance(one, Array) and isinstance(other, Array):
        return Array(items=_merged(one.items, other.items))
    return one
