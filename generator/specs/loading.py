"""Data to a spec, or one line that says what is wrong with it and where."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any, NoReturn, TypeVar

from .. import naming
from ..errors import InputError
from ..model import (
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
from .data import BOUNDS, VERSION

T = TypeVar("T")


class SpecError(InputError):
    """A file that is not what it should be: one line that says what is wrong and where.

    `path` leads to the value at fault, in a file that is mapping and lists.
    """

    def __init__(self, message: str, path: tuple[str | int, ...] = ()) -> None:
        super().__init__(message)
        self.problem, self.path = message, path


class Node:
    """A piece of data and where it stands, so that what is wrong can be said in one line."""

    def __init__(self, data: Any, where: str, path: tuple[str | int, ...] = ()) -> None:
        self.data, self.where, self.path = data, where, path

    def fail(self, problem: str) -> NoReturn:
        error = SpecError(f"{self.where}: {problem}", self.path)
        error.problem = problem
        raise error

    def mapping(self, *allowed: str) -> Mapping[str, Any]:
        if not isinstance(self.data, dict):
            self.fail(f"must be a mapping, not {_kind(self.data)}")
        for key in self.data:
            if allowed and key not in allowed:
                self.fail(f"unknown key {key!r}")
            if not isinstance(key, str):
                self.fail(f"the name {key!r} must be a string")
        return self.data

    def items(self) -> list[tuple[str, Node]]:
        return [(key, self._at(key, f".{key}")) for key in self.mapping()]

    def entries(self, key: str) -> list[tuple[str, Node]]:
        """The items of a mapping under a key; none where it is missing."""
        node = self.get(key)
        return node.items() if node else []

    def list(self) -> list[Node]:
        if not isinstance(self.data, list):
            self.fail(f"must be a list, not {_kind(self.data)}")
        return [self._at(i, f"[{i}]") for i in range(len(self.data))]

    def _at(self, key: str | int, shown: str) -> Node:
        return Node(self.data[key], f"{self.where}{shown}", (*self.path, key))

    def get(self, key: str) -> Node | None:
        return self._at(key, f".{key}") if key in self.mapping() else None

    def need(self, key: str) -> Node:
        return self.get(key) or self.fail(f"{key!r} is missing")

    def text(self) -> str:
        return (
            self.data
            if isinstance(self.data, str)
            else self.fail(f"must be a string, not {_kind(self.data)}")
        )

    def key(self) -> str:
        """The name of an algorithm or a variant, which also names modules and files."""
        known = naming.is_key(self.text())
        return (
            self.text() if known else self.fail(f"{self.data!r} must be in lower_snake_case, and no command")
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

    def boolean(self) -> bool:
        return (
            self.data
            if isinstance(self.data, bool)
            else self.fail(f"must be true or false, not {self.data!r}")
        )

    def optional(self, key: str, read: Callable[[Node], T]) -> T | None:
        node = self.get(key)
        return None if node is None else read(node)

    def each(self, key: str, read: Callable[[Node], T]) -> tuple[T, ...]:
        node = self.get(key)
        return tuple(read(item) for item in node.list()) if node else ()


def _kind(data: Any) -> str:
    kinds = {dict: "a mapping", list: "a list", str: "a string", bool: "a boolean", type(None): "nothing"}
    return kinds.get(type(data), f"{data!r}")


def read_bounds(node: Node) -> Bounds:
    return Bounds(**{name: node.optional(word, Node.number) for word, name in BOUNDS.items()})


def read_domain(node: Node) -> Domain:
    data = node.mapping(
        "type", *BOUNDS, "multipleOf", "enum", "pattern", "items", "minItems", "maxItems", "anyOf"
    )
    if not data:
        return Unstated()
    if "anyOf" in data:
        return Union(members=node.each("anyOf", read_domain))
    kind = node.need("type").one_of("integer", "number", "string", "boolean", "array")
    if "enum" in data:
        values: tuple[Any, ...] = node.each("enum", Node.text if kind == "string" else Node.number)
        return Choice(values=values) if values else node.fail("'enum' is empty")
    if kind == "boolean":
        return Boolean()
    if kind == "string":
        return Text(pattern=node.optional("pattern", Node.text))
    if kind == "array":
        sizes = {
            k: node.optional(w, Node.integer)
            for k, w in (("min_items", "minItems"), ("max_items", "maxItems"))
        }
        return Array(items=read_domain(node.need("items")), **sizes)
    multiple_of = node.optional("multipleOf", Node.integer)
    return Number(integer=kind == "integer", bounds=read_bounds(node), multiple_of=multiple_of)


def _read_origin(node: Node) -> Origin:
    node.mapping("page", "line")
    return Origin(page=node.need("page").text(), line=node.need("line").integer())


class _Origins:
    """Where rows stand: as the block `origins` says, or, as specs once had it, beside the row's facts."""

    def __init__(self, node: Node | None) -> None:
        self._tables: dict[str, dict[str, Origin]] = {}
        if node is not None:
            node.mapping("parameters", "tuning", "metrics")
        for table, pages in node.items() if node else ():
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


