"""Rows: kinds of tables are recognised, and labels separate the parts of a row."""

from __future__ import annotations

import pytest

from generator.extracting import extract
from generator.extracting.parts import split
from generator.extracting.rows import Rows
from generator.reading import read
from generator.reading.document import plain_text
from generator.reading.markdown import inline


def row(text: str) -> tuple[str, list[tuple[str, str]], str | None, str | None]:
    parts = split(inline(text))
    requirements = [(r.word, plain_text(r.condition)) for r in parts.requirements]
    shown = [None if part is None else plain_text(part) for part in (parts.values, parts.default)]
    return plain_text(parts.description), requirements, shown[0], shown[1]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("It is. **Required** Valid values: x Default value: 1", ("It is.", [("required", "")], "x", "1")),
        ("It is.<br />**Optional**<br />Valid values: x", ("It is.", [("optional", "")], "x", None)),
        ("It is. Required. Valid values: x Default values: -", ("It is.", [("required", "")], "x", "-")),
        ("It is. Optional. . Valid values: x", ("It is.", [("optional", "")], "x", None)),
        ("Optional. Valid values: x", ("", [("optional", "")], "x", None)),
        ("It is **Optional** Valid values: x", ("It is", [("optional", "")], "x", None)),
        ("It is Optional Valid values: x", ("It is", [("optional", "")], "x", None)),
        ("It is.**Optional**Valid values: intDefault value: 3", ("It is.", [("optional", "")], "int", "3")),
        ("It is. Valid values: x. **Optional** Default: 1", ("It is.", [("optional", "")], "x.", "1")),
        ("It is. Defaults to 5", ("It is.", [], None, "5")),
        ("It is. Valid values: Default value: `a`", ("It is.", [], "", "a")),
        ("**Conditional** Valid values:x", ("", [("conditional", "")], "x", None)),
        (
            "It is. **Required** if `a` is `b`. Otherwise, ignored. Valid values: x",
            ("It is.", [("required", "if a is b. Otherwise, ignored.")], "x", None),
        ),
        (
            "It is. **Conditionally Required** if `a` is `b`. Valid values: x",
            ("It is.", [("conditional", "if a is b.")], "x", None),
        ),
        (
            "It is. **Required** when images **Optional** when records Valid values: x",
            ("It is.", [("required", "when images"), ("optional", "when records")], "x", None),
        ),
        ("It is. (Optional) Valid values: x", ("It is. (", [("optional", "")], "x", None)),
        ("It is. **(Required)** Valid values: x", ("It is.", [("required", "")], "x", None)),
        (
            "**Required** if `a` is `b`. Otherwise, ignored. It is used a lot. Valid values: x",
            ("It is used a lot.", [("required", "if a is b. Otherwise, ignored.")], "x", None),
        ),
        (
            "**Required** if `a` is `b`.<br />The size of `c`. Valid values: x",
            ("The size of c.", [("required", "if a is b.")], "x", None),
        ),
        ("Valid values: x Default value: [1,<br />2]<br />It is.", ("It is.", [], "x", "[1, 2]")),
        ("Valid values: x Default value: the value of<br />`a`", ("", [], "x", "the value of a")),
        (
            "**Required** if `a` is<br />`b`. Valid values: x",
            ("", [("required", "if a is b.")], "x", None),
        ),
        ("It is. **Required** (if `a` is `b`) **Valid values**: x",
         ("It is.", [("required", "(if a is b)")], "x", None)),
        ("It is. Required only when `a` is `b`. Valid values: x",
         ("It is.", [("required", "only when a is b.")], "x", None)),
        ("**Required** The size. Valid values: x", ("The size.", [("required", "")], "x", None)),
        ("**Note:** The default `a` value is required. Valid values: x",
         ("Note: The default a value is required.", [], "x", None)),
    ],
)  # fmt: skip
def test_parts(text: str, parts: tuple[str, list[tuple[str, str]], str | None, str | None]) -> None:
    assert row(text) == parts


def rows(text: str) -> Rows:
    return extract(read(text, "page"))


