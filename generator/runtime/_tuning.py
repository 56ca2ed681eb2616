"""Makes and checks the search ranges of tuning jobs, in the form of SageMaker's API."""

from __future__ import annotations

import math
from collections.abc import Mapping

from ._hyperparameters import VALUE_CODES
from ._messages import of_images, shown
from ._problems import Problem, by_version
from ._values import native, number, spelled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any, Literal

    from ._facts import Metric, Parameter
    from ._hyperparameters import Hyperparameters

    Severity = Literal["error", "warning"]
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
    """The ranges in the API's form: the recommended ones of `names`, and those in `given`; and the problems
    of those that cannot be made.
    """
    parameters = {p.field: p for p in cls.parameters.values()} | dict(cls.parameters)
    made: Ranges = {}
    problems = []
    for name, chosen in [*((name, None) for name in names), *given.items()]:
        parameter = parameters.get(name)
        if parameter is None:
            message = "is on no page, which would tell how it is searched: write its range as the API has it"
            if name not in cls._unlisted:
                message = f"is not a hyperparameter of {cls.__name__}"
            code = "invalid-range" if name in cls._unlisted else "unknown-parameter"
            problems.append(Problem(cls, name, chosen, code, message))
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
    image: str | None = None,
) -> list[Problem]:
    """The problems of the ranges, and of the objective and the static map unless they are None."""
    fixed = static if isinstance(static, Mapping) else {}
    problems = search_problems(cls, ranges, metric, fixed, image)
    if static is not None:
        searched = {name for _, name, _ in _entries(cls, ranges, [])}
        problems += cls.check_strings(static, tuned=searched & cls.parameters.keys(), image=image)
    return problems


def search_problems(
    cls: type[Hyperparameters],
    ranges: Mapping[str, Any],
    metric: str | Mapping[str, str] | None,
    fixed: Mapping[str, Any],
    image: str | None = None,
) -> list[Problem]:
    """The problems of the ranges, in page order, and of the objective. No name in `fixed` may be searched."""
    problems: list[Problem] = []
    searched: set[str] = set()
    # How many ranges Autotune chooses itself (kind AUTO), and how many others there are.
    counts = {True: 0, False: 0}
    for kind, name, entry in _entries(cls, ranges, problems):
        problems += _range_problems(cls, kind, name, entry, image)
        if name in searched:
            problems.append(Problem(cls, name, None, "duplicate-range", "is searched twice"))
        if name in fixed:
            message = "is both searched and given a fixed value"
            problems.append(Problem(cls, name, fixed[name], "static-and-searched", message))
        searched.add(name)
        counts[kind == AUTO] += 1
    for automatic, most in (False, MOST_SEARCHED), (True, MOST_AUTOMATIC):
        if counts[automatic] > most:
            what = AUTO if automatic else "hyperparameters"
            message = f"{counts[automatic]} {what} are searched, and SageMaker takes {most} at most"
            problems.append(Problem(cls, "", None, "too-many", message))
    order = {name: i for i, name in enumerate(cls.parameters)}
    problems.sort(key=lambda p: order.get(p.parameter, len(order)))
    return [*problems, *(() if metric is None else _metric_problems(cls, metric, image))]


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
    cls: type[Hyperparameters], kind: str, name: str, entry: Mapping[str, Any], image: str | None
) -> Iterator[Problem]:
    yield from _entry_problems(cls, kind, name, entry)
    texts = _texts(kind, entry)
    wrong = list(_text_problems(cls, kind, name, texts))
    yield from wrong
    unknown = None if name in cls.parameters else cls._unlisted_problem(name, None, cls._version_of(image))
    if unknown:
        yield unknown
        if unknown.severity == "error":
            return
    if refused := _not_tunable(cls, name):
        yield refused
        if refused.severity == "error":
            return
    parameter = cls.parameters.get(name)
    wanted = KINDS[_kind(parameter)] if parameter else kind
    if kind not in (wanted, AUTO):
        # Integers are numbers, and a list may hold any values: such a range is of the wrong kind, but its
        # values are valid.
        severity: Severity = "error" if kind == KINDS["continuous"] else "warning"
        yield Problem(cls, name, None, "wrong-kind", f"belongs to {wanted}, not {kind}", severity)
        if severity == "error":
            return
    if not wrong:
        wrong = [p for text in texts for p in _value_problems(cls, name, text, image)]
        wrong = [p for p in wrong if unknown is None or p.message != unknown.message]
        if MEMBERS[kind] == BOUNDS and kind == KINDS["continuous"]:
            wrong = [_at_open_end(cls, p, texts, image) for p in wrong]
        yield from wrong
        if MEMBERS[kind] == BOUNDS and not any(p.severity == "error" for p in wrong):
            yield from _bound_problems(cls, name, kind, entry)


