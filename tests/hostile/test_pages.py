"""Pages that nobody would write: each is a finding for itself alone, in a time that grows with its length."""

from __future__ import annotations

import gzip
import re
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from generator.interpreting.pipeline import PageError, read_pages

HEAD = "# T\n\n| Parameter Name | Description |\n| --- | --- |\n"
GOOD = HEAD + "| good | What it is. **Optional** Valid values: positive integer. Default value: 5 |\n"
NINES = "9" * 4301


def row(values: str, default: str = "5") -> str:
    return f"{HEAD}| a | What it is. **Optional** Valid values: {values} Default value: {default} |\n"


def html(cell: str) -> str:
    names = "".join(f"<th>{name}</th>" for name in ("Parameter Name", "Description"))
    return f"<html><body><table><tr>{names}</tr><tr><td>a</td><td>{cell}</td></tr></table></body></html>"


def plain(words: str) -> str:
    return f"Parameter Name Description\n\na\n\n{words}\n\nValid values: integer\n\nDefault value: 5\n"


# A row and the code of its finding; its words are kept.
PHRASES = {
    "4,301 digits": (row("integer", NINES), "unparsed-phrase"),
    "4,301 digits in code": (row("integer", f"`{NINES}`"), "default-outside-schema"),
    "4,301 digits as a bound": (row(f"integer, range: [0, {NINES}]"), "unparsed-phrase"),
    "4,301 digits among choices": (row(f"1, 2 or {NINES}"), "unparsed-phrase"),
    "thousands": (row("integer, max: 999" + ",999" * 1200), "unparsed-phrase"),
    "two signs": (row("integer", "`--5`"), "default-outside-schema"),
    "two signs as a bound": (row("integer, min: `--5`"), "unparsed-phrase"),
    "400 digits with e10": (row(f"float, range: [0, {'9' * 400}e10]"), "unparsed-phrase"),
    "a power of 999": (row("float, range: [0, 1e999]"), "unparsed-phrase"),
    "299 digits with e99": (row(f"float, max: {'9' * 299}e99"), "unparsed-phrase"),
    "divisible by 0": (row("integer divisible by 0"), "unparsed-phrase"),
    "a class that runs backwards": (row("string of characters [z-a]"), "unparsed-phrase"),
    "a class in which a range runs backwards": (row("string with letters. [A-Za-A-Z]"), "unparsed-phrase"),
    "a class with another one": (row("string with letters. [a-z\\d]"), "unparsed-phrase"),
    "a class that ends in a backslash": (row("string with letters. `[a-z\\\\]`"), "unparsed-phrase"),
    "limits of limits": (row("Integer. Range: " * 375), "unparsed-phrase"),
    "limits of limits, longer": (row("Integer. Range: " * 550), "unparsed-phrase"),
}


@pytest.mark.parametrize("page, code", PHRASES.values(), ids=PHRASES)
def test_phrases(page: str, code: str) -> None:
    specs, findings = read_pages({"a.md": page.encode(), "good.md": GOOD.encode()}, {})
    assert [spec.algorithm for spec in specs] == ["a", "good"]
    assert code in {f.code for f in findings}
    assert {f.page for f in findings} == {"a.md"}


BEYOND = {
    "blanks in a cell": row("integer" + " " * 1500),
    "blanks in text": plain("Some" + " " * 1500 + "words"),
    "blanks in a heading": "#" + " " * 20_000 + "\n" + GOOD,
    "blank lines": "\n" * 20_000 + GOOD,
    "blanks in a tag": "<a name=" + " " * 20_000 + GOOD,
    "tabs": "\t" * 20_000 + GOOD,
    "open brackets": row("[" * 24_000),
    "open brackets, less": row("[" * 2_000),
    "stars": row("*a " * 8_000),
    "runs of backticks": row("".join("`" * n + "a" for n in range(1, 300))),
    "comments": "<!--" * 20_000 + "\n" + GOOD,
    "sections of data": "<![CDATA[" * 5_000 + "\n" + GOOD,
    "entities": "&" * 30_000 + "\n" + GOOD,
    "sections in each other": html("<div>" * 500),
    "lists in each other": html("<ul><li>" * 500),
    "spans in each other": html("<span>" * 2_000 + "a" + "</span>" * 2_000),
    "nested tables": "<table><tr><td>" * 90 + "x",
    "a long cell of HTML": html("a " * 20_000),
    "lines below a name": plain("some words\n" * 1_100),
    "a name over many lines": "Name      Description\n\n" + "some_     words\n" * 300,
    "items below a name": plain("a\n- " * 600),
    "9 million characters": GOOD + "some words\n" * 820_000,
}


