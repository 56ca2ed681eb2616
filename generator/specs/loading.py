"""A spec from plain data."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, get_args

from .. import backtracking, naming
from ..model import (
    Array,
    ArrayEncoding,
    Boolean,
    Bounds,
    Choice,
    Condition,
    Constant,
    Default,
    Direction,
    Domain,
    Encoding,
    Metric,
    Number,
    Operator,
    Origin,
    Parameter,
    Phrase,
    Relation,
    Requirement,
    Rule,
    SameAs,
    Source,
    Spec,
    Text,
    Tuning,
    TuningType,
    Union,
    Unparsed,
    Unstated,
    Variant,
)
from .data import BOUNDS, DEFAULTS, VERSION
from .node import Node


def read_key(node: Node) -> str:
    """The name of an algorithm or a variant, which also names modules and files."""
    if not naming.is_key(node.text()):
        node.fail(f"{node.data!r} must be in lower_snake_case, and no command")
    return node.text()


def read_bounds(node: Node) -> Bounds:
    return Bounds(**{name: node.optional(word, Node.number) for word, name in BOUNDS.items()})


def _read_pattern(node: Node) -> str:
    why = backtracking.problem(node.text())
    return node.fail(why) if why else node.text()


def read_domain(node: Node) -> Domain:
    data = node.mapping(
        "type", *BOUNDS, "multipleOf", "enum", "pattern", "items", "minItems", "maxItems", "anyOf"
    )
    if not data:
        return Unstated()
    if "anyOf" in data:
        members = node.each("anyOf", read_domain)
        return Union(members=members) if members else node.fail("'anyOf' is empty")
    kind = node.need("type").one_of("integer", "number", "string", "boolean", "array")
    if "enum" in data:
        values: tuple[Any, ...] = node.each("enum", Node.text if kind == "string" else Node.number)
        return Choice(values=values) if values else node.fail("'enum' is empty")
    if kind == "boolean":
        return Boolean()
    if kind == "string":
        return Text(pattern=node.optional("pattern", _read_pattern))
    if kind == "array":
        least, most = (node.optional(word, Node.integer) for word in ("minItems", "maxItems"))
        return Array(items=read_domain(node.need("items")), min_items=least, max_items=most)
    multiple_of = node.optional("multipleOf", Node.integer)
    return Number(integer=kind == "integer", bounds=read_bounds(node), multiple_of=multiple_of)


def _read_origin(node: Node) -> Origin:
    node.mapping("page", "line")
    return Origin(page=node.need("page").text(), line=node.need("line").integer())


class _Origins:
    """The places of rows, from the block `origins`. In older specs, each row has its place under `source`."""

    def __init__(self, parent: Node) -> None:
        self._tables: dict[str, dict[str, Origin]] = {}
        parent.optional("origins", lambda node: node.mapping("parameters", "tuning", "metrics"))
        for table, pages in parent.entries("origins"):
            rows = self._tables.setdefault(table, {})
            for page, lines in pages.items():
                rows |= {name: Origin(page=page, line=line.integer()) for name, line in lines.items()}

    def of(self, table: str, name: str, node: Node) -> Origin:
        if source := node.get("source"):
            return _read_origin(source)
        return self._tables.get(table, {}).get(name) or node.fail(f"has no line under 'origins.{table}'")


def _read_condition(node: Node) -> Condition:
    node.mapping("parameter", "in")
    return Condition(parameter=node.need("parameter").text(), values=node.each("in", Node.value))


def read_relation(node: Node) -> Relation:
    node.mapping("operator", "parameter")
    operator = node.need("operator").one_of(*get_args(Operator))
    return Relation(operator=operator, parameter=node.need("parameter").text())


def _read_tuning(name: str, node: Node, origins: _Origins) -> Tuning:
    node.mapping("type", "minimum", "maximum", "values", "conditions", "unparsed", "source")
    return Tuning(
        type=node.optional("type", lambda n: n.one_of(*get_args(TuningType))),
        minimum=node.optional("minimum", Node.number),
        maximum=node.optional("maximum", Node.number),
        values=node.each("values", Node.value),
        conditions=node.each("conditions", Node.text),
        unparsed=node.optional("unparsed", Node.text),
        origin=origins.of("tuning", name, node),
    )


def _read_encoding(node: Node) -> Encoding:
    if isinstance(node.data, list):
        pair = tuple(item.text() for item in node.list())
        return (pair[0], pair[1]) if len(pair) == 2 else node.fail("must hold two spellings")
    encoding: Encoding = node.one_of(*get_args(ArrayEncoding))
    return encoding


def _read_default(node: Node, unparsed: Mapping[str, str]) -> Default | None:
    keys = [key for key in DEFAULTS if key in node.data]
    if len(keys) > 1:
        node.fail(f"has both {keys[0]!r} and {keys[1]!r}")
    if keys == ["default"]:
        return Constant(value=node.need("default").value())
    if keys == ["default_from"]:
        return SameAs(parameter=node.need("default_from").text())
    if keys == ["default_rule"]:
        return Rule(words=node.need("default_rule").text())
    return Unparsed(words=unparsed["default"]) if "default" in unparsed else None


_PARAMETER = (
    "description requirement schema default default_from default_rule encoding relations required_when used_when "
    "conditions suggested tunable elided unparsed source tuning"
).split()


def _read_parameter(name: str, node: Node, origins: _Origins) -> Parameter:
    node.mapping(*_PARAMETER)
    unparsed = {key: n.text() for key, n in node.entries("unparsed")}
    domain = read_domain(node.need("schema"))
    return Parameter(
        name=name,
        description=node.optional("description", Node.text) or "",
        requirement=node.need("requirement").one_of(*get_args(Requirement)),
        domain=Unparsed(words=unparsed["schema"]) if "schema" in unparsed else domain,
        default=_read_default(node, unparsed),
        encoding=node.optional("encoding", _read_encoding),
        relations=node.each("relations", read_relation),
        required_when=node.each("required_when", _read_condition),
        used_when=node.each("used_when", _read_condition),
        conditions=node.each("conditions", Node.text),
        suggested=node.optional("suggested", read_bounds),
        tunable=node.optional("tunable", Node.boolean),
        elided=node.each("elided", lambda n: n.one_of(*get_args(Phrase))),
        tuning=node.optional("tuning", lambda n: _read_tuning(name, n, origins)),
        origin=origins.of("parameters", name, node),
    )


def _read_metric(name: str, node: Node, origins: _Origins) -> Metric:
    node.mapping("direction", "description", "regex", "source")
    return Metric(
        name=name,
        direction=node.optional("direction", lambda n: n.one_of(*get_args(Direction))),
        description=node.optional("description", Node.text) or "",
        regex=node.optional("regex", Node.text),
        origin=origins.of("metrics", name, node),
    )


def _read_source(node: Node) -> Source:
    node.mapping("page", "layout", "sha256")
    return Source(**{key: node.need(key).text() for key in ("page", "layout", "sha256")})


def _read_parameters(node: Node, origins: _Origins) -> tuple[Parameter, ...]:
    return tuple(_read_parameter(name, n, origins) for name, n in node.need("parameters").items())


def _read_variants(root: Node, origins: _Origins) -> tuple[Variant, ...]:
    variants = root.get("variants")
    if variants is None:
        return (_read_variant("", root, origins),)
    read = [
        _read_variant(read_key(Node(name, node.where)), node, _Origins(node))
        for name, node in variants.items()
    ]
    # in older specs, these rows stand beside the variants
    for name, row in _read_tuning_only(root, origins):
        near = min(read, key=lambda variant: _distance(row, variant))
        place = read.index(near)
        read[place] = replace(near, tuning_only=(*near.tuning_only, (name, row)))
    return tuple(read)


def _distance(row: Tuning, variant: Variant) -> float:
    """The number of lines from a tuning row to the nearest of a variant's on its page."""
    others = (p.tuning.origin for p in variant.parameters if p.tuning)
    return min((abs(o.line - row.origin.line) for o in others if o.page == row.origin.page), default=math.inf)


