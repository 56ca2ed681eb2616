"""Findings: every code has an example and a row in docs/findings.md; formats."""

from __future__ import annotations

import json
from typing import get_args

import pytest

from generator.findings import CODES, Finding, FindingCode, as_github, as_json, as_text
from generator.interpreting import pipeline
from generator.model import Constant
from generator.rendering import render
from generator.specs.catalog import Entry
from generator.specs.errata import parse

from .conftest import ROOT

HEAD = "| Parameter Name | Description |\n| --- | --- |\n"
TUNING = "| Parameter Name | Parameter Type | Recommended Ranges |\n| --- | --- | --- |\n"
METRICS = "| Metric Name | Description | Optimization Direction |\n| --- | --- | --- |\n"
GOOD = "| good | A row. Valid values: positive integer |\n"

# code: a page with the mistake, its line, and the parameter
EXAMPLES: dict[str, tuple[str, int, str]] = {
    "unparsed-phrase": (f"{HEAD}| a | It is. Valid values: whatever suits |\n", 3, "a"),
    "elided": (
        f"{HEAD}| a | It is. Valid values: [See the AWS documentation website for more details](http://x) |\n",
        3,
        "a",
    ),
    "text-lost": (f"{HEAD}| a | It is. Valid values: Default value: `b` |\n", 3, "a"),
    "table-truncated": (f"{HEAD}{GOOD}\nTable truncated (showing 1 of 44 rows).\n", 5, ""),
    "malformed-row": (f"{HEAD}{GOOD}| a |\n", 4, ""),
    "unknown-column": ("| Parameter Name | Unit | Default |\n| --- | --- | --- |\n| a | days | 3 |\n", 1, ""),
    "no-table": ("words", 1, ""),
    "missing-page": (f"{HEAD}{GOOD}", 1, ""),
    "stale-erratum": (f"{HEAD}{GOOD}", 3, "good"),
    "duplicate-row": (f"{HEAD}{GOOD}{GOOD}", 4, "good"),
    "description-missing": (f"{HEAD}| a | Valid values: integer |\n", 3, "a"),
    "default-outside-schema": (f"{HEAD}| a | It is. Valid values: positive integer Default value: 0 |\n", 3, "a"),
    "contradictory-bounds": (f"{HEAD}| a | It is. Valid values: 0 ≤ positive integer ≤ 5 |\n", 3, "a"),
    "contradictory-types": (f"{HEAD}| a | It is. Valid values: integer, float: Positive float |\n", 3, "a"),
    "stray-mark": (f"{HEAD}| a | It is. Valid values: `x`, `y\"` |\n", 3, "a"),
    "self-reference": (f"{HEAD}| a | It is. Valid values: integer less than `a` |\n", 3, "a"),
    "unusable-name": (f"{HEAD}{GOOD}| `---` | It is. Valid values: integer |\n", 4, "---"),
    "unknown-parameter": (f"{HEAD}| a | It is. Valid values: integer less than `b` |\n", 3, "a"),
    "unknown-value": (
        f"{HEAD}| a | It is. Used only when `b` is `z`. Valid values: integer |\n| b | It is. Valid values: `x`, `y` |\n",
        3,
        "a",
    ),
    "tuning-outside-schema": (f"{HEAD}{GOOD}\n{TUNING}| good | IntegerParameterRange | [0, 5] |\n", 7, "good"),
    "tuning-type-mismatch": (f"{HEAD}{GOOD}\n{TUNING}| good | ContinuousParameterRange | [1, 5] |\n", 7, "good"),
    "loss-maximized": (f"{METRICS}| test:logloss | The log loss | Maximize |\n", 3, "test:logloss"),
}  # fmt: skip


def noticed(text: str) -> list[Finding]:
    """The findings of reading a page and of rendering its spec."""
    entry = Entry(algorithm="x", title="X", pages=("page", "lost"), variants={"": ""}, classes={"": "X"})
    pages = {"page": text.encode()} | ({"good": f"{HEAD}{GOOD}".encode()} if text == "words" else {})
    catalog = {} if text == "words" else {"x": entry}
    specs, reading = pipeline.read_pages(pages, catalog)
    errata = parse(
        "x: {correct: {good: {page_says: {default: 7}, because: b, evidence: e, default: 8}}}", "errata"
    )
    return [*reading, *render(specs, catalog, errata).findings]


# codes that need more than a page, and the modules that test them
ELSEWHERE = {"not-adopted": "test_adopting", "prose-changed": "test_adopting"}


def test_every_code_has_a_meaning_and_an_example() -> None:
    assert list(CODES) == list(get_args(FindingCode))
    assert list(EXAMPLES) == [code for code in CODES if code not in ELSEWHERE]
    for code, module in ELSEWHERE.items():
        assert f'"{code}"' in (ROOT / "tests" / f"{module}.py").read_text()


@pytest.mark.parametrize("code", EXAMPLES)
def test_examples(code: str) -> None:
    text, line, parameter = EXAMPLES[code]
    findings = [f for f in noticed(text) if f.code == code]
    place = ("lost", 1) if code == "missing-page" else ("page", line)
    assert [(f.page, f.line, f.parameter) for f in findings] == [(*place, parameter)]


