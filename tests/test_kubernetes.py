"""Jobs in Kubernetes manifests: those of the SageMaker operator and of ACK, and templates of them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest
from sagemaker_hyperparameters._cli import main

from tests.test_jobs import run_check

ECR = "174872318107.dkr.ecr.us-west-2.amazonaws.com"

OPERATOR = f"""\
apiVersion: sagemaker.aws.amazon.com/v1
kind: TrainingJob
metadata: {{name: nightly}}
spec:
  hyperParameters:
    - name: num_topics
      value: "1"
    - name: feature_dim
      value: 5000
    - {{name: optimzer, value: adam}}
  algorithmSpecification:
    trainingImage: {ECR}/ntm:1
    trainingInputMode: File
"""
ACK = f"""\
apiVersion: sagemaker.services.k8s.aws/v1alpha1
kind: TrainingJob
metadata: {{name: nightly}}
spec:
  algorithmSpecification: {{trainingImage: "{ECR}/kmeans:1"}}
  hyperParameters:
    k: "0"
    feature_dim: "30"
    feature_dim: "40"
"""
# %s: a list in the operator's, a map in ACK's
TUNING = f"""\
apiVersion: v1
kind: List
items:
- kind: HyperparameterTuningJob
  spec:
    hyperParameterTuningJobConfig:
      hyperParameterTuningJobObjective:
        type: Minimize
        metricName: validation:auc
      parameterRanges:
        integerParameterRanges:
        - name: num_round
          minValue: "10"
          maxValue: "5"
        continuousParameterRanges: []
        categoricalParameterRanges:
        - {{name: grow_policy, values: [gbtree, '1']}}
    trainingJobDefinition:
      staticHyperParameters: %s
      algorithmSpecification: {{trainingImage: "{ECR}/sagemaker-xgboost:1.7-1"}}
"""
TUNING_PROBLEMS = ["9 error validation:auc wrong-direction", "12 error num_round invalid-range"]
TUNING_PROBLEMS += ["17 error grow_policy not-tunable", "19 error eta invalid-value"]
SEVERAL = f"""\
kind: HyperParameterTuningJob
spec:
  hyperParameterTuningJobConfig: {{strategy: Bayesian}}
  trainingJobDefinitions:
  - definitionName: first
    algorithmSpecification: {{trainingImage: "{ECR}/kmeans:1"}}
    tuningObjective: {{type: Maximize, metricName: 'test:msd'}}
    hyperParameterRanges:
      integerParameterRanges: [{{name: epochs, minValue: "2", maxValue: "9"}}]
    staticHyperParameters: {{feature_dim: "5", epochs: "3"}}
---
kind: Namespace
---
{OPERATOR}"""
# The definition of a pipeline or a state machine is the API's, in a string; Argo has whole manifests in strings.
PIPELINE = f"""\
kind: Pipeline
spec:
  pipelineDefinition: |
    {{"Steps": [{{"Arguments": {{
      "AlgorithmSpecification": {{"TrainingImage": "{ECR}/ntm:1"}},
      "HyperParameters": {{"feature_dim": "5",
        "num_topics": "1"}}}}}}]}}
"""
ARGO = f"""\
kind: Workflow
spec:
  templates:
  - resource:
      action: create
      manifest: |
        kind: TrainingJob
        spec:
          algorithmSpecification:
            trainingImage: {ECR}/ntm:1
          hyperParameters:
          - {{name: feature_dim, value: "{{{{inputs.parameters.features}}}}"}}
          - {{name: num_topics, value: "1"}}
"""
QUOTED = re.sub(r"manifest: \|\n((?s:.*))", lambda m: f"manifest: {json.dumps(dedent(m[1]))}", ARGO)
PLACEHOLDERS = f"""\
kind: TrainingJob
spec:
  algorithmSpecification: {{trainingImage: "{ECR}/ntm:$(TAG)"}}
  hyperParameters:
    feature_dim: ${{FEATURES}}
    num_topics: "{{{{ topics }}}}"
    epochs: $(EPOCHS)
    optimizer: $OPTIMIZER
    "{{{{ more }}}}": "1"
    sub_sample: "2"
