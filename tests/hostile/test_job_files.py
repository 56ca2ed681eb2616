"""`smhp check` of files that were made to crash it, to stop it or to fill the memory."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import sagemaker_hyperparameters
from sagemaker_hyperparameters._accepted import _Glob
from sagemaker_hyperparameters._cli import main

PACKAGE = Path(sagemaker_hyperparameters.__file__).parents[1]
SECONDS = 60.0  # more than any case takes, however slow the machine
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


CASES |= {
    "hexadecimal digits": ("a.py", SDK + ESTIMATOR.replace("'1'", "0x" + "f" * 50_000), 2, "too many digits"),
    "digits of a name": ("a.py", SDK + ESTIMATOR.replace("'a'", "0x" + "f" * 50_000), 2, "too many digits"),
    "digits of a tag": (
        "a.py",
        SDK + ESTIMATOR.replace("'x'", f"sagemaker.image_uris.retrieve('ntm', 'x', 0x{'f' * 50_000})"),
        2,
        "too many digits",
    ),
    "digits in a text": (
        "a.py",
        SDK + ESTIMATOR.replace("'x'", f"f'{{0x{'f' * 50_000}}}'"),
        2,
        "too many digits",
    ),
    "names that are lists": (
        "a.py",
        SDK + "sagemaker.tuner.HyperparameterTuner.create({[1]: 2, **x, {}: 3}, {[1]: 2}, {'a': 1})",
        0,
        "",
    ),
    "dots of an import": ("a.py", "import sagemaker" + ".a" * 300_000, 2, "more than 1,000 dots"),
    "dots on lines": ("a.py", "from sagemaker" + ".\\\na" * 300_000 + " import b", 2, "more than 1,000 dots"),
    "names of calls": (
        "a.py",
        lines(f"{SDK}a0 = A(b=1)", "a{i} = A(b=a{j}, c=a{j})", 30)
        + "\nT.create(algorithm_specification=a29)",
        2,
        "its names repeat too much",
    ),
    "names of lists": (
        "a.py",
        lines(f"{SDK}a0 = [1]", "a{i} = [a{j}, a{j}]", 12)
        + "\n"
        + ESTIMATOR.replace("{'a': '1'}", f"{{{', '.join(f'{i}: a11' for i in range(500))}}}"),
        2,
        "its names repeat too much",
    ),
    "a long text often": (
        "a.py",
        SDK + f"a = '{'x' * 2_000_000}'\n" + ESTIMATOR.replace("'x'", f"f'{'{a}' * 900}'"),
        2,
        "its names repeat too much",
    ),
    "estimators of many": (
        "a.py",
        f"{SDK}h = {{{', '.join(f'{i}: 1' for i in range(2000))}}}\n"
        + ESTIMATOR.replace("{'a': '1'}", "h") * 2000,
        2,
        "its names repeat too much",
    ),
    "uses of many bindings": (
        "a.py",
        SDK + f"e = {ESTIMATOR}" * 1500 + "e.fit()\n" * 1500,
        2,
        "repeat too much",
    ),
    "entries one by one": (
        "a.py",
        SDK
        + "h = {}\n"
        + "".join(f"h['a{i}'] = 1\n" for i in range(3000))
        + ESTIMATOR.replace("{'a': '1'}", "h"),
        0,
        "unknown training image",
    ),
    "entries that are not known": (
        "a.py",
        f"{SDK}h = {{{', '.join(f'{i}: 1' for i in range(3000))}}}\n"
        + "h[x] = 1\n" * 3000
        + ESTIMATOR.replace("{'a': '1'}", "h"),
        2,
        "its names repeat too much",
    ),
    "loops of a comprehension": ("a.py", SDK + "x = [a " + "for a in b " * 4000 + "]", 2, "no training"),
    "global names": (
        "a.py",
        SDK
        + "".join(
            f"{' ' * i}def f():\n{' ' * (i + 1)}global {', '.join(f'a{k}' for k in range(500))}\n"
            for i in range(90)
        )
        + " " * 90
        + "pass",
        2,
        "no training",
    ),
    "imports of a name": ("a.py", SDK + "from a import x\n" * 5000 + "x()\n" * 5000, 2, "no training"),
    "functions of Terraform": (
        "a.tf",
        f"algorithm_specification {{\n a = {'jsonencode(' * 40}1{')' * 40}\n}}",
        2,
        "longer than 200,000 characters when it is encoded",
    ),
    "a text put together": (
        "a.json",
        JOB.replace(
            '"1.dkr.ecr.r.amazonaws.com/ntm:1"',
            json.dumps({"Fn::Sub": ["${a}" * 300_000, {"a": "b" * 10_000}]}),
        ),
        2,
        "put together of more than 1,000,000 characters",
    ),
    "a definition put together": (
        "a.json",
        json.dumps({"Fn::Join": ["AlgorithmSpecification" * 1000, ["a"] * 20_000]}),
        2,
        "put together of more than 1,000,000 characters",
    ),
    "a range often": (
        "a.json",
        json.dumps(
            {
                "AlgorithmSpecification": {"TrainingImage": "1.dkr.ecr.r.amazonaws.com/ntm:1"},
                "HyperParameterRanges": {
                    "IntegerParameterRanges": [
                        {"Name": f"a{i}", "MinValue": "1", "MaxValue": "2"} for i in range(5000)
                    ]
                },
            }
        ),
        1,
        "5000 hyperparameters are searched",
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


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with names")
def test_a_file_of_what_is_accepted_that_is_none(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(JOB)
    config = tmp_path / ".smhp.toml"
    makers: list[Callable[[], None]] = [
        config.mkdir,
        lambda: os.mkfifo(config),
        lambda: config.symlink_to("/dev/zero"),
    ]
    for make in makers:
        make()
        assert check("a.json", folder=tmp_path) == (2, "smhp: .smhp.toml: not a file\n")
        config.rmdir() if config.is_dir() else config.unlink()


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="needs a timer")
def test_what_is_accepted_comes_from_a_writer_that_waits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    os.mkfifo(tmp_path / "pipe")
    monkeypatch.setattr("sagemaker_hyperparameters._bounded._SECONDS", 0.2)
    writer = os.open(tmp_path / "pipe", os.O_RDWR)
    try:
        assert main(["check", str(tmp_path), "--config", str(tmp_path / "pipe")]) == 2
    finally:
        os.close(writer)
    assert "pipe: takes too long" in capsys.readouterr().err


GLOBS = {
    "*a" * 1000 + "b": ("a" * 4000, False),
    "*a" * 1000: ("a" * 4000, True),
    "**/a" * 1000 + "b": ("a/" * 2000, False),
    "*" * 4000 + "b": ("a" * 4000, False),
    "**/" * 1000 + "a": ("b/" * 1000 + "a", True),
    "?" * 1000 + "*" * 1000: ("a" * 1000, True),
    "a*b": ("a/b", False),
    "a**b": ("a/x/b", True),
    "**/b": ("b", True),
    "a/**/b": ("a/b", True),
    "a/": ("a/b/c", True),
    "./a": ("a", True),
    "a?": ("a/", False),
    "[a]": ("a", False),
    "a.b": ("axb", False),
}


@pytest.mark.parametrize("number", range(len(GLOBS)))
def test_a_glob_is_matched_in_one_pass(number: int) -> None:
    glob, (path, matches) = list(GLOBS.items())[number]
    assert _Glob(glob).matches(path) is matches


def test_git_that_waits_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    program = tmp_path / "bin" / "git"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\nexec sleep 60\n")
    program.chmod(0o755)
    (tmp_path / ".git").mkdir()
    (tmp_path / "a.json").write_text(JOB)
    monkeypatch.setenv("PATH", str(program.parent), prepend=os.pathsep)
    monkeypatch.setattr("sagemaker_hyperparameters._walking._PATIENCE", 0.2)
    assert main(["check", str(tmp_path)]) == 2
    printed = capsys.readouterr()
    assert "git takes more than" in printed.out and "1 job in 1 file" in printed.err


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
