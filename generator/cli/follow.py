"""Commands that follow the documentation: diff, fetch, adopt, changelog. make.py registers them.

diff exits with 0 if no change is as severe as --fail-on, with 1 if one is, with 2 for a usage error or if the
output cannot be written, and with 3 if the sides cannot be compared.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

import click

from .. import files
from ..comparing import accepting, compare_all
from ..comparing.changes import AUDIENCES, LEVELS, Audience, Change, Stated
from ..comparing.matching import same_algorithms
from ..comparing.reporting import FORMATS as REPORTS
from ..comparing.reporting import Report, reports, severity, visible
from ..errors import InputError, exits_with
from ..escaping import words
from ..findings import Finding, as_text
from ..following.changelog import as_changelog, inserted
from ..printing import GUIDE
from ..specs.catalog import parse as parse_catalog
from ..specs.history import is_day
from ..specs.upstream import prose_changes
from . import reread, revisions
from .paths import CHECKOUT, FETCHED, PAGES, PATH, ROOT, SOURCES, UPSTREAM, catalog_option, tree_of
from .sides import Side, load

if TYPE_CHECKING:
    from ..following.fetching import Result

FORMATS = {**REPORTS, "accepted": accepting.as_entries}


_format_option = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown"]),
    default="text",
    show_default=True,
    help="Print what is left to do as lines on standard error, or as a section for a pull request.",
)


def check_fetched(*places: str | Path) -> None:
    """InputError if one of the places is the directory of fetched pages and has none."""
    for place in places:
        if Path(place).resolve() == FETCHED.resolve() and not (FETCHED.is_dir() and any(FETCHED.iterdir())):
            raise InputError(f"{place}: no pages are there yet, run `make fetch` first")


def _print_items(title: str, items: Sequence[str], form: str) -> None:
    """Print a list of things that someone has to look at; nothing if there are none."""
    if form == "markdown":
        listed = "".join(f"- {words(item)}\n" for item in items)
        click.echo(f"\n## {title}\n\n{listed}\n" if items else "", nl=False)
    else:
        for item in items:
            click.echo(f"{title.lower()}: {item}" if title == "Refused" else item, err=True)


# -- diff and changelog -------------------------------------------------------------------------


@click.command()
@click.argument("old")
@click.argument("new")
@catalog_option
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", show_default=True)
@click.option(
    "--audience", type=click.Choice(AUDIENCES), help="Whose severity counts.  [default: the worse of both]"
)
@click.option(
    "--fail-on",
    type=click.Choice([*LEVELS[:2], "any"]),
    help="Exit with 1 if a change is this severe, or worse.",
)
@click.option(
    "--accepted",
    type=PATH,
    help="A file of changes to leave out, by fingerprint; --format accepted prints one to fill in.",
)
@click.option("--each", is_flag=True, help="One line per parameter, even if several changed in the same way.")
@click.option("--info", is_flag=True, help="Also show changes of wording, notation and order.")
def diff(
    old: str,
    new: str,
    catalog: Path,
    form: str,
    audience: Audience | None,
    fail_on: str | None,
    accepted: Path | None,
    each: bool,
    info: bool,
) -> None:
    """Show what changed from OLD to NEW, and whom it breaks.

    Each side is a spec, a directory of specs, a page, a directory of pages, or git:REV for the specs of a
    revision of this repository.
    """
    with exits_with(3):
        known = accepting.parse(files.read_text(accepted), str(accepted)) if accepted else {}
        result = compared(old, new, catalog, info, known)
    click.echo(FORMATS[form](result.reports, audience, each, result.absent), nl=False)
    click.echo(as_text(result.findings), nl=False, err=True)
    for line in result.unmatched:
        click.echo(line, err=True)
    if result.accepted:
        click.echo(
            f"{result.accepted} accepted change{'' if result.accepted == 1 else 's'} left out", err=True
        )
    if not result.reports:
        also = f" ({result.hidden} of wording, notation or order: --info)" if result.hidden else ""
        click.echo(f"no {'other ' if result.accepted else ''}change{also}", err=True)
    failing = LEVELS if fail_on == "any" else LEVELS[: LEVELS.index(fail_on) + 1] if fail_on else ()
    if any(severity(change, audience) in failing for report in result.reports for change in report.changes):
        sys.exit(1)


@click.command()
@click.argument("old")
@click.argument("new")
@catalog_option
@click.option("--version", default="Unreleased", show_default=True, help="The section's title.")
@click.option("--into", type=PATH, help="A changelog to put the section into.  [default: print it]")
def changelog(old: str, new: str, catalog: Path, version: str, into: Path | None) -> None:
    """Write the section of CHANGELOG.md for the changes from OLD to NEW, which are given as for diff."""
    with exits_with(3):
        result = compared(old, new, catalog, info=False)
        text = files.read_text(into) if into else ""
        if into and not text.lower().startswith("# change"):
            raise InputError(f"{into}: not a changelog, since it does not begin with “# Changelog”")
    section = as_changelog(result.reports, version)
    if not result.reports:
        click.echo("no change", err=True)
    elif into:
        with exits_with(2):
            files.write(into.parent, {into.name: inserted(text, section)}, tree_of(into.parent))
    else:
        click.echo(section, nl=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two sides compared: a report per algorithm, and findings.

    `absent` are the algorithms for which one side has no page; `hidden` counts the changes that are not shown, and
    `accepted` those that are accepted. `unmatched` are lines on accepted changes that there are no more.
    """

    reports: Sequence[Report]
    findings: Sequence[Finding]
    absent: Sequence[str]
    hidden: int
    accepted: int
    unmatched: Sequence[str]


