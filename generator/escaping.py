"""Escaping: text as it must be written in each format of output, to be read as plain text."""

from __future__ import annotations

import re
import textwrap

# -- Markdown -----------------------------------------------------------------------------------


def code(text: str) -> str:
    """`text` as Markdown code, in more backticks than it has in a row. A backslash before a bar would end the cell
    of a table: such a text is not code.
    """
    if "\\|" in text:
        return words(text)
    if "`" not in text:
        return f"`{text}`"
    fence = "`" * (1 + max(map(len, re.findall("`+", text))))
    return f"{fence} {text} {fence}"


def words(text: str) -> str:
    """`text` with the characters escaped that have a meaning in Markdown."""
    return re.sub(r"([\\`*_\[\]<>~]|&(?=#?\w+;))", r"\\\1", text)


def prose(text: str) -> str:
    """`text`, which has its code in backticks, as Markdown."""
    pieces = re.split(r"`([^`]+)`", text)
    return "".join(code(piece) if place % 2 else words(piece) for place, piece in enumerate(pieces))


def cell(text: str) -> str:
    """Inline Markdown as the cell of a table."""
    return " ".join(text.replace("|", r"\|").split())


def unescaped(text: str) -> str:
    """Markdown without its escapes."""
    return re.sub(r"\\([\\`*_\[\]<>~&])", r"\1", text)


# -- Python -------------------------------------------------------------------------------------


def docstring(text: str, indent: int) -> str:
    """Text as the inside of a docstring, wrapped paragraph by paragraph."""
    width = 110 - indent - 3
    wrapped = "\n".join(_filled(line, width) for line in text.split("\n"))
    escaped = wrapped.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    escaped += " " if escaped.endswith('"') else ""
    return textwrap.indent(escaped, " " * indent).strip()


def _filled(line: str, width: int) -> str:
    if len(line) <= width:  # most are, and textwrap takes its time
        return line
    return textwrap.fill(line, width, break_long_words=False, break_on_hyphens=False)


# -- GitHub's workflow commands -----------------------------------------------------------------


def command(name: str, text: str, **properties: object) -> str:
    """A line that GitHub shows as an annotation."""
    given = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{name} {given}::{_data(text)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
