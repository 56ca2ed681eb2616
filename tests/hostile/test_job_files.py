"""`smhp check` of files that were made to crash it, to stop it or to fill the memory."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import sagemaker_hyperparameters
from sagemaker_hyperparameters._cli import main

PACKAGE = Path(sagemaker_hyperparameters.__file__).parents[1]
SECONDS = 10.0  # more than any case takes, and less than one that hangs
MANY = 100_000

JOB = (
    '{"AlgorithmSpecification": {"TrainingImage": "1.dkr.ecr.r.amazonaws.com/ntm:1"}, '
    '"HyperParameters": {"feature_dim": "5", "num_topics": "2"}}'
)
SDK = "import sagemaker\n"
ESTIMATOR = "sagemaker.estimator.Estimator(image_uri='x', hyperparameters={'a': '1'})\n"


def image(address: str) -> str:
    return JOB.replace("1.dkr.ecr.r.amazonaws.com/ntm:1", address)


def lines(first: str, line: str, count: int) -> str:
    return "\n".join(["# sagemaker", first, *(line.format(i=i, j=i - 1) for i in range(1, count))])


def notebook(source: str) -> str:
    cells = [{"cell_type": "code", "source": source}]
    return json.dumps({"cells": cells})


TOO_DEEP = "nested too deeply"
REPEATS = "its aliases repeat too much"
NOT_ITS_TAG = "a value is not what its tag says"
# The name of a file, its text, the exit status, and a part of what is printed.
CASES = {
    "blocks of lists": ("a.yaml", "sagemaker:\n" + "- " * MANY + "x", 2, TOO_DEEP),
    "blocks of keys": ("a.yaml", "? " * MANY + "sagemaker", 2, TOO_DEEP),
    "blocks on lines": (
        "a.yaml",
        "sagemaker:\n" + "\n".join(" " * i + "- " for i in range(1, 2000)),
        2,
        TOO_DEEP,
    ),
    "blocks with tabs": ("a.yaml", "#sagemaker\n" + "-\t" * MANY + "x", 2, ""),
    "anchors on a line": ("a.yaml", "#sagemaker\n" + "- &a " * 20_000 + "x", 2, ""),
    "tags on a line": ("a.yaml", "#sagemaker\n" + "- !a " * 20_000 + "x", 2, ""),
    "brackets": ("a.yaml", "#sagemaker\n" + "[" * MANY, 2, TOO_DEEP),
    "brackets in a comment": ("a.yaml", "#sagemaker\n#" + "]" * MANY + "\n" + "[" * MANY, 2, TOO_DEEP),
    "brackets in a string": ("a.yaml", f"a: 'sagemaker{']' * MANY}'\nb: {'[' * MANY}", 2, TOO_DEEP),
    "brackets of JSON": ("a.json", '{"sagemaker":' + "[" * MANY, 2, TOO_DEEP),
    "YAML in a string": ("a.json", json.dumps({"a": "algorithmSpecification:\n" + "- " * MANY}), 2, TOO_DEEP),
    "aliases": ("a.yaml", lines("a0: &a0 x", "a{i}: &a{i} [*a{j}, *a{j}]", 28), 2, REPEATS),
    "aliases of aliases": (
        "a.yaml",
        lines("a0: &a0 [x]", "a{i}: &a{i} {{a: *a{j}, b: *a{j}}}", 28),
        2,
        REPEATS,
    ),
    "merges": ("a.yaml", lines("a0: &a0 {x: 1}", "a{i}: &a{i} {{<<: [*a{j}, *a{j}]}}", 28), 2, "no training"),
    "wide merges": (
        "a.yaml",
        lines("a0: &a0 {" + ", ".join(f"k{i}: 1" for i in range(2000)) + "}", "b{i}: {{<<: *a0}}", 3000),
        2,
        REPEATS,
    ),
    "a merge of itself": ("a.yaml", "sagemaker: &a {<<: *a}", 2, "no training"),
    "a list in itself": ("a.yaml", "sagemaker: &a [*a]", 2, ""),
    "bool": ("a.yaml", "sagemaker: !!bool x", 2, NOT_ITS_TAG),
    "map": ("a.yaml", "sagemaker: !!map [a]", 2, "expected a mapping node"),
    "seq": ("a.yaml", "sagemaker: !!seq {a: b}", 2, "expected a sequence node"),
    "timestamp": ("a.yaml", "sagemaker: !!timestamp x", 2, NOT_ITS_TAG),
    "an integer of no digits": ("a.yaml", "sagemaker: !!int ''", 2, NOT_ITS_TAG),
    "a sexagesimal float": ("a.yaml", "sagemaker: " + "1:" * 1000 + "1.5", 2, NOT_ITS_TAG),
    "digits": ("a.yaml", "sagemaker: " + "1" * 5000, 2, "not YAML"),
    "an object": ("a.yaml", "sagemaker: !!python/object/apply:os.system [x]", 2, "not YAML"),
    "beginnings of references": ("a.json", JOB.replace('"2"', '"' + "${" * 200_000 + '"'), 0, ""),
    "bare beginnings of references": ("a.json", JOB.replace('"2"', "${" * 200_000), 2, "not JSON"),
    "bare references": ("a.json", JOB.replace('"2"', '${"}' * 50_000), 2, "not JSON"),
    "quotes": ("a.json", '{"sagemaker": "' + '\\"' * 300_000, 2, "Unterminated string"),
    "repeated names": ("a.json", JOB[:-2] + ', "a": 1' * 20_000 + "}}", 1, "a is given twice"),
    "an address": ("a.json", image(".dkr.ecr" * 200_000), 0, "unknown training image"),
    "an address with substitutions": (
        "a.json",
        JOB.replace(
            '"1.dkr.ecr.r.amazonaws.com/ntm:1"', '{"Fn::Sub": ["' + "${" * 200_000 + '", {"a": "b"}]}'
        ),
        0,
        "is a reference",
    ),
    "an address in a program": (
        "a.py",
        SDK + ESTIMATOR.replace("'x'", f"'{'.dkr.ecr' * MANY}'"),
        0,
        "unknown",
    ),
    "beginnings of templates": ("a.py", SDK + ESTIMATOR.replace("'1'", f"'{'{{' * MANY}'"), 0, "unknown"),
    "parentheses of Python": ("a.py", SDK + "x = " + "(" * MANY, 2, "not Python"),
    "signs": ("a.py", SDK + "x = " + "-" * MANY + "1", 2, TOO_DEEP),
    "attributes": ("a.py", SDK + "x = a" + ".b" * MANY, 2, ""),
    "changes": ("a.py", SDK + "h = {}\n" * 3000 + "h['a'] = 1\n" * 3000, 2, "too often"),
    "doubling lists": (
        "a.py",
        lines("import sagemaker", "a{i} = [a{j}, a{j}]", 60) + "\n" + ESTIMATOR,
        0,
        "unknown",
    ),
    "ways through a program": (
        "a.py",
        lines(f"{SDK}e = {ESTIMATOR}", "if a{i}:\n  e.set_hyperparameters(a{i}=1)", 1500),
        2,
        "more than 100 blocks",
    ),
    "a null byte": ("a.py", SDK + "x = '\0'", 2, "not Python"),
    "brackets of a notebook": ("a.ipynb", '{"sagemaker":' + "[" * MANY, 2, TOO_DEEP),
    "lines of IPython": ("a.ipynb", notebook(SDK + "!x\n" * 3000 + "f("), 2, "was never closed"),
    "lines of IPython and Python": ("a.ipynb", notebook(SDK + "x = 1\n%y\n" * 3000), 2, "no training"),
    "an indented line": ("a.ipynb", notebook(SDK + " " * MANY + "x ="), 2, "unexpected indent"),
    "cells that are none": ("a.ipynb", '{"cells": ["sagemaker", null, {"source": 1}], "metadata": 5}', 2, ""),
    "brackets of Terraform": (
        "a.tf",
        "algorithm_specification {\n a = " + "[" * 2000 + "]" * 2000 + "\n}",
        2,
        "",
    ),
    "attributes of Terraform": (
        "a.tf",
        "algorithm_specification {\n" + "a = 1\n" * 2000 + "}",
        2,
        "no training",
    ),
}


def check(*words: str, folder: Path) -> tuple[int, str]:
    """The exit status, and what is printed."""
    command = [sys.executable, "-m", "sagemaker_hyperparameters", "check", *words]
    environment = {**os.environ, "PYTHONPATH": str(PACKAGE)}
    ended = subprocess.run(
        command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True, timeout=SECONDS
    )
    return ended.returncode, (ended.stdout + ended.stderr).decode()


@pytest.mark.parametrize("case", CASES)
def test_a_hostile_file_is_not_checked(case: str, tmp_path: Path) -> None:
    name, text, status, part = CASES[case]
    (tmp_path / name).write_text(text, encoding="utf-8")
    ended, printed = check(name, folder=tmp_path)
    assert ended == status, printed[:500]
    assert part in printed
    assert "Traceback" not in printed


# -- what is no plain file, and what takes too long ---------------------------------------------------------------------


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with names")
@pytest.mark.parametrize("words", [["pipe"], ["--config", "pipe", "a.json"]])
def test_a_pipe_that_nobody_writes_to(words: list[str], tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "a.json").write_text(JOB)
    assert check(*words, folder=tmp_path)[0] == (2 if words == ["pipe"] else 0)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs /dev/zero")
@pytest.mark.parametrize("words", [["/dev/zero"], ["--config", "/dev/zero", "a.json"], ["a.yaml"]])
def test_a_device(words: list[str], tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(JOB)
    (tmp_path / "a.yaml").symlink_to("/dev/zero")
    status, printed = check(*words, folder=tmp_path)
    assert status == 2 and "too large: more than" in printed


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="needs a timer")
def test_a_pipe_whose_writer_waits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "a.json").write_text(JOB)
    monkeypatch.setattr("sagemaker_hyperparameters._bounded._SECONDS", 0.2)
    before = signal.getsignal(signal.SIGALRM)
    writer = os.open(tmp_path / "pipe", os.O_RDWR)
    try:
        assert main(["check", str(tmp_path / "pipe"), str(tmp_path / "a.json")]) == 2
    finally:
        os.close(writer)
    assert "pipe: unchecked: takes too long" in capsys.readouterr().out
    assert signal.getsignal(signal.SIGALRM) == before and signal.getitimer(signal.ITIMER_REAL) == (0, 0)


TABLE = '[[accepted]]\ncode = "invalid-value"\nreason = "x"\n'
CONFIGS = {
    "brackets": TABLE + "a = " + "[" * MANY,
    "tables": "a = " + "{a = " * MANY,
    "dots": "a" + ".a" * MANY + " = 1",
    "dots in a header": "[a" + ".a" * MANY + "]",
    "digits": "a = " + "1" * 5000,
    "a date": "a = 9999-99-99",
    "a null byte": "a = 1\0",
    "too large": TABLE + "#\n" * 400_000,
    "an escape": f"{TABLE}'\x1b[31m' = 1",
}


@pytest.mark.parametrize("case", CONFIGS)
def test_what_is_accepted_is_read_within_bounds(case: str, tmp_path: Path) -> None:
    (tmp_path / ".smhp.toml").write_text(CONFIGS[case])
    (tmp_path / "a.json").write_text(JOB)
    status, printed = check("a.json", folder=tmp_path)
    assert status == 2 and printed.count("\n") == 1, printed[:500]
    assert printed.startswith("smhp: .smhp.toml") and printed[:-1].isprintable()
