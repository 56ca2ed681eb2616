"""Data that was read from YAML, piece by piece, so that one line can say what is wrong and where."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any, NoReturn, TypeVar

from ..errors import InputError
from ..model import Value

T = TypeVar("T")


class SpecError(InputError):
    """A file of specs/ is malformed: one line that says what is wrong and where."""


class Node:
    """A piece of data, and the place of it that messages begin with."""

    def __init__(self, data: Any, where: str) -> None:
        self.data, self.where = data, where

    def fail(self, problem: str) -> NoReturn:
        raise SpecError(f"{self.where}: {problem}")

    def mapping(self, *allowed: str) -> Mapping[str, Any]:
        if not isinstance(self.data, dict):
            self.fail(f"must be a mapping, not {self._kind()}")
        for key in self.data:
            if allowed and key not in allowed:
                self.fail(f"unknown key {key!r}")
            if not isinstance(key, str):
                self.fail(f"the name {key!r} must be a string")
        return self.data

    def items(self) -> list[tuple[str, Node]]:
        return [(key, Node(value, f"{self.where}.{key}")) for key, value in self.mapping().items()]

    def entries(self, key: str) -> list[tuple[str, Node]]:
        """The items of a mapping, [] if the key is missing."""
        node = self.get(key)
        return node.items() if node else []

    def list(self) -> list[Node]:
        if not isinstance(self.data, list):
            self.fail(f"must be a list, not {self._kind()}")
        return [Node(value, f"{self.where}[{i}]") for i, value in enumerate(self.data)]

    def get(self, key: str) -> Node | None:
        return Node(self.data[key], f"{self.where}.{key}") if key in self.mapping() else None

    def need(self, key: str) -> Node:
        return self.get(key) or self.fail(f"{key!r} is missing")

    def text(self) -> str:
        if not isinstance(self.data, str):
            self.fail(f"must be a string, not {self._kind()}")
        return self.data

    def one_of(self, *words: str) -> Any:
        if self.data not in words:
            self.fail(f"must be one of {', '.join(words)}, not {self.data!r}")
        return self.data

    def number(self) -> int | float:
        if isinstance(self.data, bool) or not isinstance(self.data, int | float) or math.isnan(self.data):
            self.fail(f"must be a number, not {self._kind()}")
        return self.data

    def integer(self) -> int:
        number = self.number()
        return number if isinstance(number, int) else self.fail("must be an integer")

    def value(self) -> Value:
        if isinstance(self.data, list):
            return tuple(node.value() for node in self.list())
        if not isinstance(self.data, str | int | float):
            self.fail(f"must be a value, not {self._kind()}")
        return self.data

    def optional(self, key: str, read: Callable[[Node], T]) -> T | None:
        node = self.get(key)
        return None if node is None else read(node)

    def each(self, key: str, read: Callable[[Node], T]) -> tuple[T, ...]:
        """The items of a list, () if the key is missing."""
        node = self.get(key)
        return tuple(read(item) for item in node.list()) if node else ()

    def _kind(self) -> str:
        kinds = {dict: "a mapping", list: "a list", str: "a string", bool: "a boolean", type(None): "nothing"}
        return kinds.get(type(self.data), f"{self.data!r}")
