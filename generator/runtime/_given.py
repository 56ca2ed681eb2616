"""What a job gives: the hyperparameters and the ranges whose values are known, and those that are references."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from ._images import Unchecked
from ._jobs import is_reference
from ._lines import Entries
from ._report import MALFORMED

if TYPE_CHECKING:
    from ._jobs import Job
    from ._lines import Place

PROGRAM = "sagemaker_program"  # the script that an image is to run


class Given(NamedTuple):
    """The hyperparameters or the ranges of a job.

    `known` has the values that stand in the document, `places` the place of every name, and `references` the
    places of those whose values are known only when the job starts. `complete` is False if there may be
    further names.
    """

    known: dict[str, Any]
    places: dict[str, Place]
    references: dict[str, Place]
    complete: bool = True


def given_values(hyperparameters: Any) -> Given:
    """The hyperparameters that a job gives values for."""
    if hyperparameters is None or is_reference(hyperparameters):
        return Given({}, {}, {}, complete=hyperparameters is None)
    if not isinstance(hyperparameters, Entries):
        raise Unchecked("the hyperparameters are not a mapping", MALFORMED)
    known = {n: v for n, v in hyperparameters.items() if not is_open(n, v)}
    places: dict[str, Place] = {n.removesuffix(".$"): (hyperparameters, n) for n in hyperparameters}
    references = {n: place for n, place in places.items() if n not in known}
    named = {n: place for n, place in places.items() if not is_reference(n)}
    complete = len(named) == len(places) and not hyperparameters.is_partial
    return Given(known, named, references, complete)


def runs_a_script(job: Job, static: Given) -> bool:
    """Whether the training image runs a script, which then takes the hyperparameters.

    sagemaker_program asks for that. With sagemaker_submit_directory alone the image runs its
    own algorithm, which refuses that name.
    """
    names = job.environment if isinstance(job.environment, Entries) else ()
    return PROGRAM in static.places or PROGRAM.upper() in {name.removesuffix(".$") for name in names}


def for_the_script(given: Given) -> Given:
    """The hyperparameters as they reach a script: those named sagemaker_... are the image's."""
    kept = {name: place for name, place in given.places.items() if not name.startswith("sagemaker_")}
    known = {name: _unquoted(value) for name, value in given.known.items() if name in kept}
    references = {name: place for name, place in given.references.items() if name in kept}
    return Given(known, kept, references, given.complete)


def unquoted_ranges(given: Given) -> Given:
    """The ranges with values as they reach a script."""
    known = {
        kind: [
            {key: [*map(_unquoted, v)] if isinstance(v, list) else v for key, v in entry.items()}
            for entry in entries
        ]
        for kind, entries in given.known.items()
    }
    return given._replace(known=known)


def _unquoted(value: Any) -> Any:
    """A string as the image passes it to a script: JSON is decoded, so quotes go and true becomes True."""
    if not isinstance(value, str) or not value.startswith(('"', "t", "f")):
        return value
    try:
        return str(json.loads(value))
    except ValueError:
        return value


def given_ranges(ranges: Any) -> Given:
    """The ranges of a tuning job; `known` has them by kind, as in the request."""
    if ranges is None or is_reference(ranges):
        return Given({}, {}, {}, complete=ranges is None)
    known: dict[str, list[Entries]] = {}
    places: dict[str, Place] = {}
    references: dict[str, Place] = {}
    unnamed: dict[str, Place] = {}  # kinds with ranges whose names are not known
    try:
        for kind, entries in ranges.items():
            if is_open(kind, entries):
                unnamed[kind.removesuffix(".$")] = (ranges, kind)
                continue
            known[kind] = []
            for entry in () if entries is None else entries:
                if "Name.$" in entry or is_reference(name := entry["Name"]):
                    unnamed[kind] = (ranges, kind)
                    continue
                places[name] = (entry, "Name")
                if any(is_open(key, value) for key, value in entry.items()):
                    references[name] = places[name]
                else:
                    known[kind].append(entry)
    except (AttributeError, KeyError, TypeError):
        text = "the parameter ranges are not in the form that SageMaker takes"
        raise Unchecked(text, MALFORMED) from None
    return Given(known, places, references | unnamed, complete=not (unnamed or ranges.is_partial))


def is_open(name: str, value: Any) -> bool:
    """Whether an entry's value is known only when the job starts."""
    return name.endswith(".$") or is_reference(value) or is_reference(name)
