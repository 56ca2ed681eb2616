"""Rows: kinds of tables are recognised, and labels separate the parts of a row."""

from __future__ import annotations

from typing import get_args

import pytest

from generator.extracting import extract
from generator.extracting.labels import LabelledPart
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
        ("It is. (Optional) Valid values: x", ("It is.", [("optional", "")], "x", None)),
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
        ("It is. Required. If a gap is left, then it is filled. Valid values: x",
         ("It is. If a gap is left, then it is filled.", [("required", "")], "x", None)),
        ("It is. **Required**. When a gap is left, the rest is filled. Valid values: x",
         ("It is. When a gap is left, the rest is filled.", [("required", "")], "x", None)),
        ("It is. Required. If `a` is `b`, `c` or `d`. Valid values: x",
         ("It is.", [("required", "If a is b, c or d.")], "x", None)),
        ("**Required** The size. Valid values: x", ("The size.", [("required", "")], "x", None)),
        ("**Note:** The default `a` value is required. Valid values: x",
         ("Note: The default a value is required.", [], "x", None)),
    ],
)  # fmt: skip
def test_parts(text: str, parts: tuple[str, list[tuple[str, str]], str | None, str | None]) -> None:
    assert row(text) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        # labels in any order on one line
        ("It is. Default value: 9 Range: [3, 5] Value type: Integer HPO tunable: Yes",
         {"default": "9", "values": "[3, 5]", "type": "Integer", "tunable": "Yes"}),
        ("It is. Type: Float. Minimum: 1 Max value: 5 Default: 3",
         {"type": "Float.", "minimum": "1", "maximum": "5", "default": "3"}),
        ("It is. Tunable: No. Valid range: 1 to 5", {"tunable": "No.", "values": "1 to 5"}),
        # a short label within the values is part of them
        ("It is. Valid values: Float. Range: [0, 1]", {"values": "Float. Range: [0, 1]"}),
        ("It is. Valid values: integer Minimum: 1", {"values": "integer Minimum: 1"}),
        ("It is. **Valid values** integer<br />**Valid range** 1 to 5", {"values": "integer , range: 1 to 5"}),
        # labels without a colon
        ("It is.<br />**Valid values**<br />integer<br />**Default value**<br />5<br />More.",
         {"values": "integer", "default": "5", "description": "It is. More."}),
        ("It is.<br />Valid values<br />`a`<br />Default value `a`", {"values": "a", "default": "a"}),
        ("It is. **Typical values** 3 to 5 *Default*: 4", {"suggested": "3 to 5", "default": "4"}),
        ("It is. Valid values `True` or `False` Default value `True`",
         {"values": "True or False", "default": "True"}),
        ("It is. Valid values True or False. Default value 3.", {"values": "True or False.", "default": "3."}),
        ("It is long **Range:** 3 **Type:** int", {"values": "3", "type": "int", "description": "It is long"}),
        ("It is.<br />**Required**<br />No<br />**Type**<br />int", {"type": "int", "requirements": "optional"}),
        ("It is. **Required**: Yes. Valid values: x", {"values": "x", "requirements": "required"}),
        # words of a sentence
        ("The Content Type: a MIME type. A Range: of it.", {"description": "The Content Type: a MIME type. A Range: of it."}),
        ("**Type** of it. The **Default** value is 3.", {"description": "Type of it. The Default value is 3."}),
        ("**Range** of all. The valid values depend.", {"description": "Range of all. The valid values depend."}),
        ("**Valid values** are many. Default value is 3.", {"description": "Valid values are many. Default value is 3."}),
    ],
)  # fmt: skip
def test_labels(text: str, parts: dict[str, str]) -> None:
    read = split(inline(text))
    shown = {part: plain_text(getattr(read, part) or ()) for part in (*get_args(LabelledPart), "description")}
    shown["requirements"] = " ".join(r.word for r in read.requirements)
    assert {part: words for part, words in shown.items() if words} == {"description": "It is."} | parts
    assert read.repeated == []


def test_a_list_of_conditions_is_one_condition() -> None:
    for text in ("**Required** if:<br />+  `a` is `b`<br />+  `c` is `d`<br />**Valid values:** x",
                 "**Required** if<ul><li>`a` is `b`</li><li>`c` is `d`</li></ul>Valid values: x"):  # fmt: skip
        assert row(text) == ("", [("required", "if a is b – c is d")], "x", None)


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


