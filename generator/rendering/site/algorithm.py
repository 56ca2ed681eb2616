"""The page of one class: its table, what no page has, rules, metrics, and what is wrong with AWS's page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from ...specs.containers import Container
from ..corrections import Correction
from ..sources import alias, by_source, newest, notes_on, versions_of
from ..views import Class, Unlisted
from . import inline
from .copies import copies
from .days import days
from .embedded import embedded
from .remarks import mistakes, remark
from .table import rows

_FILTERS = {"required": "required", "tunable": "tunable", "different": "image or SDK differs"}
_SECTIONS = {
    "extras": "Names on no page",
    "rules": "Rules",
    "metrics": "Metrics to tune for",
    "wrong": "What is wrong with AWS's page",
    "changes": "What changed",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of the page after the table, which has a template of its own."""

    key: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Extra:
    """A name that is on no page, and what images do with it."""

    name: str
    takes: tuple[Markup, ...]
    notes: tuple[Markup, ...]


def context(cls: Class, package: str, corrections: Iterable[Correction]) -> dict[str, Any]:
    """The context of the page of one class."""
    names = {field.name for field in cls.fields} | {other.name for other in cls.unlisted}
    wrong, evidence = mistakes(corrections, names)
    table = rows(cls)
    made = {
        "cls": cls,
        "package": package,
        "facts": embedded(cls),
        "counts": _counts(len(table), sum(row.is_required for row in table)),
        "images": _images(cls.container),
        "filters": _FILTERS,
        "rows": table,
        "extras": [_extra(other, cls, names) for other in cls.unlisted],
        "rules": [remark(rule, names, cls.container) for rule in cls.constraints],
        "metrics": [
            {"name": m.name, "direction": m.direction, "meaning": inline.plain(m.description, names)}
            for m in cls.corrected.spec.metrics
        ],
        "wrong": wrong,
        "evidence": evidence,
        "changes": days(cls),
        "copies": copies(cls, package),
    }
    shown = [Section(key=key, title=title) for key, title in _SECTIONS.items() if made[key]]
    return made | {"sections": shown}


def _counts(every: int, required: int) -> str:
    noun = "hyperparameter" if every == 1 else "hyperparameters"
    return f"{every} {noun}, {required or 'none'} required"


def _images(container: Container) -> str:
    """The versions of the images whose behaviour is known."""
    versions = container.versions
    if len(versions) == 1:
        return ""
    return f"{len(versions)} versions of the training image are known, {versions[0]} to {versions[-1]}"


def _extra(other: Unlisted, cls: Class, names: set[str]) -> Extra:
    container = cls.container
    if same := alias(other.name, container):
        takes = [inline.markdown(f"{same[:1].upper()}{same[1:]}.", names)]
    else:
        known = versions_of(container, other.name)
        defaults = newest(container.defaults.get(other.name, ()))
        takes = [
            inline.markdown(text, names) for text in by_source(other.parameter, known, defaults, container)
        ]
    notes = notes_on(container.parameters[other.name])
    return Extra(
        name=other.name, takes=tuple(takes), notes=tuple(inline.markdown(note, names) for note in notes)
    )
