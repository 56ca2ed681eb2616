"""The JSON Schemas: valid themselves, and in agreement with the generated checks."""

from __future__ import annotations

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
