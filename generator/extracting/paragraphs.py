"""Rows in paragraphs: a copy of a page as text has the text of its tables, but no cells.

A name has a line of its own; its row is all that follows, up to the next name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..reading.document import Document, Heading, Inline, Paragraph, plain_text
from .headers import DIRECTION, TUNING_TYPE, TYPE_WORD, is_header_line
from .parts import split
from .rows import Content

_NAME = re.compile(r"[A-Za-z_][\w.$:-]*(?<![.:-])$")
_UNFINISHED = re.compile(r"(,|:|\b(or|and|of|to|the|in|is|than|by|from|with|between|least|most))$")
_NO_NAME = re.compile(
    r"(required|optional|conditional|note|important|tip|warning|type|name|description)$", re.IGNORECASE
)
_TUNING_LINE = re.compile(
    r"(?P<name>\S+)\s+(?P<type>(?:continuous|integer|categorical)\s*parameter\s*ranges?)\s+(?P<range>.+)",
    re.IGNORECASE,
)
_SHORT_TUNING_LINE = re.compile(
    r"(?P<name>\S+)\s+(?P<type>continuous|integer|categorical)\s+(?P<range>(?:min|\[|one of).+)",
    re.IGNORECASE,
)
_METRIC_LINE = re.compile(
    r"(?P<name>[\w.-]*[:_][\w:.-]*)\s+(?P<description>\S.*\S)\s+(?P<direction>(?:minimi[sz]e|maximi[sz]e)d?)\.?",
    re.IGNORECASE,
)
_NAME_AND_TEXT = re.compile(r"(?P<name>[a-z][a-z0-9_]*)\s+(?P<text>[A-Z][a-z]*\s.*)")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text; `opens` if it begins a paragraph."""

    number: int
    section: tuple[str, ...]
    content: Content
    opens: bool = True

    @property
    def text(self) -> str:
        return plain_text(self.content)

    @property
    def is_item(self) -> bool:
        return bool(self.content) and self.content[0].kind == "item"


@dataclass(slots=True)
class Group:
    """The lines of one row: `line` is the number of the name's line, `lines` are those after it."""

    name: str
    line: int
    section: tuple[str, ...]
    lines: list[Line]

    @property
    def content(self) -> Content:
        pieces: list[Inline] = []
        for line in self.lines:
            opening = (
                [] if line.is_item or not pieces else [Inline("break") if line.opens else Inline("text", " ")]
            )
            pieces += [*opening, *line.content]
        return tuple(pieces)


def groups(document: Document) -> Iterator[Group]:
    """Every name with the lines below it. A heading ends the row, and so does the header of a table.

    The title of that table may have been read as the last lines of the row before it; `_detach_title` takes it off.
    """
    current: Group | None = None
    section: tuple[str, ...] | None = None
    lines = list(_lines(document))
    for line, *after in zip(lines, [*lines[1:], None], [*lines[2:], None, None], strict=False):
        following = after[0]
        text = line.text
        ended = current is not None and line.section != current.section[: len(line.section)]
        begun = None
        if is_header_line(text):
            if current and following and not _NAME.match(following.text) and not _whole_row(following):
                continue  # a PDF repeats the header on each page, in the middle of a row
            section = _detach_title(current, line.section)
            ended = True
        elif whole := _whole_row(line):
            begun = whole
        elif _is_name(line, current, after):
            begun = Group(name=text, line=line.number, section=line.section, lines=[])
        elif line.opens and (match := _NAME_AND_TEXT.fullmatch(text)):
            begun = _group(line, match.groups())
        elif current and not ended:
            current.lines.append(line)
        if begun or ended:
            if current:
                yield current
            current = begun
        if begun and section:
            begun.section = section
    if current:
        yield current


def _detach_title(group: Group | None, section: tuple[str, ...]) -> tuple[str, ...]:
    """Takes the lines that introduce the next table off the row above it. Returns the section of that table,
    which the first of these lines that looks like a heading names."""
    if group is None:
        return section
    last = max((i for i in range(len(group.lines)) if _is_part_of_row(group.lines, i)), default=-1)
    texts = [line.text for line in group.lines[last + 1 :]]
    del group.lines[last + 1 :]
    heading = next((text for text in texts if len(text.split()) < 12 and text[-1:] not in ".:!?"), None)
    return (*section, heading) if heading else section


def _is_part_of_row(lines: list[Line], index: int) -> bool:
    """Whether a line is a labelled part of a row, an item of a list, or a cell."""
    line, text = lines[index], lines[index].text
    in_tuning_row = index < 2 and TYPE_WORD.match(lines[0].text)
    is_regex = index > 0 and text.startswith('"') and DIRECTION.match(lines[index - 1].text)
    return bool(
        split(line.content).labelled or line.is_item or in_tuning_row or is_regex or DIRECTION.match(text)
    )


def _is_name(line: Line, current: Group | None, after: Sequence[Line | None]) -> bool:
    """Whether a line is the name of the next row. It may also be the last word of a wrapped paragraph, a cell
    of the current row, or the value after its last label."""
    text = line.text
    if not _NAME.match(text) or _NO_NAME.match(text) or TUNING_TYPE.match(text) or DIRECTION.match(text):
        return False
    if not current:
        return True
    if not current.lines:
        return False  # the current row has no line yet, and a row is more than a name
    last = current.lines[-1]
    parts = split(current.content)
    open_part = parts.default if parts.default is not None else parts.values
    if open_part is not None and not plain_text(open_part):
        return False
    ended = _is_part_of_row(current.lines, len(current.lines) - 1) and not _UNFINISHED.search(last.text)
    return line.opens or (ended and not last.is_item and _begins_row(after))


def _begins_row(after: Sequence[Line | None]) -> bool:
    """Whether these lines can follow a name. The last word of a wrapped paragraph may also have a line of its own,
    but then another name or a label follows it."""
    following, then = after
    if following is None:
        return False
    if TUNING_TYPE.match(following.text) or (then is not None and DIRECTION.match(then.text)):
        return True
    return not _NAME.match(following.text) and not split(following.content).labelled


def _whole_row(line: Line) -> Group | None:
    """The row that was copied as this line: with tabs between cells, or of a tuning or metrics table."""
    cells = [text.strip() for text in "".join(piece.text for piece in line.content).split("\t")]
    if len(cells) > 1 and _NAME.match(cells[0]) and all(cells[:2]):
        return _group(line, cells)
    for pattern in (_TUNING_LINE, _SHORT_TUNING_LINE, _METRIC_LINE):
        if match := pattern.fullmatch(line.text):
            return _group(line, match.groups())
    return None


def _group(line: Line, cells: Sequence[str]) -> Group:
    rest = [Line(line.number, line.section, (Inline("text", cell),)) for cell in cells[1:] if cell]
    return Group(name=cells[0], line=line.number, section=line.section, lines=rest)


def _lines(document: Document) -> Iterator[Line]:
    section: list[str] = []
    for block in document.blocks:
        if isinstance(block, Heading):
            section = [*section[: block.level - 1], block.text]
        elif isinstance(block, Paragraph):
            numbers = sorted({piece.line for piece in block.content})
            for number in numbers:
                content = tuple(p for p in block.content if p.line == number and p.kind != "break")
                yield Line(block.line + number, tuple(section), content, opens=number == numbers[0])
