"""The labels in a cell, such as "Valid values:", or "Default value" in bold above its value."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, cast

from ..reading.document import Inline, joined

LabelledPart = Literal["values", "default", "type", "minimum", "maximum", "suggested", "tunable"]

_LONG: dict[LabelledPart, str] = {
    "values": r"(?:Valid|Allowed|Accepted|Acceptable|Possible|Permitted|Supported|Required)"
    r"\s+(?:[Vv]alues?|[Rr]anges?|[Pp]arameters)|Value\s+[Rr]anges?",
    "default": r"Defaults?\s+[Vv]alues?",
    "suggested": r"Typical\s+(?:[Vv]alues?|[Rr]anges?)|(?:Recommended|Suggested)\s+[Rr]anges?",
    "tunable": r"HPO\s+[Tt]unable",
}
# Words that are labels only where a sentence begins, or after another label.
_SHORT: dict[LabelledPart, str] = {
    "values": r"Values|Ranges?|Choices|Options|Constraints|(?i:(?:valid|allowed|possible)\s+(?:values?|ranges?))",
    "default": r"(?i:defaults?(?:\s+values?)?)",
    "type": r"(?:(?:Value|Data|Parameter)\s+[Tt]|T)ype",
    "minimum": r"Min(?:imum)?(?:\s+[Vv]alue)?",
    "maximum": r"Max(?:imum)?(?:\s+[Vv]alue)?",
    "tunable": r"Tunable",
}


def _named(names: dict[LabelledPart, str]) -> str:
    return "|".join(f"(?P<{part}>{words})" for part, words in names.items())


def _unnamed(names: dict[LabelledPart, str]) -> str:
    return f"(?:{'|'.join(names.values())})"


_JOINT = r"(?:\s*[:=](?!=)|\s+[–—-]\s)"  # between a label and its value
_LONG_LABEL = re.compile(
    rf"(?:{_named(_LONG)}|(?P<default_>Defaults?)|(?<=[,;]\s)(?P<default__>default)){_JOINT}"
    r"|(?P<default___>Defaults\s+to\b:?)"
)
_SHORT_LABEL = re.compile(rf"\b(?:{_named(_SHORT)}){_JOINT}")
_IN_BRACKETS = re.compile(  # "(default: 5)", "[default is 5]", "(default 5)"
    rf"(?<=[(\[])(?P<default>(?i:defaults?(?:\s+value)?))(?:{_JOINT}|\s+(?:is|to|of)\b:?"
    r"|\s*(?=$|[-−\d\"'“.])|\s+(?=(?:[Tt]rue|[Ff]alse|[Nn]one)\b))"
)
_ANY = rf"(?P<label>{_unnamed(_LONG)}|(?P<short>{_unnamed(_SHORT)}|Defaults?))"
_ALONE = re.compile(rf"\s*{_ANY}\s*(?P<colon>:?)\s*")
_BOLD_LABEL = re.compile(rf"\s*(?:{_unnamed(_LONG)}|Defaults?)\s*:")
_VALUE_NEXT = re.compile(
    rf"(?P<before>^|[.!?)]\s+)(?P<label>{_unnamed(_LONG)})\s+(?=[-−\d\"“\[(]|(?:[Tt]rue|[Ff]alse)\b)"
)
_ENDS_WITH_LABEL = re.compile(rf"(?P<before>^|[.!?)]\s+)\s*(?P<label>{_unnamed(_LONG)})\s*$")
_SAYS = re.compile(r"\s*(?:is|are|of|for|in|must|should|can|may|depends?|var(?:y|ies))\b")
SENTENCE_END = re.compile(r"[.!?)\]:”\"]\s*\(?$|^\s*\($")
_BOUNDARY = ("break", "item", "pointer")


@dataclass(frozen=True, slots=True)
class Label:
    """A label with the part that it begins. A short one may also go on with the part before it: "Float. Range: 0 to
    1". That of a part in brackets has the mark that closes them.
    """

    part: LabelledPart
    text: str
    short: bool = False
    closing: str = ""


class Ahead:
    """Searches of one text from left to right: a match that is still ahead is not searched for again."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._matches: dict[re.Pattern[str], re.Match[str] | None] = {}

    def search(self, pattern: re.Pattern[str], start: int) -> re.Match[str] | None:
        """The first match at or after `start`, which must not be less than before."""
        match = self._matches.get(pattern)
        if pattern not in self._matches or (match and match.start() < start):
            match = self._matches[pattern] = pattern.search(self.text, start)
        return match

    def every(self, pattern: re.Pattern[str], start: int) -> Iterator[re.Match[str]]:
        """All matches at or after `start`."""
        if match := self.search(pattern, start):
            yield from pattern.finditer(self.text, match.start())


