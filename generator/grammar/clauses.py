"""The grammar of conditions on other parameters.

Other statements about a parameter ("greater than", "is not", "or") are not read: the caller keeps their words.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ..domains import accepts, options
from ..model import Boolean, Choice, Condition, Domain, Number, Text, Unparsed, Unstated, Value, members
from . import vocabulary as v
from .cursor import Cursor, production, series
from .defaults import typed_value
from .meaning import UnplacedFinding
from .tokens import Token, lex

_CODE = re.compile(r"\w[_:]\w")
# What a hyperparameter may also be, in the English of a condition: "set", "used", "empty".
_NO_VALUE = re.compile(
    r"\w*(?:ed|ing|ly|able|ent|id)|set|to|given|empty|not|an?|the|on|off|true|false|none|missing"
)


@dataclass(frozen=True, slots=True)
class KnownDomains:
    """The domain of every parameter of the table."""

    domains: Mapping[str, Domain]
    choices: dict[str, list[str]] = field(init=False, default_factory=dict)  # the parameters with each choice

    def __post_init__(self) -> None:
        for name, domain in self.domains.items():
            for text in choices_of(domain):
                self.choices.setdefault(text, []).append(name)

    def lift(self, tokens: Sequence[Token]) -> list[Token]:
        """For a layout without markup: the tokens, with words that are names or choices of the table as literals."""
        lifted: list[Token] = []
        for place, token in enumerate(tokens):
            is_code = (
                token.text in self.domains
                or token.text in self.choices
                or _CODE.search(token.text)
                or self._is_value(lifted, token, tokens[place + 1 :])
            )
            lifted.append(replace(token, kind="literal") if token.kind == "word" and is_code else token)
        return lifted

    def _is_value(self, before: Sequence[Token], token: Token, after: Sequence[Token]) -> bool:
        """Whether a word is the value in "if `a` is v", where `a` takes any text."""
        verbs = list(itertools.takewhile(lambda one: one.word in ("is", "set", "to"), reversed(before)))
        subject = list(before[: len(before) - len(verbs)])
        while subject and subject[-1].word in v.CONDITION_NOUNS:
            subject.pop()
        name = subject[-1].text if verbs and subject else ""
        ends = not after or after[0].is_mark(".", ",", ")") or after[0].word in ("or", "and")
        takes_text = name in self.domains and not options(self.domains[name])
        takes_text = takes_text and all(
            isinstance(m, Text | Unstated | Unparsed) for m in members(self.domains[name])
        )
        return ends and takes_text and not _NO_VALUE.fullmatch(token.word)

    def with_choices(self, texts: Sequence[str]) -> list[str]:
        """The parameters that have all of the texts among their choices; three, if there are more."""
        fewest = min((self.choices.get(text, []) for text in texts), key=len)
        having = (name for name in fewest if set(texts) <= choices_of(self.domains[name]))
        return list(itertools.islice(having, 3))


def choices_of(domain: Domain) -> set[str]:
    """The strings that a domain lists."""
    return {value for value in options(domain) if isinstance(value, str)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """Conditions that must all hold, if the words state any, and problems with names or values that do not exist."""

    conditions: tuple[Condition, ...] = ()
    unknown: tuple[UnplacedFinding, ...] = ()


def first(clauses: Iterable[Clause]) -> Clause:
    """The first clause with conditions, with the problems of all clauses up to it."""
    unknown: tuple[UnplacedFinding, ...] = ()
    for clause in clauses:
        unknown += clause.unknown
        if clause.conditions:
            return Clause(conditions=clause.conditions, unknown=unknown)
    return Clause(unknown=unknown)


def clause(tokens: Sequence[Token], own: str, table: KnownDomains) -> Clause:
    """clause = [ "both" ] condition { "and" condition }, in the row of `own`

    The clause has no conditions if one of them cannot be read, or if words after them change the meaning.
    """
    cursor = Cursor(_parted(tokens))
    cursor.word("both")
    conditions: list[Condition] = []
    while True:
        read = condition(cursor, own, table)
        if not read.conditions:
            return read
        conditions += read.conditions
        if not cursor.word("and"):
            break
    ended = cursor.done or cursor.sees_mark(",", ")", ":")
    qualified = any(token.word in v.QUALIFIERS for token in cursor.rest)
    return Clause(conditions=tuple(conditions)) if ended and not qualified else Clause()


def condition(cursor: Cursor, own: str, table: KnownDomains) -> Clause:
    """condition = inverted | [ VALUE_OF ] NAME { NOUN } ( IS | "=" ) [ "the" | "a" ] ( "enabled" | values ) { NOUN }"""
    cursor.phrase(v.VALUE_OF)
    if read := inverted(cursor, table):
        return Clause(conditions=(read,))
    name = cursor.kind("literal", "word")
    cursor.until(lambda token: token.word not in v.CONDITION_NOUNS)
    sign = cursor.kind("operator")
    if name is None or not (sign.text in ("=", "==") if sign else cursor.phrase(v.IS)):
        return Clause()
    if name.text not in table.domains:
        message = f"a condition names `{name.text}`, which has no row"
        is_name = name.kind == "literal" and name.text.isidentifier()
        return Clause(unknown=(("unknown-parameter", message),) if is_name else ())
    if name.text == own:
        return Clause()
    cursor.word("values")
    cursor.mark(":")
    cursor.word("the", "a")
    if cursor.word("enabled"):
        return _enabled(name.text, table.domains[name.text])
    read_values = values(cursor, name.text, table)
    cursor.among(v.CONDITION_NOUNS)
    return read_values


def _enabled(name: str, domain: Domain) -> Clause:
    """ "`flag` is enabled": it is true, or 1."""
    parts = members(domain)
    is_boolean = Boolean() in parts
    is_known = is_boolean or parts == (Choice(values=(0, 1)),)
    return Clause(conditions=(Condition(parameter=name, values=(is_boolean or 1,)),) if is_known else ())


@production
def inverted(cursor: Cursor, table: KnownDomains) -> Condition | None:
    """inverted = VALUE "is" [ "the" | "a" ] NAME: "`b` is the `a`" """
    value = cursor.kind("literal", "word")
    if value is None or value.text in table.domains or not cursor.word("is"):
        return None
    cursor.word("the", "a")
    name = cursor.kind("literal")
    domain = table.domains.get(name.text) if name else None
    if name is None or domain is None or value.text not in choices_of(domain):
        return None
    return Condition(parameter=name.text, values=(value.text,))


def values(cursor: Cursor, name: str, table: KnownDomains) -> Clause:
    """values = value { ( "," | "/" | "or" | "," "or" ) value }, of the named parameter and in its type"""
    domain = table.domains[name]
    read: list[Value] = []
    for token in series(cursor, lambda cursor: value_token(cursor, name, table), [",", "/"], ["or"]):
        text = token.text if token.text in choices_of(domain) else token.scalar
        read.append(typed_value(text, domain, token.value))
        if _is_foreign(read[-1], domain):
            message = f"a condition names the value `{token.text}`, which `{name}` does not take"
            return Clause(unknown=(("unknown-value", message),))
    return Clause(conditions=(Condition(parameter=name, values=tuple(read)),) if read else ())


@production
def value_token(cursor: Cursor, name: str, table: KnownDomains) -> Token | None:
    """value = LITERAL | NUMBER | CHOICE | "true" | "false"; another parameter's name begins something else"""
    token, own_choices = cursor.kind("literal", "number", "word"), choices_of(table.domains[name])
    if token is None or token.text in own_choices:
        return token
    if token.kind == "word":
        return token if token.word in ("true", "false") else None
    return token if token.text not in table.domains else None


