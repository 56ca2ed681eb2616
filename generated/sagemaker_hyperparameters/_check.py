"""What is wrong with the hyperparameters of the jobs in a document."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from ._certain import certain
from ._jobs import Job, find, is_reference
from ._lines import Entries
from ._registry import ALGORITHMS, Algorithm, named
from ._report import NOT_CHECKED, Message
from ._tuning import search_problems

if TYPE_CHECKING:
    from ._hyperparameters import Hyperparameters
    from ._problems import Problem

_REPOSITORY = re.compile(r"\.dkr\.ecr[^/]*/([^@:]+)")
_PROGRAM = "sagemaker_program"  # the script that an image is to run
_SPECIFICATION = re.compile(r"algorithm_?specification", re.IGNORECASE)
# What a request has beside hyperparameters, in the spellings of the API, of Kubernetes and of Terraform.
_OF_A_JOB = re.compile(
    rf"{_SPECIFICATION.pattern}|(static_?)?hyper_?parameters|(hyper_?parameter_?)?(training|tuning)_?job.*",
    re.IGNORECASE,
)


class _Unchecked(ValueError):
    """Why a job can't be checked."""


def check(documents: Sequence[Any], algorithm: str | None) -> tuple[int, list[Message]]:
    """How many jobs the documents of a file hold, and all there is to say about them, in the order of lines.

    Where the training image doesn't tell the algorithm, `algorithm` does, a name of the registry; and
    documents without any job are then maps of hyperparameters, of strings or of typed values, unless they hold
    what no such map holds.
    """
    found = [each for document in documents for each in find(document)]
    if not any(isinstance(each, Job) or each.severity == "unchecked" for each in found):
        maps = [each for each in documents if isinstance(each, Entries)] if algorithm else []
        known = {name for a in named(algorithm or "") for name in _load(a).parameters} if maps else set()
        found = [*found, *(_plain(each, known) for each in maps)] if maps else []
    if not found:
        hint = "" if algorithm else "; a plain map of hyperparameters needs --algorithm"
        return 0, [Message("unchecked", f"no training or tuning job found{hint}")]
    messages: list[Message] = []
    for each in found:
        messages += [each] if isinstance(each, Message) else _about(each, algorithm)
    jobs = sum(isinstance(each, Job) for each in found)
    return jobs, sorted(messages, key=lambda message: message.line)


def _plain(entries: Entries, known: Collection[str]) -> Job | Message:
    """A document as a map of hyperparameters, of which some are known; what is none can't be checked."""
    kubernetes = {"apiVersion", "kind"} <= entries.keys()
    for name, value in entries.items():
        if name not in known and (
            (kubernetes and name == "kind") or _OF_A_JOB.fullmatch(name.removesuffix(".$")) or _is_deep(value)
        ):
            said = f"no training or tuning job found, and with {name} it is no map of hyperparameters"
            return Message("unchecked", said, line=entries.lines[name])
    return Job(1, None, entries, plain=True)


def _is_deep(value: Any) -> bool:
    """Whether a value is more than a hyperparameter's: a mapping, mappings in lists, the text of a request."""
    if isinstance(value, list):
        return any(map(_is_deep, value))
    if isinstance(value, str):
        return bool(_SPECIFICATION.search(value))
    return isinstance(value, dict) and not is_reference(value)


# -- which algorithm ----------------------------------------------------------------------------


def _candidates(image: Any, algorithm: str | None) -> list[Algorithm]:
    """The variants of the algorithm that a training image holds, else of the one that was named."""
    repository = _REPOSITORY.search(_address(image))
    name = repository[1] if repository else ""
    found = [a for a in ALGORITHMS if name in a.images]
    found = found or named(algorithm or "")
    if not found:
        raise _Unchecked(_why_unknown(image))
    return found


def _why_unknown(image: Any) -> str:
    if image is None:
        return "the job names no training image"
    if isinstance(image, str):
        return f"unknown training image {image!r}"
    return "the training image is a reference; name the algorithm with --algorithm"


def _address(image: Any) -> str:
    """A training image's address, as far as it stands in the document."""
    match image:
        case str():
            return image
        case {"Fn::Sub": str(text)} | {"Fn::Sub": [str(text), *_]}:
            return text
        case {"Fn::Join": [str(on), [*parts]]} | {"Std:Join": {"On": str(on), "Values": [*parts]}}:
            return on.join(map(_address, parts))
    return ""


def _load(algorithm: Algorithm) -> Any:
    return getattr(import_module(f"{__package__}.{algorithm.module}"), algorithm.cls)


def _choose(classes: list[Any], names: Collection[str], problems: Callable[[Any], list[Problem]]) -> Any:
    """The variant that a job is for, of an algorithm's classes.

    A hyperparameter for which each variant has choices of its own decides (a mode, say).
    Where that leaves several variants, or none, it is the one with the fewest errors.
    """
    deciding = {name for name in names if _decides(name, classes)}
    fitting = [cls for cls in classes if not any(p.parameter in deciding for p in problems(cls))]
    return min(fitting or classes, key=lambda cls: sum(p.severity == "error" for p in problems(cls)))


