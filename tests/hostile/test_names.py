"""Names that strangers choose: none becomes code, hides another, or stops the command line."""

from __future__ import annotations

import importlib
import json
import re
import subprocess
import sys
import typing
from pathlib import Path
from typing import Any
from unittest import mock

import pytest

from generator import naming, specs
from generator.interpreting.pipeline import read_pages
from generator.rendering import render
from generator.specs import SpecError
from generator.specs.catalog import Entry, parse
from generator.specs.containers import Container
from generator.specs.errata import Errata

PAGE = b"| Parameter Name | Description |\n| --- | --- |\n| n | What it does. Valid values: integer |\n"
_PACKAGE = "sagemaker_hyperparameters"


def spec(algorithm: str, rows: dict[str, Any], **more: Any) -> Any:
    lines = {"p.md": {name: line for line, name in enumerate(rows, 3)}}
    data = {"spec": 1, "algorithm": algorithm, "title": "A", "sources": []}
    table = {"parameters": rows, "origins": {"parameters": lines}}
    return specs.from_data(
        data | ({"variants": dict.fromkeys(more["variants"], table)} if more else table), "s"
    )


ROW = {"requirement": "optional", "schema": {"type": "integer"}}
LIST = {"requirement": "optional", "schema": {"type": "array", "items": {"type": "integer"}}}
WORDS = {"requirement": "optional", "schema": {"type": "string", "enum": ["x", "y"]}}


@pytest.mark.parametrize(
    "cls, usable",
    [
        ("NTM", True), ("Page", True), ("Facts", True), ("Parameter", True), ("GUIDE", True), ("URL", True),
        ("None", False), ("True", False), ("TYPE_CHECKING", False), ("AttributeError", False),
        ("ValueError", False), ("Exception", False), ("Problem", False), ("DOCUMENTATION", False),
        ("Ａ", False), ("A B", False), ("A\n", False), ("A;x=1", False), ("__all__", False), ("", False),
    ],
)  # fmt: skip
def test_a_class_hides_nothing(cls: str, usable: bool) -> None:
    assert naming.is_class(cls) == usable


@pytest.mark.parametrize(
    "page, key, cls",
    [
        ("attribute-error.md", "attribute_error", "PageAttributeError"),
        ("TYPE_CHECKING.md", "type_checking", "TypeChecking"),
        ("exception.md", "exception", "PageException"),
        ("disagreements.md", "page_disagreements", "PageDisagreements"),
        ("schemas.md", "page_schemas", "PageSchemas"),
        ("none.md", "none", "PageNone"),
        ("x².md", "x2", "X2"),
        ("𝐝𝐞𝐟.md", "page_def", "PageDef"),
        ("_cli.md", "cli", "Cli"),
        ("__init__.md", "init", "Init"),
        ("py.typed.md", "py", "Py"),
        ("..md", "page", "Page"),
    ],
)
def test_a_page_makes_a_class_of_its_own(page: str, key: str, cls: str) -> None:
    read, _ = read_pages({page: PAGE}, {})
    made = {file.path: file.text for file in render(read, {}, Errata()).files}
    assert read[0].algorithm == key and f"\nclass {cls}(" in made[f"{_PACKAGE}/{naming.module(key)}.py"]
    assert len({path.lower() for path in made}) == len(made)


@pytest.mark.parametrize(
    "pages, classes",
    [
        (["a-1.md", "a1.md"], ["A1", "PageA1"]),
        (["a1.md", "a-1.md"], ["A1", "PageA1"]),
        (["a-1-1.md", "a-11.md", "a1-1.md", "a11.md"], ["A11", "PageA11", "PagePageA11", "PagePagePageA11"]),
    ],
)
def test_pages_of_one_class_are_told_apart(pages: list[str], classes: list[str]) -> None:
    read, _ = read_pages(dict.fromkeys(pages, PAGE), {})
    made = "".join(f.text for f in render(read, {}, Errata()).files if f.path.count("/") == 1)
    assert all(made.count(f"\nclass {cls}(") == 1 for cls in classes)


def test_a_page_does_not_take_the_class_of_the_catalog() -> None:
    catalog = parse("z: {pages: [z.md], class: A1}", "catalog")
    read, _ = read_pages({"a1.md": PAGE, "z.md": PAGE}, catalog)
    made = {f.path: f.text for f in render(read, catalog, Errata()).files}
    assert "\nclass A1(" in made[f"{_PACKAGE}/z.py"] and "\nclass PageA1(" in made[f"{_PACKAGE}/a1.py"]


