"""The JSON Schemas (2020-12) of a class: of typed values, and of SageMaker's strings.

They find the errors that the generated checks find, except relations between two values; they have no warnings.
A value that is null counts as left out.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import Any

from .. import specs
from ..escaping import json_text
from ..model import Array, Boolean, Choice, Constant, Domain, Number, Parameter, Text, Value, members, plain
from ..patterns import strict
from ..runtime._values import spelled
from ..specs.data import choice_type
from .images import union
from .rules import StringRules, TypedRules
from .spelling import any_case, pair
from .views import Class, Field, Unlisted

Schema = dict[str, Any]
DIALECT = "https://json-schema.org/draft/2020-12/schema"
_MOST_ENTRIES, _LONGEST_NAME, _LONGEST_VALUE = 100, 256, 2500

_INTEGER = r"[+-]?[0-9]+"
_NUMBER = r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?"
_INFINITY = r"[+-]?[iI][nN][fF]([iI][nN][iI][tT][yY])?"


def typed(cls: Class) -> str:
    """The schema of a mapping of typed values under the page's names."""
    own = {**_private(cls, {}), "additionalProperties": False}
    return _text(cls, _typed_parameter, lambda value, _: plain(value), TypedRules, own)


def strings(cls: Class) -> str:
    """The schema of the string-to-string map: the spelling of numbers, not their bounds."""
    own = {
        **_private(cls, {"type": "string", "maxLength": _LONGEST_VALUE}),
        "additionalProperties": False,
        "propertyNames": {"maxLength": _LONGEST_NAME},
        "maxProperties": _MOST_ENTRIES,
    }
    return _text(cls, _string_parameter, lambda value, p: spelled(value, p.encoding), StringRules, own)


def _private(cls: Class, schema: Schema) -> Schema:
    """Allows names that begin with "_", which are internal to containers, unless the container refuses all
    unknown names.
    """
    return {} if cls.container.unknown_names == "refused" else {"patternProperties": {"^_": schema}}


def _text(
    cls: Class,
    describe: Callable[[Field | Unlisted, Domain], Schema],
    written: Callable[[Value, Parameter], Any],
    rules: type[TypedRules],
    own: Schema,
) -> str:
    """`describe` gives a parameter's schema, `written` its default, `rules` those over several parameters,
    and `own` the keywords that are special to this kind of mapping."""
    properties = {}
    for field in cls.fields:
        parameter = field.parameter
        allowed = union(field.behaviours)
        described = describe(field, allowed) if allowed is not None else {"not": {}}
        properties[parameter.name] = _about(parameter, written) | described
    for other in cls.unlisted:
        properties[other.name] = {
            "description": f"On no page; {other.words}",
            **describe(other, other.domain),
        }
    schema: Schema = {
        "$schema": DIALECT,
        "title": cls.title,
        "description": f"[Documentation]({cls.url})",
        "type": "object",
        "properties": properties,
        "required": [field.name for field in cls.fields if field.required],
        **own,
    }
    if conditional := list(rules({field.name: field.parameter for field in cls.fields}).all(cls)):
        schema["allOf"] = conditional
    return json_text(schema, indent=2) + "\n"


def _about(parameter: Parameter, written: Callable[[Value, Parameter], Any]) -> Schema:
    about: Schema = {"description": parameter.description} if parameter.description else {}
    default = written(parameter.default.value, parameter) if isinstance(parameter.default, Constant) else None
    return about | ({"default": default} if default is not None and _is_json(default) else {})


def _is_json(value: Any) -> bool:
    return not isinstance(value, float) or math.isfinite(value)


# -- typed values -------------------------------------------------------------------------------


def _typed_parameter(field: Field | Unlisted, domain: Domain) -> Schema:
    options = [_typed(member) for member in members(domain)]
    if not field.required:
        options.append({"type": "null"})
    return _any_of(options)


def _typed(domain: Domain) -> Schema:
    schema = specs.schema(domain)
    if isinstance(domain, Array):
        schema["items"] = _any_of([_typed(member) for member in members(domain.items)])
    if "enum" in schema:
        schema["enum"] = [value for value in schema["enum"] if _is_json(value)]
    if "pattern" in schema:
        schema["pattern"] = strict(schema["pattern"])
    return {
        key: value for key, value in schema.items() if isinstance(value, str | list | dict) or _is_json(value)
    }


def _any_of(options: list[Schema]) -> Schema:
    """One schema for the alternatives; those that are only a type are joined to a list of types."""
    types = [option["type"] for option in options if option.keys() == {"type"}]
    schemas = [option for option in options if option.keys() != {"type"}]
    schemas += [{"type": types if len(types) > 1 else types[0]}] if types else []
    return schemas[0] if len(schemas) == 1 else {"anyOf": schemas}


# -- strings ------------------------------------------------------------------------------------


def _string_parameter(field: Field | Unlisted, domain: Domain) -> Schema:
    options = [_spelled(field, member) for member in members(domain)]
    return {"type": "string", "maxLength": _LONGEST_VALUE, **_any_of_strings(options)}


def _any_of_strings(options: list[Schema]) -> Schema:
    if {} in options:
        return {}
    return options[0] if len(options) == 1 else {"anyOf": options}


def _spelled(field: Field | Unlisted, domain: Domain) -> Schema:
    parameter = field.parameter
    match domain:
        case Choice(values=values) if choice_type(values) == "string":
            return {"enum": list(values)}
        case Text(pattern=pattern):
            return {"pattern": strict(pattern)} if pattern else {}
        case Array(items=items):
            return _spelled_list(field, items)
        case Boolean():
            words = pair(parameter) if field.strict else map(any_case, pair(parameter))
            return {"pattern": strict(f"^({'|'.join(words)})$")}
        case Number() | Choice():
            return {"pattern": strict(f"^{_form(domain)}$")}
    return {}


def _form(domain: Number | Choice) -> str:
    """A pattern for the spellings of a number."""
    if isinstance(domain, Choice):
        integer, values = choice_type(domain.values) == "integer", [*domain.values]
    else:
        integer, values = domain.integer, [domain.bounds.minimum or 0, domain.bounds.maximum or 0]
    if integer:
        return _INTEGER
    return _NUMBER if all(map(_is_json, values)) else f"({_NUMBER}|{_INFINITY})"


def _spelled_list(field: Field | Unlisted, items: Domain) -> Schema:
    parameter = field.parameter
    if field.strict and parameter.encoding == "comma" and isinstance(items, Choice):
        item = "|".join(re.escape(str(value)) for value in items.values)
        return {"pattern": strict(f"^({item})(,({item}))*$")}
    if parameter.encoding == "comma" and isinstance(items, Number):
        item = rf"\s*{_form(items)}\s*"
        return {"pattern": strict(f"^{item}(,{item})*$")}
    ends = {"tuple": (r"\(", r"\)"), "json": (r"\[", r"\]")}.get(str(parameter.encoding))
    return {"pattern": strict(rf"^\s*{ends[0]}[\s\S]*{ends[1]}\s*$")} if ends else {"minLength": 1}
