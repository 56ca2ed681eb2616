"""A spec as plain data, in the spec format's canonical order."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from ..model import (
    Array,
    Boolean,
    Bounds,
    Choice,
    Condition,
    Constant,
    Default,
    Domain,
    Metric,
    Number,
    Origin,
    Parameter,
    Rule,
    SameAs,
    Spec,
    Text,
    Tuning,
    Union,
    Unparsed,
    Variant,
    plain,
)

VERSION = 1
DEFAULTS = ("default", "default_from", "default_rule")  # the keys of a default, of which a row has one
Data = dict[str, Any]

BOUNDS = {
    "minimum": "minimum",
    "maximum": "maximum",
    "exclusiveMinimum": "exclusive_minimum",
    "exclusiveMaximum": "exclusive_maximum",
}


def bounds_data(bounds: Bounds) -> Data:
    """Bounds under the names that JSON Schema has for them."""
    return without_none({word: getattr(bounds, name) for word, name in BOUNDS.items()})


def without_none(data: Data) -> Data:
    """The data without the keys whose value is None."""
    return {key: value for key, value in data.items() if value is not None}


def schema(domain: Domain) -> Data:
    """A domain as JSON Schema 2020-12; {} if the values are not known."""
    match domain:
        case Number(integer=integer, bounds=bounds, multiple_of=step):
            kind = "integer" if integer else "number"
            return without_none({"type": kind, **bounds_data(bounds), "multipleOf": step})
        case Choice(values=values):
            return {"type": choice_type(values), "enum": list(values)}
        case Boolean():
            return {"type": "boolean"}
        case Text(pattern=pattern):
            return without_none({"type": "string", "pattern": pattern or None})
        case Array(items=items, min_items=least, max_items=most):
            return without_none(
                {"type": "array", "items": schema(items), "minItems": least, "maxItems": most}
            )
        case Union():
            return {"anyOf": [schema(member) for member in domain.members]}
    return {}


def choice_type(values: tuple[Any, ...]) -> str:
    """The JSON Schema type of all the values of a choice."""
    if all(isinstance(value, str) for value in values):
        return "string"
    return "integer" if all(isinstance(value, int) for value in values) else "number"


def _conditions(conditions: tuple[Condition, ...]) -> list[Data]:
    return [{"parameter": c.parameter, "in": [plain(v) for v in c.values]} for c in conditions]


def _default(default: Default | None) -> Data:
    match default:
        case Constant(value=value):
            return {"default": plain(value)}
        case SameAs(parameter=parameter):
            return {"default_from": parameter}
        case Rule(words=words):
            return {"default_rule": words}
    return {}


def tuning_data(tuning: Tuning) -> Data:
    """A tuning row under the names that the spec format has for its facts."""
    return without_none(
        {
            "type": tuning.type,
            "minimum": tuning.minimum,
            "maximum": tuning.maximum,
            "values": [plain(value) for value in tuning.values] or None,
            "conditions": list(tuning.conditions) or None,
            "unparsed": tuning.unparsed,
        }
    )


def parameter_data(parameter: Parameter) -> Data:
    """A parameter under the names that the spec format has for its facts."""
    unparsed = {
        phrase: value.words
        for phrase, value in (("schema", parameter.domain), ("default", parameter.default))
        if isinstance(value, Unparsed)
    }
    encoding = parameter.encoding
    data: Data = {
        "description": parameter.description,
        "requirement": parameter.requirement,
        "schema": schema(parameter.domain),
        **_default(parameter.default),
        "encoding": list(encoding) if isinstance(encoding, tuple) else encoding,
        "relations": [asdict(relation) for relation in parameter.relations] or None,
        "required_when": _conditions(parameter.required_when) or None,
        "used_when": _conditions(parameter.used_when) or None,
        "conditions": list(parameter.conditions) or None,
        "suggested": bounds_data(parameter.suggested) if parameter.suggested else None,
        "tunable": parameter.tunable,
        "elided": list(parameter.elided) or None,
        "unparsed": unparsed or None,
        "tuning": tuning_data(parameter.tuning) if parameter.tuning else None,
    }
    return without_none(data)


def _metric(metric: Metric) -> Data:
    return without_none(
        {"direction": metric.direction, "description": metric.description or None, "regex": metric.regex}
    )


def rows(spec: Spec) -> Iterator[tuple[str, str, str, Origin]]:
    """Every row that the spec was read from: its table, variant and name, and where it stands."""
    for variant, parameter in spec.parameters():
        yield "parameters", variant.name, parameter.name, parameter.origin
        if parameter.tuning:
            yield "tuning", variant.name, parameter.name, parameter.tuning.origin
    yield from (("tuning", v.name, name, tuning.origin) for v, name, tuning in spec.tuning_only())
    yield from (("metrics", "", metric.name, metric.origin) for metric in spec.metrics)


def _origins(spec: Spec, variant: str = "") -> Data:
    """Where rows stand: their lines by table, page and name, in the order of the names."""
    tables: dict[str, dict[str, dict[str, int]]] = {"parameters": {}, "tuning": {}, "metrics": {}}
    for table, of, name, origin in sorted(rows(spec), key=lambda row: row[2]):
        if of == variant:
            tables[table].setdefault(origin.page, {})[name] = origin.line
    data = {table: pages for table, pages in tables.items() if pages}
    return {"origins": data} if data else {}


def _variant(variant: Variant) -> Data:
    data: Data = {"parameters": {p.name: parameter_data(p) for p in variant.parameters}}
    if variant.tuning_only:
        data["tuning_only"] = {name: tuning_data(tuning) for name, tuning in variant.tuning_only}
    return data


def to_data(spec: Spec) -> Data:
    """A spec in the spec format's canonical order."""
    data: Data = {
        "spec": VERSION,
        "algorithm": spec.algorithm,
        "title": spec.title,
        "sources": [asdict(source) for source in spec.sources],
    }
    tables = {v.name: _variant(v) for v in spec.variants}
    if list(tables) == [""]:
        data |= tables[""]
    else:
        data["variants"] = {name: table | _origins(spec, name) for name, table in tables.items()}
    if spec.metrics:
        data["metrics"] = {metric.name: _metric(metric) for metric in spec.metrics}
    return data | _origins(spec)


def portable(data: Any) -> Any:
    """The same data with strings for the infinities, which JSON does not have."""
    if isinstance(data, dict):
        return {key: portable(value) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return [portable(value) for value in data]
    if isinstance(data, float) and math.isinf(data):
        return "Infinity" if data > 0 else "-Infinity"
    return data
