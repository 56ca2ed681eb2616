"""The grammar of value phrases.

    phrase       = [ "(" TYPE ")" ] alternatives { sentence }
    alternatives = alternative { ( "," | "or" | "," "or" | "/" ) alternative }
    alternative  = array | comparison | typed | set | "empty string" | choices
    sentence     = "." ( suggestion | restriction | illustration | remark )

array stands in arrays.py, comparison and typed in typed.py, limits in limits.py, choices and set in
choices.py. One method per production; each takes its words or leaves the cursor where it was. What is left
over makes the phrase one that is not understood: nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from ..model import (
    Array,
    Boolean,
    Bounds,
    Choice,
    Domain,
    Encoding,
    Number,
    Relation,
    Text,
    Unstated,
    members,
)
from . import vocabulary as v
from .arrays import ArrayGrammar
from .cursor import Cursor, NotUnderstood
from .draft import TypedDraft, union
from .tokens import Token, words


@dataclass(frozen=True, slots=True, kw_only=True)
class Values:
    """What a value phrase states."""

    domain: Domain
    encoding: Encoding | None = None
    relations: tuple[Relation, ...] = ()
    suggested: Bounds | None = None
    conditions: tuple[str, ...] = ()
    contradictions: tuple[tuple[str, str], ...] = ()


def parse(tokens: Sequence[Token], names: Collection[str] = ()) -> Values:
    """The meaning of a value phrase; NotUnderstood if it is not wholly in the grammar.

    `names` are those of the table's parameters: only these are references where a word is not marked.
    """
    head, items = _split_items(tokens)
    if head and head[-1].is_mark(":") and not _announces(head):
        head.pop()  # it introduced a list, or what stands in a list's place
    grammar = _Grammar(head, names)
    domain = grammar.phrase() if head and not _announces(head) else grammar.listed(items)
    notes = grammar.notes
    return Values(
        domain=domain,
        encoding=notes.encoding,
        relations=tuple(notes.relations),
        suggested=notes.suggested,
        conditions=tuple(notes.conditions),
        contradictions=tuple(notes.contradictions),
    )


def recommended(tokens: Sequence[Token]) -> Bounds | None:
    """The range that a sentence of prose recommends, if it does: "we recommend values between 5 and 10"."""
    if not any(token.word in v.RECOMMENDATIONS for token in tokens):
        return None
    grammar = _Grammar(tokens)
    grammar.suggestion(Unstated(), len(tokens))
    return grammar.notes.suggested


def _split_items(tokens: Sequence[Token]) -> tuple[list[Token], list[list[Token]]]:
    """The words before a list, and its items."""
    head: list[Token] = []
    items: list[list[Token]] = []
    for token in tokens:
        if token.kind == "item":
            items.append([])
        elif items:
            items[-1].append(token)
        elif token.kind not in ("break", "pointer"):
            head.append(token)
    return head, items


def _announces(head: Sequence[Token]) -> bool:
    """Whether the head only introduces a list: "One of the following:"."""
    cursor = Cursor(head)
    cursor.sequence(v.CHOICE_LEADS)
    cursor.word(*v.TYPES)
    cursor.sequence(v.CHOICE_LEADS)
    return cursor.mark(":") and cursor.done


class _Grammar(ArrayGrammar):
    # -- phrase and sentences -------------------------------------------------------------------

    def phrase(self) -> Domain:
        domain = self.parenthesized_type() or self.alternatives()
        while not self.done:
            domain = self.sentence(domain)
        return domain

    def listed(self, items: Sequence[Sequence[Token]]) -> Domain:
        """Choices that stand in a list, each with what it means."""
        heads = [_item_head(item) for item in items]
        values = [head for head in heads if head is not None]
        if not values or len(values) < len(heads):
            raise NotUnderstood("a list whose items name no values")
        return self.chosen(values)

    def parenthesized_type(self) -> Domain | None:
        """ "(Boolean) `True` or `False`"."""
        first, second = self.peek(1), self.peek(2)
        if not (self.peek() and self.tokens[0].is_mark("(") and first and first.word in v.TYPES):
            return None
        if second is None or not second.is_mark(")"):
            return None
        self.at += 3
        domain = self.alternatives()
        return Boolean() if v.TYPES[first.word] == "boolean" else domain

    def sentence(self, domain: Domain) -> Domain:
        if self.aside():
            return domain
        if not self.mark(".", ";", ","):
            raise self.refuse()
        if self.done:
            return domain
        full_stop = not self.tokens[self.at - 1].is_mark(",")
        end = self.sentence_end()
        sentence = self.tokens[self.at : end]
        if any(token.word in v.SUGGESTIONS for token in sentence):
            return self.suggestion(domain, end)
        if restricted := self.restriction(domain):
            return restricted
        if self.sequence(v.ILLUSTRATIONS):
            self.at = self.illustration_end(end)
            return domain
        if self.word("refer", "see"):  # a pointer to more; what was said so far stands
            self.at = end
            return domain
        if not full_stop:
            raise self.refuse()
        return self.remark(domain, sentence, end)

    def aside(self) -> bool:
        """A remark in parentheses behind all alternatives; one that limits is not understood here."""
        start = self.at
        if not self.skip_parenthesis():
            return False
        if any(_weighs(token) or token.word in v.ADJECTIVES for token in self.tokens[start : self.at]):
            self.at = start
            raise self.refuse()
        return True

    def sentence_end(self) -> int:
        """The index behind the next full stop."""
        for index in range(self.at, len(self.tokens)):
            if self.tokens[index].is_mark("."):
                return index
        return len(self.tokens)

    def illustration_end(self, end: int) -> int:
        """An example may go on with another: "(0, 1): … . (-1, 1): …"."""
        while end + 1 < len(self.tokens) and self.tokens[end + 1].is_mark("(", "["):
            self.at = end + 1
            end = self.sentence_end()
        return end

    def suggestion(self, domain: Domain, end: int) -> Domain:
        """The range that is recommended; without one, the words are kept."""
        begin = self.at
        while self.at < end:
            start = self.at
            draft = TypedDraft("number", [])
            if self.interval(draft) or self.between(draft) or self.comparisons(draft) or self.span(draft):
                self.notes.suggested = Bounds(**draft.limits)
                self.at = end
                return domain
            self.at = start + 1
        self.notes.conditions.append(words(self.tokens[begin:end]))
        self.at = end
        return domain

    def restriction(self, domain: Domain) -> Domain | None:
        """ "Valid integers: -1 (…), 0 (…)" after an array or a type says which items or values."""
        start = self.at
        if (
            self.word("valid", "allowed", "possible")
            and self.word(*v.TYPES)
            and (self.mark(":") or self.word("are"))
        ):
            values = self.choices()
            if isinstance(domain, Array):
                return Array(items=values)
            if isinstance(domain, Number | Text):
                return values
            raise self.refuse()
        self.at = start
        return None

    def remark(self, domain: Domain, sentence: Sequence[Token], end: int) -> Domain:
        """A sentence of prose that names no numbers or further values. Where it limits, its words are kept."""
        plain: list[Token] = []
        for index, token in enumerate(sentence):
            if any(Cursor(sentence[index:]).sees(lead) for lead in v.ILLUSTRATIONS):
                break
            plain.append(token)
        announced = any(
            Cursor(plain).sees(lead) for lead in (*v.CHOICE_LEADS, *v.RANGE_LEADS, *v.ANNOUNCEMENTS)
        )
        listed = len(plain) < 6 and any(token.word == "or" for token in plain)
        if len(plain) < 3 or listed or announced or any(self.is_fact(token, domain) for token in plain):
            raise self.refuse()
        if any(_weighs(token) for token in plain):
            self.notes.conditions.append(words(sentence))
        self.at = end
        return domain

    def is_fact(self, token: Token, domain: Domain) -> bool:
        """Whether a token of a remark says something that the phrase has not said."""
        known = token.text in self.names or any(
            token.text in map(str, part.values) for part in members(domain) if isinstance(part, Choice)
        )
        return token.kind in _FACTS or (token.kind == "literal" and not known)

    def alternatives(self) -> Domain:
        start = self.at
        if self.lead() and self.noun() and self.mark(":"):
            return self.choices()  # "One of the following positive integers: 1, 2, 3"
        self.at = start
        if self.lead():
            self.mark(":")
        found = [self.alternative()]
        while self.separator():
            found.append(self.alternative())
        return union(found, self.notes)

    def separator(self) -> bool:
        """Takes a comma, an "or" or both where another alternative follows."""
        start = self.at
        comma = self.mark(",", "/", "|")
        if not (self.word("or") or comma):
            return False
        if self.done or (self.peek() and self.tokens[self.at].is_mark(".")):
            raise NotUnderstood("the list breaks off", lost=True)
        if comma and not self.begins_alternative():
            self.at = start
            return False
        return True

    def begins_alternative(self) -> bool:
        start = self.at
        try:
            self.alternative()
        except NotUnderstood:
            return False
        finally:
            self.at = start
        return True

    def alternative(self) -> Domain:
        for production in (self.array, self.comparison, self.typed_domain, self.spelled_list, self.untyped):
            start = self.at
            found = production()
            if found is not None:
                return found
            self.at = start
        if self.sees(("empty", "string")):
            self.at += 2
            return Choice(values=("",))
        return self.choices()

    def untyped(self) -> Domain | None:
        """ "[0, 1]", "> 0": bounds alone are those of a number."""
        draft = TypedDraft("number", [])
        if self.sequence(v.RANGE_LEADS):
            self.mark(":")
        if not (self.interval(draft) or self.between(draft) or self.comparisons(draft)):
            return None
        while self.limit(draft):
            pass
        return draft.settle(self.notes)


_FACTS = ("number", "operator", "pattern")


def _weighs(token: Token) -> bool:
    """Whether a word of a remark may limit the values."""
    return token.word in v.LIMITING or token.kind in _FACTS


def _item_head(item: Sequence[Token]) -> int | float | str | None:
    """The value that an item explains: what stands before its colon."""
    if not item or item[0].kind not in ("literal", "number", "word"):
        return None
    following = item[1] if len(item) > 1 else None
    if following is not None and not (
        following.is_mark(":", "-", "–", "—", "(") or following.kind == "break"
    ):
        return None
    first = item[0]
    return first.value if first.kind == "number" and first.value is not None else first.text
