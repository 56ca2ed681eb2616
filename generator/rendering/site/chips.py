"""Choices: each value a chip, in groups by the versions of images that take them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ...model import Array, Boolean, Choice, Constant, Domain, Parameter, Value, members, plain
from ...specs.containers import Container, Known
from ...specs.severity import SEEN, SURE
from .. import wording
from ..images import is_open
from ..sources import runs, versions_of
from ..views import Field
from .number_lines import who


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """A value as it is sent."""

    text: str
    is_default: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ChipGroup:
    """Values that the same versions take; `label` is "" for those of the page that all versions take."""

    label: str
    kind: str
    chips: tuple[Chip, ...]


def groups(field: Field, container: Container) -> list[ChipGroup]:
    """The choices among the valid values; [] if there are none."""
    parameter, takes = field.parameter, _takes(field, container)
    page = list(
        dict.fromkeys(word for member in members(parameter.domain) for word in _words(member, parameter))
    )
    if not (page or is_open(parameter)):
        return []
    chosen = _chosen(parameter)
    by_label: dict[str, list[Chip]] = {}
    for word in dict.fromkeys([*page, *(word for words in takes.values() for word in words)]):
        on = [index for index, words in takes.items() if word in words]
        label = _label(on, list(takes), field, container, word in page, bool(page))
        by_label.setdefault(label, []).append(Chip(text=word or '""', is_default=word in chosen))
    return [
        ChipGroup(label=label, kind="known" if label else "page", chips=tuple(chips))
        for label, chips in by_label.items()
    ]


def are_of_images(field: Field, container: Container) -> bool:
    """Whether the groups say all that is known of the values that images take."""
    return bool(_takes(field, container)) and bool(groups(field, container))


def is_chosen_from(domain: Domain) -> bool:
    """Whether the values of a domain are chips, or the items of its lists are."""
    return isinstance(domain.items if isinstance(domain, Array) else domain, Choice | Boolean)


def thresholds(field: Field, container: Container) -> tuple[str, ...]:
    """The choices that may have a number after an @."""
    known = versions_of(container, field.name)[-1]
    return known.thresholds if known else ()


def _takes(field: Field, container: Container) -> Mapping[int, list[str]]:
    """The choices of each version of which they are known; {} if something else than choices is known of one."""
    known = {index: k for index, k in enumerate(versions_of(container, field.name)) if k}
    if not all(_is_choice(k) for k in known.values()):
        return {}
    return {
        index: [str(value) for value in k.domain.values]
        for index, k in known.items()
        if isinstance(k.domain, Choice)
    }


def _is_choice(known: Known) -> bool:
    """Whether all values that are taken are known, and are choices; those of logs are only some of them."""
    chosen = isinstance(known.domain, Choice) and known.form in (None, "comma") and known.outcome != "ignored"
    return chosen and (bool(known.proof & SURE) or not known.proof & SEEN)


def _words(member: Domain, parameter: Parameter) -> Iterator[str]:
    if isinstance(member, Array):
        yield from _words(member.items, parameter) if isinstance(member.items, Choice) else ()
    elif isinstance(member, Boolean):
        yield from (_word(value, parameter) for value in (True, False))
    elif isinstance(member, Choice):
        yield from (_word(value, parameter) for value in member.values)


def _word(value: Value, parameter: Parameter) -> str:
    """A value as the page spells it."""
    if isinstance(value, bool):
        pair = parameter.encoding if isinstance(parameter.encoding, tuple) else ("True", "False")
        return pair[0 if value else 1]
    return value if isinstance(value, str) else wording.readable(plain(value))


def _chosen(parameter: Parameter) -> list[str]:
    """The words of the default."""
    value = parameter.default.value if isinstance(parameter.default, Constant) else ()
    return [_word(item, parameter) for item in (value if isinstance(value, tuple) else (value,))]


def _label(
    on: list[int], known: list[int], field: Field, container: Container, on_page: bool, has_page: bool
) -> str:
    """Whose values these are."""
    if not known or (on == known and on_page):
        return ""
    sources = {who(k) for k in versions_of(container, field.name) if k}
    of_images = sources == {"image"}
    if not on:
        return f"on the page, but {'refused by images' if of_images else f'not of {min(sources)}'}"
    where = wording.of_images(container.versions, runs(on)) if on != known else "every image"
    where = where if of_images else min(sources)
    return where if on_page or not has_page else f"{where}, not on the page"
