"""The package in both versions of the SageMaker SDK, each in an environment of its own: `make test-sdk`.

The SDK starts jobs of every class on a server on this machine; what the server then describes is what was given.
"""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import boto3
import pytest
import sagemaker_hyperparameters as package
from sagemaker_hyperparameters._registry import ALGORITHMS

from .conftest import needs_sdks, sdk_python
from .test_aws import objects, recommended, specification

STARTING = Path(__file__).parent / "sdk"
GENERATED = str(Path(package.__file__).parents[1])


def job(algorithm: Any, version: str) -> dict[str, Any]:
    """A job of a class with as many hyperparameters as stand well together, and a search of all that can be searched."""
    cls = getattr(package, algorithm.cls)
    *_, full = objects(cls)
    searched = [name for name, parameter in cls.parameters.items() if recommended(parameter)]
    return {
        "name": f"{version}-{algorithm.name}"[:32],
        "class": algorithm.cls,
        "image": specification(algorithm)["TrainingImage"],
        "strings": full.to_strings(),
        "searched": searched,
        "static": full.to_strings(tuned=searched),
    }


@needs_sdks
@pytest.mark.parametrize("version", ["2", "3"])
def test_the_sdk_sends_what_it_is_given(version: str, server: dict[str, str]) -> None:
    python, settings = sdk_python(version)
    jobs = [job(algorithm, version) for algorithm in ALGORITHMS]
    environment = {**os.environ, **server, **settings, "PYTHONPATH": GENERATED}
    script = STARTING / f"version_{version}.py"
    command = [python, "-W", "ignore", str(script)]
    done = subprocess.run(command, input=json.dumps(jobs), env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    keys = {"endpoint_url": server["AWS_ENDPOINT_URL"], "region_name": server["AWS_DEFAULT_REGION"]}
    client = boto3.client("sagemaker", aws_access_key_id="a", aws_secret_access_key="b", **keys)
    every = [summary["TrainingJobName"] for summary in client.list_training_jobs()["TrainingJobSummaries"]]
    names = [name for name in every if name.startswith(f"{version}-")]
    sent = [client.describe_training_job(TrainingJobName=name)["HyperParameters"] for name in names]
    assert sorted(map(str, sent)) == sorted(str(each["strings"]) for each in jobs)
    for each in jobs:
        if each["searched"]:
            described = client.describe_hyper_parameter_tuning_job(HyperParameterTuningJobName=each["name"])
            assert described["TrainingJobDefinition"]["StaticHyperParameters"] == each["static"]
            made = described["HyperParameterTuningJobConfig"]["ParameterRanges"]
            ranges = getattr(package, each["class"]).tuning_ranges(*each["searched"])
            assert with_scaling(made) == with_scaling(ranges)


def with_scaling(ranges: dict[str, list[dict[str, Any]]]) -> dict[str, list[dict[str, Any]]]:
    """Ranges with the scaling type that SageMaker takes if none is given, which the SDK states; without empty lists."""
    scaled = {"ScalingType": "Auto"}
    return {
        kind: [entry if "Values" in entry else scaled | entry for entry in entries]
        for kind, entries in ranges.items()
        if entries
    }
