"""A tree of outputs is the old one or the new one, whatever stops the run that writes it."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from generator import files, journal

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
