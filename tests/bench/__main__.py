"""Runs all measurements and prints docs/benchmarks.md: `make bench`."""

from __future__ import annotations

import os
import platform
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = str(ROOT / "generated")
sys.path.insert(0, PACKAGE)
os.environ["PYTHONPATH"] = PACKAGE
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # what is started again and again is compiled once
os.chdir(ROOT)

from . import checking, generation, starting, validation

HEAD = """\
# Benchmarks

Written by `make bench`, with Python {python} on {cpus} processors. Contestants take turns in one process,
or process by process; a figure is the median, a ratio the median of the ratios taken turn by turn. The
goals are shares of pydantic 2's time for the same input and of jsonschema's, where fewer is better.
"""
PARTS = {
    "Validation": validation.report,
    "Starting": starting.report,
    "Checking files": checking.report,
    "The tool": generation.report,
}


def main() -> None:
    print(HEAD.format(python=platform.python_version(), cpus=os.cpu_count()))
    for title, report in PARTS.items():
        print(f"## {title}\n")
        for text in report():
            print(text, end="", flush=True)


main()
