"""YAML that means the same in YAML 1.1 and 1.2: a string that one of them would read as another type is
quoted.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from .. import escaping
from .node import SpecError


class _Flow(dict[str, Any]):
    """A mapping that stands on one line."""


_SafeDumper: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


class _Dumper(_SafeDumper):  # type: ignore[misc]
    def ignore_aliases(self, data: Any) -> bool:
        return True


def _scalar(text: str) -> tuple[str, str | None]:
    """A string as YAML can have it, without halves of characters, and the quotes that it needs."""
    return text.encode("utf-8", "replace").decode(), '"' if escaping.must_be_quoted(text) else None


# YAML 1.2 takes more words for numbers than PyYAML does; a string that looks like one is quoted.
_NUMBER_1_2 = re.compile(r"[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?$|0o[0-7]+$|0x[0-9a-fA-F]+$")
_Dumper.add_implicit_resolver("tag:yaml.org,2002:float", _NUMBER_1_2, list("-+.0123456789"))
_Dumper.add_representer(str, lambda d, v: d.represent_scalar("tag:yaml.org,2002:str", *_scalar(v)))
_Dumper.add_representer(_Flow, lambda d, v: d.represent_mapping("tag:yaml.org,2002:map", v, flow_style=True))

_ON_ONE_LINE = {"schema", "tuning", "suggested", "before", "after"}
_ON_MANY_LINES = {"changes"}  # a list whose items are too long for one


def _layout(data: Any, key: str = "") -> Any:
    if isinstance(data, dict):
        source = {"page", "sha256"} <= data.keys()
        line_numbers = bool(data) and all(isinstance(value, int) for value in data.values())
        one_line = key in _ON_ONE_LINE or source or line_numbers
        return (_Flow if one_line else dict)({k: _layout(v, k) for k, v in data.items()})
    if isinstance(data, list):
        if key in _ON_MANY_LINES:
            return [_layout(item) for item in data]
        return [_Flow(item) if isinstance(item, dict) else item for item in data]
    return data


def to_yaml(data: Any) -> str:
    """`data` as YAML that every common reader reads alike."""
    text = yaml.dump(_layout(data), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=110)
    return escaping.yaml_text(text)


_SafeLoader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_SafeLoader):  # type: ignore[misc]
    """Loads plain data only; says at which line a value is not what its tag says, or a key stands twice."""

    def construct_mapping(self, node: Any, deep: bool = False) -> Any:
        keys = [key for key, _ in node.value] if isinstance(node, yaml.MappingNode) else []
        seen = set()
        for key in keys:
            if isinstance(key, yaml.ScalarNode):
                if key.value in seen:
                    problem = f"the key {key.value[:40]!r} stands twice"
                    raise yaml.constructor.ConstructorError(None, None, problem, key.start_mark)
                seen.add(key.value)
        return super().construct_mapping(node, deep)

    def construct_object(self, node: Any, deep: bool = False) -> Any:
        try:
            return super().construct_object(node, deep)
        except (ValueError, LookupError, AttributeError, TypeError, OverflowError) as error:
            problem = str(error) if isinstance(error, ValueError) else "a value is not what its tag says"
            raise yaml.constructor.ConstructorError(None, None, problem, node.start_mark) from None


for _name in ("value", "merge"):  # a bare = or << is a string here; PyYAML gives it a type of YAML 1.1
    _Loader.add_constructor(f"tag:yaml.org,2002:{_name}", _SafeLoader.construct_yaml_str)


def parse_yaml(text: str, where: str) -> Any:
    """The data of a YAML text; a SpecError that begins with `where` and the line if it is malformed."""
    try:
        _bounded(text, where)
        return yaml.load(text, Loader=_Loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f"{where}:{mark.line + 1}" if mark else where
        reason = " ".join(str(getattr(error, "problem", None) or error).split())
        raise SpecError(f"{place}: not YAML: {reason}") from None


_DEPTH, _SIZE = 40, 1_000_000  # far more than the largest file has; the size counts what aliases stand for


@dataclass(slots=True)
class _Open:
    """A list or mapping that has not ended: its anchor, how much stood before it, and its keys if it is a mapping."""

    anchor: str | None
    before: int
    keys: set[tuple[str, bool]] | None
    children: int = 0

    def repeated(self, event: Any) -> str | None:
        """The next child if it is a key that the mapping has already."""
        self.children += 1
        if self.keys is None or self.children % 2 == 0 or not isinstance(event, yaml.ScalarEvent):
            return None
        key = event.value, event.implicit[0]
        known = key in self.keys
        self.keys.add(key)
        return key[0] if known else None


def _bounded(text: str, where: str) -> None:
    """SpecError if the text is nested too deeply, repeats a key, an alias stands within its own anchor, or aliases
    add up.
    """
    sizes: dict[str | None, int] = {}
    open_nodes: list[_Open] = []
    size = 0
    for event in yaml.parse(text, Loader=_Loader):
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.CollectionEndEvent):
            ended = open_nodes.pop()
            if ended.anchor:
                sizes[ended.anchor] = size - ended.before
        elif isinstance(event, yaml.NodeEvent):
            if open_nodes and (key := open_nodes[-1].repeated(event)) is not None:
                raise SpecError(f"{where}:{line}: the key {key[:40]!r} stands twice")
            alias = isinstance(event, yaml.AliasEvent)
            if alias and any(node.anchor == event.anchor for node in open_nodes):
                raise SpecError(f"{where}:{line}: the alias *{event.anchor} stands within what it names")
            size += sizes.get(event.anchor, 1) if alias else 1
            if isinstance(event, yaml.CollectionStartEvent):
                keys = set[tuple[str, bool]]() if isinstance(event, yaml.MappingStartEvent) else None
                open_nodes.append(_Open(event.anchor, size - 1, keys))
        if len(open_nodes) > _DEPTH or size > _SIZE:
            many = "nested too deeply" if len(open_nodes) > _DEPTH else "aliases stand for too many values"
            raise SpecError(f"{where}:{line}: {many}")


@contextlib.contextmanager
def placed(text: str, where: str) -> Iterator[None]:
    """Lets a SpecError about the data of a text begin with the file, the line and the key."""
    try:
        yield
    except SpecError as error:
        if not error.problem:  # it is about the text
            raise
        place = f"{where}:{line_of(text, error.path)}"
        key = "".join(map(_shown, error.path)).removeprefix(".") or "the file"
        raise SpecError(f"{place}: {key}: {error.problem}") from None


def _shown(step: str | int) -> str:
    if isinstance(step, int):
        return f"[{step}]"
    return f".{step if step.isprintable() and step else repr(step)}"


def line_of(text: str, path: Sequence[str | int]) -> int:
    """The line of the value at a path of keys and indexes, or of the last part of the path that exists."""
    node: Any = yaml.compose(text, Loader=_Loader)
    line = 1
    for step in path:
        if isinstance(node, yaml.MappingNode):
            pairs = {key.value: (key, value) for key, value in node.value}
            if step not in pairs:
                break
            key, node = pairs[step]
            line = key.start_mark.line + 1
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int):
            node = node.value[step]
            line = node.start_mark.line + 1
    return line
