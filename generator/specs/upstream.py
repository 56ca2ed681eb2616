"""What our pages were made from: per page AWS's address and version, per row its line and the prose that was read.

Facts compare by themselves; prose does not. So each row remembers the digest of AWS's words, and a row
whose words changed is one to read again: a constraint that stands in prose alone cannot slip by. So does
each condition that AWS's page has in words, which ours has in other words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..findings import Finding, finding
from ..model import Parameter, Spec
from ..printing import GUIDE, TO_BE_WRITTEN
from . import SpecError, parse_yaml, to_yaml
from .sentences import digest

NAME = "upstream.yaml"
READ_AGAIN = "prose changed, read it again"
UNWRITTEN = "what it does is to be written"
HEADER = """\
# The AWS pages that ours were compared with, written by `adopt`; the address of each is that of the guide
# with the page's name. A row's digest is that of AWS's prose, `conditions` has those of the conditions that
# stand there in words, and `lines` says where each row stands. The rows under `reread` have new prose since
# our sentence was written: read it, then delete the name here.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page: the version compared with, the digest of its bytes, and what is kept of its rows.

    `rows` has the digest of each hyperparameter's prose, `conditions` those of its conditions in words, None
    in records that did not keep them; `lines` has the line of each row by table (parameters, tuning, metrics).
    """

    version: str
    sha256: str
    rows: Mapping[str, str] = field(default_factory=dict)
    conditions: Mapping[str, tuple[str, ...]] | None = None
    lines: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    reread: tuple[str, ...] = ()


Upstream = Mapping[str, Page]


def key(variant: str, name: str) -> str:
    """A row's name on its page, with the variant where the page has several tables."""
    return f"{variant}/{name}" if variant else name


def prose_digest(parameter: Parameter) -> str:
    """The same as long as a row's prose has the same words, however the page is laid out."""
    prose = _words(parameter.description)
    beside = [said for condition in parameter.conditions if (said := _words(condition)) not in prose]
    return digest("\n".join([prose, *beside]))


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def states_the_same(record: Upstream, variant: str, row: Parameter) -> bool:
    """Whether a row still has the prose, or still the conditions in words, of the page that was recorded."""
    page, name = record.get(row.origin.page), key(variant, row.name)
    if page is None or name not in page.rows:
        return False
    known = page.conditions is not None and set(page.conditions.get(name, ())) == set(_conditions(row))
    return known or page.rows[name] == prose_digest(row)


def _conditions(row: Parameter) -> tuple[str, ...]:
    return tuple(map(digest, row.conditions))


def recorded(specs: Sequence[Spec], page: str, version: str, sha256: str, reread: tuple[str, ...]) -> Page:
    """The record of a page of AWS's from which specs were read."""
    rows = {
        key(variant.name, parameter.name): parameter
        for spec in specs
        for variant, parameter in spec.parameters()
        if parameter.origin.page == page
    }
    return Page(
        version=version,
        sha256=sha256,
        rows={name: prose_digest(row) for name, row in rows.items()},
        conditions={name: _conditions(row) for name, row in rows.items() if row.conditions},
        lines=_lines(specs, page),
        reread=reread,
    )


def _lines(specs: Sequence[Spec], page: str) -> dict[str, dict[str, int]]:
    """Where every row of a page stands, by table and name."""
    tables: dict[str, dict[str, int]] = {"parameters": {}, "tuning": {}, "metrics": {}}
    for spec in specs:
        rows = [("parameters", key(v.name, p.name), p.origin) for v, p in spec.parameters()]
        rows += [("tuning", key(v.name, p.name), p.tuning.origin) for v, p in spec.parameters() if p.tuning]
        rows += [("tuning", name, tuning.origin) for name, tuning in spec.tuning_only]
        rows += [("metrics", metric.name, metric.origin) for metric in spec.metrics]
        for table, name, origin in sorted(rows, key=lambda row: row[1]):
            if origin.page == page:
                tables[table][name] = origin.line
    return {table: lines for table, lines in tables.items() if lines}


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a row stands on AWS's page: the line of its Markdown, and the row of its table, counted from 1."""

    page: str
    version: str
    line: int
    row: int


