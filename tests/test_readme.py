"""The README: every snippet and command in it works."""

from __future__ import annotations

import doctest
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import ROOT, lend_environment

README = (ROOT / "README.md").read_text(encoding="utf-8")
GENERATED = ROOT / "generated"
PYTHON = shlex.quote(sys.executable)


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
    lend_environment(root)
    subprocess.run(["git", "init", "-q"], cwd=root, check=True)
    git = ["git", "-c", "user.name=x", "-c", "user.email=x@example.com"]
    subprocess.run([*git, "add", "specs"], cwd=root, check=True)
    subprocess.run([*git, "commit", "-qm", "specs"], cwd=root, check=True)
    return root


def test_commands_in_order(checkout: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(GENERATED)}
    for command, output in commands():
        if "DOCS=" in command:
            pages = checkout / "specs" / "sources" / "pages"
            shutil.copytree(pages, checkout / ".cache" / "pages", dirs_exist_ok=True)
        ran = subprocess.run(
            runnable(command, tmp_path),
            shell=True,
            cwd=checkout,
            capture_output=True,
            text=True,
            env=environment,
        )
        assert ran.returncode == 0, (command, ran.stderr)
        if output.strip():
            assert ran.stdout == output, command


def runnable(command: str, scratch: Path) -> str:
    """The command as it can run here: with this Python, and nothing outside of the test's directories."""
    if command in ("make test", "make fetch"):  # itself; and AWS, which no test asks
        return command.replace("make", "make --dry-run")
    if command.startswith("pip install"):  # into an environment of its own: test_package.py does
        return command.replace("pip install", f"{PYTHON} -m pip install --dry-run --no-deps --quiet")
    command = command.replace(" /tmp/", f" {scratch}/")
    command = re.sub(r"^(\.venv/bin/)?python\b", PYTHON, command)
    return re.sub(r"^smhp\b", f"{PYTHON} -m sagemaker_hyperparameters", command)


def test_what_it_links_to_is_there() -> None:
    links = [link for link in re.findall(r"\]\(([^)]+)\)", README) if not link.startswith("http")]
    assert len(links) > 6 and all((ROOT / link).exists() for link in links)
