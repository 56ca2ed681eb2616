"""The search ranges of tuning jobs, in the shape of SageMaker's API."""

from __future__ import annotations

from ._hyperparameters import VALUE_CODES
from ._problems import Problem
from ._values import native, number, spelled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any

    from ._hyperparameters import Hyperparameters, Parameter

    Ranges = dict[str, list[dict[str, Any]]]

KINDS = {
    "integer": "IntegerParameterRanges",
    "continuous": "ContinuousParameterRanges",
    "categorical": "CategoricalParameterRanges",
}
AUTO = "AutoParameters"
SCALINGS = ("Auto", "Linear", "Logarithmic", "ReverseLogarithmic")
MOST_SEARCHED = 30


def ranges_of(
    cls: type[Hyperparameters], names: Sequence[str], given: Mapping[str, Sequence[Any]]
) -> tuple[Ranges, list[Problem]]:
    """The API's ranges for parameters by name, or by name with a range; and what could not be made."""
    by_field = {p.field: p for p in cls.parameters.values()} | dict(cls.parameters)
    made: Ranges = {}
    problems = []
    for name, chosen in [*((name, None) for name in names), *given.items()]:
        parameter = by_field.get(name)
        if parameter is None:
            problems.append(cls._unknown(name, None))
            continue
        kind = _kind(parameter)
        values = _recommended(parameter) if chosen is None else native(chosen)
        if (
            not isinstance(values, tuple)
            or not values
            or (kind != "categorical" and len(values) not in (2, 3))
        ):
            wanted = "a list of values" if kind == "categorical" else "(minimum, maximum)"
            told = "needs a range" if chosen is None else "has a range that is none"
            problems.append(_problem(cls, parameter.name, chosen, f"{told}: give {wanted}", "invalid-range"))
            continue
        made.setdefault(KINDS[kind], []).append(_range(parameter, kind, values))
    return made, problems


def _kind(parameter: Parameter) -> str:
    """How a parameter is searched: as the page says, else as its values allow."""
    kind = (parameter.tuning or {}).get("type")
    if kind:
        return str(kind)
    options = [s for s in parameter.schema.get("anyOf", [parameter.schema]) if "enum" not in s]
    return {"integer": "integer", "number": "continuous"}.get(
        options[0].get("type", "") if options else "", "categorical"
    )


def _recommended(parameter: Parameter) -> Any:
    tuning = parameter.tuning or {}
    if "values" in tuning:
        return native(tuning["values"])
    return (tuning["minimum"], tuning["maximum"]) if {"minimum", "maximum"} <= tuning.keys() else None


def _range(parameter: Parameter, kind: str, values: tuple[Any, ...]) -> dict[str, Any]:
    texts = [spelled(value, parameter.encoding) for value in values]
    if kind == "categorical":
        return {"Name": parameter.name, "Values": texts}
    made = {"Name": parameter.name, "MinValue": texts[0], "MaxValue": texts[1]}
    return made | ({"ScalingType": texts[2]} if len(texts) == 3 else {})


def tuning_problems(
    cls: type[Hyperparameters],
    ranges: Mapping[str, Any],
    metric: str | Mapping[str, str] | None,
    static: Mapping[str, str],
) -> list[Problem]:
    """Everything that is wrong with the ranges and the objective of a tuning job."""
    problems = []
    searched: list[str] = []
    for kind, entries in ranges.items():
        if kind not in (*KINDS.values(), AUTO):
            problems.append(_problem(cls, kind, None, "is no kind of range", "invalid-range"))
            continue
        for entry in entries or ():
            name = entry.get("Name") if hasattr(entry, "get") else None
            if not isinstance(name, str):
                problems.append(_problem(cls, kind, entry, "must hold ranges with a Name", "invalid-range"))
                continue
            problems += _range_problems(cls, kind, name, entry)
            if name in searched:
                problems.append(_problem(cls, name, None, "is searched twice", "duplicate-range"))
            if name in static:
                said = "is both searched and given a fixed value"
                problems.append(_problem(cls, name, static[name], said, "static-and-searched"))
            searched.append(name)
    if len(searched) > MOST_SEARCHED:
        said = f"{len(searched)} hyperparameters are searched, and SageMaker takes {MOST_SEARCHED} at most"
        problems.append(_problem(cls, "", None, said, "too-many"))
    order = {name: i for i, name in enumerate(cls.parameters)}
    problems.sort(key=lambda p: order.get(p.parameter, len(order)))
    return [*problems, *(() if metric is None else _metric_problems(cls, metric))]


