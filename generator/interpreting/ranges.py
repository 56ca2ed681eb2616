"""The rows of tuning pages: ranges, each with its hyperparameter, and metrics."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from typing import get_args

from ..extracting.headers import DIRECTION, TUNING_TYPE
from ..extracting.rows import HyperparameterRow, MetricRow, TuningRow
from ..findings import Finding, about
from ..grammar import defaults, prose, tuning
from ..grammar.cursor import NotUnderstood
from ..grammar.tokens import tokenize
from ..grammar.vocabulary import DASHES
from ..model import Direction, Domain, Metric, Parameter, Tuning, TuningType, Unstated
from ..reading.document import marked_text, plain_text


def tuned(
    parameters: Sequence[Parameter], rows: Sequence[TuningRow]
) -> tuple[tuple[Parameter, ...], list[tuple[str, Tuning]], list[Finding]]:
    """The parameters with their ranges, the ranges that no parameter matches, and findings."""
    domains = {parameter.name: parameter.domain for parameter in parameters}
    ranges: dict[str, Tuning] = {}
    findings: list[Finding] = []
    for row in rows:
        if row.name in ranges:
            message = "a second tuning row of this name; the first is kept"
            findings.append(about(row, "duplicate-row", message))
        else:
            ranges[row.name], problems = _range(row, domains.get(row.name, Unstated()))
            findings += problems
    with_ranges = tuple(dataclasses.replace(p, tuning=ranges.get(p.name)) for p in parameters)
    return with_ranges, [(name, one) for name, one in ranges.items() if name not in domains], findings


_NOTHING = {"", "none", *DASHES}


def _range(row: TuningRow, domain: Domain) -> tuple[Tuning, list[Finding]]:
    kind, remark = _tuning_type(row.type)
    words = (row.condition, remark)
    conditions = tuple(text for text in words if text.lower().strip(". ") not in _NOTHING)
    problems: list[Finding] = []
    if kind is None and row.type.lower().strip(". ") not in _NOTHING:
        problems.append(about(row, "unparsed-phrase", "the type of a tuning range", row.type))
    try:
        stated = tuning.parse(row.range, kind)
    except NotUnderstood as problem:
        text, message = plain_text(row.range), f"tuning range: {problem}"
        unread = Tuning(type=kind, conditions=conditions, unparsed=text or "nothing", origin=row.origin)
        return unread, [*problems, about(row, "unparsed-phrase", message, text)]
    read = Tuning(
        type=kind,
        minimum=stated.minimum,
        maximum=stated.maximum,
        values=tuple(
            defaults.typed_value(value, domain, None if isinstance(value, str) else value)
            for value in stated.values
        ),
        conditions=conditions + ((stated.condition,) if stated.condition else ()),
        origin=row.origin,
    )
    if stated.stray:
        message = f"a bracket without its partner: {stated.stray}"
        problems.append(about(row, "stray-mark", message, plain_text(row.range)))
    return read, problems


_REMARK = re.compile(r"(?P<type>[^()]*\S)\s*\((?P<remark>[^()]*)\)")


def _tuning_type(words: str) -> tuple[TuningType | None, str]:
    """The type, and a remark in brackets after it: "Continuous (logarithmic)"."""
    remark = _REMARK.fullmatch(words.strip())
    words = remark["type"] if remark else words
    match = TUNING_TYPE.match(words)
    name = match["type"].lower() if match else words.strip().lower()
    kind = next((kind for kind in get_args(TuningType) if name == kind), None)
    return kind, remark["remark"] if remark and kind else ""


def metrics(
    rows: Sequence[MetricRow], parameters: Sequence[HyperparameterRow]
) -> tuple[tuple[Metric, ...], list[Finding]]:
    """The metrics of a tuning page, and findings."""
    read: dict[str, Metric] = {}
    findings: list[Finding] = []
    names = {row.name for row in parameters}
    for row in rows:
        if row.name in read:
            findings.append(about(row, "duplicate-row", "a second row of this name; the first is kept"))
            continue
        for name in prose.unknown_names(tokenize(row.description), names) if names else ():
            message = f"the metric's description speaks of a parameter `{name}`, which has no row"
            findings.append(about(row, "unknown-parameter", message))
        direction = _direction(row.direction)
        if direction is None:
            message = "the optimization direction is neither to minimize nor to maximize"
            findings.append(about(row, "unparsed-phrase", message, row.direction))
        read[row.name] = Metric(
            name=row.name,
            direction=direction,
            description=marked_text(row.description),
            regex=row.regex or None,
            origin=row.origin,
        )
    return tuple(read.values()), findings


def _direction(words: str) -> Direction | None:
    match = DIRECTION.match(words)
    if match is None:
        return None
    return "minimize" if match["direction"].lower().startswith(("mini", "lower")) else "maximize"
