"""Inclusion of value domains, against an independent oracle: jsonschema over values that decide."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from generator import patterns
from generator.domains import accepts, difference, values
from generator.model import Array, Boolean, Bounds, Choice, Domain, Number, Text, Union, Unstated, Value
from generator.patterns import Characters
from generator.specs import schema

# Every bound below is a multiple of a half up to 5, so quarters up to 7 decide any inclusion of numbers.
NUMBERS = [n / 4 for n in range(-28, 29)] + [-1000, 1000, 999, -999]
STRINGS = ["", "a", "b", "c", "ab", "cc", "aba", "a.", "B", "true", "false", "auto"]
SCALARS = [int(n) if n == int(n) else n for n in NUMBERS] + STRINGS
PAIRS = itertools.product([-4.75, -1, 0, 0.5, 2, "a", "b", "", "true"], repeat=2)
ARRAYS: list[Any] = [[], *([n] for n in SCALARS), *([n, n, n] for n in SCALARS), *map(list, PAIRS)]

ends = st.one_of(st.none(), st.integers(-10, 10).map(lambda n: n / 2), st.integers(-5, 5))
bounds = st.builds(Bounds, minimum=ends, maximum=ends, exclusive_minimum=ends, exclusive_maximum=ends)
integers = st.builds(
    Number, integer=st.just(True), bounds=bounds, multiple_of=st.sampled_from([None, None, 2, 3, 4, 6])
)
reals = st.builds(Number, integer=st.just(False), bounds=bounds)
strings = st.lists(st.sampled_from(["", "a", "b", "c", "auto"]), min_size=1, max_size=3, unique=True)
numbers = st.lists(st.integers(-5, 5), min_size=1, max_size=3, unique=True)
choices = (strings.map(tuple) | numbers.map(tuple)).map(lambda chosen: Choice(values=chosen))
texts = st.sampled_from([None, "^[a-z]*$", "^[a-z.]*$", "^[ab]*$", "^[a-z]{0,2}$"]).map(
    lambda p: Text(pattern=p)
)
scalars = integers | reals | choices | texts | st.just(Boolean())
sizes = st.sampled_from([(None, None), (1, None), (None, 2), (1, 2), (0, 0)])
arrays = st.builds(
    lambda items, size: Array(items=items, min_items=size[0], max_items=size[1]), scalars, sizes
)
unions = st.lists(scalars, min_size=2, max_size=3).map(lambda parts: Union(members=tuple(parts)))
domains = scalars | arrays | unions | st.builds(lambda a, b: Union(members=(a, b)), arrays, scalars)


def as_strings(data: Any) -> Any:
    """The schema with the strings true and false for a boolean, which is how one travels."""
    if isinstance(data, list):
        return [as_strings(item) for item in data]
    if data == {"type": "boolean"}:
        return {"enum": ["true", "false"]}
    return {k: as_strings(v) for k, v in data.items()} if isinstance(data, dict) else data


def accepted(domain: Domain) -> set[str]:
    data = as_strings(schema(domain))
    validator = Draft202012Validator(data)
    probes = SCALARS + ARRAYS if "array" in str(data) else SCALARS
    return {repr(probe) for probe in probes if validator.is_valid(probe)}


@settings(max_examples=1500)
@given(domains, domains)
def test_inclusion_agrees_with_jsonschema(one: Domain, other: Domain) -> None:
    only = accepted(one) - accepted(other)
    left = difference(values(one), values(other))
    assert bool(left) == bool(only), (left, sorted(only)[:5])


@pytest.mark.parametrize(
    "old, new, lost",
    [
        (
            Number(integer=True, bounds=Bounds(exclusive_minimum=0)),
            Number(integer=True, bounds=Bounds(minimum=1)),
            [],
        ),
        (Number(integer=True), Number(integer=True, bounds=Bounds(maximum=100)), ["integer ≥ 101"]),
        (
            Number(integer=False, bounds=Bounds(minimum=0, maximum=1)),
            Number(integer=False, bounds=Bounds(exclusive_minimum=0, maximum=1)),
            ["0"],
        ),
        (Number(integer=True), Number(integer=True, multiple_of=2), ["integer but no multiple of 2"]),
        (Number(integer=False), Choice(values=(1, 2)), ["float < 1", "1 < float < 2", "float > 2"]),
        (Choice(values=("a", "b")), Choice(values=("b",)), ["`a`"]),
        (Choice(values=("auto", "true", "false")), Boolean(), ["`auto`"]),
        (Text(pattern="^[ab]*$"), Text(pattern="^[a]*$"), ["string that matches `^[ab]*$`"]),
    ],
)
def test_what_no_longer_passes_is_named(old: Domain, new: Domain, lost: list[str]) -> None:
    assert difference(values(old), values(new)).phrases() == lost


PAIR = Array(items=Number(integer=True), min_items=1, max_items=2)


@pytest.mark.parametrize(
    "domain, inside, outside",
    [
        (Number(integer=True), [5, 5.0, -1], [0.5, True, "5", float("inf"), float("nan")]),
        (Number(integer=False), [0.5, float("inf")], [float("nan"), False, "a"]),
        (Number(integer=True, multiple_of=4), [0, 8, -4], [2]),
        (Number(integer=False, bounds=Bounds(minimum=0, exclusive_maximum=1)), [0, 0.5], [-0.1, 1]),
        (Number(integer=False, bounds=Bounds(exclusive_minimum=0, maximum=1)), [0.5, 1], [0, 1.5]),
        (Choice(values=(0, 1)), [0, 1, 1.0], [2, True, "1"]),
        (Boolean(), [True, False], [1, "true"]),
        (Text(), ["", "a"], [1]),
        (Text(pattern="^[ab]*$"), ["", "ab"], ["c", "a\n"]),
        (Text(pattern="^[0-9]+(M|min)$"), ["5min"], ["min", "5min\n"]),
        (PAIR, [(1,), (1, 2)], [(), (1, 2, 3), (0.5,), 1]),
        (Union(members=(Boolean(), PAIR)), [True, (1,)], [1]),
        (Unstated(), [1, "a", True, ()], []),
    ],
)
def test_what_a_domain_accepts(domain: Domain, inside: list[Value], outside: list[Value]) -> None:
    assert [value for value in inside if not accepts(domain, value)] == []
    assert [value for value in outside if accepts(domain, value)] == []


@pytest.mark.parametrize(
    "pattern, data",
    [
        ("^[A-Za-z0-9._]*$", Characters(ranges="A-Za-z0-9._")),
        ("^[a-c-]+$", Characters(ranges="a-c-", minimum=1)),
        ("^[a]{2,}$", Characters(ranges="a", minimum=2)),
        ("^[a ]{0,63}$", Characters(ranges="a ", maximum=63)),
        ("^[^a]*$", None),
        (r"^[\d]*$", None),
        ("^[a]$", None),
        ("[a]*", None),
    ],
)
def test_a_pattern_of_characters_is_data(pattern: str, data: Characters | None) -> None:
    assert patterns.characters(pattern) == data
    assert data is None or data.pattern == pattern


@pytest.mark.parametrize(
    "wide, narrow, includes",
    [
        ("^[a-c]*$", "^[ab]+$", True),
        ("^[ab]+$", "^[ab]*$", False),
        ("^[ab]{1,3}$", "^[a]{2,3}$", True),
        ("^[ab]{1,3}$", "^[a]{1,4}$", False),
        ("^[ab]{1,3}$", "^[a]+$", False),
        ("^[ab]*$", "^[a-c]*$", False),
    ],
)
def test_a_pattern_of_characters_includes_another(wide: str, narrow: str, includes: bool) -> None:
    one, other = patterns.characters(wide), patterns.characters(narrow)
    assert one and other and one.includes(other) == includes


def test_the_parts_of_a_pattern() -> None:
    data = Characters(ranges="A-Za-c0-2._-")
    assert data.allowed == "ABCDEFGHIJKLMNOPQRSTUVWXYZabc012._-"
    assert data.parts(["A-Za-c"]) == ["A-Za-c", "0-2", ".", "_", "-"]
    assert patterns.number_with_unit(["M", "min"]) == "^[0-9]+(M|min)$"
    assert patterns.units("^[0-9]+(M|min)$") == ["M", "min"]
    assert patterns.units("^[0-9]+$") == []
