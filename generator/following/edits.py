"""Changes to a page by line number, all made at the end so that line numbers stay valid."""

from __future__ import annotations


class PageEdits:
    """The lines of a page, counted from 1 as `Origin` counts them, and the changes to them."""

    def __init__(self, text: str) -> None:
        self._lines = text.splitlines()
        self._changed: dict[int, list[str]] = {}  # the lines in place of a line
        self._before: dict[int, list[str]] = {}
        self._after: dict[int, list[str]] = {}

    def line(self, number: int) -> str:
        return self._lines[number - 1]

    def put(self, number: int, line: str) -> None:
        """Replace a line."""
        self._changed[number] = [line]

    def drop(self, number: int) -> None:
        self._changed[number] = []

    def insert(self, number: int, line: str, *, before: bool = False) -> None:
        """Add a line after this one, or before it; several at one place keep their order."""
        (self._before if before else self._after).setdefault(number, []).append(line)

    def text(self) -> str:
        lines: list[str] = []
        for number, line in enumerate(self._lines, 1):
            lines += self._before.get(number, [])
            lines += self._changed.get(number, [line])
            lines += self._after.get(number, [])
        return "\n".join(lines) + "\n"
