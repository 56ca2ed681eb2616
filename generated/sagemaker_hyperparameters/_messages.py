"""Problems in words, made from the facts of a class when somebody reads them."""

from __future__ import annotations

import math

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from ._facts import Parameter
    from ._hyperparameters import Hyperparameters

GUIDE = "https://docs.aws.amazon.com/sagemaker/latest/dg/"
SPELLED = -1  # the detail of a value that was given as a string, where a string is asked for
COMPARED = {"<": "less than", "<=": "at most", ">": "greater than", ">=": "at least", "==": "equal to"}


def message(cls: type[Hyperparameters], name: str, code: str, detail: Any) -> str:
    """What is wrong with a hyperparameter.

    `detail` is the message itself; the place of a rule among the parameter's; the place of a relation, and the
    other parameter's value; SPELLED; or None.
    """
    if isinstance(detail, str):
        return detail
    if code == "relation":
        return _relation(cls, name, *detail)
    if code == "unknown-parameter":
        return f"is not a hyperparameter of {cls.__name__}"
    p = cls.parameters[name]
    if code == "missing":
        required = f"when {conditions(p.required_when)}"
        return f"is required: {p.accepts}" if p.requirement == "required" else f"is required {required}"
    if code == "no-effect":
        return f"has no effect unless {conditions(p.used_when)}"
    if code == "rule" and detail is not None:
        return p.rules[int(detail)]
    if code == "undocumented":
        return f"is not documented ({p.accepts}), but the training container takes it"
    if code == "refused-by-container":
        real = p.observed["accepts"] if p.observed else ""
        return f"must be {real}: the page allows this value, but the training container refuses it"
    return f"must be {_asked(p, detail)}"


def _asked(p: Parameter, detail: Any) -> str:
    """The valid values, and the default."""
    default = "" if p.default is None else f" (default {said(p.default)})"
    if detail == SPELLED and isinstance(p.encoding, tuple):
        true, false = p.encoding
        return p.accepts.replace("True or False", f'"{true}" or "{false}"')
    return p.accepts + default


def _relation(cls: type[Hyperparameters], name: str, place: int, value: Any) -> str:
    """What a bound by another parameter asks for; its value is the default if none was given."""
    relation = cls.parameters[name].relations[place]
    other = relation["parameter"]
    known = f"{said(cls.parameters[other].default)} by default" if value is None else shown(value)
    return f"must be {COMPARED[relation['operator']]} {other}, which is {known}"


def conditions(of: Sequence[Mapping[str, Any]]) -> str:
    """Conditions that must all hold: method is "a" or "b"."""
    return either([f"{c['parameter']} is {either([said(value) for value in c['in']])}" for c in of], "and")


def either(phrases: Sequence[str], joint: str = "or") -> str:
    """a; a or b; a, b or c."""
    return f" {joint} ".join([", ".join(phrases[:-1]), phrases[-1]] if len(phrases) > 1 else phrases)


def said(value: Any) -> str:
    """A value of the facts as it is read: strings in quotes, numbers without a needless fraction."""
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, tuple):
        return f"[{', '.join(map(said, value))}]"
    if isinstance(value, float) and math.isinf(value):
        return "infinity" if value > 0 else "-infinity"
    return repr(value) if isinstance(value, bool) else repr(value).removesuffix(".0")


def shown(value: Any) -> str:
    """A value as a message has it."""
    text = written(value)
    return shortened(f'"{text[1:-1]}"' if type(value) is str else text)


def written(value: Any) -> str:
    """A value as Python writes it, or what it is where Python refuses: a number too long, a list in itself."""
    try:
        return repr(value)
    except (ValueError, RecursionError):
        return f"<{type(value).__name__} too large to show>"


def shortened(text: str) -> str:
    """A text without its middle if it is too long for a line."""
    return text if len(text) <= 60 else f"{text[:50]}…{text[-9:]}"
