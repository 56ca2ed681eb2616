"""Reads YAML with PyYAML, which the extra [yaml] installs, and CloudFormation's tags with it."""

from __future__ import annotations

import re
from importlib import import_module
from itertools import accumulate
from typing import Any

from ._lines import Entries, Unreadable, block

yaml: Any = import_module("yaml")  # Any, because its types are in another distribution
# The loader of libyaml is ten times as fast, but not always there.
_Loader: Any = type("_Loader", (getattr(yaml, "CSafeLoader", yaml.SafeLoader),), {"line": None})


_STRING = "tag:yaml.org,2002:str"


def _line(loader: Any, node: Any) -> int:
    return int(loader.line or node.start_mark.line + 1)


def _entries(loader: Any, node: Any) -> Entries:
    """A mapping; its own entries replace those that << merges into it."""
    if node.flow_style and any(isinstance(key, yaml.MappingNode) for key, _ in node.value):
        raise yaml.constructor.ConstructorError(
            None, None, "a mapping for a name", node.start_mark
        )  # {{ x }}
    own = {id(key): str(key.value) for key, _ in node.value}
    loader.flatten_mapping(node)  # puts the entries of << first
    given = [pair for pair in node.value if id(pair[0]) in own]
    merged = {str(key.value): (key, value) for key, value in node.value if id(key) not in own}
    entries = Entries()
    for key, value in [*(pair for name, pair in merged.items() if name not in own.values()), *given]:
        # A name is its text, also `on` and `1`, which YAML reads as a boolean and a number.
        entries.put(str(key.value), _value(loader, value), _line(loader, key))
    return entries


def _value(loader: Any, node: Any) -> Any:
    if node.tag == _STRING and isinstance(node, yaml.ScalarNode):  # the most frequent ones
        return _string(loader, node)
    return loader.construct_object(node, deep=True)


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
        return loader.construct_sequence(node, deep=True)
    return _string(loader, node)


def _string(loader: Any, node: Any) -> str:
    text: str = loader.construct_scalar(node)
    return block(text, node.start_mark.line + 2) if node.style == "|" and not loader.line else text


_Loader.add_constructor("tag:yaml.org,2002:map", _entries)
_Loader.add_multi_constructor("!", _tagged)
for _name in ("value", "merge"):  # a value of = or <<, for which PyYAML has no constructor
    _Loader.add_constructor(f"tag:yaml.org,2002:{_name}", _string)
# YAML 1.1 reads 1e-06, without a point, as a string; Python and JSON write numbers so.
_Loader.add_implicit_resolver(
    "tag:yaml.org,2002:float", re.compile(r"^[-+]?[0-9]+(\.[0-9]*)?[eE][-+]?[0-9]+$"), list("-+0123456789")
)


_DEEPEST = 1000
_LARGEST = 1_000_000  # values, when each alias is replaced by what it stands for


def _depth(text: str) -> int:
    """The depth of the brackets in a text, or of the blocks that begin on one line if that is more."""
    steps = (1 if bracket in "[{" else -1 for bracket in re.findall(r"[][{}]", text))
    lines = re.findall(r"^[ \t]*(?:[-?:][ \t]+)+", text, re.MULTILINE)
    return max([*accumulate(steps), *(len(line.split()) for line in lines)], default=0)


def documents(text: str, line: int | None = None) -> list[Any]:
    """The documents in a YAML text, mappings as `Entries`, all of them on `line` if that is given.

    Raises `Unreadable` for a malformed text.
    """
    if _depth(text) > _DEEPEST:  # libyaml would overflow the stack
        raise Unreadable("nested too deeply")
    try:
        loaded = list(yaml.load_all(text, type("_Loader", (_Loader,), {"line": line}) if line else _Loader))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise Unreadable(f"not YAML: {error.problem}", mark.line + 1 if mark else 0) from None
    except (yaml.YAMLError, ValueError) as error:  # a forbidden character; an impossible date
        raise Unreadable(f"not YAML: {' '.join(str(error).split())}") from None
    except (LookupError, AttributeError):  # raised for !!bool x, !!int "" and !!timestamp x
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