def _not_tunable(cls: type[Hyperparameters], name: str) -> Problem | None:
    """The problem of searching a hyperparameter that the page or an image does not allow to be searched."""
    parameter = cls.parameters.get(name)
    tunable = parameter.tunable if parameter else cls._unlisted_facts[name].get("tunable", "")
    if tunable == "no":
        return Problem(
            cls, name, None, "not-tunable", "can't be searched: the training container does not allow it"
        )
    if (
        tunable == "yes"
        or (parameter and parameter.tuning is not None)
        or (parameter is None and not tunable)
    ):
        return None
    # A script takes what it is sent; only an algorithm that the service knows has a list of what it tunes.
    severity: Severity = "warning" if tunable == "doubtful" or cls._unknown_names == "ignored" else "error"
    return Problem(cls, name, None, "not-tunable", "is not among the tunable hyperparameters", severity)


def _at_open_end(
    cls: type[Hyperparameters], problem: Problem, texts: Sequence[str], image: str | None
) -> Problem:
    """The problem of an end of a range; only a warning if the values just inside the end are valid."""
    low, high = number(texts[0]), number(texts[1])
    if isinstance(low, str) or isinstance(high, str) or not low < high:
        return problem
    at, towards = (low, high) if problem.value == texts[0] else (high, low)
    inside = math.nextafter(at, towards)
    if not _value_problems(cls, problem.parameter, repr(inside), image):
        problem.severity = "warning"
    return problem


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


def _value_problems(cls: type[Hyperparameters], name: str, text: str, image: str | None) -> list[Problem]:
    """What the class's own checks find in one value."""
    problems = cls.check_strings({name: text}, image=image)
    return [p for p in problems if p.parameter == name and p.code in VALUE_CODES]


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


def _metric_problems(cls: type[Hyperparameters], metric: Any, image: str | None) -> Iterator[Problem]:
    """What is wrong with a metric's name, or with an objective: a name, and a direction in the API's spelling."""
    objective = metric if isinstance(metric, Mapping) else {"MetricName": metric}
    name, direction = objective.get("MetricName"), objective.get("Type")
    known = cls.metrics.get(name) if isinstance(name, str) else None
    if known and known.images:
        yield from _metric_by_version(cls, known, image)
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
    elif known and (right := _direction(cls, known, image)) and direction.lower() not in right:
        yield Problem(cls, subject, direction, "wrong-direction", f"is to be {right[0]}d")
    elif known and len(right) > 1:
        others = [(first, last) for first, last, way in known.images if way != direction.lower()]
        message = f"is to be {known.images[-1][2]}d in {of_images(cls.images, others)}"
        message = message.replace(known.images[-1][2], next(way for way in right if way != direction.lower()))
        yield Problem(cls, subject, direction, "wrong-direction", message, "warning")


def _metric_by_version(cls: type[Hyperparameters], metric: Metric, image: str | None) -> Iterator[Problem]:
    """The problem of a metric that only some versions of an image know."""
    spans: list[tuple[int, bool]] = []
    for first, last, _ in metric.images:
        before = spans[-1][0] if spans else -1
        spans += [(first - 1, False)] if first > before + 1 else []
        spans.append((last, True))
    if spans[-1][0] < len(cls.images) - 1:
        spans.append((len(cls.images) - 1, False))
    problem = by_version(cls, metric.name, None, "unknown-metric", cls._version_of(image), spans)
    if problem:
        message = f"is not a metric of {of_images(cls.images, problem._detail)}"
        yield Problem(cls, metric.name, None, "unknown-metric", message, problem.severity)


def _direction(cls: type[Hyperparameters], metric: Metric, image: str | None) -> list[str]:
    """The directions in which a metric is optimized, of all versions where none is asked about."""
    version = cls._version_of(image)
    known = [d for first, last, d in metric.images if version is None or first <= version <= last]
    return list(dict.fromkeys(known)) or ([metric.direction] if metric.direction else [])
