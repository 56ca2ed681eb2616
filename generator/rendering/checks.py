"""Domains, conditions and rules as Python expressions."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

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
from ..specs.data import choice_type
from ..specs.errata import Constraint, Test

_CHARACTERS = re.compile(r"\^\[((?:\w-\w|[\w.])+)\]\*\$")
_END = r"\Z"
_NUMERIC = "isinstance({0}, (int, float))"
_IS_NUMBER = "(type({0}) is float or type({0}) is int)"  # a bool is no number


def strict(pattern: str, end: str = r"$(?!\n)") -> str:
    """A pattern whose `$` is the end of the string, as in JSON Schema. Python's also matches before a newline."""
    return pattern[:-1] + end if pattern.endswith("$") and not pattern.endswith(r"\$") else pattern


def test(domain: Domain, name: str = "v") -> str:
    """An expression that is true if the value `name`, of whatever type, is in the domain."""
    match domain:
        case Union(members=options):
            return " or ".join(f"({test(option, name)})" for option in options)
        case Number(integer=integer, multiple_of=step):
            kind = f"type({name}) is int" if integer else _IS_NUMBER.format(name)
            parts = [kind, _limits(domain.bounds, name, integer), f"{name} % {step} == 0" if step else ""]
            return " and ".join(filter(None, parts))
        case Choice(values=values):
            listed = ", ".join(map(literal, values))
            if (kind := choice_type(values)) == "number":
                return f"{_IS_NUMBER.format(name)} and {name} in ({listed},)"
            among = f"in {{{listed}}}" if len(values) > 1 else f"== {listed}"
            return f"type({name}) is {kind[:3]} and {name} {among}"
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
    """The bounds as one comparison. A number without bounds must still be finite, and not nan."""
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
    """A match of a pattern. One that only lists characters is tested with `strip`, far faster than with `re`."""
    match = _CHARACTERS.fullmatch(pattern)
    if not match:
        return f"matches({strict(pattern, _END)!r}, {name})"
    ranges = [(part[0], part[-1]) for part in re.findall(r"\w-\w|[\w.]", match[1])]
    allowed = "".join(chr(c) for first, last in ranges for c in range(ord(first), ord(last) + 1))
    return f"not {name}.strip({allowed!r})"


def literal(value: object) -> str:
    """A value as Python source. The module has the name `inf` from math."""
    if isinstance(value, tuple):
        return f"({', '.join(map(literal, value))}{',' if len(value) == 1 else ''})"
    return repr(value)


# -- conditions on other parameters -------------------------------------------------------------


def as_tests(conditions: Sequence[Condition]) -> list[Test]:
    """Conditions as tests, the form that rules have them in."""
    return [Test(parameter=condition.parameter, among=condition.values) for condition in conditions]


class Scope:
    """The parameters of a class, which turns conditions on them into expressions.

    A parameter left out counts as its documented default. If that is unknown, the value is None, and a
    condition on it neither holds nor fails.
    """

    def __init__(self, cls: str, parameters: Sequence[Parameter], attributes: Mapping[str, str]) -> None:
        self._cls = cls
        self._parameters = {parameter.name: parameter for parameter in parameters}
        self._attributes = attributes

    def __contains__(self, name: str) -> bool:
        return name in self._parameters

    def given(self, name: str) -> str:
        """The attribute: None if the parameter is left out."""
        return f"self.{self._attributes[name]}"

    def value(self, name: str, seen: frozenset[str] = frozenset()) -> str:
        """The attribute or, if the parameter is left out, its documented default."""
        match self._parameters[name].default:
            case Constant(value=default):
                fallback = literal(default)
            case SameAs(parameter=other) if other in self and other not in seen:
                fallback = self.value(other, seen | {name})
            case _:
                return self.given(name)
        return f"({fallback} if {self.given(name)} is None else {self.given(name)})"

    def named(self, name: str) -> str:
        """The value that a message names: None for a constant default, which the message looks up."""
        known = isinstance(self._parameters[name].default, Constant)
        return self.given(name) if known else self.value(name)

    def problem(self, name: str, *kind: str) -> str:
        """The problem of a parameter with the value `v`: its code, if that is not the default, and more arguments."""
        return f"Problem({', '.join([self._cls, repr(name), 'v', *map(repr, kind[:1]), *kind[1:]])})"

    def has_default(self, name: str, seen: frozenset[str] = frozenset()) -> bool:
        """Whether the value is known even if the parameter is left out."""
        match self._parameters[name].default:
            case Constant():
                return True
            case SameAs(parameter=other) if other in self and other not in seen:
                return self.has_default(other, seen | {name})
        return False

    def holds(self, tests: Sequence[Test]) -> str:
        """True if all tests are known to pass."""
        return " and ".join(self._test(test, holds=True) for test in tests)

    def fails(self, tests: Sequence[Test]) -> str:
        """True if one of the tests is known to fail."""
        failures = [self._test(test, holds=False) for test in tests]
        return failures[0] if len(failures) == 1 else f"({' or '.join(f'({one})' for one in failures)})"

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
            equal, unequal = ("is", "is not") if isinstance(options[0], bool) else ("==", "!=")
            return f"{known}{value} {equal if within else unequal} {literal(options[0])}"
        return f"{known}{value} {'in' if within else 'not in'} {literal(tuple(options))}"

    def breaks(self, name: str, relation: Relation) -> str:
        """True if both values are numbers, one of them is given, and the relation does not hold."""
        names = (name, relation.parameter)
        one, other = map(self.value, names)
        parts = [_NUMERIC.format(one), _NUMERIC.format(other), f"not {one} {relation.operator} {other}"]
        if all(map(self.has_default, names)):
            parts.insert(0, f"({' or '.join(f'{self.given(n)} is not None' for n in names)})")
        return " and ".join(parts)

    def violates(self, rule: Constraint) -> str:
        """True if a rule is known to apply and to be broken."""
        return f"{self.holds(rule.when)} and {self.fails(rule.then)}"
