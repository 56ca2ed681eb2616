"""The pages of a printed text: page numbers, running titles and the name of the book are no text of it.

They are known by what repeats around the ends of pages, and by their form.
"""

from __future__ import annotations

import bisect
import re
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from itertools import pairwise, takewhile
from typing import NamedTuple

_BOOK = re.compile(
    r"(?:(?:[A-Z0-9][\w.®™&+-]*|of|for|the|and|with|to|in|on|–|-) )+(?:Guide|Manual|Reference|Handbook|GUIDE|MANUAL|REFERENCE)"
)
_BARE = re.compile(
    r"[\W_]*(?P<page>page )?(?P<number>\d{1,4})(?P<of> ?(of|/) ?\d{1,5})?[\W_]*", re.IGNORECASE
)
_AFTER_TITLE = re.compile(r"(?P<words>[^:;=,|<>≤\[\]{}]*[^\W\d][^:;=,<>≤\[\]{}]*?) (?P<number>\d{1,4})")
_BEFORE_TITLE = re.compile(r"(?P<number>\d{1,4}) (?P<words>[^:;=,|<>≤\[\]{}]*[^\W\d_][^:;=,<>≤\[\]{}]*)")
_SMALL_WORD = re.compile(r"(?:an?|and|as|at|by|for|from|in|of|on|or|the|to|vs|with|your)$")
_LONGEST_BOOK = 300  # characters of a line with the name of the book
_REACH = 3  # lines at the top or the bottom of a page that may be no text
_SHORTEST, _LONGEST = 20, 130  # lines from one page number to the next


class PageNumber(NamedTuple):
    """A line with the number of a page, if it is one; `certain` if it has no other meaning."""

    number: int
    words: str
    certain: bool = False


class Edges(NamedTuple):
    """`lines` are the lines with those at the edges of pages blanked; a page begins at each of `starts`, which count
    from 0."""

    lines: list[str]
    starts: frozenset[int]


def without_edges(lines: Sequence[str]) -> Edges:
    texts = [" ".join(line.split()) for line in lines]
    feeds = {i for i, line in enumerate(lines) if "\f" in line}
    numbers = {i: number for i, text in enumerate(texts) if (number := _number(text))}
    books = {i for i, text in enumerate(texts) if _is_book(text)}
    anchors = books | _page_numbers(texts, numbers, books)
    windows = _windows(texts, anchors, feeds)
    anchors |= _last_number(texts, numbers)
    edges = anchors | _around(lines, texts, windows, numbers, anchors)
    kept = ["" if i in edges else line.replace("\f", "") for i, line in enumerate(lines)]
    with_text = [i for i, line in enumerate(kept) if line.strip()]
    after = {bisect.bisect_left(with_text, i) for i in feeds | edges}
    return Edges(kept, frozenset(with_text[place] for place in after if place < len(with_text)))


def _number(text: str) -> PageNumber | None:
    if match := _BARE.fullmatch(text):
        return PageNumber(int(match["number"]), "", bool(match["page"] or match["of"]))
    if len(text) >= 90:
        return None
    match = _AFTER_TITLE.fullmatch(text) or _BEFORE_TITLE.fullmatch(text)
    if match and match["words"][-1] not in ".-–":
        words = match["words"].strip("| ").removesuffix(" Page").removesuffix(" page")
        return PageNumber(int(match["number"]), words.casefold())
    return None


def _is_book(text: str) -> bool:
    if len(text) > _LONGEST_BOOK:
        return False
    number = _AFTER_TITLE.fullmatch(text) or _BEFORE_TITLE.fullmatch(text)
    return _BOOK.fullmatch(number["words"].strip("| ") if number else text) is not None


def _is_title(text: str) -> bool:
    """Whether all words are capitalised, but for articles and the like."""
    words = text.split()
    capital = all(not word[:1].islower() or _SMALL_WORD.match(word) for word in words)
    return 1 < len(words) < 12 and text[0].isupper() and capital and not re.search(r"[.:;,=!?]$|: ", text)


def _page_numbers(texts: Sequence[str], numbers: dict[int, PageNumber], books: Set[int]) -> set[int]:
    """The lines with numbers of pages: they count up from page to page, or stand with a title of the text."""
    headings = {
        text.casefold()
        for before, text, after in zip(["", *texts], texts, [*texts[1:], ""], strict=False)
        if len(text.split()) > 1 and not before and not after
    }
    headings.add(next(filter(None, texts), "").casefold())
    pages = {i for i, number in numbers.items() if number.certain or number.words.lstrip("# ") in headings}
    items = sorted(numbers.items())
    last = max((i for i, text in enumerate(texts) if text), default=0)  # the last page may be short
    for i, (first, number) in enumerate(items):
        for second, other in items[i + 1 :]:
            if second - first > _LONGEST:
                break
            counts_up = other.number == number.number + 1 and (
                second - first >= _SHORTEST or (second == last and not (texts[first - 1] or texts[first + 1]))
            )
            same = other.words == number.words and (number.words or number.number > 9)
            if counts_up and (same or min(number.number, len(number.words), len(other.words)) > 9):
                pages |= {first, second}
    return pages


