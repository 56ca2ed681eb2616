"""The words that separate the parts of a row: description, requirement, valid values, default."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import get_args

from ..reading.document import Inline, plain_text
from . import endings, labels
from .labels import SENTENCE_END, Label, LabelledPart
from .rows import Content, RequirementWords

_WORD = r"Conditionally [Rr]equired|Required|Optional|Conditional"
# In bold, the word is a piece of its own. Otherwise it is a sentence, or begins one with a condition.
_BOLD = re.compile(rf"\s*\(?(?P<word>{_WORD})\)?\s*[.:]?\s*$", re.IGNORECASE)
_PLAIN = re.compile(
    rf"(?P<word>{_WORD})(?=\s*[.:]?\s*$|\s*\.|\s+(?:only\s+)?(?:if|when|unless)\b|\)|\s*\(?(?:Valid|[Dd]efault)\b)"
)
_BOLD_BEGINS = re.compile(
    rf"\s*\(?(?P<word>{_WORD})\s+(?=(?:only\s+)?(?:if|when|unless|for|in)\b)", re.IGNORECASE
)
_CONDITION = re.compile(
    r"(?P<joint>\s*[,:–—-]*\s*)\(?(?:if|when|unless|only|for|in|otherwise)\b", re.IGNORECASE
)
_SENTENCE_OF_ITS_OWN = re.compile(
    r"\s*(?:If|When|Unless)\b[^.]*,\s+(?:then|the|this|these|it|you|we|a|an|no|all|any)\b"
)
_ANSWER = re.compile(r"\s*(?::\s*(?P<yes>yes|no|true|false)\b|(?P<alone>yes|no)\s*\.?$)", re.IGNORECASE)


@dataclass(slots=True)
class Parts:
    """The parts of a row. Text after a second label of the same kind is appended to the part, and noted in
    `repeated`.
    """

    description: list[Inline] = field(default_factory=list)
    requirements: list[RequirementWords] = field(default_factory=list)
    values: list[Inline] | None = None
    default: list[Inline] | None = None
    type: list[Inline] | None = None
    minimum: list[Inline] | None = None
    maximum: list[Inline] | None = None
    suggested: list[Inline] | None = None
    tunable: list[Inline] | None = None
    repeated: list[str] = field(default_factory=list)
    ranged: bool = False  # whether a label or header calls the values a range

    @property
    def labelled(self) -> bool:
        """Whether there is more than a description."""
        return bool(self.requirements) or self.values is not None or self.default is not None

    def begin(self, label: Label, current: list[Inline]) -> list[Inline]:
        """The part that a label begins, or the one that it goes on with; `current` is the part before it."""
        before: list[Inline] | None = getattr(self, label.part)
        within = label.short and current is self.values and label.part in ("values", "minimum", "maximum")
        if within or (label.part == "values" and before and "range" in label.text.lower()):
            values = current if within else before or []
            values.append(Inline("text", f" {label.text}" if within else ", range: "))
            return values
        self.ranged |= "range" in label.text.lower()
        if before is not None and label.part not in self.repeated:
            self.repeated.append(label.part)
        after: list[Inline] = [] if before is None else before
        setattr(self, label.part, after)
        return after

    def add(self, more: Parts) -> None:
        """Adds the parts of another cell, but for its description."""
        self.requirements += more.requirements
        self.repeated += more.repeated
        self.ranged |= more.ranged
        for part in get_args(LabelledPart):
            if (content := getattr(more, part)) is not None:
                setattr(self, part, content)


def split(content: Content, words: bool = True) -> Parts:
    """Splits a row's text at its labels, which may have any order, and at its requirement words if `words`."""
    parts = Parts()
    requirements: list[tuple[str, list[Inline]]] = []
    current, one_line = parts.description, False
    outer: tuple[str, list[Inline], bool] | None = (
        None  # around a part in brackets: the mark that closes them, the part
    )
    pieces = labels.spelled_out(map(_with_requirement_word, content) if words else content)
    for piece in _marked(pieces, words):
        if isinstance(piece, Label):
            if piece.closing:
                current[-1:] = [replace(last, text=last.text[:-1].rstrip()) for last in current[-1:]]
                outer = piece.closing, current, one_line
            current = parts.begin(piece, current)
            one_line = current is not parts.values  # any part but the values is one paragraph
        elif isinstance(piece, str):
            current, one_line = [], False
            requirements.append((piece, current))
        elif outer and piece.kind == "text" and (end := _closing(piece.text, outer[0])) is not None:
            current.append(replace(piece, text=piece.text[:end]))
            _, current, one_line = outer
            current.append(replace(piece, text=piece.text[end + 1 :]))
            outer = None
        else:
            before = plain_text(current) if piece.kind == "break" and one_line else ""
            if before and not endings.GOES_ON.search(before):
                current, one_line = parts.description, False
            current.append(piece)
    for word, after in requirements:
        _add_requirement(word, after, parts)
    _end_parts(parts)
    return parts


def _end_parts(parts: Parts) -> None:
    """Moves the sentences after the default, and those on the use after the values, to the description."""
    if parts.values and "values" not in parts.repeated:
        parts.values, more = endings.first(parts.values, endings.USE)
        parts.description += [Inline("text", " "), *more] if more else []
    if parts.default and "default" not in parts.repeated:
        parts.default, more = endings.value_and_rest(parts.default)
        if re.search(r"\w", plain_text(more)):
            parts.description += [Inline("text", " "), *more]


