"""Makes and checks the search ranges of tuning jobs, in the form of SageMaker's API."""

from __future__ import annotations

from collections.abc import Mapping

from ._hyperparameters import VALUE_CODES
from ._messages import shown
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
BOUNDS = ("MinValue", "MaxValue")
# The members of a range besides its Name; one with bounds may have a ScalingType, too.
MEMBERS = {
    KINDS["integer"]: BOUNDS,
    KINDS["continuous"]: BOUNDS,
    KINDS["categorical"]: ("Values",),
    AUTO: ("ValueHint",),
}
SCALINGS = ("Auto", "Linear", "Logarithmic", "ReverseLogarithmic")
DIRECTIONS = ("Minimize", "Maximize")
MOST_SEARCHED = 30
MOST_AUTOMATIC = 100
MOST_VALUES = 30
LONGEST_BOUND = 256


def ranges_of(
    cls: type[Hyperparameters], names: Sequence[str], given: Mapping[str, Sequence[Any]]
) -> tuple[Ranges, list[Problem]]:
    """The API's ranges: the recommended ones of `names` and those that are `given`; problems of the others."""
    parameters = {p.field: p for p in cls.parameters.values()} | dict(cls.parameters)
    made: Ranges = {}
    problems = []
    for name, chosen in [*((name, None) for name in names), *given.items()]:
        parameter = parameters.get(name)
        if parameter is None:
            problem = cls._unknown(name, None)
            if problem.code == "unlisted":
                message = (
                    "is on no page, which would tell how it is searched: write its range as the API has it"
                )
                problem = Problem(cls, name, chosen, "unlisted", message)
            problems.append(problem)
            continue
        kind = _kind(parameter)
        values = _recommended(parameter) if chosen is None else native(chosen)
        form = "a list of values" if kind == "categorical" else "(minimum, maximum)"
        if (
            not isinstance(values, tuple)
            or not values
            or (kind != "categorical" and len(values) not in (2, 3))
        ):
            message = f"{'needs a range' if chosen is None else 'is not a range'}: give {form}"
            problems.append(Problem(cls, parameter.name, chosen, "invalid-range", message))
            continue
        try:
            made.setdefault(KINDS[kind], []).append(_range(parameter, kind, values))
        except (TypeError, ValueError):  # a list of anything, a number of more digits than Python writes
            message = "has a range that no strings can spell"
            problems.append(Problem(cls, parameter.name, chosen, "invalid-range", message))
    return made, problems


def _kind(parameter: Parameter) -> str:
    """The kind of a parameter's range, a key of KINDS: as the page says, or else by the type of its values."""
    if parameter.tuning and parameter.tuning.get("type"):
        return str(parameter.tuning["type"])
    options = [s for s in parameter.schema.get("anyOf", [parameter.schema]) if "enum" not in s]
    return {"integer": "integer", "number": "continuous"}.get(
        options[0].get("type", "") if options else "", "categorical"
    )


def _recommended(parameter: Parameter) -> Any:
    """The page's range: a tuple of choices or (minimum, maximum), None if there is none."""
    tuning: Mapping[str, Any] = parameter.tuning or {}
    if "values" in tuning:
        return native(tuning["values"])
    return (tuning["minimum"], tuning["maximum"]) if {"minimum", "maximum"} <= tuning.keys() else None


def _range(parameter: Parameter, kind: str, values: tuple[Any, ...]) -> dict[str, Any]:
    """A range as the API has it; a TypeError or ValueError for a value that no string can spell."""
    texts = [spelled(value, parameter.encoding) for value in values]
    if kind == "categorical":
        return {"Name": parameter.name, "Values": texts}
    made = {"Name": parameter.name, "MinValue": texts[0], "MaxValue": texts[1]}
    return made | ({"ScalingType": texts[2]} if len(texts) == 3 else {})


def tuning_problems(
    cls: type[Hyperparameters],
    ranges: Mapping[str, Any],
    metric: str | Mapping[str, str] | None,
    static: Mapping[str, str] | None,
) -> list[Problem]:
    """The problems of the ranges, and of the objective and the static map unless they are None."""
    fixed = static if isinstance(static, Mapping) else {}
    problems = search_problems(cls, ranges, metric, fixed)
    if static is not None:
        searched = {name for _, name, _ in _entries(cls, ranges, [])}
        problems += cls.check_strings(static, tuned=searched & cls.parameters.keys())
    return problems


