"""What is printed is no command of a terminal or a build, whoever chose the names in it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from sagemaker_hyperparameters import NTM, HyperparameterError
from sagemaker_hyperparameters._cli import main

# Names of a hyperparameter, a file, an image: each begins a command or would hide what stands beside it.
NAMES = [
    "\n::set-output name=x::y",
    "::error::x",
    "  ::error::x",
    "\r::stop-commands::x",
    "\u2028::error::x",
    "\x85::error::x",
    "##[error]x",
    "##vso[task.setvariable variable=x]y",
    "##teamcity[buildStatus]",
    "###[command]x",
    "\x1b[31mred",
    "\x1b]0;title\x07",
    "\x9b31m",
    "\b\b\b",
    "\u202eabc",
    "\u2066abc",
    "\u200b",
    "\ud800",
    "\x00",
    "\x7f",
    "\ufeff",
]
FORMATS = ["text", "json", "github", "sarif"]
COMMAND = re.compile(r"^\s*::|##\w*\[", re.MULTILINE)


def job(**changed: Any) -> str:
    address = changed.get("image", "1.dkr.ecr.r.amazonaws.com/ntm:1")
    values = {"feature_dim": "5", "num_topics": "2", **changed.get("values", {})}
    request = {"AlgorithmSpecification": {"TrainingImage": address}, "HyperParameters": values}
    return json.dumps(request)


def is_harmless(printed: str, form: str = "text") -> bool:
    """Whether each line is text alone; in GitHub's format, one command of its own."""
    if form == "github":
        printed = re.sub(r"^::(?:error|warning|notice) ", "", printed, flags=re.MULTILINE)
    return not COMMAND.search(printed) and all(line.isprintable() for line in printed.split("\n"))


def test_a_test_of_this_test() -> None:
    assert not any(map(is_harmless, ("::error::x", "a\n ::error::x", "a ##[x]", "\x1b[m", "a\r")))
    assert is_harmless("a::b\nc # d\n")


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_check(name: str, form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    monkeypatch.chdir(tmp_path)
    texts = {
        "name.json": job(values={name: "1"}),
        "value.json": job(values={"num_topics": name}),
        "image.json": job(image=name),
        "repeated.json": job(values={"x": "1"})[:-2] + f', {json.dumps(name)}: "1"' * 2 + "}}",
        "plain.json": json.dumps({name: {"a": 1}}),
    }
    for file, text in texts.items():
        Path(file).write_text(text)
    main(["check", *texts, "--format", form, "--verbose"])
    main(["check", "plain.json", "--algorithm", "ntm", "--format", form])
    printed = capsys.readouterr()
    assert "name.json" in printed.out and "repeated.json" in printed.out
    assert is_harmless(printed.out, form) and is_harmless(printed.err)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("name", [n for n in NAMES if n not in ("\0", "\ud800")], ids=ascii)
def test_names_of_files(
    name: str, form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(f"{name}.json").write_text(job(values={"num_topics": "1"}))
    assert main(["check", f"{name}.json", "--format", form]) == 1
    assert main(["check", f"{name}.yaml", "--format", form]) == 2  # there is none
    printed = capsys.readouterr()
    assert is_harmless(printed.out, form) and is_harmless(printed.err)


@pytest.mark.parametrize("name", [n for n in NAMES if n not in ("\0", "\ud800")], ids=ascii)
def test_errors_of_the_command_line(name: str, tmp_path: Path, capsys: Any) -> None:
    config = tmp_path / "a.toml"
    config.write_text(f"[[accepted]]\n{json.dumps(name)} = 1")
    for words in (
        ["check", ".", "--ignore", f"{name}x"],
        ["check", ".", "--ignore", f"{name}:"],
        ["check", ".", "--config", str(config)],
        ["check", ".", "--config", name],
        ["ntm", f"--num-topics={name}"],
        ["describe", "ntm", name],
        [f"x{name}"],
    ):
        assert main(words) in (1, 2), words
    assert main(["ntm", "--feature-dim=5", "--num-topics=2", f"--xyz{name}"]) == 2
    printed = capsys.readouterr()
    assert not printed.out and is_harmless(printed.err)


@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_what_argparse_says(name: str, capsys: Any) -> None:
    for words in (
        ["check", ".", "--format", name],
        ["check", "--config"],
        ["check", f"--strict={name}", "."],
        ["schema", "ntm", f"--strings={name}"],
        ["completion", name],
        ["describe", f"--help={name}"],
        ["ntm", "--format", name],
        ["list", name],
        [f"--version={name}"],
    ):
        try:
            status: object = main(words)
        except SystemExit as end:
            status = end.code
        assert status == 2, words
        printed = capsys.readouterr()
        assert not printed.out and printed.err and is_harmless(printed.err), words


@pytest.mark.parametrize("form", ["json", "yaml"])
def test_what_is_made(form: str, capsys: Any) -> None:
    assert main(["catboost", "--eval-metric=##[error]x", "--format", form]) == 0
    printed = capsys.readouterr().out
    assert is_harmless(printed) and yaml.safe_load(printed) == {"eval_metric": "##[error]x"}


@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_errors_of_the_package(name: str) -> None:
    given = {"feature_dim": "5", "num_topics": name, name: "1"}
    with pytest.raises(HyperparameterError) as error:
        NTM.from_strings(given)
    assert is_harmless(str(error.value))
    assert all(is_harmless(str(p)) for p in NTM.check_strings(given))
    ranges = {"IntegerParameterRanges": [{"Name": name, "MinValue": name, "MaxValue": "1"}]}
    assert all(is_harmless(str(p)) for p in NTM.check_tuning(ranges, metric=name))
