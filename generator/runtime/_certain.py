"""What is wrong with hyperparameters whatever stands for the values that are not known yet."""

from __future__ import annotations

from ._values import spelled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping
    from typing import Any

    from ._hyperparameters import Hyperparameters
    from ._problems import Problem

_FAR = 10**9  # where a range has no end


def certain(
    cls: type[Hyperparameters],
    given: Mapping[str, Any],
    unknown: Collection[str],
    *,
    typed: bool = False,
    image: str | None = None,
) -> list[Problem]:
    """The problems of a map that are there whatever is put in for the names that are not known yet.

    A value that is not known may be what another one depends on, or what is required. The map is one of
    strings, unless it is `typed`.
    """
    check: Callable[..., list[Problem]] = cls.check if typed else cls.check_strings
    problems = check({**given}, image=image)
    for name, parameter in cls.parameters.items():
        if problems and name in unknown and name not in given:
            for value in _examples(parameter.schema):
                text = value if typed else spelled(value, parameter.encoding)
                still = {_told(p) for p in check({**given, name: text}, image=image)}
                problems = [p for p in problems if p.code == "too-many" or _told(p) in still]
    return problems


def _told(problem: Problem) -> tuple[str, str, str]:
    """What makes two problems one: not the value, which may be nan."""
    return problem.parameter, problem.code, problem.message


def _examples(schema: Mapping[str, Any]) -> Iterator[Any]:
    """Values that a schema describes: all its choices, the ends of its ranges."""
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
