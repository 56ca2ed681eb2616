"""Pages of the developer guide over HTTP: only whole pages are kept; otherwise the earlier file stays.

Each page is requested as Markdown (`name.md`), or as HTML (`name.html`) if there is no Markdown. A page that the
server calls unchanged is not downloaded again. `fetched.json` beside the pages records what was fetched when.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import Literal

import httpx

from ..errors import InputError
from ..printing import GUIDE

MANIFEST = "fetched.json"
AGENT = "sagemaker-hyperparameters-generator"

_UNREACHED = (httpx.ConnectError, httpx.ConnectTimeout, httpx.ProxyError)
# In seconds: how long to try to reach a server, and the longest pause between attempts. Without a network, trying
# longer does not help.
_PATIENCE = 5.0
_SHORT = 0.5

Outcome = Literal["fetched", "unchanged", "refused"]


class Refused(Exception):
    """A page that was not taken; the message says why."""


class Missing(Refused):
    """A page that the server does not have."""


class Unreachable(Refused):
    """A server that can't be reached, so no other page is requested; `line` is the message without the page."""

    def __init__(self, url: httpx.URL, error: httpx.TransportError, timeout: float) -> None:
        reason = re.sub(r"^\[\w+ -?\d+\] ", "", str(error)) or type(error).__name__
        if isinstance(error, httpx.ConnectTimeout):
            reason = f"no connection within {timeout:g} s"
        if isinstance(error, httpx.ProxyError):
            reason = f"the proxy answers {reason}"
        self.line = f"{url.netloc.decode()}: cannot be reached ({reason})"
        super().__init__(f"{url}: cannot be reached ({reason})")


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchLimits:
    """How long to wait, in seconds, how often to try, and how many bytes to take."""

    timeout: float = 30.0
    attempts: int = 4
    backoff: float = 1.0
    size: int = 10_000_000


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
    limits: FetchLimits = FetchLimits(),
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
    with _client(limits) as client:
        folder = _Folder(client, to, base, limits, _read_manifest(to))
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
    return results


def _check_base(base: str) -> None:
    with contextlib.suppress(httpx.InvalidURL):
        url = httpx.URL(base)
        if url.scheme in ("http", "https") and url.host:
            return
    raise InputError(f"{base}: not the address of a server, which begins with http:// or https://")


def _client(limits: FetchLimits) -> httpx.Client:
    timeout = httpx.Timeout(limits.timeout, connect=min(limits.timeout, _PATIENCE))
    try:
        return httpx.Client(timeout=timeout, headers={"User-Agent": AGENT})
    except (ValueError, httpx.InvalidURL, ImportError) as error:
        raise InputError(f"the proxy that the environment names cannot be used: {error}") from None


@dataclass(frozen=True, slots=True)
class _Folder:
    """Where the pages of one server go."""

    client: httpx.Client
    path: Path
    base: str
    limits: FetchLimits
    manifest: dict[str, Record]

    def take_either(self, page: str) -> Result:
        stem = PurePosixPath(page).stem
        try:
            return self.take(f"{stem}.md", _check)
        except Missing as missing:
            try:
                return self.take(f"{stem}.html", _check)
            except Missing:
                raise missing from None

    def take_source(self, name: str) -> Result:
        return self.take(name, _check_source)

    def take(self, name: str, check: Callable[[httpx.URL, bytes], None]) -> Result:
        """Fetches one file unless the server says that ours is the same."""
        file, url = self.path / name, httpx.URL(self.base).join(name)
        known = self.manifest.get(name)
        conditions = {}
        if known and known.url == str(url) and file.is_file() and _digest(file.read_bytes()) == known.sha256:
            conditions = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
        response, body = _get(self.client, url, {k: v for k, v in conditions.items() if v}, self.limits)
        if response.status_code == httpx.codes.NOT_MODIFIED:
            return Result(page=name, outcome="unchanged")
        check(url, body)
        same = file.is_file() and file.read_bytes() == body
        _write(file, body)
        self.manifest[name] = Record(
            url=str(url),
            sha256=_digest(body),
            fetched=datetime.now(UTC).isoformat(timespec="seconds"),
            etag=response.headers.get("ETag", ""),
            last_modified=response.headers.get("Last-Modified", ""),
        )
        _write_manifest(self.path, self.manifest)
        return Result(page=name, outcome="unchanged" if same else "fetched")


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


# -- one request --------------------------------------------------------------------------------


