"""A place in a row of tokens: what every recursive descent here stands on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .tokens import Token, words


class NotUnderstood(Exception):
    """The phrase is none of the grammar's. `lost` says that words are missing from it."""

    def __init__(self, message: str, *, lost: bool = False) -> None:
        super().__init__(message)
        self.lost = lost


class Cursor:
    """Reads tokens from left to right; `at` can be set back."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.at = 0

    @property
    def done(self) -> bool:
        return self.at >= len(self.tokens)

    def peek(self, offset: int = 0) -> Token | None:
        index = self.at + offset
        return self.tokens[index] if 0 <= index < len(self.tokens) else None

    def next(self) -> Token:
        token = self.peek()
        if token is None:
            raise NotUnderstood("the phrase ends early", lost=True)
        self.at += 1
        return token

    def kind(self, kind: str) -> Token | None:
        """The next token, taken if it is of this kind."""
        token = self.peek()
        if token is None or token.kind != kind:
            return None
        self.at += 1
        return token

    def mark(self, *marks: str) -> bool:
        """Takes one of the marks."""
        token = self.peek()
        if token is None or not token.is_mark(*marks):
            return False
        self.at += 1
        return True

    def word(self, *options: str) -> str:
        """Takes one of the words, and says which; empty if none stands here."""
        token = self.peek()
        if token is None or token.word not in options or not token.word:
            return ""
        self.at += 1
        return token.word

    def sequence(self, sequences: Iterable[Sequence[str]]) -> Sequence[str] | None:
        """Takes the longest of the word sequences that stands here."""
        token = self.peek()
        first = token.word if token else ""
        found = [sequence for sequence in sequences if first and sequence[0] == first and self.sees(sequence)]
        longest = max(found, key=len, default=None)
        self.at += len(longest or ())
        return longest

    def sees(self, sequence: Sequence[str]) -> bool:
        return all(
            (token := self.peek(i)) is not None and token.word == word for i, word in enumerate(sequence)
        )

    def rest(self) -> str:
        return words(self.tokens[self.at :])

    def refuse(self) -> NotUnderstood:
        if self.done:
            return NotUnderstood("the phrase ends early", lost=True)
        return NotUnderstood(f"not understood from here on: {self.rest()}")

    def skip_parenthesis(self) -> bool:
        """Takes a remark in parentheses, which explains and states nothing."""
        if not self.mark("("):
            return False
        depth = 1
        while depth:
            token = self.next()
            depth += token.is_mark("(") - token.is_mark(")")
        return True
