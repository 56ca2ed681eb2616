"""The words of the phrases, and what they mean."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..model import Operator

Phrases = Mapping[str, tuple[tuple[str, ...], ...]]  # by their first word, the longest first


def _phrases(phrases: Iterable[str]) -> Phrases:
    split = sorted((tuple(phrase.split()) for phrase in phrases), key=len, reverse=True)
    return {first: tuple(words for words in split if words[0] == first) for first, *_ in split}


def _listed(text: str) -> Phrases:
    """Phrases separated by commas."""
    return _phrases(text.split(","))


# -- types and limits ---------------------------------------------------------------------------

# The type that a noun names. "Floating-point integer" is the guide's word for a float.
_NOUNS = {
    "integer": "integer integers int ints long",
    "number": "float floats double doubles decimal decimals continuous fraction fractions number numbers value values numeric",
    "string": "string strings str",
    "boolean": "boolean booleans bool",
}
TYPES: dict[str, str] = {noun: name for name, nouns in _NOUNS.items() for noun in nouns.split()}
FLOATING = {"floating-point", "floating", "real", "real-valued"}  # whatever noun follows, the type is number
NEEDS_ADJECTIVE = {"value", "values"}  # types only after a word like "floating-point" or "positive"
ADJECTIVES = {word: word for word in ("positive", "non-negative", "negative", "non-positive", "even")}
ADJECTIVES |= {"nonnegative": "non-negative", "nonpositive": "non-positive"}
NUMERALS = {"zero": 0, "one": 1, "two": 2}
ARTICLES = {"a", "an", "any", "the"}

_COMPARISONS: dict[Operator, str] = {
    ">=": "greater than or equal to, larger than or equal to, more than or equal to, no less than, not less than, "
    "no smaller than, not smaller than, at least, minimum of",
    ">": "greater than, larger than, bigger than, higher than, more than, above, over",
    "<=": "less than or equal to, smaller than or equal to, lower than or equal to, no greater than, not greater than, "
    "no larger than, not larger than, no more than, not more than, no higher than, not exceeding, at most, "
    "maximum of, up to",
    "<": "less than, smaller than, lower than, fewer than, below, under",
    "==": "equal to",
}
COMPARISONS = {words.strip(): sign for sign, text in _COMPARISONS.items() for words in text.split(",")}
COMPARATIVES = _phrases(COMPARISONS)
SYMBOLS: dict[str, Operator] = {
    "≤": "<=", "<=": "<=", "≥": ">=", ">=": ">=", "<": "<", ">": ">", "=": "==", "==": "==",
}  # fmt: skip
MIRRORED: dict[Operator, Operator] = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "=="}
INCLUSIVE: dict[Operator, Operator] = {"<": "<=", ">": ">="}
EXTREMES: dict[str, Operator] = {
    **dict.fromkeys("more greater larger higher above up".split(), ">="),
    **dict.fromkeys("less fewer lower smaller below".split(), "<="),
}  # fmt: skip
COPULAS = _listed("must be, should be, has to be, that is, which is, strictly")
MINIMUM = set("min minimum minvalue min_value".split())
MAXIMUM = set("max maximum maxvalue max_value".split())
MULTIPLES = _listed("divisible by, multiple of, a multiple of, multiples of")
RANGE_LEADS = _listed(
    "in the range of, in the range, within the range, in the interval, in the set, range in, range is, range of, "
    "value range, in range, ranging, range, within, in"
)
PURPOSES = _listed("large enough, small enough, such that")

# -- strings, choices and arrays ----------------------------------------------------------------

FOLLOWED_BY = _listed("followed by")
CHARACTERS = {
    "alphanumeric": "A-Za-z0-9", "letters": "A-Za-z", "digits": "0-9", "underscore": "_", "underscores": "_",
    "period": ".", "periods": ".", "dot": ".", "dots": ".", "hyphen": "-", "hyphens": "-", "dash": "-", "dashes": "-",
}  # fmt: skip
EMPTY_STRING = _listed("empty string, an empty string, the empty string")
CHOICE_LEADS = _listed(
    "must be one of the following, must be one of, must be either, any one of the following, any one of, "
    "any of the following values, one of the following values, any of the following, one of the following, "
    "either of the following, one of, any of, either of, either, the following, valid values, possible values, "
    "allowed values, options"
)
LISTS = {"list", "lists", "array", "arrays", "tuple", "tuples"}
SEPARATED = _listed("comma-separated, comma-delimited, comma separated, comma delimited")
STRING_LIST = _listed("string list")
HOLDERS = _listed("string that contains")
COMBINATIONS = _listed("combination of")
POSSIBLE_ITEMS = _listed(
    "with possible values taken from, with possible values from, with values from, with values taken from, "
    "with valid values from, containing values from"
)
ITEMS = {**POSSIBLE_ITEMS, "of": (("of",),)}

# -- sentences after a phrase -------------------------------------------------------------------

ANNOUNCEMENTS = _listed(
    "can be, choose, select, use, set, options, valid, allowed, possible, the following, within, ranging"
)
ILLUSTRATIONS = _listed("for example, for instance, e.g, eg, example, examples, i.e")
SUGGESTIONS = set("recommended suggested preferred typical typically recommend suggest usually".split())
PROSE_LIMITS = _listed(
    "must be, should be, can be, has to be, may be, can take, can have, values are, values range, value between, "
    "number between, values between, between, either, one of, ranges from, a range of, values include"
)
VALUES_ARE = _listed(
    "valid values are, allowed values are, possible values are, accepted values are, supported values are, "
    "permitted values are, valid range is, allowed range is, supported range is"
)
RECOMMENDATIONS = set("recommended suggested recommend recommends suggest".split())
LIMITING = set("""
    must require requires required only cannot can't should never not needs need least most less greater larger
    smaller except unless divisor divisible limited exclusive exclusively exceed exceeds
    """.split())

# Words without markup that cannot be choices; those of types cannot even after "one of".
TYPE_WORDS = set(TYPES) | set(ADJECTIVES) | FLOATING | LISTS
FUNCTION_WORDS = set("""
    or and a an any the of in to for from with is are be by as on if when that which between than see depends empty
    range nested followed comma-separated comma-delimited comma json must should can may it this these e.g eg i.e
    etc example examples either one not following combination greater less larger smaller at up
    """.split())

# -- defaults -----------------------------------------------------------------------------------

DASHES = {"-", "–", "—", "n/a"}
NO_DEFAULT = _listed(
    "none, no default value, no default, not set, null, n/a, unset, not applicable, not specified, "
    "there is no default value, there is no default"
)
DEFAULT_IS = _listed(
    "default is, default value is, default setting is, defaults to, default value of, default for this is, "
    "default value for this is, default for this parameter is, default value for this parameter is, "
    "default value of this parameter is, default value for this hyperparameter is"
)
ABSENT = _listed(
    "by default, if omitted, if unspecified, if unset, if not specified, if not set, if not provided, if left out, "
    "if it is omitted, if it is not specified, if it is not set, if it isn't specified, if it isn't set, "
    "if you don't specify it, if you don't set it, if you don't specify a value, if no value is specified, "
    "if no value is set, if no value is provided, when omitted, when not specified, when not set"
)
SUBJECTS = _listed("the, its, it, this, this parameter, the parameter, the value, this value")
IS_SET = _listed("is set to, is, will be, uses, equals")
WHICH = {"which", "whose"}
RULE_WORDS = set("if when for unless otherwise or times per".split())
REFERENCES = _listed("the value of, value of, same as, the same as, equal to")

# -- conditions ---------------------------------------------------------------------------------

PARAMETERS = set("parameter parameters hyperparameter hyperparameters hyper-parameter".split())
CONDITION_NOUNS = PARAMETERS | set("value option setting flag mode".split())
IS = _listed(
    "is, are, equals, is set to, is equal to, is one of, is either, has the value, has value, set to, "
    "is set to either, is set to one of, is one of the following, is any of the following, "
    "is set to one of the following, is set to any of the following, to"
)
CONDITIONALS = set("if when unless only".split())
JOINTS = CONDITIONALS | set(
    "a an the of to for from with in on at by as is are be was set equals and or either than that which not using use "
    "used between greater less more least most".split()
)  # a sentence goes on after them
VALUE_OF = _listed(
    "the value specified for, the value of the, the value of, value of, the, you set, using the"
)
QUALIFIERS = {"but", "unless", "except", "not", "or"}  # after a condition, they change what it means
USED = set(
    "used use applies apply applicable supported relevant valid available considered effect needed".split()
)
OPENS = set("used applies applicable supported relevant valid effective".split())  # "Applies when …"
FILLERS = {"be", "has", "an", "any", "in", "is"}
IGNORED = {"ignored", "ignores", "ignore"}
OCCASIONS = CONDITIONALS | set(
    "for other another otherwise not this it".split()
)  # what is ignored, and in which case
DESCRIBES = set("indicates specifies controls determines sets selects defines whether how what".split())
ONLY = {"only", "solely", "exclusively"}
