"""The command `history`, and the histories that other commands read and continue."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .. import files
from ..errors import InputError, exits_with
from ..specs import history as facts
from ..specs import upstream
from ..specs.catalog import Catalog
from ..specs.catalog import parse as parse_catalog
from ..specs.history import Event, History
from .paths import CATALOG, HISTORY, PAGES, PATH, ROOT, UPSTREAM, catalog_option

if TYPE_CHECKING:
    from ..following.replaying import Revision

_NAME = re.compile(r"(\d{4}-\d\d-\d\d)(?:-(\w+))?", re.ASCII)


@click.command()
@click.argument("directory", type=PATH)
@catalog_option
@click.option("--out", type=PATH, default=HISTORY, help="Where it goes.  [default: specs/sources/history]")
def history(directory: Path, catalog: Path, out: Path) -> None:
    """Write what changed on the pages since their first revision in DIRECTORY.

    A page has a directory there, with its name but without the suffix, and in that a file for each revision, with
    the date and the commit in its name: 2019-01-16-ece75cf.md. Our own page counts as the last revision. What the
    history has from before the first and after the last revision stays.

    Exits with 2 if a file has another name, or the history cannot be written; then nothing is.
    """
    from ..following.replaying import replay

    with exits_with(2):
        entries = parse_catalog(files.read_text(catalog), str(catalog))
        folders, unknown = _folders(directory, entries)
        revisions = [revision for page, folder in folders.items() for revision in _revisions(page, folder)]
        replayed, left_out = replay([*revisions, *_ours(entries, revisions)], entries)
        known = load_histories(entries, out)
        made = {name: _joined(new, known.get(name), revisions) for name, new in replayed.items()}
        changed = files.write(out, texts(made))
    for line in [*unknown, *left_out]:
        click.echo(line, err=True)
    count = sum(len(each.events) for each in made.values())
    click.echo(f"{len(made)} algorithms, {count} changes, {len(changed)} files written", err=True)


def texts(histories: Mapping[str, History]) -> dict[str, str]:
    """The files of histories by name."""
    return {f"{name}.yaml": facts.dump(each) for name, each in histories.items()}


def continued(known: Mapping[str, History], events: Mapping[str, Sequence[Event]]) -> dict[str, str]:
    """The files of the histories that have new events, by their path beside the other sources."""
    more = {
        name: facts.continued(known.get(name, History(algorithm=name, first=own[0].date)), own)
        for name, own in events.items()
    }
    return {f"{HISTORY.name}/{name}": text for name, text in texts(more).items()}


def load_histories(catalog: Catalog, directory: Path = HISTORY) -> dict[str, History]:
    """The histories by algorithm; InputError for an algorithm that neither catalog has."""
    known = {*catalog, *parse_catalog(files.read_text(CATALOG), str(CATALOG))}
    histories = {}
    for path in sorted(directory.glob("*.yaml")):
        where = str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else str(path)
        each = facts.parse(files.read_text(path), where)
        if each.algorithm not in known or each.algorithm != path.stem:
            raise InputError(f"{where}: {each.algorithm}: no catalog has it, or the file has another name")
        histories[each.algorithm] = each
    return histories


def _folders(directory: Path, catalog: Catalog) -> tuple[dict[str, Path], list[str]]:
    """The directory of revisions of each page, and a line for each that belongs to no page of the catalog."""
    pages = {Path(page).stem: page for entry in catalog.values() for page in entry.pages}
    folders = files.directories(directory)
    known = {pages[folder.name]: folder for folder in folders if folder.name in pages}
    if not known:
        raise InputError(f"{directory}: has no directory of revisions of a page in the catalog")
    return known, [f"{f}: no page of the catalog, left out" for f in folders if f.name not in pages]


def _revisions(page: str, folder: Path) -> list[Revision]:
    from ..following.replaying import Revision

    revisions = []
    for name, content in files.read_pages(folder).items():
        parts = _NAME.fullmatch(Path(name).stem)
        if not parts or not facts.is_day(parts[1]):
            raise InputError(
                f"{folder / name}: its name must be a date and a commit, as in 2019-01-16-ece75cf.md"
            )
        revisions.append(Revision(page=page, date=parts[1], commit=parts[2] or "", content=content))
    return revisions


def _ours(catalog: Catalog, revisions: Sequence[Revision]) -> list[Revision]:
    """Our pages as revisions on the day of AWS's pages that they were compared with, if that is later."""
    from ..following.replaying import Revision

    record = upstream.parse(files.read_text(UPSTREAM), str(UPSTREAM.relative_to(ROOT)))
    last = {revision.page: revision.date for revision in sorted(revisions, key=lambda each: each.date)}
    wanted = [page for entry in catalog.values() if {*entry.pages} & last.keys() for page in entry.pages]
    return [
        Revision(page=page, date=day, content=(PAGES / page).read_bytes())
        for page in dict.fromkeys(wanted)
        if page in record and (PAGES / page).is_file()
        if facts.is_day(day := record[page].version) and day > last.get(page, "")
    ]


def _joined(new: History, known: History | None, revisions: Iterable[Revision]) -> History:
    """The replayed history, with those known events that the revisions do not cover.

    If our page is the last revision, those are not repeated that are known with the day on which we adopted them.
    """
    if known is None:
        return new
    days: dict[str, list[str]] = {}
    for revision in revisions:
        days.setdefault(revision.page, []).append(revision.date)
    kept = [e for e in known.events if not (d := days.get(e.page)) or not min(d) < e.date <= max(d)]
    facts_kept = {_fact(event) for event in kept}
    events = [e for e in new.events if e.date <= max(days.get(e.page, [""])) or _fact(e) not in facts_kept]
    both = History(algorithm=new.algorithm, first=min(new.first, known.first), events=tuple(events))
    return facts.continued(both, kept)


def _fact(event: Event) -> tuple[str, str, str]:
    return event.variant, event.parameter, event.kind
