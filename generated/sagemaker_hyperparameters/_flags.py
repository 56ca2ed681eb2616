"""Flags of a command line: one for every hyperparameter of a class."""

from __future__ import annotations

import sys
from argparse import SUPPRESS, Action, ArgumentError
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from ._facts import Parameter
    from ._hyperparameters import Hyperparameters


def add(cls: type[Hyperparameters], parser: ArgumentParser, prefix: str) -> None:
    """Adds the flags to a parser, each in two spellings: the field's name with dashes, and the page's name."""
    taken = {"--help", "--format", *(f"--{prefix}{_dashed(field)}" for field in cls._fields.values())}
    for name, parameter in cls.parameters.items():
        flag = f"--{prefix}{_dashed(parameter.field)}"
        destination = _destination(parameter.field, prefix)
        settings: dict[str, Any] = {"dest": destination, "action": _Value, "nargs": _ONE}
        parser.add_argument(flag, metavar="VALUE", help=_help(parameter).replace("%", "%%"), **settings)
        if (spelled := f"--{prefix}{name}") not in taken:
            taken.add(spelled)
            parser.add_argument(spelled, help=SUPPRESS, **settings)


def read(cls: type[Hyperparameters], namespace: Namespace, prefix: str) -> dict[str, str]:
    """The flags that were given, as a string map."""
    fields = cls._fields.items()
    given = {name: getattr(namespace, _destination(field, prefix), None) for name, field in fields}
    return {name: text for name, text in given.items() if text is not None}


def _dashed(field: str) -> str:
    return field.replace("_", "-")


def _destination(field: str, prefix: str) -> str:
    return f"{prefix}{field}".replace("-", "_")


def _help(parameter: Parameter) -> str:
    from ._messages import conditions, defaults, printable

    requirement = "" if parameter.requirement == "unstated" else parameter.requirement
    if parameter.required_when:
        requirement = f"required when {conditions(parameter.required_when)}"
    values = "; ".join([parameter.accepts, *defaults(parameter)])
    if isinstance(parameter.encoding, tuple):
        true, false = parameter.encoding
        values = values.replace("True", true).replace("False", false)
    text = f"{parameter.description} ({f'{requirement}; ' if requirement else ''}{values})"
    return printable(" ".join(text.split()))


class _Value(Action):
    """Stores one value."""

    def __call__(
        self, parser: object, namespace: Namespace, values: Any, option_string: object = None
    ) -> None:
        value = values[0] if isinstance(values, list) else values
        if value.startswith("--"):
            raise ArgumentError(self, "expected one argument")
        setattr(namespace, self.dest, value)


class _One(int):
    """The `nargs` of one argument that may begin with a dash: until Python 3.14, argparse takes -1e-3 for a flag.

    argparse multiplies "A", its pattern for an argument, by the number of them; "O" stands for a flag.
    """

    def __rmul__(self, pattern: Any) -> Any:
        return ["[AO]"] if pattern == "A" else NotImplemented


_ONE = None if sys.version_info >= (3, 14) else _One(1)
