"""Errata: what is refused, what joins a spec, and what has become stale."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import specs
from generator.model import Number, Spec
from generator.specs import catalog, errata

ROOT = Path(__file__).parent.parent

SPEC = """
spec: 1
algorithm: thing
title: Thing
sources: [{page: thing.md, layout: gfm, sha256: "0"}]
parameters:
  rate:
    requirement: optional
    schema: {type: integer, minimum: 0}
    default: 1
    source: {page: thing.md, line: 7}
  mode:
    requirement: required
    schema: {type: string, enum: [fast, slow]}
    source: {page: thing.md, line: 8}
metrics:
  loss: {direction: maximize, source: {page: thing.md, line: 20}}
"""
WHY = "because: b, evidence: e"
RULE = f"when: [{{parameter: mode, in: [fast]}}], then: [{{parameter: rate, minimum: 1}}], {WHY}"


def corrected(text: str) -> errata.Corrected:
    return errata.apply(specs.parse(SPEC, "thing.yaml"), errata.parse(text, "errata.yaml"))


def spec() -> Spec:
    return specs.parse(SPEC, "thing.yaml")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[]", "errata.yaml:1: the file: must be a mapping"),
        ("thing: {", ": not YAML"),
        ("thing: {correctt: {}}", "errata.yaml:1: thing: unknown key 'correctt'"),
        ("thing: {correct: []}", "errata.yaml:1: thing.correct: must be a mapping"),
        ("thing: {correct: {rate: {page_says: {}}}}", "thing.correct.rate: 'because' is missing"),
        (
            "thing: {correct: {rate: {page_says: {}, because: b}}}",
            "thing.correct.rate: 'evidence' is missing",
        ),
        (
            "thing: {correct: {rate: {page_says: {}, because: ' ', evidence: e}}}",
            "thing.correct.rate: 'because' is missing",
        ),
        (f"thing: {{correct: {{rate: {{{WHY}}}}}}}", "thing.correct.rate: 'page_says' is missing"),
        (f"thing: {{observed: {{rate: {{default: 1, {WHY}}}}}}}", "unknown key 'observed'"),
        ("thing: {rules: {}}", "errata.yaml:1: thing.rules: must be a list"),
        (f"thing: {{rules: [{{{RULE}}}]}}", "thing.rules[0]: 'message' is missing"),
        (
            f"thing: {{rules: [{{{RULE}, message: m, severity: bad}}]}}",
            "severity: must be one of error, warning, not 'bad'",
        ),
        (
            f"thing: {{rules: [{{when: [], then: [], message: m, {WHY}}}]}}",
            "when: must be a list of conditions",
        ),
        (
            f"thing: {{rules: [{{when: [{{parameter: mode}}], then: [], message: m, {WHY}}}]}}",
            "when[0]: must hold one of present, in, not_in, minimum",
        ),
        (
            f"thing: {{rules: [{{when: [{{parameter: mode, in: fast}}], then: [], message: m, {WHY}}}]}}",
            "when[0].in: must be a list, not a string",
        ),
        (
            f"thing: {{correct: {{rate: {{page_says: 5, {WHY}}}}}}}",
            "rate.page_says: must be a mapping, not 5",
        ),
        (
            f"thing: {{rules: [{{when: [{{parameter: mode, minimum: a}}], then: [], message: m, {WHY}}}]}}",
            "when[0].minimum: must be a number, not a string",
        ),
        (
            f"thing: {{rules: [{{when: [{{parameter: mode, present: 3}}], then: [], message: m, {WHY}}}]}}",
            "when[0].present: must be true or false, not 3",
        ),
        (
            f"thing: {{rules: [{{when: [{{present: true}}], then: [], message: m, {WHY}}}]}}",
            "when[0]: 'parameter' is missing",
        ),
        (
            f"thing: {{rules: [{{when: [{{parameter: mode, plus: rate, in: [1]}}], then: [], message: m, {WHY}}}]}}",
            "when[0]: 'plus' needs one of minimum, maximum, exclusiveMinimum, exclusiveMaximum, and no other word",
        ),
    ],
)
def test_what_is_no_erratum_is_refused_in_one_line(text: str, said: str) -> None:
    with pytest.raises(specs.SpecError) as error:
        errata.parse(text, "errata.yaml")
    assert said in str(error.value) and "\n" not in str(error.value)


def test_what_does_not_fit_the_spec_format_is_refused_with_its_place() -> None:
    with pytest.raises(specs.SpecError, match=r"errata.yaml:1: thing\.correct\.rate\.schema"):
        corrected(f"thing: {{correct: {{rate: {{page_says: {{}}, schema: {{type: odd}}, {WHY}}}}}}}")


def test_a_correction_replaces_fields_and_leaves_the_spec_alone() -> None:
    of = spec()
    text = f"thing: {{correct: {{rate: {{page_says: {{default: 1}}, schema: {{type: number}}, default: null, {WHY}}}}}}}"
    found = errata.apply(of, errata.parse(text, "errata.yaml"))
    rate = found.spec.variants[0].get("rate")
    assert rate and rate.domain == Number(integer=False) and rate.default is None
    assert of == spec() and not found.findings


def test_ways_to_give_a_default_displace_each_other() -> None:
    text = f"thing: {{correct: {{rate: {{page_says: {{}}, default_rule: as mode says, {WHY}}}}}}}"
    rate = corrected(text).spec.variants[0].get("rate")
    assert rate and str(rate.default) == "Rule(words='as mode says')"


def test_a_metric_is_corrected() -> None:
    text = f"thing: {{correct_metrics: {{loss: {{page_says: {{direction: maximize}}, direction: minimize, {WHY}}}}}}}"
    assert corrected(text).spec.metrics[0].direction == "minimize"


@pytest.mark.parametrize(
    ("text", "parameter", "line"),
    [
        (f"thing: {{correct: {{rate: {{page_says: {{default: 2}}, default: 3, {WHY}}}}}}}", "rate", 7),
        (f"thing: {{correct: {{rate: {{page_says: {{default: null}}, default: 3, {WHY}}}}}}}", "rate", 7),
        (f"thing: {{correct: {{gone: {{page_says: {{}}, default: 3, {WHY}}}}}}}", "gone", 1),
        (
            f"thing: {{correct_metrics: {{loss: {{page_says: {{direction: minimize}}, direction: maximize, {WHY}}}}}}}",
            "loss",
            20,
        ),
        (
            (
                f"thing: {{rules: [{{when: [{{parameter: gone, present: true}}], "
                f"then: [{{parameter: rate, in: [1]}}], message: m, {WHY}}}]}}"
            ),
            "gone",
            1,
        ),
    ],
)
def test_a_stale_entry_is_a_finding_and_is_not_applied(text: str, parameter: str, line: int) -> None:
    found = corrected(text)
    assert [(f.code, f.parameter, f.page, f.line) for f in found.findings] == [
        ("stale-erratum", parameter, "thing.md", line)
    ]
    assert found.spec == spec() and not found.constraints


def test_our_errata_fit_our_specs() -> None:
    text = (ROOT / "specs/sources/errata.yaml").read_text(encoding="utf-8")
    ours = errata.parse(text, "errata.yaml")
    known = catalog.parse((ROOT / "specs/sources/catalog.yaml").read_text(encoding="utf-8"), "catalog.yaml")
    assert ours.entries.keys() <= known.keys()
    for algorithm in ours.entries:
        found = errata.apply(specs.load(ROOT / f"specs/{algorithm}.yaml"), ours)
        assert not found.findings
