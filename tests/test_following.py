"""The commands that follow the documentation, and the loop that the scheduled workflow runs."""

from __future__ import annotations

import functools
import json
import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from generator import specs
from generator.cli import follow as following
from generator.cli import sides

from .conftest import lend_environment
from .test_comparing import one

ROOT = Path(__file__).parent.parent
SPECS, PAGES = ROOT / "specs", ROOT / "specs" / "sources" / "pages"
WORKFLOW = ROOT / ".github" / "workflows" / "follow-docs.yml"
PAGE = "| Parameter Name | Description |\n| --- | --- |\n| n | What n is.<br />**Optional**<br />Valid values: {} |\n"


def run(command: str, *arguments: object) -> Result:
    commands = {command.name: command for command in following.commands}
    return CliRunner().invoke(commands[command], [str(argument) for argument in arguments])


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    """Two specs that differ in one breaking change."""
    old, new = tmp_path / "old.yaml", tmp_path / "new.yaml"
    old.write_text(specs.dump(one()))
    new.write_text(specs.dump(one(schema={"type": "integer", "minimum": 2})))
    return old, new


# -- diff ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "arguments, code",
    [
        ((), 0),
        (("--fail-on", "breaking"), 1),
        (("--fail-on", "dangerous"), 1),
        (("--fail-on", "any"), 1),
        (("--fail-on", "sometimes"), 2),
        (("--audience", "cats"), 2),
        (("--format", "poem"), 2),
    ],
)
def test_exit_codes(pair: tuple[Path, Path], arguments: tuple[str, ...], code: int) -> None:
    assert run("diff", *pair, *arguments).exit_code == code


@pytest.mark.parametrize("kind, audience, code", [("safe", "configs", 0), ("safe", "python", 1)])
def test_failing_is_about_an_audience(tmp_path: Path, kind: str, audience: str, code: int) -> None:
    old, new = tmp_path / "old.yaml", tmp_path / "new.yaml"
    words = {"type": "string", "enum": ["a"]}
    old.write_text(specs.dump(one(schema=words)))
    new.write_text(specs.dump(one(schema={"type": "string", "enum": ["a", "b"]})))
    assert run("diff", old, new, "--fail-on", "dangerous", "--audience", audience).exit_code == code


def test_algorithms_that_one_side_does_not_speak_of_are_one_line(tmp_path: Path) -> None:
    page = (ROOT / "specs/sources/pages/ntm_hyperparameters.md").read_text()
    (tmp_path / "ntm_hyperparameters.md").write_text(page.replace("Default value: 50 ", "Default value: 60 "))
    shown = run("diff", ROOT / "specs", tmp_path).stdout
    assert shown.count("→ –") == 1 and "0 parameters" not in shown
    totals, rest = shown.splitlines()[-2:]
    assert totals == "1 dangerous, 7 info changes."
    assert (
        rest.startswith("Not compared, since one side has no readable page of them: autogluon_tabular, ")
        and "ntm" not in rest
    )
    for form in ("json", "markdown", "github"):
        said = run("diff", ROOT / "specs", tmp_path, "--format", form).stdout
        assert len(re.findall(r"\bxgboost\b(?!\\)", said)) == 1
    alone = run("diff", ROOT / "specs", tmp_path / "ntm_hyperparameters.md").stdout
    assert "Not compared" not in alone


def test_nothing_changed_is_one_line_on_standard_error(pair: tuple[Path, Path]) -> None:
    result = run("diff", pair[0], pair[0], "--fail-on", "any")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "no change\n")
    assert json.loads(run("diff", pair[0], pair[0], "--format", "json").stdout) == {
        "changes": [],
        "not_compared": [],
    }


