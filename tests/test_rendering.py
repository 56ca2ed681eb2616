"""Rendering: what comes out for specs that ours don't cover, and that it is pure."""

from __future__ import annotations

import dataclasses
import hashlib
import importlib
import json
import math
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from textwrap import dedent
from typing import Any

import jsonschema
import pytest

from generator import specs
from generator.rendering import File, render
from generator.specs import catalog, containers, errata
from generator.specs.upstream import Page

ROOT = Path(__file__).parent.parent
SCHEMAS = "sagemaker_hyperparameters/schemas"

AWKWARD = (
    r"""
spec: 1
algorithm: class
title: An "awkward" algorithm \ with """
    '"""'
    r""" in its title
sources: [{page: awkward.md, layout: gfm, sha256: "0"}]
parameters:
  lambda: {requirement: required, schema: {type: integer, minimum: 1, multipleOf: 2}, source: &here {page: awkward.md, line: 1}}
  check: {requirement: optional, schema: {type: boolean}, default: true, encoding: ["yes", "no"], source: *here}
  url: {requirement: optional, schema: {type: string}, description: 'Ends in a backslash \ and "quotes"', source: *here}
  a-b: {requirement: optional, schema: {type: number, exclusiveMaximum: 0}, source: *here}
  a_b: {requirement: optional, schema: {type: number, maximum: 0.5}, default: -.inf, source: *here}
  1st: {requirement: optional, schema: {type: string, pattern: "^[a-c]+$"}, default: abc, source: *here}
  like: {requirement: optional, schema: {type: integer}, default_from: lambda, source: *here}
  steps: {requirement: optional, schema: {type: number, enum: [0.5, 1.5]}, source: *here}
  odd: {requirement: optional, schema: {type: integer, minimum: 5}, default: none at all, source: *here}
  any: {requirement: unstated, schema: {}, elided: [schema], source: *here}
  unread: {requirement: unstated, schema: {}, unparsed: {schema: as you like, default: whatever}, source: *here}
  sizes:
    requirement: optional
    schema: {type: array, items: {type: number, minimum: 0}, minItems: 2, maxItems: 3}
    encoding: tuple
    default: [1, 2.5]
    source: *here
  searched: {requirement: optional, schema: {type: integer}, tunable: true, source: *here}
  fixed: {requirement: optional, schema: {type: integer}, tunable: false, source: *here}
  words: {requirement: optional, schema: {type: array, items: {type: string}}, encoding: json, source: *here}
  needed:
    requirement: conditional
    schema: {type: integer, enum: [1, 2]}
    required_when: [{parameter: check, in: [false]}, {parameter: like, in: [2, 4]}]
    relations: [{operator: "<", parameter: lambda}, {operator: ">=", parameter: gone}]
    source: *here
  useless: {requirement: optional, schema: {type: integer}, used_when: [{parameter: gone, in: [1]}], source: *here}
"""
)


def files(
    text: str, corrections: str = "", known: str = "", container: str = "", **more: Any
) -> Sequence[File]:
    spec = specs.parse(text, "spec.yaml")
    entries = catalog.parse(known, "catalog.yaml") if known else {}
    facts = dict([containers.parse(container, "container.yaml")] if container else [])
    return render([spec], entries, errata.parse(corrections, "errata.yaml"), containers=facts, **more).files


@pytest.fixture(scope="module")
def awkward(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Any, dict[str, str]]]:
    """The class made from the awkward spec, and all files."""
    folder = tmp_path_factory.mktemp("awkward")
    made = {file.path: file.text for file in files(AWKWARD)}
    for path, text in made.items():
        (folder / path.replace("sagemaker_", "awkward_")).parent.mkdir(exist_ok=True, parents=True)
        (folder / path.replace("sagemaker_", "awkward_")).write_text(text, encoding="utf-8")
    sys.path.insert(0, str(folder))
    yield importlib.import_module("awkward_hyperparameters.class_").Class, made
    sys.path.remove(str(folder))


