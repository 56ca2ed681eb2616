"""The search ranges of tuning jobs, in the shape of SageMaker's API."""

from __future__ import annotations

from collections.abc import Mapping

from ._hyperparameters import VALUE_CODES
from ._problems import Problem
from ._values import native, number, spelled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from ._facts import Parameter
    from ._hyperparameters import Hyperparameters

    Ranges = dict[str, list[dict[str, Any]]]

KINDS = {
    "integer": "IntegerParameterRanges",
    "continuous": "ContinuousParameterRanges",
    "categorical": "CategoricalParameterRanges",
}
AUTO = "AutoParameters"
SCALINGS = ("Auto", "Linear", "Logarithmic", "ReverseLogarithmic")
DIRECTIONS = ("Minimize", "Maximize")
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
    if parameter.tuning and parameter.tuning.get("type"):
        return str(parameter.tuning["type"])
    options = [s for s in parameter.schema.get("anyOf", [parameter.schema]) if "enum" not in s]
    return {"integer": "integer", "number": "continuous"}.get(
        options[0].get("type", "") if options else "", "categorical"
    )


def _recommended(parameter: Parameter) -> Any:
    tuning: Mapping[str, Any] = parameter.tuning or {}
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
    """Everything that is wrong with the ranges and the objective of a tuning job, whatever they are."""
    problems: list[Problem] = []
    searched: list[str] = []
    for kind, name, entry in _entries(cls, ranges, problems):
        problems += _range_problems(cls, kind, name, entry)
        if name in searched:
            problems.append(_problem(cls, name, None, "is searched twice", "duplicate-range"))
        if isinstance(static, Mapping) and name in static:
            said = "is both searched and given a fixed value"
            problems.append(_problem(cls, name, static[name], said, "static-and-searched"))
        searched.append(name)
    if len(searched) > MOST_SEARCHED:
        said = f"{len(searched)} hyperparameters are searched, and SageMaker takes {MOST_SEARCHED} at most"
        problems.append(_problem(cls, "", None, said, "too-many"))
    order = {name: i for i, name in enumerate(cls.parameters)}
    problems.sort(key=lambda p: order.get(p.parameter, len(order)))
    return [*problems, *(() if metric is None else _metric_problems(cls, metric))]


def _entries(
    cls: type[Hyperparameters], ranges: Any, problems: list[Problem]
) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """Every range with its kind and its name; what is none becomes a problem."""
    if not isinstance(ranges, Mapping):
        problems.append(_problem(cls, "ParameterRanges", ranges, "must be a mapping", "invalid-range"))
        return
    for kind, entries in ranges.items():
        if kind not in (*KINDS.values(), AUTO):
            problems.append(_problem(cls, str(kind), None, "is no kind of range", "invalid-range"))
        elif entries is not None and not isinstance(entries, list | tuple):
            problems.append(_problem(cls, kind, entries, "must be a list of ranges", "invalid-range"))
        else:
            for entry in entries or ():
                name = entry.get("Name") if isinstance(entry, Mapping) else None
                if isinstance(name, str):
                    yield kind, name, entry
                else:
                    said = "must hold ranges with a Name"
                    problems.append(_problem(cls, kind, entry, said, "invalid-range"))


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
        key, texts = "ParameterValue", [entry.get("ParameterValue")]
    if not isinstance(texts, list | tuple) or not texts or not all(isinstance(text, str) for text in texts):
        yield _problem(cls, name, texts, f"must have {key} as strings", "not-a-string")
        return
    wrong = [problem for text in texts for problem in _value_problems(cls, name, text)]
    yield from wrong
    if kind not in (AUTO, KINDS["categorical"]) and not any(p.severity == "error" for p in wrong):
        yield from _bound_problems(cls, name, kind, entry)


def _value_problems(cls: type[Hyperparameters], name: str, text: str) -> list[Problem]:
    """What the class's own checks find in one value."""
    codes = (*VALUE_CODES, "too-long")
    return [p for p in cls.check_strings({name: text}) if p.parameter == name and p.code in codes]


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


def _metric_problems(cls: type[Hyperparameters], metric: Any) -> Iterator[Problem]:
    """What is wrong with a metric's name, or with an objective: a name, and a direction in the API's spelling."""
    objective = metric if isinstance(metric, Mapping) else {"MetricName": metric}
    name, direction = objective.get("MetricName"), objective.get("Type")
    known = cls.metrics.get(name) if isinstance(name, str) else None
    if not isinstance(name, str):
        yield Problem("MetricName", name, "must name the metric", cls.url, "unknown-metric")
    elif known is None:
        said = f"is not a metric of {cls.__name__}"
        yield Problem(name, None, said, cls.url, "unknown-metric", "error", tuple(cls.metrics))
    if objective is not metric:
        return
    subject = name if isinstance(name, str) else "Type"
    if direction not in DIRECTIONS:
        said = f"must have a Type of {' or '.join(DIRECTIONS)}"
        yield Problem(subject, direction, said, cls.url, "wrong-direction")
    elif known and known.direction and direction.lower() != known.direction:
        yield Problem(subject, direction, f"is to be {known.direction}d", known.url, "wrong-direction")


def _problem(cls: type[Hyperparameters], name: str, value: Any, said: str, code: str) -> Problem:
    url = cls.parameters[name].url if name in cls.parameters else cls.url
    return Problem(name, value, said, url, code)
