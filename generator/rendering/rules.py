"""Rules over several parameters as JSON Schema: if and then."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ..domains import accepts, is_among
from ..model import Bounds, Constant, Number, Parameter, Value, plain
from ..patterns import strict
from ..specs.errata import Test
from .spelling import any_case, pair
from .views import Class

Schema = dict[str, Any]


class TypedRules:
    """Rules as if and then. A parameter left out counts as its default; where that is unknown, a
    condition on it neither holds nor fails."""

    def __init__(self, parameters: Mapping[str, Parameter]) -> None:
        self._parameters = parameters

    def all(self, cls: Class) -> Iterator[Schema]:
        for name, parameter in self._parameters.items():
            if parameter.required_when and all(
                c.parameter in self._parameters for c in parameter.required_when
            ):
                when = [Test(parameter=c.parameter, among=c.values) for c in parameter.required_when]
                yield from self._rule(when, [Test(parameter=name, present=True)])
        for rule in cls.constraints:
            if rule.severity == "error":
                yield from self._rule(rule.when, rule.then)

    def _rule(self, when: Sequence[Test], then: Sequence[Test]) -> Iterator[Schema]:
        """A rule, unless what it is about can't be said; what can't be said of its outcome is left out."""
        asked = [self._asked(test, silent=self._default_passes(test) is True) for test in when]
        kept = [self._asked(test, silent=self._default_passes(test) is not False) for test in then]
        if None not in asked and any(kept):
            yield {"if": _all_of([s for s in asked if s]), "then": _all_of([s for s in kept if s])}

    def _asked(self, test: Test, *, silent: bool) -> Schema | None:
        """`silent`: whether the test passes if the parameter is left out, which null is, too."""
        value = self._value(test)
        if value is None:
            return None
        if silent:
            return {"properties": {test.parameter: {"anyOf": [value, {"type": "null"}]}}}
        given = {"allOf": [value, {"not": {"type": "null"}}]} if value else {"not": {"type": "null"}}
        return {"properties": {test.parameter: given}, "required": [test.parameter]}

    def _value(self, test: Test) -> Schema | None:
        """The values that pass, {} for any, None if that can't be said."""
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
    """The same for strings, of whose numbers little can be said."""

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
        return accepts(
            Number(integer=False, bounds=Bounds(minimum=test.minimum, maximum=test.maximum)), value
        )
    return is_among(value, test.among or test.not_among) == bool(test.among)


def _whole(parameter: Parameter, value: int) -> str:
    """The spellings of a boolean or an integer, as a pattern."""
    if isinstance(value, bool):
        return any_case(pair(parameter)[0 if value else 1])
    return rf"{'-' if value < 0 else '[+]?'}0*{abs(value)}"
