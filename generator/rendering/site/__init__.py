"""Specs to a static site: a front page with a search, a page per class, and the style and scripts they share.

The pages need no network and no server. They can be read without scripts, which only add the search, filters,
copying and the form.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import jinja2

from ...findings import Finding
from ...model import Spec
from ...specs.catalog import Catalog
from ...specs.containers import Container, Containers
from ...specs.errata import Errata
from ...specs.history import Histories
from ...specs.upstream import Upstream
from .. import PACKAGE, File, corrections, entry_of, in_order, renderable
from ..views import Class, classes
from . import algorithm, front

FOLDER = "site"
STATIC = Path(__file__).parent.parent / "static"


def render_site(
    specs: Sequence[Spec],
    catalog: Catalog,
    errata: Errata,
    findings: Sequence[Finding] = (),
    record: Upstream | None = None,
    containers: Containers | None = None,
    histories: Histories | None = None,
) -> list[File]:
    """All files of the site, in the catalog's order. `findings` are those of the specs' pages,
    `histories` what the pages stated before."""
    record, containers, histories = record or {}, containers or {}, histories or {}
    files: list[File] = []
    every: list[Class] = []
    ordered = in_order(specs, catalog)
    corrected, _ = renderable(ordered, errata)
    for spec, usable in zip(ordered, corrected, strict=True):
        container, history = containers.get(spec.algorithm, Container()), histories.get(spec.algorithm)
        entry = entry_of(spec, catalog, {cls.name for cls in every})
        own = classes(usable, container, entry, record, history)
        pages = {source.page for source in spec.sources}
        noticed = [finding for finding in findings if finding.page in pages]
        wrong = corrections.of([spec], [usable], errata, containers, noticed, record)
        names = {field.name for cls in own for field in cls.fields}
        for cls in own:
            mine = {field.name for field in cls.fields}
            about = [c for c in wrong if c.name in mine or c.name not in names]
            shown = algorithm.context(cls, PACKAGE, about)
            files.append(_page(f"{cls.key}.html", "algorithm", shown))
        every += own
    groups = {name: entry.group for name, entry in catalog.items()}
    files.append(_page("index.html", "front", front.context(every, groups)))
    files.append(_file("searched.js", front.search(every)))
    return [*files, *_static()]


def _static() -> Iterator[File]:
    """The style and the scripts, copied as they are."""
    yield from (_file(path.name, path.read_text(encoding="utf-8")) for path in sorted(STATIC.iterdir()))


def _page(name: str, template: str, context: Mapping[str, Any]) -> File:
    styles, scripts = ([path.name for path in sorted(STATIC.glob(kind))] for kind in ("*.css", "*.js"))
    filled = (
        _environment()
        .get_template(f"site/{template}.html.j2")
        .render(context, styles=styles, scripts=scripts)
    )
    return _file(name, filled)


def _file(name: str, text: str) -> File:
    return File(path=f"{FOLDER}/{name}", text=text)


@cache
def _environment() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.PackageLoader("generator.rendering"),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=True,
    )
