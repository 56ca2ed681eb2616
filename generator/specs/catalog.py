"""The catalog: which pages make an algorithm, and what its classes are called."""

from __future__ import annotations

from collections.abc import Collection, Container, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from .. import naming
from . import parse_yaml, placed
from .node import Node


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One algorithm.

    `variants` maps each mode to its title; an algorithm without modes has one variant, "". `classes`
    maps each variant to its class in the generated package. `images` are the names of the repositories
    that hold the training images, or `repository:tag` for single tags of a repository of another algorithm.
    `group` is where AWS's guide has the algorithm, "" if that is unknown.
    """

    algorithm: str
    title: str
    pages: tuple[str, ...]
    variants: Mapping[str, str]
    classes: Mapping[str, str]
    images: tuple[str, ...] = ()
    group: str = ""


Catalog = Mapping[str, Entry]


def uncatalogued(page: str, taken: Container[str] = ()) -> Entry:
    """An entry for a page that no catalog names. It is called after the file up to its first dot, or up to
    its last dot if that name is taken, with `page_` before it while that is taken, too."""
    path = PurePosixPath(page)
    stem = path.name.split(".")[0]
    if naming.key(stem) in taken:
        stem = path.stem
    key = naming.key(stem)
    while key in taken:
        key = f"page_{key}"
    classes = {"": naming.class_name(key)}
    return Entry(algorithm=key, title=stem, pages=(page,), variants={"": ""}, classes=classes)


def full_key(algorithm: str, variant: str) -> str:
    """The name of a class in files and on the command line, with "_" for "-"."""
    return f"{algorithm}_{variant}" if variant else algorithm


def catalogued_names(pages: Collection[str], catalog: Catalog) -> dict[str, str]:
    """Each page with its name in the catalog, which may differ in the suffix (.html)."""
    wanted = {PurePosixPath(name).stem: name for entry in catalog.values() for name in entry.pages}
    others = {name: wanted.get(PurePosixPath(name).stem, name) for name in pages}
    return {name: name if other in pages else other for name, other in others.items()}


def parse(text: str, where: str) -> Catalog:
    """The catalog in a YAML text; a SpecError that begins with `where` if it is malformed."""
    root = Node(parse_yaml(text, where), where)
    with placed(text, where):
        if not isinstance(root.data, dict):
            root.fail("must be a mapping from algorithm to its pages")
        catalog = {key: _entry(key, node) for key, node in root.items()}
        makers: dict[str, str] = {}
        for key, node in root.items():
            for variant, cls in catalog[key].classes.items():
                for kind, name in ("class", cls), ("name", full_key(key, variant)):
                    if name in makers:
                        node.fail(f"the {kind} {name} is that of {makers[name]} already")
                    makers[name] = key
    return catalog


def _entry(key: str, node: Node) -> Entry:
    if not naming.is_key(key):
        node.fail("an algorithm's name is written in lower_snake_case, and names no command")
    node.mapping("title", "pages", "variants", "class", "classes", "images", "group")
    variants = {name: _title(title) for name, title in node.entries("variants")} or {"": ""}
    classes = {name: cls.text() for name, cls in node.entries("classes")}
    classes[""] = node.optional("class", Node.text) or ""
    named = {v: classes.get(v) or naming.class_name(full_key(key, v)) for v in variants}
    for name in variants:
        if name and not naming.is_key(name):
            node.fail(f"{name!r}: a variant's name is written in lower_snake_case")
    for name in named.values():
        if not naming.is_class(name):
            node.fail(f"{name!r} can name no class of the package")
    return Entry(
        algorithm=key,
        title=node.optional("title", _title) or key,
        pages=node.each("pages", Node.text) or node.fail("'pages' must be a list of file names"),
        variants=variants,
        classes=named,
        images=node.each("images", Node.text),
        group=node.optional("group", Node.text) or "",
    )


def _title(node: Node) -> str:
    text = node.text()
    return text if text.isprintable() else node.fail("a title is one line of characters that can be printed")
