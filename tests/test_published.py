"""The published sources behind the facts: fetched from a real server on loopback, compared, and recorded."""

from __future__ import annotations

import functools
import os
import threading
from collections.abc import Callable, Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest
from click.testing import CliRunner, Result

from generator.cli import reread
from generator.cli.make import main
from generator.following.fetching import FetchLimits
from generator.specs import SpecError, published

from .conftest import ROOT

OURS = ROOT / "specs/sources/published.yaml"
SOURCES = """\
# about
server: http://127.0.0.1:9/
sources:
  - repository: me/things
    branches: [main, "1.0"]
    below: src
    facts: {rules.py: [thing], more.py: [thing, other]}
digests: {}
"""
NAMES = [f"me/things/{branch}/src/{name}" for branch in ("main", "1.0") for name in ("rules.py", "more.py")]
PAGE = "# Thing\n\n| Parameter Name | Description |\n| --- | --- |\n| a | What a does. |\n"


class Handler(SimpleHTTPRequestHandler):
    asked: ClassVar[list[tuple[str, int]]] = []

    def log_message(self, *words: object) -> None:
        pass

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        self.asked.append((self.path, int(code)))


def change(path: Path, content: str) -> None:
    """Writes another content, with a later time than the one that the server has told."""
    later = path.stat().st_mtime + 60
    path.write_text(content)
    os.utime(path, (later, later))


@pytest.fixture
def served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Path, str]]:
    """A directory with a page and the sources, and the address under which it is served."""
    root, folder = tmp_path / "root", tmp_path / "served"
    for name in NAMES:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"# {name}\n")
    (folder / "thing.md").write_text(PAGE)
    (root / "sources").mkdir(parents=True)
    (root / "catalog.yaml").write_text("thing: {title: Thing, pages: [thing.md], class: Thing}\n")
    (root / "sources/published.yaml").write_text(SOURCES)
    monkeypatch.setattr(reread, "ROOT", root)
    monkeypatch.setattr(reread, "PUBLISHED", root / "sources/published.yaml")
    monkeypatch.setattr(reread, "CONTAINERS", root / "sources/containers")
    monkeypatch.setattr(Handler, "asked", [])
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=folder)) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield folder, f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


Run = Callable[..., Result]


@pytest.fixture
def run(served: tuple[Path, str], tmp_path: Path) -> Run:
    def call(*words: str) -> Result:
        to = {
            "fetch": ["--catalog", tmp_path / "root/catalog.yaml", "--to", tmp_path / "to/pages"],
            "adopt-sources": ["--from", tmp_path / "to/sources"],
        }[words[0]]
        base = ["--base", served[1], "--attempts", 1] if words[0] == "fetch" else []
        return CliRunner().invoke(main, [str(word) for word in (*words, *to, *base)])

    return call


def test_a_source_that_changed_is_named_until_it_was_read(served: tuple[Path, str], run: Run) -> None:
    first = run("fetch")
    assert (first.exit_code, first.stdout) == (0, "")
    assert "sources: 4 fetched, 0 unchanged, 0 refused\n4 of the sources have no digest yet" in first.stderr
    recorded = run("adopt-sources")
    assert (recorded.exit_code, recorded.stderr) == (0, "4 of 4 sources recorded\n")
    again = run("fetch")
    assert again.exit_code == 0 and again.stderr.endswith("sources: 0 fetched, 4 unchanged, 0 refused\n")
    change(served[0] / NAMES[1], "# other rules\n")
    line = (
        f"changed: {NAMES[1]}: the facts of sources/containers/thing.yaml, sources/containers/other.yaml "
        "rest on it; read again"
    )
    for _ in range(2):  # it stays so until somebody says that it was read
        changed = run("fetch")
        assert changed.exit_code == 1 and f"{line}\n" in changed.stderr
    told = run("fetch", "--format", "markdown")
    assert told.stdout == f"\n## Sources of facts\n\n- {line}\n\n" and told.exit_code == 1
    assert run("adopt-sources", NAMES[1]).stderr == "1 of 4 sources recorded\n"
    assert run("fetch").exit_code == 0


def test_a_source_is_not_sent_again_while_it_is_the_same(run: Run) -> None:
    for _ in range(2):
        run("fetch")
    assert [code for path, code in Handler.asked if path == f"/{NAMES[0]}"] == [200, 304]


def test_sources_are_not_asked_for_where_algorithms_are_named(run: Run) -> None:
    assert run("fetch", "thing").exit_code == 0
    assert [path for path, _ in Handler.asked] == ["/thing.md"]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (None, "the server answers 404"),
        ("", "empty"),
        ("<!DOCTYPE html><html>", "an HTML page where a source was asked for"),
    ],
)
def test_a_bad_source_is_refused_and_what_was_there_stays(
    served: tuple[Path, str], run: Run, tmp_path: Path, content: str | None, why: str
) -> None:
    run("fetch")
    path = served[0] / NAMES[0]
    path.unlink() if content is None else change(path, content)
    result = run("fetch")
    assert result.exit_code == 1 and f"refused: {NAMES[0]}: " in result.stderr and why in result.stderr
    assert (tmp_path / "to/sources" / NAMES[0]).read_text() == f"# {NAMES[0]}\n"


def test_a_server_of_sources_that_cannot_be_reached(served: tuple[Path, str], tmp_path: Path) -> None:
    result = reread.fetched(tmp_path / "sources", None, FetchLimits(attempts=1))
    assert [bool(r.unreachable) for r in result.results] == [True] and not result.changed


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ([], "was not fetched yet, run `make fetch` first"),
        ([NAMES[0]], f"{NAMES[0]}: was not fetched yet, run `make fetch` first"),
        (["me/other"], "me/other: no such source in published.yaml"),
    ],
)
def test_what_cannot_be_recorded_is_one_line(run: Run, words: list[str], problem: str) -> None:
    result = run("adopt-sources", *words)
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert result.stderr.startswith("error: ") and result.stderr.endswith(f"{problem}\n")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("sources: []", "'server' is missing"),
        ("server: s", "'sources' is missing"),
        ("{server: s, sources: [], more: 1}", "unknown key 'more'"),
        ("{server: s, sources: [{repository: r, branches: [b], facts: {}}]}", "'below' is missing"),
        ("{server: s, sources: [], digests: {a: b}}", "is not among the sources"),
    ],
)
def test_a_list_of_sources_that_is_wrong(text: str, problem: str) -> None:
    with pytest.raises(SpecError, match=problem):
        published.parse(text, "published.yaml")


def test_a_digest_changes_nothing_else() -> None:
    text = OURS.read_text(encoding="utf-8")
    known = published.parse(text, "published.yaml")
    name = max(known.facts, key=len)
    other = published.with_digests(text, {**known.digests, name: "0" * 64})
    assert published.parse(other, "published.yaml").digests[name] == "0" * 64
    assert published.with_digests(other, known.digests) == text


def test_our_sources_name_files_of_facts() -> None:
    facts = published.parse(OURS.read_text(encoding="utf-8"), "published.yaml").facts
    named = {name for algorithms in facts.values() for name in algorithms}
    assert named <= {path.stem for path in OURS.parent.glob("containers/*.yaml")}
