"""Where a condition or a default ends, and the sentences after it, which describe the parameter."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from ..reading.document import Inline, plain_text

# The end of a line at which a default is not over: "`a`,", "[0.1,", "the value of".
GOES_ON = re.compile(r"[,(\[]$|\[[^\]]*$|\b(?:a|an|the|of|to|and|or)$")
# What follows a condition is part of it only if it states what is so in the other case.
NEXT = re.compile(r"(?<=[.!?])\)?\s+(?=[A-Z])(?!(?:Otherwise|If|When|Unless|Only)\b)")
# What may come after valid values is about the use or the default.
USE = re.compile(
    r"(?<=[.;])\s+(?=(?:(?:Used|Valid|Applicable|Applies|Relevant|Supported) (?:only|when|if)|Only (?:used|valid|applicable|if"
    r"|when|for)|Ignored|Not used|(?:The default|Its default|Default)(?: value)? is|By default|If (?:omitted|not \w+|un\w+))\b)"
)
ANY = re.compile(r"(?<=[.!?])\)?\s+(?=[A-Z])")


def first(condition: list[Inline], begins: re.Pattern[str] = NEXT) -> tuple[list[Inline], list[Inline]]:
    """A condition, a default or valid values, and the sentences after them, which describe the parameter."""
    ended = False  # whether a full stop stands before the piece
    for place, piece in enumerate(condition):
        is_line_end = piece.kind == "break" and place and begins is not USE  # values have lines of their own
        if is_line_end and _is_over(condition[:place], condition[place + 1 :]):
            return condition[:place], condition[place + 1 :]
        blank = "." if ended else ""
        match = begins.search(f"{blank} {piece.text}") if piece.kind == "text" else None
        if match:
            cut = max(0, match.end() - len(blank) - 1)
            before, after = (
                Inline("text", text, piece.line) for text in (piece.text[:cut], piece.text[cut:])
            )
            return [*condition[:place], before], [after, *condition[place + 1 :]]
        ended = piece.text.rstrip().endswith(".") or (ended and not piece.text.strip())
    return condition, []


def value_and_rest(content: list[Inline]) -> tuple[list[Inline], list[Inline]]:
    """A default, and the sentences after it."""
    return first(content, ANY)


def _is_over(before: list[Inline], after: list[Inline]) -> bool:
    """Whether a sentence is over at the end of a line."""
    text, following = plain_text(before), plain_text(after)
    opens = next((piece for piece in after if piece.text.strip()), None)
    begins = opens is not None and opens.kind == "text" and following[:1].isupper()
    return (
        begins
        and not GOES_ON.search(text)
        and not re.match(r"(?:Otherwise|If|When|Unless|Only)\b", following)
    )


def with_items(words: list[Inline]) -> list[Inline]:
    """A condition with its list in one sentence: "if `a` is one of: `b`, `c`", "if `a` is `b` – `c` is `d`"."""
    places = [place for place, piece in enumerate(words) if piece.kind == "item"]
    if not places:
        return words
    after = [sum(bool(p.text.strip()) for p in words[i:j]) for i, j in pairwise([*places, len(words)])]
    values = max(after[:-1], default=1) == 1
    sentence: list[Inline] = []
    for place, piece in enumerate(words):
        if piece.kind == "item":
            last = sentence.pop() if sentence else Inline("text")
            sentence.append(replace(last, text=last.text.rstrip() if values else last.text.rstrip(" :;")))
            sentence.append(Inline("text", " " if place == places[0] else ", " if values else " – "))
        elif piece.kind != "break" or place > places[-1]:
            sentence.append(piece)
    return sentence
