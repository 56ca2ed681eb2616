"""Findings: what is noticed on a page. Every code with its meaning, and the formats they print in."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from .escaping import command
from .model import Origin

Kind = Literal["reading", "page"]


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Finding:
    """Something noticed at a place of a page; `words` are the page's own, where it has any."""

    page: str
    line: int
    code: str
    parameter: str = ""
    message: str
    words: str = ""

    def __post_init__(self) -> None:
        assert self.code in CODES, self.code

    @property
    def text(self) -> str:
        """All but the place."""
        named = f" {self.parameter}:" if self.parameter else ""
        quoted = f": “{self.words}”" if self.words else ""
        return f"{self.code}:{named} {self.message}{quoted}"

    def __str__(self) -> str:
        return f"{self.page}:{self.line}: {self.text}"


def finding(code: str, origin: Origin, message: str, *, parameter: str = "", words: str = "") -> Finding:
    return Finding(
        page=origin.page,
        line=origin.line,
        code=code,
        parameter=parameter,
        message=message,
        words=words.strip(),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """What a code means. `kind` is "page" for what is wrong with the page, "reading" for what the tool could not take from it."""

    kind: Kind
    meaning: str
    example: str


CODES: dict[str, Code] = {
    "unparsed-phrase": Code(
        kind="reading",
        meaning="a value, default or tuning phrase that the grammar does not understand; its words are kept",
        example="Valid values: whatever suits the data",
    ),
    "elided": Code(
        kind="reading",
        meaning="the page names no values, or points elsewhere for them",
        example="Valid values: [See the AWS documentation website for more details](…)",
    ),
    "text-lost": Code(
        kind="page",
        meaning="words are missing that the page once had: a label with nothing after it, a list that breaks off, "
        "a character replaced",
        example="Valid values: Default value: `a`",
    ),
    "table-truncated": Code(
        kind="page",
        meaning="the tool that handed the page on left rows out, and says so",
        example="Table truncated (showing 5 of 44 rows)",
    ),
    "malformed-row": Code(
        kind="page",
        meaning="a row of a table with cells missing, too many, or cut off",
        example="| name | The number of pas",
    ),
    "no-table": Code(
        kind="reading",
        meaning="a page in which no hyperparameter, tuning or metrics table was found",
        example="a page of prose",
    ),
    "missing-page": Code(
        kind="reading",
        meaning="a page that the catalog names and the directory lacks",
        example="pages: [no-such-page.md]",
    ),
    "stale-erratum": Code(
        kind="reading",
        meaning="an erratum that expects words or values which the page no longer has",
        example="page_says: {default: 0.1} where the page now says 0.2",
    ),
    "not-adopted": Code(
        kind="reading",
        meaning="a fact of an AWS page that `adopt` could not write into ours, and that is to be written by hand",
        example="a table for a mode that our page has no table for",
    ),
    "prose-changed": Code(
        kind="page",
        meaning="a row whose prose is another than the one our sentence was written from, and is to be read again",
        example="a sentence added to a row, its valid values and default unchanged",
    ),
    "duplicate-row": Code(
        kind="page",
        meaning="a name that stands in two rows of one table; the first is kept",
        example="two rows of one name",
    ),
    "description-missing": Code(
        kind="page",
        meaning="a row that says nothing about what the hyperparameter does",
        example="| name | Optional. Valid values: … |",
    ),
    "default-outside-schema": Code(
        kind="page",
        meaning="a default that is not among the row's own valid values",
        example="Valid values: positive integer, Default value: *auto*",
    ),
    "contradictory-bounds": Code(
        kind="page",
        meaning="an adjective and the bounds beside it, or a type and its bounds, that exclude each other",
        example="positive floating-point integer between 0 and 1",
    ),
    "contradictory-types": Code(
        kind="page",
        meaning="a value phrase that names two types for the same value",
        example="integer, float: Non-negative float",
    ),
    "self-reference": Code(
        kind="page",
        meaning="a bound or condition of a hyperparameter that refers to itself",
        example="count: positive integer no greater than `count`",
    ),
    "unusable-name": Code(
        kind="page",
        meaning="a hyperparameter's name of which nothing can be made in Python; the package leaves it out",
        example="| `---` | What it does. |",
    ),
    "unknown-parameter": Code(
        kind="page",
        meaning="a tuning row, relation, condition or description that names a hyperparameter without a row",
        example="| misspelt | CategoricalParameterRanges | … |",
    ),
    "unknown-value": Code(
        kind="page",
        meaning="a condition or description that names a value which is not among the valid ones",
        example="required when `policy`=`depth-wise`, where the choice is depthwise",
    ),
    "tuning-outside-schema": Code(
        kind="page",
        meaning="a recommended tuning range that reaches beyond the valid values",
        example="range (0.0, 1.0) and MaxValue: 1.0",
    ),
    "tuning-type-mismatch": Code(
        kind="page",
        meaning="a tuning range of a kind that the hyperparameter cannot take",
        example="a ContinuousParameterRange for an integer",
    ),
    "loss-maximized": Code(
        kind="page",
        meaning="a loss or error metric that the tuning page tells to maximize",
        example="| logloss | cross entropy | maximize |",
    ),
}


def as_text(findings: Iterable[Finding]) -> str:
    return "".join(f"{finding}\n" for finding in findings)


def as_json(findings: Iterable[Finding]) -> str:
    fields = ("page", "line", "code", "parameter", "message", "words")
    rows = [{name: getattr(finding, name) for name in fields} for finding in findings]
    return json.dumps(rows, indent=2, ensure_ascii=False) + "\n"


def as_github(findings: Iterable[Finding]) -> str:
    """Workflow commands that GitHub shows as annotations."""
    return "".join(command("warning", f.text, file=f.page, line=f.line, title=f.code) for f in findings)


FORMATS = {"text": as_text, "json": as_json, "github": as_github}
