"""Pipe tables without outer bars whose cells spread over lines, as browser extensions and scrapers save
them: a cell ends with a bar at the end of a line, and a blank line stands between two rows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .document import Block, Document, Heading, Paragraph
from .markdown import heading, inline
from .tables import RawCell, RawRow, TableBuilder, is_delimiter, split_pipes

LAYOUT = "pipes"
_DELIMITER = re.compile(r"^\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)+\|?\s*$", re.MULTILINE)
_CELL_END = re.compile(r"\S[ \t]*\|[ \t]*$", re.MULTILINE)
_FIRST_CELL = re.compile(r"\s*(`[^`|]+`|[\w.\\$-]+)\s*\|")

Line = tuple[int, str]


def matches(text: str) -> bool:
    """Whether there are dashes between bars, or lines that end with a bar."""
    return _DELIMITER.search(text) is not None or len(_CELL_END.findall(text)) > 1


def read(text: str, page: str) -> Document:
    blocks: list[Block] = []
    table = TableBuilder(page)
    findings = table.findings
    width = 0
    for block in _blocks(text):
        if not any("|" in line for _, line in block):
            if table:
                blocks.append(table.build())
                findings += table.findings
            table, width = TableBuilder(page), 0
            blocks += _prose(block)
            continue
        for row in _rows(block, width):
            table.add(row)
            if is_delimiter(row.cells[0].text) and len(row.cells) > 1:
                width = len(row.cells)
    if table:
        blocks.append(table.build())
        findings += table.findings
    return Document(page=page, layout=LAYOUT, blocks=tuple(blocks), findings=tuple(findings))


def _blocks(text: str) -> Iterator[list[Line]]:
    """Paragraphs, and rows of tables. A row whose last bar was lost still ends where the next begins."""
    block: list[Line] = []
    blank = False
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            blank = True
            continue
        whole = block and (block[-1][1].rstrip().endswith("|") or not any("|" in text for _, text in block))
        if block and blank and (whole or _FIRST_CELL.match(line) or heading(line)):
            yield block
            block = []
        elif block and (heading(line) or heading(block[-1][1])):
            yield block
            block = []
        block.append((number, line))
        blank = False
    if block:
        yield block


def _prose(block: list[Line]) -> list[Block]:
    number, first = block[0]
    if len(block) == 1 and (found := heading(first)):
        return [Heading(level=found[0], text=found[1], line=number)]
    return [Paragraph(content=inline("\n".join(line.strip() for _, line in block)), line=number)]


def _rows(block: list[Line], width: int) -> Iterator[RawRow]:
    """The rows of a block: its header and dashes stand on lines of their own."""
    rest: list[Line] = []
    for number, line in block:
        cells = [cell for cell in split_pipes(line) if cell.strip()]
        if cells and all(map(is_delimiter, cells)) and "|" in line:
            if rest:
                yield from _cells(rest, 0)
            yield RawRow(tuple(RawCell(cell, number) for cell in cells), number)
            rest = []
        else:
            rest.append((number, line))
    if rest:
        yield from _cells(rest, width)


def _cells(lines: list[Line], width: int) -> Iterator[RawRow]:
    """Rows of `width` cells (0: one row) from lines in which a bar ends a cell."""
    cells: list[RawCell] = []
    part: list[str] = []
    start = lines[0][0]
    for number, line in lines:
        pieces = split_pipes(line.strip())
        for i, piece in enumerate(pieces):
            start = number if not any(p.strip() for p in part) else start
            part.append(piece)
            if i < len(pieces) - 1:
                cells.append(RawCell("\n".join(part).strip(), start))
                part = []
    closed = not any(p.strip() for p in part)
    if not closed:
        cells.append(RawCell("\n".join(part).strip(), start))
    runs_together = bool(width) and len(cells) > width and len(cells) % width == 0
    step = width if runs_together else max(len(cells), 1)
    for i in range(0, len(cells), step):
        row = tuple(cells[i : i + step])
        yield RawRow(row, row[0].line, closed or i + step < len(cells))
