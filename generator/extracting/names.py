"""The name in the first cell of a row."""

from __future__ import annotations

import re

from ..reading.document import Cell, Inline
from ..reading.document import is_title as is_short
from .rows import Content

_WORD = re.compile(r"[^\s,;|]+")
_WITH_REQUIREMENT = re.compile(
    r"(?P<name>\S+)\s+[(\[]?(?P<word>required|optional|conditional)[)\]]?", re.IGNORECASE
)
_WITH_REMARK = re.compile(r"(?P<name>\S+)\s+(?P<remark>\(.+\))")
_BROKEN = re.compile(r"(?P<start>[^\s,;|]+_)\s+(?P<end>[^\s,;|]+)")
_TWO_WORDS = re.compile(r"[^\s,;|]*_[^\s,;|]*\s+[^\s,;|]*_[^\s,;|]*")
_SEVERAL = re.compile(r"\b(?:and|or)\b")
_TITLE = re.compile(r"\b(?:hyper-?)?parameters\b", re.IGNORECASE)


def of(cell: Cell) -> tuple[str, Content]:
    """The name in a cell and the words beside it; "" if no name is clear.

    A name is one word, or the one piece of code, or two words of which a line break made two, or a few words that
    are not joined by marks: "Batch size".
    """
    text = cell.text
    if _WORD.fullmatch(text):
        return text, ()
    code = [piece for piece in cell.content if piece.kind == "code" and _WORD.fullmatch(piece.text)]
    if len(code) == 1:
        return code[0].text, tuple(piece for piece in cell.content if piece is not code[0])
    if match := _WITH_REQUIREMENT.fullmatch(text):
        return match["name"], (Inline("strong", match["word"]),)
    if match := _WITH_REMARK.fullmatch(text):
        return match["name"], (Inline("text", match["remark"]),)
    if match := _BROKEN.fullmatch(text):
        return match["start"] + match["end"], ()
    if is_uncertain(cell):
        return text, ()
    return (text, ()) if is_short(text) and not _SEVERAL.search(text) else ("", ())


def is_uncertain(cell: Cell) -> bool:
    """Whether a cell holds two words that may be one name or two: "learn_ra te_min"."""
    return not _BROKEN.fullmatch(cell.text) and _TWO_WORDS.fullmatch(cell.text) is not None


def is_title(text: str) -> bool:
    """Whether the one cell of a row with words is the title of the rows below it: "Feature hyperparameters"."""
    return _TITLE.search(text) is not None and is_short(text)
