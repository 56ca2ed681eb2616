"""How the valid values of a parameter changed: one kind per part that changed.

Kinds depend on what was lost and gained, so swapping the sides gives the opposite kinds.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ..domains import ValueSet, difference, values
from ..model import Domain
from .changes import Kind

Plain = str | int | float


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """A change of the values: `lost` are no longer valid, `gained` are now; `option` is set if only one did."""

    kind: Kind
    lost: ValueSet = ValueSet()
    gained: ValueSet = ValueSet()
    option: Plain | None = None


def shifts(old: Domain, new: Domain) -> Iterator[Shift]:
    """How the values of `new` differ from those of `old`, both known; nothing if they are the same."""
    before, after = values(old), values(new)
    lost, gained = difference(before, after), difference(after, before)
    if not lost and not gained:
        return
    if _types(before) != _types(after):
        yield Shift(kind=_type_changed(lost, gained), lost=lost, gained=gained)
        return
    yield from _numbers(before, after, lost, gained)
    yield from _strings(before, after, lost, gained)
    yield from _arrays(before, after, lost, gained)


def _types(accepted: ValueSet) -> frozenset[str]:
    """The types of the values; a word beside values of another type, such as auto, does not count."""
    types = {"boolean"} if accepted.boolean else set()
    types |= {"string"} if accepted.texts else set()
    types |= {"array"} if accepted.arrays else set()
    types |= {"number"} if accepted.ranges or (accepted.points and not types) else set()
    return frozenset(types or {"string"})


_OPTION: dict[str, tuple[Kind, Kind]] = {
    "choice": ("choice-removed", "choice-added"),
    "sentinel": ("sentinel-removed", "sentinel-added"),
}
_END: dict[str, tuple[Kind, Kind]] = {
    "range": ("range-narrowed", "range-widened"),
    "bound": ("bound-added", "bound-removed"),
}


def _options(what: str, lost: tuple[Any, ...], gained: tuple[Any, ...]) -> Iterator[Shift]:
    removed, added = _OPTION[what]
    yield from (Shift(kind=removed, option=option) for option in lost)
    yield from (Shift(kind=added, option=option) for option in gained)


def _moved(what: str, lost: Any, gained: Any) -> Kind:
    fewer, more = _END[what]
    return "range-shifted" if lost and gained else fewer if lost else more


def _type_changed(lost: object, gained: object) -> Kind:
    return "type-widened" if not lost else "type-narrowed" if not gained else "type-replaced"


def _numbers(before: ValueSet, after: ValueSet, lost: ValueSet, gained: ValueSet) -> Iterator[Shift]:
    fewer = ValueSet(ranges=lost.ranges, points=lost.points)
    more = ValueSet(ranges=gained.ranges, points=gained.points)
    if not fewer and not more:
        return
    if not before.ranges and not after.ranges:
        what = "choice" if _types(before) == {"number"} else "sentinel"
        yield from _options(what, lost.points, gained.points)
    elif not after.ranges:
        yield Shift(kind="choices-closed", lost=fewer)
        yield from _options("choice", (), gained.points)
    elif not before.ranges:
        yield Shift(kind="choices-opened", gained=more)
        yield from _options("choice", lost.points, ())
    elif _whole(before) != _whole(after):
        yield Shift(kind=_type_changed(fewer, more), lost=fewer, gained=more)
    else:
        if lost.ranges or gained.ranges:
            what = "bound" if _bounded(before) != _bounded(after) else "range"
            yield Shift(kind=_moved(what, lost.ranges, gained.ranges), lost=fewer, gained=more)
        yield from _options("sentinel", lost.points, gained.points)


def _whole(accepted: ValueSet) -> bool:
    return all(one.step for one in accepted.ranges)


def _bounded(accepted: ValueSet) -> tuple[bool, bool]:
    starts, ends = [one.start[0] for one in accepted.ranges], [one.end[0] for one in accepted.ranges]
    return math.isfinite(min(starts)), math.isfinite(max(ends))


def _strings(before: ValueSet, after: ValueSet, lost: ValueSet, gained: ValueSet) -> Iterator[Shift]:
    if before.texts and after.texts and (lost.texts or gained.texts):
        yield Shift(kind=_moved("range", lost.texts, gained.texts), lost=lost, gained=gained)
    elif before.texts and not after.texts:
        yield Shift(kind="choices-closed", lost=ValueSet(texts=before.texts))
    elif after.texts and not before.texts:
        yield Shift(kind="choices-opened", gained=ValueSet(texts=after.texts))
    beside = _types(before) != {"string"} or (before.texts and after.texts)
    yield from _options("sentinel" if beside else "choice", lost.choices, gained.choices)


def _arrays(before: ValueSet, after: ValueSet, lost: ValueSet, gained: ValueSet) -> Iterator[Shift]:
    if not lost.arrays and not gained.arrays:
        return
    if len(before.arrays) == len(after.arrays) == 1:
        one, other = before.arrays[0], after.arrays[0]
        if (one.min_items, one.max_items) == (other.min_items, other.max_items):
            yield from shifts(one.items, other.items)
            return
    fewer, more = ValueSet(arrays=lost.arrays), ValueSet(arrays=gained.arrays)
    yield Shift(kind=_moved("range", lost.arrays, gained.arrays), lost=fewer, gained=more)
