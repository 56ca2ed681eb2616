"""The documentation of a class and its parameters, as docstrings and as the JSON file beside the module."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from .. import specs
from ..escaping import json_text
from ..model import Array, Choice, Domain, Metric, Parameter, members, plain
from ..printing import GUIDE, address, tunable_phrase, used_when_phrase
from ..runtime._messages import COMPARED
from ..specs.constraints import Constraint
from ..specs.containers import Container
from . import wording
from .image_facts import ImageFacts
from .images import known_in, union

if TYPE_CHECKING:
    from .views import Class, Field, Unlisted

Data = dict[str, Any]


def _facts(
    parameter: Parameter, accepts: str, images: ImageFacts, rules: Sequence[Constraint]
) -> Iterable[str]:
    """The facts of the page and of the errata that the description lacks, a sentence each."""
    if parameter.required_when:
        yield f"Required when {wording.conditions(parameter.required_when)}."
    elif parameter.requirement != "unstated":
        yield f"{parameter.requirement.capitalize()}."
    yield f"Valid values: {accepts}."
    for relation in parameter.relations:
        yield f"Has to be {COMPARED[relation.operator]} {relation.parameter}."
    used = used_when_phrase(parameter)
    if parameter.used_when and not (used and used in parameter.description):
        yield f"Used only when {wording.conditions(parameter.used_when)}."
    for condition in (condition.rstrip(".") for condition in parameter.conditions):
        if condition not in parameter.description:
            yield f"{condition[:1].upper()}{condition[1:]}."
    for rule in rules_of(parameter.name, rules):
        yield f"It {rule.message}{images.during(rule.versions)}."
    if parameter.suggested:
        yield f"Suggested: {wording.bounds(parameter.suggested)}."
    if parameter.tunable is not None:
        yield tunable_phrase(parameter.tunable)
    if default := wording.default(parameter.default):
        yield f"Default: {default.rstrip('.')}."
    yield from images.sentences()
    if parameter.tuning:
        yield f"Tuning: {wording.tuning(parameter.tuning)}."


def described(parameter: Parameter, accepts: str, images: ImageFacts, rules: Sequence[Constraint]) -> str:
    """A parameter's documentation in full."""
    description = parameter.description or f"The hyperparameter {parameter.name}."
    return f"{description}\n\n{' '.join(_facts(parameter, accepts, images, rules))}"


def rules_of(name: str, rules: Sequence[Constraint]) -> list[Constraint]:
    """The rules that are reported for a parameter, in the order in which its checks number them."""
    return [rule for rule in rules if rule.subject == name]


# -- the JSON file ------------------------------------------------------------------------------


def facts_file(classes: Sequence[Class]) -> str:
    """The documentation of the classes of a module as JSON, which the package loads only when it is asked
    for.
    """
    data = specs.portable({cls.name: class_facts(cls) for cls in classes})
    return json_text(data, indent=1) + "\n"


def class_facts(cls: Class) -> Data:
    """The documentation of a class."""
    data: Data = {
        "title": cls.title,
        "page": cls.url.removeprefix(GUIDE),
        "parameters": {field.name: _parameter(field, cls) for field in cls.fields},
        "metrics": _metrics(cls),
        "images": list(cls.container.versions),
    }
    if cls.unlisted:
        data["unlisted"] = {u.name: _unlisted(u, cls) for u in cls.unlisted}
    return data


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
        "rules": _rules(parameter.name, cls),
        "tuning": tuning,
        "images": _images(field.images),
        "defaults": {d.source: plain(d.value) for d in field.images.defaults()},
        "choices": _choices(union(field.behaviours)),
        "tunable": _tunable(parameter, cls.container),
        "source": asdict(field.place) if field.place else None,
    }
    return {key: value for key, value in data.items() if value or key in _ALWAYS}


def _rules(name: str, cls: Class) -> list[str]:
    versions = cls.container.versions
    return [
        r.message + (f" ({wording.of_images(versions, [r.versions])})" if r.versions else "")
        for r in rules_of(name, cls.constraints)
    ]


def _images(facts: ImageFacts) -> Data:
    """What images take if it differs from the page, in sentences and by versions."""
    takes = []
    for span, words, behaviour in facts.values():
        known = behaviour.known
        entry = {"images": span, "accepts": words, "evidence": known.evidence if known else ""}
        proof = sorted(known.proof) if known else []
        if span is None and behaviour.allowed is not None and not behaviour.ignored:
            entry["allowed"] = facts.allowed(behaviour)
        takes.append({k: v for k, v in (entry | {"proof": proof}).items() if v})
    return {"sentences": list(facts.sentences()), "takes": takes} if takes or facts.defaults() else {}


def _choices(domain: Domain | None) -> list[str]:
    """The words among the valid values, or among those of a list's items."""
    words: list[str] = []
    for member in members(domain) if domain is not None else ():
        if isinstance(member, Array):
            words += _choices(member.items)
        elif isinstance(member, Choice):
            words += [value for value in member.values if isinstance(value, str)]
    return words


def _unlisted(other: Unlisted, cls: Class) -> Data:
    """What is known of a name that no page has."""
    known = cls.container.parameters[other.name]
    instead = next((k.instead for k in known if k.instead), "") or next((k.alias_of for k in known), "")
    tunable = known[-1].tunable or ""
    data: Data = {
        "accepts": other.words,
        "instead": instead,
        "rules": _rules(other.name, cls),
        "tunable": tunable,
    }
    data["taken"] = other.taken
    return {key: value for key, value in data.items() if value}


def _tunable(parameter: Parameter, container: Container) -> str:
    """Whether the image, or else the page, lets a tuning job search the parameter: "yes", "no", "doubtful", or "" if
    that is unknown.
    """
    known = known_in(container, parameter.name, len(container.versions) - 1)
    return (known.tunable if known else None) or ("yes" if parameter.tunable else "")


def _metrics(cls: Class) -> Data:
    """The metrics of the pages, and those that only an image knows, each with its directions by version."""
    metrics = {metric.name: _metric(metric) for metric in cls.corrected.spec.metrics}
    for known in cls.container.metrics:
        row = metrics.setdefault(
            known.name, {"direction": known.direction, "description": "", "page": cls.url.removeprefix(GUIDE)}
        )
        row.setdefault("images", []).append([*known.span, known.direction])
    return metrics
