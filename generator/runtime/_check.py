"""Checks the hyperparameters, search ranges and objectives of the jobs in a document."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from ._certain import certain
from ._jobs import Job, find, is_reference
from ._lines import Entries
from ._registry import ALGORITHMS, Algorithm, load, named
from ._report import NOT_CHECKED, Message
from ._tuning import search_problems

if TYPE_CHECKING:
    from ._hyperparameters import Hyperparameters
    from ._problems import Problem

    _Located = tuple[Problem, int]  # with its line

_REPOSITORY = re.compile(r"\.dkr\.ecr[^/]*/([^@:]+)")
_PROGRAM = "sagemaker_program"  # the script that an image is to run
_SPECIFICATION = re.compile(r"algorithm_?specification", re.IGNORECASE)
# Names that a request has and a map of hyperparameters has not, in the spellings of the API, of Kubernetes and of Terraform.
_JOB_MEMBER = re.compile(
    rf"{_SPECIFICATION.pattern}|(static_?)?hyper_?parameters|(hyper_?parameter_?)?(training|tuning)_?job.*",
    re.IGNORECASE,
)


class _Unchecked(ValueError):
    """A job can't be checked; the text says why."""


def check(documents: Sequence[Any], algorithm: str | None) -> tuple[int, list[Message]]:
    """The number of jobs in the documents of a file, and the messages about them, by line.

    `algorithm`, a name of the registry, counts for jobs whose training image is unknown. With it, documents
    without any job are taken for maps of hyperparameters, of strings or of typed values.
    """
    items = [item for document in documents for item in find(document)]
    if not any(isinstance(item, Job) or item.severity == "unchecked" for item in items):
        maps = [document for document in documents if isinstance(document, Entries)] if algorithm else []
        known = {name for a in named(algorithm or "") for name in load(a).parameters} if maps else set()
        items = [*items, *(_plain(entries, known) for entries in maps)] if maps else []
    if not items:
        hint = "" if algorithm else "; a plain map of hyperparameters needs --algorithm"
        return 0, [Message("unchecked", f"no training or tuning job found{hint}")]
    messages: list[Message] = []
    for item in items:
        messages += [item] if isinstance(item, Message) else _job_messages(item, algorithm)
    jobs = sum(isinstance(item, Job) for item in items)
    return jobs, sorted(messages, key=lambda message: message.line)


def _plain(entries: Entries, known: Collection[str]) -> Job | Message:
    """A document as a plain map of hyperparameters, or a message that it is no such map.

    Names that are `known` as the algorithm's may have any value; no other name may be one of a request.
    """
    kubernetes = {"apiVersion", "kind"} <= entries.keys()
    for name, value in entries.items():
        if name not in known and (
            (kubernetes and name == "kind")
            or _JOB_MEMBER.fullmatch(name.removesuffix(".$"))
            or _is_deep(value)
        ):
            text = f"no training or tuning job found, and with {name} it is not a map of hyperparameters"
            return Message("unchecked", text, line=entries.lines[name])
    return Job(1, None, entries, plain=True)


def _is_deep(value: Any) -> bool:
    """Whether no hyperparameter has such a value: a mapping, a list of mappings, the text of a request."""
    if isinstance(value, list):
        return any(map(_is_deep, value))
    if isinstance(value, str):
        return bool(_SPECIFICATION.search(value))
    return isinstance(value, dict) and not is_reference(value)


# -- which algorithm ----------------------------------------------------------------------------


def _candidates(image: Any, algorithm: str | None) -> list[Algorithm]:
    """The variants of a training image's algorithm, or of `algorithm` if the image is unknown."""
    repository = _REPOSITORY.search(_address(image))
    name = repository[1] if repository else ""
    if candidates := [a for a in ALGORITHMS if name in a.images] or named(algorithm or ""):
        return candidates
    if image is None:
        raise _Unchecked("the job names no training image")
    if isinstance(image, str):
        raise _Unchecked(f"unknown training image {image!r}")
    raise _Unchecked("the training image is a reference; name the algorithm with --algorithm")


def _address(image: Any) -> str:
    """The known parts of a training image's address; "" if it is a reference."""
    match image:
        case str():
            return image
        case {"Fn::Sub": str(text)} | {"Fn::Sub": [str(text), *_]}:
            return text
        case {"Fn::Join": [str(on), [*parts]]} | {"Std:Join": {"On": str(on), "Values": [*parts]}}:
            return on.join(map(_address, parts))
    return ""


def _choose(problems: Mapping[Any, Sequence[_Located]], names: Collection[str]) -> Any:
    """The class that a job with these hyperparameters is for, of those of an algorithm's variants.

    A hyperparameter whose choices differ between all variants, such as a mode, decides. If that leaves several
    classes, or none, it is the one with the fewest errors.
    """
    deciding = {name for name in names if _decides(name, problems)}
    fitting = [cls for cls in problems if not any(p.parameter in deciding for p, _ in problems[cls])]
    return min(fitting or problems, key=lambda cls: sum(p.severity == "error" for p, _ in problems[cls]))


def _decides(name: str, classes: Collection[Any]) -> bool:
    """Whether each class has choices of its own for a hyperparameter."""
    choices = {
        tuple(cls.parameters[name].schema.get("enum", ())) for cls in classes if name in cls.parameters
    }
    return () not in choices and len(choices) == len(classes)


# -- problems of a job --------------------------------------------------------------------------