def test_the_catalog_of_any_spec_follows_its_schema(awkward: Any) -> None:
    _, made = awkward
    text, about = (made[f"sagemaker_hyperparameters/catalog{kind}.json"] for kind in ("", ".schema"))
    jsonschema.Draft202012Validator(json.loads(about)).validate(json.loads(text))
    assert (
        "NaN" not in text and json.loads(text)["classes"]["Class"]["parameters"]["a-b"]["attribute"] == "a_b"
    )


def test_every_name_becomes_a_field_of_its_own(awkward: Any) -> None:
    cls, _ = awkward
    fields = {p.name: p.field for p in cls.parameters.values()}
    assert fields == {name: name for name in fields} | {
        "lambda": "lambda_",
        "check": "check_",
        "url": "url_",
        "a-b": "a_b",
        "a_b": "a_b_",
        "1st": "p1st",
    }
    assert [f.name for f in dataclasses.fields(cls)] == list(fields.values())


GOOD = [
    {"lambda": 2},
    {"lambda": 2, "check": False, "url": "x", "a-b": -0.5, "a_b": -math.inf, "1st": "ca", "like": -3},
    {
        "lambda": 4,
        "steps": 1.5,
        "odd": "none at all",
        "any": "as it is",
        "unread": "x",
        "words": ["a,b"],
    },
    {"lambda": 4, "odd": 5, "sizes": [1, 2, 3.5], "needed": 2, "useless": 1, "any": "text", "words": []},
    {"lambda": 4, "check": False, "needed": 1},
    {"lambda": 6, "check": False},
    {"lambda": 6, "like": 2},
]


@pytest.mark.parametrize("values", GOOD)
def test_good_values_pass_and_come_back(awkward: Any, values: dict[str, Any]) -> None:
    cls, made = awkward
    assert not cls.check(values)
    assert (
        cls.from_strings(cls.from_dict(values).to_strings()).to_strings()
        == cls.from_dict(values).to_strings()
    )
    if "a_b" not in values:
        jsonschema.validate(values, json.loads(made[f"{SCHEMAS}/class.json"]))
    jsonschema.validate(cls.from_dict(values).to_strings(), json.loads(made[f"{SCHEMAS}/class.strings.json"]))


BAD = [
    ({"lambda": 3}, "lambda", "must be an even integer of at least 1"),
    ({"lambda": 2, "a-b": 0}, "a-b", "must be a number less than 0"),
    ({"lambda": 2, "a-b": -math.inf}, "a-b", "must be a number less than 0"),
    ({"lambda": 2, "a_b": 0.6}, "a_b", "must be a number from -infinity to 0.5"),
    ({"lambda": 2, "1st": "abcd"}, "1st", "must be a string that matches the regular expression ^[a-c]+$"),
    ({"lambda": 2, "1st": "abc\n"}, "1st", "must be a string that matches the regular expression ^[a-c]+$"),
    ({"lambda": 2, "steps": 1}, "steps", "must be 0.5 or 1.5"),
    ({"lambda": 2, "odd": 4}, "odd", 'must be "none at all" or an integer of at least 5'),
    ({"lambda": 2, "any": math.nan}, "any", "must be a string"),
    ({"lambda": 2, "any": {"a": 1}}, "any", "must be a string"),
    (
        {"lambda": 2, "sizes": [1]},
        "sizes",
        "must be a list of at least 2 and at most 3 numbers of at least 0",
    ),
    ({"lambda": 2, "sizes": [1, 2, 3, 4]}, "sizes", "must be a list of at least 2 and at most 3 numbers"),
    ({"lambda": 2, "words": [1]}, "words", "must be a list of strings"),
    ({"lambda": 2, "needed": 2}, "needed", "must be less than lambda"),
    ({"lambda": 2, "check": False}, "needed", "is required when check is False and like is 2 or 4"),
    (
        {"lambda": 6, "check": False, "like": 4},
        "needed",
        "is required when check is False and like is 2 or 4",
    ),
]


@pytest.mark.parametrize(("values", "parameter", "said"), BAD)
def test_bad_values_are_told(awkward: Any, values: dict[str, Any], parameter: str, said: str) -> None:
    (problem,) = awkward[0].check(values)
    assert problem.parameter == parameter and problem.message.startswith(said)


