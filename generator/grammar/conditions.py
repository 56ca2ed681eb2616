"""The grammar of the sentences that limit a hyperparameter's use.

    sentence = … USED … "only" ( "when" | "if" ) conditions  | "Applies" ( "when" | "if" ) conditions
             | … USED … "only" ( "for" | "with" | … ) values | … "for" values [ NOUN ] "only"
             | … "for" values …, "ignored for other" NOUN
             | "If" condition … . "Otherwise," … "ignored"  | "ignored" ( "when" | "if" | "unless" ) condition

conditions stand in clauses.py. A sentence that limits, but names no parameter and values, or says more
than them, is kept in its own words.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from ..model import Condition
from .clauses import Clauses, KnownDomains, choices
from .cursor import Cursor
from .tokens import Token, words

_USED = set("""
    used use applies apply applicable supported relevant valid available considered effective effect needed meaningful
    """.split())
_OPENS = set("used applies applicable supported relevant valid effective".split())  # "Applies when …"
_FILLERS = {"be", "has", "an", "any", "in", "is"}
_IGNORED = {"ignored", "ignores", "ignore"}
_PARAMETERS = {"parameter", "parameters", "hyperparameter", "hyperparameters", "hyper-parameter"}
_ONLY = {"only", "solely", "exclusively"}
_NOT_USED = re.compile(
    r"\b(not (applicable|valid|supported|used|apply)|no effect|disabled)\b.*?"
    r"\b(when|if|unless|for|with)\b"
)
_OTHER_LIMITS = re.compile(
    r"\b(not applicable|not valid|not supported|(cannot|can't) be used|no effect|required (only )?(when|if)"
    r"|can only be|must be set|must be (greater|less|larger|smaller|at|no)|(don't|do not) (use|pass)"
    r"|only (if|when|for)|(for|optimizers|value) except)\b|^requires\b"
)


@dataclass(slots=True)
class Limits:
    """What sentences say of a hyperparameter's use; `unknown` are finding codes and messages."""

    used_when: list[Condition] = field(default_factory=list)
    required_when: list[Condition] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    unknown: list[tuple[str, str]] = field(default_factory=list)

    def add(self, to: list[Condition], conditions: Sequence[Condition]) -> None:
        to += [condition for condition in conditions if condition not in to]


def read(
    own: str,
    description: Sequence[Token],
    requirements: Sequence[tuple[str, Sequence[Token]]],
    table: KnownDomains,
) -> Limits:
    """The limits that a row states, in its requirement words and in the sentences of its description."""
    reader = _Conditions(own, table)
    for word, condition in requirements:
        reader.requirement(word, condition)
    for sentence in sentences(description):
        reader.sentence(sentence)
        reader.before.insert(0, sentence)
    return reader.limits


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


def strangers(tokens: Sequence[Token], names: Collection[str]) -> Iterator[str]:
    """What a text calls a parameter, and the table does not have."""
    for i, token in enumerate(tokens):
        if token.word in _PARAMETERS:
            yield from (n for n in _named_before(tokens[:i]) if n not in names and n.isidentifier())


def _named_before(tokens: Sequence[Token]) -> list[str]:
    """The literals that end a row of tokens: "`a`, `b` and `c`"."""
    names: list[str] = []
    for token in reversed(tokens):
        if token.kind == "literal":
            names.append(token.text)
        elif not (names and (token.word in ("and", "or") or token.is_mark(","))):
            break
    return names


