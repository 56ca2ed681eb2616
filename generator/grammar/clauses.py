"""The grammar of conditions on other parameters.

    conditions = [ "both" ] condition { "and" condition }
    condition  = [ "the" ] NAME [ "hyperparameter" | … ] ( "is" | "is set to" | "=" ) values
    values     = value { ( "," | "or" ) value }

What else can be said of a parameter, "greater than", "is not", "or", is not read: the caller keeps the words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ..model import Boolean, Choice, Condition, Domain, Number, Value, members
from .cursor import Cursor
from .defaults import typed
from .tokens import Token, lex

_NOUNS = set(
    "hyperparameter hyperparameters parameter parameters value option setting argument flag mode".split()
)
_IS = tuple(
    tuple(line.split())
    for line in (
        "is", "are", "equals", "is set to", "is equal to", "is one of", "is either", "has the value", "has value",
        "set to", "is set to either", "is set to one of", "to",
    )
)  # fmt: skip
_VALUE_OF = tuple(
    tuple(line.split())
    for line in (
        "the value specified for",
        "the value of the",
        "the value of",
        "value of",
        "the",
        "you set",
        "using the",
    )
)
_TURNS = {"but", "unless", "except", "not", "or"}  # behind these, more is said than the condition


@dataclass(slots=True)
class KnownDomains:
    """What the grammar must know of the table: the domain of every parameter in it."""

    domains: Mapping[str, Domain]

    def lift(self, tokens: Sequence[Token]) -> list[Token]:
        """Where a layout has lost its marks, names and choices are told from words by the table."""
        known = {*self.domains, *(value for domain in self.domains.values() for value in choices(domain))}
        return [
            (
                Token("literal", t.text, shown=t.shown)
                if t.kind == "word" and (t.text in known or t.word in ("true", "false"))
                else t
            )
            for t in tokens
        ]

    def holding(self, texts: Sequence[str]) -> list[str]:
        """The parameters among whose choices all of the texts are."""
        return [name for name, domain in self.domains.items() if set(texts) <= choices(domain)]


def choices(domain: Domain) -> set[str]:
    """The strings that a domain lists."""
    return {v for m in members(domain) if isinstance(m, Choice) for v in m.values if isinstance(v, str)}


@dataclass(slots=True)
class Clauses:
    """Reads conditions in the row of `own`; `unknown` collects finding codes and messages."""

    own: str
    table: KnownDomains
    unknown: list[tuple[str, str]] = field(default_factory=list)

    def conditions(self, cursor: Cursor) -> list[Condition]:
        """One condition or more, all of which must hold; none if any of them names no parameter and values."""
        cursor = Cursor(_parted(cursor.tokens[cursor.at :]))
        cursor.word("both")
        found: list[Condition] = []
        while True:
            condition = self.condition(cursor)
            if condition is None:
                return []
            found.append(condition)
            if not cursor.word("and"):
                break
        rest = cursor.tokens[cursor.at :]
        ended = not rest or rest[0].is_mark(",", ")", ":")
        return found if ended and not any(token.word in _TURNS for token in rest) else []

    def condition(self, cursor: Cursor) -> Condition | None:
        cursor.sequence(_VALUE_OF)
        name = cursor.peek()
        if name is None or name.kind not in ("literal", "word"):
            return None
        cursor.at += 1
        if turned := self.turned(name, cursor):
            return turned
        while cursor.word(*_NOUNS):
            pass
        operator = cursor.kind("operator")
        if not (operator.text in ("=", "==") if operator else cursor.sequence(_IS)):
            return None
        if name.text not in self.table.domains:
            if name.kind == "literal" and name.text.isidentifier():
                message = f"a condition names `{name.text}`, which has no row"
                self.unknown.append(("unknown-parameter", message))
            return None
        if name.text == self.own:
            return None
        cursor.word("the", "a")
        if cursor.word("enabled"):
            return self.enabled(name.text)
        values = self.values(cursor, name.text)
        cursor.word(*_NOUNS)
        return Condition(parameter=name.text, values=tuple(values)) if values else None

    def enabled(self, name: str) -> Condition | None:
        """ "`flag` is enabled": it is true, or 1."""
        parts = members(self.table.domains[name])
        if any(isinstance(part, Boolean) for part in parts):
            return Condition(parameter=name, values=(True,))
        return Condition(parameter=name, values=(1,)) if parts == (Choice(values=(0, 1)),) else None

    def turned(self, value: Token, cursor: Cursor) -> Condition | None:
        """ "`b` is the `a`": the value first."""
        start = cursor.at
        if cursor.word("is") and (cursor.word("the", "a") or True) and (name := cursor.kind("literal")):
            domain = self.table.domains.get(name.text)
            if value.text not in self.table.domains and domain is not None and value.text in choices(domain):
                return Condition(parameter=name.text, values=(value.text,))
        cursor.at = start
        return None

    def values(self, cursor: Cursor, name: str) -> list[Value]:
        """Values of the named parameter, in its type; none if one is not among its values."""
        domain = self.table.domains[name]
        values: list[Value] = []
        while (token := cursor.peek()) is not None and self.is_value(token, domain):
            cursor.at += 1
            value = typed(_text_or_number(token, domain), domain, None, token.value)
            if _outside(value, domain):
                message = f"a condition names the value `{token.text}`, which `{name}` does not take"
                self.unknown.append(("unknown-value", message))
                return []
            values.append(value)
            start = cursor.at
            if not (cursor.mark(",", "/") | bool(cursor.word("or"))):
                break
            following = cursor.peek()
            if following is None or not self.is_value(following, domain):
                cursor.at = start
                break
        return values

    def is_value(self, token: Token, domain: Domain) -> bool:
        """Whether a token can be a value: not the name of another parameter, with which more is said."""
        if token.kind == "word":
            return token.text in choices(domain) or token.word in ("true", "false")
        is_name = token.text in self.table.domains and token.text not in choices(domain)
        return token.kind in ("literal", "number") and not is_name

    def by_values(self, texts: Sequence[str]) -> list[Condition]:
        """The condition on the one parameter whose choices hold all of the values."""
        names = [name for name in self.table.holding(texts) if name != self.own] if texts else []
        return [Condition(parameter=names[0], values=tuple(texts))] if len(names) == 1 else []

    def complement(self, condition: Condition) -> Condition:
        """The other values of the condition's parameter, where all of them are listed."""
        parts = members(self.table.domains[condition.parameter])
        listed: list[Value] = [v for part in parts if isinstance(part, Choice) for v in part.values]
        listed += [True, False] if any(isinstance(part, Boolean) for part in parts) else []
        rest = tuple(value for value in listed if value not in condition.values)
        return Condition(parameter=condition.parameter, values=rest)


def _parted(tokens: Sequence[Token]) -> list[Token]:
    """With "`a=b`" in one piece of code as name, sign and value."""
    parted: list[Token] = []
    for token in tokens:
        inner = lex(token.text) if token.kind == "literal" and "=" in token.text else []
        is_equation = len(inner) == 3 and inner[1].kind == "operator"
        parted += inner if is_equation else [token]
    return parted


def _text_or_number(token: Token, domain: Domain) -> Value:
    numeric = token.kind == "number" and token.value is not None and token.text not in choices(domain)
    return token.value if numeric and token.value is not None else token.text


def _outside(value: Value, domain: Domain) -> bool:
    """Whether a parameter with choices does not have this one."""
    parts = members(domain)
    if not all(isinstance(part, Choice | Boolean) for part in parts):
        return isinstance(value, str) and all(isinstance(part, Number | Boolean) for part in parts)
    if isinstance(value, bool):
        return not any(isinstance(part, Boolean) for part in parts)
    return value not in [v for part in parts if isinstance(part, Choice) for v in part.values]
