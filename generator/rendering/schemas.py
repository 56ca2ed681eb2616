"""JSON Schema 2020-12 of a class: for typed values, and for SageMaker's strings.

The schemas agree with the generated checks about errors; warnings are beyond them, and so are relations
between two values. A value that is null counts as left out.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from typing import Any

from .. import specs
from ..model import Array, Boolean, Choice, Constant, Domain, Number, Parameter, Text, Value, members, plain
from ..patterns import strict
from ..specs.errata import Observation
from .accepted import accepted
from .rules import StringRules, TypedRules
from .spelling import any_case, pair, spelled
from .views import Class

Schema = dict[str, Any]
DIALECT = "https://json-schema.org/draft/2020-12/schema"
_MOST_ENTRIES, _LONGEST_NAME, _LONGEST_VALUE = 100, 256, 2500

_INTEGER = r"[+-]?[0-9]+"
_NUMBER = r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?"
_INFINITY = r"[+-]?[iI][nN][fF]([iI][nN][iI][tT][yY])?"


def typed(cls: Class) -> str:
    """The schema of a mapping of typed values under the page's names."""
    own = {"patternProperties": {"^_": {}}, "additionalProperties": False}
    return _text(cls, _typed_parameter, lambda value, _: plain(value), TypedRules, own)


def strings(cls: Class) -> str:
    """The schema of the string-to-string map: how values are spelled, not how large they are."""
    own = {
        "patternProperties": {"^_": {"type": "string", "maxLength": _LONGEST_VALUE}},
        "additionalProperties": False,
        "propertyNames": {"maxLength": _LONGEST_NAME},
        "maxProperties": _MOST_ENTRIES,
    }
    return _text(cls, _string_parameter, spelled, StringRules, own)


def _text(
    cls: Class,
    describe: Callable[[Parameter, Domain], Schema],
    written: Callable[[Value, Parameter], Any],
    rules: type[TypedRules],
    own: Schema,
) -> str:
    """`describe` gives a parameter's schema, `written` its default, `rules` those over several parameters,
    and `own` what one kind of mapping has and the other has not."""
    seen = cls.corrected.observed
    properties = {}
    for field in cls.fields:
        parameter = field.parameter
        real = seen.get(parameter.name, Observation()).domain
        described = describe(parameter, accepted(parameter, real))
        properties[parameter.name] = _about(parameter, written) | described
    for other in cls.unlisted:
        described = describe(other.parameter, accepted(other.parameter))
        properties[other.name] = {"description": f"On no page; {other.words}", **described}
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
    """One schema for the alternatives; types that ask nothing else are named in one list."""
    bare = [option["type"] for option in options if option.keys() == {"type"}]
    rest = [option for option in options if option.keys() != {"type"}]
    if not rest:
        return {"type": bare if len(bare) > 1 else bare[0]}
    rest += [{"type": bare if len(bare) > 1 else bare[0]}] if bare else []
    return rest[0] if len(rest) == 1 else {"anyOf": rest}


# -- strings ------------------------------------------------------------------------------------


def _string_parameter(parameter: Parameter, domain: Domain) -> Schema:
    options = [_spelled(parameter, member) for member in members(domain)]
    return {"type": "string", "maxLength": _LONGEST_VALUE, **_any_of_strings(options)}


def _any_of_strings(options: list[Schema]) -> Schema:
    if {} in options:
        return {}
    return options[0] if len(options) == 1 else {"anyOf": options}


def _spelled(parameter: Parameter, domain: Domain) -> Schema:
    match domain:
        case Choice(values=values) if all(isinstance(value, str) for value in values):
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
    """The spellings of a number, as a pattern."""
    match domain:
        case Number(integer=True):
            return _INTEGER
        case Number(bounds=bounds):
            reaches = math.inf in (bounds.maximum, -(bounds.minimum or 0))
            return f"({_NUMBER}|{_INFINITY})" if reaches else _NUMBER
        case Choice(values=values) if all(isinstance(value, int) for value in values):
            return _INTEGER
        case Choice(values=values):
            return f"({_NUMBER}|{_INFINITY})" if not all(map(_is_json, values)) else _NUMBER


def _spelled_list(parameter: Parameter, items: Domain) -> Schema:
    if parameter.encoding == "comma" and isinstance(items, Number):
        item = rf"\s*{_form(items)}\s*"
        return {"pattern": strict(f"^{item}(,{item})*$")}
    ends = {"tuple": (r"\(", r"\)"), "json": (r"\[", r"\]")}.get(str(parameter.encoding))
    return {"pattern": strict(rf"^\s*{ends[0]}[\s\S]*{ends[1]}\s*$")} if ends else {"minLength": 1}
