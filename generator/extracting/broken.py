"""Rows whose name a narrow column broke over two lines."""

from __future__ import annotations

from collections.abc import Iterator

from ..findings import Finding, finding
from ..model import Origin
from ..reading.document import Cell, Inline, Table, TableRow, joined
from .headers import TableKind
from .parts import split


def whole_rows(table: Table, kind: TableKind, page: str) -> Iterator[TableRow | Finding]:
    """The rows, with each joined to the one above that would be no row without it."""
    rows: list[TableRow | Finding] = []
    for row in table.rows:
        above = rows[-1] if rows else None
        if not row.may_continue or not isinstance(above, TableRow) or kind != "hyperparameters":
            rows.append(row)
            continue
        one = _joined(above, row)
        if not _has_two(one):
            rows[-1] = one
            if not _labelled(row):
                name, message = one.cells[0].text, "the name may be broken over two lines"
                rows.append(
                    finding("malformed-row", Origin(page=page, line=above.line), message, parameter=name)
                )
        else:
            rows.append(row)
    yield from rows


def _labelled(row: TableRow) -> bool:
    return any(split(cell.content).labelled for cell in row.cells[1:])


def _has_two(row: TableRow) -> bool:
    """Whether a label stands twice in a row, so that it is two."""
    parts = [split(cell.content) for cell in row.cells[1:]]
    return any(part.repeated or len(part.requirements) > 1 for part in parts)


def _joined(above: TableRow, row: TableRow) -> TableRow:
    cells = []
    for column, (first, second) in enumerate(zip(above.cells, row.cells, strict=False)):
        between = Inline("break") if first.text[-1:] in ".:!?" else Inline("text", " " if column else "")
        cells.append(Cell(content=tuple(joined((*first.content, between, *second.content))), line=first.line))
    return TableRow(cells=tuple(cells))
