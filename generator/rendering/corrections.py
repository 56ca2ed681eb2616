"""The report for AWS: the rows in which pages are wrong, what is right, and how that is known."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from .. import printing
from ..escaping import code, prose, words
from ..findings import CODES, Finding
from ..model import Metric, Origin, Parameter, Spec
from ..specs import Data
from ..specs.containers import Container, Containers, Known
from ..specs.data import rows
from ..specs.errata import Corrected, Errata
from ..specs.severity import SEEN, SURE
from ..specs.upstream import Upstream, key
from . import wording
from .accepted import accepted
from .image_facts import ImageFacts
from .images import adds, is_open, known_in, taken
from .sources import page_values, takes, unlisted_parameter
from .views import is_stated

HEAD = """\
# Rows of the documentation that are wrong

Lines are those of AWS's Markdown where they are known, and else of the page that was read.
"""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Correction:
    """One row that is wrong: where it stands, what it says, what is right, and how that is known.

    `line` is 0 where the page has no row.
    """

    page: str
    line: int
    name: str
    says: str
    right: str
    evidence: str

    def __str__(self) -> str:
        line = f"line {self.line}" if self.line else "no row"
        place = f"{line}, {code(self.name)}" if self.name else line
        return f"- {place}: {self.says} {self.right} Evidence: {words(self.evidence.rstrip('.'))}."


def report(
    specs: Sequence[Spec],
    corrected: Sequence[Corrected],
    errata: Errata,
    containers: Containers,
    findings: Iterable[Finding],
    record: Upstream,
) -> str:
    """The rows in which pages are wrong, as Markdown, grouped by page."""
    every = of(specs, corrected, errata, containers, findings, record)
    text = [HEAD]
    for page, group in groupby(every, key=lambda c: c.page):
        lines = "".join(f"{correction}\n" for correction in group)
        text.append(f"\n## {words(page)}\n\n{printing.address(page)}\n\n{lines}")
    return "".join(text)


def of(
    specs: Sequence[Spec],
    corrected: Sequence[Corrected],
    errata: Errata,
    containers: Containers,
    findings: Iterable[Finding],
    record: Upstream,
) -> list[Correction]:
    """The rows in which pages are wrong, each once, by page and line."""
    every: list[Correction] = []
    for spec, other in zip(specs, corrected, strict=True):
        entry = errata.entries.get(spec.algorithm)
        if entry:
            every += _errata(spec, other, {**entry.parameters, **entry.metrics})
        if container := containers.get(spec.algorithm):
            every += _Image(spec, container).corrections()
    reported = {(c.page, c.line, c.name) for c in every}
    every += [c for f in findings if (c := _noticed(f)) and (c.page, c.line, c.name) not in reported]
    places = _places(specs, record)
    return sorted({replace(c, line=places.get((c.page, c.line), c.line)) for c in every})


def _places(specs: Iterable[Spec], record: Upstream) -> dict[tuple[str, int], int]:
    """The line on AWS's page by the line on ours."""
    return {
        (origin.page, origin.line): record[origin.page].lines[table][key(variant, name)]
        for spec in specs
        for table, variant, name, origin in rows(spec)
        if origin.page in record and key(variant, name) in record[origin.page].lines.get(table, {})
    }


def _noticed(finding: Finding) -> Correction | None:
    """The correction for a mistake that a page itself shows; None for other findings, such as rows to read
    again.
    """
    if CODES[finding.code].kind != "page" or finding.code == "prose-changed":
        return None
    says = f"the page says “{words(finding.words)}”." if finding.words else "the row is wrong."
    return Correction(
        page=finding.page,
        line=finding.line,
        name=finding.parameter,
        says=says,
        right=f"{words(finding.message[:1].upper() + finding.message[1:])}.",
        evidence="the row itself",
    )


# -- errata -------------------------------------------------------------------------------------


def _errata(spec: Spec, corrected: Corrected, entries: Mapping[str, Data]) -> Iterator[Correction]:
    """The rows that a reviewed entry corrects."""
    pairs: list[tuple[Parameter | Metric, Parameter | Metric]] = []
    for variant, other in zip(spec.variants, corrected.spec.variants, strict=True):
        pairs += [(p, o) for p in variant.parameters if (o := other.get(p.name)) and o != p]
    metrics = {metric.name: metric for metric in corrected.spec.metrics}
    pairs += [(m, metrics[m.name]) for m in spec.metrics if metrics[m.name] != m]
    for page, right in pairs:
        before, after = differing(page, right)
        entry = entries[page.name]
        yield Correction(
            page=page.origin.page,
            line=page.origin.line,
            name=page.name,
            says=f"the page says {before};",
            right=f"right is {after}. {words(entry['because'])}",
            evidence=entry["evidence"],
        )


def differing(page: Parameter | Metric, right: Parameter | Metric) -> tuple[str, str]:
    """What the page says where an erratum corrects it, and what is right."""
    before, after = _statements(page), _statements(right)
    changed = [name for name in {**before, **after} if before.get(name) != after.get(name)]
    return _stated(before, changed), _stated(after, changed)


