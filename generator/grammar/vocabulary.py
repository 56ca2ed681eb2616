"""The words of the phrases, and what they mean."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..model import Operator

Phrases = Mapping[str, tuple[tuple[str, ...], ...]]  # by their first word, the longest first


def _phrases(phrases: Iterable[str]) -> Phrases:
    split = sorted((tuple(phrase.split()) for phrase in phrases), key=len, reverse=True)
    return {first: tuple(words for words in split if words[0] == first) for first, *_ in split}


def _listed(text: str) -> Phrases:
    """Phrases that commas part."""
    return _phrases(text.split(","))


# -- types and limits ---------------------------------------------------------------------------

# The type that a noun names. "Floating-point integer" is the guide's word for a float.
_NOUNS = {
    "integer": "integer integers int",
    "number": "float floats fraction number numbers value values numeric",
    "string": "string strings",
    "boolean": "boolean",
}
TYPES: dict[str, str] = {noun: name for name, nouns in _NOUNS.items() for noun in nouns.split()}
FLOATING = {"floating-point", "floating", "real"}  # whatever noun follows, the type is number
NEEDS_ADJECTIVE = {"value", "values"}  # types only after a word like "floating-point" or "positive"
ADJECTIVES = {"positive", "non-negative", "even"}
ARTICLES = {"a", "an", "any", "the"}

COMPARISONS: dict[str, Operator] = {
    "greater than or equal to": ">=",
    "no less than": ">=",
    "at least": ">=",
    "greater than": ">",
    "larger than": ">",
    "less than or equal to": "<=",
    "no greater than": "<=",
    "at most": "<=",
    "less than": "<",
    "equal to": "==",
}
COMPARATIVES = _phrases(COMPARISONS)
SYMBOLS: dict[str, Operator] = {
    "≤": "<=", "<=": "<=", "≥": ">=", ">=": ">=", "<": "<", ">": ">", "=": "==", "==": "==",
}  # fmt: skip
MIRRORED: dict[Operator, Operator] = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "=="}
COPULAS = _listed("must be")
MINIMUM = set("min minimum minvalue".split())
MAXIMUM = set("max maximum maxvalue".split())
MULTIPLES = _listed("divisible by")
RANGE_LEADS = _listed("in the range, range in, in range, range, in")
PURPOSES = _listed("large enough")

# -- strings, choices and arrays ----------------------------------------------------------------

FOLLOWED_BY = _listed("followed by")
CHARACTERS = {
    "alphanumeric": "A-Za-z0-9", "letters": "A-Za-z", "digits": "0-9", "underscore": "_", "period": ".", "hyphen": "-",
}  # fmt: skip
EMPTY_STRING = _listed("empty string")
CHOICE_LEADS = _listed("any of the following, one of the following, any of, one of, either")
LISTS = {"list", "array", "tuple"}
STRING_LIST = _listed("string list")
HOLDERS = _listed("string that contains")
COMBINATIONS = _listed("combination of")
POSSIBLE_ITEMS = _listed("with possible values taken from")

# -- sentences after a phrase -------------------------------------------------------------------

ANNOUNCEMENTS = _listed(
    "can be, choose, select, use, set, options, valid, allowed, possible, the following, within, ranging"
)
ILLUSTRATIONS = _listed("for example, e.g")
SUGGESTIONS = set("recommended suggested preferred typical typically recommend suggest usually".split())
RECOMMENDATIONS = set("recommended suggested recommend recommends suggest".split())
LIMITING = set("""
    must require requires required only cannot can't should never not needs need least most less greater larger
    smaller except unless divisor divisible limited exclusive exclusively exceed exceeds
    """.split())

# Words that are no choices when they stand unmarked in a list; those of types not even after "one of".
TYPE_WORDS = set(TYPES) | ADJECTIVES | FLOATING | LISTS | {"lists", "arrays", "tuples"}
FUNCTION_WORDS = set("""
    or and a an any the of in to for from with is are be by as on if when that which between than see depends empty
    range nested followed comma-separated comma-delimited comma json must should can may it this these e.g eg i.e
    etc example examples either one not following combination greater less larger smaller at up
    """.split())

# -- defaults -----------------------------------------------------------------------------------

DASHES = {"-", "–", "—", "n/a"}
NO_DEFAULT = _listed("none, no default value, no default")
WHICH = {"which", "whose"}
REFERENCES = _listed("the value of, value of")

# -- conditions ---------------------------------------------------------------------------------

PARAMETERS = set("parameter parameters hyperparameter hyperparameters hyper-parameter".split())
CONDITION_NOUNS = PARAMETERS | set("value option setting flag mode".split())
IS = _listed("is, are, is set to, is equal to, is either, set to, to")
VALUE_OF = _listed(
    "the value specified for, the value of the, the value of, value of, the, you set, using the"
)
TURNS = {"but", "unless", "except", "not", "or"}  # more is said after these than the condition
USED = set(
    "used use applies apply applicable supported relevant valid available considered effect needed".split()
)
OPENS = set("used applies applicable supported relevant valid".split())  # "Applies when …"
FILLERS = {"be", "has", "an", "any", "in", "is"}
IGNORED = {"ignored", "ignores"}
ONLY = {"only", "solely"}
