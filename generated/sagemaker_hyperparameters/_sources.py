"""Reads a file and finds its jobs, with the reader for its kind of file."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from . import _jobs, _lines
from ._jobs import Job
from ._report import Message

# The endings of names whose files have a reader of their own, a module with find(text). All others are JSON or YAML.
_READERS = {".py": "._python", ".ipynb": "._notebooks"}


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
