"""The command line: python -m generator.

Exit codes: 0 done; 1 something is stale, a page of the catalog holds no table, with --strict a phrase was
not understood, or whoever read the output stopped; 2 bad input, or the output cannot be written.
"""

from __future__ import annotations

import contextlib
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
from . import last_time, outputs
from .outputs import Outputs
from .paths import (
    CATALOG,
    CONTAINERS,
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
    from ..specs.containers import Containers
    from ..specs.errata import Errata


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Turns pages of the AWS developer guide into specs and a typed Python package.

    Exits with 0 when done; with 1 if something is stale, a page of the catalog holds no table, or with --strict
    a phrase was not understood; with 2 for bad input, or an output that cannot be written.
    """


@main.command()
@docs_option
@catalog_option
@click.option("--out", type=PATH, default=SPECS, help="Where the specs go.  [default: specs]")
@click.option("--strict", is_flag=True, help="Exit with 1 if a phrase was not understood.")
def extract(docs: Path, catalog: Path, out: Path, strict: bool) -> None:
    """Pages to specs; what was noticed goes to standard error.

    Exits with 1 if a page of the catalog holds no table (no-table); the other pages are written all the same.
    """
    with exits_with(2):
        found, findings = read(docs, catalog)
        files.write(out, spec_texts(found))
    click.echo(as_text(findings), err=True, nl=False)
    if tableless(findings, catalog) or (strict and any(f.code == "unparsed-phrase" for f in findings)):
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
@click.option("--confirm", is_flag=True, help="Write also what loses algorithms or rows.")
def generate(docs: Path, catalog: Path, check: bool, confirm: bool) -> None:
    """Pages to specs to the package, in place; files made earlier that nothing makes any more are removed.

    Refuses with exit code 2 if an algorithm in specs/ would go, or a page is missing, cut short, or lost a
    quarter of its rows. --confirm says that it is meant, as after taking an algorithm out of the catalog.
    Files that were not made here are kept. Exits with 1 if a page of the catalog holds no table (no-table);
    the other pages are written all the same.
    """
    if not check and (said := last_time.said(_state(docs, catalog))) is not None:
        click.echo(f"{said}, 0 changed", err=True)
        return
    with exits_with(2):
        found, findings = read(docs, catalog)
        without = tableless(findings, catalog)
        entries = load_catalog(catalog)
        spec_outputs = outputs.of_specs(SPECS, spec_texts(found))
        if not (check or confirm):
            _refuse_losses(spec_outputs, found, findings)
        package, stale_errata = rendered(found, entries)
        both = spec_outputs, outputs.of_package(GENERATED, package)
        written = 0 if check else sum(each.put() for each in both)
    foreign = "".join(f"{each.root.name}/{n}: not made here, kept\n" for each in both for n in each.foreign)
    if check:
        stale = [f"{each.root.name}/{name}" for each in both for name in each.stale()]
        click.echo(foreign, err=True, nl=False)
        _fail_if_stale(stale, [*without, *(stale_errata if docs == PAGES else [])])
        return
    noticed = as_text([*findings, *stale_errata])
    said = f"{foreign}{noticed}{len(found)} algorithms, {len(package)} files"
    click.echo(f"{said}, {written} changed", err=True)
    if without:
        sys.exit(1)
    last_time.record(_state(docs, catalog), said)


def _state(docs: Path, catalog: Path) -> str:
    """A digest of all that `generate` reads and writes."""
    pages = [path for path in sorted(docs.glob("*")) if path.suffix.lower() in files.PAGE_SUFFIXES]
    return last_time.digest([ROOT / "generator", SPECS, GENERATED], [*pages, catalog, LICENSE])


def _refuse_losses(made: Outputs, found: Sequence[Spec], findings: Sequence[Finding]) -> None:
    """DamagedError if writing would lose what the specs on disk have; a file that is no spec has nothing."""
    from ..following.refusing import DamagedError, losses

    before = []
    for path in (made.root / name for name in made.stale()):
        with contextlib.suppress(specs.SpecError, FileNotFoundError):
            before.append(specs.load(path))
    if reasons := losses(before, found, findings):
        raise DamagedError(reasons, "nothing was written: --confirm, or make CONFIRM=1, if this is meant")


def _fail_if_stale(stale: Sequence[str], findings: Sequence[Finding]) -> None:
    """Exits with 1 if files are stale, errata are, or a page has no table, and says so."""
    for name in stale:
        click.echo(f"stale: {name}", err=True)
    click.echo(as_text(findings), err=True, nl=False)
    if stale:
        click.echo("run `make generate` and commit the result", err=True)
    if any(finding.code == "stale-erratum" for finding in findings):
        click.echo("correct specs/sources/errata.yaml: its entries no longer match the pages", err=True)
    if stale or findings:
        sys.exit(1)


@main.command()
@docs_option
@catalog_option
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", show_default=True)
@click.option(
    "--all", "everything", is_flag=True, help="Also what the tool could not read, or was not there."
)
@click.option("--report", is_flag=True, help="What is wrong and what is right, as Markdown for AWS.")
def findings(docs: Path, catalog: Path, form: str, everything: bool, report: bool) -> None:
    """List what is wrong with the pages themselves, with the place and the words of the page.

    With --report also what errata correct and what training images are proven to do otherwise.

    Exits with 1 if a page of the catalog holds no table, and says so.
    """
    from ..rendering import corrections, renderable

    if report and (everything or form != "text"):
        raise click.UsageError("--report goes with neither --all nor --format")
    with exits_with(2):
        found, noticed = read(docs, catalog)
        entries = load_catalog(catalog)
        errata = load_errata(entries)
        corrected, unusable = renderable(found, errata)
        noticed += unusable
        if report:
            known = load_containers(entries)
            click.echo(
                corrections.report(found, corrected, errata, known, noticed, record_of(found)), nl=False
            )
            return
        if docs == PAGES:  # what adopting has left to do
            noticed += upstream.pending(upstream.parse(files.read_text(UPSTREAM), str(UPSTREAM)), found)
    shown = sorted(f for f in noticed if everything or CODES[f.code].kind == "page")
    if form == "github":  # an annotation needs the path of its file
        shown = [replace(f, page=os.path.relpath(docs / f.page)) for f in shown]
    click.echo(FORMATS[form](shown), nl=False)
    if without := tableless(noticed, catalog):
        click.echo(as_text(without), err=True, nl=False)
        sys.exit(1)


# -- what the commands share --------------------------------------------------------------------


def load_catalog(path: Path) -> Catalog:
    return parse_catalog(files.read_text(path), str(path))


def read(docs: Path, catalog: Path) -> tuple[list[Spec], list[Finding]]:
    """The specs of a directory of pages. A page that is missing is an error where the catalog was named."""
    from ..interpreting.pipeline import (
        PageError,
        read_pages,
    )  # loading the parser takes longer than most of what needs none

    following.check_fetched(docs)
    entries = load_catalog(catalog)
    pages = files.read_pages(docs)
    try:
        found, findings = read_pages(pages, entries)
    except PageError as error:
        raise InputError(f"{docs}/{error}") from None
    if catalog != CATALOG and (missing := next((f for f in findings if f.code == "missing-page"), None)):
        raise FileError(f"{docs / missing.page}: no such page, but {catalog} names it")
    return found, findings


def tableless(findings: Sequence[Finding], catalog: Path) -> list[Finding]:
    """The findings of pages without a table, of those that the catalog names."""
    without = [finding for finding in findings if finding.code == "no-table"]
    named = {p for entry in load_catalog(catalog).values() for p in entry.pages} if without else {}
    return [finding for finding in without if finding.page in named]


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


def load_containers(catalog: Catalog) -> Containers:
    """What is known of the training images of each algorithm; of one that neither catalog has it is a mistake."""
    from ..specs.containers import parse

    known = {*catalog, *load_catalog(CATALOG)}
    containers = {}
    for path in sorted(CONTAINERS.glob("*.yaml")):
        where = str(path.relative_to(ROOT))
        algorithm, container = parse(files.read_text(path), where)
        if algorithm not in known or algorithm != path.stem:
            raise InputError(
                f"{where}: {algorithm}: no catalog has this algorithm, or the file is named otherwise"
            )
        containers[algorithm] = container
    return containers


def rendered(found: Sequence[Spec], catalog: Catalog) -> tuple[dict[str, str], list[Finding]]:
    """The files of the package, and what did not fit: errata that the specs no longer bear out, unusable names."""
    from ..rendering import render as render_files

    cache = _load_cache()
    known = dict(cache)
    made = render_files(
        found,
        catalog,
        load_errata(catalog),
        formatted=cache,
        record=record_of(found),
        containers=load_containers(catalog),
    )
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


for command in following.commands:
    main.add_command(command)
