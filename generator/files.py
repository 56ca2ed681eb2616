"""The disk: reads inputs, and writes all outputs or none. Only the command line uses this module."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from .journal import FileError as FileError
from .journal import Tree as Tree
from .journal import alone as alone
from .journal import locked as locked
from .journal import reason as _reason
from .journal import repair as repair
from .journal import replace_all as replace_all
from .replacing import UNFINISHED

PAGE_SUFFIXES = {".md", ".markdown", ".txt", ".html", ".htm"}


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
    repair(Tree.of(directory))
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


def write(root: Path, files: Mapping[str, str], tree: Tree | None = None) -> list[str]:
    """Writes the files that differ, all of them or none, and returns their names; `tree` is what `root` is part of."""
    root, tree = (root.resolve(), tree) if tree else (root, Tree.of(root))
    changed = differing(root, files)
    if changed:
        with alone(tree):
            replace_all(tree, [(root / name, files[name]) for name in changed])
    return changed


def differing(root: Path, files: Mapping[str, str]) -> list[str]:
    """The names of the files that are missing or have another text."""
    return [name for name, text in files.items() if _differs(root / name, text)]


def _differs(path: Path, text: str) -> bool:
    try:
        return path.read_bytes() != text.encode()
    except OSError:
        return True


def sweep(root: Path, deep: bool = True) -> None:
    """Removes the temporary files that an interrupted run left in a directory, and below it if `deep`."""
    paths = (root.rglob if deep else root.glob)(f".*{UNFINISHED}")
    remove(root, [path.relative_to(root).as_posix() for path in paths])


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