def _read_relation(node: Node) -> Relation:
    node.mapping("operator", "parameter")
    operator = node.need("operator").one_of("<", "<=", ">", ">=", "==")
    return Relation(operator=operator, parameter=node.need("parameter").text())


def _read_tuning(name: str, node: Node, origins: _Origins) -> Tuning:
    node.mapping("type", "minimum", "maximum", "values", "conditions", "unparsed", "source")
    return Tuning(
        type=node.optional("type", lambda n: n.one_of("continuous", "integer", "categorical")),
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
    encoding: Encoding = node.one_of("comma", "json", "tuple")
    return encoding


def _read_default(node: Node, unparsed: Mapping[str, str]) -> Default | None:
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


def _read_parameter(name: str, node: Node, origins: _Origins) -> Parameter:
    node.mapping(*_PARAMETER)
    unparsed = {key: n.text() for key, n in node.need("unparsed").items()} if node.get("unparsed") else {}
    domain = read_domain(node.need("schema"))
    return Parameter(
        name=name,
        description=node.optional("description", Node.text) or "",
        requirement=node.need("requirement").one_of("required", "optional", "conditional", "unstated"),
        domain=Unparsed(words=unparsed["schema"]) if "schema" in unparsed else domain,
        default=_read_default(node, unparsed),
        encoding=node.optional("encoding", _read_encoding),
        relations=node.each("relations", _read_relation),
        required_when=node.each("required_when", _read_condition),
        used_when=node.each("used_when", _read_condition),
        conditions=node.each("conditions", Node.text),
        suggested=node.optional("suggested", read_bounds),
        elided=node.each("elided", lambda n: n.one_of("schema", "default", "tuning")),
        tuning=node.optional("tuning", lambda n: _read_tuning(name, n, origins)),
        origin=origins.of("parameters", name, node),
    )


def _read_metric(name: str, node: Node, origins: _Origins) -> Metric:
    node.mapping("direction", "description", "regex", "source")
    return Metric(
        name=name,
        direction=node.optional("direction", lambda n: n.one_of("minimize", "maximize")),
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
        return (Variant(parameters=_read_parameters(root, origins)),)
    return tuple(
        Variant(
            name=Node(name, f"{node.where}").key(),
            parameters=_read_parameters(node, _Origins(node.get("origins"))),
        )
        for name, node in variants.items()
    )


_SPEC = "spec algorithm title sources parameters variants tuning_only metrics origins".split()


def from_data(data: Any, where: str) -> Spec:
    """The spec that `data` describes; a SpecError that begins with `where` if it describes none."""
    root = Node(data, where)
    root.mapping(*_SPEC)
    if root.need("spec").data != VERSION:
        root.fail(f"spec version {root.data['spec']!r} is not {VERSION}")
    origins = _Origins(root.get("origins"))
    return Spec(
        algorithm=root.need("algorithm").key(),
        title=root.need("title").text(),
        sources=root.each("sources", _read_source),
        variants=_read_variants(root, origins),
        tuning_only=tuple((name, _read_tuning(name, n, origins)) for name, n in root.entries("tuning_only")),
        metrics=tuple(_read_metric(name, n, origins) for name, n in root.entries("metrics")),
    )
