"""The checks of a parameter, each with the problem that it reports."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..domains import difference, values
from ..model import Choice, Constant, Domain, Parameter, Text
from ..specs.constraints import Constraint
from .accepted import accepted
from .checks import Scope, as_tests, during, literal, test
from .facts import rules_of
from .images import Behaviour

WARNING = "'warning'"


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """The problem is reported if the condition is true; both are expressions in `v`, `version` and `self`."""

    condition: str
    problem: str


def checks(
    parameter: Parameter,
    scope: Scope,
    rules: Sequence[Constraint],
    found: Sequence[Behaviour],
    optional: bool,
) -> Iterator[Check]:
    """All checks of a parameter, in the order in which problems are reported.

    `optional` is whether the image goes on without it, though the page requires it.
    """
    if parameter.requirement == "required":
        kind = ("'missing'", "None", WARNING) if optional else ("'missing'",)
        yield Check(condition="v is None", problem=scope.problem(parameter.name, *kind))
    last = found[-1].span[1]
    value = _value_check(parameter, scope, found)
    others = [*_doubts(parameter, scope, found), *_other_checks(parameter, scope, rules, last)]
    if not others and len(found) == 1:
        yield value
        return
    # A value that is wrong by itself is reported once.
    yield Check(condition=f"wrong := {value.condition}", problem=value.problem)
    certain = "not wrong" if len(found) == 1 else '(not wrong or wrong.severity == "warning")'
    for check in others:
        yield Check(condition=f"{certain} and {check.condition}", problem=check.problem)


def rule_checks(name: str, scope: Scope, rules: Sequence[Constraint], last: int) -> Iterator[Check]:
    """The rules that are reported for a parameter."""
    for place, rule in enumerate(rules_of(name, rules)):
        severity = () if rule.severity == "error" else (WARNING,)
        if rule.versions and not severity:
            severity = ("'error' if version is not None else 'warning'",)
        limited = during(rule.versions, last)
        condition = " and ".join(filter(None, [limited, scope.violates(rule)]))
        yield Check(condition=condition, problem=scope.problem(name, "'rule'", str(place), *severity))


def _other_checks(
    parameter: Parameter, scope: Scope, rules: Sequence[Constraint], last: int
) -> Iterator[Check]:
    """The checks that depend on other parameters."""
    name = parameter.name
    for place, relation in enumerate(parameter.relations):
        if relation.parameter in scope and relation.parameter != name:
            detail = f"({place}, {scope.named(relation.parameter)})"
            yield Check(
                condition=scope.breaks(name, relation), problem=scope.problem(name, "'relation'", detail)
            )
    if parameter.required_when and all(c.parameter in scope for c in parameter.required_when):
        condition = f"v is None and {scope.holds(as_tests(parameter.required_when))}"
        yield Check(condition=condition, problem=scope.problem(name, "'missing'"))
    if parameter.used_when and all(c.parameter in scope for c in parameter.used_when):
        default = parameter.default  # giving the default has no effect anyway, so it is no mistake
        other = f" and v != {literal(default.value)}" if isinstance(default, Constant) else ""
        condition = f"v is not None{other} and {scope.fails(as_tests(parameter.used_when))}"
        yield Check(condition=condition, problem=scope.problem(name, "'no-effect'", "None", WARNING))
    yield from rule_checks(name, scope, rules, last)


def _value_check(parameter: Parameter, scope: Scope, found: Sequence[Behaviour]) -> Check:
    """The check of the value itself; if versions differ, it asks `by_version` which of them refuse it."""
    page = accepted(parameter)
    tests = [test(b.allowed) if b.allowed is not None else "False" for b in found]
    code = f"'refused-by-container' if {test(page)} else 'invalid-value'" if differs(page, found) else ""
    if len(found) > 1:
        spans = ", ".join(f"({b.span[1]}, {valid})" for b, valid in zip(found, tests, strict=True))
        common = always(found)
        taken = common or " and ".join(dict.fromkeys(f"({valid})" for valid in tests))
        usual = "" if "False" in tests else _negated(taken)
        refused = f"by_version({scope.cls}, {parameter.name!r}, v, {code or repr('invalid-value')}, version, ({spans}))"
        return Check(condition=" and ".join(filter(None, ["v is not None", usual, refused])), problem="wrong")
    wrong = "" if tests[0] == "False" else f" and {_negated(tests[0])}"
    problem = scope.problem(parameter.name, *filter(None, [code]))
    return Check(condition=f"v is not None{wrong}", problem=problem)


def differs(page: Domain, found: Sequence[Behaviour]) -> bool:
    """Whether some version refuses a value that is valid by the page."""
    return any(b.allowed is None or bool(difference(values(page), values(b.allowed))) for b in found)


def always(found: Sequence[Behaviour]) -> str:
    """A short expression that is true only if every version takes the value; "" if there is none."""
    domains = [b.known.domain for b in found if b.known is not None]
    words = [d.values for d in domains if isinstance(d, Choice)]
    if len(words) < len(found) or any(b.allowed is None or not b.sure for b in found):
        return ""
    common = ", ".join(repr(word) for word in words[0] if all(word in others for others in words))
    if all(isinstance(b.allowed, Choice) for b in found):
        return f"type(v) is str and v in {{{common}}}" if common else ""
    if all(isinstance(b.allowed, Text) for b in found):
        return f"type(v) is str and {{{common}}}.issuperset(v.split(','))" if common else ""
    return ""


def _negated(valid: str) -> str:
    bare = re.fullmatch(r"type\(v\) is (\w+)", valid)
    return f"type(v) is not {bare[1]}" if bare else f"not ({valid})"


def _doubts(parameter: Parameter, scope: Scope, found: Sequence[Behaviour]) -> Iterator[Check]:
    """Checks that warn of valid values that an image may refuse, or takes without effect."""
    last = found[-1].span[1]
    for behaviour in found:
        certain = " and ".join(f"({test(domain)})" for domain in behaviour.certain)
        doubted = f"not ({certain})" if certain else ""
        if doubted or behaviour.ignored:
            limited = during(behaviour.span if len(found) > 1 else None, last)
            code = "'ignored-by-container'" if behaviour.ignored else "'doubtful'"
            condition = " and ".join(filter(None, ["v is not None", limited, doubted]))
            yield Check(condition=condition, problem=scope.problem(parameter.name, code, "None", WARNING))
