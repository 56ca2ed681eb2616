"""A spec as plain data, in the spec format's canonical order."""

from __future__ import annotations

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
    Value,
)

VERSION = 1
Data = dict[str, Any]

BOUNDS = {
    "minimum": "minimum",
    "maximum": "maximum",
    "exclusiveMinimum": "exclusive_minimum",
    "exclusiveMaximum": "exclusive_maximum",
}


def bounds_data(bounds: Bounds) -> Data:
    """Bounds under the names that JSON Schema has for them."""
    found = {word: getattr(bounds, name) for word, name in BOUNDS.items()}
    return {word: number for word, number in found.items() if number is not None}


def schema(domain: Domain) -> Data:
    """A domain as JSON Schema 2020-12; empty where the values are not known."""
    match domain:
        case Number():
            data: Data = {"type": "integer" if domain.integer else "number", **bounds_data(domain.bounds)}
            return data | ({"multipleOf": domain.multiple_of} if domain.multiple_of else {})
        case Choice():
            numbers = not all(isinstance(v, str) for v in domain.values)
            whole = all(isinstance(v, int) for v in domain.values)
            return {
                "type": "integer" if whole else "number" if numbers else "string",
                "enum": list(domain.values),
            }
        case Boolean():
            return {"type": "boolean"}
        case Text():
            return {"type": "string"} | ({"pattern": domain.pattern} if domain.pattern else {})
        case Array():
            sizes = {"minItems": domain.min_items, "maxItems": domain.max_items}
            return {"type": "array", "items": schema(domain.items)} | {
                k: n for k, n in sizes.items() if n is not None
            }
        case Union():
            return {"anyOf": [schema(member) for member in domain.members]}
    return {}


def plain(value: Value) -> Any:
    """A value with lists for tuples."""
    return [plain(item) for item in value] if isinstance(value, tuple) else value


def _origin(origin: Origin) -> Data:
    return {"page": origin.page, "line": origin.line}


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


def _tuning(tuning: Tuning) -> Data:
    data: Data = {
        "type": tuning.type,
        "minimum": tuning.minimum,
        "maximum": tuning.maximum,
        "values": [plain(value) for value in tuning.values] or None,
        "conditions": list(tuning.conditions) or None,
        "unparsed": tuning.unparsed,
        "source": _origin(tuning.origin),
    }
    return {key: value for key, value in data.items() if value is not None}


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
        "relations": [{"operator": r.operator, "parameter": r.parameter} for r in parameter.relations]
        or None,
        "required_when": _conditions(parameter.required_when) or None,
        "used_when": _conditions(parameter.used_when) or None,
        "conditions": list(parameter.conditions) or None,
        "suggested": bounds_data(parameter.suggested) if parameter.suggested else None,
        "elided": list(parameter.elided) or None,
        "unparsed": unparsed or None,
        "source": _origin(parameter.origin),
        "tuning": _tuning(parameter.tuning) if parameter.tuning else None,
    }
    return {key: value for key, value in data.items() if value is not None}


def _metric(metric: Metric) -> Data:
    data = {"direction": metric.direction, "description": metric.description or None, "regex": metric.regex}
    return {k: v for k, v in data.items() if v is not None} | {"source": _origin(metric.origin)}


def to_data(spec: Spec) -> Data:
    """A spec in the spec format's canonical order."""
    data: Data = {
        "spec": VERSION,
        "algorithm": spec.algorithm,
        "title": spec.title,
        "sources": [{"page": s.page, "layout": s.layout, "sha256": s.sha256} for s in spec.sources],
    }
    tables = {
        variant.name: {p.name: parameter_data(p) for p in variant.parameters} for variant in spec.variants
    }
    if list(tables) == [""]:
        data["parameters"] = tables[""]
    else:
        data["variants"] = {name: {"parameters": table} for name, table in tables.items()}
    if spec.tuning_only:
        data["tuning_only"] = {name: _tuning(tuning) for name, tuning in spec.tuning_only}
    if spec.metrics:
        data["metrics"] = {metric.name: _metric(metric) for metric in spec.metrics}
    return data
