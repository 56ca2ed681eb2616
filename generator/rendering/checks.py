"""Checks as Python source: a domain, a condition and a rule as straight-line expressions."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from .. import patterns
from ..model import (
    Array,
    Boolean,
    Bounds,
    Choice,
    Condition,
    Constant,
    Domain,
    Number,
    Parameter,
    Relation,
    SameAs,
    Text,
    Union,
)
from ..specs.errata import Constraint, Test

_END = r"\Z"
_NUMERIC = "isinstance({0}, (int, float))"


def test(domain: Domain, name: str = "v") -> str:
    """An expression that is true if the value `name`, of whatever type, is in the domain."""
    match domain:
        case Union(members=found):
            return " or ".join(f"({test(member, name)})" for member in found)
        case Number(integer=integer, multiple_of=step):
            kinds = ("int",) if integer else ("float", "int")
            kind = " or ".join(f"type({name}) is {kind}" for kind in kinds)
            parts = [kind if integer else f"({kind})", _limits(domain.bounds, name, integer)]
            return " and ".join(filter(None, [*parts, f"{name} % {step} == 0" if step else ""]))
        case Choice(values=values):
            options = ", ".join(literal(v) for v in values)
            among = f"in {{{options}}}" if len(values) > 1 else f"== {options}"
            if all(isinstance(v, int) for v in values):
                return f"type({name}) is int and {name} {among}"
            if all(isinstance(v, str) for v in values):
                return f"type({name}) is str and {name} {among}"
            return f"(type({name}) is float or type({name}) is int) and {name} in ({options},)"
        case Boolean():
            return f"type({name}) is bool"
        case Text(pattern=pattern):
            return f"type({name}) is str" + (f" and {_matches(pattern, name)}" if pattern else "")
        case Array(items=items, min_items=least, max_items=most):
            item = f"{name}i"
            sizes = [f"len({name}) >= {least}"] if least else []
            sizes += [f"len({name}) <= {most}"] if most is not None else []
            every = f"all([{test(items, item)} for {item} in {name}])"
            return " and ".join([f"type({name}) is tuple", *sizes, every])
    return f"type({name}) is str"


def _limits(bounds: Bounds, name: str, integer: bool) -> str:
    """The bounds as one comparison. Without one a number must be finite still, which nan is not either."""
    low = high = ""
    if bounds.exclusive_minimum is not None:
        low = f"{literal(bounds.exclusive_minimum)} < "
    elif bounds.minimum is not None:
        low = f"{literal(bounds.minimum)} <= "
    if bounds.exclusive_maximum is not None:
        high = f" < {literal(bounds.exclusive_maximum)}"
    elif bounds.maximum is not None:
        high = f" <= {literal(bounds.maximum)}"
    if not integer:
        low, high = low or "-inf < ", high or " < inf"
    return f"{low}{name}{high}" if low or high else ""


def _matches(pattern: str, name: str) -> str:
    """Where a pattern names characters alone, stripping them off is far faster than `re`."""
    characters = patterns.characters(pattern)
    if characters and characters.any_length:
        return f"not {name}.strip({characters.allowed!r})"
    return f"matches({patterns.strict(pattern, _END)!r}, {name})"


def literal(value: object) -> str:
    """A value as Python source; infinities by the name that math has for them."""
    if isinstance(value, float) and not math.isfinite(value):
        return repr(value)
    if isinstance(value, tuple):
        return f"({', '.join(map(literal, value))}{',' if len(value) == 1 else ''})"
    return repr(value)


# -- conditions on other parameters -------------------------------------------------------------


class Scope:
    """The parameters of a class, by which a condition on one of them becomes an expression.

    A parameter left out counts as its documented default. Where that is unknown the expression for its
    value is None, and a condition on it neither holds nor fails.
    """

    def __init__(self, cls: str, parameters: Sequence[Parameter], attributes: Mapping[str, str]) -> None:
        self._cls = cls
        self._parameters = {parameter.name: parameter for parameter in parameters}
        self._attributes = attributes

    def __contains__(self, name: str) -> bool:
        return name in self._parameters

    def given(self, name: str) -> str:
        """The attribute itself."""
        return f"self.{self._attributes[name]}"

    def value(self, name: str, seen: frozenset[str] = frozenset()) -> str:
        """The value that counts."""
        match self._parameters[name].default:
            case Constant(value=default):
                fallback = literal(default)
            case SameAs(parameter=other) if other in self and other not in seen:
                fallback = self.value(other, seen | {name})
            case _:
                return self.given(name)
        return f"({fallback} if {self.given(name)} is None else {self.given(name)})"

    def told(self, name: str) -> str:
        """An expression for the value that a message names: None where it is the documented default."""
        known = isinstance(self._parameters[name].default, Constant)
        return self.given(name) if known else self.value(name)

    def problem(self, name: str, *kind: str) -> str:
        """The problem of a parameter whose value is `v`: its code, unless it is that of a value; then expressions."""
        code = [repr(code) for code in kind[:1]]
        return f"Problem({', '.join([self._cls, repr(name), 'v', *code, *kind[1:]])})"

    def has_default(self, name: str, seen: frozenset[str] = frozenset()) -> bool:
        """Whether the value that counts is known even if the parameter is left out."""
        match self._parameters[name].default:
            case Constant():
                return True
            case SameAs(parameter=other) if other in self and other not in seen:
                return self.has_default(other, seen | {name})
        return False

    def holds(self, conditions: Sequence[Condition]) -> str:
        """True if all conditions are known to hold."""
        return self.all([Test(parameter=c.parameter, among=c.values) for c in conditions])

    def fails(self, conditions: Sequence[Condition]) -> str:
        """True if any of the conditions is known not to hold."""
        return self.any_fails([Test(parameter=c.parameter, among=c.values) for c in conditions])

    def all(self, tests: Sequence[Test]) -> str:
        return " and ".join(self._test(test, holds=True) for test in tests)

    def any_fails(self, tests: Sequence[Test]) -> str:
        failures = [self._test(test, holds=False) for test in tests]
        return " or ".join(failures if len(failures) == 1 else [f"({failure})" for failure in failures])

    def _test(self, test: Test, *, holds: bool) -> str:
        if test.present:
            return f"{self.given(test.parameter)} is {'not ' if holds else ''}None"
        value = self.value(test.parameter)
        if test.minimum is not None or test.maximum is not None:
            operator, bound = (">=", test.minimum) if test.minimum is not None else ("<=", test.maximum)
            compared = f"{value} {operator} {literal(bound)}"
            return f"{_NUMERIC.format(value)} and {compared if holds else f'not {compared}'}"
        within = holds == bool(test.among)
        known = f"{value} is not None and " if not within and not self.has_default(test.parameter) else ""
        options = test.among or test.not_among
        if len(options) == 1:
            same = "is" if isinstance(options[0], bool) else "=="
            negated = {"is": "is not", "==": "!="}[same]
            return f"{known}{value} {same if within else negated} {literal(options[0])}"
        return f"{known}{value} {'in' if within else 'not in'} {literal(tuple(options))}"

    def breaks(self, name: str, relation: Relation) -> str:
        """True if both values are numbers, one of them is given, and the relation does not hold."""
        one, other = self.value(name), self.value(relation.parameter)
        parts = [_NUMERIC.format(one), _NUMERIC.format(other), f"not {one} {relation.operator} {other}"]
        if self.has_default(name) and self.has_default(relation.parameter):
            parts.insert(
                0, f"({self.given(name)} is not None or {self.given(relation.parameter)} is not None)"
            )
        return " and ".join(parts)

    def violates(self, rule: Constraint) -> str:
        """True if a rule is known to apply and not to be kept."""
        fails = self.any_fails(rule.then)
        return f"{self.all(rule.when)} and {fails if len(rule.then) == 1 else f'({fails})'}"
