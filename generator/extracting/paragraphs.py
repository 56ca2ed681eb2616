"""Rows that come as bare paragraphs: a copy of a page has the text of its tables but no cells.

A name stands on a line of its own; what follows up to the next name is its row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..reading.document import Document, Heading, Inline, Paragraph, plain_text
from .parts import split
from .rows import Content
from .tables import DIRECTION, TUNING_TYPE, is_header_line

_NAME = re.compile(r"[A-Za-z_][\w.$:-]*$")
_NO_NAME = re.compile(
    r"(required|optional|conditional|note|important|tip|warning|type|name|description)$", re.I
)
_TUNING_LINE = re.compile(
    r"(?P<name>\S+)\s+(?P<type>(?:continuous|integer|categorical)\s*parameter\s*ranges?)\s+(?P<range>.+)",
    re.I,
)
_METRIC_LINE = re.compile(
    r"(?P<name>\w+:\S+)\s+(?P<description>\S.*\S)\s+(?P<direction>minimi[sz]e|maximi[sz]e)", re.I
)


@dataclass(slots=True)
class Group:
    """The lines of one row: its name's line, and all below."""

    name: str
    line: int
    section: tuple[str, ...]
    lines: list[Content]

    @property
    def content(self) -> Content:
        pieces: list[Inline] = []
        for line in self.lines:
            opening = [] if line and line[0].kind == "item" else [Inline("break")]
            pieces += [*(opening if pieces else []), *line]
        return tuple(pieces)


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    section: tuple[str, ...]
    content: Content

    @property
    def text(self) -> str:
        return plain_text(self.content)


def groups(document: Document) -> Iterator[Group]:
    """Every name with the lines below it. A heading ends the row, and so does a table's header, which
    has its own heading and introduction above it."""
    current: Group | None = None
    section: tuple[str, ...] | None = None
    for line in _lines(document):
        text = line.text
        ended = current is not None and line.section != current.section[: len(line.section)]
        begun = None
        if is_header_line(text):
            section = _cut(current, line.section)
            ended = True
        elif whole := _whole_row(line):
            begun = whole
        elif _NAME.match(text) and not _NO_NAME.match(text) and not _is_value(text, current):
            begun = Group(name=text, line=line.number, section=line.section, lines=[])
        elif current and not ended:
            current.lines.append(line.content)
        if begun or ended:
            if current:
                yield current
            current = begun
        if begun and section:
            begun.section = section
    if current:
        yield current


def _cut(group: Group | None, section: tuple[str, ...]) -> tuple[str, ...]:
    """Takes the lines that belong to the next table out of the row above it; its section is the first of
    them that could be a heading."""
    if group is None:
        return section
    last = max((i for i, line in enumerate(group.lines) if _is_own(group.lines, i, line)), default=-1)
    texts = [plain_text(line) for line in group.lines[last + 1 :]]
    del group.lines[last + 1 :]
    heading = next((text for text in texts if len(text.split()) < 12 and text[-1:] not in ".:!?"), None)
    return (*section, heading) if heading else section


def _is_own(lines: list[Content], index: int, line: Content) -> bool:
    """Whether a line is a labelled part of a row, an item of a list, or a cell."""
    text = plain_text(line)
    parts = split(line)
    labelled = bool(parts.requirements) or parts.values is not None or parts.default is not None
    item = bool(line) and line[0].kind == "item"
    after_type = index == 1 and TUNING_TYPE.match(plain_text(lines[0])) is not None
    regex = index > 0 and text.startswith('"') and DIRECTION.match(plain_text(lines[index - 1])) is not None
    return labelled or item or after_type or regex or bool(TUNING_TYPE.match(text) or DIRECTION.match(text))


def _is_value(text: str, current: Group | None) -> bool:
    """A tuning type or a direction is a cell of the row begun, not a name; neither is the one word
    that a label left at the end of the line above waits for."""
    if TUNING_TYPE.match(text) or DIRECTION.match(text):
        return True
    if not current:
        return False
    if not current.lines:
        return True  # a row says something before the next one begins
    parts = split(current.content)
    open_part = parts.default if parts.default is not None else parts.values
    return open_part is not None and not plain_text(open_part)


def _whole_row(line: _Line) -> Group | None:
    """A row of a tuning or metrics table that was copied as one line."""
    for pattern in (_TUNING_LINE, _METRIC_LINE):
        if match := pattern.fullmatch(line.text):
            lines: list[Content] = [(Inline("text", cell),) for cell in match.groups()[1:]]
            return Group(name=match["name"], line=line.number, section=line.section, lines=lines)
    return None


def _lines(document: Document) -> Iterator[_Line]:
    section: list[str] = []
    for block in document.blocks:
        if isinstance(block, Heading):
            section = [*section[: block.level - 1], block.text]
        elif isinstance(block, Paragraph):
            number: int | None = None
            content: list[Inline] = []
            for piece in block.content:
                if number is not None and piece.line != number and content:
                    yield _Line(block.line + number, tuple(section), tuple(content))
                    content = []
                number = piece.line
                if piece.kind != "break":
                    content.append(piece)
            if content:
                yield _Line(block.line + (number or 0), tuple(section), tuple(content))
