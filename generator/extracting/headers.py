"""The kind of a table, and the columns of its parts."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import chain
from typing import Literal

from ..reading.document import Table, TableRow
from . import columns

TableKind = Literal["hyperparameters", "tuning", "metrics"]

TUNING_TYPE = re.compile(
    r"\s*(?P<type>continuous|integer|categorical)\s*(?:parameter\s*)?ranges?\s*$", re.IGNORECASE
)
TYPE_WORD = re.compile(r"\s*(continuous|integer|categorical)(\s*parameter)?(\s*ranges?)?\s*$", re.IGNORECASE)
DIRECTION = re.compile(
    r"\s*(?P<direction>minimi[sz]e|maximi[sz]e|lower is better|higher is better)d?\s*\.?\s*$", re.IGNORECASE
)
REGEX = re.compile(r'^"|[(\[\\]')  # of a metric, or its beginning
_LABELLED = re.compile(r"Valid [Vv]alues?\s*:|Default [Vv]alues?\s*:|\b(Required|Optional|Conditional)\b")

_HEADERS: dict[TableKind, re.Pattern[str]] = {
    "metrics": re.compile(r"metric name|optimization direction|\bmetric\b", re.IGNORECASE),
    "tuning": re.compile(r"\btype\b.*\b(range|values)|recommended (range|values)", re.IGNORECASE),
    "hyperparameters": re.compile(
        r"(parameter|\bname\b).*(description|valid|default)|parameter.*description", re.IGNORECASE
    ),
}

_HEADER_WORDS = (
    "parameter hyperparameter name description type recommended range ranges values metric optimization direction"
).split()
_FIRST_CELL = re.compile(r"(?:(?:hyper-?)?parameters?|metrics?)(?: names?)?|names?", re.IGNORECASE)
_NEXT_CELLS = "dependency regex pattern default value valid and or parameters objective goal".split()


def kind(table: Table) -> TableKind | None:
    """Which kind a table is, by its cells or else by its header; None if it is neither kind, or of names that are on
    no page."""
    if table.header and columns.role(table.header[0]) == "aside":
        return None
    votes: dict[TableKind, int] = {
        "tuning": _count(table, lambda text: TUNING_TYPE.match(text) is not None),
        "metrics": _count(table, lambda text: DIRECTION.match(text) is not None),
        "hyperparameters": _count(table, lambda text: _LABELLED.search(text) is not None),
    }
    winner: TableKind = max(votes, key=lambda name: votes[name])
    if votes[winner]:
        return winner
    header = " | ".join(table.header)
    described = re.search(r"\bdefault\b|\bdescription\b", header, re.IGNORECASE)
    if described and not _HEADERS["metrics"].search(header):
        return "hyperparameters"
    by_words = (name for name, pattern in _HEADERS.items() if pattern.search(header))
    return next(by_words, "hyperparameters" if _has_parts(table.header) else None)


def _has_parts(header: Sequence[str]) -> bool:
    """Whether a header names parameters, and parts of their rows."""
    roles = {text: columns.role(text) for text in header}
    is_named = any("parameter" in text.lower() for text, role in roles.items() if role == "name")
    return is_named and any(role not in ("name", None) for role in roles.values())


def _count(table: Table, test: Callable[[str], bool]) -> int:
    return sum(any(test(cell.text) for cell in row.cells) for row in table.rows)


def is_header(cells: Sequence[str]) -> bool:
    """Whether these cells name columns."""
    text = " | ".join(cells)
    short = all(len(cell.split()) <= 5 for cell in cells)
    return short and ":" not in text and any(pattern.search(text) for pattern in _HEADERS.values())


def is_header_line(text: str) -> bool:
    """Whether a line of text is the header of a table that has lost its cells."""
    words = text.lower().split()
    known = sum(word in _HEADER_WORDS for word in words)
    return 1 < len(words) < 10 and known > 1 and known >= 0.6 * len(words)


def is_first_cell(text: str) -> bool:
    """Whether a line of text is the first cell of a header whose cells have a line each."""
    return _FIRST_CELL.fullmatch(text) is not None and not text[0].islower()  # a name may be "metric"


def is_next_cell(text: str) -> bool:
    """Whether a line of text goes on with such a header."""
    known = sum(word in _HEADER_WORDS or word in _NEXT_CELLS for word in text.lower().split())
    return known > 0 and known == len(text.split()) and re.match(r"[A-Z]|(and|or) ", text) is not None


def column(table: Table, row: TableRow, header: str, content: re.Pattern[str] | None = None) -> int | None:
    """The column whose cell in this row matches `content`, or else the one whose header matches `header`."""
    by_content = (i for i, cell in enumerate(row.cells) if i and content and content.match(cell.text))
    headers = enumerate(table.header[: len(row.cells)])
    by_header = (i for i, text in headers if i and re.search(header, text, re.IGNORECASE))
    return next(chain(by_content, by_header), None)
