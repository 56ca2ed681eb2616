"""The scale of a number line: where a number stands."""

from __future__ import annotations

import math
from collections.abc import Iterable

LEFT, RIGHT = 14.0, 286.0
_ARROW = 34.0  # from the outermost number to the arrow where the line has no end
_STUB = 28.0  # from a number that has no logarithm to the next
_DECADES = 3  # a scale that spans as many is logarithmic


class Scale:
    """Where a number stands: by its size, or by its logarithm if the numbers span decades."""

    def __init__(self, points: Iterable[float], *, below: bool, above: bool) -> None:
        self._points = sorted({point for point in points if math.isfinite(point)})
        positive = [point for point in self._points if point > 0]
        self.is_log = len(positive) > 1 and positive[-1] / positive[0] >= 10**_DECADES
        self._start = LEFT + (_ARROW if below else 0.0)
        self._end = RIGHT - (_ARROW if above else 0.0)
        self.others = [point for point in self._points if point <= 0] if self.is_log else []
        self._numbers = positive if self.is_log else self._points
        self._from = self._start + _STUB * len(self.others)
        self._centred = below and above

    def __call__(self, number: float) -> float:
        if math.isinf(number):
            return RIGHT if number > 0 else LEFT
        if number in self.others:
            return self._start + _STUB * self.others.index(number)
        low, high = self._size(self._numbers[0]), self._size(self._numbers[-1])
        if low == high:
            return (self._from + self._end) / 2 if self._centred else self._from
        share = (self._size(number) / 2 - low / 2) / (
            high / 2 - low / 2
        )  # the numbers' distance may be infinite
        return self._from + (self._end - self._from) * share

    def _size(self, number: float) -> float:
        return math.log10(number) if self.is_log else number

    def ticks(self, whole: bool) -> list[float]:
        """The decades of a logarithmic scale, or the integers of a short one."""
        if self.is_log:
            low, high = math.log10(self._numbers[0]), math.log10(self._numbers[-1])
            return [self(10.0**n) for n in range(math.ceil(low), math.floor(high) + 1)]
        if not (whole and self._points) or not 1 < self._points[-1] - self._points[0] <= 20:
            return []
        return [self(float(n)) for n in range(math.ceil(self._points[0]), math.floor(self._points[-1]) + 1)]

    def gap(self, y: float) -> str:
        """The sign for a break of the scale, between the numbers without a logarithm and the others."""
        if not self.others:
            return ""
        x = self._from - _STUB / 2
        return f"M{px(x - 4)} {px(y + 6)}l4 -12M{px(x)} {px(y + 6)}l4 -12"


def px(length: float) -> str:
    """A length as SVG has it, to a tenth of a pixel."""
    return f"{length:.1f}".removesuffix(".0")
