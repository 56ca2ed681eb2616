"""The command line: python -m generator.

Exit codes (diff and changelog: see follow.py, which also has 3): 0 done; 1 something is stale, a page of the
catalog has no table, with --strict a phrase was not understood, or the reader of the output closed it; 2 bad
input, the output cannot be written, or another run is at work on the same files.
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
from . import site as making_site
from .outputs import Outputs
from .paths import (
    ACCOUNTS,
    CACHE,
    CATALOG,
    CHECKOUT,
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
    tree_of,
)
from .revisions import load_histories

if TYPE_CHECKING:
    from ..specs.containers import Containers
    from ..specs.errata import Errata


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Turns pages of the AWS developer guide into specs and a typed Python package.

    Exits with 0 when done; with 1 if something is stale, a page of the catalog has no table, or with --strict
    a phrase was not understood; with 2 for bad input, an output that cannot be written, or while another run is
    at work on the same files.
    """
    with exits_with(2):
        files.repair(CHECKOUT)


@main.command()
@docs_option
@catalog_option
@click.option("--out", type=PATH, default=SPECS, help="Where the specs go.  [default: specs]")
@click.option("--strict", is_flag=True, help="Exit with 1 if a phrase was not understood.")
def extract(docs: Path, catalog: Path, out: Path, strict: bool) -> None:
    """Pages to specs; findings go to standard error.

    Exits with 1 if a page of the catalog has no table (no-table); the other pages are still written.
    """
    with exits_with(2), files.alone(tree_of(out)):
        all_specs, findings = read(docs, catalog)
        files.write(out, spec_texts(all_specs), tree_of(out))
    click.echo(as_text(findings), err=True, nl=False)
    if tableless(findings, catalog) or (strict and any(f.code == "unparsed-phrase" for f in findings)):
        sys.exit(1)


@main.command()
@click.option("--specs", "directory", type=PATH, default=SPECS, help="Directory of specs.  [default: specs]")
@click.option("--out", type=PATH, default=GENERATED, help="Where the package goes.  [default: generated]")
def render(directory: Path, out: Path) -> None:
    """Specs to the package."""
    with exits_with(2), files.alone(tree_of(out)):
        all_specs = [specs.load(path) for path in files.spec_files(directory)]
        if not all_specs:
            raise FileError(f"{directory}: has no spec (*.yaml)")
        catalog = load_catalog(CATALOG)
        texts, findings = rendered(all_specs, catalog)
        files.write(out, texts, tree_of(out))
    click.echo(as_text(findings), err=True, nl=False)


@main.command()
@docs_option
@catalog_option
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 if anything on disk is stale.")
@click.option("--confirm", is_flag=True, help="Write even if algorithms or rows are lost.")
def generate(docs: Path, catalog: Path, check: bool, confirm: bool) -> None:
    """Pages to specs to the package, in place; files that are no longer generated are removed.

    Refuses with exit code 2 if an algorithm in specs/ would be removed, or a page is missing, cut short, or lost
    a quarter of its rows. --confirm allows it, for example after removing an algorithm from the catalog.
    Files that were not generated are kept. Exits with 1 if a page of the catalog has no table (no-table);
    the other pages are still written.
    """
    with exits_with(2), files.locked(ROOT, shared=True) if check else files.alone(CHECKOUT):
        if not check:
            for root, deep in ((SPECS, True), (GENERATED, True), (CACHE, False)):
                files.sweep(root, deep)
        _generate(docs, catalog, check, confirm)