def place_of(record: Upstream, variant: str, parameter: Parameter) -> Place | None:
    """Where AWS has a hyperparameter's row, if that is recorded."""
    page = record.get(parameter.origin.page)
    lines = page.lines.get("parameters", {}) if page else {}
    line = lines.get(key(variant, parameter.name))
    if page is None or line is None:
        return None
    table = [n for name, n in lines.items() if name.rpartition("/")[0] == variant]
    row = sum(n <= line for n in table)
    return Place(page=parameter.origin.page, version=page.version, line=line, row=row)


def prose_changes(upstream: Upstream | None, specs: Iterable[Spec]) -> Iterator[Finding]:
    """The rows of the AWS pages whose prose is another than the one our sentences were written from."""
    for spec in specs:
        for variant, parameter in spec.parameters():
            page = (upstream or {}).get(parameter.origin.page)
            known = page.rows.get(key(variant.name, parameter.name)) if page else None
            if known and known != prose_digest(parameter):
                yield finding(
                    "prose-changed",
                    parameter.origin,
                    READ_AGAIN,
                    parameter=parameter.name,
                )


def pending(upstream: Upstream, specs: Iterable[Spec]) -> list[Finding]:
    """What is left to write in our pages: rows whose prose is to be read again, and descriptions."""
    found = []
    for spec in specs:
        for variant, row in spec.parameters():
            page = upstream.get(row.origin.page)
            if page and key(variant.name, row.name) in page.reread:
                found.append(finding("prose-changed", row.origin, READ_AGAIN, parameter=row.name))
            # a row that says nothing else is noticed where it is read
            if row.description.startswith(TO_BE_WRITTEN) and re.search(r"\w", row.description):
                found.append(finding("description-missing", row.origin, UNWRITTEN, parameter=row.name))
        found += [
            finding("description-missing", metric.origin, UNWRITTEN, parameter=metric.name)
            for metric in spec.metrics
            if metric.description.startswith(TO_BE_WRITTEN)
        ]
    return found


def parse(text: str, where: str) -> Upstream:
    """The record in a YAML text; a SpecError that begins with `where` if the text holds no record."""
    data = parse_yaml(text, where)
    pages = data.get("pages", {}) if isinstance(data, dict) else None
    if not isinstance(pages, dict):
        raise SpecError(f"{where}: 'pages' must be a mapping from page to what was compared with it")
    return {str(name): _page(page, f"{where}: {name}") for name, page in pages.items()}


def _page(data: Any, where: str) -> Page:
    if not isinstance(data, dict) or not all(isinstance(data.get(k), str) for k in ("version", "sha256")):
        raise SpecError(f"{where}: must have 'version' and 'sha256', each a string")
    rows, reread, conditions = data.get("rows", {}), data.get("reread", []), data.get("conditions")
    if not isinstance(rows, dict) or not isinstance(reread, list):
        raise SpecError(f"{where}: 'rows' must be a mapping and 'reread' a list")
    if conditions is not None and not _each(conditions, list):
        raise SpecError(f"{where}: 'conditions' must be a mapping from row to a list of digests")
    lines = data.get("lines", {})
    if not _each(lines, dict) or not all(_each(table, int) for table in lines.values()):
        raise SpecError(f"{where}: 'lines' must be a mapping from table to the line of each row")
    return Page(
        version=data["version"],
        sha256=data["sha256"],
        rows={str(name): str(digest) for name, digest in rows.items()},
        conditions=conditions and {str(name): tuple(map(str, found)) for name, found in conditions.items()},
        lines=lines,
        reread=tuple(map(str, reread)),
    )


def _each(data: Any, kind: type) -> bool:
    """Whether this is a mapping whose values are all of a kind."""
    return isinstance(data, dict) and all(isinstance(value, kind) for value in data.values())


def dump(upstream: Upstream) -> str:
    """The text of specs/sources/upstream.yaml."""
    pages: dict[str, dict[str, Any]] = {}
    for name, page in sorted(upstream.items()):
        pages[name] = {"version": page.version, "sha256": page.sha256}
        pages[name] |= {"rows": dict(page.rows)} if page.rows else {}
        if page.rows and page.conditions is not None:
            pages[name]["conditions"] = {row: list(found) for row, found in page.conditions.items()}
        pages[name] |= (
            {"lines": {table: dict(rows) for table, rows in page.lines.items()}} if page.lines else {}
        )
        pages[name] |= {"reread": list(page.reread)} if page.reread else {}
    return HEADER + to_yaml({"guide": GUIDE, "pages": pages})
