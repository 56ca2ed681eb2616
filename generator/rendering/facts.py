"""What the documentation says about a parameter: as a docstring, and as data."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import asdict

from .. import specs
from ..errata import Constraint, Observation
from ..model import Constant, Parameter, SameAs, Spec
from ..printing import GUIDE, address, used_when_phrase
from ..upstream import Place
from . import wording
from .checks import literal
from .values import accepted


def guide(url: str) -> str:
    """An address as Python source."""
    return f"GUIDE + {url.removeprefix(GUIDE)!r}"


def docstring(text: str, indent: int) -> str:
    """Text as the inside of a docstring, wrapped paragraph by paragraph."""
    width = 110 - indent - 3
    escaped = (
        "\n".join(_filled(line, width) for line in text.split("\n"))
        .replace("\\", "\\\\")
        .replace('"""', '\\"\\"\\"')
    )
    escaped += " " if escaped.endswith('"') else ""
    return textwrap.indent(escaped, " " * indent).strip()


def _filled(line: str, width: int) -> str:
    if len(line) <= width:  # most are, and textwrap takes its time
        return line
    return textwrap.fill(line, width, break_long_words=False, break_on_hyphens=False)


def _facts(
    parameter: Parameter, accepts: str, seen: Observation, rules: Sequence[Constraint]
) -> Iterable[str]:
    """What the page says besides the description, and what the errata add to it, a sentence each."""
    if parameter.required_when:
        yield f"Required when {wording.conditions(parameter.required_when)}."
    elif parameter.requirement != "unstated":
        yield f"{parameter.requirement.capitalize()}."
    yield f"Valid values: {accepts}."
    for relation in parameter.relations:
        yield f"Has to be {wording.COMPARED[relation.operator]} {relation.parameter}."
    if parameter.used_when and str(used_when_phrase(parameter)) not in parameter.description:
        yield f"Used only when {wording.conditions(parameter.used_when)}."
    for condition in parameter.conditions:
        if condition.rstrip(".") in parameter.description:
            continue
        yield f"{condition[:1].upper()}{condition[1:].rstrip('.')}."
    for rule in rules:
        if rule.then[0].parameter == parameter.name:
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
    said = parameter.description or f"The hyperparameter {parameter.name}."
    facts = " ".join(_facts(parameter, accepts, seen, rules))
    return f"{said}\n\n{facts}"


def info(
    parameter: Parameter, attribute: str, accepts: str, seen: Observation, place: Place | None
) -> Iterable[tuple[str, str]]:
    """The arguments of a parameter's facts, as Python source."""
    yield "name", repr(parameter.name)
    yield "field", repr(attribute)
    yield "description", repr(parameter.description)
    yield "requirement", repr(parameter.requirement)
    yield "accepts", repr(accepts)
    yield "schema", fixed(specs.schema(parameter.domain))
    yield "url", "URL"
    match parameter.default:
        case Constant(value=value):
            yield "default", literal(value)
        case SameAs(parameter=other):
            yield "default_from", repr(other)
        case _ if words := wording.default(parameter.default):
            yield "default_rule", repr(words)
    yield from _conditional(parameter)
    if parameter.encoding:
        yield "encoding", repr(parameter.encoding)
    if parameter.tuning:
        yield "tuning", fixed(_tuning(parameter))
    if observed := _observed(parameter, seen):
        yield "observed", fixed(observed)
    if place:
        yield "source", fixed(asdict(place))


def _conditional(parameter: Parameter) -> Iterable[tuple[str, str]]:
    """What it takes for a parameter to be required or used, in the spec format's own form."""
    for name, conditions in ("required_when", parameter.required_when), ("used_when", parameter.used_when):
        if conditions:
            yield name, fixed([{"parameter": c.parameter, "in": c.values} for c in conditions])
    if parameter.relations:
        found = [{"operator": r.operator, "parameter": r.parameter} for r in parameter.relations]
        yield "relations", fixed(found)
    if parameter.conditions:
        yield "conditions", repr(parameter.conditions)


def fixed(data: object) -> str:
    """Data as the source of what can't be changed: mappings that refuse it, and tuples."""
    if isinstance(data, dict):
        return f"Facts({{{', '.join(f'{key!r}: {fixed(value)}' for key, value in data.items())}}})"
    if isinstance(data, list | tuple):
        return f"({', '.join(map(fixed, data))}{',' if len(data) == 1 else ''})"
    return literal(data)


def _tuning(parameter: Parameter) -> dict[str, object]:
    of = parameter.tuning
    assert of is not None
    data = {
        "type": of.type,
        "minimum": of.minimum,
        "maximum": of.maximum,
        "values": specs.plain(of.values) or None,
        "conditions": list(of.conditions) or None,
    }
    return {key: value for key, value in data.items() if value is not None}


def _observed(parameter: Parameter, seen: Observation) -> dict[str, object]:
    data: dict[str, object] = {}
    if seen.domain:
        data["schema"] = specs.schema(seen.domain)
        data["accepts"] = wording.values(accepted(parameter, seen.domain))
    return data | ({"default": specs.plain(seen.default.value)} if isinstance(seen.default, Constant) else {})


def metrics(spec: Spec) -> Iterable[tuple[str, str]]:
    for metric in spec.metrics:
        values = (metric.name, metric.direction, metric.description)
        yield repr(metric.name), f"{', '.join(map(repr, values))}, {guide(address(metric.origin.page))}"
