"""Pipe tables: rows of cells become a table, however the pipes were broken."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from ..findings import Finding
from .document import Cell, Table, TableRow
from .markdown import inline

_PIPE = re.compile(r"(?<!\\)\|")
_DELIMITER = re.compile(r"[\s:-]*-[\s:-]*$")


@dataclass(frozen=True, slots=True)
class RawCell:
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class RawRow:
    cells: tuple[RawCell, ...]
    line: int
    closed: bool = True


def split_pipes(text: str) -> list[str]:
    """The text between the pipes, escaped pipes restored."""
    return [part.replace("\\|", "|") for part in _PIPE.split(text)]


def is_delimiter(text: str) -> bool:
    """Whether this is the text of a cell between header and rows: dashes, with colons for alignment."""
    return _DELIMITER.match(text) is not None


class TableBuilder:
    """Collects the rows of one table; its width is the header's."""

    def __init__(self, page: str) -> None:
        self._page = page
        self._header: tuple[RawCell, ...] = ()
        self._rows: list[RawRow] = []
        self.findings: list[Finding] = []

    def __bool__(self) -> bool:
        return bool(self._rows or self._header)

    def add(self, row: RawRow) -> None:
        """A row as it stands. Where a line end was lost, header, dashes and a row may stand on one line."""
        dashes = [i for i, cell in enumerate(row.cells) if is_delimiter(cell.text)]
        if len(dashes) < len(row.cells) and not any("--" in row.cells[i].text for i in dashes):
            dashes = []  # a cell "-" says "none"
        if not dashes:
            self._rows.append(row)
            return
        before = _trim(row.cells[: dashes[0]])
        after = _trim(row.cells[dashes[-1] + 1 :])
        if before:
            self._rows.append(RawRow(before, row.line))
        if not self._header and self._rows:
            self._header = self._rows.pop().cells
        if after:
            self._rows.append(RawRow(after, row.line, row.closed))

    def build(self) -> Table:
        # a bar lost in the header must not cost the rows below it
        counts = Counter(len(row.cells) for row in self._rows)
        width = max(counts, key=lambda n: (counts[n], n == len(self._header)), default=len(self._header))
        rows = [fit for row in self._rows for fit in self._fit(row, width)]
        line = self._header[0].line if self._header else rows[0].line if rows else 1
        header = tuple(cell.text for cell in self._cells(self._header))
        return Table(header=header, rows=tuple(rows), line=line)

    def _closes(self) -> bool:
        """Whether the rows of this table end with a bar, as a rule."""
        return sum(row.closed for row in self._rows) * 2 >= len(self._rows)

    def _cells(self, cells: tuple[RawCell, ...]) -> tuple[Cell, ...]:
        return tuple(Cell(content=inline(cell.text.strip()), line=cell.line) for cell in cells)

    def _fit(self, row: RawRow, width: int) -> list[TableRow]:
        """The row, or the rows that were run together into it."""
        count = len(row.cells)
        if not row.closed and self._closes():
            self._malformed(row, "the row breaks off before its last bar")
        if count < width:
            self._malformed(row, f"{count} of {width} cells")
        joined = count > width and all(not row.cells[i].text.strip() for i in range(width, count, width + 1))
        if count > width:
            self._malformed(row, f"{count} cells where the table has {width}")
        step = width + 1 if joined else count
        return [
            TableRow(cells=self._cells(row.cells[i : i + (width if joined else count)]), line=row.cells[i].line,
                     closed=row.closed)
            for i in range(0, count, step)
        ]  # fmt: skip

    def _malformed(self, row: RawRow, message: str) -> None:
        words = row.cells[0].text.strip()[:40] if row.cells else ""
        self.findings.append(
            Finding(page=self._page, line=row.line, code="malformed-row", message=message, words=words)
        )


def _trim(cells: tuple[RawCell, ...]) -> tuple[RawCell, ...]:
    """Without the empty cells at either end."""
    kept = [i for i, cell in enumerate(cells) if cell.text.strip()]
    return cells[kept[0] : kept[-1] + 1] if kept else ()
