"""From pages to specs: reads, extracts and interprets the pages of every algorithm."""

from __future__ import annotations

import codecs
import hashlib
from collections.abc import Container, Mapping

from ..errors import InputError
from ..extracting import extract
from ..extracting.rows import Rows
from ..findings import Finding, FindingCode
from ..model import Source, Spec
from ..reading import read
from ..reading.bounds import BeyondBounds
from ..specs.catalog import Catalog, Entry, full_key, uncatalogued
from .auditing import audit
from .parameters import interpret, stated


class PageError(InputError):
    """A page that cannot be read; its text names the page and the reason."""


def read_pages(pages: Mapping[str, bytes], catalog: Catalog) -> tuple[list[Spec], list[Finding]]:
    """The specs of all algorithms that the pages cover, those of the catalog first, and every finding once.

    A page that no entry names makes an algorithm of its own. A page that has no table or cannot be read is a
    finding. Raises PageError if no page has a table.
    """
    named = {page for entry in catalog.values() for page in entry.pages}
    rows, reasons = _rows(pages, named)
    entries = _entries(rows, catalog, named)
    if reasons and not entries:
        raise PageError(": ".join(next(iter(reasons.items()))))
    findings = [_about_page(page, "no-table", why) for page, why in reasons.items()]
    findings += [
        _about_page(page, "missing-page", f"{entry.algorithm} needs this page, which is not there")
        for entry in catalog.values()
        for page in entry.pages
        if page not in pages
    ]
    findings += [f for page in rows if rows[page] or page in named for f in rows[page].findings]
    specs = []
    for entry in entries:
        present = [page for page in entry.pages if page in rows]
        sources = [
            Source(page=page, layout=rows[page].layout, sha256=hashlib.sha256(pages[page]).hexdigest())
            for page in present
        ]
        spec, problems = interpret(entry, [rows[page] for page in present], sources)
        specs.append(spec)
        findings += [*problems, *audit(spec)]
    return specs, list(dict.fromkeys(findings))  # two algorithms may share a page


def _rows(pages: Mapping[str, bytes], named: Container[str]) -> tuple[dict[str, Rows], dict[str, str]]:
    """The rows of every readable page, and for every page without rows the reason."""
    rows: dict[str, Rows] = {}
    reasons: dict[str, str] = {}
    for name, content in pages.items():
        if why := unreadable(content):
            reasons[name] = why
            continue
        try:
            rows[name] = extract(read(content.decode(), name), None if name in named else stated)
        except BeyondBounds as beyond:
            reasons[name] = str(beyond)
        else:
            if not rows[name]:
                reasons[name] = "no hyperparameter, tuning or metrics table"
    return rows, reasons


def _entries(rows: Mapping[str, Rows], catalog: Catalog, named: Container[str]) -> list[Entry]:
    """The catalog's entries that have rows, and an entry for each page with rows that no entry names."""
    entries = [entry for entry in catalog.values() if any(rows.get(page) for page in entry.pages)]
    taken = {*catalog, *(full_key(e.algorithm, variant) for e in catalog.values() for variant in e.variants)}
    others = {page: uncatalogued(page, taken) for page in rows if page not in named and rows[page]}
    # of pages whose names make the same key, the one that is written like it has it
    for page in sorted(
        others, key=lambda page: others[page].title.replace("-", "_") != others[page].algorithm
    ):
        others[page] = uncatalogued(page, taken)
        taken.add(others[page].algorithm)
    return [*entries, *others.values()]


def unreadable(content: bytes) -> str:
    """Why a page is not a text; "" if it is."""
    if not content.removeprefix(codecs.BOM_UTF8).strip():
        return "the page is empty"
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        return f"not a text file in UTF-8 (byte {error.start})"
    return "not a text file (it holds a zero byte)" if "\0" in text else ""


def _about_page(page: str, code: FindingCode, message: str) -> Finding:
    return Finding(page=page, line=1, code=code, message=message)
