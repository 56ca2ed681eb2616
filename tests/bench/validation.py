"""Validation, side by side in one process: typed values, string maps, and mistakes."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, NamedTuple

from . import timing
from .inputs import WORKLOADS, Workload, strings
from .peers import PEERS, Contestant


class Case(NamedTuple):
    """One row: what is done with which input; `goal` is a share of pydantic's time."""

    title: str
    goal: float | None
    call: Callable[[Contestant], Any]
    values: Callable[[Workload], dict[str, Any]]


CASES = [
    Case("typed, 2 required and 3 more", 0.7, lambda c: c.typed, lambda w: w.few),
    Case("typed, all fields", 0.95, lambda c: c.typed, lambda w: w.full),
    Case("typed, all fields, out of JSON", None, lambda c: c.typed, lambda w: json.loads(json.dumps(w.full))),
    Case("strings, 5 entries", 0.8, lambda c: c.strings, lambda w: strings(w.few)),
    Case("strings, all fields", 1.2, lambda c: c.strings, lambda w: strings(w.full)),
    Case("five mistakes, every message", 0.6, lambda c: c.mistakes, lambda w: w.wrong),
]
SHARE_OF_JSONSCHEMA = 0.1
HEADER = ["µs per call", *PEERS, "of pydantic", "goal", "of jsonschema", "goal", "spread"]
NOTE = """\
The spread is that of the contestant whose samples lie furthest apart, the middle eight tenths of them.
A string map comes out of JSON. Ours reads each string exactly, without the blanks, underscores and digits
of other scripts that Python would take, into typed values, which then pass the one set of checks: a second
pass over them, which the goals for strings leave no room for.
A mistake's message is built the same way by all: `f"{parameter}: {message}"`. Ours leaves the nearest name
to an unknown one to whoever prints the problem; what that takes stands below each table.
The others know the pages alone. For XGBoost ours also knows what ten versions of its container take, and the 28
rules of the container.

"""


def report() -> Iterator[str]:
    yield NOTE
    for workload in WORKLOADS:
        yield f"### {workload.cls.__name__}, {len(workload.full)} fields\n\n"
        contestants = {name: make(workload.cls) for name, make in PEERS.items()}
        yield timing.table(HEADER, [_row(case, workload, contestants) for case in CASES]) + "\n"
        yield _nearest_name(workload)


def _row(case: Case, workload: Workload, contestants: dict[str, Contestant]) -> list[str]:
    values = case.values(workload)
    checks = {name: check for name, c in contestants.items() if (check := case.call(c))}
    if case.call(contestants["ours"]) is contestants["ours"].mistakes:
        for name, check in checks.items():
            assert len(check(values)) == 5, f"{name} finds {check(values)}"
    else:
        for name, check in checks.items():
            assert check(values) is not None and check(values) != [""], name
    samples = timing.calls({name: partial(check, values) for name, check in checks.items()})
    figures = [f"{timing.median(samples[name]) * 1e6:.2f}" if name in samples else "" for name in PEERS]
    cells = [case.title, *figures]
    for peer, goal in (("pydantic", case.goal), ("jsonschema", SHARE_OF_JSONSCHEMA)):
        share = timing.ratio(samples, "ours", peer)
        cells += [f"{share:.2f}", timing.verdict(share, goal) if goal else ""]
    return [*cells, f"{timing.spread(samples):.0%}"]


def _nearest_name(workload: Workload) -> str:
    problem = next(p for p in workload.cls.check(workload.wrong) if p.suggestion)
    seconds = timing.median(timing.calls({"nearest": lambda: problem.suggestion})["nearest"])
    return f"Printing a problem looks for the nearest name, too: {seconds * 1e6:.0f} µs for `{problem}`\n\n"
