"""The grammar of the sentences that limit a hyperparameter's use.

    sentence  = … USED … "only" ( "when" | "if" ) conditions
              | … USED … "only" ( "for" | "with" | "in" ) values | "valid for" values [ NOUN ] "only"
              | … "for" values …, "ignored for other" NOUN
              | "If" condition … . "Otherwise," … "ignored"
    conditions = condition { "and" condition }
    condition  = [ "the" ] NAME [ "hyperparameter" | … ] ( "is" | "is set to" | "=" ) values
    values     = value { ( "," | "or" | "and" ) value }

A sentence that limits, but names no parameter and values, is kept in its own words.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ..model import Boolean, Choice, Condition, Domain, Number, Value, members
from .cursor import Cursor
from .defaults import typed
from .tokens import Token, words

_USED = {
    "used", "use", "applies", "apply", "applicable", "supported", "relevant", "valid", "available", "considered",
    "effective", "effect", "needed", "meaningful",
}  # fmt: skip
_IGNORED = {"ignored", "ignores", "ignore"}
_NOUNS = {
    "hyperparameter",
    "parameter",
    "value",
    "option",
    "setting",
    "argument",
    "flag",
    "hyperparameters",
    "mode",
}
_PARAMETERS = {"parameter", "parameters", "hyperparameter", "hyperparameters", "hyper-parameter"}
_IS = (
    ("is", "set", "to"), ("is", "equal", "to"), ("is", "one", "of"), ("is", "either"), ("has", "the", "value"),
    ("equals",), ("set", "to"), ("is",), ("are",), ("has", "value"), ("is", "set", "to", "either"),
    ("is", "set", "to", "one", "of"),
)  # fmt: skip
_OTHER_LIMITS = (
    ("not", "applicable"), ("cannot", "be", "used"), ("can't", "be", "used"), ("no", "effect"), ("required", "when"),
    ("required", "if"), ("can", "only", "be"), ("must", "be", "set"), ("not", "supported"), ("not", "used"),
)  # fmt: skip


@dataclass(slots=True)
class Table:
    """What the grammar must know of the table: the domain of every parameter in it."""

    domains: Mapping[str, Domain]

    def lift(self, tokens: Sequence[Token]) -> list[Token]:
        """Where a layout has lost its marks, names and choices are told from words by the table."""
        known = set(self.domains)
        for domain in self.domains.values():
            known |= {
                str(v)
                for m in members(domain)
                if isinstance(m, Choice)
                for v in m.values
                if not str(v).isdigit()
            }
        lowered = {"true", "false"}
        return [
            Token("literal", t.text) if t.kind == "word" and (t.text in known or t.word in lowered) else t
            for t in tokens
        ]

    def holding(self, texts: Sequence[str]) -> list[str]:
        """The parameters among whose choices all of the texts are."""
        return [name for name, domain in self.domains.items() if set(texts) <= _choices(domain)]


def _choices(domain: Domain) -> set[str]:
    return {v for m in members(domain) if isinstance(m, Choice) for v in m.values if isinstance(v, str)}


@dataclass(slots=True)
class Limits:
    """What sentences say of a hyperparameter's use; `unknown` are values that no choice has."""

    used_when: list[Condition] = field(default_factory=list)
    required_when: list[Condition] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    unknown: list[tuple[str, str]] = field(default_factory=list)  # finding code, message

    def add(self, to: list[Condition], conditions: Sequence[Condition]) -> None:
        to += [condition for condition in conditions if condition not in to]


def read(
    own: str, description: Sequence[Token], requirements: Sequence[tuple[str, Sequence[Token]]], table: Table
) -> Limits:
    """The limits that a row states, in its requirement words and in the sentences of its description."""
    limits = Limits()
    stated: list[Condition] = []
    for word, condition in requirements:
        stated = _requirement(word, condition, own, table, limits) or stated
    previous: list[Token] = []
    for sentence in sentences(description):
        for name in strangers(sentence, table.domains):
            message = f"the description speaks of a parameter `{name}`, which has no row"
            limits.unknown.append(("unknown-parameter", message))
        for value in _strange_modes(sentence, own, table):
            message = f"the description speaks of a mode `{value}`, which is no valid value"
            limits.unknown.append(("unknown-value", message))
        _sentence(sentence, previous, own, table, limits, stated)
        previous = sentence
    return limits


def strangers(tokens: Sequence[Token], names: Collection[str]) -> Iterator[str]:
    """What a text calls a parameter, and the table does not have."""
    for i, token in enumerate(tokens):
        if token.word in _PARAMETERS:
            yield from (n for n in _named_before(tokens[:i]) if n not in names and n.isidentifier())


