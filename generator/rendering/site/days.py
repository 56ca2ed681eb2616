"""What changed on AWS's pages, by day: for an algorithm's page, and the last of all for the front page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from ...specs.history import Event
from ..since import summary
from ..views import Class
from . import inline


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """A fact that changed; `href` is where the parameter is explained, "" if it is gone."""

    name: str
    href: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """What changed on a day on the page of a class."""

    date: str
    cls: Class
    changes: tuple[Changed, ...]
    more: int = 0  # the changes of that day that are left out


def days(cls: Class) -> list[Day]:
    """All changes of a class, the newest first."""
    names = {field.name for field in cls.fields}
    newest = sorted(cls.history, key=lambda event: event.date, reverse=True)
    return [
        _day(date, cls, list(events), names) for date, events in groupby(newest, key=lambda event: event.date)
    ]


def latest(classes: Iterable[Class], days_shown: int, changes_shown: int) -> Sequence[Day]:
    """The last days of all classes, each with its first changes."""
    every = sorted((day for cls in classes for day in days(cls)), key=lambda day: day.date, reverse=True)
    return [
        Day(
            date=d.date,
            cls=d.cls,
            changes=d.changes[:changes_shown],
            more=max(len(d.changes) - changes_shown, 0),
        )
        for d in every[:days_shown]
    ]


def _day(date: str, cls: Class, events: Sequence[Event], names: set[str]) -> Day:
    changes = [
        Changed(
            name=event.parameter,
            href=inline.anchor(event.parameter) if event.parameter in names else "",
            text=summary(event),
        )
        for event in events
    ]
    return Day(date=date, cls=cls, changes=tuple(changes))
