"""What is checked of a parameter, each with the problem that it finds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..domains import beyond, values
from ..errata import Constraint, Observation
from ..model import Constant, Parameter
from . import wording
from .checks import Scope, literal, test
from .values import accepted


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """`problem` is appended where `condition` is true; both are expressions over `v` and `self`."""

    condition: str
    problem: str


def checks(
    parameter: Parameter, scope: Scope, rules: Sequence[Constraint], seen: Observation
) -> Iterator[Check]:
    """Everything that is checked of a parameter, in the order in which it is told."""
    if parameter.requirement == "required":
        said = f"is required: {wording.values(accepted(parameter))}"
        yield Check(condition="v is None", problem=_problem(parameter.name, said, "missing"))
    value, others = _value_check(parameter, seen), list(_other_checks(parameter, scope, rules))
    if not others or seen.domain is not None:
        yield from [value, *others]
        return
    # What is wrong with a value in itself is all that is told of it.
    yield Check(condition=f"bad := {value.condition}", problem=value.problem)
    for check in others:
        yield Check(condition=f"not bad and {check.condition}", problem=check.problem)


def _other_checks(parameter: Parameter, scope: Scope, rules: Sequence[Constraint]) -> Iterator[Check]:
    """What depends on other parameters."""
    name = parameter.name
    for relation in parameter.relations:
        if relation.parameter in scope and relation.parameter != name:
            said = f"must be {wording.COMPARED[relation.operator]} {relation.parameter}, which is "
            problem = f"Problem({name!r}, v, {said!r} + {scope.told(relation.parameter)}, URL, 'relation')"
            yield Check(condition=scope.breaks(name, relation), problem=problem)
    if parameter.required_when and all(c.parameter in scope for c in parameter.required_when):
        said = f"is required when {wording.conditions(parameter.required_when)}"
        condition = f"v is None and {scope.holds(parameter.required_when)}"
        yield Check(condition=condition, problem=_problem(name, said, "missing"))
    if parameter.used_when and all(c.parameter in scope for c in parameter.used_when):
        said = f"has no effect unless {wording.conditions(parameter.used_when)}"
        default = parameter.default  # which is what applies anyway, so that giving it is no mistake
        other = f" and v != {literal(default.value)}" if isinstance(default, Constant) else ""
        fails = scope.fails(parameter.used_when)
        unused = fails if len(parameter.used_when) == 1 else f"({fails})"
        condition = f"v is not None{other} and {unused}"
        yield Check(condition=condition, problem=_problem(name, said, "no-effect", "warning"))
    for rule in rules:
        if rule.then[0].parameter == name:
            severity = () if rule.severity == "error" else (rule.severity,)
            problem = _problem(name, rule.message, "rule", *severity)
            yield Check(condition=scope.violates(rule), problem=problem)


def _value_check(parameter: Parameter, seen: Observation) -> Check:
    """Whether the value is valid; where the container was seen to differ, it has the last word."""
    name, page = parameter.name, accepted(parameter)
    words, documented = wording.values(page), test(page)
    default = wording.default(parameter.default) if isinstance(parameter.default, Constant) else None
    problem = _problem(name, f"must be {words}" + (f" (default {default})" if default is not None else ""))
    parts = [documented]
    if seen.domain is not None:
        real = accepted(parameter, seen.domain)
        takes = test(real)
        if beyond(values(real), values(page)):
            said = f"is not documented ({words}), but the training container takes it"
            problem = f"{_problem(name, said, 'undocumented', 'warning')} if {takes} else {problem}"
        else:
            parts = []  # what the container takes lies within what the page allows
        if beyond(values(page), values(real)) or not parts:
            said = f"must be {wording.values(real)}: the page allows this value, but the training container refuses it"
            problem = f"{_problem(name, said, 'refused-by-container')} if {documented} else {problem}"
            parts.append(takes)
    valid = parts[0] if len(parts) == 1 else " and ".join(f"({part})" for part in parts)
    bare = re.fullmatch(r"type\(v\) is (\w+)", valid)
    wrong = f"type(v) is not {bare[1]}" if bare else f"not ({valid})"
    return Check(condition=f"v is not None and {wrong}", problem=problem)


def _problem(name: str, said: str, *kind: str) -> str:
    """`kind` is the code and the severity, where they are not those of an invalid value."""
    return f"Problem({', '.join([repr(name), 'v', repr(said), 'URL', *map(repr, kind)])})"