def compared(
    old: str, new: str, catalog: Path, info: bool, accepted: accepting.Accepted = MappingProxyType({})
) -> Comparison:
    """The changes between two sides that are not accepted; those of wording, notation and order only if `info`."""
    check_fetched(old, new)
    one, other = load(old, catalog, ROOT), load(new, catalog, ROOT)
    older, newer = list(one.specs), list(other.specs)
    if one.single or other.single:
        pairs = [pair for pair in same_algorithms(older, newer) if all(pair)]
        older, newer = [pair[0] for pair in pairs if pair[0]], [pair[1] for pair in pairs if pair[1]]
        if not pairs:
            raise InputError(f"{old} and {new} have no algorithm in common")
    records = (one.upstream or {}, other.upstream or {})
    changes = [*compare_all(older, newer, (one.damage, other.damage), records), *identifiers(one, other)]
    name = other.name or one.name
    if name:  # two pages that no catalog names may have different titles
        changes = [change for change in changes if change.field != "title"]
    absent = [c.algorithm for c in changes if c.field == "algorithm" and c.kind == "confidence-changed"]
    changes = [change for change in changes if change.algorithm not in absent]
    left = [change for change in changes if not accepted or change.fingerprint not in accepted]
    shown = left if info else list(visible(left))
    return Comparison(
        reports=reports(older, newer, shown, (one.files, other.files), name),
        findings=list(prose_changes(one.upstream, newer)) if other.of_pages else [],
        absent=absent,
        hidden=len(left) - len(shown),
        accepted=len(changes) - len(left),
        unmatched=accepting.unmatched(
            accepted, changes, {spec.algorithm for spec in [*older, *newer]} - {*absent}
        ),
    )


def identifiers(old: Side, new: Side) -> Iterator[Change]:
    """Changes for the generated classes that have another name."""
    for (algorithm, variant), name in old.classes.items():
        other = new.classes.get((algorithm, variant), name)
        if other != name:
            yield Change(
                kind="identifier-changed",
                algorithm=algorithm,
                variant=variant,
                field="class",
                before=Stated(data=name, text=name),
                after=Stated(data=other, text=other),
            )


# -- fetch --------------------------------------------------------------------------------------


@click.command()
@click.argument("algorithms", metavar="[ALGORITHM]...", nargs=-1)
@catalog_option
@click.option("--to", type=PATH, default=FETCHED, help="The directory to write to.  [default: .cache/pages]")
@click.option("--base", help="Base URL of the pages.  [default: the SageMaker guide]")
@click.option(
    "--timeout",
    type=click.FloatRange(min=0, max=3600, min_open=True),
    default=30.0,
    show_default=True,
    help="Seconds to wait for a page.",
)
@click.option(
    "--attempts", type=click.IntRange(min=1), default=4, show_default=True, help="How often to try each page."
)
@click.option(
    "--backoff",
    type=click.FloatRange(min=0, max=3600),
    default=1.0,
    show_default=True,
    help="Seconds before the second attempt.",
)
@_format_option
def fetch(
    algorithms: Sequence[str],
    catalog: Path,
    to: Path,
    base: str | None,
    timeout: float,
    attempts: int,
    backoff: float,
    form: str,
) -> None:
    """Fetch the pages of all algorithms, or of those named.

    Without names also the published sources that facts of training images rest on, into a directory beside.
    Exits with 1 if a page or source was refused or a source changed, and with 2 if a server cannot be reached.
    """
    if math.isnan(timeout) or math.isnan(backoff):
        raise click.UsageError("--timeout and --backoff take a number of seconds")
    from ..following import fetching

    with exits_with(2):
        entries = parse_catalog(files.read_text(catalog), str(catalog))
        if unknown := [name for name in algorithms if name not in entries]:
            raise InputError(f"{unknown[0]}: no such algorithm in {catalog}")
        pages = [page for name in entries if name in (algorithms or entries) for page in entries[name].pages]
        limits = fetching.FetchLimits(timeout=timeout, attempts=attempts, backoff=backoff)
        try:
            hidden = not sys.stderr.isatty()
            with (
                files.alone(files.Tree.of(to)),
                click.progressbar(length=len(pages), label="Fetching", file=sys.stderr, hidden=hidden) as bar,
            ):
                results = fetching.fetch(pages, to, base or GUIDE, limits, lambda result: bar.update(1))
            sources = reread.Reread()
            if not (algorithms or any(result.unreachable for result in results)):
                sources = reread.fetched(to.parent / reread.FOLDER, base, limits)
        except OSError as error:
            raise InputError(f"{error.filename or to}: {(error.strerror or str(error)).lower()}") from None
    _report_fetched(results, sources, to, form)


