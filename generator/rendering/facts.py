"""The documentation of a class and its parameters, as docstrings and as the JSON file beside the module."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from .. import specs
from ..model import Constant, Metric, Parameter, plain
from ..printing import GUIDE, address, used_when_phrase
from ..runtime._messages import COMPARED
from ..specs.errata import Constraint, Observation
from . import wording
from .accepted import accepted

if TYPE_CHECKING:
    from .views import Class, Field

Data = dict[str, Any]


def _facts(
    parameter: Parameter, accepts: str, seen: Observation, rules: Sequence[Constraint]
) -> Iterable[str]:
    """The facts of the page and of the errata that the description lacks, a sentence each."""
    if parameter.required_when:
        yield f"Required when {wording.conditions(parameter.required_when)}."
    elif parameter.requirement != "unstated":
        yield f"{parameter.requirement.capitalize()}."
    yield f"Valid values: {accepts}."
    for relation in parameter.relations:
        yield f"Has to be {COMPARED[relation.operator]} {relation.parameter}."
    if parameter.used_when and str(used_when_phrase(parameter)) not in parameter.description:
        yield f"Used only when {wording.conditions(parameter.used_when)}."
    for condition in (condition.rstrip(".") for condition in parameter.conditions):
        if condition not in parameter.description:
            yield f"{condition[:1].upper()}{condition[1:]}."
    for rule in rules_of(parameter, rules):
        yield f"It {rule.message}."
    if parameter.suggested:
        yield f"Suggested: {wording.bounds(parameter.suggested)}."
    if default := wording.default(parameter.default):
        yield f"Default: {default.rstrip('.')}."
    if seen.default:
        yield f"The training container's own default is {wording.default(seen.default)}."
    if seen.domain:
        yield f"The training container takes {wording.values(accepted(parameter, seen.domain))}."
    if parameter.tuning:
        yield f"Tuning: {wording.tuning(parameter.tuning)}."


def described(parameter: Parameter, accepts: str, seen: Observation, rules: Sequence[Constraint]) -> str:
    """A parameter's documentation in full."""
    description = parameter.description or f"The hyperparameter {parameter.name}."
    return f"{description}\n\n{' '.join(_facts(parameter, accepts, seen, rules))}"


def rules_of(parameter: Parameter, rules: Sequence[Constraint]) -> list[Constraint]:
    """The rules that are reported for a parameter, in the order in which its checks number them."""
    return [rule for rule in rules if rule.then[0].parameter == parameter.name]


# -- the JSON file ------------------------------------------------------------------------------


def facts_file(classes: Sequence[Class]) -> str:
    """The facts about the classes of a module that their code does not need, as JSON."""
    data = specs.portable({cls.name: _class(cls) for cls in classes})
    return json.dumps(data, indent=1, ensure_ascii=False, allow_nan=False) + "\n"


def _class(cls: Class) -> Data:
    data: Data = {
        "title": cls.title,
        "page": cls.url.removeprefix(GUIDE),
        "parameters": {field.name: _parameter(field, cls) for field in cls.fields},
        "metrics": {metric.name: _metric(metric) for metric in cls.corrected.spec.metrics},
    }
    return data | ({"unlisted": {u.name: u.words for u in cls.unlisted}} if cls.unlisted else {})


def _metric(metric: Metric) -> Data:
    return {
        "direction": metric.direction,
        "description": metric.description,
        "page": address(metric.origin.page).removeprefix(GUIDE),
    }


_STATED = "schema default default_from default_rule required_when used_when relations conditions".split()
_ALWAYS = {"description", "schema", "default"}


def _parameter(field: Field, cls: Class) -> Data:
    parameter = field.parameter
    stated = specs.parameter_data(parameter)
    tuning = {key: value for key, value in stated.get("tuning", {}).items() if key != "unparsed"}
    data: Data = {
        "description": parameter.description,
        "requirement": parameter.requirement,
        "accepts": field.accepts,
        **{key: stated[key] for key in _STATED if key in stated},
        "rules": [rule.message for rule in rules_of(parameter, cls.constraints)],
        "tuning": tuning,
        "observed": _observed(field),
        "source": asdict(field.place) if field.place else None,
    }
    return {key: value for key, value in data.items() if value or key in _ALWAYS}


def _observed(field: Field) -> Data:
    data: Data = {}
    seen = field.observed
    if seen.domain:
        data["schema"] = specs.schema(seen.domain)
        data["accepts"] = wording.values(accepted(field.parameter, seen.domain))
    return data | ({"default": plain(seen.default.value)} if isinstance(seen.default, Constant) else {})
