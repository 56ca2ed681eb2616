"""The grammars, held to the tables of phrases.md."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import specs
from generator.grammar import clauses, conditions, defaults, tuning, values
from generator.grammar.cursor import NotUnderstood
from generator.grammar.meaning import Values
from generator.grammar.tokens import tokenize
from generator.model import (
    Array,
    Boolean,
    Choice,
    Condition,
    Constant,
    Default,
    Domain,
    Number,
    Rule,
    SameAs,
    Text,
    Union,
    Unstated,
    plain,
)
from generator.reading.markdown import inline
from generator.reading.tables import split_pipes

NAMES = {"max_depth", "k", "epochs", "feature_dim"}


def table(section: str) -> list[tuple[str, str, str]]:
    """The rows of the table under a heading of phrases.md."""
    text = (Path(__file__).parent / "phrases.md").read_text(encoding="utf-8")
    body = text.split(f"## {section}\n")[1].split("\n## ")[0]
    lines = [line for line in body.splitlines() if line.startswith("| ")][2:]
    rows = [tuple(cell.strip() for cell in split_pipes(line)[1:-1]) for line in lines]
    assert rows and all(len(row) == 3 for row in rows)
    return rows  # type: ignore[return-value]


def of(cell: str) -> Any:
    return json.loads(cell.strip("`")) if cell else {}


def beside(stated: Values) -> dict[str, Any]:
    facts = {
        "encoding": list(stated.encoding) if isinstance(stated.encoding, tuple) else stated.encoding,
        "relations": [f"{r.operator} {r.parameter}" for r in stated.relations],
        "suggested": specs.bounds_data(stated.suggested) if stated.suggested else None,
        "conditions": list(stated.conditions),
        "findings": [code for code, _ in stated.contradictions],
    }
    return {key: value for key, value in facts.items() if value}


@pytest.mark.parametrize(("phrase", "schema", "notes"), table("Valid values"))
def test_values(phrase: str, schema: str, notes: str) -> None:
    tokens = tokenize(inline(phrase))
    if schema in ("refused", "breaks off"):
        with pytest.raises(NotUnderstood) as refusal:
            values.parse(tokens, NAMES)
        assert refusal.value.lost == (schema == "breaks off")
        assert str(refusal.value) == (notes or str(refusal.value))
    else:
        stated = values.parse(tokens, NAMES)
        assert specs.schema(stated.domain) == of(schema)
        assert beside(stated) == of(notes)


@pytest.mark.parametrize(
    ("sentence", "bounds"),
    [
        ("We recommend values between 5 and 10.", {"minimum": 5, "maximum": 10}),
        ("We recommend values below `k`.", None),
        ("We recommend small values.", None),
        ("Values between 5 and 10 are usual.", None),
    ],
)
def test_a_recommendation_has_numbers(sentence: str, bounds: dict[str, int] | None) -> None:
    advice = values.recommended(tokenize(inline(sentence)))
    assert (advice and specs.bounds_data(advice)) == bounds


@pytest.mark.parametrize(
    ("sentence", "default"),
    [
        ("The default value is `True`", "true"),
        ("Default value is `False`", "false"),
        ("The default is `True`", "true"),
        ("It defaults to `True`", "true"),
        ("Its default value is `True`", "true"),
        ("By default, `True`", "true"),
        ("By default, this is set to `True`", "true"),
        ("If omitted, `True` is used", "true"),
        ("If not specified, the value of `k` is used", "value of k"),
        ("If you don't set it, it is `False`", "false"),
        ("By default, it reads `True`", "none"),
        ("By default, 7", "none"),
        ("If omitted, a file is used", "none"),
        ("The default value is `True` for `k` above 5", "rule: `True` for `k` above 5"),
        ("Defaults to `True`", "true"),
        ("The default value is chosen for the data", "none"),
        ("The default is used when it is empty", "none"),
    ],
)
def test_a_sentence_about_the_default(sentence: str, default: str) -> None:
    assert shown(defaults.stated_in(tokenize(inline(sentence)), Boolean(), NAMES)) == default


DOMAINS: dict[str, Domain] = {
    "integer": Number(integer=True),
    "number": Number(integer=False),
    "string": Text(),
    "boolean": Boolean(),
    "unknown": Unstated(),
    "a, b, auto": Choice(values=("a", "b", "auto")),
    "sgd, none": Choice(values=("sgd", "None")),
    "0, 1": Choice(values=(0, 1)),
    "strings": Array(items=Text()),
    "numbers": Array(items=Number(integer=False)),
    "integers, auto": Union(members=(Array(items=Number(integer=True)), Choice(values=("auto",)))),
}


def shown(default: Default | None) -> str:
    match default:
        case Constant(value=value):
            return json.dumps(plain(value), ensure_ascii=False)
        case SameAs(parameter=parameter):
            return f"value of {parameter}"
        case Rule(words=words):
            return f"rule: {words}"
    return "none"


@pytest.mark.parametrize(("phrase", "kind", "default"), table("Defaults"))
def test_defaults(phrase: str, kind: str, default: str) -> None:
    stated, leftover = defaults.parse(tokenize(inline(phrase)), DOMAINS[kind], NAMES)
    assert shown(stated) + (f" and words: {leftover}" if leftover else "") == default.strip("`")


@pytest.mark.parametrize(("phrase", "kind", "stated"), table("Tuning ranges"))
def test_tuning(phrase: str, kind: str, stated: str) -> None:
    if stated.startswith("refused"):
        with pytest.raises(NotUnderstood) as refusal:
            tuning.parse(inline(phrase), kind)  # type: ignore[arg-type]
        assert stated in ("refused", f"refused: {refusal.value}")
        return
    read = tuning.parse(inline(phrase), kind)  # type: ignore[arg-type]
    data = {
        "minimum": read.minimum,
        "maximum": read.maximum,
        "values": list(read.values) or None,
        "condition": read.condition or None,
        "stray": read.stray or None,
    }
    assert {key: value for key, value in data.items() if value is not None} == of(stated)


TABLE = clauses.KnownDomains(
    {
        "own": Number(integer=True),
        "optimizer": Choice(values=("sgd", "adam", "nag")),
        "mode": Choice(values=("x", "y")),
        "flag": Boolean(),
        "level": Choice(values=(0, 1)),
        "depth": Number(integer=True),
    }
)


def in_short(conditions: Sequence[Condition]) -> str:
    return "; ".join(f"{c.parameter}: {', '.join(str(v).lower() for v in c.values)}" for c in conditions)


@pytest.mark.parametrize(("description", "used_when", "in_words"), table("Conditions"))
def test_conditions(description: str, used_when: str, in_words: str) -> None:
    limits = conditions.read("own", tokenize(inline(description)), [], TABLE)
    assert in_short(limits.used_when) == used_when.strip("`")
    assert "; ".join(limits.words) == in_words


@pytest.mark.parametrize(
    ("words", "required_when", "used_when", "in_words"),
    [
        ("if `optimizer` is set to *sgd* or *nag*.", "optimizer: sgd, nag", "", ""),
        ("when `mode` is `x`. Otherwise, the algorithm ignores it.", "mode: x", "mode: x", ""),
        ("if `mode` is set to `x`. Otherwise, ignored.", "mode: x", "mode: x", ""),
        ("when using image content types", "", "", "required when using image content types"),
        ("(only if `flag` is `true`)", "flag: true", "", ""),
        ("if `mode` is `x`. It is ignored otherwise.", "mode: x", "mode: x", ""),
        ("when `mode` is `x` and ignored otherwise.", "mode: x", "mode: x", ""),
        ("if `mode` is `x`, otherwise it is ignored.", "mode: x", "mode: x", ""),
        ("(When it is run by hand.)", "", "", "required When it is run by hand"),
        ("if `mode` is `x`. It is used a lot.", "mode: x", "", ""),
        ("if `mode` is set to<br />`x`.", "mode: x", "", ""),
        (
            "if<br />`optimizer` is `sgd`<br />or `nag`.<br />Otherwise, ignored.",
            "optimizer: sgd, nag",
            "optimizer: sgd, nag",
            "",
        ),
        ("Otherwise, ignored.", "", "", "Otherwise, ignored"),
        ("Otherwise, optional.", "", "", "required Otherwise, optional"),
        ("if `mode` is `z`.", "", "", "required if `mode` is `z`"),
        ("if `mode` is `x` or `flag` is `true`.", "", "", "required if `mode` is `x` or `flag` is `true`"),
        (
            "when you specify the `depth` parameter.",
            "",
            "",
            "required when you specify the `depth` parameter",
        ),
    ],
)
def test_requirement_words(words: str, required_when: str, used_when: str, in_words: str) -> None:
    limits = conditions.read("own", [], [("required", tokenize(inline(words)))], TABLE)
    assert in_short(limits.required_when) == required_when
    assert in_short(limits.used_when) == used_when
    assert "; ".join(limits.words) == in_words


def test_the_condition_of_an_optional_parameter_is_kept_in_words() -> None:
    limits = conditions.read("own", [], [("optional", tokenize(inline("if `mode` is `x`.")))], TABLE)
    assert (limits.required_when, limits.words) == ((), ("optional if `mode` is `x`",))


@pytest.mark.parametrize(
    ("phrase", "message"),
    [
        ("0 ≤ positive integer", "“positive” and the bound 0 exclude each other"),
        ("non-positive float < 0.5", "“non-positive” and the bound 0.5 exclude each other"),
        ("integer between 10 and 1", "the lower bound 10 is above the upper 1"),
        ("integer ≥ 0.5", "an integer with bounds that are written as floats"),
        ("integer, range: positive float", "two types for one value: integer and float"),
    ],
)
def test_what_contradicts_itself_is_named(phrase: str, message: str) -> None:
    assert [m for _, m in values.parse(tokenize(inline(phrase)), NAMES).contradictions] == [message]


@pytest.mark.parametrize(
    ("own", "text", "unknown"),
    [
        (
            "own",
            "Used only when `optimizer` is `lbfgs`.",
            "condition names the value `lbfgs`, which `optimizer`",
        ),
        ("own", "Used only when `optimizer=lbfgs`.", ""),
        ("own", "Used only when `depth` is `five`.", "condition names the value `five`, which `depth`"),
        ("own", "Used only when `depth` is 5.", ""),
        ("own", "Used only when `flag` is 1.", "condition names the value `1`, which `flag`"),
        ("own", "Used only when `nobody` is `x`.", "condition names `nobody`, which has no row"),
        ("own", "Used only when `no body` is `x`.", ""),
        ("own", "Used only when nobody is `x`.", ""),
        ("own", "Can only be used if `nobody` is `x`.", "condition names `nobody`, which has no row"),
        ("own", "It must be set when `nobody` is `x`.", "condition names `nobody`, which has no row"),
        ("own", "The `who` parameter helps.", "description speaks of a parameter `who`, which has no row"),
        ("own", "See the `depth` and `who` parameters.", "speaks of a parameter `who`"),
        ("own", "See the `who`, `depth` hyperparameters.", "speaks of a parameter `who`"),
        ("own", "See the `who` or the `depth` hyperparameter.", ""),
        ("own", "See the `who` hyper-parameter.", "speaks of a parameter `who`"),
        ("own", "See the `who` and `depth` parameters.", "speaks of a parameter `who`"),
        ("own", "See the `who` or `depth` parameters.", "speaks of a parameter `who`"),
        ("own", "See `who` but set the `depth` parameter.", ""),
        ("own", "See the `3rd` parameter, and a parameter.", ""),
        ("own", "See `who`.", ""),
        ("own", "In `z` mode it is fast.", ""),
        ("mode", "In `z` mode it is fast.", "speaks of a mode `z`, which is no valid value"),
        ("mode", "In `x` mode it is fast, in `sgd` mode, too.", ""),
        ("mode", "In fast mode, `z` is used.", ""),
        ("mode", "The mode `z` is fast.", ""),
    ],
)
def test_what_a_description_names_must_exist(own: str, text: str, unknown: str) -> None:
    limits = conditions.read(own, tokenize(inline(text)), [], TABLE)
    assert len(limits.unknown) == bool(unknown)
    for code, message in limits.unknown:
        assert unknown in message
        assert code == ("unknown-value" if "value" in message else "unknown-parameter")


def test_all_problems_of_a_description_are_kept() -> None:
    text = "Used only when `optimizer` is `lbfgs`. Used only when `nobody` is `x`. The `who` parameter helps."
    limits = conditions.read("own", tokenize(inline(text)), [], TABLE)
    assert [code for code, _ in limits.unknown] == ["unknown-value", "unknown-parameter", "unknown-parameter"]


@pytest.mark.parametrize(
    ("text", "used_when"),
    [
        ("Used only when mode is x.", "mode: x"),
        ("Used only when flag is true.", "flag: true"),
        ("Used only for sgd.", "optimizer: sgd"),
        ("Used only for speed.", ""),
        ("Used only when level is 1.", "level: 1"),
    ],
)
def test_names_and_choices_without_markup(text: str, used_when: str) -> None:
    tokens = TABLE.lift(tokenize(inline(text)))
    assert in_short(conditions.read("own", tokens, [], TABLE).used_when) == used_when


@given(st.text(alphabet="0123456789 .,:;()[]≤≥<>∞-`*'\"/abcfinortgeulsv", max_size=60))
def test_any_text_is_understood_or_refused(text: str) -> None:
    tokens = tokenize(inline(text))
    try:
        stated = values.parse(tokens, NAMES)
    except NotUnderstood:
        pass
    else:
        assert isinstance(specs.schema(stated.domain), dict)
    defaults.parse(tokens, DOMAINS["strings"], NAMES)
    conditions.read("own", tokens, [("required", tokens)], TABLE)
    for kind in ("integer", "categorical"):
        with contextlib.suppress(NotUnderstood):
            tuning.parse(inline(text), kind)