def search_problems(
    cls: type[Hyperparameters],
    ranges: Mapping[str, Any],
    metric: str | Mapping[str, str] | None,
    fixed: Mapping[str, Any],
) -> list[Problem]:
    """The problems of the ranges, in page order, and of the objective. No name in `fixed` may be searched."""
    problems: list[Problem] = []
    searched: list[str] = []
    counts = {True: 0, False: 0}  # of those that Autotune finds the range of (AUTO), and of the others
    for kind, name, entry in _entries(cls, ranges, problems):
        problems += _range_problems(cls, kind, name, entry)
        if name in searched:
            problems.append(Problem(cls, name, None, "duplicate-range", "is searched twice"))
        if name in fixed:
            message = "is both searched and given a fixed value"
            problems.append(Problem(cls, name, fixed[name], "static-and-searched", message))
        searched.append(name)
        counts[kind == AUTO] += 1
    for automatic, most in (False, MOST_SEARCHED), (True, MOST_AUTOMATIC):
        if counts[automatic] > most:
            what = AUTO if automatic else "hyperparameters"
            message = f"{counts[automatic]} {what} are searched, and SageMaker takes {most} at most"
            problems.append(Problem(cls, "", None, "too-many", message))
    order = {name: i for i, name in enumerate(cls.parameters)}
    problems.sort(key=lambda p: order.get(p.parameter, len(order)))
    return [*problems, *(() if metric is None else _metric_problems(cls, metric))]


def _entries(
    cls: type[Hyperparameters], ranges: Any, problems: list[Problem]
) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """The kind, name and members of every range; what is not a range is appended to the problems."""
    if not isinstance(ranges, Mapping):
        problems.append(Problem(cls, "ParameterRanges", ranges, "invalid-range", "must be a mapping"))
        return
    for kind, entries in ranges.items():
        if kind not in (*KINDS.values(), AUTO):
            problems.append(Problem(cls, str(kind), None, "invalid-range", "is not a kind of range"))
        elif entries is not None and not isinstance(entries, list | tuple):
            problems.append(Problem(cls, kind, entries, "invalid-range", "must be a list of ranges"))
        else:
            for entry in entries or ():
                name = entry.get("Name") if isinstance(entry, Mapping) else None
                if isinstance(name, str):
                    yield kind, name, entry
                else:
                    message = "must hold ranges with a Name"
                    problems.append(Problem(cls, kind, entry, "invalid-range", message))


def _range_problems(
    cls: type[Hyperparameters], kind: str, name: str, entry: Mapping[str, Any]
) -> Iterator[Problem]:
    yield from _entry_problems(cls, kind, name, entry)
    texts = _texts(kind, entry)
    problems = list(_text_problems(cls, kind, name, texts))
    yield from problems
    parameter = cls.parameters.get(name)
    if parameter is None:
        yield cls._unknown(name, None)
    elif parameter.tuning is None:
        yield Problem(cls, name, None, "not-tunable", "is not among the tunable hyperparameters")
    elif kind not in (wanted := KINDS[_kind(parameter)], AUTO):
        yield Problem(cls, name, None, "wrong-kind", f"belongs to {wanted}, not {kind}")
    elif not problems:
        problems = [problem for text in texts for problem in _value_problems(cls, name, text)]
        yield from problems
        if MEMBERS[kind] == BOUNDS and not any(p.severity == "error" for p in problems):
            yield from _bound_problems(cls, name, kind, entry)


def _entry_problems(
    cls: type[Hyperparameters], kind: str, name: str, entry: Mapping[str, Any]
) -> Iterator[Problem]:
    """The members and scaling types that the API refuses, whichever parameter is searched."""
    known = ["Name", *MEMBERS[kind], *(["ScalingType"] if MEMBERS[kind] == BOUNDS else [])]
    for key in entry:
        if key not in known:
            message = f"has {shown(key)} in its range, and SageMaker takes {', '.join(known)}"
            yield Problem(cls, name, None, "invalid-range", message)
    if "ScalingType" in known and entry.get("ScalingType", "Auto") not in SCALINGS:
        message = f"must have a ScalingType of {', '.join(SCALINGS)}"
        yield Problem(cls, name, entry["ScalingType"], "invalid-scaling", message)


