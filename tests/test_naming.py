"""What names become: told apart, or refused, and what is made of them is Python."""

from __future__ import annotations

import argparse
import importlib
import keyword
import re
import sys
import typing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sagemaker_hyperparameters import NTM
from sagemaker_hyperparameters._cli import _COMMANDS

from generator import naming, specs
from generator.interpreting.pipeline import read_pages
from generator.rendering import Rendered, render
from generator.specs import SpecError
from generator.specs.catalog import parse
from generator.specs.errata import Errata

FIELDS = {
    "epochs": "epochs",
    "lambda": "lambda_",
    "check": "check_",
    "ｃheck": "check__",
    "a-b": "a_b",
    "a_b": "a_b_",
    "a b": "a_b__",
    "fi": "fi",
    "ﬁ": "fi_",
    "x²": "x2",
    "𝐝𝐞𝐟": "def_",
    "1st": "p1st",
    "_kv": "p_kv",
    "help": "help_",
    "format": "format_",
    "int": "int_",
    "dict": "dict",
    "list": "list",
    "type": "type",
    "self": "self",
    "v": "v",
    "problems": "problems_",
    "values": "values",
    "Facts": "Facts",
    "Parameter": "Parameter",
    "Problem": "Problem",
    "Any": "Any",
    "GUIDE": "GUIDE",
    "URL": "URL",
    "naïve": "naïve",
    "🙂s": "p_s",
    'quote"s': "quote_s",
    "a\\b": "a_b___",
}


def test_every_name_becomes_a_field_of_its_own() -> None:
    assert naming.fields(FIELDS) == FIELDS


def test_no_algorithm_is_called_like_a_command_or_another_file() -> None:
    assert not any(map(naming.is_key, [*_COMMANDS, "catalog"]))


def test_no_field_hides_what_the_classes_have() -> None:
    assert {name for name in dir(NTM) if not name.startswith("_")} - {*NTM.parameters} <= naming.FIELDS_TAKEN


@given(st.lists(st.text(min_size=1), unique=True, max_size=6))
def test_fields_are_identifiers_of_their_own(names: list[str]) -> None:
    made = naming.fields(name for name in names if not naming.why_no_field(name))
    assert len(set(made.values())) == len(made)
    for field in made.values():
        assert field.isidentifier() and not keyword.iskeyword(field) and field not in naming.FIELDS_TAKEN
        assert eval(f"dict({field}=1)") == {field: 1}  # as Python itself reads it


@given(st.text())
def test_keys_and_classes_can_be_used(text: str) -> None:
    key = naming.key(text)
    assert (
        naming.is_key(key) and naming.is_class(naming.class_name(key)) and naming.module(key).isidentifier()
    )


@pytest.mark.parametrize(
    "page, key, cls",
    [
        ("none.md", "none", "PageNone"),
        ("x².md", "x2", "X2"),
        ("problem.md", "problem", "PageProblem"),
        ("check.md", "page_check", "PageCheck"),
        ("list.md", "page_list", "PageList"),
        ("describe.html", "page_describe", "PageDescribe"),
        ("2d.md", "page_2d", "Page2d"),
        ("é.md", "page", "Page"),
        ("a--b.md", "a_b", "AB"),
    ],
)
def test_a_page_that_no_catalog_names_has_a_usable_key(page: str, key: str, cls: str) -> None:
    read, _ = read_pages({page: PAGE}, {})
    made = {file.path: file.text for file in rendered(read).files}
    assert read[0].algorithm == key and f"\nclass {cls}(" in made[f"sagemaker_hyperparameters/{key}.py"]


PAGE = b"| Parameter Name | Description |\n| --- | --- |\n| n | What it does. Valid values: integer |\n"


def rendered(read: list[Any]) -> Rendered:
    return render(read, {}, Errata())


@pytest.mark.parametrize(
    "entry, problem",
    [
        ("_cli: {pages: [a.md]}", "_cli: an algorithm's name is written in lower_snake_case"),
        ("check: {pages: [a.md]}", "check: an algorithm's name is written in lower_snake_case, and names no command"),
        ("a: {pages: [a.md], class: None}", "a: 'None' can name no class of the package"),
        ("a: {pages: [a.md], class: Problem}", "a: 'Problem' can name no class of the package"),
        ("a: {pages: [a.md], class: a}", "a: 'a' can name no class of the package"),
        ("a: {pages: [a.md], variants: {../../X: x}}", "a: '../../X': a variant's name is written in lower_snake_case"),
        (
            "a: {pages: [a.md], class: One}\nb: {pages: [b.md], class: One}",
            "b: the class One is that of a already",
        ),
        ("a: {pages: [a.md], variants: {x: x, y: y}, classes: {x: One, y: One}}", "a: the class One is that of a already"),
    ],
)  # fmt: skip
def test_a_catalog_with_unusable_names_says_which(entry: str, problem: str) -> None:
    with pytest.raises(SpecError) as error:
        parse(entry, "catalog")
    assert re.match(rf"catalog:[0-9]+: {re.escape(problem)}", str(error.value))


@pytest.mark.parametrize("name", ["../../X", "_cli", "None", "check"])
def test_a_spec_with_an_unusable_name_says_so(name: str) -> None:
    with pytest.raises(SpecError, match="must be in lower_snake_case"):
        specs.from_data({"spec": 1, "algorithm": name, "title": "A", "sources": [], "parameters": {}}, "spec")
    with pytest.raises(SpecError, match="must be in lower_snake_case"):
        specs.from_data({"spec": 1, "algorithm": "a", "title": "A", "sources": [], "variants": {name: {"parameters": {}}}}, "spec")  # fmt: skip


def test_a_package_made_of_awkward_names_works(tmp_path: Path) -> None:
    rows = {
        name: {"requirement": "optional", "schema": {"type": "integer"}}
        for name in [*FIELDS, "²", "a\nb", "--"]
    }
    lines = {"p.md": {name: line for line, name in enumerate(rows, 3)}}
    data = {
        "spec": 1,
        "algorithm": "a",
        "title": "A",
        "sources": [{"page": "p.md", "layout": "gfm", "sha256": ""}],
    }
    made = rendered([specs.from_data(data | {"parameters": rows, "origins": {"parameters": lines}}, "spec")])
    refused = [(f.code, f.parameter) for f in made.findings]
    assert refused == [("unusable-name", "a\nb"), ("unusable-name", "--")]
    for file in made.files:
        (tmp_path / file.path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file.path).write_text(file.text, encoding="utf-8")
    (tmp_path / "sagemaker_hyperparameters").rename(tmp_path / "named_awkwardly")
    sys.path.insert(0, str(tmp_path))
    try:
        cls: Any = importlib.import_module("named_awkwardly.a").A
    finally:
        sys.path.remove(str(tmp_path))
    fields = FIELDS | {"²": "p2"}
    assert {p.name: p.field for p in cls.parameters.values()} == fields
    assert {typing.get_type_hints(cls)[field] for field in fields.values()} == {int | None}
    strings = {name: str(number) for number, name in enumerate(fields)}
    assert cls.from_strings(strings).to_strings() == strings and cls.check(dict.fromkeys(fields, 1)) == []
    parser = argparse.ArgumentParser()
    cls.add_flags(parser)
    words = [f"--{field.replace('_', '-')}={number}" for number, field in enumerate(fields.values())]
    assert cls.from_flags(parser.parse_args(words)).to_strings() == strings
