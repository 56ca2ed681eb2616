"""Typed phrases: a noun with adjectives, and the limits that follow it.

typed      = [ ARTICLE ] { ADJECTIVE } TYPE ( "followed by" choices | "with" characters | { limit } )
limit      = [ "," | "." | ":" ] ( limits | RANGE [ ":" ] ( limits | typed | choices ) | LEAD choices )
comparison = bound OPERATOR typed [ OPERATOR bound ]
"""

from __future__ import annotations

import re

from ..model import Choice, Domain, Number, Text, Union, members
from . import vocabulary as v
from .cursor import NotUnderstood
from .draft import TypedDraft, choice
from .limits import LimitGrammar
from .tokens import words


class TypedGrammar(LimitGrammar):
    def alternatives(self) -> Domain:
        """A list of alternatives: the grammar above this one has them."""
        raise NotImplementedError

    def typed_domain(self) -> Domain | None:
        draft = self.typed()
        return draft.settle(self.notes) if draft else None

    def typed(self) -> TypedDraft | None:
        draft = self.noun()
        if draft is None:
            return None
        if self.followed_by(draft) or self.described(draft):
            return draft
        while self.limit(draft):
            pass
        return draft

    def noun(self) -> TypedDraft | None:
        """An optional article, adjectives, and the noun of a type."""
        start = self.at
        self.word(*v.ARTICLES)
        adjectives: list[str] = []
        floating = False
        while (token := self.peek()) is not None:
            if token.word in v.ADJECTIVES:
                adjectives.append(v.ADJECTIVES[token.word])
            elif token.word in v.FLOATING or (token.word == "real" and self.peek(1) and self.peek(1).word in v.TYPES):  # type: ignore[union-attr]
                floating = True
            else:
                break
            self.at += 1
        if floating:
            self.word("point")
        noun = self.word(*v.TYPES)
        if not noun or (noun in v.NEEDS_ADJECTIVE and not (floating or adjectives)):
            if floating:  # "positive floating-point, …": the noun is left out
                return TypedDraft("number", adjectives)
            self.at = start
            return None
        return TypedDraft("number" if floating else v.TYPES[noun], adjectives)

    def followed_by(self, draft: TypedDraft) -> bool:
        """ "An integer followed by *M*, *W* or *min*" is a pattern."""
        if draft.type != "integer" or not self.sequence((("followed", "by"),)):
            return False
        self.sequence(v.CHOICE_LEADS)
        units = [str(value) for value in self.choice_values()]
        draft.refined = Text(pattern=f"^[0-9]+({'|'.join(map(re.escape, units))})$")
        return True

    def described(self, draft: TypedDraft) -> bool:
        """ "String with alphanumeric characters, underscore, or period. [A-Za-z0-9_.]"."""
        classes = {
            "alphanumeric": "A-Za-z0-9", "underscore": "_", "underscores": "_", "period": ".", "periods": ".",
            "hyphen": "-", "hyphens": "-", "dash": "-", "digits": "0-9", "letters": "A-Za-z", "dots": ".", "dot": ".",
        }  # fmt: skip
        start = self.at
        if draft.type != "string" or not self.word("with", "of", "containing"):
            return False
        self.word("only")
        found = ""
        while (token := self.peek()) is not None:
            if token.word in classes:
                found += classes[token.word]
            elif not (token.word in ("characters", "character", "or", "and") or token.is_mark(",")):
                break
            self.at += 1
        if not found:
            self.at = start
            return False
        mark = self.at
        self.mark(".", ":")
        if pattern := self.kind("pattern"):
            found = re.sub(r"\\(.)", r"\1", pattern.text[1:-1])
        else:
            self.at = mark
        draft.pattern = f"^[{_last_hyphen(found)}]*$"
        return True

    def limit(self, draft: TypedDraft) -> bool:
        """One more limit of the noun, behind a comma, a full stop or nothing."""
        start, notes = self.at, len(self.notes.relations)
        separated = self.mark(",", ".", ";", ":") or bool(self.word("and"))
        if not self.done and self._limit(draft, separated):
            return True
        self.at = start
        del self.notes.relations[notes:]
        return False

    def _limit(self, draft: TypedDraft, separated: bool) -> bool:
        self.word("each")
        if self.in_parentheses(draft) or self.between(draft) or self.minmax(draft) or self.elaboration(draft):
            return True
        self.sequence(v.COPULAS)
        if self.comparisons(draft) or self.multiple(draft):
            return True
        before = self.peek(-1)
        lead = self.sequence(v.RANGE_LEADS) is not None or (before is not None and before.is_mark(":"))
        self.mark(":")
        if lead and self.range(draft):
            return True
        if not separated and self.sequence(v.PURPOSES):
            return self.purpose(draft)
        return not lead and not separated and self.interval(draft)

    def purpose(self, draft: TypedDraft) -> bool:
        """ "large enough to hold …": limits further, in words that are kept."""
        start = self.at - 2
        while (token := self.peek()) is not None and token.kind == "word" and token.word != "or":
            self.at += 1
        if not (self.done or self.tokens[self.at].is_mark(".")):
            return False
        self.notes.conditions.append(words(self.tokens[start : self.at]))
        draft.elaborated = True
        return True

    def range(self, draft: TypedDraft) -> bool:
        """What follows "range": an interval, sets, bounds, or a typed phrase of its own."""
        if self.interval(draft) or self.sets(draft) or self.between(draft) or self.comparisons(draft):
            return True
        if self.span(draft):
            return True
        if draft.type in ("string", "boolean"):
            return self.take_choices(draft)
        if not self.begins_typed():
            return False
        domain = self.comparison() or self.typed_domain()
        assert domain is not None
        self.merge(draft, domain)
        return True

    def begins_typed(self) -> bool:
        start = self.at
        found = self.comparison() is not None or self.noun() is not None
        self.at = start
        return found

    def merge(self, draft: TypedDraft, inner: Domain) -> None:
        """ "integer, range: positive integer" says one thing in two parts."""
        if isinstance(inner, Number) and draft.type in ("integer", "number"):
            if inner.integer != (draft.type == "integer"):
                self.notes.contradictions.append(
                    ("contradictory-types", "two types for one value: integer and float")
                )
            draft.refined = inner
        else:
            draft.refined = inner
        draft.elaborated = True

    def elaboration(self, draft: TypedDraft) -> bool:
        """ "string, one of `a` or `b`"; "integer, either: (`-1` or positive integer)"; "float: non-negative float"."""
        start = self.at
        led = self.lead()
        before = self.peek(-1)
        colon = self.mark(":") or (before is not None and before.is_mark(":"))
        if led or (colon and draft.type in ("string", "boolean")):
            self.word(*v.ADJECTIVES)
            if self.word(*v.TYPES):
                self.mark(":")
            if self.take_group(draft) or self.take_choices(draft):
                return True
        elif colon and self.begins_typed():
            domain = self.typed_domain()
            assert domain is not None
            self.merge(draft, domain)
            return True
        elif draft.type == "string" and self.begins_typed_interval():
            domain = self.typed_domain()
            assert domain is not None
            draft.refined = domain
            return True
        elif (
            draft.type in ("string", "boolean")
            and before is not None
            and before.is_mark(",", ":", ".")
            and self.begins_list()
        ):
            return self.take_choices(draft)
        self.at = start
        return False

    def begins_typed_interval(self) -> bool:
        """ "string, any integer between "0" and "10"": on the wire a string, in meaning an integer."""
        start = self.at
        draft = self.noun()
        found = draft is not None and draft.type in ("integer", "number") and self.between(draft)
        self.at = start
        return found

    def begins_list(self) -> bool:
        """Whether values follow: marked ones, or two bare words or more that "or" or a comma parts."""
        token, following = self.peek(), self.peek(1)
        if token is None or token.kind == "literal":
            return token is not None
        parted = following is not None and (following.word == "or" or following.is_mark(","))
        return parted and self.is_plain_choice()

    def take_group(self, draft: TypedDraft) -> bool:
        """Alternatives in parentheses, or in a list."""
        start = self.at
        if not self.mark("("):
            return False
        try:
            domain = self.alternatives()
        except NotUnderstood:
            self.at = start
            return False
        if not self.mark(")"):
            self.at = start
            return False
        draft.refined = _as_text(domain) if draft.type == "string" else domain
        return True

    def take_choices(self, draft: TypedDraft) -> bool:
        start = self.at
        try:
            values = self.bracketed_choices() or self.choice_values()
        except NotUnderstood as problem:
            if problem.lost:
                raise
            self.at = start
            return False
        draft.refined = self.chosen([str(value) for value in values] if draft.type == "string" else values)
        return True

    def comparison(self) -> Domain | None:
        """ "0 < float ≤ 1"."""
        low = self.bound()
        operator = self.operator() if low is not None else None
        if operator is None or low is None:
            return None
        draft = self.noun()
        if draft is None:
            return None
        self.put(draft, v.MIRRORED[operator], low)
        if upper := self.operator():
            bound = self.bound()
            if bound is None:
                raise self.refuse()
            self.put(draft, upper, bound)
        while self.limit(draft):
            pass
        return draft.settle(self.notes)


def _as_text(domain: Domain) -> Domain:
    parts = [
        choice([str(value) for value in part.values]) if isinstance(part, Choice) else part
        for part in members(domain)
    ]
    return parts[0] if len(parts) == 1 else Union(members=tuple(parts))


def _last_hyphen(characters: str) -> str:
    """A class of characters with a literal hyphen where it means itself."""
    ranges = re.findall(r"\w-\w", characters)
    rest = characters
    for found in ranges:
        rest = rest.replace(found, "", 1)
    return characters if "-" not in rest else "".join(ranges) + rest.replace("-", "") + "-"
