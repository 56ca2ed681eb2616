"""Domains, conditions and rules as Python expressions."""

from __future__ import annotations

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
    Value,
)
from ..specs.constraints import LIMITS, Constraint, Test
from ..specs.data import choice_type

_END = r"\Z"
_QUICK = {"present", "in", "not_in", *LIMITS}
_NUMERIC = "isinstance({0}, (int, float))"
_IS_NUMBER = "(type({0}) is float or type({0}) is int)"  # a bool is no number


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
    """Where a pattern names characters alone, stripping them off is far faster than `re`."""
    characters = patterns.characters(pattern)
    if characters and characters.any_length:
        return f"not {name}.strip({characters.allowed!r})"
    return f"matches({patterns.strict(pattern, _END)!r}, {name})"


def literal(value: object) -> str:
    """A value as Python source. The module has the name `inf` from math."""
    if isinstance(value, tuple):
        return f"({', '.join(map(literal, value))}{',' if len(value) == 1 else ''})"
    return repr(value)


# -- conditions on other parameters -------------------------------------------------------------


def as_tests(conditions: Sequence[Condition]) -> list[Test]:
    """Conditions as tests, the form that rules have them in."""
    return [
        Test(parameter=condition.parameter, word="in", argument=condition.values) for condition in conditions
    ]


