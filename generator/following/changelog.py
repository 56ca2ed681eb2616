"""The section of CHANGELOG.md for what changed, and its place in the file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Literal

from ..comparing.changes import WHOLE_THINGS, Change, Severity
from ..comparing.reporting import Report, ReportLine, lines
from ..comparing.statements import label, statement
from ..escaping import words

Step = Literal["major", "minor", "patch"]
STEPS: tuple[Step, ...] = ("major", "minor", "patch")

# The step of the package's version that a change requires, by its worst severity.
STEP_OF: dict[Severity, Step] = {"breaking": "major", "dangerous": "minor", "safe": "minor", "info": "patch"}

_PROPOSAL = re.compile(rf"^Proposed version: ({'|'.join(STEPS)})\n+", re.MULTILINE)


def step(changes: Iterable[Change]) -> Step:
    """The step from the last version that these changes require."""
    return min((STEP_OF[change.worst] for change in changes), key=STEPS.index, default="patch")


def as_changelog(reports: Sequence[Report], version: str) -> str:
    """A section of CHANGELOG.md: the step of the version, and what changed for configurations and callers."""
    proposed = step(change for report in reports for change in report.changes)
    text = [f"## {version}", f"Proposed version: {proposed}"]
    for report in reports:
        spec = report.new or report.old
        title = spec.title if spec and spec.algorithm == report.name else report.name
        items = [f"- **{line.meaning}**: {_sentence(line)}" for line in lines(report)]
        text.append("\n".join([f"### {words(title)}", "", *items]))
    return "\n\n".join(text) + "\n"


def _sentence(line: ReportLine) -> str:
    """What changed, beginning with the names: added `a` (optional), removed `b`, or `c` default 1 → 2."""
    first = line.changes[0]
    names = line.names(marked=True, signed=False)
    return " ".join(filter(None, (WHOLE_THINGS.get(first.kind), names, label(first), statement(first))))


def inserted(text: str, section: str) -> str:
    """A changelog with a new section: below the heading of the same version, else above the other versions."""
    title, _, body = section.partition("\n")
    before, heading, after = text.partition(f"\n{title}\n")
    if heading:
        rest = after.find("\n## ")
        own, later = (after, "") if rest < 0 else (after[:rest], after[rest:])
        return f"{before}{heading}{_joined(own, body)}{later}"
    place = text.find("\n## ")
    above, below = (text, "") if place < 0 else (text[:place], text[place:])
    return f"{above.rstrip()}\n\n{section.rstrip()}\n{below}"


def _joined(own: str, more: str) -> str:
    """The texts of two sections as one, under the larger of their proposals."""
    proposed = min(_PROPOSAL.findall(own + more), key=STEPS.index, default=None)
    line = f"\nProposed version: {proposed}\n" if proposed else ""
    own, more = (_PROPOSAL.sub("", text).rstrip() for text in (own, more))
    return f"{line}{own}\n{more}\n"
