"""What changed between two versions of one row: each fact of a parameter against its counterpart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..domains import ValueSet, is_known
from ..escaping import code
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
_PLAIN_FIELDS: dict[str, Kind] = {
    "suggested": "suggested-changed",
    "description": "wording-only",
}


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
    return str(getattr(parameter, field))


def stated(parameter: Parameter, field: str) -> Stated | None:
    """What a row states under a field, as data and in words."""
    found = parameter_data(parameter)
    data = found.get(field)
    if field == "default":
        data = next((found[n] if n == "default" else {n: found[n]} for n in _DEFAULTS if n in found), None)
    return None if data is None else Stated(data=data, text=text_of(parameter, field))


def stated_tuning(tuning: Tuning | None) -> Stated | None:
    """A tuning row as data and in words."""
    if tuning is None:
        return None
    data = {key: value for key, value in tuning_data(tuning).items() if key != "unparsed"}
    text = " ".join(filter(None, (tuning.type, tuning_phrase(tuning), *tuning.conditions)))
    return Stated(data=data, text=text)


def tuning_changes(
    name: str, old: Tuning | None, new: Tuning | None, unread: frozenset[str]
) -> Iterator[Change]:
    """How the tuning range of a parameter differs; `unread` are pages that one side doesn't have whole."""
    if old == new or (old and new and _same_range(old, new)):
        return
    kind: Kind = "tuning-changed" if old and new else "tunable-added" if new else "tunable-removed"
    partial = any(side and (side.unparsed or not side.type) for side in (old, new) if side)
    missing = not (old and new) and any(side.origin.page in unread for side in (old, new) if side)
    yield Change(
        kind="confidence-changed" if missing or (old and new and partial) else kind,
        parameter=name,
        field="tuning",
        before=stated_tuning(old),
        after=stated_tuning(new),
        note=UNREAD if missing else "",
        old=old.origin if old else None,
        new=new.origin if new else None,
    )


def _same_range(old: Tuning, new: Tuning) -> bool:
    """Whether two tuning rows differ in the order of their values alone."""
    one = (old.type, old.minimum, old.maximum, set(map(repr, old.values)), old.conditions, old.unparsed)
    return one == (
        new.type,
        new.minimum,
        new.maximum,
        set(map(repr, new.values)),
        new.conditions,
        new.unparsed,
    )


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
        elif _STRICTNESS.index(new) > _STRICTNESS.index(old):
            yield self.change("requirement-tightened", "requirement", case=new)
        else:
            yield self.change("requirement-loosened", "requirement", case=new)

    def values(self) -> Iterator[Change]:
        old, new = self.old, self.new
        if not is_known(old.domain) or not is_known(new.domain):
            if old.domain != new.domain:
                yield self.change("confidence-changed", "schema")
            return
        found = [self._shift(shift) for shift in shifts(old.domain, new.domain)]
        if not found and old.domain != new.domain:
            found = [self.change("notation-only", "schema")]
        yield from found
        if old.relations != new.relations:
            yield self.change("relation-changed", "relations")
        if old.encoding != new.encoding and old.encoding and new.encoding:
            yield self.change("encoding-changed", "encoding")

    def _shift(self, shift: Shift) -> Change:
        if shift.option is None:
            fewer, more = no_longer(shift.lost), now_also(shift.gained)
            return self.change(shift.kind, "schema", note="; ".join(filter(None, (fewer, more))))
        option = shift.option
        text = number(option) if not isinstance(option, str) else code(option) if option else "empty string"
        one, added = Stated(data=option, text=text), shift.kind in ("choice-added", "sentinel-added")
        return Change(
            kind=shift.kind,
            parameter=self.new.name,
            field="schema",
            before=None if added else one,
            after=one if added else None,
            old=self.old.origin,
            new=self.new.origin,
        )

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
        """Conditions on other parameters. One that could not be read on a side has not gone there."""
        for field, kind in _CONDITIONS.items():
            before, after = getattr(self.old, field), getattr(self.new, field)
            if before != after:
                gone = all(unread_here(c, after, self.new, self.tables[1]) for c in before if c not in after)
                came = all(unread_here(c, before, self.old, self.tables[0]) for c in after if c not in before)
                yield self.change("confidence-changed" if gone and came else kind, field)

    def conditions(self) -> Iterator[Change]:
        """Conditions in words, of which a rewording is no change of a fact."""
        if self.old.conditions == self.new.conditions:
            return
        gone, came = _only(self.old, self.new), _only(self.new, self.old)
        if not gone and not came:
            yield self.change("wording-only", "conditions")
        elif (came and _broken_off(self.old)) or (gone and _broken_off(self.new)):
            yield self.change("confidence-changed", "conditions")
        else:
            yield self.change("conditions-changed", "conditions")

    def rest(self) -> Iterator[Change]:
        for field, kind in _PLAIN_FIELDS.items():
            if getattr(self.old, field) != getattr(self.new, field):
                yield self.change(kind, field)


def row_changes(old: Parameter, new: Parameter, tables: tuple[Variant, Variant]) -> Iterator[Change]:
    """Every fact that differs between two rows of the same parameter, but for its tuning range.

    `tables` are those in which the rows stand: a condition cannot be read where what it refers to is not.
    """
    if old != new:
        row = _Row(old, new, tables)
        for part in (row.requirement, row.values, row.default, row.references, row.conditions, row.rest):
            yield from part()


def _only(row: Parameter, other: Parameter) -> list[str]:
    """The conditions in words that the other row states neither in words nor as ones that were understood."""
    read = (*other.required_when, *other.used_when)
    return [
        said
        for said in row.conditions
        if not is_stated(said, (*other.conditions, other.description))
        and not any(names(said, condition) for condition in read)
    ]


def _broken_off(row: Parameter) -> bool:
    """Whether the list that a description announces is not there, as in a page that lost its lists."""
    return row.description.endswith(":")


def no_longer(lost: ValueSet) -> str:
    """Which values no longer pass."""
    return f"no longer {listed(lost.phrases())}" if lost else ""


def now_also(gained: ValueSet) -> str:
    """Which values pass now."""
    return f"now also {listed(gained.phrases())}" if gained else ""


def _comparable(row: Parameter, typed: bool) -> str:
    """The same for equal constants; as their words alone where the values of one side have no type to go by."""
    assert isinstance(row.default, Constant)
    value = plain(row.default.value)
    if isinstance(value, list) and len(value) == 1 and row.encoding == "comma":
        value = value[0]  # a list of one, such as of the word auto, is written as that one
    if isinstance(value, bool | list) or (typed and isinstance(value, str)):
        return repr(value) if typed else str(value).lower()
    try:
        return repr(float(value))
    except ValueError:
        return str(value).lower()
