"""The section of CHANGELOG.md for what changed, and its place in the file."""

from __future__ import annotations

from collections.abc import Sequence

from ..comparing.reporting import Report, ReportLine, lines
from ..comparing.statements import label, statement
from ..escaping import words


def as_changelog(found: Sequence[Report], version: str) -> str:
    """A section of CHANGELOG.md: what changed for saved configurations and for Python callers."""
    text = [f"## {version}"]
    for report in found:
        spec = report.new or report.old
        title = spec.title if spec and spec.algorithm == report.name else report.name
        items = [f"- **{line.meaning}**: {_sentence(line)}" for line in lines(report)]
        text.append("\n".join([f"### {words(title)}", "", *items]))
    return "\n\n".join(text) + "\n"


def _sentence(line: ReportLine) -> str:
    """What changed, beginning with the names: added `a` (optional), removed `b`, or `c` default 1 → 2."""
    first = line.changes[0]
    verbs = {"+": "added", "-": "removed", "~": "renamed"}
    sign, _, names = line.names(marked=True).partition(" ")
    said = f"{verbs[sign]} {names}" if sign in verbs else line.names(marked=True)
    return " ".join(filter(None, (said, label(first), statement(first))))


def inserted(text: str, section: str) -> str:
    """A changelog with a new section: below the heading of the same version, else above the other versions."""
    title, _, body = section.partition("\n")
    before, found, after = text.partition(f"\n{title}\n")
    if found:
        rest = after.find("\n## ")
        own, later = (after, "") if rest < 0 else (after[:rest], after[rest:])
        return f"{before}{found}{own.rstrip()}\n{body.rstrip()}\n{later}"
    place = text.find("\n## ")
    above, below = (text, "") if place < 0 else (text[:place], text[place:])
    return f"{above.rstrip()}\n\n{section.rstrip()}\n{below}"
