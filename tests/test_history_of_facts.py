"""The history of facts: replayed from revisions, read from YAML, continued by adopting, and told in sentences."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner, Result

from generator.cli.make import main
from generator.following.adopting import adopt
from generator.following.replaying import Revision, replay
from generator.model import Spec
from generator.rendering import since
from generator.rendering.views import Class, classes
from generator.specs import SpecError, history
from generator.specs.catalog import Catalog
from generator.specs.catalog import parse as parse_catalog
from generator.specs.containers import Container
from generator.specs.errata import Corrected
from generator.specs.history import Event, History

from .conftest import ROOT, SHARED, needs_shared

REVISIONS = SHARED / "more" / "docs" / "history"
OURS = ROOT / "specs" / "sources" / "history"
TWO_PAGES = "thing: {title: Thing, pages: [thing.md, thing-tuning.md]}\n"
VARIANTS = "thing: {title: Thing, pages: [thing.md], variants: {one: First, two: Second}}\n"
HEADER = "# Thing\n\n| Parameter Name | Description |\n| --- | --- |\n"
TUNING = "# Tune a Thing\n\n| Parameter Name | Parameter Type | Recommended Ranges |\n| --- | --- | --- |\n"
BASE = "| b | What b does. **Optional** Valid values: string Default value: x |\n"


def row(facts: str, name: str = "a") -> str:
    return f"| {name} | What {name} does. {facts} |\n"


def told(event: Event) -> str:
    """An event in a line: kind, parameter, before > after."""
    before, after = (
        "-" if side is None else yaml.safe_dump(side, default_flow_style=True).strip().removesuffix("\n...")
        for side in (event.before, event.after)
    )
    return f"{event.kind} {event.variant and f'{event.variant}/'}{event.parameter}: {before} > {after}"


def replayed(*days: dict[str, str], catalog: str = TWO_PAGES) -> History:
    """The history of days, the first of which is 1 January 2020."""
    revisions = [
        Revision(page=name, date=f"2020-01-{day:02}", commit=f"c{day}", content=text.encode())
        for day, pages in enumerate(days, 1)
        for name, text in pages.items()
    ]
    histories, left_out = replay(revisions, parse_catalog(catalog, "catalog"))
    assert left_out == []
    return histories["thing"]


# -- two revisions ------------------------------------------------------------------------------

INTEGER = "**Optional** Valid values: 1 ≤ integer ≤ 9 Default value: 3"


@pytest.mark.parametrize(
    "before, after, events",
    [
        (INTEGER, INTEGER.replace(" ≤ 9", ""), ["schema a: {maximum: 9, minimum: 1, type: integer} > {minimum: 1, type: integer}"]),
        (INTEGER, INTEGER.replace("3", "4"), ["default a: 3 > 4"]),
        (INTEGER, INTEGER.replace("Default value: 3", "Default value: -"), ["default a: 3 > -"]),
        (INTEGER, INTEGER.replace("Default value: 3", "Default value: `b`"), ["default a: 3 > {default_from: b}"]),
        (INTEGER, INTEGER.replace("Optional", "Required"), ["requirement a: optional > required"]),
        ("Required. Valid values: integer", "Optional. Valid values: integer", ["requirement a: required > optional"]),
        ("Valid values: integer", "**Required** Valid values: integer", ["requirement a: unstated > required"]),
        ("Valid values: `x` or `y`", "Valid values: `y`, `x`, or `z`", ["schema a: {enum: [x, y], type: string} > {enum: [y, x, z], type: string}"]),
        ("Valid values: `x`, `y`, or `z`", "Valid values: `y`", ["schema a: {enum: [x, y, z], type: string} > {enum: [y], type: string}"]),
        ("Valid values: float", "Valid values: integer", ["schema a: {type: number} > {type: integer}"]),
        ("Valid values: positive integer", "Valid values: positive integer no greater than `b`", ["relations a: - > [{operator: <=, parameter: b}]"]),
        # no facts: notation, order, prose, and what a page did not say but nobody took otherwise
        (INTEGER, "Optional. Valid values: integer (min: 1, max: 9) Default value: 3", []),
        (INTEGER, "Valid values: Integer. Range: [1, 9]. Default value: 3", []),
        ("Valid values: `x` or `y`", "**Optional** Valid values: One of *y*, *x*.", []),
        (INTEGER, f"It also does more. {INTEGER}", []),
        ("Valid values: string Default value: `3, 224, 224`", "Valid values: string Default value: `3,224,224`", []),
        ("Valid values: float Default value: 0", "Valid values: float Default value: 0.0", []),
        ("Valid values: `true` or `false`", "Valid values: `True` or `False`", []),
        ("Valid values: float Default value: -", "Valid values: float Default value: depends on the data set", []),
        ("Valid values: string Default value: `b`", "Valid values: string Default value: `\"b\"`", []),
        # a list that only forgot its default
        ("Valid values: `x` or `y` Default value: auto", "Valid values: `auto`, `x`, or `y` Default value: auto", []),
        # a page that compares a parameter with itself
        ("Valid values: positive integer", "Valid values: positive integer and less than or equal to a", []),
    ],
)  # fmt: skip
def test_two_revisions_of_a_row(before: str, after: str, events: list[str]) -> None:
    result = replayed({"thing.md": HEADER + BASE + row(before)}, {"thing.md": HEADER + BASE + row(after)})
    assert [told(event) for event in result.events] == events
    assert {(e.date, e.page, e.revision) for e in result.events} <= {("2020-01-02", "thing.md", "c2")}


def test_rows_that_come_and_go() -> None:
    result = replayed(
        {"thing.md": HEADER + BASE + row(INTEGER) + row("Valid values: `x` or `y`", "learning_raet")},
        {"thing.md": HEADER + BASE + row("Required. Valid values: integer", "new") + row("Valid values: `x` or `y`", "learning_rate")},
    )  # fmt: skip
    assert [told(event) for event in result.events] == [
        "removed a: {default: 3, requirement: optional, schema: {maximum: 9, minimum: 1, type: integer}} > -",
        "renamed learning_rate: learning_raet > -",
        "added new: - > {requirement: required, schema: {type: integer}}",
    ]
    assert result.first == "2020-01-01"


def test_tuning_rows() -> None:
    """A range that comes with its page or its parameter is no event."""
    thing, other = {"thing.md": HEADER + BASE + row(INTEGER)}, row(INTEGER, "new")
    ranges = [TUNING + f"| a | IntegerParameterRanges | MinValue: 1, MaxValue: {n} |\n" for n in (5, 6)]
    with_new = ranges[1] + "| new | IntegerParameterRanges | MinValue: 2, MaxValue: 8 |\n"
    result = replayed(
        thing,
        {"thing-tuning.md": ranges[0]},
        {"thing-tuning.md": ranges[1]},
        {"thing.md": thing["thing.md"] + other, "thing-tuning.md": with_new},
        {"thing-tuning.md": with_new.replace(ranges[1], TUNING)},
    )
    assert [(event.date[-1], event.revision, told(event)) for event in result.events] == [
        ("3", "c3", "tuning a: {maximum: 5, minimum: 1, type: integer} > {maximum: 6, minimum: 1, type: integer}"),
        ("4", "c4", "added new: - > {default: 3, requirement: optional, schema: {maximum: 9, minimum: 1, type: integer}}"),
        ("5", "c5", "tuning a: {maximum: 6, minimum: 1, type: integer} > -"),
    ]  # fmt: skip


def test_tuning_comes_first() -> None:
    """The history begins with the first day that has hyperparameters."""
    tuning = TUNING + "| a | IntegerParameterRanges | MinValue: 1, MaxValue: 5 |\n"
    result = replayed({"thing-tuning.md": tuning}, {"thing.md": HEADER + row(INTEGER)})
    assert (result.first, result.events) == ("2020-01-02", ())


def test_variants() -> None:
    def table(title: str, *rows: str) -> str:
        return f"## {title}\n\n" + HEADER.partition("\n\n")[2] + "".join(rows) + "\n"

    one, two = table("First", row(INTEGER)), table("Second", row(INTEGER.replace("9", "8")))
    result = replayed(
        {"thing.md": one}, {"thing.md": one + two}, {"thing.md": one.replace("3", "4") + two}, catalog=VARIANTS
    )  # fmt: skip
    assert [told(event).partition(":")[0] for event in result.events] == ["added two/a", "default one/a"]


# -- accidents ----------------------------------------------------------------------------------

MANY = "".join(row(INTEGER, f"p{n}") for n in range(6))
WHOLE = HEADER + BASE + row(INTEGER) + MANY
NEW_DEFAULT = WHOLE.replace(row(INTEGER), row(INTEGER.replace("3", "4")))
SITE = "[See the AWS documentation website for more details](http://example.com/)"


UNREAD = [
    WHOLE[: WHOLE.index("| p0 |") + 30],  # the page is cut short
    WHOLE[: WHOLE.index("| a |") + 40],
    WHOLE.replace(row(INTEGER), "| a | What a does.\n"),  # the row lost its end
    WHOLE.replace(row(INTEGER), row("**Optional** Valid values: whatever pleases you most Default value: 3")),
    WHOLE.replace(row(INTEGER), row(f"**Optional** Valid values: {SITE} Default value: 3")),
    WHOLE.replace(row(INTEGER), row(f"**Optional** Valid values: 1 ≤ integer ≤ 9 Default value: {SITE}")),
    WHOLE.replace(row(INTEGER), row("**Optional** Default value: 3")),
    "# Thing\n\nThe table is missing.\n",
    "",
]
ABSENT = [
    WHOLE.replace(row(INTEGER), ""),
    WHOLE.replace(row(INTEGER), row("**Optional** Valid values: 1 ≤ integer ≤ 9")),
    WHOLE.replace(row(INTEGER), row("Valid values: 1 ≤ integer ≤ 9 Default value: 3")),
]


@pytest.mark.parametrize("accident", UNREAD)
def test_what_could_not_be_read_is_neither_gone_nor_new(accident: str) -> None:
    """A change that comes with the next revision is dated then."""
    revisions = [
        Revision(page="thing.md", date=f"2020-01-0{day}", content=text.encode())
        for day, text in enumerate((WHOLE, accident, WHOLE, accident, accident, NEW_DEFAULT), 1)
    ]
    histories, left_out = replay(revisions, parse_catalog(TWO_PAGES, "catalog"))
    assert [(e.date, told(e)) for e in histories["thing"].events] == [("2020-01-06", "default a: 3 > 4")]
    assert len(left_out) == (0 if "|" in accident else 3)


@pytest.mark.parametrize("accident", ABSENT)
def test_what_is_absent_once_is_not_gone(accident: str) -> None:
    assert replayed(*({"thing.md": text} for text in (WHOLE, accident, WHOLE))).events == ()


OTHER = WHOLE + row("**Required** Valid values: 2 ≤ integer ≤ 7 Default value: 5", "other")


@pytest.mark.parametrize(
    "accident",
    [
        OTHER.replace("| other |", "| oth\ufffdr |"),
        OTHER.replace("9 Default value: 3 |\n| other | What other does. **Required** Valid values: 2 ≤ integer ≤", "")
        .replace("Valid values: 1 ≤ integer ≤  7", "Valid values: 1 ≤ integer ≤ 7"),
    ],
)  # fmt: skip
def test_rows_that_run_into_each_other(accident: str) -> None:
    """A row that has the end of the next one, and a name that is there only once, are accidents, too."""
    assert accident != OTHER
    assert replayed(*({"thing.md": text} for text in (OTHER, accident, OTHER))).events == ()


@pytest.mark.parametrize("accident", UNREAD[:-2])
def test_a_first_revision_that_could_not_be_read_is_no_start(accident: str) -> None:
    assert replayed({"thing.md": accident}, {"thing.md": WHOLE}).events == ()


def test_what_is_absent_twice_is_gone() -> None:
    without = {"thing.md": WHOLE.replace(row(INTEGER), "")}
    result = replayed({"thing.md": WHOLE}, without, without, {"thing.md": WHOLE})
    assert [(event.date[-1], event.kind) for event in result.events] == [("2", "removed"), ("4", "added")]


# -- the real revisions -------------------------------------------------------------------------


def real(algorithm: str) -> History:
    entries = parse_catalog((ROOT / "specs/sources/catalog.yaml").read_text(encoding="utf-8"), "catalog")
    revisions = [
        Revision(page=page, date=path.stem[:10], commit=path.stem[11:], content=path.read_bytes())
        for page in entries[algorithm].pages
        for path in (REVISIONS / Path(page).stem).glob("*.md")
    ]
    return replay(revisions, {algorithm: entries[algorithm]})[0][algorithm]


@needs_shared
@pytest.mark.parametrize(
    "algorithm, day, events",
    [
        (
            "ntm",
            "2019-01-16",
            [
                "schema epochs: {maximum: 100, minimum: 1, type: integer} > {minimum: 1, type: integer}",
                "schema num_patience_epochs: {maximum: 10, minimum: 1, type: integer} > {minimum: 1, type: integer}",
                "requirement num_topics: unstated > required",
                "added sub_sample: - > {default: 1.0, requirement: optional, schema: {maximum: 1.0, minimum: 0.0, type: number}}",
            ],
        ),
        ("image_classification", "2019-03-04", ["default momentum: 0 > 0.9"]),
        ("lda", "2020-06-26", ["default alpha0: 0.1 > 1.0"]),
        ("blazingtext", "2022-08-05", ["tuning text_classification/mode: {type: categorical, values: [supervised]} > -"]),
        ("ip_insights", "2019-03-04", ["renamed shuffled_negative_sampling_rate: shuffled_negtiave_sampling_rate > -"]),
        ("tabtransformer", "2022-07-22", []),
    ],
)  # fmt: skip
def test_what_is_known_of_real_revisions(algorithm: str, day: str, events: list[str]) -> None:
    result = real(algorithm)
    assert [told(event) for event in result.events if event.date == day] == events
    ours = history.parse((OURS / f"{algorithm}.yaml").read_text(encoding="utf-8"), algorithm)
    assert result.events == tuple(event for event in ours.events if event.revision)


# -- the files ----------------------------------------------------------------------------------


def test_our_files_are_as_they_would_be_written(read: tuple[list[Spec], object]) -> None:
    every = {spec.algorithm: spec for spec in read[0]}
    assert {path.stem for path in OURS.iterdir()} == every.keys()
    size = 0
    for path in OURS.iterdir():
        text = path.read_text(encoding="utf-8")
        ours = history.parse(text, path.name)
        assert history.dump(ours) == text and ours.algorithm == path.stem
        size += len(text)
        names = {(variant.name, row.name) for variant, row in every[path.stem].parameters()}
        for event in ours.events:
            assert (event.variant, event.parameter) in names or event.parameter in gone(ours), event
            assert since.sentences([event]) and since.summary(event)
    assert size < 50_000  # someone should be able to read them


def gone(of: History) -> set[str]:
    return {event.parameter for event in of.events if event.kind == "removed"}


TEXT = """\
algorithm: thing
first: '2020-01-01'
revisions:
  '2020-02-01':
    thing.md:
      revision: c2
      changes:
      - {parameter: a, kind: default, before: 3, after: 4}
