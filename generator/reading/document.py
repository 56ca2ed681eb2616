"""A page after reading: headings, paragraphs and tables. Their text is a row of `Inline` pieces, each of one
kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from ..findings import Finding

InlineKind = Literal["text", "code", "emphasis", "strong", "link", "pointer", "item", "break"]
# pointer: words with which a converter replaced content, "See the AWS documentation website …"
# item: the mark before an item of a list; break: the end of a paragraph, an item or a line


@dataclass(frozen=True, slots=True)
class Inline:
    """A piece of running text; `line` counts from the first line of its cell or paragraph."""

    kind: InlineKind
    text: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    level: int
    text: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    content: tuple[Inline, ...]
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    content: tuple[Inline, ...]
    line: int

    @property
    def text(self) -> str:
        return plain_text(self.content)


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """A row; it has at least one cell. If it `may_continue`, it may also be the second line of the row above."""

    cells: tuple[Cell, ...]
    may_continue: bool = False

    @property
    def line(self) -> int:
        return self.cells[0].line


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table; `header` is empty if no row was recognised as one."""

    header: tuple[str, ...]
    rows: tuple[TableRow, ...]
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PageBreak:
    """The end of a printed page: a row may go on after it, below another header of its table."""

    line: int


Block = Heading | Paragraph | Table | PageBreak


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A page that was read. `marked` is false if the layout has lost code and emphasis."""

    page: str
    layout: str
    marked: bool = True
    blocks: tuple[Block, ...]
    findings: tuple[Finding, ...] = ()


def plain_text(content: Iterable[Inline]) -> str:
    """The words without marks; a space separates paragraphs, lines and items."""
    return collapse("".join(" " if i.kind in ("break", "item") else i.text for i in content))


def marked_text(content: Iterable[Inline]) -> str:
    """The words with code in backticks, for descriptions; without pointers and marks of lists."""
    shown = {"code": "`{}`", "break": " ", "item": " ", "pointer": " "}
    return collapse("".join(shown.get(piece.kind, "{}").format(piece.text) for piece in content))


def collapse(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


_TITLE = re.compile(r"[^\W\d_][^\W_]*(?: \(?[^\W_]+(?:-[^\W_]+)*\)?){1,5}")


def is_title(text: str) -> bool:
    """Whether a text is two to six words without marks between them, as a title is."""
    return _TITLE.fullmatch(text) is not None


_POINTER = re.compile(
    r"(?:\[\s*|(?<!\s)\s*)See\s+the\s+AWS\s+documentation\s+website\s+for\s+more\s+details\s*\]?",
    re.IGNORECASE,
)


def text_pieces(text: str, line: int = 0) -> list[Inline]:
    """Plain text as pieces: text and pointers."""
    pieces: list[Inline] = []
    end = 0
    for match in _POINTER.finditer(text):
        pieces += [Inline("text", text[end : match.start()], line), Inline("pointer", match.group(), line)]
        end = match.end()
    pieces.append(Inline("text", text[end:], line))
    return [piece for piece in pieces if piece.text]


def joined(content: Iterable[Inline]) -> Iterator[Inline]:
    """The pieces with the text of consecutive lines joined, so that no label or pointer is split."""
    for kind, pieces in groupby(content, key=lambda piece: piece.kind):
        if kind == "text":
            run = list(pieces)
            yield from text_pieces("".join(piece.text for piece in run), run[0].line)
        else:
            yield from pieces


def is_pointer(text: str) -> bool:
    return _POINTER.search(text) is not None
