"""Reads a file and finds its jobs, with the reader for its kind of file."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from . import _jobs, _lines
from ._jobs import Job
from ._report import Message

# The endings of names whose files have a reader of their own, a module with find(text). All others are JSON or YAML.
_READERS: dict[str, str] = {}
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


def find(text: str, name: str) -> tuple[list[Job | Message], list[Any]]:
    """The jobs in the text of the file called `name`, with messages about what can't be read; and its documents, if
    it holds data.

    Raises `Unreadable` for a malformed text, and if a library that its reader needs is not installed.
    """
    reader = next((module for ending, module in _READERS.items() if name.endswith(ending)), None)
    if reader:
        return list(import_module(reader, __package__).find(text)), []
    documents = _lines.documents(text, name)
    return [item for document in documents for item in _jobs.find(document)], documents
