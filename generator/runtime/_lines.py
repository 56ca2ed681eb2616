"""Reads JSON and YAML and keeps the line of every entry, for the problems to show."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

# A string, or a ${...} outside strings: Fn::Sub and Terraform put a number or a mapping there.
_BARE = re.compile(r'("(?:[^"\\]|\\.)*")|\$\{[^}]{0,500}\}')
# What a template has outside of quotes and comments.
_TEMPLATE = re.compile(r"""^(?:[^"'#\n]|"(?:[^"\\\n]|\\.)*"|'[^'\n]*')*?(?:\{\{|\{%|%\{)""", re.MULTILINE)
_TOKEN = re.compile(r'"(?:[^"\\]+|\\.)*"|[][{}:,]|[^][{}:,"\s]+')


class Unreadable(ValueError):
    """A text is not valid JSON or YAML; `line` is where, counted from 1, or 0 if unknown."""

    def __init__(self, text: str, line: int = 0) -> None:
        super().__init__(text)
        self.line = line


class NotInstalled(Unreadable):
    """A library that reads this kind of text is not installed."""


class Template(Unreadable):
    """A text that becomes JSON or YAML only when Helm, Jinja or Terraform has filled it in."""


class Block(str):
    """A string that is written line by line; `line` is that of its first line."""

    line = 0


class Entries(dict[str, Any]):
    """A mapping with the line of each entry in `lines`, counted from 1.

    Of entries with the same name the last counts; `repeated` has the names and lines of all but the first.
    `is_partial` is true if there may be further entries, which are not known.
    """

    def __init__(self) -> None:
        super().__init__()
        self.lines: dict[str, int] = {}
        self.repeated: list[tuple[str, int]] = []
        self.is_partial = False

    def put(self, name: str, value: Any, line: int) -> None:
        if name in self:
            self.repeated.append((name, line))
        self[name] = value
        self.lines[name] = line


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
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        if (filled := _BARE.sub(lambda m: m[1] or f'"{m[0]}"', text)) != text:
            return json_document(filled, line)
        raise Unreadable(f"not JSON: {error.msg}", error.lineno) from None
    except ValueError as error:  # a number of too many digits
        raise Unreadable(f"not JSON: {error}") from None
    tokens = _tokens(text, line)
    return _value(next(tokens)[0], tokens)


def _tokens(text: str, fixed: int | None) -> Iterator[tuple[str, int]]:
    """The tokens of a JSON text, each with its line."""
    line, counted = 1, 0
    for token in _TOKEN.finditer(text):
        line += text.count("\n", counted, token.start())
        counted = token.start()
        yield token[0], fixed or line


def _value(token: str, tokens: Iterator[tuple[str, int]]) -> Any:
    """The value that begins with `token`; the text is known to be JSON."""
    if token == "{":
        entries = Entries()
        for name, line in tokens:
            if name == "}":
                return entries
            if name != ",":
                next(tokens)  # the colon
                entries.put(json.loads(name), _value(next(tokens)[0], tokens), line)
    if token == "[":
        items: list[Any] = []
        for item, _ in tokens:
            if item == "]":
                return items
            if item != ",":
                items.append(_value(item, tokens))
    return json.loads(token)


def _yaml_documents(text: str, line: int | None) -> list[Any]:
    try:
        from . import _yaml
    except ModuleNotFoundError:
        needed = 'reading YAML needs PyYAML: pip install "sagemaker-hyperparameters[yaml]"'
        raise NotInstalled(needed) from None
    return _yaml.documents(text, line)
