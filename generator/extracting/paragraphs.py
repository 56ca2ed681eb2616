"""Rows in paragraphs: a copy of a page as text has the text of its tables, but no cells.

A name has a line of its own; its row is all that follows, up to the next name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..reading.bounds import BeyondBounds
from ..reading.document import Document, Inline, joined, plain_text
from .headers import DIRECTION, REGEX, TUNING_TYPE, TYPE_WORD
from .parts import split
from .rows import Content
from .text_lines import (
    NAME,
    NAME_AND_TEXT,
    Line,
    halves,
    header_height,
    is_rest,
    lines_of,
    may_be_name,
    whole_row,
)  # fmt: skip

_UNFINISHED = re.compile(r"([,:=<>≤≥]|\b(or|and|of|to|the|in|is|than|by|from|with|between|least|most))$")

_NARROWEST = 10  # characters of a column of names
_MOST_LINES = 200  # of a row; 43 are the most seen


def is_unfinished(text: str) -> bool:
    """Whether a phrase must go on in the next line."""
    opened, closed = (sum(map(text.count, brackets)) for brackets in ("[(", "])"))
    return opened > closed or _UNFINISHED.search(text) is not None


def between_lines(before: str, after: str, in_pattern: bool) -> str:
    """What the end of a line stands for in a cell: a blank, or nothing if a word is wider than its column."""
    word = before.split()[-1]
    opened = any(word.count(one) > word.count(other) for one, other in ("[]", "()", "{}"))
    if word[-1] in ",:;":
        return " "
    if in_pattern and (opened or after[0] in ')]}+*:\\"' or is_in_word(before, after)):
        return ""
    broken = len(word) > 1 and (word[-1] in "([=" or ("==" in word and re.match(r"\w", after)))
    return "" if broken else " "


def _begins_pattern(text: str) -> bool:
    return not (DIRECTION.match(text) or REGEX.search(text))


def is_in_word(before: str, after: str) -> bool:
    """Whether the end of a line may be within a word."""
    return re.fullmatch(rf"\"?\w[\w:.-]{{{_NARROWEST - 2},}}", before) is not None and after[0].isalnum()


@dataclass(slots=True)
class Group:
    """The lines of one row: `line` is the number of the name's line, `lines` are those after it."""

    name: str
    line: int
    section: tuple[str, ...]
    lines: list[Line]

    @property
    def cells(self) -> list[Content]:
        """The lines, joined where one cannot be the end of a cell."""
        cells: list[Content] = []
        spaced = bool(self.lines) and self.lines[0].opens and not self.lines[0].begins_page
        in_pattern = False
        for line in self.lines:
            before = plain_text(cells[-1]) if cells else ""
            same = (
                (spaced and not line.opens and not line.begins_page)
                or before.count('"') % 2 == 1
                or is_unfinished(before)
                or (in_pattern and _begins_pattern(before) and REGEX.search(line.text) is not None)
            )
            same = same or ("==" in before[before.rfind(" ") + 1 :] and line.text[:1].islower())
            if cells and same and not DIRECTION.match(line.text):
                between = between_lines(before, line.text, in_pattern)
                content = line.content if between else [p for p in line.content if p.text.strip()]
                cells[-1] += (Inline("text", between), *content)
            else:
                cells.append(line.content)
                in_pattern = in_pattern or DIRECTION.match(line.text) is not None
        return cells

    @property
    def content(self) -> Content:
        pieces: list[Inline] = []
        for line in self.lines:
            opens = line.opens
            if line.begins_page:  # a blank line there says nothing
                opens = not line.text[:1].islower()
            between = Inline("break") if opens else Inline("text", " ")
            pieces += [*([] if line.is_item or not pieces else [between]), *line.content]
        return tuple(joined(pieces))


def groups(document: Document) -> Iterator[Group]:
    """Every name with the lines below it. A heading ends the row, and so does the header of a table, whose title
    `_detach_title` takes off the row."""
    current: Group | None = None
    section: tuple[str, ...] | None = None
    lines = lines_of(document)
    widest = _widest(lines, 0)
    skip = head_end = 0
    for place, line in enumerate(lines):
        if place < skip:
            continue
        ended = current is not None and line.section != current.section[: len(line.section)]
        if ended:
            _detach_title(current, line.section)
        begun = None
        if count := header_height(lines[place : place + 6]):
            skip = head_end = place + count
            widest = _widest(lines, skip)
            section = _detach_title(current, line.section)
            ended = True
        elif whole := whole_row(line):
            begun = _group(line, whole)
        elif _is_name(line, current, lines[place + 1 : place + 6], widest):
            skip = place + halves(lines[place : place + 5], widest)
            begun = Group("".join(one.text for one in lines[place:skip]), line.number, line.section, [])
        elif (match := NAME_AND_TEXT.fullmatch(line.text)) and _may_begin(
            line, current, place == head_end > 0
        ):
            begun = _group(line, match.groups())
        elif current and not ended:
            current.lines.append(line)
            if len(current.lines) > _MOST_LINES:
                raise BeyondBounds(f"more than {_MOST_LINES:,} lines below the name {current.name}")
        if begun or ended:
            if current:
                yield current
            current = begun
        if begun and section:
            begun.section = section
    if current:
        yield current


