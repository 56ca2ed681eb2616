"""The context of a reference page: tables in the notation of the AWS pages."""

from __future__ import annotations

from typing import Any

from .. import printing
from ..escaping import cell, code, words
from . import wording
from .views import Class, Field


def context(cls: Class) -> dict[str, Any]:
    """The context of the reference page of one class."""
    return {
        "cls": cls,
        "rows": [[cell(text) for text in _row(field)] for field in cls.fields],
        "notes": [cell(note) for note in _notes(cls)],
        "metrics": [
            [code(m.name), m.direction or "", cell(m.description)] for m in cls.corrected.spec.metrics
        ],
    }


def _row(field: Field) -> list[str]:
    parameter, place = field.parameter, field.place
    requirement = printing.requirement_phrase(parameter)
    conditions = [printing.used_when_phrase(parameter) or ""]
    conditions += [f"{condition.rstrip('.')}." for condition in parameter.conditions]
    sentences = [f"{requirement}." if requirement else "", parameter.description]
    sentences += [phrase for phrase in conditions if phrase not in parameter.description]
    sentences += [printing.suggested_phrase(parameter.suggested)] if parameter.suggested else []
    return [
        code(parameter.name),
        " ".join(filter(None, sentences)).strip(),
        printing.value_phrase(parameter),
        printing.default_phrase(parameter) or "",
        words(wording.tuning(parameter.tuning)) if parameter.tuning else "",
        f"[row {place.row}]({printing.address(place.page)})" if place else "",
    ]


def _notes(cls: Class) -> list[str]:
    """The errata: how the container differs from the page, and rules over several parameters."""
    notes = []
    for field in cls.fields:
        notes += [f"{code(field.name)}: {words(sentence)}" for sentence in field.images.sentences()]
    notes += [
        f"{code(u.name)} is not documented, but the training container takes it: {words(u.words)}."
        for u in cls.unlisted
    ]
    for rule in cls.constraints:
        notes.append(f"{code(rule.subject)} {words(rule.message)}.")
    return notes
