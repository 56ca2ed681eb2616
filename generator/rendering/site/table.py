"""The rows of an algorithm's table: a hyperparameter each, with its picture and all that is known of it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeGuard

from markupsafe import Markup, escape

from ... import printing
from ...model import Array, Constant, Parameter, SameAs, Tuning, Value, members
from ...runtime._values import spelled
from ...specs.containers import Container, Span
from .. import wording
from ..accepted import accepted
from ..images import is_open, known_in
from ..since import sentences
from ..sources import notes_on, versions_of
from ..views import Class, Field
from . import chips, inline
from .number_lines import picture_of, who
from .pictures import Picture
from .remarks import Remark, of_parameter, remark

NOT_CHECKED = "not checked: the page names no values"
_SOURCES = {"code": "image", "log": "image", "record": "JumpStart", "script": "script"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A hyperparameter as its row shows it; `sort` are its keys by column, the smallest first."""

    name: str
    href: str
    tags: tuple[str, ...]
    flags: str  # what the filters ask: required, tunable, different
    is_required: bool
    meaning: Markup
    conditions: tuple[Markup, ...]
    picture: Picture | None
    groups: tuple[chips.ChipGroup, ...]
    before: str  # what stands above the chips
    values: str
    images: tuple[Markup, ...]
    default: Markup
    image_defaults: tuple[tuple[str, str], ...]
    tuning: str
    rules: tuple[Remark, ...]
    remarks: tuple[Markup, ...]
    place: Markup
    more: str  # the title of what stands below the fold, "" for nothing
    sort: Mapping[str, str | float]


def rows(cls: Class) -> list[Row]:
    """The rows of the hyperparameters that the page has."""
    names = {field.name for field in cls.fields} | {other.name for other in cls.unlisted}
    return [_RowReader(field, cls, names).row() for field in cls.fields]


