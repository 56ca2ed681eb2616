"""How long the facts of a parameter have held, in words: It had a maximum of 100 until January 2019."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from ..domains import options
from ..model import Bounds, Choice, Domain, Number, members
from ..runtime._messages import COMPARED
from ..specs.history import Event, EventKind, read_default, read_range, read_relations
from ..specs.loading import read_domain
from ..specs.node import Node
from . import wording

_MONTHS = "January February March April May June July August September October November December".split()
_NO_WORDS = "a rule in words"
_ARROW = " → "


def sentences(events: Sequence[Event]) -> list[str]:
    """What the events of one parameter say of it, in their order."""
    return [sentence for event in events for sentence in _SENTENCES[event.kind](event)]


def summary(event: Event) -> str:
    """One event for a list that has its date and its parameter: default 0 → 0.9."""
    match event.kind:
        case "added":
            return ", ".join(filter(None, ["added", *_row(event.after)]))
        case "removed":
            return ", ".join(filter(None, ["removed", *_row(event.before)]))
        case "renamed":
            return f"renamed from {event.before}"
        case "schema":
            return f"valid values {_values(event.before)}{_ARROW}{_values(event.after)}"
        case "tuning":
            return f"range for tuning {_tuning(event.before)}{_ARROW}{_tuning(event.after)}"
        case "default":
            return f"default {_default(event.before)}{_ARROW}{_default(event.after)}"
        case "relations":
            return f"{_limit(event.before)}{_ARROW}{_limit(event.after)}"
        case "tunable":
            return f"{_tunable(event.before)}{_ARROW}{_tunable(event.after)}"
    return f"{event.before}{_ARROW}{event.after}"


def month(date: str) -> str:
    """A date as prose has it: January 2019, or only the year."""
    year, _, rest = date.partition("-")
    return f"{_MONTHS[int(rest[:2]) - 1]} {year}" if rest else year


# -- facts in words -----------------------------------------------------------------------------


def _domain(data: Any) -> Domain:
    return read_domain(Node(data, ""))


def _values(data: Any) -> str:
    return wording.values(_domain(data)) if data else "not stated"


def _default(data: Any) -> str:
    return "none" if data is None else wording.default(read_default(Node(data, ""))) or _NO_WORDS


def _tuning(data: Any) -> str:
    return "none" if data is None else wording.tuning(read_range(Node(data, "")))


def _tunable(data: bool | None) -> str:
    return "no word on tuning" if data is None else "can be tuned" if data else "cannot be tuned"


def _limit(data: Any) -> str:
    """What a parameter must be compared with others: at most epochs."""
    relations = read_relations(Node(data or [], ""))
    limits = [f"{COMPARED[each.operator]} {each.parameter}" for each in relations]
    return wording.series(limits, "and") or "no limit by other parameters"


def _row(data: dict[str, Any]) -> list[str]:
    return [
        data.get("requirement", ""),
        _values(data["schema"]) if "schema" in data else "",
        f"default {_default(data['default'])}" if "default" in data else "",
    ]


# -- sentences ----------------------------------------------------------------------------------


def _added(event: Event) -> Iterator[str]:
    yield f"Added {'in' if '-' in event.date else 'by'} {month(event.date)}."


def _removed(event: Event) -> Iterator[str]:
    yield f"Removed {'in' if '-' in event.date else 'by'} {month(event.date)}."


def _renamed(event: Event) -> Iterator[str]:
    yield f"Its name was {event.before} until {month(event.date)}."


def _requirement(event: Event) -> Iterator[str]:
    when = {"required": "required", "conditional": "required in some cases", "optional": "optional"}
    if event.before == "unstated":
        yield f"It has been {when[event.after]} since {month(event.date)}."
    else:
        before = when[event.before]
        if event.after == "required":
            before = before.replace(" in", " only in")
        yield f"It was {before} until {month(event.date)}."


def _default_was(event: Event) -> Iterator[str]:
    if event.before is None:
        yield f"It had no default until {month(event.date)}."
    else:
        yield f"The default was {_default(event.before)} until {month(event.date)}."


def _related(event: Event) -> Iterator[str]:
    if event.before is None:
        yield f"It has had to be {_limit(event.after)} since {month(event.date)}."
    else:
        yield f"It had to be {_limit(event.before)} until {month(event.date)}."


def _tuned(event: Event) -> Iterator[str]:
    if event.before is None:
        yield f"A range for tuning has been recommended since {month(event.date)}."
    else:
        yield f"The range recommended for tuning was {_tuning(event.before)} until {month(event.date)}."


def _was_tunable(event: Event) -> Iterator[str]:
    could = "could not" if event.after else "could"
    yield f"A tuning job {could} search it until {month(event.date)}."


def _schema(event: Event) -> Iterator[str]:
    """What is no longer valid, or what is new: the ends of a range, and single values, as far as no more changed."""
    old, new = _domain(event.before), _domain(event.after)
    taken, refused = _only_in(new, old), _only_in(old, new)
    ends = _ends(old, new)
    if ends is None or not (ends or taken or refused):
        yield f"It took {wording.values(old)} until {month(event.date)}."
        return
    if ends:
        yield f"It had {wording.series(ends, 'and')} until {month(event.date)}."
    if refused:
        yield f"It took {refused} until {month(event.date)}."
    if taken:
        yield f"It has taken {taken} since {month(event.date)}."


def _only_in(domain: Domain, other: Domain) -> str:
    """The values that a domain lists and the other one does not."""
    others = options(other)
    return wording.series([wording.readable(v) for v in options(domain) if v not in others], "and")


def _ends(old: Domain, new: Domain) -> list[str] | None:
    """The ends of the old range that changed; None if more changed than ends, or one was exclusive."""
    one, other = ([m for m in members(domain) if not isinstance(m, Choice)] for domain in (old, new))
    before, after = ([m.bounds for m in some if isinstance(m, Number)] for some in (one, other))
    if [_unbounded(m) for m in one] != [_unbounded(m) for m in other] or len(before) > 1:
        return None
    changed = []
    for was, now in zip(before, after, strict=True):
        for end in ("minimum", "maximum"):
            limit, new_limit = getattr(was, end), getattr(now, end)
            exclusive, new_exclusive = getattr(was, f"exclusive_{end}"), getattr(now, f"exclusive_{end}")
            if (limit, exclusive) == (new_limit, new_exclusive):
                continue
            if exclusive is not None:
                return None
            changed.append(f"no {end}" if limit is None else f"a {end} of {wording.readable(limit)}")
    return changed


def _unbounded(domain: Domain) -> Domain:
    return replace(domain, bounds=Bounds()) if isinstance(domain, Number) else domain


_SENTENCES: dict[EventKind, Callable[[Event], Iterator[str]]] = {
    "added": _added,
    "removed": _removed,
    "renamed": _renamed,
    "requirement": _requirement,
    "schema": _schema,
    "default": _default_was,
    "relations": _related,
    "tuning": _tuned,
    "tunable": _was_tunable,
}
