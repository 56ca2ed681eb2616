"""The disk: reads inputs, and writes all outputs or none. Only the command line uses this module."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from .errors import InputError

try:
    import fcntl
except ImportError:  # on Windows, two runs at once are not kept apart
    fcntl = None  # type: ignore[assignment]

PAGE_SUFFIXES = {".md", ".markdown", ".txt", ".html", ".htm"}


class FileError(InputError):
    """A file or directory that cannot be used; the message says which and why."""


def read_text(path: Path) -> str:
    """A text file in UTF-8."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise FileError(f"{path}: not a text file in UTF-8") from None
    except OSError as error:
        raise FileError(f"{path}: {_reason(error)}") from None


def read_pages(directory: Path) -> dict[str, bytes]:
    """The pages in a directory, by name, in the order of their names."""
    try:
        paths = sorted(path for path in directory.iterdir() if path.suffix.lower() in PAGE_SUFFIXES)
        pages = {path.name: path.read_bytes() for path in paths if path.is_file() and path.name[0] != "."}
    except OSError as error:
        raise FileError(f"{error.filename or directory}: {_reason(error)}") from None
    if not pages:
        raise FileError(f"{directory}: has no page ({', '.join(sorted(PAGE_SUFFIXES))})")
    return pages


def lines(path: Path) -> list[str]:
    """The lines of a text file, or [] if it can't be read."""
    try:
        return path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []


def spec_files(directory: Path) -> list[Path]:
    """The spec files of a directory."""
    try:
        return sorted(path for path in directory.iterdir() if path.suffix == ".yaml" and path.is_file())
    except OSError as error:
        raise FileError(f"{directory}: {_reason(error)}") from None


def outputs(root: Path) -> dict[str, Path]:
    """Every file below `root` by its path from there, without caches and files of build tools."""
    if not root.is_dir():
        return {}
    names = {path.relative_to(root).as_posix(): path for path in root.rglob("*") if path.is_file()}
    return {name: path for name, path in names.items() if not _is_litter(name)}


def _is_litter(name: str) -> bool:
    *folders, _ = parts = name.split("/")
    return any(folder.startswith(".") for folder in folders) or any(
        part in ("__pycache__", "build", "dist") or part.endswith(".egg-info") for part in parts
    )


def write(root: Path, files: Mapping[str, str]) -> list[str]:
    """Writes the files that differ, and returns their names.

    All are written to temporary files first, which are renamed only when every one is complete.
    """
    changed = differing(root, files)
    beside: list[tuple[Path, Path]] = []
    try:
        if blocked := next((root / name for name in changed if (root / name).is_dir()), None):
            raise IsADirectoryError(0, "", str(blocked))
        for name in changed:
            beside += [(_written_beside(root / name, files[name].encode()), root / name)]
        while beside:
            os.replace(*beside[-1])
            beside.pop()
    except OSError as error:
        raise FileError(f"{error.filename or root}: {_reason(error)}") from None
    finally:
        for path, _ in beside:
            path.unlink(missing_ok=True)
    return changed


def differing(root: Path, files: Mapping[str, str]) -> list[str]:
    """The names of the files that are missing or have another text."""
    return [name for name, text in files.items() if _differs(root / name, text)]


def _differs(path: Path, text: str) -> bool:
    try:
        return path.read_bytes() != text.encode()
    except OSError:
        return True