def test_defaults_follow_one_another(awkward: Any) -> None:
    made = awkward[0].from_dict({"lambda": 6}).with_defaults()
    assert (made.like, made.odd, made.sizes, made.check_) == (6, "none at all", (1, 2.5), True)
    assert made.to_strings()["check"] == "yes" and made.to_strings()["sizes"] == "(1, 2.5)"


def test_what_a_row_says_of_tuning_is_documented(awkward: Any) -> None:
    cls, made = awkward
    assert [cls.parameters[name].tunable for name in ("searched", "fixed")] == ["yes", ""]
    for sentence in ("A tuning job can search it.", "A tuning job cannot search it."):
        assert sum(sentence in text for text in made.values()) > 1


def test_documentation_survives_awkward_words(awkward: Any) -> None:
    cls, made = awkward
    assert 'An "awkward" algorithm' in (cls.__doc__ or "")
    assert cls.parameters["url"].description.endswith('backslash \\ and "quotes"')
    assert "| `a-b` |" in made["docs/class.md"]


# -- errata in what is rendered -----------------------------------------------------------------

SMALL = """
spec: 1
algorithm: small
title: Small
sources: [{page: small.md, layout: gfm, sha256: "0"}]
parameters:
  size: {requirement: optional, schema: {type: integer, minimum: 1, maximum: 9}, source: &here {page: small.md, line: 1}}
  mode: {requirement: optional, schema: {type: string, enum: [a, b]}, source: *here}
"""
WHY = "because: b, evidence: e"
RULES = f"""
small:
  rules:
    - when: [{{parameter: mode, not_in: [a]}}, {{parameter: size, maximum: 6}}]
      then: [{{parameter: mode, not_in: [b]}}]
      severity: error
      message: doesn't go with so small a size
      {WHY.replace(", ", chr(10) + "      ")}
"""
CONTAINER = """
algorithm: small
versions: ["1", "2", "3"]
tags: {small: {"1": "1", "2": "2", "3-cpu": "3"}}
unknown_names: refused
proof: ran
evidence: e
parameters:
  size: {schema: {type: integer, minimum: 5, maximum: 20}}
  mode: {choices: [a, {value: b, since: "2"}, {value: c, until: "2"}]}
  other: {schema: {type: boolean}}
  old: {type: Integer, until: "1"}
rules:
  - when: [{parameter: other, in: ["true"]}]
    then: [{parameter: size, present: true}]
    since: "3"
    outcome: fails
    message: is required when other is true
defaults: {size: [{log: 7}]}
"""


def small(tmp_path: Path, corrections: str = "{}", container: str = "", more: str = "") -> tuple[Any, Any]:
    name = f"small_{hashlib.sha256(str(tmp_path).encode()).hexdigest()[:8]}"
    made = {file.path: file.text for file in files(SMALL + more, corrections, container=container)}
    (tmp_path / name / "schemas").mkdir(parents=True)
    for path, text in made.items():
        if path.startswith("sagemaker_hyperparameters/"):
            (tmp_path / path.replace("sagemaker_hyperparameters", name)).write_text(text, encoding="utf-8")
    sys.path.insert(0, str(tmp_path))
    try:
        return importlib.import_module(f"{name}.small").Small, json.loads(made[f"{SCHEMAS}/small.json"])
    finally:
        sys.path.remove(str(tmp_path))


def test_the_container_has_the_last_word(tmp_path: Path) -> None:
    cls, schema = small(tmp_path, container=CONTAINER)
    valid = jsonschema.Draft202012Validator(schema).is_valid
    for size, code in ((4, "refused-by-container"), (5, None), (9, None), (15, None), (21, "invalid-value")):
        problems = cls.check({"size": size})
        assert [p.code for p in problems] == ([code] if code else [])
        assert valid({"size": size}) == (not any(p.severity == "error" for p in problems))
    assert not cls.check({"other": True}, image="2") and valid({"other": True})
    assert [p.code for p in cls.check({"other": 1})] == ["refused-by-container"] and not valid({"other": 1})
    assert [p.code for p in cls.check({"_own": 1})] == ["unknown-parameter"] and not valid({"_own": 1})
    assert cls.parameters["size"].defaults == {"log": 7} and cls.images == ("1", "2", "3")


