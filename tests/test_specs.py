"""Specs as YAML: nothing is lost, every reader of YAML reads the same, and what is malformed says where."""

from __future__ import annotations

import io
import json
import math
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from generator import specs
from generator.interpreting.pipeline import read_pages
from generator.model import Spec
from generator.specs import SpecError, accounts, catalog, upstream
from generator.specs.catalog import Catalog

from .conftest import ROOT, SHARED

SPECS = sorted((ROOT / "specs").glob("*.yaml"))
META = json.loads((ROOT / "specs" / "spec.schema.json").read_text())


def test_the_meta_schema_is_one() -> None:
    Draft202012Validator.check_schema(META)


@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.stem)
def test_committed_specs(path: Path) -> None:
    text = path.read_text()
    assert list(Draft202012Validator(META).iter_errors(yaml.safe_load(text))) == []
    assert specs.dump(specs.parse(text, path.name)) == text


def test_dump_and_parse_lose_nothing(specs: dict[str, Spec]) -> None:
    from generator.specs import dump, parse

    assert len(specs) == 25
    for spec in specs.values():
        again = parse(dump(spec), "spec")
        assert again == spec
        assert [p.origin for _, p in again.parameters()] == [p.origin for _, p in spec.parameters()]
        assert again.sources == spec.sources


def test_a_row_inserted_on_a_page_changes_its_facts_and_two_blocks(
    pages: dict[str, bytes], entries: Catalog
) -> None:
    page = "ntm_hyperparameters.md"
    before, row = pages[page].decode(), "| new_row | Says little.<br />Valid values: positive integer |"
    lines = before.splitlines()
    place = next(i for i, line in enumerate(lines) if line.startswith("| batch"))
    after = "\n".join([*lines[:place], row, *lines[place:]]) + "\n"
    texts = []
    for text in (before, after):
        read, _ = read_pages({page: text.encode(), "ntm-tuning.md": pages["ntm-tuning.md"]}, entries)
        texts.append(specs.dump(read[0]).splitlines())
    blocks = [
        b for b in SequenceMatcher(None, texts[0], texts[1], autojunk=False).get_opcodes() if b[0] != "equal"
    ]
    changed = [(texts[0][a:b], texts[1][c:d]) for _, a, b, c, d in blocks]
    (old_digest, new_digest), (none, facts), (old_lines, new_lines) = changed
    assert len(old_digest) == len(new_digest) == 1 and "sha256" in new_digest[0]
    assert none == [] and len(facts) == 4 and facts[0] == "  new_row:"
    assert "num_topics: 9" in " ".join(old_lines) and "new_row: 10" in " ".join(new_lines)


def test_specs_as_they_once_were_are_read(specs: dict[str, Spec]) -> None:
    """Older revisions have each origin beside its facts; `diff git:REV` reads them."""
    from generator.specs import from_data, to_data

    data: Any = to_data(specs["ntm"])
    for table in ("parameters", "metrics"):
        for page, lines in data["origins"][table].items():
            for name, line in lines.items():
                data[table][name]["source"] = {"page": page, "line": line}
    for page, lines in data.pop("origins")["tuning"].items():
        for name, line in lines.items():
            data["parameters"][name]["tuning"]["source"] = {"page": page, "line": line}
    read = from_data(data, "spec")
    assert read == specs["ntm"] and to_data(read) == to_data(specs["ntm"])


AWKWARD = [
    "on", "no", "yes", "true", "False", "null", "~", "", " ", "1e-3", "1.0", "1_000", "0o17", "0x1F", "12:30",
    "2020-01-01", ".inf", "-", "a: b", "# no", "'quoted'", "multi:softmax", "é ≤ ∞", "a\nb", "=", "<<", "1E5", "1.e3",
]  # fmt: skip
@pytest.mark.parametrize("text, data", [("a: =", {"a": "="}), ("- <<", ["<<"]), ("{=: =}", {"=": "="})])
def test_signs_that_yaml_1_1_has_as_types_are_strings(text: str, data: Any) -> None:
    assert specs.parse_yaml(text, "x") == data


@pytest.mark.parametrize(
    "value", ["2020-13-45", "!!bool x", "!!int ''", "!!timestamp x", "!!binary é", "0b_"]
)
def test_a_value_that_is_not_what_its_tag_says_is_one_line(value: str) -> None:
    with pytest.raises(SpecError, match=r"^x(:1)?: not YAML: .+$"):
        specs.parse_yaml(f"a: {value}", "x")


