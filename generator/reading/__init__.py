"""From the text of a page to a Document; the layout is recognised from the text alone.

A new layout is a module with `LAYOUT`, `matches(text)` and `read(text, page)`, and a line below.
"""

from __future__ import annotations

import dataclasses
import re
from typing import Protocol

from ..findings import Finding
from . import gfm, html, pipes, text
from .document import Document


class Reader(Protocol):
    """What the module of a layout offers."""

    LAYOUT: str

    def matches(self, text: str) -> bool: ...
    def read(self, text: str, page: str) -> Document: ...


READERS: tuple[Reader, ...] = (
    html,
    gfm,
    pipes,
    text,
)  # the first that matches reads; the last takes anything

# A converter that takes "_" for the first group of a pattern writes "$1" in its place.
_DOLLAR = re.compile(r"\\?\$1")
_IN_A_NAME = re.compile(r"(?<=[A-Za-z0-9])\\?\$1(?=[A-Za-z0-9])")
_TRUNCATED = re.compile(
    r"[Tt]able truncated[^.\n|]*?\(showing (\d+) of (\d+) rows\)|showing (\d+) of (\d+) rows"
)


def read(content: str, page: str) -> Document:
    """The page as a Document. Any text can be read: what is wrong with it is among the findings."""
    content = content.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    content = content.replace("\u2010", "-").replace("\u2011", "-")
    lost = tuple(_lost(content, page))
    if any(finding.code == "text-lost" for finding in lost):
        content = _IN_A_NAME.sub("_", content)
    reader = next(reader for reader in READERS if reader.matches(content))
    document = reader.read(content, page)
    return dataclasses.replace(document, findings=(*lost, *document.findings))


def _lost(content: str, page: str) -> list[Finding]:
    """What the tool that handed the page on says of itself, or shows."""
    findings = []
    for number, line in enumerate(content.split("\n"), 1):
        if match := _IN_A_NAME.search(line):
            words = line[max(0, match.start() - 12) : match.end() + 12]
            message = "“$1” stands in a name, where the page has “_”"
            findings.append(Finding(page=page, line=number, code="text-lost", message=message, words=words))
        elif _DOLLAR.search(line) and _IN_A_NAME.search(content):
            message = "“$1” stands for a character that the page has here"
            findings.append(Finding(page=page, line=number, code="text-lost", message=message))
        if match := _TRUNCATED.search(line):
            shown, total = match[1] or match[3], match[2] or match[4]
            message = f"the table was cut: {shown} of {total} rows"
            words = match.group()
            findings.append(
                Finding(page=page, line=number, code="table-truncated", message=message, words=words)
            )
    return findings
