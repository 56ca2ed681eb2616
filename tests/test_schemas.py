"""The JSON Schemas: valid themselves, and in agreement with the generated checks."""

from __future__ import annotations

import json
import math
from typing import Any

import jsonschema
import pytest
from sagemaker_hyperparameters._registry import ALGORITHMS, Algorithm

from tests import agreement

EVERY = pytest.mark.parametrize("algorithm", ALGORITHMS, ids=lambda a: a.name)


@EVERY
@pytest.mark.parametrize("kind", ["", ".strings"])
def test_every_schema_follows_the_meta_schema(algorithm: Algorithm, kind: str) -> None:
    jsonschema.Draft202012Validator.check_schema(agreement.schema(algorithm, kind))


@EVERY
@pytest.mark.parametrize("kind", ["", ".strings"])
def test_every_default_is_a_value_of_its_schema(algorithm: Algorithm, kind: str) -> None:
    for name, about in agreement.schema(algorithm, kind)["properties"].items():
        if "default" in about:
            assert jsonschema.Draft202012Validator(about).is_valid(about["default"]), name


@EVERY
def test_typed_values_checks_and_schema_agree(algorithm: Algorithm) -> None:
    assert not list(agreement.disagreements(algorithm, 400, seed=1))


@EVERY
def test_strings_what_the_checks_take_the_schema_takes(algorithm: Algorithm) -> None:
    cls = agreement.load(algorithm)
    valid = jsonschema.Draft202012Validator(agreement.schema(algorithm, ".strings")).is_valid
    taken = 0
    for made in agreement.inputs(agreement.schema(algorithm), 400, seed=2):
        strings = {name: spelled(cls, name, value) for name, value in made.items() if value is not None}
        if not any(p.severity == "error" for p in cls.check_strings(strings)):
            taken += 1
            assert valid(strings), strings
    assert taken > 20


def spelled(cls: Any, name: str, value: Any) -> Any:
    """The value as the class itself would write it, where it can."""
    from sagemaker_hyperparameters._values import native, spelled

    encoding = cls.parameters[name].encoding if name in cls.parameters else None
    return value if isinstance(value, dict) else spelled(native(value), encoding)


def wrong_spellings() -> list[Any]:
    return [
        (algorithm, name, text)
        for algorithm in ALGORITHMS
        for name, parameter in agreement.load(algorithm).parameters.items()
        for text in ("", "1_0", " 5", "nan", "yes", "٣", "1e", "0x10", "[", "(", "5\n")
        if parameter.schema and parameter.schema != {"type": "string"}
    ]


@pytest.mark.parametrize("algorithm", ALGORITHMS, ids=lambda a: a.name)
def test_strings_a_wrong_spelling_is_refused_by_both_or_by_none(algorithm: Algorithm) -> None:
    cls, schema = agreement.load(algorithm), agreement.schema(algorithm, ".strings")
    for one, name, text in wrong_spellings():
        if one == algorithm:
            found = [
                p for p in cls.check_strings({name: text}) if p.parameter == name and p.severity == "error"
            ]
            valid = jsonschema.Draft202012Validator(schema["properties"][name]).is_valid(text)
            assert valid or found, (name, text)


@EVERY
def test_every_bound_is_accepted_and_what_lies_beyond_refused_by_its_name(algorithm: Algorithm) -> None:
    cls = agreement.load(algorithm)
    for name, about in agreement.schema(algorithm)["properties"].items():
        takes = jsonschema.Draft202012Validator(about).is_valid
        for option in about.get("anyOf", [about]):
            for key in option.keys() & {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"}:
                probe(cls, name, option, key, takes)


def probe(cls: Any, name: str, option: Any, key: str, takes: Any) -> None:
    bound, outward = option[key], (-1 if "inimum" in key else 1)
    integer = option["type"] == "integer"
    beyond = int(bound) + outward if integer else math.nextafter(bound, outward * math.inf)
    inside = int(bound) - outward if integer else math.nextafter(bound, -outward * math.inf)
    good, bad = (inside, bound) if key.startswith("exclusive") else (bound, beyond)
    good = good if takes(good) else inside  # a bound that is no multiple
    if takes(bad):  # the other half of a union
        return
    assert not wrong(cls, name, int(good) if integer else good)
    (problem,) = wrong(cls, name, int(bad) if integer else bad)
    assert f"{bound!r}".removesuffix(".0") in problem.message


def wrong(cls: Any, name: str, value: Any) -> list[Any]:
    codes = ("invalid-value", "refused-by-container")
    return [
        p
        for p in cls.check({name: value})
        if p.parameter == name and p.code in codes and p.severity == "error"
    ]


# -- the catalog --------------------------------------------------------------------------------

PACKAGE = agreement.GENERATED / "sagemaker_hyperparameters"
CATALOG = json.loads((PACKAGE / "catalog.json").read_text(encoding="utf-8"))
SCHEMA = json.loads((PACKAGE / "catalog.schema.json").read_text(encoding="utf-8"))


def test_the_catalog_follows_its_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.Draft202012Validator(SCHEMA).validate(CATALOG)
    assert list(CATALOG["classes"]) == [algorithm.cls for algorithm in ALGORITHMS]


@EVERY
def test_the_catalog_states_the_facts_of_the_class(algorithm: Algorithm) -> None:
    cls, entry = agreement.load(algorithm), CATALOG["classes"][algorithm.cls]
    assert (entry["command"], entry["title"]) == (algorithm.name, cls.title)
    assert CATALOG["guide"] + entry["pages"][0] == cls.url
    assert entry["images"].get("repositories", []) == list(algorithm.images)
    assert entry["images"]["versions"] == list(cls.images)
    assert all(
        cls._version_of(tag) in (place, None) for tag, place in entry["images"].get("tags", {}).items()
    )
    assert all((PACKAGE / path).is_file() for path in entry["schemas"].values())
    assert list(entry["parameters"]) == list(cls.parameters)
    for name, row in entry["parameters"].items():
        known = cls.parameters[name]
        assert row.get("attribute", name) == known.field
        assert (row.get("encoding") or None) == (
            list(known.encoding) if isinstance(known.encoding, tuple) else known.encoding
        )
        for fact in ("description", "requirement", "accepts", "schema", "tuning", "images", "used_when"):
            assert json.dumps(row.get(fact)) == json.dumps(getattr(known, fact) or row.get(fact)), fact
    for row in [*entry["parameters"].values(), *entry.get("metrics", {}).values()]:
        place = row.get("source", row)
        assert place.get("page", entry["pages"][0]) in CATALOG["pages"]
    assert set(entry.get("unlisted", {})) == set(cls._unlisted_facts)
    assert set(entry.get("metrics", {})) == set(cls.metrics)