def _generate(docs: Path, catalog: Path, check: bool, confirm: bool) -> None:
    if not check and (messages := last_time.messages(_state(docs, catalog))) is not None:
        click.echo(f"{messages}, 0 changed", err=True)
        return
    with exits_with(2):
        all_specs, findings = read(docs, catalog)
        without = tableless(findings, catalog)
        entries = load_catalog(catalog)
        spec_outputs = outputs.of_specs(SPECS, spec_texts(all_specs))
        if not (check or confirm):
            _refuse_losses(spec_outputs, all_specs, findings)
        package, stale_errata = rendered(all_specs, entries, trusted=not check)
        package |= making_site.of_specs(all_specs, entries, findings)
        both = spec_outputs, outputs.of_package(GENERATED, package)
        changes = {} if check else {path: text for each in both for path, text in each.changes().items()}
        if changes:
            files.replace_all(CHECKOUT, changes.items())
    foreign = "".join(f"{each.root.name}/{n}: not made here, kept\n" for each in both for n in each.foreign)
    if check:
        stale = [f"{each.root.name}/{name}" for each in both for name in each.stale()]
        click.echo(foreign, err=True, nl=False)
        _fail_if_stale(stale, [*without, *(stale_errata if docs == PAGES else [])])
        return
    all_findings = as_text([*findings, *stale_errata])
    messages = f"{foreign}{all_findings}{len(all_specs)} algorithms, {len(package)} files"
    click.echo(f"{messages}, {len(changes)} changed", err=True)
    if without:
        sys.exit(1)
    last_time.record(_state(docs, catalog), messages)


def _state(docs: Path, catalog: Path) -> str:
    """A digest of all that `generate` reads and writes."""
    pages = [path for path in sorted(docs.glob("*")) if path.suffix.lower() in files.PAGE_SUFFIXES]
    return last_time.digest([ROOT / "generator", SPECS, GENERATED], [*pages, catalog, LICENSE])


def _refuse_losses(made: Outputs, all_specs: Sequence[Spec], findings: Sequence[Finding]) -> None:
    """DamagedError if writing would lose facts of the specs on disk; files that are not specs are ignored."""
    from ..following.refusing import DamagedError, losses

    before = []
    for path in (made.root / name for name in made.stale()):
        with contextlib.suppress(specs.SpecError, FileNotFoundError):
            before.append(specs.load(path))
    if reasons := losses(before, all_specs, findings):
        raise DamagedError(
            reasons, "nothing was written: use --confirm, or make CONFIRM=1, if this is intended"
        )


def _fail_if_stale(stale: Sequence[str], findings: Sequence[Finding]) -> None:
    """Exits with 1 and says why if files or errata are stale, or a page has no table."""
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
@click.option("--all", "everything", is_flag=True, help="Also list what is missing or could not be read.")
@click.option("--report", is_flag=True, help="Write the mistakes and what is right as Markdown for AWS.")
def findings(docs: Path, catalog: Path, form: str, everything: bool, report: bool) -> None:
    """List the mistakes of the pages themselves, each with its place and the words of the page.

    With --report also what errata correct and what training images are proven to do otherwise.

    Exits with 1 if a page of the catalog has no table.
    """
    from ..rendering import corrections, renderable

    if report and (everything or form != "text"):
        raise click.UsageError("--report goes with neither --all nor --format")
    with exits_with(2):
        all_specs, noticed = read(docs, catalog)
        entries = load_catalog(catalog)
        errata = load_errata(entries)
        corrected, unusable = renderable(all_specs, errata)
        noticed += unusable
        if report:
            known = load_containers(entries)
            click.echo(
                corrections.report(all_specs, corrected, errata, known, noticed, record_of(all_specs)),
                nl=False,
            )
            return
        if docs == PAGES:  # what adopting has left to do
            noticed += upstream.pending(upstream.parse(files.read_text(UPSTREAM), str(UPSTREAM)), all_specs)
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
    """The specs of a directory of pages. A missing page is an error if --catalog was given."""
    # The parser is slow to load, and most commands do not need it.
    from ..interpreting.pipeline import PageError, read_pages

    following.check_fetched(docs)
    entries = load_catalog(catalog)
    pages = files.read_pages(docs)
    try:
        all_specs, findings = read_pages(pages, entries)
    except PageError as error:
        raise InputError(f"{docs}/{error}") from None
    if catalog != CATALOG and (missing := next((f for f in findings if f.code == "missing-page"), None)):
        raise FileError(f"{docs / missing.page}: no such page, but {catalog} names it")
    return all_specs, findings


