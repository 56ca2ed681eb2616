"""Whole pages, ours and AWS's if present: in every layout, with other names, and damaged."""

from __future__ import annotations

import bisect
import dataclasses
import random
import re
from collections import Counter
from collections.abc import Mapping

import pytest

from generator.extracting import extract
from generator.extracting.rows import HyperparameterRow, MetricRow, TuningRow
from generator.findings import Finding
from generator.interpreting import pipeline
from generator.model import Choice, Parameter, Rule, Spec, Unparsed, Unstated, members
from generator.reading import read
from generator.specs.catalog import Catalog

from .conftest import SHARED, needs_shared, shared_pages
from .layouts import LOSSLESS, LOSSY

Pages = Mapping[str, bytes]
Origins = [
    "ours",
    *(pytest.param(year, marks=needs_shared) for year in ("2023", "2026")),
]


@pytest.fixture(params=Origins, scope="module")
def origin(request: pytest.FixtureRequest, pages: Pages, entries: Catalog) -> tuple[Pages, Catalog]:
    return (pages, entries) if request.param == "ours" else shared_pages(request.param)


def converted(pages: Pages, layout: str) -> dict[str, bytes]:
    write = {**LOSSLESS, **LOSSY}[layout]
    return {name: write(read(content.decode(), name)).encode() for name, content in pages.items()}


def facts(spec: Spec) -> Spec:
    """A spec without its prose: descriptions, and conditions that are kept in words."""
    variants = tuple(
        dataclasses.replace(
            variant,
            parameters=tuple(
                dataclasses.replace(p, description="", conditions=()) for p in variant.parameters
            ),
        )
        for variant in spec.variants
    )
    metrics = tuple(dataclasses.replace(metric, description="") for metric in spec.metrics)
    return dataclasses.replace(spec, variants=variants, metrics=metrics)


@pytest.mark.parametrize("layout", LOSSLESS)
def test_another_layout_gives_the_same_spec(layout: str, origin: tuple[Pages, Catalog]) -> None:
    pages, entries = origin
    before, _ = pipeline.read_pages(pages, entries)
    after, _ = pipeline.read_pages(converted(pages, layout), entries)
    assert [facts(spec) for spec in after] == [facts(spec) for spec in before]


@pytest.mark.parametrize("layout", LOSSY)
def test_a_layout_that_loses_text_gives_no_wrong_facts(layout: str, origin: tuple[Pages, Catalog]) -> None:
    pages, entries = origin
    before, _ = pipeline.read_pages(pages, entries)
    after, findings = pipeline.read_pages(converted(pages, layout), entries)
    assert [spec.algorithm for spec in after] == [spec.algorithm for spec in before]
    for one, other in zip(before, after, strict=True):
        old, new = ({(v.name, p.name): p for v, p in spec.parameters()} for spec in (one, other))
        assert new.keys() == old.keys()
        for key in old:
            assert not list(differences(old[key], new[key], findings)), key
        assert [(m.name, m.direction, m.regex) for m in one.metrics] == [
            (m.name, m.direction, m.regex) for m in other.metrics
        ]
        assert [v.tuning_only for v in one.variants] == [v.tuning_only for v in other.variants]


def differences(old: Parameter, new: Parameter, findings: list[Finding]) -> list[str]:
    """The fields with wrong facts. A fact may be missing if a finding or the page's words tell so."""
    noted = {f.code for f in findings if (f.page, f.line) == (new.origin.page, new.origin.line)}
    unread = isinstance(new.domain, Unstated | Unparsed)
    may_be_missing = {
        "domain": unread and bool(noted & {"text-lost", "elided", "unparsed-phrase"}),
        "encoding": unread,
        "default": unread,
        "elided": unread,
        "required_when": not new.required_when and bool(new.conditions),
        "used_when": not new.used_when and bool(new.conditions),
        "suggested": unread,
        "relations": unread,
        "description": True,
        "conditions": True,
        "origin": True,
    }
    return [
        field.name
        for field in dataclasses.fields(Parameter)
        if bare(getattr(old, field.name)) != bare(getattr(new, field.name))
        and not may_be_missing.get(field.name)
    ]


def bare(value: object) -> object:
    """The same, but for the marks of code in a rule that is kept in words."""
    return Rule(words=value.words.replace("`", "")) if isinstance(value, Rule) else value


