"""`smhp check` of a thousand files, next to a process that only loads them."""

from __future__ import annotations

import contextlib
import io
import json
import os
import sys
import tempfile
import time
import timeit
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import yaml
from sagemaker_hyperparameters._cli import main

from . import timing
from .inputs import WORKLOADS, strings

FILES = 1000
COUNTS = (10, 100, 1000)
IMAGES = {
    "NTM": "174872318107.dkr.ecr.us-west-2.amazonaws.com/ntm:1",
    "Object2Vec": "174872318107.dkr.ecr.us-west-2.amazonaws.com/object2vec:1",
    "XGBoost": "246618743249.dkr.ecr.us-west-2.amazonaws.com/sagemaker-xgboost:1.7-1",
}
READ = "import sys{more}\nfor name in sys.argv[1:]:\n    with open(name, encoding='utf-8') as file: {load}"
LOADING = {
    "json": READ.format(more=", json", load="json.load(file)"),
    "yaml": READ.format(more=", yaml", load="list(yaml.load_all(file, yaml.CSafeLoader))"),
}
CHECKING = (
    "import sys\nfrom sagemaker_hyperparameters._cli import main\nsys.exit(main(['check', *sys.argv[1:]]))"
)
GOALS = {"json": 4.0, "yaml": 1.5}


def report() -> Iterator[str]:
    yield f"{FILES:,} files with one job each, without problems, in one process from start to exit.\n\n"
    rows = []
    for kind, goal in GOALS.items():
        with tempfile.TemporaryDirectory() as folder:
            names = _written(Path(folder), kind)
            commands = {
                "load": [sys.executable, "-c", LOADING[kind], *names],
                "files": [sys.executable, "-c", CHECKING, *names],
                "directory": [sys.executable, "-c", CHECKING, folder],
            }
            samples = timing.processes(commands, turns=11, env={"PYTHONPATH": os.environ["PYTHONPATH"]})
        for name in "files", "directory":
            share = timing.ratio(samples, name, "load")
            taken = [f"{timing.median(samples[each]) * 1000:.0f}" for each in ("load", name)]
            rows.append([f"{kind}, named as {name}", *taken, f"{share:.2f}", timing.verdict(share, goal)])
    yield timing.table(["ms", "loading", "smhp check", "of loading", "goal"], rows) + "\n"
    for kind in GOALS:
        header = [f"files of {kind}", "ms to check", "µs per file", "of the smallest", "goal"]
        yield timing.growth(header, {count: _checking(kind, count) for count in COUNTS}, 1e6, ".0f") + "\n"


def _checking(kind: str, count: int) -> float:
    """Seconds of the processor for so many files, in a process that is started."""
    with tempfile.TemporaryDirectory() as folder:
        names = _written(Path(folder), kind, count)

        def check() -> None:
            with contextlib.redirect_stderr(io.StringIO()):
                assert main(["check", *names]) == 0

        check()
        return min(
            timeit.repeat(check, timer=time.process_time, number=max(1, 100 // count), repeat=5)
        ) / max(1, 100 // count)


def _written(folder: Path, kind: str, count: int = FILES) -> Sequence[str]:
    names = []
    for number in range(count):
        workload = WORKLOADS[number % len(WORKLOADS)]
        request = _request(number, IMAGES[workload.cls.__name__], strings(workload.few))
        text = json.dumps(request, indent=2) if kind == "json" else yaml.safe_dump(request, sort_keys=False)
        path = folder / f"{number:04}.{kind}"
        path.write_text(f"{text}\n", encoding="utf-8")
        names.append(str(path))
    return names


def _request(number: int, image: str, hyperparameters: dict[str, str]) -> dict[str, Any]:
    """A request as people write it."""
    source = {"S3DataType": "S3Prefix", "S3Uri": f"s3://bucket/{number}/train/"}
    return {
        "TrainingJobName": f"job-{number}",
        "AlgorithmSpecification": {"TrainingImage": image, "TrainingInputMode": "File"},
        "RoleArn": "arn:aws:iam::123456789012:role/training",
        "InputDataConfig": [{"ChannelName": "train", "DataSource": {"S3DataSource": source}}],
        "OutputDataConfig": {"S3OutputPath": "s3://bucket/models/"},
        "ResourceConfig": {"InstanceType": "ml.m5.large", "InstanceCount": 1, "VolumeSizeInGB": 10},
        "StoppingCondition": {"MaxRuntimeInSeconds": 3600},
        "HyperParameters": hyperparameters,
    }
