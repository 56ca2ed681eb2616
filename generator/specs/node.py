"""Data that was read from YAML, piece by piece, so that one line can say what is wrong and where."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from typing import Any, NoReturn, TypeVar

from ..errors import InputError
from ..model import Value

T = TypeVar("T")


class SpecError(InputError):
    """A file of specs/ is malformed: one line that says what is wrong and where.

    `problem` is the line without its place, and `path` the keys that lead to the value at fault.
    """

    def __init__(self, message: str, problem: str = "", path: tuple[str | int, ...] = ()) -> None:
        super().__init__(message)
        self.problem, self.path = problem, path


class Node:
    """A piece of data, and its place, with which every message about it begins."""

    def __init__(self, data: Any, where: str, path: tuple[str | int, ...] = ()) -> None:
        self.data, self.where, self.path = data, where, path

    def fail(self, problem: str) -> NoReturn:
        raise SpecError(f"{self.where}: {problem}", problem, self.path)

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
        return [(key, self._at(key, f".{key}")) for key in self.mapping()]

    def entries(self, key: str) -> list[tuple[str, Node]]:
        """The items of a mapping, [] if the key is missing."""
        node = self.get(key)
        return node.items() if node else []

    def list(self) -> list[Node]:
        if not isinstance(self.data, list):
            self.fail(f"must be a list, not {self._kind()}")
        return [self._at(i, f"[{i}]") for i in range(len(self.data))]

    def get(self, key: str) -> Node | None:
        return self._at(key, f".{key}") if key in self.mapping() else None

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
        number: int | float = self.data
        if isinstance(number, bool) or not isinstance(number, int | float) or number != number:  # nan
            self.fail(f"must be a number, not {self._kind()}")
        if isinstance(number, int) and abs(number) > sys.float_info.max:
            self.fail("must be a number that a float can hold")
        return number

    def integer(self) -> int:
        number = self.number()
        return number if isinstance(number, int) else self.fail("must be an integer")

    def value(self) -> Value:
        if isinstance(self.data, list):
            return tuple(node.value() for node in self.list())
        if not isinstance(self.data, str | int | float):
            self.fail(f"must be a value, not {self._kind()}")
        return self.data if isinstance(self.data, str | bool) else self.number()

    def boolean(self) -> bool:
        if not isinstance(self.data, bool):
            self.fail(f"must be true or false, not {self._kind()}")
        return self.data

    def optional(self, key: str, read: Callable[[Node], T]) -> T | None:
        node = self.get(key)
        return None if node is None else read(node)

    def each(self, key: str, read: Callable[[Node], T]) -> tuple[T, ...]:
        """The items of a list, () if the key is missing."""
        node = self.get(key)
        return tuple(read(item) for item in node.list()) if node else ()

    def _at(self, key: str | int, shown: str) -> Node:
        return Node(self.data[key], f"{self.where}{shown}", (*self.path, key))

    def _kind(self) -> str:
        kinds = {dict: "a mapping", list: "a list", str: "a string", bool: "a boolean", type(None): "nothing"}
        return kinds.get(type(self.data), f"{self.data!r}")
