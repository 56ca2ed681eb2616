"""What changed between two versions of one row: each fact of a parameter against its counterpart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..domains import is_known
from ..escaping import code, prose
from ..model import Constant, Parameter, Rule, SameAs, Tuning, Unparsed, Variant, plain
from ..printing import (
    condition_phrase,
    default_phrase,
    interval,
    listed,
    number,
    relation_phrase,
    tuning_phrase,
    value_phrase,
)
from ..specs import parameter_data, tuning_data
from ..specs.sentences import is_stated
from .changes import Case, Change, Kind, Stated
from .doubt import names, unread_here
from .narrowing import Shift, shifts

UNREAD = "the page is missing or cut short on the other side"
_ELIDED = "elided on the page"

_STRICTNESS = ("optional", "conditional", "required")
_DEFAULTS = ("default", "default_from", "default_rule")
_CONDITIONS: dict[str, Kind] = {"required_when": "required-when-changed", "used_when": "used-when-changed"}
_PLAIN_FIELDS: dict[str, Kind] = {"suggested": "suggested-changed", "description": "wording-only"}


def text_of(parameter: Parameter, field: str) -> str:
    """What a row states under a field of the spec format, in words; "" for nothing."""
    match field:
        case "schema":
            unread = "not understood" if isinstance(parameter.domain, Unparsed) else _ELIDED
            return value_phrase(parameter) if is_known(parameter.domain) else unread
        case "default":
            if parameter.default is None and "default" in parameter.elided:
                return _ELIDED
            same = "the value of " if isinstance(parameter.default, SameAs) else ""
            return same + (default_phrase(parameter) or "")
        case "encoding":
            encoding = parameter.encoding
            return " or ".join(encoding) if isinstance(encoding, tuple) else encoding or ""
        case "relations":
            return listed([relation_phrase(relation) for relation in parameter.relations], "and")
        case "required_when" | "used_when":
            return listed([condition_phrase(c) for c in getattr(parameter, field)], "and")
        case "conditions":
            return "; ".join(parameter.conditions)
        case "suggested":
            return interval(parameter.suggested) if parameter.suggested else ""
        case "tunable":
            return "yes" if parameter.tunable else "no"
    return str(getattr(parameter, field))


def stated(parameter: Parameter, field: str) -> Stated | None:
    """What a row states under a field, as data and in words."""
    row = parameter_data(parameter)
    data = row.get(field)
    if field == "default":
        data = next((row[n] if n == "default" else {n: row[n]} for n in _DEFAULTS if n in row), None)
    return None if data is None else Stated(data=data, text=text_of(parameter, field))


def stated_tuning(tuning: Tuning | None) -> Stated | None:
    """A tuning row as data and in words."""
    if tuning is None:
        return None
    data = {key: value for key, value in tuning_data(tuning).items() if key != "unparsed"}
    text = " ".join(filter(None, (tuning.type, tuning_phrase(tuning), *map(prose, tuning.conditions))))
    return Stated(data=data, text=text)


def tuning_changes(
    name: str, old: Tuning | None, new: Tuning | None, unread: frozenset[str]
) -> Iterator[Change]:
    """How the tuning range of a parameter differs; `unread` are pages that one side has only in part."""
    if old == new or (old and new and _same_range(old, new)):
        return
    kind: Kind = "tuning-changed" if old and new else "tunable-added" if new else "tunable-removed"
    sides = [side for side in (old, new) if side]
    partial = len(sides) == 2 and any(side.unparsed or not side.type for side in sides)
    missing = len(sides) == 1 and sides[0].origin.page in unread
    yield Change(
        kind="confidence-changed" if missing or partial else kind,
        parameter=name,
        field="tuning",
        before=stated_tuning(old),
        after=stated_tuning(new),
        note=UNREAD if missing else "",
        old=old.origin if old else None,
        new=new.origin if new else None,
    )


def _same_range(old: Tuning, new: Tuning) -> bool:
    """Whether two tuning rows differ only in the order and the type of their values: a job sends all as text."""
    same_values = set(map(str, old.values)) == set(map(str, new.values))
    return same_values and replace(old, values=()) == replace(new, values=())


@dataclass(frozen=True, slots=True)
class _Row:
    old: Parameter
    new: Parameter
    tables: tuple[Variant, Variant]

    def change(self, kind: Kind, field: str, *, case: Case = "", note: str = "") -> Change:
        return Change(
            kind=kind,
            case=case,
            parameter=self.new.name,
            field=field,
            before=stated(self.old, field),
            after=stated(self.new, field),
            note=note,
            old=self.old.origin,
            new=self.new.origin,
        )

    def requirement(self) -> Iterator[Change]:
        old, new = self.old.requirement, self.new.requirement
        if old == new:
            return
        if old == "unstated":
            yield self.change("requirement-stated", "requirement", case=new)
        elif new == "unstated":
            yield self.change("requirement-unstated", "requirement")
        else:
            stricter = _STRICTNESS.index(new) > _STRICTNESS.index(old)
            kind: Kind = "requirement-tightened" if stricter else "requirement-loosened"
            yield self.change(kind, "requirement", case=new)

    def values(self) -> Iterator[Change]:
        old, new = self.old, self.new
        if not is_known(old.domain) or not is_known(new.domain):
            if old.domain != new.domain:
                yield self.change("confidence-changed", "schema")
            return
        changes = [self._shift(shift) for shift in shifts(old.domain, new.domain)]
        if not changes and old.domain != new.domain:
            changes = [self.change("notation-only", "schema")]
        yield from changes
        if old.relations != new.relations:
            yield self.change("relation-changed", "relations")
        if old.encoding != new.encoding and old.encoding and new.encoding:
            yield self.change("encoding-changed", "encoding")

    def _shift(self, shift: Shift) -> Change:
        if shift.option is None:
            parts = (("no longer", shift.lost), ("now also", shift.gained))
            note = "; ".join(f"{word} {listed(values.phrases())}" for word, values in parts if values)
            return self.change(shift.kind, "schema", note=note)
        option = shift.option
        text = number(option) if not isinstance(option, str) else code(option) if option else "empty string"
        one, added = Stated(data=option, text=text), shift.kind in ("choice-added", "sentinel-added")
        change = self.change(shift.kind, "schema")
        return replace(change, before=None if added else one, after=one if added else None)

    def default(self) -> Iterator[Change]:
        old, new = self.old.default, self.new.default
        if self._same_default():
            return
        if isinstance(old, Rule) and isinstance(new, Rule):
            yield self.change("wording-only", "default")
        elif any(isinstance(p.default, Unparsed) or "default" in p.elided for p in (self.old, self.new)):
            yield self.change("confidence-changed", "default")
        else:
            kind: Kind = "default-changed" if old and new else "default-added" if new else "default-removed"
            yield self.change(kind, "default")

    def _same_default(self) -> bool:
        old, new = self.old.default, self.new.default
        if isinstance(old, Constant) and isinstance(new, Constant):
            typed = is_known(self.old.domain) and is_known(self.new.domain)
            typed &= isinstance(old.value, bool) == isinstance(new.value, bool)
            return _comparable(self.old, typed) == _comparable(self.new, typed)
        return old == new and ("default" in self.old.elided) == ("default" in self.new.elided)

    def references(self) -> Iterator[Change]:
        """Conditions on other parameters. One that could not be read on a side is not reported as removed."""
        for field, kind in _CONDITIONS.items():
            before, after = getattr(self.old, field), getattr(self.new, field)
            if before != after:
                unread = [unread_here(c, after, self.new, self.tables[1]) for c in before if c not in after]
                unread += [unread_here(c, before, self.old, self.tables[0]) for c in after if c not in before]
                yield self.change("confidence-changed" if all(unread) else kind, field)

    def conditions(self) -> Iterator[Change]:
        """Conditions in words; another wording changes no fact."""
        if self.old.conditions == self.new.conditions:
            return
        removed, added = _conditions_only_in(self.old, self.new), _conditions_only_in(self.new, self.old)
        if not removed and not added:
            yield self.change("wording-only", "conditions")
        elif (added and _list_is_missing(self.old)) or (removed and _list_is_missing(self.new)):
            yield self.change("confidence-changed", "conditions")
        else:
            yield self.change("conditions-changed", "conditions")

    def tunable(self) -> Iterator[Change]:
        old, new = self.old.tunable, self.new.tunable
        if old != new:
            unstated: Kind = "confidence-changed"
            kind: Kind = "tunable-added" if new else "tunable-removed" if old and new is False else unstated
            yield self.change(kind, "tunable")

    def rest(self) -> Iterator[Change]:
        for field, kind in _PLAIN_FIELDS.items():
            if getattr(self.old, field) != getattr(self.new, field):
                yield self.change(kind, field)


def row_changes(old: Parameter, new: Parameter, tables: tuple[Variant, Variant]) -> Iterator[Change]:
    """Every fact that differs between two rows of the same parameter, except its tuning range.

    `tables` are the tables of the two rows: a condition cannot be read if its table lacks the parameter it names.
    """
    if old != new:
        row = _Row(old, new, tables)
        for part in (
            row.requirement,
            row.values,
            row.default,
            row.references,
            row.conditions,
            row.tunable,
            row.rest,
        ):
            yield from part()


def _conditions_only_in(row: Parameter, other: Parameter) -> list[str]:
    """The conditions in words that the other row states neither in words nor as data."""
    read = (*other.required_when, *other.used_when)
    return [
        text
        for text in row.conditions
        if not is_stated(text, (*other.conditions, other.description))
        and not any(names(text, condition) for condition in read)
    ]


def _list_is_missing(row: Parameter) -> bool:
    """Whether a description announces a list, which is missing."""
    return row.description.endswith(":")


def _comparable(row: Parameter, typed: bool) -> str:
    """A default as text, equal for equal values; `typed` if both sides state a type, so that types count."""
    assert isinstance(row.default, Constant)
    value = plain(row.default.value)
    if isinstance(value, list) and len(value) == 1 and row.encoding == "comma":
        value = value[0]  # a list with one item, such as auto, is spelled like the item itself
    if isinstance(value, bool | list) or (typed and isinstance(value, str)):
        return repr(value) if typed else str(value).lower()
    try:
        return repr(float(value))
    except ValueError:
        return str(value).lower()