# values, image, severities of the problems
VERSIONS: list[tuple[dict[str, Any], str | None, list[str]]] = [
    ({"mode": "a"}, None, []),
    ({"mode": "b"}, None, ["warning"]),
    ({"mode": "b"}, "1", ["error"]),
    ({"mode": "b"}, "small:2", []),
    ({"mode": "c"}, "1.dkr.ecr.eu-west-1.amazonaws.com/small:3-cpu", ["error"]),
    ({"mode": "c"}, "small:latest", ["warning"]),
    ({"mode": "d"}, None, ["error"]),
    ({"old": 1}, None, ["warning"]),
    ({"old": 1}, "1", []),
    ({"old": 1}, "2", ["error"]),
    ({"other": True}, None, ["warning"]),
    ({"other": True}, "2", []),
    ({"other": True}, "3-cpu", ["error"]),
    ({"other": True, "size": 5}, "3-cpu", []),
]


@pytest.mark.parametrize(("values", "image", "severities"), VERSIONS)
def test_what_only_some_versions_refuse(
    tmp_path: Path, values: dict[str, Any], image: str | None, severities: list[str]
) -> None:
    cls, schema = small(tmp_path, container=CONTAINER)
    problems = cls.check(values, image=image)
    assert [p.severity for p in problems] == severities
    if image is None:
        assert jsonschema.Draft202012Validator(schema).is_valid(values) == ("error" not in severities)


def test_a_rule_waits_for_what_is_not_known(tmp_path: Path) -> None:
    cls, schema = small(tmp_path, RULES)
    valid = jsonschema.Draft202012Validator(schema).is_valid
    cases = [
        ({}, True),
        ({"mode": "b"}, True),
        ({"size": 6}, True),
        ({"size": 6, "mode": "a"}, True),
        ({"size": 6, "mode": "b"}, False),
        ({"size": 7, "mode": "b"}, True),
    ]
    for values, fine in cases:
        assert (not cls.check(values)) == fine == valid(values), values


MORE = "  more: {requirement: optional, schema: {type: integer}, default: 2, source: *here}\n"
SUM = "{parameter: size, plus: more, minimum: 3, maximum: 10}"
LARGE = "{parameter: mode, in: [b]}, {parameter: size, plus: more, exclusiveMinimum: 8}"
SUMS: list[tuple[dict[str, Any], list[str], list[str]]] = [  # the problems by an erratum, and by an image
    ({}, [], []),
    ({"size": 1}, [], []),
    ({"size": 1, "more": 1}, ["size"], ["size"]),
    ({"size": 8}, [], []),
    ({"size": 9}, ["size"], []),  # what the image uses for `more` is not known
    ({"size": 9, "more": 2}, ["size"], ["size"]),
    ({"more": 10}, [], []),
    ({"mode": "b", "size": 6}, [], ["mode"]),  # a limit on what is not sent holds
    ({"mode": "b", "size": 7}, ["mode"], ["mode"]),
    ({"mode": "b", "size": 6, "more": 1}, [], []),
]


@pytest.mark.parametrize("known", ["by an erratum", "by an image"])
def test_a_rule_may_limit_a_sum_or_say_what_is_impossible(tmp_path: Path, known: str) -> None:
    of_erratum = known == "by an erratum"
    more = WHY if of_erratum else "outcome: fails"
    rules = f"""  rules:
    - {{when: [{{parameter: size, present: true}}], then: [{SUM}], message: m, {more}}}
    - {{when: [{LARGE}], then: [{{impossible: true}}], message: m, {more}}}
"""
    if of_erratum:
        cls, schema = small(tmp_path, f"small:\n{rules}", more=MORE)
    else:
        cls, schema = small(
            tmp_path, container=f"algorithm: small\nproof: ran\nevidence: e\n{dedent(rules)}", more=MORE
        )
    valid = jsonschema.Draft202012Validator(schema).is_valid
    for values, erratum, image in SUMS:
        assert [p.parameter for p in cls.check(values)] == (erratum if of_erratum else image), values
        assert valid(values)  # a schema cannot add


