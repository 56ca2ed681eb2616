"""Scripts that complete the command line `smhp` in a shell, made by shtab, which the extra [completion] installs."""

from __future__ import annotations

from argparse import PARSER, ArgumentParser
from importlib import import_module
from typing import Any

from ._registry import ALGORITHMS, load


def script(parser: ArgumentParser, shell: str) -> str:
    """The script for a shell. `parser` has the flags of all algorithms.

    An ImportError if shtab is missing, a NotImplementedError if it is too old to know the shell.
    """
    shtab: Any = import_module("shtab")
    commands: Any = next(action.choices for action in parser._actions if action.nargs == PARSER)
    for algorithm in ALGORITHMS:
        parameters = {p.field: p for p in load(algorithm).parameters.values()}
        for action in commands[algorithm.name]._actions:
            if action.dest in parameters:
                action.choices = _words(parameters[action.dest]) or None
    for action in commands["check"]._actions:
        if not action.option_strings or action.metavar == "FILE":
            action.complete = shtab.FILE
    return str(shtab.complete(parser, shell=shell))


def _words(parameter: Any) -> list[str]:
    """The words among the values of a hyperparameter, except those that a shell would break at a colon or blank."""
    booleans = parameter.encoding if isinstance(parameter.encoding, tuple) else ()
    return [word for word in (*booleans, *parameter.choices) if word.replace("-", "").isidentifier()]
