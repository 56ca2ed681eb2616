"""Limits of a number: bounds in any order and either notation.

limits   = "between" bound "and" bound | "from" bound "to" bound | { COMPARISON bound [ "and" ] }
         | "min" ":" bound [ "," "max" ":" bound ] | "(" limits ")" | interval | set { "or" set }
interval = ( "[" | "(" ) bound ( "," | "-" | "to" ) bound ( "]" | ")" )
bound    = NUMBER | "∞" | REFERENCE
"""

from __future__ import annotations

import re

from ..model import Operator
from . import vocabulary as v
from .choices import ChoiceGrammar
from .draft import TypedDraft

Bound = int | float | str  # a string is a reference to another parameter


class LimitGrammar(ChoiceGrammar):
    """Each method takes its words and puts the bounds into the draft, or takes nothing."""

    def bound(self) -> Bound | None:
        token = self.peek()
        if token is None:
            return None
        if token.kind == "number" or (token.kind == "literal" and token.value is not None):
            self.at += 1
            assert token.value is not None
            return token.value
        if token.word in v.NUMERALS:
            self.at += 1
            return v.NUMERALS[token.word]
        reference = token.kind == "literal" or (token.kind == "word" and token.text in self.names)
        if not reference or not re.fullmatch(r"[A-Za-z_][\w.-]*", token.text):
            return None
        self.at += 1
        return token.text

    def operator(self) -> Operator | None:
        token = self.peek()
        if token is not None and token.kind == "operator" and token.text in v.SYMBOLS:
            self.at += 1
            return v.SYMBOLS[token.text]
        start = self.at
        self.word("is", "are", "be")
        if sequence := self.sequence(v.COMPARISONS):
            return v.COMPARISONS[tuple(sequence)]
        self.at = start
        return None

    def comparisons(self, draft: TypedDraft) -> bool:
        """ "greater than 0 and less than `width`", "> 16"."""
        start = self.at
        found = False
        while (operator := self.operator()) is not None:
            bound = self.bound()
            if bound is None:
                self.at = start
                return False
            self.put(draft, operator, bound)
            found = True
            start = self.at
            if not (self.word("and", "but") or self.mark(",")):
                break
        self.at = start
        return found

    def put(self, draft: TypedDraft, operator: Operator, bound: Bound) -> None:
        if isinstance(bound, str):
            self.notes.relate(operator, bound)
            draft.elaborated = True
        else:
            draft.limit(operator, bound)

    def between(self, draft: TypedDraft) -> bool:
        """ "between 0 and 1", "from 3 to 1,000,000", both ends included unless it says otherwise."""
        start = self.at
        word = self.word("between", "from")
        if not word:
            return False
        exclusive = self.inclusion()
        low = self.bound()
        joined = self.word("and") if word == "between" else self.word("to", "through")
        high = self.bound() if low is not None and joined else None
        if low is None or high is None:
            self.at = start
            return False
        exclusive = self.inclusion() or exclusive
        self.put(draft, ">" if exclusive else ">=", low)
        self.put(draft, "<" if exclusive else "<=", high)
        return True

    def inclusion(self) -> bool:
        """ "(inclusive)", "(and including)", "exclusive": whether the ends are left out."""
        start = self.at
        self.mark(",")
        parenthesis = self.mark("(")
        self.word("and", "both")
        word = self.word("inclusive", "including", "exclusive", "excluding", "inclusively", "exclusively")
        self.word("of") if word else None
        if not word or (parenthesis and not self.mark(")")):
            self.at = start
        return word.startswith("exclu")

    def interval(self, draft: TypedDraft) -> bool:
        """ "[0, 1)", "(0.0, 1.0]", "[8-32]"; three numbers are a set."""
        start = self.at
        opening = self.peek()
        if opening is None or not self.mark("[", "("):
            return False
        low = self.bound()
        # "(1-100)" may be an aside as well as an interval; only square brackets tell
        dashed = opening.text == "[" and (self.mark("-", "–", ":") or bool(self.word("to")))
        joined = low is not None and (dashed or self.mark(","))
        high = self.bound() if joined else None
        closing = self.peek()
        if low is None or high is None or closing is None or not self.mark("]", ")"):
            self.at = start
            return False
        self.put(draft, ">=" if opening.text == "[" else ">", low)
        self.put(draft, "<=" if closing.text == "]" else "<", high)
        return True

    def span(self, draft: TypedDraft) -> bool:
        """ "1 to 100", "8-256": the ends, where words have said that it is a range."""
        start = self.at
        low = self.bound()
        joined = self.word("to", "through") or self.mark("-", "–")
        high = self.bound() if joined else None
        if low is None or high is None:
            self.at = start
            return False
        exclusive = self.inclusion()
        self.put(draft, ">" if exclusive else ">=", low)
        self.put(draft, "<" if exclusive else "<=", high)
        return True

    def sets(self, draft: TypedDraft) -> bool:
        """ "[18, 34, 50] or [20, 32, 44]"."""
        values: list[int | float | str] = []
        while found := self.bracketed_choices(least=1 if values else 3):
            values += found
            start = self.at
            if not (self.word("or", "and") or self.mark(",")):
                break
            if not (self.peek() and self.tokens[self.at].is_mark("[", "(", "{")):
                self.at = start
                break
        if values:
            draft.choices = values
        return bool(values)

    def in_parentheses(self, draft: TypedDraft) -> bool:
        """ "(min: 1, max: 1,000,000)"."""
        start = self.at
        if not self.mark("("):
            return False
        taken = self.minmax(draft) or self.between(draft) or self.comparisons(draft) or self.range_in(draft)
        while taken and not self.mark(")"):
            if not (self.mark(",", ";") or self.word("and")) or not (
                self.minmax(draft) or self.comparisons(draft)
            ):
                self.at = start
                raise self.refuse()
        if not taken:
            self.at = start
        return taken

    def range_in(self, draft: TypedDraft) -> bool:
        start = self.at
        if self.sequence(v.RANGE_LEADS):
            self.mark(":")
            if self.interval(draft):
                return True
        self.at = start
        return False

    def minmax(self, draft: TypedDraft) -> bool:
        start = self.at
        word = self.word(*v.MINIMUM, *v.MAXIMUM)
        if word:
            self.word("value")
            separated = self.mark(":") or self.kind("operator") or self.word("of", "is")
            bound = self.bound()
            if bound is not None and (separated or not isinstance(bound, str)):
                self.put(draft, ">=" if word in v.MINIMUM else "<=", bound)
                return True
        self.at = start
        return False

    def multiple(self, draft: TypedDraft) -> bool:
        start = self.at
        if self.sequence(
            (("divisible", "by"), ("multiple", "of"), ("a", "multiple", "of"), ("multiples", "of"))
        ):
            number = self.bound()
            if isinstance(number, int):
                draft.multiple_of = number
                draft.elaborated = True
                return True
        self.at = start
        return False
