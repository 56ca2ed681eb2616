"""Pages in, specs out: read, extract and interpret, for every algorithm of a catalog."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from ..errors import InputError
from ..extracting import extract
from ..extracting.rows import Rows
from ..findings import Finding
from ..model import Source, Spec
from ..reading import read
from ..specs.catalog import Catalog, Entry, uncatalogued
from .auditing import audit
from .parameters import interpret


class PageError(InputError):
    """A page that cannot be read: one line that says which and why."""


def read_pages(pages: Mapping[str, bytes], catalog: Catalog) -> tuple[list[Spec], list[Finding]]:
    """The specs of all algorithms that the pages cover, the catalog's first, and every finding.

    A page that no entry names makes an algorithm of its own. PageError for a page that is no text, or
    in which an entry should have found a table.
    """
    rows = {name: _rows(name, content) for name, content in pages.items()}
    named = {page for entry in catalog.values() for page in entry.pages}
    specs: list[Spec] = []
    findings: list[Finding] = []
    for entry in catalog.values():
        findings += _missing(entry, rows)
        if present := [page for page in entry.pages if page in rows]:
            if not any(rows[page] for page in present):
                raise PageError(f"{present[0]}: no hyperparameter, tuning or metrics table")
            findings += [_no_table(page) for page in present if not rows[page]]
            _add(entry, present, rows, pages, specs, findings)
    for page in rows:
        if page in named:
            continue
        if rows[page]:
            taken = {*catalog, *(spec.algorithm for spec in specs)}
            _add(uncatalogued(page, taken), [page], rows, pages, specs, findings)
        else:
            findings.append(_no_table(page))
    if pages and not specs:
        raise PageError(f"{next(iter(rows))}: no hyperparameter, tuning or metrics table")
    return specs, findings


def _rows(name: str, content: bytes) -> Rows:
    if not content.strip():
        raise PageError(f"{name}: the page is empty")
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise PageError(f"{name}: not a text file in UTF-8 (byte {error.start})") from None
    if "\0" in text:
        raise PageError(f"{name}: not a text file (it holds a zero byte)")
    return extract(read(text, name))


def _no_table(page: str) -> Finding:
    message = "no hyperparameter, tuning or metrics table"
    return Finding(page=page, line=1, code="no-table", message=message)


def _missing(entry: Entry, rows: Mapping[str, Rows]) -> list[Finding]:
    missing = [page for page in entry.pages if page not in rows]
    message = f"{entry.algorithm} needs this page, which is not there"
    return [Finding(page=page, line=1, code="missing-page", message=message) for page in missing]


def _add(
    entry: Entry,
    names: list[str],
    rows: Mapping[str, Rows],
    pages: Mapping[str, bytes],
    specs: list[Spec],
    findings: list[Finding],
) -> None:
    if any(spec.algorithm == entry.algorithm for spec in specs):
        raise PageError(f"{names[0]}: another page makes an algorithm named {entry.algorithm} already")
    sources = [
        Source(page=name, layout=rows[name].layout, sha256=hashlib.sha256(pages[name]).hexdigest())
        for name in names
    ]
    spec, noticed = interpret(entry, [rows[name] for name in names], sources)
    specs.append(spec)
    findings += [*noticed, *audit(spec)]
