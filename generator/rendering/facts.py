"""The documentation of a class and its parameters, as docstrings and as the JSON file beside the module."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from .. import specs
from ..model import Array, Choice, Constant, Domain, Metric, Parameter, Text, members, plain
from ..printing import GUIDE, address, used_when_phrase
from ..runtime._messages import COMPARED
from ..specs.constraints import Constraint
from ..specs.containers import Container, ImageDefault, Span
from . import wording
from .accepted import accepted
from .images import SEEN, Behaviour, known_in, union

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
    if parameter.used_when and str(used_when_phrase(parameter)) not in parameter.description:
        yield f"Used only when {wording.conditions(parameter.used_when)}."
    for condition in (condition.rstrip(".") for condition in parameter.conditions):
        if condition not in parameter.description:
            yield f"{condition[:1].upper()}{condition[1:]}."
    for rule in rules_of(parameter.name, rules):
        yield f"It {rule.message}{images.during(rule.versions)}."
    if parameter.suggested:
        yield f"Suggested: {wording.bounds(parameter.suggested)}."
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


# -- what images do -----------------------------------------------------------------------------

_SOURCES = {
    "code": "the container's code",
    "log": "the training container",
    "record": "the model's record",
    "script": "the training script",
}


def words_of(parameter: Parameter, behaviour: Behaviour) -> str:
    """The values that an image takes, a list of choices in one string as such."""
    known = behaviour.known
    if known and known.form == "comma" and known.domain and isinstance(behaviour.allowed, Text):
        also = (
            f"; {wording.series([wording.readable(n) for n in known.thresholds], 'and')} also with a threshold, as in {known.thresholds[0]}@0.5"
            if known.thresholds
            else ""
        )
        return f"a list of {wording.values(known.domain)}, separated by commas without blanks{also}"
    domain = behaviour.doubted or behaviour.allowed
    return wording.values(domain) if domain is not None else ""


def _subject(behaviour: Behaviour) -> str:
    """Who takes the values of a behaviour, by how they are known."""
    proof = behaviour.known.proof if behaviour.known else SEEN
    if proof & SEEN:
        return "The training container takes"
    return "The model's record has" if proof & {"record", "script"} else "AWS's SDK takes"


class ImageFacts:
    """What is known of a parameter's images, in words."""

    def __init__(self, parameter: Parameter, found: Sequence[Behaviour], container: Container) -> None:
        self._parameter, self._found, self._container = parameter, found, container

    def during(self, versions: Span | None) -> str:
        """Versions in brackets, to be put after a sentence; "" for all of them."""
        return f" (images {wording.versions(self._container.versions, [versions])})" if versions else ""

    def defaults(self) -> list[ImageDefault]:
        """The defaults that are not the page's, the newest of each source."""
        stated = self._parameter.default
        page = stated.value if isinstance(stated, Constant) else None
        newest = {d.source: d for d in reversed(self._container.defaults.get(self._parameter.name, ()))}
        return [
            d
            for d in reversed(newest.values())
            if d.value != page or isinstance(d.value, bool) != isinstance(page, bool)
        ]

    def values(self) -> Iterable[tuple[Span | None, str, Behaviour]]:
        """What the images take where it is not what the page allows, by versions."""
        page = accepted(self._parameter)
        for behaviour in self._found:
            span = behaviour.span if len(self._found) > 1 else None
            if behaviour.allowed is None:
                yield span, "refused", behaviour
            elif behaviour.allowed != page or behaviour.doubted is not None or behaviour.ignored:
                yield span, self._words(behaviour), behaviour

    def _words(self, behaviour: Behaviour) -> str:
        if behaviour.ignored:
            known = behaviour.known.instead if behaviour.known else ""
            return f"ignored{f': {known} is looked at instead' if known else ''}"
        return words_of(self._parameter, behaviour)

    def default_sentences(self) -> Iterable[str]:
        """What is used where nothing is sent, if the page says otherwise, a sentence each."""
        for default in self.defaults():
            value = wording.readable(default.value)
            yield f"Default of {_SOURCES[default.source]}: {value}."

    def sentences(self) -> Iterable[str]:
        """What the images do, a sentence each."""
        yield from self.default_sentences()
        for span, words, behaviour in self.values():
            where = self.during(span)
            if behaviour.allowed is None:
                yield f"Refused by the training container{where}."
            elif behaviour.ignored:
                yield f"The training script ignores it{words.removeprefix('ignored')}{where}."
            else:
                yield f"{_subject(behaviour)} {words}{where}."


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
        r.message + (f" (images {wording.versions(versions, [r.versions])})" if r.versions else "")
        for r in rules_of(name, cls.constraints)
    ]


def _images(facts: ImageFacts) -> Data:
    """What images take and use by default, where it is not what the page says."""
    takes = []
    for span, words, behaviour in facts.values():
        known = behaviour.known
        entry = {"images": span, "accepts": words, "evidence": known.evidence if known else ""}
        proof = sorted(known.proof) if known else []
        takes.append({k: v for k, v in (entry | {"proof": proof}).items() if v})
    return {"takes": takes} if takes else {}


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
    data = {"accepts": other.words, "instead": instead, "rules": _rules(other.name, cls), "tunable": tunable}
    return {key: value for key, value in data.items() if value}


def _tunable(parameter: Parameter, container: Container) -> str:
    """Whether a tuning job may search it, as far as an image is known to say so."""
    known = known_in(container, parameter.name, len(container.versions) - 1)
    return (known.tunable if known else None) or ""


def _metrics(cls: Class) -> Data:
    """The metrics of the pages, and those that only an image knows, each with its directions by version."""
    metrics = {metric.name: _metric(metric) for metric in cls.corrected.spec.metrics}
    for known in cls.container.metrics:
        row = metrics.setdefault(
            known.name, {"direction": known.direction, "description": "", "page": cls.url.removeprefix(GUIDE)}
        )
        row.setdefault("images", []).append([*known.span, known.direction])
    return metrics
