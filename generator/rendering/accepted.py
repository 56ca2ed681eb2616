"""The values that a parameter takes, as everything rendered sees them.

A domain says what the page says. What is enforced differs in four small ways: the page's own default
is always valid; infinity is a number only where the page names it; the items of a comma-separated list
are such that the list can be written and read back; and so are values of which the page says nothing:
they are strings, which go over the wire as they are.
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

ITEM = r"^[^,\s]([^,]*[^,\s])?$"  # no comma and no blank at either end


def accepted(parameter: Parameter, domain: Domain | None = None) -> Domain:
    """The values that count as valid, by the page's domain or by another one."""
    found = tuple(_writable(m, parameter.encoding) for m in members(domain or parameter.domain))
    if isinstance(parameter.default, Constant) and domain is None:
        default = parameter.default.value
        if isinstance(default, float) and math.isinf(default):
            found = tuple(_reaching(member, default) for member in found)
        elif not any(accepts(member, default) for member in found):
            found = (*found, *_only(default))
    return found[0] if len(found) == 1 else Union(members=found)


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
    if isinstance(value, bool):
        return (Boolean(),)
    if isinstance(value, str):
        return (Choice(values=(value,)),)
    return (Choice(values=(value,)),) if isinstance(value, int | float) else ()


# -- as Python's types --------------------------------------------------------------------------


def annotation(domain: Domain) -> str:
    """A domain as a type expression."""
    options = members(domain)
    literals = [
        repr(v) for m in options if isinstance(m, Choice) for v in m.values if not isinstance(v, float)
    ]
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
        case Text():
            return "str"
        case Array(items=items):
            return f"Sequence[{annotation(items)}]"
    return "str"