class _RowReader:
    """What one row is made from."""

    def __init__(self, field: Field, cls: Class, names: set[str]) -> None:
        self.field, self.cls, self.names = field, cls, names
        self.parameter, self.container = field.parameter, cls.container
        self.known = versions_of(cls.container, field.name)

    def row(self) -> Row:
        field, parameter = self.field, self.parameter
        groups = chips.groups(field, self.container)
        picture = picture_of(field, self.known, self.container)
        images = [inline.named(text, self.names) for text in self._images(groups, picture)]
        found = of_parameter(field.name, self.cls.constraints)
        rules = tuple(remark(rule, self.names, self.container) for rule in found)
        since = [inline.named(text, self.names) for text in sentences(field.history)]
        remarks = [*since, *self._notes()]
        is_different = any(True for _ in field.images.values()) or bool(field.images.defaults())
        flags = {
            "required": parameter.requirement == "required",
            "tunable": is_tunable(parameter, self.container),
            "different": is_different,
        }
        return Row(
            name=field.name,
            is_required=parameter.requirement == "required",
            flags=" ".join(name for name, holds in flags.items() if holds),
            href=inline.anchor(field.name),
            tags=tuple(self._tags(is_different)),
            meaning=inline.plain(parameter.description, self.names),
            conditions=tuple(self._conditions()),
            picture=picture,
            groups=tuple(groups),
            before=self._before(groups),
            values=self._values(groups),
            images=tuple(images),
            default=self._default(),
            image_defaults=tuple(
                (_SOURCES[d.source], sent(d.value, parameter)) for d in field.images.defaults()
            ),
            tuning=_tuning(parameter.tuning),
            rules=rules,
            remarks=tuple(remarks),
            place=self._place(),
            more=_more(len(rules), len(since), len(remarks) - len(since)),
            sort=self._sort(),
        )

    def _tags(self, is_different: bool) -> Iterator[str]:
        if self.parameter.requirement == "required":
            yield "required" if self.field.required else "required by the page"
        if is_different:
            sources = {who(known) for known in self.known if known} or {"image"}
            yield f"{'image' if 'image' in sources else min(sources)} differs"

    def _notes(self) -> Iterator[Markup]:
        yield from (inline.markdown(note, self.names) for note in notes_on(self.known))
        if self.field.attribute != self.field.name:
            yield Markup("In Python it is called <code>{}</code>.").format(self.field.attribute)

    def _place(self) -> Markup:
        """Where AWS's page has the row."""
        if place := self.field.place:
            return Markup('<a href="{1}">row {0} of AWS\'s table</a>').format(
                place.row, printing.address(place.page)
            )
        return Markup("")

    def _conditions(self) -> Iterator[Markup]:
        """What the row says beside its description, a sentence each."""
        parameter = self.parameter
        if parameter.required_when:
            yield inline.markdown(f"{printing.requirement_phrase(parameter)}.", self.names)
        for relation in parameter.relations:
            yield inline.markdown(f"Has to be {printing.relation_phrase(relation)}.", self.names)
        used = printing.used_when_phrase(parameter)
        if used and used.lower() not in parameter.description.lower():
            yield inline.markdown(used, self.names)
        for condition in (condition.rstrip(".") for condition in parameter.conditions):
            if condition not in parameter.description:
                yield inline.plain(f"{condition[:1].upper()}{condition[1:]}.", self.names)
        if parameter.suggested:
            yield escape(printing.suggested_phrase(parameter.suggested))

    def _before(self, groups: Sequence[chips.ChipGroup]) -> str:
        """What stands above chips: whether they are the items of a list, or what the page says if it names no values."""
        if not groups:
            return ""
        domains = members(self.parameter.domain)
        if is_open(self.parameter):
            return self.field.accepts
        return "a list of" if any(isinstance(m, Array) and chips.is_chosen_from(m) for m in domains) else ""

    def _values(self, groups: Sequence[chips.ChipGroup]) -> str:
        """The valid values in words, without those that are chips."""
        if not groups:
            unknown = is_open(self.parameter) and not any(k and k.domain for k in self.known)
            return NOT_CHECKED if unknown else self.field.accepts
        if is_open(self.parameter):
            return self._thresholds()
        options = [m for m in members(accepted(self.parameter)) if not chips.is_chosen_from(m)]
        return f"or {wording.series([wording.values(m) for m in options])}" if options else self._thresholds()

    def _thresholds(self) -> str:
        names = chips.thresholds(self.field, self.container)
        listed = wording.series(names)
        return (
            f"several with commas and no blanks; {listed} also with a number, as in {names[0]}@0.5"
            if names
            else ""
        )

    def _images(self, groups: Sequence[chips.ChipGroup], picture: Picture | None) -> Iterator[str]:
        """What images do, a sentence each, if no picture and no chips show it."""
        shown = chips.are_of_images(self.field, self.container) or (picture and len(picture.lanes) > 1)
        refused = [b.span for b in self.field.behaviours if b.allowed is None]
        if refused:
            yield f"Refused by {wording.of_images(self.container.versions, refused)}."
        known = [*self.field.images.default_sentences(), *map(self._refused, refused)]
        for sentence in self.field.images.sentences():
            if sentence not in known and not (shown and " takes it " not in sentence):
                yield sentence

    def _refused(self, span: Span) -> str:
        alone = len(self.field.behaviours) == 1
        return f"The training container refuses it{self.field.images.during(None if alone else span)}."

    def _default(self) -> Markup:
        default = self.parameter.default
        if isinstance(default, SameAs):
            return Markup("{}{}").format("that of ", inline.link(default.parameter))
        if isinstance(default, Constant):
            return Markup("<code>{}</code>").format(sent(default.value, self.parameter))
        if words := wording.default(default):
            return Markup('<span class="words">{}</span>').format(inline.plain(words, self.names))
        return Markup('<span class="words">none</span>')

    def _sort(self) -> dict[str, str | float]:
        default = self.parameter.default
        value = default.value if isinstance(default, Constant) else ""
        tuning = self.parameter.tuning
        return {
            "name": self.field.name,
            "default": float(value) if _is_finite(value) else str(value or ""),
            "tuning": "" if tuning is None else tuning.minimum if tuning.minimum is not None else "list",
        }


def _is_finite(value: Value) -> TypeGuard[int | float]:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _more(rules: int, changes: int, remarks: int) -> str:
    """The title of what stands below the fold."""
    parts = [f"{rules} rule{'s' if rules > 1 else ''}"] if rules else []
    parts += ["history"] if changes else []
    parts += ["a note" if remarks == 1 else f"{remarks} notes"] if remarks else []
    return ", ".join(parts)


def _tuning(tuning: Tuning | None) -> str:
    """The range for a search, without its type, which the values show."""
    return wording.tuning(replace(tuning, type=None)).removeprefix("from ").replace('"', "") if tuning else ""


def is_tunable(parameter: Parameter, container: Container) -> bool:
    """Whether a tuning job can search a parameter, by the newest image that is known of, or else by the page."""
    known = known_in(container, parameter.name, len(container.versions) - 1)
    if known and known.tunable:
        return known.tunable == "yes"
    return parameter.tuning is not None or bool(parameter.tunable)


def sent(value: Value, parameter: Parameter) -> str:
    """A value as it is sent to SageMaker."""
    if isinstance(value, str):
        return value or '""'
    plain_number = isinstance(value, int | float) and _is_finite(value)
    return wording.readable(value) if plain_number else spelled(value, parameter.encoding)
