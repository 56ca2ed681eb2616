"""What an algorithm takes, and what one of its hyperparameters is, as text for a terminal."""

from __future__ import annotations

import json
from collections.abc import Iterator
from textwrap import wrap
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._hyperparameters import Hyperparameters, Parameter


def algorithm(cls: type[Hyperparameters]) -> str:
    """All hyperparameters and metrics, one line each."""
    rows = [(p.name, p.requirement, f"{p.accepts}{_default(p)}") for p in cls.parameters.values()]
    name, requirement, _ = (max(map(len, column)) for column in zip(*rows))
    lines = [f"{cls.title}: {cls.__name__}", cls.url, ""]
    lines += [f"{n:{name}}  {r:{requirement}}  {text}" for n, r, text in rows]
    if cls.metrics:
        lines += ["", "Metrics"]
        lines += [f"{m.name}  {m.direction or ''}".rstrip() for m in cls.metrics.values()]
    return "\n".join(lines) + "\n"


def parameter(p: Parameter) -> str:
    """One hyperparameter, whole."""
    return "\n".join(_paragraphs(p)) + "\n"


def _paragraphs(p: Parameter) -> Iterator[str]:
    yield p.name
    yield from wrap(p.description, 100, initial_indent="  ", subsequent_indent="  ")
    yield f"  {p.requirement}: {p.accepts}{_default(p)}"
    yield from (f"  {condition}" for condition in p.conditions)
    if p.tuning:
        yield f"  tunable: {_range(p.tuning)}"
    for what, seen in (p.observed or {}).items():
        yield f"  {what} seen in the training container: {json.dumps(seen)}"
    yield f"  {p.url}"


def _default(p: Parameter) -> str:
    if p.default_from:
        return f"; default: that of {p.default_from}"
    words = p.default_rule if p.default is None else json.dumps(p.default)
    return f"; default: {words}" if words else ""


def _range(tuning: dict[str, Any]) -> str:
    """The recommended range of a search, or what the page says instead."""
    if "values" in tuning:
        span = ", ".join(map(json.dumps, tuning["values"]))
    else:
        span = " to ".join(str(tuning[end]) for end in ("minimum", "maximum") if end in tuning)
    return ", ".join(filter(None, [tuning.get("type"), span, *tuning.get("conditions", ())]))
