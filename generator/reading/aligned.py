"""Tables whose columns are kept apart by blanks, as programs print them that keep the layout of a page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field
from itertools import pairwise, takewhile

from . import wrapped
from .bounds import BeyondBounds
from .document import Cell, Table, TableRow, text_pieces

_SEGMENT = re.compile(r"\S+(?: \S+)*")
_TALLEST = 20  # lines of a header; 3 are the most seen
_MOST_PARTS = 50  # of a name that a column breaks; 3 are the most seen
_HEADER_WORDS = re.compile(r"(?:(?:[A-Z][a-z]*|and|or|of) ?)*")


def segments(line: str) -> list[tuple[int, str]]:
    """The parts of a line that two or more blanks separate, each with its column."""
    return [(match.start(), match.group()) for match in _SEGMENT.finditer(line)]


@dataclass(slots=True)
class _AlignedRow:
    line: int
    cells: list[list[tuple[int, str]]]  # the lines of each cell
    may_continue: bool = False  # it may also be the next line of the row above

    @property
    def name(self) -> str:
        return "".join(text for _, text in self.cells[0])


@dataclass(slots=True)
class Region:
    """An aligned table, and the line after it."""

    header: tuple[str, ...]
    line: int
    end: int
    words: Counter[str]  # of the text
    rows: list[_AlignedRow] = field(default_factory=list)

    @property
    def table(self) -> Table:
        rows = [
            TableRow(cells=tuple(_cells(row, self.words)), may_continue=row.may_continue) for row in self.rows
        ]
        return Table(header=self.header, rows=tuple(rows), line=self.line + 1)


def region(lines: Sequence[str], start: int, starts: Set[int], words: Counter[str]) -> Region | None:
    """The table whose header stands on this line, if one does; a page begins at each of `starts`, and `words` are all
    words of the text."""
    head = segments(lines[start])
    if (
        len(head) < 2
        or not re.match(r"[A-Z]\D*$", head[0][1])
        or "\t" in lines[start]
        or any(len(text.split()) > 4 or ":" in text for _, text in head)
    ):
        return None
    result = Region(tuple(text for _, text in head), start, start + 1, words)
    columns = _columns(lines, start + 1, head, starts)
    start = _whole_header(result, lines, columns)
    widest = _widest(lines, start + 1, columns, starts)
    i = start + 1
    gap, at_top = (
        "",
        False,
    )  # what separates a line from the one before; no row of this page has been read yet
    while i < len(lines):
        line = lines[i]
        if i in starts:
            if [text for _, text in segments(line)] == [text for _, text in head]:
                head, columns = segments(line), _columns(lines, i + 1, segments(line), starts)
                i, gap, at_top = i + 1 + start - result.line, wrapped.PAGE_BREAK, True
                continue
            gap, at_top = wrapped.PAGE_BREAK, True
            if _cut(line, columns) is None:
                columns = _columns(lines, i, head, starts)
        if not line.strip():
            gap = gap if at_top else wrapped.BLANK_LINE
        else:
            cells = _cut(line, columns)
            if cells is None or not _add(result, cells, i, gap, words, widest):
                break
            result.end, gap, at_top = i + 1, "", False
        i += 1
    return result if any(row.cells[0] and any(row.cells[1:]) for row in result.rows) else None


def _whole_header(result: Region, lines: Sequence[str], columns: Sequence[int]) -> int:
    """Adds the next lines to the header if they go on with it. Returns its last line."""
    line = result.line
    while cells := _cut(lines[line + 1], columns) if lines[line + 1].strip() else None:
        if line - result.line > _TALLEST:
            break
        texts = [cell.strip() for cell in cells]
        widths = [after - place for place, after in pairwise([*columns, 10_000])]
        heads = list(map(_header_cell, result.header, texts, widths))
        if None in heads:
            break
        result.header = tuple(head or "" for head in heads)
        line += 1
    return line


def _header_cell(above: str, text: str, width: int) -> str | None:
    """A cell of the header with its next line, which may begin within a word; None if it has no next line."""
    if _HEADER_WORDS.fullmatch(text):
        return f"{above} {text}".strip()
    rest, _, words = text.partition(" ")
    wide = rest.isalpha() and rest.islower() and len(above.split()[-1]) >= width - 4
    return above + text if wide and _HEADER_WORDS.fullmatch(words) else None


def _columns(
    lines: Sequence[str], start: int, head: Sequence[tuple[int, str]], starts: Set[int]
) -> list[int]:
    """Where each column begins: below its header, or else where most lines of this page have text near it."""
    end = next(
        (i for i in range(start + 1, min(start + 200, len(lines))) if i in starts),
        min(start + 60, len(lines)),
    )
    places = [place for place, _ in head]
    # up to text that runs across the columns
    within = takewhile(lambda line: not _runs_on(line, places[1]), lines[start:end])
    found = Counter(place for line in within for place, _ in segments(line))
    columns = places[:1]
    for before, place, after in zip(places, places[1:], [*places[2:], 10_000], strict=False):
        near = {p: n for p, n in found.items() if max(before, columns[-1]) + 1 < p < after}
        columns.append(place if found[place] else max(near, key=lambda p: near[p], default=place))
    return columns


def _runs_on(line: str, place: int) -> bool:
    """Whether words run from before this column into it."""
    return any(start < place < start + len(text) and " " in text for start, text in segments(line))


def _widest(lines: Sequence[str], start: int, columns: Sequence[int], starts: Set[int]) -> int:
    """The width of the widest text in the first column, on the page of the header."""
    width = 0
    for line in lines[start : start + 400]:
        cells = _cut(line, columns)
        if line.strip() and cells is None:
            break
        width = max(width, len(cells[0]) if cells else 0)
    return width


def _cut(line: str, columns: Sequence[int]) -> list[str] | None:
    """The cells of a line; None if its text runs across the columns."""
    line = line.ljust(columns[-1])
    cells = [line[a:b] for a, b in pairwise([*columns, len(line)])]
    if "\t" in line or line[: columns[0]].strip() or any(cell[-1:].strip() for cell in cells[:-1]):
        return None
    for left, right in pairwise(cells):
        # one blank is enough after one word, but between words it is part of a sentence
        if right[:1].strip() and left.strip() and not left.endswith("  ") and " " in left.strip():
            return None
    return [cells[0].strip(), *(cell.rstrip() for cell in cells[1:])]


def _add(result: Region, cells: list[str], line: int, gap: str, words: Counter[str], widest: int) -> bool:
    """Adds a line to the table. False if it is not part of it."""
    name = cells[0]
    current = result.rows[-1] if result.rows else None
    if " " in name and (
        not any(cells[1:]) or all(c and _HEADER_WORDS.fullmatch(c) for c in map(str.strip, cells))
    ):
        return False  # a title below the table, or another header
    if current is None and not name:
        return False
    if current and len(current.cells[0]) > _MOST_PARTS:
        raise BeyondBounds(f"a name of more than {_MOST_PARTS} parts: {current.name[:20]}…")
    if name:
        adjacent = (
            gap != wrapped.BLANK_LINE and current is not None and result.end - 1 == current.cells[0][-1][0]
        )
        continues = _continues(current, cells, adjacent, words, widest) if current else False
        if not continues or current is None:
            current = _AlignedRow(line, [[] for _ in cells], may_continue=continues is None)
            result.rows.append(current)
    assert current
    for parts, text in zip(current.cells, cells, strict=False):
        if text.strip():
            if gap and parts and not name:
                parts.append((line, gap))
            parts.append((line, text))
    return True


def _continues(
    row: _AlignedRow, cells: list[str], adjacent: bool, words: Counter[str], widest: int
) -> bool | None:
    """Whether the name of a row goes on in this line; None if it may."""
    last, name = row.cells[0][-1][1], cells[0]
    if not re.fullmatch(r"[\w.:$<>-]+", row.name + name):
        return False
    if last.endswith("_") or name.startswith("_") or words[row.name + name]:
        return True
    if not adjacent or len(last) < widest - 2:
        return False
    others = list(zip(row.cells[1:], cells[1:], strict=False))
    if any(parts and not cell.strip() for parts, cell in others):
        return True
    if any(parts and (_flows(parts[0][1], cell) or parts[-1][1][-1:] in ",-([:") for parts, cell in others):
        return True
    return None if len(cells) == 2 else False


def _flows(first: str, cell: str) -> bool:
    """Whether a sentence that began with `first` goes on in the cell."""
    return cell.strip()[:1].islower() and not first.strip()[:1].islower()


def _cells(row: _AlignedRow, words: Counter[str]) -> Iterator[Cell]:
    for index, lines in enumerate(row.cells):
        if not index:
            yield Cell(content=tuple(text_pieces(row.name)), line=row.line + 1)
        else:
            yield wrapped.cell(lines, row.line, words)
