"""What pages, images, records and SDKs say of values, in the notation of the pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import groupby
from typing import Literal

from .. import printing
from ..escaping import code, words
from ..model import Boolean, Choice, Domain, Origin, Parameter, Text, Union, members
from ..specs.containers import Container, ImageDefault, Known, Span
from ..specs.severity import SEEN, SURE, Proof
from . import wording
from .accepted import accepted
from .images import adds, is_open, known_in, taken

Who = Literal["image", "record", "sdk"]
WHO: Mapping[Who, Set[Proof]] = {
    "image": SEEN,
    "record": frozenset({"record", "script"}),
    "sdk": frozenset({"sdk"}),
}
_BOOLEANS = Choice(values=("true", "false"))


def page_values(page: Parameter) -> str:
    """The values that a page names."""
    phrase = printing.value_phrase(page)
    unstated = "schema" in page.elided or not phrase
    return joined("" if unstated else phrase.rstrip(" ."), "no values named") if is_open(page) else phrase


def differs(page: Parameter, known: Known) -> bool:
    """Whether something is known that the page does not say."""
    if known.domain is None:
        return bool(known.note) or known.outcome == "ignored"
    takes, allowed = accepted(page, taken(page, known)), accepted(page)
    return adds(takes, allowed) or adds(allowed, takes)


def unlisted_parameter(name: str) -> Parameter:
    return Parameter(name=name, requirement="optional", domain=Text(), origin=Origin(page="", line=1))


def takes(
    page: Parameter,
    known: Sequence[Known | None],
    proofs: Set[Proof],
    container: Container,
    besides: bool = False,
) -> str:
    """What one source takes: choices in one list with the versions of each, else the words of each version.

    If it takes all choices of the page, those that it takes `besides` are enough.
    """
    last = len(known) - 1
    there = {i: k for i, k in enumerate(known) if k and k.proof & proofs}
    choices = [k.domain for k in there.values() if isinstance(k.domain, Choice) and k.domain != _BOOLEANS]
    parts: dict[str, list[int]] = {}
    if choices and len(choices) == len(there):
        for index, k in there.items():
            for value in k.domain.values if isinstance(k.domain, Choice) else ():
                parts.setdefault(spelled(value), []).append(index)
        form, stated = next(iter(there.values())), _choices(page) if besides else set()
        more = {value: on for value, on in parts.items() if value not in stated}
        is_more = stated and more and all(parts.get(value) == list(there) for value in stated)
        lead, shown = ("also ", more) if is_more else (_list(form), parts)
        text = f"{lead}{_with_versions(shown, list(there), container)}{_thresholds(form)}"
        parts = {text: list(there)}
    else:
        for index, k in there.items():
            parts.setdefault(_words(page, k), []).append(index)
    if there and container.unknown_names == "refused":
        parts["refuses the name"] = [i for i in range(last + 1) if known[i] is None]
    texts = [f"{text}{during(container, runs(on))}" for text, on in parts.items() if on]
    return "; ".join(texts)


_NAMES: Mapping[Who, str] = {"image": "Image", "record": "JumpStart", "sdk": "SDK"}
_NOT_LISTED = "No page has it"  # how notes on names begin, which the pages made from them say themselves


def by_source(
    page: Parameter,
    known: Sequence[Known | None],
    defaults: Sequence[ImageDefault],
    container: Container,
    besides: bool = False,
) -> Iterator[str]:
    """What each source takes, and its default, a sentence each; of choices those `besides` the page's, if that is all."""
    for who, proofs in WHO.items():
        taken = takes(page, known, proofs, container, besides=besides)
        if text := joined(taken, default_words(defaults, proofs)):
            yield f"{_NAMES[who]}: {text}."


def notes_on(known: Iterable[Known | None]) -> list[str]:
    """The notes on a name, each of them once."""
    texts = dict.fromkeys(k.note.removeprefix(_NOT_LISTED).strip(" .;") for k in known if k)
    return [f"{words(text)}." for text in texts if text]


def alias(name: str, container: Container) -> str:
    """Whose other name a name is, with the versions that know it; "" if it is none."""
    for known in container.parameters[name]:
        if known.alias_of:
            return f"another name of {code(known.alias_of)}{during(container, [known.span])}"
    return ""


