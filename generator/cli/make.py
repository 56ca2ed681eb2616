"""The command line: python -m generator.

Exit codes: 0 done; 1 something is stale, or with --strict a phrase was not understood; 2 bad input.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .. import files, specs
from ..errors import InputError, exits_with
from ..files import FileError
from ..findings import CODES, FORMATS, Finding, as_text
from ..model import Spec
from ..specs import upstream
from ..specs.catalog import Catalog
from ..specs.catalog import parse as parse_catalog
from . import follow as following
from . import last_time
from .paths import (
    CATALOG,
    ERRATA,
    FORMATTED,
    GENERATED,
    LICENSE,
    PAGES,
    PATH,
    ROOT,
    SPECS,
    UPSTREAM,
    catalog_option,
    docs_option,
)

if TYPE_CHECKING:
    from ..specs.errata import Errata


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Turns pages of the AWS developer guide into specs and a typed Python package."""


@main.command()
@docs_option
@catalog_option
@click.option("--out", type=PATH, default=SPECS, help="Where the specs go.  [default: specs]")
@click.option("--strict", is_flag=True, help="Exit with 1 if a phrase was not understood.")
def extract(docs: Path, catalog: Path, out: Path, strict: bool) -> None:
    """Pages to specs; what was noticed goes to standard error."""
    with exits_with(2):
        found, findings = read(docs, catalog)
        files.write(out, spec_texts(found))
    click.echo(as_text(findings), err=True, nl=False)
    if strict and any(finding.code == "unparsed-phrase" for finding in findings):
        sys.exit(1)


@main.command()
@click.option("--specs", "directory", type=PATH, default=SPECS, help="Directory of specs.  [default: specs]")
@click.option("--out", type=PATH, default=GENERATED, help="Where the package goes.  [default: generated]")
def render(directory: Path, out: Path) -> None:
    """Specs to the package."""
    with exits_with(2):
        found = [specs.load(path) for path in files.spec_files(directory)]
        if not found:
            raise FileError(f"{directory}: holds no spec (*.yaml)")
        catalog = load_catalog(CATALOG)
        texts, findings = rendered(in_order(found, catalog), catalog)
        files.write(out, texts)
    click.echo(as_text(findings), err=True, nl=False)


@main.command()
@docs_option
@catalog_option
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 if anything on disk is stale.")
def generate(docs: Path, catalog: Path, check: bool) -> None:
    """Pages to specs to the package, in place; files that nothing makes any more are removed."""
    if not check and (said := last_time.said(_state(docs, catalog))) is not None:
        click.echo(f"{said}, 0 changed", err=True)
        return
    with exits_with(2):
        found, findings = read(docs, catalog)
        entries = load_catalog(catalog)
        spec_files = spec_texts(found)
        package, stale_errata = rendered(found, entries)
        old_specs = [path.name for path in files.spec_files(SPECS) if path.name not in spec_files]
        if check:
            stale = [f"specs/{name}" for name in [*differing(SPECS, spec_files), *old_specs]]
            stale += [
                f"generated/{name}" for name in [*differing(GENERATED, package), *extra(GENERATED, package)]
            ]
            _fail_if_stale(stale, stale_errata if docs == PAGES else [])
            return
        files.remove(SPECS, old_specs)
        written = len(files.write(SPECS, spec_files)) + put(GENERATED, package)
        said = f"{as_text([*findings, *stale_errata])}{len(found)} algorithms, {len(package)} files"
        last_time.record(_state(docs, catalog), said)
    click.echo(f"{said}, {written} changed", err=True)


def _state(docs: Path, catalog: Path) -> str:
    """A digest of all that `generate` reads and writes."""
    pages = [path for path in sorted(docs.glob("*")) if path.suffix.lower() in files.PAGE_SUFFIXES]
    return last_time.digest([ROOT / "generator", SPECS, GENERATED], [*pages, catalog, LICENSE])


def _fail_if_stale(stale: Sequence[str], errata: Sequence[Finding]) -> None:
    for name in stale:
        click.echo(f"stale: {name}", err=True)
    click.echo(as_text(errata), err=True, nl=False)
    if stale:
        click.echo("run `make generate` and commit the result", err=True)
    if errata:
        click.echo("correct specs/sources/errata.yaml: its entries no longer match the pages", err=True)
    if stale or errata:
        sys.exit(1)


