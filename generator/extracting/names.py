"""The name in the first cell of a row."""

from __future__ import annotations

import re
from dataclasses import replace

from ..reading.document import Cell, Inline, plain_text
from ..reading.document import is_title as is_short
from .rows import Content

_WORD = re.compile(r"[^\s,;|]+")
_WITH_REMARK = re.compile(r"(?P<name>\S+)\s+(?P<remark>\(.+\)|\[.+\])")
_TITLE_WITH_REMARK = re.compile(r"(?P<name>[^()]+?)\s+(?P<remark>\([^()]+\))")
_BROKEN = re.compile(r"(?P<start>[^\s,;|]+_)\s+(?P<end>[^\s,;|]+)")
_TWO_WORDS = re.compile(r"[^\s,;|]*_[^\s,;|]*\s+[^\s,;|]*_[^\s,;|]*")
_SEVERAL = re.compile(r"\b(?:and|or)\b")
_TITLE = re.compile(r"\b(?:hyper-?)?parameters\b", re.IGNORECASE)
_FOOTNOTE = re.compile(r"(?P<name>\w[^*†‡¹²³⁴⁵:\"“”~]*)(?:\*+|[†‡¹²³⁴⁵:]+)")
_QUOTED = re.compile(r"(?:\"|“|'|~~)(?P<name>[\w.-]+)(?:\"|”|'|~~)")
_REQUIREMENT = re.compile(r"[(\[]?(?P<word>required|optional|conditional)[)\]]?", re.IGNORECASE)
_TYPE = re.compile(
    r"[(\[]?(?P<type>(?:positive |non-negative )?(?:integers?|int|floats?|doubles?|numbers?|strings?|str|booleans?|bool))[)\]]?",
    re.IGNORECASE,
)


def of(cell: Cell) -> tuple[str, Content]:
    """The name in a cell and the words beside it; "" if no name is clear.

    A name is one word, or the one piece of code, or two words of which a line break made two, or a few words that
    are not joined by marks: "Batch size".
    """
    name, words = _named(cell)
    beside = plain_text(words).strip(" :")
    if match := _REQUIREMENT.fullmatch(beside):
        return name, (Inline("strong", match["word"]),)
    if match := _TYPE.fullmatch(beside):
        return name, (Inline("text", f"Type: {match['type']}"),)
    return name, words if re.search(r"\w", beside) else ()


def _named(cell: Cell) -> tuple[str, Content]:
    text = cell.text
    code = [piece for piece in cell.content if piece.kind == "code" and _WORD.fullmatch(piece.text)]
    code = [piece for piece in code if not _in_brackets(cell.content, piece)] or code
    if len(code) == 1 and not _TYPE.fullmatch(code[0].text):
        return code[0].text, _without(cell.content, code[0])
    if match := _QUOTED.fullmatch(text) or _FOOTNOTE.fullmatch(text):
        text = match["name"]
    if _WORD.fullmatch(text):
        return text, ()
    if len(code) > 1:
        return "", ()
    first, _, rest = text.partition(" ")
    if _REQUIREMENT.fullmatch(rest) or _TYPE.fullmatch(rest):
        return first.rstrip(":"), (Inline("text", rest),)
    match = _WITH_REMARK.fullmatch(text) or _TITLE_WITH_REMARK.fullmatch(text)
    if match and (" " not in match["name"] or _is_name(match["name"])):
        return match["name"], (Inline("text", match["remark"]),)
    if match := _BROKEN.fullmatch(text):
        return match["start"] + match["end"], ()
    return (text, ()) if is_uncertain(cell) or _is_name(text) else ("", ())


def _in_brackets(content: Content, piece: Inline) -> bool:
    before = plain_text(content[: content.index(piece)])
    return before.count("(") > before.count(")")


def _is_name(text: str) -> bool:
    """Whether a few words are one name: "Batch size"."""
    return is_short(text) and not _SEVERAL.search(text)


def _without(content: Content, name: Inline) -> Content:
    """The pieces beside the name, without brackets that held nothing else: "Batch size (`batch_size`)"."""
    place = content.index(name)
    before, after = content[:place], content[place + 1 :]
    if before and after and before[-1].text.endswith("(") and after[0].text.startswith(")"):
        before = (*before[:-1], replace(before[-1], text=before[-1].text[:-1].rstrip()))
        after = (replace(after[0], text=after[0].text[1:]), *after[1:])
    return (*before, *after)


def is_uncertain(cell: Cell) -> bool:
    """Whether a cell holds two words that may be one name or two: "learn_ra te_min"."""
    return not _BROKEN.fullmatch(cell.text) and _TWO_WORDS.fullmatch(cell.text) is not None


def is_title(text: str) -> bool:
    """Whether the one cell of a row with words is the title of the rows below it: "Feature hyperparameters"."""
    return _TITLE.search(text) is not None and is_short(text)
