"""The rows of the three kinds of tables, split into parts."""

from __future__ import annotations

from dataclasses import dataclass

from ..findings import Finding
from ..model import Origin
from ..reading.document import Inline

Content = tuple[Inline, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RequirementWords:
    """A requirement word of a row in lower case, and the words after it: "required", "if `a` is `b`"."""

    word: str
    condition: Content = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HyperparameterRow:
    """A row of a hyperparameter table. `values` and `default` are None without a label or column, and empty if
    nothing follows the label. `table` is the line of its table, `tunable` what it says of tuning.
    """

    name: str
    description: Content
    requirements: tuple[RequirementWords, ...]
    values: Content | None
    default: Content | None
    suggested: Content = ()
    tunable: str = ""
    section: tuple[str, ...]
    table: int = 0
    marked: bool
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class TuningRow:
    name: str
    type: str
    range: Content
    condition: str
    section: tuple[str, ...]
    table: int = 0
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class MetricRow:
    name: str
    description: Content
    direction: str
    regex: str
    section: tuple[str, ...]
    origin: Origin


Row = HyperparameterRow | TuningRow | MetricRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """All rows of a page, in its order, and the findings on it."""

    page: str
    layout: str
    hyperparameters: tuple[HyperparameterRow, ...] = ()
    tuning: tuple[TuningRow, ...] = ()
    metrics: tuple[MetricRow, ...] = ()
    findings: tuple[Finding, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.hyperparameters or self.tuning or self.metrics)
