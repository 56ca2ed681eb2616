"""Text that strangers write: in every format of output it is read back as that text, and as nothing else."""

from __future__ import annotations

import ast
import json
import re
import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import Any
from unittest import mock

import pytest
import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator import escaping, printing, specs
from generator.comparing import compare_all
from generator.comparing.accepting import as_entries
from generator.comparing.reporting import FORMATS, reports
from generator.findings import FORMATS as FINDINGS
from generator.findings import Finding
from generator.following.changelog import as_changelog
from generator.following.row_text import metric_line, printed, tuning_line
from generator.interpreting.pipeline import read_pages
from generator.model import Spec
from generator.naming import why_no_field
from generator.rendering import corrections, render, renderable
from generator.specs import containers, errata

TEXTS = [
    "<img src=x onerror=alert(1)>",
    "<iframe src=//x.y></iframe>",
    "</td></table><script>x</script>",
    "<!-- x",
    "--> x",
    "<?x?> <![CDATA[x]]>",
    "&lt;script&gt; &#60;b&#62; &#x3c;i&#x3e; &amp;lt;",
    "![x](https://x.y/z.png)",
    "!\\[x](https://x.y)",
    "[x](javascript:x)",
    "[x]: javascript:x",
    "[x][y] [x] ![x][y]",
    "<https://x.y> <x@y.z>",
    "https://x.y www.x.y x@y.z",
    "a|b||c \\|d \\\\|e|",
    "a\nb\n\nc",
    "a\r\nb\rc",
    "\n| a | b |\n| --- | --- |\n| c | d |\n",
    "\n# a",
    "# a #",
    "a\n===",
    "===",
    "---",
    "- a",
    "+ - 1. a",
    "1) a",
    "> a",
    "    a",
    "```\na\n```",
    "~~~ a",
    "`a`` <b> ``",
    "`` <b> `` `",
    "``` `` ` <b>",
    "`<b>`",
    "`",
    "``",
    "a`b",
    "*a* **b** _c_ __d__ ~~e~~",
    "a\\",
    "\\`a\\`",
    "a  \nb\\\nc",
    '"""',
    "'''",
    '"a"',
    '\\"""\\',
    "\\n\\x00\\u202e\\N{DASH}",
    "{{ 1 }} {% x %} {# y #}",
    "%s %(x)d 50% %%",
    "a\u202eb\u202c \u2066c\u2069",
    "\x1b[31ma\x1b]0;b\x07",
    "\x00a\x08\x0b\x0c\x7f\x85\x9b\x9d",
    "a\u2028b\u2029c",
    "a\ud800b\udfff",
    "\ufeffa\u200b\xad\u200e\U000e0041",
    "]]\n[x]\nx = 1 # a",
    "key: value # a",
    "!!python/object:x *a &b",
    "null",
    "1e3",
]

_MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def said(text: str) -> str:
    """The text as people are to see it: on one line, with the numbers of what is not seen."""
    hidden = {"Cc", "Cf", "Cs", "Zl", "Zp"}
    text = text.replace("\r\n", "\n")
    seen = (ascii(c)[1:-1] if unicodedata.category(c) in hidden and c not in "\n\t" else c for c in text)
    return " ".join("".join(seen).split())


def is_seen(text: str) -> bool:
    return all(line.isprintable() for line in text.split("\n"))


def text_of(token: Token) -> str:
    """The words of an inline token, which has no HTML and no image."""
    assert not {"html_inline", "image", "softbreak", "hardbreak"} & {t.type for t in token.children or ()}
    return " ".join("".join(t.content for t in token.children or ()).split())


def inline(markdown: str) -> list[Token]:
    """The pieces of Markdown that is one paragraph."""
    tokens = _MARKDOWN.parse(markdown)
    assert [t.type for t in tokens] == ["paragraph_open", "inline", "paragraph_close"], markdown
    return tokens[1].children or []


# -- the functions ------------------------------------------------------------------------------