def find(ahead: Ahead, start: int, labelled: bool, begins: bool) -> tuple[Label, re.Match[str]] | None:
    """The next label. A short one counts where a sentence begins, as it may at `start` if `begins`, and anywhere
    after another label."""
    text, long = ahead.text, ahead.search(_LONG_LABEL, start)
    if (bracketed := ahead.search(_IN_BRACKETS, start)) and not (long and long.start() < bracketed.start()):
        long = bracketed
    for short in ahead.every(_SHORT_LABEL, start):
        if long and long.start() < short.end():
            break
        before = text[start : short.start()]
        if labelled or SENTENCE_END.search(before) or (begins and not before.strip()):
            return Label(_part(short), short.group(), short=True), short
    if long is None:
        return None
    closing = {"(": ")", "[": "]"}[text[long.start() - 1]] if long is bracketed else ""
    return Label(_part(long), long.group(), closing=closing), long


def _part(match: re.Match[str]) -> LabelledPart:
    return cast(LabelledPart, str(match.lastgroup).rstrip("_"))


def spelled_out(content: Iterable[Inline]) -> Iterator[Inline]:
    """The pieces with every label as plain text that ends with a colon, although it may be in bold, or the only word
    of its line, or before a value.
    """
    pieces = list(joined(content))
    colon_done = False
    for before, piece, after in zip([None, *pieces], pieces, [*pieces[1:], None], strict=False):
        opens = before is None or before.kind in _BOUNDARY
        text = piece.text
        if piece.kind == "text":
            text = (
                re.sub(r"^\s*[:–—=-](?=\s|$)|^\s*:", " ", text)
                if colon_done
                else _with_colon(text, opens, after)
            )
            yield Inline("text", text, piece.line)
            colon_done = False
        elif label := _emphasised(piece, opens, after):
            if label["short"] and not opens:
                yield Inline("break", "", piece.line)
            yield Inline("text", f"{label['label']}:", piece.line)
            colon_done = True
        else:
            is_label = piece.kind == "strong" and _BOLD_LABEL.match(text)
            yield Inline("text", text, piece.line) if is_label else piece
            colon_done = False


def _emphasised(piece: Inline, opens: bool, after: Inline | None) -> re.Match[str] | None:
    """The label that this piece in bold or italics is."""
    match = _ALONE.fullmatch(piece.text) if piece.kind in ("strong", "emphasis") else None
    if match is None:
        return None
    following = after.text if after is not None and after.kind == "text" else ""
    if match["colon"] or following.lstrip().startswith(":"):
        return match
    ends_line = after is None or after.kind in _BOUNDARY
    alone = (opens and ends_line) if match["short"] else not _SAYS.match(following)
    return match if alone else None


def _with_colon(text: str, opens: bool, after: Inline | None) -> str:
    """The text with a colon after a label that has none."""
    if opens and (after is None or after.kind in _BOUNDARY) and (match := _ALONE.fullmatch(text)):
        return f"{match['label']}: "
    text = _VALUE_NEXT.sub(lambda m: f"{m[0].rstrip()}: " if m["before"] or opens else m[0], text)
    match = _ENDS_WITH_LABEL.search(text)
    starts = match is not None and (match["before"] or opens or match.start() == 0)
    if starts and after is not None and after.kind in (*_BOUNDARY, "code"):
        return f"{text.rstrip()}: "
    return text
