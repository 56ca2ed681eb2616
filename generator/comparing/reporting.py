"""Changes for people and machines: text, Markdown, JSON and GitHub annotations."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass

import click

from ..escaping import cell, command, json_text, one_line, unescaped, words
from ..model import Origin, Spec
from ..specs import portable
from .changes import AUDIENCES, HIDDEN, LEVELS, Audience, Change, Severity
from .matching import same_algorithms
from .statements import label, shortened, statement, subject

_COLOURS = {"breaking": "red", "dangerous": "yellow", "safe": "green", "info": "cyan"}
_COMMANDS = {"breaking": "error", "dangerous": "warning", "safe": "notice", "info": "notice"}
_CALLED = {"configs": "configs", "python": "callers"}  # the names of the audiences in reports
Files = Mapping[str, str]
_NAMED = 3  # names of a group that are shown; the others are counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The changes of one algorithm, with what was compared; a spec is None if its side has none.

    `name` is a title for people; `files` are the paths of the pages of either side.
    """

    name: str
    old: Spec | None
    new: Spec | None
    changes: tuple[Change, ...]
    files: tuple[Files, Files] = ({}, {})


def reports(
    old: Sequence[Spec],
    new: Sequence[Spec],
    changes: Iterable[Change],
    files: tuple[Files, Files] = ({}, {}),
    name: str = "",
) -> list[Report]:
    """The `changes` between two sets of specs, by algorithm; unchanged algorithms are left out.

    `files` has the path of each page on either side, `name` is the title of a page that is not in the catalog.
    """
    by_algorithm: dict[str, list[Change]] = {}
    for change in changes:
        by_algorithm.setdefault(change.algorithm, []).append(change)
    made = []
    for one, other in same_algorithms(old, new):
        key = (other or one).algorithm  # type: ignore[union-attr]
        if key in by_algorithm:
            made.append(
                Report(name=name or key, old=one, new=other, changes=tuple(by_algorithm[key]), files=files)
            )
    return made


def visible(changes: Iterable[Change]) -> Iterator[Change]:
    """The changes that are shown without --info: all but those of wording, notation and order."""
    return (change for change in changes if change.kind not in HIDDEN)


def severity(change: Change, audience: Audience | None) -> Severity:
    """The severity for an audience, or the worse of the two."""
    return change.severity(audience) if audience else change.worst


def meaning(change: Change, audience: Audience | None) -> str:
    """The severity in words, with that for the other audience if it is lower: breaking (callers: safe)."""
    level = severity(change, audience)
    others = [(name, change.severity(name)) for name in AUDIENCES if change.severity(name) != level]
    if audience or not others:
        return level
    ((name, other),) = others
    return f"{level} ({_CALLED[name]}: {other})"


def _place(origin: Origin | None, spec: Spec | None) -> str:
    if origin is None:
        return "–"
    first = spec.sources[0].page if spec and spec.sources else ""
    return f"{'' if origin.page == first else origin.page}:{origin.line}"


def places(change: Change, report: Report) -> str:
    """The place of the fact on either side; the page is named unless it is the first."""
    if change.old is None and change.new is None:
        return ""
    return f"{_place(change.old, report.old)} → {_place(change.new, report.new)}"


def compared(report: Report) -> str:
    """Old pages → new pages, with the number of parameters."""
    pages, counts = [], []
    for spec in (report.old, report.new):
        pages.append(", ".join(source.page for source in spec.sources) if spec else "–")
        counts.append(str(sum(1 for _ in spec.parameters()) if spec else 0))
    noun = "parameter" if counts[1] == "1" else "parameters"
    return f"{' → '.join(dict.fromkeys(pages))}  ({' → '.join(dict.fromkeys(counts))} {noun})"


# -- groups -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One line of a report: the same change to one parameter or to many."""

    level: Severity
    meaning: str
    changes: tuple[Change, ...]

    def names(self, marked: bool = False, signed: bool = True) -> str:
        names = [subject(change, marked, signed) for change in self.changes]
        rest = len(names) - _NAMED
        return ", ".join(names) if rest <= 1 else f"{', '.join(names[:_NAMED])} and {rest} more"

    def place(self, report: Report) -> str:
        """The place of a single change; "" for a group."""
        return places(self.changes[0], report) if len(self.changes) == 1 else ""


def lines(report: Report, audience: Audience | None = None, each: bool = False) -> list[ReportLine]:
    """A report line by line, the worst first; the same change to several parameters is one line."""
    groups: dict[tuple[object, ...], list[Change]] = {}
    for number, change in enumerate(report.changes):
        alone = each or not label(change)
        key = (meaning(change, audience), change.kind, change.field, statement(change), change.variant)
        groups.setdefault((*key, number) if alone else key, []).append(change)
    made = [
        ReportLine(severity(group[0], audience), meaning(group[0], audience), tuple(group))
        for group in groups.values()
    ]
    return sorted(made, key=lambda line: (LEVELS.index(line.level), len(line.meaning), line.meaning))


