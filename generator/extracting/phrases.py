"""The phrases of a row's valid values and default, put together from its parts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from ..reading.document import Inline, plain_text
from .parts import Parts

_ONE_VALUE = re.compile(r"\s*[^\s,;:]+\s*")
_NUMBER = r"[-−]?[\d.]+(?:e[-+]?\d+)?"
_SPAN = re.compile(rf"{_NUMBER}\s*(?:to|-|–|—)\s*{_NUMBER}\.?$", re.IGNORECASE)
_DEFAULT_REMARK = re.compile(r"(?P<value>[^\s,;:()]*)\s*\(default\)", re.IGNORECASE)


def valid_values(parts: Parts) -> list[Inline] | None:
    """The type, the range and the bounds, which may come from as many places, as one phrase."""
    phrase = [replace(piece, kind="text") for piece in _unended(parts.type or ())]
    if parts.values and plain_text(phrase).lower() == "categorical":
        phrase = []  # the values are the categories
    if parts.values is not None:
        values = _on_one_line(parts.values)
        is_span = parts.ranged and _SPAN.match(plain_text(values))
        lead = ", range: " if phrase else "range: " if is_span else ""
        phrase += [Inline("text", lead), *values] if lead else values
    ends = [(word, end) for word, end in (("min", parts.minimum), ("max", parts.maximum)) if end]
    if ends:
        phrase = phrase or [Inline("text", "number")]
        for place, (word, end) in enumerate(ends):
            phrase += [Inline("text", f"{', ' if place else ' ('}{word}: "), *_unended(end)]
        phrase.append(Inline("text", ")"))
    return phrase if phrase or parts.values is not None else None


def default(parts: Parts) -> Sequence[Inline] | None:
    """The default, which may be the one of the valid values that "(default)" follows."""
    if parts.default is not None or parts.values is None:
        return parts.default
    marked = [
        value
        for value, remark in pairwise(parts.values)
        if value.kind in ("code", "emphasis") and _DEFAULT_REMARK.match(remark.text)
    ]
    text = " ; ".join(piece.text for piece in parts.values if piece.kind == "text")
    marked += [Inline("text", match["value"]) for match in _DEFAULT_REMARK.finditer(text) if match["value"]]
    return marked if len(marked) == 1 else None


def _unended(content: Iterable[Inline]) -> list[Inline]:
    """The content without the mark at its end."""
    *before, last = [Inline("text"), *content]
    return [piece for piece in (*before, replace(last, text=last.text.rstrip(" .,;"))) if piece.text]


def _on_one_line(values: list[Inline]) -> list[Inline]:
    """The values with commas between them, if each has a line of its own, or all are code."""
    if all(piece.kind in ("code", "break") or not piece.text.strip(" .") for piece in values):
        values = [replace(piece, kind="break") if piece.kind == "text" else piece for piece in values]
    lines: list[list[Inline]] = [[]]
    for piece in values:
        if piece.kind == "break":
            lines.append([])
        elif piece.kind == "item" or piece.text.strip():
            lines[-1].append(piece)
    lines = [line for line in lines if line]
    if len(lines) < 2 or not all(map(_is_one_value, lines)):
        return values
    return [piece for line in lines for piece in (Inline("text", ", "), *line)][1:]


def _is_one_value(line: list[Inline]) -> bool:
    """Whether a line is a value, which may have a remark in brackets: "`a` (the first)"."""
    remark = plain_text(line[1:])
    is_remark = not remark or (remark.startswith("(") and remark.endswith(")"))
    return bool(_ONE_VALUE.fullmatch(line[0].text)) and is_remark
