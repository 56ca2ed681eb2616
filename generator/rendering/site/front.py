"""The front page: the algorithms in the groups of AWS's guide, what changed last, and what the search knows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ...model import Constant
from .. import wording
from ..views import Class, Field
from .days import latest
from .embedded import compact
from .table import sent

_DAYS, _CHANGES = 8, 2  # what is shown of the history
_OTHERS = "Other algorithms"


def context(classes: Sequence[Class], groups: Mapping[str, str]) -> dict[str, Any]:
    """The context of the front page; `groups` are those of the algorithms."""
    named: dict[str, list[Class]] = {}
    for cls in sorted(classes, key=lambda cls: cls.title.casefold()):
        named.setdefault(groups.get(cls.algorithm, "") or _OTHERS, []).append(cls)
    return {
        "groups": [
            (title, named[title]) for title in sorted(named, key=lambda title: (title == _OTHERS, title))
        ],
        "latest": latest(classes, _DAYS, _CHANGES),
        "algorithms": len({cls.algorithm for cls in classes}),
        "parameters": sum(len(cls.fields) for cls in classes),
    }


def search(classes: Sequence[Class]) -> str:
    """The data of the search as a script: the pages, and of each hyperparameter its page, name, meaning, values and
    default.
    """
    pages = [[cls.key, cls.title, cls.name] for cls in classes]
    entries = [entry for place, cls in enumerate(classes) for entry in _entries(place, cls)]
    return f"const SEARCHED = {compact({'pages': pages, 'entries': entries})};\n"


def _entries(place: int, cls: Class) -> Iterator[list[Any]]:
    for field in cls.fields:
        yield [
            place,
            field.name,
            field.parameter.description.replace("`", ""),
            _values(field),
            _default(field),
        ]
    for other in cls.unlisted:
        yield [place, other.name, "On no page of AWS, but known to an image.", other.words, ""]


def _values(field: Field) -> str:
    """The values without quotes, which distract in a list of results."""
    return field.accepts.replace('"', "")


def _default(field: Field) -> str:
    default = field.parameter.default
    if isinstance(default, Constant):
        return sent(default.value, field.parameter)
    return wording.default(default) or ""
