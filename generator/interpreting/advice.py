"""What a row advises: typical values, and whether a tuning job can search the parameter."""

from __future__ import annotations

import re

from ..extracting.rows import Content, HyperparameterRow
from ..findings import Finding, about
from ..grammar import values
from ..grammar.cursor import NotUnderstood
from ..grammar.tokens import tokenize
from ..model import Boolean, Bounds, Choice, Number
from ..reading.document import Inline, marked_text

_ANSWER = re.compile(
    r"(?:(?P<yes>yes|true|tunable|y|✓|✔|☑)|no|false|not tunable|n|✗|✘|✕|×|☐)\.?", re.IGNORECASE
)
_RECKONED = re.compile(r"[A-Za-z_]\w*\s*[*/+]|[*/+]\s*[A-Za-z_]|\w\(")


def read(row: HyperparameterRow) -> tuple[Bounds | None, bool | None, str, list[Finding]]:
    """The typical values, whether it can be tuned, the words of either that say something else, and findings."""
    kept: list[str] = []
    findings: list[Finding] = []
    words, typical = marked_text(row.suggested), _range(row.suggested)
    if words and typical is None:
        kept.append(f"Typical values: {words}.")
        if not _RECKONED.search(words) and not _is_listed(row.suggested):  # from other parameters
            findings.append(about(row, "unparsed-phrase", "the typical values are no range", words))
    answer = _ANSWER.fullmatch(row.tunable)
    if row.tunable and not answer:
        kept.append(f"Tunable: {row.tunable}.")
        message = "whether it can be tuned: neither yes nor no"
        findings.append(about(row, "unparsed-phrase", message, row.tunable))
    return typical, bool(answer["yes"]) if answer else None, " ".join(kept), findings


def _is_listed(content: Content) -> bool:
    """Whether these are values with no range between them: "64", "`a` or `b`"."""
    try:
        return isinstance(values.parse(tokenize(content)).domain, Choice | Boolean)
    except NotUnderstood:
        return False


def _range(content: Content) -> Bounds | None:
    for lead in ("", "number, range: "):
        try:
            domain = values.parse(tokenize((Inline("text", lead), *content))).domain
        except NotUnderstood:
            continue
        if isinstance(domain, Number) and domain.bounds != Bounds():
            return domain.bounds
    return None
