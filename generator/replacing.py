"""Renames staged files into place, or their copies back, as the journal in their stage says; both can be repeated.

It also runs as a program of its own, which the end of the run that started it does not stop. So it imports nothing
of the tool.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

REDO, UNDO = "redo.json", "undo.json"
UNFINISHED = ".unfinished"  # the suffix of a file that is not complete

Step = tuple[
    str, bool, bool
]  # the file's name below the root, whether it gets new contents, whether it existed


def read(stage: Path, name: str) -> list[Step]:
    """The steps of a journal; ValueError if it is not one."""
    try:
        steps = [
            (str(file), bool(new), bool(old)) for file, new, old in json.loads((stage / name).read_bytes())
        ]
    except (TypeError, RecursionError) as error:
        raise ValueError(str(error)) from None
    return steps


def redo(root: Path, stage: Path, steps: Sequence[Step]) -> None:
    """Puts the new files in place, and removes those without new contents."""
    for number, (name, new, _) in enumerate(steps):
        if new:
            _move(stage / f"{number}.new", root / name)
        else:
            _remove(root, name)


def undo(root: Path, stage: Path, steps: Sequence[Step]) -> None:
    """Puts the old files back, and removes those that did not exist."""
    for number, (name, _, existed) in enumerate(steps):
        if existed:
            _move(stage / f"{number}.old", root / name)
        else:
            _remove(root, name)


def _move(source: Path, target: Path) -> None:
    if not source.exists():  # it is in place already
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.replace(source, target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        beside = target.with_name(f".{target.name}{UNFINISHED}")  # the target is on another disk
        try:
            shutil.copy2(source, beside)
            os.replace(beside, target)
        finally:
            beside.unlink(missing_ok=True)
        source.unlink()


def _remove(root: Path, name: str) -> None:
    """Removes a file, and the directories that this leaves empty."""
    (root / name).unlink(missing_ok=True)
    with contextlib.suppress(OSError):  # a directory that is not empty
        for parent in Path(name).parents[:-1]:
            (root / parent).rmdir()


if __name__ == "__main__":
    with contextlib.suppress(OSError, ValueError):  # the run, or the next one, repeats it and says why
        _root, _stage = map(Path, sys.argv[1:])
        redo(_root, _stage, read(_stage, REDO))
