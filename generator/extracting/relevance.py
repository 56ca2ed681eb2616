"""Which tables describe parameters, on a page that no catalog names: those whose header speaks of parameters, or
whose rows state what rows of parameters state.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Literal

from ..reading.document import Table
from . import columns, headers
from .parts import split
from .rows import HyperparameterRow, MetricRow, TuningRow

Stated = Literal["values", "default", "requirement"]
Reads = Callable[[HyperparameterRow], set[Stated]]  # what a row states, as far as it is understood

_PARAMETERS = re.compile(r"param|\bargument", re.IGNORECASE)
_HYPERPARAMETERS = re.compile(r"\bhyper-?\s?parameters?\b", re.IGNORECASE)
# Headers that may name a parameter as well as anything else; any other header names another thing: "Region".
_ANY_NAME = re.compile(
    r"(?:(?:the|API) )?(?:names?|keys?|settings?|options?|flags?|)\W*(?:\(.*\))?", re.IGNORECASE
)
_LIMITS = {"values", "minimum", "maximum"}


def describes_parameters(
    table: Table,
    kind: headers.TableKind,
    rows: Sequence[HyperparameterRow | TuningRow | MetricRow],
    section: Sequence[str],
    reads: Reads,
) -> bool:
    """Whether a table of this kind, in this section, describes parameters; of metrics the whole page decides."""
    roles = {text: columns.role(text) for text in table.header}
    if kind == "metrics" or any(
        _PARAMETERS.search(text) for text, role in roles.items() if role in ("name", None)
    ):
        return True
    named = table.header[columns.name_column(table)] if table.header else ""
    is_neutral = _ANY_NAME.fullmatch(named) is not None
    if is_neutral and any(_HYPERPARAMETERS.search(title) for title in section):
        return True
    if kind == "tuning":
        known = headers.TYPE_WORD if is_neutral else headers.TUNING_TYPE
        return any(known.match(row.type) for row in rows if isinstance(row, TuningRow))
    whole: set[Stated] = {"values", "default"}
    has_limits = not _LIMITS.isdisjoint(roles.values())
    telling = 0
    for row in rows:
        if isinstance(row, HyperparameterRow):
            facts, is_word = reads(row), len(row.name.split()) == 1
            telling += (
                bool(facts) if is_neutral and is_word else (is_neutral or has_limits) and whole <= facts
            )
    return 2 * max(telling, _labelled(table)) >= len(table.rows)


def _labelled(table: Table) -> int:
    """How many rows have a label before their valid values or default."""
    parts = [[split(cell.content) for cell in row.cells[1:]] for row in table.rows]
    return sum(any(part.values is not None or part.default is not None for part in row) for row in parts)
