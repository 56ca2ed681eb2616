"""The README and the pages of docs/: every snippet, command and path in them works."""

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

from .conftest import ROOT, SHARED, lend_environment, needs_shared

TEXTS = {path: path.read_text(encoding="utf-8") for path in (ROOT / "README.md", *ROOT.glob("docs/*.md"))}
README = TEXTS[ROOT / "README.md"]
EVERY = pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
GENERATED = ROOT / "generated"
HISTORY = SHARED / "docs" / "history" / "IC-Hyperparameter"
PYTHON = shlex.quote(sys.executable)


def blocks(text: str, language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)


def commands(text: str) -> list[tuple[str, str]]:
    """Every command of the console blocks, with the output that is shown below it."""
    found = []
    for block in blocks(text, "console"):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            found.append((command.split(" #")[0].strip(), output))
    return found


def needs_aws_pages(command: str) -> bool:
    return " diff 2018-" in command


# -- the README ---------------------------------------------------------------------------------


def test_a_stranger_reads_it_in_minutes() -> None:
    assert len(re.sub(r"```.*?```", "", README, flags=re.DOTALL).split()) <= 700


def test_python_snippets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(GENERATED))
    text = "\n".join(blocks(README, "python"))
    test = doctest.DocTestParser().get_doctest(text, {}, "README", "README.md", 0)
    result = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE).run(test)
    assert result.attempted > 4 and result.failed == 0


@pytest.mark.parametrize(
    ("language", "file"),
    [
        ("markdown", "specs/sources/pages/ntm_hyperparameters.md"),
        ("yaml", "specs/ntm.yaml"),
        ("python", "generated/sagemaker_hyperparameters/ntm.py"),
    ],
)
def test_the_row_its_spec_and_its_field_stand_so_in_their_files(language: str, file: str) -> None:
    block = blocks(README, language)[0]
    assert f"\n{block}" in (ROOT / file).read_text(encoding="utf-8") and f"]({file})" in README
    assert re.search(r"num\\?_topics", block)


@needs_shared
def test_the_diff_is_what_the_command_prints() -> None:
    """But for the one line that quotes AWS's words, which are not ours to copy."""
    ((command, shown),) = [(c, output) for c, output in commands(README) if needs_aws_pages(c)]
    ran = call(runnable(command, Path()), HISTORY, PYTHONPATH=str(ROOT))
    quotes = re.compile(r"^  resize  .*$", re.MULTILINE)
    assert len(quotes.findall(ran.stdout)) == 1
    assert (quotes.sub("  …", ran.stdout), ran.returncode) == (shown, 0)


# -- commands -----------------------------------------------------------------------------------

EXITS = {"smhp check job.json": 1, "smhp check job.json specs": 1, "smhp check train.py": 1}


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of the working tree that make and python find as a user's, with pages that were fetched and a revision."""
    root = tmp_path / "clone"
    ignored = shutil.ignore_patterns(".venv", ".git", ".cache", "__pycache__", "*.egg-info", ".mypy_cache")
    shutil.copytree(ROOT, root, ignore=ignored)
    pages = root / "specs" / "sources" / "pages"
    shutil.copytree(pages, root / ".cache" / "pages")
    revisions = root / "revisions" / "ntm_hyperparameters"
    revisions.mkdir(parents=True)
    shutil.copy(pages / "ntm_hyperparameters.md", revisions / "2019-01-16-ece75cf.md")
    lend_environment(root)
    subprocess.run(["git", "init", "-q"], cwd=root, check=True)
    git = ["git", "-c", "user.name=x", "-c", "user.email=x@example.com"]
    subprocess.run([*git, "add", "specs"], cwd=root, check=True)
    subprocess.run([*git, "commit", "-qm", "specs"], cwd=root, check=True)
    return root


@pytest.mark.parametrize("path", [p for p in TEXTS if commands(TEXTS[p])], ids=lambda path: path.name)
def test_commands_in_order(path: Path, checkout: Path, tmp_path: Path) -> None:
    for file in blocks(TEXTS[path], "json"):
        (checkout / "job.json").write_text(file)
    for file in blocks(TEXTS[path], "py"):
        (checkout / "train.py").write_text(file)
    for command, output in commands(TEXTS[path]):
        if not needs_aws_pages(command):
            ran = call(runnable(command, tmp_path), checkout, PYTHONPATH=str(GENERATED))
            assert ran.returncode == EXITS.get(command, 0), (command, ran.stderr)
            assert output.strip() in ("", (ran.stdout + ran.stderr).strip()), command


def call(command: str, folder: Path, **more: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, **more}
    return subprocess.run(
        command, shell=True, cwd=folder, capture_output=True, text=True, env=environment, check=False
    )


def runnable(command: str, scratch: Path) -> str:
    """The command as it can run here: with this Python, and nothing outside of the test's directories."""
    if command in ("make test", "make fetch"):  # itself; and AWS, which no test asks
        return command.replace("make", "make --dry-run")
    if command.startswith("pip install"):  # into an environment of its own: test_package.py does
        return command.replace("pip install", f"{PYTHON} -m pip install --dry-run --no-deps --quiet")
    command = command.replace(" /tmp/", f" {scratch}/")
    command = re.sub(r"^(\.venv/bin/)?python\b", PYTHON, command)
    return re.sub(r"^smhp\b", f"{PYTHON} -m sagemaker_hyperparameters", command)


# -- paths --------------------------------------------------------------------------------------

MADE = (".cache/",)  # by commands


@EVERY
def test_every_path_is_there(path: Path) -> None:
    """Links, seen from the page, and paths in backticks, from the root; `<algorithm>` stands for any."""
    text = re.sub(r"```.*?```", "", TEXTS[path], flags=re.DOTALL)
    links = {link.split("#")[0] for link in re.findall(r"\]\(([^)]+)\)", text) if "://" not in link}
    assert [link for link in links if not (path.parent / link).exists()] == []
    named = re.findall(r"`([\w.*<>-]*(?:/[\w.*<>-]*)+|[\w-]+\.(?:md|py|toml|yaml))`", text)
    patterns = {re.sub(r"<\w+>", "*", name) for name in named if not name.startswith(MADE)}
    assert [pattern for pattern in patterns if not any(ROOT.glob(pattern.rstrip("/")))] == []


def test_every_page_is_linked_to() -> None:
    """Nobody looks for a page in docs/ that the README does not name."""
    linked = {ROOT / link.split("#")[0] for link in re.findall(r"\]\(([^)]+)\)", README)}
    assert set(TEXTS) - {ROOT / "README.md"} <= linked
