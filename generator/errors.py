"""Errors that a user sees as one line: what is wrong, and where."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator

from .escaping import printable


class InputError(ValueError):
    """Bad input; its text is the line to show."""


@contextlib.contextmanager
def exits_with(code: int) -> Iterator[None]:
    """On InputError, prints one line to standard error and exits with `code`."""
    try:
        yield
    except InputError as error:
        print(f"error: {printable(str(error))}", file=sys.stderr)
        sys.exit(code)


@contextlib.contextmanager
def exits_unwritten(code: int) -> Iterator[None]:
    """If standard output can't be written, prints one line to standard error and exits with `code`.

    If its reader closed it, as `head` does, exits with 1 and prints nothing.
    """
    sys.stdout = sys.stdout or open(os.devnull)  # noqa: SIM115 - not writable, so that writing fails
    sys.stderr = sys.stderr or open(os.devnull, "w")  # noqa: SIM115
    try:
        try:
            yield
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
    except OSError as error:
        if error.filename is not None:
            raise
        closed_by_reader = isinstance(error, BrokenPipeError)
        devnull = os.open(os.devnull, os.O_WRONLY)
        os.dup2(devnull, sys.stdout.fileno())  # or Python would flush again at exit
        try:
            if not closed_by_reader:
                reason = (error.strerror or str(error)).lower()
                print(f"error: the output cannot be written: {reason}", file=sys.stderr)
            sys.stderr.flush()
        except OSError:
            os.dup2(devnull, sys.stderr.fileno())
        sys.exit(1 if closed_by_reader else code)
