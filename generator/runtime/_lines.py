"""Reading JSON and YAML so that every entry keeps its line: a problem is shown where it stands."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

_TOKEN = re.compile(r'"(?:[^"\\]+|\\.)*"|[][{}:,]|[^][{}:,"\s]+')


class Unreadable(ValueError):
    """A text that is no JSON or YAML, or not entirely; `line` says where, 0 if that is not known."""

    def __init__(self, text: str, line: int = 0) -> None:
        super().__init__(text)
        self.line = line


class Entries(dict[str, Any]):
    """A mapping that knows the line of each of its entries, counted from 1.

    Of entries with the same name the last one counts; `repeated` has the names and lines of those.
    """

    def __init__(self) -> None:
        super().__init__()
        self.lines: dict[str, int] = {}
        self.repeated: list[tuple[str, int]] = []

    def put(self, name: str, value: Any, line: int) -> None:
        if name in self:
            self.repeated.append((name, line))
        self[name] = value
        self.lines[name] = line


def documents(text: str, name: str) -> list[Any]:
    """The documents in the text of the file called `name`: one of JSON, any number of YAML.

    A text is JSON if it opens with a brace or a bracket, unless the file's name says YAML. Raises
    `Unreadable` for a malformed text, and for YAML where PyYAML is not installed.
    """
    yaml = name.endswith((".yaml", ".yml"))
    if name.endswith(".json") or (not yaml and text.lstrip().startswith(("{", "["))):
        return [json_document(text)]
    return _yaml_documents(text)


def json_document(text: str, line: int | None = None) -> Any:
    """The value of a JSON text, its objects as `Entries`; every entry on `line`, where that is given.

    Raises `Unreadable` for a malformed text.
    """
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        raise Unreadable(f"not JSON: {error.msg}", error.lineno) from None
    except ValueError as error:  # a number of too many digits
        raise Unreadable(f"not JSON: {error}") from None
    tokens = _tokens(text, line)
    return _value(next(tokens)[0], tokens)


def _tokens(text: str, fixed: int | None) -> Iterator[tuple[str, int]]:
    line, counted = 1, 0
    for token in _TOKEN.finditer(text):
        line += text.count("\n", counted, token.start())
        counted = token.start()
        yield token[0], fixed or line


def _value(token: str, tokens: Iterator[tuple[str, int]]) -> Any:
    """The value that begins with `token`, in a text that is known to be JSON."""
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


def _yaml_documents(text: str) -> list[Any]:
    try:
        from . import _yaml
    except ModuleNotFoundError:
        raise Unreadable('reading YAML needs PyYAML: pip install "sagemaker-hyperparameters[yaml]"') from None
    return _yaml.documents(text)
