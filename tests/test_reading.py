"""Readers: layouts are recognised, and pages become headings, paragraphs and tables."""

from __future__ import annotations

import pytest

from generator.reading import read
from generator.reading.document import Document, Heading, Paragraph, Table, plain_text
from generator.reading.markdown import inline

GFM = """# Title<a name="t"></a>

| Name | Description |
| --- | --- |
| num\\_topics | How *many*.<br />**Required**<br />Valid values: `a \\| b` |
| k | Two.<br />+  `x`: one <br />+  `y`: two <br />Default value: `x` |
"""
PIPES = """# Title

Name | Description |
---|---|

`num_topics` |
How *many*.
**Required** |

`k` |
Two. |
"""
HTML = """<!DOCTYPE html>
<html><body><h1 id="t">Title</h1>
<table>
<thead><tr><th>Name</th><th>Description</th></tr></thead>

<tr><td><code>num_topics</code></td>
 <td><p>How <em>many</em>.</p><ul><li><p><code>x</code>: one</p></li></ul></td></tr>
<tr><td>
  k</td><td>Two.</td></tr></table></body></html>
"""
TEXT = "Title\n\nName Description\nnum_topics\n\nHow many.\n\n  • x: one\n\nRequired\n"


@pytest.mark.parametrize(
    ("layout", "text"), [("gfm", GFM), ("pipes", PIPES), ("html", HTML), ("text", TEXT), ("text", "words")]
)
def test_layouts_are_recognised(layout: str, text: str) -> None:
    assert read(text, "no-suffix").layout == layout
    assert read("\ufeff" + text.replace("\n", "\r\n"), "page").layout == layout


def tables(document: Document) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table)]


@pytest.mark.parametrize(
    ("text", "lines"), [(GFM, [5, 6]), (PIPES, [6, 10]), (HTML, [6, 9])], ids=["gfm", "pipes", "html"]
)
def test_tables_have_headers_and_lines(text: str, lines: list[int]) -> None:
    document = read(text, "page")
    (table,) = tables(document)
    assert table.header == ("Name", "Description")
    assert [row.cells[0].text for row in table.rows] == ["num_topics", "k"]
    assert [row.cells[0].line for row in table.rows] == lines
    assert "How many." in table.rows[0].cells[1].text
    assert next(b for b in document.blocks if isinstance(b, Heading)).text == "Title"


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("a\\_b `c_d` *e* **f**", ["text a_b ", "code c_d", "text  ", "emphasis e", "text  ", "strong f"]),
        ("one<br />two", ["text one", "break ", "text two"]),
        ("one.  Two", ["text one. ", "break ", "text Two"]),
        ("one  Two", ["text one  Two"]),
        ("**a:**+  `b`", ["strong a:", "text  ", "item ", "code b"]),
        ("+  `a`: x <br />+  `b`", ["item ", "code a", "text : x ", "break ", "item ", "code b"]),
        ("v:  * `a`: x * `b`", ["text v:  ", "item ", "code a", "text : x ", "item ", "code b"]),
        ("<Rule>\\_<name> <b>x</b>", ["text <Rule>", "text _", "text <name>", "text  ", "text x"]),
        ("3 \\* 4, k-means\\+\\+", ["text 3 * 4, k-means++"]),
        ("[x](y.md) z", ["link x", "text  z"]),
        (
            "[\\[See the AWS documentation website for more details\\]](http://a/b)",
            ["pointer [See the AWS documentation website for more details]"],
        ),
        (
            "see [See the AWS documentation website for more details]",
            ["text see ", "pointer [See the AWS documentation website for more details]"],
        ),
    ],
)
def test_inline_markdown(text: str, pieces: list[str]) -> None:
    assert [f"{piece.kind} {piece.text}" for piece in inline(text)] == pieces


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("| a |", "1 of 2 cells"),
        ("| a | b | c |", "3 cells where the table has 2"),
        ("| a | b", "the row breaks off before its last bar"),
    ],
)
def test_malformed_rows_are_kept_with_a_finding(row: str, message: str) -> None:
    document = read(f"| N | D |\n| --- | --- |\n| x | y |\n| v | w |\n{row}", "page")
    (finding,) = document.findings
    assert (finding.code, finding.line, finding.message) == ("malformed-row", 5, message)
    assert len(tables(document)[0].rows) == 3


@pytest.mark.parametrize("before", ["", "Words.\n\n"], ids=["page begins with the table", "words before it"])
@pytest.mark.parametrize("after", ["", "\nWords.\n"], ids=["page ends with the table", "words after it"])
@pytest.mark.parametrize(
    "table",
    [
        "| N | D |\n| --- | --- |\n| x | y |\n| v | w |\n| a |\n",
        "N | D |\n---|---|\nx | y |\nv | w |\n\na |\n",
        "<table><tr><th>N</th><th>D</th></tr><tr><td>x</td><td>y</td></tr><tr><td>a</td></tr></table>\n",
    ],
    ids=["gfm", "pipes", "html"],
)
def test_a_malformed_row_is_reported_once(table: str, before: str, after: str) -> None:
    assert [f.code for f in read(before + table + after, "page").findings] == ["malformed-row"]


