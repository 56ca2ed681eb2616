"""Inline text as HTML: code as code, and names of parameters as links to where they are explained."""

from __future__ import annotations

import re
from collections.abc import Container
from urllib.parse import quote

from markupsafe import Markup, escape

_CODE = r"(?P<tick>`+)(?P<code>.+?)(?P=tick)(?!`)"
_PLAIN = re.compile(_CODE)
_MARKDOWN = re.compile(
    rf"\\(?P<sign>[\\`*_\[\]<>])|{_CODE}|\*\*(?P<strong>[^*]+)\*\*|\[(?P<text>[^\]]+)\]\((?P<url>https://[^)\s]+)\)"
)

_VERSION = re.compile(r"\d+(\.\d+)+-\d+")


def plain(text: str, names: Container[str] = ()) -> Markup:
    """A description: what stands in backticks is code, all else is as it is."""
    return _html(_PLAIN, text, names)


def markdown(text: str, names: Container[str] = ()) -> Markup:
    """A phrase in the Markdown of our pages."""
    return _html(_MARKDOWN, text, names)


def named(text: str, names: Container[str]) -> Markup:
    """A sentence with names of parameters in it, which stand there as they are."""
    parts = re.split(r"(\"[^\"]*\"|[\w.:-]*\w)", text)
    return Markup("").join(link(part) if part in names else _whole(part) for part in parts)


def _whole(part: str) -> Markup:
    """A part of a text; a version does not break at its hyphen."""
    return Markup('<span class="whole">{}</span>').format(part) if _VERSION.fullmatch(part) else escape(part)


def link(name: str) -> Markup:
    """The name of a parameter of the page."""
    return Markup('<a href="{}"><code>{}</code></a>').format(anchor(name), name)


def anchor(name: str) -> str:
    """The address of a parameter on its page."""
    return f"#{quote(name, safe=':._-~')}"


def _html(pattern: re.Pattern[str], text: str, names: Container[str]) -> Markup:
    made, end = Markup(""), 0
    for match in pattern.finditer(text):
        made += escape(text[end : match.start()]) + _marked(match, names)
        end = match.end()
    return made + escape(text[end:])


def _marked(match: re.Match[str], names: Container[str]) -> Markup:
    given = match.groupdict()
    if code := given["code"]:
        code = code.strip() if len(given["tick"]) > 1 else code
        return link(code) if code in names else Markup("<code>{}</code>").format(code)
    if given["strong"]:
        return Markup("<strong>{}</strong>").format(given["strong"])
    if given["url"]:
        return Markup('<a href="{}">{}</a>').format(given["url"], given["text"])
    return escape(given["sign"])
