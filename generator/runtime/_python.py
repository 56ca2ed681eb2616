"""Finds the jobs in a Python program, without running it."""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Iterable, Iterator
from typing import Any

from . import _estimators, _jobs, _sdk_calls
from ._bindings import Place, Program
from ._jobs import Job, is_reference
from ._lines import Entries, Unreadable
from ._literals import Literals
from ._report import NOT_CHECKED, Message

_RELEVANT = re.compile(r"sagemaker|hyper_?parameters|algorithm_?specification", re.IGNORECASE)
_REQUEST = ("AlgorithmSpecification", "HyperParameterTuningJobConfig")
_SNAKE_CASE = ("algorithm_specification", "training_job_definition")
_STARTS = ("create_training_job", "create_hyper_parameter_tuning_job")


def find(text: str) -> Iterator[Job | Message]:
    """The jobs in the text of a program. Raises `Unreadable` if it is not Python."""
    if is_relevant(text):
        yield from jobs(statements(text))


def is_relevant(text: str) -> bool:
    """Whether a text may have a job in it."""
    return bool(_RELEVANT.search(text))


def statements(text: str) -> list[ast.stmt]:
    """The statements of a program. Raises `Unreadable` if it is not Python."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of the program, such as an escape that Python does not know
            return ast.parse(text).body
    except SyntaxError as error:
        raise Unreadable(f"not Python: {error.msg}", error.lineno or 0) from None
    except ValueError as error:  # a null byte
        raise Unreadable(f"not Python: {error}") from None
    except (RecursionError, MemoryError):
        raise Unreadable("nested too deeply") from None


def jobs(body: Iterable[ast.stmt]) -> Iterator[Job | Message]:
    """The jobs in a program, with a note on each that has nothing to check in it: all of it is computed."""
    text = "the image and the hyperparameters are computed and not checked"
    for item in _jobs_of(Literals(Program(body), _sdk_calls.read)):
        computed = isinstance(item, Job) and not _is_known(item)
        yield Message("note", text, item.line, code=NOT_CHECKED) if computed else item


def _is_known(job: Job) -> bool:
    """Whether a job names an image, an algorithm or a script, or has the value of a hyperparameter or a range."""
    if isinstance(job.image, str) or job.algorithm or isinstance(job.environment, Entries):
        return True
    values = [*job.hyperparameters.values()] if isinstance(job.hyperparameters, Entries) else []
    ranges = [*job.ranges.values()] if isinstance(job.ranges, Entries) else []
    return any(not is_reference(value) for value in values + ranges)


def _jobs_of(literals: Literals) -> Iterator[Job | Message]:
    """All jobs: of the SDK's classes, of calls of the API, and in dictionaries that are requests."""
    yield from _estimators.jobs(literals)
    for call, place in literals.program.calls:
        if request := _request(literals, call, place):
            is_typed = any(keyword.arg in _SNAKE_CASE for keyword in call.keywords)
            for item in _jobs.find(request):
                yield item._replace(is_typed=True) if isinstance(item, Job) and is_typed else item
    for node, place in literals.program.dicts:
        keys = {key.value for key in node.keys if isinstance(key, ast.Constant)}
        keys |= {change.path[0] for change in literals.program.changes.get(node, ()) if change.value}
        if node not in literals.seen and not keys.isdisjoint(_REQUEST):
            yield from _jobs.find(literals.value(node, place))


def _request(literals: Literals, call: ast.Call, place: Place) -> Any:
    """The request that a call of the API makes of its arguments; None for any other call."""
    names = {keyword.arg for keyword in call.keywords}
    starts = isinstance(call.func, ast.Attribute) and call.func.attr in _STARTS
    if not names.isdisjoint(_REQUEST) or (starts and None in names):
        return literals.keywords(call, place)
    return _sdk_calls.shape(literals, call, place) if not names.isdisjoint(_SNAKE_CASE) else None
