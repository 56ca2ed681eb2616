"""One row of our pages as text, split into parts that can be changed one by one.

Our pages have one line per row, and inside a cell one part per `<br />`: the description, then the
requirement, the valid values and the default, each after its label.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..escaping import cell, prose, words
from ..model import Metric, Parameter, Tuning
from ..printing import (
    TO_BE_WRITTEN,
    default_phrase,
    requirement_phrase,
    suggested_phrase,
    tuning_phrase,
    used_when_phrase,
    value_phrase,
)

_BREAK = "<br />"
_REQUIREMENT = re.compile(r"\*\*(?:Conditionally )?(?:Required|Optional|Conditional)\*\*", re.IGNORECASE)
_VALUES = re.compile(r"Valid values?:", re.IGNORECASE)
_DEFAULT = re.compile(r"Default values?:", re.IGNORECASE)
# A requirement with a condition that was kept in words: "required if …".
_CASE = re.compile(r"(required|optional|conditional) (.+)")
_SENTENCE = re.compile(r"(?<=[.!?])\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class RowText:
    """The parts of a hyperparameter's row, as Markdown; a part that the row lacks is ""."""

    name: str
    description: str
    requirement: str = ""
    values: str = ""
    default: str = ""

    def line(self) -> str:
        """The row as a line of a table."""
        parts = [self.description, self.requirement, self.values, self.default]
        return f"| {self.name} | {_BREAK.join(filter(None, parts))} |"

    def sentences(self) -> list[str]:
        return _SENTENCE.split(self.description)


def cells(line: str) -> list[str]:
    """The cells of a table's row."""
    return [part.strip() for part in re.split(r"(?<!\\)\|", line.strip().strip("|"))]


def take_apart(line: str) -> RowText:
    """The parts of a row of our pages."""
    name, text = cells(line)[:2]
    parts: dict[str, list[str]] = {"description": [], "requirement": [], "values": [], "default": []}
    current = "description"
    for piece in text.split(_BREAK):
        labels = {"requirement": _REQUIREMENT, "values": _VALUES, "default": _DEFAULT}
        current = next((part for part, label in labels.items() if label.match(piece.strip())), current)
        parts[current].append(piece)
    return RowText(name=name, **{part: _BREAK.join(pieces) for part, pieces in parts.items()})


def printed(parameter: Parameter, description: str = TO_BE_WRITTEN) -> RowText:
    """A row from its facts and our sentences."""
    values, default = value_phrase(parameter), default_phrase(parameter)
    if parameter.suggested:
        values = f"{values}. {suggested_phrase(parameter.suggested)}"
    used = used_when_phrase(parameter)
    cases = [_CASE.fullmatch(condition) for condition in parameter.conditions]
    requirement = _BREAK.join(f"**{case[1].capitalize()}** {prose(case[2])}" for case in cases if case)
    return RowText(
        name=words(parameter.name),
        description=cell(" ".join(filter(None, (description, used)))),
        requirement=cell(requirement or requirement_phrase(parameter) or ""),
        values=cell(f"Valid values: {values}") if values else "",
        default=cell(f"Default value: {default}") if default else "",
    )


def without(row: RowText, sentences: Sequence[str]) -> RowText:
    """The row without these sentences of its description."""
    return replace(row, description=" ".join(s for s in row.sentences() if s not in sentences))


def tuning_line(name: str, tuning: Tuning, columns: int) -> str:
    """A row of a tuning table, of three columns or, with conditions, four."""
    kind = f"{(tuning.type or '').capitalize()}ParameterRanges" if tuning.type else ""
    cases = [cell(words("; ".join(tuning.conditions) or "None"))] if columns > 3 else []
    return f"| {' | '.join([words(name), kind, cell(tuning_phrase(tuning)), *cases])} |"


def metric_line(metric: Metric, description: str, columns: int) -> str:
    """A row of a metrics table, of three columns or, with a regular expression, four."""
    regex = [cell(words(metric.regex or ""))] if columns > 3 else []
    return (
        f"| {' | '.join([words(metric.name), description, (metric.direction or '').capitalize(), *regex])} |"
    )
