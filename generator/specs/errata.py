"""Errata: reviewed facts that no page states, or that a page states wrongly.

They join a spec when it is rendered and never change its file, so that a spec can always be compared
with the page it came from. The format is described at the head of specs/sources/errata.yaml.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from ..findings import Finding, finding
from ..model import Origin, Spec
from . import Data, from_data, parse_yaml, placed, to_data
from .constraints import Constraint, tests
from .data import DEFAULTS
from .loading import check_metric, check_parameter
from .node import Node


@dataclass(frozen=True, slots=True, kw_only=True)
class AlgorithmErrata:
    """All errata of one algorithm. `parameters` and `metrics` map a name to corrected fields of the spec
    format and reasons.
    """

    parameters: Mapping[str, Data] = field(default_factory=dict)
    metrics: Mapping[str, Data] = field(default_factory=dict)
    constraints: tuple[Constraint, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Errata:
    """The errata of all algorithms, and the file that they are from."""

    entries: Mapping[str, AlgorithmErrata] = field(default_factory=dict)
    where: str = "errata.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """A spec as it is rendered: corrected, and with the rules of the errata."""

    spec: Spec
    constraints: tuple[Constraint, ...] = ()
    findings: tuple[Finding, ...] = ()


# -- reading ------------------------------------------------------------------------------------

_REASONS = ("because", "evidence")


def parse(text: str, where: str) -> Errata:
    """The errata in a YAML text; a SpecError that begins with `where` if it is malformed."""
    data = parse_yaml(text, where)
    with placed(text, where):
        algorithms = Node({} if data is None else data, where).items()
        entries = {name: _entry(entry) for name, entry in algorithms}
    return Errata(entries=entries, where=where)


def _entry(node: Node) -> AlgorithmErrata:
    node.mapping("correct", "correct_metrics", "rules")
    return AlgorithmErrata(
        parameters=_corrections(node, "correct", check_parameter),
        metrics=_corrections(node, "correct_metrics", check_metric),
        constraints=node.each("rules", _constraint),
    )


def _corrections(node: Node, section: str, check: Callable[[Node], None]) -> dict[str, Data]:
    """The entries of a section by name."""
    entries = {}
    for name, entry in node.entries(section):
        _check_reasons(entry)
        entry.need("page_says").mapping()
        check(Node(corrected_fields(entry.data), entry.where, entry.path))
        entries[name] = entry.data
    return entries


def _constraint(rule: Node) -> Constraint:
    rule.mapping("when", "then", "severity", "message", *_REASONS)
    _check_reasons(rule)
    return Constraint(
        when=tests(rule.need("when")),
        then=tests(rule.need("then")),
        severity=rule.optional("severity", lambda node: node.one_of("error", "warning")) or "error",
        message=rule.need("message").text(),
        because=rule.need("because").text(),
        evidence=rule.need("evidence").text(),
    )


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
            if mismatch := _mismatch(table[name], corrections[name]["page_says"]):
                stale.append((name, mismatch))
            else:
                _put(table[name], corrected_fields(corrections[name]))
    known = {name for table, _ in corrected for name in table}
    used = {name for rule in entry.constraints for name in rule.parameters()}
    stale += [(n, "no page names it") for n in sorted({*entry.parameters, *entry.metrics, *used} - known)]
    return Corrected(
        spec=from_data(data, where),
        constraints=tuple(rule for rule in entry.constraints if rule.parameters() <= known),
        findings=tuple(_stale(spec, name, message) for name, message in stale),
    )


def _tables(data: Data) -> list[dict[str, Data]]:
    return [variant["parameters"] for variant in data.get("variants", {"": data}).values()]


def _mismatch(row: Data, page_says: Data) -> str:
    """How the row differs from what the erratum expects; "" if it does not."""
    differ = [key for key, value in page_says.items() if row.get(key) != value]
    return f"the page now says {differ[0]} {row.get(differ[0])!r}" if differ else ""


def corrected_fields(entry: Data) -> Data:
    """The fields of a row that an entry sets."""
    return {key: value for key, value in entry.items() if key not in ("page_says", *_REASONS)}


def _put(row: Data, fields: Data) -> None:
    """Sets fields of a row. None removes a field, and a default replaces one of another form."""
    cleared = [*(DEFAULTS if any(key in DEFAULTS for key in fields) else ()), *fields]
    for key in cleared:
        row.pop(key, None)
    row.update({key: value for key, value in fields.items() if value is not None})


def _stale(spec: Spec, name: str, message: str) -> Finding:
    first = spec.sources[0].page if spec.sources else spec.algorithm
    origins = {m.name: m.origin for m in spec.metrics} | {p.name: p.origin for _, p in spec.parameters()}
    origin = origins.get(name, Origin(page=first, line=1))
    return finding("stale-erratum", origin, message, parameter=name)
