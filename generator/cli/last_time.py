"""The state after the last `generate` and its messages, so that nothing is generated again if nothing changed.

The digest covers every file that `generate` reads or writes, the tool's own code, and the versions of Python and
of the installed packages. A record that is missing, damaged or of another state is ignored.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from .. import files
from .paths import CACHE, CHECKOUT

_RECORD = CACHE / "generated.json"


def digest(directories: Sequence[Path], single: Sequence[Path]) -> str:
    """A digest of all files below some directories, of single files, and of the installed packages."""
    installed = Path(click.__file__).parents[1].glob("*.dist-info")  # their names have the versions
    state = hashlib.sha256(repr((sys.version, sorted(path.name for path in installed))).encode())
    below = [path for directory in directories for _, path in sorted(files.outputs(directory).items())]
    for path in [*below, *single]:
        state.update(f"{path}\0{_content(path)}\n".encode())
    return state.hexdigest()


def _content(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:  # reported when the file is needed
        return "none"


def messages(state: str) -> str | None:
    """The messages of the last run if it left this state, otherwise None."""
    try:
        record = json.loads(_RECORD.read_text(encoding="utf-8"))
        return str(record["messages"]) if record["digest"] == state else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def record(state: str, text: str) -> None:
    """Keep the messages of the run that left this state."""
    with contextlib.suppress(files.FileError):  # it only saves time
        files.write(CACHE, {_RECORD.name: json.dumps({"digest": state, "messages": text})}, CHECKOUT)