PAGE = """# Tune

| Metric Name | Description | Optimization Direction | Regex Pattern |
| --- | --- | --- | --- |
| test:loss | A loss | Minimize | "loss: ([0-9]+)" |

## Tunable

| Name | Type | Recommended Ranges | Dependency |
| --- | --- | --- | --- |
| eta | `ContinuousParameterRange` | MinValue: 0, MaxValue: 1 | booster==tree |
| depth | IntegerParameterRanges | [1, 10] | |

| Parameter | Valid values | Default | Required | Description |
| --- | --- | --- | --- | --- |
| eta | float | 0.3 | No | The step. |

| Region | Place |
| --- | --- |
| eu | there |
"""


def test_kinds_of_tables() -> None:
    extracted = rows(PAGE)
    (metric,) = extracted.metrics
    assert (metric.name, metric.direction, metric.regex) == ("test:loss", "Minimize", '"loss: ([0-9]+)"')
    assert [(t.name, t.type, plain_text(t.range), t.condition, t.origin.line) for t in extracted.tuning] == [
        ("eta", "ContinuousParameterRange", "MinValue: 0, MaxValue: 1", "booster==tree", 11),
        ("depth", "IntegerParameterRanges", "[1, 10]", "", 12),
    ]
    (row,) = extracted.hyperparameters
    assert (plain_text(row.values or ()), plain_text(row.default or ())) == ("float", "0.3")
    assert [r.word for r in row.requirements] == ["optional"]
    assert plain_text(row.description) == "The step."
    assert row.section == ("Tune", "Tunable")


TEXT = """Guide

Hyperparameters

Parameter Name Description
eta

The step.
It goes down.

Required

Valid values: one of

  • small: a little

  • large: a lot

Default value: small

Tunable things

Parameter Name Parameter Type Recommended Ranges
depth

IntegerParameterRanges

[1, 10]

Metric Name Description Optimization Direction
test:acc

Accuracy

Maximize
loss_a ContinuousParameterRange MinValue: 0, MaxValue: 1
test:err How wrong it is Minimize
"""


def test_rows_in_paragraphs() -> None:
    extracted = rows(TEXT)
    (row,) = extracted.hyperparameters
    assert (row.name, row.origin.line, plain_text(row.description)) == ("eta", 6, "The step. It goes down.")
    assert plain_text(row.values or ()) == "one of small: a little large: a lot"
    assert plain_text(row.default or ()) == "small"
    assert [(t.name, plain_text(t.range)) for t in extracted.tuning] == [
        ("depth", "[1, 10]"),
        ("loss_a", "MinValue: 0, MaxValue: 1"),
    ]
    assert [(m.name, plain_text(m.description), m.direction) for m in extracted.metrics] == [
        ("test:acc", "Accuracy", "Maximize"),
        ("test:err", "How wrong it is", "Minimize"),
    ]


@pytest.mark.parametrize("text", ["", "words", "# Heading\n\nwords", "| a | b |\n| --- | --- |\n| x | y |"])
def test_a_page_without_tables_of_hyperparameters_has_no_rows(text: str) -> None:
    assert not rows(text)


def test_a_table_continues_after_a_remark() -> None:
    text = "| Parameter Name | Description |\n| --- | --- |\n| a | One. Valid values: x |\nremark\n| b | Two. |\n"
    assert [row.name for row in rows(text).hyperparameters] == ["a", "b"]


PDF = """Parameter Name Description
alpha

The first.

The Title 12
Amazon SageMaker Developer Guide

Parameter Name Description
It goes on.

Optional

Valid values: a list of
words

Default value: 1

beta

The second is to be
maximized.

Valid values: integer

gamma

The last, with
"""


def test_page_breaks_and_wrapped_lines_of_a_pdf() -> None:
    extracted = rows(PDF)
    assert [(r.name, plain_text(r.description)) for r in extracted.hyperparameters] == [
        ("alpha", "The first. It goes on."),
        ("beta", "The second is to be maximized."),
    ]
    assert plain_text(extracted.hyperparameters[0].values or ()) == "a list of words"
    assert plain_text(extracted.hyperparameters[0].default or ()) == "1"
    assert [(f.code, f.parameter) for f in extracted.findings] == [("text-lost", "gamma")]


