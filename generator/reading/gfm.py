"""Markdown whose tables have a bar at both ends of a row, one row a line: AWS's own pages, the awsdocs
repository, the AWS documentation MCP server, trafilatura."""

from __future__ import annotations

import re

from .document import Block, Document, Heading, Paragraph
from .markdown import heading, inline
from .tables import RawCell, RawRow, TableBuilder, split_pipes

LAYOUT = "gfm"
_ROW = re.compile(r"^\s*\|", re.MULTILINE)
_COMMENT = re.compile(r"<!--.*?-->")
_ANCHOR_LINE = re.compile(r"<a name=[^>]*>\s*(</a>)?\s*$")


def matches(text: str) -> bool:
    """Whether lines begin with a bar."""
    return _ROW.search(text) is not None


def read(text: str, page: str) -> Document:
    reader = _Reader(page)
    for number, line in enumerate(text.split("\n"), 1):
        reader.line(number, _COMMENT.sub("", line).strip())
    reader.end_table()
    return Document(page=page, layout=LAYOUT, blocks=tuple(reader.blocks), findings=tuple(reader.findings))


class _Reader:
    """Goes over the lines once; a table goes on until a line that is no row of it."""

    def __init__(self, page: str) -> None:
        self.page = page
        self.blocks: list[Block] = []
        self.findings = TableBuilder(page).findings
        self.table = TableBuilder(page)

    def line(self, number: int, line: str) -> None:
        is_row = line.startswith("|") or (bool(self.table) and len(split_pipes(line)) > 1)
        if is_row:
            self.table.add(_row(number, line))
            return
        self.end_table()
        if not line or _ANCHOR_LINE.match(line):
            return
        if found := heading(line):
            self.blocks.append(Heading(level=found[0], text=found[1], line=number))
        else:
            self.blocks.append(Paragraph(content=inline(line), line=number))

    def end_table(self) -> None:
        if self.table:
            self.blocks.append(self.table.build())
            self.findings += self.table.findings
        self.table = TableBuilder(self.page)


def _row(number: int, line: str) -> RawRow:
    cells = split_pipes(line)
    if line.startswith("|"):
        cells = cells[1:]
    closed = not cells[-1].strip() and len(cells) > 1
    if closed:
        cells = cells[:-1]
    return RawRow(tuple(RawCell(cell, number) for cell in cells), number, closed)
