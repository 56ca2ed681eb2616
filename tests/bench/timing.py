"""How figures are taken: contestants take turns, so that a drift of the machine hits all of them alike.

A sample is the best of three timeit runs, a figure the median of the samples, a ratio the median of
the ratios taken turn by turn.
"""

from __future__ import annotations

import statistics
import subprocess
import time
import timeit
from collections.abc import Callable, Iterable, Mapping, Sequence

Samples = dict[str, list[float]]  # contestant → seconds, one per turn


def calls(contestants: Mapping[str, Callable[[], object]], turns: int = 11) -> Samples:
    """Seconds of the processor per call, in this process; what else the machine does counts little."""
    timers = {name: timeit.Timer(call, timer=time.process_time) for name, call in contestants.items()}
    numbers = {name: _number(timer) for name, timer in timers.items()}
    samples: Samples = {name: [] for name in timers}
    for turn in range(turns):
        for name in _rotated(list(timers), turn):
            samples[name].append(min(timers[name].repeat(3, numbers[name])) / numbers[name])
    return samples


def _number(timer: timeit.Timer) -> int:
    """How many calls make a run of some four milliseconds, once caches are warm."""
    timer.timeit(3)
    return max(1, min(200_000, int(0.004 / min(timer.repeat(3, 1)))))


def _rotated(names: list[str], turn: int) -> list[str]:
    start = turn % len(names)
    return names[start:] + names[:start]


def processes(
    commands: Mapping[str, Sequence[str]], turns: int = 15, env: Mapping[str, str] | None = None
) -> Samples:
    """Seconds per run of whole processes, from start to exit; one run each goes before, to warm up."""
    samples: Samples = {name: [] for name in commands}
    for turn in range(-1, turns):
        for name in _rotated(list(commands), turn + 1):
            start = time.perf_counter()
            subprocess.run(commands[name], env=env, check=True, stdin=subprocess.DEVNULL, capture_output=True)
            if turn >= 0:
                samples[name].append(time.perf_counter() - start)
    return samples


def median(seconds: Iterable[float]) -> float:
    return statistics.median(seconds)


def ratio(samples: Samples, name: str, other: str) -> float:
    """How many times as long as `other` takes `name`."""
    return median(a / b for a, b in zip(samples[name], samples[other], strict=True))


def spread(samples: Samples) -> float:
    """How far apart the middle eight tenths of a contestant's samples lie, as a share of their median."""
    shares = []
    for seconds in samples.values():
        tenths = statistics.quantiles(seconds, n=10, method="inclusive")
        shares.append((tenths[-1] - tenths[0]) / median(seconds))
    return max(shares)


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table; figures to the right."""
    lines = [header, ["---", *["---:"] * (len(header) - 1)], *rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


def verdict(figure: float, goal: float) -> str:
    return f"≤ {goal:g}" if figure <= goal else f"**not reached: ≤ {goal:g}**"


def growth(
    header: Sequence[str], seconds: Mapping[int, float], unit: float, form: str, goal: float = 1.3
) -> str:
    """A table of times by number of items; the goal is for the time per item, against the one of the fewest items."""
    each = {count: taken / count for count, taken in seconds.items()}
    smallest = each[min(each)]
    rows = [
        [
            f"{n:,}",
            f"{seconds[n] * 1e3:.1f}",
            format(one * unit, form),
            f"{one / smallest:.2f}",
            verdict(one / smallest, goal),
        ]
        for n, one in each.items()
    ]
    return table(header, rows)
