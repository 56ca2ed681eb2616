"""How changes are shown: one small comparison in every format."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import click
import pytest
from jsonschema import Draft202012Validator

from generator.comparing import compare_all
from generator.comparing.changes import SEVERITIES, Audience, Change
from generator.comparing.reporting import FORMATS, Report, reports, severity, visible
from generator.following.changelog import STEPS, as_changelog, inserted, step
from generator.specs import from_data, to_data

from .test_comparing import TABLE, TUNED, WORDS, row, spec_of

ROOT = Path(__file__).parent.parent
SCHEMA = json.loads((ROOT / "specs" / "diff.schema.json").read_text())
SPELLED = {"schema": {"type": "boolean"}}

OLD = spec_of(
    {
        "k": row(9, default_from="n", tuning=TUNED | {"source": {"page": "t.md", "line": 3}}),
        "rate": row(11, schema={"type": "number", "minimum": 0, "maximum": 1}, description="Old words."),
        "flag": row(12, **SPELLED, encoding=["True", "False"]),
        **{name: row(20 + n, requirement="unstated") for n, name in enumerate("abcdef")},
    }
)
NEW = spec_of(
    {
        "k": row(61, tuning=TUNED | {"source": {"page": "t.md", "line": 4}, "maximum": 9}),
        "rate": row(
            63, schema={"type": "number", "exclusiveMinimum": 0, "maximum": 1}, description="New words."
        ),
        "flag": row(64, **SPELLED, encoding=["true", "false"]),
        "multi": row(177, schema={"type": "integer", "enum": [0, 1]}, default=0),
        **{name: row(80 + n) for n, name in enumerate("abcdef")},
    }
)
CHANGES = list(compare_all([OLD], [NEW]))
REPORTS = reports([OLD], [NEW], visible(CHANGES))

TEXT = """\
one  p.md  (9 → 10 parameters)
breaking
  rate              range narrowed  0 ≤ float ≤ 1 → 0 < float ≤ 1 (no longer 0)                                       :11 → :63
breaking (callers: safe)
  flag              encoding        True or False → true or false                                                     :12 → :64
dangerous
  k                 default         the value of `n` → none                                                           :9 → :61
  k                 tuning          integer MinValue: 1, MaxValue: 5 → integer MinValue: 1, MaxValue: 9  t.md:3 → t.md:4
safe
  + multi                           optional, 0 or 1, default 0                                                       – → :177
info
  a, b, c and 3 more  requirement  unstated → optional

