"""HTML as AWS serves it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import TYPE_CHECKING

from ..findings import Finding
from . import bounds, surroundings
from .document import (  # fmt: skip
    Block,
    Cell,
    Heading,
    Inline,
    InlineKind,
    Paragraph,
    Table,
    TableRow,
    collapse,
    is_pointer,
    is_title,
    text_pieces,
)

if TYPE_CHECKING:  # loaded with the first HTML page; most pages are Markdown
    from bs4 import BeautifulSoup
    from bs4.element import PageElement, Tag

LAYOUT = "html"
MARKED = True
_TABLE = re.compile(r"<t[rd][\s>]", re.IGNORECASE)
_OPENED, _CLOSED = re.compile(r"<table[\s>]", re.IGNORECASE), re.compile(r"</table\s*>", re.IGNORECASE)
_CUT_TAG = re.compile(r"<[^<>]*$")
_TAG = re.compile(r"<\w[^<>]*>(?=[^\"<]*<)")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BLOCKS = {"p", "div", "li", "ul", "ol", "dl", "dd", "dt", "tr", "td"}
_MARKS: dict[str, InlineKind] = {
    "code": "code",
    "b": "strong",
    "strong": "strong",
    "em": "emphasis",
    "i": "emphasis",
}


def matches(text: str) -> bool:
    """Whether there are rows or cells of HTML tables."""
    return _TABLE.search(text) is not None


def read(text: str, page: str) -> Iterator[Block | Finding]:
    from .elements import Elements

    if len(_OPENED.findall(text)) > len(_CLOSED.findall(text)):
        message = "the page breaks off inside a table"
        yield Finding(page=page, line=text.count("\n") + 1, code="table-truncated", message=message)
    soup = Elements(_TAG.sub(_closed_value, _CUT_TAG.sub("", text)), "html.parser")
    surroundings.remove(soup)
    _gather_cells(soup)
    for element in soup.find_all([*_HEADINGS, "p", "table", "tr"]):
        if element.find_parent("table"):
            continue
        line = element.sourceline or 1
        if element.name in ("table", "tr"):
            if element.name == "tr" and element.find_previous_sibling("tr"):
                continue
            # rows without a table tag make one table
            table = _table(element if element.name == "table" else element.parent or element)
            if table.header or table.rows:
                yield table
            yield from _malformed(table, page)
        elif element.name in _HEADINGS:
            yield Heading(level=int(element.name[1]), text=collapse(element.get_text()), line=line)
        else:
            yield Paragraph(content=tuple(_tidy(_inline(element))), line=line)


def _closed_value(tag: re.Match[str]) -> str:
    """The tag with the missing quote of its last attribute; without it, the value would swallow the next
    tags.
    """
    return f'{tag[0][:-1]}">' if tag[0].count('"') % 2 else tag[0]


def _gather_cells(soup: BeautifulSoup) -> None:
    """Puts cells that stand outside a row into a new row, as browsers do."""
    for cell in soup.find_all(["td", "th"]):
        if cell.find_parent(["tr", "td", "th"]) is None:
            row = cell.wrap(soup.new_tag("tr"))
            for follower in list(takewhile(_continues_row, row.next_siblings)):
                row.append(follower)


def _continues_row(sibling: PageElement) -> bool:
    return getattr(sibling, "name", None) in ("td", "th") or not sibling.get_text().strip()


def _table(table: Tag) -> Table:
    header: tuple[str, ...] = ()
    rows: list[TableRow] = []
    for row in table.find_all("tr"):
        cells = row.find_all(["td", "th"])
        if not cells:
            continue
        if all(cell.name == "th" for cell in cells) and not header:
            header = tuple(collapse(cell.get_text()) for cell in cells)
        else:
            rows.append(TableRow(cells=tuple(map(_cell, cells))))
    return Table(header=header, rows=tuple(rows), line=table.sourceline or 1)


def _malformed(table: Table, page: str) -> Iterator[Finding]:
    width = len(table.header) or max((len(row.cells) for row in table.rows), default=0)
    for row in table.rows:
        spans = len(row.cells) == 1 and is_title(row.cells[0].text)
        if len(row.cells) != width and not spans:
            message = f"{len(row.cells)} cells where the table has {width}"
            words = row.cells[0].text[:40]
            yield Finding(page=page, line=row.line, code="malformed-row", message=message, words=words)


def _cell(cell: Tag) -> Cell:
    """A cell; its line is that of its first word."""
    bounds.check_markup(cell.get_text())
    line = cell.sourceline or 1
    for text in cell.find_all(string=True):
        if text.strip():
            parent = text.parent
            line = (parent.sourceline if parent else None) or line
            line += text[: len(text) - len(text.lstrip())].count("\n")
            break
    return Cell(content=tuple(_tidy(_inline(cell))), line=line)


def _inline(element: PageElement) -> Iterator[Inline]:
    from bs4.element import NavigableString, PreformattedString, Tag

    if isinstance(element, PreformattedString):  # comments, declarations
        return
    if isinstance(element, NavigableString):
        yield from text_pieces(re.sub(r"\s+", " ", element))
    elif isinstance(element, Tag):
        yield from _tag(element)


def _tag(tag: Tag) -> Iterator[Inline]:
    text = re.sub(r"\s+", " ", tag.get_text())
    if tag.name == "br":
        yield Inline("break")
    elif tag.name in _MARKS:
        yield Inline(_MARKS[tag.name], text)
    elif tag.name == "a" and tag.get("href"):
        yield Inline("pointer" if is_pointer(text) else "link", text)
    else:
        if tag.name in _BLOCKS:
            yield Inline("item" if tag.name == "li" else "break")
        yield from (piece for child in tag.children for piece in _inline(child))
        if tag.name in _BLOCKS:
            yield Inline("break")


def _tidy(pieces: Iterator[Inline]) -> Iterator[Inline]:
    """Drops spaces and breaks that follow a break or the bullet of an item."""
    last: Inline | None = None
    for piece in pieces:
        after_break = last is None or last.kind in ("break", "item")
        if after_break and (piece.kind == "break" or (piece.kind == "text" and not piece.text.strip())):
            continue
        yield piece
        last = piece
