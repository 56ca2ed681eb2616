"""All classes with their facts in one JSON file, for programs; runtime/catalog.schema.json describes it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from .. import specs
from ..escaping import json_text
from ..model import Encoding
from ..printing import GUIDE, address
from .facts import class_facts
from .views import Class

Data = dict[str, Any]
_BROKEN = 4  # the levels of nesting that are written over several lines: a line for each hyperparameter


def catalog_file(
    classes: Sequence[Class], version: str, documentation: Mapping[str, str], accounts: Sequence[str]
) -> str:
    """`documentation` has the versions of the pages, `accounts` those of AWS's training images."""
    pages = dict.fromkeys(source.page for cls in classes for source in cls.corrected.spec.sources)
    data = {
        "$schema": "catalog.schema.json",
        "version": version,
        "guide": GUIDE,
        "pages": {_name(page): _given({"version": documentation.get(page)}) for page in pages},
        "accounts": list(accounts),
        "classes": {cls.name: _class(cls) for cls in classes},
    }
    return json_in_lines(specs.portable(data), _BROKEN) + "\n"


def _name(page: str) -> str:
    """The name of AWS's page."""
    return address(page).removeprefix(GUIDE)


def _class(cls: Class) -> Data:
    facts = class_facts(cls)
    fields = {field.name: field for field in cls.fields}
    others = {other.name: other.parameter for other in cls.unlisted}
    sources = cls.corrected.spec.sources
    return _given(
        {
            "command": cls.key,
            "algorithm": cls.algorithm,
            "variant": cls.variant,
            "title": cls.title,
            "pages": [_name(source.page) for source in sources],
            "schemas": {"typed": f"schemas/{cls.key}.json", "strings": f"schemas/{cls.key}.strings.json"},
            "images": _images(cls),
            "parameters": {
                name: _parameter(row, name, fields[name].attribute, fields[name].parameter.encoding)
                for name, row in facts["parameters"].items()
            },
            "unlisted": {
                name: _given(row | {"encoding": others[name].encoding})
                for name, row in facts.get("unlisted", {}).items()
            },
            "metrics": facts["metrics"],
        }
    )


def _images(cls: Class) -> Data:
    container = cls.container
    return _given(
        {
            "repositories": cls.images,
            "scripts": container.scripts,
            "versions": container.versions,
            "tags": dict(container.tags),
            "other_images": container.other_images,
            "unknown_names": container.unknown_names,
        }
    )


def _parameter(row: Data, name: str, attribute: str, encoding: Encoding | None) -> Data:
    """The facts of a hyperparameter, with what the class has besides."""
    own: Data = {"attribute": "" if attribute == name else attribute, "encoding": encoding}
    if place := row.get("source"):
        own["source"] = {"page": _name(place["page"]), "line": place["line"], "row": place["row"]}
    return row | _given(own)


def _given(data: Data) -> Data:
    """The entries that say something."""
    return {key: value for key, value in data.items() if value}


def json_in_lines(data: Any, broken: int, indent: str = "") -> str:
    """JSON in which a mapping of mappings has a line for each entry on the outer levels; the rest is on one line."""
    if not broken or not isinstance(data, dict) or not any(isinstance(v, dict) for v in data.values()):
        return json_text(data)
    inner = f"{indent} "
    entries = [
        f"{inner}{json.dumps(key)}: {json_in_lines(value, broken - 1, inner)}" for key, value in data.items()
    ]
    return "{\n" + ",\n".join(entries) + f"\n{indent}}}"
