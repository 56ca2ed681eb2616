"""The form that checks a job: its script agrees with the package, and people can use it with the keyboard alone."""

from __future__ import annotations

import importlib
import json
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import jinja2
import pytest
import sagemaker_hyperparameters
from sagemaker_hyperparameters._messages import readable
from sagemaker_hyperparameters._problems import _nearest, advice
from sagemaker_hyperparameters._registry import ALGORITHMS

from ..conftest import ROOT
from ..test_rendering import AWKWARD, files
from .maps import Maker

if TYPE_CHECKING:
    from playwright.sync_api import Page

PACKAGE = ROOT / "generated/sagemaker_hyperparameters"
STATIC = ROOT / "generator/rendering/static"
TEMPLATES = ROOT / "generator/rendering/templates"
MAPS = 1000


def facts_of(package: Path, module: str, cls: str, key: str) -> dict[str, Any]:
    """The facts of a class with its checks, from the files of the package."""
    facts: dict[str, Any] = json.loads((package / f"{module}.json").read_text(encoding="utf-8"))[cls]
    checks = json.loads((package / f"schemas/{key}.checks.json").read_text(encoding="utf-8"))
    return facts | {"checks": checks}


def known_facts(name: str) -> tuple[Any, dict[str, Any]]:
    (algorithm,) = (a for a in ALGORITHMS if a.name == name)
    cls = getattr(sagemaker_hyperparameters, algorithm.cls)
    return cls, facts_of(PACKAGE, algorithm.module, algorithm.cls, name)


# -- the same problems --------------------------------------------------------------------------

CHECK = """([facts, maps]) => {
  const known = readFacts(facts);
  return maps.map(([map, image]) => checkStrings(known, readJson(map), image).map(
    (p) => [p.parameter, p.code, p.severity, p.message, p.hint]));
}"""


def in_python(cls: Any, strings: dict[str, Any], image: str | None) -> list[list[str]]:
    problems = cls.check_strings(strings, image=image)
    hints = [advice(p).removeprefix(p.message).removeprefix("; ") for p in problems]
    return [
        [p.parameter, p.code, p.severity, p.message, hint] for p, hint in zip(problems, hints, strict=True)
    ]


def disagreements(page: Page, cls: Any, facts: dict[str, Any]) -> list[Any]:
    """The maps of which the script says something else than the package, with both answers."""

    def is_valid(name: str, text: str) -> bool:
        problems = cls.check_strings({name: text})
        return not any(p.parameter == name and p.severity == "error" for p in problems)

    maker = Maker(facts, is_valid, cls.__name__)
    made = [maker.make() for _ in range(MAPS)]
    page.add_script_tag(path=STATIC / "check.js")
    said = page.evaluate(
        CHECK, [json.dumps(facts), [[json.dumps(strings), image] for strings, image in made]]
    )
    expected = [in_python(cls, strings, image) for strings, image in made]
    assert sum(map(bool, expected)) > MAPS / 3 and not all(expected)
    return [case for case in zip(made, expected, said, strict=True) if case[1] != case[2]]


@pytest.mark.long
@pytest.mark.parametrize("name", [algorithm.name for algorithm in ALGORITHMS])
def test_the_script_says_what_the_package_says(page: Page, name: str) -> None:
    assert disagreements(page, *known_facts(name))[:1] == []


