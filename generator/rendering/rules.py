"""Rules over several parameters in JSON Schema, as if and then."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ..model import Constant, Parameter, Value, plain
from ..specs.errata import Test
from .checks import as_tests, strict
from .spelling import any_case, pair
from .views import Class

Schema = dict[str, Any]


class TypedRules:
    """The rules for typed values. A parameter left out counts as its default; if that is unknown, a condition on
    it neither holds nor fails."""

    def __init__(self, parameters: Mapping[str, Parameter]) -> None:
        self._parameters = parameters

    def all(self, cls: Class) -> Iterator[Schema]:
        for name, parameter in self._parameters.items():
            when = as_tests(parameter.required_when)
            if when and all(test.parameter in self._parameters for test in when):
                yield from self._rule(when, [Test(parameter=name, present=True)])
        for rule in cls.constraints:
            if rule.severity == "error":
                yield from self._rule(rule.when, rule.then)

    def _rule(self, when: Sequence[Test], then: Sequence[Test]) -> Iterator[Schema]:
        """The rule, unless a schema cannot express its condition; outcomes that it cannot express are left out."""
        conditions = [self._schema(test, optional=self._default_passes(test) is True) for test in when]
        outcomes = [self._schema(test, optional=self._default_passes(test) is not False) for test in then]
        if None not in conditions and any(outcomes):
            yield {"if": _all_of([s for s in conditions if s]), "then": _all_of([s for s in outcomes if s])}

    def _schema(self, test: Test, *, optional: bool) -> Schema | None:
        """The test as a schema; `optional` if it passes when the parameter is left out, or null."""
        value = self._value(test)
        if value is None:
            return None
        if optional:
            return {"properties": {test.parameter: {"anyOf": [value, {"type": "null"}]}}}
        given = {"allOf": [value, {"not": {"type": "null"}}]} if value else {"not": {"type": "null"}}
        return {"properties": {test.parameter: given}, "required": [test.parameter]}

    def _value(self, test: Test) -> Schema | None:
        """The values that pass: {} for any, None if a schema cannot express it."""
        if test.present:
            return {}
        if test.minimum is not None or test.maximum is not None:
            return self._within(test)
        among = self._among(self._parameters[test.parameter], test.among or test.not_among)
        return among if test.among or among is None else {"not": among}

    def _within(self, test: Test) -> Schema | None:
        limits = {"minimum": test.minimum, "maximum": test.maximum}
        return {"type": "number"} | {key: bound for key, bound in limits.items() if bound is not None}

    def _among(self, parameter: Parameter, values: Sequence[Value]) -> Schema | None:
        return {"enum": [plain(value) for value in values]}

    def _default_passes(self, test: Test) -> bool | None:
        """Whether the default passes; None if it is unknown."""
        if test.present:
            return False
        default = self._parameters[test.parameter].default
        return _passes(test, default.value) if isinstance(default, Constant) else None


class StringRules(TypedRules):
    """The rules for strings; a schema cannot compare the numbers in them."""

    def _within(self, test: Test) -> Schema | None:
        return None

    def _among(self, parameter: Parameter, values: Sequence[Value]) -> Schema | None:
        if all(isinstance(value, str) for value in values):
            return {"enum": list(values)}
        if not all(isinstance(value, int) for value in values):
            return None
        forms = [_whole(parameter, value) for value in values if isinstance(value, int)]
        return {"pattern": strict(f"^({'|'.join(forms)})$")}


def _all_of(options: list[Schema]) -> Schema:
    return options[0] if len(options) == 1 else {"allOf": options}


def _passes(test: Test, value: Value) -> bool:
    if test.minimum is not None or test.maximum is not None:
        low, high = test.minimum, test.maximum
        number = isinstance(value, int | float) and not isinstance(value, bool)
        return number and (low is None or value >= low) and (high is None or value <= high)  # type: ignore[operator]
    options = test.among or test.not_among
    among = any(value == option and isinstance(value, bool) == isinstance(option, bool) for option in options)
    return among == bool(test.among)


def _whole(parameter: Parameter, value: int) -> str:
    """A pattern for the spellings of a boolean or an integer."""
    if isinstance(value, bool):
        return any_case(pair(parameter)[0 if value else 1])
    return rf"{'-' if value < 0 else '[+]?'}0*{abs(value)}"
