"""The reference pages: they read back as the facts that they were made from, and show text as text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator import specs
from generator.cli.paths import CATALOG, ERRATA, GENERATED, SPECS
from generator.findings import Finding
from generator.interpreting.pipeline import read_pages
from generator.model import Spec
from generator.printing import used_when_phrase
from generator.rendering import render
from generator.specs import catalog, containers, errata

from .conftest import load_catalog

ENTRIES = load_catalog(CATALOG)
DOCS = GENERATED / "docs"


def pages_of(algorithm: str) -> dict[str, bytes]:
    """The reference pages of an algorithm: one for each variant."""
    keys = [f"{algorithm}_{name}" if name else algorithm for name in ENTRIES[algorithm].variants]
    paths = [DOCS / f"{key.replace('_', '-')}.md" for key in keys]
    return {path.name: path.read_bytes() for path in paths}


def read_back(algorithm: str, pages: dict[str, bytes]) -> tuple[Spec, list[Finding]]:
    entry = replace(ENTRIES[algorithm], pages=tuple(pages))
    (spec,), findings = read_pages(pages, {algorithm: entry})
    return spec, findings


def shown(algorithm: str) -> Spec:
    """What a reference shows: the spec with its errata. A condition on the use of a parameter that an erratum adds is a
    sentence of the description, as it is on a page.
    """
    stated = specs.load(SPECS / f"{algorithm}.yaml")
    corrected = errata.apply(stated, errata.parse(ERRATA.read_text(encoding="utf-8"), "errata")).spec
    uses = {(variant.name, parameter.name): parameter.used_when for variant, parameter in stated.parameters()}
    variants = []
    for variant in corrected.variants:
        parameters = tuple(
            (
                replace(p, description=f"{p.description} {used_when_phrase(p)}")
                if p.used_when != uses[variant.name, p.name]
                else p
            )
            for p in variant.parameters
        )
        variants.append(replace(variant, parameters=parameters))
    return replace(corrected, variants=tuple(variants))


@pytest.mark.parametrize("algorithm", ENTRIES)
def test_a_reference_reads_back_as_the_same_spec(algorithm: str) -> None:
    spec, findings = read_back(algorithm, pages_of(algorithm))
    assert spec == shown(algorithm)
    # A page itself has the others; two variants list the same metrics.
    assert {f.code for f in findings} <= {"unknown-parameter", "unknown-value", "duplicate-row"}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("| 0.3 |", "| 0.4 |"),
        ("| non-negative integer | 6 |", "| positive integer | 6 |"),
        ("**Required**. How many boosting", "**Optional**. How many boosting"),
        ("Used only when `grow_policy` is `lossguide`.", ""),
        ("MaxValue: 4000", "MaxValue: 4001"),
        ("| Minimize |", "| Maximize |"),
        ("Strength of the L1 penalty", "Weight of the L1 penalty"),
        ("| Not on the page |", "| Allowed |"),
        ("| Name on no page | Known of it |", "| Hyperparameter | Valid values |"),
    ],
)
def test_a_reference_that_says_something_else_does_not(before: str, after: str) -> None:
    text = (DOCS / "xgboost.md").read_text(encoding="utf-8")
    assert before in text
    spec, _ = read_back("xgboost", {"xgboost.md": text.replace(before, after, 1).encode()})
    assert spec != shown("xgboost")


# -- what stands where --------------------------------------------------------------------------

PAGE = """\
# Thing

| Parameter Name | Description |
| --- | --- |
| rate | How fast. Valid values: 0 ≤ float ≤ 1 Default value: 0.5 |
| mode | How. Valid values: `x`, `y` |
| open | Any. Valid values: string |
| needed | **Required** Needed. Valid values: positive integer |
| later | Late. Used only when `mode` is `x`. Valid values: Boolean |

