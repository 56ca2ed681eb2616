"""Errata: reviewed knowledge that no page states, or states wrongly.

They join a spec when it is rendered and never change its file, so that a spec can always be compared
with the page it came from. The format is described at the head of specs/sources/errata.yaml.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..findings import Finding, finding
from ..model import Origin, Spec
from . import Data, SpecError, from_data, parse_yaml, to_data
from .loading import Node
from .rules import Constraint, tests


@dataclass(frozen=True, slots=True, kw_only=True)
class AlgorithmErrata:
    """All errata of one algorithm; corrections as the spec format's own fields."""

    parameters: Mapping[str, Data] = field(default_factory=dict)
    metrics: Mapping[str, Data] = field(default_factory=dict)
    constraints: tuple[Constraint, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Errata:
    """The errata of all algorithms, and the file that they stand in."""

    entries: Mapping[str, AlgorithmErrata] = field(default_factory=dict)
    where: str = "errata.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """A spec as it is rendered: with corrections made, and the rules that the errata add."""

    spec: Spec
    constraints: tuple[Constraint, ...]
    findings: tuple[Finding, ...]


# -- reading ------------------------------------------------------------------------------------

_SECTIONS = {"correct", "correct_metrics", "rules"}
_REASONS = {"because", "evidence"}


def parse(text: str, where: str) -> Errata:
    """The errata in a YAML text; a SpecError that begins with `where` if it holds none."""
    data = parse_yaml(text, where)
    entries = _mapping({} if data is None else data, where)
    return Errata(entries={k: _entry(entry, f"{where}: {k}") for k, entry in entries.items()}, where=where)


def _entry(data: Any, where: str) -> AlgorithmErrata:
    sections = _mapping(data, where, _SECTIONS)
    rules = sections.get("rules", [])
    if not isinstance(rules, list):
        raise SpecError(f"{where}.rules: must be a list")
    return AlgorithmErrata(
        parameters=_reasoned(sections, "correct", where),
        metrics=_reasoned(sections, "correct_metrics", where),
        constraints=tuple(_constraint(rule, f"{where}.rules[{i}]") for i, rule in enumerate(rules)),
    )


def _reasoned(sections: Data, name: str, where: str) -> dict[str, Data]:
    """The entries of a section by name, each with its reasons checked and left out."""
    entries = {}
    for key, value in _mapping(sections.get(name, {}), f"{where}.{name}").items():
        place = f"{where}.{name}.{key}"
        entry = _mapping(value, place)
        _reasons(entry, place)
        fields = {k: v for k, v in entry.items() if k not in _REASONS}
        if "page_says" not in fields:
            raise SpecError(f"{place}: 'page_says' is missing: without it, nobody sees the page change")
        entries[key] = fields
    return entries


def _constraint(data: Any, where: str) -> Constraint:
    rule = _mapping(data, where, {"when", "then", "severity", "message"} | _REASONS)
    _reasons(rule, where)
    severity = rule.get("severity", "error")
    if severity not in ("error", "warning"):
        raise SpecError(f"{where}: 'severity' must be error or warning, not {severity!r}")
    if not isinstance(rule.get("message"), str):
        raise SpecError(f"{where}: 'message' is missing")
    when, then = (tests(Node(rule.get(key), f"{where}.{key}")) for key in ("when", "then"))
    return Constraint(when=when, then=then, severity=severity, message=rule["message"])


def _reasons(entry: Data, where: str) -> None:
    for reason in sorted(_REASONS):
        if not isinstance(entry.get(reason), str) or not entry[reason].strip():
            raise SpecError(f"{where}: {reason!r} is missing")


def _mapping(data: Any, where: str, allowed: Iterable[str] | None = None) -> Data:
    if not isinstance(data, dict) or not all(isinstance(key, str) for key in data):
        raise SpecError(f"{where}: must be a mapping")
    if unknown := sorted(data.keys() - set(allowed if allowed is not None else data)):
        raise SpecError(f"{where}: unknown key {unknown[0]!r}")
    return data


# -- applying -----------------------------------------------------------------------------------


def apply(spec: Spec, errata: Errata) -> Corrected:
    """The spec with its errata; an entry that the pages no longer bear out is a stale-erratum finding.

    A SpecError if what an entry puts into the spec does not follow the spec format.
    """
    entry = errata.entries.get(spec.algorithm, AlgorithmErrata())
    if entry == AlgorithmErrata():
        return Corrected(spec=spec, constraints=(), findings=())
    where = f"{errata.where}: {spec.algorithm}"
    data = to_data(spec)
    stale: list[tuple[str, str]] = []
    tables = [
        *((table, entry.parameters) for table in _tables(data)),
        (data.get("metrics", {}), entry.metrics),
    ]
    for table, corrections in tables:
        for name, fields in corrections.items():
            if name in table and (now := _mismatch(table[name], fields["page_says"])):
                stale.append((name, now))
            elif name in table:
                _put(table[name], {k: v for k, v in fields.items() if k != "page_says"})
    known = {name for table, _ in tables for name in table}
    asked = {*entry.parameters, *entry.metrics}
    asked |= {name for rule in entry.constraints for name in rule.parameters()}
    stale += [(name, "no page names it") for name in sorted(asked - known)]
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


def _put(row: Data, fields: Data) -> None:
    """Sets fields of a row; None takes one away. The ways to give a default displace each other."""
    if any(key.startswith("default") for key in fields):
        for key in ("default", "default_from", "default_rule"):
            row.pop(key, None)
    row.update(fields)
    for key in [key for key, value in row.items() if value is None]:
        del row[key]


def _stale(spec: Spec, name: str, message: str) -> Finding:
    first = spec.sources[0].page if spec.sources else spec.algorithm
    origins = {m.name: m.origin for m in spec.metrics} | {p.name: p.origin for _, p in spec.parameters()}
    origin = origins.get(name, Origin(page=first, line=1))
    return finding("stale-erratum", origin, message, parameter=name)
