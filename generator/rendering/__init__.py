"""Specs to files: the package, its schemas and its reference pages.

Rendering uses templates and black, and knows nothing of pages. A new output is a template and a line in one
of the tables below.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, MutableMapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

import jinja2

from ..escaping import cell, words
from ..findings import Finding
from ..model import Spec
from ..naming import class_name
from ..specs import SpecError
from ..specs.catalog import Catalog, Entry, full_key
from ..specs.containers import Container, Containers
from ..specs.errata import Corrected, Errata, apply
from ..specs.history import Histories
from ..specs.upstream import Upstream
from . import disagreements, reference, schemas
from .catalog_file import catalog_file
from .check_data import checks_file
from .facts import facts_file
from .modules import module_context, package_context
from .views import Class, classes, without_unusable

VERSION = "0.1.0"
PACKAGE = "sagemaker_hyperparameters"
_BLACK = version("black")  # importing black would take longer than everything else


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file to be written: its path below generated/, and its text."""

    path: str
    text: str


RUNTIME = Path(__file__).parent.parent / "runtime"

# The templates and the paths of the files that there are once, per algorithm, and per class.
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
    checks_file: f"{PACKAGE}/schemas/{{key}}.checks.json",
}
_MANIFEST = File(path="MANIFEST.in", text="graft docs\n")  # puts the reference into the source distribution


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """The files of the distribution, and findings on the parts of specs and errata that had to be left out."""

    files: Sequence[File]
    findings: Sequence[Finding]


def render(
    specs: Sequence[Spec],
    catalog: Catalog,
    errata: Errata,
    formatted: MutableMapping[str, str] | None = None,
    record: Upstream | None = None,
    containers: Containers | None = None,
    accounts: Sequence[str] = (),
    histories: Histories | None = None,
) -> Rendered:
    """All files of the distribution, in the catalog's order.

    `record` maps each of our pages to its AWS page, if that is known. `accounts` are those of
    AWS's own training images, and `histories` what the pages stated before. `formatted` is a cache
    of what black makes of a text, by the digest of the text; new texts are added to it. A SpecError if an
    erratum does not follow the spec format.
    """
    record, cache = record or {}, {} if formatted is None else formatted
    ordered = in_order(specs, catalog)
    usable, findings = renderable(ordered, errata)
    modules: list[tuple[Spec, list[Class]]] = []
    for spec, corrected in zip(ordered, usable, strict=True):
        container = (containers or {}).get(spec.algorithm, Container())
        history = (histories or {}).get(spec.algorithm)
        taken = {cls.name for _, own in modules for cls in own}
        entry = entry_of(spec, catalog, taken)
        modules.append((spec, classes(corrected, container, entry, record, history)))
    _refuse_repeated([cls.key for _, own in modules for cls in own])
    pages = [source.page for spec, _ in modules for source in spec.sources]
    versions = {page: record[page].version for page in pages if page in record}
    texts = _texts(modules, versions, accounts)
    files = [File(path=path, text=_formatted(path, text, cache)) for path, text in texts]
    return Rendered(files=[*files, _MANIFEST, *_runtime()], findings=findings)


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
    modules: Sequence[tuple[Spec, list[Class]]], versions: Mapping[str, str], accounts: Sequence[str]
) -> Iterator[tuple[str, str]]:
    every = [cls for _, own in modules for cls in own]
    for template, path in _ONCE.items():
        yield path, _fill(template, package_context(every, VERSION, versions, accounts))
    yield f"{PACKAGE}/catalog.json", catalog_file(every, VERSION, versions, accounts)
    known = disagreements.context(modules)
    evident = {section["key"] for section in known["sections"]}
    if evident:
        yield "docs/disagreements.md", _fill("distribution/disagreements.md.j2", known)
    for spec, own in modules:
        yield f"{PACKAGE}/{own[0].module}.json", facts_file(own)
        for template, path in _PER_ALGORITHM.items():
            yield path.format(module=own[0].module), _fill(template, module_context(spec, own, versions))
    for spec, cls in ((spec, cls) for spec, own in modules for cls in own):
        for template, path in _PER_CLASS.items():
            yield path.format(key=cls.key), _fill(template, reference.context(spec, cls, cls.key in evident))
        for write, path in _SCHEMAS.items():
            yield path.format(key=cls.key), write(cls)


def _runtime() -> Iterator[File]:
    """The files that every package shares, copied as they are."""
    for file in sorted(RUNTIME.iterdir()):
        if file.suffix in (".py", ".json", ".typed") and file.name != "__init__.py":
            yield File(path=f"{PACKAGE}/{file.name}", text=file.read_text(encoding="utf-8"))


def _formatted(path: str, text: str, cache: MutableMapping[str, str]) -> str:
    if not path.endswith(".py"):
        return text
    key = hashlib.sha256(f"black {_BLACK}\n{text}".encode()).hexdigest()
    if key not in cache:
        import black
        from black.mode import TargetVersion

        mode = black.Mode(target_versions={TargetVersion.PY310}, line_length=110)
        try:
            compile(text, path, "exec")
        except (SyntaxError, ValueError) as error:
            raise SpecError(f"{path}: not valid Python, so nothing was written: {error}") from None
        cache[key] = black.format_str(text, mode=mode)
    return cache[key]


def in_order(specs: Sequence[Spec], catalog: Catalog) -> list[Spec]:
    order = {name: i for i, name in enumerate(catalog)}
    return sorted(specs, key=lambda spec: (order.get(spec.algorithm, len(order)), spec.algorithm))


def _refuse_repeated(keys: Sequence[str]) -> None:
    """A SpecError if two classes have one name in files: the second would replace the first."""
    if repeated := next((key for i, key in enumerate(keys) if key in keys[:i]), None):
        raise SpecError(f"two specs or variants are named {repeated}")


def entry_of(spec: Spec, catalog: Catalog, taken: Set[str]) -> Entry:
    """The catalog's entry, or one made from the spec if the catalog does not have its classes."""
    entry = catalog.get(spec.algorithm)
    if entry and all(variant.name in entry.classes for variant in spec.variants):
        return entry
    return Entry(
        algorithm=spec.algorithm,
        title=spec.title,
        pages=tuple(source.page for source in spec.sources),
        variants={variant.name: variant.name for variant in spec.variants},
        classes=_class_names(spec, taken),
    )


def _class_names(spec: Spec, taken: Set[str]) -> dict[str, str]:
    made: dict[str, str] = {}
    for variant in spec.variants:
        key = full_key(spec.algorithm, variant.name)
        made[variant.name] = class_name(key, {*made.values(), *taken})
    return made


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
    environment.filters |= {"repr": repr, "words": words, "cell": cell}
    return environment
