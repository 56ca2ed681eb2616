"""The lines of a text without cells, and what each may be: the header of a table, a name, a whole row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from ..reading.document import Document, Heading, Inline, PageBreak, Paragraph, Table, plain_text
from .headers import DIRECTION, TUNING_TYPE, is_first_cell, is_header_line, is_next_cell
from .rows import Content

NAME = re.compile(r"[A-Za-z_][\w.$:-]*(?<![.:-])$")
_NO_NAME = re.compile(
    r"(required|optional|conditional|none|note|important|tip|warning|type|name|description)$", re.IGNORECASE
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
_METRIC = re.compile(r"[\w.-]+:[\w.-]+ [A-Z]")
_MOST_LINES = 4  # of a metric
NAME_AND_TEXT = re.compile(r"(?P<name>[a-z][a-z0-9_]*)\s+(?P<text>[A-Z][a-z]*\s.*)")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text; `opens` if it begins a paragraph, `begins_page` if it is the first of a printed page."""

    number: int
    section: tuple[str, ...]
    content: Content
    opens: bool = True
    begins_page: bool = False

    @property
    def text(self) -> str:
        return plain_text(self.content)

    @property
    def is_item(self) -> bool:
        return bool(self.content) and self.content[0].kind == "item"


def lines_of(document: Document) -> list[Line]:
    """The lines of the paragraphs, without the headers of tables that stand again on each page."""
    return _with_whole_metrics(_with_whole_types(_without_repeated_headers(list(_lines(document)))))


def _lines(document: Document) -> Iterator[Line]:
    section: list[str] = []
    begins_page = False
    for block in document.blocks:
        if isinstance(block, Heading):
            section = [*section[: block.level - 1], block.text]
        elif isinstance(block, PageBreak):
            begins_page = True
        elif isinstance(block, Table):
            cells = block.header or [cell.text for cell in block.rows[0].cells]
            yield Line(block.line, tuple(section), (Inline("text", " ".join(cells)),))
        elif isinstance(block, Paragraph):
            numbers: dict[int, list[Inline]] = {}
            for piece in block.content:
                numbers.setdefault(piece.line, []).append(piece)
            for number in sorted(numbers):
                content = tuple(p for p in numbers[number] if p.kind != "break")
                opens = number == block.content[0].line
                yield Line(block.line + number, tuple(section), content, opens, begins_page)
                begins_page = False


def header_height(lines: Sequence[Line]) -> int:
    """How many of these lines are the header of a table, which may have one cell on each."""
    if not lines or not is_first_cell(lines[0].text):
        return int(bool(lines) and is_header_line(lines[0].text))
    count = 1 + sum(1 for _ in takewhile(lambda line: is_next_cell(line.text), lines[1:]))
    return count if count > 1 else 0


def _with_whole_types(lines: list[Line]) -> list[Line]:
    """The lines, with the type of a range joined if a narrow column broke it."""
    whole: list[Line] = []
    for line in lines:
        joins = whole and (line.begins_page or not line.opens)
        text = whole[-1].text + line.text if joins else ""
        rest = line.text == "s" or (whole and not TUNING_TYPE.match(whole[-1].text))
        if rest and TUNING_TYPE.match(text):
            whole[-1] = replace(whole[-1], content=(Inline("text", text),))
        else:
            whole.append(line)
    return whole


def _with_whole_metrics(lines: list[Line]) -> list[Line]:
    """The lines, with a row of a metric joined that a line or more of the same paragraph go on with."""
    whole: list[Line] = []
    for line in lines:
        starts = [
            place
            for place in range(-1, -1 - min(_MOST_LINES, len(whole)), -1)
            if _METRIC.match(whole[place].text)
        ]
        rows = whole[starts[0] :] if starts else []
        text = " ".join(one.text for one in [*rows, line])
        ended = any(one.opens for one in [*rows[1:], line]) or any(
            _METRIC_LINE.fullmatch(one.text) for one in rows
        )
        if rows and not ended and _METRIC_LINE.fullmatch(text):
            whole[starts[0] :] = [replace(rows[0], content=(Inline("text", text),))]
        else:
            whole.append(line)
    return whole


