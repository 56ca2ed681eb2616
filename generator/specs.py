"""Specs as YAML: the hinge between reading pages and everything made from them.

What is written here, PyYAML, ruamel.yaml and every other reader of YAML 1.1 or 1.2 read alike: a
string that any of them would take for a number or a boolean is quoted.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import yaml

from .errors import InputError
from .model import (
    Array,
    Boolean,
    Bounds,
    Choice,
    Condition,
    Constant,
    Default,
    Domain,
    Encoding,
    Metric,
    Number,
    Origin,
    Parameter,
    Relation,
    Rule,
    SameAs,
    Source,
    Spec,
    Text,
    Tuning,
    Union,
    Unparsed,
    Unstated,
    Value,
    Variant,
)

VERSION = 1
Data = dict[str, Any]
T = TypeVar("T")


class SpecError(InputError):
    """A spec file that is none: one line that says what is wrong and where."""


# -- model → data -------------------------------------------------------------------------------

_BOUNDS = {
    "minimum": "minimum",
    "maximum": "maximum",
    "exclusiveMinimum": "exclusive_minimum",
    "exclusiveMaximum": "exclusive_maximum",
}


def bounds_data(bounds: Bounds) -> Data:
    """Bounds under the names that JSON Schema has for them."""
    found = {word: getattr(bounds, name) for word, name in _BOUNDS.items()}
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


# -- data → model -------------------------------------------------------------------------------


class _Node:
    """A piece of a spec's data and where it stands, so that what is wrong can be said in one line."""

    def __init__(self, data: Any, where: str) -> None:
        self.data, self.where = data, where

    def fail(self, problem: str) -> NoReturn:
        raise SpecError(f"{self.where}: {problem}")

    def mapping(self, *allowed: str) -> Mapping[str, Any]:
        if not isinstance(self.data, dict):
            self.fail(f"must be a mapping, not {_kind(self.data)}")
        for key in self.data:
            if allowed and key not in allowed:
                self.fail(f"unknown key {key!r}")
            if not isinstance(key, str):
                self.fail(f"the name {key!r} must be a string")
        return self.data

    def items(self) -> list[tuple[str, _Node]]:
        return [(key, _Node(value, f"{self.where}.{key}")) for key, value in self.mapping().items()]

    def list(self) -> list[_Node]:
        if not isinstance(self.data, list):
            self.fail(f"must be a list, not {_kind(self.data)}")
        return [_Node(value, f"{self.where}[{i}]") for i, value in enumerate(self.data)]

    def get(self, key: str) -> _Node | None:
        return _Node(self.data[key], f"{self.where}.{key}") if key in self.mapping() else None

    def need(self, key: str) -> _Node:
        return self.get(key) or self.fail(f"{key!r} is missing")

    def text(self) -> str:
        return (
            self.data
            if isinstance(self.data, str)
            else self.fail(f"must be a string, not {_kind(self.data)}")
        )

    def one_of(self, *words: str) -> Any:
        return (
            self.data
            if self.data in words
            else self.fail(f"must be one of {', '.join(words)}, not {self.data!r}")
        )

    def number(self) -> int | float:
        if isinstance(self.data, bool) or not isinstance(self.data, int | float) or math.isnan(self.data):
            self.fail(f"must be a number, not {_kind(self.data)}")
        return self.data

    def integer(self) -> int:
        number = self.number()
        return number if isinstance(number, int) else self.fail("must be an integer")

    def value(self) -> Value:
        if isinstance(self.data, list):
            return tuple(node.value() for node in self.list())
        if not isinstance(self.data, str | int | float):
            self.fail(f"must be a value, not {_kind(self.data)}")
        return self.data

    def optional(self, key: str, read: Callable[[_Node], T]) -> T | None:
        node = self.get(key)
        return None if node is None else read(node)

    def each(self, key: str, read: Callable[[_Node], T]) -> tuple[T, ...]:
        node = self.get(key)
        return tuple(read(item) for item in node.list()) if node else ()


def _kind(data: Any) -> str:
    kinds = {dict: "a mapping", list: "a list", str: "a string", bool: "a boolean", type(None): "nothing"}
    return kinds.get(type(data), f"{data!r}")


def _read_bounds(node: _Node) -> Bounds:
    return Bounds(**{name: node.optional(word, _Node.number) for word, name in _BOUNDS.items()})