@pytest.mark.parametrize("sign", ["", "-"])
@pytest.mark.parametrize("share", ["0.5", "Infinity", "-Infinity"])
def test_a_sum_may_be_too_large_for_a_float(tmp_path: Path, sign: str, share: str) -> None:
    more = """  count: {requirement: optional, schema: {type: integer}, source: *here}
  share: {requirement: optional, schema: {type: number, minimum: -.inf, maximum: .inf}, source: *here}
"""
    rule = "{parameter: count, plus: share, minimum: 3, maximum: 10}"
    present = "when: [{parameter: count, present: true}]"
    rules = f"small:\n  rules:\n    - {{{present}, then: [{rule}], message: m, {WHY}}}\n"
    cls, _ = small(tmp_path, rules, more=more)
    strings = {"count": f"{sign}1{'0' * 400}", "share": share}
    for problems in (
        cls.check_strings(strings),
        cls.check({"count": int(strings["count"]), "share": float(share)}),
    ):
        assert [p.parameter for p in problems] == ["count"]


# -- the files ----------------------------------------------------------------------------------


def test_rendering_is_pure_and_spares_black_what_it_has_seen() -> None:
    cache: dict[str, str] = {}
    first = files(SMALL, formatted=cache)
    assert cache and files(SMALL) == first
    for key in cache:
        cache[key] = "# formatted before\n"
    again = files(SMALL, formatted=cache)
    changed = [f.path for f, other in zip(again, first, strict=True) if f != other]
    package = "sagemaker_hyperparameters"
    assert changed == [f"{package}/{name}.py" for name in ("__init__", "_registry", "small")]
    assert {f.text for f in again if f.path in changed} == {"# formatted before\n"}


RECORD = {
    "small.md": Page(version="2026", sha256="", lines={"parameters": {"size": 9, "mode": 12}}),
    "other.md": Page(version="2019", sha256=""),
}


def test_every_parameter_has_aws_row_where_it_is_known() -> None:
    made = {f.path: f.text for f in files(SMALL, record=RECORD)}
    facts = json.loads(made["sagemaker_hyperparameters/small.json"])["Small"]["parameters"]
    assert facts["mode"]["source"] == {"page": "small.md", "version": "2026", "line": 12, "row": 2}
    address = "https://docs.aws.amazon.com/sagemaker/latest/dg/small.html"
    assert f'| [`mode`]({address} "row 2") |' in made["docs/small.md"]
    assert "source" not in {f.path: f.text for f in files(SMALL)}["sagemaker_hyperparameters/small.json"]


def test_the_version_of_the_documentation_is_told() -> None:
    made = {f.path: f.text for f in files(SMALL, record=RECORD)}
    assert "Generated from small.md (2026); changes" in made["sagemaker_hyperparameters/small.py"]
    assert "small.md (2026)" in made["README.md"] and "other.md" not in made["README.md"]
    assert (
        "Generated from small.md; changes"
        in {f.path: f.text for f in files(SMALL)}["sagemaker_hyperparameters/small.py"]
    )


def test_generated_code_is_as_one_would_write_it() -> None:
    code = "".join(f.text for f in files(AWKWARD) if f.path.endswith(".py"))
    assert "(?!" not in code and "not (type(v) is bool)" not in code


def test_a_condition_is_told_once() -> None:
    text = SMALL.replace(
        "mode: {",
        "mode: {description: 'Used only when `size` is `3`.', used_when: [{parameter: size, in: [3]}], ",
    )
    (page,) = [f.text for f in files(text) if f.path.startswith("docs/")]
    assert page.count("Used only when") == 1
    (code,) = [f.text for f in files(text) if f.path.endswith("/small.py")]
    doc = code[code.index("class Small") : code.index("def _problems")]
    assert doc.count("Used only when") == 1 and doc.count("[Documentation]") == 1


