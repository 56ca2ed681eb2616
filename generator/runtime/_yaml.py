"""Reads YAML with PyYAML, which the extra [yaml] installs, and CloudFormation's tags with it."""

from __future__ import annotations

import re
from importlib import import_module
from typing import Any

from ._lines import Entries, Unreadable, block

yaml: Any = import_module("yaml")  # Any, because its types are in another distribution
# The loader of libyaml is ten times as fast, but not always there.
_Loader: Any = type(
    "_Loader", (getattr(yaml, "CSafeLoader", yaml.SafeLoader),), {"line": None, "depth": 0, "merges": 0}
)
_MERGE, _STRING, _MAP, _LIST = (f"tag:yaml.org,2002:{name}" for name in ("merge", "str", "map", "seq"))


def _line(loader: Any, node: Any) -> int:
    return int(loader.line or node.start_mark.line + 1)


def _resolve(loader: Any, kind: Any, value: Any, implicit: Any) -> str:
    """The tag of a node that has none: what PyYAML finds, without the detours for what is not used here."""
    if kind is yaml.ScalarNode:
        if implicit[0]:
            for tag, pattern in loader.yaml_implicit_resolvers.get(value[:1], ()):
                if pattern.match(value):
                    return str(tag)
        return _STRING
    return _LIST if kind is yaml.SequenceNode else _MAP


def _entries(loader: Any, node: Any) -> Entries:
    """A mapping; its own entries replace those that << merges into it."""
    if not isinstance(node, yaml.MappingNode):
        loader.construct_mapping(node)  # which says what is wrong
    if node.flow_style and any(isinstance(key, yaml.MappingNode) for key, _ in node.value):
        raise yaml.constructor.ConstructorError(
            None, None, "a mapping for a name", node.start_mark
        )  # {{ x }}
    entries = Entries()
    lines = entries.lines = {}
    if any(key.tag == _MERGE for key, _ in node.value):
        loader.flatten_mapping(node)
    for key, value in node.value:
        name = str(
            key.value
        )  # a name is its text, also `on` and `1`, which YAML reads as a boolean and a number
        if name in entries:
            entries.put(name, _value(loader, value), _line(loader, key))
        else:
            entries[name] = _value(loader, value)
            lines[name] = _line(loader, key)
    return entries


def _flatten(loader: Any, node: Any) -> None:
    """Puts the entries of << first, each name once: else they could double with every line of a text."""
    own = [pair for pair in node.value if pair[0].tag != _MERGE]
    values = [value for key, value in node.value if key.tag == _MERGE]
    node.value = own  # it may merge itself
    merged: dict[str, Any] = {}
    for value in values:
        is_list = isinstance(value, yaml.SequenceNode)
        for mapping in reversed(value.value) if is_list else [value]:
            if not isinstance(mapping, yaml.MappingNode):
                expected = "a mapping" if is_list else "a mapping or list of mappings"
                problem = f"expected {expected} for merging, but found {mapping.id}"
                raise yaml.constructor.ConstructorError(None, None, problem, mapping.start_mark)
            loader.flatten_mapping(mapping)
            loader.merges += len(mapping.value)
            if loader.merges > _MOST_MERGED:
                raise Unreadable("its aliases repeat too much")
            merged.update((str(pair[0].value), pair) for pair in mapping.value)
    names = {str(key.value) for key, _ in own}
    node.value = [*(pair for name, pair in merged.items() if name not in names), *own]


def _descend(loader: Any, parent: Any, index: Any) -> None:
    """Called before each node that is read, as `_ascend` is after it: libyaml would overflow the stack."""
    loader.depth += 1
    if loader.depth > _DEEPEST:
        raise Unreadable("nested too deeply")


def _ascend(loader: Any) -> None:
    loader.depth -= 1


