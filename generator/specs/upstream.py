"""The AWS pages that ours were compared with: the version of each, and the line and the prose of each row.

Facts can be compared directly. Prose cannot, since our pages have other words. So the record has a digest of
the prose of each AWS row, and of each condition in it. A row whose prose changed must be read again, as it may
state a new constraint.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..findings import Finding, finding
from ..model import Parameter, Spec
from ..printing import GUIDE, TO_BE_WRITTEN
from . import parse_yaml, placed, to_yaml
from .data import rows, without_none
from .node import Node
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
    """One page: its version, the digest of its bytes, and its rows.

    `rows` has the digest of each hyperparameter's prose; `conditions` the digests of its conditions in words, None
    in older records; `lines` the line of each row by table (parameters, tuning, metrics); `reread` the names of
    the rows whose prose changed since our sentence was written.
    """

    version: str
    sha256: str
    rows: Mapping[str, str] = field(default_factory=dict)
    conditions: Mapping[str, tuple[str, ...]] | None = None
    lines: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    reread: tuple[str, ...] = ()


Upstream = Mapping[str, Page]


def key(variant: str, name: str) -> str:
    """The name of a row in the record: with the variant, if there is one."""
    return f"{variant}/{name}" if variant else name


def prose_digest(parameter: Parameter) -> str:
    """The digest of a row's prose. It depends on the words only, not on how the page is laid out."""
    prose = _words(parameter.description)
    others = [words for condition in parameter.conditions if (words := _words(condition)) not in prose]
    return digest("\n".join([prose, *others]))


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def states_the_same(record: Upstream, variant: str, row: Parameter) -> bool:
    """Whether a row has the same prose, or the same conditions in words, as the recorded page."""
    page, name = record.get(row.origin.page), key(variant, row.name)
    if page is None or name not in page.rows:
        return False
    known = page.conditions is not None and set(page.conditions.get(name, ())) == set(_conditions(row))
    return known or page.rows[name] == prose_digest(row)


def _conditions(row: Parameter) -> tuple[str, ...]:
    return tuple(map(digest, row.conditions))


def recorded(specs: Sequence[Spec], page: str, version: str, sha256: str, reread: tuple[str, ...]) -> Page:
    """The record of an AWS page that specs were read from."""
    read = {
        key(variant.name, parameter.name): parameter
        for spec in specs
        for variant, parameter in spec.parameters()
        if parameter.origin.page == page
    }
    return Page(
        version=version,
        sha256=sha256,
        rows={name: prose_digest(row) for name, row in read.items()},
        conditions={name: _conditions(row) for name, row in read.items() if row.conditions},
        lines=_lines(specs, page),
        reread=reread,
    )


def _lines(specs: Sequence[Spec], page: str) -> dict[str, dict[str, int]]:
    """The line of every row of a page, by table and name."""
    tables: dict[str, dict[str, int]] = {"parameters": {}, "tuning": {}, "metrics": {}}
    for spec in specs:
        for table, variant, name, origin in sorted(rows(spec), key=lambda row: key(row[1], row[2])):
            if origin.page == page:
                tables[table][key(variant, name)] = origin.line
    return {table: lines for table, lines in tables.items() if lines}


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The place of a row on AWS's page: its line of Markdown and its row in the table, counted from 1."""

    page: str
    version: str
    line: int
    row: int


def place_of(record: Upstream, variant: str, parameter: Parameter) -> Place | None:
    """The place of a hyperparameter's row on AWS's page, if it was recorded."""
    page = record.get(parameter.origin.page)
    lines = page.lines.get("parameters", {}) if page else {}
    line = lines.get(key(variant, parameter.name))
    if page is None or line is None:
        return None
    table = [n for name, n in lines.items() if name.rpartition("/")[0] == variant]
    row = sum(n <= line for n in table)
    return Place(page=parameter.origin.page, version=page.version, line=line, row=row)


def prose_changes(upstream: Upstream | None, specs: Iterable[Spec]) -> Iterator[Finding]:
    """The rows of AWS's pages whose prose differs from the recorded prose."""
    for spec in specs:
        for variant, parameter in spec.parameters():
            page = (upstream or {}).get(parameter.origin.page)
            known = page.rows.get(key(variant.name, parameter.name)) if page else None
            if known and known != prose_digest(parameter):
                yield finding("prose-changed", parameter.origin, READ_AGAIN, parameter=parameter.name)


def pending(upstream: Upstream, specs: Iterable[Spec]) -> list[Finding]:
    """What is left to write in our pages: rows whose prose must be read again, and descriptions."""
    findings = []
    for spec in specs:
        for variant, row in spec.parameters():
            page = upstream.get(row.origin.page)
            if page and key(variant.name, row.name) in page.reread:
                findings.append(finding("prose-changed", row.origin, READ_AGAIN, parameter=row.name))
            # the reader already reports a row that has nothing else
            if row.description.startswith(TO_BE_WRITTEN) and re.search(r"\w", row.description):
                findings.append(finding("description-missing", row.origin, UNWRITTEN, parameter=row.name))
        findings += [
            finding("description-missing", metric.origin, UNWRITTEN, parameter=metric.name)
            for metric in spec.metrics
            if metric.description.startswith(TO_BE_WRITTEN)
        ]
    return findings


def parse(text: str, where: str) -> Upstream:
    """The record in a YAML text; a SpecError that begins with `where` if it is malformed."""
    root = Node(parse_yaml(text, where), where)
    with placed(text, where):
        return {name: _page(page) for name, page in root.entries("pages")}


def _page(node: Node) -> Page:
    conditions = {
        name: tuple(d.text() for d in digests.list()) for name, digests in node.entries("conditions")
    }
    return Page(
        version=node.need("version").text(),
        sha256=node.need("sha256").text(),
        rows={name: digest.text() for name, digest in node.entries("rows")},
        conditions=conditions if "conditions" in node.data else None,
        lines={
            table: {name: line.integer() for name, line in rows.items()}
            for table, rows in node.entries("lines")
        },
        reread=node.each("reread", Node.text),
    )


def dump(upstream: Upstream) -> str:
    """The text of specs/sources/upstream.yaml."""
    pages = {}
    for name, page in sorted(upstream.items()):
        conditions = page.conditions if page.rows else None
        data: dict[str, Any] = {
            "version": page.version,
            "sha256": page.sha256,
            "rows": dict(page.rows) or None,
            "conditions": conditions and {row: list(digests) for row, digests in conditions.items()},
            "lines": {table: dict(lines) for table, lines in page.lines.items()} or None,
            "reread": list(page.reread) or None,
        }
        pages[name] = without_none(data)
    return HEADER + to_yaml({"guide": GUIDE, "pages": pages})
