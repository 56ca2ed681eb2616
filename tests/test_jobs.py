"""Job files: every form in which a job request stands in JSON and YAML, and what is reported about each."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import sagemaker_hyperparameters
import yaml
from sagemaker_hyperparameters._cli import main

PACKAGE = Path(sagemaker_hyperparameters.__file__).parents[1]
ECR = "174872318107.dkr.ecr.us-west-2.amazonaws.com"

REQUEST = {
    "TrainingJobName": "topics",
    "AlgorithmSpecification": {"TrainingImage": f"{ECR}/ntm:1", "TrainingInputMode": "File"},
    "HyperParameters": {"feature_dim": "5000", "num_topics": "1", "optimzer": "adam"},
}
REQUEST_PROBLEMS = ["9 error num_topics invalid-value", "10 error optimzer unknown-parameter"]

STATES = """\
{
  "StartAt": "Train",
  "States": {
    "Train": {
      "Type": "Task",
      "Resource": "arn:aws:states:::sagemaker:createTrainingJob.sync",
      "Parameters": {
        "TrainingJobName.$": "$.name",
        "AlgorithmSpecification": {
          "TrainingImage": "174872318107.dkr.ecr.us-west-2.amazonaws.com/kmeans:1",
          "TrainingInputMode": "File"
        },
        "HyperParameters": {
          "k.$": "$.clusters",
          "feature_dim": "784",
          "init_method": "best"
        }
      },
      "End": true
    }
  }
}
"""

JSONATA = """\
States:
  Train:
    QueryLanguage: JSONata
    Arguments:
      AlgorithmSpecification:
        TrainingImage: 174872318107.dkr.ecr.us-west-2.amazonaws.com/kmeans:1
      HyperParameters:
        k: '{% $states.input.clusters %}'
        feature_dim: '0'
"""

TEMPLATE = """\
Parameters:
  Topics: {Type: String}
Resources:
  Machine:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      Definition:
        States:
          Train:
            Parameters:
              AlgorithmSpecification:
                TrainingImage: !Sub '${Account}.dkr.ecr.${AWS::Region}.amazonaws.com/ntm:1'
              HyperParameters:
                feature_dim: !Ref Features
                num_topics: {Ref: Topics}
                epochs: !Sub '${Epochs}'
                sub_sample: "2"
  Embedded:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      DefinitionString: !Sub |
        {"States": {"Train": {"Parameters": {
          "AlgorithmSpecification": {"TrainingImage": "${A}.dkr.ecr.${R}.amazonaws.com/ntm:1"},
          "HyperParameters": {"feature_dim": "${Features}", "num_topics": "0"}}}}}
"""

PIPELINE = """\
{
  "Version": "2020-12-01",
  "Steps": [
    {"Name": "Train", "Type": "Training", "Arguments": {
      "AlgorithmSpecification": {
        "TrainingImage": {"Std:Join": {"On": "/", "Values": [{"Get": "Parameters.Host"},
          "1.dkr.ecr.us-west-2.amazonaws.com/sagemaker-xgboost:1.7-1"]}}},
      "HyperParameters": {
        "num_round": {"Get": "Parameters.Rounds"},
        "eta": "2"
      }}},
    {"Name": "Tune", "Type": "Tuning", "Arguments": {
      "HyperParameterTuningJobConfig": {
        "HyperParameterTuningJobObjective": {
          "Type": "Minimize",
          "MetricName": "validation:auc"
        },
        "ParameterRanges": {
          "ContinuousParameterRanges": [
            {"Name": "eta", "MinValue": "0.5", "MaxValue": "0.1"},
            {"Name": "alpha", "MinValue": {"Get": "Parameters.Alpha"}, "MaxValue": "2"}
          ]
        }
      },
      "TrainingJobDefinition": {
        "AlgorithmSpecification": {
          "TrainingImage": "1.dkr.ecr.us-west-2.amazonaws.com/sagemaker-xgboost@sha256:0"},
        "StaticHyperParameters": {
          "num_round": "10",
          "eta": "0.3"
        }
      }}}
  ]
}
"""

SEVERAL = """\
HyperParameterTuningJobConfig: {Strategy: Bayesian}
TrainingJobDefinitions:
  - DefinitionName: first
    AlgorithmSpecification: &xgboost
      TrainingImage: 174872318107.dkr.ecr.us-west-2.amazonaws.com/xgboost:1
    TuningObjective: {Type: Minimize, MetricName: 'validation:rmse'}
    HyperParameterRanges:
      IntegerParameterRanges:
        - {Name: num_round, MinValue: '2', MaxValue: '50'}
    StaticHyperParameters: &fixed
      eta: '2'
  - DefinitionName: second
    AlgorithmSpecification: *xgboost
    StaticHyperParameters:
      <<: *fixed
      max_depth: 5
"""

DEPENDENT = """\
AlgorithmSpecification:
  TrainingImage: 174872318107.dkr.ecr.us-west-2.amazonaws.com/object2vec:1
HyperParameters:
  enc0_max_seq_len: '10'
  enc0_vocab_size: '10'
  token_embedding_storage_type: row_sparse
  optimizer: %s
"""

WORD2VEC = """\
AlgorithmSpecification:
  TrainingImage: 174872318107.dkr.ecr.us-west-2.amazonaws.com/blazingtext:1
HyperParameters: {mode: %s, %s}
"""

OBJECTIVE = """\
HyperParameterTuningJobConfig:
  HyperParameterTuningJobObjective: {MetricName: 'validation:rmse', Type: 3}
  ParameterRanges:
    ContinuousParameterRanges: [{Name: eta, MinValue: '0.1', MaxValue: '%s'}]
TrainingJobDefinition:
  AlgorithmSpecification: {TrainingImage: 174872318107.dkr.ecr.us-west-2.amazonaws.com/xgboost:1}
  StaticHyperParameters: {num_round: '1'}
"""

IMAGES = """\
{"AlgorithmSpecification": {"TrainingImage": "1.dkr.ecr.r.amazonaws.com/image-classification:1"},
"HyperParameters": {"num_classes": "2", "num_training_samples": "9", "early_stopping_patience": "3"}}"""

# A null is what SDKs write where there is none; %s are the tuning job's ranges and its fixed hyperparameters.
NULLS = """\
HyperParameterTuningJobConfig:
  HyperParameterTuningJobObjective: null
  ParameterRanges: %s
TrainingJobDefinition:
  AlgorithmSpecification: {TrainingImage: 174872318107.dkr.ecr.us-west-2.amazonaws.com/xgboost:1}
  StaticHyperParameters: %s
