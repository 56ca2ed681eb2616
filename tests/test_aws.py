"""The package against AWS's own libraries: requests go through botocore's validation to a real server.

The server is moto's, on this machine. What comes back has to parse into an equal object.
"""

from __future__ import annotations

import math
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import boto3
import botocore.session
import pytest
import sagemaker_hyperparameters
from botocore.exceptions import ParamValidationError
from botocore.validate import ParamValidator
from hypothesis import given, settings
from hypothesis import strategies as st
from sagemaker_hyperparameters import NTM
from sagemaker_hyperparameters._registry import ALGORITHMS

from .conftest import needs_sdks, sdk_python
from .test_package import TUNING

DOCS = Path(__file__).parents[1] / "docs" / "aws.md"
COMMON = {
    "RoleArn": "arn:aws:iam::123456789012:role/training",
    "OutputDataConfig": {"S3OutputPath": "s3://bucket/models/"},
    "ResourceConfig": {"InstanceType": "ml.m5.large", "InstanceCount": 1, "VolumeSizeInGB": 10},
    "StoppingCondition": {"MaxRuntimeInSeconds": 3600},
}


@pytest.fixture
def client(server: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> Any:
    for name, value in server.items():
        monkeypatch.setenv(name, value)
    return boto3.session.Session().client("sagemaker")


def specification(algorithm: Any) -> dict[str, str]:
    repository = algorithm.images[0] if algorithm.images else algorithm.name
    image = f"174872318107.dkr.ecr.us-west-2.amazonaws.com/{repository}:1"
    return {"TrainingImage": image, "TrainingInputMode": "File"}


# -- objects of any class, from its facts -------------------------------------------------------


def example(schema: Mapping[str, Any]) -> Any:
    """A value that a schema allows."""
    if "anyOf" in schema:
        return example(schema["anyOf"][0])
    if "enum" in schema:
        return schema["enum"][0]
    match schema.get("type"):
        case "integer" | "number":
            low = schema.get("minimum", schema.get("exclusiveMinimum", 0))
            high = schema.get("maximum", schema.get("exclusiveMaximum", low + 8))
            middle = (low + high) / 2
            step = schema.get("multipleOf", 1)
            return int(middle // step * step) if schema["type"] == "integer" else middle
        case "boolean":
            return True
        case "array":
            return [example(schema["items"])]
    return next(text for text in ("abc", "1D") if re.search(schema.get("pattern", ""), text))


def objects(cls: Any) -> Iterator[Any]:
    """The smallest object; one for each optional parameter that stands well beside it; all of them."""
    required = {p.field: example(p.schema) for p in cls.parameters.values() if p.requirement == "required"}
    yield cls(**required)
    fitting = dict(required)
    for parameter in cls.parameters.values():
        if parameter.field not in required:
            more = {parameter.field: example(parameter.schema)}
            try:
                yield cls(**required, **more)
                cls(**fitting, **more)
            except sagemaker_hyperparameters.HyperparameterError:
                continue  # the errors themselves are tested elsewhere
            fitting |= more
    yield cls(**fitting)


@pytest.mark.parametrize("algorithm", ALGORITHMS, ids=lambda a: a.name)
def test_training_jobs_come_back_as_they_were_sent(algorithm: Any, client: Any) -> None:
    cls = getattr(sagemaker_hyperparameters, algorithm.cls)
    made = list(objects(cls))
    for number, hyperparameters in enumerate(made):
        name = f"{algorithm.name}-{number}"
        client.create_training_job(
            TrainingJobName=name,
            AlgorithmSpecification=specification(algorithm),
            HyperParameters=hyperparameters.to_strings(),
            **COMMON,
        )
        described = client.describe_training_job(TrainingJobName=name)
        assert cls.from_strings(described["HyperParameters"]) == hyperparameters
    assert len(made) > 1 + len(cls.parameters) // 2, "most optional parameters are given a try"
    assert len(made[-1].to_strings()) > len(made[0].to_strings())


@pytest.mark.parametrize("algorithm", ALGORITHMS, ids=lambda a: a.name)
def test_tuning_jobs_come_back_as_they_were_sent(algorithm: Any, client: Any) -> None:
    cls = getattr(sagemaker_hyperparameters, algorithm.cls)
    tunable = [name for name, parameter in cls.parameters.items() if recommended(parameter)]
    if not tunable:
        pytest.skip("its pages recommend no range")
    ranges = cls.tuning_ranges(*tunable)
    *_, full = objects(cls)
    static = full.to_strings(tuned=tunable)
    objective = next(
        (
            {"Type": m.direction.capitalize(), "MetricName": m.name}
            for m in cls.metrics.values()
            if m.direction
        ),
        {"Type": "Minimize", "MetricName": "loss"},
    )
    problems = cls.check_tuning(ranges, metric=objective if cls.metrics else None, static=static)
    assert not [p for p in problems if p.severity == "error"]
    client.create_hyper_parameter_tuning_job(
        HyperParameterTuningJobName=algorithm.name[:32],
        HyperParameterTuningJobConfig={
            "Strategy": "Bayesian",
            "HyperParameterTuningJobObjective": objective,
            "ResourceLimits": {"MaxNumberOfTrainingJobs": 2, "MaxParallelTrainingJobs": 1},
            "ParameterRanges": ranges,
        },
        TrainingJobDefinition={
            "AlgorithmSpecification": specification(algorithm),
            "StaticHyperParameters": static,
            **COMMON,
        },
    )
    back = client.describe_hyper_parameter_tuning_job(HyperParameterTuningJobName=algorithm.name[:32])
    assert back["HyperParameterTuningJobConfig"]["ParameterRanges"] == ranges
    fixed = back["TrainingJobDefinition"]["StaticHyperParameters"]
    assert not fixed.keys() & set(tunable)
    assert not [p for p in cls.check_strings(fixed, tuned=tunable) if p.severity == "error"]


def recommended(parameter: Any) -> bool:
    tuning = parameter.tuning or {}
    return "values" in tuning or {"minimum", "maximum"} <= tuning.keys()


def test_botocore_refuses_what_is_no_string(client: Any) -> None:
    """Why everything sent is a string: the validation that the tests above go through is a real one."""
    with pytest.raises(ParamValidationError, match=r"HyperParameters\.k"):
        client.create_training_job(
            TrainingJobName="k",
            AlgorithmSpecification=specification(ALGORITHMS[0]),
            HyperParameters={"k": 10},
            **COMMON,
        )


# -- the shapes of the API ----------------------------------------------------------------------


def refused(value: Any, name: str) -> str:
    """What botocore, or the model that it validates with, has against a value for a shape; "" if nothing."""
    shape = botocore.session.get_session().get_service_model("sagemaker").shape_for(name)
    report = ParamValidator().validate(value, shape)
    return str(report.generate_report()) or "; ".join(difference(value, shape))


def difference(value: Any, shape: Any) -> Iterator[str]:
    """The limits and choices of the model that botocore leaves to the server."""
    if shape.metadata.get("max", math.inf) < len(value):
        yield f"more than {shape.metadata['max']}: {shape.name}"
    if value not in (shape.metadata.get("enum") or [value]):
        yield f"{value} is no {shape.name}"
    if shape.type_name == "structure":
        for name, member in value.items():
            yield from difference(member, shape.members[name])
    elif shape.type_name == "list":
        for member in value:
            yield from difference(member, shape.member)


@pytest.mark.parametrize(("cls", "ranges", "besides", "codes"), TUNING)
def test_what_the_api_refuses_in_a_tuning_job_is_a_problem(
    cls: Any, ranges: Any, besides: Any, codes: list[str]
) -> None:
    if isinstance(ranges, dict):  # a null for a list is none in a file, and is left out before it is sent
        ranges = {kind: entries for kind, entries in ranges.items() if entries is not None}
    assert codes or not refused(ranges, "ParameterRanges")
    if isinstance(objective := besides.get("metric"), dict):
        assert codes or not refused(objective, "HyperParameterTuningJobObjective")


TEXT = st.sampled_from(
    ["eta", "optimizer", "max_depth", "reg_alpha", "0.1", "0.9", "1", "sgd", "Linear", "", "5" * 257]
)
ODD: st.SearchStrategy[Any] = st.sampled_from([None, 1, 0.5, True, [], {}])
VALUE = st.one_of(TEXT, TEXT, TEXT, st.lists(st.one_of(TEXT, TEXT, TEXT, ODD), max_size=31), ODD)
KEYS = st.sampled_from(
    ["Name", "MinValue", "MaxValue", "ScalingType", "Values", "ValueHint", "ParameterValue"]
)
USUAL: dict[str, dict[str, Any]] = {
    "ContinuousParameterRanges": {"Name": "learning_rate", "MinValue": "0.1", "MaxValue": "0.5"},
    "IntegerParameterRanges": {"Name": "mini_batch_size", "MinValue": "1", "MaxValue": "5"},
    "CategoricalParameterRanges": {"Name": "optimizer", "Values": ["sgd"]},
    "AutoParameters": {"Name": "weight_decay", "ValueHint": "0.5"},
}  # fmt: skip


@settings(max_examples=300)
@given(
    kind=st.sampled_from(sorted(USUAL)),
    changes=st.dictionaries(KEYS, VALUE, max_size=2),
    dropped=st.sets(KEYS, max_size=1),
)
def test_no_range_that_the_api_refuses_goes_unsaid(kind: str, changes: Any, dropped: set[str]) -> None:
    entry = {key: value for key, value in (USUAL[kind] | changes).items() if key not in dropped}
    problems = NTM.check_tuning({kind: [entry]})
    assert any(p.severity == "error" for p in problems) or not refused({kind: [entry]}, "ParameterRanges")


@pytest.mark.parametrize("kind", USUAL)
def test_the_usual_ranges_are_fine(kind: str) -> None:
    assert not NTM.check_tuning({kind: [USUAL[kind]]}) and not refused(
        {kind: [USUAL[kind]]}, "ParameterRanges"
    )


@pytest.mark.parametrize("algorithm", ALGORITHMS, ids=lambda a: a.name)
def test_ranges_that_are_made_have_the_shape_of_the_api(algorithm: Any) -> None:
    cls = getattr(sagemaker_hyperparameters, algorithm.cls)
    made = cls.tuning_ranges(*[name for name, parameter in cls.parameters.items() if recommended(parameter)])
    assert not refused(made, "ParameterRanges")


# -- the examples of docs/aws.md ----------------------------------------------------------------


def snippets() -> list[tuple[str, str]]:
    """Each heading of the page with the code below it."""
    sections = re.split(r"^## ", DOCS.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    found = [(s.split("\n", 1)[0], re.findall(r"```python\n(.*?)```", s, re.DOTALL)) for s in sections]
    return [(heading, code) for heading, codes in found for code in codes]


def examples() -> Iterator[Any]:
    for heading, code in snippets():
        yield pytest.param(heading, code, id=heading, marks=[needs_sdks] if "SDK" in heading else [])


@pytest.mark.parametrize(("heading", "code"), list(examples()))
def test_example(heading: str, code: str, server: dict[str, str]) -> None:
    sdk = re.search(r"SDK, version (\d)", heading)
    python, settings = sdk_python(sdk[1]) if sdk else (sys.executable, {})
    package = Path(sagemaker_hyperparameters.__file__).parents[1]
    environment = {**os.environ, **server, **settings, "PYTHONPATH": str(package)}
    done = subprocess.run([python, "-c", code], env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
