"""The history of an algorithm's pages: what their facts were before, each change with its date.

A file of specs/sources/history/ has the changes by date and page; the commit of the page, if it is known, is the
evidence. Together with the present spec they tell what the pages stated on any day since the first.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal, get_args

from ..model import (
    Constant,
    Default,
    Origin,
    Relation,
    Requirement,
    Rule,
    SameAs,
    Tuning,
    TuningType,
    Unstated,
)
from . import parse_yaml, placed, to_yaml
from .data import Data, without_none
from .loading import read_domain, read_key, read_relation
from .node import Node

HEADER = """\
# What changed on AWS's pages, from the day of `first` on: written by `history` from revisions of the pages, and
# continued by `adopt`. A fact that is not listed has not changed since.
"""

EventKind = Literal[
    "added", "removed", "renamed", "requirement", "schema", "default", "relations", "tuning", "tunable"
]
KINDS: tuple[EventKind, ...] = get_args(EventKind)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A fact of a parameter that changed, as data in the spec format; a side that states none is None.

    `before` is the old name for "renamed", and `parameter` is the new one. "added" and "removed" have the facts of
    the row under the keys of a spec. A default that is the value of another parameter is {default_from: name}, and
    one that the page describes in words is {default_rule: true}. `revision` is the commit of the page, "" if it is
    not known. `date` may be only a year, or a year and a month.
    """

    date: str
    page: str
    revision: str = ""
    variant: str = ""
    parameter: str
    kind: EventKind
    before: Any = None
    after: Any = None

    @property
    def place(self) -> tuple[str, ...]:
        """The place in the order of a history; no two events have the same."""
        return self.date, self.page, self.variant, self.parameter, self.kind


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """The events of one algorithm, in order, since the `first` day of which a revision is known."""

    algorithm: str
    first: str
    events: tuple[Event, ...] = ()


Histories = Mapping[str, History]


def of_parameter(events: Sequence[Event], name: str) -> tuple[Event, ...]:
    """Those events of one variant that are of a parameter, also those under its earlier names."""
    own = []
    for event in reversed(events):
        if event.parameter == name:
            own.append(event)
            name = event.before if event.kind == "renamed" else name
    return tuple(reversed(own))


def continued(history: History, events: Iterable[Event]) -> History:
    """The history with more events; two of one day and fact become one, or none if the fact is as it was."""
    every = {event.place: event for event in history.events}
    for event in events:
        earlier = every.pop(event.place, None)
        joined = replace(event, before=earlier.before) if earlier else event
        if joined.before != joined.after:
            every[event.place] = joined
    return replace(history, events=tuple(every[place] for place in sorted(every)))


# -- YAML ---------------------------------------------------------------------------------------


def dump(history: History) -> str:
    """The text of specs/sources/history/<algorithm>.yaml."""
    days: dict[str, dict[str, Data]] = {}
    for event in sorted(history.events, key=lambda event: event.place):
        page = days.setdefault(event.date, {}).setdefault(event.page, {})
        page.update({"revision": event.revision} if event.revision else {})
        facts = {name: getattr(event, name) for name in ("parameter", "kind", "before", "after")}
        page.setdefault("changes", []).append(without_none({"variant": event.variant or None, **facts}))
    data = {"algorithm": history.algorithm, "first": history.first, "revisions": days or None}
    return HEADER + to_yaml(without_none(data))


def parse(text: str, where: str) -> History:
    """The history in a YAML text; a SpecError that begins with `where`, the line and the key if it is malformed."""
    data = parse_yaml(text, where)
    with placed(text, where):
        root = Node(data, where)
        root.mapping("algorithm", "first", "revisions")
        events = sorted(_events(root), key=lambda event: event.place)
        return History(
            algorithm=read_key(root.need("algorithm")), first=_day(root.need("first")), events=tuple(events)
        )


def _events(root: Node) -> Iterator[Event]:
    places = set()
    for day, pages in root.entries("revisions"):
        _day(Node(day, pages.where, pages.path))
        for page, node in pages.items():
            node.mapping("revision", "changes")
            revision = node.optional("revision", Node.text) or ""
            for change in node.need("changes").list():
                event = _event(change, day, page, revision)
                if event.place in places:
                    change.fail(f"a second change of kind {event.kind} on that day")
                places.add(event.place)
                yield event


def is_day(text: str) -> bool:
    """Whether a text is a date or its beginning: 2026, 2026-11 or 2026-11-28."""
    if not re.fullmatch(r"\d{4}(-\d\d){0,2}", text, re.ASCII):
        return False
    try:
        return bool(date.fromisoformat(f"{text}-01-01"[:10]))
    except ValueError:
        return False


def _day(node: Node) -> str:
    day = node.text()
    return day if is_day(day) else node.fail(f"{day!r} is no date such as '2026-11-28'")


def _event(node: Node, day: str, page: str, revision: str) -> Event:
    node.mapping("variant", "parameter", "kind", "before", "after")
    kind: EventKind = node.need("kind").one_of(*KINDS)
    read, needed = _FACTS[kind]
    stated = {side: child for side in ("before", "after") if (child := node.get(side))}
    for side, child in stated.items():
        if needed and side not in needed:
            child.fail(f"a change of kind {kind} has none")
        read(child)
    if missing := [side for side in needed if side not in stated]:
        node.fail(f"{missing[0]!r} is missing")
    if not needed and len({repr(stated[side].data) if side in stated else "" for side in _BOTH}) == 1:
        node.fail("'before' and 'after' are the same")
    return Event(
        date=day,
        page=page,
        revision=revision,
        variant=node.optional("variant", Node.text) or "",
        parameter=node.need("parameter").text(),
        kind=kind,
        **{side: child.data for side, child in stated.items()},
    )


def _row(node: Node) -> None:
    node.mapping("requirement", "schema", "default")
    for key, read in (("requirement", _requirement), ("schema", read_domain), ("default", read_default)):
        node.optional(key, read)


def _requirement(node: Node) -> object:
    return node.one_of(*get_args(Requirement))


def _values(node: Node) -> None:
    if read_domain(node) == Unstated():
        node.fail("names no values")


def read_default(node: Node) -> Default:
    """A default; of one that the page describes in words, the words are not known here."""
    if not isinstance(node.data, dict):
        return Constant(value=node.value())
    node.mapping("default_from", "default_rule")
    if name := node.optional("default_from", Node.text):
        return SameAs(parameter=name)
    if not node.need("default_rule").boolean():
        node.fail("'default_rule' can only be true")
    return Rule(words="")


def read_range(node: Node) -> Tuning:
    """The range of a tuning row."""
    node.mapping("type", "minimum", "maximum", "values")
    return Tuning(
        type=node.optional("type", lambda n: n.one_of(*get_args(TuningType))),
        minimum=node.optional("minimum", Node.number),
        maximum=node.optional("maximum", Node.number),
        values=node.each("values", Node.value),
        origin=Origin(page="", line=1),
    )


def read_relations(node: Node) -> list[Relation]:
    return [read_relation(relation) for relation in node.list()]


_BOTH = ("before", "after")
# How the facts of a kind are read, and which sides must be there; () if one is enough.
_FACTS: dict[EventKind, tuple[Callable[[Node], object], tuple[str, ...]]] = {
    "added": (_row, ("after",)),
    "removed": (_row, ("before",)),
    "renamed": (Node.text, ("before",)),
    "requirement": (_requirement, _BOTH),
    "schema": (_values, _BOTH),
    "default": (read_default, ()),
    "relations": (read_relations, ()),
    "tuning": (read_range, ()),
    "tunable": (Node.boolean, ()),
}
