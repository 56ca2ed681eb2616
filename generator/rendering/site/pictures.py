"""Number lines: where a range ends, where its default sits, what to tune, and what images take instead.

Everything is computed here; the template `site/number_line.svg.j2` only writes it down. Lengths are pixels.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...model import Bounds, Choice, Domain, Number, members
from .. import wording
from .scale import LEFT, RIGHT, Scale, px

WIDTH = 300
_FIRST, _APART = 28.0, 44.0  # the height of the first line, and the distance to the next
_EMPTY = 18.0  # less where no default stands above it
_LONGEST = 48  # characters over a line
_LETTER = 6.4  # about the width of a character of a label


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """All numbers between two ends, which are None for no end; an open end is not among them."""

    low: float | None
    high: float | None
    low_open: bool = False
    high_open: bool = False

    @property
    def ends(self) -> tuple[float, ...]:
        return tuple(dict.fromkeys(end for end in (self.low, self.high) if end is not None))


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """A line of the picture: what the page, or some versions of an image, take. `who` is "" for the page."""

    who: str
    stretches: tuple[Stretch, ...]
    words: str

    @property
    def label(self) -> str:
        """Whose line it is, and what it shows if there is room to say so."""
        full = f"{self.who}: {self.words}"
        return full if len(full) <= _LONGEST else self.who


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A text or a sign at a place."""

    x: str
    y: str
    text: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A lane as paths of SVG, with its labels."""

    kind: str
    axis: str
    bar: str
    arrows: str
    ends: tuple[Mark, ...]
    labels: tuple[Mark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture; `words` say the same."""

    height: int
    words: str
    tuning: str
    ticks: str
    gap: str
    lanes: tuple[Drawn, ...]
    defaults: tuple[Mark, ...]


def stretches(domain: Domain) -> tuple[Stretch, ...]:
    """The numbers of a domain; single ones are stretches of no length."""
    return tuple(stretch for member in members(domain) for stretch in _stretches(member))


def _stretches(domain: Domain) -> Iterator[Stretch]:
    if isinstance(domain, Number):
        yield _between(domain.bounds)
    elif isinstance(domain, Choice):
        numbers = (value for value in domain.values if not isinstance(value, str))
        yield from (Stretch(low=float(value), high=float(value)) for value in numbers)


def _between(bounds: Bounds) -> Stretch:
    above, below = bounds.exclusive_minimum, bounds.exclusive_maximum
    return Stretch(
        low=_finite(bounds.minimum if above is None else above),
        high=_finite(bounds.maximum if below is None else below),
        low_open=above is not None,
        high_open=below is not None,
    )


def _finite(end: float | None) -> float | None:
    return None if end is None or math.isinf(end) else float(end)


def number_line(
    lanes: Sequence[Lane],
    default: float | None,
    image_default: float | None,
    tuning: tuple[float, float] | None,
    *,
    whole: bool,
) -> Picture:
    """The picture of what a page says, the first lane, and of what images do instead, the others."""
    every = [stretch for lane in lanes for stretch in lane.stretches]
    given = [number for number in (default, image_default) if number is not None]
    scale = Scale(
        [*(end for stretch in every for end in stretch.ends), *given, *(tuning or ())],
        below=any(stretch.low is None for stretch in every),
        above=any(stretch.high is None for stretch in every) or math.inf in given,
    )
    first = _FIRST if given else _FIRST - _EMPTY
    band = f"M{px(scale(tuning[0]))} {px(first)}H{px(scale(tuning[1]))}" if tuning else ""
    drawn = [_drawn(lane, first + _APART * place, scale) for place, lane in enumerate(lanes)]
    return Picture(
        height=int(first + _APART * (len(lanes) - 1) + 22),
        words=_words(lanes, default, image_default, tuning, scale),
        tuning=band,
        ticks="".join(f"M{px(x)} {px(first - 3)}v6" for x in scale.ticks(whole)),
        gap=scale.gap(first),
        lanes=tuple(drawn),
        defaults=tuple(_defaults(default, image_default, scale)),
    )


