"""From the rows of an algorithm's pages to its Spec: each phrase is read by its grammar, and what the
grammar refuses is kept in the page's words, with a finding."""

from __future__ import annotations

import dataclasses
import difflib
import re
from collections.abc import Iterator, Sequence
from typing import get_args

from ..specs.catalog import Entry
from ..extracting.rows import HyperparameterRow, MetricRow, Rows, TuningRow
from ..extracting.headers import DIRECTION, TUNING_TYPE
from ..findings import Finding, finding
from ..model import (
    Boolean,
    Default,
    Direction,
    Domain,
    Encoding,
    Metric,
    Parameter,
    Phrase,
    Requirement,
    Source,
    Spec,
    Tuning,
    TuningType,
    Unparsed,
    Unstated,
    Value,
    Variant,
    members,
)
from ..grammar import clauses, conditions, defaults, prose, tuning, values
from ..grammar.cursor import NotUnderstood
from ..grammar.meaning import Values, spelling
from ..grammar.tokens import Token, tokenize
from ..reading.document import marked_text, plain_text


def interpret(entry: Entry, pages: Sequence[Rows], sources: Sequence[Source]) -> tuple[Spec, list[Finding]]:
    """What the pages of one algorithm state, and what was noticed while reading them."""
    findings = [f for page in pages for f in page.findings]
    rows = [row for page in pages for row in page.hyperparameters]
    tuned = [row for page in pages for row in page.tuning]
    variants, left = [], []
    by_variant = _by_variant(entry, [row.section for row in rows])
    tuned_by = _by_variant(entry, [row.section for row in tuned])
    for name in entry.variants:
        own = [row for row in rows if by_variant[row.section] == name]
        ranges = [row for row in tuned if tuned_by[row.section] == name]
        reader = _Table(own, findings)
        parameters, unmatched = _tuned(reader.parameters(), ranges, findings)
        variants.append(Variant(name=name, parameters=parameters))
        left += unmatched
    spec = Spec(
        algorithm=entry.algorithm,
        title=entry.title,
        sources=tuple(sources),
        variants=tuple(variants),
        tuning_only=tuple(left),
        metrics=tuple(_metrics([row for page in pages for row in page.metrics], rows, findings)),
    )
    return spec, findings


def _by_variant(entry: Entry, sections: Sequence[tuple[str, ...]]) -> dict[tuple[str, ...], str]:
    """Which variant the tables under each heading belong to: the one whose title the heading has; where
    headings tell nothing, the order of the tables does."""
    names = list(entry.variants)
    distinct = list(dict.fromkeys(sections))
    found: dict[tuple[str, ...], str] = {}
    for place, section in enumerate(distinct):
        likeness = {name: _likeness(entry.variants[name], section[-1] if section else "") for name in names}
        best = max(names, key=lambda name: likeness[name])
        others = max((likeness[name] for name in names if name != best), default=0.0)
        clear = len(names) == 1 or likeness[best] > max(0.6, others)
        found[section] = best if clear else names[min(place, len(names) - 1)]
    return found


def _likeness(title: str, heading: str) -> float:
    """The share of the title that stands in the heading, in order."""
    blocks = difflib.SequenceMatcher(
        None, title.lower(), heading.lower(), autojunk=False
    ).get_matching_blocks()
    return sum(block.size for block in blocks if block.size > 2) / max(len(title), 1)


