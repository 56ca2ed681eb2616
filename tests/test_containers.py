"""Facts of training images: what is refused, in one line with its place, and what our own files say."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import specs
from generator.model import Choice, Constant, Number
from generator.specs import SpecError, containers
from generator.specs.catalog import Catalog

from .conftest import ROOT

FILES = sorted((ROOT / "specs/sources/containers").glob("*.yaml"))
ours = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)

TOP = 'algorithm: thing\nversions: ["1", "2", "3"]\nproof: ran\nevidence: e\n'  # the lines 1 to 4
WHEN, THEN = "when: [{parameter: a, present: true}]", "then: [{impossible: true}]"
WORDS = (
    "present, in, not_in, minimum, maximum, exclusiveMinimum, exclusiveMaximum, starts_with, contains, contains_any, "
    "contains_none, items_in, first_in, length, at_most, impossible"
)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[]", "1: the file: must be a mapping, not a list"),
        ("algorithm: {", "2: not YAML: did not find expected node content"),
        ("proof: ran\n", "1: the file: 'algorithm' is missing"),
        ("algorithm: Thing\n", "1: algorithm: 'Thing' must be in lower_snake_case, and no command"),
        ('algorithm: thing\nversions: ["1", "1"]\n', "2: versions: names a version twice"),
        ("algorithm: thing\nversions: [1]\n", "2: versions[0]: must be a string, not 1"),
        ("algorithm: thing\nparameters:\n  a: {note: n}\n", "3: parameters.a: 'proof' is missing"),
        (
            "algorithm: thing\nproof: ran\nparameters:\n  a: {note: n}\n",
            "4: parameters.a: 'evidence' is missing",
        ),
    ],
)
def test_a_file_that_is_wrong(text: str, problem: str) -> None:
    with pytest.raises(SpecError) as error:
        containers.parse(text, "thing.yaml")
    assert str(error.value) == f"thing.yaml:{problem}"


@pytest.mark.parametrize(
    ("section", "problem"),
    [
        ("colour: 1", "1: the file: unknown key 'colour'"),
        (
            "unknown_names: maybe",
            "5: unknown_names: must be one of refused, ignored, unknown, not 'maybe'",
        ),
        ("scripts: thing/", "5: scripts: must be a list, not a string"),
        ('tags:\n  repository: {latest: "4"}', "6: tags.repository.latest: '4' is not among the versions"),
        ("tags: [repository]", "5: tags: must be a mapping, not a list"),
        ("parameters: [a]", "5: parameters: must be a mapping, not a list"),
        ("defaults:\n  a: {log: 1}", "6: defaults.a: must be a list, not a mapping"),
        ("defaults:\n  a:\n    - {log: null}", "7: defaults.a[0].log: must be a value, not nothing"),
        ("defaults:\n  a:\n    - {log: 1, when: now}", "7: defaults.a[0]: unknown key 'when'"),
        (
            "defaults:\n  a:\n    - {log: 1}\n    - {date: now}",
            "8: defaults.a[1]: must hold one of code, log, record, script",
        ),
        (
            "defaults:\n  a: [{log: 1, record: 2}]",
            "6: defaults.a[0]: must hold one of code, log, record, script",
        ),
        (
            "metrics: [{name: m, direction: up}]",
            "5: metrics[0].direction: must be one of minimize, maximize, not 'up'",
        ),
        ("metrics: [{direction: minimize}]", "5: metrics[0]: 'name' is missing"),
        (
            'metrics: [{name: m, direction: minimize, since: "9"}]',
            "5: metrics[0].since: '9' is not among the versions",
        ),
        ("ignored: {name: a}", "5: ignored: must be a list, not a mapping"),
        ("ignored: [{name: a, instead: b}]", "5: ignored[0]: unknown key 'instead'"),
        ("ignored: [{knows_instead: b}]", "5: ignored[0]: 'name' is missing"),
        ("rules: {}", "5: rules: must be a list, not a mapping"),
    ],
)
def test_a_section_that_is_wrong(section: str, problem: str) -> None:
    with pytest.raises(SpecError) as error:
        containers.parse(f"{TOP}{section}\n", "thing.yaml")
    assert str(error.value) == f"thing.yaml:{problem}"


@pytest.mark.parametrize(
    ("entry", "problem"),
    [
        ("{typ: Integer}", ": unknown key 'typ'"),
        (
            "{type: Real}",
            ".type: must be one of Integer, Continuous, Categorical, CommaSeparatedList, Tuple, NestedList, not 'Real'",
        ),
        ("{type: Categorical}", ".type: Categorical needs 'choices'"),
        ("{type: Tuple}", ".type: Tuple needs 'choices'"),
        ("{range: {minimum: 1}}", ": 'type' is missing"),
        ("{type: Integer, range: {minimum: low}}", ".range.minimum: must be a number, not a string"),
        ("{choices: [x], schema: {type: string}}", ": has both 'choices' and 'schema'"),
        ("{choices: x}", ".choices: must be a list, not a string"),
        ("{choices: [true]}", ".choices[0]: must be a number, not a boolean"),
        ('{choices: [x, {value: y, from: "1"}]}', ".choices[1]: unknown key 'from'"),
        ('{choices: [{since: "1"}]}', ".choices[0]: 'value' is missing"),
        (
            "{schema: {type: odd}}",
            ".schema.type: must be one of integer, number, string, boolean, array, not 'odd'",
        ),
        ("{schema: {type: string, enum: []}}", ".schema: 'enum' is empty"),
        ('{since: "4"}', ".since: '4' is not among the versions"),
        ("{until: 2}", ".until: must be a string, not 2"),
        ('{since: "3", until: "2"}', ": 'since' is later than 'until'"),
        ('[{until: "2"}, {since: "2"}]', ": version 2 has two entries"),
        ("1", ": must be a mapping, not 1"),
        (
            "{outcome: dies}",
            ".outcome: must be one of refused, crash, fails, ignored, taken, not 'dies'",
        ),
        (
            "{proof: [ran, hearsay]}",
            ".proof[1]: must be one of ran, code, log, job, record, sdk, script, not 'hearsay'",
        ),
        ("{severity: warning}", ": 'because' is missing"),
        ("{severity: bad, because: b}", ".severity: must be one of error, warning, none, not 'bad'"),
        ("{tunable: perhaps}", ".tunable: must be one of doubtful, not 'perhaps'"),
        ("{thresholds: x}", ".thresholds: must be a list, not a string"),
        ("{note: 1}", ".note: must be a string, not 1"),
        ("{alias_of: b}", ".alias_of: 'b' has no entry"),
        ("{alias_of: [b]}", ".alias_of: must be a string, not a list"),
    ],
)
def test_an_entry_that_is_wrong(entry: str, problem: str) -> None:
    with pytest.raises(SpecError) as error:
        containers.parse(f"{TOP}parameters:\n  a: {entry}\n", "thing.yaml")
    assert str(error.value) == f"thing.yaml:6: parameters.a{problem}"


@pytest.mark.parametrize(
    ("rule", "problem"),
    [
        (f"{WHEN}, {THEN}, outcome: fails, message: m, cause: c", ": unknown key 'cause'"),
        (f"{WHEN}, {THEN}, outcome: fails", ": 'message' is missing"),
        (f"{WHEN}, outcome: fails, message: m", ": 'then' is missing"),
        (
            f"{WHEN}, {THEN}, outcome: fail, message: m",
            ".outcome: must be one of refused, crash, fails, ignored, taken, not 'fail'",
        ),
        (f"{WHEN}, {THEN}, outcome: fails, message: m, severity: warning", ": 'because' is missing"),
        (
            f"{WHEN}, {THEN}, outcome: fails, message: m, severity: none, because: b",
            ".severity: must be one of error, warning, not 'none'",
        ),
        (f"when: [], {THEN}, outcome: fails, message: m", ".when: must be a list of conditions"),
        (f"when: [{{minimum: 1}}], {THEN}, outcome: fails, message: m", ".when[0]: 'parameter' is missing"),
        (
            f"when: [{{parameter: a}}], {THEN}, outcome: fails, message: m",
            f".when[0]: must hold one of {WORDS}",
        ),
        (
            f"when: [{{parameter: a, in: x}}], {THEN}, outcome: fails, message: m",
            ".when[0].in: must be a list, not a string",
        ),
        (
            f"when: [{{parameter: a, at_most: 1}}], {THEN}, outcome: fails, message: m",
            ".when[0]: 'of' is missing",
        ),
        (
            f"when: [{{parameter: a, present: 3}}], {THEN}, outcome: fails, message: m",
            ".when[0].present: must be true or false, not 3",
        ),
    ],
)
def test_a_rule_that_is_wrong(rule: str, problem: str) -> None:
    with pytest.raises(SpecError) as error:
        containers.parse(f"{TOP}rules:\n  - {{{rule}}}\n", "thing.yaml")
    assert str(error.value) == f"thing.yaml:6: rules[0]{problem}"


def test_what_is_said_is_read() -> None:
    text = f"""{TOP}
