"""How values are written as strings, and the expressions that read them back."""

from __future__ import annotations

from ..model import Array, Boolean, Choice, Domain, Number, Parameter, members
from ..specs.data import choice_type
from ..specs.errata import Observation
from .accepted import accepted


def domains(parameter: Parameter, seen: Observation) -> tuple[Domain, ...]:
    """All alternatives for a value, by the page or by the container."""
    return (*members(accepted(parameter)), *(members(seen.domain) if seen.domain else ()))


def parse(parameter: Parameter, seen: Observation) -> str:
    """An expression for the value that the string `s` stands for; "" for the string itself.

    The expression reads the common spellings by itself, and calls a function for the others.
    """
    options = domains(parameter, seen)
    item = next((d.items for d in options if isinstance(d, Array)), None)
    if item is not None:
        words = {v for d in options if isinstance(d, Choice) for v in d.values if isinstance(v, str)}
        read = _parse_list(parameter, item)
        return f"s if s in {{{', '.join(map(repr, sorted(words)))}}} else {read}" if words else read
    kinds = {_kind(domain) for domain in options}
    if "number" in kinds:
        return "float(s) if s.strip('0123456789') == '.' != s else number(s)"
    if "integer" in kinds:
        return "int(s) if s.isdecimal() else integer(s)"
    if "boolean" not in kinds:
        return ""
    true, false = pair(parameter)
    usual = (true.lower(), false.lower()) == ("true", "false")
    return "BOOLEANS.get(s.lower(), s)" if usual else f"{{{true!r}: True, {false!r}: False}}.get(s, s)"


def pair(parameter: Parameter) -> tuple[str, str]:
    """The spellings of true and false."""
    return parameter.encoding if isinstance(parameter.encoding, tuple) else ("True", "False")


def any_case(word: str) -> str:
    """A pattern for a word in upper or lower case."""
    return "".join(f"[{letter.lower()}{letter.upper()}]" for letter in word)


def _parse_list(parameter: Parameter, item: Domain) -> str:
    if parameter.encoding not in ("comma", "tuple") or isinstance(item, Array):
        return "json_list(s)"
    kinds = {_kind(domain) for domain in members(item)}
    read = "numbers" if "number" in kinds else "integers" if "integer" in kinds else "texts"
    return f"{read}(s)" if parameter.encoding == "comma" else f"tupled(s, {read})"


def _kind(domain: Domain) -> str:
    match domain:
        case Number(integer=integer):
            return "integer" if integer else "number"
        case Choice(values=values):
            return choice_type(values)
        case Boolean():
            return "boolean"
    return "string"
