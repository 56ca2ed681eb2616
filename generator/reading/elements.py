"""The elements of an HTML page. Many end tags may be left out in HTML: here, too, the next element ends those before
it."""

from __future__ import annotations

from typing import Any

from bs4 import BeautifulSoup
from bs4.element import Tag

from . import bounds

_CELLS, _PARTS = {"td", "th"}, {"thead", "tbody", "tfoot"}
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
# What an element ends, and what it must not look beyond.
_ENDS: dict[str, tuple[set[str], set[str]]] = {
    **dict.fromkeys(_CELLS, (_CELLS, {"tr", "table"})),
    "tr": ({"tr"}, {"table"}),
    **dict.fromkeys(_PARTS, (_PARTS | {"tr"}, {"table"})),
    "li": ({"li"}, {"ul", "ol", "table"} | _CELLS),
    **dict.fromkeys(("dt", "dd"), ({"dt", "dd"}, {"dl", "table"} | _CELLS)),
    **dict.fromkeys(("p", "table", *_HEADINGS), ({"p"}, {"table"} | _CELLS)),
}


class Elements(BeautifulSoup):
    """Raises BeyondBounds if elements are in each other that no page nests so deep."""

    def handle_starttag(self, name: str, *args: Any, **kwargs: Any) -> Tag | None:
        self.endData()
        ended, beyond = _ENDS.get(name, (set(), set()))
        inside = 0
        for depth, open_tag in enumerate(reversed(self.tagStack), 1):
            if open_tag.name in beyond:
                break
            inside = depth if open_tag.name in ended else inside
        for _ in range(inside):
            self.popTag()
        if len(self.tagStack) >= bounds.DEEPEST:
            raise bounds.BeyondBounds(f"more than {bounds.DEEPEST} elements stand in each other")
        return super().handle_starttag(name, *args, **kwargs)
