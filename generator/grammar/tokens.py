"""Typed tokens of a phrase, made of the inline pieces of a document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from ..reading.document import Inline, collapse, joined

Kind = Literal["word", "number", "literal", "operator", "pattern", "mark", "item", "break", "pointer"]


@dataclass(frozen=True, slots=True)
class Token:
    """`text` is the text without markup, `value` the number that it stands for. A literal is code, emphasis or
    quoted text; `json` is true if its quotes were escaped, as in a JSON list on a page. `shown` is the
    token with its markup and the blank before it."""

    kind: Kind
    text: str
    value: int | float | None = None
    json: bool = False
    shown: str = field(default="", compare=False)

    @property
    def word(self) -> str:
        """The word in lower case; empty for anything else."""
        return self.text.lower() if self.kind == "word" else ""

    @property
    def scalar(self) -> int | float | str:
        """The number or the text; a number in quotes or code is a text."""
        return self.value if self.kind == "number" and self.value is not None else self.text

    def is_mark(self, *marks: str) -> bool:
        return self.kind == "mark" and self.text in marks


_LEXEME = re.compile(
    r"""
    (?P<space>\s+)
  | (?P<pattern>\[(?=[^\]\s]*[A-Za-z]-[A-Za-z])[^\]\s]+\])
  | (?P<quoted>(?<!\w)(?:\\"(?:[^"\\])*\\"|'[^']*'|"[^"]*"|‘[^’]*’|“[^”]*”))
  | (?P<number>(?:(?<![\w)\]])[-−+])?(?:∞|(?i:inf(?:inity)?)|(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][-−+]?\d+)?)(?!\w))
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
    """The number that a text stands for, if it is one."""
    text = text.strip().replace("−", "-")
    sign = -1 if text.startswith("-") else 1
    bare = text.lstrip("+-").lower()
    if bare == "∞" or bare in _INFINITY:
        return sign * float("inf")
    if re.fullmatch(r"\d{1,308}", bare):  # a float holds no larger ones
        return int(text)
    if re.fullmatch(r"\d+e\+?\d{1,2}", bare):
        return int(float(text))  # 1e6 is a whole number
    if re.fullmatch(r"(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?", bare):
        return float(text) if abs(float(text)) < float("inf") else None
    return int(text.replace(",", "")) if _THOUSANDS.fullmatch(text) and "." not in text else None


def tokenize(content: Iterable[Inline]) -> list[Token]:
    """The tokens of a phrase."""
    tokens: list[Token] = []
    blank = False
    for piece in joined(content):
        if piece.kind in ("code", "emphasis"):
            literals = list(_literal(piece.text))
            shown = f"`{piece.text}`" if piece.kind == "code" else piece.text
            tokens += [
                replace(token, shown=(" " * blank + shown) if i == 0 else "")
                for i, token in enumerate(literals)
            ]
        elif piece.kind == "item" or piece.kind == "break" or piece.kind == "pointer":
            tokens.append(Token(piece.kind, piece.text, shown=" "))
        else:
            tokens += _lex(_once(piece.text, tokens, blank), tokens, blank)
        blank = piece.text[-1:].isspace()
    return tokens


def _once(text: str, before: Sequence[Token], blank: bool) -> str:
    """The text without a value that it repeats from the code right before it: "`a`a"."""
    last = before[-1].text if before and before[-1].kind == "literal" and not blank else ""
    repeats = last and re.match(rf"{re.escape(last)}(?!\w)", text)
    return text[len(last) :] if repeats else text


def mended(tokens: Iterable[Token]) -> tuple[list[Token], list[str]]:
    """The tokens with a quote that has no partner taken off a literal, and what each such literal was."""
    whole: list[Token] = []
    stray: list[str] = []
    for token in tokens:
        bare = token.text.strip('"“”') if token.kind == "literal" else ""
        if re.fullmatch(r"[\w.+:-]+", bare) and len(token.text) == len(bare) + 1:
            stray.append(token.text)
            whole.append(replace(token, text=bare, value=number(bare)))
        else:
            whole.append(token)
    return whole, stray


def lex(text: str) -> list[Token]:
    """The tokens of a text without markup."""
    return list(_lex(text, []))


def _literal(text: str) -> Iterator[Token]:
    """Code or emphasis as one literal, or a list or tuple in code as its items."""
    text = text.strip()
    if re.fullmatch(r"[\[(].*[\])]", text) and not _LEXEME.match(text, 0).group("pattern"):  # type: ignore[union-attr]
        yield from _lex(text, [])
        return
    quotes = _QUOTES.match(text)
    if (parts := lex(text)) and len(parts) > 1 and _is_list(parts):
        yield from parts
    elif quotes and quotes[1] not in quotes[2]:
        yield Token("literal", quotes[2], number(quotes[2]), json=quotes[1] == '\\"')
    elif (value := number(text)) is not None:
        yield Token("number", text, value)
    elif text:
        yield Token("literal", text)


def _is_list(tokens: Sequence[Token]) -> bool:
    """Whether code holds quoted values, and no more than commas, "and" and "or" beside them."""
    joints = [t for t in tokens if t.kind != "literal"]
    return len(joints) < len(tokens) and all(t.is_mark(",") or t.word in ("and", "or") for t in joints)


def _lex(text: str, before: list[Token], blank: bool = False) -> Iterator[Token]:
    """The tokens of text without markup. A comma groups thousands unless it may separate items."""
    position, last = 0, before[-1] if before else None
    spaced: list[bool] = []  # for each open list, whether blanks come after its commas
    while position < len(text):
        match = _LEXEME.match(text, position)
        assert match is not None
        kind, lexeme = match.lastgroup, match.group()
        in_list = bool(spaced) or (last is not None and last.is_mark("(", "[", ","))
        may_group = kind == "number" and (not in_list or (spaced and spaced[-1]))
        if may_group and (thousands := _THOUSANDS.match(text, position)):
            lexeme = thousands.group()
        position += len(lexeme)
        if kind == "space":
            blank = True
            continue
        last = _token(kind or "mark", lexeme, " " * blank + lexeme)
        blank = False
        if lexeme == "[":
            spaced.append(", " in text[position : text.find("]", position)])
        elif lexeme == "]" and spaced:
            spaced.pop()
        yield last


def _token(kind: str, text: str, shown: str) -> Token:
    if kind == "quoted":
        escaped = text.startswith('\\"')
        bare = text[2:-2] if escaped else text[1:-1]
        return Token("literal", bare, number(bare), escaped, shown)
    if kind == "number":
        return Token("number", text, number(text), shown=shown)
    if kind == "abbreviation":
        return Token("word", text.rstrip("."), shown=shown)
    return Token(kind, text, shown=shown)  # type: ignore[arg-type]


def words(tokens: Iterable[Token]) -> str:
    """The tokens as text, as the page shows it."""
    return collapse("".join(token.shown for token in tokens))