def _strange_modes(sentence: Sequence[Token], own: str, table: Table) -> Iterator[str]:
    """What the prose calls a mode, where the row has choices and no row has this one."""
    for value, noun in zip(sentence, sentence[1:]):
        if noun.word == "mode" and value.kind == "literal" and _choices(table.domains[own]):
            if not table.holding([value.text]):
                yield value.text


def _named_before(tokens: Sequence[Token]) -> list[str]:
    """The literals that end a row of tokens: "`a`, `b` and `c`"."""
    names: list[str] = []
    for token in reversed(tokens):
        if token.kind == "literal":
            names.append(token.text)
        elif not (names and (token.word in ("and", "or") or token.is_mark(","))):
            break
    return names


def sentences(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """Tokens from one full stop, or end of a paragraph, to the next."""
    sentence: list[Token] = []
    for token in tokens:
        if token.is_mark(".", "!", "?", ";") or token.kind in ("break", "item", "pointer"):
            if sentence:
                yield sentence
            sentence = []
        else:
            sentence.append(token)
    if sentence:
        yield sentence


def _requirement(
    word: str, tokens: Sequence[Token], own: str, table: Table, limits: Limits
) -> list[Condition]:
    """ "Required if `a` is `b`. Otherwise, ignored.": the condition, if it is one of parameter and values."""
    conditions: list[Condition] = []
    for sentence in sentences(tokens):
        cursor = Cursor(sentence)
        if cursor.word("otherwise") and any(t.word in _IGNORED for t in sentence):
            limits.add(limits.used_when, conditions)
            if not conditions:
                limits.words.append(words(sentence))
        elif (
            cursor.word("if", "when")
            and (found := _conditions(cursor, own, table, limits))
            and word != "optional"
        ):
            conditions = found
            limits.add(limits.required_when, found)
        else:
            limits.words.append(f"{word} {words(sentence)}")
    return conditions


def _sentence(
    sentence: list[Token],
    previous: list[Token],
    own: str,
    table: Table,
    limits: Limits,
    stated: list[Condition],
) -> None:
    only = _only(sentence)
    ignored = next((i for i, t in enumerate(sentence) if t.word in _IGNORED), None)
    if only is not None:
        found = _after_only(sentence, only, own, table, limits)
    elif ignored is not None:
        found = _ignored(sentence, ignored, previous, own, table, limits, stated)
    else:
        if any(Cursor(sentence[i:]).sees(limit) for i in range(len(sentence)) for limit in _OTHER_LIMITS):
            _if_clause(sentence, own, table, limits)  # for the names and values in it that are none
            limits.words.append(words(sentence))
        return
    if found:
        limits.add(limits.used_when, found)
    else:
        limits.words.append(words(sentence))


def _only(sentence: Sequence[Token]) -> int | None:
    """Where the words behind which a condition stands end: "used only", "only used", "takes effect"."""
    for i, token in enumerate(sentence):
        near = [t.word for t in sentence[max(0, i - 4) : i]]
        if token.word == "only" and (set(near) & _USED) and "also" not in near:
            return i + 1
        following = sentence[i + 1] if i + 1 < len(sentence) else None
        if token.word == "only" and following is not None and following.word in _USED:
            return i + 2
        if (
            token.word == "effect"
            and near[-1:] in (["takes"], ["take"])
            and following
            and following.word in ("if", "when")
        ):
            return i + 1
    return None


def _after_only(sentence: list[Token], at: int, own: str, table: Table, limits: Limits) -> list[Condition]:
    cursor = Cursor(sentence)
    cursor.at = at
    cursor.word("to") and cursor.word("be") and cursor.word("used")
    if cursor.word("when", "if"):
        return _conditions(cursor, own, table, limits)
    if cursor.word("for", "with", "in", "by"):
        return _by_values(_values_ahead(cursor), own, table)
    for i in range(at):  # "valid for *randomized* mode only"
        if sentence[i].word in ("for", "with", "in"):
            cursor.at = i + 1
            return _by_values(_values_ahead(cursor), own, table)
    return []


def _ignored(
    sentence: list[Token],
    at: int,
    previous: list[Token],
    own: str,
    table: Table,
    limits: Limits,
    stated: list[Condition],
) -> list[Condition]:
    """ "ignored for other optimizers", "When you use other optimizers, … ignores", "Otherwise, ignored"."""
    said = [token.word for token in sentence]
    if "otherwise" in said:
        return _if_clause(sentence[: said.index("otherwise")] or previous, own, table, limits) or stated
    if "other" in said:
        before = sentence[: min(at, said.index("other"))]
        return _by_values(_for_values(before), own, table) or _by_values(_for_values(previous), own, table)
    return []


def _if_clause(sentence: Sequence[Token], own: str, table: Table, limits: Limits) -> list[Condition]:
    cursor = Cursor(sentence)
    for i, token in enumerate(sentence):
        if token.word in ("if", "when"):
            cursor.at = i + 1
            if found := _conditions(cursor, own, table, limits):
                return found
    return []


def _for_values(sentence: Sequence[Token]) -> list[str]:
    """The literals behind the first "for" or "of" that has some: "the momentum for `sgd` and `nag`"."""
    cursor = Cursor(sentence)
    for i, token in enumerate(sentence):
        if token.word in ("for", "of", "with"):
            cursor.at = i + 1
            if found := _values_ahead(cursor):
                return found
    return []


def _values_ahead(cursor: Cursor) -> list[str]:
    """ "the `sgd` and `nag` optimizers"."""
    cursor.word("the", "a", "an")
    values: list[str] = []
    while token := cursor.kind("literal"):
        values.append(token.text)
        start = cursor.at
        if not (cursor.mark(",", "/") | bool(cursor.word("and", "or"))):
            break
        if (token := cursor.peek()) is None or token.kind != "literal":
            cursor.at = start
            break
    return values


def _by_values(texts: Sequence[str], own: str, table: Table) -> list[Condition]:
    """The condition on the one parameter whose choices hold all of the values."""
    names = [name for name in table.holding(texts) if name != own] if texts else []
    return [Condition(parameter=names[0], values=tuple(texts))] if len(names) == 1 else []


def _conditions(cursor: Cursor, own: str, table: Table, limits: Limits) -> list[Condition]:
    """One condition or more, all of which must hold; none if any of them names no parameter and values."""
    found: list[Condition] = []
    while True:
        condition = _condition(cursor, own, table, limits)
        if condition is None:
            return []
        found.append(condition)
        if not cursor.word("and"):
            break
    ended = cursor.done or cursor.peek() and cursor.tokens[cursor.at].is_mark(",", ")", ":")
    return found if ended else []


def _condition(cursor: Cursor, own: str, table: Table, limits: Limits) -> Condition | None:
    cursor.sequence((("the", "value", "specified", "for"), ("the", "value", "of"), ("value", "of"), ("the",)))
    token = cursor.peek()
    if token is None or token.kind not in ("literal", "word") or token.text not in table.domains:
        if token is not None and token.kind == "literal" and token.text.isidentifier():
            limits.unknown.append(
                ("unknown-parameter", f"a condition names `{token.text}`, which has no row")
            )
        return None
    cursor.at += 1
    while cursor.word(*_NOUNS):
        pass
    if not (cursor.kind("operator") or cursor.sequence(_IS)):
        return None
    if token.text == own:
        return None
    cursor.word("the", "a")
    values = _values(cursor, table.domains[token.text], lambda text: _report(limits, token.text, text))
    cursor.word(*_NOUNS)
    return Condition(parameter=token.text, values=tuple(values)) if values else None


def _report(limits: Limits, name: str, text: str) -> None:
    limits.unknown.append(
        ("unknown-value", f"a condition names the value `{text}`, which `{name}` does not take")
    )


def _values(cursor: Cursor, domain: Domain, unknown: Callable[[str], None]) -> list[Value]:
    """Values of the named parameter, in its type; none if one is not among its values."""
    values: list[Value] = []
    while (token := cursor.peek()) is not None and _is_value(token, domain):
        cursor.at += 1
        value = typed(
            token.text if token.kind != "number" else _number(token, domain), domain, None, token.value
        )
        if _outside(value, domain):
            unknown(token.text)
            return []
        values.append(value)
        start = cursor.at
        if not (cursor.mark(",", "/") | bool(cursor.word("or"))):
            break
        following = cursor.peek()
        if following is None or not _is_value(following, domain):
            cursor.at = start
            break
    return values


def _number(token: Token, domain: Domain) -> Value:
    assert token.value is not None
    return token.text if token.text in _choices(domain) else token.value


def _is_value(token: Token, domain: Domain) -> bool:
    if token.kind in ("literal", "number"):
        return True
    return token.kind == "word" and (token.text in _choices(domain) or token.word in ("true", "false"))


def _outside(value: Value, domain: Domain) -> bool:
    """Whether a parameter with choices does not have this one."""
    parts = members(domain)
    if not all(isinstance(part, Choice | Boolean) for part in parts):
        return isinstance(value, str) and all(isinstance(part, Number | Boolean) for part in parts)
    allowed = [v for part in parts if isinstance(part, Choice) for v in part.values]
    return value not in allowed and not (
        isinstance(value, bool) and any(isinstance(p, Boolean) for p in parts)
    )
