"""Directories of outputs: the files to write, those written earlier, and those of other people.

The first line of a spec says that it was generated. Not every file of the package has room for that: files.txt
lists them, and is an output itself. Files of neither kind are never removed.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from .. import files

MANIFEST = "files.txt"
_MADE = "# Written by `make generate`"
_ABOUT = f"{_MADE}, which removes those of these files that it no longer makes.\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outputs:
    """The texts of a directory by path; `left_over` are files written earlier, `foreign` those of other people."""

    root: Path
    texts: Mapping[str, str]
    left_over: Sequence[str]
    foreign: Sequence[str]

    def stale(self) -> list[str]:
        """The files to write or remove."""
        return [*files.differing(self.root, self.texts), *self.left_over]

    def changes(self) -> dict[Path, str | None]:
        """The files to write with their texts, and those to remove."""
        return {self.root / name: self.texts.get(name) for name in self.stale()}


def of_specs(root: Path, texts: Mapping[str, str]) -> Outputs:
    present = [path.name for path in files.spec_files(root)]
    made = {name for name in present if "".join(files.lines(root / name)[:1]).startswith(_MADE)}
    return _outputs(root, texts, present, made)


def of_package(root: Path, texts: Mapping[str, str]) -> Outputs:
    listed = "".join(f"{name}\n" for name in sorted(texts))
    made = set(files.lines(root / MANIFEST))
    return _outputs(root, {MANIFEST: _ABOUT + listed, **texts}, files.outputs(root), made)


def _outputs(root: Path, texts: Mapping[str, str], present: Iterable[str], made: Container[str]) -> Outputs:
    others = [name for name in present if name not in texts]
    return Outputs(
        root=root,
        texts=texts,
        left_over=[name for name in others if name in made],
        foreign=[name for name in others if name not in made],
    )