@pytest.mark.parametrize(
    "pages, keys",
    [
        (["a--b.md", "a-b.md"], ["page_a_b", "a_b"]),
        (
            ["a-b.md", "a--b.md", "a_b.md", "A-B.md"],
            ["a_b", "page_page_a_b", "page_a_b", "page_page_page_a_b"],
        ),
        (["A.md", "a.html"], ["page_a", "a"]),
        (["é.md", "ü.md"], ["page", "page_page"]),
        (["ﬁ.md", "fi.md"], ["page_fi", "fi"]),
        (["list.md", "page-list.md"], ["page_page_list", "page_list"]),
        (["z-x.md", "z.md"], ["page_z_x", "page_z"]),
    ],
)
def test_pages_of_one_name_are_told_apart(pages: list[str], keys: list[str]) -> None:
    catalog = parse("z: {pages: [other.md], variants: {x: X}}", "catalog")
    read, findings = read_pages(dict.fromkeys([*pages, "other.md"], PAGE), catalog)
    assert [spec.algorithm for spec in read] == ["z", *keys] and not findings
    paths = [file.path.lower() for file in render(read, catalog, Errata()).files]
    assert len(set(paths)) == len(paths) and f"docs/{keys[0].replace('_', '-')}.md" in paths


@pytest.mark.parametrize(
    "entry",
    [
        "a: {pages: [a.md], variants: {b: x}}\na_b: {pages: [b.md], class: Other}",
        "a: {pages: [a.md], variants: {b_c: x}}\na_b: {pages: [b.md], variants: {c: y}, classes: {c: Other}}",
        "_cli: {pages: [a.md]}",
        "a: {pages: [a.md]}\na: {pages: [b.md]}",
        "a: {pages: [a.md]}\n'a': {pages: [b.md]}",
        "a: {pages: [a.md], pages: [b.md]}",
        "__init__: {pages: [a.md]}",
        "disagreements: {pages: [a.md]}",
        "a: {pages: [a.md], class: None}",
        "a: {pages: [a.md], class: AttributeError}",
        "a: {pages: [a.md], class: TYPE_CHECKING}",
        "a: {pages: [a.md], variants: {../../../../X: x}}",
        'a: {pages: [a.md], class: "A:\\n  pass\\nclass B"}',
        'a: {pages: [a.md], title: "A\\n# B"}',
        'a: {pages: [a.md], title: "A\\u202eB"}',
        'a: {pages: [a.md], title: "A\\e[31mB"}',
        'a: {pages: [a.md], variants: {x: "B\\nC"}}',
    ],
)
def test_a_catalog_is_refused_in_one_line(entry: str) -> None:
    with pytest.raises(SpecError) as error:
        parse(entry, "catalog")
    assert re.match(r"catalog:[0-9]+: ", str(error.value)) and "\n" not in str(error.value)


def test_specs_of_one_name_are_refused() -> None:
    for pair in (
        [spec("a", {"n": ROW})] * 2,
        [spec("a", {"n": ROW}, variants=["b"]), spec("a_b", {"n": ROW})],
    ):
        with pytest.raises(SpecError, match="two specs or variants are named a"):
            render(pair, {}, Errata())


def _loaded(tmp_path: Path, read: Any, name: str, **more: Any) -> Any:
    _load(tmp_path, read, name, **more)
    return importlib.import_module(f"{name}.a").A


def _load(tmp_path: Path, read: Any, name: str, **more: Any) -> None:
    """Imports the package of some specs under a name of its own."""
    for file in render(read, more.pop("catalog", {}), Errata(), **more).files:
        (tmp_path / file.path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file.path).write_text(file.text, encoding="utf-8")
    (tmp_path / _PACKAGE).rename(tmp_path / name)
    sys.path.insert(0, str(tmp_path))
    try:
        importlib.import_module(name)
    finally:
        sys.path.remove(str(tmp_path))


def test_fields_called_like_what_the_class_uses(tmp_path: Path) -> None:
    names = "Sequence Literal frozenset Iterable Any dict list tuple dataclass type len isinstance inf all".split()
    rows = {name: LIST if i % 2 else WORDS for i, name in enumerate([*names, "last"])}
    known = {"a": Container(other_images=("other",))}
    cls = _loaded(tmp_path, [spec("a", rows)], "named_by_use", containers=known)
    assert len(typing.get_type_hints(cls)) >= len(rows) and set(cls.parameters) == set(rows)
    assert cls.check({name: [1] if i % 2 else "x" for i, name in enumerate(rows)}) == []
    assert len(cls.check(dict.fromkeys(rows, 0.5))) == len(rows)


