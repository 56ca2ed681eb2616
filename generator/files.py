"""The disk: reads inputs, and writes all outputs or none. Only the command line uses this module."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from .errors import InputError

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


def directories(root: Path) -> list[Path]:
    """The directories in a directory, in the order of their names, but none that is hidden."""
    try:
        return sorted(path for path in root.iterdir() if path.is_dir() and path.name[0] != ".")
    except OSError as error:
        raise FileError(f"{error.filename or root}: {_reason(error)}") from None


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


def sweep(root: Path) -> None:
    """Removes the temporary files that an interrupted run left in a directory."""
    remove(root, [path.relative_to(root).as_posix() for path in root.rglob(f".*{_UNFINISHED}")])


_UNFINISHED = ".unfinished"
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
