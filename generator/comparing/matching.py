"""Pairs the rows of two versions: by name, or else by facts, similar name and place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from ..domains import difference, is_known, values
from ..model import Parameter, Spec, Tuning

T = TypeVar("T")

SURE_ENOUGH = 0.75


@dataclass(frozen=True, slots=True, kw_only=True)
class Renaming:
    """A removed and an added row that are taken for the same; `certainty` is from 0 to 1."""

    old: Parameter
    new: Parameter
    certainty: float


def same_algorithms(old: Sequence[Spec], new: Sequence[Spec]) -> Iterator[tuple[Spec | None, Spec | None]]:
    """Pairs of specs: with the same key, or a page in common, or each the only one of its side."""
    left, right = {spec.algorithm: spec for spec in old}, {spec.algorithm: spec for spec in new}
    pairs = {key: key for key in left if key in right}
    for key, spec in left.items():
        if key not in pairs:
            pages = {source.page for source in spec.sources}
            shared = [k for k, s in right.items() if k not in left and pages & {o.page for o in s.sources}]
            pairs |= {key: shared[0]} if len(shared) == 1 and shared[0] not in pairs.values() else {}
    if len(old) == len(new) == 1:
        pairs = {old[0].algorithm: new[0].algorithm}
    yield from ((spec, right.get(pairs.get(key, ""))) for key, spec in left.items())
    yield from ((None, spec) for key, spec in right.items() if key not in pairs.values())


def renamings(old: Sequence[Parameter], new: Sequence[Parameter]) -> list[Renaming]:
    """Rows of one table that are probably the same under another name, the surest pairs first."""
    before, after = [p.name for p in old], [p.name for p in new]
    removed = [p for p in old if p.name not in after]
    added = [p for p in new if p.name not in before]
    scored = [
        Renaming(old=one, new=other, certainty=_certainty(one, other, old, new))
        for one in removed
        for other in added
    ]
    chosen: list[Renaming] = []
    for pair in sorted(scored, key=lambda pair: -pair.certainty):
        taken = any(pair.old is other.old or pair.new is other.new for other in chosen)
        if pair.certainty >= SURE_ENOUGH and not taken:
            chosen.append(pair)
    return chosen


def _certainty(one: Parameter, other: Parameter, old: Sequence[Parameter], new: Sequence[Parameter]) -> float:
    from difflib import SequenceMatcher  # slow to load, and rarely needed

    name = SequenceMatcher(None, one.name, other.name, autojunk=False).ratio()
    if name < 0.5 or not is_known(one.domain) or not is_known(other.domain):
        return 0.0
    before, after = values(one.domain), values(other.domain)
    agree = [
        not difference(before, after) and not difference(after, before),
        one.default == other.default,
        one.requirement == other.requirement or "unstated" in (one.requirement, other.requirement),
    ]
    facts = sum(agree) / len(agree)
    if sum(p.domain == one.domain and p.default == one.default for p in old) > 1:
        facts /= 2  # facts that other rows share tell little
    return round(0.45 * facts + 0.4 * name + 0.15 * (_place(one, old, new) == _place(other, new, old)), 2)


def _place(row: Parameter, table: Sequence[Parameter], other: Sequence[Parameter]) -> str | None:
    """The last row before this one that both tables have."""
    shared = {p.name for p in other}
    before = [p.name for p in table[: table.index(row)] if p.name in shared]
    return before[-1] if before else None


def moved(old: Sequence[str], new: Sequence[str]) -> set[str]:
    """The names whose place changed among those that both tables have."""
    one, other = [n for n in old if n in set(new)], [n for n in new if n in set(old)]
    if one == other:
        return set()
    from difflib import SequenceMatcher

    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    kept = {name for block in blocks for name in one[block.a : block.a + block.size]}
    return set(one) - kept


def tunings(spec: Spec) -> dict[str, dict[str, Tuning]]:
    """The rows of the tuning tables by variant and name, including those that name no parameter."""
    return {
        v.name: {**{p.name: p.tuning for p in v.parameters if p.tuning}, **dict(v.tuning_only)}
        for v in spec.variants
    }


def by_name(old: Mapping[str, T], new: Mapping[str, T]) -> Iterator[tuple[str, T | None, T | None]]:
    """What the two sides have under each name, in the new side's order; removed names come last."""
    for name in [*new, *(name for name in old if name not in new)]:
        yield name, old.get(name), new.get(name)
