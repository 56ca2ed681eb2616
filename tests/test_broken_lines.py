"""What a narrow column or the end of a page breaks: names, types, conditions, patterns, sentences."""

from __future__ import annotations

import pytest

from generator.extracting import extract
from generator.reading import read
from generator.reading.document import plain_text

TUNING = "Parameter Name Parameter Type Recommended Ranges Dependency\n"
METRICS = "Metric Name Description Optimization Direction Regex Pattern\n"


def pages(*texts: str) -> str:
    """Texts on pages of a PDF, each with a footer; the pages are as long as real ones."""
    filler = "\n".join(f"Words of page number {n}, which say nothing." for n in range(30))
    footers = [f"\nA Title {41 + n}\nA Product Developer Guide\n\n" for n in range(len(texts) + 1)]
    return "A Title\n\n" + filler + "".join(foot + text for foot, text in zip(footers, texts, strict=False))


@pytest.mark.parametrize(
    ("lines", "condition"),
    [
        ("kind==uni\nform\nrate\nIntegerParameterRange\n[1, 2]\nNone\n", "kind==uniform"),
        ("kind==\nuniform\nrate\nIntegerParameterRange\n[1, 2]\nNone\n", "kind==uniform"),
        ("\nkind==uni\nform\n\nrate\n\nIntegerParameterRange\n\n[1, 2]\n\nNone\n", "kind==uniform"),
    ],
)
def test_a_condition_over_two_lines(lines: str, condition: str) -> None:
    blank = "\n" if lines.startswith("\n") else ""
    text = f"{TUNING}scale\n{blank}ContinuousParameter\nRange\n{blank}[0, 1]\n{lines}"
    extracted = extract(read(text, "page"))
    assert [(row.name, row.condition) for row in extracted.tuning] == [("scale", condition), ("rate", "None")]
    assert not extracted.findings


@pytest.mark.parametrize(
    ("lines", "regex"),
    [
        ("val=([0-9\n.]+)", "val=([0-9.]+)"),
        ("val=([0-9.]\n+)", "val=([0-9.]+)"),
        ("val=\n([0-9.]+)", "val=([0-9.]+)"),
        ('"best =\n([0-9]+)"', '"best = ([0-9]+)"'),
        ('"auc:\n([0-9]+)"', '"auc: ([0-9]+)"'),
    ],
)
@pytest.mark.parametrize("gap", ["", "\n"])
def test_a_pattern_over_two_lines(lines: str, regex: str, gap: str) -> None:
    text = f"{METRICS}val:auc\n{gap}How good\n{gap}Maximize\n{gap}{lines}\n\nTitle of the end\n\nWords (of it).\n"
    extracted = extract(read(text, "page"))
    assert [(row.name, row.regex) for row in extracted.metrics] == [("val:auc", regex)]


@pytest.mark.parametrize("header", ["Parameter Name Description\n", "Parameter Name\nDescription\n"])
@pytest.mark.parametrize("gap", ["", "\n"])
def test_a_name_over_two_pages(header: str, gap: str) -> None:
    row = f"{gap}The words.\n{gap}Optional\n{gap}Valid values: integer\n{gap}"
    text = pages(
        f"{header}a_longer_nam\ne\n{row}another_name\n{row}a_name_of_pa", f"{header}rts\n{row}end\n{row}"
    )
    extracted = extract(read(text, "page"))
    names = [row.name for row in extracted.hyperparameters]
    assert names == ["a_longer_name", "another_name", "a_name_of_parts", "end"]
    assert not extracted.findings


def test_the_end_of_a_sentence_on_two_pages_is_no_running_title() -> None:
    row = "alpha\n\nThe words. Used only when\nkind is fast.\n"
    rest = "\nOptional\n\nValid values: integer\n\n"
    page = "".join(f"n{{}}{i}\n\nWords.{rest}" for i in range(6))
    text = pages(
        *(part.replace("{}", str(n)) for n, part in enumerate(
            (f"Parameter Name Description\n{page}{row}", f"{rest}{page}{row.replace('alpha', 'beta')}", rest + page, page, page)
        ))
    )  # fmt: skip
    extracted = extract(read(text, "page"))
    words = {row.name: plain_text(row.description) for row in extracted.hyperparameters}
    assert words["alpha"] == words["beta"] == "The words. Used only when kind is fast."


def test_rows_in_paragraphs_above_a_table_with_tabs() -> None:
    rows = "Name\tDescription\nalpha\t\nThe words.\n\nRequired if kind is fast\n\nValid values: integer\n\n"
    table = "Name\tType\tRecommended Ranges\nbeta\tIntegerParameterRange\t[1, 2]\ngamma\tIntegerParameterRange\t[1, 2]\n"
    extracted = extract(read(f"{rows}Tuning of it\n\nWords on it.\n\nRanges of it\n\n{table}", "page"))
    (alpha,) = extracted.hyperparameters
    assert plain_text(alpha.description) == "The words." and plain_text(alpha.values or ()) == "integer"
    assert [(row.name, row.section) for row in extracted.tuning] == [
        ("beta", ("Ranges of it",)),
        ("gamma", ("Ranges of it",)),
    ]


def test_a_name_inside_a_tuning_row_is_a_finding() -> None:
    text = f"{TUNING}scale\nIntegerParameterRange\n[0, 1]\nlost_name\n"
    findings = extract(read(text, "page")).findings
    assert {finding.parameter for finding in findings} == {"scale", "lost_name"}
