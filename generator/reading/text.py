"""Plain text copied from a page or a PDF: paragraphs between blank lines, without markup."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from ..findings import Finding
from . import aligned, page_edges, surroundings, wrapped
from .document import (
    Block,
    Cell,
    Heading,
    Inline,
    PageBreak,
    Paragraph,
    Table,
    TableRow,
    plain_text,
    text_pieces,
)
from .markdown import heading

LAYOUT = "text"
MARKED = False
_NEAR = 12  # paragraphs between a table and its title
_HYPHEN = re.compile(r"^\S.* (?P<part>[A-Za-z]+)-$")
_REST = re.compile(r"(?P<rest>[a-z]+)(?![\w-])")
_BLANK = re.compile(r"[^\S\n\t\f ]")


def matches(text: str) -> bool:
    """Any text that no other reader takes."""
    return True


def read(text: str, page: str) -> Iterator[Block | Finding]:
    """The blocks of the page. The last short line of its own above a table with cells is a heading."""
    blocks = list(_blocks(text, page))
    for place, block in enumerate(blocks):
        if isinstance(block, Table):
            above = range(place - 1, max(place - 1 - _NEAR, -1), -1)
            nearest = next(
                (i for i in above if isinstance(blocks[i], Table | Heading) or _title(blocks[i])), place
            )
            blocks[nearest] = _title(blocks[nearest]) or blocks[nearest]
    yield from blocks


def _title(block: Block | Finding) -> Heading | None:
    if not isinstance(block, Paragraph) or any(piece.kind == "item" for piece in block.content):
        return None
    words = plain_text(block.content)
    short = 1 < len(words.split()) < 12 and words[-1:] not in ".:;,!?" and ": " not in words
    return Heading(level=1, text=words, line=block.line) if short else None


def _blocks(text: str, page: str) -> Iterator[Block | Finding]:
    content: list[Inline] = []
    start = skip = 0
    edges = page_edges.without_edges(_BLANK.sub(" ", text).split("\n"))
    lines = [*_with_whole_words(edges.lines[: surroundings.text_end(edges.lines)]), ""]
    words = Counter(re.findall(r"[\w.:$<>-]+", text))
    for number, line in enumerate(lines, 1):
        if number <= skip:
            continue
        begins_page = number - 1 in edges.starts
        table = _tab_table(lines, number - 1) if "\t" in line else None
        region = aligned.region(lines, number - 1, edges.starts, words) if not table else None
        if content and (begins_page or table or region or not line.strip() or _heading(line)):
            yield Paragraph(content=tuple(content), line=start)
            content = []
        if begins_page:
            yield PageBreak(line=number)
        if table:
            yield table
            skip = number + len(table.rows) - 1
        elif region:
            yield region.table
            skip = region.end
        elif title := _heading(line):
            yield Heading(level=title[0], text=title[1], line=number)
        elif line.strip():
            start = start if content else number
            content += _line(line, number - start)


def _with_whole_words(lines: Sequence[str]) -> list[str]:
    """The lines, without the hyphens that divide words that the text has whole elsewhere."""
    whole = list(lines)
    words = set(re.findall(r"[A-Za-z]+(?:-[A-Za-z]+)*", "\n".join(lines)))
    for place, after in enumerate(lines[1:]):
        part, rest = _HYPHEN.match(whole[place]), _REST.match(after)
        if not (part and rest) or "  " in whole[place] + after:  # moved words have no room in a column
            continue
        one, two = part["part"] + rest["rest"], f"{part['part']}-{rest['rest']}"
        if one in words and two not in words:
            whole[place] = whole[place][: part.start("part") - 1]
            whole[place + 1] = part["part"] + after
    return whole


def _heading(line: str) -> tuple[int, str] | None:
    return heading(line) if re.match(r"\s*#+\s", line) else None


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


def _line(line: str, offset: int) -> list[Inline]:
    item = wrapped.ITEM.match(line)
    opening = [Inline("item", "", offset)] if item else [Inline("text", " ", offset)] if offset else []
    return opening + text_pieces(line[item.end() :] if item else line, offset)