def test_accepted_changes_are_left_out(pair: tuple[Path, Path], tmp_path: Path) -> None:
    file = tmp_path / "accepted.yaml"
    file.write_text(run("diff", *pair, "--format", "accepted").stdout)
    assert '\n  change: "' in file.read_text()
    result = run("diff", *pair, "--accepted", file)
    assert (result.exit_code, result.stderr) == (3, f"error: {file}:1: [0]: 'reason' is missing\n")
    file.write_text(file.read_text().replace('reason: ""', "reason: Read, and of no concern to us."))
    result = run("diff", *pair, "--accepted", file, "--fail-on", "any")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "1 accepted change left out\nno other change\n"
    changes = json.loads(run("diff", *pair, "--accepted", file, "--format", "json").stdout)["changes"]
    assert changes == []
    back = run("diff", *reversed(pair), "--accepted", file, "--fail-on", "any")
    assert back.exit_code == 1 and back.stdout
    (missed,) = back.stderr.splitlines()
    assert missed.startswith(f"{file}[0]: ") and missed.endswith(": no such change any more")
    assert run("diff", pair[0], pair[0], "--accepted", file).stderr == f"{missed}\nno change\n"


def test_an_accepted_change_is_missed_only_if_its_algorithm_was_compared(
    pair: tuple[Path, Path], tmp_path: Path
) -> None:
    file = tmp_path / "accepted.yaml"
    file.write_text('- {fingerprint: "0123456789abcdef", algorithm: another, reason: Read.}')
    assert "no such change" not in run("diff", *pair, "--accepted", file).stderr
    file.write_text(file.read_text().replace("algorithm: another, ", ""))
    assert (
        f"{file}[0]: 0123456789abcdef: no such change any more\n"
        in run("diff", *pair, "--accepted", file).stderr
    )


# a file of accepted changes, and what is said of it
WRONG_ACCEPTED = [
    ("- fingerprint: [", ":2: not YAML: "),
    ("a: b", ":1: the file: must be a list, not a mapping"),
    ("- {fingerprint: '0123456789abcdef', raeson: x}", ":1: [0]: unknown key 'raeson'"),
    ("- {reason: x}", ":1: [0]: 'fingerprint' is missing"),
    ("- {fingerprint: 1234567890123456, reason: x}", ":1: [0].fingerprint: must be a string"),
    ("- {fingerprint: 0123, reason: x}", ":1: [0].fingerprint: must be a string"),
    ("- {fingerprint: abc, reason: x}", ":1: [0]: 'abc' is no fingerprint, which has 16 hexadecimal digits"),
    ("- {fingerprint: '0123456789abcdef', reason: ' '}", ":1: [0]: 'reason' is missing"),
    ("- &a {fingerprint: '0123456789abcdef', reason: x}\n- *a", ":1: [1]: 0123456789abcdef is also at "),
]


@pytest.mark.parametrize("text, said", WRONG_ACCEPTED)
def test_a_wrong_file_of_accepted_changes_is_one_line(
    text: str, said: str, pair: tuple[Path, Path], tmp_path: Path
) -> None:
    file = tmp_path / "accepted.yaml"
    file.write_text(text)
    result = run("diff", *pair, "--accepted", file)
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (3, "", 1)
    assert result.stderr.startswith(f"error: {file}{said}")


def test_hidden_changes_are_counted_and_shown_on_demand(tmp_path: Path) -> None:
    old, new = tmp_path / "old.yaml", tmp_path / "new.yaml"
    old.write_text(specs.dump(one(description="Old.")))
    new.write_text(specs.dump(one(description="New.")))
    assert run("diff", old, new).stderr == "no change (1 of wording, notation or order: --info)\n"
    assert "Old. → New." in run("diff", old, new, "--info").stdout


@pytest.mark.parametrize(
    "name, content, message",
    [
        ("nowhere", None, "no such file or directory"),
        ("empty.md", b"", "the page is empty"),
        ("prose.md", b"# Only prose\n", "no hyperparameter, tuning or metrics table"),
        ("binary.md", b"\x89PNG\xff", "not a text file"),
        ("broken.yaml", b"spec: [", "not YAML"),
        ("list.yaml", b"- 1\n", "must be a mapping"),
        ("git:no-such-revision", None, "git:no-such-revision: no such revision here\n"),
    ],
)
def test_what_cannot_be_compared_is_one_line_and_exit_code_3(
    tmp_path: Path, pair: tuple[Path, Path], name: str, content: bytes | None, message: str
) -> None:
    side = name if name.startswith("git:") else tmp_path / name
    if content is not None:
        (tmp_path / name).write_bytes(content)
    for arguments in ((side, pair[1]), (pair[0], side)):
        result = run("diff", *arguments)
        assert result.exit_code == 3 and result.stdout == ""
        assert (
            result.stderr.startswith("error: ")
            and message in result.stderr
            and result.stderr.count("\n") == 1
        )


