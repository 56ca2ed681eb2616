"""Finds the jobs in a Python program, without running it."""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Iterable, Iterator

from . import _estimators, _jobs, _sdk_calls
from ._bindings import Program
from ._jobs import Job, is_reference
from ._lines import Entries, Unreadable, line_of
from ._literals import Literals
from ._report import NOT_CHECKED, Message

_RELEVANT = re.compile(r"sagemaker|hyper_?parameters|algorithm_?specification", re.IGNORECASE)
_REQUEST = {"AlgorithmSpecification", "HyperParameterTuningJobConfig"}
_SNAKE_CASE = {"algorithm_specification", "training_job_definition"}
_TUNING = {"HyperParameterTuningJobConfig", "training_job_definition"}
_NO_REQUEST = 3
_MOST_PARTS = 1000
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
    _check_imports(text)
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


def _check_imports(text: str) -> None:
    """Raises `Unreadable` for a name of so many parts that Python reads it for minutes."""
    if text.count(".") > _MOST_PARTS:
        for line in re.sub(r"\\\r?\n", "", text).splitlines():
            if line.count(".") > _MOST_PARTS and re.search(r"\b(?:import|from)\b", line):
                raise Unreadable(f"a line with an import has more than {_MOST_PARTS:,} dots")


def jobs(body: Iterable[ast.stmt]) -> Iterator[Job | Message]:
    """The jobs in a program, with a note on each that has nothing to check in it: all of it is computed."""
    text = "the image and the hyperparameters are computed and not checked"
    for item in _jobs_of(Literals(Program(body), _sdk_calls.read)):
        computed = isinstance(item, Job) and not _is_known(item)
        yield Message("note", text, line_of(item.line), code=NOT_CHECKED) if computed else item


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
    calls = [(call, place, _names(call)) for call, place in literals.program.calls]
    for call, place, names in sorted(calls, key=lambda each: _rank(*each[::2])):
        if call in literals.seen:
            continue  # it makes a part of a request
        if not _SNAKE_CASE.isdisjoint(names):
            for item in _jobs.find(_sdk_calls.shape(literals, call, place)):
                yield item._replace(is_typed=True) if isinstance(item, Job) else item
        elif _rank(call, names) < _NO_REQUEST:
            yield from _jobs.find(literals.keywords(call, place))
    for node, place in literals.program.dicts:
        keys = {key.value for key in node.keys if isinstance(key, ast.Constant)}
        keys |= {change.path[0] for change in literals.program.changes.get(node, ()) if change.value}
        if node not in literals.seen and not keys.isdisjoint(_REQUEST):
            yield from _jobs.find(literals.value(node, place))


def _names(call: ast.Call) -> set[str | None]:
    """The names of the keywords of a call, None for those that ** gives."""
    return {keyword.arg for keyword in call.keywords}


def _rank(call: ast.Call, names: set[str | None]) -> int:
    """The place of a call among the requests of a program: after those that it may be a part of."""
    if not _TUNING.isdisjoint(names):
        return 0
    if isinstance(call.func, ast.Attribute) and call.func.attr in _STARTS and None in names:
        return 1
    return 2 if not (_REQUEST | _SNAKE_CASE).isdisjoint(names) else _NO_REQUEST