2 breaking, 2 dangerous, 1 safe, 6 info changes.
"""


def words(text: str) -> list[str]:
    """The text without colour and without the width of its columns."""
    return [" ".join(line.split()) for line in click.unstyle(text).splitlines()]


def test_text_is_grouped_by_severity_and_cites_both_places() -> None:
    assert words(FORMATS["text"](REPORTS, None, False)) == words(TEXT)


def test_columns_line_up() -> None:
    text = click.unstyle(FORMATS["text"](REPORTS, None, False))
    starts = {
        line.index(place) for line in text.splitlines() for place in (":9 →", ":11 →", "– →") if place in line
    }
    assert len(starts) == 1


def test_each_lists_every_parameter() -> None:
    text = click.unstyle(FORMATS["text"](REPORTS, None, True))
    assert [name for name in "abcdef" if f"  {name} " in text] == list("abcdef") and "more" not in text


@pytest.mark.parametrize(
    "audience, level, heading",
    [
        ("configs", "breaking", "breaking"),
        ("python", "safe", "safe"),
        (None, "breaking", "breaking (callers: safe)"),
    ],
)
def test_severity_is_about_an_audience(audience: Audience | None, level: str, heading: str) -> None:
    (change,) = [change for change in CHANGES if change.kind == "encoding-changed"]
    assert severity(change, audience) == level
    lines = words(FORMATS["text"](REPORTS, audience, False))
    place = next(n for n, line in enumerate(lines) if line.startswith("flag"))
    assert (
        next(line for line in reversed(lines[:place]) if line.startswith(("breaking", "safe", "dangerous")))
        == heading
    )


def test_wording_is_hidden_unless_asked_for() -> None:
    every = every_change()
    hidden = {change.kind for change in every} - {change.kind for change in visible(every)}
    assert hidden == {"suggested-changed", "wording-only", "notation-only", "moved"}


def every_change() -> list[Change]:
    return [change for old, new, _, _ in TABLE for change in compare_all([old], [new])]


def test_json_keeps_to_its_schema_for_every_kind_of_change() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    text = FORMATS["json"]([Report(name="one", old=OLD, new=NEW, changes=tuple(every_change()))], None, False)
    data = json.loads(text, parse_constant=lambda word: pytest.fail(f"{word} is no JSON"))
    Draft202012Validator(SCHEMA).validate(data)
    assert len(data["changes"]) == len(every_change())


def test_json_gives_facts_as_data() -> None:
    (change,) = [
        c
        for c in json.loads(FORMATS["json"](REPORTS, None, False))["changes"]
        if c["kind"] == "range-narrowed"
    ]
    assert change["before"] == {"type": "number", "minimum": 0, "maximum": 1}
    assert change["severity"] == {"configs": "breaking", "python": "breaking"}
    assert (change["old"], change["new"]) == ({"page": "p.md", "line": 11}, {"page": "p.md", "line": 63})


def test_markdown_has_a_heading_what_was_compared_and_the_rows() -> None:
    old, new = spec_of({"n": row(default=1)}), spec_of({"n": row(default=2)})
    assert FORMATS["markdown"](reports([old], [new], compare_all([old], [new]))) == (
        "1 dangerous change.\n\n## one\n\np.md  (1 parameter)\n\n"
        "| | name | what | change | where |\n|---|---|---|---|---|\n"
        "| dangerous | `n` | default | 1 → 2 | :5 → :5 |\n"
    )


def test_markdown_is_a_table_per_algorithm_under_a_summary() -> None:
    text = FORMATS["markdown"](REPORTS, None, False)
    assert text.startswith("2 breaking, 2 dangerous, 1 safe, 6 info changes.\n\n## one\n")
    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert {line.replace(r"\|", "").count("|") for line in rows} == {6}
    assert "| breaking (callers: safe) | `flag` | encoding |" in text and "| safe | + `multi` |" in text
    assert FORMATS["markdown"]([], None, False) == "no changes.\n"


def test_github_annotates_the_new_place() -> None:
    lines = FORMATS["github"](REPORTS, None, False).splitlines()
    assert (
        "::error file=p.md,line=63,title=range-narrowed::one: rate range narrowed: 0 ≤ float ≤ 1 → 0 < float ≤ 1 (no longer 0)"
        in lines
    )
    assert {line.split(" ")[0] for line in lines} == {"::error", "::warning", "::notice"}
    files = ({"p.md": "old/p.md"}, {"p.md": "some/new/p.md"})
    made = reports([OLD], [NEW], [*CHANGES, *compare_all([NEW], [OLD])], files)
    lines = FORMATS["github"](made, None, False).splitlines()
    assert any(line.startswith("::error file=some/new/p.md,line=63,") for line in lines)
    assert any(line.startswith("::error file=old/p.md,line=177,title=param-removed") for line in lines)


def test_the_changelog_has_a_section_for_the_algorithm() -> None:
    text = as_changelog(REPORTS, "1.2.0")
    assert text.startswith("## 1.2.0\n\nProposed version: major\n\n### One\n\n- ")
    assert "- **breaking (callers: safe)**: `flag` encoding True or False → true or false\n" in text
    assert "- **safe**: added `multi` optional, 0 or 1, default 0\n" in text


@pytest.mark.parametrize(
    "text, expected",
    [
        ("# C\n", "# C\n\n## 2\n\n### T\n\n- n\n"),
        ("# C\n\n## 1\n\n- o\n", "# C\n\n## 2\n\n### T\n\n- n\n\n## 1\n\n- o\n"),
        ("# C\n\n## 2\n\n- p\n\n## 1\n\n- o\n", "# C\n\n## 2\n\n- p\n\n### T\n\n- n\n\n## 1\n\n- o\n"),
        ("# C\n\n## 2\n\n- p\n", "# C\n\n## 2\n\n- p\n\n### T\n\n- n\n"),
    ],
)
def test_a_section_joins_the_changelog(text: str, expected: str) -> None:
    assert inserted(text, "## 2\n\n### T\n\n- n\n") == expected


PROPOSED = "Proposed version: "


# what the changelog proposes already, what the new section does, what stands there then
@pytest.mark.parametrize(
    "old, new, then",
    [
        ("patch", "minor", "minor"),
        ("major", "minor", "major"),
        ("minor", "minor", "minor"),
        (None, "patch", "patch"),
    ],
)
def test_a_version_has_one_proposal_the_largest(old: str | None, new: str, then: str) -> None:
    before = f"{PROPOSED}{old}\n\n" if old else ""
    text = f"# C\n\n## 2\n\n{before}- p\n\n## 1\n\n{PROPOSED}major\n\n- o\n"
    assert inserted(text, f"## 2\n\n{PROPOSED}{new}\n\n### T\n\n- n\n") == (
        f"# C\n\n## 2\n\n{PROPOSED}{then}\n\n- p\n\n### T\n\n- n\n\n## 1\n\n{PROPOSED}major\n\n- o\n"
    )


def step_of(name: Any) -> str:
    kind, _, case = name.partition(":")
    return step([Change(kind=kind, case=case), Change(kind="moved")])


def test_the_page_on_versions_names_the_step_of_every_change() -> None:
    text = (ROOT / "docs" / "versions.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (major|minor|patch) \|(.*)$", text, re.MULTILINE)
    named = {name: of for of, row in rows for name in re.findall("`(.+?)`", row)}
    assert named == {name: step_of(name) for name in SEVERITIES}
    assert [of for of, _ in rows] == list(STEPS)
    expected = {
        "range-narrowed": "major",
        "default-changed": "minor",
        "param-added": "minor",
        "wording-only": "patch",
    }
    assert expected.items() <= named.items() and step([]) == "patch"


def test_a_long_change_is_cut_in_text_alone() -> None:
    choices = {"type": "string", "enum": [f"choice_{n}" for n in range(40)]}
    old, new = spec_of({"n": row()}), spec_of({"n": row(schema=choices)})
    made = reports([old], [new], compare_all([old], [new]))
    cut = FORMATS["text"](made, None, False)
    assert "choice_20" not in cut and "positive integer → " in cut and "choice_39" in cut
    for text in (FORMATS["text"](made, None, True), FORMATS["markdown"](made, None, False)):
        assert all(f"choice_{n}" in text for n in range(40))


def test_what_two_long_sentences_differ_in_is_not_cut() -> None:
    sentence = "The images that were used for this were all of the size {} and so it must not be used with any others"
    old, new = (spec_of({"n": row(conditions=[sentence.format(size)])}) for size in (224, 256))
    text = FORMATS["text"](reports([old], [new], compare_all([old], [new])), None, False)
    assert "… size 224 and … → … size 256 and …" in text


def test_words_are_shown_as_people_write_them() -> None:
    arrays = {"type": "array", "items": {"type": "string", "enum": ["msd", "ssd"]}}
    told: dict[str, Any] = {"schema": arrays, "encoding": "json", "default": ["msd"]}
    away: dict[str, Any] = {"schema": {}, "elided": ["schema", "default"]}
    old, new = spec_of({}), spec_of({"n": row(**told), "m_of": row(6, **away)})
    made = reports([old], [new], compare_all([old], [new]))
    text, markdown = (FORMATS[form](made, None, False) for form in ("text", "markdown"))
    assert 'default `["msd"]`' in text and 'default `["msd"]`' in markdown
    assert "optional, elided on the page, default elided on the page" in text and "http" not in text
    assert "m_of" in text and "`m_of`" in markdown


def test_the_table_of_severities_is_one_of_levels() -> None:
    levels = {level for row_of in SEVERITIES.values() for level in row_of}
    assert levels == {"breaking", "dangerous", "safe", "info"}


def with_variants(*names: str) -> Any:
    """A spec with variants of these names."""
    tables = {name: {"parameters": {"n": row()}} for name in names}
    data = {k: v for k, v in to_data(spec_of({})).items() if k != "parameters"}
    return from_data(data | {"variants": tables}, "test")


def paged(page: str, algorithm: str = "one", **rows: Any) -> Any:
    """A spec that was read from another page."""
    place = {"source": {"page": page, "line": 5}}
    source = {"page": page, "layout": "gfm", "sha256": ""}
    data = to_data(spec_of({name: row() | place | facts for name, facts in rows.items()}))
    return from_data(data | {"algorithm": algorithm, "sources": [source]}, "test")


def scored(**facts: Any) -> Any:
    return spec_of({}, metrics={"m": {"source": {"page": "p.md", "line": 40}} | facts})


NUMBERS = {"type": "number"}
LISTS = {"type": "array", "items": {"type": "integer"}}
WORD = {"type": "string", "enum": ["a"]}
MORE = [
    (spec_of({}), spec_of({"n": row(requirement="unstated")})),
    (spec_of({}), spec_of({"n": row(requirement="conditional")})),
    (spec_of({"n": row(requirement="unstated")}), spec_of({"n": row(requirement="conditional")})),
    (spec_of({"n": row()}), from_data(to_data(spec_of({"n": row()})) | {"title": "Other"}, "test")),
    (with_variants("big"), with_variants("big", "small")),
    (paged("p.md", n={}), paged("q.md", n={"default": 1})),
    (scored(direction="minimize"), scored(regex="m=(.*)")),
    (scored(regex="a"), scored(regex="b")),
    (spec_of({"n": row(tuning=TUNED)}), spec_of({"n": row(tuning=TUNED | {"unparsed": "some"})})),
    (
        spec_of({"n": row(tuning={**TUNED, "type": "categorical", "values": ["a", "b"]})}),
        spec_of({"n": row(tuning={**TUNED, "type": "categorical", "values": ["b", "a"]})}),
    ),
    *(
        (spec_of({"n": row(schema=old)}), spec_of({"n": row(schema=new)}))
        for old, new in [
            (NUMBERS, {"type": "number", "minimum": 0}),
            (NUMBERS, {"type": "number", "maximum": 0}),
            ({"type": "string"}, {"type": "string", "pattern": "[a-z]+"}),
            ({"type": "string", "enum": ["", "a"]}, WORD),
            ({"anyOf": [WORD, NUMBERS]}, NUMBERS),
            (
                {"anyOf": [WORD, {"type": "integer", "enum": [1]}]},
                {"anyOf": [WORD, {"type": "integer", "enum": [2]}]},
            ),
            (LISTS, {**LISTS, "minItems": 2}),
            (LISTS, {**LISTS, "items": {"type": "integer", "minimum": 3}}),
            (LISTS, {"type": "array", "items": NUMBERS, "maxItems": 2}),
            ({"type": "boolean"}, {"anyOf": [{"type": "boolean"}, LISTS]}),
        ]
    ),
    (spec_of({"n": row(default=1.5, schema=NUMBERS)}), spec_of({"n": row(default=2.5, schema=NUMBERS)})),
    (spec_of({"n": row(default="A", schema=WORDS)}), spec_of({"n": row(default="a", schema=WORDS)})),
    (spec_of({"n": row(default="A", schema={})}), spec_of({"n": row(default="a", schema={})})),
    (
        spec_of({"n": row(default=1, schema=NUMBERS)}),
        spec_of({"n": row(unparsed={"default": "many"}, schema=NUMBERS)}),
    ),
    (
        spec_of({"n": row(relations=[{"operator": "<", "parameter": "k"}])}),
        spec_of(
            {"n": row(relations=[{"operator": "<", "parameter": "k"}, {"operator": ">", "parameter": "m"}])}
        ),
    ),
    (
        spec_of({"n": row(), "k": row(6, schema=WORDS), "j": row(7, schema=WORDS)}),
        spec_of(
            {
                "n": row(used_when=[{"parameter": name, "in": ["a"]} for name in "kj"]),
                "k": row(6, schema=WORDS),
                "j": row(7, schema=WORDS),
            }
        ),
    ),
    (
        spec_of({name: row(line) for line, name in enumerate(["aa_rate", "b", "c"], 1)}),
        spec_of({name: row(line) for line, name in enumerate(["b", "c", "aa_rates"], 1)}),
    ),
]
ALGORITHMS = [
    ([spec_of({"n": row()})], [spec_of({"n": row()}), paged("q.md", "two", n={})]),
    ([spec_of({}), paged("q.md", "two", n={})], [spec_of({}), paged("q.md", "second", n={})]),
    ([spec_of({}), paged("q.md", "two", n={})], [spec_of({}), paged("r.md", "second", n={})]),
]


def annotated() -> list[str]:
    """Each example of a comparison and its mirror image, as annotations."""
    pairs = [([old], [new]) for old, new, *_ in TABLE] + [([old], [new]) for old, new in MORE] + ALGORITHMS
    both = [pair for old, new in pairs for pair in ((old, new), (new, old))]
    return [FORMATS["github"](reports(old, new, compare_all(old, new))) for old, new in both]


def test_every_example_reads_as_in_the_list() -> None:
    expected = (ROOT / "tests" / "changes.txt").read_text(encoding="utf-8")
    assert "\n".join(annotated()).splitlines() == expected.splitlines()


def test_a_table_of_people_has_every_column_and_both_sides() -> None:
    (added,) = reports([], [OLD], compare_all([], [OLD]))
    assert words(FORMATS["text"]([added]))[:3] == [
        "one – → p.md (0 → 9 parameters)",
        "safe",
        "+ one One – → :1",
    ]
    text = FORMATS["text"](REPORTS, absent=["two", "three"])
    assert text == FORMATS["text"](REPORTS, None, False, ("two", "three")) and "a, b, c and 3 more" in text
    last = "Not compared, since one side has no readable page of them: two, three."
    assert text.splitlines()[-1] == last and FORMATS["text"]([], absent=["two", "three"]) == f"{last}\n"
    markdown = FORMATS["markdown"](REPORTS)
    assert "| info | `a`, `b`, `c` and 3 more | requirement | unstated → optional |  |" in markdown
    assert (
        "| breaking | `rate` | range narrowed | 0 ≤ float ≤ 1 → 0 < float ≤ 1 (no longer 0) | :11 → :63 |"
        in markdown
    )