NUMBERS = [1e-06, 1.0, 0.1, -1, 0, 1e300, math.inf, -math.inf, 3000000, 5e-324]


def readers() -> list[Any]:
    modern, old = YAML(typ="safe", pure=True), YAML(typ="safe", pure=True)
    old.version = (1, 1)
    return [
        yaml.safe_load,
        lambda text: modern.load(io.StringIO(text)),
        lambda text: old.load(io.StringIO(text)),
    ]


@pytest.mark.parametrize("load", readers(), ids=["PyYAML", "ruamel.yaml", "ruamel.yaml 1.1"])
@pytest.mark.parametrize("value", [*AWKWARD, *NUMBERS, True, False])
def test_every_reader_reads_alike(load: Any, value: Any) -> None:
    read = load(specs.to_yaml({"key": value, "list": [value], "schema": {"enum": [value]}}))
    for found in (read["key"], read["list"][0], read["schema"]["enum"][0]):
        assert found == value and type(found) is type(value)


@given(st.one_of(st.text(max_size=12), st.floats(allow_nan=False), st.integers()))
def test_any_value_reads_back(value: Any) -> None:
    read = yaml.safe_load(specs.to_yaml({"key": value}))
    assert read == {"key": value}


def test_a_small_float_is_a_number_for_yaml_1_1() -> None:
    assert specs.to_yaml({"minimum": 1e-06}) == "minimum: 1.0e-06\n"


SPEC: dict[str, Any] = {
    "spec": 1,
    "algorithm": "x",
    "title": "X",
    "sources": [],
    "parameters": {"a": {"requirement": "optional", "schema": {}, "source": {"page": "p.md", "line": 3}}},
}


def altered(path: str, value: Any) -> dict[str, Any]:
    data: Any = json.loads(json.dumps(SPEC))
    *way, last = path.split("/")
    target = data
    for step in way:
        target = target[step]
    if value is ...:
        del target[last]
    else:
        target[last] = value
    found: dict[str, Any] = data
    return found


@pytest.mark.parametrize(
    ("path", "value", "problem"),
    [
        ("spec", 2, "spec.yaml: spec version 2 is not 1"),
        ("title", ..., "spec.yaml: 'title' is missing"),
        ("extra", 1, "spec.yaml: unknown key 'extra'"),
        ("parameters", [], "spec.yaml.parameters: must be a mapping, not a list"),
        ("parameters/a", None, "spec.yaml.parameters.a: must be a mapping, not nothing"),
        ("parameters/a/requirement", "maybe", "spec.yaml.parameters.a.requirement: must be one of required,"),
        ("parameters/a/schema", {"type": "int"}, "spec.yaml.parameters.a.schema.type: must be one of integer,"),
        ("parameters/a/schema", {"enum": [1]}, "spec.yaml.parameters.a.schema: 'type' is missing"),
        ("parameters/a/schema", {"type": "integer", "enum": []}, "spec.yaml.parameters.a.schema: 'enum' is empty"),
        ("parameters/a/schema", {"type": "integer", "minimum": "1"}, "spec.yaml.parameters.a.schema.minimum: must be"),
        ("parameters/a/source", {"page": "p"}, "spec.yaml.parameters.a.source: 'line' is missing"),
        ("parameters/a/default", None, "spec.yaml.parameters.a.default: must be a value, not nothing"),
        ("parameters/a/encoding", ["a"], "spec.yaml.parameters.a.encoding: must hold two spellings"),
        ("parameters/a/relations", [{"operator": "~", "parameter": "b"}], "spec.yaml.parameters.a.relations[0].operator"),
        ("metrics", {1: {}}, "spec.yaml.metrics: the name 1 must be a string"),
        ("metrics", {"m": {}}, "spec.yaml.metrics.m: has no line under 'origins.metrics'"),
        ("origins", {"rows": {}}, "spec.yaml.origins: unknown key 'rows'"),
        ("origins", {"tuning": {"p": []}}, "spec.yaml.origins.tuning.p: must be a mapping, not a list"),
        ("origins", {"tuning": {"p": {"a": 1.5}}}, "spec.yaml.origins.tuning.p.a: must be an integer"),
    ],
)  # fmt: skip
def test_what_is_no_spec_says_where(path: str, value: Any, problem: str) -> None:
    data = altered(path, value)
    with pytest.raises(SpecError) as error:
        specs.parse(specs.to_yaml(data), "spec.yaml")
    assert str(error.value).startswith(problem) and "\n" not in str(error.value)
    assert list(Draft202012Validator(META).iter_errors(data))