TABS = """Metric Name\tDescription\tOptimization Direction
test:auc\tAUC.\tMaximized
validation:mAP\tmean precision\tHigher is better

Parameter Name\tParameter Type\tRecommended Ranges
depth\tInteger\tMinValue: 1, MaxValue: 10
rate\tContinuousParameterRange\t[0, 1]
"""


def test_cells_separated_by_tabs() -> None:
    extracted = rows(TABS)
    assert [(m.name, m.direction) for m in extracted.metrics] == [
        ("test:auc", "Maximized"),
        ("validation:mAP", "Higher is better"),
    ]
    assert [(t.name, t.type, plain_text(t.range)) for t in extracted.tuning] == [
        ("depth", "Integer", "MinValue: 1, MaxValue: 10"),
        ("rate", "ContinuousParameterRange", "[0, 1]"),
    ]


def test_a_second_label_of_one_kind_is_a_finding() -> None:
    text = "| Parameter Name | Description |\n| --- | --- |\n| a | One. Default value: 1 Two. Default value: 2 |\n"
    assert [(f.code, f.parameter) for f in rows(text).findings] == [("malformed-row", "a")]


WIDE = """| Parameter Name | Type | Valid Range | Default | Description |
| --- | --- | --- | --- | --- |
| rate | float | [1e-6, 1.0] | 0.001 | The step. |
| flag | boolean | | | A flag. |
"""


def test_headers_of_a_wide_table_replace_labels() -> None:
    rate, flag = rows(WIDE).hyperparameters
    assert (plain_text(rate.values or ()), plain_text(rate.default or ())) == (
        "float, range: [1e-6, 1.0]",
        "0.001",
    )
    assert (plain_text(flag.values or ()), flag.default, plain_text(flag.description)) == (
        "boolean",
        None,
        "A flag.",
    )


CELLS = """Parameter Name Parameter Type Recommended Ranges
epochs
IntegerParameterRanges
MinValue: 1, MaxValue:10
init_method
CategoricalParameterRanges
['a', 'b']
rate ContinuousParameterRanges MinValue: 1e-6, MaxValue: 0.9
depth Integer MinValue: 1, MaxValue: 10

Metric Name Description Optimization Direction
test:acc
Accuracy
Maximize
multi_logloss
cross entropy
Minimize
"""


def test_cells_on_separate_lines() -> None:
    extracted = rows(CELLS)
    assert [(t.name, plain_text(t.range), t.condition) for t in extracted.tuning] == [
        ("epochs", "MinValue: 1, MaxValue:10", ""),
        ("init_method", "['a', 'b']", ""),
        ("rate", "MinValue: 1e-6, MaxValue: 0.9", ""),
        ("depth", "MinValue: 1, MaxValue: 10", ""),
    ]
    assert [(m.name, m.direction) for m in extracted.metrics] == [
        ("test:acc", "Maximize"),
        ("multi_logloss", "Minimize"),
    ]


WIDE_TABS = """Name\tDescription\tRequired\tValid values\tDefault
alpha\tThe first.\tYes\tfloat\t
beta\tThe second.\tNo\tinteger\t5
"""


def test_a_wide_table_copied_with_tabs() -> None:
    alpha, beta = rows(WIDE_TABS).hyperparameters
    assert [r.word for r in (*alpha.requirements, *beta.requirements)] == ["required", "optional"]
    assert (plain_text(beta.values or ()), plain_text(beta.default or ()), alpha.default) == (
        "integer",
        "5",
        None,
    )


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("It is. This parameter is required. Valid values: x", "required"),
        ("It is. This hyperparameter is optional. Valid values: x", "optional"),
        ("It is. Required: Yes Valid values: x", "required"),
        ("It is. Required: No Valid values: x", "optional"),
    ],
)
def test_sentences_that_state_the_requirement(text: str, word: str) -> None:
    assert row(text) == ("It is.", [(word, "")], "x", None)
