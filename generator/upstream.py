"""What our pages were made from: per page AWS's address and version, per row the prose that was read.

Facts compare by themselves; prose does not. So each row remembers the digest of AWS's words, and a row
whose words changed is one to read again: a constraint that stands in prose alone cannot slip by.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from .findings import Finding, finding
from .model import Parameter, Spec
from .printing import GUIDE, TO_BE_WRITTEN
from .specs import SpecError, parse_yaml, to_yaml

NAME = "upstream.yaml"
READ_AGAIN = "prose changed, read it again"
UNWRITTEN = "what it does is to be written"
HEADER = """\
# The AWS pages that ours were compared with, written by `adopt`; the address of each is that of the guide
# with the page's name. A row's digest is that of AWS's prose; the rows under `reread` have new prose since
# our sentence was written: read it, then delete the name here.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page: the version compared with, the digest of its bytes, and those of its rows' prose."""

    version: str
    sha256: str
    rows: Mapping[str, str] = field(default_factory=dict)
    reread: tuple[str, ...] = ()


Upstream = Mapping[str, Page]


def key(variant: str, name: str) -> str:
    """A row's name on its page, with the variant where the page has several tables."""
    return f"{variant}/{name}" if variant else name


def prose_digest(parameter: Parameter) -> str:
    """The same as long as a row's prose has the same words, however the page is laid out."""
    prose = _words(parameter.description)
    beside = [said for condition in parameter.conditions if (said := _words(condition)) not in prose]
    return hashlib.sha256("\n".join([prose, *beside]).encode()).hexdigest()[:16]


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def row_digests(specs: Iterable[Spec], page: str) -> dict[str, str]:
    """The digest of every hyperparameter row of a page."""
    return {
        key(variant.name, parameter.name): prose_digest(parameter)
        for spec in specs
        for variant, parameter in spec.parameters()
        if parameter.origin.page == page
    }


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
        for metric in spec.metrics:
            if metric.description.startswith(TO_BE_WRITTEN):
                found.append(finding("description-missing", metric.origin, UNWRITTEN, parameter=metric.name))
    return found


def parse(text: str, where: str) -> Upstream:
    """The record in a YAML text; a SpecError that begins with `where` if it is none."""
    data = parse_yaml(text, where)
    pages = data.get("pages", {}) if isinstance(data, dict) else None
    if not isinstance(pages, dict):
        raise SpecError(f"{where}: 'pages' must be a mapping from page to what was compared with it")
    return {str(name): _page(page, f"{where}: {name}") for name, page in pages.items()}


def _page(data: Any, where: str) -> Page:
    if not isinstance(data, dict) or not all(isinstance(data.get(k), str) for k in ("version", "sha256")):
        raise SpecError(f"{where}: must have 'version' and 'sha256', each a string")
    rows, reread = data.get("rows", {}), data.get("reread", [])
    if not isinstance(rows, dict) or not isinstance(reread, list):
        raise SpecError(f"{where}: 'rows' must be a mapping and 'reread' a list")
    return Page(
        version=data["version"],
        sha256=data["sha256"],
        rows={str(name): str(digest) for name, digest in rows.items()},
        reread=tuple(map(str, reread)),
    )


def dump(upstream: Upstream) -> str:
    """The text of specs/sources/upstream.yaml."""
    pages: dict[str, dict[str, Any]] = {}
    for name, page in sorted(upstream.items()):
        pages[name] = {"version": page.version, "sha256": page.sha256}
        pages[name] |= {"rows": dict(page.rows)} if page.rows else {}
        pages[name] |= {"reread": list(page.reread)} if page.reread else {}
    return HEADER + to_yaml({"guide": GUIDE, "pages": pages})
