"""Kills `generate`, `adopt` and `fetch` at random moments: python -m tests.kill [KILLS].

Right after each kill, and after the next run, the tree must be the old one or the new one, and then nothing is over.
"""

from __future__ import annotations

import functools
import hashlib
import http.server
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from generator.specs import parse_yaml, to_yaml

HERE = Path(__file__).resolve().parents[1]
ALGORITHMS = 4  # the first of the catalog, so that a run is short; what writes does not depend on the number


class Server(http.server.ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Says nothing of a client that was killed."""


@dataclass(frozen=True)
class Command:
    """What is run, the folders that it writes, and where it stages their files."""

    name: str
    words: list[str]
    writes: list[str]
    stage: str = ".cache/staged"


def state(root: Path, command: Command) -> dict[str, str]:
    """The digest of each file that a command writes, but for the record of fetching, which has times."""
    return {
        str(path.relative_to(root)): "" if path.suffix == ".json" else digest(path)
        for folder in command.writes
        for path in sorted((root / folder).rglob("*"))
        if path.is_file() and ".staged" not in path.parts
    }


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def start(root: Path, command: Command) -> subprocess.Popen[bytes]:
    quiet = subprocess.DEVNULL
    words = [sys.executable, "-m", "generator", *command.words]
    return subprocess.Popen(words, cwd=root, stdout=subprocess.PIPE, stderr=quiet)


def prepared(root: Path) -> None:
    """A checkout whose pages differ from its outputs, which are of more algorithms, and other pages to adopt."""
    ignored = shutil.ignore_patterns("__pycache__", "build", "*.egg-info")
    for name in ("generator", "specs", "generated"):
        shutil.copytree(HERE / name, root / name, ignore=ignored)
    shutil.copy2(HERE / "LICENSE", root)
    sources = root / "specs" / "sources"
    catalog = parse_yaml((sources / "catalog.yaml").read_text(), "catalog.yaml")
    few = dict(list(catalog.items())[:ALGORITHMS])
    (root / "few.yaml").write_text(to_yaml(few))
    for name in [page for entry in few.values() for page in entry["pages"]]:
        text = (sources / "pages" / name).read_text()
        for folder, other in (("changed", "102"), ("theirs", "101")):
            (root / folder).mkdir(exist_ok=True)
            (root / folder / name).write_text(text.replace("100", other))
    for page in set(catalog) - set(few):  # adopting reads all of our pages
        for name in catalog[page]["pages"]:
            (sources / "pages" / name).unlink(missing_ok=True)


def outcomes(top: Path, before: Path, command: Command) -> tuple[list[dict[str, str]], float]:
    """The old tree, the new one, and how long a run takes that has the texts which were formatted before."""
    new: dict[str, str] = {}
    length = 0.0
    for _ in range(2):
        root = copied(top, before)
        begun = time.monotonic()
        start(root, command).communicate()
        length, new = time.monotonic() - begun, state(root, command)
        if (cache := root / ".cache" / "formatted.json").exists():
            (before / ".cache").mkdir(exist_ok=True)
            shutil.copy2(cache, before / ".cache")
    old = state(before, command)
    assert new != old, f"{command.name} writes nothing"
    return [old, new], length


def copied(top: Path, before: Path) -> Path:
    root = top / "killed"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(before, root, symlinks=True)
    return root


def kill(root: Path, command: Command, length: float, number: int) -> bool:
    """Kills a run at a random moment; one of three as it puts files in place. Whether it hit that moment."""
    process, journal = start(root, command), root / command.stage / "redo.json"
    if number % 3:
        time.sleep(length * random.uniform(0.7 if number % 3 == 1 else 0, 1.02))
    else:
        while process.poll() is None and not journal.exists():
            time.sleep(0.0001)
        time.sleep(random.uniform(0, 0.03))
    running = process.poll() is None
    hit = running and journal.exists()
    process.kill()
    process.communicate()
    return hit


def kills(top: Path, before: Path, command: Command, count: int) -> int:
    """The number of kills after which there was another tree than the old one or the new one, or something over."""
    good, length = outcomes(top, before, command)
    bad = over = hits = completed = 0
    for number in range(count):
        root = copied(top, before)
        hits += kill(root, command, length, number)
        after = state(root, command)
        bad += after not in good
        completed += after == good[1]
        start(root, command).communicate()
        over += state(root, command) != good[1] or any(root.rglob("*staged*"))
    print(
        f"{command.name}: {count} kills, {hits} while files were put in place. After them {bad} trees were mixed, "
        f"{completed} new, the others old; the next run left {over} that are not the new one, or have files over",
        flush=True,
    )
    return bad + over


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    with tempfile.TemporaryDirectory() as name:
        before = Path(name) / "before"
        prepared(before)
        handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(before / "theirs"))
        handler.func.log_message = lambda *_: None  # type: ignore[attr-defined]
        server = Server(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        base = f"http://127.0.0.1:{server.server_port}/"
        few = ["--catalog", "few.yaml"]
        commands = [
            Command("generate", ["generate", "--confirm", "--docs", "changed", *few], ["specs", "generated"]),
            Command("adopt", ["adopt", "--skip-damaged", *few, "theirs"], ["specs/sources"]),
            Command(
                "fetch",
                ["fetch", "--to", "fetched", "--base", base, "--attempts", "1", *few],
                ["fetched"],
                "fetched/.staged",
            ),
        ]
        bad = sum(kills(Path(name), before, command, count // 3) for command in commands)
    sys.exit(bad > 0)


if __name__ == "__main__":
    main()
