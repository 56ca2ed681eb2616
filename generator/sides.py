"""The sides of a comparison: a spec, a directory of specs, a page, a directory of pages, or git:REV."""

from __future__ import annotations

import io
import subprocess
import tarfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from . import files, specs, upstream
from .catalog import Catalog
from .catalog import parse as parse_catalog
from .files import FileError
from .findings import Finding
from .model import Spec
from .upstream import Upstream

CATALOG, UPSTREAM = "sources/catalog.yaml", "sources/upstream.yaml"
_UNREAD = {"missing-page", "table-truncated"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """What one side states. `single` is true of one file, which has nothing to say of other algorithms,
    `of_pages` of what was read from pages just now.

    `classes` are the names of the generated classes by algorithm and variant, where a catalog is there;
    `upstream` is what the specs' pages were made from.
    """

    specs: Sequence[Spec]
    findings: Sequence[Finding] = ()
    single: bool = False
    of_pages: bool = False
    classes: Mapping[tuple[str, str], str] = field(default_factory=dict)
    upstream: Upstream | None = None

    @property
    def unread(self) -> set[str]:
        """The pages that are not there, or only in part."""
        return {finding.page for finding in self.findings if finding.code in _UNREAD}


def load(side: str, catalog: Path, root: Path) -> Side:
    """The side that an argument names; `root` is the repository that git:REV is about.

    FileError, SpecError or PageError, one line each, if there is nothing that can be compared.
    """
    if side.startswith("git:"):
        return _specs(_revision(side[4:], root), side)
    path = Path(side)
    if path.is_dir():
        found = {file.name: file for file in files.spec_files(path)}
        if not found:
            return _pages(files.read_pages(path), catalog)
        found |= {name: path / name for name in (CATALOG, UPSTREAM) if (path / name).is_file()}
        return _specs({name: files.read_text(file) for name, file in found.items()}, side)
    if path.suffix == ".yaml":
        return Side(specs=[specs.parse(files.read_text(path), side)], single=True)
    try:
        return _pages({path.name: path.read_bytes()}, catalog, single=True)
    except OSError as error:
        raise FileError(f"{side}: {(error.strerror or str(error)).lower()}") from None


def _specs(texts: Mapping[str, str], where: str) -> Side:
    """A directory of specs, as texts by their path in it."""
    found = [specs.parse(text, f"{where}/{name}") for name, text in sorted(texts.items()) if "/" not in name]
    if not found:
        raise FileError(f"{where}: holds no spec")
    classes = {}
    if CATALOG in texts:
        entries = parse_catalog(texts[CATALOG], f"{where}/{CATALOG}")
        classes = {(key, v): name for key, entry in entries.items() for v, name in entry.classes.items()}
    record = upstream.parse(texts[UPSTREAM], f"{where}/{UPSTREAM}") if UPSTREAM in texts else None
    return Side(specs=found, classes=classes, upstream=record)


def _pages(pages: Mapping[str, bytes], catalog: Path, *, single: bool = False) -> Side:
    from .pipeline import read_pages  # the parser takes as long to load as a comparison of specs takes

    entries = parse_catalog(files.read_text(catalog), str(catalog))
    found, findings = read_pages(as_catalogued(pages, entries), entries)
    return Side(specs=found, findings=findings, single=single, of_pages=True)


def as_catalogued(pages: Mapping[str, bytes], catalog: Catalog) -> dict[str, bytes]:
    """The pages under the names that the catalog has for them, where only the ending differs (.html)."""
    wanted = {PurePosixPath(name).stem: name for entry in catalog.values() for name in entry.pages}
    named = {}
    for name, content in pages.items():
        other = wanted.get(PurePosixPath(name).stem, name)
        named[name if other in pages else other] = content
    return named


def _revision(revision: str, root: Path) -> dict[str, str]:
    """The spec files, the catalog and the record of a revision of the repository."""
    command = ["git", "-C", str(root), "archive", "--format=tar", revision, "--", "specs"]
    try:
        run = subprocess.run(command, capture_output=True, check=False)
    except OSError as error:
        raise FileError(f"git:{revision}: git cannot be run ({error})") from None
    if run.returncode:
        reason = run.stderr.decode(errors="replace").strip().splitlines()
        raise FileError(f"git:{revision}: {reason[-1] if reason else 'no such revision'}")
    texts = {}
    with tarfile.open(fileobj=io.BytesIO(run.stdout)) as archive:
        for member in archive.getmembers():
            name = PurePosixPath(member.name).relative_to("specs").as_posix()
            file = archive.extractfile(member)
            if file and (name in (CATALOG, UPSTREAM) or ("/" not in name and name.endswith(".yaml"))):
                texts[name] = file.read().decode()
    return texts
