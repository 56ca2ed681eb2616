"""Shows on a terminal how far a run is that takes longer than a second."""

from __future__ import annotations

import sys
import time

_AFTER, _EVERY = 1.0, 0.1  # seconds


class Progress:
    """One line on standard error, written over each time, and removed at the end; nothing if that is no terminal."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._next = time.monotonic() + _AFTER if sys.stderr.isatty() else float("inf")
        self._width = 0

    def show(self, done: int) -> None:
        now = time.monotonic()
        if now >= self._next:
            self._next = now + _EVERY
            self._write(f"checking: {done:,} of {self._total:,} files")

    def clear(self) -> None:
        if self._width:
            self._write("")
            self._width = 0

    def _write(self, text: str) -> None:
        sys.stderr.write(f"\r{text:{self._width}}" + ("" if text else "\r"))
        sys.stderr.flush()
        self._width = len(text)
