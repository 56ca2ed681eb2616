"""The words of value phrases and what they mean."""

from __future__ import annotations

from ..model import Operator

Phrases = tuple[tuple[str, ...], ...]


def _phrases(text: str) -> Phrases:
    """One sequence of words a line."""
    return tuple(tuple(line.split()) for line in text.strip().splitlines())


# The type that a noun names. "Floating-point integer" is the guide's word for a float.
_NOUNS = {
    "integer": "integer integers int ints long",
    "number": "float floats double doubles decimal decimals fraction fractions real number numbers value values numeric",
    "string": "string strings str",
    "boolean": "boolean booleans bool",
}
TYPES: dict[str, str] = {noun: name for name, nouns in _NOUNS.items() for noun in nouns.split()}
FLOATING = {"floating-point", "floating", "real-valued"}  # whatever noun follows, the type is number
NEEDS_ADJECTIVE = {"value", "values"}  # types only behind a word like "floating-point" or "positive"

ADJECTIVES: dict[str, str] = {
    "positive": "positive",
    "non-negative": "non-negative",
    "nonnegative": "non-negative",
    "negative": "negative",
    "non-positive": "non-positive",
    "nonpositive": "non-positive",
    "even": "even",
}
ARTICLES = {"a", "an", "any", "the"}
NUMERALS = {"zero": 0, "one": 1, "two": 2}

_COMPARISONS: dict[Operator, str] = {
    ">=": """
        greater than or equal to
        larger than or equal to
        more than or equal to
        no less than
        not less than
        no smaller than
        not smaller than
        at least
        minimum of
    """,
    ">": """
        greater than
        larger than
        bigger than
        higher than
        more than
        above
        over
    """,
    "<=": """
        less than or equal to
        smaller than or equal to
        lower than or equal to
        no greater than
        not greater than
        no larger than
        not larger than
        no more than
        not more than
        no higher than
        not exceeding
        at most
        maximum of
        up to
    """,
    "<": """
        less than
        smaller than
        lower than
        fewer than
        below
        under
    """,
    "==": "equal to",
}
COMPARISONS: dict[tuple[str, ...], Operator] = {
    words: operator for operator, text in _COMPARISONS.items() for words in _phrases(text)
}
SYMBOLS: dict[str, Operator] = {
    "≤": "<=",
    "<=": "<=",
    "≥": ">=",
    ">=": ">=",
    "<": "<",
    ">": ">",
    "=": "==",
    "==": "==",
}
MIRRORED: dict[Operator, Operator] = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "=="}
COPULAS = _phrases("""
    must be
    should be
    has to be
    that is
    which is
    strictly
""")
MINIMUM = set("min minimum minvalue min_value".split())
MAXIMUM = set("max maximum maxvalue max_value".split())

RANGE_LEADS = _phrases("""
    in the range of
    in the range
    within the range
    in the interval
    in the set
    range in
    range is
    range of
    value range
    in range
    ranging
    range
    within
    in
""")
CHOICE_LEADS = _phrases("""
    must be one of the following
    must be one of
    must be either
    any one of the following
    any of the following values
    any one of
    one of the following values
    any of the following
    one of the following
    either of the following
    one of
    any of
    either of
    either
    the following
    valid values
    possible values
    allowed values
    options
""")
ANNOUNCEMENTS = _phrases("""
    can be
    choose
    select
    use
    set
    options are
    valid
    allowed
    possible
""")
PURPOSES = _phrases("""
    large enough
    small enough
    such that
""")
ILLUSTRATIONS = _phrases("""
    for example
    for instance
    e.g
    eg
    example
    examples
    i.e
""")
SUGGESTIONS = set("recommended suggested preferred typical typically recommend suggest usually".split())
RECOMMENDATIONS = set("recommended suggested recommend recommends suggest".split())
LIMITING = set("""
    must require requires required only cannot can't should never not needs need least most less greater larger
    smaller except unless divisor divisible limited exclusive exclusively exceed exceeds
    """.split())

# Words that are no choices when they stand unmarked in a list.
FUNCTION_WORDS = set("""
    or and of in to for from with is are be by as on if when that which between than see depends empty list array
    tuple nested range followed comma-separated comma-delimited comma json must should can may it this these e.g eg
    i.e etc example examples either one not following combination greater less larger smaller at up
    """.split()) | ARTICLES | set(TYPES) | set(ADJECTIVES) | FLOATING
