"""The JSON Schemas (2020-12) of a class: of typed values, and of SageMaker's strings.

They find the errors that the generated checks find, except relations between two values; they have no warnings.
A value that is null counts as left out.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from typing import Any

from .. import specs
from ..model import Array, Boolean, Choice, Constant, Domain, Number, Parameter, Text, Value, members, plain
from ..runtime._values import spelled
from ..specs.data import choice_type
from .accepted import accepted
from .checks import strict
from .rules import StringRules, TypedRules
from .spelling import any_case, pair
from .views import Class

Schema = dict[str, Any]
DIALECT = "https://json-schema.org/draft/2020-12/schema"
_MOST_ENTRIES, _LONGEST_NAME, _LONGEST_VALUE = 100, 256, 2500

_INTEGER = r"[+-]?[0-9]+"
_NUMBER = r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?"
_INFINITY = r"[+-]?[iI][nN][fF]([iI][nN][iI][tT][yY])?"


def typed(cls: Class) -> str:
    """The schema of a mapping from the page's names to typed values."""
    own = {"patternProperties": {"^_": {}}, "additionalProperties": False}
    return _text(cls, _typed_parameter, lambda value, _: plain(value), TypedRules, own)


def strings(cls: Class) -> str:
    """The schema of the string-to-string map: the spelling of numbers, not their bounds."""
    own = {
        "patternProperties": {"^_": {"type": "string", "maxLength": _LONGEST_VALUE}},
        "additionalProperties": False,
        "propertyNames": {"maxLength": _LONGEST_NAME},
        "maxProperties": _MOST_ENTRIES,
    }
    return _text(cls, _string_parameter, lambda value, p: spelled(value, p.encoding), StringRules, own)


def _text(
    cls: Class,
    describe: Callable[[Parameter, Domain], Schema],
    written: Callable[[Value, Parameter], Any],
    rules: type[TypedRules],
    own: Schema,
) -> str:
    """The schema as text; the arguments are how to describe a parameter, how to write its default, the rules over
    several parameters, and the keywords that only this kind of mapping has."""
    properties = {}
    for field in cls.fields:
        values = accepted(field.parameter, field.observed.domain)
        properties[field.name] = _about(field.parameter, written) | describe(field.parameter, values)
    for other in cls.unlisted:
        values = accepted(other.parameter)
        properties[other.name] = {
            "description": f"Not documented, but the training container takes it: {other.words}"
        } | describe(other.parameter, values)
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
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _about(parameter: Parameter, written: Callable[[Value, Parameter], Any]) -> Schema:
    about: Schema = {"description": parameter.description} if parameter.description else {}
    default = written(parameter.default.value, parameter) if isinstance(parameter.default, Constant) else None
    return about | ({"default": default} if default is not None and _is_json(default) else {})


def _is_json(value: Any) -> bool:
    return not isinstance(value, float) or math.isfinite(value)


# -- typed values -------------------------------------------------------------------------------


def _typed_parameter(parameter: Parameter, domain: Domain) -> Schema:
    options = [_typed(member) for member in members(domain)]
    if parameter.requirement != "required":
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


def _string_parameter(parameter: Parameter, domain: Domain) -> Schema:
    options = [_spelled(parameter, member) for member in members(domain)]
    values = {} if {} in options else options[0] if len(options) == 1 else {"anyOf": options}
    return {"type": "string", "maxLength": _LONGEST_VALUE} | values


def _spelled(parameter: Parameter, domain: Domain) -> Schema:
    match domain:
        case Choice(values=values) if choice_type(values) == "string":
            return {"enum": list(values)}
        case Text(pattern=pattern):
            return {"pattern": strict(pattern)} if pattern else {}
        case Array(items=items):
            return _spelled_list(parameter, items)
        case Boolean():
            return {"pattern": strict(f"^({'|'.join(map(any_case, pair(parameter)))})$")}
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


def _spelled_list(parameter: Parameter, items: Domain) -> Schema:
    if parameter.encoding == "comma" and isinstance(items, Number):
        item = rf"\s*{_form(items)}\s*"
        return {"pattern": strict(f"^{item}(,{item})*$")}
    ends = {"tuple": (r"\(", r"\)"), "json": (r"\[", r"\]")}.get(str(parameter.encoding))
    return {"pattern": strict(rf"^\s*{ends[0]}[\s\S]*{ends[1]}\s*$")} if ends else {"minLength": 1}
