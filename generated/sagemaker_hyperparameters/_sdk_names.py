"""What the names of the SageMaker SDK stand for: addresses of images and scripts, ranges, estimators."""

from __future__ import annotations

import ast
from typing import Any

from ._bindings import Place
from ._jobs import address, is_reference
from ._lines import Entries
from ._literals import REFERENCE, Literals

_HOST = "${account}.dkr.ecr.${region}.amazonaws.com"
_RANGES = ("IntegerParameter", "ContinuousParameter", "CategoricalParameter")
_KINDS = [f"{name}Ranges" for name in _RANGES]


def is_of_sdk(name: str) -> bool:
    """Whether a full name is one of the SDK's, or has no module: it may come from another cell or `import *`."""
    return name.startswith("sagemaker.") or ("." not in name and name not in ("", "?"))


def read(literals: Literals, call: ast.Call, place: Place, name: str) -> Any:
    """The value of a call of one of the SDK's functions or classes; None for any other call."""
    last = name.rpartition(".")[2]
    if name.endswith("image_uris.retrieve"):
        return _image(literals, call, place, ("framework", "region", "version"))
    if last == "get_image_uri" and not name.startswith("?"):
        return _image(literals, call, place, ("region_name", "repo_name", "repo_version"))
    if name.endswith("amazon_estimator.registry"):
        return _HOST
    if name.endswith("script_uris.retrieve"):
        return script_of(argument(literals, call, place, 1, "model_id"))
    if last in _RANGES and is_of_sdk(name):
        return _range(literals, call, place, last)
    return None


def argument(literals: Literals, call: ast.Call, place: Place, position: int, name: str) -> Any:
    """The value of an argument, by its name or its position; None if it is not given."""
    keywords = literals.keywords(call, place)
    if name in keywords:
        return keywords[name]
    before = call.args[: position + 1]
    if any(isinstance(each, ast.Starred) for each in before) or (
        keywords.is_partial and len(before) <= position
    ):
        return REFERENCE
    return literals.value(before[position], place) if len(before) > position else None


def _image(literals: Literals, call: ast.Call, place: Place, names: tuple[str, str, str]) -> Any:
    """The address of an image, by its repository and version."""
    values = {name: argument(literals, call, place, i, name) for i, name in enumerate(names)}
    repository = values.get("framework", values.get("repo_name"))
    if argument(literals, call, place, 11, "model_id") is not None or not isinstance(repository, str):
        return REFERENCE
    version = values[names[2]]
    tag = str(version) if isinstance(version, (int, float)) else "1" if version is None else address(version)
    return f"{_HOST}/{repository}:{tag}"


def script_of(model: Any) -> str:
    """Where the script of a JumpStart model lies, by the parts of its name: lightgbm-classification-model."""
    parts = model.split("-") if isinstance(model, str) else []
    framework, task, *_ = [*parts, "${model}", "${task}"]
    return f"s3://${{bucket}}/source-directory-tarballs/{framework}/transfer_learning/{task}/"


def _range(literals: Literals, call: ast.Call, place: Place, kind: str) -> Entries:
    """A range without its name, below its kind in the API's ParameterRanges."""
    members = Entries()
    parts = {"min_value": "MinValue", "max_value": "MaxValue", "scaling_type": "ScalingType"}
    if kind == "CategoricalParameter":
        parts = {"values": "Values"}
    for position, (name, member) in enumerate(parts.items()):
        value = argument(literals, call, place, position, name)
        if value is not None:
            if member == "Values" and not is_reference(value):
                value = _texts(value if isinstance(value, list) else [value])
            members.put(member, value if member == "Values" else _text(value), call.lineno)
    result = Entries()
    result.put(f"{kind}Ranges", members, call.lineno)
    return result


def _texts(values: list[Any]) -> Any:
    return REFERENCE if any(map(is_reference, values)) else [*map(_text, values)]


def _text(value: Any) -> Any:
    """A value as the SDK makes a string of it."""
    return value if is_reference(value) else str(value)


def ranges_of(values: Any, line: int) -> Any:
    """The API's ParameterRanges of a mapping from names to ranges."""
    if not isinstance(values, Entries):
        return REFERENCE
    result = Entries()
    result.is_partial = values.is_partial
    for name, value in values.items():
        kind = next(iter(value), "") if isinstance(value, Entries) else ""
        if kind in _KINDS:
            members = value[kind]
        else:  # not known
            kind, members = _KINDS[0], Entries()
            members.put("MinValue", REFERENCE, line)
        entry = Entries()
        entry.put("Name", name, values.lines[name])
        for member, inner in members.items():
            entry.put(member, inner, values.lines[name])
        if kind not in result:
            result.put(kind, [], line)
        result[kind].append(entry)
    return result
