"""This checkout beside another one: `python -m tests.bench.against CHECKOUT`.

Both are measured in turns, in processes of their own; a figure is the median of the ratios taken turn by turn.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

from . import timing

ROOT = Path(__file__).parents[2]
TURNS = 5
STARTS = {
    "import one class": "from sagemaker_hyperparameters import NTM",
    "smhp --help": "from sagemaker_hyperparameters._cli import main; main(['--help'])",
    "import dataclasses and typing": "import dataclasses, typing",
}
TOOL = {
    "generate from scratch": ["generate"],
    "generate, nothing changed": ["generate"],
    "diff of all specs": ["diff", "specs", "specs"],
}


def main(other: Path) -> None:
    trees = {"here": ROOT, "there": other.resolve()}
    rows: dict[str, dict[str, list[float]]] = {}
    for _ in range(TURNS):
        for tree, root in trees.items():
            for case, seconds in {**_validation(root), **_starts(root), **_tool(root)}.items():
                rows.setdefault(case, {"here": [], "there": []})[tree].append(seconds)
    for case, taken in rows.items():
        ratios = [here / there for here, there in zip(taken["here"], taken["there"], strict=True)]
        medians = (statistics.median(taken[tree]) for tree in trees)
        print(
            f"{case:40} {' '.join(f'{m * 1e6:12.2f}' for m in medians)} µs  {statistics.median(ratios):.2f}"
        )
    base = statistics.median(
        own / least
        for own, least in zip(
            rows["import one class"]["here"], rows["import dataclasses and typing"]["here"], strict=True
        )
    )
    print(f"import one class here: {base:.2f} of dataclasses and typing")


def _validation(root: Path) -> dict[str, float]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(root / "generated"), str(ROOT)])}
    command = [sys.executable, "-c", "from tests.bench.against import measure; measure()"]
    run = subprocess.run(command, env=environment, cwd=ROOT, check=True, capture_output=True, text=True)
    seconds: dict[str, float] = json.loads(run.stdout)
    return seconds


def measure() -> None:
    """Prints seconds per call of every case with the package that is on the path, as JSON."""
    from .inputs import WORKLOADS
    from .peers import PEERS
    from .validation import CASES

    figures = {}
    for workload in WORKLOADS:
        for case in CASES:
            values = case.values(workload)
            checks = {name: case.call(PEERS[name](workload.cls)) for name in ("ours", "pydantic")}
            calls = {name: partial(check, values) for name, check in checks.items()}
            samples = timing.calls(calls, turns=5)
            name = f"{workload.cls.__name__}: {case.title}"
            figures[name] = timing.median(samples["ours"])
            figures[f"{name}, of pydantic"] = timing.ratio(samples, "ours", "pydantic") / 1e6
    print(json.dumps(figures))


def _starts(root: Path) -> dict[str, float]:
    environment = {"PYTHONPATH": str(root / "generated")}
    commands = {name: [sys.executable, "-S", "-c", code] for name, code in STARTS.items()}
    samples = timing.processes(commands, turns=5, env=environment)
    return {name: timing.median(seconds) for name, seconds in samples.items()}


def _tool(root: Path) -> dict[str, float]:
    seconds = {}
    for name, words in TOOL.items():
        if "scratch" in name:
            for kept in (root / ".cache").glob("*.json"):
                kept.unlink()
        start = time.perf_counter()
        subprocess.run([sys.executable, "-m", "generator", *words], cwd=root, check=True, capture_output=True)
        seconds[name] = time.perf_counter() - start
    return seconds


if __name__ == "__main__":
    main(Path(sys.argv[1]))
