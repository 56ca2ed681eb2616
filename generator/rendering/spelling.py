"""How values are written as strings, and the expressions that read them back."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Array, Boolean, Choice, Domain, Number, Parameter, members
from ..specs.data import choice_type
from .accepted import accepted
from .images import Behaviour


def domains(parameter: Parameter, behaviours: Sequence[Behaviour]) -> tuple[Domain, ...]:
    """All alternatives that a value may be one of, by the page or by the container."""
    allowed = [member for b in behaviours if b.allowed is not None for member in members(b.allowed)]
    return (*members(accepted(parameter)), *allowed)


def parse(parameter: Parameter, behaviours: Sequence[Behaviour], *, strict: bool) -> str:
    """An expression for the value that the string `s` spells; "" for the string itself.

    The usual spellings are read in the expression, others by a function. `strict` is true if the image
    takes only one spelling of a boolean, and no blanks in lists.
    """
    options = domains(parameter, behaviours)
    item = next((d.items for d in options if isinstance(d, Array)), None)
    if item is not None:
        words = {v for d in options if isinstance(d, Choice) for v in d.values if isinstance(v, str)}
        made = _parse_list(parameter, item, strict)
        if any(b.known is not None and b.known.json for b in behaviours):
            made = f"json_list(s) if s[:1] == '[' else {made}"
        return f"s if s in {{{', '.join(map(repr, sorted(words)))}}} else {made}" if words else made
    kinds = {_kind(domain) for domain in options}
    if "number" in kinds:
        return "float(s) if s.strip('0123456789') == '.' != s else number(s)"
    if "integer" in kinds:
        return "int(s) if s.isdecimal() else integer(s)"
    choices = [value for d in options if isinstance(d, Choice) for value in d.values]
    # "true" is one of the choices here, so it must not become a boolean.
    if "boolean" not in kinds or "true" in choices:
        return ""
    true, false = pair(parameter)
    usual = (true.lower(), false.lower()) == ("true", "false") and not strict
    return "BOOLEANS.get(s.lower(), s)" if usual else f"{{{true!r}: True, {false!r}: False}}.get(s, s)"


def pair(parameter: Parameter) -> tuple[str, str]:
    """The spellings of true and false."""
    return parameter.encoding if isinstance(parameter.encoding, tuple) else ("True", "False")


def any_case(word: str) -> str:
    """A pattern for a word in upper or lower case."""
    return "".join(f"[{letter.lower()}{letter.upper()}]" for letter in word)


def _parse_list(parameter: Parameter, item: Domain, strict: bool) -> str:
    if isinstance(item, Array):
        return "nested(s)" if strict else "json_list(s)"
    if parameter.encoding not in ("comma", "tuple"):
        return "json_list(s)"
    kinds = {_kind(domain) for domain in members(item)}
    if parameter.encoding == "comma" and strict and not kinds & {"number", "integer"}:
        return "tuple(s.split(','))"
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