"""
NULL_RANGES = """
    CategoricalParameterRanges: null
    AutoParameters:
    ContinuousParameterRanges: [{Name: eta, MinValue: '0.1', MaxValue: '7'}]"""
REFERENCES = """
    CategoricalParameterRanges.$: $.choices
    IntegerParameterRanges: !Ref Integers
    AutoParameters: [{Name: !Ref Name, ValueHint: '1'}]
    ContinuousParameterRanges:
      - {Name: eta, MinValue.$: $.low, MaxValue: '7'}
      - {Name: alpha, MinValue: '2', MaxValue: '1'}"""


def script(hyperparameters: dict[str, str], environment: dict[str, str] | None = None) -> str:
    """A job with the image of an algorithm that can run scripts."""
    image = f"{ECR}/sagemaker-xgboost:1.7-1"
    parts = {"HyperParameters": hyperparameters, "Environment": environment}
    return json.dumps({"AlgorithmSpecification": {"TrainingImage": image}, **parts}, indent=1)


# As the AWS CDK writes a state machine: text in pieces, references between them, also where a number stands.
JOINED = """\
{"Resources": {"Machine": {"Properties": {"DefinitionString":
  {"Fn::Join": ["", [
    "{\\"AlgorithmSpecification\\": {\\"TrainingImage\\": \\"1.dkr.ecr.", {"Ref": "AWS::Region"},
    ".amazonaws.com/ntm:1\\"}, \\"VolumeSizeInGB\\": ", {"Ref": "Size"},
    ", \\"HyperParameters\\": {\\"feature_dim\\": \\"", {"Ref": "Features"}, "\\", \\"num_topics\\": \\"0\\"}}"
  ]]}}}}}
"""

REPEATED = """\
AlgorithmSpecification: {TrainingImage: 174872318107.dkr.ecr.us-west-2.amazonaws.com/ntm:1}
HyperParameters:
  <<: {num_topics: '9'}
  feature_dim: '5'
  num_topics: '2'
  feature_dim: '6'
"""

# Words that YAML 1.1 has as types, and that are strings to everyone else.
SIGNS = """\
Filters: [{Operator: =, Value: <<}, =, <<, {=: =, '<<': <<}, {? = : 1}]
AlgorithmSpecification: {TrainingImage: 174872318107.dkr.ecr.us-west-2.amazonaws.com/ntm:1}
Tags: [!!value =, !!merge <<, !!set {=, a}, !!binary aGk=, !!timestamp 2020-01-01]
HyperParameters:
  feature_dim: '5'
  num_topics: =
  optimizer: <<
  =: '1'
