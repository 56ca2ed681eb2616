"""From the rows of an algorithm's pages to its Spec.

A phrase that the grammar does not understand is kept in the page's words, with a finding.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Collection, Iterator, Sequence
from typing import get_args

from ..extracting.relevance import Stated
from ..extracting.rows import HyperparameterRow, Rows
from ..findings import Finding, about
from ..grammar import clauses, conditions, defaults, prose, values
from ..grammar.cursor import NotUnderstood
from ..grammar.meaning import Values
from ..grammar.tokens import Token, mended, tokenize
from ..model import (
    Boolean,
    Default,
    Domain,
    Encoding,
    Number,
    Parameter,
    Phrase,
    Requirement,
    Source,
    Spec,
    Text,
    Unparsed,
    Unstated,
    Variant,
    members,
)  # fmt: skip
from ..reading.document import marked_text, plain_text
from ..specs.catalog import Entry
from . import advice
from .ranges import metrics, tuned
from .variants import assign


def interpret(entry: Entry, pages: Sequence[Rows], sources: Sequence[Source]) -> tuple[Spec, list[Finding]]:
    """The spec of one algorithm, and the findings made on the way."""
    findings: list[Finding] = []
    rows = [row for page in pages for row in page.hyperparameters]
    tuning_rows = [row for page in pages for row in page.tuning]
    variants = []
    names, of_rows, of_tuning = assign(entry, rows, tuning_rows)
    for name in names:
        parameters, problems = _parameters([row for row, of in zip(rows, of_rows, strict=True) if of == name])
        findings += problems
        ranges = [row for row, of in zip(tuning_rows, of_tuning, strict=True) if of == name]
        with_ranges, unmatched, problems = tuned(parameters, ranges)
        findings += problems
        variants.append(Variant(name=name, parameters=with_ranges, tuning_only=tuple(unmatched)))
    read, problems = metrics([row for page in pages for row in page.metrics], rows)
    spec = Spec(
        algorithm=entry.algorithm,
        title=entry.title,
        sources=tuple(sources),
        variants=tuple(variants),
        metrics=read,
    )
    return spec, findings + problems


def _parameters(rows: Sequence[HyperparameterRow]) -> tuple[list[Parameter], list[Finding]]:
    """The parameters of one variant; conditions of one row refer to the values of the others."""
    first: dict[str, HyperparameterRow] = {}
    for row in rows:
        first.setdefault(row.name, row)
    message = "a second row of this name; the first is kept"
    findings = [about(row, "duplicate-row", message) for row in rows if first[row.name] is not row]
    parameters = []
    for row in first.values():
        parameter, problems = _without_conditions(row, first.keys())
        parameters.append(parameter)
        findings += problems
    findings += _undescribed(list(first.values()), parameters)
    domains = clauses.KnownDomains({parameter.name: parameter.domain for parameter in parameters})
    for place, row in enumerate(first.values()):
        parameters[place], problems = _with_conditions(parameters[place], row, domains)
        findings += problems
    return parameters, findings


def _undescribed(rows: Sequence[HyperparameterRow], parameters: Sequence[Parameter]) -> Iterator[Finding]:
    """The rows without a description, but for tables of several rows that describe none."""
    tables = [(row.origin.page, row.table) for row in rows]
    is_described = [re.search(r"\w", parameter.description) is not None for parameter in parameters]
    describing = {table for table, is_one in zip(tables, is_described, strict=True) if is_one}
    for row, table, is_one in zip(rows, tables, is_described, strict=True):
        if not is_one and (table in describing or tables.count(table) == 1):
            yield about(row, "description-missing", "the row says nothing about what it does")


def _without_conditions(row: HyperparameterRow, names: Collection[str]) -> tuple[Parameter, list[Finding]]:
    stated, findings = _values(row, names)
    elided = dict(_elided(row))
    if stated.domain != Unstated() and row.values is None:
        del elided["schema"]
    findings += elided.values()
    typical, tunable, unread, problems = advice.read(row)
    findings += problems
    description = f"{marked_text(row.description)} {unread}".strip()
    default, problems = (None, []) if "default" in elided else _default(row, stated.domain, names)
    findings += problems
    parameter = Parameter(
        name=row.name,
        description=description,
        requirement=_requirement(row),
        domain=stated.domain,
        default=default,
        encoding=stated.encoding or _spelled_default(stated.domain, row),
        relations=stated.relations,
        suggested=typical or stated.suggested,
        tunable=tunable,
        conditions=(*stated.conditions, *filter(None, [_limit_in_prose(row) if "schema" in elided else ""])),
        elided=tuple(elided),
        origin=row.origin,
    )
    return parameter, findings


def stated(row: HyperparameterRow) -> set[Stated]:
    """What a row states in words that are understood, or are no more than a constant or a requirement."""
    domain = _values(row, ())[0].domain
    is_known: dict[Stated, bool] = {
        "values": not isinstance(domain, Unstated | Unparsed),
        "default": row.default is not None and _default(row, domain, ())[0] is not None,
        "requirement": bool(row.requirements),
    }
    return {fact for fact, known in is_known.items() if known}


def _values(row: HyperparameterRow, names: Collection[str]) -> tuple[Values, list[Finding]]:
    """The meaning of the row's value phrase, or of a sentence that names the values if it has none."""
    if row.values is None and (stated := _values_in_prose(row, names)):
        return stated, [about(row, code, message) for code, message in stated.contradictions]
    tokens = tokenize(row.values or ())
    if not _has_words(tokens):
        return Values(domain=Unstated()), []
    words = plain_text(row.values or ())
    try:
        stated = values.parse(tokens, names)
    except NotUnderstood as problem:
        findings = [about(row, "unparsed-phrase", f"valid values: {problem}", words)]
        if problem.lost:
            findings.append(about(row, "text-lost", "the valid values break off", words))
        return Values(domain=Unparsed(words=words), encoding=_array_encoding(tokens)), findings
    if stated.domain in (Text(), Number(integer=True), Number(integer=False)):  # a type alone
        stated = _values_in_prose(row, names, tokens) or stated
    return stated, [about(row, code, message, words) for code, message in stated.contradictions]


