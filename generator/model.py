"""The facts that pages state, as plain data that all stages after reading share.

All classes are frozen. Origins are not compared: two specs are equal if they state the same facts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

Scalar = int | float | str | bool
Value = Scalar | tuple["Value", ...]  # arrays, nested ones too, are tuples

Requirement = Literal["required", "optional", "conditional", "unstated"]
Phrase = Literal["schema", "default", "tuning"]  # the phrases of a row that a page may leave out
ArrayEncoding = Literal["comma", "json", "tuple"]
Encoding = tuple[str, str] | ArrayEncoding  # how true and false are spelled, or how an array is written
Operator = Literal["<", "<=", ">", ">=", "=="]
TuningType = Literal["continuous", "integer", "categorical"]
Direction = Literal["minimize", "maximize"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """The place of a fact: `line` is the line of the row's name, from 1."""

    page: str
    line: int


def plain(value: Value) -> Any:
    """A value with lists for tuples."""
    return [plain(item) for item in value] if isinstance(value, tuple) else value


# -- domains: the values that a hyperparameter takes, after JSON Schema -------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """Limits of a number; None for no limit."""

    minimum: int | float | None = None
    maximum: int | float | None = None
    exclusive_minimum: int | float | None = None
    exclusive_maximum: int | float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """An integer, or any number, within bounds."""

    integer: bool
    bounds: Bounds = Bounds()
    multiple_of: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One of the values listed: all strings, or all numbers."""

    values: tuple[str, ...] | tuple[int | float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Boolean:
    """True or false; the parameter's `encoding` has the page's spelling."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A string; `pattern` is a regular expression for it, if the page describes one."""

    pattern: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Array:
    """A list of items."""

    items: Domain
    min_items: int | None = None
    max_items: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Union:
    """Any of the members, in the page's order."""

    members: tuple[Domain, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unstated:
    """The page names no values, or points elsewhere for them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unparsed:
    """The page's words for the values, if they were not understood."""

    words: str


Domain = Number | Choice | Boolean | Text | Array | Union | Unstated | Unparsed


def members(domain: Domain) -> tuple[Domain, ...]:
    """The members of a union; any other domain itself."""
    return domain.members if isinstance(domain, Union) else (domain,)


# -- defaults -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Constant:
    """A default that is a value."""

    value: Value


@dataclass(frozen=True, slots=True, kw_only=True)
class SameAs:
    """A default that is the value of another parameter."""

    parameter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A default that the page describes in words."""

    words: str


Default = Constant | SameAs | Rule | Unparsed


# -- parameters ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """A condition: the parameter named `parameter` has one of `values`."""

    parameter: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A comparison of this parameter's value, on the left, with that of `parameter`."""

    operator: Operator
    parameter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tuning:
    """The range that the tuning page recommends for a search."""

    type: TuningType | None = None
    minimum: int | float | None = None
    maximum: int | float | None = None
    values: tuple[Value, ...] = ()
    conditions: tuple[str, ...] = ()
    unparsed: str | None = None
    origin: Origin = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """One row of a hyperparameter table."""

    name: str
    description: str = ""
    requirement: Requirement
    domain: Domain
    default: Default | None = None
    encoding: Encoding | None = None
    relations: tuple[Relation, ...] = ()
    required_when: tuple[Condition, ...] = ()
    used_when: tuple[Condition, ...] = ()
    conditions: tuple[str, ...] = ()
    suggested: Bounds | None = None
    tunable: bool | None = None  # None if the row does not say
    elided: tuple[Phrase, ...] = ()
    tuning: Tuning | None = None
    origin: Origin = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Metric:
    """A metric that a tuning job can optimize; `direction` is None if the page states none."""

    name: str
    direction: Direction | None
    description: str = ""
    regex: str | None = None
    origin: Origin = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A page that was read, its layout and its digest."""

    page: str
    layout: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """The parameters of one mode of an algorithm, and the tuning rows that name none of them. An algorithm without modes
    has one variant, named "".
    """

    name: str = ""
    parameters: tuple[Parameter, ...]
    tuning_only: tuple[tuple[str, Tuning], ...] = ()

    def get(self, name: str) -> Parameter | None:
        return next((p for p in self.parameters if p.name == name), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spec:
    """All that the pages of one algorithm state."""

    algorithm: str
    title: str
    sources: tuple[Source, ...] = field(compare=False)
    variants: tuple[Variant, ...]
    metrics: tuple[Metric, ...] = ()

    def parameters(self) -> Iterator[tuple[Variant, Parameter]]:
        return ((variant, parameter) for variant in self.variants for parameter in variant.parameters)

    def tuning_only(self) -> Iterator[tuple[Variant, str, Tuning]]:
        return ((variant, name, row) for variant in self.variants for name, row in variant.tuning_only)
