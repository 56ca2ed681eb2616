"""Pipe tables: from rows of cells to a table, even if pipes were lost."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..findings import Finding
from .document import Cell, Table, TableRow, is_title
from .markdown import inline

_PIPE = re.compile(r"(?<!\\)\|")
_DELIMITER = re.compile(r"[\s:-]+")


@dataclass(frozen=True, slots=True)
class RawCell:
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class RawRow:
    """A row before its text is read; `closed` is false if its last bar is missing."""

    cells: tuple[RawCell, ...]
    closed: bool = True


def split_pipes(text: str) -> list[str]:
    """The text between the pipes, with escaped pipes unescaped."""
    return [part.replace("\\|", "|") for part in _PIPE.split(text)]


def is_delimiter(text: str) -> bool:
    """Whether this is a cell of the line below the header: dashes, with colons for alignment."""
    return "-" in text and _DELIMITER.fullmatch(text) is not None


def table(rows: Sequence[RawRow], page: str) -> Iterator[Table | Finding]:
    """The table that these rows make, if any, and a finding for each malformed row of it."""
    header, body = _header_and_body(rows)
    if not header and not body:
        return
    # the width is that of most rows: by a header that lost a bar, every row below would be malformed
    counts = Counter(len(row.cells) for row in body)
    width = max(counts, key=lambda n: (counts[n], n == len(header)), default=len(header))
    # Whether most rows of this table end with a bar.
    closing = sum(row.closed for row in body) * 2 >= len(body)
    parts = [part for row in body for part in _unjoined(row, width)]
    line = header[0].line if header else parts[0].line
    yield Table(header=tuple(cell.text for cell in _cells(header)), rows=tuple(parts), line=line)
    for row in body:
        for message in _faults(row, width, closing):
            words = row.cells[0].text.strip()[:40]
            yield Finding(
                page=page, line=row.cells[0].line, code="malformed-row", message=message, words=words
            )


def _header_and_body(rows: Sequence[RawRow]) -> tuple[tuple[RawCell, ...], list[RawRow]]:
    """The cells above the dashes, and all other rows.

    If a line end was lost, header, dashes and a row may be on one line.
    """
    header: tuple[RawCell, ...] = ()
    body: list[RawRow] = []
    for row in rows:
        dashes = [i for i, cell in enumerate(row.cells) if is_delimiter(cell.text)]
        if len(dashes) < len(row.cells) and not any("--" in row.cells[i].text for i in dashes):
            dashes = []  # a single "-" in a cell is a value (no default), not a delimiter
        if not dashes:
            body.append(row)
            continue
        if before := _trim(row.cells[: dashes[0]]):
            body.append(RawRow(before))
        if not header and body:
            header = body.pop().cells
        if after := _trim(row.cells[dashes[-1] + 1 :]):
            body.append(RawRow(after, row.closed))
    return header, body


def _cells(cells: tuple[RawCell, ...]) -> tuple[Cell, ...]:
    return tuple(Cell(content=inline(cell.text.strip()), line=cell.line) for cell in cells)


def _unjoined(row: RawRow, width: int) -> Iterator[TableRow]:
    """The row, or each of several rows that were joined on one line, with an empty cell between two of them."""
    cells, count = row.cells, len(row.cells)
    joined = count > width and not any(cell.text.strip() for cell in cells[width :: width + 1])
    for i in range(0, count, width + 1 if joined else count):
        yield TableRow(cells=_cells(cells[i : i + width] if joined else cells))


def _faults(row: RawRow, width: int, closing: bool) -> Iterator[str]:
    count = len(row.cells)
    if count == 1 and is_title(row.cells[0].text.strip(" *_")):
        return  # it spans the table
    if closing and not row.closed:
        yield "the row breaks off before its last bar"
    if count < width:
        yield f"{count} of {width} cells"
    if count > width:
        yield f"{count} cells where the table has {width}"


def _trim(cells: tuple[RawCell, ...]) -> tuple[RawCell, ...]:
    """Without the empty cells at either end."""
    kept = [i for i, cell in enumerate(cells) if cell.text.strip()]
    return cells[kept[0] : kept[-1] + 1] if kept else ()
