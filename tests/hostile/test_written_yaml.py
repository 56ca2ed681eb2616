"""YAML that people write: whatever is in it, one line says which file and where."""

from __future__ import annotations

import re
import time

import pytest

from generator.specs import SpecError, from_data, parse_yaml
from generator.specs.catalog import parse as parse_catalog
from generator.specs.data import VERSION

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
}


@pytest.mark.parametrize(("text", "line"), MALFORMED.values(), ids=MALFORMED)
def test_malformed(text: str, line: int) -> None:
    begun = time.monotonic()
    with pytest.raises(SpecError, match=rf"^x\.yaml:{line}: [^\n]+$"):
        parse_yaml(text, "x.yaml")
    assert time.monotonic() - begun < 0.5


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
        (spec(algorithm="a\0"), r"algorithm: 'a\x00' must be in lower_snake_case"),
    ],
)
def test_specs(data: dict[str, object], problem: str) -> None:
    with pytest.raises(SpecError, match=re.escape(problem)):
        from_data(data, "x.yaml")


@pytest.mark.parametrize("key", ["../x", "a/b", "None", "''", '"a\\n"', '"a\\0"'])
def test_catalog(key: str) -> None:
    with pytest.raises(SpecError, match=r"^x\.yaml: "):
        parse_catalog(f"{key}: {{pages: [a.md]}}\n", "x.yaml")
