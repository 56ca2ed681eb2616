"""Which tables are read on a page that no catalog names."""

from __future__ import annotations

import pytest

from generator import files
from generator.interpreting.pipeline import PageError, read_pages
from generator.model import Spec
from generator.specs.catalog import Entry

from .conftest import SHARED, needs_shared


def page(*tables: str) -> str:
    """A page of tables, each a header and rows separated by semicolons."""
    texts = []
    for table in tables:
        head, *rows = table.split("; ")
        dashes = " | ".join("---" for _ in head.split(" | "))
        texts.append("\n".join(f"| {line} |" for line in (head, dashes, *rows)))
    return "# Page\n\n" + "\n\nMore words.\n\n".join(texts) + "\n"


def names(text: str) -> list[str]:
    """The parameters, tuning ranges and metrics of a page, read alone."""
    try:
        (spec,), _ = read_pages({"page.md": text.encode()}, {})
    except PageError:
        return []
    return _names(spec)


def _names(spec: Spec) -> list[str]:
    parameters = [parameter.name for variant in spec.variants for parameter in variant.parameters]
    return [
        *parameters,
        *(name for _, name, _ in spec.tuning_only()),
        *(metric.name for metric in spec.metrics),
    ]


@pytest.mark.parametrize(
    "table",
    [
        "Parameter | Description; a | It is.",
        "Hyper-parameter name | Meaning; a | It is.",
        "Argument | Type | Description; a | Tree | It is.",
        "Params | Description; a | It is.",
        "Name | Description; a | It is. Valid values: `x` or `y`",
        "Name | Default | Description; a | 3 | It is.",
        "Key | Type | Description; a | Integer | It is.; b | Tree | It is.",
        "Option | Required | Description; a | Yes | It is.",
        "Name | Range | Default | Description; The step | 0 to 1 | 0.5 | It is.",
        "Name in the API | Type | Default | Description; a | Integer | 3 | It is.",
        "Config key | Allowed values | Description; a | `x` or `y` | It is.",
        "Knob | Range | Default | Description; a | 0 to 1 | 0.5 | It is.",
        "Knob | Description; a | It is. Default value: 3",
        "Name | Type | Recommended ranges; a | IntegerParameterRanges | [1, 5]",
        "Metric | Description | Optimization Direction; a | It is. | Minimize",
    ],
)
def test_tables_of_parameters(table: str) -> None:
    assert names(page(table))[0] in ("a", "The step")


@pytest.mark.parametrize(
    "table",
    [
        "Date | Description; May 2024 | The default became 3.",
        "Status | Description; Failed | The job ended. Required files are kept.",
        "Icon | Name | Description; x | brush | Paints.",
        "Menu | Default value; View | shown",
        "Name | Default | Adjustable | Description; Jobs at once | 20 | Yes | How many run.",
        "Name | Description; small | A place.; large | Another.; huge | One more. Default: no",
        "Name | Type | Description; small | Fast disk | A place.",
        "Field | Type | Required | Description; a | String | Yes | It is.",
        "Environment variable | Type | Default | Description; A_B | Integer | 3 | It is.",
        "Attribute | Default | Description; rows | 3 | It is.",
        "Operation | Required parameters | Resource; Make | `a` | It is.",
        "Quota | Default | Description; Jobs | 20 | It is.",
        "Column | Type | Value range; a | Integer | 1 to 5",
        "Metric | Description; Latency | How long it takes.",
        "Metric | Description | Unit; Latency | How long it takes. | Seconds",
    ],
)
def test_tables_of_other_things(table: str) -> None:
    assert names(page(table)) == []


def test_tables_on_one_page() -> None:
    """Only those of parameters are read, and the metrics beside them."""
    statuses, parameters = "Status | Description; done | It ended.", "Parameter | Description; a | It is."
    assert names(page(statuses, parameters, statuses)) == ["a"]
    assert names(page(parameters, "Metric | Description; loss | How far off it is.")) == ["a", "loss"]


def test_a_heading_of_hyperparameters() -> None:
    table = page("Name | Description; a | It is.")
    assert names(table) == []
    assert names(table.replace("# Page", "# Hyperparameters of a model")) == ["a"]


def test_rows_in_paragraphs() -> None:
    prose = "Latency\nOptional. How long it takes.\n\nQueue\nRequired. Where it waits.\n"
    rows = "rate\nOptional. How fast it is.\nValid values: float\n\ndepth\nRequired. How deep.\nValid values: integer\n"
    assert names(prose) == []
    assert names(rows) == ["rate", "depth"]


def test_a_page_of_the_catalog_is_read_as_it_is() -> None:
    entry = Entry(algorithm="x", title="X", pages=("page.md",), variants={"": ""}, classes={"": "X"})
    (spec,), _ = read_pages(
        {"page.md": page("Status | Description; done | It ended.").encode()}, {"x": entry}
    )
    assert _names(spec) == ["done"]


# What describes parameters among pages that are not about hyperparameters: arguments of functions, what a container
# is given, the fields of an input file and of a report, which these pages call parameters.
DESCRIBED = {
    "geospatial-notebook-sdk.md",
    "model-monitor-byoc-contract-inputs.md",
    "a2i-output-data.md",
    "sms-point-cloud-single-frame-input-data.md",
    "sms-video-manual-data-setup.md",
}


@needs_shared
def test_pages_about_other_things() -> None:
    specs, findings = read_pages(files.read_pages(SHARED / "more" / "docs" / "negatives"), {})
    assert {source.page for spec in specs for source in spec.sources} == DESCRIBED
    assert sum(finding.code == "no-table" for finding in findings) == 58 - len(DESCRIBED)


@needs_shared
def test_pages_about_hyperparameters() -> None:
    for folder in (SHARED / "more" / "docs", SHARED / "docs"):
        for pages in (folder / "2023", folder / "2026"):
            _, findings = read_pages(files.read_pages(pages), {})
            unread = [finding.page for finding in findings if finding.code == "no-table"]
            assert unread == (
                ["autogluon-tabular-tuning.md"] if pages == SHARED / "more" / "docs" / "2023" else []
            )
