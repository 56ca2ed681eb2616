"""The context of a reference page: tables in the notation of the AWS pages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .. import printing
from ..escaping import cell, code, prose, words
from . import wording
from .images import is_open
from .sources import alias, differs, during, joined, notes_on, takes_sentences, versions_of
from .views import Class, Field

_UNCHECKED = "not checked: the page names no values"


def context(cls: Class) -> dict[str, Any]:
    """The context of the reference page of one class."""
    return {
        "cls": cls,
        "rows": [[cell(text) for text in _row(field)] for field in cls.fields],
        "notes": [cell(note) for note in _notes(cls)],
        "metrics": [
            [cell(code(m.name)), m.direction or "", cell(prose(m.description))]
            for m in cls.corrected.spec.metrics
        ],
    }


def _row(field: Field) -> list[str]:
    parameter, place = field.parameter, field.place
    requirement = printing.requirement_phrase(parameter)
    conditions = [printing.used_when_phrase(parameter) or ""]
    conditions += [f"{condition.rstrip('.')}." for condition in parameter.conditions]
    sentences = [f"{requirement}." if requirement else "", prose(parameter.description)]
    sentences += [prose(phrase) for phrase in conditions if phrase not in parameter.description]
    sentences += [printing.suggested_phrase(parameter.suggested)] if parameter.suggested else []
    sentences += [] if parameter.tunable is None else [printing.tunable_phrase(parameter.tunable)]
    return [
        code(parameter.name),
        " ".join(filter(None, sentences)).strip(),
        joined(printing.value_phrase(parameter), _UNCHECKED if _is_unchecked(field) else ""),
        printing.default_phrase(parameter) or "",
        words(wording.tuning(parameter.tuning)) if parameter.tuning else "",
        f"[row {place.row}]({printing.address(place.page)})" if place else "",
    ]


def _is_unchecked(field: Field) -> bool:
    """Whether neither the page nor an image names values."""
    known = any(behaviour.known and behaviour.known.domain for behaviour in field.behaviours)
    return is_open(field.parameter) and not known


def _notes(cls: Class) -> list[str]:
    """What images and errata add: defaults and values, names that no page has, and rules over several parameters."""
    container = cls.container
    notes = [f"{code(f.name)}: {' '.join(said)}" for f in cls.fields if (said := [*_field_notes(f, cls)])]
    for other in cls.unlisted:
        same = alias(other.name, container)
        known = versions_of(container, other.name)
        said = [f"It is {same}."] if same else [*takes_sentences(other.parameter, known, container)]
        said += notes_on(container.parameters[other.name])
        notes.append(" ".join([f"{code(other.name)} is on no page.", *said]))
    for rule in cls.constraints:
        when = during(container, [rule.versions]) if rule.versions else ""
        notes.append(f"{code(rule.subject)} {words(rule.message)}{when}.")
    return notes


def _field_notes(field: Field, cls: Class) -> Iterator[str]:
    """What is known of a parameter's images, where it is not what the page says."""
    yield from map(words, field.images.default_sentences())
    known = versions_of(cls.container, field.name)
    if any(differs(field.parameter, k) if k else cls.container.unknown_names == "refused" for k in known):
        if any(k and k.domain for k in known):
            yield from takes_sentences(field.parameter, known, cls.container)
        yield from notes_on(known)
