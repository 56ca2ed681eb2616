"""Which tables describe parameters, on a page that no catalog names: those whose header speaks of parameters, or
whose rows state what rows of parameters state.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Literal

from ..findings import Finding
from ..reading.document import Table
from . import columns, headers
from .parts import split
from .rows import HyperparameterRow, Row, TuningRow

Stated = Literal["values", "default", "requirement"]
Reads = Callable[[HyperparameterRow], set[Stated]]  # what a row states, as far as it is understood

_PARAMETERS = re.compile(r"param|\bargument", re.IGNORECASE)
_HYPERPARAMETERS = re.compile(r"\bhyper-?\s?parameters?\b", re.IGNORECASE)
# Headers that may name a parameter as well as anything else; any other header names another thing: "Region".
_ANY_NAME = re.compile(
    r"(?:(?:the|API|key|option|setting|flag|config(?:uration)?)\s+)?"
    r"(?:(?:names?|keys?|settings?|options?|flags?)(?: in the API)?|)\W*(?:\(.*\))?",
    re.IGNORECASE,
)
_LIMITS = {"values", "minimum", "maximum"}


def describes_parameters(
    table: Table, kind: headers.TableKind, rows: Sequence[Row], section: Sequence[str], reads: Reads
) -> bool:
    """Whether a table of this kind, in this section, describes parameters; of metrics the whole page decides."""
    roles = {text: columns.role(text) for text in table.header}
    names = [text for text, role in roles.items() if role in ("name", None)]
    if kind == "metrics" or any(map(_PARAMETERS.search, names)):
        return True
    named = table.header[columns.name_column(table)] if table.header else ""
    is_neutral = _ANY_NAME.fullmatch(named) is not None
    if is_neutral and any(map(_HYPERPARAMETERS.search, section)):
        return True
    if kind == "tuning":
        known = headers.TYPE_WORD if is_neutral else headers.TUNING_TYPE
        return any(known.match(row.type) for row in rows if isinstance(row, TuningRow))
    has_limits = not _LIMITS.isdisjoint(roles.values())
    read = [row for row in rows if isinstance(row, HyperparameterRow)]
    telling = sum(_tells(row, reads(row), is_neutral, has_limits) for row in read)
    return 2 * max(telling, _labelled(table)) >= len(table.rows)


def _tells(row: HyperparameterRow, facts: set[Stated], is_neutral: bool, has_limits: bool) -> bool:
    """Whether a row states enough: any fact of a name in one word, or else values and a default."""
    if is_neutral and len(row.name.split()) == 1:
        return bool(facts)
    return (is_neutral or has_limits) and {"values", "default"} <= facts


def _labelled(table: Table) -> int:
    """How many rows have a label before their valid values or default."""
    parts = [[split(cell.content) for cell in row.cells[1:]] for row in table.rows]
    return sum(any(part.values is not None or part.default is not None for part in row) for row in parts)


def paragraphs(items: list[Row | Finding], reads: Reads | None) -> list[Row | Finding]:
    """The rows that paragraphs make; none if most of them have no valid values and no default."""
    rows = [item for item in items if isinstance(item, HyperparameterRow)]
    telling = [row for row in rows if row.values is not None or (reads and "default" in reads(row))]
    return items if reads is None or 2 * len(telling) >= len(rows) else []
