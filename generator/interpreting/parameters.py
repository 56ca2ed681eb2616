"""From the rows of an algorithm's pages to its Spec: each phrase is read by its grammar, and what the
grammar refuses is kept in the page's words, with a finding."""

from __future__ import annotations

import dataclasses
import difflib
import re
from collections.abc import Sequence

from ..extracting.rows import HyperparameterRow, Rows
from ..findings import Finding, finding
from ..grammar import clauses, conditions, defaults, prose, values
from ..grammar.cursor import NotUnderstood
from ..grammar.meaning import Values, spelling
from ..grammar.tokens import Token, tokenize
from ..model import (
    Boolean,
    Default,
    Domain,
    Encoding,
    Parameter,
    Phrase,
    Requirement,
    Source,
    Spec,
    Unparsed,
    Unstated,
    Variant,
    members,
)  # fmt: skip
from ..reading.document import marked_text, plain_text
from ..specs.catalog import Entry
from .ranges import metrics, tuned


def interpret(entry: Entry, pages: Sequence[Rows], sources: Sequence[Source]) -> tuple[Spec, list[Finding]]:
    """What the pages of one algorithm state, and what was noticed while reading them."""
    findings = [f for page in pages for f in page.findings]
    rows = [row for page in pages for row in page.hyperparameters]
    tuning_rows = [row for page in pages for row in page.tuning]
    variants, tuning_only = [], []
    by_variant = _by_variant(entry, [row.section for row in rows])
    tuned_by = _by_variant(entry, [row.section for row in tuning_rows])
    for name in entry.variants:
        table = _Table([row for row in rows if by_variant[row.section] == name])
        ranges = [row for row in tuning_rows if tuned_by[row.section] == name]
        parameters, unmatched, problems = tuned(table.parameters(), ranges)
        findings += table.findings + problems
        variants.append(Variant(name=name, parameters=parameters))
        tuning_only += unmatched
    read, problems = metrics([row for page in pages for row in page.metrics], rows)
    spec = Spec(
        algorithm=entry.algorithm,
        title=entry.title,
        sources=tuple(sources),
        variants=tuple(variants),
        tuning_only=tuple(tuning_only),
        metrics=read,
    )
    return spec, findings + problems


def _by_variant(entry: Entry, sections: Sequence[tuple[str, ...]]) -> dict[tuple[str, ...], str]:
    """Which variant the tables under each heading belong to: the one whose title the heading has; where
    headings tell nothing, the order of the tables does."""
    names = list(entry.variants)
    distinct = list(dict.fromkeys(sections))
    chosen: dict[tuple[str, ...], str] = {}
    for place, section in enumerate(distinct):
        likeness = {name: _likeness(entry.variants[name], section[-1] if section else "") for name in names}
        best = max(names, key=lambda name: likeness[name])
        others = max((likeness[name] for name in names if name != best), default=0.0)
        clear = len(names) == 1 or likeness[best] > max(0.6, others)
        chosen[section] = best if clear else names[min(place, len(names) - 1)]
    return chosen


def _likeness(title: str, heading: str) -> float:
    """The share of the title that stands in the heading, in order."""
    blocks = difflib.SequenceMatcher(
        None, title.lower(), heading.lower(), autojunk=False
    ).get_matching_blocks()
    return sum(block.size for block in blocks if block.size > 2) / max(len(title), 1)