def _value(loader: Any, node: Any) -> Any:
    """The value of a node; of the most frequent kinds without PyYAML's detours."""
    tag = node.tag
    if tag == _STRING and type(node) is yaml.ScalarNode:
        return _string(loader, node) if node.style == "|" else node.value
    if tag in (_MAP, _LIST) and node not in loader.recursive_objects:
        made = loader.constructed_objects
        if node not in made:
            loader.recursive_objects[node] = None
            made[node] = (_entries if tag == _MAP else _list)(loader, node)
            del loader.recursive_objects[node]
        return made[node]
    return loader.construct_object(node, deep=True)


def _list(loader: Any, node: Any) -> list[Any]:
    if not isinstance(node, yaml.SequenceNode):
        return list(loader.construct_sequence(node))  # which says what is wrong
    return [_value(loader, item) for item in node.value]


def _tagged(loader: Any, suffix: str, node: Any) -> Entries:
    """A tag of CloudFormation as the mapping that it stands for: `!Ref x` is {"Ref": x}."""
    entries = Entries()
    content: Any = _content(loader, node)
    entries.put(suffix if suffix == "Ref" else f"Fn::{suffix}", content, _line(loader, node))
    return entries


def _content(loader: Any, node: Any) -> Any:
    if isinstance(node, yaml.MappingNode):
        return _entries(loader, node)
    if isinstance(node, yaml.SequenceNode):
        return _list(loader, node)
    return _string(loader, node)


def _string(loader: Any, node: Any) -> str:
    text: str = loader.construct_scalar(node)
    return block(text, node.start_mark.line + 2) if node.style == "|" and not loader.line else text


_Loader.resolve = _resolve
_Loader.flatten_mapping = _flatten
_Loader.add_constructor(_MAP, _entries)
_Loader.add_constructor(_LIST, _list)
_Loader.add_multi_constructor("!", _tagged)
for _name in ("value", "merge"):  # a value of = or <<, for which PyYAML has no constructor
    _Loader.add_constructor(f"tag:yaml.org,2002:{_name}", _string)
# YAML 1.1 reads 1e-06, without a point, as a string; Python and JSON write numbers so.
_Loader.add_implicit_resolver(
    "tag:yaml.org,2002:float", re.compile(r"^[-+]?[0-9]+(\.[0-9]*)?[eE][-+]?[0-9]+$"), list("-+0123456789")
)


# Counts how deeply it is in nodes, which takes time: for texts with enough of what begins a node.
_Counting: Any = type("_Counting", (_Loader,), {"descend_resolver": _descend, "ascend_resolver": _ascend})
_DEEPEST = 1000
_LARGEST = 1_000_000  # values, when each alias is replaced by what it stands for
_MOST_MERGED = 100_000  # entries that << repeats


def documents(text: str, line: int | None = None) -> list[Any]:
    """The documents in a YAML text, mappings as `Entries`, all of them on `line` if that is given.

    Raises `Unreadable` for a malformed text.
    """
    loader = _Counting if sum(map(text.count, "[{-?:")) > _DEEPEST else _Loader
    try:
        loaded = list(yaml.load_all(text, type("_Loader", (loader,), {"line": line}) if line else loader))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise Unreadable(f"not YAML: {error.problem}", mark.line + 1 if mark else 0) from None
    except Unreadable:
        raise
    except (yaml.YAMLError, ValueError) as error:  # a forbidden character; an impossible date
        raise Unreadable(f"not YAML: {' '.join(str(error).split())}") from None
    except (LookupError, AttributeError, TypeError, OverflowError):  # for !!bool x, !!timestamp x, 1:1:…:1.5
        raise Unreadable("not YAML: a value is not what its tag says") from None
    if "*" in text and _size(loaded, {}) > _LARGEST:
        raise Unreadable("its aliases repeat too much")
    return loaded


def _size(value: Any, known: dict[int, int]) -> int:
    """The number of values in a value; `known` has it for those that were counted, by their ids."""
    if not isinstance(value, (dict, list)):
        return 1
    if id(value) not in known:
        inner = value.values() if isinstance(value, dict) else value
        known[id(value)] = 1 + sum(_size(item, known) for item in inner)
    return known[id(value)]
