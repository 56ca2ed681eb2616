"""The regular expressions of strings, and the two kinds of them that the pages describe in words.

A spec holds a pattern as text, as JSON Schema does. This is the only place that writes such a text from data,
and reads the data from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_CLASS = re.compile(r"\^\[((?:[ -Z_-~](?:-[ -Z_-~])?)+)\](?:([*+])|\{(\d+),(\d*)\})\$")
_SIGNS = {"{0,}": "*", "{1,}": "+"}
_COUNTED = re.compile(r"\^\[0-9\]\+\((\w+(?:\|\w+)*)\)\$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Characters:
    """A string of certain characters, `ranges` as in "A-Za-z0-9._", and of a certain length."""

    ranges: str
    minimum: int = 0
    maximum: int | None = None

    @property
    def pattern(self) -> str:
        count = f"{{{self.minimum},{'' if self.maximum is None else self.maximum}}}"
        return f"^[{self.ranges}]{_SIGNS.get(count, count)}$"

    @property
    def any_length(self) -> bool:
        return (self.minimum, self.maximum) == (0, None)

    @property
    def allowed(self) -> str:
        """Every character that is allowed."""
        return "".join(chr(n) for part in self.parts() for n in range(ord(part[0]), ord(part[-1]) + 1))

    def parts(self, whole: Iterable[str] = ()) -> list[str]:
        """The ranges and the single characters; the ranges in `whole`, which must begin with the longest, are
        kept together.
        """
        return re.findall("|".join([*map(re.escape, whole), ".-.", "."]), self.ranges)

    def includes(self, other: Characters) -> bool:
        """Whether it describes every string that `other` describes."""
        lengths = self.minimum <= other.minimum and (
            self.maximum is None or (other.maximum is not None and other.maximum <= self.maximum)
        )
        return lengths and set(other.allowed) <= set(self.allowed)


def characters(pattern: str) -> Characters | None:
    """The characters and the length that a pattern asks for; None if it asks for something else."""
    match = _CLASS.fullmatch(pattern)
    if not match:
        return None
    ranges, sign, minimum, maximum = match.groups()
    return Characters(
        ranges=ranges,
        minimum=int(minimum or sign == "+"),
        maximum=int(maximum) if maximum else None,
    )


def number_with_unit(units: Sequence[str]) -> str:
    """The pattern of a whole number with one of the units after it: 5min."""
    return f"^[0-9]+({'|'.join(map(re.escape, units))})$"


def units(pattern: str) -> list[str]:
    """The units of a pattern that `number_with_unit` wrote; [] for any other pattern."""
    match = _COUNTED.fullmatch(pattern)
    return match[1].split("|") if match else []


def strict(pattern: str, end: str = r"$(?!\n)") -> str:
    """The pattern with a `$` that matches only at the end, as in JSON Schema; Python's also matches before a
    final newline.
    """
    return pattern[:-1] + end if pattern.endswith("$") and not pattern.endswith(r"\$") else pattern


def matches(pattern: str | None, text: str) -> bool:
    """Whether a text matches the pattern as in JSON Schema; without a pattern, every text does."""
    return pattern is None or re.search(strict(pattern, r"\Z"), text) is not None