"""
SIGNS_PROBLEMS = [
    "6 error num_topics invalid-value",
    "7 error optimizer invalid-value",
    "8 error = unknown-parameter",
]

# file name, text, what is reported: line, severity, parameter, code
FILES = [
    ("request.json", json.dumps(REQUEST, indent=2), REQUEST_PROBLEMS),
    ("request", json.dumps(REQUEST, indent=2), REQUEST_PROBLEMS),
    ("list.json", json.dumps([{"deep": [[REQUEST]]}]), ["1 error num_topics invalid-value", "1 error optimzer unknown-parameter"]),
    ("missing.json", '{"AlgorithmSpecification":\n {"TrainingImage": "1.dkr.ecr.x.amazonaws.com.cn/kmeans"}}', ["1 error feature_dim missing", "1 error k missing"]),
    ("states.json", STATES, ["14 note k ", "16 error init_method invalid-value"]),
    ("jsonata.yaml", JSONATA, ["8 note k ", "9 error feature_dim invalid-value"]),
    ("template.yml", TEMPLATE, ["14 note feature_dim ", "15 note num_topics ", "16 note epochs ", "17 error sub_sample invalid-value", "24 note feature_dim ", "24 error num_topics invalid-value"]),
    ("pipeline.json", PIPELINE, ["9 note num_round ", "10 error eta invalid-value", "16 error validation:auc wrong-direction", "20 error eta invalid-range", "20 error eta static-and-searched", "21 note alpha "]),
    ("whole ranges.yaml", NULLS % ("!Ref Ranges", "{eta: '2'}"), ["6 note  ", "6 error eta invalid-value"]),
    ("several.yaml", SEVERAL, ["11 error eta invalid-value", "11 error eta invalid-value", "14 error num_round missing", "16 error max_depth not-a-string"]),
    ("whole.json", '{"AlgorithmSpecification": {"TrainingImage": "1.dkr.ecr.r.amazonaws.com/ntm:1"},\n"HyperParameters.$": "$.all"}', ["2 note  not-checked"]),
    ("dependent.yaml", DEPENDENT % "adadelta", ["7 error optimizer rule"]),
    ("dependent on a reference.yaml", DEPENDENT % "!Ref Optimizer", ["7 note optimizer "]),
    ("supervised.yaml", WORD2VEC % ("supervised", "word_ngrams: '3'"), []),
    ("skipgram.yaml", WORD2VEC % ("skipgram", "word_ngrams: '3'"), ["3 error word_ngrams unknown-parameter"]),
    ("objective.yaml", OBJECTIVE % "0.5", ["2 error validation:rmse wrong-direction"]),
    ("no ranges.yaml", OBJECTIVE.replace("  ParameterRanges:", "  Other:") % "0.5", ["2 error validation:rmse wrong-direction"]),
    ("null list.yaml", NULLS % (NULL_RANGES, "{num_round: x}"), ["6 error eta invalid-value", "9 error num_round invalid-value"]),
    ("null ranges.yaml", NULLS % ("null", "{num_round: x}"), ["6 error num_round invalid-value"]),
    ("null static.yaml", NULLS % (NULL_RANGES, "null"), ["6 error eta invalid-value", "9 error num_round missing"]),
    ("null map.json", '{"AlgorithmSpecification": {"TrainingImage": "1.dkr.ecr.r.amazonaws.com/pca:1"},\n"HyperParameters": null}', ["2 error feature_dim missing", "2 error mini_batch_size missing", "2 error num_components missing"]),
    (
        "references.yaml",
        NULLS % (REFERENCES, "{eta: '2'}"),
        ["4 note CategoricalParameterRanges ", "5 note IntegerParameterRanges ", "6 note AutoParameters ", "8 note eta ", "9 error alpha invalid-range", "12 error eta invalid-value"],
    ),
    ("kind.yaml", NULLS % ("{Ranges: [], AutoParameters: [{Name: eta, ParameterValue: '1'}]}", "{num_round: '1'}"), ["3 error eta invalid-range", "3 error eta not-a-string", "6 error Ranges invalid-range"]),
    ("script.json", script({"depth": "3", "sagemaker_program": '"a.py"'}), ["7 note  not-checked"]),
    ("script reference.json", script({"depth": "3", "sagemaker_program.$": "$.script"}), ["7 note  not-checked"]),
    ("script of Environment.json", script({"depth": "3"}, {"SAGEMAKER_PROGRAM": "a.py"}), ["5 note  not-checked"]),
    ("no script.json", script({"num_round": "3", "sagemaker_submit_directory": "s3://a/b"}, {"SAGEMAKER_REGION": "r"}), ["7 error sagemaker_submit_directory unknown-parameter"]),
    ("SDK's names.json", script({"num_round": "3", "sagemaker_region": "r"}), ["7 error sagemaker_region unknown-parameter"]),
    ("tuned script.yaml", NULLS % (NULL_RANGES, "{sagemaker_program: a.py}"), ["9 note  not-checked"]),
    ("bound.yaml", OBJECTIVE.replace("3}", "Minimize}") % ("1" * 5000), ["4 error eta too-long"]),
    ("joined.json", JOINED, ["2 note feature_dim ", "2 error num_topics invalid-value"]),
    ("repeated.yaml", REPEATED, ["6 error feature_dim repeated"]),
    ("repeated.json", '{"AlgorithmSpecification": {"TrainingImage": "1.dkr.ecr.r.amazonaws.com/kmeans:1"},\n"HyperParameters": {"k": "1", "feature_dim": "2",\n"k": "3"}}', ["3 error k repeated"]),
    ("signs.yaml", SIGNS, SIGNS_PROBLEMS),
    ("schema.json", json.dumps({"AlgorithmSpecification": {"type": "object", "properties": {}}, "x": REQUEST}, indent=2), ["14 error num_topics invalid-value", "15 error optimzer unknown-parameter"]),
    ("filled in.json", '{"AlgorithmSpecification": {"TrainingImage": "1.dkr.ecr.r.amazonaws.com/ntm:1"},\n"Size": ${size},\n"HyperParameters": {"feature_dim": ${features},\n"num_topics": "1"}}', ["3 note feature_dim ", "4 error num_topics invalid-value"]),
    ("unknown configuration.json", '{"HyperParameterTuningJobConfig.$": "$.x", "TrainingJobDefinition": {"AlgorithmSpecification": {"TrainingImage": "1.dkr.ecr.r.amazonaws.com/ntm:1"},\n"StaticHyperParameters": {"num_topics": "1"}}}', ["2 note  ", "2 error num_topics invalid-value"]),
    ("variant.yaml", WORD2VEC % ("!Ref Mode", "negative_samples: '3'"), ["3 note mode "]),
]  # fmt: skip


def run_check(
    path: Path, *options: str, capsys: pytest.CaptureFixture[str]
) -> tuple[int, list[dict[str, Any]]]:
    status = main(["check", "--format", "json", *options, str(path)])
    return status, json.loads(capsys.readouterr().out)


@pytest.mark.parametrize(("name", "text", "expected"), FILES, ids=[name for name, *_ in FILES])
def test_form(name: str, text: str, expected: list[str], tmp_path: Path, capsys: Any) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    status, messages = run_check(path, "-v", capsys=capsys)
    assert [f"{m['line']} {m['severity']} {m['parameter']} {m['code']}" for m in messages] == expected
    assert status == any(" error " in line for line in expected)
    assert {m["file"] for m in messages} <= {str(path)}
    quiet = [m for m in messages if m["severity"] != "note"]
    assert run_check(path, capsys=capsys) == (status, quiet)


# file name, its bytes, options, the one line about it
UNREADABLE = [
    ("broken.json", b'{"a": 1,\n"b"}', (), "2: unchecked: not JSON: Expecting ':' delimiter"),
    ("broken.yaml", b"a: [1\nb: 2", (), "2: unchecked: not YAML: "),
    ("tag.yaml", b"a: !!python/object:os.x {}", (), "1: unchecked: not YAML: could not determine a constructor"),
    ("date.yaml", b"a: 2020-13-45", (), " unchecked: not YAML: month must be in 1..12"),
    ("self.yaml", b"&a {b: *a}", (), "1: unchecked: not YAML: found unconstructable recursive node"),
    ("deep.json", b"[" * 100_000, (), " unchecked: nested too deeply"),
    ("deep.yaml", b"a: " + b"[" * 50_000, (), " unchecked: nested too deeply"),
    ("deep blocks.yaml", b"- " * 100_000 + b"1", (), " unchecked: nested too deeply"),
    ("bool.yaml", b"a: !!bool x", (), " unchecked: not YAML: a value is not what its tag says"),
    ("int.yaml", b"a: !!int ''", (), " unchecked: not YAML: a value is not what its tag says"),
    ("timestamp.yaml", b"a: !!timestamp x", (), " unchecked: not YAML: a value is not what its tag says"),
    ("binary.yaml", "a: !!binary é".encode(), (), "1: unchecked: not YAML: failed to convert base64"),
    ("merge.yaml", b"<<: 5", (), "1: unchecked: not YAML: expected a mapping or list of mappings"),
    ("value.yaml", b"a: !!value {b: c}", (), "1: unchecked: not YAML: expected a scalar node"),
    ("deep enough.json", b"[" * 950 + b"]" * 950, (), " unchecked: n"),
    ("aliases.yaml", b"a: &0 [1]" + b"".join(b"\n%d: &%d [%s]" % (i, i, b"*%d, " % (i - 1) * 9) for i in range(1, 9)), (), " unchecked: its aliases repeat too much"),
    ("binary.json", b"\xff\xfe\x00\x01", (), " unchecked: not a text file"),
    ("control.yaml", b"a: \x00", (), " unchecked: not YAML: "),
    ("empty.json", b"", (), "1: unchecked: not JSON: Expecting value"),
    ("empty.yaml", b"", (), " unchecked: no training or tuning job found; a plain map"),
    ("map.json", b'{"feature_dim": "5"}', (), " unchecked: no training or tuning job found; a plain map"),
    ("repeated.json", b'{"a": 1, "a": 2}', (), " unchecked: no training or tuning job found; a plain map"),
    ("list.json", b"[1, 2]", ("--algorithm", "ntm"), " unchecked: no training or tuning job found"),
    ("shape.yaml", b"AlgorithmSpecification: {TrainingImage: x.dkr.ecr.r.a/ntm}\nHyperParameters: [1]", (), "2: unchecked: the hyperparameters are not a mapping"),
    (
        "ranges.yaml",
        (b"HyperParameterTuningJobConfig: {ParameterRanges: {IntegerParameterRanges: [1]}}\n"
        b"TrainingJobDefinition:\n  AlgorithmSpecification: {TrainingImage: x.dkr.ecr.r.a/ntm}"),
        (),
        "3: unchecked: the parameter ranges are not in the form that SageMaker takes",
    ),
    ("string.yaml", b"Definition: |\n  {'AlgorithmSpecification': 1}", (), "2: unchecked: the definition in this string is not JSON"),
]  # fmt: skip


# the same, of jobs whose image tells nothing: no fault, unless --strict
UNKNOWN = [
    (
        "image.json",
        b'{"AlgorithmSpecification":\n{"TrainingImage": "1.dkr.ecr.r.amazonaws.com/mine:1"},\n"HyperParameters": {}}',
        (),
        "3: unchecked: unknown training image '1.dkr.ecr.r.amazonaws.com/mine:1'",
    ),
    ("none.yaml", b"AlgorithmSpecification: {AlgorithmName: mine}", (), "1: unchecked: the job names no training image"),
    ("reference.yaml", b"AlgorithmSpecification: {TrainingImage: !Ref Image}", (), "1: unchecked: the training image is a reference"),
    ("path.json", b'{"AlgorithmSpecification.$": "$.x",\n"HyperParameters": {"epochs": "0"}}', (), "2: unchecked: the training image is a reference"),
    ("JSONata.yaml", b"AlgorithmSpecification: '{% $x %}'", (), "1: unchecked: the training image is a reference"),
    ("definition.json", b'{"HyperParameterTuningJobConfig": {},\n"TrainingJobDefinition.$": "$.x"}', (), "2: unchecked: the training image is a reference"),
    ("image.yaml", b"AlgorithmSpecification: {TrainingImage: '${Image}'}", (), "1: unchecked: the training image is a reference"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "content", "options", "line"), [*UNREADABLE, *UNKNOWN], ids=[u[0] for u in UNREADABLE + UNKNOWN]
)
def test_what_cannot_be_checked_is_one_line(
    name: str, content: bytes, options: tuple[str, ...], line: str, tmp_path: Path, capsys: Any
) -> None:
    path, good = tmp_path / name, tmp_path / "good.json"
    path.write_bytes(content)
    good.write_text(json.dumps(REQUEST))
    known = line not in [u[3] for u in UNKNOWN]
    for more in [], ["--strict"]:
        assert main(["check", *more, *options, str(path)]) == (2 if known or more else 0)
        (first,) = capsys.readouterr().out.splitlines()
        assert first.startswith(f"{path}:{line}"), first
    has_job = "no training or tuning job" not in line or bool(options)
    assert main(["check", *options, str(path), str(good)]) == (2 if known and has_job else 1)
    lines = capsys.readouterr().out.splitlines()
    assert lines[: len(lines) - len(REQUEST_PROBLEMS)] == ([first] if has_job else [])


def test_a_missing_file_is_named(tmp_path: Path, capsys: Any) -> None:
    assert main(["check", str(tmp_path / "none.json")]) == 2
    assert capsys.readouterr().out == f"{tmp_path / 'none.json'}: unchecked: No such file or directory\n"


MANIFEST = """\
apiVersion: %s
kind: Model
metadata: {name: nightly}
spec:
  primaryContainer: {image: 174872318107.dkr.ecr.us-west-2.amazonaws.com/mine:1}
