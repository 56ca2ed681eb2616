"""The committed specs, and the parser, against facts that were labelled by hand on the AWS pages.

The parser reads the twins in pages/, which state the facts of five AWS pages in their form and in our own words,
and all labelled AWS pages if ../shared is present.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from generator import files, specs
from generator.findings import CODES, Finding, as_json
from generator.interpreting import pipeline
from generator.model import Spec
from generator.specs.catalog import Catalog

from .conftest import ROOT, SHARED, load_catalog, needs_shared, shared_pages

TESTS = Path(__file__).parent
LABELS = sorted((TESTS / "facts").glob("*.json"))
TWIN_LABELS = sorted((TESTS / "facts" / "seeds").glob("*.json"))
TWIN_CATALOG = load_catalog(TESTS / "facts" / "seeds" / "catalog.yaml")
FIELDS = ("schema", "encoding", "relations", "required_when", "used_when", "suggested", "tunable", "elided")
DEFAULTS = ("default", "default_from", "default_rule")
Data = dict[str, Any]


def test_there_are_labels_for_every_algorithm(entries: Catalog) -> None:
    assert [path.stem for path in LABELS] == sorted(entries)


@pytest.mark.parametrize("path", LABELS, ids=lambda path: path.stem)
def test_the_committed_specs_state_the_labelled_facts(path: Path) -> None:
    check_facts(specs.to_data(specs.load(ROOT / "specs" / f"{path.stem}.yaml")), json.loads(path.read_text()))


def check_facts(data: Data, label: dict[str, Data]) -> None:
    tables: dict[str, Data] = data.get("variants") or {"": data}
    assert tables.keys() == label.keys()
    for variant, facts in label.items():
        rows: Data = tables[variant]["parameters"]
        assert list(rows) == list(facts["parameters"])
        for name, fact in facts["parameters"].items():
            check_parameter(rows[name], fact, f"{variant} {name}")
        for name, fact in facts["tuning"].items():
            row = rows[name].get("tuning") if name in rows else data["tuning_only"][name]
            assert row == without(fact, "line"), f"{variant} {name}"
        for name, fact in facts["metrics"].items():
            assert data["metrics"][name]["direction"] == fact["direction"], name


def without(data: Data, key: str) -> Data:
    return {k: v for k, v in data.items() if k != key}


def check_parameter(row: Data, fact: Data, name: str) -> None:
    ambiguous = set(fact.get("open", ()))
    assert row["requirement"] == fact["requirement"], name
    for field in FIELDS:
        if field not in ambiguous:
            assert canonical(row.get(field)) == canonical(fact.get(field)), (name, field)
    if not ambiguous & set(DEFAULTS):
        actual = {key: row[key] for key in DEFAULTS if key in row}
        expected = {key: fact[key] for key in DEFAULTS if key in fact}
        assert actual.keys() == expected.keys(), name
        assert "default_rule" in actual or actual == expected, name


def canonical(value: Any) -> Any:
    """Without the order of keys and conditions; an empty schema equals a missing one."""
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return sorted(json.dumps(item, sort_keys=True) for item in value)
    return value or None


# -- twins: AWS's form, our words -----------------------------------------------------------------

TWIN_LAYOUTS = {
    "IC-Hyperparameter.2018.txt": "gfm",
    "IC-Hyperparameter.later-plain.txt": "text",
    "ntm-tuning.web.txt": "pipes",
    "ntm_hyperparameters.2019.txt": "gfm",
    "object2vec-hyperparameters.2019.txt": "gfm",
}
TWIN_FINDINGS = [
    ("ntm_hyperparameters.2019.txt", "encoder_layers_activation", "elided"),
    ("ntm_hyperparameters.2019.txt", "optimizer", "elided"),
    ("object2vec-hyperparameters.2019.txt", "token_embedding_storage_type", "unknown-value"),
]
Read = tuple[list[Spec], list[Finding]]


@pytest.fixture(scope="module")
def twins() -> Read:
    return pipeline.read_pages(files.read_pages(TESTS / "pages"), TWIN_CATALOG)


def test_every_twin_is_labelled(twins: Read) -> None:
    assert sorted(spec.algorithm for spec in twins[0]) == [path.stem for path in TWIN_LABELS]


def test_the_layouts_of_the_twins_are_recognised(twins: Read) -> None:
    sources = [source for spec in twins[0] for source in spec.sources]
    assert {source.page: source.layout for source in sources} == TWIN_LAYOUTS


@pytest.mark.parametrize("path", TWIN_LABELS, ids=lambda path: path.stem)
def test_a_twin_states_the_labelled_facts(path: Path, twins: Read) -> None:
    (data,) = (specs.to_data(spec) for spec in twins[0] if spec.algorithm == path.stem)
    label: dict[str, Data] = json.loads(path.read_text())
    check_facts(data, label)
    for name, fact in label[""]["parameters"].items():
        assert data["parameters"][name].get("conditions", []) == fact.get("conditions", []), name
    check_citations(data, label[""])


def check_citations(data: Data, facts: Data) -> None:
    """Hyperparameters are on an algorithm's first page, ranges and metrics on its last."""
    first, last = (data["sources"][place]["page"] for place in (0, -1))
    for kind, page in (("parameters", first), ("tuning", last), ("metrics", last)):
        lines = {name: fact["line"] for name, fact in facts[kind].items()}
        assert data["origins"].get(kind, {}) == ({page: lines} if lines else {}), kind