def _written_beside(path: Path, content: bytes) -> Path:
    """Writes a temporary file beside `path`, and returns its path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=_UNFINISHED)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        beside.chmod(0o666 & ~_UMASK)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    return beside


@contextlib.contextmanager
def locked(directory: Path) -> Iterator[None]:
    """Waits until no other run holds the directory, and holds it; a run that is killed lets go of it."""
    try:
        handle = os.open(directory, os.O_RDONLY)
    except OSError as error:
        raise FileError(f"{directory}: {_reason(error)}") from None
    try:
        if fcntl:
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


@contextlib.contextmanager
def made(directory: Path) -> Iterator[None]:
    """Makes a directory, and those above it; removes again those that it made if nothing is put there."""
    missing = [path for path in (directory, *directory.parents) if not path.exists()]
    try:
        directory.mkdir(parents=True, exist_ok=True)
        yield
    finally:
        with contextlib.suppress(OSError):  # something is there
            for path in missing:
                path.rmdir()


def replace_all(stage: Path, changes: Mapping[Path, str | None]) -> None:
    """Writes files, and removes those without a text: all of them, or none.

    New texts and copies of the old files go to the directory `stage`. Once a journal lists them all, they are
    renamed into place. `recover` completes a run that was killed after that, and forgets one killed before.
    """
    recover(stage)
    journal = [(str(path), text is not None, path.exists()) for path, text in changes.items()]
    try:
        stage.mkdir(parents=True, exist_ok=True)
        for number, (path, text) in enumerate(changes.items()):
            if path.is_dir():
                raise IsADirectoryError(0, "", str(path))
            if path.exists():
                shutil.copy2(path, stage / f"{number}.old")
            if text is not None:
                (stage / f"{number}.new").write_bytes(text.encode())
        (stage / "unfinished").write_text(json.dumps(journal), encoding="utf-8")
        os.replace(stage / "unfinished", stage / _REDO)
        _apply(stage, journal)
    except OSError as error:
        if (stage / _REDO).exists():
            os.replace(stage / _REDO, stage / _UNDO)
        with contextlib.suppress(FileError):  # what failed is the message to show; the next run tries again
            recover(stage)
        raise FileError(f"{error.filename or stage}: {_reason(error)}") from None
    shutil.rmtree(stage, ignore_errors=True)


def recover(stage: Path) -> None:
    """Completes, or undoes, what a run that was killed left in `stage`."""
    try:
        for name, step in ((_UNDO, _undo), (_REDO, _apply)):
            if (stage / name).exists():
                step(stage, json.loads((stage / name).read_text(encoding="utf-8")))
                (stage / name).unlink()
        if stage.exists():
            shutil.rmtree(stage)
    except OSError as error:
        raise FileError(f"{error.filename or stage}: {_reason(error)}") from None


def _apply(stage: Path, journal: Sequence[Sequence[Any]]) -> None:
    for number, (name, written, _) in enumerate(journal):
        staged = stage / f"{number}.new"
        if not written:
            Path(name).unlink(missing_ok=True)
        elif staged.exists():  # otherwise it is in place
            Path(name).parent.mkdir(parents=True, exist_ok=True)
            os.replace(staged, name)


def _undo(stage: Path, journal: Sequence[Sequence[Any]]) -> None:
    for number, (name, _, existed) in enumerate(journal):
        kept = stage / f"{number}.old"
        if not existed:
            Path(name).unlink(missing_ok=True)
        elif kept.exists():
            os.replace(kept, name)


def within(root: Path, names: Iterable[str]) -> None:
    """FileError if a symbolic link leads from one of the files out of `root`."""
    top = root.resolve()
    for path in (root / name for name in names):
        if not path.resolve().is_relative_to(top):
            raise FileError(f"{path}: a symbolic link out of {root}")


def sweep(root: Path, deep: bool = True) -> None:
    """Removes the temporary files that an interrupted run left in a directory, and below it if `deep`."""
    paths = (root.rglob if deep else root.glob)(f".*{_UNFINISHED}")
    remove(root, [path.relative_to(root).as_posix() for path in paths])


_UNFINISHED = ".unfinished"
_REDO, _UNDO = "redo.json", "undo.json"
_UMASK = os.umask(0)
os.umask(_UMASK)


def remove(root: Path, names: Sequence[str]) -> None:
    """Removes files, and the directories that this leaves empty."""
    try:
        for path in (root / name for name in names):
            path.unlink(missing_ok=True)
            for parent in path.parents:
                if parent == root or any(parent.iterdir()):
                    break
                parent.rmdir()
    except OSError as error:
        raise FileError(f"{error.filename or root}: {_reason(error)}") from None


def _reason(error: OSError) -> str:
    return {
        FileNotFoundError: "no such file or directory",
        NotADirectoryError: "not a directory",
        IsADirectoryError: "a directory, not a file",
        PermissionError: "permission denied",
    }.get(type(error), (error.strerror or str(error)).lower())
