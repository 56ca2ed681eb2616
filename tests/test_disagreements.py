"""What differs between page and image: the page that says so, and the report for AWS."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from generator.cli.make import main
from generator.interpreting.pipeline import read_pages
from generator.rendering import corrections, render, renderable
from generator.specs import catalog, containers, errata, upstream

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


def rendered(container: str = CONTAINER, corrections: str = "{}") -> str:
    entries = catalog.parse(CATALOG, "catalog.yaml")
    found, _ = read_pages({"thing.md": PAGE.encode()}, entries)
    known = dict([containers.parse(container, "thing.yaml")])
    made = render(found, entries, errata.parse(corrections, "errata.yaml"), containers=known)
    return next(file.text for file in made.files if file.path == "docs/disagreements.md")


def test_a_docstring_says_what_a_record_has_even_where_it_is_wider_than_the_page() -> None:
    wider = "mode: {choices: [x, y, z], severity: warning, because: One source., proof: record, evidence: e}"
    entries = catalog.parse(CATALOG, "catalog.yaml")
    found, _ = read_pages({"thing.md": PAGE.encode()}, entries)
    known = dict([containers.parse(f"algorithm: thing\nparameters:\n  {wider}\n", "thing.yaml")])
    made = render(found, entries, errata.parse("{}", "errata.yaml"), containers=known)
    (module,) = (file.text for file in made.files if file.path.endswith("/thing.py"))
    assert 'JumpStart\'s record has "x", "y" or "z".' in module


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


def test_a_range_that_holds_another_stands_alone() -> None:
    known = "algorithm: thing\nparameters: {rate: {type: Continuous, range: {minimum: 0}, proof: job, evidence: e}}"
    entries = catalog.parse(CATALOG, "catalog.yaml")
    found, _ = read_pages({"thing.md": PAGE.encode()}, entries)
    images = dict([containers.parse(known, "thing.yaml")])
    made = render(found, entries, errata.parse("{}", "errata.yaml"), containers=images)
    (module,) = [file.text for file in made.files if file.path.endswith("/thing.py")]
    assert "The training container takes a number of at least 0." in module


# -- the report for AWS -------------------------------------------------------------------------

ERRATA = """\
thing:
  correct:
    same: {page_says: {default: null}, default: 7, because: It was logged., evidence: a log}
    rate: {page_says: {default: 0.5}, default: 0.25, because: It is a quarter., evidence: thing.md}
  correct_metrics:
    loss: {page_says: {direction: maximize}, direction: minimize, because: A loss is bad., evidence: its name}
"""
RECORD = "pages: {thing.md: {version: v, sha256: s, lines: {parameters: {rate: 70, mode: 80}}}}"


def reported(container: str = CONTAINER, corrected: str = ERRATA, page: str = PAGE) -> list[str]:
    entries = catalog.parse(CATALOG, "catalog.yaml")
    found, findings = read_pages({"thing.md": page.encode()}, entries)
    known = errata.parse(corrected, "errata.yaml")
    made, others = renderable(found, known)
    images = dict([containers.parse(container, "thing.yaml")])
    record = upstream.parse(RECORD, "upstream.yaml")
    return corrections.report(found, made, known, images, [*findings, *others], record).splitlines()


def test_a_corrected_description_of_a_metric_is_told() -> None:
    fields = (
        "page_says: {description: The loss}, description: The gain, because: It grows., evidence: its name"
    )
    told = "`loss`: the page says description: The loss; right is description: The gain. It grows."
    assert any(
        told in line for line in reported(corrected=f"thing: {{correct_metrics: {{loss: {{{fields}}}}}}}")
    )


RAN = "Evidence: ran: the validator, run 2020-01-02."


@pytest.mark.parametrize(
    "line",
    [
        "https://docs.aws.amazon.com/sagemaker/latest/dg/thing.html",
        f"- line 70, `rate`: the page says 0 ≤ float ≤ 1; image 3 takes 0 < float ≤ 1. {RAN}",
        "- line 70, `rate`: the page says default: 0.5; right is default: 0.25. It is a quarter. Evidence: thing.md.",
        "- line 7, `same`: the page says default: nothing; right is default: 7. It was logged. Evidence: a log.",
        f"- line 80, `mode`: the page says `x` or `y`; image 3 takes `x`, `y`, `z`. {RAN}",
        "- line 80, `mode`: the page lacks a rule of image 3: `mode` is required when rate is given. Evidence: the validator, run 2020-01-02.",
        f"- line 8, `open`: the page says string; no values named; image 3 takes `a`, `b`. {RAN}",
        "- line 9, `needed`: the page says required; image 3 uses 8 where it is left out. Evidence: log, 2020-03-04.",
        "- line 13, `loss`: the page says direction: maximize; right is direction: minimize. A loss is bad. Evidence: its name.",
    ],
)
def test_the_report_has_a_line_per_mistake(line: str) -> None:
    assert line in reported()


def test_a_mistake_that_the_page_shows_is_reported_where_no_erratum_corrects_it() -> None:
    noticed = "- line 13, `loss`: the page says “The loss”. A loss or error that is to be maximized. Evidence: the row itself."
    assert noticed in reported(corrected="{}")
    assert noticed not in reported()


@pytest.mark.parametrize(
    ("entry", "line"),
    [
        (
            "new: {type: Integer, proof: job}",
            "- no row, `new`: the page lacks it; the image takes it: integer.",
        ),
        ("new: {type: Integer, proof: sdk}", ""),
        ("_new: {type: Integer, proof: ran}", ""),
        ("new: {type: Integer, proof: log, severity: warning, because: b}", ""),
        ("mode: {choices: [x, z], proof: [record, sdk]}", ""),
        (
            "mode: {choices: [x, z], proof: job}",
            "- line 80, `mode`: the page says `x` or `y`; the image takes `x`, `z`.",
        ),
        ("mode: {choices: [x], proof: job}", ""),
        (
            "mode: {choices: [x], proof: code}",
            "- line 80, `mode`: the page says `x` or `y`; the image takes `x`.",
        ),
        ("mode: {choices: [x], proof: code, severity: warning, because: b}", ""),
    ],
)
def test_what_is_not_proven_is_not_reported(entry: str, line: str) -> None:
    lines = reported(f"algorithm: thing\nevidence: e\nparameters: {{{entry}}}", "{}")
    made = [text.partition(" Evidence: ")[0] for text in lines if "image" in text]
    assert made == ([line] if line else [])


def test_a_name_that_the_newest_image_refuses_is_reported() -> None:
    known = "algorithm: thing\nversions: ['1', '2']\nunknown_names: refused\nproof: ran\nevidence: e\n"
    lines = reported(f"{known}parameters: {{rate: {{until: '1', type: Continuous}}}}", "{}")
    assert "- line 70, `rate`: the page has it; image 2 refuses the name. Evidence: e." in lines


def test_the_command_prints_the_report() -> None:
    result = CliRunner().invoke(main, ["findings", "--report"])
    assert result.exit_code == 0 and result.stdout.startswith("# Rows of the documentation that are wrong\n")


@pytest.mark.parametrize("option", [["--all"], ["--format", "json"]])
def test_the_report_has_one_form(option: list[str]) -> None:
    result = CliRunner().invoke(main, ["findings", "--report", *option])
    assert result.exit_code == 2 and "--report goes with neither --all nor --format" in result.stderr
