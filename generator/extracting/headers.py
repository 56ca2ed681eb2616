"""Which of the three kinds a table is, and which column holds what."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Literal

from ..reading.document import Table, TableRow

Kind = Literal["hyperparameters", "tuning", "metrics"]

TUNING_TYPE = re.compile(
    r"\s*(?P<type>continuous|integer|categorical)\s*(?:parameter\s*)?ranges?\s*$", re.IGNORECASE
)
TYPE_WORD = re.compile(r"\s*(continuous|integer|categorical)(\s*parameter)?(\s*ranges?)?\s*$", re.IGNORECASE)
DIRECTION = re.compile(
    r"\s*(?P<direction>minimi[sz]e|maximi[sz]e|lower is better|higher is better)d?\s*\.?\s*$", re.IGNORECASE
)
_LABELLED = re.compile(r"Valid [Vv]alues?\s*:|Default [Vv]alues?\s*:|\b(Required|Optional|Conditional)\b")

_HEADERS: dict[Kind, re.Pattern[str]] = {
    "metrics": re.compile(r"metric name|optimization direction|\bmetric\b", re.IGNORECASE),
    "tuning": re.compile(r"\btype\b.*\b(range|values)|recommended (range|values)", re.IGNORECASE),
    "hyperparameters": re.compile(
        r"(parameter|\bname\b).*(description|valid|default)|parameter.*description", re.IGNORECASE
    ),
}

_HEADER_WORDS = set(
    "parameter hyperparameter name description type recommended range ranges values metric optimization direction".split()
)


def kind(table: Table) -> Kind | None:
    """By what stands in the cells, else by the header; None for a table of something else."""
    votes: dict[Kind, int] = {
        "tuning": _count(table, lambda text: TUNING_TYPE.match(text) is not None),
        "metrics": _count(table, lambda text: DIRECTION.match(text) is not None),
        "hyperparameters": _count(table, lambda text: _LABELLED.search(text) is not None),
    }
    winner: Kind = max(votes, key=lambda name: votes[name])
    if votes[winner]:
        return winner
    header = " | ".join(table.header)
    if re.search(r"\bdefault\b|\bdescription\b", header, re.IGNORECASE) and not _HEADERS["metrics"].search(
        header
    ):
        return "hyperparameters"
    return next((name for name, pattern in _HEADERS.items() if pattern.search(header)), None)


def _count(table: Table, test: Callable[[str], bool]) -> int:
    return sum(any(test(cell.text) for cell in row.cells) for row in table.rows)


def is_header(cells: Iterable[str]) -> bool:
    """Whether these cells name columns: a header that was not set off from the rows."""
    cells = list(cells)
    if any(len(cell.split()) > 5 for cell in cells):
        return False
    text = " | ".join(cells)
    return any(pattern.search(text) for pattern in _HEADERS.values()) and ":" not in text


def is_header_line(text: str) -> bool:
    """Whether a line of text is the header of a table whose cells were lost, or most of one."""
    words = text.lower().split()
    known = sum(word in _HEADER_WORDS for word in words)
    return 1 < len(words) < 10 and known > 1 and known >= 0.6 * len(words)


def column(table: Table, row: TableRow, header: str, content: re.Pattern[str] | None = None) -> int | None:
    """The column whose cell has the form of `content` in this row, else the one under `header`."""
    if content:
        for index, cell in enumerate(row.cells):
            if index and content.match(cell.text):
                return index
    for index, text in enumerate(table.header):
        if index and re.search(header, text, re.IGNORECASE) and index < len(row.cells):
            return index
    return None
