"""Fetching from a real server on loopback that means harm: each page is refused by name, and nothing else happens."""

from __future__ import annotations

import contextlib
import gzip
import json
import socket
import threading
import time
import tracemalloc
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.following.fetching import MANIFEST, FetchLimits, fetch

PAGE = b"# Things\n\n| Name | Description |\n| --- | --- |\n| a | What a does. |\n"
HTML = b"<!DOCTYPE html><html><body><h1>Things</h1><table><tr><td>a</td></tr></table></body></html>"
LIMITS = FetchLimits(timeout=5, attempts=1, backoff=0, size=100_000)


def _sent(body: bytes, *headers: str, status: str = "200 OK") -> bytes:
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", "Connection: close", *headers, "", ""]
    return "\r\n".join(lines).encode("latin-1") + body


def _layers(count: int, body: bytes) -> bytes:
    for _ in range(count):
        body = gzip.compress(body, mtime=0)
    return body


def _chunked(body: bytes, tail: bytes) -> bytes:
    return (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%b\r\n" % (len(body), body)) + tail


BOMB = gzip.compress(bytes(50_000_000), mtime=0)
GZIP = "Content-Encoding: gzip"
OTHER = b'# Other\n<a name="other"></a>\n' + PAGE[8:]

# What the server sends whole, whatever is asked, and what is said of it.
ANSWERS = {
    "gzip-once": (_sent(BOMB, GZIP), "larger than 100,000 bytes"),
    "gzip-thrice": (_sent(_layers(3, bytes(10**6)), GZIP + ", gzip, gzip"), "encoded as 'gzip, gzip, gzip'"),
    "gzip-thrice-in-lines": (_sent(_layers(2, PAGE), GZIP, GZIP), "encoded as 'gzip, gzip'"),
    "gzip-in-gzip": (_sent(_layers(2, PAGE), GZIP), "not a text"),
    "deflate": (_sent(zlib.compress(PAGE), "Content-Encoding: deflate"), "encoded as 'deflate'"),
    "brotli": (_sent(PAGE, "Content-Encoding: br"), "encoded as 'br'"),
    "not-gzip": (_sent(PAGE, GZIP), "Error -3 while decompressing"),
    "gzip-cut": (_sent(gzip.compress(PAGE)[:-9], GZIP), "cut short"),
    "gzip-and-more": (_sent(gzip.compress(PAGE) + b"more", GZIP), "cut short"),
    "gzip-damaged": (_sent(gzip.compress(PAGE)[:-8] + bytes(8), GZIP), "Error -3 while decompressing"),
    "gzip-empty": (_sent(b"", GZIP), "empty"),
    "large": (_sent(PAGE * 5_000), "larger than 100,000 bytes"),
    "chunk-cut": (_chunked(PAGE, b"ff\r\n| b"), "cut short"),
    "chunk-size": (_chunked(PAGE, b"zz\r\n"), "cut short"),
    "no-http": (b"SSH-2.0-x\r\n", "cut short"),
    "nothing": (b"", "cut short"),
    "long-header": (b"HTTP/1.1 200 OK\r\nA: " + b"a" * 300_000, "cut short"),
    "two-lengths": (_sent(PAGE, "Content-Length: 1"), "cut short"),
    "304-unasked": (
        _sent(b"", status="304 Not Modified"),
        "answers 304, unchanged, of a page that is not here",
    ),
    "201": (_sent(PAGE, status="201 Created"), "answers 201"),
    "203": (_sent(PAGE, status="203 Changed"), "answers 203"),
    "204": (_sent(b"", status="204 No Content"), "answers 204"),
    "206": (_sent(PAGE, "Content-Range: bytes 0-9/99", status="206 Partial Content"), "answers 206"),
    "300": (_sent(PAGE, status="300 Multiple Choices"), "answers 300"),
    "302-nowhere": (_sent(PAGE, status="302 Found"), "answers 302"),
    "401": (_sent(PAGE, status="401 Sign In"), "answers 401"),
    "451": (_sent(PAGE, status="451 No"), "answers 451"),
    "101": (b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n", "cut short"),
    "to-javascript": (_sent(b"", "Location: javascript:alert(1)", status="302 Found"), "redirected to"),
    "to-file": (_sent(b"", "Location: file:///etc/passwd", status="302 Found"), "redirected to"),
    "to-data": (_sent(b"", "Location: data:text/plain,x", status="302 Found"), "redirected to"),
    "to-no-port": (_sent(b"", "Location: http://x:99999999/", status="302 Found"), "a.md: "),
    "to-brackets": (_sent(b"", "Location: http://[::1", status="302 Found"), "a.md: "),
    "to-idna": (_sent(b"", "Location: http://xn--\xff/a.md", status="302 Found"), "a.md: "),
    "to-nul": (_sent(b"", "Location: /\x7f\x01/a.md", status="302 Found"), "a.md: "),
    "to-itself": (_sent(b"", "Location: a.md", status="302 Found"), "redirected too often"),
    "to-user": (_sent(b"", "Location: http://localhost:1@x/a.md", status="302 Found"), "another host"),
    "other-page": (_sent(OTHER), "another page, other"),
    "other-page-inline": (_sent(OTHER.replace(b"\n<a", b"<a")), "another page, other"),
    "json": (_sent(b'{"error": "| a | b |"}'), "without a table"),
    "json-table": (_sent(b'["x"]\n\n' + PAGE[8:]), "does not begin with a heading"),
    "sign-in": (_sent(b"Sign in to continue | Help | Terms\n"), "without a table"),
    "sign-in-table": (_sent(b"Sign in\n\n" + PAGE[8:]), "does not begin with a heading"),
    "html": (_sent(HTML), "an HTML page where Markdown was asked for"),
    "nul": (_sent(PAGE + b"\0"), "control character U+0000"),
    "nul-inside": (_sent(PAGE.replace(b"What", b"Wh\0t")), "control character U+0000"),
    "escape": (_sent(PAGE.replace(b"What", b"\x1b[2J")), "control character U+001B"),
    "utf-16": (_sent(PAGE.decode().encode("utf-16")), "not a text"),
    "surrogates": (_sent(PAGE + b"\xed\xa0\x80"), "not a text"),
    "blank": (_sent(b" \n" * 100), "empty"),
    "http-0.9": (PAGE, "cut short"),
    "tls": (b"\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03", "cut short"),
    "lines": (b"\r\n" * 50_000, "cut short"),
    "status-long": (_sent(PAGE, status="1000 X"), "cut short"),
    "status-word": (_sent(PAGE, status="abc"), "cut short"),
    "length-less": (_sent(PAGE).replace(b"th: 6", b"th: 1"), "without a table"),
    "length-more": (_sent(PAGE).replace(b"th: 6", b"th: 96"), "cut short"),
    "length-negative": (_sent(PAGE).replace(b"th: 6", b"th: -6"), "cut short"),
    "length-digits": (_sent(PAGE).replace(b"th: 6", b"th: 6" + b"6" * 5_000), "cut short"),
    "length-superscript": (_sent(PAGE).replace(b"th: 6", b"th: \xb2"), "cut short"),
    "chunk-negative": (_chunked(PAGE, b"-5\r\n"), "cut short"),
    "chunk-digits": (_chunked(PAGE, b"f" * 5_000 + b"\r\n"), "cut short"),
    "transfer-gzip": (_chunked(PAGE, b"0\r\n\r\n").replace(b"chunked", b"gzip, chunked"), "cut short"),
    "header-1-mb": (_sent(PAGE, "A: " + "a" * 10**6), "cut short"),
    "header-nul": (_sent(PAGE, "A: \0"), "cut short"),
    "header-no-colon": (_sent(PAGE, "abc"), "cut short"),
    "etag-line": (_sent(PAGE, 'ETag: "a\nb"'), "cut short"),
    "gzip-members": (_sent(gzip.compress(PAGE[:20]) + gzip.compress(PAGE[20:]), GZIP), "cut short"),
    "gzip-unsaid": (_sent(gzip.compress(PAGE)), "not a text"),
    "gzip-x": (_sent(gzip.compress(PAGE), "Content-Encoding: x-gzip"), "encoded as 'x-gzip'"),
    "zstd": (_sent(PAGE, "Content-Encoding: zstd"), "encoded as 'zstd'"),
    "encoding-escape": (
        _sent(PAGE, "Content-Encoding: \x1b[31m::error::"),
        "encoded as '\\x1b[31m::error::'",
    ),
    "utf-32": (_sent(PAGE.decode().encode("utf-32")), "not a text"),
    "latin-1": (_sent(PAGE + b"| \xe9 | x |\n"), "not a text"),
    "two-marks": (_sent(b"\xef\xbb\xbf" * 2 + PAGE), "does not begin with a heading"),
    "html-after-lines": (_sent(b"\n\n" + HTML), "an HTML page"),
    "name-escape": (
        _sent(OTHER.replace(b'"other"', b'"\xc2\x9b\xe2\x80\xa8::error::"')),
        r"another page, \x9b\u2028",
    ),
    "to-other-scheme": (_sent(b"", "Location: https://127.0.0.1/a.md", status="301 M"), "another host"),
    "to-host-alone": (_sent(b"", "Location: //x/a.md", status="308 P"), "another host"),
    "to-port": (_sent(b"", "Location: http://127.0.0.1:1/a.md", status="307 T"), "another host"),
    "to-blob": (_sent(b"", "Location: blob:http://127.0.0.1/a.md", status="301 M"), "redirected to"),
    "to-nothing": (_sent(b"", "Location: ", status="301 M"), "redirected too often"),
    "to-two": (_sent(b"", "Location: a.md", "Location: b.md", status="301 M"), "another page"),
    "to-long": (_sent(b"", f"Location: /{'a' * 70_000}/a.md", status="301 M"), "cut short"),
    "to-long-host": (_sent(b"", f"Location: http://{'a' * 300}.com/a.md", status="301 M"), "a.md: "),
    "500": (_sent(PAGE, status="500 E"), "answers 500"),
    "503-later": (_sent(b"", "Retry-After: 99999999", status="503 E"), "answers 503"),
}


class Server:
    """Sends each client the same bytes, and then `again` and `again` if there is one."""

    def __init__(self, answer: bytes, again: bytes = b"", pause: float = 0.0) -> None:
        self.answer, self.again, self.pause = answer, again, pause
        self.asked: list[bytes] = []
        self.ended = threading.Event()
        self._socket = socket.create_server(("127.0.0.1", 0))
        threading.Thread(target=self._serve, daemon=True).start()

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self._socket.getsockname()[1]}/dg/"

    def _serve(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                client, _ = self._socket.accept()
                threading.Thread(target=self._answer, args=(client,), daemon=True).start()

    def _answer(self, client: socket.socket) -> None:
        with contextlib.suppress(OSError), client:
            self.asked.append(client.recv(65536))
            client.sendall(self.answer)
            while self.again and not self.ended.is_set():
                client.sendall(self.again)
                self.ended.wait(self.pause)
            client.shutdown(socket.SHUT_WR)
            client.recv(1)

    def close(self) -> None:
        self.ended.set()
        self._socket.close()


@contextlib.contextmanager
def serving(answer: bytes, again: bytes = b"", pause: float = 0.0) -> Iterator[Server]:
    server = Server(answer, again, pause)
    try:
        yield server
    finally:
        server.close()


@pytest.mark.parametrize("name", ANSWERS)
@pytest.mark.parametrize("there", [b"", PAGE], ids=["new", "known"])
def test_an_answer_that_is_no_page_is_refused(tmp_path: Path, name: str, there: bytes) -> None:
    answer, why = ANSWERS[name]
    if there:
        (tmp_path / "a.md").write_bytes(there)
    with serving(answer) as server:
        (result,) = fetch(["a.md"], tmp_path, server.base, LIMITS)
    assert result.outcome == "refused" and why in result.why and not result.unreachable
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == ({"a.md": there} if there else {})


ENDLESS = {
    "status": (b"HTTP/1.1 200 ", b"a"),
    "header": (b"HTTP/1.1 200 OK\r\nA: ", b"a"),
    "headers": (b"HTTP/1.1 200 OK\r\n", b"A: a\r\n"),
    "100": (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    "103": (b"", b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"),
    "body": (b"HTTP/1.1 200 OK\r\n\r\n", b"a"),
    "chunks": (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\na\r\n"),
    "trailers": (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n", b"A: a\r\n"),
    "gzip": (
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + gzip.compress(b"")[:10],
        b"\0\0\0\xff\xff",
    ),
}


@pytest.mark.parametrize("name", ENDLESS)
def test_an_answer_that_never_ends_is_refused_in_time(tmp_path: Path, name: str) -> None:
    before, again = ENDLESS[name]
    started = time.monotonic()
    with serving(before, again, pause=0.02) as server:
        limits = FetchLimits(timeout=0.1, attempts=1)
        (result,) = fetch(["a.md"], tmp_path, server.base, limits)
    assert result.outcome == "refused" and "no answer within 0.1 s" in result.why
    assert time.monotonic() - started < 10 and not list(tmp_path.iterdir())


def test_pages_after_one_that_never_ends_are_fetched(tmp_path: Path) -> None:
    with serving(b"", b"HTTP/1.1 100 Continue\r\n\r\n", 0.01) as server:

        def mend(result: object) -> None:
            server.answer, server.again = _sent(PAGE), b""

        limits = FetchLimits(timeout=0.1, attempts=1)
        results = fetch(["a.md", "b.md"], tmp_path, server.base, limits, done=mend)
    assert [result.outcome for result in results] == ["refused", "fetched"]


def test_what_is_compressed_takes_no_more_memory_than_a_page(tmp_path: Path) -> None:
    tracemalloc.start()
    with serving(_sent(BOMB, GZIP)) as server:
        fetch(["a.md"], tmp_path, server.base, LIMITS)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 10_000_000


GOOD = {
    "plain": _sent(PAGE),
    "gzip": _sent(gzip.compress(PAGE), GZIP),
    "capitals": _sent(gzip.compress(PAGE), "content-encoding: GZIP"),
    "identity": _sent(PAGE, "Content-Encoding: identity"),
    "hints": b"HTTP/1.1 103 Early Hints\r\n\r\n" * 3 + _sent(PAGE),
    "own-name": _sent(PAGE.replace(b"\n", b'\n<a name="a"></a>\n', 1)),
    "mark": _sent(b"\xef\xbb\xbf" + PAGE),
    "crlf": _sent(PAGE.replace(b"\n", b"\r\n")),
    "etag": _sent(PAGE, 'ETag: "\xe9"', "Last-Modified: \xe9"),
    "etag-long": _sent(PAGE, f'ETag: "{"a" * 50_000}"'),
    "etag-blank": _sent(PAGE, 'ETag: "a\tb"'),
    "http-1.0": b"HTTP/1.0 200 OK\r\n\r\n" + PAGE,
    "chunks": _chunked(PAGE, b"0\r\nA: b\r\n\r\n"),
    "many-headers": _sent(PAGE, *["A: b"] * 10_000),
    "two-answers": _sent(PAGE) + _sent(OTHER),
    "charset": _sent(PAGE, "Content-Type: text/markdown; charset=utf-16"),
    "location": _sent(PAGE, "Location: http://x/", "Refresh: 0; url=http://x/", "Content-Location: b.md"),
    "etag-escape": _sent(PAGE, 'ETag: "\x1b[m"'),
    "cookie": _sent(PAGE, "Set-Cookie: a=\xe9; Path=/"),
}


@pytest.mark.parametrize("name", GOOD)
def test_a_good_page_is_taken_each_time(tmp_path: Path, name: str) -> None:
    with serving(GOOD[name]) as server:
        outcomes = [fetch(["a.md", "a.md"], tmp_path, server.base, LIMITS) for _ in range(2)]
    assert [[r.outcome for r in results] for results in outcomes] == [
        ["fetched", "unchanged"],
        ["unchanged"] * 2,
    ]
    assert all(b"\ncookie:" not in request.lower() and request.isascii() for request in server.asked)


RENAMED = [
    (b"# New name\n\n" + PAGE[8:], "another page, 'New name', where 'Things' was"),
    (b'# New name\n<a name="a"></a>\n' + PAGE[8:], ""),
    (b'# Things\n<a name="b"></a>\n' + PAGE[8:], "another page, b"),
    (PAGE + b"| b | What b does. |\n", ""),
]


@pytest.mark.parametrize("body, why", RENAMED, ids=range(len(RENAMED)))
def test_a_page_is_the_one_that_was_there(tmp_path: Path, body: bytes, why: str) -> None:
    (tmp_path / "a.md").write_bytes(PAGE)
    with serving(_sent(body)) as server:
        (result,) = fetch(["a.md"], tmp_path, server.base, LIMITS)
    assert (result.outcome, why in result.why) == ("refused" if why else "fetched", True)
    assert (tmp_path / "a.md").read_bytes() == (PAGE if why else body)


RECORD = {"url": "http://x/", "sha256": "", "fetched": "", "etag": "", "last_modified": ""}
WRONG: list[object] = [None, 1, [], {}, "é", "a\r\nb: c", "\0", "a" * 10_000]
MANIFESTS = [
    "", "null", "[]", "{}", "{", "\0", "[" * 100_000, '{"pages": []}', '{"pages": {"a.md": null}}', "1" * 5_000,
    *(json.dumps({"pages": {"a.md": {**RECORD, key: value}}})
      for key in RECORD for value in WRONG),
    json.dumps({"pages": {"a.md": {**RECORD, "more": 1}}}),
]  # fmt: skip


@pytest.mark.parametrize("number", range(len(MANIFESTS)))
def test_a_damaged_manifest_counts_for_nothing(tmp_path: Path, number: int) -> None:
    with serving(_sent(PAGE, 'ETag: "1"')) as server:
        text = MANIFESTS[number].replace("http://x/", f"{server.base}a.md")
        (tmp_path / MANIFEST).write_text(text, encoding="utf-8")
        (tmp_path / "a.md").write_bytes(PAGE)
        (result,) = fetch(["a.md"], tmp_path, server.base, LIMITS)
        assert result.outcome == "unchanged" and b"If-None-Match" not in server.asked[-1]
        fetch(["a.md"], tmp_path, server.base, LIMITS)
        assert b'if-none-match: "1"' in server.asked[-1].lower()


def test_what_a_killed_run_leaves_is_removed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.write_text("mine")
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / ".a.md.part").symlink_to(outside)
    (folder / f".{MANIFEST}.part").write_text("half")
    (folder / ".mine.part").write_text("not of fetch")
    with serving(_sent(PAGE)) as server:
        fetch(["a.md"], folder, server.base, LIMITS)
    assert sorted(file.name for file in folder.iterdir()) == sorted([".mine.part", "a.md", MANIFEST])
    assert outside.read_text() == "mine"
