"""Typed tokens of a phrase: what a reader's pieces look like to the grammars."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from ..reading.document import Inline, joined

Kind = Literal["word", "number", "literal", "operator", "pattern", "mark", "item", "break", "pointer"]


@dataclass(frozen=True, slots=True)
class Token:
    """`text` is as written, `value` the number that it is. A literal is code, emphasis or quoted text;
    `json` says that its quotes were escaped, as in a JSON text inside another."""

    kind: Kind
    text: str
    value: int | float | None = None
    json: bool = False

    @property
    def word(self) -> str:
        """The word in lower case; empty for anything else."""
        return self.text.lower() if self.kind == "word" else ""

    def is_mark(self, *marks: str) -> bool:
        return self.kind == "mark" and self.text in marks


_LEXEME = re.compile(
    r"""
    (?P<space>\s+)
  | (?P<pattern>\[(?=[^\]\s]*[A-Za-z]-[A-Za-z])[^\]\s]+\])
  | (?P<quoted>(?<!\w)(?:\\"(?:[^"\\])*\\"|'[^']*'|"[^"]*"|‘[^’]*’|“[^”]*”))
  | (?P<number>(?:(?<![\w)\]])[-−+])?(?:∞|(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][-−+]?\d+)?)(?!\w))
  | (?P<abbreviation>(?i:e\.g|i\.e|vs|etc)\.)
  | (?P<operator><=|>=|==|!=|[≤≥<>=])
  | (?P<word>\w+(?:['’]\w+)?(?:(?:[-.+](?=\w)|:(?=[A-Za-z]))\w+)*\+*)
  | (?P<mark>.)
    """,
    re.VERBOSE,
)
_THOUSANDS = re.compile(r"[-+]?[1-9]\d{0,2}(?:,\d{3})+(?!\d|,\d)(?:\.\d+)?")
_QUOTES = re.compile(r"""^\s*(\\"|["'‘’“”])(.*?)(\\"|["'‘’“”])\s*$""")
_INFINITY = {"infinity", "inf"}


def number(text: str) -> int | float | None:
    """The number that a text is; None if it is none."""
    text = text.strip().replace("−", "-")
    sign = -1 if text.startswith("-") else 1
    bare = text.lstrip("+-").lower()
    if bare == "∞" or bare in _INFINITY:
        return sign * float("inf")
    if re.fullmatch(r"\d+", bare):
        return int(text)
    if re.fullmatch(r"(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?", bare):
        return float(text)
    return int(text.replace(",", "")) if _THOUSANDS.fullmatch(text) and "." not in text else None


def tokenize(content: Iterable[Inline]) -> list[Token]:
    """The tokens of a phrase."""
    tokens: list[Token] = []
    for piece in joined(content):
        if piece.kind in ("code", "emphasis"):
            tokens += _literal(piece.text)
        elif piece.kind == "item" or piece.kind == "break" or piece.kind == "pointer":
            tokens.append(Token(piece.kind, piece.text))
        else:
            tokens += _lex(piece.text, tokens)
    return tokens


def lex(text: str) -> list[Token]:
    """The tokens of a text without marks."""
    return list(_lex(text, []))


def _literal(text: str) -> Iterator[Token]:
    """Code or emphasis: a literal, but a list or tuple in code is made of its items."""
    text = text.strip()
    if re.fullmatch(r"[\[(].*[\])]", text) and not _LEXEME.match(text, 0).group("pattern"):  # type: ignore[union-attr]
        yield from _lex(text, [])
        return
    quotes = _QUOTES.match(text)
    if quotes and quotes[1] not in quotes[2]:
        yield Token("literal", quotes[2], number(quotes[2]), json=quotes[1] == '\\"')
    elif (value := number(text)) is not None:
        yield Token("number", text, value)
    elif text:
        yield Token("literal", text)


def _lex(text: str, before: list[Token]) -> Iterator[Token]:
    """Text without marks. A comma groups thousands only where no list could be meant."""
    position, last, square = 0, before[-1] if before else None, 0
    while position < len(text):
        match = _LEXEME.match(text, position)
        assert match is not None
        kind, found = match.lastgroup, match.group()
        in_list = square > 0 or (last is not None and last.is_mark("(", "[", ","))
        if kind == "number" and not in_list and (thousands := _THOUSANDS.match(text, position)):
            found = thousands.group()
        position += len(found)
        if kind == "space":
            continue
        last = _token(kind or "mark", found)
        square += (found == "[") - (found == "]" and square > 0)
        yield last


def _token(kind: str, text: str) -> Token:
    if kind == "quoted":
        escaped = text.startswith('\\"')
        bare = text[2:-2] if escaped else text[1:-1]
        return Token("literal", bare, number(bare), json=escaped)
    if kind == "number":
        return Token("number", text, number(text))
    if kind == "abbreviation":
        return Token("word", text.rstrip("."))
    if kind == "word" and text.lower() in _INFINITY:
        return Token("number", text, number(text))
    return Token(kind, text)  # type: ignore[arg-type]


def words(tokens: Iterable[Token]) -> str:
    """Tokens as running text again, for messages."""
    text = ""
    for token in tokens:
        shown = f"`{token.text}`" if token.kind == "literal" else token.text
        tight = not text or text[-1] in "([" or token.is_mark(",", ".", ":", ";", ")", "]", "%")
        text += shown if tight else f" {shown}"
    return text.strip()
