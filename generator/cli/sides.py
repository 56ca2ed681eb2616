"""The sides of a comparison: a spec, a directory of specs, a page, a directory of pages, or git:REV."""

from __future__ import annotations

import io
import re
import subprocess
import tarfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from .. import files, specs
from ..comparing.damage import NO_DAMAGE, Damage, damage
from ..files import FileError
from ..model import Spec
from ..specs import upstream
from ..specs.catalog import catalogued_names
from ..specs.catalog import parse as parse_catalog
from ..specs.upstream import Upstream

CATALOG, UPSTREAM = "sources/catalog.yaml", "sources/upstream.yaml"
OUR_PAGES = "sources/pages"


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """What one side states. `single` is true for a single file, which states nothing about other algorithms;
    `of_pages` if pages were read. `name` is the title of a page that is not in the catalog.

    `files` has the path of each page, starting from the argument. `classes` are the names of the generated
    classes by algorithm and variant, if there is a catalog; `upstream` is the record of the AWS pages.
    """

    specs: Sequence[Spec]
    damage: Damage = NO_DAMAGE
    files: Mapping[str, str] = field(default_factory=dict)
    single: bool = False
    of_pages: bool = False
    name: str = ""
    classes: Mapping[tuple[str, str], str] = field(default_factory=dict)
    upstream: Upstream | None = None


def load(side: str, catalog: Path, root: Path) -> Side:
    """The side that an argument names; `root` is the repository that git:REV is about.

    Raises FileError, SpecError or PageError if there is nothing to compare.
    """
    if side.startswith("git:"):
        return _specs(_revision(side[4:], root), side)
    path = Path(side)
    if path.is_dir():
        paths = {file.name: file for file in files.spec_files(path)}
        if not paths:
            return _pages(files.read_pages(path), catalog, path)
        paths |= {name: path / name for name in (CATALOG, UPSTREAM) if (path / name).is_file()}
        return _specs({name: files.read_text(file) for name, file in paths.items()}, side)
    if path.suffix == ".yaml":
        spec = specs.parse(files.read_text(path), side)
        return Side(specs=[spec], files=_our_files([spec], path.parent), single=True)
    try:
        page = {path.name: path.read_bytes()}
    except OSError as error:
        raise FileError(f"{side}: {(error.strerror or str(error)).lower()}") from None
    return _single(_pages(page, catalog, path.parent), catalog)


def _specs(texts: Mapping[str, str], where: str) -> Side:
    """A directory of specs, as texts by their path in it."""
    parsed = [specs.parse(text, f"{where}/{name}") for name, text in sorted(texts.items()) if "/" not in name]
    if not parsed:
        raise FileError(f"{where}: has no spec")
    classes = {}
    if CATALOG in texts:
        entries = parse_catalog(texts[CATALOG], f"{where}/{CATALOG}")
        classes = {(key, v): name for key, entry in entries.items() for v, name in entry.classes.items()}
    record = upstream.parse(texts[UPSTREAM], f"{where}/{UPSTREAM}") if UPSTREAM in texts else None
    folder = Path("specs") if where.startswith("git:") else Path(where)
    return Side(specs=parsed, files=_our_files(parsed, folder), classes=classes, upstream=record)


def _our_files(all_specs: Sequence[Spec], folder: Path) -> dict[str, str]:
    """The paths of the pages that the specs of a directory were made from."""
    return {s.page: (folder / OUR_PAGES / s.page).as_posix() for spec in all_specs for s in spec.sources}


def _pages(pages: Mapping[str, bytes], catalog: Path, folder: Path) -> Side:
    from ..interpreting.pipeline import read_pages

    entries = parse_catalog(files.read_text(catalog), str(catalog))
    names = catalogued_names(pages, entries)
    all_specs, findings = read_pages({names[name]: content for name, content in pages.items()}, entries)
    paths = {names[name]: (folder / name).as_posix() for name in pages}
    return Side(specs=all_specs, damage=damage(all_specs, findings), files=paths, of_pages=True)


def _single(side: Side, catalog: Path) -> Side:
    """One page as a side; if the catalog does not name it, it is called by its heading, or else by its file."""
    spec = side.specs[0]
    if spec.algorithm in parse_catalog(files.read_text(catalog), str(catalog)):
        return replace(side, single=True)
    path = Path(side.files[spec.sources[0].page])
    return replace(side, single=True, name=_heading(path) or path.stem)


def _heading(path: Path) -> str:
    from ..reading import read
    from ..reading.document import Heading

    blocks = read(path.read_text(encoding="utf-8"), path.name).blocks
    return next((block.text for block in blocks if isinstance(block, Heading)), "")


def _revision(revision: str, root: Path) -> dict[str, str]:
    """The spec files, the catalog and the record of a revision of the repository."""
    where = f"git:{revision}"
    # Only this call gets the text of the user, which must not be read as an option; later calls get the hash.
    parsed = _git(
        root, where, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"
    )
    commit = parsed.stdout.decode(errors="replace").strip()
    if parsed.returncode or not re.fullmatch("[0-9a-f]+", commit):
        raise FileError(f"{where}: no such revision here")
    run = _git(root, where, "archive", "--format=tar", commit, "--", "specs")
    if run.returncode:
        raise FileError(f"{where}: has no specs")
    texts = {}
    with tarfile.open(fileobj=io.BytesIO(run.stdout)) as archive:
        for member in filter(tarfile.TarInfo.isreg, archive.getmembers()):
            name = PurePosixPath(member.name).relative_to("specs").as_posix()
            file = archive.extractfile(member)
            if file and (name in (CATALOG, UPSTREAM) or ("/" not in name and name.endswith(".yaml"))):
                try:
                    texts[name] = file.read().decode()
                except UnicodeDecodeError:
                    raise FileError(f"{where}/{name}: not a text file in UTF-8") from None
    return texts


def _git(root: Path, where: str, *words: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(["git", "-C", str(root), *words], capture_output=True, check=False)
    except OSError as error:
        raise FileError(f"{where}: git cannot be run ({error})") from None
