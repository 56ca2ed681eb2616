"""Problems that hyperparameters have for every possible value of those that are not known yet."""

from __future__ import annotations

from ._values import spelled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping
    from typing import Any

    from ._hyperparameters import Hyperparameters
    from ._problems import Problem

_FAR = 10**9  # stands for a missing bound


def certain(
    cls: type[Hyperparameters],
    given: Mapping[str, Any],
    unknown: Collection[str],
    *,
    typed: bool = False,
    image: str | None = None,
) -> list[Problem]:
    """The problems of a map that remain whatever the values of the `unknown` names are.

    An unknown value may be required, or another value may depend on it: the map is checked with examples of it.
    The values of the map are strings, unless it is `typed`; then strings may be among them.
    """
    check: Callable[..., list[Problem]] = cls.check if typed else cls.check_strings
    problems = check({**given}, image=image)
    if typed and any(isinstance(p.value, str) for p in problems):
        check = cls.check_mixed
        problems = check({**given}, image=image)
    if not problems or not unknown:
        return problems
    for name, parameter in cls.parameters.items():
        if problems and name in unknown and name not in given:
            for value in _examples(parameter.schema):
                text = value if typed else spelled(value, parameter.encoding)
                still = {_identity(p) for p in check({**given, name: text}, image=image)}
                problems = [p for p in problems if p.code == "too-many" or _identity(p) in still]
    return problems


def _identity(problem: Problem) -> tuple[str, str, str]:
    """Equal for equal problems; without the value, as nan differs from itself."""
    return problem.parameter, problem.code, problem.message


def _examples(schema: Mapping[str, Any]) -> Iterator[Any]:
    """Valid values of every kind in a schema: all choices, and both ends of a range."""
    for member in schema.get("anyOf", [schema]):
        kind = member.get("type")
        if "enum" in member:
            yield from member["enum"]
        elif kind == "boolean":
            yield from (True, False)
        elif kind in ("integer", "number"):
            yield from (member.get("minimum", -_FAR), member.get("maximum", _FAR))
        else:
            yield "1"