"""
# What describes such resources is no job.
DEFINITION = """\
kind: CustomResourceDefinition
spec:
  versions:
  - schema:
      openAPIV3Schema:
        properties:
          algorithmSpecification:
            description: Tells the algorithm.
            properties:
              trainingImage: {type: string}
            type: object
          hyperParameters: {type: object}
"""

# name, text, what is reported: line, severity, parameter, code
MANIFESTS = [
    ("operator", OPERATOR, ["6 error num_topics invalid-value", "8 error feature_dim not-a-string", "10 error optimzer unknown-parameter"]),
    ("ACK", ACK, ["7 error k invalid-value", "9 error feature_dim repeated"]),
    ("tuning, map", TUNING % '{eta: "2"}', TUNING_PROBLEMS),
    ("tuning, list", TUNING % '[{name: eta, value: "2"}]', TUNING_PROBLEMS),
    ("tuning, none", TUNING % "[]", TUNING_PROBLEMS[:-1]),
    ("several", SEVERAL, ["7 error test:msd wrong-direction", "9 error epochs static-and-searched", "10 error k missing", "19 error num_topics invalid-value", "21 error feature_dim not-a-string", "23 error optimzer unknown-parameter"]),
    ("pipeline", PIPELINE, ["7 error num_topics invalid-value"]),
    ("Argo", ARGO, ["12 note feature_dim ", "13 error num_topics invalid-value"]),
    ("Argo, quoted", QUOTED, ["6 note feature_dim ", "6 error num_topics invalid-value"]),
    ("placeholders", PLACEHOLDERS, ["5 note feature_dim ", "6 note num_topics ", "7 note epochs ", "8 note optimizer ", "9 note {{ more }} ", "10 error sub_sample invalid-value"]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "expected"), MANIFESTS, ids=[name for name, *_ in MANIFESTS])
def test_a_manifest(name: str, text: str, expected: list[str], tmp_path: Path, capsys: Any) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(text)
    status, messages = run_check(path, "-v", capsys=capsys)
    assert [f"{m['line']} {m['severity']} {m['parameter']} {m['code']}" for m in messages] == expected
    assert status == 1


HELM = f"""\
kind: TrainingJob
metadata:
  name: {{{{ .Release.Name }}}}
spec:
  algorithmSpecification: {{trainingImage: "{ECR}/ntm:1"}}
"""
# text, and the one line about it
UNCHECKED = [
    (HELM, "3: unchecked: a template, not checked"),
    (f"# It's {{{{ text }}}}\n{{{{- if .Values.on }}}}\n{HELM}{{{{ end }}}}\n", "2: unchecked: a template, not checked"),
    ('{"algorithmSpecification": {},\n "num_round": {{ rounds }}}', "2: unchecked: a template, not checked"),
    ("{% if x %}\nalgorithmSpecification: {}\n{% endif %}", "1: unchecked: a template, not checked"),
    (ARGO.replace('"{{inputs.parameters.features}}"', "{{x}}"), "12: unchecked: the definition in this string is a template, not checked"),
    (HELM.replace("algorithmSpecification", "image"), " unchecked: no training or tuning job found; a plain map"),
    (DEFINITION, " unchecked: no training or tuning job found; a plain map"),
    ("a: {? {b: c} : d}", "1: unchecked: not YAML: a mapping for a name"),
    (OPERATOR.replace(f"{ECR}/ntm:1", "$IMAGE"), "5: unchecked: the training image is a reference"),
    (ACK.replace('k: "0"\n    feature_dim: "30"\n    feature_dim: "40"', "- k"), "6: unchecked: the hyperparameters are not a mapping"),
    ("a: 'it is {{ b }}\nalgorithmSpecification: x", "2: unchecked: not YAML"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "line"), UNCHECKED)
def test_what_cannot_be_checked_is_one_line(text: str, line: str, tmp_path: Path, capsys: Any) -> None:
    path = tmp_path / "a"
    path.write_text(text)
    is_fault = "a template" not in line and "a reference" not in line
    for options in [], ["--strict"]:
        assert main(["check", *options, str(path)]) == (2 if is_fault or options else 0)
        (told,) = capsys.readouterr().out.splitlines()
        assert told.startswith(f"{path}:{line}"), told
