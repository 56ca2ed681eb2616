"""Arrays: lists and tuples of typed items or choices.

array = [ "comma-separated" | "JSON" | "nested" ] ( "list" | "array" | "tuple" ) [ "of" items ]
      | "any combination of" … choices [ "," "comma-separated" ]
items = typed | choices | ( "lists" | "arrays" ) "of" items
"""

from __future__ import annotations

from ..model import Array, Choice, Domain, Encoding, Text
from . import vocabulary as v
from .typed import TypedGrammar


class ArrayGrammar(TypedGrammar):
    """Each array says how it is written, too: `notes.encoding`."""

    def array(self) -> Domain | None:
        if combination := self.combination():
            return combination
        self.word(*v.ARTICLES)
        encoding: Encoding | None = None
        if self.word("comma-separated", "comma-delimited") or self.sequence(
            (("comma", "separated"), ("comma", "delimited"))
        ):
            encoding = "comma"
            start = self.at
            if (draft := self.typed()) is not None and draft.type != "string":
                self.notes.encoding = encoding
                return Array(items=draft.settle(self.notes))
            self.at = start
        json = bool(self.word("json"))
        nested = bool(self.word("nested"))
        noun = self.word("list", "lists", "array", "arrays", "tuple", "tuples")
        if not noun:
            noun = self.word("string", "strings", "values") if encoding == "comma" else ""
        if not noun:
            return None
        encoding = encoding or ("tuple" if noun.startswith("tuple") and not json else "json")
        self.notes.encoding = encoding
        items = self.items()
        return Array(items=Array(items=items) if nested else items)

    def combination(self) -> Domain | None:
        """ "A string that contains any combination of the names of the operators: `a`, `b`, or `c`"."""
        self.word(*v.ARTICLES)
        self.word("string") and self.word("that") and self.word("contains", "contain", "consists")
        self.sequence((("containing",), ("of",)))
        if not self.sequence(
            (("any", "combination", "of"), ("a", "combination", "of"), ("combination", "of"))
        ):
            return None
        start = self.at
        while (token := self.peek()) is not None and token.kind == "word":
            self.at += 1
        if not self.mark(":"):
            self.at = start
        self.notes.encoding = "comma"
        items = self.choices()
        if self.mark(",") and not self.word("comma-separated", "comma-delimited"):
            self.at -= 1
        return Array(items=items)

    def items(self) -> Domain:
        if self.word("of"):
            if self.sees(("lists", "of")) or self.sees(("arrays", "of")):
                self.at += 1
                return Array(items=self.items())
            draft = self.noun()
            if draft is not None:
                while self.limit(draft):
                    pass
                return draft.settle(self.notes)
            return self.choices()
        start = self.at
        if self.word("with", "containing"):
            self.word("possible", "valid", "allowed")
            self.word("values", "items", "elements")
            self.word("taken", "chosen")
            if self.word("from", "in", "of") or self.mark(":"):
                return self.choices()
        self.at = start
        return Text()

    def spelled_list(self) -> Domain | None:
        """["a", "b"] in JSON is an array; ['a', 'b'] on a page is a list of choices."""
        opening = self.peek(1)
        values = self.bracketed_choices()
        if values is None:
            return None
        if opening is not None and opening.json:
            self.notes.encoding = "json"
            return Array(items=Choice(values=tuple(str(value) for value in values)))
        return self.chosen(values)
