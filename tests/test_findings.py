"""Findings: every code can be made to appear, prints in every format, and stands in docs/findings.md."""

from __future__ import annotations

import json

import pytest

from generator import findings
from generator.findings import CODES, Finding
from generator.interpreting import pipeline
from generator.rendering import render
from generator.specs.catalog import Entry
from generator.specs.errata import parse

from .conftest import ROOT

HEAD = "| Parameter Name | Description |\n| --- | --- |\n"
TUNING = "| Parameter Name | Parameter Type | Recommended Ranges |\n| --- | --- | --- |\n"
METRICS = "| Metric Name | Description | Optimization Direction |\n| --- | --- | --- |\n"
GOOD = "| good | A row. Valid values: positive integer |\n"

# code: a page with the mistake, the line it stands on, and the parameter
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
    "no-table": ("words", 1, ""),
    "missing-page": (f"{HEAD}{GOOD}", 1, ""),
    "stale-erratum": (f"{HEAD}{GOOD}", 3, "good"),
    "duplicate-row": (f"{HEAD}{GOOD}{GOOD}", 4, "good"),
    "description-missing": (f"{HEAD}| a | Valid values: integer |\n", 3, "a"),
    "default-outside-schema": (f"{HEAD}| a | It is. Valid values: positive integer Default value: 0 |\n", 3, "a"),
    "contradictory-bounds": (f"{HEAD}| a | It is. Valid values: 0 ≤ positive integer ≤ 5 |\n", 3, "a"),
    "contradictory-types": (f"{HEAD}| a | It is. Valid values: integer, float: Positive float |\n", 3, "a"),
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
    """What is noticed of a page in reading it and in rendering what was read."""
    entry = Entry(algorithm="x", title="X", pages=("page", "lost"), variants={"": ""}, classes={"": "X"})
    pages = {"page": text.encode()} | ({"good": f"{HEAD}{GOOD}".encode()} if text == "words" else {})
    catalog = {} if text == "words" else {"x": entry}
    specs, reading = pipeline.read_pages(pages, catalog)
    errata = parse(
        "x: {correct: {good: {page_says: {default: 7}, because: b, evidence: e, default: 8}}}", "errata"
    )
    return [*reading, *render(specs, catalog, errata).findings]


# codes that come of more than a page, and the tests that make them appear
ELSEWHERE = {"not-adopted": "test_adopting", "prose-changed": "test_adopting"}


def test_every_code_has_an_example() -> None:
    assert list(EXAMPLES) == [code for code in CODES if code not in ELSEWHERE]
    for code, module in ELSEWHERE.items():
        assert f'"{code}"' in (ROOT / "tests" / f"{module}.py").read_text()


@pytest.mark.parametrize("code", EXAMPLES)
def test_codes(code: str) -> None:
    text, line, parameter = EXAMPLES[code]
    found = [f for f in noticed(text) if f.code == code]
    place = ("lost", 1) if code == "missing-page" else ("page", line)
    assert [(f.page, f.line, f.parameter) for f in found] == [(*place, parameter)]


def test_a_tuning_value_must_have_the_pattern_of_the_valid_values() -> None:
    row = "| a | It is. Valid values: string with digits. |\n"
    page = f"{HEAD}{row}\n{TUNING}| a | CategoricalParameterRange | ['12', 'x'] |\n"
    assert [(f.code, f.words) for f in noticed(page) if f.line == 7] == [("tuning-outside-schema", "x")]


FOUND = [
    Finding(page="a.md", line=3, code="elided", parameter="x", message="gone, 100 %", words="See …"),
    Finding(page="b.md", line=1, code="no-table", message="none"),
]


def test_formats() -> None:
    assert findings.as_text(FOUND) == "a.md:3: elided: x: gone, 100 %: “See …”\nb.md:1: no-table: none\n"
    assert json.loads(findings.as_json(FOUND))[0] == {
        "page": "a.md",
        "line": 3,
        "code": "elided",
        "parameter": "x",
        "message": "gone, 100 %",
        "words": "See …",
    }
    first, second = findings.as_github(FOUND).splitlines()
    assert first == "::warning file=a.md,line=3,title=elided::elided: x: gone, 100 %25: “See …”"
    assert second == "::warning file=b.md,line=1,title=no-table::no-table: none"


def test_the_page_on_findings_lists_the_codes() -> None:
    page = (ROOT / "docs" / "findings.md").read_text(encoding="utf-8")
    rows = [line for line in page.splitlines() if line.startswith("| `")]
    assert rows == [f"| `{code}` | {meaning.kind} | {meaning.meaning} |" for code, meaning in CODES.items()]