def _decides(name: str, classes: list[Any]) -> bool:
    choices = {
        tuple(cls.parameters[name].schema.get("enum", ())) for cls in classes if name in cls.parameters
    }
    return () not in choices and len(choices) == len(classes)


# -- what is wrong ------------------------------------------------------------------------------


class _Given(NamedTuple):
    """What a job gives: what is known of it, and the lines of all names and of those that are references."""

    known: dict[str, Any]
    lines: dict[str, int]
    references: dict[str, int]
    complete: bool = True


def _about(job: Job, algorithm: str | None) -> Iterator[Message]:
    try:
        candidates = _candidates(job.image, algorithm)
        static, searched = _static(job.hyperparameters), _searched(job.ranges)
    except _Unchecked as why:
        yield Message("unchecked", str(why), line=job.line)
        return
    if _runs_a_script(job, static):
        if any(candidate.images for candidate in candidates):
            said = "the job runs a script of its own (sagemaker_program) and is not checked"
            yield Message("note", said, static.lines.get(_PROGRAM, job.line), code=NOT_CHECKED)
            return
        static = _for_the_script(static)  # an algorithm without an image of its own is a script of AWS's

    def problems(cls: type[Hyperparameters]) -> list[Problem]:
        return _certain(job, cls, static, searched) + _search(job, cls, static, searched)

    cls = _choose([_load(candidate) for candidate in candidates], static.known, problems)
    title = cls.__name__
    for what, given in ("the hyperparameters are", static), ("the ranges are", searched):
        if not given.complete and not given.references:
            code = NOT_CHECKED if given is static else ""
            yield Message("note", f"{what} given by a reference and not checked", job.line, title, code=code)
        for name, line in given.references.items():
            yield Message("note", f"{name} is a reference and not checked", line, title, name)
    for found, lines in (
        (_certain(job, cls, static, searched), static.lines),
        (_search(job, cls, static, searched), _objective_line(job.objective) | searched.lines),
    ):
        for p in found:
            line = lines.get(p.parameter, job.line)
            yield Message(p.severity, str(p), line, title, p.parameter, p.value, p.code, p.url)


def _static(hyperparameters: Any) -> _Given:
    """The hyperparameters that a job fixes, by name."""
    if hyperparameters is None or is_reference(hyperparameters):
        return _Given({}, {}, {}, complete=hyperparameters is None)
    if not isinstance(hyperparameters, Entries):
        raise _Unchecked("the hyperparameters are no mapping")
    known = {n: v for n, v in hyperparameters.items() if not _is_open(n, v)}
    lines = {n.removesuffix(".$"): line for n, line in hyperparameters.lines.items()}
    return _Given(known, lines, {n: line for n, line in lines.items() if n not in known})


def _runs_a_script(job: Job, static: _Given) -> bool:
    """Whether the training image is told to run a script, which is then what takes the hyperparameters.

    sagemaker_submit_directory alone is not enough: the image goes on with its algorithm, and refuses it.
    """
    names = job.environment if isinstance(job.environment, Entries) else ()
    return _PROGRAM in static.lines or _PROGRAM.upper() in {name.removesuffix(".$") for name in names}


def _for_the_script(given: _Given) -> _Given:
    """What is given without the names that the image keeps from the script."""
    kept = {name: line for name, line in given.lines.items() if not name.startswith("sagemaker_")}
    known, references = ({n: v for n, v in d.items() if n in kept} for d in (given.known, given.references))
    return _Given(known, kept, references, given.complete)


def _searched(ranges: Any) -> _Given:
    """The ranges that a tuning job searches, by kind as in the request."""
    if ranges is None or is_reference(ranges):
        return _Given({}, {}, {}, complete=ranges is None)
    known: dict[str, list[Entries]] = {}
    lines: dict[str, int] = {}
    references: dict[str, int] = {}
    unnamed: dict[str, int] = {}  # lists of which it is not known what they search
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


def _objective_line(objective: Entries | None) -> dict[str, int]:
    name = objective.get("MetricName") if objective else None
    return {name: objective.lines["MetricName"]} if objective and isinstance(name, str) else {}


def _certain(job: Job, cls: type[Hyperparameters], static: _Given, searched: _Given) -> list[Problem]:
    """The problems of what the job fixes that are there whatever is put in for what is not known yet."""
    typed = job.plain and not all(isinstance(value, str) for value in static.known.values())
    complete = static.complete and searched.complete
    unknown = {*static.references, *searched.lines} if complete else cls.parameters
    return certain(cls, static.known, unknown, typed=typed)


def _search(job: Job, cls: type[Hyperparameters], static: _Given, searched: _Given) -> list[Problem]:
    """The problems of what a tuning job searches, and what for."""
    if job.ranges is None and job.objective is None:
        return []
    objective: dict[str, Any] = job.objective or {}
    unknown = any(_is_open(name, value) for name, value in objective.items())
    fixed: dict[str, Any] = dict.fromkeys(static.lines) | static.known
    return search_problems(cls, searched.known, None if unknown else job.objective, fixed)