def test_the_findings_of_the_twins(twins: Read) -> None:
    assert sorted((f.page, f.parameter, f.code) for f in twins[1]) == TWIN_FINDINGS


@needs_shared
def test_a_twin_differs_from_its_seed_only_in_words(twins: Read) -> None:
    pages, entries = shared_pages("seeds")
    seeds, findings = pipeline.read_pages(pages, entries)
    assert list(map(without_prose, twins[0])) == list(map(without_prose, seeds))
    assert list(map(place, twins[1])) == list(map(place, findings))


def place(finding: Finding) -> tuple[str, int, str, str]:
    return finding.page, finding.line, finding.parameter, finding.code


def without_prose(spec: Spec) -> Data:
    """The data of a spec, with the number of conditions instead of their words."""
    data = specs.to_data(spec)
    for row in (*data["parameters"].values(), *data.get("metrics", {}).values()):
        row["description"] = bool(row["description"])
        row["conditions"] = len(row.get("conditions", ()))
    return {**data, "sources": [without(source, "sha256") for source in data["sources"]]}


@needs_shared
@pytest.mark.parametrize("name", TWIN_LAYOUTS)
def test_a_twin_has_the_quirks_of_its_seed(name: str) -> None:
    """Every line has the same pipes, code and runs of spaces in the same order, and the same escapes."""
    twin, seed = (
        (folder / name).read_text("utf-8").split("\n")
        for folder in (TESTS / "pages", SHARED / "docs" / "seeds")
    )
    assert list(map(quirks, twin)) == list(map(quirks, seed))


def quirks(line: str) -> tuple[list[str], set[str]]:
    return re.findall(r"[|`]|\s{2,}|^\s|\s$", line), set(re.findall(r"\\.|[*<\[•“”‘’\"]", line))


# -- pages in the forms of other guides, in our own words ------------------------------------------

OTHER_FINDINGS: dict[str, list[tuple[str, str]]] = {
    "answers": [("", "malformed-row"), ("colour", "elided"), ("tension", "unparsed-phrase")],
    "brackets": [],
    "columns": [("", "unknown-column"), ("fuel", "unparsed-phrase")],
    "labels": [("lamp_hours", "unparsed-phrase"), ("lamp_hours", "unparsed-phrase")],
    "lines": [("crust", "unparsed-phrase")],
    "names": [("", "malformed-row"), ("", "malformed-row")],
    "required": [("", "malformed-row"), ("", "unknown-column")],
    "rules": [("mode", "duplicate-row")],
}


