"""Pages of the developer guide over HTTP: only whole pages are kept; otherwise the earlier file stays.

Each page is requested as Markdown (`name.md`), or as HTML (`name.html`) if there is no Markdown. A page that the
server calls unchanged is not downloaded again. `fetched.json` beside the pages records what was fetched when.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import Literal

import httpx

from ..errors import InputError
from ..journal import Replacement, Tree
from ..printing import GUIDE
from .asking import FetchLimits as FetchLimits
from .asking import Missing, Refused, Session, Unreachable
from .trusting import check_page, check_source

MANIFEST = "fetched.json"
_LIMITS = FetchLimits()

Outcome = Literal["fetched", "unchanged", "refused"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """The manifest's entry for one page; `fetched` is the time in UTC, in ISO 8601."""

    url: str
    sha256: str
    fetched: str
    etag: str = ""
    last_modified: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """The outcome for one page; `why` is the reason if it was refused.

    `unreachable` is the message if the server can't be reached: no page after this one was requested.
    """

    page: str
    outcome: Outcome
    why: str = ""
    unreachable: str = ""


def fetch(
    pages: Iterable[str],
    to: Path,
    base: str = GUIDE,
    limits: FetchLimits = _LIMITS,
    done: Callable[[Result], None] = lambda result: None,
) -> list[Result]:
    """Fetches `pages` from `base` into the directory `to`; `done` is called after each page.

    A page is refused if it is missing, cut short, too large, not a page of the guide, or redirected to another host
    or page; its earlier file stays. Stops at the first page whose server can't be reached. Raises InputError if
    `base` or a proxy is not a URL, and OSError if `to` can't be written.
    """
    return _fetch(pages, _Folder.take_either, to, base, limits, done)


def fetch_sources(names: Iterable[str], to: Path, base: str, limits: FetchLimits) -> list[Result]:
    """Fetches published sources by their paths below `base` into the directory `to`, as `fetch` does pages."""
    return _fetch(names, _Folder.take_source, to, base, limits, lambda result: None)


def _fetch(
    names: Iterable[str],
    take: Callable[[_Folder, str], Result],
    to: Path,
    base: str,
    limits: FetchLimits,
    done: Callable[[Result], None],
) -> list[Result]:
    results = []
    _check_base(base)
    base = base if base.endswith("/") else f"{base}/"
    with Session(limits) as session, Replacement(Tree.of(to)) as replacement:
        folder = _Folder(session, to, base, _read_manifest(to), replacement)
        _remove_part(to / MANIFEST)
        for page in names:
            try:
                result = take(folder, page)
            except Refused as refusal:
                line = refusal.line if isinstance(refusal, Unreachable) else ""
                result = Result(page=page, outcome="refused", why=str(refusal), unreachable=line)
            results.append(result)
            done(result)
            if result.unreachable:
                break
        folder.record()
    return results


def _check_base(base: str) -> None:
    with contextlib.suppress(httpx.InvalidURL):
        url = httpx.URL(base)
        if url.scheme in ("http", "https") and url.host:
            return
    raise InputError(f"{base}: not the address of a server, which begins with http:// or https://")


@dataclass(frozen=True, slots=True)
class _Folder:
    """Where the pages of one server go."""

    session: Session
    path: Path
    base: str
    manifest: dict[str, Record]
    replacement: Replacement

    def take_either(self, page: str) -> Result:
        stem = PurePosixPath(page).stem
        try:
            return self.take(f"{stem}.md", check_page)
        except Missing as missing:
            try:
                return self.take(f"{stem}.html", check_page)
            except Missing:
                raise missing from None

    def take_source(self, name: str) -> Result:
        return self.take(name, check_source)

    def take(self, name: str, check: Callable[[httpx.URL, bytes, bytes], None]) -> Result:
        """Fetches one file unless the server says that ours is the same."""
        file, url = self.path / name, httpx.URL(self.base).join(name)
        _remove_part(file)
        before = self.replacement.read(file)
        known = self.manifest.get(name)
        conditions = {}
        if known and before and known.url == str(url) and known.sha256 == _digest(before):
            conditions = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
        response, body = self.session.get(url, {k: v for k, v in conditions.items() if v})
        if response.status_code == httpx.codes.NOT_MODIFIED:
            return Result(page=name, outcome="unchanged")
        check(url, body, before)
        self.replacement.put(file, body)
        self.manifest[name] = Record(
            url=str(url),
            sha256=_digest(body),
            fetched=datetime.now(UTC).isoformat(timespec="seconds"),
            etag=_mark(response.headers.get("ETag", "")),
            last_modified=_mark(response.headers.get("Last-Modified", "")),
        )
        return Result(page=name, outcome="unchanged" if before == body else "fetched")

    def record(self) -> None:
        """Writes the manifest if it has changed."""
        pages = {page: asdict(record) for page, record in sorted(self.manifest.items())}
        text = (json.dumps({"pages": pages}, indent=2) + "\n").encode()
        if pages and text != self.replacement.read(self.path / MANIFEST):
            self.replacement.put(self.path / MANIFEST, text)


def _mark(header: str) -> str:
    """A header that the next request may send back, or "" """
    return header if len(header) < 1000 and header.isascii() and header.isprintable() else ""


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


# -- the disk -----------------------------------------------------------------------------------


def _read_manifest(folder: Path) -> dict[str, Record]:
    """The manifest without entries that are not as they were written: such pages are fetched again."""
    try:
        data = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        records = {str(page): Record(**record) for page, record in data["pages"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}
    return {page: record for page, record in records.items() if _is_sound(record)}


def _is_sound(record: Record) -> bool:
    texts = list(asdict(record).values())
    return all(isinstance(text, str) for text in texts) and all(_mark(text) == text for text in texts)


def _remove_part(path: Path) -> None:
    """Removes what a run of an earlier version that was killed has left over."""
    with contextlib.suppress(OSError):
        path.with_name(f".{path.name}.part").unlink()