def test_a_finding_on_a_page_that_two_algorithms_share_is_listed_once() -> None:
    page = f"{HEAD}{GOOD}| a |\n| b | It is. Valid values: whatever suits |\n"
    catalog = {
        name: Entry(
            algorithm=name, title=name, pages=("page",), variants={"": ""}, classes={"": name.upper()}
        )
        for name in ("x", "y")
    }
    _, findings = pipeline.read_pages({"page": page.encode()}, catalog)
    assert [(f.line, f.code) for f in findings] == [(4, "malformed-row"), (5, "unparsed-phrase")]


def test_a_tuning_value_must_have_the_pattern_of_the_valid_values() -> None:
    row = "| a | It is. Valid values: string with digits. |\n"
    page = f"{HEAD}{row}\n{TUNING}| a | CategoricalParameterRange | ['12', 'x'] |\n"
    assert [(f.code, f.words) for f in noticed(page) if f.line == 7] == [("tuning-outside-schema", "x")]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("It is a number.", "the row names no valid values"),
        ("It must be between 0 and 1.", "the valid values stand in prose alone"),
        ("A kind, either `x` or `y`.", "the valid values stand in prose alone"),
        ("It may be either extreme.", "the row names no valid values"),
    ],
)
def test_valid_values_in_prose_are_not_missing(words: str, message: str) -> None:
    specs, findings = pipeline.read_pages({"page": f"{HEAD}| a | {words} Default value: 0 |\n".encode()}, {})
    assert [(f.code, f.message) for f in findings] == [("elided", message)]
    (_, parameter), *_ = specs[0].parameters()
    assert bool(parameter.conditions) == ("prose" in message)


def test_a_default_in_prose_and_a_dependency_that_is_none() -> None:
    page = f"{HEAD}| a | It is. Default value is `False`. Valid values: `True` or `False` |\n| b | It is. Valid values: integer |\n\n"
    page += (
        "| Parameter Name | Parameter Type | Recommended Ranges | Dependency |\n| --- | --- | --- | --- |\n"
    )
    page += "| b | IntegerParameterRange | MinValue: 1, MaxValue: 5] | None |\n"
    specs, findings = pipeline.read_pages({"page": page.encode()}, {})
    a, b = (parameter for _, parameter in specs[0].parameters())
    assert a.default == Constant(value=False) and b.tuning and b.tuning.conditions == ()
    assert [(f.code, f.words) for f in findings] == [("stray-mark", "MinValue: 1, MaxValue: 5]")]


# the values on the page, the tuning row's type and range, and what the finding says, if there is one
TUNING_TYPES = [
    ("float", "Categorical", "MinValue: 0.1, MaxValue: 0.9", "a categorical range with ends in place of values"),
    ("float", "Continuous", "MinValue: 0.1, MaxValue: 0.9", ""),
    ("float", "Integer", "MinValue: 1, MaxValue: 9", ""),
    ("float", "Integer", "MinValue: 0.1, MaxValue: 9", "an integer range with ends that are no integers"),
    ("integer", "Continuous", "MinValue: 1, MaxValue: 9", "a continuous range for a hyperparameter that takes integers alone"),
    ("`True` or `False`", "Continuous", "['True', 'False']", "a continuous range for a hyperparameter that takes no numbers"),
    ("`True` or `False`", "Categorical", "[`True`, `False`]", ""),
]  # fmt: skip


@pytest.mark.parametrize(("values", "kind", "span", "message"), TUNING_TYPES)
def test_the_type_of_a_tuning_range(values: str, kind: str, span: str, message: str) -> None:
    page = f"{HEAD}| a | It is. Valid values: {values} |\n\n{TUNING}| a | {kind}ParameterRange | {span} |\n"
    mismatches = [f.message for f in noticed(page) if f.code == "tuning-type-mismatch"]
    assert mismatches == ([message] if message else [])


SAMPLES = [
    Finding(page="a.md", line=3, code="elided", parameter="x", message="gone, 100 %", words="See …"),
    Finding(page="b.md", line=1, code="no-table", message="none"),
]


def test_formats() -> None:
    assert as_text(SAMPLES) == "a.md:3: elided: x: gone, 100 %: “See …”\nb.md:1: no-table: none\n"
    assert json.loads(as_json(SAMPLES))[0] == {
        "page": "a.md",
        "line": 3,
        "code": "elided",
        "parameter": "x",
        "message": "gone, 100 %",
        "words": "See …",
    }
    first, second = as_github(SAMPLES).splitlines()
    assert first == "::warning file=a.md,line=3,title=elided::elided: x: gone, 100 %25: “See …”"
    assert second == "::warning file=b.md,line=1,title=no-table::no-table: none"


def test_codes_are_documented() -> None:
    page = (ROOT / "docs" / "findings.md").read_text(encoding="utf-8")
    rows = [line for line in page.splitlines() if line.startswith("| `")]
    assert rows == [f"| `{code}` | {meaning.kind} | {meaning.meaning} |" for code, meaning in CODES.items()]