class _Conditions:
    """Reads the sentences of one row in order; `before` are those read, the last one first."""

    def __init__(self, own: str, table: KnownDomains) -> None:
        self.table = table
        self.limits = Limits()
        self.clauses = Clauses(own, table, self.limits.unknown)
        self.stated: list[Condition] = []  # by the requirement words
        self.before: list[list[Token]] = []

    def requirement(self, word: str, tokens: Sequence[Token]) -> None:
        """ "Required if `a` is `b`. Otherwise, ignored.": the condition, if it is one of parameter and values."""
        for sentence in sentences(tokens):
            cursor = Cursor(sentence)
            if cursor.word("otherwise") and any(t.word in _IGNORED for t in sentence):
                self.limits.add(self.limits.used_when, self.stated)
                if not self.stated:
                    self.limits.words.append(words(sentence))
                continue
            cursor.mark("(")
            cursor.word("only")
            found = self.clauses.conditions(cursor) if cursor.word("if", "when") else []
            if found and word != "optional":
                self.stated = found
                self.limits.add(self.limits.required_when, found)
            else:
                self.limits.words.append(f"{word} {words(sentence)}")

    def sentence(self, sentence: list[Token]) -> None:
        self.strange(sentence)
        said = " ".join(token.word for token in sentence)
        if (at := _only(sentence)) is not None:
            found = self.after_only(sentence, at)
        elif any(token.word in _IGNORED for token in sentence):
            found = self.ignored(sentence)
        elif _NOT_USED.search(said):
            found = self.unless_ignored(sentence)
        elif _OTHER_LIMITS.search(said):
            self.if_clause(sentence)  # for the names and values in it that are none
            found = []
        else:
            return
        if found:
            self.limits.add(self.limits.used_when, found)
        else:
            self.limits.words.append(words(sentence))

    def strange(self, sentence: Sequence[Token]) -> None:
        """What the prose calls a parameter or a mode, and the page does not have."""
        for name in strangers(sentence, self.table.domains):
            message = f"the description speaks of a parameter `{name}`, which has no row"
            self.limits.unknown.append(("unknown-parameter", message))
        own_choices = choices(self.table.domains[self.clauses.own])
        for value, noun in zip(sentence, sentence[1:]):
            if noun.word == "mode" and value.kind == "literal" and own_choices:
                if not self.table.holding([value.text]):
                    message = f"the description speaks of a mode `{value.text}`, which is no valid value"
                    self.limits.unknown.append(("unknown-value", message))

    def is_about_another(self, subject: Sequence[Token]) -> bool:
        """Whether the words before the verb speak of another parameter, or of one value of this one."""
        literals = [token.text for token in subject if token.kind in ("literal", "number")]
        others = [name for name in literals if name in self.table.domains and name != self.clauses.own]
        return bool(others) or (
            bool(literals) and any(token.word in ("value", "values") for token in subject)
        )

    def after_only(self, sentence: list[Token], at: int) -> list[Condition]:
        cursor = Cursor(sentence)
        cursor.at = at
        if not any(token.is_mark("(") for token in sentence[:at]) and self.is_about_another(sentence[:at]):
            return []
        if cursor.word("when", "if", "for", "with", "in", "by", "to"):
            start = cursor.at
            if found := self.clauses.conditions(cursor):
                return found
            cursor.at = start
            cursor.word("using", "you")
            cursor.word("use")
            return self.clauses.by_values(_values_ahead(cursor))
        before = sentence[:at]  # "valid for *randomized* mode only", "(`b` only)"
        return self.clauses.by_values(
            _for_values(before) or [t.text for t in before[-2:-1] if t.kind == "literal"]
        )

    def ignored(self, sentence: list[Token]) -> list[Condition]:
        """ "ignored for other optimizers", "When you use other optimizers, … ignores", "Otherwise, ignored"."""
        said = [token.word for token in sentence]
        if "otherwise" in said:
            before = [sentence[: said.index("otherwise")], *self.before[:1]]
            return next(filter(None, map(self.if_clause, before)), self.stated)
        if {"other", "another"} & set(said):
            place = next(i for i, word in enumerate(said) if word in ("other", "another"))
            before = [sentence[:place], *self.before]
            found = (self.clauses.by_values(_for_values(words)) for words in before)
            return next(filter(None, found), [])
        return self.unless_ignored(sentence)

    def unless_ignored(self, sentence: Sequence[Token]) -> list[Condition]:
        """ "Ignored when `a` is `b`" leaves the other choices of `a`; "ignored unless" leaves these."""
        said = [token.word for token in sentence]
        if "unless" in said:
            cursor = Cursor(sentence)
            cursor.at = said.index("unless") + 1
            return self.clauses.conditions(cursor)
        found = self.if_clause(sentence)
        if not {"if", "when"} & set(said):  # "not used for `b`"
            found = self.clauses.by_values(_for_values(sentence))
        literals = {token.text for token in sentence if token.kind == "literal"} - {self.clauses.own}
        names = literals & self.table.domains.keys() or {condition.parameter for condition in found}
        if len(found) != 1 or len(names) != 1:
            return []
        rest = self.clauses.complement(found[0])
        return [rest] if rest.values else []

    def if_clause(self, sentence: Sequence[Token]) -> list[Condition]:
        """The condition that a sentence begins with or holds: "If `a` is set to `b`, …"."""
        cursor = Cursor(sentence)
        for i, token in enumerate(sentence):
            if token.word in ("if", "when"):
                cursor.at = i + 1
                if found := self.clauses.conditions(cursor):
                    return found
        return []


def _only(sentence: Sequence[Token]) -> int | None:
    """Where the words behind which a condition stands end: "used only", "only used", "applies"."""
    said = [token.word for token in sentence]
    for i, word in enumerate(said):
        near, after = _clause(sentence, i), said[i + 1 :]
        if word in _ONLY and not {"also", "not", "required"} & set(near):
            if end := _after_the_word(sentence, i, near):
                return end
        opens = word in _OPENS and i < 3 and not set(near) - {"is", "it", "this", ""}
        if (opens or (word == "effect" and near[-1:] in (["takes"], ["take"]))) and after[:1] in (
            ["if"],
            ["when"],
        ):
            if not {"not", "no", "never", "also"} & set(near):
                return i + 1
    return None


def _after_the_word(sentence: Sequence[Token], i: int, near: Sequence[str]) -> int | None:
    """The same for an "only" at `i`, if it limits the use and not something else."""
    after = [token.word for token in sentence[i + 1 :]]
    if set(near) & _USED or after[:1] in (["if"], ["when"]):
        return i + 1
    for count in (1, 2, 3):  # "only used when", "only be used with", "only has an effect when"
        if after[count - 1 : count] and after[count - 1] in _USED and set(after[: count - 1]) <= _FILLERS:
            return i + 1 + count
    literal_next = [token.kind for token in sentence[i + 2 : i + 3]] == ["literal"]
    if after[:1] == ["for"] and literal_next:
        return i + 1
    ends = i + 1 == len(sentence) or sentence[i + 1].is_mark(")")
    return i + 1 if ends and i and sentence[i - 1].kind == "literal" else None


def _clause(sentence: Sequence[Token], end: int) -> list[str]:
    """Up to four words before the token at `end`, of the same clause."""
    near: list[str] = []
    for token in reversed(sentence[max(0, end - 4) : end]):
        if token.is_mark(",", "(", ":"):
            break
        near.insert(0, token.word)
    return near


def _for_values(sentence: Sequence[Token]) -> list[str]:
    """The literals behind the first "for" or "of" that has some: "the rate for `a` and `b`"."""
    cursor = Cursor(sentence)
    for i, token in enumerate(sentence):
        if token.word in ("for", "of", "with", "in", "to", "by"):
            cursor.at = i + 1
            if found := _values_ahead(cursor):
                return found
    return []


def _values_ahead(cursor: Cursor) -> list[str]:
    """ "the `a`, `b`, and `c` methods"."""
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
