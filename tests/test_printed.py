"""Every page as a PDF's text, as a browser saves it, and copied from the website: right rows have no finding, and
every row that is wrong or lost has one.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator, Mapping

import pytest

from generator import files
from generator.interpreting import pipeline
from generator.model import Parameter, Spec
from generator.reading import read
from generator.reading.document import Document
from generator.specs.catalog import Catalog

from .conftest import SHARED, load_catalog, needs_shared, shared_pages
from .printed import SURROUNDINGS, browser, paste, pdf, prints

Pages = Mapping[str, bytes]
FORMS: dict[str, Callable[[Document, int], str]] = {
    "pdf": lambda document, seed: pdf(document, prints(seed)),
    "browser": browser,
    "paste": paste,
}


def more_pages() -> tuple[dict[str, bytes], Catalog]:
    root = SHARED / "more"
    return files.read_pages(root / "docs" / "2023"), load_catalog(root / "catalogs" / "2023.yaml")


@pytest.fixture(params=["ours", *(pytest.param(o, marks=needs_shared) for o in ("2023", "2026", "more"))])
def origin(request: pytest.FixtureRequest, pages: Pages, entries: Catalog) -> tuple[Pages, Catalog]:
    if request.param == "ours":
        return pages, entries
    return more_pages() if request.param == "more" else shared_pages(request.param)


FIELDS = [
    f.name for f in dataclasses.fields(Parameter) if f.name not in ("description", "conditions", "origin")
]


def table(spec: Spec) -> dict[tuple[str, str, str], object]:
    """Every fact of a spec by its row."""
    rows: dict[tuple[str, str, str], object] = {}
    for variant, parameter in spec.parameters():
        rows[variant.name, parameter.name, "row"] = {name: getattr(parameter, name) for name in FIELDS}
    for variant, name, tuning in spec.tuning_only():
        rows[variant.name, name, "tuning"] = tuning
    for metric in spec.metrics:
        rows["", metric.name, "metric"] = (metric.direction, metric.regex)
    return rows


def texts(spec: Spec) -> dict[tuple[str, str, str], str]:
    rows = {(v.name, p.name, "row"): " ".join((p.description, *p.conditions)) for v, p in spec.parameters()}
    return {**rows, **{("", m.name, "metric"): m.description for m in spec.metrics}}


@dataclasses.dataclass
class Count:
    right: int = 0
    noisy: list[str] = dataclasses.field(default_factory=list)  # right rows with a finding
    wrong: list[str] = dataclasses.field(default_factory=list)
    silent: list[str] = dataclasses.field(default_factory=list)  # wrong rows without a finding


def letters(text: str) -> str:
    return re.sub(r"[\W_]", "", text)


def measure(pages: Pages, entries: Catalog, write: Callable[[Document, int], str], seed: int) -> Count:
    before, said = pipeline.read_pages(pages, entries)
    forms = {name: write(read(content.decode(), name), seed).encode() for name, content in pages.items()}
    after, findings = pipeline.read_pages(forms, entries)
    specs = {spec.algorithm: spec for spec in after}
    known = {(f.parameter, str(f.code)) for f in said}
    count = Count()
    for spec in before:
        own = {source.page for source in spec.sources}
        noted: dict[str, set[str]] = {}
        for f in findings:
            if f.page in own:
                noted.setdefault(f.parameter, set()).add(f.code)
        new = specs.get(spec.algorithm)
        compare(spec, new, noted, known, count, seed)
    return count


def compare(
    old: Spec,
    new: Spec | None,
    noted: dict[str, set[str]],
    known: set[tuple[str, str]],
    count: Count,
    seed: int,
) -> None:
    want, got = table(old), table(new) if new else {}
    words, read_words = texts(old), texts(new) if new else {}
    for key in dict.fromkeys([*want, *got]):
        name = key[1]
        problem = different(want.get(key), got.get(key), letters(words.get(key, "")), read_words.get(key, ""))
        codes = noted.get(name, set()) | noted.get("", set()) & {"no-table", "table-truncated", "text-lost"}
        label = f"{seed} {old.algorithm} {' '.join(key)}: {problem or sorted(codes)}"
        if problem:
            count.wrong.append(label)
            if not codes:
                count.silent.append(label)
        else:
            count.right += 1
            if any((name, code) not in known for code in noted.get(name, ())):
                count.noisy.append(label)


def plain(facts: object) -> str:
    """Facts without what a print or a copy of a page loses: backticks, straight quotes, lines."""
    text = re.sub(r"origin=Origin\([^)]*\)", "", repr(facts)).replace("`", "")
    return re.sub("[‘’\"'\\\\]", "", text)


def different(want: object, got: object, words: str, read_words: str) -> str:
    if want is None or got is None:
        return "lost" if got is None else "not on the page"
    if plain(want) != plain(got):
        if isinstance(want, dict) and isinstance(got, dict):
            return "; ".join(
                f"{k}: {got[k]!r} for {want[k]!r}" for k in want if plain(want[k]) != plain(got[k])
            )
        return f"{got} for {want}"
    strange = [w for w in re.findall(r"\w+", read_words) if letters(w) not in words]
    if any(word in read_words for word in SURROUNDINGS) or len(strange) > 2:
        return f"words: {strange}"
    return ""


def seeds() -> Iterator[object]:
    yield from (pytest.param(seed, marks=() if seed < 1 else pytest.mark.long) for seed in range(8))


@pytest.mark.parametrize("seed", list(seeds()))
@pytest.mark.parametrize("form", FORMS)
def test_right_rows_have_no_finding_and_wrong_rows_have_one(
    form: str, seed: int, origin: tuple[Pages, Catalog]
) -> None:
    count = measure(*origin, FORMS[form], seed)
    assert not count.silent, "\n".join(count.silent)
    assert len(count.noisy) <= 0.03 * count.right, "\n".join(count.noisy)
