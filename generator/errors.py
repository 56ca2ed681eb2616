"""What is wrong with an input, said in one line: what and where."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator


class InputError(ValueError):
    """Bad input; its text is the line that a user sees."""


@contextlib.contextmanager
def exits_with(code: int) -> Iterator[None]:
    """Ends the program with this exit code, and one line on standard error, at bad input."""
    try:
        yield
    except InputError as error:
        print(f"error: {error}", file=sys.stderr)
        sys.exit(code)


@contextlib.contextmanager
def exits_unwritten(code: int) -> Iterator[None]:
    """Ends the program with this exit code, and one line, where what it prints can't be written.

    With 1, and without a word, where whoever read it has seen enough.
    """
    sys.stdout = sys.stdout or open(os.devnull)  # noqa: SIM115 - closed, so that writing fails
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
        stopped = isinstance(error, BrokenPipeError)
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())  # or Python would try again at its end
        try:
            if not stopped:
                said = (error.strerror or str(error)).lower()
                print(f"error: the output cannot be written: {said}", file=sys.stderr)
            sys.stderr.flush()
        except OSError:
            os.dup2(nowhere, sys.stderr.fileno())
        sys.exit(1 if stopped else code)
