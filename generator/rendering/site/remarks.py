"""Rules over several hyperparameters, and what is wrong with AWS's page, as HTML with numbered evidence."""

from __future__ import annotations

from collections.abc import Container as Names
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from ...specs.constraints import Constraint
from ...specs.containers import Container
from .. import wording
from ..corrections import Correction
from . import inline


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A sentence on its subject; `evidence` is the number of a source in the list below it, 0 for none."""

    subject: Markup
    text: Markup
    severity: str = ""
    evidence: int = 0


def remark(rule: Constraint, names: Names[str], container: Container) -> Remark:
    """A rule, with the versions of the image that have it."""
    where = f" ({wording.of_images(container.versions, [rule.versions])})" if rule.versions else ""
    because = f" {rule.because}" if rule.because else ""
    others = [name for name in rule.parameters() if name in names and name != rule.subject]
    return Remark(
        subject=_subject(rule.subject, names),
        text=inline.named(f"{rule.message}{where}.{because}", others),
        severity=rule.severity,
    )


def mistakes(
    corrections: Iterable[Correction], names: Names[str]
) -> tuple[list[tuple[Markup, list[Remark]]], list[str]]:
    """What is wrong with the page, by subject, what it lacks last; and the list of the evidence."""
    evidence: list[str] = []
    made = []
    for correction in sorted(corrections, key=lambda c: (c.line == 0, c)):
        source = correction.evidence.rstrip(".")
        if source not in evidence:
            evidence.append(source)
        text = inline.markdown(
            f"{correction.says[:1].upper()}{correction.says[1:]} {correction.right}", names
        )
        number = evidence.index(source) + 1
        made.append(Remark(subject=_subject(correction.name, names), text=text, evidence=number))
    return [(subject, list(some)) for subject, some in groupby(made, key=lambda r: r.subject)], evidence


def _subject(name: str, names: Names[str]) -> Markup:
    if name in names:
        return inline.link(name)
    return Markup("<code>{}</code>").format(name) if name else Markup("")


def of_parameter(name: str, rules: Sequence[Constraint]) -> list[Constraint]:
    """The rules that speak of a parameter."""
    return [rule for rule in rules if name in rule.parameters()]
