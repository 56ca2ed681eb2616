"""What the workflows may do, and that the same commit makes the same distributions."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from ..conftest import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
# Which jobs may do more than read the repository.
MORE = {
    ("follow-docs.yml", "propose"): {"contents": "write", "pull-requests": "write"},
    ("release.yml", "publish"): {"id-token": "write"},
    ("site.yml", "publish"): {"pages": "write", "id-token": "write"},
}


def _jobs() -> list[tuple[str, str, dict[str, Any]]]:
    return [
        (path.name, name, job)
        for path in WORKFLOWS
        for name, job in yaml.safe_load(path.read_text())["jobs"].items()
    ]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_may_read_the_repository_and_no_more(path: Path) -> None:
    text = path.read_text()
    assert yaml.safe_load(text)["permissions"] == {"contents": "read"}
    assert "pull_request_target" not in text and "secrets." not in text
    for action in re.findall(r"uses: (\S+)", text):
        assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", action), "an action is named by its commit"


@pytest.mark.parametrize(
    "file, name, job", _jobs(), ids=lambda value: value if isinstance(value, str) else ""
)
def test_a_job_that_may_write_runs_no_code_of_ours(file: str, name: str, job: dict[str, Any]) -> None:
    runs = [step["run"] for step in job["steps"] if "run" in step]
    assert job.get("permissions") == MORE.get((file, name))
    assert not ("permissions" in job and any(re.search(r"make |python|\.ci", line) for line in runs))
    assert not any("${{" in line for line in runs), "what comes from outside would become a command"
    for step in job["steps"]:
        if "actions/checkout@" in step.get("uses", ""):
            assert step["with"]["persist-credentials"] is False


@pytest.mark.long
def test_the_same_commit_makes_the_same_distributions(tmp_path: Path) -> None:
    made = []
    for number, mask in enumerate((0o022, 0o077)):
        copy, to = tmp_path / f"checkout {number}", tmp_path / f"dist {number}"
        ignore = shutil.ignore_patterns("__pycache__", "build", "*.egg-info")
        shutil.copytree(ROOT / "generated", copy / "generated", ignore=ignore)
        shutil.copytree(ROOT / ".ci", copy / ".ci")
        for path in sorted((copy / "generated").rglob("*")):
            os.utime(path, (10**9 + number, 10**9 + number))
            path.chmod(path.stat().st_mode & ~mask)
        command = [sys.executable, str(copy / ".ci" / "dist.py"), str(to)]
        environment = os.environ | {"SOURCE_DATE_EPOCH": "1700000001", "PYTHONHASHSEED": str(number)}
        subprocess.run(command, check=True, capture_output=True, env=environment, umask=mask)
        made.append({path.name: path.read_bytes() for path in to.iterdir()})
    assert len(made[0]) == 2 and made[0] == made[1]
