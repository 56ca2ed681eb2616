"""Errata: reviewed facts that no page states, or that a page states wrongly.

They join a spec when it is rendered and never change its file, so that a spec can always be compared
with the page it came from. The format is described at the head of specs/sources/errata.yaml.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any, Literal

from ..findings import Finding, finding
from ..model import Default, Domain, Origin, Spec, Value
from . import Data, from_data, parse_yaml, to_data
from .data import DEFAULTS
from .node import Node


@dataclass(frozen=True, slots=True, kw_only=True)
class Test:
    """A test of one parameter: exactly one of the fields besides the name is set."""

    parameter: str
    among: tuple[Value, ...] = ()
    not_among: tuple[Value, ...] = ()
    minimum: int | float | None = None
    maximum: int | float | None = None
    present: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Constraint:
    """A rule over several parameters: if all of `when` hold, all of `then` must hold."""

    when: tuple[Test, ...]
    then: tuple[Test, ...]
    severity: Literal["error", "warning"]
    message: str

    def parameters(self) -> set[str]:
        return {test.parameter for test in (*self.when, *self.then)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """How the training container differs from the page; None where no difference was observed."""

    domain: Domain | None = None
    default: Default | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AlgorithmErrata:
    """All errata of one algorithm; corrections and observations as the spec format's own fields."""

    parameters: Mapping[str, Data] = field(default_factory=dict)
    metrics: Mapping[str, Data] = field(default_factory=dict)
    observed: Mapping[str, Data] = field(default_factory=dict)
    constraints: tuple[Constraint, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Errata:
    """The errata of all algorithms, and the file that they are from."""

    entries: Mapping[str, AlgorithmErrata] = field(default_factory=dict)
    where: str = "errata.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """A spec as it is rendered: corrected, and with the other facts of the errata.

    `unlisted` are the parameters that the container takes although they are on no page.
    """

    spec: Spec
    observed: Mapping[str, Observation] = field(default_factory=dict)
    unlisted: Mapping[str, Domain] = field(default_factory=dict)
    constraints: tuple[Constraint, ...] = ()
    findings: tuple[Finding, ...] = ()


# -- reading ------------------------------------------------------------------------------------

_REASONS = ("because", "evidence")
_TESTS: dict[str, tuple[str, Callable[[Node], Any]]] = {
    "in": ("among", lambda node: tuple(item.value() for item in node.list())),
    "not_in": ("not_among", lambda node: tuple(item.value() for item in node.list())),
    "minimum": ("minimum", Node.number),
    "maximum": ("maximum", Node.number),
    "present": ("present", lambda node: node.data is True or node.fail("must be true")),
}


def parse(text: str, where: str) -> Errata:
    """The errata in a YAML text; a SpecError that begins with `where` if it is malformed."""
    data = parse_yaml(text, where)
    algorithms = Node({} if data is None else data, where).mapping()
    entries = {name: _entry(Node(entry, f"{where}: {name}")) for name, entry in algorithms.items()}
    return Errata(entries=entries, where=where)


def _entry(node: Node) -> AlgorithmErrata:
    node.mapping("correct", "correct_metrics", "observed", "rules")
    return AlgorithmErrata(
        parameters=_reasoned(node, "correct"),
        metrics=_reasoned(node, "correct_metrics"),
        observed=_reasoned(node, "observed"),
        constraints=node.each("rules", _constraint),
    )


def _reasoned(node: Node, section: str) -> dict[str, Data]:
    """The entries of a section by name, without their reasons, which are only checked."""
    entries = {}
    for name, entry in node.entries(section):
        _check_reasons(entry)
        if section == "observed":
            entry.mapping("default", "schema", *_REASONS)
        else:
            entry.need("page_says").mapping()
        entries[name] = {key: value for key, value in entry.data.items() if key not in _REASONS}
    return entries


def _constraint(rule: Node) -> Constraint:
    rule.mapping("when", "then", "severity", "message", *_REASONS)
    _check_reasons(rule)
    return Constraint(
        when=_tests(rule, "when"),
        then=_tests(rule, "then"),
        severity=rule.optional("severity", lambda node: node.one_of("error", "warning")) or "error",
        message=rule.need("message").text(),
    )


def _tests(rule: Node, key: str) -> tuple[Test, ...]:
    return rule.each(key, _test) or rule.need(key).fail("must be a list of conditions")


def _test(node: Node) -> Test:
    kinds = [key for key in node.mapping("parameter", *_TESTS) if key != "parameter"]
    if len(kinds) != 1:
        node.fail(f"must hold 'parameter' and one of {', '.join(_TESTS)}")
    name, read = _TESTS[kinds[0]]
    values: Any = {name: read(node.need(kinds[0]))}
    return Test(parameter=node.need("parameter").text(), **values)


def _check_reasons(entry: Node) -> None:
    for reason in _REASONS:
        if not entry.need(reason).text().strip():
            entry.fail(f"{reason!r} is missing")


# -- applying -----------------------------------------------------------------------------------


def apply(spec: Spec, errata: Errata) -> Corrected:
    """The spec with its errata; an entry that no longer fits the pages is a stale-erratum finding.

    A SpecError if a field of an entry does not follow the spec format.
    """
    entry = errata.entries.get(spec.algorithm)
    if entry is None:
        return Corrected(spec=spec)
    where = f"{errata.where}: {spec.algorithm}"
    data = to_data(spec)
    stale: list[tuple[str, str]] = []
    corrected = [(table, entry.parameters) for table in _tables(data)]
    corrected.append((data.get("metrics", {}), entry.metrics))
    for table, corrections in corrected:
        for name in [name for name in corrections if name in table]:
            fields = dict(corrections[name])
            if mismatch := _mismatch(table[name], fields.pop("page_says")):
                stale.append((name, mismatch))
            else:
                _put(table[name], fields)
    known = {name for table, _ in corrected for name in table}
    used = {name for rule in entry.constraints for name in rule.parameters()}
    stale += [(n, "no page names it") for n in sorted({*entry.parameters, *entry.metrics, *used} - known)]
    observed = _observations(data, entry.observed, where)
    return Corrected(
        spec=from_data(data, where),
        observed={name: seen for name, seen in observed.items() if name in known},
        unlisted={name: seen.domain for name, seen in observed.items() if name not in known and seen.domain},
        constraints=tuple(rule for rule in entry.constraints if rule.parameters() <= known),
        findings=tuple(_stale(spec, name, message) for name, message in stale),
    )


def _tables(data: Data) -> list[dict[str, Data]]:
    return [variant["parameters"] for variant in data.get("variants", {"": data}).values()]


def _mismatch(row: Data, page_says: Data) -> str:
    """How the row differs from what the erratum expects; "" if it does not."""
    differ = [key for key, value in page_says.items() if row.get(key) != value]
    return f"the page now says {differ[0]} {row.get(differ[0])!r}" if differ else ""


def _put(row: Data, fields: Data) -> None:
    """Sets fields of a row. None removes a field, and a default replaces one of another form."""
    cleared = [*(DEFAULTS if any(key in DEFAULTS for key in fields) else ()), *fields]
    for key in cleared:
        row.pop(key, None)
    row.update({key: value for key, value in fields.items() if value is not None})


def _observations(data: Data, observed: Mapping[str, Data], where: str) -> dict[str, Observation]:
    """The observations, read as fields of the spec; a name that no table has gets a row of its own."""
    copy = deepcopy(data)
    tables = _tables(copy)
    known = {name for table in tables for name in table}
    for name in [name for name in observed if name not in known]:
        source = {"page": where, "line": 1}
        tables[0][name] = {"requirement": "unstated", "schema": {}, "source": source}
    for table in tables:
        for name in observed.keys() & table.keys():
            _put(table[name], observed[name])
    return {
        parameter.name: Observation(
            domain=parameter.domain if "schema" in observed[parameter.name] else None,
            default=parameter.default if "default" in observed[parameter.name] else None,
        )
        for _, parameter in from_data(copy, where).parameters()
        if parameter.name in observed
    }


def _stale(spec: Spec, name: str, message: str) -> Finding:
    first = spec.sources[0].page if spec.sources else spec.algorithm
    origins = {m.name: m.origin for m in spec.metrics} | {p.name: p.origin for _, p in spec.parameters()}
    origin = origins.get(name, Origin(page=first, line=1))
    return finding("stale-erratum", origin, message, parameter=name)