def _values_in_prose(
    row: HyperparameterRow, names: Collection[str], of_type: Sequence[Token] = ()
) -> Values | None:
    sentences = prose.sentences(tokenize(row.description))
    stated = (values.stated_in(sentence, names, of_type) for sentence in sentences)
    return next(filter(None, stated), None)


def _default(
    row: HyperparameterRow, domain: Domain, names: Collection[str]
) -> tuple[Default | None, list[Finding]]:
    """The meaning of the row's default phrase, or of a sentence about the default if it has none."""
    if row.default is not None:
        tokens, _ = mended(tokenize(row.default))
        default, leftover = defaults.parse(tokens, domain, names)
        message, words = "default: words after the value", plain_text(row.default)
        if any(token.is_too_large for token in tokens):
            leftover, message = words, "default: a number that is too large"
        return default, [about(row, "unparsed-phrase", message, words[:80])] if leftover else []
    sentences = prose.sentences(tokenize(row.description))
    stated = (defaults.stated_in(sentence, domain, names) for sentence in sentences)
    return next((default for default in stated if default), None), []


def _limit_in_prose(row: HyperparameterRow) -> str:
    """The first sentence that names valid values, if the row has no phrase for them."""
    sentences = prose.sentences(tokenize(row.description) if row.values is None else ())
    return next(filter(None, map(prose.limit, sentences)), "")


def _elided(row: HyperparameterRow) -> Iterator[tuple[Phrase, Finding]]:
    """The phrases that are missing from a row or replaced by a pointer, each with its finding."""
    stated, default = tokenize(row.values or ()), tokenize(row.default or ())
    if row.values is None:
        limit = _limit_in_prose(row)
        message = "the valid values stand in prose alone" if limit else "the row names no valid values"
        yield "schema", about(row, "elided", message, limit)
    elif _is_pointer(stated):
        message = "the page points elsewhere for the valid values"
        yield "schema", about(row, "elided", message, plain_text(row.values))
    elif not _has_words(stated):
        yield "schema", about(row, "text-lost", "nothing stands after the label of the valid values")
    if _is_pointer(default) or (default and default[0].word in ("see", "refer")):
        yield "default", about(row, "elided", "the page points elsewhere for the default")
    elif row.default is not None and not _has_words(default):
        yield "default", about(row, "text-lost", "nothing stands after “Default value:”")


def _with_conditions(
    parameter: Parameter, row: HyperparameterRow, domains: clauses.KnownDomains
) -> tuple[Parameter, list[Finding]]:
    lift = (lambda tokens: tokens) if row.marked else domains.lift
    limits = conditions.read(
        row.name,
        lift(tokenize(row.description)),
        [(r.word, lift(tokenize(r.condition))) for r in row.requirements],
        domains,
    )
    sentences = prose.sentences(tokenize(row.description))
    recommended = next(filter(None, map(values.recommended, sentences)), None)
    words = limits.words if row.marked else (text.replace("`", "") for text in limits.words)
    complete = dataclasses.replace(
        parameter,
        suggested=parameter.suggested or recommended,
        required_when=tuple(limits.required_when),
        used_when=tuple(limits.used_when),
        conditions=tuple(dict.fromkeys((*parameter.conditions, *words))),
    )
    return complete, [about(row, code, message) for code, message in limits.unknown]


def _is_pointer(tokens: Sequence[Token]) -> bool:
    return any(token.kind == "pointer" for token in tokens) and not _has_words(tokens)


def _has_words(tokens: Sequence[Token]) -> bool:
    """Whether a phrase has anything besides pointers and punctuation."""
    return any(t.kind not in ("pointer", "break") and not t.is_mark(".", ",", ":", ";") for t in tokens)


def _requirement(row: HyperparameterRow) -> Requirement:
    words = {r.word for r in row.requirements}
    if len(words) > 1 or any(r.condition and r.word != "optional" for r in row.requirements):
        return "conditional"
    return next((word for word in get_args(Requirement) if word in words), "unstated")


def _array_encoding(tokens: Sequence[Token]) -> Encoding | None:
    """The encoding of an array in a phrase that was not understood."""
    words = {token.word for token in tokens}
    if "comma-separated" in words:
        return "comma"
    return "tuple" if "tuple" in words else "json" if words & {"array", "list"} else None


def _spelled_default(domain: Domain, row: HyperparameterRow) -> Encoding | None:
    """How true and false are spelled, if only the default shows it."""
    default = plain_text(row.default or ()).strip("\"' .")
    is_boolean = any(isinstance(member, Boolean) for member in members(domain))
    pairs = (("true", "false"), ("True", "False"), ("TRUE", "FALSE"))
    return next((pair for pair in pairs if is_boolean and default in pair), None)
