"""Whole processes: what a start costs, next to one that does nothing."""

from __future__ import annotations

import os
import sysconfig
import tempfile
import venv
from collections.abc import Iterator

from . import timing

GOALS = {
    "python -c pass": None,
    "import dataclasses, typing": None,
    "import one class": None,
    "smhp --help": 2.4,
    "import pydantic's BaseModel": None,
    "import jsonschema": None,
}
LEAST = "import dataclasses, typing"  # what a class needs at the least, and how many times that it may take
MOST_OF_LEAST = 1.35
COMMANDS = {
    "python -c pass": ["-c", "pass"],
    LEAST: ["-c", LEAST],
    "import one class": ["-c", "from sagemaker_hyperparameters import NTM"],
    # as the installed script does it
    "smhp --help": ["-c", "from sagemaker_hyperparameters._cli import main; main(['--help'])"],
    "import pydantic's BaseModel": ["-c", "from pydantic import BaseModel"],
    "import jsonschema": ["-c", "import jsonschema"],
}


def report() -> Iterator[str]:
    # In an environment of its own, as what is installed beside may make every start slower.
    paths = os.pathsep.join([os.environ["PYTHONPATH"], sysconfig.get_path("purelib")])
    with tempfile.TemporaryDirectory() as directory:
        venv.create(directory, symlinks=True)
        commands = {name: [f"{directory}/bin/python", *words] for name, words in COMMANDS.items()}
        samples = timing.processes(commands, turns=31, env={"PYTHONPATH": paths})
    rows = []
    for name, goal in GOALS.items():
        share = timing.ratio(samples, name, "python -c pass")
        verdict = timing.verdict(share, goal) if goal else ""
        rows.append([name, f"{timing.median(samples[name]) * 1000:.1f}", f"{share:.2f}", verdict])
    yield timing.table(["whole process", "ms", "of `pass`", "goal"], rows) + "\n"
    share = timing.ratio(samples, "import one class", LEAST)
    yield f"Importing one class takes {share:.2f} of `{LEAST}` (goal: {timing.verdict(share, MOST_OF_LEAST)}).\n\n"
