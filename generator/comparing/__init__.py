"""What changed between two specs: facts, not words.

Domains are compared by the values they accept, so another notation for a bound is no change. What could not be
read on one side is never reported as removed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ..model import Metric, Origin, Parameter, Spec, Tuning, Variant
from ..specs import parameter_data
from ..specs.upstream import Upstream, states_the_same
from .changes import ADDED_REMOVED, Case, Change, Kind, Stated
from .damage import NO_DAMAGE, Damage
from .doubt import if_sure
from .matching import Renaming, by_name, moved, renamings, same_algorithms, tunings
from .row_changes import UNREAD, row_changes, text_of, tuning_changes

Damages = tuple[Damage, Damage]
Records = tuple[Upstream, Upstream]
NO_RECORDS: Records = ({}, {})


def compare_all(
    old: Sequence[Spec],
    new: Sequence[Spec],
    damages: Damages = (NO_DAMAGE, NO_DAMAGE),
    records: Records = NO_RECORDS,
) -> Iterator[Change]:
    """The changes between two sets of specs, by algorithm; the other arguments are those of `compare`."""
    for one, other in same_algorithms(old, new):
        if one and other:
            yield from compare(one, other, damages, records)
        elif spec := other or one:
            missing = any(source.page in damage.pages for source in spec.sources for damage in damages)
            place = Origin(page=spec.sources[0].page, line=1) if spec.sources else None
            change = _added_or_removed(
                "algorithm", _text(spec.title), place, added=bool(other), missing=missing
            )
            yield replace(change, algorithm=spec.algorithm)


def compare(
    old: Spec, new: Spec, damages: Damages = (NO_DAMAGE, NO_DAMAGE), records: Records = NO_RECORDS
) -> Iterator[Change]:
    """The changes from one spec to another, in the order of the new one.

    `damages` are the parts of each side that could not be read: what is missing there is reported as
    `confidence-changed` (perhaps only not read), never as removed or added. `records` describe the AWS pages
    from which the sentences of each side were written: a row of the other side with the same prose as the
    recorded AWS row has changed no condition.
    """
    partial = _partial(old, new, damages[0]) | _partial(new, old, damages[1])
    unchanged = {
        (variant.name, row.name)
        for spec, record in zip((new, old), records, strict=True)
        for variant, row in spec.parameters()
        if states_the_same(record, variant.name, row)
    }
    for change in _spec(old, new, partial):
        reworded = change.kind == "conditions-changed" and (change.variant, change.parameter) in unchanged
        sure = if_sure(replace(change, kind="wording-only") if reworded else change, damages)
        yield replace(sure, algorithm=new.algorithm)


def _spec(old: Spec, new: Spec, unread: frozenset[str]) -> Iterator[Change]:
    if old.title != new.title:
        yield Change(kind="wording-only", field="title", before=_text(old.title), after=_text(new.title))
    before, after = tunings(old), tunings(new)
    for name, one, other in by_name({v.name: v for v in old.variants}, {v.name: v for v in new.variants}):
        if one and other:
            pairs = renamings(one.parameters, other.parameters)
            changes = [*_table(one, other, pairs, unread), *_tuning(before[name], after[name], pairs, unread)]
            yield from (replace(change, variant=name) for change in changes)
        elif table := other or one:
            place = table.parameters[0].origin if table.parameters else None
            missing = place is not None and place.page in unread
            yield replace(
                _added_or_removed("variant", _text(name), place, added=bool(other), missing=missing),
                variant=name,
            )
    for _, metric, other_metric in by_name(
        {m.name: m for m in old.metrics}, {m.name: m for m in new.metrics}
    ):
        yield from _metric(metric, other_metric, unread)


def _text(words: str) -> Stated | None:
    return Stated(data=words, text=words) if words else None


def _added_or_removed(
    what: str, stated: Stated | None, place: Origin | None, *, added: bool, missing: bool
) -> Change:
    """Something that only one side has; `missing` if the other side lacks the page that it would be on."""
    return Change(
        kind="confidence-changed" if missing else ADDED_REMOVED[what][0 if added else 1],
        field=what,
        before=None if added else stated,
        after=stated if added else None,
        note=UNREAD if missing else "",
        old=None if added else place,
        new=place if added else None,
    )


def _partial(spec: Spec, other: Spec, damage: Damage) -> frozenset[str]:
    """The pages that `spec` lacks or has only in part, under their names on either side."""
    own, others = ({source.page for source in side.sources} for side in (spec, other))
    renamed = others - own if (own - others) & damage.pages.keys() else set()
    return frozenset({*damage.pages, *renamed, *_uncovered(spec, other)})


def _uncovered(spec: Spec, other: Spec) -> set[str]:
    """The tuning pages of `other` if `spec` was made without any."""
    tunings = [p.tuning for _, p in spec.parameters() if p.tuning]
    if tunings or any(spec.tuning_only()) or spec.metrics:
        return set()
    pages = {p.tuning.origin.page for _, p in other.parameters() if p.tuning}
    pages |= {tuning.origin.page for *_, tuning in other.tuning_only()} | {
        m.origin.page for m in other.metrics
    }
    own = {source.page for source in spec.sources} | {p.origin.page for _, p in other.parameters()}
    return pages - own


# -- rows ---------------------------------------------------------------------------------------


def _table(
    old: Variant, new: Variant, renamed: Sequence[Renaming], unread: frozenset[str]
) -> Iterator[Change]:
    pairs = {pair.new.name: pair for pair in renamed}
    before = {p.name: p for p in old.parameters if p.name not in {pair.old.name for pair in renamed}}
    elsewhere = moved([p.name for p in old.parameters], [p.name for p in new.parameters])
    for name, stated, other in by_name(before, {p.name: p for p in new.parameters}):
        pair = pairs.get(name) if stated is None else None
        one = pair.old if pair else stated
        if pair:
            yield _renamed(pair.old, pair.new, pair.certainty)
        if one and other:
            yield from row_changes(one, other, (old, new))
            if name in elsewhere:
                yield Change(kind="moved", parameter=name, field="place", old=one.origin, new=other.origin)
        elif row := other or one:
            yield _row(row, added=bool(other), missing=row.origin.page in unread)


def _tuning(
    old: Mapping[str, Tuning], new: Mapping[str, Tuning], renamed: Sequence[Renaming], unread: frozenset[str]
) -> Iterator[Change]:
    names = {pair.old.name: pair.new.name for pair in renamed}
    before = {names.get(name, name): row for name, row in old.items()}
    for name, one, other in by_name(before, new):
        yield from tuning_changes(name, one, other, unread)


def _renamed(old: Parameter, new: Parameter, certainty: float) -> Change:
    return Change(
        kind="param-renamed",
        parameter=new.name,
        field="name",
        before=_text(old.name),
        after=_text(new.name),
        note=f"{certainty:.0%} certain",
        old=old.origin,
        new=new.origin,
    )


def _row(row: Parameter, *, added: bool, missing: bool) -> Change:
    default = text_of(row, "default")
    requirement = "" if row.requirement == "unstated" else row.requirement
    text = ", ".join(filter(None, (requirement, text_of(row, "schema"), default and f"default {default}")))
    data = {k: v for k, v in parameter_data(row).items() if k not in ("description", "tuning")}
    stated = Stated(data=data, text=text)
    change = _added_or_removed("param", stated, row.origin, added=added, missing=missing)
    unsure = row.requirement == "unstated" and row.default is None
    case: Case = "conditional" if unsure and not missing else row.requirement
    case = case if added and not missing else ""
    return replace(change, case=case, parameter=row.name, field="parameter")


def _metric(old: Metric | None, new: Metric | None, unread: frozenset[str]) -> Iterator[Change]:
    present = new or old
    assert present is not None
    if not (old and new):
        missing = present.origin.page in unread
        name = _text(present.name)
        change = _added_or_removed("metric", name, present.origin, added=bool(new), missing=missing)
        yield replace(change, parameter=present.name)
        return

    def change_of(kind: Kind, field: str) -> Change:
        before, after = _text(getattr(old, field) or ""), _text(getattr(new, field) or "")
        return Change(
            kind=kind,
            parameter=present.name,
            field=field,
            before=before,
            after=after,
            old=old.origin,
            new=new.origin,
        )

    if old.direction != new.direction:
        both = old.direction and new.direction
        yield change_of("metric-direction-changed" if both else "confidence-changed", "direction")
    for field in ("description", "regex"):
        if getattr(old, field) != getattr(new, field):
            yield change_of("wording-only", field)
