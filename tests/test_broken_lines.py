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


def test_a_condition_and_a_type_broken_to_one_letter() -> None:
    cells = "ContinuousParameterRange\ns\n[0, 1]\n"
    first = f"{TUNING}scale\n{cells}kind==norma\nl\nlonger_name"
    extracted = extract(read(pages(first, f"{cells}kind==const\nant\nrate\n{cells}None\n"), "page"))
    assert [(row.name, row.condition) for row in extracted.tuning] == [
        ("scale", "kind==normal"),
        ("longer_name", "kind==constant"),
        ("rate", "None"),
    ]
    assert not extracted.findings


def test_a_pattern_broken_within_a_word_is_a_finding() -> None:
    text = f"{METRICS}val:auc\nHow good\nMaximize\nValidatio\nn_auc=([0-9.]+)\nval:loss\nHow bad\nMinimize\nValidation_l\noss=([0-9.]+)\n"
    extracted = extract(read(text, "page"))
    assert [(row.name, row.regex) for row in extracted.metrics] == [
        ("val:auc", "Validation_auc=([0-9.]+)"),
        ("val:loss", "Validation_loss=([0-9.]+)"),
    ]
    assert {finding.parameter for finding in extracted.findings} == {"val:auc", "val:loss"}


HEADER = "Parameter Name\nDescription\n"
ROW = "\nThe words.\n\nOptional\n\nValid values: integer\n\n"


@pytest.mark.parametrize(
    ("first", "second", "names"),
    [
        (f"alpha\n{ROW}metric\n", f"{ROW}beta\n{ROW}", ["alpha", "metric", "beta"]),
        ("alpha\n\nWords that end in the next of these lines\nand go on. Optional\n\n", f"beta\n{ROW}", ["alpha", "beta"]),
        ("alpha\n\nThe words. Valid\nvalues: integer\n\n", f"beta\n{ROW}", ["alpha", "beta"]),
    ],
)  # fmt: skip
@pytest.mark.parametrize("header", [HEADER, "Parameter Name Description\n"])
def test_a_header_again_on_the_next_page(header: str, first: str, second: str, names: list[str]) -> None:
    text = pages(f"The title of all\n\n{header}{first}", header + second)
    extracted = extract(read(text, "page"))
    assert [(row.name, row.section) for row in extracted.hyperparameters] == [
        (name, extracted.hyperparameters[0].section) for name in names
    ]
    assert not extracted.findings


def test_a_header_of_four_lines_at_the_top_of_each_page() -> None:
    header = "Parameter Name\nParameter Type\nRecommended Ranges\nDependency\n"
    rows = [
        "".join(f"n{page}{i}\n\nIntegerParameterRange\n\n[1, 2]\n\nNone\n\n" for i in range(6))
        for page in range(4)
    ]
    extracted = extract(read(pages(*(header + part for part in rows)), "page"))
    assert [row.name for row in extracted.tuning] == [f"n{page}{i}" for page in range(4) for i in range(6)]
    assert not extracted.findings


def test_lines_that_begin_with_a_name_below_a_header() -> None:
    rows = "".join(
        f"   {n}_size The words that go on. Required Valid values:\n   integer\n" for n in ("alpha", "beta")
    )
    extracted = extract(read(f"Title of it\n\n   Parameter Name Description\n{rows}", "page"))
    assert [row.name for row in extracted.hyperparameters] == ["alpha_size", "beta_size"]
    assert not extracted.findings


def test_columns_whose_header_and_names_are_broken() -> None:
    text = (
        "Title of it\n\nParamete  Description\nr Name\n"
        "long_nam  The words\ne_of_it   go on.\n          Valid values: integer\n"
        "flags     The words.\n          Valid values: integer\n"
        "alpha_be  What the words of it say of it.\nta_gamma  Used only when it is so.\n_delta    Valid values: integer\n"
    )
    extracted = extract(read(text, "page"))
    assert [row.name for row in extracted.hyperparameters] == [
        "long_name_of_it",
        "flags",
        "alpha_beta_gamma_delta",
    ]


def test_a_copied_page_ends_at_its_notices() -> None:
    notices = "Javascript is disabled in your browser.\n\nTo use the Documentation of a product, Javascript must be enabled."
    text = f"Parameter Name Description\nalpha\n\nThe words.\n\nValid values: integer\n\n{notices} See the help of it, which has many words.\n"
    (row,) = extract(read(text, "page")).hyperparameters
    assert plain_text(row.values or ()) == "integer"


def test_the_number_of_a_short_last_page() -> None:
    rest = "       and more of them.\n       Valid values: integer\n"
    header = "Name   Description\n"
    first = f"{header}alpha  The words of it\n{rest}delta  The words of this\n"
    extracted = extract(read(f"{first}\n1498\n\n{header}{rest}gamma  The words\n{rest}\n\n1499\n", "page"))
    words = {row.name: plain_text(row.description) for row in extracted.hyperparameters}
    assert list(words) == ["alpha", "delta", "gamma"]
    assert words["delta"].strip() == "The words of this and more of them."


@pytest.mark.parametrize(("after", "indent"), [("\n\n", ""), ("  ", " " * 7)])
def test_a_hyphen_divides_a_word_that_stands_whole_elsewhere(after: str, indent: str) -> None:
    lines = "Whether networks have rows. It is read row-wise, net-", "works are, row-", "wise."
    words = f"\n{indent}".join([*lines, "", "Valid values: integer"])
    extracted = extract(read(f"{'Name'.ljust(len(indent) or 5)}Description\nalpha{after}{words}\n", "page"))
    (row,) = extracted.hyperparameters
    assert plain_text(row.description).split("wise, ")[1].startswith("networks are, row-")
