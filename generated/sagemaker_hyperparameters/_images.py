"""Tells which algorithm a job is for, and which version of its image runs it."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, NamedTuple

from ._jobs import Job, address, is_reference
from ._registry import ACCOUNTS, ALGORITHMS, Algorithm, named
from ._report import UNKNOWN_IMAGE

# The account of a training image, if it is known or one's own, its repository and its tag.
_IMAGE = re.compile(
    r"(?:(?<!\d)(\d{12})|(\$\{(?:aws::?accountid|data\.aws_caller_identity\.[\w-]+\.account_id)\}))?"
    r"\.dkr\.ecr[^/]*/([^@:]+)(?::([^@]+))?",
    re.IGNORECASE,
)
_LONGEST = 10_000  # characters of an address; AWS takes 255, and the names of references may be longer
_DIRECTORY = "sagemaker_submit_directory"  # where the script is
_OF_SCRIPTS = [algorithm for algorithm in ALGORITHMS if algorithm.scripts]
_CHANNELS = "/opt/ml/input/data/"  # where a container finds the data of its channels


class Unchecked(ValueError):
    """A job can't be checked; the text says why, and `code` is that of the message."""

    def __init__(self, text: str, code: str = UNKNOWN_IMAGE) -> None:
        super().__init__(text)
        self.code = code


class _Image(NamedTuple):
    """What is known of a training image; `is_copy` is true if its account is not one of AWS's."""

    repository: str = ""
    tag: str = ""
    is_copy: bool = False


def _image(value: Any) -> _Image:
    text = address(value)
    match = _IMAGE.search(text) if len(text) <= _LONGEST else None
    if not match:
        return _Image()
    account, own, repository, tag = match.groups(default="")
    is_copy = bool(own or (account and account not in ACCOUNTS))
    return _Image(repository, "" if is_reference(tag) else tag, is_copy)


def candidates_of(
    job: Job, algorithm: str | None, otherwise: str | None, runs_a_script: bool
) -> list[Algorithm]:
    """The variants of a job's algorithm, or of `algorithm` if its image is unknown; [] for a script of its own.

    `otherwise` is the image that counts if the job's has no tag.
    """
    if of_script := _by_script(job):
        return of_script
    if job.algorithm:
        return named(job.algorithm)
    image = _image(job.image)
    candidates = _by_image(image.repository, image.tag or (otherwise or "").rpartition(":")[2])
    chosen = named(algorithm) if algorithm else []
    if runs_a_script:
        return [] if candidates else [a for a in chosen if not a.images]
    if usable := chosen if image.is_copy else candidates or chosen:
        return usable
    if job.image is None:
        raise Unchecked("the job names no training image")
    if candidates:
        text = "is in an account that is not AWS's; if it is a copy of AWS's, name the algorithm with --algorithm"
        raise Unchecked(f"the training image {_quoted(job.image)} {text}")
    if not is_reference(image.repository or address(job.image)):
        raise Unchecked(f"unknown training image {_quoted(job.image)}")
    raise Unchecked("the training image is a reference; name the algorithm with --algorithm")


def _quoted(image: Any) -> str:
    text = address(image)
    return repr(text if len(text) <= _LONGEST else f"{text[:100]}…")


@cache
def _by_image(repository: str, tag: str) -> list[Algorithm]:
    """The variants of the algorithm that has this very tag of a repository, or else the whole repository."""
    names = (f"{repository}:{tag}", repository)
    return next(filter(None, ([a for a in ALGORITHMS if name in a.images] for name in names)), [])


def _by_script(job: Job) -> list[Algorithm]:
    """The variants of the algorithm whose AWS script a job runs, found by the address of the script."""
    parts = [part for part in (job.environment, job.hyperparameters) if isinstance(part, dict)]
    values = {name.lower(): address(value) for part in parts for name, value in part.items()}
    directory = values.get(_DIRECTORY, "").strip('"')
    texts = [directory]
    if not directory or directory.startswith(_CHANNELS):
        texts = [*values.values(), *map(_source, job.inputs if isinstance(job.inputs, list) else ())]
    text = "\n".join(texts)
    return [a for a in _OF_SCRIPTS if any(script in text for script in a.scripts)]


def _source(channel: Any) -> str:
    """The address of a channel's data in S3."""
    match channel:
        case {"DataSource": {"S3DataSource": {"S3Uri": uri}}}:
            return address(uri)
    return ""


def version_of(job: Job, algorithm: Algorithm, otherwise: str | None) -> str | None:
    """The repository and tag of a job's training image, or `otherwise` if the image has no tag, or is not one
    of AWS's.
    """
    image = _image(job.image)
    stated = f"{image.repository}:{image.tag}" if image.tag else None
    is_of_aws = algorithm in _by_image(image.repository, image.tag) and not image.is_copy
    return stated if stated and (is_of_aws or not otherwise) else otherwise
