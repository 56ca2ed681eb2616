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
    "the site": (["site"], 3.0),
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
    for name, write in LAYOUTS.items():
        taken = {count: _reading(write(count), count) for count in ROWS}
        header = [f"rows of a page in {name}", "ms to read", "µs per row", "of the smallest", "goal"]
        yield timing.growth(header, taken, 1e6, ".0f") + "\n"


def _reading(text: str, rows: int) -> float:
    pages = {"page.md": text.encode()}
    specs, _ = read_pages(pages, {})
    assert len(list(specs[0].parameters())) == rows
    return min(timeit.repeat(lambda: read_pages(pages, {}), timer=time.process_time, number=1, repeat=3))


def page(rows: int) -> str:
    """A page with so many hyperparameters, of the usual kinds in turn."""
    lines = [
        f"| `parameter_{n}` | What it is for.<br />**Optional**<br />{KINDS[n % len(KINDS)]} |\n"
        for n in range(rows)
    ]
    return HEAD + "".join(lines)


def html(rows: int) -> str:
    """The same in HTML."""
    lines = [
        f"<tr><td>parameter_{n}</td><td>What it is for.<br /><b>Optional</b><br />{KINDS[n % len(KINDS)]}</td></tr>\n"
        for n in range(rows)
    ]
    return f"<table><tr><th>Parameter</th><th>Description</th></tr>\n{''.join(lines)}</table>\n"


def text(rows: int) -> str:
    """The same as a copy without cells."""
    kinds = [kind.replace("<br />", "\n\n").replace("`", "").replace("*", "") for kind in KINDS]
    lines = [
        f"parameter_{n}\n\nWhat it is for.\n\nOptional\n\n{kinds[n % len(KINDS)]}\n\n" for n in range(rows)
    ]
    return "Parameter Name Description\n\n" + "".join(lines)


LAYOUTS = {"Markdown": page, "HTML": html, "text": text}