def test_a_title_with_a_sign_of_argparse(tmp_path: Path) -> None:
    entry = Entry(algorithm="a", title="50%s %(x)d", pages=("p.md",), variants={"": ""}, classes={"": "A"})
    _loaded(tmp_path, [spec("a", {"n": ROW})], "titled", catalog={"a": entry})
    for words in ["--help"], ["a", "--n", "1"], ["list"]:
        ran = subprocess.run(
            [sys.executable, "-m", "titled", *words], cwd=tmp_path, capture_output=True, text=True
        )
        assert ran.returncode == 0 and not ran.stderr


# Names of hyperparameters that the class, the command line or another name already uses.
_ROWS = (
    "dict Facts Parameter GUIDE URL ﬁ fi ｃheck x² 𝐝𝐞𝐟 def help help_ format a-b a_b A-B --x h _run _parser _cls _format "
    "_p_run print self None __init__ list describe schema version prog %s n%(x)d"
).split()
_WORDS = "%s %(x)d 50% \x1b[31m \u202e \n::error::x\n <b> `"


def _is_harmless(printed: str) -> bool:
    return printed.replace("\n", "").isprintable() and not re.search(r"^\s*::", printed, re.MULTILINE)


def test_the_command_line_has_every_row(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    row = ROW | {"description": _WORDS, "conditions": [_WORDS], "default_rule": _WORDS}
    entry = Entry(algorithm="a", title=_WORDS, pages=("p.md",), variants={"": ""}, classes={"": "A"})
    cls = _loaded(tmp_path, [spec("a", dict.fromkeys(_ROWS, row))], "rows_of_all_kinds", catalog={"a": entry})
    main = importlib.import_module("rows_of_all_kinds._cli").main
    assert set(cls.parameters) == set(_ROWS) and _is_harmless(cls.__doc__)
    for words in ["--help"], ["a", "--help"]:
        with pytest.raises(SystemExit, match="0"):
            main(words)
    printed = capsys.readouterr().out
    assert _is_harmless(printed) and "%(x)d" in printed
    for number, (name, parameter) in enumerate(cls.parameters.items()):
        assert main(["a", f"--{parameter.field.replace('_', '-')}", str(number)]) == 0
        assert capsys.readouterr() == (f'{{\n  {json.dumps(name)}: "{number}"\n}}\n', "")
        assert main(["describe", "a", parameter.field if name.startswith("-") else name]) == 0
        described = capsys.readouterr().out
        assert described.split("\n")[0] == name and _is_harmless(described)
    assert main(["list"]) == main(["describe", "a"]) == 0 and _is_harmless(capsys.readouterr().out)


# Pages whose names are those of commands, of modules, of words of Python, or of each other.
_PAGES = (
    "none.md x².md a-b.md a--b.md problem.md check.md list.md describe.md schema.md completion.md def.md class.md "
    "_cli.md __init__.md __main__.md true.md ﬁ.md fi.md 𝐝𝐞𝐟.md help.md --help.md -h.md ..md %s.md A.md a.html"
).split()


def test_the_command_line_has_every_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    read, _ = read_pages(dict.fromkeys([*_PAGES, "a\x1b[31m\n::error::\u202e.md"], PAGE), {})
    assert len({spec.algorithm for spec in read}) == len(_PAGES) + 1
    with mock.patch("black.format_str", lambda source, mode: source):  # which takes most of the time
        _load(tmp_path, read, "pages_of_all_kinds")
    main = importlib.import_module("pages_of_all_kinds._cli").main
    package = importlib.import_module("pages_of_all_kinds")
    registry = importlib.import_module("pages_of_all_kinds._registry")
    assert len({algorithm.cls for algorithm in registry.ALGORITHMS}) == len(read)
    for algorithm in registry.ALGORITHMS:
        assert getattr(package, algorithm.cls).__name__ == algorithm.cls
        assert main([algorithm.name, "--n", "7"]) == 0
        assert capsys.readouterr() == ('{\n  "n": "7"\n}\n', "")
        assert main(["describe", algorithm.name]) == main(["schema", algorithm.name]) == 0
        assert _is_harmless(capsys.readouterr().out)
    assert main(["list"]) == 0 and _is_harmless(capsys.readouterr().out)
