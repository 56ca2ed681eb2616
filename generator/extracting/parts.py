"""The words that separate the parts of a row: description, requirement, valid values, default."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ..reading.document import Inline, joined, plain_text
from .rows import Content, RequirementWords

_LABEL = re.compile(
    r"(?P<values>(?:Valid|Allowed|Accepted|Possible)\s+(?:[Vv]alues?|[Rr]anges?)\s*:)"
    r"|(?P<default>Defaults?(?:\s+[Vv]alues?)?\s*:|Defaults\s+to\b:?)"
)
_WORD = r"Conditionally [Rr]equired|Required|Optional|Conditional"
# In bold, the word is a piece of its own. Otherwise it is a sentence, or begins one with a condition.
_BOLD = re.compile(rf"\s*\(?(?P<word>{_WORD})\)?\s*[.:]?\s*$", re.IGNORECASE)
_PLAIN = re.compile(
    rf"(?P<word>{_WORD})(?=\s*[.:]?\s*$|\s*\.|\s+(?:only\s+)?(?:if|when|unless)\b|\)|\s*(?:Valid|Default)\b)"
)
_SENTENCE_END = re.compile(r"[.!?)\]:”\"]\s*\(?$|^\s*\($")
_CONDITION = re.compile(r"\s*\(?(?:if|when|unless|only|for|in)\b", re.IGNORECASE)


# The end of a line at which a default is not over: "`a`,", "[0.1,", "the value of".
_GOES_ON = re.compile(r"[,(\[]$|\[[^\]]*$|\b(?:a|an|the|of|to|and|or)$")


@dataclass(slots=True)
class Parts:
    """The parts of a row. Text after a second label of the same kind is appended to the part, and noted in
    `repeated`.
    """

    description: list[Inline] = field(default_factory=list)
    requirements: list[RequirementWords] = field(default_factory=list)
    values: list[Inline] | None = None
    default: list[Inline] | None = None
    repeated: list[str] = field(default_factory=list)

    @property
    def labelled(self) -> bool:
        """Whether there is more than a description."""
        return bool(self.requirements) or self.values is not None or self.default is not None


def split(content: Content) -> Parts:
    """Splits a row's text at its labels, which may have any order."""
    parts = Parts()
    requirements: list[tuple[str, list[Inline]]] = []
    current = parts.description
    for piece in _marked(joined(map(_without_bold_labels, content))):
        if isinstance(piece, Inline):
            over = not _GOES_ON.search(plain_text(current))
            if piece.kind == "break" and current is parts.default and plain_text(current) and over:
                current = parts.description  # a default is one paragraph
            current.append(piece)
        elif piece in ("values", "default"):
            before = getattr(parts, piece)
            if before is not None and piece not in parts.repeated:
                parts.repeated.append(piece)
            current = [] if before is None else before
            setattr(parts, piece, current)
        else:
            current = []
            requirements.append((piece, current))
    for word, condition in requirements:
        is_condition = _CONDITION.match(plain_text(condition)) is not None
        stated, more = _first_sentence(condition) if is_condition else ([], condition)
        if re.search(r"\w", plain_text(more)):
            parts.description += [Inline("text", " "), *more]
        parts.requirements.append(RequirementWords(word=word, condition=tuple(stated)))
    return parts


# What follows a condition is part of it only if it states what is so in the other case.
_NEXT_SENTENCE = re.compile(r"(?<=[.!?])\)?\s+(?=[A-Z])(?!(?:Otherwise|If|When|Unless|Only)\b)")


def _first_sentence(condition: list[Inline]) -> tuple[list[Inline], list[Inline]]:
    """A condition, and the sentences after it, which describe the parameter."""
    ended = False  # whether a full stop stands before the piece
    for place, piece in enumerate(condition):
        blank = "." if ended else ""
        match = _NEXT_SENTENCE.search(f"{blank} {piece.text}") if piece.kind == "text" else None
        if match:
            cut = max(0, match.end() - len(blank) - 1)
            before, after = (
                Inline("text", text, piece.line) for text in (piece.text[:cut], piece.text[cut:])
            )
            return [*condition[:place], before], [after, *condition[place + 1 :]]
        ended = piece.text.rstrip().endswith(".") or (ended and not piece.text.strip())
    return condition, []


_SENTENCE = re.compile(
    r"\bThis (?:hyper)?parameter is (?P<is>required|optional)\b(?=\s*(?:\.|if\b|when\b|$))"
    r"|\b(?P<word>Required|Optional)\s*[:?]\s*(?P<yes>Yes|No|yes|no)\b"
)


def _requirement_word(match: re.Match[str]) -> str:
    """The requirement word with the meaning of "This parameter is required" or "Required: No"."""
    if match["is"]:
        return match["is"].capitalize()
    is_required = (match["word"] == "Required") == (match["yes"].lower() == "yes")
    return "Required" if is_required else "Optional"


def _without_bold_labels(piece: Inline) -> Inline:
    """Prepares a piece for the split: a bold label becomes plain text, “This parameter is required” becomes
    “Required”.
    """
    if piece.kind == "text":
        return Inline("text", _SENTENCE.sub(_requirement_word, piece.text), piece.line)
    is_label = piece.kind == "strong" and _LABEL.match(f"{piece.text.strip()}:")
    return Inline("text", piece.text, piece.line) if is_label else piece


def _marked(content: Iterable[Inline]) -> Iterator[str | Inline]:
    """The pieces in order, with a string in place of each label and requirement word."""
    begins = True  # whether a sentence could begin here
    for piece in content:
        if piece.kind == "strong" and (bold := _BOLD.match(piece.text)):
            yield _word(bold["word"])
            begins = True
        elif piece.kind in ("text", "strong", "emphasis"):
            yield from _split_text(piece, begins)
            begins = bool(_SENTENCE_END.search(piece.text)) or (begins and not piece.text.strip())
        else:
            yield piece
            begins = piece.kind in ("break", "item", "pointer")


def _word(word: str) -> str:
    return "conditional" if word.lower().startswith("conditional") else word.lower()


def _split_text(piece: Inline, begins: bool) -> Iterator[str | Inline]:
    text, end = piece.text, 0
    while match := _next(text, end, begins):
        if before := text[end : match.start()]:
            yield Inline(piece.kind, before, piece.line)
        word, end = match.groupdict().get("word"), match.end()
        yield _word(word) if word else str(match.lastgroup)
        if word:  # also skip the full stop of "Optional." and even of "Optional. ."
            end += len(text[end:]) - len(text[end:].lstrip(" .)"))
        begins = True
    if rest := text[end:]:
        yield Inline(piece.kind, rest, piece.line)


def _next(text: str, start: int, begins: bool) -> re.Match[str] | None:
    """The next label, or requirement word where a sentence begins."""
    label = _LABEL.search(text, start)
    for word in _PLAIN.finditer(text, start):
        if label and label.start() < word.start():
            return label
        before = text[start : word.start()]
        labelled = label is not None and not text[word.end() : label.start()].strip(" .")
        if labelled or (begins and not before.strip()) or _SENTENCE_END.search(before):
            return word
    return label
