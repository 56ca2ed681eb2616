"""The same checks in the libraries that people would otherwise use, made from the same facts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Annotated, Any, Literal, NamedTuple, Union

import jsonschema
import msgspec
import pydantic

Check = Callable[[dict[str, Any]], Any]


class Contestant(NamedTuple):
    """What takes typed values, what takes strings, and what gives the texts of all mistakes."""

    typed: Check
    strings: Check
    mistakes: Check | None  # None where only the first mistake is found


def ours(cls: Any) -> Contestant:
    return Contestant(
        typed=cls.from_dict,
        strings=cls.from_strings,
        mistakes=lambda values: [f"{p.parameter}: {p.message}" for p in cls.check(values)],
    )


def with_pydantic(cls: Any) -> Contestant:
    typed, strings = (_model(cls, lists) for lists in (True, False))

    def mistakes(values: dict[str, Any]) -> list[str]:
        try:
            typed.model_validate(values)
        except pydantic.ValidationError as error:
            return [f"{e['loc'][0]}: {e['msg']}" for e in error.errors(include_url=False)]
        return []

    return Contestant(typed.model_validate, strings.model_validate_strings, mistakes)


def _model(cls: Any, lists: bool) -> type[pydantic.BaseModel]:
    fields = _fields(cls, lists, lambda low, high: pydantic.Field(ge=low, le=high))
    config = pydantic.ConfigDict(strict=True, extra="forbid")
    defaults: dict[str, Any] = {n: (t, ... if required else None) for n, (t, required) in fields.items()}
    model: type[pydantic.BaseModel] = pydantic.create_model(cls.__name__, __config__=config, **defaults)
    return model


def with_msgspec(cls: Any) -> Contestant:
    typed, strings = (_struct(cls, lists) for lists in (True, False))
    return Contestant(
        typed=lambda values: msgspec.convert(values, typed),
        strings=lambda values: msgspec.convert(values, strings, strict=False),
        mistakes=None,
    )


def _struct(cls: Any, lists: bool) -> type[msgspec.Struct]:
    fields = _fields(cls, lists, lambda low, high: msgspec.Meta(ge=low, le=high))
    rows: list[Any] = [(n, t) if required else (n, t, None) for n, (t, required) in fields.items()]
    return msgspec.defstruct(cls.__name__, rows, forbid_unknown_fields=True, kw_only=True)


def with_jsonschema(cls: Any) -> Contestant:
    schema = {
        "type": "object",
        "properties": {name: info.schema for name, info in cls.parameters.items()},
        "required": [name for name, info in cls.parameters.items() if info.requirement == "required"],
        "additionalProperties": False,
    }
    walk = jsonschema.Draft202012Validator(schema).iter_errors
    coerce = {name: _coercion(info.schema) for name, info in cls.parameters.items()}
    return Contestant(
        typed=lambda values: [error.message for error in walk(values)],
        strings=lambda values: [e.message for e in walk({n: coerce[n](v) for n, v in values.items()})],
        mistakes=lambda values: [f"{'.'.join(map(str, e.path))}: {e.message}" for e in walk(values)],
    )


PEERS: Mapping[str, Callable[[Any], Contestant]] = {
    "ours": ours,
    "pydantic": with_pydantic,
    "msgspec": with_msgspec,
    "jsonschema": with_jsonschema,
}


# -- facts as types -----------------------------------------------------------------------------


def _fields(cls: Any, lists: bool, limits: Callable[[Any, Any], Any]) -> dict[str, tuple[Any, bool]]:
    """Each field's type, and whether it is required; without `lists`, a list is any string."""
    fields = {}
    for name, info in cls.parameters.items():
        required = info.requirement == "required"
        kind = _type(info.schema, lists, limits)
        fields[name] = (kind if required else Union[kind, None], required)
    return fields


def _type(schema: Mapping[str, Any], lists: bool, limits: Callable[[Any, Any], Any]) -> Any:
    if "anyOf" in schema:
        return Union[tuple(_type(member, lists, limits) for member in schema["anyOf"])]
    if "enum" in schema:
        return Literal[tuple(schema["enum"])]
    if schema["type"] == "array":
        return list[_type(schema["items"], lists, limits)] if lists else str  # type: ignore[misc]
    plain = {"integer": int, "number": float, "boolean": bool, "string": str}[schema["type"]]
    if plain in (int, float):
        return Annotated[plain, limits(schema.get("minimum"), schema.get("maximum"))]
    return plain


def _coercion(schema: Mapping[str, Any]) -> Callable[[str], Any]:
    """How a string becomes a value: the step that a JSON Schema validator needs in front of it."""
    if "anyOf" in schema:
        member = _coercion(next(m for m in schema["anyOf"] if "enum" not in m))
        return lambda text: text if text == "auto" else member(text)
    if schema["type"] == "array":
        item = _coercion(schema["items"])
        return lambda text: [item(part.strip()) for part in text.split(",")]
    kinds: dict[str, Callable[[str], Any]] = {"integer": int, "number": float, "boolean": "True".__eq__}
    return kinds.get(schema["type"], str)