@pytest.mark.parametrize("page", BEYOND.values(), ids=BEYOND)
def test_beyond_bounds(page: str) -> None:
    specs, findings = read_pages({"a.md": page.encode(), "good.md": GOOD.encode()}, {})
    assert [spec.algorithm for spec in specs] == ["good"]
    assert [(f.page, f.code) for f in findings] == [("a.md", "no-table")]


UNREADABLE = {
    "nothing": (b"", "the page is empty"),
    "blanks": (b" \n\t\r\n", "the page is empty"),
    "a mark of the byte order": (b"\xef\xbb\xbf", "the page is empty"),
    "Latin-1": ("| é |".encode("latin-1"), "not a text file in UTF-8 (byte 2)"),
    "UTF-16": (GOOD.encode("utf-16"), "not a text file in UTF-8 (byte 0)"),
    "a zero byte": (GOOD.encode() + b"\0", "not a text file (it holds a zero byte)"),
    "half a character": (GOOD.encode() + "é".encode()[:1], f"not a text file in UTF-8 (byte {len(GOOD)})"),
    "half a surrogate pair": (b"\xed\xa0\x80", "not a text file in UTF-8 (byte 0)"),
    "a compressed page": (gzip.compress(GOOD.encode()), "not a text file in UTF-8 (byte 1)"),
}


@pytest.mark.parametrize("content, why", UNREADABLE.values(), ids=UNREADABLE)
@pytest.mark.parametrize("first", [True, False])
def test_unreadable(content: bytes, why: str, first: bool) -> None:
    pages = {"a.md": content, "good.md": GOOD.encode()}
    specs, findings = read_pages(pages if first else dict(reversed(pages.items())), {})
    assert [spec.algorithm for spec in specs] == ["good"]
    assert [(f.page, f.line, f.code, f.message) for f in findings] == [("a.md", 1, "no-table", why)]
    with pytest.raises(PageError, match=rf"^a\.md: {re.escape(why)}$"):
        read_pages({"a.md": content}, {})


WHOLE = """<html><body><h1>T</h1><p>Some words.</p><p>More words.</p>
<table><thead><tr><th>Parameter</th><th>Description</th></tr></thead><tbody>
<tr><td><p>a</p></td><td><p>What it is.</p><p><b>Optional</b></p><p>Valid values:</p><ul><li>`x`</li><li>`y`</li></ul></td></tr>
<tr><td><p>b</p></td><td><p>What it is.</p><dl><dt>Valid values</dt><dd>integer</dd></dl><p>Default value: 5</p></td></tr>
</tbody></table><p>An end.</p></body></html>"""
LEFT_OUT = {
    "of cells": "td th",
    "of rows": "tr",
    "of paragraphs": "p",
    "of items": "li dt dd",
    "of parts of a table": "thead tbody",
    "of the page": "body html",
    "all": "td th tr p li dt dd thead tbody body html",
}


@pytest.mark.parametrize("tags", LEFT_OUT.values(), ids=LEFT_OUT)
def test_end_tags_left_out(tags: str) -> None:
    """HTML may be without them; both pages state the same."""
    page = re.sub(rf"</({'|'.join(tags.split())})>", "", WHOLE)
    (whole,), none = read_pages({"a.md": WHOLE.encode()}, {})
    (spec,), findings = read_pages({"a.md": page.encode()}, {})
    assert len(list(spec.parameters())) == 2 and spec.variants == whole.variants
    assert [f.code for f in findings] == [f.code for f in none]


REPEATED = {
    "rows": ("<tr><td>a{}<td>What it is. Valid values: integer", 200),
    "rows of paragraphs": ("<tr><td><p>a{}<td><p>What it is.<p>Valid values: integer", 200),
    "rows of lists": ("<tr><td>a{}<td>What it is.<ul><li>One<li>Two</ul>Valid values: integer", 200),
    "parts of a table": ("<tbody><tr><td>a{}<td>What it is. Valid values: integer", 200),
}


