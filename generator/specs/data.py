"""A spec as plain data, in the spec format's canonical order."""

from __future__ import annotations

import math
from collections.abc import Iterable
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
    data: Data = {
        "type": tuning.type,
        "minimum": tuning.minimum,
        "maximum": tuning.maximum,
        "values": [plain(value) for value in tuning.values] or None,
        "conditions": list(tuning.conditions) or None,
        "unparsed": tuning.unparsed,
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
        "tuning": tuning_data(parameter.tuning) if parameter.tuning else None,
    }
    return {key: value for key, value in data.items() if value is not None}


def _metric(metric: Metric) -> Data:
    data = {"direction": metric.direction, "description": metric.description or None, "regex": metric.regex}
    return {k: v for k, v in data.items() if v is not None}


def _origins(**tables: Iterable[tuple[str, Origin]]) -> Data:
    """Where the rows of each kind of table stand: their lines by page and name, in the order of the names."""
    data: Data = {}
    for table, rows in tables.items():
        for name, origin in sorted(rows, key=lambda row: row[0]):
            data.setdefault(table, {}).setdefault(origin.page, {})[name] = origin.line
    return {"origins": data} if data else {}


def _table(variant: Variant) -> tuple[Data, list[tuple[str, Origin]], list[tuple[str, Origin]]]:
    """The parameters of a variant, and the origins of its rows and of their tuning rows."""
    rows = [(p.name, p.origin) for p in variant.parameters]
    tuned = [(p.name, p.tuning.origin) for p in variant.parameters if p.tuning]
    return {p.name: parameter_data(p) for p in variant.parameters}, rows, tuned


def to_data(spec: Spec) -> Data:
    """A spec in the spec format's canonical order."""
    data: Data = {
        "spec": VERSION,
        "algorithm": spec.algorithm,
        "title": spec.title,
        "sources": [{"page": s.page, "layout": s.layout, "sha256": s.sha256} for s in spec.sources],
    }
    rows: list[tuple[str, Origin]] = []
    tuned: list[tuple[str, Origin]] = []
    if [variant.name for variant in spec.variants] == [""]:
        data["parameters"], rows, tuned = _table(spec.variants[0])
    else:
        tables = {variant.name: _table(variant) for variant in spec.variants}
        data["variants"] = {
            name: {"parameters": table} | _origins(parameters=own, tuning=ranges)
            for name, (table, own, ranges) in tables.items()
        }
    if spec.tuning_only:
        data["tuning_only"] = {name: tuning_data(tuning) for name, tuning in spec.tuning_only}
    if spec.metrics:
        data["metrics"] = {metric.name: _metric(metric) for metric in spec.metrics}
    tuned += [(name, tuning.origin) for name, tuning in spec.tuning_only]
    metrics = [(metric.name, metric.origin) for metric in spec.metrics]
    return data | _origins(parameters=rows, tuning=tuned, metrics=metrics)


def portable(data: Any) -> Any:
    """The same data without the infinities, for which JSON has no word."""
    if isinstance(data, dict):
        return {key: portable(value) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return [portable(value) for value in data]
    if isinstance(data, float) and math.isinf(data):
        return "Infinity" if data > 0 else "-Infinity"
    return data
