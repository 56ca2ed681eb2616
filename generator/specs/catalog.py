"""The catalog: which pages make an algorithm, and what its classes are called."""

from __future__ import annotations

from collections.abc import Collection, Container, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from .. import naming
from . import SpecError, parse_yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One algorithm.

    `variants` maps each mode to its title; an algorithm without modes has one variant, "". `classes`
    maps each variant to its class in the generated package. `images` are the names of the repositories
    that hold the training images.
    """

    algorithm: str
    title: str
    pages: tuple[str, ...]
    variants: Mapping[str, str]
    classes: Mapping[str, str]
    images: tuple[str, ...] = ()


Catalog = Mapping[str, Entry]

_KEYS = {"title", "pages", "variants", "class", "classes", "images"}


def uncatalogued(page: str, taken: Container[str] = ()) -> Entry:
    """An entry for a page that no catalog names, under a name from its file: the part before the first dot,
    or all but the ending where that is taken."""
    path = PurePosixPath(page)
    stem = path.name.split(".")[0]
    if naming.key(stem) in taken:
        stem = path.stem
    key = naming.key(stem)
    return Entry(
        algorithm=key, title=stem, pages=(page,), variants={"": ""}, classes={"": naming.class_name(key)}
    )


def catalogued_names(pages: Collection[str], catalog: Catalog) -> dict[str, str]:
    """For each page the name that the catalog has for it, where only the ending differs (.html)."""
    wanted = {PurePosixPath(name).stem: name for entry in catalog.values() for name in entry.pages}
    others = {name: wanted.get(PurePosixPath(name).stem, name) for name in pages}
    return {name: name if other in pages else other for name, other in others.items()}


def parse(text: str, where: str) -> Catalog:
    """The catalog in a YAML text; a SpecError that begins with `where` if the text holds no catalog."""
    data = parse_yaml(text, where)
    if not isinstance(data, dict):
        raise SpecError(f"{where}: must be a mapping from algorithm to its pages")
    catalog = {str(key): _entry(str(key), value, f"{where}: {key}") for key, value in data.items()}
    makers: dict[str, str] = {}
    for key, entry in catalog.items():
        for name in entry.classes.values():
            if name in makers:
                raise SpecError(f"{where}: {key}: the class {name} is that of {makers[name]} already")
            makers[name] = key
    return catalog


def _entry(key: str, data: Any, where: str) -> Entry:
    if not naming.is_key(key):
        raise SpecError(f"{where}: an algorithm's name is written in lower_snake_case, and names no command")
    if not isinstance(data, dict):
        raise SpecError(f"{where}: must be a mapping")
    if unknown := sorted(map(str, data.keys() - _KEYS)):
        raise SpecError(f"{where}: unknown key {unknown[0]!r}")
    pages = _texts(data, "pages", where)
    if not pages:
        raise SpecError(f"{where}: 'pages' must be a list of file names")
    variants = _table(data, "variants", where) or {"": ""}
    classes = {"": data["class"]} if "class" in data else _table(data, "classes", where)
    named = {v: classes.get(v) or naming.class_name(f"{key}_{v}" if v else key) for v in variants}
    if wrong := [name for name in variants if name and not naming.is_key(name)]:
        raise SpecError(f"{where}: {wrong[0]!r}: a variant's name is written in lower_snake_case")
    if wrong := [name for name in named.values() if not (isinstance(name, str) and naming.is_class(name))]:
        raise SpecError(f"{where}: {wrong[0]!r} can name no class of the package")
    return Entry(
        algorithm=key,
        title=str(data.get("title", key)),
        pages=pages,
        variants=variants,
        classes=named,
        images=_texts(data, "images", where),
    )


def _texts(data: dict[str, Any], key: str, where: str) -> tuple[str, ...]:
    value = data.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise SpecError(f"{where}: {key!r} must be a list of strings")
    return tuple(value)


def _table(data: dict[str, Any], key: str, where: str) -> dict[str, str]:
    value = data.get(key, {})
    if not isinstance(value, dict) or not all(
        isinstance(item, str) for pair in value.items() for item in pair
    ):
        raise SpecError(f"{where}: {key!r} must map names to strings")
    return value
