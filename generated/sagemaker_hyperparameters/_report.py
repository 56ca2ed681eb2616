"""The messages of `smhp check`, and their formats for people, programs and GitHub."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from ._messages import printable, shown

# The codes of what can't be checked, or is not meant to be.
NOT_CHECKED, UNKNOWN_IMAGE, NO_JOB = "not-checked", "unknown-image", "no-job"
MALFORMED, UNREADABLE = "malformed-job", "unreadable"
ACCEPTS_NOTHING = "accepts-nothing"  # the code of a note on an entry of what is accepted


class Message(NamedTuple):
    """A message about a line of a file; the line is 0 if the message is about the whole file. In a notebook the line is
    one of the code cell `cell`, counted from 1 among all cells.

    `severity` is "error" or "warning" for a problem, "note" for something that is not meant to be checked, and
    "unchecked" for something that can't be. Without a hyperparameter, `parameter` is "".
    """

    severity: str
    text: str
    line: int = 0
    algorithm: str = ""
    parameter: str = ""
    value: Any = None
    code: str = ""
    url: str = ""
    file: str = ""
    cell: int = 0


def in_cell(message: Message, cells: Sequence[int]) -> Message:
    """A message about a line of a notebook's program, placed in its cell; `cells` has the line on which each begins."""
    cell = bisect_right(cells, message.line)
    return message._replace(cell=cell, line=message.line - cells[cell - 1] + 1) if cell else message


def as_text(messages: Iterable[Message]) -> str:
    """One line each, as compilers write them: file:line: severity: algorithm: text."""
    lines = (f"{printable(_place(m))}: {m.severity}: {sentence(m)}\n" for m in messages)
    return "".join(lines)


def summary(jobs: int, files: int, messages: Iterable[Message], accepted: int = 0) -> str:
    """The counts of a run in one line: 3 jobs in 2 files, 1 not checked: 2 errors, 1 accepted."""
    severities = ["unchecked" if m.code == NOT_CHECKED else m.severity for m in messages]
    unchecked = f", {severities.count('unchecked')} not checked" if "unchecked" in severities else ""
    counts = [_count(severities.count(each), each) for each in ("error", "warning") if each in severities]
    problems = [*(counts or ["no problems"]), *([f"{accepted} accepted"] if accepted else [])]
    return f"{_count(jobs, 'job')} in {_count(files, 'file')}{unchecked}: {', '.join(problems)}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def as_json(messages: Iterable[Message]) -> str:
    """A list of objects with the fields of `Message`."""
    return json.dumps([m._replace(value=_value(m.value))._asdict() for m in messages], indent=2) + "\n"


def _value(value: Any) -> Any:
    """A value for JSON; as text if JSON can't have it, such as nan, a date or an integer too long."""
    try:
        return json.loads(json.dumps(value, allow_nan=False))
    except (ValueError, TypeError, RecursionError):
        return shown(value)


def as_github(messages: Iterable[Message]) -> str:
    """Workflow commands, which GitHub shows beside the lines of a pull request."""
    return "".join(
        f"::{'notice' if level(m) == 'note' else level(m)} {_position(m)}"
        f"title={_property(m.code or m.severity)}::{_escaped(in_words(m))}\n"
        for m in messages
    )


def _position(message: Message) -> str:
    line = message.line if message.line and not message.cell else 1
    return f"file={_property(printable(message.file))},line={line}," if message.file else ""


def level(message: Message) -> str:
    """ "error", "warning" or "note": what can't be checked is an error if it is a fault of the file."""
    if message.severity == "unchecked":
        return "error" if message.code in (UNREADABLE, MALFORMED, NO_JOB) else "warning"
    return message.severity


def as_sarif(messages: Iterable[Message]) -> str:
    """A log of SARIF 2.1.0, the format of GitHub's code scanning and other tools."""
    from ._sarif import log

    return json.dumps(log(messages), indent=2) + "\n"


def _place(message: Message) -> str:
    cell = f":cell {message.cell}" if message.cell else ""
    return f"{message.file}{cell}:{message.line}" if message.line else message.file or "smhp"


def sentence(message: Message) -> str:
    return printable(f"{message.algorithm}: {message.text}" if message.algorithm else message.text)


def in_words(message: Message) -> str:
    """The message, with its place in a notebook's cell: its line in the file is not known."""
    if not message.cell:
        return sentence(message)
    line = f", line {message.line}" if message.line else ""
    return f"cell {message.cell}{line}: {sentence(message)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


_FORMATS = {"text": as_text, "json": as_json, "github": as_github, "sarif": as_sarif}


def written(messages: Iterable[Message], name: str) -> str:
    """Messages in a format, in which nothing is a command but what is meant to be one."""
    text = _FORMATS[name](messages)
    return text.replace("##", r"#\u0023") if name in ("json", "sarif") else text
