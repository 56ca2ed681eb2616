"""Finds the resources in what `terraform show -json` prints: a plan, or a state."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from typing import Any

from ._lines import Entries

_UNKNOWN = "${known after apply}"


def is_output(document: Any) -> bool:
    """Whether a document is the output of `terraform show -json`."""
    return isinstance(document, Entries) and {"format_version", "terraform_version"} <= document.keys()


def resources(output: Entries) -> list[Any]:
    """The attributes of each resource, once, as they will be. What is not known yet is a reference.

    A plan has them twice, what goes away as well, and the state before; its planned values leave out what is not known.
    """
    found: dict[str, Any] = {}
    for change in _list(output.get("resource_changes")):
        match change:
            case {"address": str(address), "change": {"after": Entries() as after, **rest}}:
                found[address] = _completed(after, rest.get("after_unknown"))
    for values in ("planned_values", "values"):
        match output.get(values):
            case {"root_module": module}:
                for address, attributes in _of_module(module):
                    found.setdefault(address, attributes)
    return [*found.values()]


def _of_module(module: Any) -> Iterator[tuple[str, Any]]:
    if not isinstance(module, Entries):
        return
    for resource in _list(module.get("resources")):
        match resource:
            case {"address": str(address), "values": attributes}:
                yield address, attributes
    for child in _list(module.get("child_modules")):
        yield from _of_module(child)


def _completed(value: Any, unknown: Any) -> Any:
    """A value with references where `unknown`, which has its shape, says true."""
    if unknown is True:
        return _UNKNOWN
    if isinstance(unknown, list):
        items = value if isinstance(value, list) else []
        return [_completed(item, mark) for item, mark in zip_longest(items, unknown)]
    if not isinstance(unknown, Entries):
        return value
    result = Entries()
    if isinstance(value, Entries):
        for name, inner in value.items():
            result.put(name, _completed(inner, unknown.get(name)), value.lines[name])
    for name, mark in unknown.items():
        if name not in result and mark is not False:
            result.put(name, _completed(None, mark), unknown.lines[name])
    return result


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
