"""What a server sent: is it a whole page of the guide, and the one that was asked for?"""

from __future__ import annotations

import re
from pathlib import PurePosixPath

import httpx

from .asking import Refused

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_RULE = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*\|[-:| \t]*")  # below the header of a table
# The heading of a page, and the page's name, which AWS puts within it or on the line below.
_MARKDOWN = re.compile(r"# ([^<\n]*)\s*(?:<a name=\"([^\"\n]*)\")?")
_HTML = re.compile(r"<h1([^>]*)>(.*?)</h1>", re.DOTALL | re.IGNORECASE)
_ID = re.compile(r"\bid=[\"']([^\"']*)", re.IGNORECASE)


def check_page(url: httpx.URL, body: bytes, earlier: bytes) -> None:
    """Raises Refused unless `body` looks like the whole page, of which `earlier` is what there is of it."""
    text = _text(url, body)
    lines = text.splitlines()
    html = _is_html(text)
    wanted = url.path.rpartition(".")[2]
    heading, name = _heading(text)
    wrong = {
        "empty": not text,
        "says that a table is truncated": "Table truncated" in text,
        "an HTML page where Markdown was asked for": wanted == "md" and html,
        "not a whole HTML page": wanted == "html" and not (html and text.lower().endswith("</html>")),
        "without a table, so not a page of hyperparameters": "<table" not in text.lower()
        and not any(_RULE.fullmatch(line) for line in lines),
        "does not begin with a heading, so not a page of the guide": wanted == "md" and not heading,
        "cut short: ends within a row": wanted == "md"
        and lines[-1:] != []
        and lines[-1][:1] == "|" != lines[-1][-1:],
    }
    if reason := next((reason for reason, is_so in wrong.items() if is_so), None):
        raise Refused(f"{url}: {reason}")
    _check_name(url, heading, name, _heading(earlier.decode("utf-8-sig", "replace").strip())[0])


def _check_name(url: httpx.URL, heading: str, name: str, before: str) -> None:
    """By the name that the page gives itself, or else by the heading of the earlier file."""
    if name and name.casefold() != PurePosixPath(url.path).stem.casefold():
        raise Refused(f"{url}: another page, {ascii(name)[1:-1]}")
    if not name and before and heading.casefold() != before.casefold():
        raise Refused(f"{url}: another page, {heading!r}, where {before!r} was; remove the file to take it")


def check_source(url: httpx.URL, body: bytes, earlier: bytes) -> None:
    """Raises Refused unless `body` looks like a source."""
    text = _text(url, body)
    if not text or _is_html(text):
        raise Refused(f"{url}: {'an HTML page where a source was asked for' if text else 'empty'}")


def _heading(text: str) -> tuple[str, str]:
    """The heading of a page and the name of the page; "" for what it does not have."""
    if not _is_html(text):
        found = _MARKDOWN.match(text)
        return (" ".join(found[1].split()), found[2] or "") if found else ("", "")
    if not (found := _HTML.search(text)):
        return "", ""
    name = _ID.search(found[1])
    return " ".join(re.sub(r"<[^<>]*>", " ", found[2]).split()), name[1] if name else ""


def _text(url: httpx.URL, body: bytes) -> str:
    try:
        text = body.decode("utf-8-sig").strip()
    except UnicodeDecodeError:
        raise Refused(f"{url}: not a text") from None
    if control := _CONTROL.search(text):
        raise Refused(f"{url}: not a text, has the control character U+{ord(control[0]):04X}")
    return text


def _is_html(text: str) -> bool:
    return text[:200].lower().startswith(("<!doctype", "<html", "<?xml", "<head"))
