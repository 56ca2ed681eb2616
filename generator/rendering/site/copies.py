"""A small job of each class to copy: in Python, on the command line, as JSON and as YAML."""

from __future__ import annotations

import json
import math
import shlex
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from ...model import Array, Boolean, Choice, Constant, Domain, Number, Value, members
from ...patterns import units
from ...runtime._values import spelled
from ..checks import literal
from ..images import union
from ..views import Class, Field
from .pictures import Stretch, stretches

_ENOUGH = 3  # as many hyperparameters as show how it goes


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A text to copy, and the name of its language."""

    key: str
    title: str
    text: str


def copies(cls: Class, package: str) -> list[Copy]:
    """The same job in each language."""
    job = list(_job(cls))
    strings = {field.name: spelled(value, field.parameter.encoding) for field, value in job}
    arguments = ", ".join(f"{field.attribute}={literal(value)}" for field, value in job)
    flags = [
        part
        for field, _ in job
        for part in (f"--{field.attribute.replace('_', '-')}", shlex.quote(strings[field.name]))
    ]
    quoted = [f"{_quoted(name)}: {_quoted(text)}\n" for name, text in strings.items()]
    texts = {
        "Python": f"from {package} import {cls.name}\n\njob = {cls.name}({arguments})\nprint(job.to_strings())\n",
        "Command line": " ".join(["smhp", cls.key, *flags]) + "\n",
        "JSON": json.dumps(strings, indent=2, ensure_ascii=False) + "\n",
        "YAML": "".join(quoted) or "{}\n",
    }
    return [Copy(key=title.split()[0].lower(), title=title, text=text) for title, text in texts.items()]


def _job(cls: Class) -> Iterator[tuple[Field, Value]]:
    """What the page requires, each with a value that is neither the smallest nor the largest; and others with their
    defaults until there is enough, first those that one would tune.
    """
    required = [field for field in cls.fields if field.parameter.requirement == "required"]
    yield from ((field, _value(field)) for field in required)
    others = [f for f in cls.fields if f not in required and not f.parameter.used_when]
    others.sort(key=lambda field: field.parameter.tuning is None)
    known = [(f, f.parameter.default.value) for f in others if isinstance(f.parameter.default, Constant)]
    yield from known[: max(_ENOUGH - len(required), 0)]


def _value(field: Field) -> Value:
    tuning = field.parameter.tuning
    if tuning and tuning.minimum is not None and tuning.maximum is not None:
        return _between(tuning.minimum, tuning.maximum, whole=tuning.type == "integer")
    return _of(union(field.behaviours) or field.parameter.domain)


def _of(domain: Domain) -> Value:
    first = members(domain)[0]
    match first:
        case Number(integer=whole):
            return _between(*_ends(stretches(first)[0], whole), whole=whole)
        case Choice(values=values):
            return values[0]
        case Boolean():
            return True
        case Array(items=items):
            return (_of(items),)
    amounts = units(getattr(first, "pattern", None) or "")
    return f"1{amounts[0]}" if amounts else "value"


def _ends(stretch: Stretch, whole: bool) -> tuple[float, float]:
    """Between which numbers to take one: positive ones if there are any."""
    low, high = max(stretch.low or 0, 1 if whole else 0), stretch.high
    if high is None:
        return low, low * 100 or 1
    if high > 0:
        return low, high
    return (high * 100 or -100) if stretch.low is None else stretch.low, high


def _between(low: float, high: float, *, whole: bool) -> Value:
    """A round number in the middle, counted in powers of ten where there are none below 0."""
    middle = math.sqrt(min(low * high, sys.float_info.max)) if low > 0 else (low + high) / 2
    power = 10 ** math.floor(math.log10(abs(middle))) if middle else 1
    rounded = min(max(math.floor(middle / power) * power, low), high)
    return int(rounded) if whole else float(rounded)


def _quoted(text: str) -> str:
    """A string of YAML; one of JSON is one, too."""
    return json.dumps(text, ensure_ascii=False)