@pytest.mark.parametrize("text", TEXTS, ids=ascii)
def test_words(text: str) -> None:
    markdown = escaping.words(text)
    pieces = inline(markdown)
    assert {piece.type for piece in pieces} <= {"text"}
    assert "".join(piece.content for piece in pieces).split() == said(text).split()
    assert escaping.unescaped(markdown).split() == said(text).split()
    assert not re.search(r"(?<!\\)://|(?<!\\)@|www\.", markdown)  # GitHub makes links of these


@pytest.mark.parametrize("text", [text for text in TEXTS if "\\|" not in text], ids=ascii)  # that is no code
def test_code(text: str) -> None:
    markdown = escaping.code(text)
    (piece,) = inline(f"a {markdown} b")[1:-1]
    assert piece.type == "code_inline" and piece.content.split() == said(text).split()
    assert escaping.unescaped(markdown) == markdown


@pytest.mark.parametrize(
    "text, content",
    [
        ("", '""'),
        (" ", " "),
        (" a ", " a "),
        ("a ", "a "),
        ("`", "`"),
        ("``", "``"),
        ("`a", "`a"),
        ("a``b`", "a``b`"),
    ],
)
def test_code_is_exact(text: str, content: str) -> None:
    assert [piece.content for piece in inline(f"x{escaping.code(text)}")] == ["x", content]


@pytest.mark.parametrize(
    "text, code",
    [
        ("use `a` or `b`", ["a", "b"]),
        ("`<b>` and <b>", ["<b>"]),
        ("`a``b`", []),
        ("`` a ` b ``", []),
        ("a ` b", []),
        ("- `a`", ["a"]),
        ("`a|b` | c", ["a|b"]),
        ("`\\`", ["\\"]),
    ],
)
def test_code_in_descriptions(text: str, code: list[str]) -> None:
    pieces = inline(escaping.prose(text))
    assert [piece.content for piece in pieces if piece.type == "code_inline"] == code
    assert {piece.type for piece in pieces} <= {"text", "code_inline"}
    plain = text.replace("`", "") if code else text
    assert "".join(piece.content for piece in pieces) == plain


@pytest.mark.parametrize("text", TEXTS, ids=ascii)
def test_cell(text: str) -> None:
    cells = [escaping.cell(form(text)) for form in (escaping.words, escaping.code, escaping.prose)]
    tokens = _MARKDOWN.parse(f"| a | b | c |\n| --- | --- | --- |\n| {' | '.join(cells)} |\n| x | y | z |\n")
    found = [text_of(token) for token in tokens if token.type == "inline"]
    assert found[3:5] == [said(text)] * 2 and found[6:] == ["x", "y", "z"]
    assert found[5].replace("`", "") == said(text).replace("`", "")


@pytest.mark.parametrize("indent", [0, 4])
@pytest.mark.parametrize("text", TEXTS, ids=ascii)
def test_docstring(text: str, indent: int) -> None:
    blanks = " " * indent
    source = f'{"class A:" if indent else ""}\n{blanks}"""{escaping.docstring(text, indent)}\n{blanks}"""\n'
    tree = ast.parse(source)
    doc = ast.get_docstring(tree.body[0] if indent else tree)  # type: ignore[arg-type]
    assert is_seen(source) and (doc or "").split() == said(text).split()


@pytest.mark.parametrize("text", TEXTS, ids=ascii)
def test_data(text: str) -> None:
    data = {text: [text, {"x": text}], "y": text}
    made = escaping.json_text(data, indent=1)
    assert json.loads(made) == data and is_seen(made)
    made = specs.to_yaml(data)
    assert is_seen(made) and yaml.safe_load(made) == json.loads(
        json.dumps(data).replace("\\ud800", "?").replace("\\udfff", "?")
    )


@pytest.mark.parametrize("text", TEXTS, ids=ascii)
def test_address(text: str) -> None:
    address = printing.address(f"{text}.md")
    assert re.fullmatch(
        r"https://docs\.aws\.amazon\.com/sagemaker/latest/dg/[\w.~%-]*\.html", address, re.ASCII
    )


READABLE = [text.replace("\0", "") for text in TEXTS]  # a NUL stands in no page and no YAML that is read