# -- formats ------------------------------------------------------------------------------------


# Each takes the reports, the audience of the severities, whether every parameter gets its own line, and the
# algorithms for which one side has no readable page.
def as_text(
    shown: Sequence[Report], audience: Audience | None = None, each: bool = False, absent: Sequence[str] = ()
) -> str:
    """For a terminal, in colour; `click.echo` removes the colour if the output is not a terminal."""
    blocks = []
    for report in shown:
        listed = lines(report, audience, each)
        table = [_columns(line, report, each) for line in listed]
        widths = [max(map(len, column)) for column in zip(*table, strict=True)]
        text = [f"{click.style(one_line(report.name), bold=True)}  {one_line(compared(report))}"]
        for number, (line, columns) in enumerate(zip(listed, table, strict=True)):
            if number == 0 or listed[number - 1].meaning != line.meaning:
                text.append(click.style(line.meaning, fg=_COLOURS[line.level]))
            padded = [word.ljust(width) for word, width in zip(columns, widths, strict=True) if width]
            text.append("  ".join(["", *padded]).rstrip())
        blocks.append("\n".join(text) + "\n")
    totals = [*([summary(shown, audience)] if shown else []), *not_compared(absent)]
    return "\n".join([*blocks, "".join(f"{line}\n" for line in totals)]).lstrip()


def not_compared(absent: Sequence[str]) -> list[str]:
    """The line that names the algorithms for which one side has no page, if there are any."""
    return (
        [f"Not compared, since one side has no readable page of them: {', '.join(absent)}."] if absent else []
    )


def _columns(line: ReportLine, report: Report, each: bool) -> tuple[str, str, str, str]:
    """Name, fact, before → after, place."""
    first = line.changes[0]
    text = (statement if each else shortened)(first)
    return one_line(line.names()), label(first), unescaped(text), one_line(line.place(report))


def as_markdown(
    shown: Sequence[Report], audience: Audience | None = None, each: bool = False, absent: Sequence[str] = ()
) -> str:
    """For the body of a pull request."""
    blocks = [summary(shown, audience), *(words(line) for line in not_compared(absent))]
    for report in shown:
        text = [
            f"## {words(report.name)}",
            words(compared(report)),
            "| | name | what | change | where |\n|---|---|---|---|---|",
        ]
        for line in lines(report, audience, each):
            first = line.changes[0]
            names, place = line.names(marked=True), line.place(report)
            columns = [line.meaning, names, label(first), statement(first), words(place)]
            text[-1] += "\n" + " | ".join(["", *map(cell, columns), ""]).strip()
        blocks.append("\n\n".join(text))
    return "\n\n".join(blocks) + "\n"


def summary(shown: Sequence[Report], audience: Audience | None = None) -> str:
    """How many changes of each severity there are: 1 breaking, 2 safe."""
    levels = [severity(change, audience) for report in shown for change in report.changes]
    counts = [f"{levels.count(level)} {level}" for level in LEVELS if level in levels]
    return f"{', '.join(counts) or 'no'} change{'' if len(levels) == 1 else 's'}."


def as_json(
    shown: Sequence[Report], audience: Audience | None = None, each: bool = False, absent: Sequence[str] = ()
) -> str:
    """For programs, in the format of specs/diff.schema.json; one entry per change, for both audiences."""
    changes = [
        {
            "kind": change.kind,
            "algorithm": change.algorithm,
            "variant": change.variant,
            "parameter": change.parameter,
            "field": change.field,
            "before": change.before.data if change.before else None,
            "after": change.after.data if change.after else None,
            "note": change.note,
            "severity": {name: change.severity(name) for name in AUDIENCES},
            "old": asdict(change.old) if change.old else None,
            "new": asdict(change.new) if change.new else None,
            "fingerprint": change.fingerprint,
        }
        for report in shown
        for change in report.changes
    ]
    data = portable({"changes": changes, "not_compared": list(absent)})
    return json_text(data, indent=2) + "\n"


def as_github(
    shown: Sequence[Report], audience: Audience | None = None, each: bool = False, absent: Sequence[str] = ()
) -> str:
    """Workflow commands that GitHub shows as annotations."""
    text = []
    for report in shown:
        for change in report.changes:
            place = change.new or change.old
            paths = report.files[1 if change.new else 0]
            where = {"file": paths.get(place.page, place.page), "line": place.line} if place else {}
            what = " ".join(filter(None, (subject(change), label(change))))
            message = ": ".join(filter(None, (report.name, what, unescaped(statement(change)))))
            level = _COMMANDS[severity(change, audience)]
            text.append(command(level, message, **where, title=change.kind))
    text += [command("notice", line, title="not-compared") for line in not_compared(absent)]
    return "".join(text)


FORMATS: dict[str, Callable[..., str]] = {
    "text": as_text,
    "markdown": as_markdown,
    "json": as_json,
    "github": as_github,
}
