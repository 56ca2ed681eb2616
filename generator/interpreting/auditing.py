"""What is wrong with the pages themselves, told from the facts they state."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..domains import accepts
from ..findings import Finding, finding
from ..model import (  # fmt: skip
    Choice,
    Constant,
    Metric,
    Number,
    Parameter,
    Spec,
    Text,
    Tuning,
    Unparsed,
    Unstated,
    Value,
    Variant,
    members,
    plain,
)

_LOSS = re.compile(
    r"\bloss\b|loss$|\berror\b|entropy|\bm?[rs]m?se\b|\bmae\b|perplexity|divergence|error$", re.IGNORECASE
)
_NO_LOSS = re.compile(r"log-likelihood|accuracy|precision|recall|\bscore\b", re.IGNORECASE)


def audit(spec: Spec) -> Iterator[Finding]:
    """The mistakes of a spec's pages, in the order of their rows."""
    for variant in spec.variants:
        for parameter in variant.parameters:
            yield from _parameter(parameter, variant)
    names = {parameter.name for _, parameter in spec.parameters()}
    for name, tuning in spec.tuning_only if names else ():
        message = "a tuning row whose name no hyperparameter has"
        yield finding("unknown-parameter", tuning.origin, message, parameter=name)
    for metric in spec.metrics:
        yield from _metric(metric)


def _parameter(parameter: Parameter, variant: Variant) -> Iterator[Finding]:
    default = parameter.default
    if isinstance(default, Constant) and not accepts(parameter.domain, default.value):
        message = "the default is not among the valid values"
        yield finding(
            "default-outside-schema",
            parameter.origin,
            message,
            parameter=parameter.name,
            words=_shown(default.value),
        )
    for relation in parameter.relations:
        yield from _reference(parameter, relation.parameter, "a bound", variant)
    for condition in (*parameter.required_when, *parameter.used_when):
        yield from _reference(parameter, condition.parameter, "a condition", variant)
    if parameter.tuning:
        yield from _tuning(parameter, parameter.tuning)


def _reference(parameter: Parameter, name: str, what: str, variant: Variant) -> Iterator[Finding]:
    if name == parameter.name:
        message = f"{what} refers to the hyperparameter itself"
        yield finding("self-reference", parameter.origin, message, parameter=parameter.name)
    elif variant.get(name) is None:
        message = f"{what} names `{name}`, which has no row"
        yield finding("unknown-parameter", parameter.origin, message, parameter=parameter.name)


def _shown(value: Value) -> str:
    return str(plain(value))


def _tuning(parameter: Parameter, tuning: Tuning) -> Iterator[Finding]:
    parts = members(parameter.domain)
    ends = [end for end in (tuning.minimum, tuning.maximum) if end is not None]
    numeric = [part for part in parts if isinstance(part, Number | Choice)]
    if not any(isinstance(part, Unstated | Unparsed) or part == Text() for part in parts):
        outside = [value for value in tuning.values if not accepts(parameter.domain, value)]
        # an end must lie within the bounds; that it is no integer is another matter
        outside += [end for end in ends if not any(_end_within(part, end) for part in numeric)]
        if outside:
            shown = ", ".join(_shown(value) for value in outside)
            message = "the tuning range reaches beyond the valid values"
            yield finding(
                "tuning-outside-schema", tuning.origin, message, parameter=parameter.name, words=shown
            )
        elif tuning.type == "continuous" and not any(
            isinstance(part, Number) and not part.integer for part in parts
        ):
            message = "a continuous range for a hyperparameter that takes integers alone"
            yield finding("tuning-type-mismatch", tuning.origin, message, parameter=parameter.name)
    if tuning.type == "integer" and any(not float(end).is_integer() for end in ends):
        message = "an integer range with ends that are no integers"
        yield finding("tuning-type-mismatch", tuning.origin, message, parameter=parameter.name)
    if len(ends) == 2 and ends[0] > ends[1]:
        message = f"the minimum {ends[0]} is above the maximum {ends[1]}"
        yield finding("contradictory-bounds", tuning.origin, message, parameter=parameter.name)


def _end_within(part: Number | Choice, end: int | float) -> bool:
    return accepts(Number(integer=False, bounds=part.bounds) if isinstance(part, Number) else part, end)


def _metric(metric: Metric) -> Iterator[Finding]:
    said = f"{metric.name} {metric.description}"
    if metric.direction == "maximize" and _LOSS.search(said) and not _NO_LOSS.search(said):
        message = "a loss or error that is to be maximized"
        yield finding(
            "loss-maximized", metric.origin, message, parameter=metric.name, words=metric.description
        )
