"""The README: every snippet and command in it works."""

from __future__ import annotations

import doctest
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
GENERATED = ROOT / "generated"


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


def commands() -> list[tuple[str, str]]:
    """Every command of the console blocks, with the output that is shown below it."""
    found = []
    for block in blocks("console"):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            found.append((command.split(" #")[0].strip(), output))
    return found


def test_python_snippets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(GENERATED))
    text = "\n".join(blocks("python"))
    test = doctest.DocTestParser().get_doctest(text, {}, "README", "README.md", 0)
    result = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE).run(test)
    assert result.attempted > 8 and result.failed == 0


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the working tree that make and python find as a user's."""
    root = tmp_path_factory.mktemp("readme") / "clone"
    ignored = shutil.ignore_patterns(".venv", ".git", ".cache", "__pycache__", "*.egg-info", ".mypy_cache")
    shutil.copytree(ROOT, root, ignore=ignored)
    (root / ".venv" / "bin").mkdir(parents=True)
    python = root / ".venv" / "bin" / "python"
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    python.chmod(0o755)
    for stamp in ("tool", "test"):  # the environment is there: the tests run in it
        (root / ".venv" / stamp).touch()
    subprocess.run(["git", "init", "-q"], cwd=root, check=True)
    git = ["git", "-c", "user.name=x", "-c", "user.email=x@example.com"]
    subprocess.run([*git, "add", "specs"], cwd=root, check=True)
    subprocess.run([*git, "commit", "-qm", "specs"], cwd=root, check=True)
    return root


@pytest.mark.parametrize(("command", "output"), commands(), ids=[command for command, _ in commands()])
def test_commands(command: str, output: str, checkout: Path, tmp_path: Path) -> None:
    if command in ("make test", "make fetch"):  # itself; and AWS, which no test asks
        command = command.replace("make", "make --dry-run")
    if command.startswith("pip install"):  # into an environment of its own: test_package.py does
        command = command.replace(
            "pip install", f"{sys.executable} -m pip install --dry-run --no-deps --quiet"
        )
    if "DOCS=" in command:
        (checkout / ".cache").mkdir(exist_ok=True)
        shutil.copytree(
            checkout / "specs" / "sources" / "pages", checkout / ".cache" / "pages", dirs_exist_ok=True
        )
    command = command.replace(" /tmp/", f" {tmp_path.parent}/")
    command = re.sub(r"^(\.venv/bin/)?python\b", sys.executable, command)
    command = re.sub(r"^smhp\b", f"{sys.executable} -m sagemaker_hyperparameters", command)
    environment = {**os.environ, "PYTHONPATH": str(GENERATED)}
    ran = subprocess.run(command, shell=True, cwd=checkout, capture_output=True, text=True, env=environment)
    assert ran.returncode == 0, ran.stderr
    if output.strip():
        assert ran.stdout == output


def test_what_it_links_to_is_there() -> None:
    links = [link for link in re.findall(r"\]\(([^)]+)\)", README) if not link.startswith("http")]
    assert len(links) > 6 and all((ROOT / link).exists() for link in links)
