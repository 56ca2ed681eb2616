"""Finds the training and tuning jobs in a document.

A job is any mapping with an AlgorithmSpecification: a request of the API, or one within a state of Step
Functions, a step of a pipeline or a resource of CloudFormation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from ._lines import Entries, Place, Unreadable, embedded, line_of
from ._report import Message

_UNKNOWN = {"Ref": "elsewhere"}
_VARIABLE = re.compile(r"\$\{([^}$]{0,500})\}")
_REFERENCE = re.compile(r"Ref|Get|Fn::.+|Std:.+")
# What is put in later stands so in a string: ${x} for CloudFormation, Terraform and shells, $x for shells, $(x) for
# Kustomize and Tekton, {{ x }} for Jinja, Helm and Argo.
_PLACEHOLDER = re.compile(r"\$[{(A-Za-z_]|\{\{")
_NAME = "AlgorithmSpecification"
_OTHER_NAMES = ("algorithmSpecification", "algorithm_specification")
_MANIFEST = re.compile(r"""^[ \t]*["']?algorithm_?specification["']?:""", re.IGNORECASE | re.MULTILINE)
_COMPUTED = re.compile(r"""algorithm_?specification\\?["']?\s*[=:][^=]""", re.IGNORECASE)
_PARTS = {
    name + path
    for name in (_NAME, "TrainingJobDefinition", "HyperParameterTuningJobConfig")
    for path in ("", ".$")
}
_MEMBERS = {"TrainingImage", "AlgorithmName", "TrainingInputMode"}

_LONGEST = 1_000_000  # characters that functions put together; CloudFormation takes no more

_Seen = dict[tuple[int, int], Any]


class Job(NamedTuple):
    """A request, with its parts as they stand in the document; each may be a reference.

    `line` is the place of the hyperparameters. In a notebook lines are counted through all cells, and `cells` has the
    line on which each begins. `objective` is None if it is no mapping. `is_typed` marks values that need not be strings,
    and `algorithm` is the name of the algorithm if the job tells it by other means than its image.
    """

    line: Place
    image: Any
    hyperparameters: Any
    environment: Any = None
    inputs: Any = None
    ranges: Any = None
    objective: Entries | None = None
    is_typed: bool = False
    algorithm: str = ""
    cells: tuple[int, ...] = ()


def find(document: Any) -> Iterator[Job | Message]:
    """The jobs in a document, at any depth.

    With messages for names that are given twice and for definitions in strings that can't be read.
    """
    return _walk(document, 1, None, {})


def _walk(value: Any, line: Place, tuning: Any, seen: _Seen) -> Iterator[Job | Message]:
    if isinstance(value, str):
        yield from _embedded(value, line, tuning, seen)
    if not isinstance(value, (Entries, list)) or (id(value), id(tuning)) in seen:
        return
    seen[id(value), id(tuning)] = value, tuning  # YAML's anchors can repeat a value many times
    if isinstance(value, list):
        for item in value:
            if isinstance(item, (str, Entries, list)):
                yield from _walk(item, line, tuning, seen)
        return
    yield from repeated(value)
    if "Fn::Join" in value and (text := _joined(value)):
        yield from _embedded(text, (value, "Fn::Join"), tuning, seen)
        return
    if not _PARTS.isdisjoint(value):
        tuning = _entry(value, "HyperParameterTuningJobConfig") or tuning
        if job := _job(value, tuning):
            yield job
    for name, inner in value.items():
        if isinstance(inner, (Entries, list)) or (isinstance(inner, str) and mentions_a_job(inner)):
            yield from _walk(inner, (value, name), tuning, seen)


def repeated(entries: Entries) -> Iterator[Message]:
    """Messages about the names that are given twice in a mapping."""
    for name, line in entries.repeated:
        text = f"{name} is given twice, and only the last counts"
        yield Message("error", text, line, parameter=name, code="repeated")


def _embedded(text: str, line: Place, tuning: Any, seen: _Seen) -> Iterator[Job | Message]:
    """The jobs in a string that holds a definition: as JSON, which is how CloudFormation writes them, or as YAML."""
    if not mentions_a_job(text):
        return
    if text.startswith("${") and _COMPUTED.search(text):
        yield Message("unchecked", "the definition is computed, and not checked", line_of(line))
    if not (text.lstrip().startswith(("{", "[")) or _MANIFEST.search(text)):
        return
    line = line_of(line)
    try:
        documents = embedded(text, line)
    except Unreadable as error:
        yield Message(
            "unchecked", f"the definition in this string is {error}", error.line or line, code=error.code
        )
        return
    for document in documents:
        yield from _walk(in_the_spelling_of_the_api(document, text), line, tuning, seen)


def mentions_a_job(text: str) -> bool:
    """Whether there may be a job in a text, in whatever spelling."""
    return "lgorithm" in text and any(name in text for name in (_NAME, *_OTHER_NAMES))


def in_the_spelling_of_the_api(document: Any, text: str) -> Any:
    """The document that stands in `text`, with the API's names for others, such as those of Kubernetes."""
    if not any(name in text for name in _OTHER_NAMES):
        return document
    from ._spellings import respelled

    return respelled(document)


def _joined(entries: Entries) -> str:
    """The text that Fn::Join makes, which is how the CDK writes definitions; "" for any other mapping."""
    match entries:
        case {"Fn::Join": [str(on), [*parts]]}:
            return _bounded(on, [address(part, 0) for part in parts])
    return ""


def _job(entries: Entries, tuning: Any) -> Job | None:
    names = {name.removesuffix(".$"): name for name in entries}
    specification = _entry(entries, _NAME)
    definition = _entry(entries, "TrainingJobDefinition")
    if "TrainingJobDefinition" in names and is_reference(definition):
        return Job((entries, names["TrainingJobDefinition"]), definition, definition, ranges=definition)
    if is_reference(specification):
        image = specification
    elif isinstance(specification, Entries) and (not specification or _is_specified(specification)):
        image = _entry(specification, "TrainingImage")
    else:  # no job, or a schema of one
        return None
    static = "StaticHyperParameters" if "StaticHyperParameters" in names else "HyperParameters"
    # One of several definitions has its own ranges and objective; else they are in the job's configuration.
    config = tuning if isinstance(tuning, Entries) else Entries()
    objective = _entry(entries, "TuningObjective") or _entry(config, "HyperParameterTuningJobObjective")
    own = _entry(entries, "HyperParameterRanges") if "HyperParameterRanges" in names else None
    ranges = own or _entry(config, "ParameterRanges")
    if not ranges and static == "StaticHyperParameters" and config is not tuning:
        ranges = _UNKNOWN  # the configuration, which has them, is elsewhere
    return Job(
        line=(entries, names.get(static, names[_NAME])),
        image=image,
        hyperparameters=_entry(entries, static),
        environment=_entry(entries, "Environment"),
        inputs=_entry(entries, "InputDataConfig"),
        ranges=ranges,
        objective=objective if isinstance(objective, Entries) else None,
    )


def _is_specified(specification: Entries) -> bool:
    return any(name.removesuffix(".$") in _MEMBERS for name in specification)


def _entry(entries: Entries, name: str) -> Any:
    """The value of an entry; a reference if its name ends in ".$", the mark of a path in Step Functions, or if it may be
    among the entries that are not known.
    """
    if f"{name}.$" in entries:
        return {"Get": entries[f"{name}.$"]}
    return entries.get(name, _UNKNOWN if entries.is_partial else None)


def address(value: Any, depth: int = 2) -> str:
    """A value as text, with ${...} for every reference in it. Functions are followed down to `depth` levels."""
    match value:
        case str():
            return value
        case {"Ref": str(name)}:
            return f"${{{name}}}"
        case {"Fn::Sub": str(text)}:
            return text
        case {"Fn::Sub": [str(text), {**values}]} if depth:
            known = {name: address(inner, depth - 1) for name, inner in values.items()}
            pieces = _VARIABLE.split(text)  # every other one is the name of a variable
            pieces[1::2] = [known.get(name, f"${{{name}}}") for name in pieces[1::2]]
            return _bounded("", pieces)
        case {"Fn::Join": [str(on), [*parts]]} | {"Std:Join": {"On": str(on), "Values": [*parts]}} if depth:
            return _bounded(on, [address(part, depth - 1) for part in parts])
    return "${reference}"


def _bounded(on: str, parts: list[str]) -> str:
    if len(on) * (len(parts) - 1) + sum(map(len, parts)) > _LONGEST:
        raise Unreadable(f"a text is put together of more than {_LONGEST:,} characters")
    return on.join(parts)


def is_reference(value: Any) -> bool:
    """Whether a value is known only when the job starts: an intrinsic function, a placeholder in a string, JSONata."""
    if isinstance(value, str):
        return value.startswith("{" + "%") or bool(_PLACEHOLDER.search(value))
    return isinstance(value, dict) and len(value) == 1 and bool(_REFERENCE.fullmatch(next(iter(value))))