@pytest.mark.parametrize(
    ("header", "cells", "facts"),
    [
        ("Name | Type | Minimum | Maximum | Default", "a | int | 1 | 5 | 2", ("a", "int (min: 1, max: 5)", "2", "")),
        ("Max | Min | API name | Shown name | Default", "- | 1 | aB | The a | -", ("aB", "number (min: 1)", "-", "The a:")),
        ("Setting (app) | Setting (API) | Definition | Default", "The a |  | It is. | 2", ("The a", None, "2", "The a: It is.")),
        ("Parameter | Key | Default | Notes", "The a | a_b | `x` | It is.", ("a_b", None, "x", "The a: It is.")),
        ("Name | Datatype | Valid values | Default", "a | `str` | `b`<br />`c` | b", ("a", "str, range: b, c", "b", "")),
        ("Name | Min/Max | Default | Details", "a | 1 - 5 | None | It is.", ("a", "range: 1 - 5", "None", "It is.")),
        ("Name | Allowed values | Description", "a | `b` or `c` (default) | It is.", ("a", "b or c (default)", "c", "It is.")),
        ("Name | Accepted values | Description", "a | String<br />**Required values**: `b` | It is.",
         ("a", "String, range: b", None, "It is.")),
        ("Name | Range | Default | Description", "a | n/a | (required) | It is.", ("a", None, None, "It is.")),
        ("Parameter | Description | Unit", "a (old) | It is. Default: 3 | days", ("a", None, "3", "(old) It is. days")),
        ("Parameter | Default | Description", "`a` for all | 3 | It is.", ("a", None, "3", "for all It is.")),
    ],
)  # fmt: skip
def test_columns(header: str, cells: str, facts: tuple[str, str | None, str | None, str]) -> None:
    dashes = " | ".join("---" for _ in header.split(" | "))
    (read,) = rows(f"| {header} |\n| {dashes} |\n| {cells} |\n").hyperparameters
    values, default = (None if part is None else plain_text(part) for part in (read.values, read.default))
    assert (read.name, values, default, plain_text(read.description)) == facts


@pytest.mark.parametrize(
    ("header", "cell", "words"),
    [
        ("Required", "Yes", [("required", "")]),
        ("Required?", "✓", [("required", "")]),
        ("Required", "no.", [("optional", "")]),
        ("Optional", "Yes", [("optional", "")]),
        ("Optional?", "No", [("required", "")]),
        ("Required/Optional", "Optional", [("optional", "")]),
        ("Required", "-", []),
        ("Required", "Yes, if `b` is<br />`c`", [("required", "if b is c")]),
        ("Required", "Required for jobs of two kinds", [("required", "for jobs of two kinds")]),
        ("Required", "If `b` is `c`", [("required", "If b is c")]),
        ("Required", "Depends on the kind", [("conditional", "Depends on the kind")]),
        ("Required", "Yes: a name", [("required", "")]),
        ("Mandatory", "Conditionally required when it rains", [("conditional", "when it rains")]),
    ],
)
def test_a_column_of_requirements(header: str, cell: str, words: list[tuple[str, str]]) -> None:
    (read,) = rows(
        f"| Name | {header} | Description |\n| - | --- | - |\n| a | {cell} | It is. |\n"
    ).hyperparameters
    assert [(r.word, plain_text(r.condition)) for r in read.requirements] == words


NAMES = """| Parameter Name | Description |
| --- | --- |
| Seed hyperparameters |
| Row height | Default: 1 |
| Bed settings of hyperparameters | |
| **b** (Optional) | Default: 2 |
| <Field>_<name> | Default: 3 |
| Two words |
| a, b | Default: 4 |
| `a` and `b` | Default: 5 |
| a_ bc | Default: 6 |
| a_b c_d | Default: 7 |
"""


def test_names_and_titles_of_rows() -> None:
    extracted = rows(NAMES)
    names = [(row.name, [r.word for r in row.requirements]) for row in extracted.hyperparameters]
    assert names == [
        ("Row height", []),
        ("b", ["optional"]),
        ("<Field>_<name>", []),
        ("a_bc", []),
        ("a_b c_d", []),
    ]
    assert [(f.code, f.line) for f in extracted.findings] == [
        ("malformed-row", line) for line in (8, 9, 10, 12)
    ]


def test_columns_of_a_tuning_table() -> None:
    page = "| Name | Parameter Type | Recommended Range | Dependency | Colour |\n| - | --- | - | - | - |\n"
    page += "| a | IntegerParameterRange | [1, 2] | None | red |\n| b | IntegerParameterRange | [1, 2] | a==1 | - |\n"
    extracted = rows(page)
    assert [row.condition for row in extracted.tuning] == ["red", "a==1"]
    assert [(f.code, f.line, f.words) for f in extracted.findings] == [("unknown-column", 1, "Colour")]


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
