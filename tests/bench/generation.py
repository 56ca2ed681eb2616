"""The tool: a run with nothing changed, a diff of all specs, and reading time against page size."""

from __future__ import annotations

import sys
import time
import timeit
from collections.abc import Iterator

from generator.interpreting.pipeline import read_pages

from . import timing

COMMANDS = {
    "generate, nothing changed": (["generate"], 0.5),
    "diff of all specs": (["diff", "specs", "specs"], 0.5),
}
ROWS = (10, 100, 1000, 10_000)
HEAD = "| Parameter Name | Description |\n| --- | --- |\n"
KINDS = (
    "Valid values: Positive integer (min: 1, max: 1,000,000)<br />Default value: 50",
    "Valid values: Float (min: 1e-6, max: 1.0)<br />Default value: 0.001",
    "Valid values: One of `adam`, `sgd`, or `rmsprop`<br />Default value: `adam`",
    "Valid values: Comma-separated list of positive integers or *auto*<br />Default value: *auto*",
)


def report() -> Iterator[str]:
    rows = []
    for name, (words, goal) in COMMANDS.items():
        command = {name: [sys.executable, "-m", "generator", *words]}
        seconds = timing.median(timing.processes(command, turns=7)[name])
        rows.append([name, f"{seconds:.2f}", timing.verdict(seconds, goal)])
    yield timing.table(["whole process", "s", "goal"], rows) + "\n"
    yield timing.table(["rows of a page", "ms to read", "µs per row"], map(_reading, ROWS))


def _reading(rows: int) -> list[str]:
    pages = {"page.md": page(rows).encode()}
    specs, findings = read_pages(pages, {})
    assert len(list(specs[0].parameters())) == rows and not findings, findings[:3]
    seconds = min(timeit.repeat(lambda: read_pages(pages, {}), timer=time.process_time, number=1, repeat=3))
    return [f"{rows:,}", f"{seconds * 1e3:.1f}", f"{seconds / rows * 1e6:.0f}"]


def page(rows: int) -> str:
    """A page with so many hyperparameters, of the usual kinds in turn."""
    lines = [
        f"| `parameter_{n}` | What it is for.<br />**Optional**<br />{KINDS[n % len(KINDS)]} |\n"
        for n in range(rows)
    ]
    return HEAD + "".join(lines)
