"""Adopting new pages: facts follow, our sentences stay, and what is printed reads back as the same facts."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.comparing import compare_all
from generator.comparing.changes import Change
from generator.comparing.reporting import visible
from generator.errors import InputError
from generator.following.adopting import Adoption, adopt
from generator.following.refusing import DamagedError
from generator.following.row_text import printed
from generator.interpreting.pipeline import PageError, read_pages
from generator.model import Spec
from generator.specs import upstream
from generator.specs.catalog import parse as parse_catalog

from .conftest import SHARED, needs_shared

ROOT = Path(__file__).parent.parent
SOURCES = ROOT / "specs" / "sources"
CATALOG = parse_catalog((SOURCES / "catalog.yaml").read_text(), "catalog")
HEADER = "# T\n\n| Parameter Name | Description |\n| --- | --- |\n"

Pages = Mapping[str, bytes]


def our_pages(algorithm: str) -> dict[str, bytes]:
    return {name: (SOURCES / "pages" / name).read_bytes() for name in CATALOG[algorithm].pages}


def read(algorithm: str, pages: Pages) -> list[Spec]:
    return read_pages(pages, {algorithm: CATALOG[algorithm]})[0]


def catalog_of(algorithm: str) -> str:
    entry = CATALOG[algorithm]
    variants = {name: title for name, title in entry.variants.items() if name}
    return (
        f"{algorithm}: {{title: {entry.title!r}, pages: {list(entry.pages)}, variants: {variants or '{}'}}}\n"
    )


def adopted(algorithm: str, ours: Pages, theirs: Pages, record: str = "{}") -> Adoption:
    return adopt(ours=ours, theirs=theirs, catalog=catalog_of(algorithm), record=record, version="new")


def above_info(changes: Iterator[Change]) -> list[str]:
    return [f"{change.kind} {change.parameter}" for change in changes if change.worst != "info"]


# -- printing -----------------------------------------------------------------------------------

FACTS = (
    "requirement", "domain", "default", "encoding", "relations", "required_when", "used_when", "suggested", "elided",
)  # fmt: skip


def all_rows() -> Iterator[tuple[str, Spec, str]]:
    for algorithm in CATALOG:
        (spec,) = read(algorithm, our_pages(algorithm))
        yield from ((algorithm, spec, variant.name) for variant in spec.variants)


@pytest.mark.parametrize(
    "algorithm, spec, variant", list(all_rows()), ids=lambda value: value if isinstance(value, str) else ""
)
def test_what_is_printed_reads_back_as_the_same_facts(algorithm: str, spec: Spec, variant: str) -> None:
    (table,) = [each for each in spec.variants if each.name == variant]
    text = HEADER + "".join(printed(row, "What it does.").line() + "\n" for row in table.parameters)
    (read_back,), _ = read_pages({"x.md": text.encode()}, {})
    again = {row.name: row for row in read_back.variants[0].parameters}
    for row in table.parameters:
        for fact in FACTS:
            assert getattr(again[row.name], fact) == getattr(row, fact), (row.name, fact, printed(row).line())


# -- one fact at a time -------------------------------------------------------------------------


@dataclass(frozen=True)
class Edit:
    """A change of one fact as AWS would write it, and the kind of change, or kinds, that it may be."""

    pattern: str
    put: str | Callable[[re.Match[str]], str]
    kinds: str


def _more(match: re.Match[str]) -> str:
    return f"{match[1]}{float(match[2]) * 2 + 1:g}"


# of a row or choice that is gone, for the rows that refer to it
CONSEQUENCES = {"used-when-changed", "required-when-changed", "conditions-changed", "confidence-changed"}

EDITS = [
    Edit(r"\*\*Optional\*\*(?! when)", "**Required**", "requirement-tightened"),
    Edit(r"\*\*Required\*\*(?! if| when)", "**Optional**", "requirement-loosened"),
    Edit(r"(Default value: `?)(\d+(?:\.\d+)?)(?=`?\.? \|)", _more, "default-changed"),
    Edit(r"<br />Default values?: `?(?![Nn]one )[\w.]+`?\.?(?= \|)", "", "default-removed"),
    Edit(r"(Default value: )`False`", r"\1`True`", "default-changed"),
    Edit(r"[Pp]ositive integer(?= ?\.?(?:<br|\|))", "non-negative integer", "range-widened"),
    Edit(r"[Pp]ositive integer(?= ?\.?(?:<br|\|))", "1 ≤ integer ≤ 77", "bound-added"),
    Edit(r"(?<!range: )[Pp]ositive integer(?= ?\.?(?:<br|\|))", "`off` or positive integer", "sentinel-added"),
    Edit(r"[Pp]ositive integer(?= ?\.?(?:<br|\|))", "positive float", "type-widened"),
    Edit(r"(min: )(\d+)(?=,)", lambda m: f"{m[1]}{int(m[2]) + 1}", "range-narrowed"),
    Edit(r"\[0, ?1\](?=\.?<br)", "[0, 2]", "range-widened"),
    Edit(r"\[0, ?1\](?=\.?<br)", "(0, 1]", "range-narrowed"),
    Edit(r"(≤ integer ≤ )(\d+)", _more, "range-widened"),
    Edit(r"(Valid values: (?:One of )?`\w+`, )(?![^|]*or <br)", r"\1`brand_new`, ", "choice-added sentinel-added"),
    Edit(r"(Valid values: (?:One of )?)`\w+`, (?=`\w+`, )(?![^|]*or <br)", r"\1", "choice-removed sentinel-removed"),
    Edit(r"`auto` or (?!1)", "", "sentinel-removed"),
    Edit(r"(Used only when `optimizer` is )`sgd`(?: or `nag`)?(?=\.)", r"\1`adam`", "used-when-changed"),
    Edit(r"Used only when `\w+` is `[^.]*\. ?(?=<br)", "", "used-when-changed"),
    Edit(r"(MaxValue: ?)(\d+(?:\.\d+)?)(?= \|)", _more, "tuning-changed"),
    Edit(r"\| Minimize \|", "| Maximize |", "metric-direction-changed"),
    Edit(r"^\| (?:test|validation|train):\w+.*\|$", "", "metric-removed"),
    Edit(r"^\| \S+ \| .*<br />.*$\n", "", "param-removed"),
    Edit(r"^(\| \S+ \| .*<br />.*$)\n", r"\1\n| brand\\_new | A new one.<br />**Optional**<br />Valid values: 0 or 1 |\n", "param-added"),
    Edit(r"^\| (\S+) (\| (?:Integer|Continuous|Categorical).*\|)$", "", "tunable-removed"),
]  # fmt: skip


Case = tuple[str, Edit, str, re.Match[str]]


def places(edit: Edit) -> list[Case]:
    """Up to six places where an edit applies, each in the middle of a page, spread over all pages."""
    cases: list[Case] = []
    for algorithm, entry in CATALOG.items():
        for page in entry.pages:
            matches = list(re.finditer(edit.pattern, (SOURCES / "pages" / page).read_text(), re.MULTILINE))
            cases += [(algorithm, edit, page, match) for match in matches[len(matches) // 2 :][:1]]
    return cases[:: max(1, len(cases) // 6)]


CASES = [case for edit in EDITS for case in places(edit)]


def test_there_are_a_hundred_cases_and_every_edit_is_among_them() -> None:
    assert len(CASES) > 100 and {id(edit) for _, edit, _, _ in CASES} == set(map(id, EDITS))


@pytest.mark.parametrize(
    "algorithm, edit, page, match",
    CASES,
    ids=[f"{page}-{match.start()}-{edit.kinds}" for _, edit, page, match in CASES],
)
def test_one_changed_fact_is_reported_alone_and_carried_over(
    algorithm: str, edit: Edit, page: str, match: re.Match[str]
) -> None:
    ours = our_pages(algorithm)
    put = edit.put(match) if callable(edit.put) else match.expand(edit.put)
    text = ours[page].decode()
    theirs = {**ours, page: (text[: match.start()] + put + text[match.end() :]).encode()}
    before, after = read(algorithm, ours), read(algorithm, theirs)
    changes = list(visible(compare_all(before, after)))
    (parameter,) = {change.parameter for change in changes if change.kind in edit.kinds.split()}
    others = {change.kind for change in changes if change.parameter != parameter}
    assert len([change for change in changes if change.parameter == parameter]) == 1, changes
    assert others <= CONSEQUENCES, changes
    result = adopted(algorithm, ours, theirs)
    new = read(algorithm, {name: text.encode() for name, text in result.pages.items()})
    assert above_info(compare_all(new, after)) == []
    assert [finding.code for finding in result.findings if finding.code == "not-adopted"] == []


# -- sentences ----------------------------------------------------------------------------------

NTM, TUNING = "ntm_hyperparameters.md", "ntm-tuning.md"


def changed(page: str, *swaps: tuple[str, str]) -> dict[str, bytes]:
    """Our pages of one algorithm, with some words of one page swapped."""
    pages = our_pages("ntm")
    text = pages[page].decode()
    for old, new in swaps:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return {**pages, page: text.encode()}


def line_of(result: Adoption, page: str, name: str) -> str:
    (line,) = [line for line in result.pages[page].splitlines() if line.startswith(f"| {name} ")]
    return line


def test_our_own_pages_are_adopted_without_a_change() -> None:
    for algorithm in CATALOG:
        ours = our_pages(algorithm)
        result = adopted(algorithm, ours, ours)
        assert {name: text.encode() for name, text in result.pages.items()} == ours and not result.findings


def test_a_changed_row_keeps_our_sentence_and_changes_one_part() -> None:
    theirs = changed(
        NTM,
        ("An upper limit on the passes made over the training data.", "Theirs."),
        ("value: 50", "value: 60"),
    )
    line = line_of(adopted("ntm", our_pages("ntm"), theirs), NTM, "epochs")
    assert line == (
        "| epochs | An upper limit on the passes made over the training data.<br />**Optional**<br />"
        "Valid values: Positive integer (min: 1)<br />Default value: 60 |"
    )


def test_a_new_row_is_to_be_described_and_stands_where_it_does_there() -> None:
    row = (
        "| patience | What it does, in words of AWS.<br />**Required**<br />Valid values: 1 ≤ integer ≤ 5 |\n"
    )
    result = adopted("ntm", our_pages("ntm"), changed(NTM, ("| epochs |", f"{row}| epochs |")))
    lines = result.pages[NTM].splitlines()
    place = lines.index("| patience | …<br />**Required**<br />Valid values: 1 ≤ integer ≤ 5 |")
    assert lines[place + 1].startswith("| epochs |")
    assert [(f.code, f.parameter) for f in result.findings] == [("description-missing", "patience")]


def test_a_renamed_row_keeps_our_sentence() -> None:
    result = adopted("ntm", our_pages("ntm"), changed(NTM, ("| sub\\_sample |", "| subsample |")))
    assert line_of(result, NTM, "subsample").startswith("| subsample | The share of the training data")
    assert "sub\\_sample" not in result.pages[NTM] and not result.findings


def test_a_row_whose_prose_changed_is_to_be_read_again_until_someone_has() -> None:
    ours = our_pages("ntm")
    first = adopted("ntm", ours, ours)
    reworded = changed(NTM, ("An upper limit on the passes", "With one GPU only, a limit on the passes"))
    second = adopted("ntm", ours, reworded, first.record)
    third = adopted("ntm", ours, reworded, second.record)
    for result in (second, third):
        assert [(f.code, f.parameter) for f in result.findings] == [("prose-changed", "epochs")]
        assert {name: text.encode() for name, text in result.pages.items()} == ours
    read_again = re.sub(r" *reread:\n *- epochs\n", "", second.record)
    assert read_again != second.record and not adopted("ntm", ours, reworded, read_again).findings
    (spec,) = read("ntm", reworded)
    record = upstream.parse(first.record, "record")
    assert [finding.parameter for finding in upstream.prose_changes(record, [spec])] == ["epochs"]


def test_the_record_of_a_page_stays_while_the_page_does() -> None:
    ours = our_pages("ntm")
    first = upstream.parse(adopted("ntm", ours, ours).record, "record")
    again = adopt(
        ours=ours,
        theirs=changed(TUNING, ("MaxValue: 0.1", "MaxValue: 0.2")),
        catalog=catalog_of("ntm"),
        record=upstream.dump(first),
        version="newer",
    )
    after = upstream.parse(again.record, "record")
    assert (after[NTM], after[TUNING].version) == (first[NTM], "newer")


def first_half(page: str, algorithm: str) -> bytes:
    text = our_pages(algorithm)[page]
    return text[: len(text) // 2]


def whole_rows(page: str, algorithm: str, share: float) -> bytes:
    """The page up to the end of a row."""
    lines = our_pages(algorithm)[page].splitlines(keepends=True)
    return b"".join(lines[: int(len(lines) * share)])


XGBOOST, PCA, LABEL = "xgboost_hyperparameters.md", "PCA-reference.md", "Valid values:"
DAMAGED = [
    ("xgboost", XGBOOST, first_half(XGBOOST, "xgboost"), "the row breaks off"),
    ("xgboost", XGBOOST, whole_rows(XGBOOST, "xgboost", 0.6), "of our 43 rows are missing"),
    ("ntm", NTM, our_pages("ntm")[NTM] + b"\nTable truncated (showing 15 of 40 rows)\n", "15 of 40 rows"),
    ("ntm", NTM, our_pages("ntm")[NTM].replace(b"| epochs | An", b"| epochs An"), "1 of 2 cells"),
    ("ntm", NTM, our_pages("ntm")[NTM].rpartition(LABEL.encode())[0] + LABEL.encode(), "last row, line"),
    ("ntm", TUNING, b"# Tuning\n", "of our 7 rows are missing"),
    ("ntm", NTM, our_pages("object2vec")["object2vec-hyperparameters.md"], "of our 15 rows are missing"),
]


@pytest.mark.parametrize("algorithm, page, content, why", DAMAGED, ids=[case[3] for case in DAMAGED])
def test_a_damaged_page_is_refused_by_name(algorithm: str, page: str, content: bytes, why: str) -> None:
    ours = our_pages(algorithm)
    theirs = {**ours, page: content}
    catalog = catalog_of(algorithm)
    with pytest.raises(DamagedError, match=page) as caught:
        adopt(ours=ours, theirs=theirs, catalog=catalog, record="{}", version="new")
    assert why in str(caught.value) and "\n" not in str(caught.value)
    skipped = adopt(ours=ours, theirs=theirs, catalog=catalog, record="{}", version="new", skip_damaged=True)
    assert {name: text.encode() for name, text in skipped.pages.items()} == ours
    assert list(skipped.refused) == [page] and page not in upstream.parse(skipped.record, "record")


def test_a_page_without_a_table_is_refused_among_others_and_never_adopted() -> None:
    ours = our_pages("pca") | our_pages("ntm")
    catalog = catalog_of("pca") + catalog_of("ntm")
    adopting = functools.partial(
        adopt, ours=ours, theirs={**ours, PCA: b"# Sign in\n"}, catalog=catalog, record="{}", version="new"
    )
    with pytest.raises(DamagedError, match=f"{PCA}: no hyperparameter, tuning or metrics table"):
        adopting()
    skipped = adopting(skip_damaged=True)
    assert list(skipped.refused) == [PCA] and skipped.pages[PCA].encode() == ours[PCA]
    with pytest.raises(InputError, match=f"{PCA}: has no table"):
        adopting(confirmed=[PCA])
    with pytest.raises(PageError, match=f"{PCA}: the page is empty"):
        adopting(ours={**ours, PCA: b""})


def test_lost_rows_go_once_they_are_confirmed() -> None:
    ours, cut = our_pages("xgboost"), whole_rows(XGBOOST, "xgboost", 0.6)
    confirming = functools.partial(
        adopt,
        ours=ours,
        theirs={**ours, XGBOOST: cut},
        catalog=catalog_of("xgboost"),
        record="{}",
        version="new",
    )
    result = confirming(confirmed=[XGBOOST])
    assert result.pages[XGBOOST].encode() == cut and not result.refused
    with pytest.raises(InputError, match=r"xgbost\.md: cannot be confirmed"):
        confirming(confirmed=["xgbost.md"])


def test_what_is_left_is_found_until_someone_has_written_it() -> None:
    row = "| patience | What it does.<br />**Optional**. Used only when `optimizer` is `adam`.<br />Valid values: integer |\n"
    metric = "| validation:new | Theirs. | Minimize |\n"
    theirs = changed(NTM, ("| epochs |", f"{row}| epochs |"))
    total = "| validation:total\\_loss |"
    theirs[TUNING] = theirs[TUNING].replace(total.encode(), f"{metric}{total}".encode())
    result = adopted("ntm", our_pages("ntm"), theirs)
    assert "| patience | … Used only when `optimizer` is `adam`.<br />" in result.pages[NTM]
    missing = [(f.code, f.parameter) for f in result.findings]
    assert sorted(missing) == [("description-missing", "patience"), ("description-missing", "validation:new")]
    specs = read("ntm", {name: text.encode() for name, text in result.pages.items()})
    assert [f.parameter for f in upstream.pending({}, specs)] == ["patience", "validation:new"]
    page = upstream.Page(version="1", sha256="", rows={}, reread=("epochs",))
    (finding,) = upstream.pending({NTM: page}, read("ntm", our_pages("ntm")))
    assert (finding.code, finding.page, finding.parameter) == ("prose-changed", NTM, "epochs")


def test_a_condition_follows_the_values_that_came_with_it() -> None:
    theirs = our_pages("image_classification")
    (page,) = [name for name in theirs if "Hyperparameter" in name]
    text = theirs[page].decode()
    text = text.replace("`adam`, `rmsprop`", "`adam`, `lion`, `rmsprop`").replace(
        "`optimizer` is `sgd` or `nag`", "`optimizer` is `sgd`, `nag`, or `lion`"
    )
    after = read("image_classification", {**theirs, page: text.encode()})
    result = adopted(
        "image_classification", our_pages("image_classification"), {**theirs, page: text.encode()}
    )
    ours = read("image_classification", {name: text.encode() for name, text in result.pages.items()})
    rows = [{p.name: p.used_when for _, p in specs[0].parameters()} for specs in (ours, after)]
    assert rows[0] == rows[1] and "lion" in str(rows[0]["momentum"])


def test_what_cannot_be_printed_is_said() -> None:
    table = "\n\n| Metric Name | Description | Optimization Direction |\n| --- | --- | --- |\n| test:x | X | Minimize |\n"
    page = CATALOG["pca"].pages[0]
    theirs = {page: our_pages("pca")[page] + table.encode()}
    result = adopted("pca", our_pages("pca"), theirs)
    assert [(f.code, f.parameter) for f in result.findings] == [("not-adopted", "test:x")]


def test_pages_with_nothing_in_common_are_an_error() -> None:
    with pytest.raises(InputError, match="none of our pages"):
        adopted("ntm", our_pages("ntm"), {"other.md": b"# Other\n"})


# -- the record ---------------------------------------------------------------------------------

RECORD = upstream.parse((SOURCES / "upstream.yaml").read_text(), "upstream.yaml")


def test_the_record_covers_every_page_and_row() -> None:
    assert set(RECORD) == {page for entry in CATALOG.values() for page in entry.pages}
    for algorithm in CATALOG:
        (spec,) = read(algorithm, our_pages(algorithm))
        for page in CATALOG[algorithm].pages:
            rows = upstream.recorded([spec], page, "", "", ())
            assert RECORD[page].rows.keys() == rows.rows.keys()
            assert {k: v.keys() for k, v in RECORD[page].lines.items()} == {
                k: v.keys() for k, v in rows.lines.items()
            }
            assert not RECORD[page].reread


def adopted_page(name: str) -> Path:
    """Where AWS's page is, in the version that was adopted."""
    places = (SHARED / folder / RECORD[name].version / name for folder in ("docs", "more/docs"))
    return next(place for place in places if place.exists())


@needs_shared
@pytest.mark.parametrize("algorithm", CATALOG)
def test_our_specs_state_the_facts_of_the_pages_adopted(algorithm: str) -> None:
    pages = {name: adopted_page(name).read_bytes() for name in CATALOG[algorithm].pages}
    ours, theirs = read(algorithm, our_pages(algorithm)), read(algorithm, pages)
    assert above_info(compare_all(ours, theirs, records=(RECORD, {}))) == []
    assert list(upstream.prose_changes(RECORD, theirs)) == []
    result = adopted(algorithm, our_pages(algorithm), pages, (SOURCES / "upstream.yaml").read_text())
    assert {name: text.encode() for name, text in result.pages.items()} == our_pages(algorithm)
