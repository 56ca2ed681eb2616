"""The command line `smhp`, apart from `check`, whose forms of files are in test_jobs.py."""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from sagemaker_hyperparameters import NTM
from sagemaker_hyperparameters._cli import main
from sagemaker_hyperparameters._messages import default, readable
from sagemaker_hyperparameters._registry import ALGORITHMS

from .agreement import schema

ROOT = Path(__file__).parents[1]


def run(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "sagemaker_hyperparameters", *words]
    return subprocess.run(command, cwd=ROOT / "generated", capture_output=True, text=True)


def test_list_names_every_algorithm(capsys: Any) -> None:
    assert main(["list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[:2] for line in lines] == [[a.name, a.cls] for a in ALGORITHMS]


@pytest.mark.parametrize("algorithm", ALGORITHMS, ids=lambda a: a.name)
def test_describe_shows_every_parameter(algorithm: Any, capsys: Any) -> None:
    cls = getattr(__import__("sagemaker_hyperparameters"), algorithm.cls)
    assert main(["describe", algorithm.name]) == 0
    overview = capsys.readouterr().out
    assert algorithm.url in overview
    for name, parameter in cls.parameters.items():
        line = next(line for line in overview.splitlines() if line.startswith(f"{name} "))
        assert parameter.accepts in line and parameter.requirement in line
        assert main(["describe", algorithm.name, name]) == 0
        shown = capsys.readouterr().out
        assert shown.startswith(f"{name}\n") and parameter.accepts in shown and parameter.url in shown
        assert ("tunable:" in shown) == bool(parameter.tuning)
        assert " ".join(parameter.description.split()) in " ".join(shown.split())


@pytest.mark.parametrize("algorithm", ALGORITHMS, ids=lambda a: a.name)
def test_describe_and_the_docstring_name_the_same_defaults(algorithm: Any, capsys: Any) -> None:
    cls = getattr(__import__("sagemaker_hyperparameters"), algorithm.cls)
    assert main(["describe", algorithm.name]) == 0
    overview = capsys.readouterr().out
    for line in cls.__doc__.splitlines():
        _, marker, default = line.partition("; default: ")
        assert not marker or f"; default: {default}\n" in overview


@pytest.mark.parametrize(("options", "read"), [([], json.loads), (["--format", "yaml"], yaml.safe_load)])
def test_an_algorithm_prints_its_string_map(options: list[str], read: Any, capsys: Any) -> None:
    flags = ["--feature-dim", "5000", "--num_topics=20", "--learning-rate", "1e-06", "--batch-norm", "true"]
    assert main(["ntm", *flags, *options]) == 0
    expected = NTM(feature_dim=5000, num_topics=20, learning_rate=1e-06, batch_norm=True).to_strings()
    assert read(capsys.readouterr().out) == expected


@pytest.mark.parametrize("algorithm", ALGORITHMS, ids=lambda a: a.name)
@pytest.mark.parametrize(("options", "kind"), [([], ""), (["--strings"], ".strings")])
def test_schema_prints_a_schema(algorithm: Any, options: list[str], kind: str, capsys: Any) -> None:
    assert main(["schema", algorithm.name, *options]) == 0
    assert json.loads(capsys.readouterr().out) == schema(algorithm, kind)


# words of the command line, exit status, where, what is said there
USES = [
    (["--help"], 0, "stdout", "print hyperparameters of Neural Topic Model"),
    (["ntm", "--help"], 0, "stdout", "--num-topics VALUE"),
    (["ntm", "--num-topics", "1"], 1, "stderr", "NTM: 2 problems\n"),
    (["ntm", "--topics", "1"], 2, "stderr", "smhp ntm: unrecognized argument --topics; did you mean --num-topics?\n"),
    (["ntm", "--feature", "1"], 2, "stderr", "smhp ntm: unrecognized argument --feature"),
    (["list", "--all"], 2, "stderr", "smhp list: unrecognized argument --all\n"),
    (["check", "--formt=json", "x"], 2, "stderr", "smhp check: unrecognized argument --formt; did you mean --format?"),
    (["--version"], 0, "stdout", "smhp 0."),
    (["image_classification", "--num-classes", "2", "--num-training-samples", "9"], 0, "stdout", '"num_classes": "2"'),
    (
        ["image-classification", *"--num-classes 2 --num-training-samples 9 --optimizer adam --momentum .5".split()],
        0,
        "stderr",
        'warning: momentum = "0.5": has no effect unless optimizer is "sgd" or "nag"\n',
    ),
    (["linear-learner", "--predictor-type", "regressor", "--init-bias", "-1e-3"], 0, "stdout", '"init_bias": "-0.001"'),
    (["describe", "image_classification"], 0, "stdout", "ImageClassification\n"),
    (["describe", "blazingtext"], 0, "stdout", "BlazingTextTextClassification\n"),
    (["describe", "blazingtext", "word-ngrams"], 0, "stdout", "word_ngrams\n"),
    (["describe", "ntm", "learning-rate"], 0, "stdout", "The training container's own default is 0.01.\n"),
    (["describe", "xgboost", "lambda_"], 0, "stdout", "The training container takes a number of at least 0.\n"),
    (["describe", "xgboost", "num_class"], 0, "stdout", 'required when objective is "multi:softmax" or "multi:softprob"'),
    (["describe", "image-classification", "momentum"], 0, "stdout", 'used only when optimizer is "sgd" or "nag"'),
    (["describe", "image-classification", "checkpoint_frequency"], 0, "stdout", "has to be at most epochs"),
    (["describe", "ntm", "epoch"], 2, "stderr", "smhp: no hyperparameter 'epoch' in NTM; did you mean epochs?\n"),
    (["describe", "ntm", "none"], 2, "stderr", "smhp: no hyperparameter 'none' in NTM; `smhp describe ntm` shows all\n"),
    (["describe", "XGBoots"], 2, "stderr", "smhp: no algorithm 'XGBoots'; did you mean xgboost?\n"),
    (["describe", "nothing"], 2, "stderr", "smhp: no algorithm 'nothing'; `smhp list` shows the algorithms\n"),
    (["nmt"], 2, "stderr", "smhp: no command 'nmt'; did you mean ntm?\n"),
    (["NTM"], 2, "stderr", "smhp: no command 'NTM'; did you mean ntm?\n"),
    (["XGBoost072", "--help"], 2, "stderr", "smhp: no command 'XGBoost072'; did you mean xgboost-0-72?\n"),
    (["kmeans"], 2, "stderr", "smhp: no command 'kmeans'; did you mean k-means?\n"),
    (["chekc", "x"], 2, "stderr", "smhp: no command 'chekc'; did you mean check?\n"),
    (["nothing"], 2, "stderr", "smhp: no command 'nothing'; `smhp list` shows the algorithms\n"),
    (["check", "--algorithm", "NTM", "x"], 2, "stderr", "smhp: no algorithm 'NTM'; did you mean ntm?\n"),
    (["completion", "sh"], 2, "stderr", "invalid choice: 'sh'"),
    (["schema", "k_means"], 0, "stdout", '"k": '),
    (
        ["schema", "blazingtext"],
        2,
        "stderr",
        "smhp: no algorithm 'blazingtext'; did you mean blazingtext-word2vec or blazingtext-text-classification?\n",
    ),
    (["check"], 2, "stderr", "the following arguments are required: PATH"),
    (["check", "no-such-file"], 2, "stdout", "no-such-file: unchecked: No such file or directory\n"),
    ([], 2, "stderr", "required: COMMAND"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "status", "stream", "text"), USES, ids=[" ".join(u[0]) or "nothing" for u in USES]
)
def test_exit_status_and_message(words: list[str], status: int, stream: str, text: str) -> None:
    done = run(*words)
    assert done.returncode == status
    assert text in getattr(done, stream)
    assert "Traceback" not in done.stderr
    assert not text.startswith("smhp: no ") or done.stderr == text


@pytest.mark.parametrize("algorithm", ALGORITHMS, ids=lambda a: a.name)
def test_help_shows_what_each_flag_takes_and_what_holds_without_it(algorithm: Any) -> None:
    """What it takes and whether it is required, the page's default and those of images that differ."""
    cls = getattr(__import__("sagemaker_hyperparameters"), algorithm.cls)
    parser = argparse.ArgumentParser()
    cls.add_flags(parser)
    _, *parts = re.split(r" --([\w-]+) VALUE ", " ".join(parser.format_help().split()))
    shown = dict(zip(parts[::2], parts[1::2], strict=True))
    for parameter in cls.parameters.values():
        words = shown[parameter.field.replace("_", "-")]
        if not isinstance(parameter.encoding, tuple):
            assert parameter.accepts in words
        assert parameter.requirement in ("unstated", "conditional") or f"({parameter.requirement}; " in words
        assert (
            not parameter.required_when
            or f"(required when {parameter.required_when[0]['parameter']} is " in words
        )
        others = [readable(value) for source, value in parameter.defaults.items() if source != "page"]
        assert all(re.search(f"; default of the [a-zA-Z ]+: {re.escape(text)}[;)]", words) for text in others)
        assert len(re.findall("; default: ", words)) == bool(default(parameter))


SHELL = """
source /dev/stdin
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
_shtab_smhp ""
echo "${COMPREPLY[@]}"
"""
COMPLETED = [
    ("smhp nt", "ntm"),
    ("smhp describe image", "image-classification image-classification-tensorflow"),
    ("smhp ntm --opt", "--optimizer"),
    ("smhp ntm --optimizer ada", "adam adagrad adadelta"),
    ("smhp ntm --batch-norm t", "true"),
    ("smhp check --for", "--format"),
]


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
def test_bash_completes_commands_flags_and_values() -> None:
    pytest.importorskip("shtab", reason="needs shtab, which the extra [completion] installs")
    made = run("completion", "bash")
    assert made.returncode == 0 and not made.stderr
    for line, words in COMPLETED:
        command = ["bash", "-c", SHELL, "bash", *line.split()]
        assert (
            subprocess.run(command, input=made.stdout, capture_output=True, text=True).stdout == f"{words}\n"
        )


def test_completion_says_what_to_install() -> None:
    command = [sys.executable, "-S", "-m", "sagemaker_hyperparameters", "completion", "zsh"]
    environment = {**os.environ, "PYTHONPATH": ""}
    done = subprocess.run(command, cwd=ROOT / "generated", capture_output=True, text=True, env=environment)
    line = 'smhp: completion needs shtab 1.12 or later: pip install "sagemaker-hyperparameters[completion]"\n'
    assert (done.returncode, done.stdout, done.stderr) == (2, "", line)


def test_help_loads_no_algorithm() -> None:
    code = "import sys\nfrom sagemaker_hyperparameters._cli import main\ntry: main(['--help'])\nfinally: print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-S", "-c", code], cwd=ROOT / "generated", capture_output=True, text=True
    )
    loaded = done.stdout.splitlines()[-1].split()
    assert "sagemaker_hyperparameters._cli" in loaded
    assert not {f"sagemaker_hyperparameters.{a.module}" for a in ALGORITHMS} & set(loaded)
    assert not {"json", "yaml", "dataclasses"} & set(loaded)


