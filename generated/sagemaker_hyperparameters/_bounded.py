"""Reads files within bounds of size and time, as nobody knows who wrote them."""

from __future__ import annotations

import os
import signal
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from ._lines import Unreadable

_SECONDS, _BYTES = 10, 2**18  # seconds for a file, and bytes for which it has one more


class TookTooLong(BaseException):
    """The time is over; no Exception, which a reader could take for one of its own."""


@contextmanager
def timed() -> Iterator[None]:
    """Lets `start` set a time, on systems that can and in the main thread."""

    def over(number: int, frame: Any) -> None:
        raise TookTooLong

    try:
        before = signal.signal(signal.SIGALRM, over)
    except (AttributeError, ValueError):  # on Windows; in another thread
        yield
        return
    _set.append(signal.setitimer)
    try:
        yield
    finally:
        _set.pop()(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


_set: list[Any] = []  # what sets the timer, if it may be used


def start(name: str, size: int) -> None:
    """Begins the time for a file, after which `TookTooLong` is raised.

    What a program is still writing, to standard input or to `<(…)` of a shell, takes as long as it takes.
    """
    if _set and not (name == "-" or name.startswith(("/dev/fd/", "/proc/"))):
        _set[-1](signal.ITIMER_REAL, _SECONDS + max(size, 0) // _BYTES)


def stop() -> None:
    """Ends the time for a file."""
    if _set:
        _set[-1](signal.ITIMER_REAL, 0)


def read(name: str, largest: int, size: int | None = None) -> bytes:
    """The bytes of a file, or of standard input for "-"; of what is no plain file, which has the size -1, as many as a
    file may have.
    """
    if size is None:
        status = os.stat(name)
        size = status.st_size if stat.S_ISREG(status.st_mode) else -1
    data = b""
    if name == "-":
        data = sys.stdin.buffer.read(largest + 1)
    elif 0 < size <= largest:
        with open(name, "rb", buffering=0) as file:
            return file.read()
    elif size <= 0:
        with open(name, "rb", opener=_without_waiting) as pipe:
            data = pipe.read(largest + 1)
    if size > largest or len(data) > largest:
        shown = f"{largest // 2**20} MB" if largest >= 2**20 else f"{largest // 2**10} KB"
        raise Unreadable(f"too large: more than {shown}")
    return data


def _without_waiting(path: str, flags: int) -> int:
    """Opens a pipe even if nobody writes to it: then it is empty."""
    if not hasattr(os, "O_NONBLOCK"):  # on Windows
        return os.open(path, flags)
    descriptor = os.open(path, flags | os.O_NONBLOCK)
    os.set_blocking(descriptor, True)
    return descriptor
