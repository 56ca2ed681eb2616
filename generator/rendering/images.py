"""What a page and the training images together say of a value; the table of severities is specs/severity.py.

The page says what AWS documents, a container what its images do. Where they differ, what is said of a value
depends on how the difference is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass, replace
from itertools import groupby

from ..domains import difference, values
from ..model import (
    Array,
    Boolean,
    Choice,
    Domain,
    Number,
    Parameter,
    Text,
    Union,
    Unparsed,
    Unstated,
    members,
)
from ..specs.constraints import Constraint, Test
from ..specs.containers import Container, Known, Span
from ..specs.severity import SURE, Page, Proof, severity
from .accepted import accepted


@dataclass(frozen=True, slots=True, kw_only=True)
class Behaviour:
    """What is said of a parameter's values in the versions of a span.

    Values in `allowed` are no error; None means that the name itself is refused. A value in `allowed` that is
    missing from one of the domains in `certain` is doubtful: a warning. `known` is what is known of the
    image.
    """

    span: Span
    allowed: Domain | None
    certain: tuple[Domain, ...] = ()
    known: Known | None = None

    @property
    def ignored(self) -> bool:
        return self.known is not None and self.known.outcome == "ignored"

    @property
    def sure(self) -> bool:
        """Whether the values that the image takes were proved by reading or running its code, so that they
        decide.
        """
        return self.known is not None and self.known.domain is not None and bool(self.known.proof & SURE)


def behaviours(parameter: Parameter, container: Container) -> tuple[Behaviour, ...]:
    """The behaviours of a parameter: one for each run of versions that agree."""
    every = [_behaviour(parameter, container, index) for index in range(len(container.versions))]
    alike = groupby(every, key=lambda b: (b.allowed, b.certain, b.ignored))
    return tuple(
        replace(group[0], span=(group[0].span[0], group[-1].span[1]))
        for _, run in alike
        if (group := list(run))
    )


def _behaviour(parameter: Parameter, container: Container, index: int) -> Behaviour:
    known, span, page = known_in(container, parameter.name, index), (index, index), accepted(parameter)
    if known is None:
        refused = container.unknown_names == "refused"
        return Behaviour(span=span, allowed=None if refused else page)
    if known.domain is None or known.outcome == "ignored":
        return Behaviour(span=span, allowed=page, known=known)
    takes = _takes(parameter, known, page)
    stated: Page = "open" if is_open(parameter) else "allows"
    reported = known.severity or severity(stated, known.outcome, known.proof)
    if reported == "error":
        return Behaviour(span=span, allowed=takes, known=known)
    bounds = any(isinstance(member, Number) for member in members(takes))
    also = stated == "allows" and severity("refuses", "taken", known.proof, bounds=bounds) is None
    allowed = _either(page, takes) if also else page
    certain: tuple[Domain, ...] = (takes,) if reported == "warning" else ()
    if known.severity == "warning" and stated == "allows" and adds(takes, page):
        certain = (page, takes) if not adds(page, takes) else (takes, page)  # the narrower one first
    return Behaviour(span=span, allowed=allowed, certain=certain, known=known)


def known_in(container: Container, name: str, index: int) -> Known | None:
    """What is known of a name in one version; for an alias, what is known of the parameter that it stands
    for.
    """
    for known in container.parameters.get(name, ()):
        if known.span[0] <= index <= known.span[1]:
            return known_in(container, known.alias_of, index) if known.alias_of else known
    return None


def is_open(parameter: Parameter) -> bool:
    """Whether the page names no values: any string, or a list of any strings."""
    domain = parameter.domain.items if isinstance(parameter.domain, Array) else parameter.domain
    return isinstance(domain, Unstated | Unparsed) or domain == Text()


def _takes(parameter: Parameter, known: Known, page: Domain) -> Domain:
    """The values that the image takes, in the page's form; the page's own domain if both are the same."""
    domain = taken(parameter, known)
    same = not (adds(domain, page) or adds(page, domain))
    return page if same else accepted(parameter, domain)


def taken(parameter: Parameter, known: Known) -> Domain:
    """The values that the image takes, as values of this parameter."""
    domain = known.domain or Text()
    if known.form == "nested":
        return Array(items=Array(items=domain))
    if known.form == "tuple":
        return Array(items=domain)
    if known.form == "comma":
        listed = any(isinstance(member, Array) for member in members(parameter.domain))
        return Array(items=domain) if listed else Text(pattern=_comma_list(domain, known.thresholds))
    truth = any(isinstance(member, Boolean) for member in members(parameter.domain))
    if truth and domain == Choice(values=("true", "false")):
        return Boolean()
    # If the choices include "True" and "False", Python's booleans are accepted too, as they are spelled that
    # way.
    capitals = {"True", "False"} <= _words(domain) and Boolean() not in members(domain)
    return Union(members=(*members(domain), Boolean())) if capitals else domain


_NUMBER = r" *[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)? *"


def _comma_list(items: Domain, thresholds: tuple[str, ...]) -> str:
    """A pattern for a list of choices in one string, without blanks; some may have a number after an @."""
    words = [
        re.escape(str(value))
        for member in members(items)
        if isinstance(member, Choice)
        for value in member.values
    ]
    if thresholds:
        words.append(f"({'|'.join(map(re.escape, thresholds))})@{_NUMBER}")
    item = f"({'|'.join(words)})"
    return f"^{item}(,{item})*$"


def _either(one: Domain, other: Domain) -> Domain:
    """The values of both, choices in one list."""
    new = [member for member in members(other) if adds(member, one)]
    if not new or not adds(one, other):
        return other if new else one
    ranges = [member for member in new if isinstance(member, Number)]
    within = [m for m in members(one) if isinstance(m, Number) and any(not adds(m, r) for r in ranges)]
    every = [*(member for member in members(one) if member not in within), *new]
    texts = [m for m in every if isinstance(m, Choice) and all(isinstance(v, str) for v in m.values)]
    words: tuple[str, ...] = tuple(dict.fromkeys(str(value) for member in texts for value in member.values))
    whole: list[Domain] = [Choice(values=words)] if words else []
    whole += [member for member in every if member not in texts]
    return whole[0] if len(whole) == 1 else Union(members=tuple(whole))


def adds(some: Domain, others: Domain) -> bool:
    """Whether `some` has values that `others` lacks; strings must be equal character by character."""
    known = _words(others)
    if Boolean() in members(some) and Boolean() not in members(others):
        return True
    return bool(difference(values(some), values(others)) or (known and _words(some) - known))


def _words(domain: Domain) -> set[str]:
    texts = [value for m in members(domain) if isinstance(m, Choice) for value in m.values]
    return {value for value in texts if isinstance(value, str)}


def union(behaviours: tuple[Behaviour, ...]) -> Domain | None:
    """The values that some version allows: others are an error whatever the image."""
    allowed = [b.allowed for b in behaviours if b.allowed is not None]
    whole = allowed[0] if allowed else None
    for domain in allowed[1:]:
        whole = _either(whole, domain) if whole is not None else domain
    return whole


def default_known(parameter: Parameter, container: Container) -> bool:
    """Whether an image has a default for a parameter that the page requires."""
    proofs: set[Proof] = {d.source for d in container.defaults.get(parameter.name, ())}
    return severity("requires", "taken", proofs) == "warning"


def unlisted(container: Container, listed: Set[str]) -> Iterator[str]:
    """The names that no page has and that some version takes."""
    return (name for name, known in container.parameters.items() if name not in listed and _is_taken(known))


def _is_taken(known: tuple[Known, ...]) -> bool:
    if any(k.severity in ("warning", "none") for k in known):
        return True
    return any(k.outcome != "ignored" and severity("unlisted", "taken", k.proof) is None for k in known)


def doubt(known: tuple[Known, ...]) -> str:
    """The code of the warning for using a name that is on no page; "" if there is no warning."""
    ignored = any(k.outcome == "ignored" for k in known)
    doubted = any(k.severity == "warning" for k in known)
    return "ignored-by-container" if ignored else "doubtful" if doubted else ""


def everywhere(rule: Constraint, container: Container) -> Constraint:
    """The rule, for all versions if the versions outside its span refuse the names or values in its
    conditions anyway.
    """
    first, last = rule.versions or container.everywhere
    others = [i for i in range(len(container.versions)) if not first <= i <= last]
    refused = container.unknown_names == "refused" and all(
        any(_refuses(test, container, index) for test in rule.when) for index in others
    )
    return replace(rule, versions=None) if refused else rule


def _refuses(test: Test, container: Container, index: int) -> bool:
    """Whether a version has no such name, or none of the values that a condition speaks of."""
    known = known_in(container, test.parameter, index)
    if known is None:
        return test.word not in ("not_in", "contains_none")
    if test.word not in ("in", "contains", "contains_any", "first_in") or not isinstance(
        known.domain, Choice
    ):
        return False
    words = test.argument if isinstance(test.argument, tuple) else (test.argument,)
    return not set(words) & set(known.domain.values)