"""


@pytest.mark.parametrize(
    "old, new, problem",
    [
        ("algorithm: thing", "algorithm: A Thing", "1: algorithm: 'A Thing' must be in lower_snake_case, and no command"),
        ("algorithm: thing\n", "", "1: the file: 'algorithm' is missing"),
        ("first: '2020-01-01'", "first: 2020-01-01", "2: first: must be a string, not datetime.date(2020, 1, 1)"),
        ("2020-01-01", "last year", "2: first: 'last year' is no date such as '2026-11-28'"),
        ("2020-02-01", "2020-02-30", "4: revisions.2020-02-30: '2020-02-30' is no date such as '2026-11-28'"),
        ("revision: c2", "commit: c2", "5: revisions.2020-02-01.thing.md: unknown key 'commit'"),
        ("revision: c2", "revision: 2", "6: revisions.2020-02-01.thing.md.revision: must be a string, not 2"),
        ("changes:", "more: x\n      changes:", "5: revisions.2020-02-01.thing.md: unknown key 'more'"),
        ("changes:", "revision: x\n      changes:", "7: the key 'revision' stands twice"),
        ("a, kind", "1, kind", "8: revisions.2020-02-01.thing.md.changes[0].parameter: must be a string, not 1"),
        ("parameter: a, ", "", "8: revisions.2020-02-01.thing.md.changes[0]: 'parameter' is missing"),
        ("default", "maximum", "8: revisions.2020-02-01.thing.md.changes[0].kind: must be one of added, removed, renamed, requirement, schema, default, relations, tuning, tunable, not 'maximum'"),
        ("before: 3, after: 4", "", "8: revisions.2020-02-01.thing.md.changes[0]: 'before' and 'after' are the same"),
        ("before: 3, after: 4", "before: 4, after: 4", "8: revisions.2020-02-01.thing.md.changes[0]: 'before' and 'after' are the same"),
        ("before: 3", "before: {default_from: 1}", "8: revisions.2020-02-01.thing.md.changes[0].before.default_from: must be a string, not 1"),
        ("before: 3", "before: {default_rule: words}", "8: revisions.2020-02-01.thing.md.changes[0].before.default_rule: must be true or false, not a string"),
        ("before: 3", "before: {default_rule: false}", "8: revisions.2020-02-01.thing.md.changes[0].before: 'default_rule' can only be true"),
        ("default, before: 3", "schema, before: {type: int}", "8: revisions.2020-02-01.thing.md.changes[0].before.type: must be one of integer, number, string, boolean, array, not 'int'"),
        ("default, before: 3", "schema, before: {}", "8: revisions.2020-02-01.thing.md.changes[0].before: names no values"),
        ("default, before: 3", "added", "8: revisions.2020-02-01.thing.md.changes[0].after: must be a mapping, not 4"),
        ("default, before: 3, after: 4", "added", "8: revisions.2020-02-01.thing.md.changes[0]: 'after' is missing"),
        ("default, before: 3, after: 4", "added, before: {}, after: {}", "8: revisions.2020-02-01.thing.md.changes[0].before: a change of kind added has none"),
        ("default, before: 3, after: 4", "requirement, before: needed, after: optional", "8: revisions.2020-02-01.thing.md.changes[0].before: must be one of required, optional, conditional, unstated, not 'needed'"),
        ("default, before: 3", "tuning, before: {type: integer, least: 1}", "8: revisions.2020-02-01.thing.md.changes[0].before: unknown key 'least'"),
        ("default, before: 3", "tunable, before: yes please", "8: revisions.2020-02-01.thing.md.changes[0].before: must be true or false, not a string"),
        ("default, before: 3", "relations, before: [{operator: is, parameter: b}]", "8: revisions.2020-02-01.thing.md.changes[0].before[0].operator: must be one of <, <=, >, >=, ==, not 'is'"),
        ("after: 4}\n", "after: 4}\n      - {parameter: a, kind: default, before: 4}\n", "9: revisions.2020-02-01.thing.md.changes[1]: a second change of kind default on that day"),
        ("- {", "- [", "8: not YAML: did not find expected ',' or ']'"),
    ],
)  # fmt: skip
def test_a_file_that_is_wrong(old: str, new: str, problem: str) -> None:
    assert old in TEXT
    with pytest.raises(SpecError) as error:
        history.parse(TEXT.replace(old, new, 1), "thing.yaml")
    assert str(error.value) == f"thing.yaml:{problem}"


def test_two_changes_of_a_day_are_one() -> None:
    first = history.parse(TEXT, "thing.yaml")
    (event,) = first.events
    assert (event.date, event.page, event.revision, told(event)) == (
        "2020-02-01",
        "thing.md",
        "c2",
        "default a: 3 > 4",
    )

    def then(before: Any, after: Any) -> list[str]:
        more = Event(
            date=event.date, page=event.page, parameter="a", kind="default", before=before, after=after
        )
        return [told(each) for each in history.continued(first, [more]).events]

    assert then(4, 5) == ["default a: 3 > 5"] and then(4, 3) == []


# -- in words -----------------------------------------------------------------------------------


def event(
    kind: Any, before: Any = None, after: Any = None, date: str = "2019-01-16", name: str = "a"
) -> Event:
    return Event(date=date, page="thing.md", parameter=name, kind=kind, before=before, after=after)


def number(**bounds: float) -> dict[str, Any]:
    return {"type": "number", **bounds}


def choice(*values: str) -> dict[str, Any]:
    return {"type": "string", "enum": list(values)}


def either(*members: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": list(members)}


@pytest.mark.parametrize(
    "change, sentence, summary",
    [
        (event("added", after={"requirement": "optional", "schema": number(minimum=0), "default": 0.5}), "Added in January 2019.", "added, optional, a number of at least 0, default 0.5"),
        (event("added", after={}, date="2026"), "Added by 2026.", "added"),
        (event("added", after={}, date="2026-11"), "Added in November 2026.", "added"),
        (event("removed", {"schema": choice("x")}), "Removed in January 2019.", 'removed, "x"'),
        (event("renamed", "A"), "Its name was A until January 2019.", "renamed from A"),
        (event("requirement", "required", "optional"), "It was required until January 2019.", "required → optional"),
        (event("requirement", "optional", "conditional"), "It was optional until January 2019.", "optional → conditional"),
        (event("requirement", "conditional", "unstated"), "It was required in some cases until January 2019.", "conditional → unstated"),
        (event("requirement", "conditional", "required"), "It was required only in some cases until January 2019.", "conditional → required"),
        (event("requirement", "unstated", "required"), "It has been required since January 2019.", "unstated → required"),
        (event("requirement", "unstated", "conditional"), "It has been required in some cases since January 2019.", "unstated → conditional"),
        (event("schema", number(minimum=1, maximum=100), number(minimum=1)), "It had a maximum of 100 until January 2019.", "valid values a number from 1 to 100 → a number of at least 1"),
        (event("schema", number(), number(minimum=0, maximum=1)), "It had no minimum and no maximum until January 2019.", "valid values a number → a number from 0 to 1"),
        (event("schema", number(minimum=0, maximum=1), number(exclusiveMinimum=0, maximum=1)), "It had a minimum of 0 until January 2019.", "valid values a number from 0 to 1 → a number greater than 0 and at most 1"),
        (event("schema", number(exclusiveMinimum=0), number(minimum=0)), "It took a number greater than 0 until January 2019.", "valid values a number greater than 0 → a number of at least 0"),
        (event("schema", number(exclusiveMinimum=0), number(exclusiveMinimum=0, maximum=1)), "It had no maximum until January 2019.", "valid values a number greater than 0 → a number greater than 0 and at most 1"),
        (event("schema", {"type": "integer", "minimum": 1}, {"type": "integer", "minimum": 1, "multipleOf": 2}), "It took an integer of at least 1 until January 2019.", "valid values an integer of at least 1 → an even integer of at least 1"),
        (event("schema", number(), {"type": "integer"}), "It took a number until January 2019.", "valid values a number → an integer"),
        (event("schema", choice("x", "y"), choice("x", "y", "z", "w")), 'It has taken "z" and "w" since January 2019.', 'valid values "x" or "y" → "x", "y", "z" or "w"'),
        (event("schema", choice("x", "y"), choice("x", "z")), 'It took "y" until January 2019. It has taken "z" since January 2019.', 'valid values "x" or "y" → "x" or "z"'),
        (event("schema", number(minimum=0, maximum=1), either(choice("auto"), number(minimum=0))), 'It had a maximum of 1 until January 2019. It has taken "auto" since January 2019.', 'valid values a number from 0 to 1 → "auto" or a number of at least 0'),
        (event("schema", choice("x", "y"), {"type": "string"}), 'It took "x" or "y" until January 2019.', 'valid values "x" or "y" → a string'),
        (event("schema", {"type": "string"}, choice("x")), "It took a string until January 2019.", 'valid values a string → "x"'),
        (event("schema", {"type": "array", "items": number()}, {"type": "array", "items": number(minimum=0)}), "It took a list of numbers until January 2019.", "valid values a list of numbers → a list of numbers of at least 0"),
        (event("default", 0, 0.9), "The default was 0 until January 2019.", "default 0 → 0.9"),
        (event("default", None, "auto"), "It had no default until January 2019.", 'default none → "auto"'),
        (event("default", {"default_from": "b"}), "The default was the value of b until January 2019.", "default the value of b → none"),
        (event("default", {"default_rule": True}, 1), "The default was a rule in words until January 2019.", "default a rule in words → 1"),
        (event("relations", None, [{"operator": "<=", "parameter": "b"}]), "It has had to be at most b since January 2019.", "no limit by other parameters → at most b"),
        (event("relations", [{"operator": "<", "parameter": "b"}, {"operator": ">", "parameter": "c"}]), "It had to be less than b and greater than c until January 2019.", "less than b and greater than c → no limit by other parameters"),
        (event("tuning", None, {"type": "integer", "minimum": 1, "maximum": 5}), "A range for tuning has been recommended since January 2019.", "range for tuning none → integer, from 1 to 5"),
        (event("tuning", {"type": "categorical", "values": ["x"]}), 'The range recommended for tuning was categorical, "x" until January 2019.', 'range for tuning categorical, "x" → none'),
        (event("tunable", True, False), "A tuning job could search it until January 2019.", "can be tuned → cannot be tuned"),
        (event("tunable", None, True), "A tuning job could not search it until January 2019.", "no word on tuning → can be tuned"),
    ],
)  # fmt: skip
def test_an_event_in_words(change: Event, sentence: str, summary: str) -> None:
    assert " ".join(since.sentences([change])) == sentence
    assert since.summary(change) == summary
    written = History(algorithm="thing", first="2018", events=(change,))
    assert history.parse(history.dump(written), "thing.yaml") == written


def test_the_events_of_a_parameter_are_also_those_under_its_earlier_names() -> None:
    events = [
        event("default", 1, 2, "2019-01-01", "a"),
        event("default", 8, 9, "2019-01-01", "c"),
        event("renamed", "a", None, "2020-01-01", "b"),
        event("added", None, {}, "2020-01-01", "a"),  # another one under the old name
        event("renamed", "b", None, "2021-02-01", "c"),
    ]
    assert since.sentences(history.of_parameter(events, "c")) == [
        "The default was 1 until January 2019.",
        "Its name was a until January 2020.",
        "Its name was b until February 2021.",
    ]


def test_classes_and_fields_have_their_history(specs: dict[str, Spec], entries: Catalog) -> None:
    def made(algorithm: str) -> list[Class]:
        known = history.parse((OURS / f"{algorithm}.yaml").read_text(encoding="utf-8"), algorithm)
        corrected = Corrected(spec=specs[algorithm], constraints=(), findings=())
        return classes(corrected, Container(), entries[algorithm], {}, known)

    (ntm,) = made("ntm")
    assert ntm.first == "2017-12-13" and len(ntm.history) == 4
    epochs = next(field for field in ntm.fields if field.name == "epochs")
    assert since.sentences(epochs.history) == ["It had a maximum of 100 until January 2019."]
    first, second = made("blazingtext")
    assert {event.variant for event in first.history} == {first.variant} != {second.variant}
    (xgboost,) = made("xgboost")
    assert "silent" in {event.parameter for event in xgboost.history}


# -- commands -----------------------------------------------------------------------------------


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [*map(str, arguments)])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two revisions of a page, and their catalog."""
    (tmp_path / "catalog.yaml").write_text(TWO_PAGES)
    (tmp_path / "pages/thing").mkdir(parents=True)
    (tmp_path / "pages/thing/2020-01-01-c1.md").write_text(HEADER + row(INTEGER))
    (tmp_path / "pages/thing/2020-02-01.html").write_text(HEADER + row(INTEGER.replace("3", "4")))
    return tmp_path


