"""Kills `generate`, `adopt` and `fetch` at random moments: python -m tests.kill [KILLS].

After each kill, the next run must leave the old tree or the new one, and nothing over.
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
from pathlib import Path

HERE = Path(__file__).resolve().parents[1]
WATCHED = {"generate": ("specs", "generated"), "adopt": ("specs/sources",), "fetch": ("fetched",)}


def state(root: Path, command: str) -> dict[str, str]:
    """The digest of each file that a command writes, but for the record of fetching, which has times."""
    return {
        str(path.relative_to(root)): hashlib.sha256(path.read_bytes()).hexdigest()
        for folder in WATCHED[command]
        for path in sorted((root / folder).rglob("*"))
        if path.is_file() and path.suffix != ".json"
    } | {str(path): "left over" for path in (root / ".cache").glob("staged*")}


def start(root: Path, args: list[str]) -> subprocess.Popen[bytes]:
    quiet = subprocess.DEVNULL
    return subprocess.Popen([sys.executable, "-m", "generator", *args], cwd=root, stdout=quiet, stderr=quiet)


def prepared(top: Path) -> Path:
    """A checkout whose pages differ from its outputs in every spec, and other pages to adopt."""
    root = top / "before"
    root.mkdir()
    for name in ("generator", "specs", "generated", "LICENSE", "pyproject.toml"):
        copy = shutil.copytree if (HERE / name).is_dir() else shutil.copy2
        copy(HERE / name, root / name)
    shutil.copytree(root / "specs" / "sources" / "pages", root / "theirs")
    for page in (root / "theirs").glob("*.md"):
        page.write_text(page.read_text().replace("1000", "1001"))
    for page in (root / "specs" / "sources" / "pages").glob("*.md"):
        page.write_text(page.read_text().replace("100", "102"))
    return root


def kills(top: Path, before: Path, command: str, args: list[str], count: int) -> int:
    """The number of kills after which the next run did not leave the old tree or the new one."""
    old, new, bad = state(before, command), {}, 0
    for number in range(-2, count):
        root = top / "killed"
        shutil.rmtree(root, ignore_errors=True)
        shutil.copytree(before, root)
        begun = time.monotonic()
        process = start(root, args)
        if number < 0:
            process.wait()
            length, new = time.monotonic() - begun, state(root, command)
            if (root / ".cache" / "formatted.json").exists():  # so that later runs are short
                (before / ".cache").mkdir(exist_ok=True)
                shutil.copy2(root / ".cache" / "formatted.json", before / ".cache")
            assert new != old, f"{command} writes nothing"
            continue
        # Most of a run reads; half of the kills fall into its last fifth, in which it writes.
        time.sleep(length * random.uniform(0.8 if number % 2 else 0, 1.02))
        process.kill()
        process.wait()
        start(root, args).wait()
        bad += state(root, command) not in (old, new)
    print(
        f"{command}: {count} kills, {bad} trees that are neither old nor new, or have files over", flush=True
    )
    return bad


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    with tempfile.TemporaryDirectory() as name:
        before = prepared(Path(name))
        handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(before / "theirs"))
        handler.func.log_message = lambda *_: None  # type: ignore[attr-defined]
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        base = f"http://127.0.0.1:{server.server_port}/"
        commands = {
            "generate": ["generate", "--confirm"],
            "adopt": ["adopt", "--skip-damaged", "theirs"],
            "fetch": ["fetch", "--to", "fetched", "--base", base, "--attempts", "1"],
        }
        bad = sum(kills(Path(name), before, command, args, count // 3) for command, args in commands.items())
    sys.exit(bad > 0)


if __name__ == "__main__":
    main()
