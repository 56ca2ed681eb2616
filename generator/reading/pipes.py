"""Pipe tables without outer bars, as browser extensions and scrapers save them.

A cell may have several lines, and ends with a bar at the end of a line; a blank line separates two rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..findings import Finding
from .document import Block, Heading, Paragraph
from .markdown import heading, inline
from .tables import RawCell, RawRow, is_delimiter, split_pipes, table

LAYOUT = "pipes"
MARKED = True
_DELIMITER = re.compile(r"^\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)+\|?\s*$", re.MULTILINE)
_CELL_END = re.compile(r"\S[ \t]*\|[ \t]*$", re.MULTILINE)
_FIRST_CELL = re.compile(r"\s*(`[^`|]+`|[\w.:\\$-]+)\s*\|")

NumberedLine = tuple[int, str]


def matches(text: str) -> bool:
    """Whether there are dashes between bars, or lines that end with a bar."""
    return _DELIMITER.search(text) is not None or len(_CELL_END.findall(text)) > 1


def read(text: str, page: str) -> Iterator[Block | Finding]:
    rows: list[RawRow] = []
    bars = 0
    for block in [*_blocks(text), []]:
        if any("|" in line for _, line in block):
            bars = bars or _bars(block)
            rows += _rows(block, bars)
            continue
        yield from table(rows, page)
        rows, bars = [], 0
        if block:
            yield _prose(block)


def _bars(block: list[NumberedLine]) -> int:
    """The number of bars in a row, as the header and the dashes below it show; 0 if there are no dashes."""
    for place, (_, line) in enumerate(block):
        if _DELIMITER.match(line):
            header = block[place - 1][1] if place else ""
            return max(len(split_pipes(line.strip())), len(split_pipes(header.strip()))) - 1
    return 0


def _blocks(text: str) -> Iterator[list[NumberedLine]]:
    """The lines of each paragraph or row. A row that has lost its last bar ends where the next one begins."""
    block: list[NumberedLine] = []
    blank = has_bars = False
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            blank = True
            continue
        whole = block and (block[-1][1].rstrip().endswith("|") or not has_bars)
        new_row = blank and (whole or _FIRST_CELL.match(line))
        if block and (new_row or heading(line) or heading(block[-1][1])):
            yield block
            block, has_bars = [], False
        block.append((number, line))
        blank, has_bars = False, has_bars or "|" in line
    if block:
        yield block


def _prose(block: list[NumberedLine]) -> Block:
    number, first = block[0]
    if len(block) == 1 and (title := heading(first)):
        return Heading(level=title[0], text=title[1], line=number)
    return Paragraph(content=inline("\n".join(line.strip() for _, line in block)), line=number)


def _rows(block: list[NumberedLine], bars: int) -> Iterator[RawRow]:
    """The rows of a block; the header and the row of dashes take one line each."""
    rest: list[NumberedLine] = []
    for number, line in block:
        cells = [cell for cell in split_pipes(line) if cell.strip()]
        dashes = cells and all(map(is_delimiter, cells)) and "|" in line
        if dashes and (len(cells) > 1 or "--" in line):  # one "-" is a value
            yield from _split_rows(rest, bars)
            yield RawRow(tuple(RawCell(cell, number) for cell in cells))
            rest = []
        else:
            rest.append((number, line))
    yield from _split_rows(rest, bars)


def _split_rows(lines: list[NumberedLine], bars: int) -> Iterator[RawRow]:
    """Splits lines into rows: a row that has all its `bars` ends as soon as a line can begin the next one."""
    row: list[NumberedLine] = []
    so_far = 0
    for number, line in lines:
        whole = row and bars and so_far >= bars
        if whole and (row[-1][1].rstrip().endswith("|") or _FIRST_CELL.match(line)):
            yield _row(row)
            row, so_far = [], 0
        row.append((number, line))
        so_far += len(split_pipes(line)) - 1
    if row:
        yield _row(row)


def _row(lines: list[NumberedLine]) -> RawRow:
    cells: list[RawCell] = []
    part: list[str] = []
    start = lines[0][0]
    for number, line in lines:
        pieces = split_pipes(line.strip())
        for i, piece in enumerate(pieces):
            start = number if not any(text.strip() for text in part) else start
            part.append(piece)
            if i < len(pieces) - 1:
                cells.append(RawCell("\n".join(part).strip(), start))
                part = []
    closed = not any(text.strip() for text in part)
    if not closed:
        cells.append(RawCell("\n".join(part).strip(), start))
    return RawRow(tuple(cells), closed)
