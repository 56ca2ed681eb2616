"""The context of a reference page: tables in the notation of the AWS pages, which the parser reads back as the same
facts, and beside each row what the page does not say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from .. import printing
from ..escaping import cell, code, prose, words
from ..model import Metric, Parameter, Spec, Tuning, Variant
from ..specs.constraints import Constraint
from . import since
from .corrections import differing
from .images import is_open
from .sources import (
    alias,
    by_source,
    differs,
    during,
    newest,
    notes_on,
    versions_of,
)
from .views import Class, Field, Unlisted

_UNCHECKED = "Not checked, as nobody names its values."


def context(spec: Spec, cls: Class, has_evidence: bool) -> dict[str, Any]:
    """The context of the reference page of one class; `has_evidence` if docs/disagreements.md has a section for it."""
    page = {parameter.name: parameter for parameter in _variant(spec, cls).parameters}
    variant = _variant(cls.corrected.spec, cls)
    parameters = {parameter.name: parameter for parameter in variant.parameters}
    rows = [_row(field, parameters[field.name], page[field.name], cls) for field in cls.fields]
    ranges = [*((p.name, p.tuning) for p in variant.parameters if p.tuning), *variant.tuning_only]
    others = [[code(other.name), " ".join(_of_other(other, cls))] for other in cls.unlisted]
    return {
        "cls": cls,
        "title": words(cls.title),
        "has_evidence": has_evidence,
        "parameters": _table("Hyperparameter, Description, Valid values, Default, Not on the page", rows),
        "rules": [cell(_rule(rule, cls)) for rule in cls.constraints if len(rule.parameters()) > 1],
        "tables": {
            "Ranges for tuning jobs": _table(
                "Hyperparameter, Type, Recommended range, Depends on",
                [[code(n), *_range(t)] for n, t in ranges],
            ),
            "Metrics": _table(
                "Metric, Description, Direction, Regular expression", map(_metric, cls.corrected.spec.metrics)
            ),
            "Names on no page": _table("Name on no page, Known of it", others),
        },
    }


def _variant(spec: Spec, cls: Class) -> Variant:
    return next(variant for variant in spec.variants if variant.name == cls.variant)


def _table(header: str, rows: Iterable[Sequence[str]]) -> list[list[str]]:
    """A table with its header as the first row, without the last column if that is empty; [] if it has no rows."""
    cells = [[_unbroken(cell(text)) for text in row] for row in rows]
    width = None if any(row[-1] for row in cells) else -1
    return [row[:width] for row in [header.split(", "), *cells]] if cells else []


def _unbroken(text: str) -> str:
    """The text with no line that ends after a sign of comparison, or between it and the number before it."""
    return re.sub(r"`[^`]*`|(?<=\d) ([≤<]) (?=\D)| ([≤≥<>]) (?=-?\d)", _bound, text)


def _bound(match: re.Match[str]) -> str:
    return f"\u00a0{match[1]}\u00a0" if match[1] else f" {match[2]}\u00a0" if match[2] else match[0]


# -- what the page says -------------------------------------------------------------------------


def _row(field: Field, parameter: Parameter, page: Parameter, cls: Class) -> list[str]:
    """The name with the address of its row, the description, the valid values, the default, and what the page does not
    say.
    """
    name, place = code(parameter.name), field.place
    return [
        f'[{name}]({printing.address(place.page)} "row {place.row}")' if place else name,
        " ".join(_description(parameter)),
        _values(parameter),
        printing.default_phrase(parameter) or "",
        " ".join([*_corrected(page, parameter), *_beside(field, parameter, cls)]),
    ]


def _description(parameter: Parameter) -> Iterator[str]:
    if requirement := printing.requirement_phrase(parameter):
        yield f"{requirement}."
    yield prose(parameter.description)
    named = all(code(condition.parameter) in parameter.description for condition in parameter.used_when)
    if not named and (used := printing.used_when_phrase(parameter)):
        yield used
    if parameter.tunable is not None:
        yield printing.tunable_phrase(parameter.tunable)


def _values(parameter: Parameter) -> str:
    """The valid values, the recommended range, and the conditions that stand in no other cell."""
    phrase = "" if "schema" in parameter.elided else printing.value_phrase(parameter)
    for condition in parameter.conditions:
        if condition not in parameter.description and not printing.is_case(condition):
            phrase += f"{' ' if condition[0].islower() else '. '}{prose(condition)}"
    suggested = [printing.suggested_phrase(parameter.suggested)] if parameter.suggested else []
    return ". ".join(filter(None, [phrase, *suggested]))


def _range(tuning: Tuning) -> list[str]:
    kind = f"{tuning.type.capitalize()} range" if tuning.type else ""
    return [kind, *printing.tuning_phrases(tuning)]


def _metric(metric: Metric) -> list[str]:
    regex = code(metric.regex) if metric.regex else ""
    return [code(metric.name), prose(metric.description), (metric.direction or "").title(), regex]


# -- what the page does not say -----------------------------------------------------------------


def _corrected(page: Parameter, parameter: Parameter) -> Iterator[str]:
    """What the page says instead of what an erratum put here."""
    if page != parameter and (stated := differing(page, parameter)[0]):
        yield f"Corrected; the page says {stated}."


def _beside(field: Field, parameter: Parameter, cls: Class) -> Iterator[str]:
    """What images, JumpStart and SDKs do with a parameter of the page, and the rules for it, a sentence each."""
    yield from map(words, since.sentences(field.history))
    known = versions_of(cls.container, field.name)
    refused = cls.container.unknown_names == "refused"
    is_respelled = field.parameter.encoding != parameter.encoding
    if not (is_respelled or any(differs(parameter, k) if k else refused for k in known)):
        known = []
    stated = [k for k in known if k and (k.domain or k.outcome == "ignored")]
    if is_open(parameter) and not any(k.domain for k in stated):
        yield _UNCHECKED
    defaults = field.images.defaults()
    yield from by_source(parameter, known if stated else [], defaults, cls.container, besides=True)
    yield from notes_on(known)
    yield from _rules(field.name, cls)


def _of_other(other: Unlisted, cls: Class) -> Iterator[str]:
    """What is known of a name that no page has, a sentence each."""
    if same := alias(other.name, cls.container):
        yield f"{same[:1].upper()}{same[1:]}."
    else:
        known = versions_of(cls.container, other.name)
        defaults = newest(cls.container.defaults.get(other.name, ()))
        yield from by_source(other.parameter, known, defaults, cls.container)
    yield from notes_on(cls.container.parameters[other.name])
    yield from _rules(other.name, cls)


def _rules(name: str, cls: Class) -> Iterator[str]:
    """The rules for one parameter alone, and the way to those that name others, too."""
    own = [rule for rule in cls.constraints if name in rule.parameters()]
    yield from (_rule(rule, cls) for rule in own if len(rule.parameters()) == 1)
    if any(len(rule.parameters()) > 1 for rule in own):
        yield "See the [rules](#rules)."


def _rule(rule: Constraint, cls: Class) -> str:
    when = during(cls.container, [rule.versions]) if rule.versions else ""
    return f"{code(rule.subject)} {words(rule.message)}{when}."