def _get(
    client: httpx.Client, url: httpx.URL, headers: Mapping[str, str], limits: FetchLimits
) -> tuple[httpx.Response, bytes]:
    """The response and its body; tries again if that may help."""
    started = time.monotonic()
    for attempt in range(limits.attempts):
        last, pause = attempt == limits.attempts - 1, limits.backoff * 2**attempt
        try:
            response, body = _try(client, url, headers, limits)
        except _UNREACHED as error:
            if last or time.monotonic() - started > _PATIENCE:
                raise Unreachable(url, error, client.timeout.connect or 0) from None
            pause = min(pause, _SHORT)
        except httpx.RequestError as error:
            if last:
                raise Refused(f"{url}: {_reason(error, limits)}") from None
        else:
            if response.status_code < 500 and response.status_code != httpx.codes.TOO_MANY_REQUESTS:
                return response, body
            if last:
                raise Refused(f"{url}: the server answers {response.status_code}, {limits.attempts} times")
        time.sleep(pause)
    raise AssertionError("at least one attempt is made")


def _try(
    client: httpx.Client, url: httpx.URL, headers: Mapping[str, str], limits: FetchLimits
) -> tuple[httpx.Response, bytes]:
    """One request, which follows redirects only to the same host and page."""
    asked, deadline = url, time.monotonic() + limits.timeout
    for _ in range(5):
        with client.stream("GET", asked, headers=headers) as response:
            if response.has_redirect_location and response.next_request:
                target = response.next_request.url
                if (target.host, target.port, target.scheme) != (url.host, url.port, url.scheme):
                    raise Refused(f"{url}: redirected to another host, {target}")
                if _page_of(target) != _page_of(url):
                    raise Refused(f"{url}: redirected to another page, {target}")
                asked = target
                continue
            if response.status_code in (404, 410, 403):
                raise Missing(f"{url}: the server answers {response.status_code}, there is no such page")
            if 400 <= response.status_code < 500 and response.status_code != httpx.codes.TOO_MANY_REQUESTS:
                raise Refused(f"{url}: the server answers {response.status_code}")
            body = bytearray()
            for chunk in response.iter_bytes():
                body += chunk
                if len(body) > limits.size:
                    raise Refused(f"{url}: larger than {limits.size:,} bytes")
                if time.monotonic() > deadline:
                    raise httpx.ReadTimeout("slow")
            return response, bytes(body)
    raise Refused(f"{url}: redirected too often")


def _page_of(url: httpx.URL) -> str:
    return PurePosixPath(url.path).name


def _reason(error: httpx.RequestError, limits: FetchLimits) -> str:
    if isinstance(error, httpx.TimeoutException):
        return f"no answer within {limits.timeout:g} s"
    if isinstance(error, httpx.RemoteProtocolError):
        return "cut short: the connection was closed before the whole page was there"
    return str(error) or type(error).__name__


def _check(url: httpx.URL, body: bytes) -> None:
    """Raises Refused unless `body` looks like a whole page of the guide."""
    text = _text(url, body)
    lines = text.splitlines()
    html = _is_html(text)
    wanted = url.path.rpartition(".")[2]
    wrong = {
        "empty": not text,
        "says that a table is truncated": "Table truncated" in text,
        "an HTML page where Markdown was asked for": wanted == "md" and html,
        "not a whole HTML page": wanted == "html" and not text.lower().endswith("</html>"),
        "without a table, so not a page of hyperparameters": "<table" not in text
        and not any(line.count("|") > 1 for line in lines),
        "cut short: ends within a row": wanted == "md"
        and lines[-1:] != []
        and lines[-1][:1] == "|" != lines[-1][-1:],
    }
    if reason := next((reason for reason, is_so in wrong.items() if is_so), None):
        raise Refused(f"{url}: {reason}")


def _check_source(url: httpx.URL, body: bytes) -> None:
    """Raises Refused unless `body` looks like a source."""
    text = _text(url, body)
    if not text or _is_html(text):
        raise Refused(f"{url}: {'an HTML page where a source was asked for' if text else 'empty'}")


def _text(url: httpx.URL, body: bytes) -> str:
    try:
        return body.decode("utf-8-sig").strip()
    except UnicodeDecodeError:
        raise Refused(f"{url}: not a text") from None


def _is_html(text: str) -> bool:
    return text[:200].lower().startswith(("<!doctype", "<html", "<?xml", "<head"))


# -- the disk -----------------------------------------------------------------------------------


def _read_manifest(folder: Path) -> dict[str, Record]:
    """The manifest; an unreadable one counts as empty, so that everything is fetched again."""
    try:
        data = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        return {str(page): Record(**record) for page, record in data["pages"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def _write_manifest(folder: Path, manifest: Mapping[str, Record]) -> None:
    pages = {page: asdict(record) for page, record in sorted(manifest.items())}
    _write(folder / MANIFEST, (json.dumps({"pages": pages}, indent=2) + "\n").encode())


def _write(path: Path, content: bytes) -> None:
    """Write beside the file, then rename, so that no file is ever incomplete."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.part")
    beside.write_bytes(content)
    os.replace(beside, path)
