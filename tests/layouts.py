"""A page in the layouts that other tools hand it on in, so that every page can be read in each of them."""

from __future__ import annotations

import html as entities
import re
from collections.abc import Callable, Iterable
from textwrap import wrap

from generator.reading.document import Document, Heading, Inline, Paragraph, Table

Write = Callable[[Inline], str]


def _page(
    document: Document, heading: Callable[[int, str], str], table: Callable[[Table], str], write: Write
) -> str:
    parts = []
    for block in document.blocks:
        if isinstance(block, Heading):
            parts.append(heading(block.level, block.text))
        elif isinstance(block, Paragraph):
            parts.append("".join(map(write, block.content)))
        elif isinstance(block, Table):
            parts.append(table(block))
    return "\n\n".join(parts) + "\n"


def _hash_heading(level: int, text: str) -> str:
    return f"{'#' * level} {_escape(text)}"


def _escape(text: str) -> str:
    return re.sub(r"([\\_*`\[\]|#<>])", r"\\\1", text)


def _code(text: str) -> str:
    return f"`{text}`"


# -- Markdown -----------------------------------------------------------------------------------


def _markdown(item: str, end: str, escape: Callable[[str], str] = _escape) -> Write:
    def write(piece: Inline) -> str:
        match piece.kind:
            case "code":
                return _code(piece.text)
            case "emphasis":
                return f"*{escape(piece.text)}*"
            case "strong":
                return f"**{escape(piece.text)}**"
            case "pointer":
                return (
                    "[See the AWS documentation website for more details](https://docs.aws.amazon.com/x.html)"
                )
            case "item":
                return item
            case "break":
                return end
        return escape(piece.text)

    return write


def _pipe_table(write: Write) -> Callable[[Table], str]:
    def table(block: Table) -> str:
        lines = [f"| {' | '.join(block.header)} |", f"|{' --- |' * len(block.header)}"]
        for row in block.rows:
            cells = ["".join(map(write, cell.content)).strip() for cell in row.cells]
            lines.append(f"| {' | '.join(cells)} |")
        return "\n".join(lines)

    return table


def aws(document: Document) -> str:
    """Today's pages: breaks and lists inside cells."""
    write = _markdown("+  ", "<br />")
    return _page(document, _hash_heading, _pipe_table(write), write)


def awsdocs(document: Document) -> str:
    """The old repository: one-line cells, much escaped; lists are kept here, which it did not do."""
    write = _markdown("<br />+  ", " ", lambda text: re.sub(r"([^\w\s,:=/'\"‘’“”≤≥∞])", r"\\\1", text))
    return _page(document, _hash_heading, _pipe_table(write), write)


def mcp(document: Document) -> str:
    """The AWS documentation MCP server: two blanks between paragraphs, lists with asterisks."""
    write = _markdown("  * ", "  ")
    return _page(document, _hash_heading, _pipe_table(write), write)


def trafilatura(document: Document) -> str:
    """trafilatura: lists inside cells are lost."""

    def without_lists(content: Iterable[Inline]) -> list[Inline]:
        kept, inside = [], False
        for piece in content:
            inside = piece.kind == "item" or (inside and piece.kind != "break")
            if not inside:
                kept.append(piece)
        return kept

    write = _markdown("", " ")

    def table(block: Table) -> str:
        lines = [f"| {' | '.join(block.header)} |", f"|{'---|' * len(block.header)}"]
        for row in block.rows:
            cells = ["".join(map(write, without_lists(cell.content))).strip() for cell in row.cells]
            lines.append(f"| {' | '.join(cells)} |")
        return "\n".join(lines)

    return _page(document, _hash_heading, table, write)


def pipes(document: Document) -> str:
    """No outer bars; a cell ends with a bar at the end of a line."""
    write = _markdown("\n+  ", "\n")

    def table(block: Table) -> str:
        lines = [f"{' | '.join(block.header)} |", "|".join(["---"] * len(block.header)) + "|", ""]
        for row in block.rows:
            cells = [re.sub(r"\n+", "\n", "".join(map(write, cell.content)).strip()) for cell in row.cells]
            lines += [f"{cell} |" for cell in cells] + [""]
        return "\n".join(lines)

    return _page(document, _hash_heading, table, write)


# -- HTML and text ------------------------------------------------------------------------------


def html(document: Document) -> str:
    tags = {"code": "code", "emphasis": "em", "strong": "b", "link": "a"}

    def write(piece: Inline) -> str:
        text = entities.escape(piece.text)
        if piece.kind == "pointer":
            return f'<a href="https://docs.aws.amazon.com/x.html">{text.strip("[]")}</a>'
        if piece.kind in tags:
            return f"<{tags[piece.kind]}>{text}</{tags[piece.kind]}>"
        return text

    def cell(content: Iterable[Inline]) -> str:
        parts, open_item = ["<p>"], False
        for piece in content:
            if piece.kind in ("item", "break"):
                parts.append("</p></li></ul>" if open_item else "</p>")
                open_item = piece.kind == "item"
                parts.append('<ul class="itemizedlist"><li><p>' if open_item else "\n   <p>")
            else:
                parts.append(write(piece))
        return "".join(parts) + ("</p></li></ul>" if open_item else "</p>")

    def table(block: Table) -> str:
        head = "".join(f"<th>{entities.escape(text)}</th>" for text in block.header)
        rows = [
            "<tr>" + "".join(f'<td tabindex="-1">{cell(c.content)}</td>' for c in row.cells) + "</tr>"
            for row in block.rows
        ]
        body = "\n ".join(rows)
        return f'<div><table id="t"><thead>\n <tr>{head}</tr>\n</thead>\n {body}\n</table></div>'

    body = _page(document, lambda level, text: f"<h{level}>{entities.escape(text)}</h{level}>", table, write)
    return f"<!DOCTYPE html>\n<html><head><title>x</title></head><body>{body}</body></html>\n"


def text(document: Document) -> str:
    """Copied text: paragraphs, no marks at all."""

    def write(piece: Inline) -> str:
        return {"item": "\n\n  • ", "break": "\n\n"}.get(piece.kind) or piece.text

    def table(block: Table) -> str:
        lines = [" ".join(block.header)]
        for row in block.rows:
            cells = [
                re.sub(r"\n{3,}", "\n\n", "".join(map(write, cell.content)).strip()) for cell in row.cells
            ]
            lines += [cells[0], "", *(f"{cell}\n" for cell in cells[1:])]
        return "\n".join(lines)

    return _page(document, lambda level, text: text, table, write)


def wrapped(document: Document) -> str:
    """Text out of a PDF: lines end where the page did."""
    paragraphs = text(document).split("\n\n")
    lines = ["\n".join("\n".join(wrap(line, 72)) for line in p.split("\n")) for p in paragraphs]
    return "\n\n".join(lines)


LOSSLESS = {"aws": aws, "awsdocs": awsdocs, "mcp": mcp, "pipes": pipes, "html": html}
LOSSY = {"trafilatura": trafilatura, "text": text, "wrapped": wrapped}