"""
UNKNOWN_FORM = "primaryContainer: {image: 1.dkr.ecr.x.amazonaws.com/mine:1}"
# text that is no job in a known form and no plain map either, the line and the name that show it
NO_MAPS = [
    (MANIFEST % "sagemaker.services.k8s.aws/v1alpha1", 2, "kind"),
    (MANIFEST % "sagemaker.aws.amazon.com/v1", 2, "kind"),
    ("kind: List\napiVersion: v1\nitems: []", 1, "kind"),
    (f"feature_dim: 5\ninner:\n  {UNKNOWN_FORM}", 2, "inner"),
    (f"feature_dim: 5\njobs: [[{{{UNKNOWN_FORM}}}]]", 2, "jobs"),
    ("resource: {aws_sagemaker_training_job: {a: {hyper_parameters: {feature_dim: 5}}}}", 1, "resource"),
    ("HyperParameters: {feature_dim: 5, num_topics: 2}", 1, "HyperParameters"),
    ("TrainingJobName: x\nHyperParameters.$: $.all", 1, "TrainingJobName"),
    ("AlgorithmSpecification: none\nfeature_dim: 5", 1, "AlgorithmSpecification"),
    ("definition: an AlgorithmSpecification", 1, "definition"),
    ("static_hyper_parameters: !Ref All", 1, "static_hyper_parameters"),
    ("hyperParameterTuningJobConfig: !Ref Config", 1, "hyperParameterTuningJobConfig"),
]


@pytest.mark.parametrize(("text", "line", "name"), NO_MAPS, ids=[name for *_, name in NO_MAPS])
def test_what_is_no_plain_map_is_not_checked_as_one(
    text: str, line: int, name: str, tmp_path: Path, capsys: Any
) -> None:
    (tmp_path / "a.yaml").write_text(text)
    (tmp_path / "b.yaml").write_text(f"feature_dim: 5\nnum_topics: 1\n---\n{text}")
    status, messages = run_check(tmp_path / "a.yaml", "--algorithm", "ntm", capsys=capsys)
    (message,) = messages
    assert (status, message["severity"], message["line"]) == (2, "unchecked", line)
    assert message["text"].endswith(f" with {name} it is not a map of hyperparameters")
    status, messages = run_check(tmp_path / "b.yaml", "--algorithm", "ntm", capsys=capsys)
    assert (status, [m["severity"] for m in messages]) == (2, ["error", "unchecked"])


# text of a plain map, algorithm, what is reported
MAPS = [
    ('{"feature_dim": "5",\n "num_topics": "1"}', "ntm", ["2 num_topics invalid-value"]),
    ("feature_dim: 5\nnum_topics: 20\nlearning_rate: 1e-06\nbatch_norm: yes\n", "ntm", []),
    ("feature_dim: 5\nnum_topics: 2.0\n", "ntm", ["2 num_topics invalid-value"]),
    ("feature_dim: 5\nnum_topics: 2\n---\nfeature_dim: 5\n", "ntm", ["1 num_topics missing"]),
    (
        "feature_dim: 5\nnum_topics: 2\nfeature_dim: 0\n",
        "ntm",
        ["3 feature_dim repeated", "3 feature_dim invalid-value"],
    ),
    (
        "feature_dim: {a: 1}\nnum_topics: [{b: 2}]\n",
        "ntm",
        ["1 feature_dim invalid-value", "2 num_topics invalid-value"],
    ),
    ("feature_dim: !Ref Features\nnum_topics: {Ref: Topics}\nepoch: !Ref Epochs\n", "ntm", []),
    ("kind: x\nfeature_dim: 5\nnum_topics: 2\n", "ntm", ["1 kind unknown-parameter"]),
    ("mode: cbow\n", "blazingtext", []),
    ("mode: supervised\n", "blazingtext", []),
    ("mode: supervised\n", "blazingtext-word2vec", ["1 mode invalid-value"]),
]


@pytest.mark.parametrize(("text", "algorithm", "expected"), MAPS)
def test_plain_map(text: str, algorithm: str, expected: list[str], tmp_path: Path, capsys: Any) -> None:
    path = tmp_path / "map"
    path.write_text(text)
    status, messages = run_check(path, "--algorithm", algorithm, capsys=capsys)
    assert [f"{m['line']} {m['parameter']} {m['code']}" for m in messages] == expected
    assert status == bool(expected)


# -- training images ----------------------------------------------------------------------------

AWS = "683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-xgboost"
SUB = "683313688378.dkr.ecr.${AWS::Region}.${AWS::URLSuffix}/sagemaker-xgboost"


def request(image: Any, hyperparameters: Any, **more: Any) -> dict[str, Any]:
    specification = {"TrainingImage": image, "TrainingInputMode": "File"}
    return {"AlgorithmSpecification": specification, "HyperParameters": hyperparameters, **more}


def within(*path: str, image: Any = None, suffix: str = ".json") -> Any:
    """A form of file: the request of a version and a map, below some names of a document."""

    def form(version: str, hyperparameters: dict[str, str]) -> tuple[str, str]:
        document: Any = request(image(version) if image else f"{AWS}:{version}", hyperparameters)
        for name in reversed(path):
            document = [document] if name == "[]" else {name: document}
        return f"job{suffix}", (
            json.dumps(document, indent=1) if suffix == ".json" else yaml.safe_dump(document)
        )

    return form


def embedded(version: str, hyperparameters: dict[str, str]) -> tuple[str, str]:
    """A definition in a string of Fn::Sub."""
    definition = json.dumps(
        {"States": {"Train": {"Parameters": request(f"{SUB}:{version}", hyperparameters)}}}
    )
    return "template.json", json.dumps({"Resources": {"DefinitionString": {"Fn::Sub": definition}}})


def joined(version: str, hyperparameters: dict[str, str]) -> tuple[str, str]:
    """A definition in pieces, as the CDK writes it."""
    parts = json.dumps(request(f"{AWS}:{version}", hyperparameters)).split("us-east-1")
    pieces = [parts[0], {"Ref": "AWS::Region"}, *parts[1:], ""]
    return "cdk.json", json.dumps({"DefinitionString": {"Fn::Join": ["", pieces]}})


def tuning(version: str, hyperparameters: dict[str, str]) -> tuple[str, str]:
    job = request(f"{AWS}:{version}", None)
    job["StaticHyperParameters"] = hyperparameters
    range_ = {"Name": "eta", "MinValue": "0.1", "MaxValue": "0.5"}
    config = {"ParameterRanges": {"ContinuousParameterRanges": [range_], "IntegerParameterRanges": None}}
    document = {"HyperParameterTuningJobConfig": config, "TrainingJobDefinition": job}
    return "tuning.json", json.dumps(document)


def plain(version: str, hyperparameters: dict[str, str]) -> tuple[str, str]:
    return "map.yaml", yaml.safe_dump(hyperparameters)


def std_join(version: str) -> Any:
    return {
        "Std:Join": {
            "On": "/",
            "Values": [{"Get": "Parameters.Host"}, f"{AWS.replace('6833', 'x/')}:{version}"],
        }
    }


KINDS: dict[str, Any] = {
    "request": within(),
    "list in YAML": within("[]", suffix=".yaml"),
    "states": within("States", "Train", "Parameters"),
    "states in YAML": within("States", "Train", "Arguments", suffix=".yaml"),
    "pipeline": within("Steps", "[]", "Arguments", image=std_join),
    "Fn::Sub": within("Resources", "Machine", image=lambda v: {"Fn::Sub": f"{SUB}:{v}"}, suffix=".yaml"),
    "Fn::Sub with values": within(
        "Resources",
        image=lambda v: {"Fn::Sub": ["${Account}.dkr.ecr.r.amazonaws.com/xgboost:${V}", {"V": v}]},
    ),
    "Fn::Join": within("Resources", image=lambda v: {"Fn::Join": [":", [{"Fn::Sub": SUB}, v]]}),
    "digest": within(image=lambda v: f"{AWS}:{v}@sha256:{'0' * 64}"),
    "embedded": embedded,
    "joined": joined,
    "tuning": tuning,
    "--image URI": plain,
}
# what only some versions of XGBoost's image take, and these versions
SOME_TAKE = [
    ({"silent": "1"}, ["0.90-2"]),
    ({"deterministic_histogram": "true"}, ["1.2-2", "3.0-5"]),
    ({"single_precision_histogram": "true", "tree_method": "hist"}, ["1.2-2"]),
    ({"tree_method": "gpu_hist"}, ["1.2-2", "3.0-5"]),
    ({"objective": "reg:absoluteerror"}, ["3.0-5"]),
    ({"eta": "0.3", "max_depth": "6", "subsample": "0.8"}, ["0.90-2", "1.2-2", "3.0-5"]),
]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("version", ["0.90-2", "1.2-2", "3.0-5"])
def test_the_version_of_the_image_counts(kind: str, version: str, tmp_path: Path, capsys: Any) -> None:
    for given, takes in SOME_TAKE:
        fixed = {"num_round": "9", **{n: v for n, v in given.items() if kind != "tuning" or n != "eta"}}
        name, text = KINDS[kind](version, fixed)
        (tmp_path / name).write_text(text)
        options = ["--algorithm", "xgboost", "--image", f"{AWS}:{version}"] if KINDS[kind] is plain else []
        status, messages = run_check(tmp_path / name, *options, capsys=capsys)
        refused = {m["parameter"] for m in messages if m["severity"] == "error"}
        assert (status, refused <= given.keys()) == (version not in takes, True), (given, messages)
        assert version not in takes or not messages


ANY = {"num_round": "9", "silent": "1"}  # what 0.90 takes, and 1.2 does not
OWN = "123456789012.dkr.ecr.us-east-1.amazonaws.com"
# an image in the file, the command line, and what is reported of `silent`, or why the job is not checked
IMAGES_OF = [
    (f"{AWS}:0.90-2", "", ""),
    (f"{AWS}:1.2-2", "", "error"),
    (f"{AWS}:1.2-2", "--image 0.90-2", "error"),
    (AWS, "", "warning"),
    (AWS, "--image 0.90-2", ""),
    (AWS, "--image sagemaker-xgboost:1.2-2", "error"),
    (AWS, f"--image {AWS}:1.2-2", "error"),
    (AWS, "--image 9.9", "warning"),
    (f"{AWS}@sha256:0", "--image 1.2-2", "error"),
    (f"{AWS}:9.9-9", "", "warning"),
    (f"{AWS}:9.9-9", "--image 1.2-2", "warning"),
    (f"{AWS}:${{Tag}}", "", "warning"),
    (f"{AWS}:${{Tag}}", "--image 1.2-2", "error"),
    ({"Fn::Join": [":", [AWS, {"Ref": "Tag"}]]}, "--image 1.2-2", "error"),
    ({"Fn::Join": ["", [AWS, "", ":1.2-2", ""]]}, "", "error"),
    ({"Ref": "Image"}, "--algorithm xgboost", "warning"),
    ({"Ref": "Image"}, "--algorithm xgboost --image 1.2-2", "error"),
    ({"Ref": "Image"}, "--image 1.2-2", "the training image is a reference"),
    ("811284229777.dkr.ecr.us-east-1.amazonaws.com/xgboost:1", "", ""),  # 0.72, whose page has `silent`
    (f"{OWN}/xgboost:1.2-2", "", f"the training image '{OWN}/xgboost:1.2-2' is in an account that is not AWS's"),
    (f"{OWN}/mine:1", "", "unknown training image"),
    (f"{OWN}/xgboost:1.2-2", "--algorithm xgboost", "error"),
    (f"{OWN}/xgboost:mine", "--algorithm xgboost --image 1.2-2", "error"),
    (f"{OWN}/mine:1", "--algorithm xgboost --image 1.2-2", "error"),
    ("${AWS::AccountId}.dkr.ecr.${AWS::Region}.amazonaws.com/xgboost:1.2-2", "", "the training image '${AWS::AccountId}"),
    ({"Fn::Sub": "${AWS::AccountId}.dkr.ecr.r.amazonaws.com/xgboost:1.2-2"}, "", "the training image '${AWS::AccountId}"),
    (
        {"Fn::Sub": ["${A}.dkr.ecr.r.amazonaws.com/xgboost:1.2-2", {"A": {"Ref": "AWS::AccountId"}}]},
        "",
        "the training image '${AWS::AccountId}",
    ),
    (
        {"Fn::Join": ["", [{"Ref": "AWS::AccountId"}, ".dkr.ecr.r.amazonaws.com/xgboost:1.2-2"]]},
        "",
        "the training image '${AWS::AccountId}",
    ),
    (
        {"Fn::Sub": ["${A}.dkr.ecr.r.amazonaws.com/xgboost:1.2-2", {"A": {"Fn::FindInMap": ["a", "b", "c"]}}]},
        "",
        "error",
    ),
    ({"Fn::Join": [".", [{"Fn::FindInMap": ["a", "b", "c"]}, "dkr.ecr.r.amazonaws.com/xgboost:1.2-2"]]}, "", "error"),
    ("${Account}.dkr.ecr.r.amazonaws.com/xgboost:1.2-2", "", "error"),
    (".dkr.ecr.r.amazonaws.com/xgboost:1.2-2", "", "error"),
]  # fmt: skip


@pytest.mark.parametrize(("image", "options", "expected"), IMAGES_OF, ids=str)
def test_what_an_image_tells(image: Any, options: str, expected: str, tmp_path: Path, capsys: Any) -> None:
    path = tmp_path / "job.json"
    path.write_text(json.dumps(request(image, ANY)))
    status, messages = run_check(path, *options.split(), capsys=capsys)
    if expected in ("", "warning", "error"):
        assert [(m["severity"], m["parameter"]) for m in messages] == (
            [(expected, "silent")] if expected else []
        )
        assert status == (expected == "error")
    else:
        (message,) = messages
        assert (status, message["severity"]) == (0, "unchecked") and message["text"].startswith(expected)


SHARED_REPOSITORY = "811284229777.dkr.ecr.us-east-1.amazonaws.com/xgboost"
# an image in the file, the command line, and the class that the job is checked against: two tags of a repository
# are another algorithm's
CLASSES_OF = [
    (f"{SHARED_REPOSITORY}:1", "", "XGBoost072"),
    (f"{SHARED_REPOSITORY}:latest", "", "XGBoost072"),
    (f"{SHARED_REPOSITORY}:1.2-2", "", "XGBoost"),
    (f"{SHARED_REPOSITORY}:9.9", "", "XGBoost"),
    (f"{AWS}:1", "", "XGBoost"),
    (f"{SHARED_REPOSITORY}:1", "--algorithm xgboost", "XGBoost072"),
    (f"{SHARED_REPOSITORY}:1", "--image 1.2-2", "XGBoost072"),
    (f"{SHARED_REPOSITORY}:1.2-2", "--image 1", "XGBoost"),
    (f"{SHARED_REPOSITORY}:${{Tag}}", "", "XGBoost"),
    (f"{SHARED_REPOSITORY}:${{Tag}}", "--image 1", "XGBoost072"),
    (f"{SHARED_REPOSITORY}@sha256:0", "--image xgboost:latest", "XGBoost072"),
    (f"{SHARED_REPOSITORY}@sha256:0", "--image 1.2-2", "XGBoost"),
    ({"Fn::Join": [":", [SHARED_REPOSITORY, "1"]]}, "", "XGBoost072"),
    ({"Ref": "Image"}, "--algorithm xgboost-0-72", "XGBoost072"),
    ({"Ref": "Image"}, "--algorithm xgboost --image xgboost:1", "XGBoost"),
    (f"{OWN}/xgboost:1", "--algorithm xgboost", "XGBoost"),
    (f"{OWN}/xgboost:1.2-2", "--algorithm xgboost-0-72", "XGBoost072"),
]


@pytest.mark.parametrize(("image", "options", "expected"), CLASSES_OF, ids=str)
def test_a_tag_can_be_another_algorithm(
    image: Any, options: str, expected: str, tmp_path: Path, capsys: Any
) -> None:
    path = tmp_path / "job.json"
    path.write_text(json.dumps(request(image, {"num_round": "9", "max_depht": "1"})))
    _, (message,) = run_check(path, *options.split(), capsys=capsys)
    assert (message["parameter"], message["algorithm"]) == ("max_depht", expected)


@pytest.mark.parametrize(
    ("version", "expected"),
    [
        ("0.90-2", ["tree_method"]),
        ("1.2-2", ["validation:cox-nloglik"]),
        ("3.0-5", ["validation:cox-nloglik"]),
    ],
)
def test_the_version_counts_for_ranges_and_metrics(
    version: str, expected: list[str], tmp_path: Path, capsys: Any
) -> None:
    """Only 0.90 maximizes this metric, and only later ones take the last value."""
    job = request(f"{AWS}:{version}", None) | {"StaticHyperParameters": {"num_round": "9"}}
    config = {
        "HyperParameterTuningJobObjective": {"MetricName": "validation:cox-nloglik", "Type": "Maximize"},
        "ParameterRanges": {
            "CategoricalParameterRanges": [{"Name": "tree_method", "Values": ["hist", "gpu_hist"]}]
        },
    }
    path = tmp_path / "tuning.json"
    path.write_text(json.dumps({"HyperParameterTuningJobConfig": config, "TrainingJobDefinition": job}))
    _, messages = run_check(path, capsys=capsys)
    assert [m["parameter"] for m in messages if m["severity"] == "error"] == expected


# -- scripts ------------------------------------------------------------------------------------

PYTORCH = "763104351884.dkr.ecr.us-east-1.amazonaws.com/pytorch-training:1.9.0-cpu-py38"
SOURCE = "s3://jumpstart-cache-prod-us-east-1/source-directory-tarballs/lightgbm/transfer_learning/v1/sourcedir.tar.gz"
PROGRAM = {"sagemaker_program": "transfer_learning.py"}


def channel(uri: Any) -> dict[str, Any]:
    return {"ChannelName": "code", "DataSource": {"S3DataSource": {"S3Uri": uri}}}


LOCAL = {"sagemaker_submit_directory": "/opt/ml/input/data/code/sourcedir.tar.gz"}
LIGHTGBM = ["error boosting"]
# the image, hyperparameters besides a wrong `boosting`, other parts of the job, the command line, what is reported
SCRIPTS: list[tuple[str, dict[str, Any], dict[str, Any], str, list[str]]] = [
    (PYTORCH, PROGRAM | {"sagemaker_submit_directory": SOURCE}, {}, "", LIGHTGBM),
    (PYTORCH, PROGRAM | {"sagemaker_submit_directory": f'"{SOURCE}"'}, {}, "", LIGHTGBM),
    (f"{OWN}/mine:1", PROGRAM | {"sagemaker_submit_directory": SOURCE}, {}, "", LIGHTGBM),
    (PYTORCH, {"sagemaker_submit_directory": SOURCE}, {}, "", LIGHTGBM),
    (PYTORCH, PROGRAM, {"Environment": {"SAGEMAKER_SUBMIT_DIRECTORY": SOURCE}}, "", LIGHTGBM),
    (PYTORCH, PROGRAM, {"Environment": {"SOURCE": SOURCE}}, "", LIGHTGBM),
    (PYTORCH, PROGRAM | LOCAL, {"InputDataConfig": [channel(SOURCE)]}, "", LIGHTGBM),
    (PYTORCH, PROGRAM | LOCAL, {"InputDataConfig": [{}, channel({"Fn::Sub": SOURCE})]}, "", LIGHTGBM),
    (PYTORCH, PROGRAM | LOCAL, {"InputDataConfig": {"Ref": "Inputs"}}, "", ["note "]),
    (PYTORCH, PROGRAM | LOCAL, {"InputDataConfig": [channel(SOURCE)]}, "--algorithm ntm", LIGHTGBM),
    (PYTORCH, PROGRAM, {}, "--algorithm lightgbm", LIGHTGBM),
    (PYTORCH, {"sagemaker_region.$": "$.region"}, {}, "--algorithm lightgbm", LIGHTGBM),
    (PYTORCH, PROGRAM | {"sagemaker_submit_directory": "s3://a/b"}, {"InputDataConfig": [channel(SOURCE)]}, "", ["note "]),
    (PYTORCH, PROGRAM, {}, "", ["note "]),
    (PYTORCH, PROGRAM, {}, "--algorithm ntm", ["note "]),
    (PYTORCH, {}, {}, "", ["unchecked "]),
    (f"{AWS}:1.2-2", PROGRAM, {}, "--algorithm lightgbm", ["note "]),
    (f"{OWN}/xgboost:1.2-2", PROGRAM, {}, "", ["note "]),
    (PYTORCH, PROGRAM | {"sagemaker_submit_directory": SOURCE, "subsample": "1"}, {}, "", ["error boosting", "error subsample"]),
]  # fmt: skip


@pytest.mark.parametrize(("image", "given", "more", "options", "expected"), SCRIPTS)
def test_scripts(
    image: str,
    given: dict[str, Any],
    more: dict[str, Any],
    options: str,
    expected: list[str],
    tmp_path: Path,
    capsys: Any,
) -> None:
    path = tmp_path / "job.json"
    path.write_text(json.dumps(request(image, {"boosting": "gbdtree", "num_leaves": "9", **given}, **more)))
    status, messages = run_check(path, "-v", *options.split(), capsys=capsys)
    assert [f"{m['severity']} {m['parameter']}" for m in messages] == expected
    assert status == (expected[0].split()[0] == "error")


TENSORFLOW = "763104351884.dkr.ecr.us-east-1.amazonaws.com/tensorflow-training:2.9-gpu-py39"
# the folder of the script, the command line, and the class that the job is checked against
OTHER_SCRIPTS = [
    ("tensorflow/transfer_learning/ic/v2.1.2", "", "ImageClassificationTensorFlow"),
    ("tensorflow/transfer_learning/ic/prepack/v1.1.2", "", "ImageClassificationTensorFlow"),
    ("tensorflow/transfer_learning/another/v1", "", None),
    ("", "--algorithm object-detection-tensorflow", "ObjectDetectionTensorFlow"),
    ("", "--algorithm text_classification_tensorflow", "TextClassificationTensorFlow"),
]


@pytest.mark.parametrize(("folder", "options", "expected"), OTHER_SCRIPTS)
def test_other_scripts(folder: str, options: str, expected: str | None, tmp_path: Path, capsys: Any) -> None:
    source = {"sagemaker_submit_directory": f"s3://a/source-directory-tarballs/{folder}/sourcedir.tar.gz"}
    path = tmp_path / "job.json"
    path.write_text(
        json.dumps(request(TENSORFLOW, PROGRAM | (source if folder else {}) | {"batch_size": "0"}))
    )
    _, (message,) = run_check(path, "-v", *options.split(), capsys=capsys)
    assert message["algorithm"] == (expected or "")
    assert message["severity"] == ("error" if expected else "note")


# hyperparameters of LightGBM's script as the SDK sends them, and what is reported
QUOTED = [
    ({"metric": '"auto"', "num_leaves": "100", "boosting": '"dart"', "use_dask": '"False"'}, []),
    ({"num_leaves": '"100"', "learning_rate": '"0.3"', "use_dask": "false"}, []),
    ({"metric": '"none at all"'}, [("metric", "none at all")]),
    ({"metric": '"auto'}, [("metric", '"auto')]),
    ({"num_leaves": '"one"'}, [("num_leaves", "one")]),
]


@pytest.mark.parametrize(("given", "expected"), QUOTED)
def test_a_script_takes_json(given: dict[str, str], expected: list[Any], tmp_path: Path, capsys: Any) -> None:
    (tmp_path / "job.json").write_text(
        json.dumps(request(PYTORCH, {**given, "sagemaker_submit_directory": SOURCE}))
    )
    (tmp_path / "map.json").write_text(json.dumps(given | {"sagemaker_region": '"r"'}))
    for name, options in ("job.json", []), ("map.json", ["--algorithm", "lightgbm"]):
        _, messages = run_check(tmp_path / name, *options, capsys=capsys)
        assert [(m["parameter"], m["value"]) for m in messages] == expected


def test_a_script_takes_json_in_ranges(tmp_path: Path, capsys: Any) -> None:
    job = request(PYTORCH, None) | {"StaticHyperParameters": {"sagemaker_submit_directory": SOURCE}}
    range_ = {"Name": "boosting", "Values": ['"gbdt"', "dart", '"tree"']}
    config = {"ParameterRanges": {"CategoricalParameterRanges": [range_]}}
    path = tmp_path / "tuning.json"
    path.write_text(json.dumps({"HyperParameterTuningJobConfig": config, "TrainingJobDefinition": job}))
    _, messages = run_check(path, capsys=capsys)
    assert [(m["parameter"], m["value"]) for m in messages if m["code"] == "invalid-value"] == [
        ("boosting", "tree")
    ]


def test_values_that_nobody_names_are_told(tmp_path: Path, capsys: Any) -> None:
    path = tmp_path / "job.json"
    given = {
        "num_classes": "2",
        "num_training_samples": "9",
        "image_shape": "any",
        "lr_scheduler_step": "${Steps}",
    }
    path.write_text(json.dumps(request(f"{ECR}/image-classification:1", given)))
    status, messages = run_check(path, "-v", capsys=capsys)
    assert (status, [(m["severity"], m["text"]) for m in messages]) == (
        0,
        [
            ("note", "lr_scheduler_step is a reference and not checked"),
            ("note", "image_shape is not checked: the page names no values"),
        ],
    )
    assert run_check(path, capsys=capsys) == (0, [])
    main(["check", str(path)])
    assert capsys.readouterr().err == "1 job in 1 file: no problems\n", "the job itself is checked"


def test_text_and_github(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a,b:c.json").write_text(json.dumps(REQUEST, indent=2))
    main(["check", "a,b:c.json"])
    assert capsys.readouterr().out == (
        'a,b:c.json:9: error: NTM: num_topics = "1": must be an integer from 2 to 1000\n'
        'a,b:c.json:10: error: NTM: optimzer = "adam": is not a hyperparameter of NTM; did you mean optimizer?\n'
    )
    main(["check", "--format", "github", "a,b:c.json", "none"])
    assert capsys.readouterr().out.splitlines()[::2] == [
        (
            "::error file=a%2Cb%3Ac.json,line=9,title=invalid-value::"
            'NTM: num_topics = "1": must be an integer from 2 to 1000'
        ),
        "::error file=none,line=1,title=unreadable::No such file or directory",
    ]


GOOD = (
    '{"AlgorithmSpecification": {"TrainingImage": "1.dkr.ecr.r.amazonaws.com/lda:1"}, "HyperParameters": %s}'
)
LDA = '{"feature_dim": "5", "mini_batch_size": "5", "num_topics": "5"}'

# the files, the last line, the exit status
SUMMARIES = [
    ([GOOD % LDA], "1 job in 1 file: no problems", 0),
    ([f"[{GOOD % LDA}, {GOOD % LDA}]", json.dumps(REQUEST)], "3 jobs in 2 files: 2 errors", 1),
    (
        [script({"sagemaker_program": "a"}), GOOD % LDA, GOOD % LDA],
        "3 jobs in 3 files, 1 not checked: no problems",
        0,
    ),
    ([GOOD % '{"Ref": "All"}'], "1 job in 1 file, 1 not checked: no problems", 0),
    ([(GOOD % LDA).replace("lda", "mine")], "1 job in 1 file, 1 not checked: no problems", 0),
    (["{}", "{"], "0 jobs in 2 files, 1 not checked: no problems", 2),
    (["{}"], "0 jobs in 1 file, 1 not checked: no problems", 2),
    (["{}", "[]"], "0 jobs in 2 files: no problems", 0),
    ([IMAGES], "1 job in 1 file: 1 warning", 0),
]


@pytest.mark.parametrize(("texts", "line", "status"), SUMMARIES, ids=[line for _, line, _ in SUMMARIES])
def test_the_last_line_counts(texts: list[str], line: str, status: int, tmp_path: Path, capsys: Any) -> None:
    paths = [tmp_path / f"{number}.json" for number in range(len(texts))]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text)
    assert main(["check", *map(str, paths)]) == status
    assert capsys.readouterr().err == f"{line}\n"
    for form in "json", "github":
        assert main(["check", "--format", form, *map(str, paths)]) == status
        assert not capsys.readouterr().err


@pytest.mark.parametrize("value", [".nan", ".inf", "[1, .nan]", "2020-01-01", "[[1]]"])
def test_what_json_has_no_value_for_is_told_in_words(value: str, tmp_path: Path, capsys: Any) -> None:
    path = tmp_path / "map.yaml"
    path.write_text(f"feature_dim: {value}\nnum_topics: 2\n")
    assert main(["check", "--algorithm", "ntm", "--format", "json", str(path)]) == 1

    def refuse(constant: str) -> None:
        raise AssertionError(constant)

    (message,) = json.loads(capsys.readouterr().out, parse_constant=refuse)
    assert message["parameter"] == "feature_dim"


def test_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    monkeypatch.setattr(
        "sys.stdin", io.TextIOWrapper(io.BytesIO(b"\xef\xbb\xbf" + json.dumps(REQUEST).encode()))
    )
    status, messages = run_check(Path("-"), capsys=capsys)
    assert (status, [m["file"] for m in messages]) == (1, ["-", "-"])


def test_what_a_terminal_cannot_show_is_escaped(tmp_path: Path) -> None:
    request = json.dumps(REQUEST).replace("adam", "\\ud800")
    done = subprocess.run(
        [sys.executable, "-m", "sagemaker_hyperparameters", "check", "-"],
        cwd=PACKAGE,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        input=request.encode(),
        capture_output=True,
    )
    assert (done.returncode, done.stderr) == (1, b"1 job in 1 file: 2 errors\n")
    assert b"ud800" in done.stdout


def test_without_pyyaml_json_works_and_yaml_says_what_to_install(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps(REQUEST, indent=2))
    (tmp_path / "a.yaml").write_text("a: 1")
    code = (
        "import sys; sys.modules['yaml'] = None\n"
        "from sagemaker_hyperparameters._cli import main; sys.exit(main(['check', 'a.yaml', 'a.json']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(PACKAGE)},
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (2, "1 job in 2 files, 1 not checked: 2 errors\n")
    assert 'pip install "sagemaker-hyperparameters[yaml]"' in done.stdout.splitlines()[0]
    assert len(done.stdout.splitlines()) == 1 + len(REQUEST_PROBLEMS)