class Scope:
    """Turns conditions on the parameters of a class into expressions.

    A parameter left out counts as its documented default. If that is unknown, the value is None, and a
    condition on it neither holds nor fails. A literal rule looks at what is given alone, and at names that are on
    no page, too (`unlisted`), which the mapping `extra` has.
    """

    def __init__(
        self,
        cls: str,
        parameters: Sequence[Parameter],
        attributes: Mapping[str, str],
        unlisted: Sequence[Parameter] = (),
    ) -> None:
        self.cls = cls
        self._parameters = {parameter.name: parameter for parameter in parameters}
        self._unlisted = {parameter.name: parameter for parameter in unlisted}
        self._attributes = attributes
        self.listed: dict[str, str] = {}  # variables for the items of lists, each with the attribute

    def __contains__(self, name: str) -> bool:
        return name in self._parameters

    def covers(self, rule: Constraint) -> bool:
        """Whether the class has every parameter that a rule speaks of."""
        known = self._parameters.keys() | (self._unlisted.keys() if rule.literal else set())
        return rule.parameters() <= known

    def given(self, name: str) -> str:
        """The attribute: None if the parameter is left out."""
        return f"self.{self._attributes[name]}" if name in self._attributes else f"extra.get({name!r})"

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
        """An expression for the value in a message; None stands for a constant default, which the message
        looks up itself.
        """
        known = isinstance(self._parameters[name].default, Constant)
        return self.given(name) if known else self.value(name)

    def problem(self, name: str, *kind: str) -> str:
        """The problem of a parameter whose value is `v`; what follows its value are expressions."""
        return f"Problem({', '.join([self.cls, repr(name), 'v', *kind])})"

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
        """A condition on the value that counts."""
        if test.word == "present":
            return f"{self.given(test.parameter)} is {'not ' if holds == test.argument else ''}None"
        if test.word in LIMITS:
            return _limited(test, [self.value(name) for name in test.names], within=holds)
        value = self.value(test.parameter)
        if test.word not in ("in", "not_in"):
            sent = self._holds_sent(test)
            return sent if holds else f"not ({sent})"
        within = holds == (test.word == "in")
        known = f"{value} is not None and " if not within and not self.has_default(test.parameter) else ""
        return f"{known}{_among(value, test.argument, within)}"

    def _holds_sent(self, test: Test) -> str:
        """A condition on what is sent. A parameter that is left out passes limits, `not_in`, `contains_none`,
        `items_in` and `at_most`, and no other test.
        """
        if test.word == "impossible":
            return "False"
        value, argument = self.given(test.parameter), test.argument
        if test.word in LIMITS:
            return f"not ({self._fails_sent(test)})"
        match test.word:
            case "present":
                return f"{value} is {'not ' if test.argument else ''}None"
            case "in" | "not_in":
                return _among(value, self._as_given(test.parameter, argument), test.word == "in")
            case "starts_with":
                return f"str({value}).startswith({literal(argument)})"
            case "contains":
                return f"{argument!r} in {self._items(test.parameter)}"
            case "contains_any":
                return f"not {_set(argument)}.isdisjoint({self._items(test.parameter)})"
            case "contains_none":
                return f"{_set(argument)}.isdisjoint({self._items(test.parameter)})"
            case "items_in":
                return f"{_set(argument)}.issuperset({self._items(test.parameter)})"
            case "first_in":
                return f"not {_set(argument)}.isdisjoint({self._items(test.parameter)}[:1])"
            case "length":
                return f"len({self._items(test.parameter)}) == {argument}"
        return f"sum([item in {_set(test.of)} for item in {self._items(test.parameter)}]) <= {argument}"

    def _items(self, name: str) -> str:
        """The items of a list: a variable that is set before the checks, as several rules may look at it."""
        variable = (
            f"{self._attributes[name]}_items" if name in self._attributes else f"listed({self.given(name)})"
        )
        if name in self._attributes:
            self.listed[variable] = self.given(name)
        return variable

    def _fails_sent(self, test: Test) -> str:
        """The opposite of a condition on what is sent."""
        if test.word in LIMITS:
            return _limited(test, [self.given(name) for name in test.names], within=False)
        value = self.given(test.parameter)
        if test.word == "present":
            return f"{value} is {'' if test.argument else 'not '}None"
        if test.word in ("in", "not_in"):
            return _among(value, self._as_given(test.parameter, test.argument), test.word == "not_in")
        return (
            f"not {self._holds_sent(test)}"
            if test.word == "starts_with"
            else f"not ({self._holds_sent(test)})"
        )

    def _as_given(self, name: str, words: Sequence[Value]) -> Sequence[Value]:
        """Values as the parameter has them, where true and false are booleans."""
        parameter = self._parameters.get(name) or self._unlisted[name]
        truth = {"true": True, "false": False} if parameter.domain == Boolean() else {}
        return tuple(truth.get(word, word) if isinstance(word, str) else word for word in words)

    def breaks(self, name: str, relation: Relation) -> str:
        """True if both values are numbers, one of them is given, and the relation does not hold."""
        names = (name, relation.parameter)
        one, other = map(self.value, names)
        parts = [_NUMERIC.format(one), _NUMERIC.format(other), f"not {one} {relation.operator} {other}"]
        if all(map(self.has_default, names)):
            parts.insert(0, f"({' or '.join(f'{self.given(n)} is not None' for n in names)})")
        return " and ".join(parts)

    def violates(self, rule: Constraint) -> str:
        """An expression that is true if a rule certainly applies and is certainly broken."""
        if rule.literal:
            quick = [test for test in rule.when if test.word in _QUICK]  # first what costs least
            when = " and ".join(
                self._holds_sent(test) for test in [*quick, *(t for t in rule.when if t not in quick)]
            )
            broken = [self._fails_sent(test) for test in rule.then if test.word != "impossible"]
            fails = " or ".join(broken if len(broken) < 2 else [f"({part})" for part in broken])
            return f"{when} and {f'({fails})' if len(broken) > 1 else fails}" if broken else when
        asked = [test for test in rule.then if test.word != "impossible"]
        return " and ".join([self.holds(rule.when), *([self.fails(asked)] if asked else [])])


def _limited(test: Test, values: Sequence[str], *, within: bool) -> str:
    """True if the values are numbers, and they or their sum are within the limit, or are not."""
    known = " and ".join(map(_NUMERIC.format, values))
    amount = f"total({', '.join(values)})" if len(values) > 1 else values[0]
    return f"{known} and {'' if within else 'not '}{amount} {LIMITS[test.word]} {literal(test.argument)}"


def _among(value: str, options: Sequence[Value], within: bool) -> str:
    if len(options) > 1:
        return f"{value} {'in' if within else 'not in'} {literal(tuple(options))}"
    same = "is" if isinstance(options[0], bool) else "=="
    negated = {"is": "is not", "==": "!="}[same]
    return f"{value} {same if within else negated} {literal(options[0])}"


def _set(items: Sequence[Value]) -> str:
    return f"{{{', '.join(map(literal, items))}}}"


def during(versions: tuple[int, int] | None, last: int) -> str:
    """An expression for whether the image may be one of these versions; "" where all are."""
    if versions is None:
        return ""
    first, end = versions
    if first == 0:
        inside = f"0 <= version <= {end}"
    else:
        inside = f"version >= {first}" if end == last else f"{first} <= version <= {end}"
    return f"(version is None or {inside})"
