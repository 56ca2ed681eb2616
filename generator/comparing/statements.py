"""The words of a change: its name, what changed about it, and what was stated before and after, in Markdown."""

from __future__ import annotations

from os.path import commonprefix

from ..escaping import code, prose
from .changes import OPTIONS, WHOLE_THINGS, Change

_WIDEST = 72
_SIGNS = {"added": "+ ", "removed": "- ", "renamed": "~ "}
_READ = {
    "schema": "values",
    "tunable": "words on tuning",
    "parameter": "row",
    "required_when": "condition",
    "used_when": "condition",
}

# Facts whose text is that of a page, and not yet Markdown.
_PLAIN = frozenset("algorithm variant title name metric regex description conditions encoding".split())


def label(change: Change) -> str:
    """What changed: the name of the fact; for values, how they changed."""
    if change.kind == "confidence-changed":
        return f"reading of the {_READ.get(change.field, change.field)}"
    if change.kind in WHOLE_THINGS:
        return ""
    if change.field == "schema":
        return change.kind.replace("-", " ")
    return change.field.replace("_", " ")


def subject(change: Change, marked: bool = False, signed: bool = True) -> str:
    """The name of what changed, `marked` as Markdown, and with a sign in front if it was added, removed or
    renamed and `signed` is true.
    """
    renamed = change.kind == "param-renamed" and change.before
    name = renamed.text if renamed else change.parameter or change.variant or change.algorithm
    sign = _SIGNS[WHOLE_THINGS[change.kind]] if signed and change.kind in WHOLE_THINGS else ""
    return f"{sign}{code(name) if marked else name}"


def sides(change: Change) -> tuple[str, ...]:
    """Before and after; one text if only one side has it, "" for a row that moved. Markdown, for people."""
    readable = prose if change.field in _PLAIN else _readable
    before, after = (readable(side.text) if side else "" for side in (change.before, change.after))
    if change.kind == "param-renamed":
        return (f"→ {after}",)
    if change.kind == "confidence-changed":
        return (before or "not read", after or "not read")
    if change.kind in WHOLE_THINGS or change.kind in OPTIONS:
        return (after or before,)
    if change.kind == "moved":
        return ("",)
    return (before or "none", after or "none")


def _readable(text: str) -> str:
    """The words of a page without the backslashes that Markdown needs."""
    return text.replace(r"\"", '"')


def statement(change: Change) -> str:
    """Before → after, with the note."""
    if change.kind == "confidence-changed" and change.note and not (change.before and change.after):
        return f"not read: {_readable(change.note)}"
    text = " → ".join(sides(change))
    return f"{text} ({_readable(change.note)})" if change.note else text


def shortened(change: Change) -> str:
    """The statement for a line of a terminal; if it is too long, what both sides share is cut first."""
    text = statement(change)
    if len(text) <= _WIDEST:
        return text
    both = sides(change)
    apart = _apart(*both) if len(both) == 2 else both
    room = max(_WIDEST // len(both), _WIDEST - min(map(len, apart)) if len(both) == 2 else 0)
    parts = [_cut(side, room) for side in apart]
    note = f" ({_cut(_readable(change.note), _WIDEST // 2)})" if change.note else ""
    return " → ".join(parts) + note


def _apart(one: str, other: str) -> tuple[str, str]:
    """Two texts without the words that both begin or end with, except the one next to the difference."""
    left, right = one.split(), other.split()
    start = len(commonprefix([left, right]))
    end = len(commonprefix([left[start:][::-1], right[start:][::-1]]))
    skipped, kept = max(start - 1, 0), max(end - 1, 0)  # one shared word shows the place
    texts = [side[skipped : len(side) - kept] for side in (left, right)]
    marks = (["…"] if skipped else []), (["…"] if kept else [])
    first, second = (" ".join([*marks[0], *text, *marks[1]]) for text in texts)
    return first, second


def _cut(text: str, widest: int) -> str:
    """A text without its middle if it is too long."""
    half = (widest - 3) // 2
    return text if len(text) <= widest else f"{text[:half].rstrip()} … {text[-half:].lstrip()}"