def _read_domain(node: _Node) -> Domain:
    data = node.mapping(
        "type", *_BOUNDS, "multipleOf", "enum", "pattern", "items", "minItems", "maxItems", "anyOf"
    )
    if not data:
        return Unstated()
    if "anyOf" in data:
        return Union(members=node.each("anyOf", _read_domain))
    kind = node.need("type").one_of("integer", "number", "string", "boolean", "array")
    if "enum" in data:
        values: tuple[Any, ...] = node.each("enum", _Node.text if kind == "string" else _Node.number)
        return Choice(values=values) if values else node.fail("'enum' is empty")
    if kind == "boolean":
        return Boolean()
    if kind == "string":
        return Text(pattern=node.optional("pattern", _Node.text))
    if kind == "array":
        sizes = {
            k: node.optional(w, _Node.integer)
            for k, w in (("min_items", "minItems"), ("max_items", "maxItems"))
        }
        return Array(items=_read_domain(node.need("items")), **sizes)
    multiple_of = node.optional("multipleOf", _Node.integer)
    return Number(integer=kind == "integer", bounds=_read_bounds(node), multiple_of=multiple_of)


def _read_origin(node: _Node) -> Origin:
    node.mapping("page", "line")
    return Origin(page=node.need("page").text(), line=node.need("line").integer())


def _read_condition(node: _Node) -> Condition:
    node.mapping("parameter", "in")
    return Condition(parameter=node.need("parameter").text(), values=node.each("in", _Node.value))


def _read_relation(node: _Node) -> Relation:
    node.mapping("operator", "parameter")
    operator = node.need("operator").one_of("<", "<=", ">", ">=", "==")
    return Relation(operator=operator, parameter=node.need("parameter").text())


def _read_tuning(node: _Node) -> Tuning:
    node.mapping("type", "minimum", "maximum", "values", "conditions", "unparsed", "source")
    return Tuning(
        type=node.optional("type", lambda n: n.one_of("continuous", "integer", "categorical")),
        minimum=node.optional("minimum", _Node.number),
        maximum=node.optional("maximum", _Node.number),
        values=node.each("values", _Node.value),
        conditions=node.each("conditions", _Node.text),
        unparsed=node.optional("unparsed", _Node.text),
        origin=_read_origin(node.need("source")),
    )


def _read_encoding(node: _Node) -> Encoding:
    if isinstance(node.data, list):
        pair = tuple(item.text() for item in node.list())
        return (pair[0], pair[1]) if len(pair) == 2 else node.fail("must hold two spellings")
    encoding: Encoding = node.one_of("comma", "json", "tuple")
    return encoding


def _read_default(node: _Node, unparsed: Mapping[str, str]) -> Default | None:
    found = [key for key in ("default", "default_from", "default_rule") if key in node.data]
    if len(found) > 1:
        node.fail(f"has both {found[0]!r} and {found[1]!r}")
    if "default" in found:
        return Constant(value=node.need("default").value())
    if "default_from" in found:
        return SameAs(parameter=node.need("default_from").text())
    if "default_rule" in found:
        return Rule(words=node.need("default_rule").text())
    return Unparsed(words=unparsed["default"]) if "default" in unparsed else None


_PARAMETER = (
    "description requirement schema default default_from default_rule encoding relations required_when used_when "
    "conditions suggested elided unparsed source tuning"
).split()


def _read_parameter(name: str, node: _Node) -> Parameter:
    node.mapping(*_PARAMETER)
    unparsed = {key: n.text() for key, n in node.need("unparsed").items()} if node.get("unparsed") else {}
    domain = _read_domain(node.need("schema"))
    return Parameter(
        name=name,
        description=node.optional("description", _Node.text) or "",
        requirement=node.need("requirement").one_of("required", "optional", "conditional", "unstated"),
        domain=Unparsed(words=unparsed["schema"]) if "schema" in unparsed else domain,
        default=_read_default(node, unparsed),
        encoding=node.optional("encoding", _read_encoding),
        relations=node.each("relations", _read_relation),
        required_when=node.each("required_when", _read_condition),
        used_when=node.each("used_when", _read_condition),
        conditions=node.each("conditions", _Node.text),
        suggested=node.optional("suggested", _read_bounds),
        elided=node.each("elided", lambda n: n.one_of("schema", "default", "tuning")),
        tuning=node.optional("tuning", _read_tuning),
        origin=_read_origin(node.need("source")),
    )


