"""Finds the files that `smhp check` reads: those of a directory, and the one that says what is accepted."""

from __future__ import annotations

import os
import stat

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Complaint = Callable[[str, str], None]  # takes what can't be looked at, and why

CONFIG = ".smhp.toml"  # what a team has accepted
# Of directories that no repository holds, those whose names begin with a dot are left out, and these.
_CACHES = {"__pycache__", "node_modules", "site-packages"}
# Variables of a repository, which git sets for its hooks; the directory tells which repository is meant.
_OF_A_REPOSITORY = {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY"}
_PATIENCE = 60  # seconds for git
_GIT = ["git", "-c", "core.fsmonitor=false"]  # which could name a program to run


def repository_of(directory: str) -> str | None:
    """The root of the work tree in which a directory lies, None if there is none."""
    at = os.path.abspath(directory)
    while not os.path.exists(os.path.join(at, ".git")):
        at, below = os.path.dirname(at), at
        if at == below:
            return None
    return at


def config() -> str | None:
    """The path of the file in the current directory, or in one above it up to the root of the repository."""
    try:
        at = os.getcwd()
    except OSError:  # it was removed
        return None
    root = repository_of(at) or at
    while not os.path.exists(os.path.join(at, CONFIG)):
        if at == root:
            return None
        at = os.path.dirname(at)
    return os.path.relpath(os.path.join(at, CONFIG))


def files_in(directory: str, is_known: Callable[[str], bool], complain: Complaint) -> list[tuple[str, int]]:
    """The files of a directory, at any depth, whose names `is_known` takes, in order, with their sizes.

    In a work tree of git these are the files that it does not ignore; elsewhere all that are neither hidden nor in a
    cache. Directories behind symbolic links are left out, and so is whatever is no file, and a link to a file that is
    there itself.
    """
    files: list[tuple[str, int]] = []
    links: list[str] = []
    identities = set()
    for name in _names(os.path.normpath(directory), complain, set()):
        if not is_known(name):
            continue
        try:
            status = os.lstat(name)
        except OSError:  # git still knows a file that was removed
            continue
        if stat.S_ISREG(status.st_mode):
            files.append((name, status.st_size))
            identities.add((status.st_dev, status.st_ino))
        elif stat.S_ISLNK(status.st_mode):
            links.append(name)
    for name in links:
        try:
            status = os.stat(name)
        except OSError:  # it leads nowhere, or to itself
            continue
        if stat.S_ISREG(status.st_mode) and (status.st_dev, status.st_ino) not in identities:
            files.append((name, status.st_size))
    return sorted(files, key=lambda file: file[0].split(os.sep))


def _names(directory: str, complain: Complaint, seen: set[str]) -> Iterator[str]:
    real = os.path.realpath(directory)
    if real in seen:
        return
    seen.add(real)
    listed = _listed_by_git(directory, complain) if repository_of(directory) else None
    if listed is None:
        yield from _walked(directory, complain, seen)
        return
    for name in listed:
        path = os.path.normpath(os.path.join(directory, name))
        if os.path.isdir(path) and not os.path.islink(path):  # a repository in this one
            yield from _names(path, complain, seen)
        else:
            yield path


def _listed_by_git(directory: str, complain: Complaint) -> list[str] | None:
    """The files that git does not ignore; None if there is no git, or if it ignores the whole directory."""
    import subprocess

    environment = {name: value for name, value in os.environ.items() if name not in _OF_A_REPOSITORY}
    environment["LC_ALL"] = "C"

    def run(*words: str) -> subprocess.CompletedProcess[bytes]:
        command = [*_GIT, *words]
        return subprocess.run(
            command,
            cwd=directory,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_PATIENCE,
        )

    try:
        listed = run("ls-files", "-z", "--cached", "--others", "--exclude-standard")
        if listed.returncode or (not listed.stdout and run("check-ignore", "-q", ".").returncode == 0):
            return None
    except OSError:
        return None
    except subprocess.TimeoutExpired:  # it may wait for a pipe
        complain(directory, f"git takes more than {_PATIENCE} seconds")
        return None
    for line in listed.stderr.decode(errors="replace").splitlines():
        complain(directory, line.removeprefix("warning: "))
    return sorted({os.fsdecode(name) for name in listed.stdout.split(b"\0") if name})


def _walked(directory: str, complain: Complaint, seen: set[str]) -> Iterator[str]:
    def refused(error: OSError) -> None:
        complain(str(error.filename), error.strerror or str(error))

    for place, directories, files in os.walk(directory, onerror=refused):
        at = os.path.normpath(place) if place != "." else ""
        yield from (os.path.join(at, name) for name in files if not name.startswith("."))
        kept = []
        for name in directories:
            path = os.path.join(at, name)
            if name.startswith(".") or name in _CACHES or os.path.exists(os.path.join(path, "pyvenv.cfg")):
                continue
            if os.path.exists(os.path.join(path, ".git")):
                if not os.path.islink(path):
                    yield from _names(path, complain, seen)
            else:
                kept.append(name)
        directories[:] = kept