| Parameter Name | Parameter Type | Recommended Ranges | Dependency |
| --- | --- | --- | --- |
| rate | ContinuousParameterRange | MinValue: 0.1, MaxValue: 0.5 | mode==x |
| gone | IntegerParameterRange | MinValue: 1, MaxValue: 5 | None |
"""
CONTAINER = """\
algorithm: thing
versions: ["1", "2", "3"]
unknown_names: refused
proof: ran
evidence: the validator, run 2020-01-02
parameters:
  rate: {type: Continuous, range: {exclusiveMinimum: 0, maximum: 1}, note: 0 | none.}
  mode: {choices: [x, y, {value: z, since: "2"}], since: "2"}
  open: {choices: [a, b], outcome: fails}
  needed: {note: It goes on., proof: log, evidence: a log of 2020-03-04}
  later: {choices: ["true", "false"]}
  other: {choices: [calm], note: No page has it., until: "1"}
rules:
  - {when: [{parameter: rate, present: true}], then: [{parameter: mode, present: true}], outcome: refused, since: "3", message: is required when rate is given}
  - {when: [{parameter: needed, present: true}], then: [{parameter: needed, minimum: 2}], outcome: refused, message: must be at least 2}
defaults:
  needed: [{log: 8, date: "2020-03-04"}, {log: 7, date: "2019-03-04"}]
