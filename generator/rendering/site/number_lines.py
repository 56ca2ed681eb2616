"""The number line of a hyperparameter: what its page says, and what images take instead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ...model import Constant, Number, members
from ...specs.containers import Container, Known
from ...specs.severity import SEEN
from .. import wording
from ..images import taken
from ..sources import differs, runs
from ..views import Field
from .pictures import Lane, Picture, number_line, stretches


def picture_of(field: Field, known: Sequence[Known | None], container: Container) -> Picture | None:
    """The picture; None if the page's values are no numbers. `known` is what is known of each version."""
    parameter = field.parameter
    numbers = [m for m in members(parameter.domain) if isinstance(m, Number)]
    if not numbers:
        return None
    page = Lane(who="", stretches=stretches(parameter.domain), words=field.accepts)
    default, tuning = parameter.default, parameter.tuning
    others = [n for d in field.images.defaults() if (n := _number(d.value)) is not None]
    low, high = (tuning.minimum, tuning.maximum) if tuning else (None, None)
    return number_line(
        [page, *_lanes(field, known, container)],
        _number(default.value) if isinstance(default, Constant) else None,
        others[0] if others else None,
        None if low is None or high is None else (float(low), float(high)),
        whole=all(number.integer for number in numbers),
    )


def _lanes(field: Field, known: Sequence[Known | None], container: Container) -> Iterator[Lane]:
    """What images take if it is not what the page says, by versions."""
    parameter = field.parameter
    by_domain: dict[Any, list[int]] = {}
    for index, k in enumerate(known):
        if k and k.domain and k.outcome != "ignored" and differs(parameter, k):
            by_domain.setdefault((taken(parameter, k), who(k)), []).append(index)
    for (domain, source), on in by_domain.items():
        if found := stretches(domain):
            spans = runs(on)
            where = "" if spans == [container.everywhere] else wording.versions(container.versions, spans)
            yield Lane(who=f"{source} {where}".strip(), stretches=found, words=wording.values(domain))


def who(known: Known) -> str:
    """Who takes the values that are known."""
    if known.proof & SEEN:
        return "image"
    return "JumpStart" if known.proof & {"record", "script"} else "SDK"


def _number(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None
