"""Sentences compared by the words that carry meaning.

Two sentences count as the same only if their numbers and code are the same, and nearly all other words. This
is strict on purpose: a condition that gains or loses a word should rather be reported than missed.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

_STOP_WORDS = frozenset(
    """a an the this that these those it its of to for in on at by with and or as is are was be been being can may
    might must should will would do does have has had note only even when while although though if you your we our
    amazon aws sagemaker ai algorithm hyperparameter hyperparameters parameter parameters option setting set value
    values used use uses using applicable available""".split()
)
_PRODUCT = frozenset("amazon aws sagemaker ai".split())
_NOT = re.compile(r"\b(?:cannot|can['’]?t|don['’]?t|doesn['’]?t|isn['’]?t|aren['’]?t|never|no|not)\b")
_SAME = 0.75  # the share of words that two wordings of a sentence must have in common


def same_sentence(one: str, other: str) -> bool:
    """Whether two sentences state the same condition."""
    if _exact(one) != _exact(other):
        return False
    left, right = _stems(one), _stems(other)
    return len(left & right) >= _SAME * max(len(left | right), 1)


def is_stated(condition: str, texts: Iterable[str]) -> bool:
    """Whether a sentence of the texts states the condition."""
    return any(same_sentence(condition, s) for text in texts for s in re.split(r"(?<=[.!?])\s+|;\s+", text))


def digest(text: str) -> str:
    """A digest of the words, without layout and the names of the product."""
    words = [word for word in re.findall(r"\w+", text.lower()) if word not in _PRODUCT]
    return hashlib.sha256(" ".join(words).encode()).hexdigest()[:16]


def mentions(sentence: str, name: str) -> bool:
    """Whether a sentence spells a name out: "learning rate policy" mentions `lr_policy`."""
    every = re.findall(r"[a-z0-9]+", name.lower())
    parts = [part for part in every if part not in _STOP_WORDS] or every
    words = re.findall(r"[a-z0-9]+", sentence.lower())
    return bool(parts) and any(_begin(words[i:], parts) for i in range(len(words)))


def _begin(words: list[str], parts: list[str]) -> bool:
    """Whether the words begin with these parts; a part may be the initials of several words."""
    if not parts or not words:
        return not parts
    size = len(parts[0])
    initials = "".join(word[0] for word in words[:size]) if size > 1 else None
    return (words[0] == parts[0] and _begin(words[1:], parts[1:])) or (
        initials == parts[0] and _begin(words[size:], parts[1:])
    )


def is_denied(sentence: str) -> bool:
    """Whether a sentence is negative: it says when something does not hold."""
    text = sentence.lower()
    return bool(_NOT.search(text) or re.search(r"\b(?:ignore|except|unless|other)", text))


def _exact(sentence: str) -> set[str]:
    """What a new wording does not change: numbers, code, and whether the sentence is negative."""
    denied = {"not"} if _NOT.search(sentence.lower()) else set()
    return {*re.findall(r"`[^`]*`", sentence), *re.findall(r"\d+(?:\.\d+)?", sentence)} | denied


def _stems(sentence: str) -> set[str]:
    words = re.findall(r"\w+", _NOT.sub(" ", sentence.lower()))
    return {word[:5] for word in words if word not in _STOP_WORDS}
