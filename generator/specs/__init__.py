"""Specs as YAML; and the reviewed files beside them: catalog, errata, containers, accounts, upstream."""

from __future__ import annotations

from pathlib import Path

from ..model import Spec
from .data import Data, bounds_data, parameter_data, portable, schema, to_data, tuning_data
from .loading import from_data
from .node import SpecError
from .yaml_text import parse_yaml, placed, to_yaml

__all__ = [
    "Data", "SpecError", "bounds_data", "dump", "from_data", "load", "parameter_data", "parse", "parse_yaml", "placed", "portable",
    "schema", "to_data", "to_yaml", "tuning_data",
]  # fmt: skip


def dump(spec: Spec) -> str:
    """A spec as the text of its YAML file."""
    return f"# Written by `make generate` from the pages named under sources.\n{to_yaml(to_data(spec))}"


def parse(text: str, where: str) -> Spec:
    """The spec in a YAML text."""
    data = parse_yaml(text, where)
    with placed(text, where):
        return from_data(data, where)


def load(path: Path) -> Spec:
    """The spec in a file."""
    try:
        return parse(path.read_text(encoding="utf-8"), str(path))
    except UnicodeDecodeError:
        raise SpecError(f"{path}: not a text file") from None