@main.command()
@docs_option
@catalog_option
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", show_default=True)
@click.option(
    "--all", "everything", is_flag=True, help="Also what the tool could not read, or was not there."
)
def findings(docs: Path, catalog: Path, form: str, everything: bool) -> None:
    """List what is wrong with the pages themselves, with the place and the words of the page."""
    with exits_with(2):
        found, noticed = read(docs, catalog)
        if docs == PAGES:  # what adopting has left to do
            noticed += upstream.pending(upstream.parse(files.read_text(UPSTREAM), str(UPSTREAM)), found)
    shown = sorted(f for f in noticed if everything or CODES[f.code].kind == "page")
    if form == "github":  # an annotation needs the path of its file
        shown = [replace(f, page=os.path.relpath(docs / f.page)) for f in shown]
    click.echo(FORMATS[form](shown), nl=False)


# -- what the commands share --------------------------------------------------------------------


def load_catalog(path: Path) -> Catalog:
    return parse_catalog(files.read_text(path), str(path))


def read(docs: Path, catalog: Path) -> tuple[list[Spec], list[Finding]]:
    """The specs of a directory of pages. A page that is missing is an error where the catalog was named."""
    from ..interpreting.pipeline import (
        PageError,
        read_pages,
    )  # loading the parser takes longer than most of what needs none

    entries = load_catalog(catalog)
    pages = files.read_pages(docs)
    try:
        found, findings = read_pages(pages, entries)
    except PageError as error:
        raise InputError(f"{docs}/{error}") from None
    if catalog != CATALOG and (missing := next((f for f in findings if f.code == "missing-page"), None)):
        raise FileError(f"{docs / missing.page}: no such page, but {catalog} names it")
    return found, findings


def spec_texts(found: Sequence[Spec]) -> dict[str, str]:
    return {f"{spec.algorithm}.yaml": specs.dump(spec) for spec in found}


def in_order(found: Sequence[Spec], catalog: Catalog) -> list[Spec]:
    """The catalog's algorithms in its order, then the rest by name."""
    places = {name: place for place, name in enumerate(catalog)}
    return sorted(found, key=lambda spec: (places.get(spec.algorithm, len(places)), spec.algorithm))


def load_errata(catalog: Catalog) -> Errata:
    """The errata; those of an algorithm that neither catalog has are a mistake."""
    from ..specs.errata import parse

    where = str(ERRATA.relative_to(ROOT))
    errata = parse(files.read_text(ERRATA), where)
    known = {*catalog, *load_catalog(CATALOG)}
    if unknown := sorted(errata.entries.keys() - known):
        raise InputError(f"{where}: {unknown[0]}: no catalog has this algorithm")
    return errata


def rendered(found: Sequence[Spec], catalog: Catalog) -> tuple[dict[str, str], list[Finding]]:
    """The files of the package, and what did not fit: errata that the specs no longer bear out, unusable names."""
    from ..rendering import render as render_files

    cache = _load_cache()
    known = dict(cache)
    made = render_files(found, catalog, load_errata(catalog), formatted=cache, record=record_of(found))
    if cache != known:
        files.write(FORMATTED.parent, {FORMATTED.name: json.dumps(cache)})
    texts = {file.path: file.text for file in made.files}
    return texts | {LICENSE.name: files.read_text(LICENSE)}, list(made.findings)


def record_of(found: Sequence[Spec]) -> upstream.Upstream:
    """The AWS page behind each of our own pages that the specs were read from."""
    record = upstream.parse(files.read_text(UPSTREAM), str(UPSTREAM.relative_to(ROOT)))
    ours = {
        page: hashlib.sha256((PAGES / page).read_bytes()).hexdigest()
        for page in record
        if (PAGES / page).is_file()
    }
    read_from = {
        source.page for spec in found for source in spec.sources if ours.get(source.page) == source.sha256
    }
    return {page: known for page, known in record.items() if page in read_from}


def _load_cache() -> dict[str, str]:
    """Texts that were formatted before; a damaged cache is an empty one."""
    try:
        cache = json.loads(FORMATTED.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return cache if isinstance(cache, dict) else {}


def differing(root: Path, texts: dict[str, str]) -> list[str]:
    present = files.outputs(root)
    return [
        name
        for name, text in texts.items()
        if name not in present or present[name].read_bytes() != text.encode()
    ]


def extra(root: Path, texts: dict[str, str]) -> list[str]:
    return [name for name in files.outputs(root) if name not in texts]


def put(root: Path, texts: dict[str, str]) -> int:
    """Makes a directory hold these files and no others; how many were changed."""
    superfluous = extra(root, texts)
    files.remove(root, superfluous)
    return len(files.write(root, texts)) + len(superfluous)


for command in (following.diff, following.changelog, following.fetch, following.adopt):
    main.add_command(command)
