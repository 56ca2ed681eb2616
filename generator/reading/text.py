"""Plain text copied from a page or a PDF: paragraphs between blank lines, without markup."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .document import Block, Cell, Heading, Inline, Paragraph, Table, TableRow, text_pieces
from .markdown import heading

LAYOUT = "text"
MARKED = False
_GUIDE = re.compile(r"\s*(Amazon SageMaker( AI)?)?\s*(Developer Guide)?\s*$(?<=\S)")
_NUMBERED = re.compile(r"\s*(\S.{0,60}\s)?\d{1,4}\s*$")
_ITEM = re.compile(r"\s*[•·▪‣*+-]\s+")


def matches(text: str) -> bool:
    """Any text that no other reader takes."""
    return True


def read(text: str, page: str) -> Iterator[Block]:
    content: list[Inline] = []
    start = skip = 0
    lines = [*_without_footers(text.split("\n")), ""]
    for number, line in enumerate(lines, 1):
        if number <= skip:
            continue
        table = _tab_table(lines, number - 1) if "\t" in line else None
        if line.strip() and not table and not (line.startswith("#") and heading(line)):
            start = start if content else number
            content += _line(line, number - start)
            continue
        if content:
            yield Paragraph(content=tuple(content), line=start)
            content = []
        if table:
            yield table
            skip = number + len(table.rows) - 1
        elif title := heading(line):
            yield Heading(level=title[0], text=title[1], line=number)


def _tab_table(lines: list[str], start: int) -> Table | None:
    """The table that begins at a line: two or more lines, all with the same number of cells, at least three."""
    count = lines[start].count("\t") + 1
    end = start
    while end < len(lines) and lines[end].strip() and lines[end].count("\t") + 1 == count:
        end += 1
    if count < 3 or end - start < 2:
        return None
    rows = []
    for number, line in enumerate(lines[start:end], start + 1):
        cells = [Cell(content=tuple(text_pieces(text.strip())), line=number) for text in line.split("\t")]
        rows.append(TableRow(cells=tuple(cells)))
    return Table(header=(), rows=tuple(rows), line=start + 1)


def _without_footers(lines: list[str]) -> list[str]:
    """The lines, with those of PDF footers blanked so that numbers stay: the guide's name, and a title and
    page number near it.
    """
    footers = [i for i, line in enumerate(lines) if _GUIDE.match(line)]
    near = {
        j for i in footers for j in range(i - 2, i + 3) if 0 <= j < len(lines) and _NUMBERED.match(lines[j])
    }
    return ["" if i in near or i in footers else line for i, line in enumerate(lines)]


def _line(line: str, offset: int) -> list[Inline]:
    item = _ITEM.match(line)
    opening = [Inline("item", "", offset)] if item else [Inline("text", " ", offset)] if offset else []
    return opening + text_pieces(line[item.end() :] if item else line, offset)