def _read_metric(name: str, node: _Node) -> Metric:
    node.mapping("direction", "description", "regex", "source")
    return Metric(
        name=name,
        direction=node.optional("direction", lambda n: n.one_of("minimize", "maximize")),
        description=node.optional("description", _Node.text) or "",
        regex=node.optional("regex", _Node.text),
        origin=_read_origin(node.need("source")),
    )


def _read_source(node: _Node) -> Source:
    node.mapping("page", "layout", "sha256")
    return Source(**{key: node.need(key).text() for key in ("page", "layout", "sha256")})


def _read_parameters(node: _Node) -> tuple[Parameter, ...]:
    return tuple(_read_parameter(name, n) for name, n in node.need("parameters").items())


def _read_variants(root: _Node) -> tuple[Variant, ...]:
    variants = root.get("variants")
    if variants is None:
        return (Variant(parameters=_read_parameters(root)),)
    return tuple(Variant(name=name, parameters=_read_parameters(node)) for name, node in variants.items())


def from_data(data: Any, where: str) -> Spec:
    """The spec that `data` describes; a SpecError that begins with `where` if it describes none."""
    root = _Node(data, where)
    root.mapping("spec", "algorithm", "title", "sources", "parameters", "variants", "tuning_only", "metrics")
    if root.need("spec").data != VERSION:
        root.fail(f"spec version {root.data['spec']!r} is not {VERSION}")
    tuning_only, metrics = root.get("tuning_only"), root.get("metrics")
    return Spec(
        algorithm=root.need("algorithm").text(),
        title=root.need("title").text(),
        sources=root.each("sources", _read_source),
        variants=_read_variants(root),
        tuning_only=tuple((name, _read_tuning(n)) for name, n in tuning_only.items()) if tuning_only else (),
        metrics=tuple(_read_metric(name, n) for name, n in metrics.items()) if metrics else (),
    )


# -- YAML ---------------------------------------------------------------------------------------


class _Flow(dict[str, Any]):
    """A mapping that stands on one line."""


_SafeDumper: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


class _Dumper(_SafeDumper):  # type: ignore[misc]
    def ignore_aliases(self, data: Any) -> bool:
        return True


# YAML 1.2 takes more words for numbers than PyYAML does; a string that looks like one is quoted.
_NUMBER_1_2 = re.compile(r"[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?$|0o[0-7]+$|0x[0-9a-fA-F]+$")
_Dumper.add_implicit_resolver("tag:yaml.org,2002:float", _NUMBER_1_2, list("-+.0123456789"))
_Dumper.add_representer(_Flow, lambda d, v: d.represent_mapping("tag:yaml.org,2002:map", v, flow_style=True))

_ON_ONE_LINE = {"schema", "source", "tuning", "suggested"}


def _layout(data: Any, key: str = "") -> Any:
    if isinstance(data, dict):
        laid = {k: _layout(v, k) for k, v in data.items()}
        return _Flow(laid) if key in _ON_ONE_LINE or {"page", "sha256"} <= data.keys() else laid
    if isinstance(data, list):
        return [_Flow(item) if isinstance(item, dict) else item for item in data]
    return data


def to_yaml(data: Any) -> str:
    """`data` as YAML that every common reader reads alike."""
    return yaml.dump(_layout(data), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=110)


def dump(spec: Spec) -> str:
    """A spec as the text of its YAML file."""
    return f"# Written by `make generate` from the pages named under sources.\n{to_yaml(to_data(spec))}"


_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def parse_yaml(text: str, where: str) -> Any:
    """The data of a YAML text; a SpecError that begins with `where` and the line if it is malformed."""
    try:
        return yaml.load(text, Loader=_Loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f"{where}:{mark.line + 1}" if mark else where
        raise SpecError(f"{place}: not YAML: {getattr(error, 'problem', None) or error}") from None


def parse(text: str, where: str) -> Spec:
    """The spec in a YAML text."""
    return from_data(parse_yaml(text, where), where)


def load(path: Path) -> Spec:
    """The spec in a file."""
    try:
        return parse(path.read_text(encoding="utf-8"), str(path))
    except UnicodeDecodeError:
        raise SpecError(f"{path}: not a text file") from None