def tableless(findings: Sequence[Finding], catalog: Path) -> list[Finding]:
    """The findings for pages of the catalog that have no table."""
    without = [finding for finding in findings if finding.code == "no-table"]
    named = {p for entry in load_catalog(catalog).values() for p in entry.pages} if without else {}
    return [finding for finding in without if finding.page in named]


def spec_texts(all_specs: Sequence[Spec]) -> dict[str, str]:
    return {f"{spec.algorithm}.yaml": specs.dump(spec) for spec in all_specs}


def load_errata(catalog: Catalog) -> Errata:
    """The errata; InputError if one is about an algorithm that neither catalog has."""
    from ..specs.errata import parse

    where = str(ERRATA.relative_to(ROOT))
    errata = parse(files.read_text(ERRATA), where)
    known = {*catalog, *load_catalog(CATALOG)}
    if unknown := sorted(errata.entries.keys() - known):
        raise InputError(f"{where}: {unknown[0]}: no catalog has this algorithm")
    return errata


def load_containers(catalog: Catalog) -> Containers:
    """The facts of training images by algorithm; InputError for an algorithm that neither catalog has."""
    from ..specs.containers import parse

    known = {*catalog, *load_catalog(CATALOG)}
    containers = {}
    for path in sorted(CONTAINERS.glob("*.yaml")):
        where = str(path.relative_to(ROOT))
        algorithm, container = parse(files.read_text(path), where)
        if algorithm not in known or algorithm != path.stem:
            raise InputError(
                f"{where}: {algorithm}: no catalog has this algorithm, or the file has another name"
            )
        containers[algorithm] = container
    return containers


def load_accounts() -> tuple[str, ...]:
    """The accounts of AWS's own training images."""
    from ..specs.accounts import parse

    return parse(files.read_text(ACCOUNTS), str(ACCOUNTS.relative_to(ROOT)))


def rendered(
    all_specs: Sequence[Spec], catalog: Catalog, trusted: bool = True
) -> tuple[dict[str, str], list[Finding]]:
    """The files of the package, and findings: errata that no longer match the specs, and unusable names.

    Texts that an earlier run formatted are used only if `trusted`.
    """
    from ..rendering import render as render_files

    cache = _load_cache() if trusted else {}
    known = dict(cache)
    made = render_files(
        all_specs,
        catalog,
        load_errata(catalog),
        formatted=cache,
        record=record_of(all_specs),
        containers=load_containers(catalog),
        accounts=load_accounts(),
        histories=load_histories(catalog),
    )
    if trusted and cache != known:
        content = {"sha256": _digest_of(cache), "texts": cache}
        with contextlib.suppress(FileError):  # it only saves time
            files.write(CACHE, {FORMATTED.name: json.dumps(content)}, CHECKOUT)
    texts = {file.path: file.text for file in made.files}
    return texts | {LICENSE.name: files.read_text(LICENSE)}, list(made.findings)


def record_of(all_specs: Sequence[Spec]) -> upstream.Upstream:
    """The record of each of our own pages that the specs were read from."""
    record = upstream.parse(files.read_text(UPSTREAM), str(UPSTREAM.relative_to(ROOT)))
    ours = {
        page: hashlib.sha256((PAGES / page).read_bytes()).hexdigest()
        for page in record
        if (PAGES / page).is_file()
    }
    read_from = {
        source.page for spec in all_specs for source in spec.sources if ours.get(source.page) == source.sha256
    }
    return {page: known for page, known in record.items() if page in read_from}


def _load_cache() -> dict[str, str]:
    """Texts that were formatted before; a damaged cache counts as empty."""
    try:
        content = json.loads(FORMATTED.read_text(encoding="utf-8"))
        texts: dict[str, str] = content["texts"]
        return texts if content["sha256"] == _digest_of(texts) else {}
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return {}


def _digest_of(texts: dict[str, str]) -> str:
    return hashlib.sha256(json.dumps(texts).encode()).hexdigest()


for command in [*following.commands, making_site.site]:
    main.add_command(command)
