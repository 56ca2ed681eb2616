"""What training images do, in words: for docstrings, the facts of the package, and the reference."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ..model import Choice, Constant, Parameter, Text
from ..specs.containers import Container, ImageDefault, Span
from ..specs.severity import SEEN
from . import wording
from .accepted import accepted
from .images import Behaviour
from .sources import newest

_DEFAULTS = {
    "code": "The training container's own default is",
    "log": "The training container's own default is",
    "record": "JumpStart sends by default",
    "script": "The training script's own default is",
}


def words_of(parameter: Parameter, behaviour: Behaviour) -> str:
    """The values that an image takes; of a list of choices in one string, the choices."""
    known = behaviour.known
    if known and known.domain and isinstance(behaviour.allowed, Text) and known.form == "comma":
        return _listed(wording.values(known.domain), known.thresholds)
    domain = behaviour.certain[0] if behaviour.certain else behaviour.allowed
    return wording.values(domain) if domain is not None else ""


def _subject(behaviour: Behaviour) -> str:
    """Who takes the values of a behaviour, by how they are known."""
    proof = behaviour.known.proof if behaviour.known else SEEN
    if proof & SEEN:
        return "The training container takes"
    return "JumpStart's record has" if proof & {"record", "script"} else "AWS's SDK takes"


def _listed(choices: str, thresholds: Sequence[str]) -> str:
    names = wording.series([wording.readable(name) for name in thresholds], "and")
    also = f"; {names} also with a threshold, as in {thresholds[0]}@0.5" if thresholds else ""
    return f"one string of {choices}, separated by commas without blanks{also}"


class ImageFacts:
    """What is known of one parameter's images, where it is not what the page says."""

    def __init__(self, parameter: Parameter, behaviours: Sequence[Behaviour], container: Container) -> None:
        self._parameter, self._behaviours, self._container = parameter, behaviours, container

    def during(self, versions: Span | None) -> str:
        """Versions in brackets, to be put after a sentence; "" for all of them."""
        return f" ({wording.of_images(self._container.versions, [versions])})" if versions else ""

    def defaults(self) -> list[ImageDefault]:
        """The defaults that are not the page's, the newest of each source."""
        stated = self._parameter.default
        page = stated.value if isinstance(stated, Constant) else None
        known = newest(self._container.defaults.get(self._parameter.name, ()))
        return [d for d in known if repr(d.value) != repr(page) and d.value != page]

    def values(self) -> Iterable[tuple[Span | None, str, Behaviour]]:
        """The versions, the values that they take, and what is known of them."""
        page = accepted(self._parameter)
        for behaviour in self._behaviours:
            span = behaviour.span if len(self._behaviours) > 1 else None
            if behaviour.allowed is None:
                yield span, "refused", behaviour
            elif behaviour.ignored:
                instead = behaviour.known.instead if behaviour.known else ""
                yield span, f"ignored{f': {instead} is looked at instead' if instead else ''}", behaviour
            elif behaviour.allowed != page or behaviour.certain:
                yield span, words_of(self._parameter, behaviour), behaviour

    def allowed(self, behaviour: Behaviour) -> str:
        """The values that are no error, in words; "" if they are the page's."""
        same = behaviour.allowed is None or behaviour.allowed == accepted(self._parameter)
        return "" if same else words_of(self._parameter, replace(behaviour, certain=()))

    def default_sentences(self) -> Iterable[str]:
        """What is used where nothing is sent, if the page says otherwise, a sentence each."""
        for default in self.defaults():
            yield f"{_DEFAULTS[default.source]} {wording.readable(default.value)}."

    def sentences(self) -> Iterable[str]:
        """What the images do, a sentence each."""
        yield from self.default_sentences()
        choices = self._choices()
        for span, words, behaviour in self.values():
            where = self.during(span)
            if behaviour.allowed is None:
                yield f"The training container refuses it{where}."
            elif behaviour.ignored:
                yield f"The training script takes it without effect{words.removeprefix('ignored')}{where}."
            elif not choices:
                taken = tuple(domain for domain in behaviour.certain if domain != accepted(self._parameter))
                values = words_of(self._parameter, replace(behaviour, certain=taken))
                yield f"{_subject(behaviour)} {values}{where}."
        if choices:
            yield choices

    def _choices(self) -> str:
        """The choices of all versions in one sentence, if versions differ in nothing else; else ""."""
        taking = [b for b in self._behaviours if b.allowed is not None]
        domains = [b.known.domain for b in taking if b.known is not None]
        if len(taking) < 2 or not all(isinstance(domain, Choice) for domain in domains):
            return ""
        lists = [domain.values for domain in domains if isinstance(domain, Choice)]
        words = list(dict.fromkeys(word for values in lists for word in values))
        common = [word for word in words if all(word in values for values in lists)]
        some: dict[Span, list[str]] = {}
        for word in [word for word in words if word not in common]:
            for place, behaviour in enumerate(taking):
                if word in lists[place] and (place == 0 or word not in lists[place - 1]):
                    span = behaviour.span[0], self._last(word, place, taking, lists)
                    some.setdefault(span, []).append(wording.readable(word))
        also = [f"{wording.series(group, 'and')}{self.during(span)}" for span, group in some.items()]
        known = taking[0].known
        always = wording.series([wording.readable(word) for word in common])
        always = _listed(always, known.thresholds) if known and known.form else always
        return f"The training container takes {always}; {'; '.join(also)}."

    def _last(
        self, word: object, first: int, taking: Sequence[Behaviour], lists: Sequence[Sequence[object]]
    ) -> int:
        """The last version of the run that takes a word, which begins at the place `first`."""
        place = first
        while place + 1 < len(taking) and word in lists[place + 1]:
            place += 1
        return taking[place].span[1]