class _Table:
    """The rows of one variant; conditions of one row refer to the values of the others."""

    def __init__(self, rows: Sequence[HyperparameterRow], findings: list[Finding]) -> None:
        self.findings = findings
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
            self.note("text-lost", row, "nothing stands behind the label of the valid values")

    def _default(self, row: HyperparameterRow, domain: Domain) -> tuple[Default | None, tuple[Phrase, ...]]:
        if row.default is None:
            return None, ()
        tokens = tokenize(row.default)
        if not _has_words(tokens):
            pointed = any(token.kind == "pointer" for token in tokens)
            message = (
                "the page points elsewhere for the default"
                if pointed
                else "nothing stands behind “Default value:”"
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
        said = prose.sentences(tokenize(row.description))
        advice = next(filter(None, map(values.recommended, said)), None)
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
    said = {token.word for token in tokens}
    if said & {"comma-separated", "comma-delimited"}:
        return "comma"
    return "tuple" if said & {"tuple"} else "json" if said & {"array", "list"} else None


def _spelled_default(domain: Domain, row: HyperparameterRow) -> Encoding | None:
    """Of a boolean whose values are not spelled out, the default shows the spelling."""
    if not any(isinstance(member, Boolean) for member in members(domain)):
        return None
    shown = plain_text(row.default or ()).strip("\"' .")
    other = {"true": "false", "True": "False", "TRUE": "FALSE"}
    pairs = other | {no: yes for yes, no in other.items()}
    return spelling((shown, pairs[shown])) if shown in pairs else None


# -- tuning and metrics -------------------------------------------------------------------------


def _tuned(
    parameters: tuple[Parameter, ...], rows: Sequence[TuningRow], findings: list[Finding]
) -> tuple[tuple[Parameter, ...], list[tuple[str, Tuning]]]:
    """The parameters with their ranges, and the ranges that name no parameter."""
    domains = {parameter.name: parameter.domain for parameter in parameters}
    ranges: dict[str, Tuning] = {}
    for row in rows:
        if row.name in ranges:
            message = "a second tuning row of this name; the first is kept"
            findings.append(finding("duplicate-row", row.origin, message, parameter=row.name))
            continue
        ranges[row.name] = _range(row, domains.get(row.name, Unstated()), findings)
    tuned = (dataclasses.replace(p, tuning=ranges.get(p.name)) for p in parameters)
    return tuple(tuned), [(name, found) for name, found in ranges.items() if name not in domains]


def _range(row: TuningRow, domain: Domain, findings: list[Finding]) -> Tuning:
    kind = _tuning_type(row.type)
    stated = (row.condition,) if row.condition else ()
    try:
        found = tuning.parse(row.range, kind)
    except NotUnderstood as problem:
        words = plain_text(row.range)
        findings.append(
            finding(
                "unparsed-phrase", row.origin, f"tuning range: {problem}", parameter=row.name, words=words
            )
        )
        return Tuning(type=kind, conditions=stated, unparsed=words or "nothing", origin=row.origin)
    return Tuning(
        type=kind,
        minimum=found.minimum,
        maximum=found.maximum,
        values=tuple(_tuning_value(value, domain) for value in found.values),
        conditions=stated + ((found.condition,) if found.condition else ()),
        origin=row.origin,
    )


def _tuning_value(value: int | float | str, domain: Domain) -> Value:
    return defaults.typed_value(value, domain, None if isinstance(value, str) else value)


def _tuning_type(words: str) -> TuningType | None:
    match = TUNING_TYPE.match(words)
    name = match["type"].lower() if match else words.strip().lower()
    return next((kind for kind in get_args(TuningType) if name == kind), None)


def _metrics(
    rows: Sequence[MetricRow], parameters: Sequence[HyperparameterRow], findings: list[Finding]
) -> Iterator[Metric]:
    seen: set[str] = set()
    names = {row.name for row in parameters}
    for row in rows:
        if row.name in seen:
            message = "a second row of this name; the first is kept"
            findings.append(finding("duplicate-row", row.origin, message, parameter=row.name))
            continue
        seen.add(row.name)
        for name in prose.strangers(tokenize(row.description), names) if names else ():
            message = f"the metric's description speaks of a parameter `{name}`, which has no row"
            findings.append(finding("unknown-parameter", row.origin, message, parameter=row.name))
        match = DIRECTION.match(row.direction)
        direction: Direction | None = None
        if match:
            direction = "minimize" if match["direction"].lower().startswith(("mini", "lower")) else "maximize"
        else:
            message = "the optimization direction is neither to minimize nor to maximize"
            findings.append(
                finding("unparsed-phrase", row.origin, message, parameter=row.name, words=row.direction)
            )
        yield Metric(
            name=row.name,
            direction=direction,
            description=marked_text(row.description),
            regex=row.regex or None,
            origin=row.origin,
        )


__all__ = ["interpret"]
