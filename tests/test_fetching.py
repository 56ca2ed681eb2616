"""Fetching, against a real HTTP server on loopback that misbehaves in every way that is refused."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from generator.errors import InputError
from generator.following.fetching import MANIFEST, FetchLimits, Result, fetch

PAGE = b"# Things\n\n| Name | Description |\n| --- | --- |\n| a | What a does. |\n"
OLD = b"what was there\n"
LIMITS = FetchLimits(timeout=600, attempts=3, backoff=0.001, size=10_000)


class Server(ThreadingHTTPServer):
    """Answers each path in its own way and remembers what it was asked."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[str] = []
        self.elsewhere = ""
        self.released = threading.Event()

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/dg/"


class Handler(BaseHTTPRequestHandler):
    server: Server

    def log_message(self, *words: object) -> None:
        pass

    def answer(self, status: int, body: bytes = b"", length: int | None = None, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self) -> None:
        name = self.path.rpartition("/")[2]
        self.server.asked.append(name)
        times = self.server.asked.count(name)
        match name:
            case "good.md":
                self.answer(200, PAGE)
            case "tagged.md":
                known = (
                    self.headers["If-None-Match"] == '"1"' or self.headers["If-Modified-Since"] == "yesterday"
                )
                self.answer(
                    304 if known else 200, b"" if known else PAGE, ETag='"1"', Last_Modified="yesterday"
                )
            case "flaky.md":
                self.answer(500) if times < 3 else self.answer(200, PAGE)
            case "broken.md":
                self.answer(503, b"busy")
            case "forbidden.md" | "missing.md" | "missing.html" | "web.md":
                self.answer(403 if name == "forbidden.md" else 404, b"<html>not here</html>")
            case "teapot.md":
                self.answer(418)
            case "web.html":
                self.answer(200, b"<!DOCTYPE html><html><table><tr><td>a</td></tr></table></html>")
            case "moved.md" if self.path == "/dg/moved.md":
                self.answer(301, Location="/en_us/dg/moved.md")
            case "moved.md":
                self.answer(200, PAGE)
            case "replaced.md":
                self.answer(302, Location="/dg/good.md")
            case "abroad.md":
                self.answer(302, Location=f"{self.server.elsewhere}good.md")
            case "circle.md":
                self.answer(302, Location="/dg/circle.md")
            case "short.md":
                self.answer(200, PAGE, length=len(PAGE) + 100)
            case "row.md":
                self.answer(200, PAGE[:-8])
            case "large.md":
                self.answer(200, PAGE * 1000)
            case "error.md":
                self.answer(200, b"<!DOCTYPE html>\n<html><body>Something went wrong</body></html>")
            case "soft.md":
                self.answer(200, b"# Something went wrong\n")
            case "empty.md":
                self.answer(200)
            case "binary.md":
                self.answer(200, b"\x89PNG\xff\xfe")
            case "truncated.md":
                self.answer(200, PAGE + b"Table truncated (showing 1 of 9 rows)\n")
            case "slow.md":
                self.server.released.wait()
            case "zipped.md":
                self.answer(200, b"no gzip", Content_Encoding="gzip")
            case "half.html":
                self.answer(200, b"<!DOCTYPE html><html><table><tr><td>a")
            case _:
                self.answer(404)


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as running, Server() as other:
        running.elsewhere = other.base.replace("127.0.0.1", "localhost")
        for one in (running, other):
            threading.Thread(target=one.serve_forever, args=(0.01,), daemon=True).start()
        yield running
        running.released.set()
        for one in (running, other):
            one.shutdown()


@pytest.mark.parametrize(
    "page, why",
    [
        ("missing.md", "answers 404"),
        ("forbidden.md", "answers 403"),
        ("teapot.md", "answers 418"),
        ("broken.md", "answers 503, 3 times"),
        ("abroad.md", "redirected to another host"),
        ("replaced.md", "redirected to another page"),
        ("circle.md", "redirected too often"),
        ("short.md", "cut short"),
        ("row.md", "ends within a row"),
        ("large.md", "larger than 10,000 bytes"),
        ("error.md", "HTML page where Markdown was asked for"),
        ("soft.md", "without a table"),
        ("empty.md", "empty"),
        ("binary.md", "not a text"),
        ("truncated.md", "a table is truncated"),
        ("zipped.md", "Error -3 while decompressing"),
        ("half.md", "not a whole HTML page"),
    ],
)
def test_a_bad_page_is_refused_by_name_and_what_was_there_stays(
    server: Server, tmp_path: Path, page: str, why: str
) -> None:
    (tmp_path / page).write_bytes(OLD)
    results = fetch([page, "good.md"], tmp_path, server.base, LIMITS)
    assert [result.outcome for result in results] == ["refused", "fetched"]
    assert page.partition(".")[0] in results[0].why and why in results[0].why
    assert (tmp_path / page).read_bytes() == OLD
    assert sorted(file.name for file in tmp_path.iterdir()) == sorted([MANIFEST, page, "good.md"])