@pytest.mark.parametrize(
    "text, problem",
    [
        ("[]", "x: must be a mapping from algorithm to its pages"),
        ("a: 5", "x: a: must be a mapping, not 5"),
        ("a: {}", "x: a: 'pages' must be a list of file names"),
        ("a: {pages: a.md}", "x: a.pages: must be a list, not a string"),
        ("a: {pages: [1]}", "x: a.pages[0]: must be a string, not 1"),
        ("a: {pages: [a.md], title: 5}", "x: a.title: must be a string, not 5"),
        ("a: {pages: [a.md], images: {}}", "x: a.images: must be a list, not a mapping"),
        ("a: {pages: [a.md], variants: {b: 1}}", "x: a.variants.b: must be a string, not 1"),
        ("a: {pages: [a.md], classes: []}", "x: a.classes: must be a mapping, not a list"),
    ],
)
def test_a_malformed_catalog_is_one_line(text: str, problem: str) -> None:
    with pytest.raises(SpecError) as error:
        catalog.parse(text, "x")
    assert str(error.value) == problem


RECORD = "pages: {a.md: {version: '1', sha256: '2', "


@pytest.mark.parametrize(
    "text, problem",
    [
        ("", "x: must be a mapping, not nothing"),
        ("pages: []", "x.pages: must be a mapping, not a list"),
        ("pages: {a.md: {version: '1'}}", "x.pages.a.md: 'sha256' is missing"),
        ("pages: {a.md: {version: 1}}", "x.pages.a.md.version: must be a string, not 1"),
        (RECORD + "rows: []}}", "x.pages.a.md.rows: must be a mapping, not a list"),
        (RECORD + "reread: {}}}", "x.pages.a.md.reread: must be a list, not a mapping"),
        (RECORD + "conditions: {n: d}}}", "x.pages.a.md.conditions.n: must be a list, not a string"),
        (
            RECORD + f"lines: {{tuning: {{n: 1{'0' * 400}}}}}}}}}",
            "x.pages.a.md.lines.tuning.n: must be a number that a float can hold",
        ),
        (RECORD + "lines: {tuning: {n: a}}}}", "x.pages.a.md.lines.tuning.n: must be a number, not a string"),
    ],
)
def test_a_malformed_record_is_one_line(text: str, problem: str) -> None:
    with pytest.raises(SpecError) as error:
        upstream.parse(text, "x")
    assert str(error.value) == problem


def test_the_record_is_written_as_it_was_read() -> None:
    text = (ROOT / "specs/sources/upstream.yaml").read_text()
    assert upstream.dump(upstream.parse(text, "upstream.yaml")) == text


def test_a_parameter_has_one_default() -> None:
    data = altered("parameters/a/default", 1)
    data["parameters"]["a"]["default_from"] = "b"
    with pytest.raises(SpecError, match=r"^spec\.parameters\.a: has both 'default' and 'default_from'$"):
        specs.from_data(data, "spec")


@pytest.mark.parametrize("text", ["a: [", "a: b: c", "\t", "- 1", "7", "{}"])
def test_malformed_yaml_is_one_line(text: str) -> None:
    with pytest.raises(SpecError) as error:
        specs.parse(text, "spec.yaml")
    assert str(error.value).startswith("spec.yaml") and "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[]", "must be a mapping, not a list"),
        ("evidence: e\naccounts: {}", "'read' is missing"),
        ('evidence: e\nread: "2026"', "'accounts' is missing"),
        ('evidence: e\nread: "2026"\nowners: {}', "unknown key 'owners'"),
        ('evidence: e\nread: "2026"\naccounts: {"12": [a]}', "accounts.12: an account has twelve digits, in quotes"),
        ('evidence: e\nread: "2026"\naccounts: {"123456789012": a}', "accounts.123456789012: must be a list, not a string"),
    ],
)  # fmt: skip
def test_accounts_that_are_wrong(text: str, problem: str) -> None:
    with pytest.raises(SpecError) as error:
        accounts.parse(text, "accounts.yaml")
    assert str(error.value).removeprefix("accounts.yaml").lstrip(":. ") == problem


def test_our_accounts_are_those_of_the_sdk() -> None:
    ours = accounts.parse((ROOT / "specs/sources/accounts.yaml").read_text(), "accounts.yaml")
    assert "683313688378" in ours and list(ours) == sorted(set(ours))
    if SHARED.is_dir():
        assert {*ours} == {
            *json.loads((SHARED / "truth/images.json").read_text())["all_first_party_accounts"]
        }