def _statements(row: Parameter | Metric) -> dict[str, str]:
    """What a row states, in the notation of the pages."""
    if isinstance(row, Metric):
        return {"direction": row.direction or "", "description": prose(row.description)}
    return {
        "values": page_values(row),
        "default": printing.default_phrase(row) or "",
        "requirement": printing.requirement_phrase(row) or "",
        "condition": printing.used_when_phrase(row) or "",
        "tuning range": words(wording.tuning(row.tuning)) if row.tuning else "",
    }


def _stated(statements: Mapping[str, str], names: Iterable[str]) -> str:
    return "; ".join(f"{name}: {statements.get(name, '').rstrip('.') or 'nothing'}" for name in names)


# -- images -------------------------------------------------------------------------------------


class _Image:
    """The proven differences between the newest image and the pages of a spec."""

    def __init__(self, spec: Spec, container: Container) -> None:
        self.spec = spec
        self.last = len(container.versions) - 1
        self.latest = replace(container, versions=container.versions[-1:])
        self.name = f"image {words(container.versions[-1])}" if self.last else "the image"

    def corrections(self) -> Iterator[Correction]:
        listed = dict.fromkeys(parameter for _, parameter in self.spec.parameters())
        for parameter in listed:
            yield from self._row(parameter, known_in(self.latest, parameter.name, self.last))
        names = {parameter.name for parameter in listed}
        for name in self.latest.parameters.keys() - names:
            known = known_in(self.latest, name, self.last)
            if known and _is_documentable(name, known):
                right = f"{self.name} takes it: {self._takes(unlisted_parameter(name), known)}."
                yield self._at(self._first, name, "the page lacks it;", right, _evidence(known))
        yield from self._rules(listed)
        yield from self._metrics()

    def _rules(self, listed: Collection[Parameter]) -> Iterator[Correction]:
        for rule in self.latest.constraints:
            newest = rule.versions is None or rule.versions[1] == self.last
            if rule.severity == "error" and newest and not is_stated(rule, listed):
                place = next((p.origin for p in listed if p.name == rule.subject), self._first)
                says = f"the page lacks a rule of {self.name}:"
                right = f"{code(rule.subject)} {words(rule.message)}."
                yield self._at(place, rule.subject, says, right, rule.evidence)

    @property
    def _first(self) -> Origin:
        return Origin(page=self.spec.sources[0].page, line=0)

    def _row(self, page: Parameter, known: Known | None) -> Iterator[Correction]:
        if known is None:
            if self.latest.unknown_names == "refused":
                right = f"{self.name} refuses the name."
                yield self._at(page.origin, page.name, "the page has it;", right, self.latest.evidence)
            return
        if _is_wrong(page, known):
            right = f"{self.name} takes {self._takes(page, known)}."
            yield self._at(
                page.origin, page.name, f"the page says {page_values(page)};", right, _evidence(known)
            )
        for default in ImageFacts(page, (), self.latest).defaults():
            if default.source in SEEN:
                stated = printing.default_phrase(page)
                says = f"the page says default {stated};" if stated else "the page names no default;"
                if page.requirement == "required":
                    says = "the page says required;"
                right = f"{self.name} uses {words(wording.readable(default.value))} where it is left out."
                evidence = ", ".join(filter(None, [default.source, default.note]))
                yield self._at(page.origin, page.name, says, right, evidence)

    def _takes(self, page: Parameter, known: Known) -> str:
        return takes(page, [known], SEEN, self.latest)

    def _metrics(self) -> Iterator[Correction]:
        stated = {(metric.name, metric.direction): metric.origin for metric in self.spec.metrics}
        place = next(iter(stated.values()), self._first)
        for metric in self.latest.metrics:
            if metric.span[1] == self.last and (metric.name, metric.direction) not in stated:
                right = f"{self.name} has it, to {metric.direction}."
                says = "the page lacks it, or this direction;"
                yield self._at(replace(place, line=0), metric.name, says, right, self.latest.evidence)

    def _at(self, origin: Origin, name: str, says: str, right: str, evidence: str) -> Correction:
        return Correction(
            page=origin.page, line=origin.line, name=name, says=says, right=right, evidence=evidence
        )


def _is_documentable(name: str, known: Known) -> bool:
    """Whether a page should have a name: the image takes it beyond doubt, and it is not private."""
    sure = bool(known.proof & SEEN) and known.outcome != "ignored" and known.severity is None
    return sure and not name.startswith("_")


def _is_wrong(page: Parameter, known: Known) -> bool:
    """Whether the page allows what the image is proven to refuse, or refuses what it is proven to take."""
    if known.domain is None or known.outcome == "ignored" or known.severity == "warning":
        return False
    values, allowed = accepted(page, taken(page, known)), accepted(page)
    more = bool(known.proof & SEEN) and not is_open(page) and adds(values, allowed)
    return more or (bool(known.proof & SURE) and adds(allowed, values))


def _evidence(known: Known) -> str:
    return f"{', '.join(sorted(known.proof & SEEN))}: {known.evidence}"