def command(folder: Path) -> Result:
    return run("history", folder / "pages", "--catalog", folder / "catalog.yaml", "--out", folder / "out")


def test_the_command_writes_the_history(folder: Path) -> None:
    (folder / "pages/other").mkdir()
    result = command(folder)
    left_out = f"{folder / 'pages/other'}: no page of the catalog, left out\n"
    assert (result.exit_code, result.output) == (0, f"{left_out}1 algorithms, 1 changes, 1 files written\n")
    path = folder / "out/thing.yaml"
    made = path.read_text()
    assert made == history.HEADER + (
        "algorithm: thing\nfirst: '2020-01-01'\nrevisions:\n  '2020-02-01':\n    thing.md:\n      changes:\n"
        "      - parameter: a\n        kind: default\n        before: 3\n        after: 4\n"
    )
    assert command(folder).output.endswith(" 0 files written\n") and path.read_text() == made


def test_the_command_keeps_what_revisions_do_not_cover(folder: Path) -> None:
    earlier, later = (
        f"  '{day}':\n    thing.md:\n      changes:\n      - {{parameter: a, kind: default, before: {day[-1]}, after: 9}}\n"
        for day in ("2019-05-01", "2021-05-02")
    )
    wrong = earlier.replace("2019-05-01", "2020-01-15")
    text = "algorithm: thing\nfirst: '2019-01-01'\nrevisions:\n"
    (folder / "out").mkdir()
    (folder / "out/thing.yaml").write_text(text + earlier + wrong + later)
    assert command(folder).exit_code == 0
    made = history.parse((folder / "out/thing.yaml").read_text(), "thing.yaml")
    assert (made.first, [event.date for event in made.events]) == (
        "2019-01-01", ["2019-05-01", "2020-02-01", "2021-05-02"],
    )  # fmt: skip


