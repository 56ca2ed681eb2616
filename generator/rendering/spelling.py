"""How the strings of a parameter are read: expressions for the value that the string `s` spells."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence

from ..model import Array, Boolean, Choice, Domain, Number, Parameter, Text, Value, members
from .accepted import accepted
from .images import Behaviour


def domains(parameter: Parameter, behaviours: Sequence[Behaviour]) -> tuple[Domain, ...]:
    """All alternatives that a value may be one of, by the page or by the container."""
    allowed = [member for b in behaviours if b.allowed is not None for member in members(b.allowed)]
    return (*members(accepted(parameter)), *allowed)


def parse(parameter: Parameter, behaviours: Sequence[Behaviour], *, strict: bool) -> str:
    """An expression for the value that the string `s` spells; "" for the string itself.

    The usual spellings are read in the expression, others by a function. `strict` is whether the image
    compares a boolean's very words, and takes no blanks in lists.
    """
    found = domains(parameter, behaviours)
    item = next((d.items for d in found if isinstance(d, Array)), None)
    if item is not None:
        words = {v for d in found if isinstance(d, Choice) for v in d.values if isinstance(v, str)}
        made = _parse_list(parameter, item, strict)
        return f"s if s in {{{', '.join(map(repr, sorted(words)))}}} else {made}" if words else made
    kinds = {kind for domain in found for kind in _kinds(domain)}
    if "number" in kinds:
        return "float(s) if s.strip('0123456789') == '.' != s else number(s)"
    if "integer" in kinds:
        return "int(s) if s.isdecimal() else integer(s)"
    words = [value for d in found if isinstance(d, Choice) for value in d.values]
    if "boolean" not in kinds or "true" in words:  # a word stays the word that it is
        return ""
    true, false = pair(parameter)
    usual = (true.lower(), false.lower()) == ("true", "false") and not strict
    return "BOOLEANS.get(s.lower(), s)" if usual else f"{{{true!r}: True, {false!r}: False}}.get(s, s)"


def pair(parameter: Parameter) -> tuple[str, str]:
    """How true and false are spelled."""
    return parameter.encoding if isinstance(parameter.encoding, tuple) else ("True", "False")


def spelled(value: Value, parameter: Parameter) -> str:
    """A value as the string-to-string map has it."""
    if isinstance(value, bool):
        return pair(parameter)[0 if value else 1]
    if isinstance(value, float) and math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    if not isinstance(value, tuple):
        return str(value)
    if parameter.encoding not in ("comma", "tuple"):
        return json.dumps(value)
    if parameter.encoding == "comma":
        return ",".join(spelled(item, parameter) for item in value)
    items = ", ".join(spelled(item, parameter) for item in value)
    return f"({items},)" if len(value) == 1 else f"({items})"


def any_case(word: str) -> str:
    """A pattern for a word in upper or lower case."""
    return "".join(f"[{letter.lower()}{letter.upper()}]" for letter in word)


def _parse_list(parameter: Parameter, item: Domain, strict: bool) -> str:
    if isinstance(item, Array):
        return "nested(s)" if strict else "json_list(s)"
    if parameter.encoding not in ("comma", "tuple"):
        return "json_list(s)"
    if parameter.encoding == "comma" and strict:
        return "tuple(s.split(','))"
    kinds = {kind for domain in members(item) for kind in _kinds(domain)}
    read = "numbers" if "number" in kinds else "integers" if "integer" in kinds else "texts"
    return f"{read}(s)" if parameter.encoding == "comma" else f"tupled(s, {read})"


def _kinds(domain: Domain) -> set[str]:
    match domain:
        case Number(integer=integer):
            return {"integer" if integer else "number"}
        case Choice(values=values):
            return {
                "string" if isinstance(v, str) else "integer" if isinstance(v, int) else "number"
                for v in values
            }
        case Text():
            return {"string"}
        case Boolean():
            return {"boolean"}
    return set()
