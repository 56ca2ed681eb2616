"""The command `site`, and the texts of the site, which `generate` writes with the package. make.py registers it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .. import files
from ..errors import exits_with
from .paths import GENERATED, PATH, catalog_option, docs_option
from .revisions import load_histories

if TYPE_CHECKING:
    from ..findings import Finding
    from ..model import Spec
    from ..specs.catalog import Catalog


@click.command()
@docs_option
@catalog_option
@click.option(
    "--out", type=PATH, default=GENERATED, help="Where the folder site/ goes.  [default: generated]"
)
def site(docs: Path, catalog: Path, out: Path) -> None:
    """Pages to the static site alone, which can be opened from disk."""
    with exits_with(2):
        texts = of_pages(docs, catalog)
        changed = files.write(out, texts)
    click.echo(f"{len(texts)} files, {len(changed)} changed", err=True)


def of_pages(docs: Path, catalog: Path) -> dict[str, str]:
    """The files of the site by their paths below generated/, made from pages."""
    from . import make  # which registers this command

    all_specs, findings = make.read(docs, catalog)
    return of_specs(all_specs, make.load_catalog(catalog), findings)


def of_specs(all_specs: Sequence[Spec], catalog: Catalog, findings: Sequence[Finding]) -> dict[str, str]:
    """The files of the site by their paths below generated/; `findings` are those of the pages."""
    from ..rendering.site import render_site
    from . import make

    made = render_site(
        all_specs,
        catalog,
        make.load_errata(catalog),
        findings,
        record=make.record_of(all_specs),
        containers=make.load_containers(catalog),
        histories=load_histories(catalog),
    )
    return {file.path: file.text for file in made}