def _without_repeated_headers(lines: list[Line]) -> list[Line]:
    """The lines without the headers that a PDF repeats on each page, in the middle of a row or between two."""
    kept: list[Line] = []
    header, start, skip, begins_page = "", 0, 0, False  # `start` is the first line after the header
    for place, line in enumerate(lines):
        if place < skip:
            continue
        begins_page = begins_page or line.begins_page
        count = header_height(lines[place : place + 6])
        skip = place + max(count, 1)
        if count:
            text, before = " ".join(one.text for one in lines[place:skip]), header
            header = text
            goes_on = any(not may_be_name(one.text) and not whole_row(one) for one in lines[skip : skip + 1])
            titles = map(may_be_title, _paragraphs(kept[start:][-8:])[-2:])
            of_next = not goes_on and (any(titles) or _end_in_paragraphs(kept[start:]))
            if text == before and (begins_page or goes_on) and not of_next:
                continue
        kept += [replace(line, begins_page=begins_page), *lines[place + 1 : skip]]
        begins_page = False
        start = len(kept) if count else start
    return kept


def _paragraphs(lines: Sequence[Line]) -> list[Line]:
    """The paragraphs that begin on these lines: a title and a sentence, perhaps."""
    joined: list[Line] = []
    for line in lines:
        if line.opens:
            joined.append(line)
        elif joined:
            joined[-1] = replace(
                joined[-1], content=(*joined[-1].content, Inline("text", " "), *line.content)
            )
    return joined


def _end_in_paragraphs(lines: Sequence[Line]) -> bool:
    """Whether a paragraph or two stand below rows without blank lines."""
    openings = [place for place, line in enumerate(lines) if line.opens and not line.begins_page]
    return 0 < len(openings) < 3 and openings[0] > 1


def may_be_title(line: Line) -> bool:
    """Whether a line may be the title of the table below it."""
    words = line.text.split()
    return 1 < len(words) < 12 and words[0][0].isupper() and not re.search(r"[.:;,!?\]]$|: ", line.text)


def whole_row(line: Line) -> list[str] | None:
    """The row that was copied as this line: with tabs between cells, or of a tuning or metrics table."""
    cells = [text.strip() for text in "".join(piece.text for piece in line.content).split("\t")]
    if len(cells) > 1 and NAME.match(cells[0]) and all(cells[:2]):
        return cells
    for pattern in (_TUNING_LINE, _SHORT_TUNING_LINE, _METRIC_LINE):
        if match := pattern.fullmatch(line.text):
            return list(match.groups())
    return None


def may_be_name(text: str) -> bool:
    no_name = _NO_NAME.match(text) or TUNING_TYPE.match(text) or DIRECTION.match(text)
    return NAME.match(text) is not None and not no_name


def is_rest(line: Line) -> bool:
    """Whether a line may be the second half of a name."""
    return _in_word(line) and (line.text[0].islower() or line.text[0] in "_0123456789")


def _in_word(line: Line) -> bool:
    in_paragraph = line.begins_page or not line.opens
    return (
        in_paragraph and re.fullmatch(r"\w[\w.:-]*", line.text) is not None and not DIRECTION.match(line.text)
    )


def halves(lines: Sequence[Line], widest: int) -> int:
    """How many of these lines are the name on the first: a narrow column may break it."""
    count = 1
    while count < len(lines) - 1 and _in_word(lines[count]) and not DIRECTION.match(lines[count + 1].text):
        before, rest, after = lines[count - 1].text, lines[count], lines[count + 1]
        certain = before.endswith("_") or rest.text.startswith("_")
        certain = certain or (after.opens and not (rest.begins_page or after.begins_page))
        if not is_rest(rest) and (":" not in before or not after.text[0].isupper()):
            break  # it may be a description
        if not certain and len(before) < widest - 2:
            break
        count += 1
    return count