def test_an_empty_directory_cannot_be_compared(tmp_path: Path) -> None:
    assert run("diff", tmp_path, SPECS).exit_code == 3


def test_every_form_of_a_side_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    entry = "n: {title: N, pages: [n.md]}\n"
    repository = tmp_path / "repository"
    (repository / "specs" / "sources").mkdir(parents=True)
    (repository / "specs" / "sources" / "catalog.yaml").write_text(entry)
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "n.md").write_text(PAGE.format("integer"))
    catalog = repository / "specs" / "sources" / "catalog.yaml"
    (spec,) = sides.load(str(tmp_path / "pages"), catalog, repository).specs
    (repository / "specs" / "n.yaml").write_text(specs.dump(spec))
    git = ["git", "-C", str(repository), "-c", "user.name=n", "-c", "user.email=n@example.org"]
    for command in (["init", "--quiet"], ["add", "."], ["commit", "--quiet", "--message", "n"]):
        subprocess.run([*git, *command], check=True)
    monkeypatch.setattr(following, "ROOT", repository)
    forms = [
        tmp_path / "pages",
        tmp_path / "pages" / "n.md",
        repository / "specs",
        repository / "specs" / "n.yaml",
    ]
    (tmp_path / "other.md").write_text(PAGE.format("positive integer"))
    for form in [*map(str, forms), "git:HEAD"]:
        result = run("diff", form, "git:HEAD", "--catalog", catalog)
        assert (result.exit_code, result.stdout, result.stderr) == (0, "", "no change\n"), form
        assert "bound added" in run("diff", form, tmp_path / "other.md", "--catalog", catalog).stdout


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with specs in two commits, a tag and a branch, which git:REV is about."""
    root = tmp_path / "repository"
    (root / "specs").mkdir(parents=True)
    git = ["git", "-C", str(root), "-c", "user.name=n", "-c", "user.email=n@example.org"]
    subprocess.run([*git, "init", "--quiet"], check=True)
    for minimum in (1, 2):
        text = specs.dump(one(schema={"type": "integer", "minimum": minimum}))
        (root / "specs" / "one.yaml").write_text(text)
        for command in (["add", "."], ["commit", "--quiet", "--message", "n"]):
            subprocess.run([*git, *command], check=True)
    for command in (["tag", "v1"], ["branch", "a/branch"], ["tag", "--annotate", "--message", "v", "v2"]):
        subprocess.run([*git, *command], check=True)
    (root / "specs" / "two.yaml").write_bytes(b"# \xff")
    for command in (
        ["checkout", "--quiet", "-b", "latin"],
        ["add", "."],
        ["commit", "--quiet", "--message", "n"],
    ):
        subprocess.run([*git, *command], check=True)
    for command in (["rm", "-rq", "specs"], ["commit", "--quiet", "--message", "n"], ["tag", "none"]):
        subprocess.run([*git, *command], check=True)
    monkeypatch.setattr(following, "ROOT", root)
    monkeypatch.chdir(root)
    return root


@pytest.mark.parametrize("revision", ["none~2", "none~3", "v1", "v2", "a/branch", "refs/tags/v1", "v1^{/n}"])
def test_any_name_of_a_revision_is_a_side(repository: Path, pair: tuple[Path, Path], revision: str) -> None:
    result = run("diff", f"git:{revision}", pair[1])
    assert result.exit_code == 0, result.stderr
    assert ("range narrowed" in result.stdout) == (revision == "none~3")


NO_REVISION = [
    *("", "-x", "--", "--output=victim", "--output=victim v1", "--remote=.", "v1:specs", "v1^{tree}", "^v1"),
    *("v1..v2", "v1 v2", ":/n", "--exec=touch victim", "-ovictim", "--all"),
]


@pytest.mark.parametrize("revision", NO_REVISION)
def test_a_revision_is_never_an_option_of_git(
    repository: Path, pair: tuple[Path, Path], revision: str
) -> None:
    victim = repository / "victim"
    victim.write_text("precious")
    for command, sides_of in (
        ("diff", (f"git:{revision}", pair[0])),
        ("changelog", (pair[0], f"git:{revision}")),
    ):
        result = run(command, "--", *sides_of)
        assert (result.exit_code, result.stdout) == (3, "")
        assert result.stderr == f"error: git:{revision}: no such revision here\n"
    assert victim.read_text() == "precious"


@pytest.mark.parametrize(
    "revision, message", [("none", ": has no specs"), ("latin~1", "/two.yaml: not a text file in UTF-8")]
)
def test_a_revision_without_specs_that_can_be_read(
    repository: Path, pair: tuple[Path, Path], revision: str, message: str
) -> None:
    result = run("diff", f"git:{revision}", pair[0])
    assert (result.exit_code, result.stdout, result.stderr) == (3, "", f"error: git:{revision}{message}\n")


ODD_NAMES = ["a b", "it's", 'a"b', "a;touch victim", "a`touch victim`", "-x", "--info"]


@pytest.mark.skipif(shutil.which("make") is None, reason="needs make")
@pytest.mark.parametrize("name", ODD_NAMES)
def test_make_hands_on_any_name_as_it_is(tmp_path: Path, name: str) -> None:
    shutil.copy(ROOT / "Makefile", tmp_path)
    shutil.copytree(ROOT / ".locked", tmp_path / ".locked")
    lend_environment(tmp_path)
    (tmp_path / ".venv" / "bin" / "python").write_text('#!/bin/sh\nfor word; do echo "<$word>"; done\n')
    for target in ("generate", "findings", "diff", "adopt", "fetch"):
        given = [f"{variable}={name}" for variable in ("DOCS", "CATALOG", "BASE", "FORMAT")]
        command = ["make", "--silent", target, *given]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
        words = done.stdout.splitlines()
        assert done.returncode == 0 and f"<{name}>" in words, done.stderr
        assert target not in ("diff", "adopt") or f"<{name}>" in words[words.index("<-->") :]
    assert not (tmp_path / "victim").exists()


def test_a_class_that_is_renamed_breaks_python_alone(tmp_path: Path) -> None:
    for side, name in (("old", "One"), ("new", "Uno")):
        (tmp_path / side / "sources").mkdir(parents=True)
        (tmp_path / side / "one.yaml").write_text(specs.dump(one()))
        (tmp_path / side / "sources" / "catalog.yaml").write_text(
            f"one: {{title: One, pages: [p.md], class: {name}}}\n"
        )
    arguments = (tmp_path / "old", tmp_path / "new", "--fail-on", "breaking", "--audience")
    assert [run("diff", *arguments, audience).exit_code for audience in ("configs", "python")] == [0, 1]


def test_a_page_that_is_not_there_is_no_removal(tmp_path: Path) -> None:
    shutil.copy(PAGES / "ntm_hyperparameters.md", tmp_path)
    result = run("diff", SPECS, tmp_path, "--format", "json")
    changes = json.loads(result.stdout)["changes"]
    assert {change["kind"] for change in changes} == {"confidence-changed"}


ROWS = "# {}\n\n| Name | Description |\n|---|---|\n{}"
TREE = (
    "| tree | What tree.<br />**Optional**<br />Valid values: `fast` or `slow`<br />Default value: `fast` |\n"
)
DEPTH = "| depth | How deep.<br />**Optional**<br />Valid values: integer<br />Default value: 6 |\n"
GROW = "| grow | How it grows. Used only when `tree` is `fast`.<br />Valid values: integer |\n"


@pytest.mark.parametrize(
    "left",
    [
        GROW + DEPTH + TREE[:60],
        GROW + DEPTH + TREE.replace("Valid", "Vald"),
        GROW + DEPTH[:-12],
        GROW + DEPTH[:-22],
    ],
)
def test_a_damaged_page_shows_no_change(tmp_path: Path, left: str) -> None:
    for name, rows in (("old.md", GROW + DEPTH + TREE), ("new.md", left)):
        (tmp_path / name).write_text(ROWS.format("Things", rows))
    for sides_of in (("old.md", "new.md"), ("new.md", "old.md")):
        result = run("diff", *(tmp_path / name for name in sides_of), "--format", "json")
        changes = json.loads(result.stdout)["changes"]
        assert changes and {change["kind"] for change in changes} == {"confidence-changed"}, changes


def test_a_page_without_a_catalog_goes_by_its_heading(tmp_path: Path) -> None:
    for name, title, rows in (("2018-01.md", "Old Things", DEPTH), ("2019-01.md", "Things", DEPTH + TREE)):
        (tmp_path / name).write_text(ROWS.format(title, rows))
    arguments = (tmp_path / "2018-01.md", tmp_path / "2019-01.md", "--info")
    shown = run("diff", *arguments).stdout
    assert shown.startswith("Things  2018-01.md → 2019-01.md  (1 → 2 parameters)\nsafe\n  + tree ")
    assert "title" not in shown
    (tmp_path / "2019-01.md").write_text(ROWS.format("Things", DEPTH + TREE).partition("\n")[2])
    assert run("diff", *arguments).stdout.startswith("2019-01  ")


def test_annotations_have_the_path_as_it_was_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    page = (PAGES / "ntm-tuning.md").read_text().replace("MaxValue: 0.1", "MaxValue: 0.2")
    (tmp_path / "ntm-tuning.md").write_text(page)
    shutil.copy(PAGES / "ntm_hyperparameters.md", tmp_path)
    for new, path in (("specs", "specs/sources/pages"), (tmp_path, tmp_path)):
        old = tmp_path if new == "specs" else "specs"
        shown = run("diff", old, new, "--format", "github").stdout
        assert f"::warning file={path}/ntm-tuning.md,line=" in shown


def test_our_specs_are_those_of_our_pages() -> None:
    result = run("diff", SPECS, PAGES, "--info")
    assert (result.exit_code, result.stdout) == (0, "")


def test_a_page_fetched_as_html_counts_under_its_name(tmp_path: Path) -> None:
    cells = (
        "<tr><th>{}</th><th>{}</th></tr>".format("Parameter Name", "Description"),
        "<tr><td>k</td><td>How many.</td></tr>",
    )
    page = f"<html><table>{''.join(cells)}</table></html>"
    (tmp_path / "k-means-api-config.html").write_text(page)
    catalog = ROOT / "specs" / "sources" / "catalog.yaml"
    assert [spec.algorithm for spec in sides.load(str(tmp_path), catalog, ROOT).specs] == ["k_means"]


def test_the_changelog_section(pair: tuple[Path, Path]) -> None:
    assert run("changelog", *pair, "--version", "1.1.0").stdout.startswith(
        "## 1.1.0\n\nProposed version: major\n\n### One\n\n- **breaking**: `n` range narrowed "
    )
    file = pair[0].parent / "CHANGELOG.md"
    file.write_text("# Changelog\n")
    assert run("changelog", *pair, "--into", file).stdout == ""
    start = "# Changelog\n\n## Unreleased\n\nProposed version: major\n\n### One\n\n- **breaking**: `n` "
    assert file.read_text().startswith(start)
    (other := file.with_name("README.md")).write_text("# Read me\n")
    assert run("changelog", *pair, "--into", other).exit_code == 3 and other.read_text() == "# Read me\n"
    assert (run("changelog", pair[0], pair[0]).stdout, run("changelog", "nowhere", pair[0]).exit_code) == (
        "",
        3,
    )


# -- fetch and adopt ----------------------------------------------------------------------------


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *words: object) -> None:
        pass


@pytest.fixture
def aws(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A directory of pages, and the address under which they are served."""
    folder = tmp_path / "aws"
    shutil.copytree(PAGES, folder)
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=folder)) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield folder, f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


