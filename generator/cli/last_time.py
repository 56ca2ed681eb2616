"""The state after the last `generate` and its messages, so that nothing is made again if nothing changed.

The digest is of every file that generating reads or writes, the tool's own among them, and of the versions of
Python and of what is installed. A record that is missing, damaged or of another state does not count.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from .. import files
from .paths import CACHE

_RECORD = CACHE / "generated.json"


def digest(directories: Sequence[Path], single: Sequence[Path]) -> str:
    """A digest of the files below some directories, of single files, and of what reads them."""
    installed = Path(click.__file__).parents[1].glob("*.dist-info")  # their names have the versions
    known = hashlib.sha256(repr((sys.version, sorted(path.name for path in installed))).encode())
    below = [path for directory in directories for _, path in sorted(files.outputs(directory).items())]
    for path in [*below, *single]:
        known.update(f"{path}\0{_content(path)}\n".encode())
    return known.hexdigest()


def _content(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:  # reported when the file is needed
        return "none"


def messages(state: str) -> str | None:
    """The messages when this state was made; None if it was not made last."""
    try:
        record = json.loads(_RECORD.read_text(encoding="utf-8"))
        return str(record["messages"]) if record["digest"] == state else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def record(state: str, text: str) -> None:
    """Keep the messages of a state that has just been made."""
    files.write(CACHE, {_RECORD.name: json.dumps({"digest": state, "messages": text})})
