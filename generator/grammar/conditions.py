"""The grammar of the sentences that limit a hyperparameter's use.

    sentence = … USED … "only" ( "when" | "if" ) clause  | "Applies" ( "when" | "if" ) clause
             | … USED … "only" ( "for" | "with" | … ) values | … "for" values [ NOUN ] "only"
             | … "for" values …, "ignored for other" NOUN
             | "If" clause … . "Otherwise," … "ignored"  | "ignored" ( "when" | "if" | "unless" ) clause

A clause is in clauses.py. A sentence that limits the use in any other way is kept in its own words.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..model import Condition
from . import limiting
from . import vocabulary as v
from .clauses import Clause, KnownDomains, by_values, choices_of, clause, complement, first
from .cursor import Cursor, series
from .meaning import UnplacedFinding
from .prose import is_about_another, sentences, unknown_names, usage_start
from .tokens import Token, words

_NOT_USED = re.compile(
    r"\b(not (applicable|valid|supported|used|apply)|no effect|disabled)\b.*?\b(when|if|unless|for|with)\b"
    r"|\b(not|doesn't|doesn’t) apply to\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """The limits on a hyperparameter's use."""

    used_when: tuple[Condition, ...] = ()
    required_when: tuple[Condition, ...] = ()
    words: tuple[str, ...] = ()
    unknown: tuple[UnplacedFinding, ...] = ()

    def __add__(self, other: Usage) -> Usage:
        return Usage(
            used_when=tuple(dict.fromkeys(self.used_when + other.used_when)),
            required_when=tuple(dict.fromkeys(self.required_when + other.required_when)),
            words=self.words + other.words,
            unknown=self.unknown + other.unknown,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scope:
    """What a sentence is read against: the row's name, the table, and the conditions of its requirement."""

    own: str
    table: KnownDomains
    stated: tuple[Condition, ...] = ()

    def clause(self, tokens: Sequence[Token]) -> Clause:
        return clause(tokens, self.own, self.table)

    def by_values(self, texts: Sequence[str]) -> Clause:
        return by_values(texts, self.own, self.table)


def read(
    own: str,
    description: Sequence[Token],
    requirements: Sequence[tuple[str, Sequence[Token]]],
    table: KnownDomains,
) -> Usage:
    """The limits that a row states, in its requirement words and in the sentences of its description."""
    limits, scope = Usage(), _Scope(own=own, table=table)
    for word, tokens in requirements:
        for place, sentence in enumerate(sentences(tokens)):
            if place and sentence[0].word not in {*v.CONDITIONALS, "otherwise"}:
                limits += _sentence(sentence, [], scope)
                continue
            limit = _requirement(word, sentence, scope)
            scope = _Scope(own=own, table=table, stated=limit.required_when or scope.stated)
            limits += limit
    earlier: list[Sequence[Token]] = []  # the last one first
    for sentence in sentences(description):
        limits += _sentence(sentence, earlier, scope)
        earlier.insert(0, sentence)
    return limits if limits.used_when or not earlier else limits + _opening(earlier[-1], scope)


def _requirement(word: str, sentence: Sequence[Token], scope: _Scope) -> Usage:
    """ "Required if `a` is `b`. Otherwise, ignored.": the condition as data, or in words if it cannot be read."""
    cursor = Cursor(sentence)
    if cursor.word("otherwise") and any(t.word in v.IGNORED for t in sentence):
        return Usage(used_when=scope.stated, words=() if scope.stated else (words(sentence),))
    if cursor.mark("(") and not any(token.is_mark(")") for token in sentence):
        sentence = cursor.rest
    cursor.word("only")
    case = _before_otherwise(cursor.rest)
    is_ignored = len(case) < len(cursor.rest)
    read = scope.clause(case[1:]) if cursor.word("if", "when") else Clause()
    if read.conditions and word != "optional":
        used = read.conditions if is_ignored else ()
        return Usage(required_when=read.conditions, used_when=used, unknown=read.unknown)
    return Usage(words=(f"{word} {words(sentence)}",), unknown=read.unknown)


def _before_otherwise(sentence: Sequence[Token]) -> Sequence[Token]:
    """The words before "and ignored otherwise" or ", otherwise it is ignored"; all of them if there is neither."""
    terms = [token.word for token in sentence]
    ignored = next((i for i, word in enumerate(terms) if word in v.IGNORED), None)
    if ignored is None or "otherwise" not in terms:
        return sentence
    end = min(ignored, terms.index("otherwise"))
    while end and (terms[end - 1] in ("and", "is", "it") or sentence[end - 1].is_mark(",")):
        end -= 1
    return sentence[:end]


def _sentence(sentence: Sequence[Token], earlier: Sequence[Sequence[Token]], scope: _Scope) -> Usage:
    """The limit that a sentence of a description states, if any."""
    unknown = tuple(_unknown(sentence, scope))
    text, domain = " ".join(token.word for token in sentence), scope.table.domains[scope.own]
    if (start := usage_start(sentence)) is not None:
        read = _after_only(_before_otherwise(sentence), start, scope)
    elif limiting.is_absent(text) or limiting.repeats(sentence, domain):
        return Usage(unknown=unknown)
    elif _is_ignored(sentence, scope):
        read = _ignored(sentence, earlier, scope)
    elif _NOT_USED.search(text):
        read = _unless_ignored(sentence, scope)
    elif Cursor(sentence).sees(v.ILLUSTRATIONS):
        return Usage(unknown=unknown)
    elif limiting.limits(text, _names_another(sentence, scope)) or limiting.narrows(sentence, domain):
        read = Clause(unknown=_if_clause(sentence, scope).unknown)
    else:
        return Usage(unknown=unknown)
    kept = () if read.conditions else (words(sentence),)
    return Usage(used_when=read.conditions, words=kept, unknown=unknown + read.unknown)


def _opening(sentence: Sequence[Token], scope: _Scope) -> Usage:
    """The limit in a first sentence that says what the parameter is: "Specifies the rate to use when …", "The number of
    trees to build when …". That of "When …, the rate" and "The number of trees when …" is kept in words.
    """
    terms = [token.word for token in sentence]
    place = terms.index("when") if terms.count("when") == 1 else None
    if place is None or {"default", "also", "not", "otherwise"} & set(terms):
        return Usage()
    the = next(
        (i for i in range(1, len(terms)) if terms[i] == "the" and sentence[i - 1].is_mark(",")), len(terms)
    )
    read = scope.clause(sentence[place + 1 : the if place == 0 else None])
    if not read.conditions:
        return Usage()
    if terms[0] in v.DESCRIBES or (terms[0] in v.ARTICLES | {"number"} and "to" in terms[:place]):
        return Usage(used_when=read.conditions)
    noun = terms[the : the + 2] if place == 0 else terms[:1] * (terms[2:3] == ["of"])
    return Usage(words=(words(sentence),) if noun[:1] == ["the"] and noun[1:] != ["algorithm"] else ())


def _is_ignored(sentence: Sequence[Token], scope: _Scope) -> bool:
    """Whether "ignored" is said of the parameter, in some case: not "words to ignore", "rare words are ignored"."""
    terms = [token.word for token in sentence]
    places = [i for i, word in enumerate(terms) if word in v.IGNORED and "to" not in terms[max(0, i - 1) : i]]
    is_own = places[:1] == [0] or any(token.text == scope.own for token in sentence)
    return bool(places) and (is_own or bool(v.OCCASIONS & set(terms)))


def _names_another(sentence: Sequence[Token], scope: _Scope) -> bool:
    """Whether the sentence names another parameter of the table."""
    return any(
        token.kind == "literal" and token.text in scope.table.domains and token.text != scope.own
        for token in sentence
    )


def _unknown(sentence: Sequence[Token], scope: _Scope) -> Iterator[UnplacedFinding]:
    """Parameters and modes that the sentence names, and the page does not have."""
    for name in unknown_names(sentence, scope.table.domains):
        yield "unknown-parameter", f"the description speaks of a parameter `{name}`, which has no row"
    if not choices_of(scope.table.domains[scope.own]):
        return
    for value, noun in itertools.pairwise(sentence):
        if noun.word == "mode" and value.kind == "literal" and not scope.table.with_choices([value.text]):
            message = f"the description speaks of a mode `{value.text}`, which is no valid value"
            yield "unknown-value", message


def _after_only(sentence: Sequence[Token], start: int, scope: _Scope) -> Clause:
    """ "… only when `a` is `b`", "… only for `b`", "valid for *randomized* mode only", "(`b` only)"."""
    before, cursor = sentence[:start], Cursor(sentence[start:])
    if not any(token.is_mark("(") for token in before) and is_about_another(
        before, scope.own, scope.table.domains
    ):
        return Clause()
    if not cursor.word("when", "if", "for", "with", "in", "by", "to"):
        last = [token.text for token in before[-2:-1] if token.kind == "literal"]
        return scope.by_values(_for_values(before) or last)
    read = scope.clause(cursor.rest)
    if read.conditions:
        return read
    cursor.word("using", "you")
    cursor.word("use")
    texts = _literals(cursor)
    qualified = any(token.word in v.QUALIFIERS for token in cursor.rest)
    return first((read, Clause() if qualified else scope.by_values(texts)))


def _ignored(sentence: Sequence[Token], earlier: Sequence[Sequence[Token]], scope: _Scope) -> Clause:
    """ "ignored for other optimizers", "When you use other optimizers, … ignores", "Otherwise, ignored"."""
    terms = [token.word for token in sentence]
    if "otherwise" in terms:
        before = [_before_otherwise(sentence), *earlier[:1]]
        return first((*(_if_clause(tokens, scope) for tokens in before), Clause(conditions=scope.stated)))
    place = next((i for i, word in enumerate(terms) if word in ("other", "another")), None)
    if place is not None:
        return first(scope.by_values(_for_values(tokens)) for tokens in (sentence[:place], *earlier))
    return _unless_ignored(sentence, scope)


def _unless_ignored(sentence: Sequence[Token], scope: _Scope) -> Clause:
    """ "Ignored when `a` is `b`": used when `a` has another choice. "Ignored unless `a` is `b`": used when it is `b`."""
    terms = [token.word for token in sentence]
    if "unless" in terms:
        return scope.clause(sentence[terms.index("unless") + 1 :])
    read = _if_clause(sentence, scope)
    if not {"if", "when"} & set(terms):  # "not used for `b`"
        read = scope.by_values(_for_values(sentence))
    literals = {token.text for token in sentence if token.kind == "literal"} - {scope.own}
    names = literals & scope.table.domains.keys() or {condition.parameter for condition in read.conditions}
    if len(read.conditions) != 1 or len(names) != 1:
        return Clause(unknown=read.unknown)
    return Clause(conditions=tuple(complement(read.conditions[0], scope.table)), unknown=read.unknown)


def _if_clause(sentence: Sequence[Token], scope: _Scope) -> Clause:
    """The first condition in a sentence: "If `a` is set to `b`, …"."""
    return first(scope.clause(sentence[i + 1 :]) for i, t in enumerate(sentence) if t.word in ("if", "when"))


def _for_values(sentence: Sequence[Token]) -> list[str]:
    """The literals after the first preposition that has any: "the rate for `a` and `b`"."""
    prepositions = ("for", "of", "with", "in", "to", "by")
    after = (Cursor(sentence[i + 1 :]) for i, token in enumerate(sentence) if token.word in prepositions)
    return next(filter(None, map(_literals, after)), [])


def _literals(cursor: Cursor) -> list[str]:
    """literals = [ ARTICLE ] LITERAL { ( "," | "/" | "and" | "or" | "," "and" | … ) LITERAL }

    "the `a` and `b` methods"
    """
    cursor.word("the", "a", "an")
    literals = series(cursor, lambda cursor: cursor.kind("literal"), [",", "/"], ["and", "or"])
    return [token.text for token in literals]
