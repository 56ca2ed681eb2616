"""What a row advises: typical values, and whether a tuning job can search the parameter."""

from __future__ import annotations

import re

from ..extracting.rows import HyperparameterRow
from ..findings import Finding, about
from ..grammar import values
from ..grammar.cursor import NotUnderstood
from ..grammar.tokens import tokenize
from ..model import Bounds, Number
from ..reading.document import Inline, plain_text

_ANSWER = re.compile(r"(?:(?P<yes>yes|true|tunable|y|✓|✔)|no|false|not tunable|n)\.?", re.IGNORECASE)
_RECKONED = re.compile(r"[A-Za-z_]\w*\s*[*/+]|[*/+]\s*[A-Za-z_]|\w\(")


def suggested(row: HyperparameterRow) -> tuple[Bounds | None, list[Finding]]:
    """The range after a label such as "Typical values"."""
    words = plain_text(row.suggested)
    if not words:
        return None, []
    for lead in ("", "number, range: "):
        try:
            domain = values.parse(tokenize((Inline("text", lead), *row.suggested))).domain
        except NotUnderstood:
            continue
        if isinstance(domain, Number) and domain.bounds != Bounds():
            return domain.bounds, []
    if _RECKONED.search(words):
        return None, []  # from other parameters
    return None, [about(row, "unparsed-phrase", "the typical values are no range", words)]


def tunable(row: HyperparameterRow) -> tuple[bool | None, list[Finding]]:
    """Whether the row says that a tuning job can search the parameter."""
    if not row.tunable:
        return None, []
    if answer := _ANSWER.fullmatch(row.tunable):
        return bool(answer["yes"]), []
    message = "whether it can be tuned: neither yes nor no"
    return None, [about(row, "unparsed-phrase", message, row.tunable)]