class _Table:
    """The rows of one variant; conditions of one row refer to the values of the others."""

    def __init__(self, rows: Sequence[HyperparameterRow]) -> None:
        self.findings: list[Finding] = []
        self.rows: dict[str, HyperparameterRow] = {}
        for row in rows:
            if row.name in self.rows:
                self.note("duplicate-row", row, "a second row of this name; the first is kept")
            else:
                self.rows[row.name] = row
        self.names = frozenset(self.rows)

    def note(self, code: str, row: HyperparameterRow, message: str, words: str = "") -> None:
        self.findings.append(finding(code, row.origin, message, parameter=row.name, words=words))

    def parameters(self) -> tuple[Parameter, ...]:
        plain = [self._stated(row) for row in self.rows.values()]
        table = clauses.KnownDomains({parameter.name: parameter.domain for parameter in plain})
        return tuple(self._limited(parameter, self.rows[parameter.name], table) for parameter in plain)

    def _stated(self, row: HyperparameterRow) -> Parameter:
        """The row without its conditions."""
        stated, elided = self._values(row)
        default, default_elided = self._default(row, stated.domain)
        description = marked_text(row.description)
        if not re.search(r"\w", description):
            self.note("description-missing", row, "the row says nothing about what it does")
        return Parameter(
            name=row.name,
            description=description,
            requirement=_requirement(row),
            domain=stated.domain,
            default=default,
            encoding=stated.encoding or _spelled_default(stated.domain, row),
            relations=stated.relations,
            suggested=stated.suggested,
            conditions=stated.conditions,
            elided=elided + default_elided,
            origin=row.origin,
        )

    def _values(self, row: HyperparameterRow) -> tuple[Values, tuple[Phrase, ...]]:
        tokens = tokenize(row.values or ())
        if row.values is None or not _has_words(tokens):
            self._unstated(row, tokens)
            return Values(domain=Unstated()), ("schema",)
        try:
            stated = values.parse(tokens, self.names)
        except NotUnderstood as problem:
            words = plain_text(row.values)
            self.note("unparsed-phrase", row, f"valid values: {problem}", words)
            if problem.lost:
                self.note("text-lost", row, "the valid values break off", words)
            return Values(domain=Unparsed(words=words), encoding=_array_encoding(tokens)), ()
        for code, message in stated.contradictions:
            self.note(code, row, message, plain_text(row.values))
        return stated, ()

    def _unstated(self, row: HyperparameterRow, tokens: Sequence[Token]) -> None:
        if any(token.kind == "pointer" for token in tokens):
            self.note(
                "elided", row, "the page points elsewhere for the valid values", plain_text(row.values or ())
            )
        elif row.values is None:
            self.note("elided", row, "the row names no valid values")
        else:
            self.note("text-lost", row, "nothing stands after the label of the valid values")

    def _default(self, row: HyperparameterRow, domain: Domain) -> tuple[Default | None, tuple[Phrase, ...]]:
        if row.default is None:
            return None, ()
        tokens = tokenize(row.default)
        if not _has_words(tokens):
            pointed = any(token.kind == "pointer" for token in tokens)
            message = (
                "the page points elsewhere for the default"
                if pointed
                else "nothing stands after “Default value:”"
            )
            self.note("elided" if pointed else "text-lost", row, message)
            return None, ("default",)
        return defaults.parse(tokens, domain, self.names), ()

    def _limited(
        self, parameter: Parameter, row: HyperparameterRow, table: clauses.KnownDomains
    ) -> Parameter:
        """The parameter with the conditions that its row states."""
        lift = (lambda tokens: tokens) if row.marked else table.lift
        limits = conditions.read(
            row.name,
            lift(tokenize(row.description)),
            [(r.word, lift(tokenize(r.condition))) for r in row.requirements],
            table,
        )
        for code, message in limits.unknown:
            self.note(code, row, message)
        sentences = prose.sentences(tokenize(row.description))
        advice = next(filter(None, map(values.recommended, sentences)), None)
        return dataclasses.replace(
            parameter,
            suggested=parameter.suggested or advice,
            required_when=tuple(limits.required_when),
            used_when=tuple(limits.used_when),
            conditions=(
                *parameter.conditions,
                *(w if row.marked else w.replace("`", "") for w in limits.words),
            ),
        )


def _has_words(tokens: Sequence[Token]) -> bool:
    """Whether a phrase says anything itself; a full stop alone does not."""
    return any(t.kind not in ("pointer", "break") and not t.is_mark(".", ",", ":", ";") for t in tokens)


def _requirement(row: HyperparameterRow) -> Requirement:
    words = {r.word for r in row.requirements}
    conditional = any(r.condition and r.word != "optional" for r in row.requirements)
    if len(words) > 1 or "conditional" in words or conditional:
        return "conditional"
    if "required" in words:
        return "required"
    return "optional" if words else "unstated"


def _array_encoding(tokens: Sequence[Token]) -> Encoding | None:
    """How an array is written, where the phrase as a whole was not understood but names one."""
    words = {token.word for token in tokens}
    if "comma-separated" in words:
        return "comma"
    return "tuple" if "tuple" in words else "json" if words & {"array", "list"} else None


def _spelled_default(domain: Domain, row: HyperparameterRow) -> Encoding | None:
    """Of a boolean whose values are not spelled out, the default shows the spelling."""
    if not any(isinstance(member, Boolean) for member in members(domain)):
        return None
    shown = plain_text(row.default or ()).strip("\"' .")
    other = {"true": "false", "True": "False", "TRUE": "FALSE"}
    pairs = other | {no: yes for yes, no in other.items()}
    return spelling((shown, pairs[shown])) if shown in pairs else None
