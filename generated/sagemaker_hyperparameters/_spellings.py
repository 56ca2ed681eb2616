"""Gives a request the API's names where it has others: camelCase in Kubernetes, snake_case in Terraform.

Also the API's form: Terraform has a list of one block for a mapping, and turns the values of a map into strings; the
SageMaker operator has a list of names and values for a map.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ._lines import Entries


def respelled(document: Any) -> Any:
    """A document with each request in it in the API's spelling and form. Every entry keeps its line."""
    return _Respelling().value(document)


# The members that are read, by their names without capitals and underscores. The form of a member is None for a
# value, _MAP for a mapping of names that are not the API's, a mapping of further members, or a list of such a mapping.
_Form = Any
_MAP = "map"


def _folded(name: str) -> str:
    return name.replace("_", "").lower()


def _members(**forms: _Form) -> dict[str, tuple[str, _Form]]:
    return {_folded(name): (name, form) for name, form in forms.items()}


_RANGE = _members(
    Name=None,
    MinValue=None,
    MaxValue=None,
    ScalingType=None,
    Values=None,
    ValueHint=None,
    ParameterValue=None,
)
_RANGES = _members(
    IntegerParameterRanges=[_RANGE],
    ContinuousParameterRanges=[_RANGE],
    CategoricalParameterRanges=[_RANGE],
    AutoParameters=[_RANGE],
)
_OBJECTIVE = _members(Type=None, MetricName=None)
_CONFIGURATION = _members(HyperParameterTuningJobObjective=_OBJECTIVE, ParameterRanges=_RANGES)
_CONFIGURATION["objective"] = _CONFIGURATION["hyperparametertuningjobobjective"]  # as Terraform calls it
_JOB = _members(
    AlgorithmSpecification=_members(TrainingImage=None, AlgorithmName=None, TrainingInputMode=None),
    HyperParameters=_MAP,
    StaticHyperParameters=_MAP,
    Environment=_MAP,
    InputDataConfig=[_members(ChannelName=None, DataSource=_members(S3DataSource=_members(S3Uri=None)))],
    HyperParameterRanges=_RANGES,
    TuningObjective=_OBJECTIVE,
)
_TUNING = _members(
    HyperParameterTuningJobConfig=_CONFIGURATION, TrainingJobDefinition=_JOB, TrainingJobDefinitions=[_JOB]
)
_DEFINITIONS = {"trainingjobdefinition", "trainingjobdefinitions"}


class _Respelling:
    """The work on one document. `_done` has what it has already done, as YAML's anchors can repeat a value often."""

    def __init__(self) -> None:
        self._done: dict[int, Any] = {}

    def value(self, value: Any) -> Any:
        if not isinstance(value, (Entries, list)):
            return value
        if id(value) not in self._done:
            if isinstance(value, list):
                self._done[id(value)] = [self.value(item) for item in value]
            else:
                form, is_terraform = _form(value)
                self._done[id(value)] = self._entries(value, form, _text if is_terraform else _as_it_is)
        return self._done[id(value)]

    def _entries(self, entries: Entries, form: Mapping[str, Any], scalar: Callable[[Any], Any]) -> Entries:
        result = Entries()
        for name, value in entries.items():
            known, inner = form.get(_folded(name), (name, ...))
            changed = self.value(value) if inner is ... else self._member(value, inner, scalar)
            result.put(known, changed, entries.lines[name])
        result.repeated = entries.repeated
        return result

    def _member(self, value: Any, form: _Form, scalar: Callable[[Any], Any]) -> Any:
        if form is None:
            return scalar(value)
        if form == _MAP:
            return _map(value, scalar)
        if isinstance(form, list):
            items = [value] if isinstance(value, Entries) else value
            return [self._member(i, form[0], scalar) for i in items] if isinstance(items, list) else items
        if isinstance(value, list) and len(value) < 2:
            value = value[0] if value else None
        return self._entries(value, form, scalar) if isinstance(value, Entries) else value


def _form(entries: Entries) -> tuple[Mapping[str, Any], bool]:
    """The form of a mapping that is a request, or {} if it is none; and whether it is spelled as in Terraform."""
    names = {_folded(name): name for name in entries}
    if "algorithmspecification" in names:
        return _JOB, "_" in names["algorithmspecification"]
    if _DEFINITIONS.isdisjoint(names):
        return {}, False
    form = {**_TUNING, "config": _TUNING["hyperparametertuningjobconfig"]}
    return form, any("_" in names[name] for name in _DEFINITIONS & names.keys())


def _map(value: Any, scalar: Callable[[Any], Any]) -> Any:
    """A mapping, or a list of names and values as one; anything else as it is."""
    pairs = [*_pairs(value)] if isinstance(value, list) else []
    if isinstance(value, list) and len(pairs) < len(value):
        return value
    result = Entries()
    if isinstance(value, Entries):
        pairs = [(name, inner, value.lines[name]) for name, inner in value.items()]
        result.repeated = value.repeated
    elif not isinstance(value, list):
        return value
    for name, inner, line in pairs:
        result.put(name, scalar(inner), line)
    return result


def _pairs(items: list[Any]) -> Iterator[tuple[str, Any, int]]:
    for item in items:
        match item:
            case {"name": str(name)}:
                yield name, item.get("value"), item.lines["name"]


def _as_it_is(value: Any) -> Any:
    return value


def _text(value: Any) -> Any:
    """A value as Terraform turns it into a string."""
    if isinstance(value, (bool, Entries)):  # a mapping is what jsonencode makes a string of
        return json.dumps(value)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, (int, float)):
        return str(value)
    return [*map(_text, value)] if isinstance(value, list) else value