"""


def rendered(
    container: str = CONTAINER, page: str = PAGE, title: str = "Thing", corrections: str = "{}"
) -> str:
    entries = catalog.parse(f"thing: {{title: {title}, pages: [thing.md], class: Thing}}", "catalog.yaml")
    found, _ = read_pages({"thing.md": page.encode()}, entries)
    known = dict([containers.parse(container, "thing.yaml")])
    made = render(found, entries, errata.parse(corrections, "errata.yaml"), containers=known)
    return next(file.text for file in made.files if file.path == "docs/thing.md")


def plain(text: str) -> list[str]:
    return text.replace("\u00a0", " ").splitlines()


@pytest.mark.parametrize(
    "line",
    [
        r"| `rate` | How fast. | 0 ≤ float ≤ 1 | 0.5 | Image: 0 < float ≤ 1. 0 \| none. See the [rules](#rules). |",
        "| `mode` | How. | `x` or `y` |  | Image: also `z` (2 and later); refuses the name (1). See the [rules](#rules). |",
        "| `open` | Any. | string |  | Image: `a`, `b`. |",
        "| `needed` | **Required**. Needed. | positive integer |  | Image: default 8 (log, 2020-03-04). It goes on. `needed` must be at least 2. |",
        "| `later` | Late. Used only when `mode` is `x`. | `True` or `False` |  | Image: `true` or `false`. |",
        "| `other` | Image: `calm` (1); refuses the name (2 and later). |",
        "- `mode` is required when rate is given (3).",
        "| `rate` | Continuous range | MinValue: 0.1, MaxValue: 0.5 | mode==x |",
        "| `gone` | Integer range | MinValue: 1, MaxValue: 5 |  |",
    ],
)
def test_what_is_known_stands_in_the_row(line: str) -> None:
    assert line in plain(rendered())


@pytest.mark.parametrize(
    ("entry", "name", "known"),
    [
        ("mode: {choices: [x], proof: [record, script]}", "mode", "JumpStart: `x`."),
        ("mode: {choices: [x], proof: sdk}", "mode", "SDK: `x`."),
        ("new: {alias_of: rate, proof: ran}, rate: {type: Integer, proof: ran}", "new", "Another name of `rate`."),
        (
            'new: {schema: {anyOf: [{type: boolean}, {type: string, enum: ["True", "False"]}]}, proof: job}',
            "new",
            "Image: `True` or `False`.",
        ),
        ("mode: {note: Nothing., proof: ran}", "open", "Not checked, as nobody names its values."),
    ],
)  # fmt: skip
def test_the_row_says_who_takes_what(entry: str, name: str, known: str) -> None:
    text = rendered(f"algorithm: thing\nevidence: e\nparameters: {{{entry}}}")
    (row,) = [line for line in plain(text) if line.startswith(f"| `{name}` |")]
    assert row.endswith(f" | {known} |")


def test_the_row_says_what_is_ignored() -> None:
    text = rendered(
        "algorithm: thing\nproof: script\nevidence: e\nignored: [{name: mode, knows_instead: kind, note: n}]"
    )
    assert "| `mode` | How. | `x` or `y` |  | JumpStart: ignored; `kind` is read instead. n. |" in plain(text)


def test_the_row_says_what_an_erratum_corrects() -> None:
    entry = "{page_says: {default: 0.5}, default: 0.25, because: b, evidence: e}"
    lines = plain(rendered("algorithm: thing", corrections=f"thing: {{correct: {{rate: {entry}}}}}"))
    assert "| `rate` | How fast. | 0 ≤ float ≤ 1 | 0.25 | Corrected; the page says default: 0.5. |" in lines


def test_a_page_of_which_nothing_else_is_known_has_no_column_for_it() -> None:
    lines = plain(rendered("algorithm: thing", PAGE.replace("| open | Any. Valid values: string |\n", "")))
    assert "| Hyperparameter | Description | Valid values | Default |" in lines
    assert not [line for line in lines if "disagreements.md" in line or "on no page" in line]


# -- text is shown as text ----------------------------------------------------------------------

# HTML on, as on GitHub: whatever is not escaped would be an element.
_MARKDOWN = MarkdownIt("gfm-like", {"linkify": False, "html": True})
_ALLOWED = re.compile(r"<!-- [\w ,;.]+ -->\n?")
_LINK = re.compile(
    r"https://docs\.aws\.amazon\.com/[\w./-]+|(?:\.\./sagemaker_hyperparameters/schemas/)?[\w.-]+|#rules"
)


def tokens(text: str) -> Iterator[Token]:
    for token in _MARKDOWN.parse(text):
        yield token
        yield from token.children or ()


def live(text: str) -> list[str]:
    """The elements, images, and links to elsewhere that a text has."""
    parts = []
    for token in tokens(text):
        if token.type == "image" or (token.type.startswith("html") and not _ALLOWED.fullmatch(token.content)):
            parts.append(token.content)
        if token.type == "link_open" and not _LINK.fullmatch(str(token.attrGet("href"))):
            parts.append(str(token.attrGet("href")))
    return parts


def widths(text: str) -> Iterator[tuple[int, int]]:
    """The number of cells of each row of a table, with that of its header."""
    header, cells = 0, 0
    for token in tokens(text):
        cells += token.type in ("th_open", "td_open")
        if token.type == "tr_close":
            header = cells if token.level == 2 and header == 0 else header
            yield cells, header
            cells = 0
        if token.type == "table_close":
            header = 0


@pytest.mark.parametrize("path", sorted(DOCS.glob("*.md")), ids=lambda path: path.stem)
def test_a_page_is_text_and_whole_tables(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert live(text) == []
    rows = list(widths(text))
    assert len(rows) == len([line for line in text.splitlines() if re.match(r"\|(?! ---)", line)])
    assert all(cells == header for cells, header in rows)


HOSTILE = [
    "<img src=x onerror=alert(1)>",
    "[x](javascript:alert(1))",
    "![x](https://example.org/x.png)",
    "a | <b>b</b> | c",
    "\\| <script>alert(1)</script>",
    "<!-- x --> <u>y</u>",
    "&lt;i&gt; **b** _c_ ~~d~~",
    "`` <s>x</s> ` <s>y</s>",
    "--> <p>x",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_text_is_shown_as_it_is(words: str) -> None:
    escaped = re.sub(r"([^\w\s])", r"\\\1", words)
    page = (
        PAGE.replace("How fast.", f"How fast. {escaped} again.")
        .replace("`x`, `y`", f"`x`, `{words.replace('`', '').replace('|', chr(92) + '|')}`")
        .replace("mode==x", escaped)
    )
    quoted = words.replace("\\", "\\\\")
    container = CONTAINER.replace("It goes on.", f'"{quoted}"').replace(
        "must be at least 2}", f'"must be {quoted}"}}'
    )
    text = rendered(container, page, f'"{quoted}"')
    assert live(text) == []
    assert all(cells == header for cells, header in widths(text))
    read = "".join(token.content for token in tokens(text) if not token.children)
    assert read.replace("\u00a0", " ").count(words) >= 4