def _texts(kind: str, entry: Mapping[str, Any]) -> Any:
    """The values of a range, of whatever type: its choices, or a list of its bounds or its hint."""
    return entry.get("Values") if kind == KINDS["categorical"] else [entry.get(key) for key in MEMBERS[kind]]


def _text_problems(cls: type[Hyperparameters], kind: str, name: str, texts: Any) -> Iterator[Problem]:
    """Values that the API refuses, whichever parameter is searched."""
    if not isinstance(texts, list | tuple) or not texts or not all(isinstance(text, str) for text in texts):
        message = f"must have {' and '.join(MEMBERS[kind])} as strings"
        yield Problem(cls, name, texts, "not-a-string", message)
        return
    if len(texts) > MOST_VALUES:
        message = f"has {len(texts)} values to search, and SageMaker takes {MOST_VALUES} at most"
        yield Problem(cls, name, None, "too-many", message)
    for text in texts:
        if len(text) > LONGEST_BOUND:
            message = f"searches a value of more than {LONGEST_BOUND} characters, which SageMaker refuses"
            yield Problem(cls, name, text, "too-long", message)


def _value_problems(cls: type[Hyperparameters], name: str, text: str) -> list[Problem]:
    """The problems that check_strings has with one value by itself."""
    return [p for p in cls.check_strings({name: text}) if p.parameter == name and p.code in VALUE_CODES]


def _bound_problems(
    cls: type[Hyperparameters], name: str, kind: str, entry: Mapping[str, str]
) -> Iterator[Problem]:
    low, high = number(entry["MinValue"]), number(entry["MaxValue"])
    shown = f"{entry['MinValue']} to {entry['MaxValue']}"
    if isinstance(low, str) or isinstance(high, str):
        yield Problem(cls, name, shown, "invalid-range", "must have numbers as its MinValue and MaxValue")
        return
    if not low < high:
        yield Problem(cls, name, shown, "invalid-range", "must have a MinValue below its MaxValue")
    scaling = entry.get("ScalingType", "Auto")
    if scaling == "Logarithmic" and low <= 0:
        message = "must be above 0 to be searched on a Logarithmic scale"
        yield Problem(cls, name, shown, "invalid-scaling", message)
    if scaling == "ReverseLogarithmic":
        if kind != KINDS["continuous"]:
            message = "is searched in integers, which have no ReverseLogarithmic scale"
            yield Problem(cls, name, scaling, "invalid-scaling", message)
        elif not 0 <= low <= high < 1:
            message = "must be within [0, 1) to be searched on a ReverseLogarithmic scale"
            yield Problem(cls, name, shown, "invalid-scaling", message)


def _metric_problems(cls: type[Hyperparameters], metric: Any) -> Iterator[Problem]:
    """The problems of a metric's name, or of an objective, which has a direction, too."""
    objective = metric if isinstance(metric, Mapping) else {"MetricName": metric}
    name, direction = objective.get("MetricName"), objective.get("Type")
    known = cls.metrics.get(name) if isinstance(name, str) else None
    if not isinstance(name, str):
        yield Problem(cls, "MetricName", name, "unknown-metric", "must name the metric")
    elif known is None:
        message = f"is not a metric of {cls.__name__}"
        yield Problem(cls, name, None, "unknown-metric", message)
    if objective is not metric:
        return
    subject = name if isinstance(name, str) else "Type"
    for key in [key for key in objective if key not in ("MetricName", "Type")]:
        message = f"has {shown(key)} in its objective, and SageMaker takes MetricName and Type"
        yield Problem(cls, subject, None, "invalid-objective", message)
    if direction not in DIRECTIONS:
        message = f"must have a Type of {' or '.join(DIRECTIONS)}"
        yield Problem(cls, subject, direction, "wrong-direction", message)
    elif known and known.direction and direction.lower() != known.direction:
        yield Problem(cls, subject, direction, "wrong-direction", f"is to be {known.direction}d")
