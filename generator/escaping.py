"""Escaping: text as it must be written in each format of output, to be read as plain text."""

from __future__ import annotations

import json
import re
import textwrap
from typing import Any

# -- characters ---------------------------------------------------------------------------------

# What is not seen, or changes what is seen beside it: controls, the direction of writing, further ends of lines,
# halves of characters. A text has them as their numbers.
_UNSEEN = re.compile(
    "[\0-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ud800-\udfff\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)


def printable(text: str) -> str:
    """Text with the numbers of the characters that are not seen; its lines stay."""
    lines = text.replace("\r\n", "\n").replace("\t", " ")
    return _UNSEEN.sub(_number, lines)


def one_line(text: str) -> str:
    """The same on one line."""
    return printable(text).replace("\n", " ")


def _number(unseen: re.Match[str]) -> str:
    return unseen[0].encode("unicode_escape").decode()


# -- data ---------------------------------------------------------------------------------------


def json_text(data: Any, indent: int | None = None) -> str:
    """Data as JSON, with the numbers of characters that are not seen."""
    text = json.dumps(data, indent=indent, ensure_ascii=False, allow_nan=False)
    return _UNSEEN.sub(lambda unseen: json.dumps(unseen[0])[1:-1], text)


def must_be_quoted(text: str) -> bool:
    """Whether a string must stand in double quotes in YAML; `yaml_text` does the rest."""
    return _UNSEEN.search(text) is not None


def yaml_text(text: str) -> str:
    """YAML with the numbers of characters that are not seen, all of which stand in double quotes."""
    return _UNSEEN.sub(_number, text)


# -- Markdown -----------------------------------------------------------------------------------

# Characters with a meaning: those of marks, of an entity, of an address, of the end of a heading.
_MARK = re.compile(r"[\\`*_\[\]<>~@]|&(?=#?\w+;)|:(?=//)|(?<=\bwww)\.|(?<!\S)#(?=#*(?:\s|$))", re.IGNORECASE)
# What begins a list, a line below a heading or a rule.
_BEGINNING = re.compile(r"^(\s*)(?=[-+](?:[\s+-]|$)|=+\s*$)|^(\s*\d+)(?=[.)](?:\s|$))")
_ESCAPED = re.compile(r"(?<!`)(`+)(?!`)(?:.*?[^`])\1(?!`)|\\([\\`*_\[\]<>~@&:.#=+)-])", re.DOTALL)


def code(text: str) -> str:
    """`text` as Markdown code. A backslash before a bar would end the cell of a table: such a text is not code."""
    line = one_line(text) or '""'
    if "\\|" in line:
        return words(line)
    fence = "`" * (max(map(len, re.findall("`+", line)), default=0) + 1)
    blanks = line[0] == line[-1] == " " != line.strip(" ")[:1] and line.strip(" ")
    return f"{fence} {line} {fence}" if "`" in line or blanks else f"{fence}{line}{fence}"


def words(text: str) -> str:
    """`text` with the characters escaped that have a meaning in Markdown, on one line."""
    return _begun(_inline(text))


def prose(text: str) -> str:
    """A description, whose code stands in backticks, as Markdown: all else is plain text."""
    parts = re.split(r"(?<!`)`([^`]+)`(?!`)", text)
    return _begun("".join(code(part) if i % 2 else _inline(part) for i, part in enumerate(parts)))


def _inline(text: str) -> str:
    return _MARK.sub(r"\\\g<0>", one_line(text))


def _begun(text: str) -> str:
    text = re.sub(r"^\s+", " ", text)  # four blanks would begin code
    return _BEGINNING.sub(r"\1\2\\", text)


def cell(text: str) -> str:
    """Inline Markdown as the cell of a table."""
    return " ".join(text.replace("|", r"\|").split())


def unescaped(text: str) -> str:
    """Markdown without its escapes; code stays as it is."""
    return _ESCAPED.sub(lambda match: match[2] or match[0], text)


# -- Python -------------------------------------------------------------------------------------


def docstring(text: str, indent: int) -> str:
    """Text as the inside of a docstring, wrapped paragraph by paragraph."""
    width = 110 - indent - 3
    wrapped = "\n".join(_filled(line, width) for line in printable(text).split("\n"))
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
    return printable(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