def _read_variant(name: str, node: Node, origins: _Origins) -> Variant:
    tuning_only = _read_tuning_only(node, origins)
    return Variant(name=name, parameters=_read_parameters(node, origins), tuning_only=tuning_only)


def _read_tuning_only(node: Node, origins: _Origins) -> tuple[tuple[str, Tuning], ...]:
    return tuple((name, _read_tuning(name, n, origins)) for name, n in node.entries("tuning_only"))


class _NoOrigins(_Origins):
    """For rows without a place."""

    def of(self, table: str, name: str, node: Node) -> Origin:
        return _read_origin(source) if (source := node.get("source")) else Origin(page="", line=1)


def check_parameter(node: Node) -> None:
    """SpecError unless a mapping has fields of a parameter, perhaps not all of them; None stands for no value."""
    fields = {"requirement": "unstated", "schema": {}, **node.mapping()}
    given = {key: v for key, v in fields.items() if v is not None or key in ("requirement", "schema")}
    _read_parameter("", Node(given, node.where, node.path), _NoOrigins(Node({}, node.where)))


def check_metric(node: Node) -> None:
    """SpecError unless a mapping has fields of a metric; None stands for no value."""
    given = {key: value for key, value in node.mapping().items() if value is not None}
    _read_metric("", Node(given, node.where, node.path), _NoOrigins(Node({}, node.where)))


_SPEC = "spec algorithm title sources parameters variants tuning_only metrics origins".split()


def from_data(data: Any, where: str) -> Spec:
    """The spec that `data` describes; a SpecError that begins with `where` if it is malformed."""
    root = Node(data, where)
    root.mapping(*_SPEC)
    if root.need("spec").data != VERSION:
        root.fail(f"spec version {root.data['spec']!r} is not {VERSION}")
    origins = _Origins(root)
    return Spec(
        algorithm=read_key(root.need("algorithm")),
        title=root.need("title").text(),
        sources=root.each("sources", _read_source),
        variants=_read_variants(root, origins),
        metrics=tuple(_read_metric(name, n, origins) for name, n in root.entries("metrics")),
    )
