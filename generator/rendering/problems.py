"""The checks of a parameter, each with the problem that it reports."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..domains import beyond, values
from ..model import Constant, Parameter
from ..specs.errata import Constraint, Observation
from .accepted import accepted
from .checks import Scope, as_tests, literal, test
from .facts import rules_of

WARNING = "'warning'"


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """The problem is reported if the condition is true; both are expressions in `v` and `self`."""

    condition: str
    problem: str


def checks(
    parameter: Parameter, scope: Scope, rules: Sequence[Constraint], seen: Observation
) -> Iterator[Check]:
    """All checks of a parameter, in the order in which problems are reported."""
    if parameter.requirement == "required":
        yield Check(condition="v is None", problem=scope.problem(parameter.name, "missing"))
    value, others = _value_check(parameter, scope, seen), list(_other_checks(parameter, scope, rules))
    if not others or seen.domain is not None:
        yield from [value, *others]
        return
    # A value that is wrong by itself is reported once.
    yield Check(condition=f"wrong := {value.condition}", problem=value.problem)
    for check in others:
        yield Check(condition=f"not wrong and {check.condition}", problem=check.problem)


def _other_checks(parameter: Parameter, scope: Scope, rules: Sequence[Constraint]) -> Iterator[Check]:
    """The checks that depend on other parameters."""
    name = parameter.name
    for place, relation in enumerate(parameter.relations):
        if relation.parameter in scope and relation.parameter != name:
            detail = f"({place}, {scope.named(relation.parameter)})"
            problem = scope.problem(name, "relation", detail)
            yield Check(condition=scope.breaks(name, relation), problem=problem)
    if parameter.required_when and all(c.parameter in scope for c in parameter.required_when):
        condition = f"v is None and {scope.holds(as_tests(parameter.required_when))}"
        yield Check(condition=condition, problem=scope.problem(name, "missing"))
    if parameter.used_when and all(c.parameter in scope for c in parameter.used_when):
        default = parameter.default  # applies anyway, so it is no mistake to give it
        other = f" and v != {literal(default.value)}" if isinstance(default, Constant) else ""
        condition = f"v is not None{other} and {scope.fails(as_tests(parameter.used_when))}"
        yield Check(condition=condition, problem=scope.problem(name, "no-effect", "None", WARNING))
    for place, rule in enumerate(rules_of(parameter, rules)):
        severity = () if rule.severity == "error" else (repr(rule.severity),)
        problem = scope.problem(name, "rule", str(place), *severity)
        yield Check(condition=scope.violates(rule), problem=problem)


def _value_check(parameter: Parameter, scope: Scope, seen: Observation) -> Check:
    """Whether the value is valid. The values that the container was observed to take decide, if there are any."""
    name, page = parameter.name, accepted(parameter)
    documented, problem = test(page), scope.problem(name)
    parts = [documented]
    if seen.domain is not None:
        real = accepted(parameter, seen.domain)
        takes = test(real)
        if beyond(values(real), values(page)):
            problem = f"{scope.problem(name, 'undocumented', 'None', WARNING)} if {takes} else {problem}"
        else:
            parts = []  # the container takes no value that the page does not allow
        if beyond(values(page), values(real)) or not parts:
            problem = f"{scope.problem(name, 'refused-by-container')} if {documented} else {problem}"
            parts.append(takes)
    valid = parts[0] if len(parts) == 1 else " and ".join(f"({part})" for part in parts)
    bare = re.fullmatch(r"type\(v\) is (\w+)", valid)
    wrong = f"type(v) is not {bare[1]}" if bare else f"not ({valid})"
    return Check(condition=f"v is not None and {wrong}", problem=problem)
