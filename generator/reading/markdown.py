"""Markdown inside cells: code, emphasis, links, breaks and the lists that converters write inline."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.token import Token

from .bounds import check_markup
from .document import Inline, InlineKind, collapse, is_pointer, text_pieces

_PARSER = MarkdownIt("commonmark")

# Lists inside cells are on one line: AWS writes "+  `a`: … <br />+  `b`: …", other converters "* `a`: …".
_ITEM = re.compile(
    r"(?<!\\)\+ {2,}(?=\S)|[•·]\s+|(?<!\S)- (?=`)|(?:(?<=<br>)|(?<=<br/>)|(?<=<br />))[-+] (?=\S)"
)
# Begins an item of a list; any other lone asterisk is a multiplication sign.
_STARRED = re.compile(r"(?:^| {2}|<br ?/?> *)\* (?=\S)")
_BOLD_ITEM = re.compile(r"(?<=\*)(?=\+ {2,}\S)")  # "**Valid values:**+  `a`": bold would not end
_STAR = re.compile(r"(?<!\S)\* (?=\S)")
# Converters that put the paragraphs of a cell on one line leave two spaces between them.
_GAP = re.compile(r"(?<=[.!?:*`)]) {2,}(?=[A-Z*])|(?<=\S) {2,}(?=\*\*)")
_ITEM_MARK, _BREAK_MARK = "\ue000", "\ue001"
_MARKS = re.compile(f"([{_ITEM_MARK}{_BREAK_MARK}])")
# "<name>" stands for a name unless it is an element of HTML.
_PLACEHOLDER = re.compile(r"<[A-Za-z][\w-]*>")
_ELEMENT = re.compile(
    r"<(a|b|br|center|code|del|div|em|font|hr|i|img|ins|kbd|mark|p|pre|q|s|small|span|strong|sub|sup|table|tbody|td|"
    r"th|thead|tr|tt|u|var|li|ol|ul)\b",
    re.IGNORECASE,
)
_CODED_LINK = re.compile(r"\[([^\]]*)\]\(https?:[^\s)]*\)")
_KINDS: dict[str, InlineKind] = {_ITEM_MARK: "item", _BREAK_MARK: "break"}


def inline(text: str) -> tuple[Inline, ...]:
    """The pieces of a cell or paragraph."""
    check_markup(text)
    text = _BOLD_ITEM.sub(" ", text)
    if _STARRED.search(text):
        text = _STAR.sub(_ITEM_MARK, text)
    text = _GAP.sub(f" {_BREAK_MARK}", _ITEM.sub(_ITEM_MARK, text))
    tokens = _PARSER.parseInline(text)[0].children or []
    return tuple(_pieces(tokens))


def _pieces(tokens: list[Token]) -> list[Inline]:
    pieces: list[Inline] = []
    marks: list[InlineKind] = []
    link: list[str] | None = None
    line = 0
    for token in tokens:
        match token.type:
            case "softbreak" | "hardbreak" as kind:
                line += 1
                pieces.append(Inline("text", " ", line) if kind == "softbreak" else Inline("break", "", line))
            case "html_inline":
                if token.content.lower().startswith(("<br", "<p", "</p", "</li", "</ul", "</ol")):
                    pieces.append(Inline("break", "", line))
                elif token.content.lower().startswith("<li"):
                    pieces.append(Inline("item", "", line))
                elif _PLACEHOLDER.fullmatch(token.content) and not _ELEMENT.match(token.content):
                    pieces.append(Inline("text", token.content, line))
            case "strong_open" | "em_open":
                marks.append("strong" if token.type == "strong_open" else "emphasis")
            case "strong_close" | "em_close":
                marks.pop()
            case "link_open":
                link = []
            case "link_close":
                words = "".join(link or ())
                pieces.append(Inline("pointer" if is_pointer(words) else "link", words, line))
                link = None
            case _ if link is not None:
                link.append(_MARKS.sub("", token.content))
            case "code_inline":
                code = _MARKS.sub(" ", token.content)
                is_link = _CODED_LINK.fullmatch(code)  # "`[a\_b](https://…)`"
                words = re.sub(r"\\(.)", r"\1", is_link[1]) if is_link else code
                pieces.append(Inline("code", words, line))
            case _:
                pieces += _text(token.content, marks[-1] if marks else "text", line)
    return pieces


def _text(content: str, kind: InlineKind, line: int) -> list[Inline]:
    pieces: list[Inline] = []
    for part in _MARKS.split(content):
        if part in _KINDS:
            pieces.append(Inline(_KINDS[part], "", line))
        elif kind == "text":
            pieces += text_pieces(part, line)
        elif part:
            pieces.append(Inline(kind, part, line))
    return pieces


_HEADING = re.compile(r"(#{1,6})(.*)")
_ANCHOR = re.compile(r"<a [^>]*>\s*</a>|</?a\b[^>]*>")


def heading(line: str) -> tuple[int, str] | None:
    """Level and text of an ATX heading, without its anchor; None for any other line."""
    if match := _HEADING.fullmatch(line.strip()):
        text = match[2].rstrip("#").strip()
        return len(match[1]), collapse("".join(piece.text for piece in inline(_ANCHOR.sub("", text))))
    return None