def test_a_reader_that_has_seen_enough_gets_no_traceback() -> None:
    read, write = os.pipe()
    os.close(read)
    command = [sys.executable, "-m", "sagemaker_hyperparameters", "list"]
    done = subprocess.run(command, cwd=ROOT / "generated", stdout=write, stderr=subprocess.PIPE, text=True)
    os.close(write)
    assert (done.returncode, done.stderr) == (1, "")


FULL = Path("/dev/full")
NTM_WORDS = "ntm --feature-dim 5 --num-topics 2"
PRINTING = [
    "list",
    "describe ntm",
    NTM_WORDS,
    f"{NTM_WORDS} --format yaml",
    "--help",
    "--version",
    "ntm --help",
]
PRINTING += ["check no-such-file", "check --format json no-such-file", "check --format github no-such-file"]
SAYING = ["ntm --num-topics 1", "nonsense", "ntm --topics 1", "describe ntm none"]


def redirected(words: str, redirection: str, unbuffered: str = "") -> tuple[int, str, str]:
    command = f'exec "{sys.executable}" -m sagemaker_hyperparameters {words} {redirection}'
    environment = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    done = subprocess.run(
        command, shell=True, cwd=ROOT / "generated", capture_output=True, text=True, env=environment
    )
    return done.returncode, done.stdout, done.stderr