def test_the_catalog_names_and_orders() -> None:
    known = "zeta: {pages: [z.md], class: Zed}\nsmall: {pages: [small.md], class: Tiny, images: [tiny]}"
    spec = specs.parse(SMALL, "spec.yaml")
    zeta = dataclasses.replace(spec, algorithm="zeta")
    made = render([spec, zeta], catalog.parse(known, "catalog.yaml"), errata.Errata()).files
    registry = next(f.text for f in made if f.path.endswith("_registry.py"))
    assert registry.index("Zed") < registry.index("Tiny") and "('tiny',)" in registry.replace('"', "'")
    assert "from .small import Tiny as Tiny" in next(f.text for f in made if f.path.endswith("__init__.py"))


def test_renaming_changes_names_alone() -> None:
    renamed = SMALL.replace("size", "epochs").replace("mode", "kind")
    for one, other in zip(files(SMALL), files(renamed), strict=True):
        assert other.text == one.text.replace("size", "epochs").replace(
            "mode", "kind"
        ) or other.path.endswith(".py")


def test_no_name_of_ours_stands_in_the_generator() -> None:
    names = set()
    for path in (ROOT / "specs").glob("*.yaml"):
        spec = specs.load(path)
        names |= {spec.algorithm, *(p.name for _, p in spec.parameters() if "_" in p.name)}
    folder = ROOT / "generator"
    for path in [*folder.glob("[!r]*/**/*.py"), *folder.glob("*.py"), *folder.glob("rendering/**/*.*")]:
        if path.suffix not in (".py", ".j2"):
            continue
        words = set(path.read_text(encoding="utf-8").replace("-", "_").split())
        assert not {word.strip("`'\"(),:") for word in words} & names - {"xgboost"}, path


def thing(schema: str, more: str = "requirement: required") -> dict[str, str]:
    """The files for an algorithm with one hyperparameter."""
    row = f"{{schema: {schema}, {more}, source: {{page: thing.md, line: 1}}}}"
    source = '{page: thing.md, layout: gfm, sha256: "0"}'
    text = f"spec: 1\nalgorithm: thing\ntitle: Thing\nsources: [{source}]\nparameters: {{p: {row}}}\n"
    return {file.path: file.text for file in files(text)}


@pytest.mark.parametrize(
    "schema, call",
    [
        ("{type: integer, minimum: 2}", "Thing(p=2)"),
        ("{type: integer, exclusiveMinimum: 2}", "Thing(p=3)"),
        ("{type: number, minimum: 0}", "Thing(p=0.0)"),
        ("{type: string, enum: [b, a]}", "Thing(p='b')"),
        ("{type: boolean}", "Thing(p=True)"),
        ("{type: string}", "Thing(p='value')"),
        ("{type: array, items: {type: integer}}, encoding: comma", "Thing(p=(0,))"),
    ],
)
def test_the_readme_shows_a_call_with_the_required_fields(schema: str, call: str) -> None:
    assert f"\n{call}.to_strings()\n" in thing(schema)["README.md"]


@pytest.mark.parametrize(
    "schema, default, annotation",
    [
        ("{type: integer}", "auto", "int | Literal['auto'] | None"),
        ("{type: integer}", "true", "int | bool | None"),
        ("{type: integer}", "0.5", "int | float | None"),
        ("{type: integer, maximum: 3}", "[1]", "int | None"),
        ("{anyOf: [{type: string, enum: [auto]}, {type: number}]}", ".inf", "Literal['auto'] | float | None"),
    ],
)
def test_the_default_of_the_page_is_valid(schema: str, default: str, annotation: str) -> None:
    """Unless it is a list where no list is valid."""
    module = thing(schema, f"requirement: optional, default: {default}")["sagemaker_hyperparameters/thing.py"]
    fields = [line.strip() for line in module.splitlines() if line.startswith("    p: ")]
    (declared,) = fields
    names, types = annotation.split(" | "), declared.removeprefix("p: ").removesuffix(" = None").split(" | ")
    assert sorted(types) == sorted(name.replace("'", '"') for name in names)
