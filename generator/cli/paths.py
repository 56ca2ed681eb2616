"""The paths of the checkout, and the options that several commands share."""

from __future__ import annotations

from pathlib import Path

import click

from ..files import Tree

ROOT = Path(__file__).resolve().parents[2]
SPECS = ROOT / "specs"
SOURCES = SPECS / "sources"
PAGES = SOURCES / "pages"
CATALOG = SOURCES / "catalog.yaml"
ERRATA = SOURCES / "errata.yaml"
CONTAINERS = SOURCES / "containers"
HISTORY = SOURCES / "history"
ACCOUNTS = SOURCES / "accounts.yaml"
PUBLISHED = SOURCES / "published.yaml"
UPSTREAM = SOURCES / "upstream.yaml"
LICENSE = ROOT / "LICENSE"
GENERATED = ROOT / "generated"
CACHE = ROOT / ".cache"
CHECKOUT = Tree(ROOT, CACHE / "staged")
FETCHED = CACHE / "pages"
FORMATTED = CACHE / "formatted.json"


def tree_of(directory: Path) -> Tree:
    """What a directory is written with: the checkout if it is in there."""
    place = directory.resolve()
    return CHECKOUT if place.is_relative_to(ROOT) else Tree.of(place)


PATH = click.Path(path_type=Path)

docs_option = click.option(
    "--docs", type=PATH, default=PAGES, help="Directory of pages.  [default: specs/sources/pages]"
)
catalog_option = click.option(
    "--catalog",
    type=PATH,
    default=CATALOG,
    help="Which pages make an algorithm.  [default: specs/sources/catalog.yaml]",
)
