"""What may be meant by a command or an algorithm that the command line does not know."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

from ._messages import series
from ._registry import ALGORITHMS, named


def sentence(name: str, known: Sequence[str], noun: str) -> str:
    """That a name is none of the known ones, in one line with what may be meant; `noun` says what they are."""
    near = _near(name, known)
    return f"no {noun} {name!r}; {f'did you mean {series(near)}?' if near else '`smhp list` shows the algorithms'}"


def _near(name: str, known: Sequence[str]) -> list[str]:
    """The variants of the algorithm of that name, the name of a class, or else the nearest name."""
    variants = [a.name for a in ALGORITHMS if a.cls == name] or [a.name for a in named(name.lower())]
    if variants and set(variants) <= set(known):
        return variants
    plain = {_plain(each): each for each in known}
    return [plain[near] for near in get_close_matches(_plain(name), plain, 1)]


def _plain(name: str) -> str:
    return name.replace("-", "").replace("_", "").lower()