def by_values(texts: Sequence[str], own: str, table: KnownDomains) -> Clause:
    """The condition on the only parameter that has all of the values among its choices."""
    names = [name for name in table.with_choices(texts) if name != own] if texts else []
    if len(names) != 1:
        return Clause()
    return Clause(conditions=(Condition(parameter=names[0], values=tuple(texts)),))


def complement(condition: Condition, table: KnownDomains) -> Sequence[Condition]:
    """The condition that its parameter has any of its other values, if the page lists them."""
    domain = table.domains[condition.parameter]
    listed: list[Value] = [*options(domain), *([True, False] if Boolean() in members(domain) else [])]
    rest = tuple(value for value in listed if value not in condition.values)
    return [Condition(parameter=condition.parameter, values=rest)] if rest else []


def _parted(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with a literal such as `a=b` taken apart into name, sign and value."""
    parted: list[Token] = []
    for token in tokens:
        inner = lex(token.text) if token.kind == "literal" and "=" in token.text else []
        is_equation = len(inner) == 3 and inner[1].kind == "operator"
        parted += inner if is_equation else [token]
    return parted


def _is_foreign(value: Value, domain: Domain) -> bool:
    """Whether the parameter cannot have this value: it is not listed, or is a string where none is taken."""
    parts = members(domain)
    if not all(isinstance(part, Choice | Boolean) for part in parts):
        return isinstance(value, str) and all(isinstance(part, Number | Boolean) for part in parts)
    return not accepts(domain, value)