def _drawn(lane: Lane, y: float, scale: Scale) -> Drawn:
    bars, arrows = "", ""
    for stretch in lane.stretches:
        left = LEFT if stretch.low is None else scale(stretch.low)
        right = RIGHT if stretch.high is None else scale(stretch.high)
        bars += f"M{px(left)} {px(y)}H{px(right)}"
        arrows += f"M{px(left + 8)} {px(y - 5)}l-9 5 9 5z" if stretch.low is None else ""
        arrows += f"M{px(right - 8)} {px(y - 5)}l9 5 -9 5z" if stretch.high is None else ""
    ends = [
        Mark(x=px(scale(end)), y=px(y), kind="open" if is_open else "closed")
        for s in lane.stretches
        for end, is_open in dict.fromkeys([(s.low, s.low_open), (s.high, s.high_open)])
        if end is not None
    ]
    return Drawn(
        kind="image" if lane.who else "page",
        axis=f"M{px(LEFT)} {px(y)}H{px(RIGHT)}",
        bar=bars,
        arrows=arrows,
        ends=tuple(ends),
        labels=tuple(_labels(lane, y, scale)),
    )


def _labels(lane: Lane, y: float, scale: Scale) -> Iterator[Mark]:
    """The numbers at the ends, but for those that would cover another; and whose line it is."""
    taken = -math.inf
    for number in sorted({end for stretch in lane.stretches for end in stretch.ends}):
        mark = _placed(scale(number), y + 17, short(number), "")
        start, end = _extent(mark)
        if start > taken:
            yield mark
            taken = end + _LETTER
    if lane.who:
        yield Mark(x=px(LEFT - 5), y=px(y - 9), text=lane.label, kind="whose")


def _placed(x: float, y: float, text: str, kind: str) -> Mark:
    """A text that is centred at `x`, or as near as the picture's edges allow."""
    half = len(text) * _LETTER / 2
    return Mark(x=px(min(max(x, half + 1), WIDTH - half - 1)), y=px(y), text=text, kind=kind)


def _extent(mark: Mark) -> tuple[float, float]:
    half = len(mark.text) * _LETTER / 2
    return float(mark.x) - half, float(mark.x) + half


def _defaults(default: float | None, image_default: float | None, scale: Scale) -> Iterator[Mark]:
    if default is not None:
        x = scale(default)
        yield Mark(x=px(x), y=px(_FIRST - 5), kind="default")
        yield _placed(x, _FIRST - 16, f"default {short(default)}", "label")
    if image_default is not None:
        yield Mark(x=px(scale(image_default)), y=px(_FIRST - 5), kind="image-default")


def _words(
    lanes: Sequence[Lane],
    default: float | None,
    image_default: float | None,
    tuning: tuple[float, float] | None,
    scale: Scale,
) -> str:
    """The picture in words."""
    parts = [f"{lane.who}: {lane.words}" if lane.who else lane.words for lane in lanes]
    parts += [f"default {wording.readable(default)}"] if default is not None else []
    parts += (
        [f"default of an image or SDK {wording.readable(image_default)}"] if image_default is not None else []
    )
    parts += [f"tuning from {wording.readable(tuning[0])} to {wording.readable(tuning[1])}"] if tuning else []
    parts += ["on a logarithmic scale"] if scale.is_log else []
    return f"Number line: {'; '.join(parts)}"


_RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def short(number: float) -> str:
    """A number as a label: thousands apart, powers of ten as such."""
    if math.isinf(number):
        return "∞" if number > 0 else "−∞"
    size = abs(number)
    digits, _, power = f"{number:e}".partition("e")
    factor = f"{float(digits):g}".replace("-", "−")
    if size and (size < 0.001 or (size >= 1e7 and len(factor) < 5)):
        raised = f"10{str(int(power)).translate(_RAISED)}"
        return raised if factor == "1" else f"{factor}·{raised}"
    thousands = "," if size >= 10_000 else ""
    text = f"{number:{thousands}.0f}" if number == int(number) else f"{number:g}"
    return text.replace("-", "−").replace(",", "\u202f")
