"""What differs between page and image: the page that says so, and the report for AWS."""

from __future__ import annotations

import pytest

from generator.interpreting.pipeline import read_pages
from generator.rendering import render
from generator.specs import catalog, containers, errata

PAGE = """\
# Thing

| Parameter Name | Description |
| --- | --- |
| rate | How fast. Valid values: 0 ≤ float ≤ 1 Default value: 0.5 |
| mode | How. Valid values: `x`, `y` |
| same | Alike. Valid values: positive integer |
| open | Any. Valid values: string |
| needed | **Required** Needed. Valid values: positive integer |

| Metric Name | Description | Optimization Direction |
| --- | --- | --- |
| loss | The loss | Maximize |
"""
CATALOG = "thing: {title: Thing, pages: [thing.md], class: Thing}"
CONTAINER = """\
algorithm: thing
versions: ["1", "2", "3"]
unknown_names: refused
proof: ran
evidence: the validator, run 2020-01-02
parameters:
  rate: {type: Continuous, range: {exclusiveMinimum: 0, maximum: 1}, note: 0 | none.}
  mode: {choices: [x, y, {value: z, since: "2"}], since: "2"}
  same: {type: Integer, range: {minimum: 1}}
  open: {choices: [a, b], outcome: fails}
  needed: {note: It goes on., proof: log, evidence: a log of 2020-03-04}
  other: {choices: [calm], note: No page has it., until: "1"}
rules:
  - {when: [{parameter: rate, present: true}], then: [{parameter: mode, present: true}], outcome: refused, since: "3", message: is required when rate is given}
defaults:
  needed: [{log: 8, date: "2020-03-04"}]
metrics: [{name: loss, direction: minimize}]
"""
ADDRESS = "https://docs.aws.amazon.com/sagemaker/latest/dg/thing.html"


def rendered(container: str = CONTAINER, corrections: str = "{}") -> str:
    entries = catalog.parse(CATALOG, "catalog.yaml")
    found, _ = read_pages({"thing.md": PAGE.encode()}, entries)
    known = dict([containers.parse(container, "thing.yaml")])
    made = render(found, entries, errata.parse(corrections, "errata.yaml"), containers=known)
    return next(file.text for file in made.files if file.path == "docs/disagreements.md")


@pytest.mark.parametrize(
    "row",
    [
        r"| `rate` | 0 ≤ float ≤ 1; default: 0.5 | 0 < float ≤ 1 | – | – | Error for values that the image does not take. 0 \| none. |",
        "| `mode` | `x` or `y` | `x`, `y`, `z` (2 and later); refuses the name (1) | – | – | Error for the name (1). Accepts the values of both (2 and later). |",
        "| `open` | string; no values named | `a`, `b` | – | – | Error for values that the image does not take. |",
        "| `needed` | positive integer; required | It goes on; default 8 (log, 2020-03-04) | – | – | Warning when it is missing. |",
        "| `other` | not there | `calm` (1); refuses the name (2 and later) | – | – | Accepts it, and keeps it in `extra`. |",
        "| metrics | 1 metric of a tuning job | minimize: `loss` | – | – | Accepts them in a tuning job, by version. |",
        "- `mode` is required when rate is given (3). Error.",
        "- the validator, run 2020-01-02",
        "- a log of 2020-03-04",
    ],
)
def test_every_difference_has_a_line(row: str) -> None:
    assert row in rendered().splitlines()


def test_what_agrees_has_no_row_and_the_day_is_that_of_the_evidence() -> None:
    text = rendered()
    assert "`same`" not in text
    assert "As of 2020-03-04," in text


@pytest.mark.parametrize(
    ("proof", "cells", "reported"),
    [
        ("ran", "`x`, `z` | – | –", "Error for values that the image does not take."),
        ("[record, sdk]", "– | `x`, `z` | `x`, `z`", "Warning for values that only one of them takes."),
        ("script", "– | `x`, `z` | –", "Nothing is reported."),
        ("sdk", "– | – | `x`, `z`", "Accepts the values of both."),
    ],
)
def test_a_fact_stands_with_who_says_it(proof: str, cells: str, reported: str) -> None:
    facts = f"algorithm: thing\nparameters: {{mode: {{choices: [x, z], proof: {proof}, evidence: e}}}}"
    assert f"| `mode` | `x` or `y` | {cells} | {reported} |" in rendered(facts).splitlines()


def test_a_page_is_shown_without_its_errata() -> None:
    correction = (
        "thing: {correct: {rate: {page_says: {default: 0.5}, default: 0.25, because: b, evidence: e}}}"
    )
    (row,) = [line for line in rendered(corrections=correction).splitlines() if line.startswith("| `rate`")]
    assert "default: 0.5" in row and "Its page is corrected by an erratum." in row