# -- the outputs --------------------------------------------------------------------------------


def spec(text: str, number: int = 1) -> Spec:
    """A spec with the text in every place that pages fill."""
    page = f"{text}.md"
    same = {"description": text, "requirement": "optional", "conditions": [text]}
    rows: dict[str, Any] = {
        "choice": {"schema": {"type": "string", "enum": ["a", text]}, "default": text, "required_when": [{"parameter": "rule", "in": [text]}]},
        "rule": {"schema": {"type": "string", "pattern": "^[a|`<]+$"}, "default_rule": text, "used_when": [{"parameter": text, "in": [text]}]},
        "unread": {"schema": {}, "unparsed": {"schema": text, "default": text}, "encoding": None},
        "same": {"schema": {"type": "integer", "minimum": number}, "default_from": text, "relations": [{"operator": "<", "parameter": text}], "elided": ["default"]},
        "flag": {"schema": {"type": "boolean"}, "encoding": [text, "other"], "default": True},
        "list": {"schema": {"type": "array", "items": {"type": "string"}}, "encoding": "comma", "default": [text, "x"]},
        "searched": {"schema": {}, "tuning": {"type": "categorical", "values": [text], "conditions": [text], "unparsed": text}},
        "needed": {"requirement": "required", "schema": {"type": "string", "enum": [text, "a"]}},
    }  # fmt: skip
    if not why_no_field(text):
        rows[text] = {"schema": {"type": "integer"}}
    rows = {name: {k: v for k, v in (same | row).items() if v is not None} for name, row in rows.items()}
    metrics = {
        text: {"direction": "minimize", "description": text, "regex": text},
        "m": {"description": text},
    }
    lines = {"parameters": rows, "tuning": {"searched": 1}, "metrics": metrics}
    data = {
        "spec": 1,
        "algorithm": "thing",
        "title": text,
        "sources": [{"page": page, "layout": text, "sha256": text}],
        "parameters": rows,
        "metrics": metrics,
        "origins": {table: {page: dict.fromkeys(names, 3)} for table, names in lines.items()},
    }
    return specs.from_data(data, "s")


def known(text: str) -> containers.Containers:
    """What is known of images, with the text in every place that may have it."""
    text = text.encode("utf-8", "replace").decode()
    two = {"versions": ["1", text], "proof": "ran", "evidence": f"{text} of 2020-01-02"}
    data = two | {
        "algorithm": "thing",
        "unknown_names": "refused",
        "parameters": {
            "choice": {"choices": ["a", text, {"value": "z", "since": text}], "note": text},
            "rule": {"note": text},
            "list": {"type": "CommaSeparatedList", "choices": ["a", text], "thresholds": [text]},
            "other": {"choices": [text], "note": text, "severity": "warning", "because": text, "instead": text},
            "alias": {"alias_of": "other"},
        },
        "ignored": [{"name": "unread", "knows_instead": text, "note": text}],
        "rules": [{"when": [{"parameter": "choice", "in": [text]}], "then": [{"parameter": "rule", "present": True}], "outcome": "refused", "message": text, "because": text}],
        "defaults": {"choice": [{"log": text, "date": "2020-01-02", "note": text}], "list": [{"code": [text], "of": text}]},
        "metrics": [{"name": text, "direction": "maximize", "since": text}],
    }  # fmt: skip
    return dict([containers.parse(specs.to_yaml(data), "c")])


def errors(text: str) -> errata.Errata:
    text = text.encode("utf-8", "replace").decode()
    reasons = {"because": text, "evidence": text}
    rule = {"when": [{"parameter": "rule", "in": [text]}], "then": [{"parameter": "choice", "present": True}]}
    entry = {
        "correct": {"same": {"page_says": {}, "schema": {"type": "integer", "minimum": 7}, **reasons}},
        "rules": [rule | {"message": text} | reasons],
    }
    return errata.parse(specs.to_yaml({"thing": entry}), "e")


