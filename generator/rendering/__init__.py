"""Specs to files: the package, its schemas and its reference pages.

Rendering knows templates and black, and nothing of pages. A new target is a template and a line here.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

import jinja2

from ..findings import Finding
from ..model import Spec
from ..naming import class_name
from ..specs import SpecError
from ..specs.catalog import Catalog, Entry
from ..specs.errata import Corrected, Errata, apply
from ..specs.upstream import Upstream
from . import reference, schemas
from .facts import facts_file
from .modules import module_context, package_context
from .views import Class, classes, without_unusable

VERSION = "0.1.0"
PACKAGE = "sagemaker_hyperparameters"
_BLACK = version("black")  # loading black to ask it would take longer than everything else together


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file to be written: its path below generated/, and its text."""

    path: str
    text: str


RUNTIME = Path(__file__).parent.parent / "runtime"

# What is made once, per algorithm and per class: the template and the path.
_ONCE = {
    "package/__init__.py.j2": f"{PACKAGE}/__init__.py",
    "package/_registry.py.j2": f"{PACKAGE}/_registry.py",
    "distribution/pyproject.toml.j2": "pyproject.toml",
    "distribution/README.md.j2": "README.md",
}
_PER_ALGORITHM = {"package/module.py.j2": f"{PACKAGE}/{{module}}.py"}
_PER_CLASS = {"distribution/reference.md.j2": "docs/{key}.md"}
_SCHEMAS = {
    schemas.typed: f"{PACKAGE}/schemas/{{key}}.json",
    schemas.strings: f"{PACKAGE}/schemas/{{key}}.strings.json",
}
_MANIFEST = File(path="MANIFEST.in", text="graft docs\n")  # the source distribution has the reference


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """The files of the distribution, and what of the specs and errata did not fit into them."""

    files: Sequence[File]
    findings: Sequence[Finding]


def render(
    specs: Sequence[Spec],
    catalog: Catalog,
    errata: Errata,
    formatted: MutableMapping[str, str] | None = None,
    record: Upstream | None = None,
) -> Rendered:
    """All files of the distribution, from specs in the catalog's order.

    `record` has the AWS page behind each page that the specs were read from, where it is known.
    `formatted` spares black the texts that it has seen: a cache from a digest of the unformatted text to
    the formatted one, which is added to. A SpecError if an erratum does not fit the spec format.
    """
    known_pages = record or {}
    ordered = _ordered(specs, catalog)
    usable, findings = renderable(ordered, errata)
    made = [
        (spec, classes(corrected, _entry(spec, catalog), known_pages))
        for spec, corrected in zip(ordered, usable, strict=True)
    ]
    pages = [source.page for spec, _ in made for source in spec.sources]
    versions = {page: known_pages[page].version for page in pages if page in known_pages}
    known = {} if formatted is None else formatted
    files = [File(path=path, text=_formatted(path, text, known)) for path, text in _texts(made, versions)]
    files += [_MANIFEST, *(File(path=path, text=text) for path, text in _copied())]
    return Rendered(files=files, findings=findings)


def renderable(specs: Iterable[Spec], errata: Errata) -> tuple[list[Corrected], list[Finding]]:
    """The specs with their errata and without names that Python cannot have, and findings on both."""
    usable: list[Corrected] = []
    findings: list[Finding] = []
    for spec in specs:
        corrected = apply(spec, errata)
        without, unusable = without_unusable(corrected)
        usable.append(without)
        findings += [*corrected.findings, *unusable]
    return usable, findings


def _texts(
    made: Sequence[tuple[Spec, list[Class]]], versions: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    every = [cls for _, found in made for cls in found]
    for template, path in _ONCE.items():
        yield path, _fill(template, package_context(every, VERSION, versions))
    for spec, found in made:
        yield f"{PACKAGE}/{found[0].module}.json", facts_file(found)
        for template, path in _PER_ALGORITHM.items():
            yield path.format(module=found[0].module), _fill(template, module_context(spec, found, versions))
    for cls in every:
        for template, path in _PER_CLASS.items():
            yield path.format(key=cls.key), _fill(template, reference.context(cls))
        for write, path in _SCHEMAS.items():
            yield path.format(key=cls.key), write(cls)


def _copied() -> Iterator[tuple[str, str]]:
    """What every package shares, as it stands."""
    for file in sorted(RUNTIME.iterdir()):
        if (file.suffix == ".py" and file.name != "__init__.py") or file.name == "py.typed":
            yield f"{PACKAGE}/{file.name}", file.read_text(encoding="utf-8")


def _formatted(path: str, text: str, known: MutableMapping[str, str]) -> str:
    if not path.endswith(".py"):
        return text
    key = hashlib.sha256(f"black {_BLACK}\n{text}".encode()).hexdigest()
    if key not in known:
        import black
        from black.mode import TargetVersion

        mode = black.Mode(target_versions={TargetVersion.PY310}, line_length=110)
        try:
            compile(text, path, "exec")
        except (SyntaxError, ValueError) as error:
            raise SpecError(
                f"{path}: nothing was put in place, as this would be no Python: {error}"
            ) from None
        known[key] = black.format_str(text, mode=mode)
    return known[key]


def _ordered(specs: Sequence[Spec], catalog: Catalog) -> list[Spec]:
    order = {name: i for i, name in enumerate(catalog)}
    return sorted(specs, key=lambda spec: (order.get(spec.algorithm, len(order)), spec.algorithm))


def _entry(spec: Spec, catalog: Catalog) -> Entry:
    """The catalog's entry; for a page that it does not name, one made from the spec."""
    entry = catalog.get(spec.algorithm)
    if entry and all(variant.name in entry.classes for variant in spec.variants):
        return entry
    names = [variant.name for variant in spec.variants]
    return Entry(
        algorithm=spec.algorithm,
        title=spec.title,
        pages=tuple(source.page for source in spec.sources),
        variants={name: name for name in names},
        classes={name: class_name(f"{spec.algorithm}_{name}" if name else spec.algorithm) for name in names},
    )


def _fill(template: str, context: dict[str, Any]) -> str:
    return _environment().get_template(template).render(context)


@cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("generator.rendering"),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
    )
    environment.filters["repr"] = repr
    return environment
