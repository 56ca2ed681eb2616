"""Every revision of the guide's pages since 2017: each row is read or reported, and so is each phrase."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.findings import Finding
from generator.interpreting.pipeline import PageError, read_pages
from generator.model import Parameter, Rule, Spec, Unparsed, Unstated
from generator.specs.data import rows

from .conftest import SHARED, needs_shared

HISTORY = SHARED / "more" / "docs" / "history"
PAGES = sorted(path.name for path in HISTORY.glob("*"))
DASHES = re.compile(r"\|(\s*:?-+:?\s*\|)+\s*")


def lines_of_rows(text: str) -> Iterator[int]:
    """The lines between the dashes under a header and the end of the table, which every revision writes with pipes."""
    in_table = False
    for number, line in enumerate(text.splitlines(), 1):
        if DASHES.fullmatch(line.strip()):
            in_table = True
        elif not line.lstrip().startswith("|"):
            in_table = False
        elif in_table:
            yield number


@functools.cache
def read(path: Path) -> tuple[Spec | None, list[Finding]]:
    try:
        (spec,), findings = read_pages({path.name: path.read_bytes()}, {})
    except PageError:
        return None, []
    return spec, findings


def unsaid(parameter: Parameter) -> Iterator[str]:
    """What is not known of a parameter and needs a finding."""
    if isinstance(parameter.domain, Unstated | Unparsed):
        yield "valid values"
    if isinstance(parameter.default, Unparsed):
        yield "default"
    if isinstance(parameter.default, Rule) and re.match(r"\W*\d(?!.* for )", parameter.default.words):
        yield "default"  # a number, and not for one of several cases
    if parameter.tuning and parameter.tuning.unparsed:
        yield "tuning"


@needs_shared
@pytest.mark.parametrize("page", PAGES)
def test_every_row_of_every_revision(page: str) -> None:
    for path in sorted((HISTORY / page).glob("*.md")):
        spec, findings = read(path)
        reported = {finding.line for finding in findings}
        places = [origin.line for *_, origin in rows(spec)] if spec else []
        expected = set(lines_of_rows(path.read_text(encoding="utf-8")))
        assert len(places) == len(set(places)), path
        assert set(places) <= expected, path
        # one row of three revisions is empty
        assert expected - set(places) <= {f.line for f in findings if f.code == "malformed-row"}, path
        for _, parameter in spec.parameters() if spec else ():
            assert not list(unsaid(parameter)) or parameter.origin.line in reported, (path, parameter.name)
            assert not re.search(r"[\s\\|]", parameter.name), path


@needs_shared
def test_how_much_history_there_is() -> None:
    paths = list(HISTORY.glob("*/*.md"))
    assert (len(PAGES), len(paths)) == (48, 262)
    specs = [spec for path in paths if (spec := read(path)[0])]
    assert len(specs) == 261  # one page has no table
    assert sum(len(list(rows(spec))) for spec in specs) == 5075