@cache
def made(text: str) -> dict[str, str]:
    if set(text) & set("'\"\\"):
        files = render([spec(text)], {}, errors(text), containers=known(text)).files
    else:  # black takes most of the time
        with mock.patch("black.format_str", lambda source, mode: source):
            files = render([spec(text)], {}, errors(text), containers=known(text)).files
    return {file.path: file.text for file in files if "/_" not in file.path or "_registry" in file.path}


@pytest.fixture(params=READABLE, ids=ascii, scope="module")
def output(request: pytest.FixtureRequest) -> tuple[str, dict[str, str]]:
    return request.param, made(request.param)


def tables(tokens: list[Token]) -> Iterator[list[list[str]]]:
    """The cells of every table, row by row."""
    for token, after in zip(tokens, [*tokens[1:], None], strict=True):
        if token.type == "table_open":
            rows: list[list[str]] = []
        elif token.type == "tr_open":
            rows.append([])
        elif token.type in ("th_open", "td_open") and after:
            rows[-1].append(text_of(after))
        elif token.type == "table_close":
            yield rows


_OURS = re.compile(
    r"https://docs\.aws\.amazon\.com/sagemaker/latest/dg/[\w.~%-]*\.html|"
    r"(\.\./sagemaker_hyperparameters/schemas/|docs/)?[a-z-]+(\.strings)?\.(json|md)|#rules",
    re.ASCII,
)


def read_back(markdown: str) -> list[Token]:
    """The tokens of a document that has no HTML but one comment, no image, and no link but ours."""
    tokens = _MARKDOWN.parse(markdown.removeprefix("<!-- Generated; changes made here are lost. -->\n"))
    pieces = [piece for token in tokens for piece in [token, *(token.children or ())]]
    assert not {"html_block", "html_inline", "image"} & {piece.type for piece in pieces} and is_seen(markdown)
    assert all(_OURS.fullmatch(str(p.attrs["href"])) for p in pieces if p.type == "link_open")
    return tokens


def headings(tokens: list[Token]) -> list[str]:
    pairs = pairwise(tokens)
    return [f"{token.tag} {text_of(after)}".strip() for token, after in pairs if token.type == "heading_open"]


def kinds(tokens: list[Token]) -> set[str]:
    return {token.type.removesuffix("_open") for token in tokens if token.nesting >= 0}


def without_marks(text: str) -> str:
    return text.replace("`", "")


def test_the_reference_is_the_text(output: tuple[str, dict[str, str]]) -> None:
    text, files = output
    tokens = read_back(files["docs/thing.md"])
    assert headings(tokens) == [
        f"h1 {said(text)}".strip(),
        "h2 Rules",
        "h2 Ranges for tuning jobs",
        "h2 Metrics",
        "h2 Names on no page",
    ]
    assert kinds(tokens) <= set(
        "heading inline paragraph table thead tbody tr th td bullet_list list_item".split()
    )
    rows, ranges, metrics, others = tables(tokens)
    assert {len(row) for row in rows} == {5} and len(rows) == len(list(spec(text).parameters())) + 1
    assert {len(row) for row in metrics} == {4} and len(metrics) == 3 - (text == "m")
    words = without_marks(said(text))
    assert all(words in without_marks(row[1]) for row in rows[1:])
    assert said(text) in metrics[1][0] and words == without_marks(metrics[1][1])
    assert said(text) in ranges[1][2]
    from_yaml = said(text.encode("utf-8", "replace").decode())
    assert from_yaml in rows[1][4] and from_yaml in others[1][1]
    assert said(text) in rows[1][3] and said(text) in rows[3][2] and said(text) in rows[2][3]


def test_disagreements_are_the_text(output: tuple[str, dict[str, str]]) -> None:
    text, files = output
    tokens = read_back(files["docs/disagreements.md"])
    assert headings(tokens)[1:] == [f"h2 {said(text)}".strip()]
    assert kinds(tokens) <= set(
        "heading inline paragraph table thead tbody tr th td bullet_list list_item".split()
    )
    (rows,) = tables(tokens)
    assert {len(row) for row in rows} == {6} and sum(t.type == "list_item_open" for t in tokens) == 2
    assert any(said(text).encode("utf-8", "replace").decode() in cell for row in rows for cell in row)