@pytest.mark.parametrize(
    "name, text, problem",
    [
        ("pages/thing/README.md", "read me", "pages/thing/README.md: its name must be a date and a commit, as in 2019-01-16-ece75cf.md"),
        ("pages/thing/2020-02-30-c3.md", "text", "pages/thing/2020-02-30-c3.md: its name must be a date and a commit, as in 2019-01-16-ece75cf.md"),
        ("pages/thing-tuning/.hidden.md", "text", "pages/thing-tuning: has no page (.htm, .html, .markdown, .md, .txt)"),
        ("out/thing.yaml", TEXT.replace("thing\n", "other\n", 1), "out/thing.yaml: other: no catalog has it, or the file has another name"),
        ("out/thing.yaml", TEXT.replace("kind", "sort"), "out/thing.yaml:8: revisions.2020-02-01.thing.md.changes[0]: unknown key 'sort'"),
        ("catalog.yaml", "[]", "catalog.yaml:1: the file: must be a mapping from algorithm to its pages"),
        ("catalog.yaml", "thing: {pages: [that.md]}", "pages: has no directory of revisions of a page in the catalog"),
        ("out", "a file", "out: file exists"),
    ],
)  # fmt: skip
def test_the_command_on_bad_input(folder: Path, name: str, text: str, problem: str) -> None:
    """One line, and nothing is written."""
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text(text)
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    result = command(folder)
    assert (result.exit_code, result.output) == (2, f"error: {folder / problem}\n")
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_a_directory_that_is_not_there(tmp_path: Path) -> None:
    result = run("history", tmp_path / "none")
    assert (result.exit_code, result.output) == (
        2,
        f"error: {tmp_path / 'none'}: no such file or directory\n",
    )


