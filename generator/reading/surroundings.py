"""What stands around the text of a web page, and is no part of it: navigation, forms, notices of the site."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bs4 import BeautifulSoup
    from bs4.element import Tag

_NO_TEXT = "script style noscript template svg button nav footer form select iframe dialog head".split()
_OUTSIDE = ["header", "aside"]  # in an article, these may be text
_ROLES = "navigation banner contentinfo dialog alertdialog search complementary".split()
_CLASSES = re.compile(
    r"(?:^|[\s_-])(?:breadcrumbs?|cookies?|feedback|footer|nav|navbar|navigation|sidebar|toc|sr-only|visually-hidden|on-this-page)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_END = re.compile(
    r"javascript (?:is|must be) (?:disabled|enabled)\b.*|document conventions|(?:did|was) this (?:page|topic|article) help.*"
    r"|(?:provide|send|give|leave) (?:us )?feedback|thanks for letting us know.*|(?:©|\(c\)|copyright\b).*"
    r"|privacy(?: policy)?(?: *\|? *site terms.*)?|cookie preferences|need (?:more )?help\?|to use .* javascript must be enabled.*|edit this page.*"
    r"|(?:previous|next)(?: topic| page)?:.*|.*\ball rights reserved\.?|on this page:?|in this article:?|rate this page.*",
    re.IGNORECASE,
)
_LONGEST_LINE, _MOST_LINES = 15, 80


def remove(soup: BeautifulSoup) -> None:
    """Takes the elements off a page that are not part of its text."""
    for element in list(soup.find_all(True)):
        is_page = element.name in ("html", "body", "main", "article", "table", "tr") or element.decomposed
        if not is_page and _is_outside(element) and not element.find(["main", "article", "h1"]):
            element.decompose()


def _is_outside(element: Tag) -> bool:
    if element.name in _NO_TEXT or element.has_attr("hidden"):
        return True
    if element.name in _OUTSIDE and not element.find_parent(["main", "article", "td"]):
        return True
    names = " ".join(
        [*(element.get_attribute_list("class")), *element.get_attribute_list("id")]
        if element.has_attr("class") or element.has_attr("id")
        else []
    )
    return bool(
        element.get("role") in _ROLES
        or (element.name != "td" and _CLASSES.search(str(names)))
        or _HIDDEN.search(str(element.get("style", "")))
    )


def text_end(lines: Sequence[str]) -> int:
    """The number of lines before the notices of the site with which a copied page ends."""
    for place, line in enumerate(lines):
        if _END.fullmatch(line.strip()):
            rest = list(islice(_words(lines, place), _MOST_LINES + 1))
            if len(rest) <= _MOST_LINES and all(count <= _LONGEST_LINE for count in rest[1:]):
                return place
    return len(lines)


def _words(lines: Sequence[str], start: int) -> Iterator[int]:
    """The number of words on each line from `start` on; a notice of the site counts as one."""
    for line in (lines[place].strip() for place in range(start, len(lines))):
        if line:
            yield 1 if _END.fullmatch(line) else len(line.split())