def test_the_readme_is_the_text(output: tuple[str, dict[str, str]]) -> None:
    text, files = output
    tokens = read_back(files["README.md"])
    example = next(token for token in tokens if token.type == "fence")
    call = ast.parse(example.content).body[1].value.func.value  # type: ignore[attr-defined]
    assert [(word.arg, word.value.value) for word in call.keywords] == [("needed", text)]
    (rows,) = tables(tokens)
    assert rows[1] == ["Thing", said(text), "thing", "parameters"]


def test_modules_are_python(output: tuple[str, dict[str, str]]) -> None:
    text, files = output
    for path, source in files.items():
        if path.endswith(".py"):
            ast.parse(source)
            assert is_seen(source)
    tree = ast.parse(files["sagemaker_hyperparameters/thing.py"])
    strings = [
        n.value.value for n in ast.walk(tree) if isinstance(n, ast.Expr) and isinstance(n.value, ast.Constant)
    ]
    docs = [" ".join(str(string).split()) for string in strings]
    assert said(text) in docs[0] and said(text) in docs[1] and all(said(text) in doc for doc in docs)
    cls = next(node for node in tree.body if isinstance(node, ast.ClassDef))
    fields = [node for node in cls.body if isinstance(node, ast.AnnAssign)]
    assert len(fields) == len(list(spec(text).parameters())) and len(docs) == len(fields) + 2
    calls = {n.func.id for n in ast.walk(tree) if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)}
    assert not calls & {"eval", "exec", "alert", "print"}


def test_data_is_the_text(output: tuple[str, dict[str, str]]) -> None:
    text, files = output
    data = {path: json.loads(made) for path, made in files.items() if path.endswith(".json")}
    assert all(is_seen(files[path]) for path in data)
    facts = data["sagemaker_hyperparameters/thing.json"]["Thing"]
    assert facts["title"] == text and facts["parameters"]["choice"]["description"] == text
    assert text in facts["metrics"]
    schema = data["sagemaker_hyperparameters/schemas/thing.json"]
    assert schema["properties"]["choice"]["description"] == text
    assert tomllib.loads(files["pyproject.toml"]) == tomllib.loads(made("a")["pyproject.toml"])


@pytest.mark.parametrize("text", READABLE, ids=ascii)
def test_the_spec_is_the_text(text: str) -> None:
    text = text.encode("utf-8", "replace").decode()
    written = specs.to_yaml(specs.to_data(spec(text)))
    assert is_seen(written) and yaml.safe_load(written) == json.loads(json.dumps(specs.to_data(spec(text))))
    assert specs.from_data(specs.parse_yaml(written, "s"), "s") == spec(text)


def _noticed(text: str) -> list[Finding]:
    return [Finding(page=f"{text}.md", line=1, code="stray-mark", parameter=text, message=text, words=text)]


@pytest.mark.parametrize("text", READABLE, ids=ascii)
def test_what_is_printed_of_changes_is_the_text(text: str) -> None:
    plain = replace(spec("a", 2), title="b")
    for old, new in ((plain, spec(text)), (spec(text), plain), (plain, replace(spec(text), algorithm="z"))):
        found = reports([old], [new], compare_all([old], [new]), name=text)
        tokens = read_back(FORMATS["markdown"](found))
        assert all(len(row) == 5 for rows in tables(tokens) for row in rows)
        assert kinds(tokens) <= set("heading inline paragraph table thead tbody tr th td".split())
        read_back(as_changelog(found, "1"))
        assert is_seen(re.sub("\x1b\\[[0-9;]*m", "", FORMATS["text"](found)))
        assert is_seen(FORMATS["github"](found)) and is_seen(FINDINGS["github"](_noticed(text)))
        lines = FORMATS["github"](found).removesuffix("\n").split("\n")
        assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in lines)
        changes = [change for report in found for change in report.changes]
        assert len(json.loads(FORMATS["json"](found))["changes"]) == len(changes)
        assert len(yaml.safe_load(as_entries(found))) == len(changes)
        assert is_seen(FORMATS["json"](found)) and is_seen(as_entries(found))


