"""Markdown tables with one row on a line and a bar at both ends of it.

AWS's own pages have this layout, as do the awsdocs repository, the AWS documentation MCP server and trafilatura.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..findings import Finding
from .document import Block, Heading, Paragraph
from .markdown import heading, inline
from .tables import RawCell, RawRow, split_pipes, table

LAYOUT = "gfm"
MARKED = True
_ROW = re.compile(r"^\s*\|", re.MULTILINE)
_COMMENT = re.compile(r"<!--.*?-->")
_ANCHOR_LINE = re.compile(r"<a name=[^>]*>\s*(</a>)?\s*$")


def matches(text: str) -> bool:
    """Whether lines begin with a bar."""
    return _ROW.search(text) is not None


def read(text: str, page: str) -> Iterator[Block | Finding]:
    rows: list[RawRow] = []
    lines = [_COMMENT.sub("", line).strip() for line in text.split("\n")]
    for number, line in enumerate([*lines, ""], 1):
        if line.startswith("|") or (rows and len(split_pipes(line)) > 1):
            rows.append(_row(number, line))
            continue
        yield from table(rows, page)
        rows = []
        if title := heading(line):
            yield Heading(level=title[0], text=title[1], line=number)
        elif line and not _ANCHOR_LINE.match(line):
            yield Paragraph(content=inline(line), line=number)


def _row(number: int, line: str) -> RawRow:
    cells = split_pipes(line.removeprefix("|"))
    closed = len(cells) > 1 and not cells[-1].strip()
    return RawRow(tuple(RawCell(cell, number) for cell in cells[: -1 if closed else None]), closed)
