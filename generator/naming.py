"""What a name of a page or of the catalog becomes in Python, in files and on the command line.

A name that Python, the package or another parameter has already taken gets an underscore at its end. Callers
must refuse names that cannot be used at all: see `is_key`, `is_class` and `why_no_field`.
"""

from __future__ import annotations

import builtins
import keyword
import re
import unicodedata
from collections.abc import Container, Iterable

# Other attributes of a generated class; what its body calls; types in annotations, which a field would hide from
# typing.get_type_hints; and flags of the command line.
FIELDS_TAKEN = frozenset(
    "title url parameters metrics images extra problems check check_mixed check_strings from_dict from_mixed from_strings "
    "to_dict to_strings with_defaults "
    "add_flags from_flags tuning_ranges sdk_ranges check_tuning int float str bool Literal Sequence frozenset help format".split()
)
# Other names in a generated module or the package, beside those of Python itself.
CLASSES_TAKEN = frozenset(
    "Any Iterable Literal Sequence Hyperparameters Problem HyperparameterError DOCUMENTATION BOOLEANS NOTHING "
    "TYPE_CHECKING".split()
)
# Other commands of the command line, and other files beside those of the algorithms.
KEYS_TAKEN = frozenset("list describe schema check completion catalog schemas disagreements".split())

_KEY = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")


def is_key(text: str) -> bool:
    """Whether this can name an algorithm or a variant: in modules, files, and on the command line."""
    return bool(_KEY.fullmatch(text)) and text not in KEYS_TAKEN


def key(text: str) -> str:
    """A key for an algorithm, made from the name of a file."""
    plain = unicodedata.normalize("NFKC", text).lower()
    words = "_".join(re.findall(r"[a-z0-9]+", plain))
    return words if is_key(words) and not keyword.iskeyword(words) else f"page_{words}".rstrip("_")


def is_class(text: str) -> bool:
    """Whether this can name a class of the package."""
    plain = text.isidentifier() and text.isascii() and text[:1].isupper()
    return plain and not hasattr(builtins, text) and text not in CLASSES_TAKEN


def class_name(of: str, taken: Container[str] = ()) -> str:
    """A class for a key without one in the catalog: some_algorithm → SomeAlgorithm."""
    name = "".join(part[:1].upper() + part[1:] for part in of.split("_"))
    name = name if is_class(name) else f"Page{name}"
    while name in taken:
        name = f"Page{name}"
    return name


def module(of: str) -> str:
    """The module of an algorithm, which also names its JSON file."""
    return f"{of}_" if keyword.iskeyword(of) else of


def why_no_field(name: str) -> str:
    """Why this hyperparameter can have no field, "" if it can."""
    if not any(c.isalnum() for c in unicodedata.normalize("NFKC", name)):
        return "the name holds no letter and no digit"
    return "" if name.isprintable() else "the name holds a character that cannot be printed"


def fields(names: Iterable[str]) -> dict[str, str]:
    """The name of the field of every hyperparameter: an identifier, made from its name, that is unique."""
    made: dict[str, str] = {}
    for name in names:
        made[name] = _free(_identifier(name), FIELDS_TAKEN, made.values())
    return made


def _identifier(name: str) -> str:
    plain = unicodedata.normalize("NFKC", name)  # as Python itself reads identifiers
    text = "".join(c if f"a{c}".isidentifier() else "_" for c in plain)
    return text if text.isidentifier() and not text.startswith("_") else f"p{text}"


def _free(text: str, *taken: Container[str]) -> str:
    while keyword.iskeyword(text) or any(text in names for names in taken):
        text += "_"
    return text
