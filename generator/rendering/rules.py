"""Rules over several parameters in JSON Schema, as if and then."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from ..model import Array, Constant, Parameter, Value, members, plain
from ..patterns import strict
from ..specs.constraints import LIMITS, Test, Word
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
            if parameter.required_when and all(
                c.parameter in self._parameters for c in parameter.required_when
            ):
                when = [
                    Test(parameter=c.parameter, word="in", argument=c.values) for c in parameter.required_when
                ]
                yield from self._rule(when, [Test(parameter=name, word="present")], literal=False)
        for rule in cls.constraints:
            if rule.severity == "error" and rule.versions is None:
                yield from self._rule(rule.when, rule.then, literal=rule.literal)

    def _rule(self, when: Sequence[Test], then: Sequence[Test], *, literal: bool) -> Iterator[Schema]:
        """A rule, unless one of its conditions has no form in JSON Schema; parts of `then` that have none are
        left out.
        """
        passes = self._passes_unsent if literal else self._default_passes
        asked = [self._asked(test, silent=passes(test) is True) for test in when]
        kept = [self._asked(test, silent=passes(test) is not False) for test in then]
        if None not in asked and any(kept):
            yield {"if": _all_of([s for s in asked if s]), "then": _all_of([s for s in kept if s])}

    def _asked(self, test: Test, *, silent: bool) -> Schema | None:
        """The schema of a test. `silent` is whether it passes if the parameter is left out; null counts as
        left out.
        """
        if test.word == "impossible":
            return {"not": {}}
        if test.word == "present" and not test.argument:
            return {"properties": {test.parameter: {"type": "null"}}}
        value = self._value(test)
        if value is None:
            return None
        if silent:
            return {"properties": {test.parameter: {"anyOf": [value, {"type": "null"}]}}}
        given = {"allOf": [value, {"not": {"type": "null"}}]} if value else {"not": {"type": "null"}}
        return {"properties": {test.parameter: given}, "required": [test.parameter]}

    def _value(self, test: Test) -> Schema | None:
        """The values that pass, {} for any, None if that can't be said."""
        if test.word == "present":
            return {}
        if test.word in LIMITS:
            return None if test.plus else self._within(test)
        parameter = self._parameters.get(test.parameter)
        if test.word in ("in", "not_in"):
            among = self._among(parameter, test.argument) if parameter else None
            return among if test.word == "in" or among is None else {"not": among}
        if test.word == "starts_with":
            return {"pattern": f"^({_either(test.argument)})"}
        listed = parameter is not None and any(isinstance(m, Array) for m in members(parameter.domain))
        return self._listed(test, listed)

    def _listed(self, test: Test, listed: bool) -> Schema | None:
        """What is asked of the items of a list."""
        return _of_items(test) if listed else _of_text(test)

    def _within(self, test: Test) -> Schema | None:
        return {"type": "number", test.word: test.argument}

    def _among(self, parameter: Parameter, values: Sequence[Value]) -> Schema | None:
        return {"enum": [plain(value) for value in values]}

    def _default_passes(self, test: Test) -> bool | None:
        """Whether the default passes; None if it is unknown."""
        if test.word not in ("in", "not_in", *LIMITS):
            return self._passes_unsent(test)
        default = self._parameters[test.parameter].default
        return _passes(test, default.value) if isinstance(default, Constant) else None

    def _passes_unsent(self, test: Test) -> bool:
        """Whether a parameter that is left out passes."""
        if test.word == "present":
            return not test.argument
        return test.word in ("not_in", "contains_none", "items_in", "at_most", *LIMITS)


class StringRules(TypedRules):
    """The rules for strings; a schema cannot compare the numbers in them."""

    def _listed(self, test: Test, listed: bool) -> Schema | None:
        return _of_text(test)

    def _within(self, test: Test) -> Schema | None:
        return None

    def _among(self, parameter: Parameter, values: Sequence[Value]) -> Schema | None:
        if all(isinstance(value, str) for value in values):
            return {"enum": list(values)}
        if not all(isinstance(value, int) for value in values):
            return None
        forms = [_whole(parameter, value) for value in values if isinstance(value, int)]
        return {"pattern": strict(f"^({'|'.join(forms)})$")}


def _of_items(test: Test) -> Schema | None:
    """What is asked of an array."""
    words = test.argument if isinstance(test.argument, tuple) else (test.argument,)
    chosen = {"enum": list(words)}
    schemas: dict[Word, Schema] = {
        "contains": {"type": "array", "contains": chosen},
        "contains_any": {"type": "array", "contains": chosen},
        "contains_none": {"not": {"type": "array", "contains": chosen}},
        "items_in": {"items": chosen},
        "first_in": {"type": "array", "prefixItems": [chosen], "minItems": 1},
        "length": {"minItems": test.argument, "maxItems": test.argument},
        "at_most": {"contains": {"enum": list(test.of)}, "minContains": 0, "maxContains": test.argument},
    }
    return schemas[test.word]


def _of_text(test: Test) -> Schema | None:
    """What is asked of a list in one string, whose items may have a number after an @."""
    words = _either(test.argument if isinstance(test.argument, tuple) else (str(test.argument),))
    item = f"({words})(@[^,]*)?"
    schemas: dict[Word, Schema] = {
        "contains": {"pattern": f"(^|,){item}(,|$)"},
        "contains_any": {"pattern": f"(^|,){item}(,|$)"},
        "contains_none": {"not": {"pattern": f"(^|,){item}(,|$)"}},
        "items_in": {"pattern": f"^{item}(,{item})*$"},
        "first_in": {"pattern": f"^{item}(,|$)"},
        "length": (
            {"pattern": f"^[^,]*(,[^,]*){{{int(test.argument) - 1}}}$"} if test.word == "length" else {}
        ),
        "at_most": (
            {"not": {"pattern": f"((^|,)({_either(test.of)})(?=,|$).*){{{int(test.argument) + 1}}}"}}
            if test.word == "at_most"
            else {}
        ),
    }
    return schemas[test.word]


def _either(words: Sequence[Any]) -> str:
    return "|".join(re.escape(str(word)) for word in words)


def _all_of(options: list[Schema]) -> Schema:
    return options[0] if len(options) == 1 else {"allOf": options}


def _passes(test: Test, value: Value) -> bool:
    if test.word in LIMITS:
        number = isinstance(value, int | float) and not isinstance(value, bool)
        return number and _COMPARE[test.word](value, test.argument)
    among = any(
        value == option and isinstance(value, bool) == isinstance(option, bool) for option in test.argument
    )
    return among == (test.word == "in")


_COMPARE: dict[str, Callable[[Any, Any], bool]] = {
    "minimum": operator.ge,
    "maximum": operator.le,
    "exclusiveMinimum": operator.gt,
    "exclusiveMaximum": operator.lt,
}


def _whole(parameter: Parameter, value: int) -> str:
    """A pattern for the spellings of a boolean or an integer."""
    if isinstance(value, bool):
        return any_case(pair(parameter)[0 if value else 1])
    return rf"{'-' if value < 0 else '[+]?'}0*{abs(value)}"
