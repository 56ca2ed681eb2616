"""Doubts about a row in paragraphs: whether it is one row, and all of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from ..findings import Finding
from ..reading.document import Inline, plain_text
from .headers import DIRECTION, TUNING_TYPE, TYPE_WORD
from .paragraphs import Group, is_in_word, is_part_of_row, is_unfinished
from .parts import split
from .text_lines import is_rest, may_be_name, may_be_title


def doubts(group: Group, page: str) -> Iterator[Finding]:
    """Findings on a group that may be more than one row, or have the number of a page in it."""
    texts = [line.text for line in group.lines]
    names = [line for line in group.lines if may_be_name(line.text)]
    directions = sum(DIRECTION.match(text) is not None for text in texts)
    types = sum(TUNING_TYPE.match(text) is not None for text in texts)
    leading = list(takewhile(lambda line: line in names, group.lines))
    cells = [plain_text(cell) for cell in group.cells]
    is_whole = bool(group.lines) and group.lines[0].number == group.line  # the row has one line
    inside = [line for line in names if (line.text in cells or is_whole) and line.text != "None"]
    inside = [line for line in inside if not (is_whole and line.number == group.line)]
    message = ""
    if split(group.content).repeated or directions > 1 or types > 1:
        message = "two rows may have run together here"
    elif inside and TYPE_WORD.match(cells[0]):
        names, message = inside, "a name inside this row, which may be one of its own"
    elif (
        len(leading) > 1
        or (leading and is_rest(leading[0]) and split(group.content).labelled)
        or (leading and "_" in leading[0].text and split(group.content).labelled)
    ):
        names, message = leading, "names without rows of their own"
    elif any(
        re.fullmatch(r"\d{2,4}", two)
        and not is_unfinished(one)
        and not split((Inline("text", one),)).labelled
        for one, two in pairwise(texts)
    ):
        names, message = [], "a number on a line of its own, which may be that of a page"
    elif directions and _breaks_pattern(texts):
        names, message = [], "the pattern of this metric may be broken within a word"
    elif _title_after(group):
        names, message = [], "the title of something else, and text, below this row"
    broken = [
        (one.number, one.text + two.text)
        for one, two in pairwise(group.lines)
        if one in names and is_rest(two)
    ]
    broken += [(group.line, group.name + group.lines[-1].text)] if is_whole and names else []
    for line, name in (
        [(group.line, group.name), *((line.number, line.text) for line in names), *broken] if message else ()
    ):
        yield Finding(page=page, line=line, code="malformed-row", message=message, parameter=name)


def _breaks_pattern(texts: Sequence[str]) -> bool:
    """Whether a line may end within a word of a pattern, before its first group."""
    start = next(i for i, text in enumerate(texts, 1) if DIRECTION.match(text))
    before = list(takewhile(lambda text: "(" not in text, texts[start:]))
    pairs = pairwise(texts[start : start + len(before) + 1])
    return len(texts) > start + len(before) and any(is_in_word(one, two) for one, two in pairs)


def broken_before(group: Group, above: Sequence[Group], page: str) -> Iterator[Finding]:
    """Findings on a row below a name that has no words, as when a page ends within a name."""
    for one in above:
        if not one.lines and not group.name[:1].isupper():
            message = "the name may be broken over two lines"
            for name in (group.name, one.name + group.name):
                yield Finding(page=page, line=one.line, code="malformed-row", message=message, parameter=name)


def _title_after(group: Group) -> bool:
    """Whether a title opens a paragraph below the last part of the row."""
    parts = [i for i, line in enumerate(group.lines) if is_part_of_row(group.lines, i) and not line.is_item]
    after = group.lines[parts[-1] + 1 :] if parts and split(group.content).labelled else []
    return any(line.opens and not line.begins_page and may_be_title(line) for line in after)