@pytest.mark.parametrize("text", READABLE, ids=ascii)
def test_the_report_for_aws_is_the_text(text: str) -> None:
    found = [spec(text)]
    usable, findings = renderable(found, errors(text))
    (more,) = _noticed(text)
    report = corrections.report(found, usable, errors(text), known(text), [*findings, more], {})
    tokens = read_back(report)
    assert headings(tokens)[1:] == [f"h2 {said(text + '.md')}"]
    assert kinds(tokens) <= set("heading inline paragraph bullet_list list_item".split())
    assert FINDINGS["text"]([more]).count("\n") == 1 and is_seen(FINDINGS["text"]([more]))
    assert json.loads(FINDINGS["json"]([more]))[0]["words"] == text and is_seen(FINDINGS["json"]([more]))


@pytest.mark.parametrize("text", READABLE, ids=ascii)
def test_rows_of_our_pages_are_rows(text: str) -> None:
    """What `adopt` writes into our pages."""
    of = spec(text)
    lines = [printed(parameter).line() for _, parameter in of.parameters()]
    tuning = [tuning_line(p.name, p.tuning, 4) for _, p in of.parameters() if p.tuning]
    metrics = [metric_line(metric, "x", 4) for metric in of.metrics]
    for rows, columns in (lines, 2), (tuning, 4), (metrics, 4):
        header = "|" + " x |" * columns + "\n|" + " --- |" * columns + "\n"
        assert is_seen("\n".join(rows))
        tokens = _MARKDOWN.parse(header + "\n".join(re.sub("<br />", " ", row) for row in rows) + "\n")
        pieces = [piece for token in tokens for piece in token.children or ()]
        assert not {"html_inline", "image"} & {piece.type for piece in pieces}
        assert all(_OURS.fullmatch(str(p.attrs["href"])) for p in pieces if p.type == "link_open")
        (table,) = tables(tokens)
        assert [len(row) for row in table] == [columns] * (len(rows) + 1)


# -- from a page to the reference ---------------------------------------------------------------

_ROW = "| Parameter Name | Description |\n| --- | --- |\n| n | What it does: {}. Valid values: `{}`, `b` |\n"
_HEAD = "".join(f"<th>{title}</th>" for title in ("Parameter Name", "Description"))
_CELL = "What it does: {}. Valid values: <code>{}</code>, <code>b</code>"
_HTML = f"<table><tr>{_HEAD}</tr><tr><td>n</td><td>{_CELL}</td></tr></table>"


@pytest.mark.parametrize("form", [_ROW, _HTML], ids=["markdown", "html"])
@pytest.mark.parametrize(
    "text",
    [
        "&lt;script&gt;x&lt;/script&gt;",
        "&amp;lt;script&amp;gt;",
        "&#60;img src=x onerror=x&#62;",
        "<img src=x onerror=x>",
        "<a href=javascript:x>y</a>",
        "\\<b\\>",
        "![x](https://x.y/z.png)",
        "\\![x](https://x.y/z.png)",
        "![&lt;b&gt;][x]",
        "&#x202e; &#27;[31m &#x85;",
        "\u202e \x1b[31m",
        "&#124; &vert; \\|",
        "&#96;&#96; &lt;b&gt; &#96;",
        "a&#10;&#10;# b",
    ],
)
def test_a_page_is_text(text: str, form: str) -> None:
    read, _ = read_pages({"p.md": form.replace("{}", text).encode()}, {})
    with mock.patch("black.format_str", lambda source, mode: source):
        files = {file.path: file.text for file in render(read, {}, errata.Errata()).files}
    (rows,) = tables(read_back(files["docs/p.md"]))
    assert len(rows) == 2 and {len(row) for row in rows} in ({4}, {5})
    source = files["sagemaker_hyperparameters/p.py"]
    assert is_seen(source) and ast.parse(source)
    assert is_seen(files["sagemaker_hyperparameters/p.json"])
    assert is_seen(specs.to_yaml(specs.to_data(read[0])))
