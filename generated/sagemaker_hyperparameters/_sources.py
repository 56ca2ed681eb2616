"""Reads a file and finds its jobs, with the reader for its kind of file."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from . import _jobs, _lines
from ._jobs import Job
from ._report import Message

# The endings of names whose files have a reader of their own, a module with find(text). All others are JSON or YAML.
_READERS = {".py": "._python", ".ipynb": "._notebooks", ".tf": "._hcl", ".tofu": "._hcl"}
_DATA = (".json", ".yaml", ".yml", ".template")
# One of these is in every text that has a job, whatever its form and capitals.
_MARKS = (
    b"sagemaker",
    b"hyperparameter",
    b"hyper_parameter",
    b"algorithmspecification",
    b"algorithm_specification",
)


def is_known(name: str) -> bool:
    """Whether a file's name has an ending that tells its reader."""
    return name.endswith((*_DATA, *_READERS))


def may_have_jobs(data: bytes) -> bool:
    """Whether there may be a job in a file; False for most that have nothing to do with SageMaker."""
    lower = data.lower()
    return any(mark in lower for mark in _MARKS)


def find(text: str, name: str) -> tuple[list[Job | Message], list[Any] | None]:
    """The jobs in the text of the file called `name`, with messages about what can't be read; and its documents, if
    it holds data.

    Raises `Unreadable` for a malformed text or a template with a job, and if a library that its reader needs is
    not installed.
    """
    reader = next((module for ending, module in _READERS.items() if name.endswith(ending)), None)
    if reader:
        return list(import_module(reader, __package__).find(text)), None
    try:
        documents = _lines.documents(text, name)
    except _lines.Template:
        if _jobs.mentions_a_job(text):
            raise
        return [], []
    parts = [_jobs.in_the_spelling_of_the_api(part, text) for each in documents for part in _parts(each)]
    return [item for part in parts for item in _jobs.find(part)], documents


def _parts(document: Any) -> list[Any]:
    """The parts of a document in which there may be jobs."""
    if isinstance(document, _lines.Entries) and "terraform_version" in document:
        from . import _terraform

        if _terraform.is_output(document):
            return _terraform.resources(document)
    return [document]
