"""The content of a cell whose text stands on several lines of a column."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from .bounds import check_markup
from .document import Cell, Inline, joined, text_pieces

ITEM = re.compile(r"\s*(?:[•·▪‣◦●○■□➢*+–-]|o(?= {1,3}\S))\s+")
BLANK_LINE, PAGE_BREAK = "\n", "\f"


def cell(lines: list[tuple[int, str]], line: int, known: Counter[str]) -> Cell:
    """The content of a cell: a paragraph ends at a blank line, or where the next word would have had room."""
    start = lines[0][0] if lines else line
    pieces: list[Inline] = []
    gaps = any(text == BLANK_LINE for _, text in lines)
    width = max((len(text) for _, text in lines), default=0)
    before: str | None = None
    before_word = gap = ""
    for number, text in lines:
        words = text.strip()
        if not words:
            gap = text
            continue
        item = ITEM.match(text)
        ended = before is not None and (
            gap == BLANK_LINE if gaps and gap != PAGE_BREAK else _has_room(before, words, width)
        )
        broken = before is not None and gap != BLANK_LINE and _is_broken(before, before_word, words, width)
        if broken:  # a word that is wider than the column, or has a hyphen
            pieces[-1:] = [replace(pieces[-1], text=_without_hyphen(pieces[-1].text, words, known))]
        elif item:
            pieces.append(Inline("item", "", number - start))
        elif before is not None:
            pieces.append(
                Inline("break", "", number - start) if ended else Inline("text", " ", number - start)
            )
        pieces += text_pieces(
            words[item.end() - (len(text) - len(text.lstrip())) :] if item else words, number - start
        )
        before, before_word, gap = text, words.split()[0], ""
    result = Cell(content=tuple(joined(pieces)), line=start + 1)
    check_markup(result.text)
    return result


def _without_hyphen(before: str, after: str, words: Counter[str]) -> str:
    """The end of a line, without a hyphen that divides a word that the text has whole elsewhere."""
    part, rest = re.search(r"(?<!\S)([A-Za-z]+)-$", before), re.match(r"[a-z]+(?![\w-])", after)
    if not (part and rest) or words[f"{part[1]}-{rest[0]}"]:
        return before
    return before[:-1] if any(words[part[1] + rest[0] + end] for end in ("", ".", ":")) else before


def _is_broken(before: str, word: str, after: str, width: int) -> bool:
    """Whether a line ends inside a word: it is wider than the column, or has a hyphen."""
    wide = before.strip() == word and len(before) >= max(width, 12)
    wide = wide and not after[0].isupper() and before[-1] not in ",:"
    return wide or (re.search(r"\w-$", before) is not None and re.match(r"\w", after) is not None)


def _has_room(before: str, after: str, width: int) -> bool:
    """Whether the first word after a line end would have fit before it; columns have no fixed width in characters."""
    word = after.split()[0]
    return not word[0].islower() and len(before) + 1 + len(word) <= 0.85 * width
