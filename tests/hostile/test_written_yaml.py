"""YAML that people write: whatever is in it, one line says which file and where."""

from __future__ import annotations

import random
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from generator.cli.make import main
from generator.interpreting.pipeline import read_pages
from generator.specs import (
    SpecError,
    accounts,
    containers,
    errata,
    from_data,
    parse,
    parse_yaml,
    published,
    to_data,
    to_yaml,
    upstream,
)
from generator.specs.catalog import parse as parse_catalog
from generator.specs.data import VERSION

from ..conftest import ROOT

BOMB = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{new}: &{new} [{', '.join([f'*{old}'] * 10)}]\n"
    for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)

MALFORMED = {
    "impossible date": ("a: 1\nb: 2023-02-31\n", 2),
    "impossible time": ("a: 1\nb: 2023-02-03 25:61:00\n", 2),
    "5,000 digits": (f"a: {'9' * 5000}\n", 1),
    "a word that is no boolean": ("a: 1\nb: !!bool a\n", 2),
    "an empty integer": ("a: !!int ''\n", 1),
    "no float": ("a: !!float x\n", 1),
    "no timestamp": ("a: !!timestamp x\n", 1),
    "a map that is a list": ("a: !!map [a]\n", 1),
    "no pairs": ("a: !!omap [a]\n", 1),
    "not binary": ("a: !!binary é\n", 1),
    "1,000 sexagesimal digits": (f"a: 1{':59' * 1000}.5\n", 1),
    "a list in itself": ("a: &a [*a]\n", 1),
    "a mapping in itself": ("a: 1\nb: &a\n  c: *a\n", 3),
    "an alias of nothing": ("a: *b\n", 1),
    "a list as key": ("? [a]\n: b\n", 1),
    "aliases of aliases": (BOMB, 6),
    "deep brackets": ("a: " + "[" * 10_000, 1),
    "deep lists": ("- " * 10_000, 1),
    "an object": ("a: !!python/object:os.system x\n", 1),
    "a key twice": ("a: 1\nb: 2\na: 3\n", 3),
    "a key twice, one of them in quotes": ('a: {b: 1, "b": 2}\n', 1),
    "a key twice in a list": ("- a: 1\n- b: 1\n  b: 2\n", 3),
    "nothing closed": ("a: [\n", 2),
    "a key that stands twice": ("a: 1\nb: {c: 1, d: 2, c: 3}\n", 2),
}


@pytest.mark.parametrize(("text", "line"), MALFORMED.values(), ids=MALFORMED)
def test_malformed(text: str, line: int) -> None:
    begun = time.monotonic()
    with pytest.raises(SpecError, match=rf"^x\.yaml:{line}: [^\n]+$"):
        parse_yaml(text, "x.yaml")
    assert time.monotonic() - begun < 10  # a bomb would take minutes


@pytest.mark.parametrize("character", ["\0", "\x1b", "\ufffe"])
def test_characters_that_yaml_forbids(character: str) -> None:
    with pytest.raises(SpecError, match=r"^x\.yaml[^\n]*$"):
        parse_yaml(f"a: b{character}\n", "x.yaml")


def spec(schema: object = None, **other: object) -> dict[str, object]:
    parameter = {"requirement": "optional", "schema": schema or {}}
    origins = {"parameters": {"p.md": {"x": 1}}}
    data = {
        "spec": VERSION,
        "algorithm": "a",
        "title": "A",
        "parameters": {"x": parameter},
        "origins": origins,
    }
    return data | other


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (spec({"type": "array", "items": {"anyOf": []}}), "parameters.x.schema.items: 'anyOf' is empty"),
        (spec({"anyOf": []}), "parameters.x.schema: 'anyOf' is empty"),
        (spec({"type": "integer", "maximum": 10**400}), "x.schema.maximum: is too large a number"),
        (spec(algorithm="../x"), "algorithm: '../x' must be in lower_snake_case"),
        (spec(algorithm="a\0"), "algorithm: has a NUL"),
    ],
)
def test_specs(data: dict[str, object], problem: str) -> None:
    with pytest.raises(SpecError, match=re.escape(problem)):
        from_data(data, "x.yaml")


@pytest.mark.parametrize("key", ["../x", "a/b", "None", "''", '"a\\n"', '"a\\0"'])
def test_catalog(key: str) -> None:
    with pytest.raises(SpecError, match=r"^x\.yaml:1: "):
        parse_catalog(f"{key}: {{pages: [a.md]}}\n", "x.yaml")


