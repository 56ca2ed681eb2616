"""What each column of a table holds, by its header, and the parts of a row whose columns hold one part each."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Literal

from ..reading.document import Cell, Inline, Table, TableRow, plain_text
from . import endings
from .parts import Parts, requirement_word, split
from .rows import Content, RequirementWords

Role = Literal[
    "name", "description", "tunable", "suggested", "bounds", "minimum", "maximum", "default", "requirement",
    "type", "values", "condition", "aside",
]  # fmt: skip

# The first pattern that a header has decides. An aside is what the page itself does not state.
_HEADERS: tuple[tuple[Role, str], ...] = (
    ("aside", r"(?:not on the|on no) page"),
    (
        "description",
        r"descriptions?|definitions?|meaning|explanation|examples?|details?|notes?|comments?|remarks?|what",
    ),
    ("description", r"purpose|summary|usage|learn more|see also"),
    ("tunable", r"tunable|hpo"),
    ("suggested", r"(?:recommended|suggested|typical) (?:values?|ranges?)"),
    ("minimum", r"min(?:imum)?"),
    ("maximum", r"max(?:imum)?"),
    ("default", r"defaults?"),
    ("requirement", r"required|optional|requirement|mandatory"),
    ("type", r"(?:data ?)?type"),
    ("values", r"valid|allowed|possible|accepted|permitted|supported|ranges?|values|options|choices"),
    ("condition", r"dependency|dependencies|depends on"),
    ("name", r"names?|(?:hyper-?)?parameters?|keys?|arguments?|fields?|settings?|propert(?:y|ies)"),
)
_PATTERNS = tuple((role, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for role, words in _HEADERS)
_API = re.compile(r"\bAPI\b")
_NOTHING = {"", "-", "–", "—", "none", "n/a", "na", "not applicable"}
_REQUIREMENT = re.compile(
    r"\s*\(?(?:(?P<word>(?:conditionally )?required|mandatory|optional|conditional)|(?P<yes>yes|true|y|✓|✔|☑)"
    r"|not (?P<not>required|mandatory|optional)|(?:no|false|n|✗|✘|✕|×|☐))(?!\w)",
    re.IGNORECASE,
)
_REQUIRED = re.compile(r"\(?required\)?\.?", re.IGNORECASE)
_OPTIONAL = re.compile(r"(?!.*\b(?:required|requirement|mandatory))\boptional\b", re.IGNORECASE)
_CONDITION = re.compile(r"\(?(?:if|when|unless|only|for|in|by|with|but|except|depending)\b", re.IGNORECASE)


_NUMBER = r"[-−]?[\d.,]*\d(?:e[-+−]?\d+)?"
_TWO_NUMBERS = re.compile(rf"(?P<low>{_NUMBER})\s*[,;/]\s+(?P<high>{_NUMBER})", re.IGNORECASE)
_AFTER_TYPE = re.compile(r"\s*[,;(]\s*(?=(?:optional|required|conditional)\b)", re.IGNORECASE)


def role(header: str) -> Role | None:
    """What a column holds; None if its header is not understood."""
    roles = [role for role, pattern in _PATTERNS if pattern.search(header)]
    if _holds_both_ends(header):
        return "values"
    return roles[0] if roles else "name" if _API.search(header) else None


def _holds_both_ends(header: str) -> bool:
    """Whether a column has the minimum and the maximum in one cell: "Range (min, max)"."""
    return {"minimum", "maximum"} <= {role for role, pattern in _PATTERNS if pattern.search(header)}


def unknown(table: Table) -> list[str]:
    """The headers that are not understood, but for that of the name."""
    named = name_column(table)
    return [text for i, text in enumerate(table.header) if text and i != named and role(text) is None]


def is_nothing(text: str) -> bool:
    """Whether a cell says that there is nothing to say."""
    return text.strip(" .").lower() in _NOTHING


def name_column(table: Table) -> int:
    """The column of the name that code uses: that of the API, or else the first column of names without blanks."""
    named = [i for i, text in enumerate(table.header) if role(text) == "name"]
    named = [i for i in named if _API.search(table.header[i])] or named or [0]
    return next((i for i in named if _holds_words(table, i)), named[0])


def _holds_words(table: Table, column: int) -> bool:
    """Whether most cells of a column are one word."""
    cells = [row.cells[column].text for row in table.rows if column < len(row.cells)]
    return sum(len(text.split()) == 1 for text in cells) * 2 > len(cells)


def parts(row: TableRow, table: Table, named: int, words: Content) -> Parts:
    """The parts in the cells beside the name, which is in the column `named`, and in the words after it."""
    result = split(words)
    for i, cell in enumerate(row.cells):
        header = table.header[i] if i < len(table.header) else ""
        if i != named and cell.content:
            _add_cell(header, cell, result)
    return result


def _add_cell(header: str, cell: Cell, parts: Parts) -> None:
    """Adds a cell's content to the part that its column holds, or to those that its labels name."""
    part = role(header)
    match part:
        case "values" | "type" | "minimum" | "maximum" | "suggested" | "tunable" | "default":
            more = split(cell.content, words=False)
            parts.ranged |= part == "values"
            if part == "values" and more.values is not None:
                part = "type"  # "String. Valid values: `a`, `b`"
            words, rest = more.description, list[Inline]()
            if part == "values" and _holds_both_ends(header) and (ends := _TWO_NUMBERS.fullmatch(cell.text)):
                words = [Inline("text", f"{ends['low']} to {ends['high']}")]
            if part == "default":
                words, rest = endings.value_and_rest(words)
                _describe(rest, parts)
            elif part == "type":
                words = _without_requirement(words, parts)
            if part == "default" and _REQUIRED.fullmatch(cell.text):
                parts.requirements.append(RequirementWords(word="required"))
            elif part == "default" or not is_nothing(plain_text(words)):
                setattr(parts, part, [*(getattr(parts, part) or ()), *words])
            parts.add(more)
        case "requirement":
            _add_requirement(cell.content, parts, _OPTIONAL.search(header) is not None)
        case "name":  # another name, for people: "Epochs: How often …"
            parts.description = [Inline("text", f"{cell.text}: "), *parts.description]
        case "condition":
            _describe([] if is_nothing(cell.text) else cell.content, parts)
        case "aside":
            pass
        case _:
            more = split(cell.content)
            _describe(more.description, parts)
            parts.add(more)