def test_fetch_names_what_it_refused(tmp_path: Path, aws: tuple[Path, str]) -> None:
    (aws[0] / "ntm-tuning.md").unlink()
    result = run("fetch", "ntm", "pca", "--to", tmp_path / "to", "--base", aws[1], "--attempts", 1)
    assert result.exit_code == 1
    assert (
        "refused: ntm-tuning.md: " in result.stderr and "2 fetched, 0 unchanged, 1 refused" in result.stderr
    )
    told = run("fetch", "ntm", "--to", tmp_path / "to", "--base", aws[1], "--format", "markdown")
    assert told.stdout.startswith("\n## Refused\n\n- ntm-tuning.md: http") and told.exit_code == 1
    again = run("fetch", "pca", "--to", tmp_path / "to", "--base", aws[1])
    assert again.exit_code == 0 and "1 unchanged" in again.stderr
    assert run("fetch", "no_such", "--to", tmp_path / "to", "--base", aws[1]).exit_code == 2


def test_fetch_without_a_network_says_so_once(tmp_path: Path, aws: tuple[Path, str]) -> None:
    gone = ("--base", "http://127.0.0.1:9/", "--to", tmp_path / "to")
    result = run("fetch", *gone)
    assert result.exit_code == 2 and result.stdout == "" and not (tmp_path / "to").exists()
    line = "127.0.0.1:9: cannot be reached (Connection refused)"
    assert result.stderr == f"error: {line}\n"
    assert run("fetch", *gone, "--format", "markdown").stdout == f"\n## Refused\n\n- {line}\n\n"
    assert run("fetch", "--base", "words").stderr.startswith("error: words: not the address of a server")


