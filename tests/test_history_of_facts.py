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

from generator import specs
from generator.cli.make import main
from generator.following.adopting import adopt
from generator.following.replaying import Revision, replay
from generator.rendering import renderable, since
from generator.rendering.views import Class, classes
from generator.specs import SpecError, history
from generator.specs.catalog import Catalog
from generator.specs.catalog import parse as parse_catalog
from generator.specs.containers import Container
from generator.specs.errata import Errata
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


@pytest.mark.parametrize("accident", UNREAD[:-2])
def test_a_first_revision_that_could_not_be_read_is_no_start(accident: str) -> None:
    assert replayed({"thing.md": accident}, {"thing.md": WHOLE}).events == ()


def test_what_is_absent_twice_is_gone() -> None:
    without = {"thing.md": WHOLE.replace(row(INTEGER), "")}
    result = replayed({"thing.md": WHOLE}, without, without, {"thing.md": WHOLE})
    assert [(event.date[-1], event.kind) for event in result.events] == [("2", "removed"), ("4", "added")]
