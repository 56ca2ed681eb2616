"""A position in a list of tokens, and the decorator `production`, which undoes a reading that failed."""

from __future__ import annotations

import functools
from collections.abc import Callable, Collection, Container, Sequence
from typing import Concatenate, ParamSpec, TypeVar

from .tokens import Token, words
from .vocabulary import Phrases

P = ParamSpec("P")
R = TypeVar("R")


class NotUnderstood(Exception):
    """The phrase is not in the grammar. `lost` says that words are missing from it."""

    def __init__(self, message: str, *, lost: bool = False) -> None:
        super().__init__(message)
        self.lost = lost


class Cursor:
    """Reads tokens from left to right. A word without markup is a reference if it is one of `names`, the
    table's parameters. A method that takes a mark or words returns what it took, or "" and stays where it is.
    """

    __slots__ = ("tokens", "names", "at")

    def __init__(self, tokens: Sequence[Token], names: Collection[str] = ()) -> None:
        self.tokens = tokens
        self.names = names
        self.at = 0

    @property
    def done(self) -> bool:
        return self.at >= len(self.tokens)

    def peek(self, offset: int = 0) -> Token | None:
        index = self.at + offset
        return self.tokens[index] if index < len(self.tokens) else None

    def next(self) -> Token:
        token = self.peek()
        if token is None:
            raise NotUnderstood("the phrase ends early", lost=True)
        self.at += 1
        return token

    def until(self, ends: Callable[[Token], bool]) -> Sequence[Token]:
        """Takes the tokens before the first that `ends` is true of, or all that are left."""
        taken = []
        while (token := self.peek()) is not None and not ends(token):
            taken.append(self.next())
        return taken

    def kind(self, *kinds: str) -> Token | None:
        """Takes a token of one of the kinds."""
        token = self.peek()
        return self.next() if token is not None and token.kind in kinds else None

    def sees_mark(self, *marks: str) -> bool:
        token = self.peek()
        return token is not None and token.is_mark(*marks)

    def mark(self, *marks: str) -> str:
        """Takes one of the marks."""
        return self.next().text if self.sees_mark(*marks) else ""

    def word(self, *options: str) -> str:
        """Takes one of the words."""
        return self.among(options)

    def among(self, options: Container[str]) -> str:
        """Takes the next word if it is in `options`, a set or table of the vocabulary."""
        token = self.peek()
        return self.next().word if token is not None and token.word and token.word in options else ""

    def sees(self, phrases: Phrases) -> tuple[str, ...]:
        """The longest of the phrases that comes next."""
        token = self.peek()
        for phrase in phrases.get(token.word, ()) if token is not None else ():
            ahead = self.tokens[self.at : self.at + len(phrase)]
            if tuple(token.word for token in ahead) == phrase:
                return phrase
        return ()

    def place(self, phrases: Phrases) -> int:
        """The place of the first of the phrases, whichever it is, or the end; the cursor is there then."""
        while not self.done and not self.sees(phrases):
            self.at += 1
        return self.at

    def phrase(self, phrases: Phrases) -> str:
        """Takes the longest of the phrases that comes next."""
        phrase = self.sees(phrases)
        self.at += len(phrase)
        return " ".join(phrase)

    @property
    def rest(self) -> Sequence[Token]:
        return self.tokens[self.at :]

    def refuse(self) -> NotUnderstood:
        if self.done:
            return NotUnderstood("the phrase ends early", lost=True)
        return NotUnderstood(f"not understood from here on: {words(self.rest)}")

    def parenthesis(self) -> Sequence[Token]:
        """Takes a remark in parentheses, which only explains and states no fact."""
        if not self.mark("("):
            return ()
        inner, depth = [], 1
        while depth:
            inner.append(token := self.next())
            depth += token.is_mark("(") - token.is_mark(")")
        return inner


def production(read: Callable[Concatenate[Cursor, P], R]) -> Callable[Concatenate[Cursor, P], R]:
    """Makes a function a production: if it returns None, the cursor goes back to where it was."""

    @functools.wraps(read)
    def attempt(cursor: Cursor, /, *args: P.args, **options: P.kwargs) -> R:
        start = cursor.at
        result = read(cursor, *args, **options)
        if result is None:
            cursor.at = start
        return result

    return attempt


def series(
    cursor: Cursor, item: Callable[[Cursor], R | None], marks: Sequence[str], words: Sequence[str]
) -> list[R]:
    """series = [ item { ( mark | word | mark word ) item } ]"""

    @production
    def another(cursor: Cursor) -> R | None:
        mark = cursor.mark(*marks)
        return item(cursor) if cursor.word(*words) or mark else None

    items: list[R] = []
    read = item(cursor)
    while read is not None:
        items.append(read)
        read = another(cursor)
    return items