def _report_fetched(results: Sequence[Result], sources: reread.Reread, to: Path, form: str) -> None:
    every = [*results, *sources.results]
    unreachable = [result.unreachable for result in every if result.unreachable]
    refused = [f"{r.page}: {r.why}" for r in every if r.outcome == "refused" and not r.unreachable]
    _print_items("Refused", [*refused, *(unreachable if form == "markdown" else [])], form)
    _print_items("Sources of facts", sources.changed, form)
    _count(results, to)
    _count(sources.results, to.parent / reread.FOLDER)
    if sources.unknown:
        click.echo(f"{sources.unknown} of the sources have no digest yet: adopt-sources records it", err=True)
    if unreachable:
        with exits_with(2):
            raise InputError(unreachable[0])
    if refused or sources.changed:
        sys.exit(1)


def _count(results: Sequence[Result], to: Path) -> None:
    outcomes = [result.outcome for result in results if not result.unreachable]
    if outcomes:
        counts = (f"{outcomes.count(word)} {word}" for word in ("fetched", "unchanged", "refused"))
        click.echo(f"{to}: {', '.join(counts)}", err=True)


# -- adopt --------------------------------------------------------------------------------------


@click.command()
@click.argument("directory", type=PATH)
@catalog_option
@click.option("--version", help="Name of the version.  [default: the day of fetching, or of the newest file]")
@click.option("--confirm", multiple=True, metavar="PAGE", help="Adopt this page although it looks damaged.")
@click.option("--skip-damaged", is_flag=True, help="Leave out pages that look damaged, and list them.")
@_format_option
def adopt(
    directory: Path,
    catalog: Path,
    version: str | None,
    confirm: tuple[str, ...],
    skip_damaged: bool,
    form: str,
) -> None:
    """Update specs/sources/pages from the AWS pages in DIRECTORY.

    Prints what is left to do by hand: rows to describe, and rows whose prose has changed. Refuses a page that
    is cut short or that lost a quarter of its rows. What changed goes into specs/sources/history.
    """
    from ..following.adopting import adopt as adopted

    with exits_with(2), files.alone(CHECKOUT):
        files.sweep(SOURCES)
        check_fetched(directory)
        if directory.resolve() == PAGES.resolve():
            raise InputError(f"{directory}: these are our own pages, so there is nothing to adopt")
        record = files.read_text(UPSTREAM) if UPSTREAM.is_file() else "{}"
        known = revisions.load_histories(parse_catalog(files.read_text(catalog), str(catalog)))
        theirs = files.read_pages(directory)
        day = version_of(directory)
        result = adopted(
            ours=files.read_pages(PAGES),
            theirs=theirs,
            catalog=files.read_text(catalog),
            record=record,
            version=version or day,
            day=version if version and is_day(version) else day,
            confirmed=confirm,
            skip_damaged=skip_damaged,
        )
        changed = files.differing(PAGES, result.pages)
        texts = {PAGES / name: result.pages[name] for name in changed}
        others = {UPSTREAM.name: result.record, **revisions.continued(known, result.events)}
        texts |= {SOURCES / name: others[name] for name in files.differing(SOURCES, others)}
        if texts:
            files.replace_all(CHECKOUT, texts.items())
    _print_items("Refused", [f"{page}: {why}" for page, why in result.refused.items()], form)
    _print_items("To be done by hand", [str(finding) for finding in result.findings], form)
    click.echo(
        f"{_counted(changed, 'page')} changed, {_counted(result.findings, 'thing')} left to do by hand",
        err=True,
    )


def _counted(things: Sequence[object], noun: str) -> str:
    return f"{len(things)} {noun}{'' if len(things) == 1 else 's'}"


def version_of(directory: Path) -> str:
    """The day on which the pages were last fetched, or the day of the newest file if that is unknown."""
    import json

    from ..following.fetching import MANIFEST

    try:
        pages = json.loads((directory / MANIFEST).read_text(encoding="utf-8"))["pages"]
        return str(max(page["fetched"] for page in pages.values())[:10])
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        newest = max(path.stat().st_mtime for path in directory.iterdir())
        return datetime.fromtimestamp(newest, UTC).date().isoformat()


commands = (diff, fetch, adopt, reread.adopt_sources, changelog, revisions.history)
