"""Which values a domain accepts, and which of them another domain does not.

Two phrases that look different may accept the same values (an integer above 0, an integer from 1), so
domains are compared as sets: numbers as intervals, strings as choices and patterns, arrays by their
items. A boolean counts as the strings true and false, because SageMaker sends it as a string.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from . import patterns
from .escaping import code
from .model import (
    Array,
    Boolean,
    Bounds,
    Choice,
    Domain,
    Number,
    Text,
    Union,
    Unparsed,
    Unstated,
    Value,
    members,
)
from .printing import bounds_phrase, number, value_words

Cut = tuple[int | float, int]  # between numbers: (5, 0) is just below 5, (5, 1) just above it

_TRUTH = {"true", "false"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """The real numbers between two cuts; with a `step`, the multiples of `step` in it that are multiples of
    none of the numbers in `but_not`.
    """

    start: Cut
    end: Cut
    step: int | None = None
    but_not: tuple[int, ...] = ()

    @property
    def point(self) -> int | float | None:
        """The number, if there is only one."""
        ends = self if self.step is None else self.whole()
        return ends.start[0] if ends.start == (ends.end[0], 0) and ends.end[1] else None

    def whole(self) -> Interval:
        """The same with integers as its ends, both included."""
        (low, above), (high, up_to) = self.start, self.end
        if math.isfinite(low):
            low = math.floor(low) + 1 if above else math.ceil(low)
        if math.isfinite(high):
            high = math.floor(high) if up_to else math.ceil(high) - 1
        return replace(self, start=(low, 0), end=(high, 1), step=self.step or 1)

    def is_empty(self) -> bool:
        if self.step is None or self.start >= self.end:
            return self.start >= self.end
        low, high, step = self.whole().start[0], self.whole().end[0], self.step
        if math.isfinite(low):
            first, stride = math.ceil(low / step) * step, step
        else:
            first, stride = (math.floor(high / step) * step if math.isfinite(high) else 0), -step
        period = range(first, first + stride * (math.lcm(step, *self.but_not) // step), stride)
        return not any(low <= n <= high and all(n % other for other in self.but_not) for n in period)

    def holds(self, value: int | float) -> bool:
        return self.start <= (value, 0) and (value, 1) <= self.end and not (self.step and value % self.step)

    def minus(self, other: Interval) -> Iterator[Interval]:
        """The rest of the interval without the numbers of `other`, whose `but_not` is empty."""
        if self.step is None and other.step:
            # No interval can express real numbers without the integers, so all stay, unless it is a single
            # integer.
            if self.point is None or not other.holds(self.point):
                yield self
            return
        ends = other.whole() if self.step else other
        start, end = ends.start, ends.end
        pieces = [replace(self, end=min(self.end, start)), replace(self, start=max(self.start, end))]
        if self.step and other.step and self.step % other.step:
            inside = replace(self, start=max(self.start, start), end=min(self.end, end))
            pieces.append(replace(inside, but_not=(*self.but_not, other.step)))
        if start >= end:
            pieces = [self]
        yield from (piece for piece in pieces if not piece.is_empty())

    def phrase(self) -> str:
        """The numbers as the pages would write them."""
        if self.point is not None:
            return number(self.point)
        ends = self.whole() if self.step else self
        (low, above), (high, up_to) = ends.start, ends.end
        limits = Bounds(
            minimum=low if math.isfinite(low) and not above else None,
            exclusive_minimum=low if math.isfinite(low) and above else None,
            maximum=high if math.isfinite(high) and up_to else None,
            exclusive_maximum=high if math.isfinite(high) and not up_to else None,
        )
        noun = {None: "float", 1: "integer", 2: "even integer"}.get(self.step, f"multiple of {self.step}")
        return bounds_phrase(" but no ".join([noun, *(f"multiple of {n}" for n in self.but_not)]), limits)


def _range(domain: Number) -> Interval:
    limits = domain.bounds
    starts: list[Cut] = [(-math.inf, 0)]
    ends: list[Cut] = [(math.inf, 1)]
    starts += [(n, cut) for n, cut in ((limits.minimum, 0), (limits.exclusive_minimum, 1)) if n is not None]
    ends += [(n, cut) for n, cut in ((limits.maximum, 1), (limits.exclusive_maximum, 0)) if n is not None]
    step = domain.multiple_of or (1 if domain.integer else None)
    return Interval(start=max(starts), end=min(ends), step=step)


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueSet:
    """A set of values, kind by kind; `texts` are patterns, None for any string."""

    ranges: tuple[Interval, ...] = ()
    points: tuple[int | float, ...] = ()
    boolean: bool = False
    choices: tuple[str, ...] = ()
    texts: tuple[str | None, ...] = ()
    arrays: tuple[Array, ...] = ()

    def __bool__(self) -> bool:
        return self != ValueSet()

    def phrases(self) -> list[str]:
        """The values in words, kind by kind."""
        return [
            *(phrase.phrase() for phrase in self.ranges),
            *(number(value) for value in self.points),
            *(["true or false"] if self.boolean else []),
            *(code(choice) if choice else "empty string" for choice in self.choices),
            *(value_words(Text(pattern=pattern)) for pattern in self.texts),
            *(value_words(array) for array in self.arrays),
        ]


def is_known(domain: Domain) -> bool:
    """Whether the page states the values, in words that were understood."""
    return all(
        is_known(part.items) if isinstance(part, Array) else not isinstance(part, Unstated | Unparsed)
        for part in members(domain)
    )


def values(domain: Domain) -> ValueSet:
    """The values of a known domain."""
    parts = members(domain)
    choices = [value for value in options(domain) if isinstance(value, str)]
    truth = any(isinstance(part, Boolean) for part in parts) or {c.lower() for c in choices} >= _TRUTH
    ranges = [_range(part) for part in parts if isinstance(part, Number)]
    arrays = [_array(part) for part in parts if isinstance(part, Array)]
    return ValueSet(
        ranges=tuple(one for one in ranges if not one.is_empty()),
        points=tuple(dict.fromkeys(value for value in options(domain) if not isinstance(value, str))),
        boolean=truth,
        choices=tuple(dict.fromkeys(c for c in choices if not truth or c.lower() not in _TRUTH)),
        texts=tuple(part.pattern for part in parts if isinstance(part, Text)),
        arrays=tuple(one for one in arrays if one.max_items != 0 or not one.min_items),
    )


def options(domain: Domain) -> list[str | int | float]:
    """The values that a domain lists one by one."""
    return [value for part in members(domain) if isinstance(part, Choice) for value in part.values]


def _array(domain: Array) -> Array:
    """The array; if no value is valid for its items, an array that must be empty."""
    return domain if values(domain.items) else replace(domain, max_items=0)


def difference(some: ValueSet, others: ValueSet) -> ValueSet:
    """The values of `some` that are not among `others`."""
    points = [Interval(start=(value, 0), end=(value, 1)) for value in others.points]
    ranges = [*some.ranges]
    # Real intervals are subtracted first: what remains may be one integer, which a range of integers then
    # removes.
    for other in sorted([*others.ranges, *points], key=lambda r: r.step is not None):
        ranges = [piece for one in ranges for piece in one.minus(other)]
    return ValueSet(
        ranges=tuple(ranges),
        points=tuple(
            p for p in some.points if p not in others.points and not any(r.holds(p) for r in others.ranges)
        ),
        boolean=some.boolean and not others.boolean and not all(_fits(word, others) for word in _TRUTH),
        choices=tuple(choice for choice in some.choices if not _fits(choice, others)),
        texts=tuple(text for text in some.texts if not any(_narrower(text, other) for other in others.texts)),
        arrays=tuple(one for one in some.arrays if not any(_within(one, other) for other in others.arrays)),
    )


def _fits(choice: str, others: ValueSet) -> bool:
    if choice in others.choices or (others.boolean and choice.lower() in _TRUTH):
        return True
    return any(patterns.matches(pattern, choice) for pattern in others.texts)


def _narrower(pattern: str | None, other: str | None) -> bool:
    if other is None or pattern == other:
        return True
    narrow, wide = patterns.characters(pattern or ""), patterns.characters(other)
    # For other regular expressions, inclusion is not decided: they count as different.
    return narrow is not None and wide is not None and wide.includes(narrow)


def _within(one: Array, other: Array) -> bool:
    if one.max_items == 0:
        return (other.min_items or 0) == 0
    (least, most), (other_least, other_most) = _sizes(one), _sizes(other)
    return (
        other_least <= least and most <= other_most and not difference(values(one.items), values(other.items))
    )


def _sizes(array: Array) -> tuple[int, float]:
    return array.min_items or 0, math.inf if array.max_items is None else array.max_items


# -- single values ------------------------------------------------------------------------------


def accepts(domain: Domain, value: Value) -> bool:
    """Whether a domain has this value; an unknown domain has every value."""
    match domain:
        case Unstated() | Unparsed():
            return True
        case Union():
            return any(accepts(member, value) for member in domain.members)
        case Boolean():
            return isinstance(value, bool)
        case Choice():
            return is_among(value, domain.values)
        case Text():
            return isinstance(value, str) and patterns.matches(domain.pattern, value)
        case Array():
            least, most = _sizes(domain)
            fits = isinstance(value, tuple) and least <= len(value) <= most
            return fits and all(accepts(domain.items, item) for item in value)  # type: ignore[union-attr]
        case Number():
            return (
                isinstance(value, int | float) and not isinstance(value, bool) and _range(domain).holds(value)
            )


def is_among(value: Value, options: Iterable[Value]) -> bool:
    """Whether a value is one of the options; True is not 1."""
    return any(value == option and isinstance(value, bool) == isinstance(option, bool) for option in options)
