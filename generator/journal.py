"""Files that are replaced together: all of them or none, and by one run at a time.

New contents, and copies of the old files, go to a folder, the stage. Once they are complete, a journal lists them,
and they are renamed into place. The next run completes what a run that was killed after that has left undone, and
forgets what one that was killed before has staged.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from . import replacing
from .errors import InputError
from .replacing import REDO, UNDO

try:
    import fcntl
except ImportError:  # on Windows, two runs at once are not kept apart
    fcntl = None  # type: ignore[assignment]

_STAGE = ".staged"
_PATIENCE = 1.0  # seconds, in which what a killed run began to put in place is there
_held: dict[Path, int] = {}  # the directories that this process has locked


class FileError(InputError):
    """A file or directory that cannot be used; the message says which and why."""


@dataclass(frozen=True, slots=True)
class Tree:
    """A directory in which files are replaced together, and the stage of the new ones."""

    root: Path
    stage: Path

    @classmethod
    def of(cls, directory: Path) -> Self:
        """A directory with its stage in it."""
        return cls(directory, directory / _STAGE)


def reason(error: OSError) -> str:
    """The words for what went wrong with a file."""
    return {
        FileNotFoundError: "no such file or directory",
        NotADirectoryError: "not a directory",
        IsADirectoryError: "a directory, not a file",
        PermissionError: "permission denied",
    }.get(type(error), (error.strerror or str(error)).lower())


@contextlib.contextmanager
def _in_one_line(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise FileError(f"{_named(error) or path}: {reason(error)}") from None


def _named(error: OSError) -> str | None:
    name: str | None = error.filename2 or error.filename
    return name


@contextlib.contextmanager
def locked(directory: Path, shared: bool = False) -> Iterator[None]:
    """Holds a directory; FileError if another run holds it. A run that is killed lets go of it.

    Several runs may hold it at once if it is `shared` by all. A directory below one that is held is held with it.
    """
    top = directory.resolve()
    if any(held in (top, *top.parents) for held in _held):
        yield
        return
    with _in_one_line(directory):
        handle = os.open(directory, os.O_RDONLY)
    try:
        if fcntl and not _is_ours(handle, fcntl.LOCK_SH if shared else fcntl.LOCK_EX):
            raise FileError(f"{directory}: another run is at work here; try again when it has ended")
        _held[top] = handle
        yield
    finally:
        _held.pop(top, None)
        os.close(handle)


def _is_ours(handle: int, kind: int) -> bool:
    """Whether the lock could be had, now or within a moment."""
    deadline = time.monotonic() + _PATIENCE
    while True:
        try:
            fcntl.flock(handle, kind | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > deadline:
                return False
            time.sleep(0.02)
        else:
            return True


@contextlib.contextmanager
def alone(tree: Tree) -> Iterator[None]:
    """Holds a tree, which is there and whole: what a run that was killed has left in its stage is dealt with."""
    missing = [path for path in (tree.root, *tree.root.parents) if not path.exists()]
    try:
        with _in_one_line(tree.root):
            tree.root.mkdir(parents=True, exist_ok=True)
        with locked(tree.root):
            recover(tree)
            yield
    finally:
        with contextlib.suppress(OSError):  # what was made for nothing goes
            for path in missing:
                path.rmdir()


def repair(tree: Tree) -> None:
    """Completes what a run that was killed has begun to put in place."""
    if any((tree.stage / name).exists() for name in (REDO, UNDO)):
        with alone(tree):
            pass


def recover(tree: Tree) -> None:
    """Completes, or undoes, what a run that was killed has left; the tree is held."""
    with _in_one_line(tree.stage):
        for name, step in ((UNDO, replacing.undo), (REDO, replacing.redo)):
            journal = tree.stage / name
            if journal.exists():
                try:
                    steps = replacing.read(tree.stage, name)
                except ValueError:
                    raise FileError(
                        f"{journal}: damaged; restore the files, and remove {tree.stage}"
                    ) from None
                within(tree.root, [file for file, _, _ in steps])
                step(tree.root, tree.stage, steps)
                journal.unlink()
        if tree.stage.exists():
            shutil.rmtree(tree.stage)


def within(root: Path, names: Iterable[str]) -> None:
    """FileError if a symbolic link leads from one of the files out of `root`."""
    top = root.resolve()
    for path in (root / name for name in names):
        try:
            inside = path.resolve().is_relative_to(top)
        except (OSError, RuntimeError):  # links in a circle
            inside = False
        if not inside:
            raise FileError(f"{path}: a symbolic link out of {root}")


class Replacement:
    """Files to replace or to remove: within `with`, they are staged; at its end, all are put in place.

    None is if anything fails. The tree is held.
    """

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._steps: dict[Path, bool] = {}

    def __enter__(self) -> Self:
        recover(self._tree)
        return self

    def put(self, path: Path, content: bytes | None) -> None:
        """The new content of a file below the root; None removes it."""
        stage = self._tree.stage
        within(self._tree.root, [str(path.relative_to(self._tree.root))])
        with _in_one_line(stage):
            if path.is_dir():
                raise IsADirectoryError(0, "", str(path))
            stage.mkdir(parents=True, exist_ok=True)
            self._steps[path] = content is not None
            if content is not None:
                self._staged(path).write_bytes(content)

    def read(self, path: Path) -> bytes:
        """The content of a file as it will be; b"" if there is none."""
        source = self._staged(path) if self._steps.get(path) else path
        return source.read_bytes() if source.is_file() else b""

    def __exit__(self, kind: type[BaseException] | None, *raised: object) -> None:
        if kind:
            if issubclass(kind, Exception | KeyboardInterrupt):
                shutil.rmtree(self._tree.stage, ignore_errors=True)
            return
        if self._steps:
            self._commit()

    def _staged(self, path: Path) -> Path:
        return self._tree.stage / f"{list(self._steps).index(path)}.new"

    def _commit(self) -> None:
        root, stage = self._tree.root, self._tree.stage
        steps = [(str(path.relative_to(root)), new, path.exists()) for path, new in self._steps.items()]
        try:
            for number, (name, _, existed) in enumerate(steps):
                if existed:
                    shutil.copy2(root / name, stage / f"{number}.old")
            (stage / "unfinished").write_text(json.dumps(steps), encoding="utf-8")
            os.replace(stage / "unfinished", stage / REDO)
            _redo_beside(self._tree)
            replacing.redo(root, stage, steps)
            (stage / REDO).unlink()
            shutil.rmtree(stage)
        except OSError as error:
            with contextlib.suppress(OSError, FileError):  # the first error is the one to show
                if (stage / REDO).exists():
                    os.replace(stage / REDO, stage / UNDO)
                recover(self._tree)
            raise FileError(f"{_named(error) or stage}: {reason(error)}") from None


def _redo_beside(tree: Tree) -> None:
    """Puts the files in place in another process, so that they get there even if this one is killed meanwhile."""
    handles = tuple(_held.values()) if fcntl else ()
    with contextlib.suppress(OSError):
        subprocess.run(
            [sys.executable, "-I", "-S", replacing.__file__, tree.root, tree.stage],
            stdin=subprocess.DEVNULL,
            start_new_session=True,
            pass_fds=handles,
            check=False,
        )


def replace_all(tree: Tree, changes: Iterable[tuple[Path, str | None]]) -> None:
    """Writes the texts of files, and removes those without one: all of them, or none."""
    with Replacement(tree) as replacement:
        for path, text in changes:
            replacement.put(path, None if text is None else text.encode())
