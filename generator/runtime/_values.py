"""Converts values: to Python's own types, from SageMaker's strings, and to these strings.

A function that reads a string returns it unchanged if it spells no such value; the checks then refuse it.
"""

from __future__ import annotations

from collections.abc import Sequence

TYPE_CHECKING = False  # without typing, which takes longer to load than all of this package
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

# The words for true and false; "comma", "json" or "tuple" for a list; None for anything else.
Encoding = tuple[str, str] | str | None

BOOLEANS = {"true": True, "false": False}
NOTHING: dict[str, Any] = {}
_PATTERNS: dict[str, Any] = {}
_TRUSTED = {"numpy", "pandas", "torch", "jax", "jaxlib", "tensorflow", "pyarrow", "polars"}
_PATIENCE = 1.0  # seconds for what an object of any other library does to become one of Python's own
_MOST_ITEMS = 10_000  # of another library's list; SageMaker takes 2,500 characters


# -- Python's own types -------------------------------------------------------------------------


def frozen(values: Any) -> Any:
    """A list as a tuple, nested lists too; the list itself if it is nested too deeply."""
    try:
        return tuple([frozen(v) if type(v) is list else v for v in values])
    except RecursionError:
        return values


def native(value: Any) -> Any:
    """A value of another library's type as Python's own; the value itself if Python has no such type, or if it can't be
    had within a second.
    """
    if value is None or type(value) in (bool, int, float, str):
        return value
    if str(type(value).__dict__.get("__module__")).partition(".")[0] in _TRUSTED:
        return _native(value, [_MOST_ITEMS])
    from threading import Thread

    result: list[Any] = []
    thread = Thread(target=lambda: result.append(_native(value, [_MOST_ITEMS])), daemon=True)
    try:
        thread.start()
    except RuntimeError:  # where there are no threads
        return _native(value, [_MOST_ITEMS])
    thread.join(_PATIENCE)
    return result[0] if result else value


def _native(value: Any, left: list[int]) -> Any:
    """The value as Python's own; `left` is how many items it may have, those of its items among them."""
    if value is None or type(value) in (bool, int, float, str):
        return value
    try:
        if isinstance(value, str):
            return str.__str__(value)
        if hasattr(value, "tolist"):  # numpy's scalars and arrays, and those of similar libraries
            value = value.tolist()
            return _native(value, left) if isinstance(value, Sequence) else value
        if isinstance(value, Sequence) and not isinstance(value, bytes | bytearray):
            items = []
            for item in value:
                left[0] -= 1
                if left[0] < 0:
                    return value
                items.append(_native(item, left))
            return tuple(items)
        if hasattr(value, "__index__"):
            return value.__index__()
        if hasattr(value, "__float__"):
            return value.__float__()
    except (Exception, SystemExit):  # of another library, or of nobody knows whom: then it is no such value
        pass
    return value


def harmless(value: Any) -> Any:
    """A string with the methods of strings; any other value as it is. The type tells which, as the value may lie."""
    return str.__str__(value) if issubclass(type(value), str) else value


def matches(pattern: str, text: str) -> bool:
    """Whether the pattern matches anywhere in the text."""
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
    """The number that a string spells: an int for digits alone or a negative integer, else a float."""
    if text.isdecimal():
        return integer(text)
    if text.strip("+-.0123456789Ee"):  # Python would also read nan, 1_000 and blanks at either end
        infinite = text.lower().lstrip("+-") in ("inf", "infinity")
        return float(text) if infinite and text[1:2] not in ("+", "-") else text
    try:
        value = float(text)
    except ValueError:
        return text
    if value - value != 0:  # infinite: the number is too large for a float
        return text
    whole = value if value >= 0 else integer(text)
    return value if whole is text else whole


def integers(text: str) -> Any:
    """The integers of a comma-separated list."""
    if "_" not in text and text.isascii():  # then int() takes digits, a sign, and blanks at either end
        try:
            return tuple(map(int, text.split(",")))
        except ValueError:
            pass
    return tuple([integer(part.strip()) for part in text.split(",")])


def numbers(text: str) -> Any:
    """The numbers of a comma-separated list."""
    return tuple([number(part.strip()) for part in text.split(",")])


def texts(text: str) -> Any:
    """The items of a comma-separated list, without blanks at either end."""
    return tuple([part.strip() for part in text.split(",")])


def tupled(text: str, items: Callable[[str], Any]) -> Any:
    """The items of a list written as Python writes a tuple or a list, or without brackets.

    In parentheses, or without any, a single item needs the comma after it.
    """
    inner = text.strip()
    pair = inner[:1] + inner[-1:]
    if pair in ("()", "[]", "{}"):
        inner = inner[1:-1].strip()
    if not inner:
        return () if pair in ("()", "[]") else text
    if "," not in inner and pair not in ("[]", "{}"):
        return text
    return items(inner.removesuffix(","))


def nested(text: str) -> Any:
    """The items of lists in a list, in brackets of JSON or in Python's parentheses."""
    return json_list(text.replace("(", "[").replace(")", "]").replace(",]", "]"))


def json_list(text: str) -> Any:
    """The items of a JSON list."""
    import json

    try:
        values = json.loads(text)
    except (ValueError, RecursionError):
        return text
    return frozen(values) if type(values) is list else text


def listed(value: Any) -> Sequence[str]:
    """The items of a list or of a comma-separated string, each without its @ and the threshold after it."""
    if value is None:
        return ()
    items = value.split(",") if isinstance(value, str) else value if isinstance(value, tuple | list) else ()
    return [str(item).partition("@")[0] for item in items if isinstance(item, str | int)]


def total(one: Any, other: Any) -> Any:
    """The sum of two numbers; beside a float, an integer that is too large for one counts as infinite."""
    try:
        return one + other
    except OverflowError:
        large, small = (one, other) if isinstance(one, int) else (other, one)
        return float("inf" if large > 0 else "-inf") + small


# -- to strings ---------------------------------------------------------------------------------


def spelled(value: Any, encoding: Encoding) -> str:
    """A valid value as SageMaker's string-to-string map has it.

    A ValueError for an integer of more digits than Python writes, 4,300 by default.
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