def test_a_server_that_does_not_answer_is_refused(server: Server, tmp_path: Path) -> None:
    (tmp_path / "slow.md").write_bytes(OLD)
    (result,) = fetch(["slow.md"], tmp_path, server.base, replace(LIMITS, timeout=0.1))
    assert result.outcome == "refused" and "no answer within 0.1 s" in result.why
    assert (tmp_path / "slow.md").read_bytes() == OLD


@pytest.mark.parametrize(
    "page, kept, requests",
    [
        ("good.md", "good.md", ["good.md"]),
        ("flaky.md", "flaky.md", ["flaky.md"] * 3),
        ("moved.md", "moved.md", ["moved.md", "moved.md"]),
        ("web.md", "web.html", ["web.md", "web.html"]),
    ],
)
def test_a_good_page_is_kept(
    server: Server, tmp_path: Path, page: str, kept: str, requests: list[str]
) -> None:
    seen: list[Result] = []
    assert fetch([page], tmp_path / "new" / "folder", server.base, LIMITS, done=seen.append) == seen
    assert seen == [Result(page=kept, outcome="fetched")]
    assert server.asked == requests
    record = json.loads((tmp_path / "new" / "folder" / MANIFEST).read_text())["pages"][kept]
    assert record["url"] == server.base + kept and record["fetched"].endswith("+00:00")


def test_a_page_is_not_sent_again_while_it_is_the_same(server: Server, tmp_path: Path) -> None:
    outcomes = [fetch(["tagged.md"], tmp_path, server.base, LIMITS)[0].outcome for _ in range(2)]
    assert outcomes == ["fetched", "unchanged"]
    (tmp_path / "tagged.md").write_bytes(OLD)  # no longer what the server's tag stands for
    assert fetch(["tagged.md"], tmp_path, server.base, LIMITS)[0].outcome == "fetched"
    (tmp_path / MANIFEST).write_text("no manifest")
    assert fetch(["tagged.md"], tmp_path, server.base, LIMITS)[0].outcome == "unchanged"


def test_a_server_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with Server() as gone:
        base = gone.base
    (result,) = fetch(["good.md"], tmp_path, base, LIMITS)
    assert result.outcome == "refused" and base in result.why


NO_SERVER = [
    ("http://127.0.0.1:{port}/", "127.0.0.1:{port}: cannot be reached (Connection refused)"),
    ("http://no-such-host.invalid/", "no-such-host.invalid: cannot be reached ("),
    ("https://127.0.0.1:{other}/", "127.0.0.1:{other}: cannot be reached (the proxy answers "),
]


@pytest.mark.parametrize("base, line", NO_SERVER)
def test_a_server_that_cannot_be_reached_is_asked_for_one_page(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, base: str, line: str
) -> None:
    with Server() as gone:
        ports = {"port": gone.server_address[1], "other": server.server_address[1]}
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.setenv("HTTPS_PROXY", server.base)
    waits: list[float] = []
    monkeypatch.setattr("generator.following.asking.sleep", waits.append)
    limits = FetchLimits(attempts=3, backoff=60)
    results = fetch(["a.md", "b.md", "c.md"], tmp_path / "to", base.format(**ports), limits)
    assert [(result.page, result.outcome) for result in results] == [("a.md", "refused")]
    assert results[0].unreachable.startswith(line.format(**ports))
    assert len(waits) == 2 and sum(waits) < 2 and not (tmp_path / "to").exists()


def test_a_network_that_dies_midway_stops_the_rest(server: Server, tmp_path: Path) -> None:
    def die(result: Result) -> None:
        server.shutdown()
        server.server_close()

    results = fetch(["gone.md", "good.md", "tagged.md"], tmp_path, server.base, LIMITS, done=die)
    assert [result.outcome for result in results] == ["refused", "refused"]
    assert [bool(result.unreachable) for result in results] == [False, True]


@pytest.mark.parametrize("base", ["words", "http://", "ftp://x/", "http://[::1", "http://x:y/"])
def test_a_base_that_is_no_address(tmp_path: Path, base: str) -> None:
    with pytest.raises(InputError, match="not the address of a server"):
        fetch(["good.md"], tmp_path, base, LIMITS)


@pytest.mark.parametrize("proxy", ["ftp://x", "http://[::1"])
def test_a_proxy_that_is_no_address(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, proxy: str
) -> None:
    monkeypatch.setenv("HTTP_PROXY", proxy)
    with pytest.raises(InputError, match="the proxy that the environment names cannot be used"):
        fetch(["good.md"], tmp_path, server.base, LIMITS)
