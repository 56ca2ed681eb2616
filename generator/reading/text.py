"""Plain text copied from a page or a PDF: paragraphs between blank lines, all marks lost."""

from __future__ import annotations

import re

from .document import Block, Document, Heading, Inline, Paragraph, text_pieces
from .markdown import heading

LAYOUT = "text"
_GUIDE = re.compile(r"\s*(Amazon SageMaker( AI)?)?\s*(Developer Guide)?\s*$(?<=\S)")
_NUMBERED = re.compile(r"\s*(\S.{0,60}\s)?\d{1,4}\s*$")
_ITEM = re.compile(r"\s*[•·▪‣*+-]\s+")


def matches(text: str) -> bool:
    """Any text that no other reader takes."""
    return True


def read(text: str, page: str) -> Document:
    blocks: list[Block] = []
    content: list[Inline] = []
    start = 1
    for number, line in enumerate([*_without_furniture(text.split("\n")), ""], 1):
        if line.strip() and not (line.startswith("#") and heading(line)):
            start = start if content else number
            content += _line(line, number - start)
            continue
        if content:
            blocks.append(Paragraph(content=tuple(content), line=start))
            content = []
        if found := heading(line):
            blocks.append(Heading(level=found[0], text=found[1], line=number))
    return Document(page=page, layout=LAYOUT, marked=False, blocks=tuple(blocks))


def _without_furniture(lines: list[str]) -> list[str]:
    """The lines with those blanked that a PDF repeats on each of its pages: the guide's name, and the page's
    title and number beside it."""
    footers = [i for i, line in enumerate(lines) if _GUIDE.match(line)]
    near = {
        j for i in footers for j in range(i - 2, i + 3) if 0 <= j < len(lines) and _NUMBERED.match(lines[j])
    }
    return ["" if i in near or i in footers else line for i, line in enumerate(lines)]


def _line(line: str, offset: int) -> list[Inline]:
    item = _ITEM.match(line)
    opening = [Inline("item", "", offset)] if item else [Inline("text", " ", offset)] if offset else []
    return opening + text_pieces(line[item.end() :] if item else line, offset)
