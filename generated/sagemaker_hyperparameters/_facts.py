"""Facts of the documentation, read from the JSON file beside an algorithm's module at their first use."""

from __future__ import annotations

import json
import pkgutil
from dataclasses import dataclass
from functools import cache
from inspect import cleandoc
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from ._messages import GUIDE, default, printable

if TYPE_CHECKING:
    from ._hyperparameters import Hyperparameters

INFINITIES = {"Infinity": float("inf"), "-Infinity": -float("inf")}


class Facts(dict[str, Any]):
    """A dict that can't be changed: a TypeError for every try. Pickling, copying and JSON work."""

    def _refuse(self, *args: object, **more: object) -> Any:
        raise TypeError("the facts of the documentation can't be changed")

    __setitem__ = __delitem__ = __ior__ = update = setdefault = pop = popitem = clear = _refuse

    def __reduce__(self) -> tuple[type[Facts], tuple[dict[str, Any]]]:
        return Facts, (dict(self),)


@dataclass(frozen=True)
class Parameter:
    """The documentation of one hyperparameter.

    - `name` is the page's name, `field` that of the attribute; `url` is the page.
    - `requirement` is "required", "optional", "conditional" or "unstated"; `required_when` and
      `used_when` are conditions that must all hold, as {"parameter": name, "in": values}.
    - `accepts` is the valid values in words, `schema` the same as JSON Schema.
    - `default` is None if the page names no value; then `default_from` may name the parameter whose value is
      taken, and `default_rule` is the default in words.
    - `relations` are bounds by other parameters, as {"operator": "<=", "parameter": name}; `rules` are further
      rules over several parameters, and `conditions` those of the page that nothing checks, both in words.
    - `encoding` is how strings spell it: the words for true and false; "comma", "json" or "tuple" for a list.
    - `tuning` is the range recommended for a search: its `type`, and `minimum` and `maximum` or `values`.
      None if the page lists no range.
    - `images` is what training images do where it is not what the page says: in `sentences`; and `takes` has entries
      with what they accept (`accepts`), the first and last of the versions (`images`, all if missing), `proof` and `evidence`.
    - `defaults` has every known default by its source: "page"; "code" and "log" of the training container;
      "record" and "script" of JumpStart.
    - `choices` are the words that some image takes; `tunable` is "yes", "no" or "doubtful" if an image is known to say
      whether it may be searched, else "".
    - `source` is the row on AWS's page: `page`, `version`, `line` of the Markdown and `row` of the table. None
      if unknown.
    """

    name: str
    field: str
    description: str
    requirement: str
    accepts: str
    schema: Facts
    url: str
    defaults: Facts
    default: Any = None
    default_from: str | None = None
    default_rule: str | None = None
    required_when: tuple[Facts, ...] = ()
    used_when: tuple[Facts, ...] = ()
    relations: tuple[Facts, ...] = ()
    conditions: tuple[str, ...] = ()
    encoding: tuple[str, str] | str | None = None
    tuning: Facts | None = None
    images: Facts | None = None
    choices: tuple[str, ...] = ()
    tunable: str = ""
    source: Facts | None = None
    rules: tuple[str, ...] = ()

    @property
    def names_values(self) -> bool:
        """Whether the page or an image says which values are valid."""
        return bool(self.choices or self.images) or self.schema not in ({}, {"type": "string"})


@dataclass(frozen=True)
class Metric:
    """A metric that a tuning job can aim at; `direction` is "minimize", "maximize" or None."""

    name: str
    direction: str | None
    description: str
    url: str
    images: tuple[tuple[int, int, str], ...] = ()


def load(cls: type[Hyperparameters]) -> dict[str, Any]:
    """The facts of a generated class, by the names of its attributes."""
    own = next(c for c in cls.__mro__ if c.__module__.rpartition(".")[0] == __package__)
    facts = _file(own.__module__.rpartition(".")[2])[own.__name__]
    url = GUIDE + facts["page"]
    parameters = {
        name: Parameter(
            name=name, field=cls._fields[name], encoding=cls._encodings.get(name), url=url, **_known(row)
        )
        for name, row in facts["parameters"].items()
    }
    metrics = {
        name: Metric(
            name, row["direction"], row["description"], GUIDE + row["page"], fixed(row.get("images", []))
        )
        for name, row in facts["metrics"].items()
    }
    return {
        "title": facts["title"],
        "url": url,
        "parameters": Facts(parameters),
        "metrics": Facts(metrics),
        "images": tuple(facts["images"]),
        "_unlisted_facts": fixed(facts.get("unlisted", {})),
    }


@cache
def _file(module: str) -> dict[str, Any]:
    """The facts of all classes of a module."""
    text = pkgutil.get_data(str(__package__), f"{module}.json")
    assert text is not None
    facts: dict[str, Any] = json.loads(text)
    return facts


def _known(row: dict[str, Any]) -> dict[str, Any]:
    """The arguments of a Parameter from its row in the file."""
    known: dict[str, Any] = {name: fixed(value) for name, value in row.items()}
    if _is_numeric(row["schema"]) and row.get("default") in INFINITIES:
        known["default"] = INFINITIES[row["default"]]  # JSON has no word for it
    page = {"page": known["default"]} if known.get("default") is not None else {}
    known["defaults"] = Facts(page | known.get("defaults", {}))
    return known


def _is_numeric(schema: dict[str, Any]) -> bool:
    kinds = [member.get("type") for member in schema.get("anyOf", [schema])]
    return bool({"integer", "number"}.intersection(kinds))


def fixed(value: Any) -> Any:
    """JSON data that can't be changed: dicts become `Facts`, lists become tuples."""
    if isinstance(value, dict):
        return Facts({name: fixed(inner) for name, inner in value.items()})
    return tuple(map(fixed, value)) if isinstance(value, list) else value


def documentation(cls: type[Hyperparameters], summary: str) -> str:
    """The docstring of a class: what it is, and the meaning, values and default of each field."""
    lines = [cleandoc(summary), ""]
    for p in cls.parameters.values():
        words = default(p)
        text = f"{p.field}: {p.requirement}; {p.accepts}{f'; default: {words}' if words else ''}"
        about = wrap(p.description, 100, initial_indent="    ", subsequent_indent="    ")
        lines += map(printable, [text, *about])
    return "\n".join(lines)
