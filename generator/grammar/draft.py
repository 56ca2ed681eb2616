"""A value domain while its phrase is being read: types, bounds and choices are collected, then settled."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field

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

_FIELD = {">=": "minimum", ">": "exclusive_minimum", "<=": "maximum", "<": "exclusive_maximum"}


@dataclass(slots=True)
class Notes:
    """What a phrase says beside its domain."""

    encoding: Encoding | None = None
    relations: list[Relation] = field(default_factory=list)
    suggested: Bounds | None = None
    conditions: list[str] = field(default_factory=list)
    contradictions: list[tuple[str, str]] = field(default_factory=list)  # finding code, message

    def relate(self, operator: Operator, parameter: str) -> None:
        relation = Relation(operator=operator, parameter=parameter)
        if relation not in self.relations:
            self.relations.append(relation)


@dataclass(slots=True)
class TypedDraft:
    """A noun with its adjectives, and the limits that follow."""

    type: str
    adjectives: list[str]
    limits: dict[str, int | float] = field(default_factory=dict)
    choices: list[int | float | str] | None = None
    refined: Domain | None = None
    pattern: str | None = None
    multiple_of: int | None = None
    elaborated: bool = False

    def limit(self, operator: Operator, number: int | float) -> None:
        if operator == "==":
            self.choices = [number]
        elif not (math.isinf(number) and (number > 0) == (operator in ("<", "<="))):
            self.limits[_FIELD[operator]] = number
        self.elaborated = True

    def settle(self, notes: Notes) -> Domain:
        if self.refined is not None:
            return self.refined
        if self.choices is not None:
            return choice(self.choices, as_text=self.type == "string")
        if self.type == "string":
            return Text(pattern=self.pattern)
        if self.type == "boolean":
            return Boolean()
        integer = self.type == "integer"
        multiple = 2 if "even" in self.adjectives else self.multiple_of
        bounds = Bounds(**self._with_adjectives(integer, notes))
        self._check(integer, bounds, notes)
        return Number(integer=integer, bounds=bounds, multiple_of=multiple)

    def _with_adjectives(self, integer: bool, notes: Notes) -> dict[str, int | float]:
        """The explicit bounds, and an adjective's where no explicit one stands on its side."""
        limits = dict(self.limits)
        for adjective in self.adjectives:
            implied = _implied(adjective, integer)
            if implied is None:
                continue
            name, number = implied
            side = "minimum" if "minimum" in name else "maximum"
            stated = {key: value for key, value in limits.items() if key.endswith(side)}
            if not stated:
                limits[name] = number
            elif any(_admits_more(key, value, adjective, integer) for key, value in stated.items()):
                message = f"“{adjective}” and the bound {next(iter(stated.values()))} exclude each other"
                notes.contradictions.append(("contradictory-bounds", message))
        return limits

    def _check(self, integer: bool, bounds: Bounds, notes: Notes) -> None:
        low = max((n for n in (bounds.minimum, bounds.exclusive_minimum) if n is not None), default=-math.inf)
        high = min((n for n in (bounds.maximum, bounds.exclusive_maximum) if n is not None), default=math.inf)
        if low > high:
            notes.contradictions.append(
                ("contradictory-bounds", f"the lower bound {low} is above the upper {high}")
            )
        elif integer and any(isinstance(n, float) and math.isfinite(n) for n in (low, high)):
            notes.contradictions.append(
                ("contradictory-bounds", "an integer with bounds that are written as floats")
            )


def _implied(adjective: str, integer: bool) -> tuple[str, int] | None:
    return {
        "positive": ("minimum", 1) if integer else ("exclusive_minimum", 0),
        "non-negative": ("minimum", 0),
        "negative": ("maximum", -1) if integer else ("exclusive_maximum", 0),
        "non-positive": ("maximum", 0),
    }.get(adjective)


def _admits_more(key: str, value: int | float, adjective: str, integer: bool) -> bool:
    """Whether an explicit bound lets values pass that the adjective excludes."""
    if adjective in ("positive", "negative"):
        sign = 1 if adjective == "positive" else -1
        return sign * value < 0 or (value == 0 and not key.startswith("exclusive"))
    return value < 0 if adjective == "non-negative" else value > 0


def choice(values: Iterable[int | float | str], *, as_text: bool = False) -> Domain:
    """The listed values as a domain; true and false are a boolean."""
    unique = list(dict.fromkeys(values))
    if as_text or any(isinstance(value, str) for value in unique):
        texts = tuple(str(value) for value in unique)
        return (
            Boolean()
            if {text.lower() for text in texts} == {"true", "false"} and len(texts) == 2
            else Choice(values=texts)
        )
    return Choice(values=tuple(value for value in unique if not isinstance(value, str)))


def spelling(values: Iterable[object]) -> tuple[str, str] | None:
    """How a page spells true and false, true first."""
    by_meaning = {str(value).lower(): str(value) for value in values}
    return (by_meaning["true"], by_meaning["false"]) if by_meaning.keys() == {"true", "false"} else None


def union(domains: Iterable[Domain], notes: Notes) -> Domain:
    """The alternatives as one domain: choices of one kind are put together, in the place of the first."""
    merged: list[Domain] = []
    for domain in (part for whole in domains for part in members(whole)):
        if isinstance(domain, Choice):
            texts = isinstance(domain.values[0], str)
            for i, other in enumerate(merged):
                if isinstance(other, Choice) and isinstance(other.values[0], str) == texts:
                    merged[i] = Choice(values=tuple(dict.fromkeys((*other.values, *domain.values))))
                    break
            else:
                merged.append(domain)
        elif domain not in merged:
            merged.append(domain)
    merged = _one_type(_one_array(merged), notes)
    return merged[0] if len(merged) == 1 else Union(members=tuple(merged))


def _one_array(domains: list[Domain]) -> list[Domain]:
    """Arrays that are spelled out, ["a"] or ["a", "b"], are arrays of any of their items."""
    arrays = [d for d in domains if isinstance(d, Array) and isinstance(d.items, Choice)]
    if len(arrays) < 2:
        return domains
    values = dict.fromkeys(v for d in arrays if isinstance(d.items, Choice) for v in d.items.values)
    merged = Array(items=Choice(values=tuple(values)))  # type: ignore[arg-type]
    rest = [merged if d is arrays[0] else d for d in domains]
    return [d for d in rest if d is merged or not any(d is a for a in arrays)]


def _one_type(domains: list[Domain], notes: Notes) -> list[Domain]:
    """ "integer, float: …" names two types for one value: the later words are the more exact."""
    numbers = [d for d in domains if isinstance(d, Number)]
    plain = Number(integer=True)
    if len(numbers) > 1 and plain in numbers and any(not d.integer for d in numbers):
        notes.contradictions.append(("contradictory-types", "two types for one value: integer and float"))
        return [d for d in domains if d != plain]
    return domains
