"""A page as people take it out of a PDF, a browser or a website: between headers, footers and navigation."""

from __future__ import annotations

import html as entities
import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest
from textwrap import wrap

from generator.reading.document import Document, Heading, Inline, Paragraph, Table

from . import layouts

# Words that belong to a page's surroundings; none may enter a description.
SURROUNDINGS = ("Zephyr", "Zephyrs", "zephyr")


def _paragraphs(content: Iterable[Inline]) -> list[str]:
    """The paragraphs and items of a cell, without marks."""
    parts = [""]
    for piece in content:
        if piece.kind in ("item", "break"):
            parts.append("• " if piece.kind == "item" else "")
        else:
            parts[-1] += piece.text.strip("[]") if piece.kind == "pointer" else piece.text
    return [" ".join(part.split()) for part in parts if part.strip()]


# -- PDF ----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Print:
    """How a PDF was set, and how its text was taken out."""

    width: int
    height: int
    name: int  # the width of the first column
    aligned: bool  # cells side by side, as with -layout
    gaps: bool  # blank lines between the paragraphs of a cell
    header: tuple[str, ...]  # at the top of a page; {title} and {page} are replaced
    footer: tuple[str, ...]
    feed: bool  # a form feed between two pages
    split_header: bool  # the cells of a header on lines of their own
    repeated: bool = True  # the header of a table again on each page
    ligatures: bool = False
    blank: bool = True  # blank lines around what stands at the top and at the bottom


HEADERS = (
    ("Zephyr Product Developer Guide",),
    ("Zephyr Product", "Developer Guide"),
    ("ZEPHYR {title}",),
    (),
)
FOOTERS = (
    ("{title} {page}",),
    ("{page}",),
    ("Zephyr {page}", "Zephyr Product Developer Guide"),
    ("Page {page} of 900",),
)


def prints(seed: int) -> Print:
    chance = random.Random(seed)
    header, footer = chance.choice(HEADERS), chance.choice(FOOTERS)
    aligned = chance.random() < 0.5
    return Print(
        width=chance.randint(80, 120), height=chance.randint(40, 60), name=chance.randint(18, 32),
        aligned=aligned, gaps=chance.random() < 0.6, header=header, footer=footer,
        feed=chance.random() < 0.6, split_header=not aligned and chance.random() < 0.5,
        repeated=chance.random() < 0.8, ligatures=chance.random() < 0.3, blank=chance.random() < 0.6,
    )  # fmt: skip


def pdf(document: Document, style: Print) -> str:
    """The text of a PDF."""
    title = next((b.text for b in document.blocks if isinstance(b, Heading)), "Title")
    lines: list[str] = []
    pages = _Pages(lines, style, title)
    for block in document.blocks:
        if isinstance(block, Heading):
            pages.put(["", block.text, ""])
        elif isinstance(block, Paragraph):
            pages.put([*_set(_paragraphs(block.content), style.width, True), ""])
        elif isinstance(block, Table):
            _table(block, style, pages)
    pages.finish()
    text = "\n".join(lines) + "\n"
    if style.ligatures:
        text = text.replace("ffi", "ﬃ").replace("fi", "ﬁ").replace("fl", "ﬂ")
        text = re.sub(r"(?<!\w)'", "‘", text).replace("'", "’")
    return text


class _Pages:
    """Lines broken into pages; `again` are those to repeat at the top of the next page."""

    def __init__(self, lines: list[str], style: Print, title: str) -> None:
        self.lines, self.style, self.title = lines, style, title
        self.left, self.page, self.again = (
            style.height - random.Random(title).randint(0, 30),
            1498,
            list[str](),
        )

    def put(self, lines: Iterable[str], room: int = 0) -> None:
        if self.left < room:
            self._break()
        for line in lines:
            if self.left <= 0:
                self._break()
            self.lines.append(line)
            self.left -= 1

    def _furniture(self, texts: Iterable[str]) -> list[str]:
        title = self.title.upper() if self.page % 2 and False else self.title
        return [text.format(title=title, page=self.page) for text in texts]

    def finish(self) -> None:
        self.lines += [*([""] if self.style.blank else []), *self._furniture(self.style.footer)]

    def _break(self) -> None:
        self.finish()
        self.page += 1
        top = self._furniture(self.style.header)
        if self.style.feed:
            top = ["\f" + top[0], *top[1:]] if top else ["\f"]
        between = [""] if self.style.blank else []
        self.lines += [*([] if self.style.feed else between), *top, *(between if top else [])]
        if self.style.repeated:
            self.lines += self.again
        self.left = self.style.height


def _set(paragraphs: Iterable[str], width: int, gaps: bool) -> list[str]:
    lines: list[str] = []
    for paragraph in paragraphs:
        lines += [*([""] if gaps and lines else []), *wrap(paragraph, width, break_on_hyphens=False)]
    return lines