def versions_of(container: Container, name: str) -> list[Known | None]:
    """What is known of a name, version by version."""
    return [known_in(container, name, index) for index in range(len(container.versions))]


def _choices(page: Parameter) -> set[str]:
    """The values of a page that names nothing but words, as they are printed."""
    found = members(page.domain)
    if not all(isinstance(member, Choice | Boolean) for member in found):
        return set()
    words_of = [member.values for member in found if isinstance(member, Choice)]
    pair = page.encoding if isinstance(page.encoding, tuple) else ("True", "False")
    words_of += [pair] if Boolean() in found else []
    return {spelled(value) for values in words_of for value in values}


def _words(page: Parameter, known: Known) -> str:
    if known.outcome == "ignored":
        return f"ignored; {code(known.instead)} is read instead" if known.instead else "ignored"
    if known.domain is None:
        return words(known.note.rstrip(".")) or "takes it"
    if known.form == "nested":
        return f"nested list; each item: {printing.value_words(known.domain)}"
    return _listed_values(known.domain if known.domain == _BOOLEANS else taken(page, known))


def _listed_values(domain: Domain) -> str:
    """The values without duplicates: true may be in a domain both as a string and as a boolean."""
    return printing.listed(list(dict.fromkeys(_phrases(domain))))


def _phrases(domain: Domain) -> Iterator[str]:
    match domain:
        case Union(members=options):
            for option in options:
                yield from _phrases(option)
        case Choice(values=values):
            yield from map(spelled, values)
        case Boolean():
            yield from ("`True`", "`False`")
        case _:
            yield printing.value_words(domain)


def _list(known: Known) -> str:
    if known.form == "comma":
        return "list without blanks, of " if known.proof & SURE else "list of "
    return "tuple of " if known.form == "tuple" else ""


def _thresholds(known: Known) -> str:
    names = [code(name) for name in known.thresholds]
    return (
        f"; after {printing.listed(names)} there may be a number, as in {code(known.thresholds[0] + '@0.5')}"
        if names
        else ""
    )


def spelled(value: str | int | float) -> str:
    return (code(value) if value else "empty string") if isinstance(value, str) else printing.number(value)


def _with_versions(values: Mapping[str, list[int]], there: list[int], container: Container) -> str:
    """The values that all versions have, then the others, by their versions."""
    always = [value for value, on in values.items() if on == there]
    others: dict[str, list[str]] = {}
    for value, on in values.items():
        if on != there:
            others.setdefault(during(container, runs(on)), []).append(value)
    return joined(", ".join(always), *(f"{', '.join(v)}{when}" for when, v in others.items()))


def runs(indexes: Iterable[int]) -> list[Span]:
    groups = [list(run) for _, run in groupby(enumerate(indexes), key=lambda pair: pair[1] - pair[0])]
    return [(run[0][1], run[-1][1]) for run in groups]


def during(container: Container, spans: Sequence[Span]) -> str:
    """Versions in brackets, to be put after words; "" for all of them."""
    everywhere = not spans or list(spans) == [container.everywhere]
    return "" if everywhere else f" ({words(wording.versions(container.versions, spans))})"


def newest(defaults: Sequence[ImageDefault]) -> list[ImageDefault]:
    """The newest default of each source: the first one that is listed."""
    return [*reversed({default.source: default for default in reversed(defaults)}.values())]


def default_words(defaults: Sequence[ImageDefault], proofs: Set[Proof]) -> str:
    """The defaults of one source, each value once, with its proofs in brackets."""
    values: dict[str, list[str]] = {}
    for default in (d for d in defaults if d.source in proofs):
        value = default.value
        text = spelled(value) if isinstance(value, str | int | float) else words(wording.readable(value))
        values.setdefault(text, []).append(
            f"{default.source}{f', {words(default.note)}' if default.note else ''}"
        )
    return "; ".join(f"default {text} ({'; '.join(proven)})" for text, proven in values.items())


def joined(*texts: str) -> str:
    return "; ".join(filter(None, texts))