def test_adopt_without_pages_is_one_line(tmp_path: Path) -> None:
    for directory in (tmp_path, tmp_path / "nowhere"):
        result = run("adopt", directory)
        assert (
            result.exit_code == 2 and result.stderr.startswith("error: ") and result.stderr.count("\n") == 1
        )


def test_our_own_pages_are_not_adopted() -> None:
    result = run("adopt", PAGES)
    assert (result.exit_code, result.stderr) == (
        2,
        f"error: {PAGES}: these are our own pages, so there is nothing to adopt\n",
    )


def test_a_version_is_a_day(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("a")
    os.utime(tmp_path / "a.md", (86400 * 400, 86400 * 400))
    os.utime(tmp_path, (86400 * 800, 86400 * 800))
    assert following.version_of(tmp_path) == "1971-02-05"
    manifest = {"pages": {"a.md": {"fetched": "2026-01-02T03:04:05+00:00"}}}
    (tmp_path / "fetched.json").write_text(json.dumps(manifest))
    assert following.version_of(tmp_path) == "2026-01-02"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of this checkout, as far as the loop needs it."""
    copy = tmp_path / "copy"
    copy.mkdir()
    litter = shutil.ignore_patterns("__pycache__", "*.egg-info", "coverage*")
    for name in ("generator", "specs", "generated", ".cache", ".locked"):
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, copy / name, ignore=litter)
    for name in ("Makefile", "pyproject.toml", "CHANGELOG.md", "LICENSE"):
        shutil.copy(ROOT / name, copy)
    shutil.rmtree(copy / ".cache" / "pages", ignore_errors=True)
    git = ["git", "-C", str(copy), "-c", "user.name=n", "-c", "user.email=n@example.org"]
    for command in (["init", "--quiet"], ["add", "specs"], ["commit", "--quiet", "--message", "n"]):
        subprocess.run([*git, *command], check=True)
    return copy


@pytest.mark.long
@pytest.mark.skipif(shutil.which("make") is None, reason="needs make")
def test_the_scheduled_loop_carries_a_changed_fact_into_the_package(
    checkout: Path, aws: tuple[Path, str]
) -> None:
    folder, base = aws
    page = folder / "ntm_hyperparameters.md"
    page.write_text(page.read_text().replace("Default value: 50 |", "Default value: 60 |"))
    cut = folder / "xgboost_hyperparameters.md"  # cut between two rows, which only its length shows
    cut.write_text("".join(cut.read_text().splitlines(keepends=True)[:30]))
    (folder / "IC-tuning.md").unlink()
    steps = [
        step for step in yaml.safe_load(WORKFLOW.read_text())["jobs"]["follow"]["steps"] if "run" in step
    ]
    loop = [step for step in steps if step["run"].startswith("make ")]
    assert loop == steps[:-1] and loop[-1]["run"] == "make check"  # would run this test again
    lend_environment(checkout)
    failed = []
    for step in [*loop[:-1], {"run": "make generate"}]:
        command = step["run"].replace("make ", f"make BASE={base} ", 1)
        environment = os.environ | {"PYTHONPATH": ""}
        done = subprocess.run(
            command, shell=True, cwd=checkout, capture_output=True, text=True, env=environment
        )
        failed += [step.get("id")] if done.returncode else []
        assert done.returncode == 0 or step.get("continue-on-error"), (step, done.stderr)
    assert failed == ["fetch"] and steps[-1]["if"] == "steps.fetch.outcome == 'failure'"
    body = (checkout / "body.md").read_text()
    assert body.startswith("\n## Refused\n\n- IC-tuning.md: ") and "\n\n20 breaking, 1 dangerous, " in body
    assert "| dangerous | `epochs` | default | 50 → 60 |" in body
    assert body.count("## Refused") == 2 and "- xgboost\\_hyperparameters.md: 20 of our 43 rows" in body
    assert "\n## To be done by hand\n\n- " in body and ": prose-changed: " in body
    assert "**dangerous**: `epochs` default 50 → 60" in (checkout / "CHANGELOG.md").read_text()
    sources = checkout / "specs" / "sources"
    assert "Default value: 60 |" in (sources / "pages" / "ntm_hyperparameters.md").read_text()
    same = (sources / "pages" / "xgboost_hyperparameters.md").read_bytes()
    assert same == (PAGES / "xgboost_hyperparameters.md").read_bytes()
    (epochs,) = [p for _, p in specs.load(checkout / "specs" / "ntm.yaml").parameters() if p.name == "epochs"]
    assert specs.parameter_data(epochs)["default"] == 60
    shown = "from sagemaker_hyperparameters import NTM; print(NTM.parameters['epochs'].default)"
    package = [sys.executable, "-c", shown]
    assert (
        subprocess.run(package, cwd=checkout / "generated", capture_output=True, text=True).stdout == "60\n"
    )
    assert "0 changed" in done.stderr


def test_a_page_without_its_table_is_no_removal(tmp_path: Path) -> None:
    for name in ("ntm_hyperparameters.md", "ntm-tuning.md"):
        shutil.copy(PAGES / name, tmp_path / name)
    (tmp_path / "ntm_hyperparameters.md").write_text("# Sign in\n\nPlease sign in.\n")
    result = run("diff", SPECS, tmp_path, "--fail-on", "any", "--format", "json")
    kinds = {
        change["kind"] for change in json.loads(result.stdout)["changes"] if change["algorithm"] == "ntm"
    }
    assert kinds == {"confidence-changed"}


def test_the_only_page_of_an_algorithm_without_its_table_is_no_removal_either(tmp_path: Path) -> None:
    shutil.copytree(PAGES, tmp_path, dirs_exist_ok=True)
    (tmp_path / "PCA-reference.md").write_text("# Sign in\n\nPlease sign in.\n")
    result = run("diff", SPECS, tmp_path, "--fail-on", "any", "--format", "json")
    assert json.loads(result.stdout) == {"changes": [], "not_compared": ["pca"]}


@pytest.mark.parametrize("option", ["--timeout", "--backoff"])
@pytest.mark.parametrize("value", ["nan", "inf", "-1"])
def test_fetch_takes_seconds(option: str, value: str) -> None:
    result = run("fetch", option, value, "--base", "http://127.0.0.1:9/")
    assert result.exit_code == 2 and "Traceback" not in result.output
