"""The context of docs/disagreements.md: where pages, training images, records and SDKs differ.

A row is a hyperparameter that an image takes otherwise than its page says, or that no page has.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import groupby
from typing import Any, Literal

from .. import printing
from ..escaping import cell, code, words
from ..model import Boolean, Choice, Domain, Origin, Parameter, Spec, Text, Union
from ..specs.containers import ImageDefault, Known, Span
from ..specs.severity import SEEN, SURE, Proof
from . import wording
from .accepted import accepted
from .image_facts import ImageFacts
from .images import Behaviour, adds, behaviours, is_open, known_in, taken
from .views import Class, Field

Who = Literal["image", "record", "sdk"]
WHO: Mapping[Who, Set[Proof]] = {
    "image": SEEN,
    "record": frozenset({"record", "script"}),
    "sdk": frozenset({"sdk"}),
}
_BOOLEANS = Choice(values=("true", "false"))


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
        "title": cls.title,
        "url": cls.url,
        "rows": [[cell(text) or "–" for text in row] for row in every],
        "rules": [
            cell(
                f"{code(rule.subject)} {words(rule.message)}{_during(cls, [rule.versions] if rule.versions else [])}. "
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
    known = [known_in(container, page.name, index) for index in range(len(container.versions))]
    refused = container.unknown_names == "refused"
    values = any(_differs(page, k) if k else refused for k in known)
    defaults = ImageFacts(page, behaviours(page, container), container).defaults()
    tuning = _tuning(page, known[-1])
    if not (values or defaults or tuning):
        return None
    cells = _sources(page, known, cls) if values else {}
    cells |= {who: _joined(cells.get(who, ""), _defaults(defaults, WHO[who])) for who in WHO}
    if tuning and known[-1]:
        first = next(who for who in WHO if known[-1].proof & WHO[who])
        cells[first] = _joined(cells[first], tuning)
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
    """What is worth knowing of a value; of a name alone, it stands among the sources."""
    return known.note if known.domain or known.outcome == "ignored" else ""


def _differs(page: Parameter, known: Known) -> bool:
    if known.domain is None:
        return bool(known.note) or known.outcome == "ignored"
    takes, allowed = accepted(page, taken(page, known)), accepted(page)
    return adds(takes, allowed) or adds(allowed, takes)


def _page(page: Parameter, field: Field) -> str:
    """What the page says, and where it says it."""
    phrase = printing.value_phrase(page)
    unstated = "schema" in page.elided or not phrase
    values = _joined("" if unstated else phrase, "no values named") if is_open(page) else phrase
    default = printing.default_phrase(page)
    required = "required" if page.requirement == "required" else ""
    facts = [values, f"default: {default}" if default else "", required]
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
        yield f"{text}{_during(cls, _runs(on))}."
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


# -- what each source says ----------------------------------------------------------------------


def _sources(page: Parameter, known: Sequence[Known | None], cls: Class) -> dict[Who, str]:
    """What each source says of the values, by versions."""
    return {who: _takes(page, known, proofs, cls) for who, proofs in WHO.items()}


def _takes(page: Parameter, known: Sequence[Known | None], proofs: Set[Proof], cls: Class) -> str:
    """What one source takes: choices in one list with the versions of each, else the words of each version."""
    last = len(known) - 1
    there = {i: k for i, k in enumerate(known) if k and k.proof & proofs}
    choices = [k.domain for k in there.values() if isinstance(k.domain, Choice) and k.domain != _BOOLEANS]
    parts: dict[str, list[int]] = {}
    if choices and len(choices) == len(there):
        for index, k in there.items():
            for value in k.domain.values if isinstance(k.domain, Choice) else ():
                parts.setdefault(_value(value), []).append(index)
        form = next(iter(there.values()))
        text = f"{_list(form)}{_with_versions(parts, list(there), cls)}{_thresholds(form)}"
        parts = {text: list(there)}
    else:
        for index, k in there.items():
            parts.setdefault(_words(page, k), []).append(index)
    if there and cls.container.unknown_names == "refused":
        parts["refuses the name"] = [i for i in range(last + 1) if known[i] is None]
    texts = [f"{text}{_during(cls, _runs(on))}" for text, on in parts.items() if on]
    return "; ".join(texts)


def _words(page: Parameter, known: Known) -> str:
    if known.outcome == "ignored":
        return f"ignored; {code(known.instead)} is read instead" if known.instead else "ignored"
    if known.domain is None:
        return words(known.note.rstrip(".")) or "takes it"
    if known.form == "nested":
        return f"nested list; each item: {printing.value_words(known.domain)}"
    return _listed_values(known.domain if known.domain == _BOOLEANS else taken(page, known))


def _listed_values(domain: Domain) -> str:
    """The values, each of them once, though they may stand there as words and as booleans."""
    return printing.listed(list(dict.fromkeys(_phrases(domain))))


def _phrases(domain: Domain) -> Iterator[str]:
    match domain:
        case Union(members=options):
            for option in options:
                yield from _phrases(option)
        case Choice(values=values):
            yield from map(_value, values)
        case Boolean():
            yield from ("`True`", "`False`")
        case _:
            yield printing.value_words(domain)


def _list(known: Known) -> str:
    if known.form == "comma":
        return "list without blanks, of " if known.proof & SURE else "list of "
    return "tuple of " if known.form == "tuple" else ""


def _thresholds(known: Known) -> str:
    names = [code(name) for name in known.thresholds]
    return (
        f"; after {printing.listed(names)} there may be a number, as in {code(known.thresholds[0] + '@0.5')}"
        if names
        else ""
    )


def _value(value: str | int | float) -> str:
    return (code(value) if value else "empty string") if isinstance(value, str) else printing.number(value)


def _with_versions(values: Mapping[str, list[int]], there: list[int], cls: Class) -> str:
    """The values that all versions have, then the others, by their versions."""
    always = [value for value, on in values.items() if on == there]
    others: dict[str, list[str]] = {}
    for value, on in values.items():
        if on != there:
            others.setdefault(_during(cls, _runs(on)), []).append(value)
    return "; ".join([", ".join(always), *(f"{', '.join(v)}{when}" for when, v in others.items())])


def _runs(indexes: Iterable[int]) -> list[Span]:
    groups = [list(run) for _, run in groupby(enumerate(indexes), key=lambda pair: pair[1] - pair[0])]
    return [(run[0][1], run[-1][1]) for run in groups]


def _during(cls: Class, spans: Sequence[Span]) -> str:
    """Versions in brackets, to be put after words; "" for all of them."""
    everywhere = not spans or list(spans) == [cls.container.everywhere]
    return "" if everywhere else f" ({wording.versions(cls.container.versions, spans)})"


def _defaults(defaults: Sequence[ImageDefault], proofs: Set[Proof]) -> str:
    return "; ".join(
        f"default {_value(d.value) if isinstance(d.value, str | int | float) else wording.readable(d.value)}"
        f" ({d.source}{f', {d.note}' if d.note else ''})"
        for d in defaults
        if d.source in proofs
    )


def _joined(*texts: str) -> str:
    return "; ".join(filter(None, texts))


# -- what no page has ---------------------------------------------------------------------------


def _unlisted(spec: Spec, cls: Class) -> Iterator[list[str]]:
    """The rows of the names that only images, records or SDKs have."""
    listed = {parameter.name for _, parameter in spec.parameters()}
    kept = {other.name for other in cls.unlisted}
    for name, entries in cls.container.parameters.items():
        if name in listed:
            continue
        versions = [known_in(cls.container, name, i) for i in range(len(cls.container.versions))]
        cells: dict[Who, str] = {
            who: _takes_unlisted(name, versions, proofs, cls) for who, proofs in WHO.items()
        }
        newest = {d.source: d for d in reversed(cls.container.defaults.get(name, ()))}
        cells |= {who: _joined(cells[who], _defaults([*newest.values()], WHO[who])) for who in WHO}
        does = "Accepts it, and keeps it in `extra`." if name in kept else "Error: it is on no page."
        does = "Warning, and keeps it in `extra`." if name in cls.doubted else does
        notes = dict.fromkeys(k.note.removeprefix("No page has it").strip(" .;") for k in entries)
        text = " ".join([does, *(f"{words(note)}." for note in notes if note)])
        yield [code(name), "not there", *cells.values(), text]


def _takes_unlisted(name: str, versions: Sequence[Known | None], proofs: Set[Proof], cls: Class) -> str:
    alias = next((k.alias_of for k in cls.container.parameters[name] if k.alias_of), "")
    if not alias:
        parameter = next((o.parameter for o in cls.unlisted if o.name == name), None)
        return _takes(parameter or _unknown(name), versions, proofs, cls)
    there = [i for i, k in enumerate(versions) if k and k.proof & proofs]
    return f"another name of {code(alias)}{_during(cls, _runs(there))}" if there else ""


def _unknown(name: str) -> Parameter:
    return Parameter(name=name, requirement="optional", domain=Text(), origin=Origin(page="", line=1))


def _metrics(spec: Spec, cls: Class) -> Iterator[list[str]]:
    """One row of the metrics that no page has, or not with this direction."""
    stated = {(metric.name, metric.direction) for metric in spec.metrics}
    others = [m for m in cls.container.metrics if (m.name, m.direction) not in stated]
    texts = []
    for direction in ("maximize", "minimize"):
        spans: dict[str, list[str]] = {"": []}
        for metric in (m for m in others if m.direction == direction):
            spans.setdefault(_during(cls, [metric.span]), []).append(code(metric.name))
        named = [f"{', '.join(names)}{when}" for when, names in spans.items() if names]
        texts += [f"{direction}: {'; '.join(named)}"] if named else []
    if texts:
        count = len(spec.metrics)
        page = f"{count} metric{'s' if count != 1 else ''} of a tuning job"
        yield ["metrics", page, ". ".join(texts), "", "", "Accepts them in a tuning job, by version."]
