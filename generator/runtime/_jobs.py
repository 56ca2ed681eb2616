"""Finds the training and tuning jobs in a document.

A job is any mapping with an AlgorithmSpecification: a request of the API, or one within a state of Step
Functions, a step of a pipeline or a resource of CloudFormation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from ._lines import Entries, Place, Unreadable, json_document, line_of
from ._report import UNREADABLE, Message

# A string, or a ${...} outside strings: Fn::Sub puts a number or a mapping there.
_BARE = re.compile(r'("(?:[^"\\]|\\.)*")|\$\{[^}]*\}')
_VARIABLE = re.compile(r"\$\{([^}]*)\}")
_MARK = "AlgorithmSpecification"  # the entry that makes a mapping a job
_REFERENCE = re.compile(r"Ref|Get|Fn::.+|Std:.+")


class Job(NamedTuple):
    """A request, with its parts as they stand in the document; each may be a reference.

    `line` is the place of the hyperparameters, in the notebook's cell `cell`, counted from 1, if the file is a notebook.
    `objective` is None if it is no mapping. `is_typed` marks values that need not be strings, and `algorithm` is the
    name of the algorithm if the job tells it by other means than its image.
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
    cell: int = 0


def find(document: Any) -> Iterator[Job | Message]:
    """The jobs in a document, at any depth.

    With messages for names that are given twice and for definitions in strings that can't be read.
    """
    return _walk(document, 1, None, {})


def _walk(value: Any, line: Place, tuning: Any, seen: dict[tuple[int, int], Any]) -> Iterator[Job | Message]:
    if isinstance(value, str):
        yield from _embedded(value, line, tuning, seen)
    if not isinstance(value, (Entries, list)) or (id(value), id(tuning)) in seen:
        return
    seen[id(value), id(tuning)] = value  # YAML's anchors can repeat a value many times
    if isinstance(value, list):
        for item in value:
            if isinstance(item, (str, Entries, list)):
                yield from _walk(item, line, tuning, seen)
        return
    for name, repeated in value.repeated:
        text = f"{name} is given twice, and only the last counts"
        yield Message("error", text, repeated, parameter=name, code="repeated")
    if "Fn::Join" in value and (text := _joined(value)):
        yield from _embedded(text, (value, "Fn::Join"), tuning, seen)
        return
    tuning = value.get("HyperParameterTuningJobConfig", tuning)
    if job := _job(value, tuning):
        yield job
    for name, inner in value.items():
        if isinstance(inner, (Entries, list)) or (isinstance(inner, str) and _MARK in inner):
            yield from _walk(inner, (value, name), tuning, seen)


def _embedded(
    text: str, line: Place, tuning: Any, seen: dict[tuple[int, int], Any]
) -> Iterator[Job | Message]:
    """The jobs in a string that holds a definition as JSON, which is how CloudFormation writes them."""
    if _MARK not in text or not text.lstrip().startswith(("{", "[")):
        return
    line = line_of(line)
    try:
        inner = json_document(_BARE.sub(lambda m: m[1] or f'"{m[0]}"', text), line)
    except Unreadable as error:
        yield Message("unchecked", f"the definition in this string is {error}", line, code=UNREADABLE)
    else:
        yield from _walk(inner, line, tuning, seen)


def _joined(entries: Entries) -> str:
    """The text that Fn::Join makes, which is how the CDK writes definitions; "" for any other mapping."""
    match entries:
        case {"Fn::Join": [str(on), [*parts]]}:
            return on.join(address(part, 0) for part in parts)
    return ""


def _job(entries: Entries, tuning: Any) -> Job | None:
    specification = entries.get("AlgorithmSpecification")
    if not isinstance(specification, Entries):
        return None
    config = tuning if isinstance(tuning, Entries) else Entries()
    # One of several definitions has its own ranges and objective; else they are in the job's configuration.
    objective = _entry(entries, "TuningObjective") or _entry(config, "HyperParameterTuningJobObjective")
    names = {name.removesuffix(".$") for name in entries}
    static = "StaticHyperParameters" if "StaticHyperParameters" in names else "HyperParameters"
    return Job(
        line=(entries, static if static in entries else "AlgorithmSpecification"),
        image=_entry(specification, "TrainingImage"),
        hyperparameters=_entry(entries, static),
        environment=_entry(entries, "Environment"),
        inputs=_entry(entries, "InputDataConfig"),
        ranges=_entry(entries, "HyperParameterRanges") or _entry(config, "ParameterRanges"),
        objective=objective if isinstance(objective, Entries) else None,
    )


def _entry(entries: Entries, name: str) -> Any:
    """The value of an entry; a reference if its name ends in ".$", the mark of a path in Step Functions."""
    return {"Get": entries[f"{name}.$"]} if f"{name}.$" in entries else entries.get(name)


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
            return _VARIABLE.sub(lambda m: known.get(m[1], m[0]), text)
        case {"Fn::Join": [str(on), [*parts]]} | {"Std:Join": {"On": str(on), "Values": [*parts]}} if depth:
            return on.join(address(part, depth - 1) for part in parts)
    return "${reference}"


def is_reference(value: Any) -> bool:
    """Whether a value is known only when the job starts: an intrinsic function, ${...} or JSONata."""
    if isinstance(value, str):
        return "${" in value or value.startswith("{" + "%")
    return isinstance(value, dict) and len(value) == 1 and bool(_REFERENCE.fullmatch(next(iter(value))))
