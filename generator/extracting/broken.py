"""Rows whose name a narrow column broke over two lines."""

from __future__ import annotations

from collections.abc import Iterator

from ..findings import Finding, finding
from ..model import Origin
from ..reading.bounds import BeyondBounds
from ..reading.document import Cell, Inline, Table, TableRow, joined
from .headers import TableKind
from .parts import split

_LONGEST_NAME = 500  # characters; 48 are the most seen


def whole_rows(table: Table, kind: TableKind, page: str) -> Iterator[TableRow | Finding]:
    """The rows, with each joined to the one above that would be no row without it."""
    rows: list[TableRow] = []
    uncertain: dict[int, int] = {}  # the place and the line of rows that may be two
    for row in table.rows:
        one = _joined(rows[-1], row) if rows and row.may_continue and kind == "hyperparameters" else None
        if one is None or _has_two(one):
            rows.append(row)
            continue
        if not _labelled(row):
            uncertain[len(rows) - 1] = one.line
        rows[-1] = one
    for place, line in uncertain.items():
        origin, message = Origin(page=page, line=line), "the name may be broken over two lines"
        yield finding("malformed-row", origin, message, parameter=rows[place].cells[0].text)
    yield from rows


def _labelled(row: TableRow) -> bool:
    return any(split(cell.content).labelled for cell in row.cells[1:])


def _has_two(row: TableRow) -> bool:
    """Whether a label stands twice in a row, so that it is two."""
    parts = [split(cell.content) for cell in row.cells[1:]]
    return any(part.repeated or len(part.requirements) > 1 for part in parts)


def _joined(above: TableRow, row: TableRow) -> TableRow:
    if len(above.cells[0].text) > _LONGEST_NAME:
        raise BeyondBounds(f"a name over too many lines: {above.cells[0].text[:20]}…")
    cells = []
    for column, (first, second) in enumerate(zip(above.cells, row.cells, strict=False)):
        between = Inline("break") if first.text[-1:] in ".:!?" else Inline("text", " " if column else "")
        cells.append(Cell(content=tuple(joined((*first.content, between, *second.content))), line=first.line))
    return TableRow(cells=tuple(cells))
