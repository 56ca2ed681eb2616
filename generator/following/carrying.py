"""What a revision of a page only failed to show is taken from the revision before it.

A damaged row, a phrase that was not understood and a list that is elided say nothing about the facts. Nor does a
revision that lacks what both the one before and the one after it have.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from itertools import pairwise

from ..comparing.damage import Damage
from ..comparing.matching import renamings
from ..domains import is_known
from ..model import Origin, Parameter, Spec, Tuning, Unparsed, Variant

_FACTS = ("requirement", "domain", "default", "encoding", "relations", "tunable")
Later = Callable[[str], Spec | None]
"""What the next revision of a page states; None if there is none."""


def nothing_later(page: str) -> None:
    """The page has no later revision."""


def carried(old: Spec, new: Spec, damage: Damage, later: Later = nothing_later) -> Spec:
    """What `new` states, and what it lacks by accident as `old` states it; `damage` is that of `new`."""
    before = {variant.name: variant for variant in old.variants}
    after = {variant.name: variant for variant in new.variants}
    tables = [
        _table(before.get(name, _empty(name)), after.get(name, _empty(name)), damage, later)
        for name in [*after, *(name for name in before if name not in after)]
    ]
    return replace(new, variants=tuple(t for t in tables if t.parameters or t.name in after))


def _empty(name: str) -> Variant:
    return Variant(name=name, parameters=())


def _table(old: Variant, new: Variant, damage: Damage, later: Later) -> Variant:
    def later_row(page: str, name: str) -> Parameter | None:
        spec = later(page)
        tables = [v for v in spec.variants if v.name == new.name] if spec else []
        return tables[0].get(name) if tables else None

    pairs = renamings(old.parameters, new.parameters)
    pairs = [pair for pair in pairs if not later_row(pair.new.origin.page, pair.old.name)]  # or it is garbled
    names = {pair.old.name: pair.new.name for pair in pairs}
    before = {names.get(row.name, row.name): row for row in old.parameters}
    read = {row.name for row in new.parameters}
    lost = {
        name: row
        for name, row in before.items()
        if name not in read and (row.origin.page in damage.pages or later_row(row.origin.page, name))
    }
    # a row may have the end of the one that is lost after it
    doubtful = {name for name, following in pairwise(before) if following in lost} | _places(damage.rows, new)
    rows = []
    for row in new.parameters:
        page = row.origin.page
        if own := before.get(row.name):
            whole = _row(own, row, damage, row.name in doubtful, later_row(page, row.name))
            rows.append(replace(whole, tuning=_tuning(own, row, damage, later_row)))
        elif not (lost and later(page) and not later_row(page, row.name)):  # or it is a lost row, garbled
            rows.append(row)
    return replace(new, parameters=(*rows, *lost.values()))


def _places(origins: Collection[Origin], table: Variant) -> set[str]:
    """The names of the rows at some places."""
    return {row.name for row in table.parameters if row.origin in origins}


def _row(old: Parameter, new: Parameter, damage: Damage, damaged: bool, later: Parameter | None) -> Parameter:
    """A row with the facts that it lacks by accident; `later` is the same row in the next revision."""
    if new.origin in damage.cut:
        return replace(old, name=new.name, origin=new.origin)
    row = new
    if damaged:
        row = replace(row, **{fact: getattr(old, fact) for fact in _FACTS if _is_back(old, later, fact)})
    if is_known(old.domain) and not is_known(row.domain):
        row = replace(row, domain=old.domain, relations=old.relations, encoding=old.encoding)
    if old.default is not None and (
        isinstance(row.default, Unparsed)
        or (row.default is None and (damaged or "default" in new.elided or _is_back(old, later, "default")))
    ):
        row = replace(row, default=old.default)
    if row.requirement == "unstated" and (damaged or _is_back(old, later, "requirement")):
        row = replace(row, requirement=old.requirement)
    if row.tunable is None and (damaged or _is_back(old, later, "tunable")):
        row = replace(row, tunable=old.tunable)
    unread = [p for p in new.elided if p == "default" and row.default is None]
    return replace(row, elided=tuple(unread))


def _is_back(old: Parameter, later: Parameter | None, fact: str) -> bool:
    return later is not None and getattr(later, fact) == getattr(old, fact)


def _tuning(
    old: Parameter, new: Parameter, damage: Damage, later_row: Callable[[str, str], Parameter | None]
) -> Tuning | None:
    """The tuning row of a parameter, or the old one if that was not read."""
    if old.tuning is None:
        return new.tuning
    if new.tuning is None:
        page = old.tuning.origin.page
        later = later_row(page, new.name)
        return old.tuning if page in damage.pages or _is_back(old, later, "tuning") else None
    unread = new.tuning.unparsed or not new.tuning.type or new.tuning.origin in damage.cut
    return old.tuning if unread else new.tuning
