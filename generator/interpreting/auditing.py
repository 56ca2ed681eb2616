"""Mistakes of the pages that can be seen in a spec, such as a default outside the valid values."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..domains import accepts
from ..findings import Finding, FindingCode, about, finding
from ..model import (  # fmt: skip
    Choice,
    Constant,
    Domain,
    Number,
    Parameter,
    Spec,
    Text,
    Tuning,
    Unparsed,
    Unstated,
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
    for variant, parameter in spec.parameters():
        yield from _parameter(parameter, variant)
    names = {parameter.name for _, parameter in spec.parameters()}
    for _, name, tuning in spec.tuning_only() if names else ():
        message = "a tuning row whose name no hyperparameter has"
        yield finding("unknown-parameter", tuning.origin, message, parameter=name)
    for metric in spec.metrics:
        text = f"{metric.name} {metric.description}"
        if metric.direction == "maximize" and _LOSS.search(text) and not _NO_LOSS.search(text):
            yield about(
                metric, "loss-maximized", "a loss or error that is to be maximized", metric.description
            )


def _parameter(parameter: Parameter, variant: Variant) -> Iterator[Finding]:
    default = parameter.default
    if isinstance(default, Constant) and not accepts(parameter.domain, default.value):
        message = "the default is not among the valid values"
        yield about(parameter, "default-outside-schema", message, str(plain(default.value)))
    references = [("a bound", relation.parameter) for relation in parameter.relations]
    references += [("a condition", c.parameter) for c in (*parameter.required_when, *parameter.used_when)]
    for kind, name in references:
        if name == parameter.name:
            yield about(parameter, "self-reference", f"{kind} refers to the hyperparameter itself")
        elif variant.get(name) is None:
            yield about(parameter, "unknown-parameter", f"{kind} names `{name}`, which has no row")
    if parameter.tuning:
        for code, message, words in _tuning(parameter.domain, parameter.tuning):
            yield finding(code, parameter.tuning.origin, message, parameter=parameter.name, words=words)


def _tuning(domain: Domain, tuning: Tuning) -> Iterator[tuple[FindingCode, str, str]]:
    """The code, the message and the quoted words of each finding on a range."""
    parts = members(domain)
    ends = [end for end in (tuning.minimum, tuning.maximum) if end is not None]
    numeric = [part for part in parts if isinstance(part, Number | Choice)]
    if not any(isinstance(part, Unstated | Unparsed) or part == Text() for part in parts):
        outside = [value for value in tuning.values if not accepts(domain, value)]
        # only the bounds count here; an end that is not an integer is reported below
        outside += [end for end in ends if not any(_end_within(part, end) for part in numeric)]
        if outside:
            words = ", ".join(str(plain(value)) for value in outside)
            yield "tuning-outside-schema", "the tuning range reaches beyond the valid values", words
        elif tuning.type == "continuous" and not any(
            isinstance(part, Number) and not part.integer for part in parts
        ):
            takes = "integers alone" if any(isinstance(part, Number) for part in parts) else "no numbers"
            yield "tuning-type-mismatch", f"a continuous range for a hyperparameter that takes {takes}", ""
    if tuning.type == "categorical" and ends:
        yield "tuning-type-mismatch", "a categorical range with ends in place of values", ""
    if tuning.type == "integer" and any(not float(end).is_integer() for end in ends):
        yield "tuning-type-mismatch", "an integer range with ends that are no integers", ""
    if len(ends) == 2 and ends[0] > ends[1]:
        yield "contradictory-bounds", f"the minimum {ends[0]} is above the maximum {ends[1]}", ""


def _end_within(part: Number | Choice, end: int | float) -> bool:
    return accepts(Number(integer=False, bounds=part.bounds) if isinstance(part, Number) else part, end)
