"""The context of docs/disagreements.md: where pages, training images, records and SDKs differ.

A row is a hyperparameter that an image treats differently from its page, or that is on no page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from typing import Any

from .. import printing
from ..escaping import cell, code, words
from ..model import Domain, Parameter, Spec
from ..specs.containers import Known
from ..specs.severity import Proof
from .accepted import accepted
from .image_facts import ImageFacts
from .images import Behaviour, adds, behaviours
from .sources import (
    WHO,
    Who,
    alias,
    default_words,
    differs,
    during,
    joined,
    newest,
    notes_on,
    page_values,
    runs,
    takes,
    unlisted_parameter,
    versions_of,
)
from .views import Class, Field


def context(modules: Sequence[tuple[Spec, Sequence[Class]]]) -> dict[str, Any]:
    """The context of the page: a section per class of whose images something is known."""
    sections = [_section(spec, cls) for spec, own in modules for cls in own]
    dates = [date for section in sections for date in section.pop("dates")]
    return {
        "date": max(dates, default="an unknown day"),
        "sections": [section for section in sections if section["rows"] or section["rules"]],
    }


def _section(spec: Spec, cls: Class) -> dict[str, Any]:
    page = next(v for v in spec.variants if v.name == cls.variant)
    stated = {parameter.name: parameter for parameter in page.parameters}
    rows = [_listed(field, stated[field.name], cls) for field in cls.fields]
    known = [known for name in cls.container.parameters for known in cls.container.parameters[name]]
    rules = [rule for rule in cls.constraints if rule.literal]
    evidence = dict.fromkeys([*(k.evidence for k in known), *(rule.evidence for rule in rules)])
    notes = [d.note for found in cls.container.defaults.values() for d in found]
    every = [*filter(None, rows), *_unlisted(spec, cls), *_metrics(spec, cls)]
    return {
        "key": cls.key,
        "title": words(cls.title),
        "url": cls.url,
        "rows": [[cell(text) or "–" for text in row] for row in every],
        "rules": [
            cell(
                f"{code(rule.subject)} {words(rule.message)}{during(cls.container, [rule.versions] if rule.versions else [])}. "
                f"{rule.severity.title()}. {words(rule.because)}".strip()
            )
            for rule in rules
        ],
        "evidence": [cell(words(text)) for text in evidence],
        "dates": re.findall(r"\d{4}-\d\d-\d\d", " ".join([*evidence, *notes])),
    }


# -- hyperparameters that the page has ----------------------------------------------------------


def _listed(field: Field, page: Parameter, cls: Class) -> list[str] | None:
    """The row of a hyperparameter; None if nothing is known of it that its page does not say."""
    container = cls.container
    known = versions_of(container, page.name)
    refused = container.unknown_names == "refused"
    values = any(differs(page, k) if k else refused for k in known)
    defaults = ImageFacts(page, behaviours(page, container), container).defaults()
    tuning = _tuning(page, known[-1])
    if not (values or defaults or tuning):
        return None
    cells: dict[Who, str] = {}
    if values:
        cells = {who: takes(page, known, proofs, container) for who, proofs in WHO.items()}
    cells |= {who: joined(cells.get(who, ""), default_words(defaults, WHO[who])) for who in WHO}
    if tuning and known[-1]:
        first = next(who for who in WHO if known[-1].proof & WHO[who])
        cells[first] = joined(cells[first], tuning)
    reasons = dict.fromkeys(words(text) for k in known if k for text in (k.because, _note(k)) if text)
    does = [*_reports(field, cls), *_tuning_reports(field.parameter, known[-1])]
    does += ["Its page is corrected by an erratum."] if field.parameter != page else []
    return [
        code(page.name),
        _page(page, field),
        *cells.values(),
        " ".join([*(does or ["Nothing is reported."]), *reasons]),
    ]


def _note(known: Known) -> str:
    """The note for the last column; "" if only the name is known, as the note then stands in the column of
    its source.
    """
    return known.note if known.domain or known.outcome == "ignored" else ""


def _page(page: Parameter, field: Field) -> str:
    """What the page says, and where it says it."""
    default = printing.default_phrase(page)
    required = "required" if page.requirement == "required" else ""
    facts = [page_values(page), f"default: {default}" if default else "", required]
    if place := field.place:
        facts.append(f"[row {place.row}]({printing.address(place.page)})")
    return "; ".join(filter(None, facts))


def _reports(field: Field, cls: Class) -> Iterator[str]:
    """What the package reports of values, by versions."""
    page = accepted(field.parameter)
    reports: dict[str, list[int]] = {}
    for b in field.behaviours:
        if text := _report(b, page):
            reports.setdefault(text, []).extend(range(b.span[0], b.span[1] + 1))
    for text, on in reports.items():
        yield f"{text}{during(cls.container, runs(on))}."
    if field.parameter.requirement == "required" and not field.required:
        yield "Warning when it is missing."


def _report(behaviour: Behaviour, page: Domain) -> str:
    if behaviour.allowed is None:
        return "Error for the name"
    if behaviour.ignored:
        return "Warning"
    if behaviour.certain:
        return "Warning for values that only one of them takes"
    if adds(page, behaviour.allowed):
        return "Error for values that the image does not take"
    return "Accepts the values of both" if adds(behaviour.allowed, page) else ""


def _tuning(page: Parameter, known: Known | None) -> str:
    tunable = known.tunable if known else None
    if tunable == "doubtful":
        return "whether a tuning job may search it is doubtful"
    if tunable == ("no" if page.tuning else "yes"):
        return "a tuning job may search it" if tunable == "yes" else "no tuning job may search it"
    return ""


def _tuning_reports(parameter: Parameter, known: Known | None) -> list[str]:
    tunable = known.tunable if known else None
    if tunable == "no" and parameter.tuning:
        return ["Error in a tuning job."]
    return ["Warning in a tuning job."] if tunable == "doubtful" and not parameter.tuning else []


# -- what no page has ---------------------------------------------------------------------------


def _unlisted(spec: Spec, cls: Class) -> Iterator[list[str]]:
    """The rows of the names that only images, records or SDKs have."""
    listed = {parameter.name for _, parameter in spec.parameters()}
    kept = {other.name for other in cls.unlisted}
    for name, entries in cls.container.parameters.items():
        if name in listed:
            continue
        versions = versions_of(cls.container, name)
        cells: dict[Who, str] = {
            who: _takes_unlisted(name, versions, proofs, cls) for who, proofs in WHO.items()
        }
        defaults = newest(cls.container.defaults.get(name, ()))
        cells |= {who: joined(cells[who], default_words(defaults, WHO[who])) for who in WHO}
        does = "Accepts it, and keeps it in `extra`." if name in kept else "Error: it is on no page."
        does = "Warning, and keeps it in `extra`." if name in cls.doubted else does
        yield [code(name), "not there", *cells.values(), " ".join([does, *notes_on(entries)])]


def _takes_unlisted(name: str, versions: Sequence[Known | None], proofs: Set[Proof], cls: Class) -> str:
    if same := alias(name, cls.container):
        return same if any(k and k.proof & proofs for k in versions) else ""
    parameter = next((o.parameter for o in cls.unlisted if o.name == name), None)
    return takes(parameter or unlisted_parameter(name), versions, proofs, cls.container)


def _metrics(spec: Spec, cls: Class) -> Iterator[list[str]]:
    """One row for all metrics that are on no page, or have another direction there."""
    stated = {(metric.name, metric.direction) for metric in spec.metrics}
    others = [m for m in cls.container.metrics if (m.name, m.direction) not in stated]
    texts = []
    for direction in ("maximize", "minimize"):
        spans: dict[str, list[str]] = {"": []}
        for metric in (m for m in others if m.direction == direction):
            spans.setdefault(during(cls.container, [metric.span]), []).append(code(metric.name))
        named = [f"{', '.join(names)}{when}" for when, names in spans.items() if names]
        texts += [f"{direction}: {'; '.join(named)}"] if named else []
    if texts:
        count = len(spec.metrics)
        page = f"{count} metric{'s' if count != 1 else ''} of a tuning job"
        yield ["metrics", page, ". ".join(texts), "", "", "Accepts them in a tuning job, by version."]