def _last_number(texts: Sequence[str], numbers: dict[int, PageNumber]) -> set[int]:
    """The number below the last page: it ends the text, after a blank line."""
    last = max((i for i, text in enumerate(texts) if text), default=0)
    number = numbers.get(last)
    return (
        {last}
        if number and not number.words and number.number > 9 and last and not texts[last - 1]
        else set()
    )


def _windows(texts: Sequence[str], anchors: Set[int], feeds: Set[int]) -> list[list[int]]:
    """The lines near each end of a page, outward from it, above and below."""
    windows = []
    for place in sorted(anchors | feeds):
        for step in (-1, 1):
            near: list[int] = []
            i = place - 1 if step < 0 else place + (place in anchors)
            while 0 <= i < len(texts) and len(near) < _REACH:
                near += [i] if texts[i] else []
                i += step
            windows.append(near)
    return windows


def _around(
    lines: Sequence[str],
    texts: Sequence[str],
    windows: list[list[int]],
    numbers: dict[int, PageNumber],
    anchors: Set[int],
) -> set[int]:
    """The lines beside the ends of pages that are no text either."""
    inside = {i for window in windows for i in window} | set(anchors)
    shapes = {i: re.sub(r"\d+", "0", text).casefold() for i, text in enumerate(texts) if text}
    distances: dict[tuple[int, int], int] = {}  # from the end of the page, in lines with text
    for place, window in enumerate(windows):
        for distance, i in enumerate(window):
            distances[place % 2, i] = min(distance, distances.get((place % 2, i), distance))
    elsewhere = {shape for i, shape in shapes.items() if i not in inside}
    ends = sum(b - a > 2 * _REACH for a, b in pairwise(sorted(inside))) + 1
    often = _often(distances, shapes, ends)
    opening = next((i for i, text in enumerate(texts) if text), 0)
    titles = {numbers[i].words for i in anchors if i in numbers} | {texts[opening].casefold()}
    by_length: dict[int, set[str]] = {}
    for words in titles:
        if len(words.split()) > 1:
            by_length.setdefault(len(words), set()).add(words)
    edges, only_repeated = set[int](), set[int]()
    seen: dict[str, int] = {}
    for place, window in enumerate(windows):
        for i in window:
            text, number = texts[i], numbers.get(i)
            repeated = (place % 2, distances[place % 2, i], shapes[i]) in often and shapes[i] not in elsewhere
            repeated = repeated and ":" not in text and text[-1] not in ".,;"
            # the first may be the header of a table
            repeated = repeated and (
                seen.setdefault(shapes[i], i) != i or len(text.split()) < 3 or not _is_title(text)
            )
            above_book = i + 1 in anchors and _is_book(texts[i + 1])  # below it may be a heading
            title = (i != opening and _holds_title(text.casefold(), by_length)) or (
                above_book and _is_title(text)
            )
            cells = "  " in lines[i].strip() or "\t" in lines[i]  # the header of a table is no title
            # a page has one number; another is a value
            first = number and not any(j in anchors and j in numbers for j in range(i - 4, i + 5))
            numbered = first and number and (not number.words or _is_title(number.words.title()))
            if not (i in anchors or numbered or ((repeated or title) and not cells)):
                break
            edges.add(i)
            if not (i in anchors or numbered or title):
                only_repeated.add(i)
    return edges - _begun_headers(texts, edges, only_repeated)


def _often(
    distances: dict[tuple[int, int], int], shapes: dict[int, str], ends: int
) -> set[tuple[int, int, str]]:
    """What stands at the same distance from the ends of pages as a running title does, on every second page at the
    least; the end of a sentence may do so on two."""
    sides = Counter((side, distance, shapes[i]) for (side, i), distance in distances.items())
    return {key for key, count in sides.items() if count > 1 and count * 3 > ends}


def _begun_headers(texts: Sequence[str], edges: Set[int], repeated: Set[int]) -> set[int]:
    """The repeated lines before a line of the text that stands nowhere but after them, as in the header of a table."""
    order = [i for i, text in enumerate(texts) if text]
    before: dict[str, list[str]] = {}
    for a, b in pairwise(order):
        before.setdefault(texts[b], []).append(texts[a])
    always = {text for text, those in before.items() if len(those) > 1 and len(set(those)) == 1}
    headers: set[int] = set()
    for place, (a, b) in enumerate(pairwise(order)):
        if a in repeated and b not in edges and texts[b] in always:
            lines = (order[i] for i in range(place, -1, -1))
            headers.update(takewhile(lambda i: i in repeated and i not in headers, lines))
    return headers


def _holds_title(text: str, titles: Mapping[int, Set[str]]) -> bool:
    """Whether a line is one of the titles, by their length, alone or with the name of the book."""
    size = len(text)
    lengths = [length for length in titles if size - 40 < length <= size]
    return any(text[a : a + n] in titles[n] for n in lengths for a in range(size - n + 1))
