"""Revisions of pages to histories: each is read, and compared with what was known before it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from ..comparing import compare
from ..comparing.changes import Change, Kind
from ..comparing.damage import NO_DAMAGE, Damage, damage
from ..comparing.matching import tunings
from ..findings import Finding
from ..interpreting.pipeline import PageError, read_pages
from ..model import Constant, Parameter, Rule, SameAs, Spec, Variant, plain
from ..specs import parameter_data, tuning_data
from ..specs.catalog import Catalog, Entry
from ..specs.history import Event, EventKind, History, continued
from .carrying import carried

# Changes of the reading or of the words, not of facts.
_NO_FACT: frozenset[Kind] = frozenset({"confidence-changed", "wording-only", "notation-only", "moved"})
# The kinds of events: of whole rows, and by the field of a change. A change of another field is no event.
_WHOLE: dict[Kind, EventKind] = {
    "param-added": "added",
    "param-removed": "removed",
    "param-renamed": "renamed",
}
# A new value is no event if it was the default before: the page only forgot to list it.
_LISTED: frozenset[Kind] = frozenset({"choice-added", "sentinel-added"})
_FIELDS: tuple[EventKind, ...] = ("requirement", "schema", "default", "relations", "tuning", "tunable")
NO_COMMITS: Mapping[str, str] = {}
_RANGE = ("type", "minimum", "maximum", "values")


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """A page as it was on a day; `commit` is "" if it is not known."""

    page: str
    date: str
    commit: str = ""
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class _State:
    """What the pages of an algorithm state from a day on; `commits` are those of the pages that changed on it."""

    date: str
    commits: Mapping[str, str]
    spec: Spec
    damage: Damage


def replay(revisions: Iterable[Revision], catalog: Catalog) -> tuple[dict[str, History], list[str]]:
    """The history of each algorithm, and a line for each revision that cannot be read and was left out."""
    pages: dict[str, list[Revision]] = {}
    for revision in sorted(revisions, key=lambda each: (each.date, each.commit)):
        pages.setdefault(revision.page, []).append(revision)
    histories, left_out = {}, []
    for entry in catalog.values():
        states, unreadable = _states(entry, [r for page in entry.pages for r in pages.get(page, [])])
        left_out += unreadable
        if states:
            history = History(algorithm=entry.algorithm, first=states[0].date)
            histories[entry.algorithm] = continued(history, _replayed(states))
    return histories, left_out


def _states(entry: Entry, revisions: Iterable[Revision]) -> tuple[list[_State], list[str]]:
    """What an algorithm's pages stated from day to day, beginning with the first day that has parameters.

    Of several revisions of a page on one day the last counts.
    """
    days: dict[str, dict[str, Revision]] = {}
    for revision in revisions:
        days.setdefault(revision.date, {})[revision.page] = revision
    pages: dict[str, bytes] = {}
    states, left_out = [], []
    for day, changed in sorted(days.items()):
        contents = {page: revision.content for page, revision in changed.items()}
        specs, findings = _read({**pages, **contents}, entry)
        if not specs or any(finding.code == "no-table" for finding in findings):
            bad = {page: why for page in contents if (why := _unreadable(page, contents[page], entry))}
            left_out += [f"{page} of {day}: {why}, left out" for page, why in bad.items()]
            contents = {page: content for page, content in contents.items() if page not in bad}
            specs, findings = _read({**pages, **contents}, entry)
        pages |= contents
        if any(True for spec in specs for _ in spec.parameters()):
            commits = {page: changed[page].commit for page in contents}
            states.append(_State(date=day, commits=commits, spec=specs[0], damage=damage(specs, findings)))
    return states, left_out


def _read(pages: Mapping[str, bytes], entry: Entry) -> tuple[list[Spec], list[Finding]]:
    """The spec of an algorithm, or none if no page has a table."""
    try:
        return read_pages(pages, {entry.algorithm: entry})
    except PageError:
        return [], []


def _unreadable(page: str, content: bytes, entry: Entry) -> str:
    """Why a page cannot be read; "" if it can."""
    try:
        read_pages({page: content}, {entry.algorithm: entry})
    except PageError as error:
        return str(error).removeprefix(f"{page}: ")
    return ""


def _replayed(states: Sequence[_State]) -> Iterator[Event]:
    known, unread = states[0].spec, states[0].damage
    for number, state in enumerate(states[1:], 1):
        later = {page: s.spec for s in reversed(states[number + 1 :]) for page in s.commits}
        whole = carried(known, state.spec, state.damage, later.get)
        yield from events(known, whole, state.date, state.commits, unread)
        known, unread = whole, _still(unread, state.damage, known, whole)


def _still(unread: Damage, damage: Damage, known: Spec, whole: Spec) -> Damage:
    """The part of a state's damage under which nothing is known from earlier, where `unread` was that part before."""
    before = {(v.name, row.name): row.origin in (*unread.rows, *unread.cut) for v, row in known.parameters()}
    rows = {row.origin for v, row in whole.parameters() if before.get((v.name, row.name), True)}
    return Damage(
        pages={page: why for page, why in unread.pages.items() if page in damage.pages},
        rows={origin for origin in damage.rows if origin in rows},
        cut={origin for origin in damage.cut if origin in rows},
    )