class _Given(NamedTuple):
    """The hyperparameters or the ranges of a job.

    `known` has the values that stand in the document, `lines` the line of every name, and `references` the
    lines of those whose values are known only when the job starts. `complete` is False if there may be
    further names.
    """

    known: dict[str, Any]
    lines: dict[str, int]
    references: dict[str, int]
    complete: bool = True


def _job_messages(job: Job, algorithm: str | None) -> Iterator[Message]:
    try:
        candidates = _candidates(job.image, algorithm)
        static, searched = _static(job.hyperparameters), _searched(job.ranges)
    except _Unchecked as why:
        yield Message("unchecked", str(why), line=job.line)
        return
    if _runs_a_script(job, static):
        if any(candidate.images for candidate in candidates):
            text = "the job runs a script of its own (sagemaker_program) and is not checked"
            yield Message("note", text, static.lines.get(_PROGRAM, job.line), code=NOT_CHECKED)
            return
        static = _for_the_script(static)  # an algorithm without an image of its own is a script of AWS's
    problems = {cls: _problems(job, cls, static, searched) for cls in map(load, candidates)}
    cls = _choose(problems, static.known)
    title = cls.__name__
    for what, given in ("the hyperparameters are", static), ("the ranges are", searched):
        if not given.complete and not given.references:
            code = NOT_CHECKED if given is static else ""
            yield Message("note", f"{what} given by a reference and not checked", job.line, title, code=code)
        for name, line in given.references.items():
            yield Message("note", f"{name} is a reference and not checked", line, title, name)
    for p, line in problems[cls]:
        yield Message(p.severity, str(p), line, title, p.parameter, p.value, p.code, p.url)


def _problems(job: Job, cls: type[Hyperparameters], static: _Given, searched: _Given) -> list[_Located]:
    """The problems that a job has with a class, whatever the values that are not known yet."""
    typed = job.plain and not all(isinstance(value, str) for value in static.known.values())
    complete = static.complete and searched.complete
    unknown = {*static.references, *searched.lines} if complete else cls.parameters
    problems = certain(cls, static.known, unknown, typed=typed)
    located = [(p, static.lines.get(p.parameter, job.line)) for p in problems]
    if job.ranges is not None or job.objective is not None:
        objective = job.objective or Entries()
        is_known = not any(_is_open(name, value) for name, value in objective.items())
        fixed: dict[str, Any] = dict.fromkeys(static.lines) | static.known
        problems = search_problems(cls, searched.known, job.objective if is_known else None, fixed)
        metric = objective.get("MetricName")
        lines = {metric: objective.lines["MetricName"]} if isinstance(metric, str) else {}
        lines |= searched.lines
        located += [(p, lines.get(p.parameter, job.line)) for p in problems]
    return located


def _static(hyperparameters: Any) -> _Given:
    """The hyperparameters that a job gives values for."""
    if hyperparameters is None or is_reference(hyperparameters):
        return _Given({}, {}, {}, complete=hyperparameters is None)
    if not isinstance(hyperparameters, Entries):
        raise _Unchecked("the hyperparameters are not a mapping")
    known = {n: v for n, v in hyperparameters.items() if not _is_open(n, v)}
    lines = {n.removesuffix(".$"): line for n, line in hyperparameters.lines.items()}
    return _Given(known, lines, {n: line for n, line in lines.items() if n not in known})


def _runs_a_script(job: Job, static: _Given) -> bool:
    """Whether the training image runs a script, which then takes the hyperparameters.

    sagemaker_program asks for that. With sagemaker_submit_directory alone the image runs its
    own algorithm, which refuses that name.
    """
    names = job.environment if isinstance(job.environment, Entries) else ()
    return _PROGRAM in static.lines or _PROGRAM.upper() in {name.removesuffix(".$") for name in names}


def _for_the_script(given: _Given) -> _Given:
    """The hyperparameters that reach the script: those named sagemaker_... are the image's."""
    kept = {name: line for name, line in given.lines.items() if not name.startswith("sagemaker_")}
    known, references = ({n: v for n, v in d.items() if n in kept} for d in (given.known, given.references))
    return _Given(known, kept, references, given.complete)


def _searched(ranges: Any) -> _Given:
    """The ranges of a tuning job; `known` has them by kind, as in the request."""
    if ranges is None or is_reference(ranges):
        return _Given({}, {}, {}, complete=ranges is None)
    known: dict[str, list[Entries]] = {}
    lines: dict[str, int] = {}
    references: dict[str, int] = {}
    unnamed: dict[str, int] = {}  # kinds with ranges whose names are not known
    try:
        for kind, entries in ranges.items():
            if _is_open(kind, entries):
                unnamed[kind.removesuffix(".$")] = ranges.lines[kind]
                continue
            known[kind] = []
            for entry in () if entries is None else entries:
                if "Name.$" in entry or is_reference(name := entry["Name"]):
                    unnamed[kind] = ranges.lines[kind]
                    continue
                lines[name] = entry.lines["Name"]
                if any(_is_open(key, value) for key, value in entry.items()):
                    references[name] = lines[name]
                else:
                    known[kind].append(entry)
    except (AttributeError, KeyError, TypeError):
        raise _Unchecked("the parameter ranges are not in the form that SageMaker takes") from None
    return _Given(known, lines, references | unnamed, complete=not unnamed)


def _is_open(name: str, value: Any) -> bool:
    """Whether an entry's value is known only when the job starts."""
    return name.endswith(".$") or is_reference(value)
