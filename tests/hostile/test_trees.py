"""A tree of outputs is the old one or the new one, whatever stops the run that writes it."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import re
import resource
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from generator import files, journal

from ..conftest import ROOT

OLD = {"a": "old", "b": "old", "c/d": "old"}
NEW = {"a": "new", "c/d": "new", "e/f": "new"}


class Killed(BaseException):
    pass


def texts(root: Path) -> dict[str, str]:
    return {name: path.read_text() for name, path in files.outputs(root).items()}


def changes(root: Path) -> list[tuple[Path, str | None]]:
    return [(root / name, NEW.get(name)) for name in sorted({*OLD, *NEW})]


def whole(root: Path) -> files.Tree:
    return files.Tree(root, root.parent / "staged")


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    files.write(tmp_path / "tree", OLD)
    return tmp_path / "tree"


@pytest.mark.parametrize("step", range(8))
@pytest.mark.parametrize("fault", [Killed(), OSError(28, "No space left on device")])
def test_a_run_that_stops_at_any_rename(
    tree: Path, monkeypatch: pytest.MonkeyPatch, step: int, fault: BaseException
) -> None:
    left, replace = [step], os.replace

    def stops(source: Path, target: Path) -> None:
        left[0] -= 1
        if left[0] == -1:
            raise fault
        replace(source, target)

    monkeypatch.setattr(os, "replace", stops)
    monkeypatch.setattr(journal, "_redo_beside", lambda tree: None)
    try:
        files.replace_all(whole(tree), changes(tree))
        outcomes: list[dict[str, str]] = [NEW]
    except files.FileError as error:
        outcomes = [OLD] if str(error).endswith(": no space left on device") else []
    except Killed:
        outcomes = [OLD, NEW]
    monkeypatch.setattr(os, "replace", replace)
    journal.recover(whole(tree))
    assert texts(tree) in outcomes
    assert not whole(tree).stage.exists() and not list(tree.parent.rglob("*.unfinished"))


def test_a_directory_in_the_way(tree: Path) -> None:
    (tree / "e" / "f").mkdir(parents=True)
    with pytest.raises(files.FileError, match="f: a directory, not a file"):
        files.replace_all(whole(tree), changes(tree))
    assert texts(tree) == OLD and not whole(tree).stage.exists()


@pytest.mark.parametrize("link", ["a", "c"])
def test_a_symbolic_link_out_of_the_tree(tree: Path, link: str) -> None:
    outside = tree.parent / "outside"
    (tree / link).rename(outside)
    (tree / link).symlink_to(outside)
    with pytest.raises(files.FileError, match="a symbolic link out of"):
        journal.within(tree, NEW)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "null",
        "[" * 100_000,
        '{"a": 1}',
        '{"texts": {"a": "b"}}',
        '{"sha256": "0", "texts": {"a": "b"}}',
        '{"sha256": [], "texts": 1}',
        "\ud800".encode("utf-8", "surrogatepass").decode("latin-1"),
    ],
)
def test_a_damaged_record_of_formatted_texts_is_empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str
) -> None:
    from generator.cli import make

    record = tmp_path / "formatted.json"
    record.write_text(content)
    monkeypatch.setattr(make, "FORMATTED", record)
    assert make._load_cache() == {}
    texts = {"a": "b"}
    record.write_text(json.dumps({"sha256": make._digest_of(texts), "texts": texts}))
    assert make._load_cache() == texts


PAGES = {"ntm_hyperparameters.md", "ntm-tuning.md"}


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("trees") / "checkout"
    ignored = shutil.ignore_patterns("__pycache__")
    for name in ("generator", "specs/sources"):
        shutil.copytree(ROOT / name, root / name, ignore=ignored)
    shutil.copytree(ROOT / "specs/sources/pages", root / "docs", ignore=lambda _, names: {*names} - PAGES)
    (root / "few.yaml").write_text("ntm: {title: NTM, pages: [ntm_hyperparameters.md, ntm-tuning.md]}\n")
    return root


def extract(root: Path, out: Path, **options: Any) -> subprocess.CompletedProcess[str]:
    words = ["extract", "--docs", "docs", "--catalog", "few.yaml", "--out", str(out)]
    command = [*options.pop("before", []), sys.executable, "-m", "generator", *words]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, **options)


def is_one_line(result: subprocess.CompletedProcess[str], words: str) -> bool:
    return (
        result.returncode == 2 and re.fullmatch(rf"error: [^\n]*{words}[^\n]*\n", result.stderr) is not None
    )


def test_a_second_run_says_so_and_a_killed_one_lets_go(checkout: Path, tmp_path: Path) -> None:
    holding = f"import time, pathlib; from generator import files\nwith files.alone(files.Tree.of(pathlib.Path({str(tmp_path)!r}))): print(flush=True); time.sleep(600)"
    with subprocess.Popen([sys.executable, "-c", holding], cwd=checkout, stdout=subprocess.PIPE) as process:
        assert process.stdout and process.stdout.readline()
        assert is_one_line(extract(checkout, tmp_path), "another run is at work here")
        process.kill()
    assert extract(checkout, tmp_path).returncode == 0
    assert [path.name for path in tmp_path.iterdir()] == ["ntm.yaml"]


def test_checks_may_run_at_once(tmp_path: Path) -> None:
    with journal.locked(tmp_path, shared=True):
        held = dict(journal._held)
        journal._held.clear()  # as in another process
        with journal.locked(tmp_path, shared=True):
            pass
        journal._held.clear()
        with pytest.raises(files.FileError, match="another run"), journal.locked(tmp_path):
            pass
        journal._held.update(held)


def test_a_full_disk(checkout: Path, tmp_path: Path) -> None:
    (tmp_path / "ntm.yaml").write_text("old")

    def no_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))

    assert is_one_line(extract(checkout, tmp_path, preexec_fn=no_room), "file too large")
    assert (tmp_path / "ntm.yaml").read_text() == "old" and len(list(tmp_path.iterdir())) == 1


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can mount a small disk, or a disk to read only")
@pytest.mark.parametrize(
    ("options", "words"), [("size=4k", "no space left on device"), ("ro", "read-only file system")]
)
def test_a_small_disk_and_one_to_read_only(checkout: Path, tmp_path: Path, options: str, words: str) -> None:
    out = tmp_path / "disk"
    out.mkdir()
    if subprocess.run(
        ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(out)], capture_output=True
    ).returncode:
        pytest.skip("no disk can be mounted here")
    try:
        assert is_one_line(extract(checkout, out), words) and not list(out.iterdir())
    finally:
        subprocess.run(["umount", str(out)], check=True)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can run it as somebody else")
def test_a_tree_of_somebody_else(tmp_path: Path) -> None:
    code = "import pathlib, sys; from generator import files; files.write(pathlib.Path(sys.argv[1]), {'a': 'new'})"
    files.write(tmp_path, {"a": "old"})
    for path in (tmp_path, *tmp_path.parents[:-2]):
        path.chmod(0o755)
    result = subprocess.run(
        ["setpriv", "--reuid=65534", "--clear-groups", sys.executable, "-B", "-c", code, str(tmp_path)],
        cwd=ROOT, capture_output=True, text=True,
    )  # fmt: skip
    if "FileError" not in result.stderr:
        pytest.skip("somebody else cannot read the checkout")
    assert result.stderr.rstrip().endswith(": permission denied") and (tmp_path / "a").read_text() == "old"


@pytest.mark.parametrize("link", ["ntm.yaml", "."])
def test_a_link_out_of_where_a_command_writes(checkout: Path, tmp_path: Path, link: str) -> None:
    (tmp_path / "outside").write_text("mine")
    out = tmp_path / "out"
    if link == ".":  # the user named it
        out.symlink_to(tmp_path)
        assert extract(checkout, out).returncode == 0
        return
    out.mkdir()
    (out / link).symlink_to(tmp_path / "outside")
    assert is_one_line(extract(checkout, out), "a symbolic link out of")
    assert (tmp_path / "outside").read_text() == "mine" and [path.name for path in out.iterdir()] == [link]


@pytest.mark.parametrize(
    "content",
    ["", "[", "1", "{}", '[["a"]]', "[" * 100_000, '[["../outside", false, true]]', '[["a", true, 1]]'],
)
def test_a_damaged_journal(tree: Path, content: str) -> None:
    stage = files.Tree.of(tree).stage
    stage.mkdir()
    (stage / "redo.json").write_text(content)
    (tree.parent / "outside").write_text("mine")
    with contextlib.suppress(files.FileError):
        files.repair(files.Tree.of(tree))
    assert texts(tree) == OLD and (tree.parent / "outside").exists()


def test_files_on_another_disk(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replace = os.replace

    def crosses(source: Path, target: Path) -> None:
        if Path(source).parent != Path(target).parent:
            raise OSError(errno.EXDEV, "Invalid cross-device link")
        replace(source, target)

    monkeypatch.setattr(os, "replace", crosses)
    monkeypatch.setattr(journal, "_redo_beside", lambda tree: None)
    files.replace_all(whole(tree), changes(tree))
    assert texts(tree) == NEW and not whole(tree).stage.exists()