def events(
    old: Spec, new: Spec, date: str, commits: Mapping[str, str] = NO_COMMITS, unread: Damage = NO_DAMAGE
) -> Iterator[Event]:
    """The facts that changed; `unread` is what the old side could not read and nothing before it stated."""
    variants = dict.fromkeys(variant.name for spec in (old, new) for variant in spec.variants)
    old, new = (_with_variants(spec, variants) for spec in (old, new))
    changes = [change for change in compare(old, new, (unread, NO_DAMAGE)) if change.kind not in _NO_FACT]
    names = {_row(c): c.before.text for c in changes if c.kind == "param-renamed" and c.before}
    whole = {_row(change) for change in changes if change.kind in ("param-added", "param-removed")}
    for change in changes:
        kind, place = _kind(change), change.new or change.old
        if kind is None or place is None or (_row(change) in whole and kind not in _WHOLE.values()):
            continue
        name = names.get(_row(change), change.parameter)
        if change.kind in _LISTED and _fact("default", old, change.variant, name) == (
            change.after and change.after.data
        ):
            continue
        before = _fact(kind, old, change.variant, name)
        after = None if kind == "renamed" else _fact(kind, new, *_row(change))
        if not _is_same(kind, before, after):
            yield Event(
                date=date,
                page=place.page,
                revision=commits.get(place.page, ""),
                variant=change.variant,
                parameter=change.parameter,
                kind=kind,
                before=before,
                after=after,
            )


def _row(change: Change) -> tuple[str, str]:
    return change.variant, change.parameter


def _with_variants(spec: Spec, names: Iterable[str]) -> Spec:
    """The spec with an empty table for each variant that it lacks, so that rows are compared one by one."""
    tables = {variant.name: variant for variant in spec.variants}
    return replace(spec, variants=tuple(tables.get(n) or Variant(name=n, parameters=()) for n in names))


def _kind(change: Change) -> EventKind | None:
    return _WHOLE.get(change.kind) or next((kind for kind in _FIELDS if kind == change.field), None)


def _fact(kind: EventKind, spec: Spec, variant: str, name: str) -> Any:
    """What a spec states of a parameter, as the data of an event; None for nothing."""
    if kind == "tuning":
        tuning = tunings(spec)[variant].get(name)
        return tuning and {key: value for key, value in tuning_data(tuning).items() if key in _RANGE}
    row = next((row for table, row in spec.parameters() if (table.name, row.name) == (variant, name)), None)
    if row is None or kind == "renamed":
        return row and row.name
    facts = parameter_data(row) | {"default": _default(row), "relations": _relations(row)}
    if kind in ("added", "removed"):
        stated = {key: facts[key] for key in ("requirement", "schema", "default")}
        return {key: fact for key, fact in stated.items() if fact not in ("unstated", {}, None)}
    return facts.get(kind)


def _default(row: Parameter) -> Any:
    match row.default:
        case Constant(value=value):
            return plain(value)
        case SameAs(parameter=name):
            return {"default_from": name}
        case Rule():
            return {"default_rule": True}
    return None


def _relations(row: Parameter) -> Any:
    """The relations to other parameters; a page that compares one with itself is mistaken."""
    return [asdict(relation) for relation in row.relations if relation.parameter != row.name] or None


def _is_same(kind: EventKind, before: Any, after: Any) -> bool:
    """Whether two facts mean the same; a row that states no requirement is optional."""
    if kind == "requirement":
        return {before, after} <= {"optional", "unstated"}
    if kind == "default":
        return bool(_value(before) == _value(after))
    return bool(before == after)


def _value(default: Any) -> Any:
    """A default without its notation: words may say that there is none, and blanks in a value mean nothing."""
    if isinstance(default, dict):
        default = default.get("default_from")
    return "".join(default.split()) if isinstance(default, str) else default
