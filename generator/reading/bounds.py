"""Bounds that no real page reaches: beyond them, the time to read a page grows faster than the page."""

from __future__ import annotations

import re

from ..errors import InputError

_LONGEST_PAGE = 8_000_000  # characters; 52,958 are the most seen
LONGEST_LINE = 10_000  # of a page that is no HTML, and of the text of a cell; 1,426 is the longest seen
_MOST_BRACKETS = 500  # in a cell or paragraph; 11 are the most seen
DEEPEST = 100  # elements within each other; 17 are the most seen
_BLANKS = re.compile(r"\s{400}")  # 68 are the most seen


class BeyondBounds(InputError):
    """A page that is not read; its text is the reason."""


def check(text: str, is_html: bool) -> None:
    """Raises BeyondBounds if a page is longer than pages are, or has a longer line or run of blanks."""
    if len(text) > _LONGEST_PAGE:
        raise BeyondBounds(f"the page has {len(text):,} characters, more than {_LONGEST_PAGE:,}")
    if blanks := _BLANKS.search(text):
        line = text.count("\n", 0, blanks.start()) + 1
        raise BeyondBounds(f"too many blanks in a row on line {line}")
    for number, line_text in enumerate(() if is_html else text.split("\n"), 1):
        if len(line_text) > LONGEST_LINE:
            raise BeyondBounds(f"line {number} has {len(line_text):,} characters, more than {LONGEST_LINE:,}")


def check_markup(text: str) -> None:
    """Raises BeyondBounds if a cell or paragraph has more text or brackets than any page."""
    if len(text) > LONGEST_LINE or text.count("[") > _MOST_BRACKETS:
        raise BeyondBounds(f"too much text or too many brackets in one place: {text[:20]}…")