STRANGE = """
spec: 1
algorithm: strange
title: </script><script>alert(1)</script>
sources: [{page: strange.md, layout: gfm, sha256: "0"}]
parameters:
  constructor: {requirement: required, schema: {type: integer, minimum: 1, maximum: 9007199254740993}, source: &here {page: a.md, line: 1}}
  __proto__1: {requirement: optional, schema: {type: number, exclusiveMinimum: 0}, default: 1.0e+16, source: *here}
  "10": {requirement: optional, schema: {type: string, enum: ["$&", "<b>", auto]}, default: auto, source: *here}
  "2": {requirement: optional, schema: {type: boolean}, default: false, source: *here}
  like: {requirement: optional, schema: {type: number}, default_from: constructor, relations: [{operator: "<=", parameter: constructor}], source: *here}
  words: {requirement: optional, schema: {type: array, items: {type: string}}, encoding: comma, default: [a, b], used_when: [{parameter: "2", in: [true]}], source: *here}
  pairs: {requirement: optional, schema: {type: array, items: {type: number, maximum: 9}}, encoding: tuple, default: [1, 2.5], used_when: [{parameter: like, in: [1, 2.5]}], source: *here}
  low: {requirement: optional, schema: {type: integer}, default: 1, relations: [{operator: "<", parameter: high}], source: *here}
  high: {requirement: optional, schema: {type: integer}, default: 3, used_when: [{parameter: low, in: [2, 1]}, {parameter: "2", in: [false]}], source: *here}
  mid: {requirement: optional, schema: {type: integer}, default_from: low, relations: [{operator: ">=", parameter: high}], used_when: [{parameter: low, in: [2]}, {parameter: gone, in: [2]}], source: *here}
  half: {requirement: conditional, schema: {type: number, maximum: 9}, default: 0.5, required_when: [{parameter: "2", in: [true]}, {parameter: low, in: [2, 7]}], source: *here}
  toString: {requirement: optional, schema: {anyOf: [{type: string, enum: [auto]}, {type: integer, multipleOf: 3}]}, used_when: [{parameter: "2", in: [true]}], source: *here}
"""
IMAGES = """
algorithm: strange
versions: ["1", "2", "3"]
tags: {strange: {"1": "1", "2": "2", "3-cpu": "3"}}
other_images: ["strange:other"]
unknown_names: refused
proof: ran
evidence: e
parameters:
  constructor: {schema: {type: integer, minimum: 2}, since: "2"}
  "10": {choices: ["$&", {value: "<i>", since: "2"}, auto]}
  words: {type: CommaSeparatedList, choices: [a, b, c, {value: d, since: "2"}]}
  valueOf: {schema: {type: number, maximum: 5}, since: "2"}
  half:
    - {schema: {type: number, maximum: 5}, until: "1"}
    - {schema: {type: number, maximum: 1}, since: "2", until: "2", severity: warning, because: b}
    - {schema: {type: number, maximum: 2}, since: "3", severity: warning, because: b}
  below: {alias_of: low}
  above: {alias_of: high, since: "2"}
  low: {schema: {type: integer}}
  high: {schema: {type: integer}}
  mid: {schema: {type: integer, maximum: 100}}
rules:
  - {when: [{parameter: words, first_in: [a]}], then: [{parameter: words, length: 2}], message: must have two, outcome: fails}
  - {when: [{parameter: words, contains_any: [b, c]}], then: [{parameter: words, items_in: [a, b, c]}, {parameter: "2", in: ["true"]}], message: must be small, outcome: fails, since: "2"}
  - {when: [{parameter: "10", starts_with: ["<", "$"]}], then: [{parameter: words, at_most: 1, of: [a, b]}], message: must have one, outcome: fails}
  - {when: [{parameter: words, contains_none: [a]}, {parameter: like, minimum: 5}], then: [{parameter: valueOf, present: true}], message: is needed, outcome: fails, until: "2"}
  - {when: [{parameter: words, first_in: [b]}], then: [{parameter: words, items_in: [b, c]}], message: must have b and c alone, outcome: fails}
  - {when: [{parameter: words, contains: c}, {parameter: constructor, not_in: [3, 4]}], then: [{impossible: true}], message: can't be, outcome: fails}
"""
ERRATA = """
strange:
  rules:
    - when: [{parameter: like, exclusiveMinimum: 2.5}]
      then: [{parameter: constructor, plus: toString, maximum: 100}]
      severity: warning
      message: should be small
      because: b
      evidence: e
    - when: [{parameter: "2", present: true}, {parameter: "10", not_in: [auto]}]
      then: [{parameter: toString, in: [auto, 6]}]
      message: must be 6
      because: b
      evidence: e
"""
OTHERS = {
    "awkward": (AWKWARD, "", "", "class_", "Class", "class"),
    "strange": (STRANGE, ERRATA, IMAGES, "strange", "Strange", "strange"),
}


