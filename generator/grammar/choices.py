"""Choices: values that are listed, whatever marks they have.

choices = [ LEAD ] [ ":" ] choice { ( "," | "or" | "/" ) choice }
choice  = ( LITERAL | NUMBER | WORD ) [ "(" remark ")" ] [ "for" remark ]
set     = ( "[" | "(" ) item "," item { "," item } ( "]" | ")" )
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from ..model import Boolean, Domain
from . import vocabulary as v
from .cursor import Cursor, NotUnderstood
from .draft import Notes, choice, spelling
from .tokens import Token

_STRAY = re.compile('["“”]')


class ChoiceGrammar(Cursor):
    """`names` are the table's parameters; `notes` collects what a phrase says beside its domain."""

    def __init__(self, tokens: Sequence[Token], names: Collection[str] = ()) -> None:
        super().__init__(tokens)
        self.names = names
        self.notes = Notes()
        self.led = False  # whether a list was announced

    def choices(self) -> Domain:
        return self.chosen(self.choice_values())

    def chosen(self, values: Sequence[int | float | str]) -> Domain:
        domain = choice(values)
        if isinstance(domain, Boolean):
            self.notes.encoding = spelling(values)
        return domain

    def choice_values(self) -> list[int | float | str]:
        if self.lead():
            self.mark(":")
        self.counted_noun()
        values: list[int | float | str] = []
        unmarked = 0
        while True:
            value, plain = self.choice_value()
            unmarked += plain
            values.append(value)
            start = self.at
            separated = self.mark(",", "/", "|")
            either = self.word("or", "and")
            if not (separated or either):
                break
            if self.done or (either and self.peek() and self.tokens[self.at].is_mark(".")):
                raise NotUnderstood("the list breaks off", lost=True)
            if not self.is_choice():
                self.at = start
                break
        if unmarked == len(values) == 1 and not self.in_company():
            raise NotUnderstood(f"one bare word, “{values[0]}”, may be a value or a remark")
        return values

    def lead(self) -> bool:
        """ "One of", "either of the following": what follows is a list, whatever its words are."""
        found = self.sequence(v.CHOICE_LEADS) is not None
        self.led = self.led or found
        return found

    def counted_noun(self) -> None:
        """ "positive integers:" before the numbers themselves."""
        start = self.at
        self.word(*v.ADJECTIVES)
        following = self.peek(1)
        listed = following is not None and (following.kind == "number" or following.is_mark(":"))
        if not (listed and self.word(*v.TYPES)):
            self.at = start
        self.mark(":")

    def in_company(self) -> bool:
        """Whether other alternatives stand beside this one, so that a bare word can be a value."""
        return self.led or any(token.word == "or" or token.is_mark("/", "|") for token in self.tokens)

    def is_choice(self) -> bool:
        """Whether the next token is a value, and not the beginning of a typed phrase."""
        token = self.peek()
        if token is None:
            return False
        if token.kind in ("literal", "number"):
            following = self.peek(1)
            return not (following is not None and following.kind == "operator")
        return token.kind == "word" and self.is_plain_choice()

    def is_plain_choice(self) -> bool:
        """An unmarked word is a value where a list goes on or ends behind it."""
        token, following = self.peek(), self.peek(1)
        if token is None or token.kind != "word" or token.word in ("or", "and"):
            return False
        if token.word in v.FUNCTION_WORDS and not self.led:
            return False
        return (
            following is None
            or following.is_mark(",", ".", "/", "|", "(", ")")
            or following.word in ("or", "for", "and")
        )

    def choice_value(self) -> tuple[int | float | str, bool]:
        token = self.peek()
        if token is None or not (token.kind in ("literal", "number") or self.is_plain_choice()):
            raise self.refuse()
        if _STRAY.search(token.text):
            raise NotUnderstood(f"a quote is missing in {token.text}")
        self.at += 1
        self.explanation()
        if token.kind == "number":
            assert token.value is not None
            return token.value, False
        return token.text, token.kind == "word"

    def explanation(self) -> None:
        """ "(silent)" or "for classification" behind a value."""
        self.skip_parenthesis()
        if not self.word("for"):
            return
        while (token := self.peek()) is not None:
            if token.is_mark(",", ".") or token.word == "or":
                return
            self.at += 1

    def bracketed_choices(self, least: int = 3) -> list[int | float | str] | None:
        """ "['a', 'b']", or a set of at least three numbers: two are an interval."""
        start = self.at
        if not self.mark("[", "(", "{"):
            return None
        values: list[int | float | str] = []
        while (token := self.peek()) is not None and (
            token.kind in ("literal", "number") or self.is_bare_item()
        ):
            self.at += 1
            if _STRAY.search(token.text):
                raise NotUnderstood(f"a quote is missing in {token.text}")
            values.append(token.value if token.kind == "number" and token.value is not None else token.text)
            if not (self.mark(",") or self.word("or")):
                break
            self.word("or")
        numbers = all(not isinstance(value, str) for value in values)
        if not values or not self.mark("]", ")", "}") or (numbers and len(values) < least):
            self.at = start
            return None
        return values

    def is_bare_item(self) -> bool:
        token, following = self.peek(), self.peek(1)
        return (
            token is not None
            and token.kind == "word"
            and following is not None
            and following.is_mark(",", "]", ")", "}")
        )