@pytest.mark.parametrize("name", OTHER_FINDINGS)
def test_a_page_in_the_form_of_another_guide(name: str) -> None:
    """Every fact is right, in a variant for each table that repeats names, and no right row has a finding."""
    folder = TESTS / "other"
    (spec,), findings = pipeline.read_pages({f"{name}.md": (folder / f"{name}.md").read_bytes()}, {})
    data, label = specs.to_data(spec), json.loads((folder / f"{name}.json").read_text())
    check_facts(data, label)
    for variant, facts in label.items():
        table = data["variants"][variant] if "variants" in data else data
        lines = {row: fact["line"] for row, fact in facts["parameters"].items()}
        assert table["origins"]["parameters"] == {f"{name}.md": lines}
        conditions = {row: fact.get("conditions") for row, fact in facts["parameters"].items()}
        assert {row: fact.get("conditions") for row, fact in table["parameters"].items()} == conditions
    assert sorted((f.parameter, f.code) for f in findings) == OTHER_FINDINGS[name]


# -- the AWS pages themselves ----------------------------------------------------------------------


@needs_shared
@pytest.mark.parametrize("pages", ["seeds", "2023", "2026", "more/2023", "more/other"])
def test_the_aws_pages_have_the_labelled_facts(pages: str, tmp_path: Path) -> None:
    """The scoring program of the labels accepts the specs of the pages. `more/other` is another guide."""
    more, _, name = pages.rpartition("/")
    docs, gold, catalogs = (SHARED / more / folder for folder in ("docs", "gold", "catalogs"))
    read_specs, findings = pipeline.read_pages(
        files.read_pages(docs / name), load_catalog(catalogs / f"{name}.yaml")
    )
    for spec in read_specs:
        (tmp_path / f"{spec.algorithm}.yaml").write_text(specs.dump(spec))
    (tmp_path / "findings.json").write_text(as_json(findings))
    options = [tmp_path, gold / name, "--docs", docs / name, "--findings", tmp_path / "findings.json"]
    command = [sys.executable, *map(str, (SHARED / "tools" / "score.py", *options))]
    scored = subprocess.run(command, capture_output=True, text=True)
    assert scored.returncode == 0, scored.stdout
    summary = re.search(r"0 wrong without a finding, (\d+) of (\d+) right rows", scored.stdout)
    assert summary, scored.stdout
    noted, right = map(int, summary.groups())
    assert name != "other" or noted <= 0.05 * right


# What the newest pages, some of them partial, changed against the labels of 2023.
CHANGED = {"linear_learner": ["optimizer.elided"], "xgboost": ["use_dask_gpu_training.name"]}
NEWEST = SHARED / "more" / "docs" / "2026"


@needs_shared
@pytest.mark.parametrize("path", sorted(NEWEST.rglob("*.md")), ids=lambda p: p.stem)
def test_the_newest_pages_have_the_labelled_facts(path: Path, entries: Catalog) -> None:
    """A page of `partial` has some of the rows."""
    algorithms = [name for name, entry in entries.items() if path.name in entry.pages]
    if not algorithms:
        pytest.skip("the page of an algorithm that is not in the catalog")
    label: Data = json.loads((TESTS / "facts" / f"{algorithms[0]}.json").read_text())[""]
    (data,) = map(specs.to_data, pipeline.read_pages({path.name: path.read_bytes()}, {})[0])
    rows: Data = data["parameters"]
    if path.parent == NEWEST and rows:
        assert list(rows) == list(label["parameters"])
    for name, row in rows.items():
        check_parameter(row, label["parameters"][name], name)
    for name, row in data.get("tuning_only", {}).items():
        assert row == label["tuning"][name]
    for name, row in data.get("metrics", {}).items():
        assert row["direction"] == label["metrics"][name]["direction"]


@needs_shared
def test_the_committed_specs_differ_from_the_newest_labels_in_what_is_newer(
    entries: Catalog, tmp_path: Path
) -> None:
    """The newest label of each algorithm is that of 2026, if there is one."""
    for folder in ("more/gold/2023", "gold/2023", "gold/2026"):
        for path in (SHARED / folder).glob("*.json"):
            shutil.copy(path, tmp_path)
    options = [ROOT / "specs", tmp_path, "--json", "--only", *entries]
    command = [sys.executable, *map(str, (SHARED / "tools" / "score.py", *options))]
    misses = json.loads(subprocess.run(command, capture_output=True, text=True).stdout)["misses"]
    named = {algorithm: [miss.partition(": ")[0] for miss in said] for algorithm, said in misses.items()}
    assert {algorithm: said for algorithm, said in named.items() if said} == CHANGED