def other_facts(folder: Path, name: str) -> tuple[Any, dict[str, Any]]:
    """A class of a spec with names and words that no algorithm of ours has."""
    spec, corrections, container, module, cls, key = OTHERS[name]
    package = folder / f"form_{name}"
    for file in files(spec, corrections, container=container):
        path = package / file.path.removeprefix("sagemaker_hyperparameters/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.text, encoding="utf-8")
    sys.path.insert(0, str(folder))
    try:
        loaded = importlib.import_module(f"{package.name}.{module}")
    finally:
        sys.path.remove(str(folder))
    return getattr(loaded, cls), facts_of(package, module, cls, key)


@pytest.mark.parametrize("name", OTHERS)
def test_names_and_rules_may_be_of_any_kind(page: Page, tmp_path: Path, name: str) -> None:
    assert disagreements(page, *other_facts(tmp_path, name))[:1] == []


# -- one spelling of numbers, one nearest name --------------------------------------------------

# fmt: off
# What JSON has, as messages of both languages have it.
WORDS = [
    *(("1", "1"), ("-7", "-7"), ("9007199254740993", "9007199254740993"), ("1" * 40, "1" * 40), ("-0", "0")),
    *(("1.0", "1"), ("-0.0", "-0"), ("0.5", "0.5"), ("1.50", "1.5"), ("0.1", "0.1"), ("100.25", "100.25")),
    *(("1e15", "1000000000000000"), ("1e16", "1e+16"), ("1.5e16", "1.5e+16"), ("1e21", "1e+21")),
    *(("123456789012345678.0", "1.2345678901234568e+17"), ("0.30000000000000004", "0.30000000000000004")),
    *(("0.0001", "0.0001"), ("0.00012", "0.00012"), ("0.00001", "1e-05"), ("1.25e-7", "1.25e-07"), ("5e-324", "5e-324")),
    *(("1.7976931348623157e308", "1.7976931348623157e+308"), ("Infinity", "infinity"), ("-1e400", "-infinity")),
    *(("true", "True"), ("false", "False"), ('"a"', '"a"'), ("[]", "[]"), ('["a", true]', '["a", True]')),
    *(("[1, 2.0, [0.25]]", "[1, 2, [0.25]]"),),
]
# fmt: on


def test_values_are_spelled_alike(page: Page) -> None:
    def frozen(value: Any) -> Any:
        return tuple(map(frozen, value)) if isinstance(value, list) else value

    page.add_script_tag(path=STATIC / "check.js")
    texts = [text for text, _ in WORDS]
    expected = [words for _, words in WORDS]
    assert [readable(frozen(json.loads(text))) for text in texts] == expected
    assert page.evaluate("(texts) => texts.map((text) => readable(readJson(text)))", texts) == expected


# fmt: off
KNOWN = ["learning_rate", "mini_batch_size", "epochs", "num_topics", "optimizer", "momentum", "l1", "l2", "Beta_1", "beta_2"]
NEAREST = [
    *(("learning_rat", "learning_rate"), ("LEARNING_RATE", "learning_rate"), ('"epochs"', "epochs"), (" 'epoch' ", "epochs")),
    *(("optimzer", "optimizer"), ("batch_size", "mini_batch_size"), ("minibatchsize", "mini_batch_size")),
    *(("topics", "num_topics"), ("beta1", "Beta_1"), ("BETA_2", "beta_2"), ("beta_3", "beta_2"), ("l", "l2"), ("l3", None)),
    *(("x", None), ("", None), ("rate_learning", "learning_rate"), ("mmmmomentum", "momentum"), ("é", None)),
    *(("épochs", "epochs"), ("spoche", "epochs"), ("learning_rate_learning_rate", "learning_rate")),
    *(("size_mini_batch", "mini_batch_size"), ("x" * 190, None)),
]
# fmt: on


def test_the_same_name_is_nearest(page: Page) -> None:
    page.add_script_tag(path=STATIC / "check.js")
    names, expected = [name for name, _ in NEAREST], [near for _, near in NEAREST]
    assert [_nearest(name, KNOWN) for name in names] == expected
    assert (
        page.evaluate("([names, known]) => names.map((n) => nearest(n, known))", [names, KNOWN]) == expected
    )


# fmt: off
JSON = [
    *("", " ", "nul", "[1,]", "{,}", '{"a" 1}', '{"a": 1,}', "{'a': 1}", "[01]", "1.", ".5", "+1", "[1] x", '"\t"', '"\\x"'),
    *('"\\ud83d"x', "[", "{", "]", '{"a"', '{"a":', "tru", "-", "1e", "--1", "NaN1", "[1 2]", "// a\n1", "\u00a01", "٣", '"a'),
    *('{"__proto__": {"a": 1}}', '{"b": 1, "a": 2, "b": 3, "1": 4}', ' [1 , 2.50 ,\n"\\u00e9\\n" ] ', "-0", "1E5", "[[], {}]"),
    *("null", "\ufeff[]"),
]
# fmt: on


def test_json_is_read_as_python_reads_it(page: Page) -> None:
    def python(text: str) -> Any:
        try:
            return str(json.loads(text)).replace("'", '"')
        except ValueError:
            return None

    shown = """(text) => {
      const show = (v) => v instanceof Map ? `{${[...v].map(([n, i]) => `"${n}": ${show(i)}`).join(", ")}}`
        : Array.isArray(v) ? `[${v.map(show).join(", ")}]` : typeof v === "string" ? JSON.stringify(v) : written(v);
      try { return show(readJson(text)); } catch (error) { if (error instanceof SyntaxError) return null; throw error; }
    }"""
    page.add_script_tag(path=STATIC / "check.js")
    assert {text: page.evaluate(shown, text) for text in JSON} == {text: python(text) for text in JSON}


# -- the form -----------------------------------------------------------------------------------

Opened = Callable[..., "Page"]
SHELL = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Form</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src data:">
<link rel="icon" href="data:,"><link rel="stylesheet" href="form.css">
<script src="check.js" defer></script><script src="form.js" defer></script></head>
<body><main><h1>Form</h1>{% include "site/form.html.j2" %}
{% for name in names %}<p><a id="{{ name }}">{{ name }}</a></p>{% endfor %}</main>
<script type="application/json" id="facts">{{ facts | safe }}</script></body></html>
"""


@pytest.fixture
def opened(page: Page, tmp_path: Path) -> Opened:
    def show(facts: dict[str, Any]) -> Page:
        """A page with the form of a class and nothing else."""
        loader = jinja2.FileSystemLoader(TEMPLATES)
        shell = jinja2.Environment(loader=loader, autoescape=True, trim_blocks=True).from_string(SHELL)
        text = json.dumps(facts).replace("<", "\\u003c")
        cls = SimpleNamespace(versions=facts["checks"].get("versions"))
        html = shell.render(cls=cls, facts=text, names=facts["parameters"])
        (tmp_path / "form.html").write_text(html, encoding="utf-8")
        for name in ("check.js", "form.js", "form.css"):
            (tmp_path / name).write_bytes((STATIC / name).read_bytes())
        page.goto((tmp_path / "form.html").as_uri())
        return page

    return show


def said(page: Page) -> tuple[str, list[str]]:
    """The status and the problems."""
    return page.get_by_role("status").inner_text(), page.locator(".problems li").all_inner_texts()


@pytest.mark.parametrize(
    "image, status, problems",
    [
        ("", "1 warning, for all versions.", ['warning silent = "0": is refused by images 1.2-1 and later']),
        ("1.0-1", "No problems, for version 1.0-1.", []),
        ("3.2-0", "1 error, for version 3.2-0.", ['error silent = "0": is refused by image 3.2-0']),
    ],
)
def test_a_version_refuses_what_another_takes(
    opened: Opened, image: str, status: str, problems: Sequence[str]
) -> None:
    page = opened(known_facts("xgboost")[1])
    page.get_by_label("Hyperparameters or request").fill('{"num_round": "10", "silent": "0"}')
    page.get_by_label("Training image").select_option(image)
    words, listed = said(page)
    assert words == status and len(listed) == len(problems)
    assert all(line.startswith(begin) for line, begin in zip(listed, problems, strict=True))


JOB = {
    "TrainingJobName": "job",
    "AlgorithmSpecification": {"TrainingImage": "1.dkr.ecr.us-east-1.amazonaws.com/sagemaker-xgboost:3.2-0"},
    "HyperParameters": {"num_round": "10", "tree_method": "gpu_hist", "eta": "2"},
}


def test_a_whole_request_is_read_and_its_image_counts(opened: Opened) -> None:
    page = opened(known_facts("xgboost")[1])
    page.get_by_label("Hyperparameters or request").fill(json.dumps(JOB))
    status, problems = said(page)
    assert status == "2 errors, for version 3.2-0."
    assert [line.partition(":")[0] for line in problems] == [
        'error eta = "2"',
        'error tree_method = "gpu_hist"',
    ]
    page.get_by_role("link", name="eta").click()
    assert page.url.endswith("#eta")
    page.get_by_label("Training image").select_option("1.7-1")
    assert said(page)[0] == "1 error, for version 1.7-1."


NOT_JSON = [
    ("{", "This is not JSON at line 1, character 2."),
    ('{"a": "1",\n}', "This is not JSON at line 2, character 1."),
    ("[1]", "This is not an object: write { and } around the names and values."),
    ("[" * 100_000, "This is nested too deeply."),
]


@pytest.mark.parametrize("text, status", NOT_JSON)
def test_what_is_no_json_is_told(opened: Opened, text: str, status: str) -> None:
    page = opened(known_facts("ntm")[1])
    area = page.get_by_label("Hyperparameters or request")
    area.fill(text)
    assert said(page) == (status, []) and area.get_attribute("aria-invalid") == "true"
    area.fill("  ")
    assert said(page) == ("", []) and area.get_attribute("aria-invalid") == "false"


def test_the_keyboard_alone_suffices(opened: Opened) -> None:
    page = opened(known_facts("ntm")[1])
    press, write = page.keyboard.press, page.keyboard.type
    press("Tab")
    write('{"num_topics": "1"}')
    status, problems = said(page)
    assert status == "2 errors." and "feature_dim: is required" in problems[0]
    press("Tab")  # the button that empties the form
    press("Tab")
    press("Enter")  # to the first problem
    assert page.url.endswith("#feature_dim")
    page.locator("summary").focus()
    press("Enter")  # opens the fields
    press("Tab")
    write("5000")
    press("Tab")
    press("Control+A")
    write("20")
    assert said(page) == ("No problems.", [])
    area = page.get_by_label("Hyperparameters or request")
    assert json.loads(area.input_value()) == {"num_topics": "20", "feature_dim": "5000"}
    press("Shift+Tab")
    press("Control+A")
    press("Delete")
    assert json.loads(area.input_value()) == {"num_topics": "20"} and said(page)[0] == "1 error."


def test_a_choice_is_filled_in_and_another_value_stays(opened: Opened) -> None:
    page = opened(known_facts("ntm")[1])
    page.locator("summary").click()
    area, choice = page.get_by_label("Hyperparameters or request"), page.get_by_label(
        re.compile("^optimizer")
    )
    area.fill('{"optimizer": "adm"}')
    assert choice.input_value() == "adm" and choice.get_attribute("aria-invalid") == "true"
    described = page.locator(f"#{choice.get_attribute('aria-describedby')}")
    assert described.inner_text().endswith("; did you mean adam?")
    choice.select_option("sgd")
    assert json.loads(area.input_value()) == {"optimizer": "sgd"} and "adm" not in choice.inner_text()
    choice.select_option(index=0)
    assert json.loads(area.input_value()) == {}
    page.get_by_role("button", name="Clear").click()
    page.wait_for_function("document.querySelector('.status').textContent === ''")


def test_numbers_of_a_request_stay_as_they_are(opened: Opened) -> None:
    page = opened(known_facts("ntm")[1])
    page.locator("summary").click()
    area = page.get_by_label("Hyperparameters or request")
    area.fill(
        '{"Big": 123456789012345678901, "Share": 1.0, "Tags": [], "HyperParameters": {"feature_dim": "5"}}'
    )
    page.get_by_label(re.compile("^num_topics")).fill("3")
    assert said(page) == ("No problems.", [])
    assert json.loads(area.input_value())["HyperParameters"] == {"feature_dim": "5", "num_topics": "3"}
    assert '"Big": 123456789012345678901' in area.input_value() and '"Share": 1.0' in area.input_value()


def test_hostile_text_shows_as_text(opened: Opened, tmp_path: Path) -> None:
    page = opened(other_facts(tmp_path, "strange")[1])
    hostile = {
        "constructor": "<img src=x onerror=alert(1)>",
        "<b>a</b>": "</script>",
        "10": "<i>",
        "__proto__": "1",
    }
    page.locator("summary").click()
    page.get_by_label("Hyperparameters or request").fill(json.dumps(hostile))
    _, problems = said(page)
    assert problems[0].startswith('error constructor = "<img src=x onerror=alert(1)>": must be an integer')
    assert any(line.startswith('error <b>a</b> = "</script>": is not a hyperparameter') for line in problems)
    assert any(line.startswith('error __proto__ = "1": is not a hyperparameter') for line in problems)
    assert page.locator("img, form b i, li i, script:not([src]):not([type])").count() == 0
    page.get_by_role("link", name="constructor").click()
    assert page.url.endswith("#constructor")