def _describe(words: Iterable[Inline], parts: Parts) -> None:
    parts.description += [*([Inline("break")] if parts.description else ()), *words]


def _without_requirement(words: list[Inline], parts: Parts) -> list[Inline]:
    """A type without the requirement after it, which is added to the parts: "Integer (optional)", "int, optional"."""
    for place, piece in enumerate(words):
        match = _AFTER_TYPE.search(piece.text) if piece.kind == "text" else None
        if match:
            *rest, last = replace(piece, text=piece.text[match.end() :]), *words[place + 1 :]
            _add_requirement((*rest, replace(last, text=last.text.rstrip(") "))), parts, inverted=False)
            return [*words[:place], replace(piece, text=piece.text[: match.start()])]
    return words


def _add_requirement(content: Content, parts: Parts, inverted: bool) -> None:
    """Adds what a cell says of the requirement: "Yes", "Optional", "Required for …", a condition alone, or "No (yes if
    …)".

    Yes means optional if `inverted`.
    """
    if is_nothing(plain_text(content)):
        return
    words = [Inline("text", " ") if piece.kind == "break" else piece for piece in content]
    match = _REQUIREMENT.match(words[0].text)
    if match is None:
        word = "required" if _CONDITION.match(plain_text(content)) else "conditional"
        parts.requirements.append(RequirementWords(word=word, condition=tuple(words)))
    while match is not None:
        words[0] = Inline("text", words[0].text[match.end() :].lstrip(" .,;:–—-"))
        condition = tuple(words) if _CONDITION.match(plain_text(words)) else ()
        parts.requirements.append(RequirementWords(word=_required(match, inverted), condition=condition))
        match = _REQUIREMENT.match(words[0].text)
        if match is None or not _CONDITION.match(words[0].text[match.end() :].strip()):
            if not condition and re.search(r"\w", plain_text(words)):
                _describe(words, parts)
            return


def _required(match: re.Match[str], inverted: bool) -> str:
    """The requirement word that an answer means."""
    if match["word"]:
        return requirement_word(match["word"])
    is_required = match["not"].lower() == "optional" if match["not"] else bool(match["yes"]) != inverted
    return "required" if is_required else "optional"
