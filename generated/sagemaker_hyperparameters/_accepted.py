"""What a team has accepted: messages of `smhp check` that are no longer to be shown, each with a reason.

The options --ignore name them, and the file .smhp.toml, in the current directory or one above it in the repository.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from importlib import import_module
from typing import Any, NamedTuple

from ._bounded import read
from ._codes import CODES
from ._lines import Unreadable
from ._report import Message

_LARGEST, _LONGEST = 512 * 2**10, 4000  # bytes of a file, characters of a line
_TABLE = "accepted"
_KEYS = ("code", "parameter", "files", "reason")
_HEADER = re.compile(rf"\s*\[\[\s*{_TABLE}\s*\]\]")


class Wrong(ValueError):
    """An option or a file that says what is accepted is not in its form; the text is a line for the user."""


class _Glob:
    """A glob for paths: * and ? stay within a directory, ** does not, and a directory stands for all that is in it.

    A pattern of `re` would try all ways in which several stars can share a path. Here a bit stands for a place in the
    glob, and all places at which a character can be are kept at once.
    """

    def __init__(self, glob: str) -> None:
        self._chars: dict[str, int] = {}
        self._one = self._star = self._deep = self._gate = 0
        bit = 1
        for token in _tokens(glob.removeprefix("./").rstrip("/")):
            if token == "?":
                self._one |= bit
            elif token == "*":
                self._star |= bit
            elif token == "**":
                self._deep |= bit
            elif token == "**/":  # it may be passed over, or lead to the place of any number of directories
                self._gate |= bit
                bit <<= 1
            else:
                self._chars[token] = self._chars.get(token, 0) | bit
            bit <<= 1
        self._end = bit

    def matches(self, path: str) -> bool:
        at = self._passed(1)
        for char in path:
            inside, stays = at & self._gate << 1, at & (self._deep | self._gate << 1)
            moved = at & self._chars.get(char, 0) | at & self._gate
            if char != "/":
                stays |= at & self._star
                moved |= at & self._one
            elif at & self._end:
                return True
            else:
                moved |= inside | (at & self._gate) << 1
            at = self._passed(stays | moved << 1)
        return bool(at & self._end)

    def _passed(self, at: int) -> int:
        at |= (at & self._gate) << 2
        return at | (at & (self._star | self._deep)) << 1


def _tokens(glob: str) -> Iterator[str]:
    """The characters of a glob, and what stands for others; of neighbours that do, one of each is enough."""
    run: list[str] = []
    for token in (*re.findall(r"\*\*/|\*\*|.", glob, re.DOTALL), ""):
        if token[:1] == "*":
            run.append(token)
            continue
        yield from ["**"] if "**" in run else dict.fromkeys(run)
        run = []
        yield from token


class Entry(NamedTuple):
    """Messages that are accepted: those with one of the codes, of one of the hyperparameters, in one of the files.

    Empty `parameters` stand for all, and so do empty `files`, which are patterns for paths from `directory`. `file` and
    `line` are where the entry stands; an option has no file.
    """

    codes: tuple[str, ...]
    parameters: tuple[str, ...] = ()
    files: tuple[_Glob, ...] = ()
    directory: str = ""
    text: str = ""
    file: str = ""
    line: int = 0

    def is_about(self, file: str) -> bool:
        if not self.files:
            return True
        try:
            path = os.path.relpath(file, self.directory).replace(os.sep, "/")
        except ValueError:  # on another drive
            return False
        return any(glob.matches(path) for glob in self.files)

    def takes(self, message: Message) -> bool:
        return message.code in self.codes and (not self.parameters or message.parameter in self.parameters)


class Accepted:
    """All that is accepted, and which entries have matched."""

    def __init__(self, entries: list[Entry]) -> None:
        self._entries = entries
        self._about: set[int] = set()
        self._matched: set[int] = set()

    def left(self, file: str, messages: list[Message]) -> list[Message]:
        """The messages about a file that are not accepted."""
        about = [(number, entry) for number, entry in enumerate(self._entries) if entry.is_about(file)]
        self._about |= {number for number, _ in about}
        left = []
        for message in messages:
            matching = [number for number, entry in about if entry.takes(message)]
            self._matched |= {*matching}
            if not matching:
                left.append(message)
        return left

    def unmatched(self) -> list[Message]:
        """A note on each entry that has matched nothing, although a file that it is about was checked."""
        return [
            Message("note", f"{e.text} matches nothing any more", e.line, code="accepts-nothing", file=e.file)
            for number, e in enumerate(self._entries)
            if number in self._about - self._matched
        ]


def accepted(ignored: list[str], config: str | None) -> Accepted:
    """What the options accept, and the file at `config`. Raises `Wrong`."""
    entries = [_of_option(word) for word in ignored]
    return Accepted([*entries, *(_of_file(config) if config else ())])


def _of_option(word: str) -> Entry:
    code, colon, parameter = word.partition(":")
    if colon and not parameter:
        raise Wrong(f"--ignore {word}: no hyperparameter after the colon")
    _known(code, CODES, f"--ignore {word}", "code")
    return Entry((code,), (parameter,) if parameter else (), text=f"--ignore {word}")


def _of_file(path: str) -> list[Entry]:
    try:
        text = read(path, _LARGEST).decode("utf-8-sig")
    except OSError as error:
        raise Wrong(f"{path}: {error.strerror or error}") from None
    except UnicodeDecodeError:
        raise Wrong(f"{path}: not a text file") from None
    except Unreadable as error:
        raise Wrong(f"{path}: {error}") from None
    if max(map(len, text.split("\n"))) > _LONGEST:  # the time for a key grows with the square of its parts
        raise Wrong(f"{path}: a line has more than {_LONGEST:,} characters")
    data = _toml(path, text)
    for name in data:
        _known(name, (_TABLE,), path, "key")
    tables = data.get(_TABLE, [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise Wrong(f"{path}: {_TABLE} is not a list of tables: write [[{_TABLE}]] above each entry")
    lines = [number for number, line in enumerate(text.splitlines(), 1) if _HEADER.match(line)]
    if len(lines) != len(tables):  # written in another way
        lines = [0] * len(tables)
    return [_entry(table, path, line) for table, line in zip(tables, lines, strict=True)]


def _toml(path: str, text: str) -> dict[str, Any]:
    for module in ("tomllib", "tomli"):  # Python has tomllib since 3.11
        try:
            toml: Any = import_module(module)
        except ModuleNotFoundError:
            continue
        try:
            data: dict[str, Any] = toml.loads(text.replace("\r\n", "\n"))
        except (ValueError, RecursionError) as error:
            said = re.fullmatch(r"(.*) \(at line (\d+), column \d+\)", str(error))
            what, line = (said[1], f":{said[2]}") if said else (str(error), "")
            raise Wrong(f"{path}{line}: not TOML: {' '.join(what.split())}") from None
        return data
    raise Wrong(f'{path}: reading it needs tomli: pip install "sagemaker-hyperparameters[toml]"')


def _entry(table: dict[str, Any], path: str, line: int) -> Entry:
    place = f"{path}:{line}" if line else path
    for key in table:
        _known(key, _KEYS, place, "key")
    values = {key: _texts(table.get(key, []), place, key) for key in _KEYS}
    for code in values["code"]:
        _known(code, CODES, place, "code")
    for key, why in ("code", "what is accepted"), ("reason", "why"):
        if not "".join(values[key]).strip():
            raise Wrong(f"{place}: {key} is missing, which says {why}")
    parameters = f" of {', '.join(values['parameter'])}" if values["parameter"] else ""
    files = f" in {', '.join(values['files'])}" if values["files"] else ""
    return Entry(
        codes=values["code"],
        parameters=values["parameter"],
        files=tuple(map(_Glob, values["files"])),
        directory=os.path.dirname(os.path.abspath(path)),
        text=f"accepted {', '.join(values['code'])}{parameters}{files}",
        file=path,
        line=line,
    )


def _texts(value: Any, place: str, key: str) -> tuple[str, ...]:
    """A text, or a list of texts; the reason is one text."""
    texts = [value] if isinstance(value, str) else value
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        raise Wrong(f"{place}: {key} is neither a text nor a list of texts")
    return tuple(texts)


def _known(name: str, known: Any, place: str, what: str) -> None:
    if name not in known:
        from difflib import get_close_matches

        near = get_close_matches(name, known, 1)
        hint = f"; did you mean {near[0]}?" if near else f"; there are {', '.join(known)}"
        raise Wrong(f"{place}: unknown {what} {name!r}{hint}")
