"""What the documentation says, as data that nobody can change: all objects of a class share it."""

from __future__ import annotations

from dataclasses import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class Facts(dict[str, "Any"]):
    """A mapping that can't be changed; it does all else that a dict does, JSON and copies included."""

    def _refuse(self, *args: object, **more: object) -> Any:
        raise TypeError("what the documentation says can't be changed")

    __setitem__ = __delitem__ = __ior__ = update = setdefault = pop = popitem = clear = _refuse

    def __reduce__(self) -> tuple[type[Facts], tuple[dict[str, Any]]]:
        return Facts, (dict(self),)


@dataclass(frozen=True)
class Parameter:
    """What the documentation says about one hyperparameter.

    `name` is the page's, `field` the attribute's; `accepts` says in words which values are valid, and
    `schema` says it as JSON Schema; `default` is None where the page names none; `tuning` is the range
    recommended for a search, None where the page has none; `observed` is what the training container
    was seen to do where it differs from the page; `url` is the page, and `source` says where on it AWS has the
    row: its `page`, `version`, `line` of the Markdown and `row` of the table, None if unknown. `required_when` and `used_when` are
    conditions that must all hold, {"parameter": …, "in": …}; `relations` bounds by other parameters,
    {"operator": …, "parameter": …}; `conditions` those that the page has in words alone.
    """

    name: str
    field: str
    description: str
    requirement: str
    accepts: str
    schema: Facts
    url: str
    default: Any = None
    default_from: str | None = None
    default_rule: str | None = None
    required_when: tuple[Facts, ...] = ()
    used_when: tuple[Facts, ...] = ()
    relations: tuple[Facts, ...] = ()
    conditions: tuple[str, ...] = ()
    encoding: tuple[str, str] | str | None = None
    tuning: Facts | None = None
    observed: Facts | None = None
    source: Facts | None = None


@dataclass(frozen=True)
class Metric:
    """A metric that a tuning job can aim at; `direction` is "minimize", "maximize" or None."""

    name: str
    direction: str | None
    description: str
    url: str
