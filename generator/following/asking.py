"""One request of a file over HTTP: bounded in time and size, and only for the file that was asked for."""

from __future__ import annotations

import re
import threading
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from time import monotonic, sleep
from typing import Self

import httpx

from ..errors import InputError

AGENT = "sagemaker-hyperparameters-generator"

_UNREACHED = (httpx.ConnectError, httpx.ConnectTimeout, httpx.ProxyError)
# In seconds: how long to try to reach a server, and the longest pause between attempts. Without a network, trying
# longer does not help.
_PATIENCE = 5.0
_SHORT = 0.5
_GRACE = 0.1  # so that the time-out of a connection, which says more, comes before the deadline

Answer = tuple[httpx.Response, bytes]


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


class Session:
    """Requests to a server, each of which ends by its deadline, whatever the server does."""

    def __init__(self, limits: FetchLimits) -> None:
        self._limits = limits
        self._client = _client(limits)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *raised: object) -> None:
        self._client.close()

    def get(self, url: httpx.URL, headers: Mapping[str, str]) -> Answer:
        """The response and its body; tries again if that may help."""
        limits, started = self._limits, monotonic()
        for attempt in range(limits.attempts):
            last, pause = attempt == limits.attempts - 1, limits.backoff * 2**attempt
            try:
                response, body = self._in_time(url, headers)
            except _UNREACHED as error:
                if last or monotonic() - started > _PATIENCE:
                    raise Unreachable(url, error, self._client.timeout.connect or 0) from None
                pause = min(pause, _SHORT)
            except httpx.RequestError as error:
                if last:
                    raise Refused(f"{url}: {_reason(error, limits)}") from None
            else:
                if not _may_pass(response):
                    return response, body
                if last:
                    raise Refused(
                        f"{url}: the server answers {response.status_code}, {limits.attempts} times"
                    )
            sleep(pause)
        raise AssertionError("at least one attempt is made")

    def _in_time(self, url: httpx.URL, headers: Mapping[str, str]) -> Answer:
        """One attempt. It runs beside, as a time-out of httpx begins anew with each byte that comes."""
        answers: list[Answer] = []
        problems: list[BaseException] = []
        client = self._client

        def run() -> None:
            try:
                answers.append(_try(client, url, headers, self._limits.size))
            except BaseException as problem:
                problems.append(problem)

        attempt = threading.Thread(target=run, daemon=True)
        attempt.start()
        attempt.join(self._limits.timeout + _GRACE)
        if problems:
            raise problems[0]
        if answers:
            return answers[0]
        client.close()  # ends the attempt at its next read
        self._client = _client(self._limits)
        raise httpx.ReadTimeout("slow")


def _client(limits: FetchLimits) -> httpx.Client:
    timeout = httpx.Timeout(limits.timeout, connect=min(limits.timeout, _PATIENCE))
    try:
        return httpx.Client(timeout=timeout, headers={"User-Agent": AGENT, "Accept-Encoding": "gzip"})
    except (ValueError, httpx.InvalidURL, ImportError) as error:
        raise InputError(f"the proxy that the environment names cannot be used: {error}") from None


def _try(client: httpx.Client, url: httpx.URL, headers: Mapping[str, str], size: int) -> Answer:
    """One request, which follows redirects only to the same host and page."""
    asked = url
    for _ in range(5):
        client.cookies.clear()
        try:
            with client.stream("GET", asked, headers=headers) as response:
                if not (response.has_redirect_location and response.next_request):
                    _check_status(url, response, conditional=bool(headers))
                    return response, b"" if _may_pass(response) else _body(url, response, size)
                asked = _target(url, response.next_request.url)
        except (httpx.InvalidURL, ValueError) as error:  # of the header Location
            raise Refused(f"{url}: redirected to what is no address ({error})") from None
    raise Refused(f"{url}: redirected too often")


def _may_pass(response: httpx.Response) -> bool:
    return response.status_code >= 500 or response.status_code == httpx.codes.TOO_MANY_REQUESTS


def _target(url: httpx.URL, target: httpx.URL) -> httpx.URL:
    if (target.host, target.port, target.scheme) != (url.host, url.port, url.scheme):
        raise Refused(f"{url}: redirected to another host, {target}")
    if PurePosixPath(target.path).name != PurePosixPath(url.path).name:
        raise Refused(f"{url}: redirected to another page, {target}")
    return target


def _check_status(url: httpx.URL, response: httpx.Response, conditional: bool) -> None:
    status = response.status_code
    if status in (404, 410, 403):
        raise Missing(f"{url}: the server answers {status}, there is no such page")
    if status == httpx.codes.NOT_MODIFIED and not conditional:
        raise Refused(f"{url}: the server answers 304, unchanged, of a page that is not here")
    if status not in (httpx.codes.OK, httpx.codes.NOT_MODIFIED) and not _may_pass(response):
        raise Refused(f"{url}: the server answers {status}")


def _body(url: httpx.URL, response: httpx.Response, size: int) -> bytes:
    """The body, of which no more than `size` bytes are ever held, sent or unpacked."""
    encoding = response.headers.get("Content-Encoding", "").strip().lower()
    if encoding not in ("", "identity", "gzip"):
        raise Refused(f"{url}: encoded as {encoding[:40]!r}, which was not asked for")
    unpacking = zlib.decompressobj(zlib.MAX_WBITS | 16) if encoding == "gzip" else None
    body, sent = bytearray(), 0
    try:
        for chunk in response.iter_raw():
            sent += len(chunk)
            if unpacking and unpacking.eof:
                raise Refused(f"{url}: something follows the end of what was compressed")
            body += unpacking.decompress(chunk, size + 1 - len(body)) if unpacking else chunk
            if max(sent, len(body)) > size:
                raise Refused(f"{url}: larger than {size:,} bytes")
    except zlib.error as error:
        raise Refused(f"{url}: {error}") from None
    if unpacking and sent and (unpacking.unused_data or not unpacking.eof):
        raise Refused(f"{url}: cut short: what was compressed does not end where the answer ends")
    return bytes(body)


def _reason(error: httpx.RequestError, limits: FetchLimits) -> str:
    if isinstance(error, httpx.TimeoutException):
        return f"no answer within {limits.timeout:g} s"
    if isinstance(error, httpx.RemoteProtocolError):
        return "cut short: the connection was closed before the whole page was there"
    return str(error) or type(error).__name__
