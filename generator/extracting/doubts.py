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
from .text_lines import Line, is_rest, may_be_name, may_be_title


def doubts(group: Group, page: str) -> Iterator[Finding]:
    """Findings on a group that may be more than one row, or have the number of a page in it."""
    names, message = _doubt(group)
    if not message:
        return
    broken = [(a.number, a.text + b.text) for a, b in pairwise(group.lines) if a in names and is_rest(b)]
    if names and _is_one_line(group):
        broken.append((group.line, group.name + names[-1].text))
    for line, name in [(group.line, group.name), *((line.number, line.text) for line in names), *broken]:
        yield Finding(page=page, line=line, code="malformed-row", message=message, parameter=name)


def _is_one_line(group: Group) -> bool:
    """Whether the row stands on the line of its name."""
    return bool(group.lines) and group.lines[0].number == group.line


def _doubt(group: Group) -> tuple[list[Line], str]:
    """What may be names inside the group, and what is uncertain; "" if nothing is."""
    texts = [line.text for line in group.lines]
    names = [line for line in group.lines if may_be_name(line.text)]
    directions = sum(DIRECTION.match(text) is not None for text in texts)
    types = sum(TUNING_TYPE.match(text) is not None for text in texts)
    leading = list(takewhile(lambda line: line in names, group.lines))
    cells = [plain_text(cell) for cell in group.cells]
    below = [line for line in names if line.text in cells] if not _is_one_line(group) else names
    inside = [line for line in below if line.text != "None" and line.number != group.line]
    if split(group.content).repeated or directions > 1 or types > 1:
        return names, "two rows may have run together here"
    if inside and TYPE_WORD.match(cells[0]):
        return inside, "a name inside this row, which may be one of its own"
    if (
        len(leading) > 1
        or (leading and is_rest(leading[0]) and split(group.content).labelled)
        or (leading and "_" in leading[0].text and split(group.content).labelled)
    ):
        return leading, "names without rows of their own"
    if any(
        re.fullmatch(r"\d{2,4}", two)
        and not is_unfinished(one)
        and not split((Inline("text", one),)).labelled
        for one, two in pairwise(texts)
    ):
        return [], "a number on a line of its own, which may be that of a page"
    if directions and _breaks_pattern(texts):
        return [], "the pattern of this metric may be broken within a word"
    if _title_after(group):
        return [], "the title of something else, and text, below this row"
    return [], ""


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