def _range_problems(
    cls: type[Hyperparameters], kind: str, name: str, entry: Mapping[str, Any]
) -> Iterator[Problem]:
    parameter = cls.parameters.get(name)
    if parameter is None:
        yield cls._unknown(name, None)
        return
    if parameter.tuning is None:
        yield _problem(cls, name, None, "is not among the tunable hyperparameters", "not-tunable")
        return
    wanted = KINDS[_kind(parameter)]
    if kind not in (wanted, AUTO):
        yield _problem(cls, name, None, f"belongs to {wanted}, not {kind}", "wrong-kind")
        return
    categorical = kind == KINDS["categorical"]
    key = "Values" if categorical else "MinValue and MaxValue"
    texts = entry.get("Values") if categorical else [entry.get("MinValue"), entry.get("MaxValue")]
    if kind == AUTO:
        texts = [entry.get("ParameterValue")]
    if not isinstance(texts, list | tuple) or not texts or not all(isinstance(text, str) for text in texts):
        yield _problem(cls, name, texts, f"must have {key} as strings", "not-a-string")
        return
    wrong = [problem for text in texts for problem in _value_problems(cls, name, text)]
    yield from wrong
    if kind not in (AUTO, KINDS["categorical"]) and not any(p.severity == "error" for p in wrong):
        yield from _bound_problems(cls, name, kind, entry)


def _value_problems(cls: type[Hyperparameters], name: str, text: str) -> list[Problem]:
    """What the class's own checks find in one value."""
    return [p for p in cls.check_strings({name: text}) if p.parameter == name and p.code in VALUE_CODES]


def _bound_problems(
    cls: type[Hyperparameters], name: str, kind: str, entry: Mapping[str, str]
) -> Iterator[Problem]:
    low, high = number(entry["MinValue"]), number(entry["MaxValue"])
    shown = f"{entry['MinValue']} to {entry['MaxValue']}"
    if isinstance(low, str) or isinstance(high, str):
        yield _problem(cls, name, shown, "must have numbers as its MinValue and MaxValue", "invalid-range")
        return
    if not low < high:
        yield _problem(cls, name, shown, "must have a MinValue below its MaxValue", "invalid-range")
    scaling = entry.get("ScalingType", "Auto")
    if scaling not in SCALINGS:
        said = f"must have a ScalingType of {', '.join(SCALINGS)}"
        yield _problem(cls, name, scaling, said, "invalid-scaling")
    if scaling == "Logarithmic" and low <= 0:
        yield _problem(
            cls, name, shown, "must be above 0 to be searched on a Logarithmic scale", "invalid-scaling"
        )
    if scaling == "ReverseLogarithmic":
        if kind != KINDS["continuous"]:
            said = "is searched in integers, which have no ReverseLogarithmic scale"
            yield _problem(cls, name, scaling, said, "invalid-scaling")
        elif not 0 <= low <= high < 1:
            said = "must be within [0, 1) to be searched on a ReverseLogarithmic scale"
            yield _problem(cls, name, shown, said, "invalid-scaling")


def _metric_problems(cls: type[Hyperparameters], metric: str | Mapping[str, str]) -> Iterator[Problem]:
    name = metric if isinstance(metric, str) else metric.get("MetricName")
    known = cls.metrics.get(str(name))
    if known is None:
        said = f"is not a metric of {cls.__name__}"
        yield Problem(str(name), None, said, cls.url, "unknown-metric", "error", tuple(cls.metrics))
        return
    direction = None if isinstance(metric, str) else metric.get("Type")
    if direction and known.direction and direction.lower() != known.direction:
        said = f"is to be {known.direction}d"
        yield Problem(str(name), direction, said, known.url, "wrong-direction")


def _problem(cls: type[Hyperparameters], name: str, value: Any, said: str, code: str) -> Problem:
    url = cls.parameters[name].url if name in cls.parameters else cls.url
    return Problem(name, value, said, url, code)