def test_the_tool_knows_no_algorithm(pages: Pages, entries: Catalog) -> None:
    """A page with all parameters renamed gives the same spec, with the new names."""
    before, _ = pipeline.read_pages(pages, entries)
    names = sorted({parameter.name for spec in before for _, parameter in spec.parameters()})
    names += [name for spec in before for _, name, _ in spec.tuning_only()]
    names = [name for name in names if f"'{name}'" not in str(choices(before))]  # names that are values stay
    other = {name: f"q{place}_zz" for place, name in enumerate(names)}
    after, _ = pipeline.read_pages({page: renamed(text, other) for page, text in pages.items()}, entries)
    for one, two in zip(before, after, strict=True):
        expected = repr(facts(one))
        for name in names:
            expected = re.sub(
                rf"(name|parameter)='{re.escape(name)}'|\('{re.escape(name)}', Tuning",
                lambda m: m.group().replace(f"'{name}'", f"'{other[name]}'"),
                expected,
            )
        assert without_origins(repr(facts(two))) == without_origins(expected)


def choices(specs: list[Spec]) -> list[tuple[object, ...]]:
    parts = (part for spec in specs for _, p in spec.parameters() for part in members(p.domain))
    return [part.values for part in parts if isinstance(part, Choice)]


def without_origins(text: str) -> str:
    return re.sub(r"Source\([^)]*\)|Origin\([^)]*\)", "", text)


def renamed(page: bytes, names: Mapping[str, str]) -> bytes:
    """The page with other names in first cells, in code, and at the end of a phrase."""
    text = page.decode()

    def first_cell(match: re.Match[str]) -> str:
        name = match[2].replace("\\_", "_").strip("` ")
        return f"{match[1]}{names.get(name, name)}{match[3]}"

    text = re.sub(r"(?m)^(\| *)(\S+)( *\|)", first_cell, text)
    text = re.sub(r"( )(\w+(?:\\_\w+)+)(\.<br />)", first_cell, text)
    return re.sub(r"`(\w+)`", lambda m: f"`{names.get(m[1], m[1])}`", text).encode()


# -- damage -------------------------------------------------------------------------------------

Row = HyperparameterRow | TuningRow | MetricRow


def rows(text: str) -> list[Row]:
    extracted = extract(read(text, "page"))
    return [*extracted.hyperparameters, *extracted.tuning, *extracted.metrics]


def stated(row: Row) -> str:
    """The content of a row, without its place."""
    fields = (f.name for f in dataclasses.fields(row) if f.name not in ("origin", "section", "table"))
    return f"{type(row).__name__} {[getattr(row, name) for name in fields]}"


def samples() -> list[object]:
    ours = [pytest.param("ours", id="ours")]
    folders = [f.name for f in sorted((SHARED / "docs").iterdir()) if f.is_dir()] if SHARED.is_dir() else []
    return [
        *ours,
        *(pytest.param(folder, marks=(needs_shared, pytest.mark.long)) for folder in folders or ["2023"]),
    ]


@pytest.mark.parametrize("folder", samples())
def test_damage_to_one_row_leaves_the_others(folder: str, pages: Pages) -> None:
    """After a character is deleted, or the page cut off, all other rows are unchanged."""
    texts = {name: content.decode() for name, content in pages.items()}
    if folder != "ours":
        root = SHARED / "docs" / folder
        files = [path for path in sorted(root.rglob("*")) if path.is_file()]
        texts = {str(path.relative_to(root)): path.read_text() for path in files}
    for name, text in texts.items():
        before = [(row.origin.line, stated(row)) for row in rows(text)]
        starts = [0, *(match.end() for match in re.finditer("\n", text))]
        firsts = sorted({line for line, _ in before})

        def owner(position: int) -> int:
            line = bisect.bisect_right(starts, position)
            return max((first for first in firsts if first <= line), default=0)

        for position in positions(text, name):
            touched = {owner(position), owner(position + 1)}
            deleted = Counter(map(stated, rows(text[:position] + text[position + 1 :])))
            lost = [row for line, row in before if line not in touched and not deleted[row]]
            assert not lost, f"{name}: character {position} deleted: {lost[0]}"
            cut = Counter(map(stated, rows(text[:position])))
            lost = [row for line, row in before if line < owner(position) and not cut[row]]
            assert not lost, f"{name}: cut off at {position}: {lost[0]}"


def positions(text: str, seed: str) -> list[int]:
    """Random positions, and some of characters that mark structure."""
    chance = random.Random(seed)
    structure = [match.start() for match in re.finditer(r"[|\n#<>-]", text)]
    return [*chance.sample(range(len(text)), 8), *chance.sample(structure, min(12, len(structure)))]
