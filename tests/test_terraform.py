"""Jobs in Terraform's files: .tf, .tf.json, and what `terraform show -json` prints."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from sagemaker_hyperparameters._cli import main

from tests.conftest import SHARED, needs_shared
from tests.test_jobs import PACKAGE, run_check

needs_hcl = pytest.mark.skipif(
    find_spec("hcl2") is None,
    reason="python-hcl2 is not installed; make installs it with the other tools of the tests",
)
ECR = "174872318107.dkr.ecr.us-west-2.amazonaws.com"

TRAINING = f"""\
variable "rounds" {{ default = 9 }}

resource "aws_sagemaker_training_job" "fit" {{
  count = 2
  algorithm_specification {{
    training_image      = "{ECR}/sagemaker-xgboost:1.7-1" # AWS's
    training_input_mode = "File"
  }}
  hyper_parameters = {{
    num_round   = var.rounds
    "max_depth" = -3
    eta : 1e-1, gamma = 1.0
    csv_weights = tostring(true)
    subsample   = "${{var.sample}}"
    max_delta_step = (7)
    min_child_weight = var.x ? "1" : "2"
    (var.name)  = "9"
    max_bin     = null
    eval_metric = "a\\"b"
    max_depht   = <<-EOT
      6
    EOT
    lambda = 007
  }}
}}
"""
TRAINING_PROBLEMS = ["10 note num_round ", "11 error max_depth invalid-value", "13 note csv_weights "]
TRAINING_PROBLEMS += [
    "14 note subsample ",
    "16 note min_child_weight ",
    "17 note ${var.name} ",
    "18 error max_bin not-a-string",
]
TRAINING_PROBLEMS += ["19 error eval_metric refused-by-container", "20 error max_depht unknown-parameter"]
LISTS = f"""\
resource "aws_sagemaker_training_job" "fit" {{
  algorithm_specification {{ training_image = "{ECR}/ntm:1" }}
  hyper_parameters = {{
    feature_dim    = 5000
    num_topics     = 20
    encoder_layers = jsonencode([64, 32])
    batch_norm     = true
    epochs         = [1, 2]
    optimizer      = jsonencode("adam")
    sub_sample     = -jsonencode({{}})
  }}
}}
"""
TUNING = f"""\
resource "aws_sagemaker_hyper_parameter_tuning_job" "search" {{
  name = "search"
  config {{
    objective {{
      type        = "Minimize"
      metric_name = "validation:auc"
    }}
    parameter_ranges {{
      integer_parameter_ranges {{
        name      = "num_round"
        min_value = 10
        max_value = 5
      }}
      integer_parameter_ranges {{
        name      = "max_depth"
        min_value = var.lowest
        max_value = "5"
      }}
      categorical_parameter_ranges {{
        name   = "grow_policy"
        values = ["depthwise"]
      }}
    }}
  }}
  training_job_definition {{
    algorithm_specification {{
      training_image      = "{ECR}/sagemaker-xgboost:1.7-1"
    }}
    static_hyper_parameters = {{ eta = 2 }}
  }}
}}
"""
TUNING_PROBLEMS = [
    "6 error validation:auc wrong-direction",
    "10 error num_round invalid-range",
    "15 note max_depth ",
]
TUNING_PROBLEMS += ["20 error grow_policy not-tunable", "29 error eta invalid-value"]
LONG_NAMES = TUNING.replace(" config {", " hyper_parameter_tuning_job_config {").replace(
    " objective {", " hyper_parameter_tuning_job_objective {"
)
DYNAMIC = TUNING.replace("integer_parameter_ranges {", 'dynamic "integer_parameter_ranges" {', 1).replace(
    " integer_parameter_ranges {", "auto_parameters {"
)
STATE_MACHINE = f"""\
resource "aws_sfn_state_machine" "train" {{
  definition = jsonencode({{
    States = {{ Train = {{ Parameters = {{
      AlgorithmSpecification = {{ TrainingImage = "{ECR}/ntm:1" }}
      HyperParameters = {{
        "feature_dim.$" = "$.features"
        num_topics = 20
      }}
    }} }} }}
  }})
}}
resource "aws_sagemaker_pipeline" "train" {{
  pipeline_definition = <<EOF
{{"Steps": [{{"Arguments": {{
  "AlgorithmSpecification": {{"TrainingImage": "${{var.account}}.dkr.ecr.x.amazonaws.com/ntm:1", "Size": ${{var.size}}}},
  "HyperParameters": {{"feature_dim": "${{var.features}}",
     "num_topics": "1"}}}}}}]}}
EOF
}}
resource "kubectl_manifest" "train" {{
  yaml_body = <<-YAML
    spec:
      algorithmSpecification: {{trainingImage: "{ECR}/ntm:1"}}
      hyperParameters: {{feature_dim: "5", num_topics: "1"}}
  YAML
}}
resource "kubernetes_manifest" "train" {{
  manifest = {{ spec = {{
    algorithmSpecification = {{ trainingImage = "{ECR}/ntm:1" }}
    hyperParameters = {{ feature_dim = "5", num_topics = "1" }}
  }} }}
}}
"""
REFERENCES = f"""\
resource "aws_sagemaker_training_job" "fit" {{
  algorithm_specification {{ training_image = "{ECR}/ntm:${{var.tag}}" }}
  hyper_parameters = merge({{ feature_dim = 0 }}, local.more)
}}
"""
LOOKED_UP = """\
resource "aws_sagemaker_training_job" "fit" {
  algorithm_specification { training_image = data.aws_sagemaker_prebuilt_ecr_image.xgb.registry_path }
  hyper_parameters = { num_round = 9, silent = "1" }
}
resource "aws_sagemaker_training_job" "other" {
  algorithm_specification { training_image = "${data.aws_sagemaker_prebuilt_ecr_image.kmeans.registry_path}" }
  hyper_parameters = { k = 0, feature_dim = 1 }
}
data "aws_sagemaker_prebuilt_ecr_image" "xgb" {
  repository_name = "sagemaker-xgboost"
  image_tag       = "1.7-1"
}
data "aws_sagemaker_prebuilt_ecr_image" "kmeans" {
  repository_name = "kmeans"
}
"""

# name, text, what is reported: line, severity, parameter, code
FILES = [
    ("looked up", LOOKED_UP, ["3 error silent refused-by-container", "7 error k invalid-value"]),
    ("training", TRAINING, TRAINING_PROBLEMS),
    ("CRLF", TRAINING.replace("\n", "\r\n"), TRAINING_PROBLEMS),
    ("lists", LISTS, ["8 error epochs not-a-string", "9 error optimizer invalid-value", "10 note sub_sample "]),
    ("tuning", TUNING, TUNING_PROBLEMS),
    ("long names", LONG_NAMES, TUNING_PROBLEMS),
    ("dynamic", DYNAMIC, ["6 error validation:auc wrong-direction", "9 note IntegerParameterRanges ", *TUNING_PROBLEMS[2:]]),
    ("definitions", STATE_MACHINE, ["6 note feature_dim ", "7 error num_topics not-a-string", "16 note feature_dim ", "17 error num_topics invalid-value", "24 error num_topics invalid-value", "30 error num_topics invalid-value"]),
    ("repeated", LISTS.replace("num_topics ", "feature_dim "), ["3 error num_topics missing", "5 error feature_dim repeated", "8 error epochs not-a-string", "9 error optimizer invalid-value", "10 note sub_sample "]),
    ("references", REFERENCES, ["3 note  not-checked"]),
]  # fmt: skip


@needs_hcl
@pytest.mark.parametrize(("name", "text", "expected"), FILES, ids=[name for name, *_ in FILES])
def test_tf(name: str, text: str, expected: list[str], tmp_path: Path, capsys: Any) -> None:
    path = tmp_path / "main.tf"
    path.write_bytes(text.encode())
    status, messages = run_check(path, "-v", capsys=capsys)
    assert [f"{m['line']} {m['severity']} {m['parameter']} {m['code']}" for m in messages] == expected
    assert status == any(" error " in line for line in expected)


TF_JSON = """\
{"//": "a comment",
"resource": [{"aws_sagemaker_training_job": {"fit": {
  "algorithm_specification": {"training_image": "ECR/ntm:1"},
  "hyper_parameters": {
    "feature_dim": 5000, "batch_norm": true,
    "num_topics": 1,
    "epochs": "${var.epochs}",
    "sub_sample": 2.0}}}},
 {"aws_sagemaker_hyper_parameter_tuning_job": {"search": [{
  "config": {"objective": {"type": "Minimize", "metric_name": "validation:auc"},
   "parameter_ranges": [{"integer_parameter_ranges":
    {"name": "max_depth", "min_value": 9, "max_value": 2}}]},
  "training_job_definition": [{
   "algorithm_specification": [{"training_image": "ECR/sagemaker-xgboost:1.7-1"}],
   "static_hyper_parameters": {"eta": 2}}]}]}}]}