DEFECTS = {
    # marked by the labels
    ("deepar_hyperparameters.md", "cardinality", "text-lost"),
    ("kNN_hyperparameters.md", "faiss_index_ivf_nlists", "default-outside-schema"),
    ("ll_hyperparameters.md", "lr_scheduler_factor", "contradictory-bounds"),
    ("lightgbm-hyperparameters.md", "min_gain_to_split", "contradictory-types"),
    ("lightgbm-hyperparameters.md", "feature_fraction_bynode", "contradictory-bounds"),
    ("lightgbm-tuning.md", "feature_fraction", "tuning-outside-schema"),
    ("lightgbm-tuning.md", "binary_logloss", "loss-maximized"),
    ("lightgbm-tuning.md", "multi_logloss", "loss-maximized"),
    ("object2vec-hyperparameters.md", "token_embedding_storage_type", "unknown-value"),
    ("segmentation-hyperparameters.md", "mini_batch_size", "unknown-parameter"),
    ("segmentation-hyperparameters.md", "validation_mini_batch_size", "unknown-parameter"),
    ("semantic-segmentation-tuning.md", "optimzer", "unknown-parameter"),
    ("xgboost_hyperparameters.md", "max_depth", "unknown-value"),
    # not marked: the row is called …_selection_criteria
    *(
        ("linear-learner-tuning.md", f"{channel}:{metric}", "unknown-parameter")
        for channel in ("test", "validation")
        for metric in ("precision", "recall")
    ),
}


@needs_shared
def test_the_defects_of_the_2023_guide() -> None:
    _, findings = pipeline.read_pages(*shared_pages("2023"))
    shown = [f for f in findings if CODES[f.code].kind == "page"]
    assert {(f.page, f.parameter, f.code) for f in shown} == DEFECTS
    assert len(shown) == len(DEFECTS)


@needs_shared
def test_no_sentence_is_copied_from_an_aws_page() -> None:
    check = subprocess.run(
        [sys.executable, SHARED / "tools" / "verbatim.py", ROOT], capture_output=True, text=True
    )
    assert check.returncode == 0, check.stdout


LOSSES = {
    "B2_aws_md_seeaws_excerpt.md": {"encoder_layers_activation": "elided", "optimizer": "elided"},
    "B3_aws_md_dollar1_excerpt.md": {"encoder_layers_activation": "elided", "beta_2": "elided"},
    "C1_no_outer_pipes_LOSSY_excerpt.txt": {"eval_metrics": "text-lost", "extra_center_factor": "text-lost"},
    "C_trafilatura_2.3.1_md_from_constructed.md": {"encoder_layers_activation": "text-lost"},
    "D1_plain_text_paragraphs_excerpt.txt": {},
    "E_html_constructed_from_real_markup.html": {},
    "F2_mcp_truncated_table_REAL_CODE_synthetic_rows.md": {"": "table-truncated"},
    "F_mcp_1.2.3_from_constructed.md": {},
}


@needs_shared
def test_text_that_other_tools_lost_is_a_finding() -> None:
    pages = files.read_pages(SHARED / "docs" / "layouts")
    assert pages.keys() == LOSSES.keys()
    for name, content in pages.items():
        (spec, *_), findings = pipeline.read_pages({name: content}, {})
        noted = {(f.parameter, f.code) for f in findings}
        assert set(LOSSES[name].items()) <= noted, name
        assert_unread(spec, {parameter for parameter in LOSSES[name] if parameter}, name)


def assert_unread(spec: Spec, lost: set[str], name: str) -> None:
    """Only these parameters, and those whose rows are cut short, have no schema."""
    for _, parameter in spec.parameters():
        known = bool(specs.schema(parameter.domain))
        cut_short = (
            not parameter.default and parameter.requirement == "unstated" and parameter.name not in lost
        )
        assert known == (parameter.name not in lost) or cut_short, (name, parameter.name)