parameters:
  mode: {{choices: [fast, {{value: slow, since: "2"}}]}}
  rate:
    - {{type: Integer, range: {{minimum: 1}}, until: "1", severity: none, because: b}}
    - {{type: Continuous, since: "2", tunable: false, proof: [log, sdk], evidence: other}}
defaults: {{rate: [{{log: 2, date: "2026-11-28"}}, {{record: 3, of: "1.0"}}]}}
ignored: [{{name: odd, knows_instead: mode}}]
"""
    algorithm, container = containers.parse(text, "thing.yaml")
    assert algorithm == "thing" and container.everywhere == (0, 2)
    fast, both = container.parameters["mode"]
    assert (fast.span, fast.domain) == ((0, 0), Choice(values=("fast",)))
    assert (both.span, both.domain) == ((1, 2), Choice(values=("fast", "slow")))
    first, later = container.parameters["rate"]
    assert (first.span, first.severity) == ((0, 0), "none")
    assert first.proof == {"ran"} and first.evidence == "e"
    assert (later.span, later.domain, later.tunable) == ((1, 2), Number(integer=False), "no")
    assert later.proof == {"log", "sdk"} and later.evidence == "other"
    assert [(d.source, d.value, d.note) for d in container.defaults["rate"]] == [
        ("log", 2, "2026-11-28"),
        ("record", 3, "1.0"),
    ]
    (odd,) = container.parameters["odd"]
    assert (odd.outcome, odd.instead) == ("ignored", "mode")


# -- our files ----------------------------------------------------------------------------------


def test_every_algorithm_has_a_file(entries: Catalog) -> None:
    assert {path.stem for path in FILES} == entries.keys()


@ours
def test_a_file_is_of_its_algorithm_and_of_no_other_repository(path: Path, entries: Catalog) -> None:
    algorithm, container = containers.parse(path.read_text(encoding="utf-8"), path.name)
    assert algorithm == path.stem
    own = set(entries[algorithm].images)
    assert all(own & {name, name.partition(":")[0]} for name in container.tags)
    tagged = {name for entry in entries.values() for name in entry.images if ":" in name}
    assert set(container.other_images) == {name for name in tagged - own if name.partition(":")[0] in own}
    assert set(container.tags.values()) == (set(range(len(container.versions))) if container.tags else set())


@ours
def test_a_parameter_is_on_a_page_or_its_note_says_that_none_has_it(path: Path) -> None:
    algorithm, container = containers.parse(path.read_text(encoding="utf-8"), path.name)
    listed = {p.name for _, p in specs.load(ROOT / f"specs/{algorithm}.yaml").parameters()}
    for name, known in container.parameters.items():
        said = all(k.alias_of in listed or "No page has it" in k.note for k in known)
        assert (name in listed) != said, name
    assert container.defaults.keys() <= listed | container.parameters.keys()
    assert {
        name for rule in container.constraints for name in rule.parameters()
    } <= listed | container.parameters.keys()


@ours
def test_a_default_says_what_its_page_does_not(path: Path) -> None:
    """One that repeats its page has an older one, or a note about one."""
    algorithm, container = containers.parse(path.read_text(encoding="utf-8"), path.name)
    pages = {p.name: p.default for _, p in specs.load(ROOT / f"specs/{algorithm}.yaml").parameters()}
    for name, (first, *others) in container.defaults.items():
        assert pages.get(name) != Constant(value=first.value) or others or "," in first.note, name


def mappings(data: Any) -> Iterator[dict[str, Any]]:
    if isinstance(data, dict):
        yield data
    for item in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from mappings(item)


@ours
def test_a_severity_has_its_reason(path: Path) -> None:
    for fact in mappings(yaml.safe_load(path.read_text(encoding="utf-8"))):
        assert ("severity" in fact) == ("because" in fact), fact