@pytest.mark.parametrize("row, count", REPEATED.values(), ids=REPEATED)
def test_many_rows_without_ends(row: str, count: int) -> None:
    page = "<table><tr><th>Parameter<th>Description" + "".join(map(row.format, range(count)))
    (spec,), findings = read_pages({"a.md": f"{page}</table>".encode()}, {})
    assert [p.name for _, p in spec.parameters()] == [f"a{n}" for n in range(count)] and not findings


def test_paragraphs_without_ends() -> None:
    """However many there are, they do not stand in each other."""
    (spec,), findings = read_pages({"a.md": html("<p>" * 5_000 + "Valid values: integer").encode()}, {})
    assert [p.name for _, p in spec.parameters()] == ["a"]
    assert [f.code for f in findings] == ["description-missing"]


def test_alone() -> None:
    """A page that is the only one is an error of one line."""
    with pytest.raises(PageError, match=r"^a\.md: more than 100 elements stand in each other$"):
        read_pages({"a.md": html("<span>" * 500).encode()}, {})


TEXT = "Parameter Name Description\n\n"
LINEAR: dict[str, Callable[[int], str]] = {
    "items": lambda n: "- a\n" * n + GOOD,
    "labels": lambda n: HEAD + f"| a | {'Integer. Range: ' * 20} |\n" * (n // 8),
    "sentences": lambda n: row("must be x. " * (n // 2)),
    "marks": lambda n: row("`" * n * 4),
    "code": lambda n: HEAD + f"| a | {'`a` ' * 100} |\n" * (n // 20),
    "bars": lambda n: "| " * 1_000 + "\n" + "| a " * n,
    "dollars": lambda n: "a $1 b\n" * n + GOOD,
    "rows": lambda n: GOOD + "".join(f"| a{i} | Valid values: integer |\n" for i in range(n // 4)),
    "cells of HTML": lambda n: "<table>" + "<tr><td>a</td><td>Valid values: integer</td></tr>" * (n // 4),
    "cells without ends": lambda n: "<table>" + "<tr><td>a<td>Valid values: integer" * (n // 4),
    "empty tables": lambda n: "<table></table>" * n + "<table><tr><td>a",
    "lines of text": lambda n: "some words\n" * n,
    "paragraphs of text": lambda n: "Some words.\n\n" * n,
    "notices of a site": lambda n: "Privacy\n\n" * (80 + 2 * n),
    "pages of text": lambda n: "".join(f"Some Title {i}\n\f\nwords\n" for i in range(2 * n)),
    "rows of text": lambda n: TEXT + "".join(f"a{i}\n\nWhat.\n\nValid values: x\n\n" for i in range(n // 4)),
    "names of text": lambda n: TEXT + "".join(f"name{i}\n\n" for i in range(n)),
    "headers of text": lambda n: TEXT * n,
    "rows with tabs": lambda n: "a\tb\tc\na\tb\tc\td\n" * n,
    "headers in columns": lambda n: "Name      Description\n" * n,
    "names in columns": lambda n: "Name   Description\n" + "".join(f"a_{i}   some words\n" for i in range(n)),
    "lines without bars": lambda n: "A | B |\n--- | --- |\n" + "words\n" * n,
    "cells on many lines": lambda n: "A | B |\n--- | --- |\n" + "a\nb |\n" * n,
    "lines of one dash": lambda n: "A | B |\n--- | --- |\n" + "-\n" * n,
    "conditions": lambda n: (
        HEAD + "".join(f"| a{i} | Used only for `x`. Valid values: `x` or `y{i}` |\n" for i in range(n // 8))
    ),
}


def operations(page: str) -> int:
    """How many lines of Python reading a page takes, each pass of a loop counted: the same on every machine."""
    count = 0

    def trace(frame: FrameType, event: str, argument: object) -> Any:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        read_pages({"a.md": page.encode(), "good.md": GOOD.encode()}, {})
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("page", LINEAR.values(), ids=LINEAR)
def test_linear(page: Callable[[int], str]) -> None:
    """Four times the page takes not much more than four times as many operations."""
    read_pages({"a.md": page(8).encode(), "good.md": GOOD.encode()}, {})  # what is made once
    assert operations(page(160)) < 5 * operations(page(40))
