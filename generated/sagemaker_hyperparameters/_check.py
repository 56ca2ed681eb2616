"""Checks the hyperparameters, search ranges and objectives of the jobs in a document."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ._certain import certain
from ._given import (
    PROGRAM,
    Given,
    for_the_script,
    given_ranges,
    given_values,
    is_open,
    runs_a_script,
    unquoted_ranges,
)
from ._images import Unchecked, candidates_of, version_of
from ._jobs import Job, is_reference
from ._lines import Entries, Place, line_of
from ._registry import load, named
from ._report import NO_JOB, NOT_CHECKED, Message, in_cell
from ._tuning import search_problems

if TYPE_CHECKING:
    from ._hyperparameters import Hyperparameters
    from ._problems import Problem

    _Located = tuple[Problem, Place]

_SPECIFICATION = re.compile(r"algorithm_?specification", re.IGNORECASE)
# Names that belong to a request and never to a map of hyperparameters, in the spellings of the API, of
# Kubernetes and of Terraform.
_JOB_MEMBER = re.compile(
    rf"{_SPECIFICATION.pattern}|(static_?)?hyper_?parameters|(hyper_?parameter_?)?(training|tuning)_?job.*",
    re.IGNORECASE,
)


def check(
    items: Sequence[Job | Message],
    documents: Sequence[Any] | None = None,
    algorithm: str | None = None,
    image: str | None = None,
    only_likely_maps: bool = False,
    verbose: bool = False,
) -> tuple[int, list[Message]]:
    """The number of jobs in a file, and the messages about them, by line.

    `items` are the jobs that were found, with the messages of the reader, and `documents` the data in which
    they were found, None for a program. `algorithm`, a name of the registry, counts for jobs whose training image is
    unknown. With it, documents without any job are taken for maps of hyperparameters, of strings or of typed values;
    with `only_likely_maps` those of which most names are the algorithm's. `image`, of which the tag counts, is for
    jobs that state no tag. Only if `verbose`, there is a note on each value that nothing is known about.
    """
    if not any(
        isinstance(item, Job) or item.severity == "unchecked" or item.code == NOT_CHECKED for item in items
    ):
        known = {name for a in named(algorithm) for name in load(a).parameters} if algorithm else set()
        maps = [each for each in documents or () if isinstance(each, Entries)] if algorithm else []
        if only_likely_maps:
            maps = [entries for entries in maps if 2 * len(entries.keys() & known) > len(entries)]
        items = [*items, *(_plain(entries, known) for entries in maps)] if maps else []
    if not items:
        hint = "" if algorithm or documents is None else "; a plain map of hyperparameters needs --algorithm"
        return 0, [Message("unchecked", f"no training or tuning job found{hint}", code=NO_JOB)]
    messages: list[Message] = []
    told: set[Message] = set()
    for item in items:
        if isinstance(item, Message):
            messages.append(item)
        else:
            found = [in_cell(m, item.cells) for m in _job_messages(item, algorithm, image, verbose)]
            if item.is_typed:  # estimators of a program may be several jobs with the same hyperparameters
                found = [m for m in found if m._replace(value=None) not in told]
            told.update(m._replace(value=None) for m in found)  # a value may be a list
            messages += found
    jobs = sum(isinstance(item, Job) for item in items)
    return jobs, sorted(messages, key=lambda message: (message.cell, message.line))


def _plain(entries: Entries, known: Collection[str]) -> Job | Message:
    """A document as a plain map of hyperparameters, or a message that it is no such map.

    A name that is `known` to be the algorithm's may have any value. A name of a request, or a nested value,
    shows that it is no plain map.
    """
    kubernetes = {"apiVersion", "kind"} <= entries.keys()
    for name, value in entries.items():
        if name not in known and (
            (kubernetes and name == "kind")
            or _JOB_MEMBER.fullmatch(name.removesuffix(".$"))
            or _is_deep(value)
        ):
            text = f"no training or tuning job found, and with {name} it is not a map of hyperparameters"
            return Message("unchecked", text, entries.lines[name], code=NO_JOB)
    return Job(1, None, entries, is_typed=True)


def _is_deep(value: Any) -> bool:
    """Whether a value is too nested for a hyperparameter: a mapping, a list of mappings, the text of a
    request.
    """
    if isinstance(value, list):
        return any(map(_is_deep, value))
    if isinstance(value, str):
        return bool(_SPECIFICATION.search(value))
    return isinstance(value, dict) and not is_reference(value)


def _choose(problems: Mapping[Any, Sequence[_Located]], names: Collection[str]) -> Any:
    """The class that a job with these hyperparameters is for, of those of an algorithm's variants.

    A hyperparameter whose choices differ between all variants, such as a mode, decides. If that leaves several
    classes, or none, it is the one with the fewest errors.
    """
    if len(problems) == 1:
        return next(iter(problems))
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


def _job_messages(job: Job, algorithm: str | None, image: str | None, verbose: bool) -> Iterator[Message]:
    try:
        static, searched = given_values(job.hyperparameters), given_ranges(job.ranges)
        candidates = candidates_of(job, algorithm, image, runs_a_script(job, static))
    except Unchecked as why:
        yield Message("unchecked", str(why), line_of(job.line), code=why.code)
        return
    if not candidates:
        text = "the job runs a script of its own (sagemaker_program) and is not checked"
        yield Message("note", text, line_of(static.places.get(PROGRAM, job.line)), code=NOT_CHECKED)
        return
    if not candidates[0].images:  # an algorithm without an image of its own is a script of AWS's
        static, searched = for_the_script(static), unquoted_ranges(searched)
    image = version_of(job, candidates[0], image)
    problems = {cls: _problems(job, cls, static, searched, image) for cls in map(load, candidates)}
    cls = _choose(problems, static.known)
    title = cls.__name__
    for text, place, parameter, code in _notes(job, cls, static, searched, verbose):
        yield Message("note", text, line_of(place), title, parameter, code=code)
    for p, place in problems[cls]:
        yield Message(p.severity, str(p), line_of(place), title, p.parameter, p.value, p.code, p.url)


def _notes(
    job: Job, cls: type[Hyperparameters], static: Given, searched: Given, verbose: bool
) -> Iterator[tuple[str, Place, str, str]]:
    """What is not checked of a job: in words, its place, the hyperparameter and a code."""
    for what, given in ("hyperparameters are", static), ("ranges are", searched):
        if not given.complete and not given.references:
            code = NOT_CHECKED if given is static and not given.places else ""
            which = "further" if given.places else "the"
            yield f"{which} {what} given by a reference and not checked", job.line, "", code
        for name, place in given.references.items():
            yield f"{name} is a reference and not checked", place, name, ""
        for name in given.places if verbose else ():
            parameter = cls.parameters.get(name)
            if parameter and not parameter.names_values and name not in given.references:
                yield f"{name} is not checked: the page names no values", given.places[name], name, ""


def _problems(
    job: Job, cls: type[Hyperparameters], static: Given, searched: Given, image: str | None
) -> list[_Located]:
    """The problems that a job has with a class, whatever the values that are not known yet."""
    typed = job.is_typed and not all(isinstance(value, str) for value in static.known.values())
    complete = static.complete and searched.complete
    unknown = {*static.references, *searched.places} if complete else cls.parameters
    problems = certain(cls, static.known, unknown, typed=typed, image=image)
    located = [(p, static.places.get(p.parameter, job.line)) for p in problems]
    if job.ranges is not None or job.objective is not None:
        objective = job.objective or Entries()
        is_known = not any(is_open(name, value) for name, value in objective.items())
        fixed: dict[str, Any] = dict.fromkeys(static.places) | static.known
        problems = search_problems(cls, searched.known, job.objective if is_known else None, fixed, image)
        metric = objective.get("MetricName")
        places: dict[str, Place] = {metric: (objective, "MetricName")} if isinstance(metric, str) else {}
        places |= searched.places
        located += [(p, places.get(p.parameter, job.line)) for p in problems]
    return located
