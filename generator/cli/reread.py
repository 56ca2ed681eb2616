"""Published sources behind the facts of training images: which changed, and that they were read again."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .. import files
from ..errors import InputError, exits_with
from ..specs import published
from .paths import CACHE, CONTAINERS, PATH, PUBLISHED, ROOT, tree_of

if TYPE_CHECKING:
    from ..following.fetching import FetchLimits, Result

FOLDER = "sources"  # beside the pages that were fetched


@dataclass(frozen=True, slots=True, kw_only=True)
class Reread:
    """What became of the sources, a line for each that changed, and how many have no digest yet."""

    results: Sequence[Result] = ()
    changed: Sequence[str] = ()
    unknown: int = 0


def fetched(to: Path, base: str | None, limits: FetchLimits) -> Reread:
    """Fetches the sources, and compares them with the digests of those that were read."""
    from ..following.fetching import fetch_sources

    known = _published()
    with files.alone(files.Tree.of(to)):
        results = fetch_sources(known.facts, to, base or known.server, limits)
    whole = [result.page for result in results if result.outcome != "refused"]
    changed = [
        f"changed: {name}: the facts of {_facts(known.facts[name])} rest on it; read again"
        for name in whole
        if name in known.digests and known.digests[name] != _digest(to / name)
    ]
    return Reread(results=results, changed=changed, unknown=sum(name not in known.digests for name in whole))


def _published() -> published.Published:
    return published.parse(files.read_text(PUBLISHED), str(PUBLISHED.relative_to(ROOT)))


def _facts(algorithms: Sequence[str]) -> str:
    return ", ".join((CONTAINERS / f"{name}.yaml").relative_to(ROOT).as_posix() for name in algorithms)


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@click.command()
@click.argument("sources", metavar="[SOURCE]...", nargs=-1)
@click.option(
    "--from", "folder", type=PATH, default=CACHE / FOLDER, help="Where they are.  [default: .cache/sources]"
)
def adopt_sources(sources: Sequence[str], folder: Path) -> None:
    """Record that the sources which were fetched, or those named, have been read.

    Their digests go into specs/sources/published.yaml, and `fetch` reports them again once they change.
    """
    with exits_with(2), files.alone(tree_of(PUBLISHED.parent)):
        files.repair(files.Tree.of(folder))
        known = _published()
        if unlisted := [name for name in sources if name not in known.facts]:
            raise InputError(f"{unlisted[0]}: no such source in {PUBLISHED.name}")
        there = [name for name in sources or known.facts if (folder / name).is_file()]
        if missing := [name for name in sources if name not in there] or ([] if there else [str(folder)]):
            raise InputError(f"{missing[0]}: was not fetched yet, run `make fetch` first")
        digests = {**known.digests, **{name: _digest(folder / name) for name in there}}
        text = published.with_digests(files.read_text(PUBLISHED), digests)
        files.write(PUBLISHED.parent, {PUBLISHED.name: text}, tree_of(PUBLISHED.parent))
    adopted = sum(known.digests.get(name) != digest for name, digest in digests.items())
    click.echo(f"{adopted} of {len(known.facts)} sources recorded", err=True)
