"""Values on their way in and out: to Python's own types, from SageMaker's strings, and back to them.

A string that does not spell what is looked for is handed back as it is: the checks, which know what
was wanted, then say what is wrong with it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

Encoding = (
    tuple[str, str] | str | None
)  # how true and false are spelled; comma, json or tuple; None for others

BOOLEANS = {"true": True, "false": False}
_PATTERNS: dict[str, Any] = {}


# -- Python's own types -------------------------------------------------------------------------


def frozen(values: Any) -> Any:
    """A list as a tuple, nested lists too, so that it can't be changed from outside."""
    try:
        return tuple([frozen(v) if type(v) is list else v for v in values])
    except RecursionError:
        return values


def native(value: Any) -> Any:
    """A value of another library's type as Python's own, where there is one; else the value itself."""
    if value is None or type(value) in (bool, int, float, str):
        return value
    try:
        if isinstance(value, str):
            return str.__str__(value)
        if hasattr(value, "tolist"):  # numpy's scalars and arrays, and all that follow them
            value = value.tolist()
            return native(value) if isinstance(value, Sequence) else value
        if isinstance(value, Sequence) and not isinstance(value, bytes | bytearray):
            return tuple([native(item) for item in value])
        if hasattr(value, "__index__"):
            return value.__index__()
        if hasattr(value, "__float__"):
            return value.__float__()
    except (TypeError, ValueError, OverflowError, RecursionError):
        pass
    return value


def matches(pattern: str, text: str) -> bool:
    """Whether the pattern is found in the text."""
    compiled = _PATTERNS.get(pattern)
    if compiled is None:
        import re

        compiled = _PATTERNS[pattern] = re.compile(pattern)
    return compiled.search(text) is not None


# -- from strings -------------------------------------------------------------------------------


def integer(text: str) -> Any:
    """The integer that a string spells in decimal."""
    digits = text if text.isdecimal() else text[1:] if text[:1] in ("-", "+") else ""
    return int(text) if digits.isdecimal() and digits.isascii() else text


def number(text: str) -> Any:
    """The number that a string spells; an integer stays one, however large."""
    if text.isdecimal():
        return integer(text)
    if text.strip("+-.0123456789Ee"):  # Python reads more than containers write: nan, 1_000, blanks around
        infinite = text.lower().lstrip("+-") in ("inf", "infinity")
        return float(text) if infinite and text[1:2] not in ("+", "-") else text
    try:
        value = float(text)
    except ValueError:
        return text
    if value - value != 0:  # it spells no infinity, and is larger than any number
        return text
    whole = value if value >= 0 else integer(text)
    return value if whole is text else whole


def integers(text: str) -> Any:
    """The integers of a comma-separated list."""
    if "_" not in text and text.isascii():  # what else Python reads, a blank at either end, is well here
        try:
            return tuple(map(int, text.split(",")))
        except ValueError:
            pass
    return tuple([integer(part.strip()) for part in text.split(",")])


def numbers(text: str) -> Any:
    """The numbers of a comma-separated list."""
    return tuple([number(part.strip()) for part in text.split(",")])


def texts(text: str) -> Any:
    """The items of a comma-separated list."""
    return tuple([part.strip() for part in text.split(",")])


def tupled(text: str, items: Callable[[str], Any]) -> Any:
    """The items of a list in parentheses, written as Python writes a tuple."""
    inner = text.strip()
    if inner[:1] != "(" or inner[-1:] != ")":
        return text
    return items(inner[1:-1].strip().removesuffix(","))


def json_list(text: str) -> Any:
    """The items of a JSON list."""
    import json

    try:
        values = json.loads(text)
    except (ValueError, RecursionError):
        return text
    return frozen(values) if type(values) is list else text


def listed(value: Any) -> list[str]:
    """The items of a list, or of one in a string with commas, without what follows an @ in them."""
    items = value.split(",") if isinstance(value, str) else value if isinstance(value, tuple) else ()
    return [item.partition("@")[0] for item in items if isinstance(item, str)]


# -- to strings ---------------------------------------------------------------------------------


def spelled(value: Any, encoding: Encoding) -> str:
    """A checked value as SageMaker's string-to-string map holds it.

    A ValueError for an integer of more digits than Python writes, which is too long for SageMaker, too.
    """
    if type(value) is bool:
        true, false = encoding if isinstance(encoding, tuple) else ("True", "False")
        return true if value else false
    if type(value) is float:
        return {float("inf"): "Infinity", -float("inf"): "-Infinity"}.get(value) or repr(value)
    if type(value) is not tuple:
        return str(value)
    if encoding == "comma":
        return ",".join([spelled(item, None) for item in value])
    if encoding == "tuple":
        return f"({', '.join([spelled(item, None) for item in value])}{',' if len(value) == 1 else ''})"
    import json

    return json.dumps(value)