""".replace("ECR", ECR)


def resource(address: str, **attributes: Any) -> dict[str, Any]:
    return {"address": address, "mode": "managed", "type": address.split(".")[-2], "values": attributes}


def change(address: str, after: Any, **more: Any) -> dict[str, Any]:
    return {"address": address, "change": {"actions": ["create"], "before": None, "after": after, **more}}


def job(image: str = "ntm:1", **hyperparameters: Any) -> dict[str, Any]:
    specification: Any = {
        "training_image": f"{ECR}/{image}",
        "algorithm_name": None,
        "metric_definitions": [],
    }
    return {"algorithm_specification": [specification], "hyper_parameters": hyperparameters, "vpc_config": []}


FIT, DEEP, OLD, MACHINE = (
    f"aws_sagemaker_training_job.{name}" for name in ("fit", "deep[0]", "old", "machine")
)
GOOD = job(feature_dim="5", num_topics="5")
BAD = job(feature_dim="5", num_topics="1")
SEARCH = {
    "autotune": [],
    "config": [{"objective": [], "parameter_ranges": [], "strategy": "Random"}],
    "training_job_definition": [],
    "training_job_definitions": [
        {
            "algorithm_specification": [{"training_image": f"{ECR}/kmeans:1"}],
            "hyper_parameter_ranges": [
                {"integer_parameter_ranges": [{"name": "k", "min_value": "9", "max_value": "2"}]}
            ],
            "static_hyper_parameters": {"feature_dim": "0"},
            "tuning_objective": [{"type": "Minimize", "metric_name": "test:msd"}],
        }
    ],
}


def module(*resources: Any, **children: Any) -> dict[str, Any]:
    return {
        "root_module": {
            "resources": resources,
            "child_modules": [{"address": a, **m["root_module"]} for a, m in children.items()],
        }
    }


# what `terraform show -json` prints besides the versions, the number of jobs, and what is reported
OUTPUTS = [
    ("state", {"values": module(resource(FIT, **BAD), a=module(b=module(resource(DEEP, **BAD))))}, 2, ["error num_topics"] * 2),
    ("plan", {"planned_values": module(resource(FIT, **BAD)), "resource_changes": [change(FIT, BAD, after_unknown={"arn": True, "hyper_parameters": {}})]}, 1, ["error num_topics"]),
    ("child", {"planned_values": module(a=module(resource(DEEP, **BAD))), "resource_changes": [change(DEEP, BAD)]}, 1, ["error num_topics"]),
    ("gone", {"planned_values": module(), "resource_changes": [change(OLD, None)], "prior_state": {"values": module(resource(OLD, **BAD))}}, 0, []),
    ("before", {"resource_changes": [change(FIT, GOOD, before=BAD)], "resource_drift": [change(FIT, BAD)], "prior_state": {"values": module(resource(FIT, **BAD))}}, 1, []),
    (
        "configuration",
        {"resource_changes": [change(FIT, GOOD)], "configuration": {"root_module": {"resources": [{"address": FIT, "expressions": {"algorithm_specification": [{"training_image": {"constant_value": "x"}}]}}]}}},
        1,
        [],
    ),
    ("unknown value", {"planned_values": module(resource(FIT, **job(num_topics="1"))), "resource_changes": [change(FIT, job(num_topics="1"), after_unknown={"hyper_parameters": {"feature_dim": True}})]}, 1, ["note feature_dim", "error num_topics"]),
    ("unknown map", {"resource_changes": [change(FIT, {**BAD, "hyper_parameters": None}, after_unknown={"hyper_parameters": True, "vpc_config": []})]}, 1, ["note "]),
    ("unknown image", {"resource_changes": [change(FIT, {**BAD, "algorithm_specification": [{}]}, after_unknown={"algorithm_specification": [{"training_image": True, "x": False}]})]}, 1, ["unchecked "]),
    ("unknown block", {"resource_changes": [change(FIT, {"hyper_parameters": {}}, after_unknown={"algorithm_specification": True})]}, 1, ["unchecked "]),
    ("state machine", {"values": module(resource(MACHINE, definition=json.dumps({"AlgorithmSpecification": {"TrainingImage": f"{ECR}/ntm:1"}, "HyperParameters": {"feature_dim": "1", "num_topics": "1"}})))}, 1, ["error num_topics"]),
    ("search", {"values": module(resource("aws_sagemaker_hyper_parameter_tuning_job.search", **SEARCH))}, 1, ["error feature_dim", "error k"]),
    ("other shapes", {"resource_changes": [1, {"address": 1}, {"address": FIT, "change": {"after": [BAD]}}], "planned_values": {"root_module": 1}, "values": {"root_module": {"resources": 1, "child_modules": [1]}}}, 0, []),
]  # fmt: skip


SCRIPT = {
    "algorithm_specification": [{"training_image": "763104351884.dkr.ecr.us-east-1.amazonaws.com/pytorch-training:1.9.0-cpu-py38"}],
    "environment": {"SAGEMAKER_PROGRAM": "transfer_learning.py"},
    "hyper_parameters": {"boosting": "gbdtree"},
    "input_data_config": [{"channel_name": "code", "data_source": [{"s3_data_source": [{"s3_uri": "s3://jumpstart-cache-prod-us-east-1/source-directory-tarballs/lightgbm/transfer_learning/v1/sourcedir.tar.gz"}]}]}],
}  # fmt: skip
OTHER_DATA = [
    ("main.tf.json", {"resource": {"aws_sagemaker_training_job": {"a": SCRIPT}}}, ["error boosting"]),
    ("main.tf.json", {"resource": {"aws_sagemaker_training_job": {"a": {**SCRIPT, "input_data_config": []}}}}, ["note "]),
    ("terraform.tfstate", {"version": 4, "terraform_version": "1.9.5", "resources": [{"instances": [{"attributes": BAD}]}]}, ["error num_topics"]),
    ("pulumi.yaml", {"resources": {"a": {"properties": {"algorithmSpecification": {"trainingImage": f"{ECR}/kmeans:1"}, "hyperParameters": {"k": "2"}}}}}, ["error feature_dim"]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "data", "expected"), OTHER_DATA)
def test_other_data(name: str, data: Any, expected: list[str], tmp_path: Path, capsys: Any) -> None:
    (tmp_path / name).write_text(json.dumps(data))
    _, messages = run_check(tmp_path / name, "-v", capsys=capsys)
    assert [f"{m['severity']} {m['parameter']}" for m in messages] == expected


@pytest.mark.parametrize(("name", "output", "jobs", "expected"), OUTPUTS, ids=[name for name, *_ in OUTPUTS])
def test_a_plan_has_each_job_once(
    name: str, output: Any, jobs: int, expected: list[str], tmp_path: Path, capsys: Any
) -> None:
    path = tmp_path / "plan"
    path.write_text(json.dumps({"format_version": "1.2", "terraform_version": "1.9.5", **output}))
    main(["check", "-v", str(path)])
    assert capsys.readouterr().err.startswith(f"{jobs} job{'s' if jobs != 1 else ''} in 1 file")
    _, messages = run_check(path, "-v", capsys=capsys)
    if jobs:
        assert [f"{m['severity']} {m['parameter']}" for m in messages] == expected
    else:
        assert [m["text"].startswith("no training or tuning job") for m in messages] == [True]


def test_tf_json(tmp_path: Path, capsys: Any) -> None:
    path = tmp_path / "main.tf.json"
    path.write_text(TF_JSON)
    status, messages = run_check(path, "-v", capsys=capsys)
    assert [f"{m['line']} {m['severity']} {m['parameter']} {m['code']}" for m in messages] == [
        "6 error num_topics invalid-value",
        "7 note epochs ",
        "8 error sub_sample invalid-value",
        "10 error validation:auc wrong-direction",
        "12 error max_depth invalid-range",
        "15 error num_round missing",
        "15 error eta invalid-value",
    ]
    assert status == 1


OWN_IMAGE = """\
resource "aws_sagemaker_training_job" "fit" {
  algorithm_specification { training_image = "${data.aws_caller_identity.me.account_id}.dkr.ecr.us-east-1.amazonaws.com/xgboost:1" }
  hyper_parameters = {}
}
"""
LONG = "x = 1\n" * 40_000
MARK = "# algorithm_specification\n"
DEEP_VALUE = f"{MARK}a {{\nb = {'[' * 20_000}{']' * 20_000}\n}}"
# text of a .tf file, and the one line about it
UNREADABLE = [
    (f"{MARK}a {{\n b = \n}}", "3: unchecked: not the language of Terraform"),
    (f'{MARK}a = "b', "2: unchecked: not the language of Terraform"),
    (f"{MARK}a = <<EOF\n{{", "2: unchecked: not the language of Terraform"),
    (f"{MARK}a {{", "2: unchecked: not the language of Terraform"),
    (f"{MARK}}}", "2: unchecked: not the language of Terraform"),
    (MARK + LONG, " unchecked: longer than 200,000 characters"),
    (MARK + "a = <<EOF\nb" + "\n" * 1100 + "EOF\n", "4: unchecked: more than 1,000 blank lines"),
    (DEEP_VALUE, " unchecked: nested too deeply"),
    ("a {" * 20_000 + MARK + "}" * 20_000, " unchecked: nested too deeply"),
    (MARK, " unchecked: no training or tuning job found"),
    (LONG, " unchecked: no training or tuning job found"),
    ("resource {", " unchecked: no training or tuning job found"),
    ('a "b" {\n algorithm_specification {\n training_image = var.image\n }\n}', "2: unchecked: the training image is a reference"),
    ('a "b" {\n algorithm_specification = var.x\n}', "2: unchecked: the training image is a reference"),
    (OWN_IMAGE, "3: unchecked: the training image '${data.aws_caller_identity.me.account_id}.dkr.ecr.us-east-1.amazonaws.com/xgboost:1' is in an account"),
    (LOOKED_UP.replace("k = 0", "k = 2").replace('"sagemaker-xgboost"', "var.x"), "3: unchecked: the training image is a reference"),
    ('a "b" {\n c = merge({\n AlgorithmSpecification = {}}, var.d)\n}', "2: unchecked: the definition is computed, and not checked"),
    ('a "b" {\n dynamic "algorithm_specification" {\n }\n}', "2: unchecked: the training image is a reference"),
]  # fmt: skip


@needs_hcl
@pytest.mark.parametrize(("text", "line"), UNREADABLE, ids=range(len(UNREADABLE)))
def test_what_cannot_be_read_is_one_line(text: str, line: str, tmp_path: Path, capsys: Any) -> None:
    path = tmp_path / "main.tf"
    path.write_text(text)
    is_fault = not any(why in line for why in ("a reference", "in an account", "is computed"))
    for options in [], ["--strict"]:
        assert main(["check", *options, str(path)]) == (2 if is_fault or options else 0)
        (told,) = capsys.readouterr().out.splitlines()
        assert told.startswith(f"{path}:{line}"), told


def test_without_python_hcl2_it_says_what_to_install(tmp_path: Path) -> None:
    (tmp_path / "main.tf").write_text(TRAINING)
    (tmp_path / "main.tf.json").write_text(TF_JSON)
    code = (
        "import sys; sys.modules['hcl2'] = None\n"
        "from sagemaker_hyperparameters._cli import main; sys.exit(main(['check', 'main.tf', 'main.tf.json']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(PACKAGE)},
        capture_output=True,
        text=True,
    )
    first, *others = done.stdout.splitlines()
    needed = 'reading .tf needs python-hcl2: pip install "sagemaker-hyperparameters[terraform]"'
    assert (done.returncode, first) == (2, f"main.tf: unchecked: {needed}")
    assert len(others) == 6 and done.stderr.startswith("2 jobs in 2 files, 1 not checked")


def written(image: str, values: dict[str, str]) -> dict[str, str]:
    """A job in every form of a file, by the file's name."""
    quoted = {key: json.dumps(value).replace("${", "$${") for key, value in values.items()}
    lines = "".join(f"    {json.dumps(key)} = {value}\n" for key, value in quoted.items())
    snake = {"algorithm_specification": [{"training_image": image}], "hyper_parameters": values}
    spec: dict[str, Any] = {"algorithmSpecification": {"trainingImage": image}, "hyperParameters": values}
    pairs = [{"name": key, "value": value} for key, value in values.items()]
    return {
        "api.json": json.dumps({"AlgorithmSpecification": {"TrainingImage": image}, "HyperParameters": values}),
        "main.tf": f'resource "aws_sagemaker_training_job" "fit" {{\n  algorithm_specification {{\n    training_image = "{image}"\n'
        f"  }}\n  hyper_parameters = {{\n{lines}  }}\n}}\n",
        "main.tf.json": json.dumps({"resource": {"aws_sagemaker_training_job": {"fit": snake}}}),
        "plan.json": json.dumps({"format_version": "1.2", "terraform_version": "1.9.5", "resource_changes": [change(FIT, snake)]}),
        "ack.json": json.dumps({"apiVersion": "v1", "kind": "TrainingJob", "spec": spec}),
        "operator.yaml": json.dumps({"kind": "TrainingJob", "spec": {**spec, "hyperParameters": pairs}}),
    }  # fmt: skip


@needs_hcl
@needs_shared
def test_maps_of_the_field_have_the_same_problems_in_every_form(tmp_path: Path, capsys: Any) -> None:
    cases = json.loads((SHARED / "field/maps.json").read_text())
    for case in (case for case in cases if case["image"]):
        values = {n: v if isinstance(v, str) else json.dumps(v) for n, v in case["values"].items()}
        seen = {}
        for name, text in written(f"{ECR}/{case['image']}", values).items():
            (tmp_path / name).write_text(text)
            status, messages = run_check(tmp_path / name, "-v", capsys=capsys)
            seen[name] = status, sorted(
                (m["severity"], m["parameter"], m["code"], m["text"]) for m in messages
            )
        assert all(problems == seen["api.json"] for problems in seen.values()), (case["id"], seen)
