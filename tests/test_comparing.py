"""What counts as a change between two specs: old, new → changes."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given, settings

from generator import specs
from generator.cli.follow import compared
from generator.cli.paths import CATALOG
from generator.comparing import compare, compare_all
from generator.comparing.changes import SEVERITIES, Change, Kind
from generator.comparing.damage import NO_DAMAGE, Damage, damage, row_places
from generator.comparing.narrowing import shifts
from generator.comparing.reporting import visible
from generator.comparing.row_changes import UNREAD
from generator.findings import FindingCode, finding
from generator.interpreting.pipeline import read_pages
from generator.model import Domain, Origin, Source, Spec
from generator.specs.catalog import parse as parse_catalog
from generator.specs.sentences import same_sentence
from generator.specs.upstream import recorded

from .conftest import SHARED, needs_shared
from .test_domains import domains

ROOT = Path(__file__).parent.parent

INTEGER = {"type": "integer", "minimum": 1}
SHARE = {"type": "number", "minimum": 0, "maximum": 1}
WORDS = {"type": "string", "enum": ["a", "b"]}
AUTO = {"type": "string", "enum": ["auto"]}
TUNED = {"type": "integer", "minimum": 1, "maximum": 5, "source": {"page": "p.md", "line": 30}}
CATEGORIES = {"type": "categorical", "source": {"page": "p.md", "line": 30}}


def row(line: int = 5, **facts: Any) -> dict[str, Any]:
    """A row in the spec format, optional and a positive integer unless stated otherwise."""
    return {"requirement": "optional", "schema": INTEGER, "source": {"page": "p.md", "line": line}} | facts


def spec_of(parameters: Mapping[str, Any], **more: Any) -> Spec:
    source = {"page": "p.md", "layout": "gfm", "sha256": ""}
    data = {"spec": 1, "algorithm": "one", "title": "One", "sources": [source]}
    return specs.from_data(data | {"parameters": parameters} | more, "test")


def one(**facts: Any) -> Spec:
    return spec_of({"n": row(**facts)})


def beside_k(k: Mapping[str, Any] | None = None, **facts: Any) -> Spec:
    """A row beside another, `k`, which takes words unless stated otherwise."""
    return spec_of({"n": row(**facts), "k": k or row(6, schema=WORDS)})


def kinds(changes: Any) -> list[str]:
    return [f"{change.kind}:{change.case}" if change.case else change.kind for change in changes]


def schemas(old: Any, new: Any) -> tuple[Spec, Spec]:
    return one(schema=old), one(schema=new)


def metric(direction: str = "minimize", **more: str) -> dict[str, Any]:
    return {"m": {"direction": direction, "source": {"page": "p.md", "line": 40}} | more}


OPTIONS = [AUTO, INTEGER]
ZERO = {"type": "number", "minimum": 0, "maximum": 0}
IF_A = [{"parameter": "k", "in": ["a"]}]
SWITCH = {"type": "boolean"}
READ_OTHERWISE = ["confidence-changed", "wording-only"]
LIMITED_ANEW = ["used-when-changed", "conditions-changed"]
# old, new, the changes from old to new, the changes back
TABLE: list[tuple[Spec, Spec, list[str], list[str]]] = [
    # the same in other words
    (*schemas(INTEGER, {"type": "integer", "exclusiveMinimum": 0}), ["notation-only"], ["notation-only"]),
    (*schemas(SHARE, {"type": "number", "minimum": 0.0, "maximum": 1.0}), [], []),
    (*schemas(WORDS, {"type": "string", "enum": ["b", "a"]}), ["notation-only"], ["notation-only"]),
    (one(default=1), one(default=1.0), [], []),
    (one(default_rule="the first"), one(default_rule="the former"), ["wording-only"], ["wording-only"]),
    (one(description="Old."), one(description="New."), ["wording-only"], ["wording-only"]),
    (
        one(conditions=["Ignored for regression problems"]),
        one(conditions=["This hyperparameter is ignored for regression problems."]),
        ["wording-only"],
        ["wording-only"],
    ),
    # names and requirement
    (
        spec_of({"n": row()}),
        spec_of({"n": row(), "m": row(6, default=2)}),
        ["param-added:optional"],
        ["param-removed"],
    ),
    (
        spec_of({"n": row()}),
        spec_of({"n": row(), "m": row(6, requirement="required")}),
        ["param-added:required"],
        ["param-removed"],
    ),
    (
        spec_of({"n": row(), "num_of_layers": row(6, default=7)}),
        spec_of({"n": row(), "num_layers": row(6, default=7)}),
        ["param-renamed"],
        ["param-renamed"],
    ),
    (  # other values, and a name that is not similar enough for that
        spec_of({"n": row(), "enc_dim": row(6)}),
        spec_of({"n": row(), "enc_size": row(6, schema={"type": "integer", "minimum": 2})}),
        ["param-added:optional", "param-removed"],
        ["param-added:optional", "param-removed"],
    ),
    (  # of two rows that resemble a new one, only the one with the same default is renamed
        spec_of({"n": row(), "num_layers_x": row(6, default=7), "num_layers_y": row(7, default=8)}),
        spec_of({"n": row(), "num_layers": row(6, default=7)}),
        ["param-renamed", "param-removed"],
        ["param-renamed", "param-added:optional"],
    ),
    (
        spec_of({"n": row(), "enc_dim": row(6, default=7)}),
        spec_of({"n": row(), "optimizer": row(6, default=7)}),
        ["param-added:optional", "param-removed"],
        ["param-added:optional", "param-removed"],
    ),
    (
        one(),
        one(requirement="required"),
        ["requirement-tightened:required"],
        ["requirement-loosened:optional"],
    ),
    (one(requirement="unstated"), one(), ["requirement-stated:optional"], ["requirement-unstated"]),
    (
        one(requirement="unstated"),
        one(requirement="required"),
        ["requirement-stated:required"],
        ["requirement-unstated"],
    ),
    (
        one(),
        one(requirement="conditional"),
        ["requirement-tightened:conditional"],
        ["requirement-loosened:optional"],
    ),
    # conditions
    (
        beside_k(),
        beside_k(required_when=[{"parameter": "k", "in": ["a"]}]),
        ["required-when-changed"],
        ["required-when-changed"],
    ),
    (
        beside_k(),
        beside_k(used_when=[{"parameter": "k", "in": ["a"]}]),
        ["used-when-changed"],
        ["used-when-changed"],
    ),
    (
        beside_k(used_when=[{"parameter": "k", "in": ["a"]}]),
        beside_k(used_when=[{"parameter": "k", "in": ["b"]}]),
        ["used-when-changed"],
        ["used-when-changed"],
    ),
    (
        spec_of({"n": row(used_when=IF_A), "k": row(6, schema=WORDS), "j": row(7, schema=WORDS)}),
        spec_of(
            {
                "n": row(used_when=[{"parameter": "j", "in": ["a"]}]),
                "k": row(6, schema=WORDS),
                "j": row(7, schema=WORDS),
            }
        ),
        ["used-when-changed"],
        ["used-when-changed"],
    ),
    (one(), one(relations=[{"operator": "<", "parameter": "k"}]), ["relation-changed"], ["relation-changed"]),
    (one(), one(conditions=["training on one machine"]), ["conditions-changed"], ["conditions-changed"]),
    # numbers
    (*schemas(INTEGER, {"type": "integer", "minimum": 2}), ["range-narrowed"], ["range-widened"]),
    (
        *schemas(SHARE, {"type": "number", "exclusiveMinimum": 0, "maximum": 1}),
        ["range-narrowed"],
        ["range-widened"],
    ),
    (*schemas(INTEGER, {**INTEGER, "multipleOf": 2}), ["range-narrowed"], ["range-widened"]),
    (*schemas(INTEGER, {**INTEGER, "maximum": 100}), ["bound-added"], ["bound-removed"]),
    (
        *schemas(INTEGER, {"type": "integer", "minimum": 0, "maximum": 9}),
        ["range-shifted"],
        ["range-shifted"],
    ),
    (*schemas(INTEGER, {"type": "number", "minimum": 0}), ["type-widened"], ["type-narrowed"]),
    (*schemas(INTEGER, SHARE), ["type-replaced"], ["type-replaced"]),
    (
        *schemas({"type": "integer", "enum": [1, 2]}, {"type": "integer", "enum": [2, 3]}),
        ["choice-removed", "choice-added"],
        ["choice-removed", "choice-added"],
    ),
    (*schemas(INTEGER, {"type": "integer", "enum": [1, 2]}), ["choices-closed"], ["choices-opened"]),
    # words
    (*schemas(WORDS, {"type": "string", "enum": ["a", "b", "c"]}), ["choice-added"], ["choice-removed"]),
    (*schemas({"type": "string"}, WORDS), ["choices-closed"], ["choices-opened"]),
    (*schemas(INTEGER, {"anyOf": OPTIONS}), ["sentinel-added"], ["sentinel-removed"]),
    (
        *schemas(
            {"type": "integer", "minimum": 0},
            {"anyOf": [{"type": "integer", "minimum": 0}, {"type": "integer", "enum": [-1]}]},
        ),
        ["sentinel-added"],
        ["sentinel-removed"],
    ),
    (
        *schemas({"type": "boolean"}, {"type": "string", "enum": ["auto", "true", "false"]}),
        ["sentinel-added"],
        ["sentinel-removed"],
    ),
    (
        *schemas({"type": "integer", "minimum": 0, "maximum": 0}, {"anyOf": [AUTO, ZERO]}),
        ["sentinel-added"],
        ["sentinel-removed"],
    ),
    (*schemas(AUTO, {"anyOf": OPTIONS}), ["type-widened"], ["type-narrowed"]),
    (*schemas(WORDS, INTEGER), ["type-replaced"], ["type-replaced"]),
    (*schemas(INTEGER, {"type": "array", "items": INTEGER}), ["type-replaced"], ["type-replaced"]),
    # arrays
    (
        *schemas({"type": "array", "items": WORDS}, {"type": "array", "items": AUTO}),
        ["choice-removed", "choice-removed", "choice-added"],
        ["choice-removed", "choice-added", "choice-added"],
    ),
    (
        *schemas({"type": "array", "items": INTEGER}, {"type": "array", "items": INTEGER, "maxItems": 3}),
        ["range-narrowed"],
        ["range-widened"],
    ),
    # how values are written, defaults
    (
        one(schema={"type": "boolean"}, encoding=["True", "False"]),
        one(schema={"type": "boolean"}, encoding=["true", "false"]),
        ["encoding-changed"],
        ["encoding-changed"],
    ),
    (one(), one(default=1), ["default-added"], ["default-removed"]),
    (one(default=1), one(default=2), ["default-changed"], ["default-changed"]),
    (
        one(schema={"anyOf": [{"type": "array", "items": {"type": "string"}}, AUTO]}, default="auto"),
        one(schema={"type": "array", "items": {"type": "string"}}, encoding="comma", default=["auto"]),
        ["sentinel-removed"],
        ["sentinel-added"],
    ),
    (one(default_from="k"), one(default=2), ["default-changed"], ["default-changed"]),
    (
        one(schema={"type": "boolean"}, default=True),
        one(schema={"type": "boolean"}, default=False),
        ["default-changed"],
        ["default-changed"],
    ),
    (one(), one(suggested={"minimum": 1, "maximum": 4}), ["suggested-changed"], ["suggested-changed"]),
    (one(), one(tunable=True), ["tunable-added"], ["confidence-changed"]),
    (one(tunable=False), one(tunable=True), ["tunable-added"], ["tunable-removed"]),
    (one(), one(tunable=False), ["confidence-changed"], ["confidence-changed"]),
    # what could not be read is never gone
    (one(), one(schema={}, elided=["schema"]), ["confidence-changed"], ["confidence-changed"]),
    (
        one(),
        one(schema={}, unparsed={"schema": "any of these"}),
        ["confidence-changed"],
        ["confidence-changed"],
    ),
    (one(default=1), one(elided=["default"]), ["confidence-changed"], ["confidence-changed"]),
    (
        one(default=1),
        one(schema={}, elided=["schema"], default="1"),
        ["confidence-changed"],
        ["confidence-changed"],
    ),
    (
        one(description="It limits others:"),
        one(description="It limits others:", conditions=["k cannot be used"]),
        ["confidence-changed"],
        ["confidence-changed"],
    ),
    (
        beside_k(used_when=IF_A),
        spec_of({"n": row()}),
        ["confidence-changed", "param-removed"],
        ["confidence-changed", "param-added:optional"],
    ),
    (
        beside_k(used_when=IF_A),
        beside_k(row(6, schema={}, elided=["schema"])),
        ["confidence-changed", "confidence-changed"],
        ["confidence-changed", "confidence-changed"],
    ),
    (
        beside_k(required_when=IF_A),
        beside_k(row(6, schema={"type": "string", "enum": ["b"]})),
        ["confidence-changed", "choice-removed"],
        ["confidence-changed", "choice-added"],
    ),
    (
        beside_k(required_when=IF_A),
        beside_k(conditions=["required if k is set to a"]),
        ["confidence-changed", "wording-only"],
        ["confidence-changed", "wording-only"],
    ),
    *(
        (
            spec_of({"n": row(used_when=[{"parameter": name, "in": [value]}]), name: row(6, schema=schema)}),
            spec_of({"n": row(conditions=[text]), name: row(6, schema=schema)}),
            kinds,
            kinds,
        )
        for name, value, schema, text, kinds in [
            ("init_method", "a", WORDS, "Applies only for init_method_a", READ_OTHERWISE),
            ("use_lr_scheduler", True, SWITCH, "Only applies to learning rate scheduler", READ_OTHERWISE),
            ("use_lr_scheduler", True, SWITCH, "Not used with a learning rate scheduler", LIMITED_ANEW),
            ("use_lr_scheduler", False, SWITCH, "Only applies to learning rate scheduler", LIMITED_ANEW),
            ("init_method", "a", WORDS, "Applies only for init_method_b", LIMITED_ANEW),
            ("init_method", "a", WORDS, "Applies only for one method", LIMITED_ANEW),
        ]
    ),
    # tuning and metrics
    (one(), one(tuning=TUNED), ["tunable-added"], ["tunable-removed"]),
    (one(tuning=TUNED), one(tuning=TUNED | {"maximum": 9}), ["tuning-changed"], ["tuning-changed"]),
    (spec_of({}), spec_of({}, tuning_only={"x": TUNED}), ["tunable-added"], ["tunable-removed"]),
    (
        spec_of({}, tuning_only={"x": CATEGORIES | {"values": [16, 32]}}),
        spec_of({}, tuning_only={"x": CATEGORIES | {"values": ["32", "16"]}}),
        [],
        [],
    ),
    (spec_of({}), spec_of({}, metrics=metric()), ["metric-added"], ["metric-removed"]),
    (
        spec_of({}, metrics=metric()),
        spec_of({}, metrics=metric("maximize")),
        ["metric-direction-changed"],
        ["metric-direction-changed"],
    ),
    (
        spec_of({}, metrics=metric(description="a")),
        spec_of({}, metrics=metric(description="b")),
        ["wording-only"],
        ["wording-only"],
    ),
    # order
    (
        spec_of({"a": row(1), "b": row(2, default=1), "c": row(3)}),
        spec_of({"b": row(1, default=1), "c": row(2), "a": row(3)}),
        ["moved"],
        ["moved"],
    ),
]


@pytest.mark.parametrize(
    "old, new, there, back", TABLE, ids=lambda value: "-".join(value) if isinstance(value, list) else ""
)
def test_each_change_has_its_kind_and_its_mirror(
    old: Spec, new: Spec, there: list[str], back: list[str]
) -> None:
    assert kinds(compare(old, new)) == there
    assert sorted(kinds(compare(new, old))) == sorted(back)
    assert not list(compare(old, old)) and not list(compare(new, new))


ALGORITHMS = [
    "algorithm-added",
    "algorithm-removed",
    "variant-added",
    "variant-removed",
    "identifier-changed",
]
UNSURE = ["param-added:conditional", "requirement-stated:conditional"]  # rows whose requirement is open


def test_every_kind_is_shown_by_an_example() -> None:
    shown = {kind for _, _, there, back in TABLE for kind in (*there, *back)}
    listed = {kind if kind in SEVERITIES else kind.partition(":")[0] for kind in shown}
    assert listed | {*ALGORITHMS, *UNSURE} == set(SEVERITIES)
    assert set(get_args(Kind)) == {kind.partition(":")[0] for kind in SEVERITIES}


def test_a_tuning_row_of_no_parameter_is_of_the_variant_nearest_on_its_page() -> None:
    far = {"source": {"page": "q.md", "line": 31}}
    tables = {
        "big": {"parameters": {"n": row(tuning=TUNED)}},
        "small": {"parameters": {"n": row(tuning=TUNED | far)}},
    }
    data = {key: value for key, value in specs.to_data(spec_of({})).items() if key != "parameters"}
    data |= {"variants": tables}
    only = {"x": TUNED | {"source": {"page": "p.md", "line": 35}}}
    (change,) = compare(specs.from_data(data, "test"), specs.from_data(data | {"tuning_only": only}, "test"))
    assert (change.kind, change.parameter, change.variant) == ("tunable-added", "x", "big")


def test_rows_are_named_by_algorithm_table_and_name() -> None:
    spec = spec_of({"n": row(tuning=TUNED)}, tuning_only={"x": TUNED}, metrics=metric())
    assert dict(row_places(spec)) == {
        ("one", "parameter", "", "n"): Origin(page="p.md", line=5),
        ("one", "tuning", "n"): Origin(page="p.md", line=30),
        ("one", "tuning", "x"): Origin(page="p.md", line=30),
        ("one", "metric", "m"): Origin(page="p.md", line=40),
    }


def test_algorithms_and_variants_come_and_go() -> None:
    plain, other = spec_of({"n": row()}), specs.from_data(specs.to_data(one()) | {"algorithm": "two"}, "test")
    assert kinds(compare_all([plain], [plain, other])) == ["algorithm-added"]
    assert kinds(compare_all([plain, other], [plain])) == ["algorithm-removed"]
    tables = {"big": {"parameters": {"n": row()}}, "small": {"parameters": {"n": row()}}}
    data = {k: v for k, v in specs.to_data(plain).items() if k != "parameters"}
    both, big = (
        specs.from_data(data | {"variants": {name: tables[name] for name in names}}, "test")
        for names in (["big", "small"], ["big"])
    )
    assert kinds(compare(big, both)) == ["variant-added"]
    assert kinds(compare(both, big)) == ["variant-removed"]
    hurt = Damage(pages={"p.md": "cut"})
    for old, new, damages in ((big, both, (hurt, NO_DAMAGE)), (both, big, (NO_DAMAGE, hurt))):
        (change,) = compare(old, new, damages)
        assert (change.kind, change.variant, change.note) == ("confidence-changed", "small", UNREAD)
    empty = specs.from_data(data | {"variants": tables | {"small": {"parameters": {}}}}, "test")
    assert kinds(compare(big, empty)) == ["variant-added"]


def test_specs_pair_by_key_then_by_page_then_as_the_only_ones() -> None:
    named = specs.from_data(specs.to_data(one()) | {"algorithm": "renamed"}, "test")
    source = {"page": "q.md", "layout": "gfm", "sha256": ""}
    other = specs.from_data(specs.to_data(one()) | {"algorithm": "other", "sources": [source]}, "test")
    assert kinds(compare_all([one(), other], [named, other])) == []
    assert kinds(compare_all([one()], [other])) == []


@pytest.mark.parametrize(
    "one_wording, other, same",
    [
        ("Ignored for regression tasks", "This parameter is ignored for regression tasks.", True),
        ("It cannot be shared between encoders", "Note that encoders can't share it.", False),
        ("Only available for training", "Only available for training and inference", False),
        ("Models take images of 224 pixels", "Models take images of 256 pixels", False),
        ("Supported with `a`", "Supported with `b`", False),
        ("Supported on several machines", "Not supported on several machines", False),
    ],
)
def test_a_condition_in_other_words_is_the_same_only_if_nearly_all_words_are(
    one_wording: str, other: str, same: bool
) -> None:
    assert same_sentence(one_wording, other) is same_sentence(other, one_wording) is same


CUT = Damage(pages={"p.md": "cut short"})
HERE = frozenset({Origin(page="p.md", line=5)})


@pytest.mark.parametrize(
    "damages, kind",
    [
        ((NO_DAMAGE, NO_DAMAGE), "param-removed"),
        ((CUT, NO_DAMAGE), "confidence-changed"),
        ((NO_DAMAGE, CUT), "confidence-changed"),
    ],
)
def test_what_stood_on_a_page_cut_short_is_not_gone(damages: tuple[Damage, Damage], kind: str) -> None:
    old, new = spec_of({"n": row(), "m": row(6)}), spec_of({"n": row()})
    assert kinds(compare(old, new, damages)) == [kind]


def test_a_page_cut_short_counts_under_its_old_name_too() -> None:
    source = {"page": "q.md", "layout": "gfm", "sha256": ""}
    old, new = spec_of({"n": row(), "m": row(6)}), spec_of({"n": row(source={"page": "q.md", "line": 5})})
    new = replace(new, sources=(Source(**source),))
    hurt = Damage(pages={"q.md": "cut short"})
    assert kinds(compare(old, new, (NO_DAMAGE, hurt))) == kinds(compare(new, old, (hurt, NO_DAMAGE)))
    assert kinds(compare(old, new, (NO_DAMAGE, hurt))) == ["confidence-changed"]
    assert kinds(compare(old, new, (NO_DAMAGE, Damage(pages={"r.md": "cut short"})))) == ["param-removed"]


LAST = Origin(page="p.md", line=6)


# what reading noticed, the pages, the rows and those of them that break off
@pytest.mark.parametrize(
    "code, line, parameter, pages, rows, cut",
    [
        ("no-table", 1, "", {"p.md": "why"}, set(), set()),
        ("missing-page", 1, "", {"p.md": "why"}, set(), set()),
        ("table-truncated", 1, "", {"p.md": "why"}, set(), set()),
        ("malformed-row", 6, "", {"p.md": "its last row, line 6: why"}, {LAST}, {LAST}),
        ("text-lost", 6, "m", {"p.md": "its last row, line 6: why"}, {LAST}, {LAST}),
        ("malformed-row", 5, "", {}, {*HERE}, set()),
        ("text-lost", 5, "n", {}, {*HERE}, set()),
        ("text-lost", 6, "", {}, set(), set()),
        ("elided", 6, "m", {}, set(), set()),
    ],
)
def test_what_reading_noticed_is_damage_or_not(
    code: FindingCode, line: int, parameter: str, pages: Any, rows: Any, cut: Any
) -> None:
    noticed = finding(code, Origin(page="p.md", line=line), "why", parameter=parameter)
    assert damage([spec_of({"n": row(), "m": row(6)})], [noticed]) == Damage(pages=pages, rows=rows, cut=cut)


@pytest.mark.parametrize(
    "new, hurt, there",
    [
        (one(), Damage(rows=HERE), ["confidence-changed"]),
        (one(default=2), Damage(rows=HERE), ["default-changed"]),
        (one(default=2), Damage(rows=HERE, cut=HERE), ["confidence-changed"]),
        (one(), Damage(rows={Origin(page="p.md", line=9)}), ["default-removed"]),
    ],
)
def test_what_a_damaged_row_no_longer_says_is_not_gone(new: Spec, hurt: Damage, there: list[str]) -> None:
    assert kinds(compare(one(default=1), new, (NO_DAMAGE, hurt))) == there
    back = [MIRRORED.get(kind, kind) for kind in there]
    assert kinds(compare(new, one(default=1), (hurt, NO_DAMAGE))) == back


OURS = one(description="What we say.", conditions=["Not for one machine"])
AWS = one(description="Amazon SageMaker trains.", conditions=["Amazon SageMaker ignores this on one machine"])
RECORD = {"p.md": recorded([AWS], "p.md", "2026", "", ())}


@pytest.mark.parametrize(
    "theirs, kind",
    [
        (AWS, "wording-only"),
        (one(conditions=["Amazon SageMaker AI ignores this on one machine"]), "wording-only"),
        (one(description="Says more.", conditions=["AWS ignores this on one machine"]), "wording-only"),
        (one(conditions=["Amazon SageMaker ignores this on two machines"]), "conditions-changed"),
        (
            one(conditions=[*dict(AWS.parameters()).popitem()[1].conditions, "Not on Sundays"]),
            "conditions-changed",
        ),
        (one(description="What we say."), "conditions-changed"),
    ],
)
def test_our_conditions_in_words_compare_with_what_aws_said(theirs: Spec, kind: str) -> None:
    there = [
        change.kind for change in compare(OURS, theirs, records=(RECORD, {})) if change.field == "conditions"
    ]
    back = [
        change.kind for change in compare(theirs, OURS, records=({}, RECORD)) if change.field == "conditions"
    ]
    assert there == back == [kind]


def test_a_side_without_the_tuning_page_says_nothing_of_tuning() -> None:
    elsewhere = TUNED | {"source": {"page": "t.md", "line": 3}}
    assert kinds(compare(one(tuning=elsewhere), one())) == ["confidence-changed"]


def test_a_narrowing_names_what_no_longer_passes() -> None:
    (change,) = compare(*schemas(SHARE, {"type": "number", "exclusiveMinimum": 0, "maximum": 1}))
    assert change.note == "no longer 0"
    assert (change.before and change.before.text, change.after and change.after.text) == (
        "0 ≤ float ≤ 1",
        "0 < float ≤ 1",
    )


def test_a_renaming_says_how_certain_it_is_and_what_else_changed() -> None:
    old, new = spec_of({"num_of_layers": row(default=7)}), spec_of({"num_layers": row(default=8)})
    renamed, changed = compare(old, new)
    assert renamed.note.endswith("% certain") and renamed.before and renamed.before.text == "num_of_layers"
    assert (changed.kind, changed.parameter) == ("default-changed", "num_layers")


def test_fingerprints_tell_facts_apart_and_ignore_places() -> None:
    first, again = (next(compare(one(line=n, default=1), one(line=n + 1, default=2))) for n in (5, 50))
    other = next(compare(one(default=1), one(default=3)))
    assert first.fingerprint == again.fingerprint != other.fingerprint


MIRRORED = {
    "range-narrowed": "range-widened", "bound-added": "bound-removed", "range-shifted": "range-shifted",
    "choice-added": "choice-removed", "choices-closed": "choices-opened", "sentinel-added": "sentinel-removed",
    "type-widened": "type-narrowed", "type-replaced": "type-replaced",
}  # fmt: skip
MIRRORED["default-removed"] = "default-added"
MIRRORED |= {back: there for there, back in MIRRORED.items()}


@settings(max_examples=500)
@given(domains, domains)
def test_swapping_the_sides_mirrors_every_change_of_values(old: Domain, new: Domain) -> None:
    there, back = list(shifts(old, new)), list(shifts(new, old))
    assert sorted(MIRRORED[shift.kind] for shift in there) == sorted(shift.kind for shift in back)


# -- real pages ---------------------------------------------------------------------------------


@needs_shared
@pytest.mark.parametrize("year", ["2023", "2026"])
def test_our_specs_state_what_the_pages_of_a_year_state(year: str) -> None:
    """Nothing above info that is not a fact; between these years one row was added."""
    ours, theirs = ROOT / "specs", SHARED / "docs" / year
    for old, new in ((ours, theirs), (theirs, ours)):
        result = compared(str(old), str(new), CATALOG, info=False)
        changes = [c.parameter for report in result.reports for c in report.changes if c.worst != "info"]
        assert changes == (["use_dask_gpu_training"] if year == "2023" else [])


def read(path: Path) -> Spec:
    """The spec of a single page."""
    return read_pages({path.name: path.read_bytes()}, {})[0][0]


def told(change: Change) -> tuple[str, ...]:
    """A change as its parameter, its kind, and both sides in words where a fact changed its value."""
    sides = [side.text for side in (change.before, change.after) if side]
    brief = change.kind in ("requirement-stated", "requirement-unstated", "conditions-changed", "param-added")
    words = [change.case] if change.kind == "requirement-stated" else [] if brief else [" → ".join(sides)]
    return (change.parameter, change.kind, *words)


def stated(names: str, word: str) -> list[tuple[str, ...]]:
    return [(name, "requirement-stated", word) for name in names.split()]


def unstated(names: str) -> list[tuple[str, ...]]:
    return [(name, "requirement-unstated") for name in names.split()]


IC_ROWS = """augmentation_type beta_1 beta_2 checkpoint_frequency epochs eps gamma image_shape kv_store learning_rate
    lr_scheduler_factor lr_scheduler_step mini_batch_size momentum num_layers optimizer resize top_k
    use_pretrained_model weight_decay"""
IC_2019 = [
    *stated("num_classes num_training_samples", "required"),
    *stated(IC_ROWS, "optional"),
    ("checkpoint_frequency", "default-removed", "the value of `epochs`"),
    ("resize", "conditions-changed"),  # a note on the content type is gone
    ("multi_label", "param-added"),
    ("precision_dtype", "param-added"),
    ("use_weighted_loss", "param-added"),
]


@needs_shared
def test_the_two_image_classification_documents() -> None:
    seeds = SHARED / "docs" / "seeds"
    changes = compare(
        read(seeds / "IC-Hyperparameter.2018.txt"), read(seeds / "IC-Hyperparameter.later-plain.txt")
    )
    assert sorted(map(told, visible(changes))) == sorted(IC_2019)


# Every factual change in the guide's own history, each read in the pages by eye.
HISTORY: dict[str, list[tuple[str, ...]]] = {
    "IC-Hyperparameter/2018-05-08": [
        ("checkpoint_frequency", "relation-changed", "no greater than `epochs`"),
        ("checkpoint_frequency", "default-changed", "1 → the value of `epochs`"),
    ],
    "IC-Hyperparameter/2019-01-16": [
        *IC_2019,
        ("early_stopping", "param-added"),
        ("early_stopping_min_epochs", "param-added"),
        ("early_stopping_patience", "param-added"),
        ("early_stopping_tolerance", "param-added"),
    ],
    "IC-Hyperparameter/2019-03-04": [("momentum", "default-changed", "0 → 0.9")],
    "IC-Hyperparameter/2020-06-26": [
        ("image_shape", "conditions-changed"),  # pretrained models take one size alone
        ("resize", "requirement-tightened", "optional → conditional"),
        ("resize", "conditions-changed"),
    ],
    "IC-Hyperparameter/2020-11-02": [("resize", "conditions-changed")],  # larger than the shape
    "IC-Hyperparameter/2022-07-22": [("image_shape", "default-changed", "`3, 224, 224` → `3,224,224`")],
    "k-means-api-config/2017-12-13-905f360": unstated(
        """init_method extra_center_factor local_lloyd_max_iter local_lloyd_tol local_lloyd_init_method
        local_lloyd_num_trials half_life_time_size epochs eval_metrics"""
    ),
    "k-means-api-config/2018-07-21": [
        ("mini_batch_size", "requirement-loosened", "required → optional"),
        (
            "eval_metrics",
            "type-replaced",
            r"`msd` or `ssd` → `[\"msd\"]`, `[\"ssd\"]`, or `[\"msd\", \"ssd\"]`",
        ),
        ("eval_metrics", "default-changed", r"`msd` → `[\"msd\"]`"),
        *stated(
            """init_method extra_center_factor local_lloyd_max_iter local_lloyd_tol local_lloyd_init_method
            half_life_time_size epochs""",
            "optional",
        ),
    ],
    "k-means-api-config/2019-01-16": stated("eval_metrics local_lloyd_num_trials", "optional"),
    "ntm_hyperparameters/2017-12-13-905f360": unstated("rescale_gradient clip_gradient"),
    "ntm_hyperparameters/2019-01-16": [
        ("epochs", "bound-removed", "1 ≤ integer ≤ 100 → positive integer"),
        ("num_patience_epochs", "bound-removed", "1 ≤ integer ≤ 10 → positive integer"),
        ("sub_sample", "param-added"),
        (
            "encoder_layers_activation",
            "confidence-changed",
            "`sigmoid`, `tanh`, or `relu` → elided on the page",
        ),
        (
            "optimizer",
            "confidence-changed",
            "`sgd`, `adam`, `adagrad`, `adadelta`, or `rmsprop` → elided on the page",
        ),
        *stated("num_topics", "required"),
        *stated(
            """batch_norm clip_gradient encoder_layers encoder_layers_activation epochs learning_rate mini_batch_size
            num_patience_epochs optimizer rescale_gradient tolerance weight_decay""",
            "optional",
        ),
    ],
    "object2vec-hyperparameters/2019-05-08": [
        ("enc1_network", "choice-added", "`enc0`"),
        ("optimizer", "default-changed", "`sgd` → `adam`"),
        ("comparator_list", "param-added"),
        ("negative_sampling_rate", "param-added"),
        ("tied_token_embedding_weight", "param-added"),
        ("token_embedding_storage_type", "param-added"),
    ],
}


def revisions() -> list[tuple[Path, Path]]:
    pages = [sorted(page.iterdir()) for page in sorted((SHARED / "docs" / "history").glob("*"))]
    return [pair for page in pages for pair in itertools.pairwise(page)]


@needs_shared
@pytest.mark.parametrize("old, new", revisions(), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_the_history_of_the_guide(old: Path, new: Path) -> None:
    name = f"{new.parent.name}/{new.stem}"
    expected = [changes for key, changes in HISTORY.items() if name.startswith(key)]
    assert sorted(map(told, visible(compare(read(old), read(new))))) == sorted(*expected or [[]])


@needs_shared
def test_the_guide_of_2023_against_that_of_2026() -> None:
    sides = []
    for version in ("2023", "2026"):
        catalog = parse_catalog((SHARED / "catalogs" / f"{version}.yaml").read_text(), version)
        entry = {"ntm": catalog["ntm"]}
        pages = {name: (SHARED / "docs" / version / name).read_bytes() for name in entry["ntm"].pages}
        sides.append(read_pages(pages, entry)[0])
    changes = list(visible(compare_all(sides[0], sides[1])))
    assert [(change.parameter, change.kind) for change in changes] == [
        ("encoder_layers_activation", "confidence-changed"),
        ("optimizer", "confidence-changed"),
    ]


def test_our_own_specs_do_not_differ_from_themselves() -> None:
    ours = [specs.load(path) for path in sorted((ROOT / "specs").glob("*.yaml"))]
    assert ours and list(compare_all(ours, ours)) == []


def test_a_row_that_comes_is_data_without_its_sentences_and_tuning() -> None:
    change, tuned = compare(spec_of({}), one(default=2, description="Words.", tuning=TUNED))
    assert (change.field, tuned.field, change.parameter, change.before) == ("parameter", "tuning", "n", None)
    assert change.after and change.after.data == {"requirement": "optional", "schema": INTEGER, "default": 2}
    assert tuned.after and tuned.after.data == {"type": "integer", "minimum": 1, "maximum": 5}
    for kept in ("default_from", "default_rule"):
        (changed,) = compare(one(), one(**{kept: "k"}))
        assert changed.after and changed.after.data == {kept: "k"}


def test_what_comes_and_goes_as_a_whole_says_what_it_is() -> None:
    other = specs.from_data(specs.to_data(one()) | {"algorithm": "two"}, "test")
    (algorithm,) = compare_all([one()], [one(), other])
    assert (algorithm.algorithm, algorithm.field, algorithm.new) == (
        "two",
        "algorithm",
        Origin(page="p.md", line=1),
    )
    assert algorithm.after and algorithm.after.data == "One"
    hurt = (Damage(pages={"p.md": "cut"}), NO_DAMAGE)
    assert [change.note for change in compare_all([one()], [one(), other], hurt)] == [
        "the page is missing or cut short on the other side"
    ]
    (metric_added,) = compare(spec_of({}), spec_of({}, metrics=metric()))
    assert (metric_added.field, metric_added.parameter) == ("metric", "m")
    (tuning_lost,) = compare(one(tuning=TUNED), one(), (NO_DAMAGE, CUT))
    assert (tuning_lost.kind, tuning_lost.note) == ("confidence-changed", UNREAD)
    (damaged,) = compare(one(default=1), one(), (NO_DAMAGE, Damage(rows=HERE)))
    assert damaged.note == "the row is damaged"
    silent, required = one(requirement="unstated"), one(requirement="required")
    assert kinds(compare(silent, required, (Damage(rows=HERE), NO_DAMAGE))) == ["confidence-changed"]