def test_rows_on_one_line_are_separated() -> None:
    (table,) = tables(read("| N | D |\n| --- | --- |\n| x | y || v | w |\n| a | b |\n", "page"))
    assert [row.cells[0].text for row in table.rows] == ["x", "v", "a"]


def test_text_that_a_converter_lost_is_a_finding() -> None:
    lost = "| N | D |\n| --- | --- |\n| num\\$1topics | 3 \\$1 4 |\n\nTable truncated (showing 1 of 44 rows). Use it.\n"
    document = read(lost, "page")
    assert [(f.line, f.code) for f in document.findings] == [(3, "text-lost"), (5, "table-truncated")]
    assert tables(document)[0].rows[0].cells[0].text == "num_topics"


def test_rows_without_outer_bars_may_have_one_line_or_several() -> None:
    lines = "Name | Description\n---|---\nalpha | L1. Valid values: float\neta | Step.\nIt goes down.\n"
    (table,) = tables(read(lines, "page"))
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["alpha", "L1. Valid values: float"],
        ["eta", "Step. It goes down."],
    ]
    closed = "Name | Description |\n---|---|\nalpha | L1. |\neta | Step. |\n"
    assert [row.cells[0].text for row in tables(read(closed, "page"))[0].rows] == ["alpha", "eta"]
    assert not read(lines, "page").findings and not read(closed, "page").findings


def test_a_dash_in_a_cell_is_not_a_delimiter() -> None:
    (table,) = tables(read("| N | D | E |\n| - | - | - |\n| a | b | - |\n| - | c | d |\n", "page"))
    assert [[cell.text for cell in row.cells] for row in table.rows] == [["a", "b", "-"], ["-", "c", "d"]]


def test_one_dash_on_a_line_is_a_value() -> None:
    (table,) = tables(read("N | D |\n---|---|\n\n`a` |\n- |\n\n`b` |\nx |\n", "page"))
    assert [[cell.text for cell in row.cells] for row in table.rows] == [["a", "-"], ["b", "x"]]


@pytest.mark.parametrize(
    "table",
    [
        "| N | D |\n| --- | --- |\n| Names of one kind | \n| x | y |\n",
        '<table><tr><th>N</th><th>D</th></tr><tr><td colspan="2">Names of one kind</td></tr><tr><td>x</td><td>y</td></tr></table>',
    ],
)
def test_a_row_with_a_title_is_not_malformed(table: str) -> None:
    document = read(table, "page")
    assert [row.cells[0].text for row in tables(document)[0].rows] == ["Names of one kind", "x"]
    assert not document.findings


def test_a_single_asterisk_is_text() -> None:
    assert [piece.text for piece in inline("`a` * `b`")] == ["a", " * ", "b"]


def test_html_that_ends_inside_a_table_is_a_finding() -> None:
    document = read(HTML[: HTML.index("Two.")] + "<code class", "page")
    assert [finding.code for finding in document.findings] == ["table-truncated"]
    assert [row.cells[0].text for row in tables(document)[0].rows] == ["num_topics", "k"]


@pytest.mark.parametrize(
    ("whole", "damaged"),
    [
        ("</tr>\n<tr><td>\n  k", "</tr\n<tr><td>\n  k"),
        ("</tr>\n<tr><td>\n  k", "</tr>\n<td>\n  k"),
        ("<li><p>", '<li class="listitem><p>'),
    ],
    ids=["end tag not closed", "start tag lost", "attribute not closed"],
)
def test_html_with_a_damaged_tag_keeps_its_rows(whole: str, damaged: str) -> None:
    assert whole in HTML
    text = HTML.replace(whole, damaged).replace("  k</td><td>", '  k</td><td class="last">')
    (table,) = tables(read(text, "page"))
    assert [row.cells[0].text for row in table.rows] == ["num_topics", "k"]
    assert table.rows[1].cells[1].text == "Two."


def test_attributes_in_html_may_have_angle_brackets() -> None:
    text = HTML.replace("<p>How", '<p title="a > b">How')
    assert tables(read(text, "page"))[0].rows[0].cells[1].text.startswith("How many.")


def test_footers_of_a_pdf_are_skipped() -> None:
    pages = "One.\n\nThe Title 1523\nAmazon SageMaker AI Developer Guide\n\nTwo.\n\nAmazon SageMaker\nDeveloper Guide\n"
    text = [plain_text(b.content) for b in read(pages, "page").blocks if isinstance(b, Paragraph)]
    assert text == ["One.", "Two."]
