"""Changes that a team has read and accepted, by their fingerprints, each with a reason.

The file is a list in YAML:

    - fingerprint: "0123456789abcdef"   # as --format json shows it
      algorithm: an_algorithm           # optional: the entry is only missed if this algorithm was compared
      change: a_name maximum 9 → 8      # optional, for whoever reads the file
      reason: Our jobs have less.

`--format accepted` prints it for all changes that are shown, with reasons to be filled in.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..escaping import unescaped, yaml_text
from ..specs import parse_yaml, placed
from ..specs.node import Node
from .changes import Audience, Change
from .reporting import Report
from .statements import label, statement, subject

_FINGERPRINT = re.compile(r"[0-9a-f]{16}")


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptedChange:
    """An entry of the file; `where` is its place. Without an `algorithm` it may be of any."""

    where: str
    reason: str
    algorithm: str = ""
    change: str = ""


Accepted = Mapping[str, AcceptedChange]
"""What is accepted, by fingerprint."""


def parse(text: str, where: str) -> Accepted:
    """The entries in a YAML text; a SpecError that begins with `where` if it is malformed."""
    data = parse_yaml(text, where)
    entries: dict[str, AcceptedChange] = {}
    with placed(text, where):
        for node in Node([] if data is None else data, where).list():
            node.mapping("fingerprint", "algorithm", "change", "reason")
            fingerprint = node.need("fingerprint").text()
            if not _FINGERPRINT.fullmatch(fingerprint):
                node.fail(f"{fingerprint!r} is no fingerprint, which has 16 hexadecimal digits")
            if fingerprint in entries:
                node.fail(f"{fingerprint} is also at {entries[fingerprint].where}")
            if not node.need("reason").text().strip():
                node.fail("'reason' is missing")
            entries[fingerprint] = AcceptedChange(
                where=node.where,
                reason=node.need("reason").text(),
                algorithm=node.optional("algorithm", Node.text) or "",
                change=node.optional("change", Node.text) or "",
            )
    return entries


def unmatched(accepted: Accepted, changes: Iterable[Change], compared: Collection[str]) -> list[str]:
    """A line for every entry that no change matches, if its algorithm is one of those `compared`."""
    found = {change.fingerprint for change in changes} if accepted else set()
    return [
        f"{entry.where}: {' '.join(filter(None, (fingerprint, entry.algorithm, entry.change)))}: no such change any more"
        for fingerprint, entry in accepted.items()
        if fingerprint not in found and (not entry.algorithm or entry.algorithm in compared)
    ]


def as_entries(
    shown: Sequence[Report], audience: Audience | None = None, each: bool = False, absent: Sequence[str] = ()
) -> str:
    """The changes as entries of the file, whose reasons are to be filled in."""
    return "".join(
        f"- fingerprint: {json.dumps(change.fingerprint)}\n"
        f"  algorithm: {json.dumps(change.algorithm)}\n"
        f"  change: {yaml_text(json.dumps(_words(change), ensure_ascii=False))}\n"
        '  reason: ""\n'
        for report in shown
        for change in report.changes
    )


def _words(change: Change) -> str:
    parts = (change.variant, subject(change), label(change), unescaped(statement(change)))
    return " ".join(filter(None, parts))
