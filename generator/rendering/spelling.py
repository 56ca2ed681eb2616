"""How values are written as strings, and how they are read back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from ..model import Array, Boolean, Choice, Domain, Number, Parameter, members
from ..specs.data import choice_type
from .accepted import accepted
from .images import Behaviour


def domains(parameter: Parameter, behaviours: Sequence[Behaviour]) -> tuple[Domain, ...]:
    """All alternatives that a value may be one of, by the page or by the container."""
    allowed = [member for b in behaviours if b.allowed is not None for member in members(b.allowed)]
    return (*members(accepted(parameter)), *allowed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How a string is read.

    `kind` is what it spells; "items" are texts that keep their blanks, "json" and "nested" lists as JSON and Python
    write them. `bracketed` lists may stand in brackets. A string among the `words` stands for itself, and one that
    begins with "[" is read as JSON if `or_json`. `truth` has the only spellings of true and false; () for any case.
    """

    kind: Literal["integer", "number", "boolean", "integers", "numbers", "texts", "items", "json", "nested"]
    words: tuple[str, ...] = ()
    bracketed: bool = False
    or_json: bool = False
    truth: tuple[str, ...] = ()


_EXPRESSIONS = {
    "integer": "int(s) if s.isdecimal() else integer(s)",
    "number": "float(s) if s.strip('0123456789') == '.' != s else number(s)",
    "items": "tuple(s.split(','))",
    "json": "json_list(s)",
}


def reading(parameter: Parameter, behaviours: Sequence[Behaviour], *, strict: bool) -> Reading | None:
    """How a parameter's strings are read; None if the string itself is the value.

    `strict` is true if the image takes only one spelling of a boolean, and no blanks in lists.
    """
    options = domains(parameter, behaviours)
    item = next((d.items for d in options if isinstance(d, Array)), None)
    if item is not None:
        words = {v for d in options if isinstance(d, Choice) for v in d.values if isinstance(v, str)}
        or_json = any(b.known is not None and b.known.json for b in behaviours)
        made = _list_reading(parameter, item, strict)
        return replace(made, words=tuple(sorted(words)), or_json=or_json)
    kinds = {_kind(domain) for domain in options}
    if "number" in kinds or "integer" in kinds:
        return Reading(kind="number" if "number" in kinds else "integer")
    choices = [value for d in options if isinstance(d, Choice) for value in d.values]
    # "true" is one of the choices here, so it must not become a boolean.
    if "boolean" not in kinds or "true" in choices:
        return None
    true, false = pair(parameter)
    usual = (true.lower(), false.lower()) == ("true", "false") and not strict
    return Reading(kind="boolean", truth=() if usual else (true, false))


def expression(made: Reading | None) -> str:
    """The reading of the string `s` in Python; "" for the string itself.

    The usual spellings are read in the expression, others by a function.
    """
    if made is None:
        return ""
    if made.kind == "boolean":
        true, false = made.truth or ("", "")
        return (
            f"{{{true!r}: True, {false!r}: False}}.get(s, s)" if made.truth else "BOOLEANS.get(s.lower(), s)"
        )
    text = f"tupled(s, {made.kind})" if made.bracketed else _EXPRESSIONS.get(made.kind, f"{made.kind}(s)")
    text = f"json_list(s) if s[:1] == '[' else {text}" if made.or_json else text
    return f"s if s in {{{', '.join(map(repr, made.words))}}} else {text}" if made.words else text


def pair(parameter: Parameter) -> tuple[str, str]:
    """The spellings of true and false."""
    return parameter.encoding if isinstance(parameter.encoding, tuple) else ("True", "False")


def any_case(word: str) -> str:
    """A pattern for a word in upper or lower case."""
    return "".join(f"[{letter.lower()}{letter.upper()}]" for letter in word)


def _list_reading(parameter: Parameter, item: Domain, strict: bool) -> Reading:
    if isinstance(item, Array):
        return Reading(kind="nested" if strict else "json")
    if parameter.encoding not in ("comma", "tuple"):
        return Reading(kind="json")
    kinds = {_kind(domain) for domain in members(item)}
    if parameter.encoding == "comma" and strict and not kinds & {"number", "integer"}:
        return Reading(kind="items")
    bracketed = parameter.encoding == "tuple"
    if "number" in kinds:
        return Reading(kind="numbers", bracketed=bracketed)
    return Reading(kind="integers" if "integer" in kinds else "texts", bracketed=bracketed)


def _kind(domain: Domain) -> str:
    match domain:
        case Number(integer=integer):
            return "integer" if integer else "number"
        case Choice(values=values):
            return choice_type(values)
        case Boolean():
            return "boolean"
    return "string"
