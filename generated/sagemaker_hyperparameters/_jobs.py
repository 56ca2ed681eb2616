"""Finds the training and tuning jobs in a document.

A job is any mapping with an AlgorithmSpecification: a request of the API, or one within a state of Step
Functions, a step of a pipeline or a resource of CloudFormation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from ._lines import Entries, Unreadable, json_document
from ._report import Message

# A string, or a ${...} outside strings: Fn::Sub puts a number or a mapping there.
_BARE = re.compile(r'("(?:[^"\\]|\\.)*")|\$\{[^}]*\}')
_VARIABLE = re.compile(r"\$\{([^}]*)\}")
_UNKNOWN = {"Ref": "elsewhere"}
_REFERENCE = re.compile(r"Ref|Get|Fn::.+|Std:.+")


class Job(NamedTuple):
    """A request, with its parts as they stand in the document; each may be a reference.

    `line` is that of the hyperparameters. In a notebook lines are counted through all cells, and `cells` has the line on
    which each begins. `objective` is None if it is no mapping. `is_typed` marks values that need not be strings, and `algorithm` is the
    name of the algorithm if the job tells it by other means than its image.
    """

    line: int
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


def _walk(value: Any, line: int, tuning: Any, seen: dict[tuple[int, int], Any]) -> Iterator[Job | Message]:
    if isinstance(value, str):
        yield from _embedded(value, line, tuning, seen)
    if not isinstance(value, (Entries, list)) or (id(value), id(tuning)) in seen:
        return
    seen[id(value), id(tuning)] = value  # YAML's anchors can repeat a value many times
    if isinstance(value, list):
        for item in value:
            yield from _walk(item, line, tuning, seen)
        return
    yield from repeated(value)
    if text := _joined(value):
        yield from _embedded(text, value.lines["Fn::Join"], tuning, seen)
        return
    tuning = value.get("HyperParameterTuningJobConfig", tuning)
    if job := _job(value, tuning):
        yield job
    for name, inner in value.items():
        yield from _walk(inner, value.lines[name], tuning, seen)


def repeated(entries: Entries) -> Iterator[Message]:
    """Messages about the names that are given twice in a mapping."""
    for name, line in entries.repeated:
        text = f"{name} is given twice, and only the last counts"
        yield Message("error", text, line, parameter=name, code="repeated")


def _embedded(text: str, line: int, tuning: Any, seen: dict[tuple[int, int], Any]) -> Iterator[Job | Message]:
    """The jobs in a string that holds a definition as JSON, which is how CloudFormation writes them."""
    if "AlgorithmSpecification" not in text or not text.lstrip().startswith(("{", "[")):
        return
    try:
        inner = json_document(_BARE.sub(lambda m: m[1] or f'"{m[0]}"', text), line)
    except Unreadable as error:
        yield Message("unchecked", f"the definition in this string is {error}", line=line)
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
    own = _entry(entries, "HyperParameterRanges") if "HyperParameterRanges" in names else None
    ranges = own or _entry(config, "ParameterRanges")
    if not ranges and static == "StaticHyperParameters" and config is not tuning:
        ranges = _UNKNOWN  # the configuration, which has them, is elsewhere
    return Job(
        line=entries.lines.get(static, entries.lines["AlgorithmSpecification"]),
        image=_entry(specification, "TrainingImage"),
        hyperparameters=_entry(entries, static),
        environment=_entry(entries, "Environment"),
        inputs=_entry(entries, "InputDataConfig"),
        ranges=ranges,
        objective=objective if isinstance(objective, Entries) else None,
    )


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
            return _VARIABLE.sub(lambda m: known.get(m[1], m[0]), text)
        case {"Fn::Join": [str(on), [*parts]]} | {"Std:Join": {"On": str(on), "Values": [*parts]}} if depth:
            return on.join(address(part, depth - 1) for part in parts)
    return "${reference}"


def is_reference(value: Any) -> bool:
    """Whether a value is known only when the job starts: an intrinsic function, ${...} or JSONata."""
    if isinstance(value, str):
        return "${" in value or value.startswith("{" + "%")
    return isinstance(value, dict) and len(value) == 1 and bool(_REFERENCE.fullmatch(next(iter(value))))
