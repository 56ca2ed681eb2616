"""What the calls of the SageMaker SDK stand for: addresses of images and scripts, ranges, estimators."""

from __future__ import annotations

import ast
from typing import Any

from ._bindings import Place
from ._jobs import Job, address, is_reference
from ._lines import Entries
from ._literals import REFERENCE, Literals
from ._registry import ALGORITHMS, load

_GENERIC = ("Estimator", "ModelTrainer", "AlgorithmEstimator")
_IMAGES = ("image_uri", "training_image", "image_name", "algorithm_arn", "algorithm_name")
_SCRIPTS = ("entry_point", "source_dir", "source_code")
_JUMPSTART = ("JumpStartEstimator", "ModelTrainer.from_jumpstart_config")
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
    """Where the script of a JumpStart model lies, by the parts of its name, which hyphens divide."""
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


def made(literals: Literals, call: ast.Call, place: Place) -> Job | None:
    """The job of an estimator as it is made; None for any other call."""
    name = literals.program.dotted(call.func, place)
    last = name.rpartition(".")[2]
    if not last or not is_of_sdk(name):
        return None
    if name.endswith(_JUMPSTART):
        return _of_jumpstart(literals, call, place)
    if first := _first_party(name):
        return _of_class(literals, call, place, first)
    keywords = {keyword.arg for keyword in call.keywords}
    is_framework = last[0].isupper() and bool(keywords & {"entry_point", "hyperparameters"})
    if last not in _GENERIC and not (is_framework and ("." in name or "entry_point" in keywords)):
        return None
    given = literals.keywords(call, place)
    image = next((given[name] for name in _IMAGES if given.get(name) is not None), None)
    if image is None and last != "ModelTrainer" and call.args:
        image = literals.value(call.args[0], place)
    if image is None and given.is_partial:
        image = REFERENCE
    otherwise = REFERENCE if given.is_partial else None
    values = given.get("hyperparameters", otherwise)
    scripts = [given[name] for name in _SCRIPTS if given.get(name) is not None]
    environment = _program(given.get("source_dir")) if scripts or last not in _GENERIC else None
    return Job(call.lineno, image, _map(values), environment, is_typed=True)


def _map(values: Any) -> Any:
    """Hyperparameters as they are given; a path, as v3 takes it, is a reference."""
    return REFERENCE if isinstance(values, str) else values


def _program(directory: Any = None) -> Entries:
    """The environment of a job that runs a script."""
    environment = Entries()
    environment.put("SAGEMAKER_PROGRAM", REFERENCE, 0)
    if directory is not None:
        environment.put("SAGEMAKER_SUBMIT_DIRECTORY", directory, 0)
    return environment


def _of_jumpstart(literals: Literals, call: ast.Call, place: Place) -> Job:
    """A model of JumpStart: its script has defaults of its own for hyperparameters that are not given."""
    model = argument(literals, call, place, 0, "model_id")
    config, inner = literals.bound(
        next((k.value for k in call.keywords if k.arg == "jumpstart_config"), None), place
    )
    if isinstance(config, ast.Call):
        model = argument(literals, config, inner, 0, "model_id")
    values = literals.keywords(call, place).get("hyperparameters", Entries())
    if isinstance(values, Entries):
        values.is_partial = True
    return Job(call.lineno, REFERENCE, _map(values), _program(script_of(model)), is_typed=True)


def _first_party(name: str) -> Any:
    """The algorithm that one of the SDK's own classes trains."""
    module, _, last = name.rpartition(".")
    if module == "sagemaker" or module.startswith("sagemaker.amazon"):
        return next((algorithm for algorithm in ALGORITHMS if algorithm.cls == last), None)
    return None


def _of_class(literals: Literals, call: ast.Call, place: Place, algorithm: Any) -> Job:
    """A job of one of the SDK's classes, which takes hyperparameters as keywords, and further ones from the data."""
    given, known = literals.keywords(call, place), load(algorithm).parameters
    values = Entries()
    for name, value in given.items():
        name_of_image = algorithm.keywords.get(name, name)
        if name_of_image in known:
            values.put(name_of_image, value, given.lines[name])
    values.is_partial = True
    return Job(call.lineno, None, values, is_typed=True, algorithm=algorithm.name)


def shape(literals: Literals, call: ast.Call, place: Place) -> Entries:
    """The request that a call makes whose keywords are the API's names in snake_case, as in SageMaker Core."""
    result = Entries()
    literals.seen.add(call)
    for keyword in call.keywords:
        if keyword.arg is None:
            result.is_partial = True
        else:
            words = keyword.arg.replace("hyperparameters", "hyper_parameters").split("_")
            name = "".join(word.capitalize() for word in words)
            result.put(name, _member(literals, keyword.value, place), keyword.lineno)
    return result


def _member(literals: Literals, node: ast.expr, place: Place) -> Any:
    """The value of a keyword, in which calls stand for mappings."""
    literals.take(1)
    bound, inner = literals.bound(node, place)
    if isinstance(bound, ast.List):
        return [_member(literals, item, inner) for item in bound.elts]
    value = literals.value(node, place)
    if not isinstance(value, str) and is_reference(value) and isinstance(bound, ast.Call) and bound.keywords:
        return shape(literals, bound, inner)
    return value