def _table(block: Table, style: Print, pages: _Pages) -> None:
    first = min(style.name, 4 + max(len(row.cells[0].text) for row in block.rows))
    rest = max(len(block.header) - 1, 1)
    other = (style.width - first) // rest
    widths = [first, *[other] * rest]
    if not style.aligned:
        header = [*block.header] if style.split_header else [" ".join(block.header)]
        pages.put(header, room=len(header) + 2)
        pages.again = header
        for row in block.rows:
            for index, cell in enumerate(row.cells):
                pages.put(
                    [*_set(_paragraphs(cell.content), widths[index] - 2, style.gaps), ""][
                        : None if style.gaps else -1
                    ]
                )
        pages.again = []
        pages.put([""])
        return
    header = list(
        _side_by_side([wrap(text, w - 2) for text, w in zip(block.header, widths, strict=False)], widths)
    )
    pages.put(header, room=len(header) + 2)
    pages.again = header + ([""] if style.gaps else [])
    for row in block.rows:
        cells = [
            _set(_paragraphs(c.content), w - 2, style.gaps) for c, w in zip(row.cells, widths, strict=False)
        ]
        pages.put([*([""] if style.gaps else []), *_side_by_side(cells, widths)])
    pages.again = []
    pages.put([""])


def _side_by_side(cells: Iterable[list[str]], widths: list[int]) -> Iterator[str]:
    for parts in zip_longest(*cells, fillvalue=""):
        yield "".join(part.ljust(width) for part, width in zip(parts, widths, strict=False)).rstrip()


# -- browser ------------------------------------------------------------------------------------

_TOP = """<nav class="side"><ul><li><a href="a.html">Zephyr start</a></li><li>Zephyr menu<p>Zephyr inner</p></li></ul>
<table><tr><td>Zephyr</td><td>Default value: zephyr</td></tr></table></nav>
<header><p>Zephyr sign in</p></header>
<div id="cookie-banner" role="dialog"><p>Zephyr uses cookies.</p><button>Zephyr accept</button></div>
<div class="breadcrumb"><p>Zephyr docs</p></div>"""
_BOTTOM = """<div class="feedback"><p>Did this page help you? Zephyr</p><button>Zephyr yes</button></div>
<aside><h2>On this page</h2><p>Zephyr</p></aside><footer><p>Zephyr 2024</p></footer>
<script>var zephyr = "<p>Zephyr</p>";</script>"""


def browser(document: Document, seed: int) -> str:
    """A page as a browser saves it."""
    chance = random.Random(seed)
    page = layouts.html(document)
    body = page[page.index("<body>") + 6 : page.index("</body>")]

    def cell(match: re.Match[str]) -> str:
        extra = chance.choice(
            ("", "", "<script>zephyr()</script>", "<style>.zephyr {}</style>", "<button>Zephyr copy</button>",
             '<svg><title>Zephyr</title></svg>', '<span hidden>Zephyr</span>', '<noscript>Zephyr</noscript>')
        )  # fmt: skip
        return f"{extra}</td>" if chance.random() < 0.3 else "</td>"

    body = re.sub("</td>", cell, body)
    head = f"<title>{entities.escape('Zephyr')}</title><style>p {{}}</style><script>zephyr()</script>"
    return (
        f"<!DOCTYPE html>\n<html><head>{head}</head><body>{_TOP}<main>{body}</main>{_BOTTOM}</body></html>\n"
    )


# -- website paste ------------------------------------------------------------------------------


def paste(document: Document, seed: int) -> str:
    """All of a web page, selected and copied."""
    chance = random.Random(seed)
    tabs = chance.choice(("\t", "\t\n", " \t", "\n"))
    gaps = chance.random() < 0.7
    lines = ["Zephyr sign in", "Documentation", "Zephyr Product", "Developer Guide", ""]
    title = next((b.text for b in document.blocks if isinstance(b, Heading)), "Title")
    lines += [title, chance.choice(("PDF", "PDFRSS")), "Focus mode", ""]
    for block in document.blocks:
        if isinstance(block, Heading):
            lines += [block.text, ""]
        elif isinstance(block, Paragraph):
            lines += ["\n".join(_paragraphs(block.content)), ""]
        elif isinstance(block, Table):
            lines.append("\t".join(block.header))
            for row in block.rows:
                first, *others = (_paragraphs(cell.content) for cell in row.cells)
                joint = ("\n\n" if gaps else "\n").join
                single = all(len(other) < 2 for other in others) and len(others) > 1
                lines.append(" ".join(first) + ("\t" if single else tabs) + "\t".join(map(joint, others)))
                lines += [""] if gaps and not single else []
            lines.append("")
    lines += ["Javascript is disabled or is unavailable in your browser.", "", "Document Conventions",
              "Zephyr earlier topic", "Zephyr later topic", "", "Did this page help you?", "Yes", "No", "Provide feedback",
              "", "On this page", "Zephyr part one", "", "Privacy Site terms Cookie preferences",
              "© 2024, Zephyr Web Services, Inc. or its affiliates. All rights reserved."]  # fmt: skip
    return "\n".join(lines) + "\n"
