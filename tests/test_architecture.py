"""The house: which room may import which, and that everything stands in it once."""

from __future__ import annotations

import ast
import re
import tomllib
from collections import Counter
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

from .conftest import ROOT

GENERATOR = ROOT / "generator"
RUNTIME = GENERATOR / "runtime"
SOURCES = sorted(GENERATOR.rglob("*.py"))
TEMPLATES = sorted((GENERATOR / "rendering" / "templates").rglob("*.*"))


def test_imports_go_down_the_flow(monkeypatch: pytest.MonkeyPatch) -> None:
    """The contracts stand in pyproject.toml."""
    monkeypatch.chdir(ROOT)
    monkeypatch.syspath_prepend(str(ROOT))
    assert lint_imports(no_cache=True) == 0


def test_what_is_copied_imports_nothing_of_the_tool() -> None:
    for path in RUNTIME.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            assert not isinstance(node, ast.ImportFrom) or node.level < 2, f"{path}:{node.lineno}"


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_every_template_is_one(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert path.suffix == ".j2" and ("{{" in text or "{%" in text)


def repeated(names: list[str]) -> list[str]:
    return [name for name, count in Counter(names).items() if count > 1]


def test_no_two_modules_and_no_two_classes_have_one_name() -> None:
    """Those that are copied live in a package of their own."""
    tool = [path for path in SOURCES if RUNTIME not in path.parents]
    assert repeated([path.stem for path in tool if path.stem != "__init__"]) == []
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in tool)
    assert (
        repeated([node.name for tree in trees for node in tree.body if isinstance(node, ast.ClassDef)]) == []
    )


WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_an_action_is_named_by_its_commit_and_says_its_version(path: Path) -> None:
    used = re.findall(r"^ *-? *uses: (.*)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    assert (
        used and [name for name in used if not re.fullmatch(r"\S+@[0-9a-f]{40} # v\d+\.\d+\.\d+", name)] == []
    )


@pytest.mark.parametrize("name, extras", [("tool", ["tool"]), ("test", ["tool", "test"])])
def test_what_is_installed_is_locked(name: str, extras: list[str]) -> None:
    """Every requirement has a version and hashes, and nothing says where it comes from."""
    lock = (ROOT / ".locked" / f"{name}.txt").read_text(encoding="utf-8")
    pinned = r"[a-z0-9-]+==\S+( ; [^\\\n]+)?( \\\n    --hash=sha256:[0-9a-f]{64})+\n"
    assert re.fullmatch(f"({pinned})+", lock)
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["optional-dependencies"]
    names = {canonical(re.split(r"[\[>]", text)[0]) for extra in extras for text in asked[extra]}
    assert names <= set(re.findall(r"^([a-z0-9-]+)==", lock, re.MULTILINE))


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
