"""The names in `_registry`, which is made from a template, for type checks."""

from typing import NamedTuple

from ._hyperparameters import Hyperparameters

VERSION: str

class Algorithm(NamedTuple):
    name: str
    algorithm: str
    variant: str
    title: str
    module: str
    cls: str
    images: tuple[str, ...]
    scripts: tuple[str, ...]
    keywords: dict[str, str]
    url: str

ALGORITHMS: tuple[Algorithm, ...]
ACCOUNTS: frozenset[str]
DOCUMENTATION: dict[str, str]

def named(name: str) -> list[Algorithm]: ...
def load(algorithm: Algorithm) -> type[Hyperparameters]: ...
