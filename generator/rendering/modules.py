"""The contexts of the package's templates."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from ..escaping import docstring, one_line
from ..model import Array, Boolean, Bounds, Choice, Domain, Number, Spec, Value, members
from .accepted import accepted
from .checks import literal
from .views import Class

# The names that a generated module imports if it uses them.
_IMPORTS = {
    "math": ["inf"],
    "values": "BOOLEANS NOTHING frozen integer integers json_list listed matches nested number numbers texts total tupled".split(),
    "abc": ["Iterable", "Sequence"],
    "typing": ["Any", "Literal"],
    "problems": ["Problem", "by_version"],
}
_ALWAYS = {"Iterable", "Any", "Problem"}
_STRING = re.compile(r"""'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*\"""")


def module_context(spec: Spec, classes: Sequence[Class], documentation: Mapping[str, str]) -> dict[str, Any]:
    """The context of the module of one algorithm; `documentation` has the versions of the pages."""
    cited = ", ".join(_cited(source.page, documentation) for source in spec.sources)
    pages = one_line(cited or spec.algorithm)
    summary = f"{one_line(spec.title)}: the hyperparameters that the built-in algorithm takes."
    used = _ALWAYS | _names(classes)
    return {
        "doc": docstring(f"{summary}\n\nGenerated from {pages}; changes made here are lost.", 0),
        "classes": classes,
        "imports": {key: ", ".join(n for n in names if n in used) for key, names in _IMPORTS.items()},
    }


def _cited(page: str, documentation: Mapping[str, str]) -> str:
    return f"{page} ({documentation[page]})" if page in documentation else page


def _names(classes: Sequence[Class]) -> set[str]:
    """The names that the code of the classes uses."""
    fields = [field for cls in classes for field in cls.fields]
    code = [part for f in fields for part in (f.annotation, f.parse)]
    code += [part for f in fields for check in f.checks for part in (check.condition, check.problem)]
    others = [other for cls in classes for other in cls.unlisted]
    code += [part for other in others for part in (other.parse, *(valid for _, valid in other.tests))]
    code += [check.condition for other in others for check in other.checks]
    words = set(re.findall(r"\w+", _STRING.sub("", "\n".join(code)))) | {field.freeze for field in fields}
    words |= {"NOTHING"} if any(cls.uses_extra for cls in classes) else set()
    return words | ({"listed"} if any(cls.listed for cls in classes) else set())


def package_context(
    classes: Sequence[Class], version: str, documentation: Mapping[str, str], accounts: Sequence[str]
) -> dict[str, Any]:
    """The context of the files that there are once.

    `documentation` has the versions of the pages, `accounts` those of AWS's training images.
    """
    return {
        "classes": classes,
        "version": version,
        "documentation": documentation,
        "accounts": " ".join(accounts),
        "cited": [_cited(page, documentation) for page in documentation],
        "example": _example(classes[0]),
    }


def _example(cls: Class) -> dict[str, str]:
    """The shortest valid call of a class."""
    required = [field for field in cls.fields if field.required]
    arguments = [f"{field.attribute}={literal(_some(accepted(field.parameter)))}" for field in required]
    return {"name": cls.name, "key": cls.key, "arguments": ", ".join(arguments)}


def _some(domain: Domain) -> Value:
    """A value of a domain."""
    match members(domain)[0]:
        case Number(integer=integer, bounds=Bounds(minimum=least, exclusive_minimum=above)):
            value = least or 0 if above is None else above + 1
            return value if integer else float(value)
        case Choice(values=values):
            return values[0]
        case Boolean():
            return True
        case Array(items=items):
            return (_some(items),)
    return "value"
