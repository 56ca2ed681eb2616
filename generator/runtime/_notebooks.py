"""Finds the jobs in a Jupyter notebook: its cells are one program, which is not run."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from itertools import accumulate
from typing import Any

from . import _python
from ._jobs import Job
from ._lines import Unreadable
from ._report import Message, in_cell

# Lines that IPython takes and Python does not: magics, commands of the shell, questions.
_MAGIC = re.compile(r"^(\s*)(?:([\w.,][\w.,\s]*=)\s*)?[%!?].*|^(\s*)[\w.%*]+\?{1,2}\s*$")
_CELL_MAGIC = re.compile(r"\s*%%(\w+)")
_MOST_TRIES = 100  # to read a cell, whose lines of IPython show one by one
_OF_PYTHON = {"time", "timeit", "capture", "prun", "local", "memit", "mprun", "debug"}
_LANGUAGE = re.compile(r"\s*%(?:sql|md|md-sandbox|sh|scala|r|fs)\s*\n")  # of a cell in Databricks


def find(text: str) -> Iterator[Job | Message]:
    """The jobs in the text of a notebook. Raises `Unreadable` if it is none."""
    if not _python.is_relevant(text):
        return
    cells = _cells(text)
    starts = tuple(accumulate((cell.count("\n") + 1 for cell in cells), initial=1))[:-1]
    body: list[ast.stmt] = []
    broken: list[tuple[int, Unreadable]] = []
    for number, (cell, start) in enumerate(zip(cells, starts, strict=True), start=1):
        try:
            statements = _statements(cell)
        except Unreadable as error:
            broken.append((number, error))
            continue
        for statement in statements:
            ast.increment_lineno(statement, start - 1)
        body += statements
    yield from _unread(cells, broken)
    for item in _python.jobs(body):
        yield item._replace(cells=starts) if isinstance(item, Job) else in_cell(item, starts)


def _cells(text: str) -> list[str]:
    """The source of each cell, "" for one that has no Python."""
    try:
        notebook = json.loads(text)
    except ValueError as error:
        line = error.lineno if isinstance(error, json.JSONDecodeError) else 0
        raise Unreadable(f"not a notebook: {error}", line) from None
    match notebook:
        case {"cells": [*cells]}:
            pass
        case {"worksheets": [*sheets]}:  # of nbformat 3
            cells = [
                cell for sheet in sheets if isinstance(sheet, dict) for cell in _list(sheet.get("cells"))
            ]
        case _:
            raise Unreadable("not a notebook: it has no cells")
    is_python = _is_python(notebook.get("metadata"))
    return [_source(cell) if is_python else "" for cell in cells]


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _is_python(metadata: Any) -> bool:
    match metadata:
        case {"kernelspec": {"language": str(language)}} | {
            "language_info": {"name": str(language)}
        } if language:
            return "python" in language.lower() or "pyspark" in language.lower()
    return True


def _source(cell: Any) -> str:
    match cell:
        case {"cell_type": "code", "source": source} | {"cell_type": "code", "input": source}:
            lines = source if isinstance(source, list) else [source]
            return "".join(line for line in lines if isinstance(line, str))
    return ""


def _statements(cell: str) -> list[ast.stmt]:
    """The statements of a cell, with nothing in the place of what IPython alone understands."""
    if magic := _CELL_MAGIC.match(cell):
        if magic[1] not in _OF_PYTHON:
            return []
        cell = cell.replace(magic[0], "#", 1)
    lines = cell.split("\n")
    for _ in range(_MOST_TRIES):
        try:
            return _python.statements("\n".join(lines))
        except Unreadable as error:  # noqa: PERF203 - each time one line is replaced
            if _LANGUAGE.match(cell):
                return []
            if not _blank(lines, error.line):
                raise
    for line in range(1, len(lines) + 1):  # all that are left, also those that a string may have
        _blank(lines, line)
    return _python.statements("\n".join(lines))


def _blank(lines: list[str], line: int) -> bool:
    """Replaces a line that only IPython understands by one that does nothing; False if it is no such line."""
    index = line - 1
    while 0 < index < len(lines) and lines[index - 1].endswith("\\"):
        index -= 1  # where a command of several lines begins
    if not 0 <= index < len(lines) or not (magic := _MAGIC.match(lines[index])):
        return False
    last = index
    while lines[last].endswith("\\") and last + 1 < len(lines):
        last += 1
    indent, target = magic[1] or magic[3] or "", magic[2]
    lines[index : last + 1] = [f"{indent}{target} ..." if target else f"{indent}pass", *[""] * (last - index)]
    return True


def _unread(cells: list[str], broken: list[tuple[int, Unreadable]]) -> Iterator[Message]:
    """One message about the cells that are not Python; a note if they have no job in them."""
    relevant = [each for each in broken if _python.is_relevant(cells[each[0] - 1])]
    if broken:
        number, error = (relevant or broken)[0]
        others = f", nor are {len(broken) - 1} other cells" if broken[1:] else ""
        severity = "unchecked" if relevant else "note"
        code = error.code if relevant else ""
        yield Message(severity, f"the cell is {error}{others}", error.line, code=code, cell=number)