def _closing(text: str, mark: str) -> int | None:
    """The place of the mark that closes brackets which opened before the text."""
    depth = 0
    for place, letter in enumerate(text):
        if letter == mark and not depth:
            return place
        depth += (letter in "([") - (letter in ")]")
    return None


def _add_requirement(word: str, words: list[Inline], parts: Parts) -> None:
    """Adds a requirement word with the words after it: an answer, a condition, or the rest of the description."""
    text = plain_text(words)
    if word != "conditional" and (answer := _ANSWER.match(text)):
        word, text = answered(word, answer["yes"] or answer["alone"]), text[answer.end() :]
        words = [Inline("text", text)]
    condition, more = list[Inline](), words
    if (match := _CONDITION.match(text)) and not _SENTENCE_OF_ITS_OWN.match(text):
        if match["joint"].strip():
            words[0] = replace(words[0], text=words[0].text[len(match["joint"]) :])
        condition, more = endings.first(endings.with_items(words))
    if re.search(r"\w", plain_text(more)):
        opening = replace(more[0], text=more[0].text.lstrip(" .")) if more[0].kind == "text" else more[0]
        parts.description += [Inline("text", " "), opening, *more[1:]]
    parts.requirements.append(RequirementWords(word=word, condition=tuple(condition)))


def answered(word: str, yes: str) -> str:
    """The requirement word that an answer means: "Required: No" is optional."""
    is_required = (word.lower() == "required") == (yes.lower() in ("yes", "true"))
    return "required" if is_required else "optional"


_SENTENCE = re.compile(
    r"\bThis (?:hyper)?parameter is (?P<is>required|optional)\b(?=\s*(?:\.|if\b|when\b|$))"
    r"|\b(?P<word>Required|Optional)\s*[:?]\s*(?P<yes>Yes|No|yes|no|True|False|true|false)\b(?:,(?=\s*(?:if|when)\b))?"
    r"|\bRequired\s*:\s*(?P<itself>Required|Optional|Conditional)(?:ly)?\b"
)


def _with_requirement_word(piece: Inline) -> Inline:
    """The piece with “Required” for “This parameter is required” and for “Required: Yes”."""
    if piece.kind != "text":
        return piece
    return Inline("text", _SENTENCE.sub(_requirement_word, piece.text), piece.line)


def _requirement_word(match: re.Match[str]) -> str:
    return (match["is"] or match["itself"] or answered(match["word"], match["yes"])).capitalize()


def _marked(content: Iterable[Inline], words: bool) -> Iterator[str | Label | Inline]:
    """The pieces in order, with a `Label` in place of each label and, if `words`, a string in place of each requirement
    word."""
    begins, labelled = True, False  # whether a sentence could begin here; whether a label came before
    for piece in content:
        if words and piece.kind == "strong" and (bold := _BOLD.match(piece.text)):
            yield requirement_word(bold["word"])
            begins = labelled = True
        elif words and piece.kind == "strong" and (bold := _BOLD_BEGINS.match(piece.text)):
            yield requirement_word(bold["word"])
            yield Inline("text", f" {piece.text[bold.end() :]}", piece.line)
            begins, labelled = False, True
        elif piece.kind in ("text", "strong", "emphasis"):
            for part in _split_text(piece, begins, labelled, words):
                yield part
                labelled = labelled or not isinstance(part, Inline)
            begins = bool(SENTENCE_END.search(piece.text)) or (begins and not piece.text.strip())
        else:
            yield piece
            begins = piece.kind in ("break", "item", "pointer")


def requirement_word(word: str) -> str:
    return {"c": "conditional", "o": "optional"}.get(word[0].lower(), "required")


def _split_text(piece: Inline, begins: bool, labelled: bool, words: bool) -> Iterator[str | Label | Inline]:
    text, end = piece.text, 0
    ahead = labels.Ahead(text)
    while found := _next(ahead, end, begins, labelled, words):
        mark, match = found
        before = text[end : match.start()]
        if isinstance(mark, str) and text[match.end() :].startswith(")"):
            before = before.removesuffix("(")
        if before:
            yield Inline(piece.kind, before, piece.line)
        yield mark
        end = match.end()
        if isinstance(mark, str):  # also skip the full stop of "Optional." and even of "Optional. ."
            end += len(text[end:]) - len(text[end:].lstrip(" .)"))
        begins = labelled = True
    if rest := text[end:]:
        yield Inline(piece.kind, rest, piece.line)


def _next(
    ahead: labels.Ahead, start: int, begins: bool, labelled: bool, words: bool
) -> tuple[str | Label, re.Match[str]] | None:
    """The next label, or requirement word where a sentence begins."""
    text, label = ahead.text, labels.find(ahead, start, labelled, begins)
    for word in ahead.every(_PLAIN, start) if words else ():
        if label and label[1].start() < word.start():
            return label
        before = text[start : word.start()]
        followed = label is not None and not text[word.end() : label[1].start()].strip(" .")
        if followed or (begins and not before.strip()) or SENTENCE_END.search(before):
            return requirement_word(word["word"]), word
    return label
