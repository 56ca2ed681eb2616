"""Reads JSON and YAML and keeps the line of every entry, for the problems to show."""

from __future__ import annotations

import json
import re
from typing import Any

# What tells the lines of the names in a JSON text: strings, the colon after a name, braces and ends of lines.
_TOKEN = re.compile(r'"(?:[^"\\]+|\\.)*"|[{}:\n]')
# A string, or a ${...} outside strings: Fn::Sub and Terraform put a number or a mapping there. Each matches without
# its end, too, as a text of beginnings alone would be searched once for each of them.
_BARE = re.compile(r'"(?:[^"\\]|\\.)*"?|\$\{[^}]{0,500}(\}?)')
# What a template has outside of quotes and comments.
_TEMPLATE = re.compile(r"""^(?:[^"'#\n]|"(?:[^"\\\n]|\\.)*"|'[^'\n]*')*?(?:\{\{|\{%|%\{)""", re.MULTILINE)


class Unreadable(ValueError):
    """A text is not valid JSON or YAML; `line` is where, counted from 1, or 0 if unknown.

    `code` is that of the message about it.
    """

    code = "unreadable"

    def __init__(self, text: str, line: int = 0) -> None:
        super().__init__(text)
        self.line = line


class NotInstalled(Unreadable):
    """A library that reads this kind of text is not installed."""


class Template(Unreadable):
    """A text that becomes JSON or YAML only when Helm, Jinja or Terraform has filled it in."""

    code = "not-checked"


class Block(str):
    """A string that is written line by line; `line` is that of its first line."""

    line = 0


class Entries(dict[str, Any]):
    """A mapping with the line of each entry in `lines`, counted from 1.

    Of entries with the same name the last counts; `repeated` has the names and lines of all but the first.
    `is_partial` is true if there may be further entries, which are not known.
    """

    lines: dict[str, int]
    repeated: list[tuple[str, int]] | tuple[()] = ()
    source: _Source | None = None
    is_partial = False

    def put(self, name: str, value: Any, line: int) -> None:
        if name in self:
            self.repeat(name, line)
        self[name] = value
        self.lines[name] = line

    def repeat(self, name: str, line: int) -> None:
        if not isinstance(self.repeated, list):
            self.repeated = []
        self.repeated.append((name, line))

    def __getattr__(self, name: str) -> Any:
        """Makes `lines` at its first use, as finding the lines of a JSON text takes longer than reading it."""
        if name != "lines":
            raise AttributeError(name)
        if self.source:
            self.source.locate()
        else:
            self.lines = {}
        return self.lines


# A line, or an entry of a mapping by its name, whose line is found when it is needed.
Place = int | tuple[Entries, str]


def line_of(place: Place) -> int:
    return place if isinstance(place, int) else place[0].lines[place[1]]


def documents(text: str, name: str) -> list[Any]:
    """The documents in the text of the file called `name`: one of JSON, any number of YAML.

    The ending of the name tells which; without one, a text that opens with a brace or a bracket is JSON.
    Raises `Unreadable` for a malformed text, and for YAML if PyYAML is not installed.
    """
    yaml = name.endswith((".yaml", ".yml"))
    return _documents(text, name.endswith(".json") or (not yaml and _is_json(text)), None)


def block(text: str, line: int) -> Block:
    """A string whose first line is `line`."""
    result = Block(text)
    result.line = line
    return result


def embedded(text: str, line: int) -> list[Any]:
    """The documents in a string on a line: one of JSON, any number of YAML. Raises `Unreadable`."""
    fixed: int | None = line
    if isinstance(text, Block):
        text, fixed = "\n" * (text.line - 1) + text, None
    return _documents(text, _is_json(text), fixed)


def _is_json(text: str) -> bool:
    return text.lstrip().startswith(("{", "["))


def _documents(text: str, is_json: bool, line: int | None) -> list[Any]:
    try:
        return [json_document(text, line)] if is_json else _yaml_documents(text, line)
    except NotInstalled:
        raise
    except Unreadable:
        if not (mark := _TEMPLATE.search(text)):
            raise
    raise Template("a template, not checked", line or text.count("\n", 0, mark.end()) + 1)


def json_document(text: str, line: int | None = None) -> Any:
    """The value of a JSON text, with objects as `Entries`, all of them on `line` if that is given.

    Raises `Unreadable` for a malformed text.
    """
    source = _Source(text, line)
    try:
        try:
            document = json.loads(text, object_pairs_hook=source.entries)
        except json.JSONDecodeError:
            if (filled := _BARE.sub(lambda m: f'"{m[0]}"' if m[1] else m[0], text)) == text:
                raise
            source = _Source(filled, line)
            document = json.loads(filled, object_pairs_hook=source.entries)
    except json.JSONDecodeError as error:
        raise Unreadable(f"not JSON: {error.msg}", error.lineno) from None
    except ValueError as error:  # a number of too many digits
        raise Unreadable(f"not JSON: {error}") from None
    if source.repeats:
        source.locate()
    return document


class _Source:
    """A JSON text with the `Entries` made from it, in the order in which its objects end."""

    def __init__(self, text: str, line: int | None) -> None:
        self.repeats = False
        self._text = text
        self._line = line
        self._made: list[Entries] = []

    def entries(self, pairs: list[tuple[str, Any]]) -> Entries:
        made = Entries(pairs)
        made.source = self
        self._made.append(made)
        if len(made) < len(pairs):
            self.repeats = True
        return made

    def locate(self) -> None:
        """Gives all the entries their lines."""
        made = iter(self._made)
        line, name = 1, ("", 0)
        names: list[tuple[str, int]] = []  # of the object that is open, each with its line
        outer = []
        for token in _TOKEN.findall(self._text):
            if token == "\n":
                line += 1
            elif token == ":":
                names.append(name)
            elif token == "{":
                outer.append(names)
                names = []
            elif token == "}":
                _place(next(made), names)
                names = outer.pop()
            else:
                name = (token, self._line or line)


def _place(entries: Entries, names: list[tuple[str, int]]) -> None:
    entries.source = None
    entries.lines = {}
    for token, line in names:
        name = json.loads(token) if "\\" in token else token[1:-1]
        if name in entries.lines:
            entries.repeat(name, line)
        entries.lines[name] = line


def _yaml_documents(text: str, line: int | None) -> list[Any]:
    try:
        from . import _yaml
    except ModuleNotFoundError:
        needed = 'reading YAML needs PyYAML: pip install "sagemaker-hyperparameters[yaml]"'
        raise NotInstalled(needed) from None
    return _yaml.documents(text, line)
