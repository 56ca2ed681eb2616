"""Findings: what is noticed on a page, the meaning of every code, and the formats that findings print in.

A function returns its findings with its result: among the items that it yields, or as the last item of a tuple.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Literal, NamedTuple, Protocol, TypeVar

from .escaping import command, json_text, one_line
from .model import Origin

T = TypeVar("T")
FindingKind = Literal["reading", "page"]
FindingCode = Literal[
    "unparsed-phrase",
    "elided",
    "text-lost",
    "table-truncated",
    "malformed-row",
    "unknown-column",
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
    "stray-mark",
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
    """Something noticed at a place on a page; `words` are a quote from the page."""

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
        return one_line(f"{self.code}:{name} {self.message}{quote}")

    def __str__(self) -> str:
        return f"{one_line(self.page)}:{self.line}: {self.text}"


def finding(
    code: FindingCode, origin: Origin, message: str, *, parameter: str = "", words: str = ""
) -> Finding:
    """A finding at `origin`."""
    return Finding(
        page=origin.page,
        line=origin.line,
        code=code,
        parameter=parameter,
        message=message,
        words=words.strip(),
    )


class Named(Protocol):
    """A row, or a fact that was read from one."""

    @property
    def name(self) -> str: ...
    @property
    def origin(self) -> Origin: ...


def about(row: Named, code: FindingCode, message: str, words: str = "") -> Finding:
    """A finding on a row."""
    return finding(code, row.origin, message, parameter=row.name, words=words)


def separate(items: Iterable[T | Finding]) -> tuple[list[T], list[Finding]]:
    """The results of a stage, and the findings that it yielded among them."""
    every = list(items)
    return [i for i in every if not isinstance(i, Finding)], [i for i in every if isinstance(i, Finding)]


class Code(NamedTuple):
    """The kind "page" is a mistake of the page; "reading" is something that the tool could not use."""

    kind: FindingKind
    meaning: str


CODES: dict[FindingCode, Code] = {
    "unparsed-phrase": Code(
        "reading",
        "a value, default or tuning phrase that the grammar does not understand; its words are kept",
    ),
    "elided": Code("reading", "the page names no values, or points elsewhere for them"),
    "text-lost": Code(
        "page",
        "words missing from the page: a label with nothing after it, a list that breaks off, a replaced character",
    ),
    "table-truncated": Code(
        "page", "rows that another tool left out when it copied the page, according to a note on the page"
    ),
    "malformed-row": Code("page", "a row of a table with missing cells, too many cells, or no end"),
    "unknown-column": Code(
        "reading", "a column whose header is not understood; its words are kept in the description"
    ),
    "no-table": Code(
        "reading",
        "a page without a hyperparameter, tuning or metrics table; of a page that the catalog does not name, only tables count that describe parameters; or a page that is not read: empty, no text in UTF-8, or longer or with more elements in each other than any page of AWS",
    ),
    "missing-page": Code("reading", "a page that the catalog names, but the directory lacks"),
    "stale-erratum": Code("reading", "an erratum that expects words or values that the page no longer has"),
    "not-adopted": Code(
        "reading", "a fact of an AWS page that `adopt` could not write into ours; write it by hand"
    ),
    "prose-changed": Code("page", "a row whose prose changed after our sentence was written; read it again"),
    "duplicate-row": Code("page", "a name with two rows in one table; the first row is kept"),
    "description-missing": Code("page", "a row without words on what the hyperparameter does"),
    "default-outside-schema": Code("page", "a default that is not among the row's own valid values"),
    "contradictory-bounds": Code("page", "an adjective or a type that excludes the bounds with it"),
    "contradictory-types": Code("page", "a value phrase that names two types for the same value"),
    "stray-mark": Code(
        "page", "a quote or bracket without its partner; the phrase is read as if it were not there"
    ),
    "self-reference": Code("page", "a bound or condition of a hyperparameter that refers to itself"),
    "unusable-name": Code(
        "page", "a hyperparameter's name that no Python name can be made from; the package leaves it out"
    ),
    "unknown-parameter": Code(
        "page", "a tuning row, relation, condition or description that names a hyperparameter without a row"
    ),
    "unknown-value": Code("page", "a condition or description that names a value outside the valid ones"),
    "tuning-outside-schema": Code("page", "a recommended tuning range that reaches beyond the valid values"),
    "tuning-type-mismatch": Code("page", "a tuning range of a type that the hyperparameter cannot take"),
    "loss-maximized": Code("page", "a loss or error metric that is to be maximized according to the page"),
}


def as_text(findings: Iterable[Finding]) -> str:
    return "".join(f"{finding}\n" for finding in findings)


def as_json(findings: Iterable[Finding]) -> str:
    return json_text([asdict(finding) for finding in findings], indent=2) + "\n"


def as_github(findings: Iterable[Finding]) -> str:
    """Workflow commands that GitHub shows as annotations."""
    return "".join(command("warning", f.text, file=f.page, line=f.line, title=f.code) for f in findings)


FORMATS = {"text": as_text, "json": as_json, "github": as_github}
