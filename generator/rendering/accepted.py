"""The values that count as valid for a parameter, in everything that is rendered.

A domain is what the page states. The values that count as valid differ from it in four ways: the page's own
default is always valid; infinity is a number only if it is the default; the items of a comma-separated list hold
no comma, so that the list can be read back; and if the page states no values, they are strings.
"""

from __future__ import annotations

import math
from dataclasses import replace

from ..domains import accepts
from ..model import (
    Array,
    Boolean,
    Choice,
    Constant,
    Domain,
    Number,
    Parameter,
    Text,
    Union,
    Unparsed,
    Unstated,
    Value,
    members,
)

ITEM = r"^[^,\s]([^,]*[^,\s])?$"  # no comma, and no blank at either end


def accepted(parameter: Parameter, domain: Domain | None = None) -> Domain:
    """The values that count as valid, by the page's domain or by another one."""
    options = tuple(_writable(m, parameter.encoding) for m in members(domain or parameter.domain))
    if isinstance(parameter.default, Constant) and domain is None:
        default = parameter.default.value
        if isinstance(default, float) and math.isinf(default):
            options = tuple(_reaching(member, default) for member in options)
        elif not any(accepts(member, default) for member in options):
            options = (*options, *_only(default))
    return options[0] if len(options) == 1 else Union(members=options)


def _writable(domain: Domain, encoding: object) -> Domain:
    if isinstance(domain, Unstated | Unparsed):
        return Text()
    if not isinstance(domain, Array) or encoding in ("json", "tuple"):
        return domain
    items = Text(pattern=ITEM) if domain.items == Text() else domain.items
    return replace(domain, items=items, min_items=max(domain.min_items or 0, 1))


def _reaching(domain: Domain, infinity: float) -> Domain:
    if not isinstance(domain, Number):
        return domain
    end = "maximum" if infinity > 0 else "minimum"
    return replace(domain, bounds=replace(domain.bounds, **{end: infinity}))


def _only(value: Value) -> tuple[Domain, ...]:
    """The domain of just one value, a default that the page's domain lacks; () for a list."""
    if isinstance(value, bool):
        return (Boolean(),)
    return () if isinstance(value, tuple) else (Choice(values=(value,)),)  # type: ignore[arg-type]


# -- as Python's types --------------------------------------------------------------------------


def annotation(domain: Domain) -> str:
    """A domain as a type expression."""
    options = members(domain)
    values = [value for member in options if isinstance(member, Choice) for value in member.values]
    literals = [repr(value) for value in values if not isinstance(value, float)]
    types = [f"Literal[{', '.join(dict.fromkeys(literals))}]"] if literals else []
    types += [_type(m) for m in options if not isinstance(m, Choice) or isinstance(m.values[0], float)]
    return " | ".join(dict.fromkeys(types))


def _type(domain: Domain) -> str:
    match domain:
        case Number(integer=integer):
            return "int" if integer else "float"
        case Choice():
            return "float"
        case Boolean():
            return "bool"
        case Array(items=items):
            return f"Sequence[{annotation(items)}]"
    return "str"