@pytest.mark.skipif(not FULL.exists(), reason="needs /dev/full")
@pytest.mark.parametrize("words", PRINTING)
def test_output_that_cannot_be_written_is_one_line(words: str) -> None:
    for redirection, why in ((">/dev/full", "No space left on device"), (">&-", "not writable")):
        line = f"smhp: the output can't be written: {why}\n"
        for unbuffered in ("", "1"):
            assert redirected(words, redirection, unbuffered) == (2, "", line)
    assert redirected(words, ">/dev/full 2>/dev/full") == (2, "", "")


@pytest.mark.skipif(not FULL.exists(), reason="needs /dev/full")
@pytest.mark.parametrize("words", SAYING)
def test_an_error_that_cannot_be_said_changes_no_more_than_the_status(words: str) -> None:
    assert redirected(words, "2>/dev/full") == (2, "", "")
    status, printed, _ = redirected(words, "2>&-")
    assert status in (1, 2) and printed == ""


def test_the_pre_commit_hook_runs_what_the_package_installs() -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())
    script, *words = hook["entry"].split()
    assert f"{script} = " in (ROOT / "generated/pyproject.toml").read_text()
    with pytest.raises(SystemExit, match="0"):
        main([*words, "--help"])
    # pre-commit installs the root as well, which must bring nothing along
    assert tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["dependencies"] == []
    assert hook["types_or"] == ["json", "yaml", "python", "jupyter", "terraform"]
    (installed,) = hook["additional_dependencies"]
    assert installed.partition("[")[2] == "yaml,terraform,toml]"
    assert (ROOT / installed.partition("[")[0] / "pyproject.toml").is_file()