# -- adopting -----------------------------------------------------------------------------------


def adopted(ours: str, theirs: str, confirmed: tuple[str, ...] = ()) -> list[str]:
    result = adopt(
        ours={"thing.md": ours.encode()},
        theirs={"thing.md": theirs.encode()},
        catalog=TWO_PAGES,
        record="{}",
        version="new",
        day="2027-02-03",
        confirmed=confirmed,
    )
    events = [event for own in result.events.values() for event in own]
    assert {event.date for event in events} <= {"2027-02-03"}
    return [told(event) for event in events]


def test_adopting_goes_on_with_the_history() -> None:
    assert adopted(WHOLE, NEW_DEFAULT) == ["default a: 3 > 4"]
    assert adopted(NEW_DEFAULT, NEW_DEFAULT) == []
    assert [text[:9] for text in adopted(WHOLE, WHOLE.replace(BASE, ""))] == ["removed b"]
    for accident in UNREAD[3:7]:
        assert adopted(WHOLE, accident) == []
    cut = WHOLE[: WHOLE.index("| p4 |") + 30]
    assert [text[:10] for text in adopted(WHOLE, cut, ("thing.md",))] == ["removed p5"]


def test_the_command_adopt_writes_the_history(tmp_path: Path) -> None:
    checkout = tmp_path / "checkout"
    for name in ("generator", "specs/sources"):
        shutil.copytree(ROOT / name, checkout / name, ignore=shutil.ignore_patterns("__pycache__"))
    pages, kept = checkout / "specs/sources/pages", checkout / "specs/sources/history"
    (tmp_path / "new").mkdir()
    page = (pages / "ntm_hyperparameters.md").read_text(encoding="utf-8")
    assert "max: 1000)" in page
    (tmp_path / "new/ntm_hyperparameters.md").write_text(
        page.replace("max: 1000)", "max: 2000)"), encoding="utf-8"
    )

    def adopt_new(*options: str) -> subprocess.CompletedProcess[str]:
        words = [sys.executable, "-m", "generator", "adopt", str(tmp_path / "new"), *options]
        return subprocess.run(words, cwd=checkout, capture_output=True, text=True)

    assert adopt_new("--version", "2027-02-03").returncode == 0
    made = (kept / "ntm.yaml").read_text(encoding="utf-8")
    *_, last = history.parse(made, "ntm.yaml").events
    assert (last.date, last.page, last.parameter) == ("2027-02-03", "ntm_hyperparameters.md", "num_topics")
    assert since.sentences([last]) == ["It had a maximum of 1000 until February 2027."]
    others = {path.name: path.read_bytes() for path in OURS.iterdir() if path.name != "ntm.yaml"}
    assert {path.name: path.read_bytes() for path in kept.iterdir() if path.name != "ntm.yaml"} == others
    assert adopt_new("--version", "another name").returncode == 0
    assert (kept / "ntm.yaml").read_text(encoding="utf-8") == made
    (kept / "ntm.yaml").write_text(made.replace("kind: added", "kind: new"), encoding="utf-8")
    (pages / "ntm_hyperparameters.md").write_text(page, encoding="utf-8")
    result = adopt_new()
    assert result.returncode == 2 and result.stderr.startswith("error: specs/sources/history/ntm.yaml:")
    assert result.stderr.count("\n") == 1
    assert (pages / "ntm_hyperparameters.md").read_text(encoding="utf-8") == page