def _may_begin(line: Line, current: Group | None, after_header: bool) -> bool:
    """Whether a row may begin on a line with a name and text: in a paragraph only below the header, or below
    another row like it that has all its parts."""
    if line.opens or after_header:
        return True
    if not current or not current.lines or current.lines[0].number != current.line:
        return False
    parts = split(current.content)
    return (parts.values or parts.default) is not None and not is_unfinished(current.lines[-1].text)


def _widest(lines: Sequence[Line], start: int) -> int:
    """The width of the column of names in the table that begins here: where most broken names end, or else the
    longest name. A word of a description may stand alone, too."""
    end = next((i for i in range(start, len(lines)) if header_height(lines[i : i + 6])), len(lines))
    pairs = [(one.text, two) for one, two in pairwise(lines[start:end]) if may_be_name(one.text)]
    broken = Counter(len(name) for name, rest in pairs if is_rest(rest) and len(name) >= _NARROWEST)
    width, count = max(broken.items(), key=lambda item: item[::-1], default=(0, 0))
    longest = max((len(name) for name, _ in pairs if "_" in name), default=0)
    return width if count > 1 else max(longest, _NARROWEST)


def _detach_title(group: Group | None, section: tuple[str, ...]) -> tuple[str, ...]:
    """Takes the lines that introduce the next table off the row above it. Returns the section of that table,
    which the first of these lines that looks like a heading names."""
    if group is None:
        return section
    parts = [i for i in range(len(group.lines)) if is_part_of_row(group.lines, i)]
    last = max((i for i in parts if not group.lines[i].is_item), default=-1)
    while last + 1 < len(group.lines) and (group.lines[last + 1].is_item or not group.lines[last + 1].opens):
        last += 1
    texts = [line.text for line in group.lines[last + 1 :]]
    del group.lines[last + 1 :]
    heading = next((text for text in texts if len(text.split()) < 12 and text[-1:] not in ".:!?"), None)
    return (*section, heading) if heading else section


def is_part_of_row(lines: list[Line], index: int) -> bool:
    """Whether a line is a labelled part of a row, an item of a list, or a cell."""
    line, text = lines[index], lines[index].text
    # a cell of a tuning row may have several lines
    unfinished = all(is_unfinished(one.text) for one in lines[1:index])
    in_tuning_row = TYPE_WORD.match(lines[0].text) and unfinished
    return bool(
        split(line.content).labelled
        or line.is_item
        or in_tuning_row
        or _in_pattern(lines, index)
        or DIRECTION.match(text)
    )


def _in_pattern(lines: Sequence[Line], index: int) -> bool:
    """Whether a line is part of the pattern in quotes that follows the direction of a metric."""
    start = next((i for i in range(index, 0, -1) if DIRECTION.match(lines[i - 1].text)), None)
    if start is None:
        return False
    first, *others = [line.text for line in lines[start:]]
    broken = others and REGEX.search(others[0]) and is_in_word(first, others[0])
    if not (REGEX.search(first) or first.endswith("=") or broken):
        return False
    before = "".join(line.text for line in lines[start:index])
    return not REGEX.search(before) or before.count('"') % 2 == 1 or is_unfinished(before)


def _is_name(line: Line, current: Group | None, after: Sequence[Line], widest: int) -> bool:
    """Whether a line is the name of the next row. It may also be the last word of a wrapped paragraph, a cell
    of the current row, or the value after its last label."""
    if not may_be_name(line.text):
        return False
    after = after[halves([line, *after], widest) - 1 :]
    if not current or (after and TUNING_TYPE.match(after[0].text)):
        return True
    if current.lines and TYPE_WORD.match(current.lines[0].text):
        return any(DIRECTION.match(one.text) for one in after[:4])
    if not current.lines:
        return False  # the current row has no line yet, and a row is more than a name
    last = current.lines[-1]
    if DIRECTION.match(last.text) and after and REGEX.search(after[0].text.split(" ")[0]):
        return False  # a pattern, broken within a word
    parts = split(current.content)
    open_part = parts.default if parts.default is not None else parts.values
    if open_part is not None and not plain_text(open_part):
        return False
    part = is_part_of_row(current.lines, len(current.lines) - 1) and not last.is_item
    # the last part of the row may have several lines
    part = part or (open_part is not None and bool(after) and after[0].text[:1].isupper())
    ended = part and not is_unfinished(last.text)
    opens = line.opens and not line.begins_page
    return opens or (ended and _begins_row(after))


def _begins_row(after: Sequence[Line]) -> bool:
    """Whether these lines can follow a name. The last word of a wrapped paragraph may also have a line of its own,
    but then another name or a label follows it."""
    if not after:
        return False
    if TUNING_TYPE.match(after[0].text) or (len(after) > 1 and DIRECTION.match(after[1].text)):
        return True
    parts = split(after[0].content)
    return not NAME.match(after[0].text) and (not parts.labelled or bool(plain_text(parts.description)))


def _group(line: Line, cells: Sequence[str]) -> Group:
    rest = [Line(line.number, line.section, (Inline("text", cell),)) for cell in cells[1:] if cell]
    return Group(name=cells[0], line=line.number, section=line.section, lines=rest)