PATTERNS_FOR_EVER = [
    "^(a+)+$", "^(a*)*$", "^(a|a)*$", "^(a|aa)+$", "^(a|[ab])*$", "(a+|b+)+", "^(\\w+\\s?)*$", "(.*a){20}", "^(a?){30}$",
    "^(?:a+){2,}$", "(x+x+)+y", "a*a*$", "^.*.*$", "^(b*ab*)*$", "^(a{0,50}){0,50}$", "(a*?)*?b", "()*", "(a",
    "[z-a]", "a{99999999999}", "^(a)\\1*$", "^(?=a+)b$", "(?i)^(a|A)*$", "^(.|\\n)*.*x$", "a" * 1001, "(" * 400,
]  # fmt: skip
PATTERNS = [
    "", "^a+$", "^(a|b)*$", "^[0-9]+(M|W|D|H|min)$", "^[A-Za-z0-9._]*$", "^[a-z0-9](-*[a-z0-9]){0,62}$",
    "^([0-9]{1,3}\\.){3}[0-9]{1,3}$", "^[0-9]+(,[0-9]+)*$", "^[^,]+(,[^,]+)*$", "^s3://[a-z0-9.-]+/.*$",
    "^[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?$", "^(ab|cd)+$", "^\\d{4}-\\d{2}$", "^\\(\\?[|(?]\\|$",
]  # fmt: skip


@pytest.mark.parametrize("pattern", PATTERNS_FOR_EVER, ids=lambda pattern: pattern[:20])
def test_a_pattern_that_may_take_for_ever_is_refused(pattern: str) -> None:
    text = to_yaml(spec({"type": "string", "pattern": pattern}))
    with pytest.raises(SpecError, match=r"^x\.yaml:\d+: parameters\.x\.schema\.pattern: is [^\n]+$"):
        parse(text, "x.yaml")


@pytest.mark.parametrize("pattern", PATTERNS)
def test_other_patterns_are_taken(pattern: str) -> None:
    parse(to_yaml(spec({"type": "string", "pattern": pattern})), "x.yaml")


@pytest.mark.parametrize("pattern", ["^(a+)+$", "^(a|a)*$"])
def test_a_page_states_no_such_pattern(pattern: str) -> None:
    page = f"# X\n\n| Parameter Name | Description |\n| --- | --- |\n| x | Does x. Valid values: string that matches `{pattern}` |\n"
    (made,), findings = read_pages({"x.md": page.encode()}, {})
    assert "pattern" not in to_yaml(to_data(made)["parameters"]["x"]["schema"])
    assert [finding.code for finding in findings] == ["unparsed-phrase"]


SPECS = ROOT / "specs"
READERS: dict[str, Callable[[str, str], object]] = {
    "sources/catalog.yaml": parse_catalog,
    "sources/errata.yaml": errata.parse,
    "sources/upstream.yaml": upstream.parse,
    "sources/published.yaml": published.parse,
    "sources/accounts.yaml": accounts.parse,
    "sources/containers/pca.yaml": containers.parse,
    "sources/containers/lightgbm.yaml": containers.parse,
    "object2vec.yaml": parse,
    "ntm.yaml": parse,
}
VALUES: list[object] = [
    None, [], {}, 10**400, "\0", ["a", {"b": 1}], {"a": [1]}, "../x", float("nan"), True, -1, "", " x\ny", 2.5, {1: 2},
    [[]], [None], "^(a+)+$",
]  # fmt: skip


def places(data: object, path: tuple[object, ...] = ()) -> Iterator[tuple[object, ...]]:
    if path:
        yield path
    if isinstance(data, dict | list):
        for step, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from places(value, (*path, step))


def replaced(data: Any, path: tuple[object, ...], value: object) -> Any:
    if not path:
        return value
    if isinstance(data, dict):
        return {k: replaced(v, path[1:], value) if k == path[0] else v for k, v in data.items()}
    return [replaced(v, path[1:], value) if i == path[0] else v for i, v in enumerate(data)]


def problem(read: Callable[[str, str], object], text: str, name: str) -> str:
    try:
        read(text, name)
    except SpecError as error:
        return str(error)
    return ""


@pytest.mark.parametrize("name", READERS)
def test_our_files_with_another_value_in_any_place(name: str) -> None:
    data = parse_yaml((SPECS / name).read_text(), name)
    if "pages" in data:
        data["pages"] = dict(list(data["pages"].items())[:3])  # that is enough
    every, chance = list(places(data)), random.Random(name)
    for _ in range(35):
        changed = replaced(data, chance.choice(every), chance.choice(VALUES))
        line = problem(READERS[name], yaml.dump(changed, Dumper=yaml.CSafeDumper, allow_unicode=True), name)
        assert not line or re.fullmatch(rf"{name}:[0-9]+: [^\n]+: [^\n]+", line)


@pytest.mark.parametrize(
    ("words", "code"),
    [(["render", "--specs", "{}", "--out", "{}/out"], 2), (["diff", "{}/ntm.yaml", "{}/ntm.yaml"], 3)],
)
@pytest.mark.parametrize(
    "text", ["spec: 1\ntitle: 2023-02-31\n", "spec: 1\nspec: 1\n", "spec: !!bool a\n", "spec: &a [*a]\n"]
)
def test_commands(tmp_path: Path, words: list[str], code: int, text: str) -> None:
    (tmp_path / "ntm.yaml").write_text(text)
    result = CliRunner().invoke(main, [word.format(tmp_path) for word in words])
    assert result.exit_code == code and re.fullmatch(r"error: \S+ntm\.yaml:[12]: [^\n]+\n", result.stderr)
