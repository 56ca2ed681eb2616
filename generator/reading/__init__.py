"""From the text of a page to a Document; the layout is recognised by the text.

A new layout is a module with the names of `Reader`, and a place in `READERS`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Protocol

from ..findings import Finding, separate
from . import bounds, gfm, html, pipes, text
from .document import Block, Document


class Reader(Protocol):
    """The module of a layout. `MARKED` is false if the layout loses code and emphasis."""

    LAYOUT: str
    MARKED: bool

    def matches(self, text: str) -> bool: ...
    def read(self, text: str, page: str) -> Iterator[Block | Finding]: ...


# The first that matches reads the page; the last matches any text.
READERS: tuple[Reader, ...] = (html, gfm, pipes, text)

# Hyphens, ligatures and characters without width: marks of the setting of a page, not of its words.
_TYPOGRAPHY = str.maketrans(
    {
        "\u2010": "-",
        "\u2011": "-",
        "ﬀ": "ff",
        "ﬁ": "fi",
        "ﬂ": "fl",
        "ﬃ": "ffi",
        "ﬄ": "ffl",
        "ﬅ": "ft",
        "ﬆ": "st",
    }
    | dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff")
)
_SOFT_HYPHEN = re.compile(
    r"\u00ad(?!\s*$)|&(?:shy|ZeroWidthSpace|#173|#8203|#x0*ad|#x200b);", re.MULTILINE | re.IGNORECASE
)

# Some converters write "$1" in place of "_".
_DOLLAR = re.compile(r"\\?\$1")
_IN_A_NAME = re.compile(r"(?<=[A-Za-z0-9])\\?\$1(?=[A-Za-z0-9])")
_TRUNCATED = re.compile(
    r"[Tt]able truncated[^.\n|]{0,200}?\(showing (\d+) of (\d+) rows\)|showing (\d+) of (\d+) rows"
)


def read(content: str, page: str) -> Document:
    """The page as a Document; `findings` says what is wrong with it.

    Any text can be read unless it is beyond the bounds: then it raises BeyondBounds.
    """
    bounds.check(content, html.matches(content))
    content = content.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    content = _SOFT_HYPHEN.sub("", content.translate(_TYPOGRAPHY))
    lost = list(_lost(content, page))
    content = _IN_A_NAME.sub("_", content)
    reader = next(reader for reader in READERS if reader.matches(content))
    blocks: list[Block]
    blocks, findings = separate(reader.read(content, page))
    return Document(
        page=page,
        layout=reader.LAYOUT,
        marked=reader.MARKED,
        blocks=tuple(blocks),
        findings=(*lost, *findings),
    )


def _lost(content: str, page: str) -> Iterator[Finding]:
    """A finding for each place where another tool left something out or replaced it."""
    in_names = _IN_A_NAME.search(content) is not None
    for number, line in enumerate(content.split("\n"), 1):
        if match := _IN_A_NAME.search(line):
            words = line[max(0, match.start() - 12) : match.end() + 12]
            message = "“$1” stands in a name, where the page has “_”"
            yield Finding(page=page, line=number, code="text-lost", message=message, words=words)
        elif in_names and _DOLLAR.search(line):
            message = "“$1” stands for a character that the page has here"
            yield Finding(page=page, line=number, code="text-lost", message=message)
        if match := _TRUNCATED.search(line):
            shown, total = match[1] or match[3], match[2] or match[4]
            message = f"the table was cut: {shown} of {total} rows"
            words = match.group()
            yield Finding(page=page, line=number, code="table-truncated", message=message, words=words)
