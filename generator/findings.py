"""Findings: what is noticed on a page, the meaning of every code, and the formats that findings print in.

A stage returns its findings with its result: among the items that it yields, in page order, or beside its one value.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Literal, TypeVar

from .escaping import command
from .model import Origin

T = TypeVar("T")
Kind = Literal["reading", "page"]
FindingCode = Literal[
    "unparsed-phrase",
    "elided",
    "text-lost",
    "table-truncated",
    "malformed-row",
    "no-table",
    "missing-page",
    "stale-erratum",
    "not-adopted",
    "prose-changed",
    "duplicate-row",
    "description-missing",
    "default-outside-schema",
    "contradictory-bounds",
    "contradictory-types",
    "self-reference",
    "unusable-name",
    "unknown-parameter",
    "unknown-value",
    "tuning-outside-schema",
    "tuning-type-mismatch",
    "loss-maximized",
]


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Finding:
    """Something noticed at a place on a page; `words` are quoted from the page, if any apply."""

    page: str
    line: int
    code: FindingCode
    parameter: str = ""
    message: str
    words: str = ""

    @property
    def text(self) -> str:
        """All but the place."""
        name = f" {self.parameter}:" if self.parameter else ""
        quote = f": “{self.words}”" if self.words else ""
        return f"{self.code}:{name} {self.message}{quote}"

    def __str__(self) -> str:
        return f"{self.page}:{self.line}: {self.text}"


def finding(
    code: FindingCode, origin: Origin, message: str, *, parameter: str = "", words: str = ""
) -> Finding:
    return Finding(
        page=origin.page,
        line=origin.line,
        code=code,
        parameter=parameter,
        message=message,
        words=words.strip(),
    )


def separate(items: Iterable[T | Finding]) -> tuple[list[T], list[Finding]]:
    """The results of a stage, and the findings that it yielded among them."""
    results: list[T] = []
    findings: list[Finding] = []
    for item in items:
        if isinstance(item, Finding):
            findings.append(item)
        else:
            results.append(item)
    return results, findings


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """The meaning of a code. The kind "page" is a mistake of the page, "reading" a limit of the tool."""

    kind: Kind
    meaning: str


CODES: dict[FindingCode, Code] = {
    "unparsed-phrase": Code(
        kind="reading",
        meaning="a value, default or tuning phrase that the grammar does not understand; its words are kept",
    ),
    "elided": Code(
        kind="reading",
        meaning="the page names no values, or points elsewhere for them",
    ),
    "text-lost": Code(
        kind="page",
        meaning="words are missing that the page once had: a label with nothing after it, a list that breaks off, "
        "a character replaced",
    ),
    "table-truncated": Code(
        kind="page",
        meaning="the tool that handed the page on left rows out, and says so",
    ),
    "malformed-row": Code(
        kind="page",
        meaning="a row of a table with cells missing, too many, or cut off",
    ),
    "no-table": Code(
        kind="reading",
        meaning="a page in which no hyperparameter, tuning or metrics table was found",
    ),
    "missing-page": Code(
        kind="reading",
        meaning="a page that the catalog names and the directory lacks",
    ),
    "stale-erratum": Code(
        kind="reading",
        meaning="an erratum that expects words or values which the page no longer has",
    ),
    "not-adopted": Code(
        kind="reading",
        meaning="a fact of an AWS page that `adopt` could not write into ours, and that is to be written by hand",
    ),
    "prose-changed": Code(
        kind="page",
        meaning="a row whose prose is another than the one our sentence was written from, and is to be read again",
    ),
    "duplicate-row": Code(
        kind="page",
        meaning="a name that stands in two rows of one table; the first is kept",
    ),
    "description-missing": Code(
        kind="page",
        meaning="a row that says nothing about what the hyperparameter does",
    ),
    "default-outside-schema": Code(
        kind="page",
        meaning="a default that is not among the row's own valid values",
    ),
    "contradictory-bounds": Code(
        kind="page",
        meaning="an adjective and the bounds beside it, or a type and its bounds, that exclude each other",
    ),
    "contradictory-types": Code(
        kind="page",
        meaning="a value phrase that names two types for the same value",
    ),
    "self-reference": Code(
        kind="page",
        meaning="a bound or condition of a hyperparameter that refers to itself",
    ),
    "unusable-name": Code(
        kind="page",
        meaning="a hyperparameter's name of which nothing can be made in Python; the package leaves it out",
    ),
    "unknown-parameter": Code(
        kind="page",
        meaning="a tuning row, relation, condition or description that names a hyperparameter without a row",
    ),
    "unknown-value": Code(
        kind="page",
        meaning="a condition or description that names a value which is not among the valid ones",
    ),
    "tuning-outside-schema": Code(
        kind="page",
        meaning="a recommended tuning range that reaches beyond the valid values",
    ),
    "tuning-type-mismatch": Code(
        kind="page",
        meaning="a tuning range of a kind that the hyperparameter cannot take",
    ),
    "loss-maximized": Code(
        kind="page",
        meaning="a loss or error metric that the tuning page tells to maximize",
    ),
}


def as_text(findings: Iterable[Finding]) -> str:
    return "".join(f"{finding}\n" for finding in findings)


def as_json(findings: Iterable[Finding]) -> str:
    return json.dumps([asdict(finding) for finding in findings], indent=2, ensure_ascii=False) + "\n"


def as_github(findings: Iterable[Finding]) -> str:
    """Workflow commands that GitHub shows as annotations."""
    return "".join(command("warning", f.text, file=f.page, line=f.line, title=f.code) for f in findings)


FORMATS = {"text": as_text, "json": as_json, "github": as_github}
