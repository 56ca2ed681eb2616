"""What is wrong with an input, said in one line: what and where."""

from __future__ import annotations

import contextlib
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
