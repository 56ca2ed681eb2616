"""Sentences of a description: where they end, what they are about, and where a condition begins."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterator, Sequence

from . import vocabulary as v
from .tokens import Token


def sentences(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """Tokens from one full stop, or end of a paragraph, to the next."""
    for ends, sentence in itertools.groupby(tokens, _ends_sentence):
        if not ends:
            yield list(sentence)


def _ends_sentence(token: Token) -> bool:
    return token.is_mark(".", "!", "?", ";") or token.kind in ("break", "item", "pointer")


def unknown_names(tokens: Sequence[Token], names: Collection[str]) -> Iterator[str]:
    """Names that a text calls parameters but that have no row in the table."""
    for i, token in enumerate(tokens):
        if token.word in v.PARAMETERS:
            yield from (n for n in _last_literals(tokens[:i]) if n not in names and n.isidentifier())


def _last_literals(tokens: Sequence[Token]) -> list[str]:
    """The literals at the end of the tokens: "`a`, `b` and `c`"."""
    names: list[str] = []
    for token in reversed(tokens):
        if token.kind == "literal":
            names.append(token.text)
        elif not (names and (token.word in ("and", "or") or token.is_mark(","))):
            break
    return names


def is_about_another(subject: Sequence[Token], own: str, names: Collection[str]) -> bool:
    """Whether the words before the verb name another parameter, or one value of this one."""
    literals = [token.text for token in subject if token.kind in ("literal", "number")]
    if any(text in names and text != own for text in literals):
        return True
    return bool(literals) and any(token.word in ("value", "values") for token in subject)


def usage_start(sentence: Sequence[Token]) -> int | None:
    """The position after the words that introduce a condition: "used only", "only used", "applies"."""
    terms = [token.word for token in sentence]
    for i, word in enumerate(terms):
        near, after = _clause(sentence, i), terms[i + 1 :]
        is_only = word in v.ONLY and not {"also", "not", "required"} & set(near)
        if is_only and (end := _end_of_only(sentence, i, near)):
            return end
        opens = word in v.OPENS and i < 3 and not set(near) - {"is", "it", "this", ""}
        takes = word == "effect" and near[-1:] in (["takes"], ["take"])
        if (
            (opens or takes)
            and after[:1] in (["if"], ["when"])
            and not {"no", "not", "never", "also"} & set(near)
        ):
            return i + 1
    return None


def _end_of_only(sentence: Sequence[Token], i: int, near: Sequence[str]) -> int | None:
    """The position after the words that go with an "only" at `i`; None if it does not limit the use of the parameter."""
    after = [token.word for token in sentence[i + 1 :]]
    if set(near) & v.USED or after[:1] in (["if"], ["when"]):
        return i + 1
    for count in (1, 2, 3):  # "only used when", "only be used with", "only has an effect when"
        if after[count - 1 : count] and after[count - 1] in v.USED and set(after[: count - 1]) <= v.FILLERS:
            return i + 1 + count
    if after[:1] == ["for"] and [token.kind for token in sentence[i + 2 : i + 3]] == ["literal"]:
        return i + 1
    ends = i + 1 == len(sentence) or sentence[i + 1].is_mark(")")
    return i + 1 if ends and i and sentence[i - 1].kind == "literal" else None


def _clause(sentence: Sequence[Token], end: int) -> list[str]:
    """Up to four words of the same clause before the token at `end`."""
    near: list[str] = []
    for token in reversed(sentence[max(0, end - 4) : end]):
        if token.is_mark(",", "(", ":"):
            break
        near.insert(0, token.word)
    return near
