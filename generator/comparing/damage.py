"""Which parts of a page cannot be relied on: the page is missing or cut short, or a row lost words.

The findings of reading show it. A page is cut short if it says so, or if its last row is incomplete.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ..findings import Finding
from ..model import Origin, Spec


@dataclass(frozen=True, slots=True, kw_only=True)
class Damage:
    """`pages` that are missing or cut short, with the reason; `rows` that lost words; `cut`, incomplete rows at the end."""

    pages: Mapping[str, str] = field(default_factory=dict)
    rows: Collection[Origin] = frozenset()
    cut: Collection[Origin] = frozenset()


NO_DAMAGE = Damage()


def damage(specs: Sequence[Spec], findings: Sequence[Finding]) -> Damage:
    """The damage of the pages that `specs` were read from."""
    last: dict[str, int] = {}
    for origin in (origin for spec in specs for _, origin in row_places(spec)):
        last[origin.page] = max(origin.line, last.get(origin.page, 0))
    pages, rows, cut = {}, set(), set()
    for finding in findings:
        at_end = finding.line >= last.get(finding.page, 0)
        # a lost character outside rows does no harm
        in_row = finding.code == "malformed-row" or (finding.code == "text-lost" and finding.parameter)
        if finding.code in ("missing-page", "table-truncated", "no-table"):
            pages[finding.page] = finding.message
        elif in_row:
            place = Origin(page=finding.page, line=finding.line)
            rows.add(place)
            if at_end:
                cut.add(place)
                pages.setdefault(finding.page, f"its last row, line {finding.line}: {finding.message}")
    return Damage(pages=pages, rows=rows, cut=cut)


def row_places(spec: Spec) -> Iterator[tuple[tuple[str, ...], Origin]]:
    """The names and places of all rows of a spec; a name includes the algorithm, kind of table and variant."""
    for variant, parameter in spec.parameters():
        yield (spec.algorithm, "parameter", variant.name, parameter.name), parameter.origin
        if parameter.tuning:
            yield (spec.algorithm, "tuning", parameter.name), parameter.tuning.origin
    yield from (((spec.algorithm, "tuning", name), tuning.origin) for _, name, tuning in spec.tuning_only())
    yield from (((spec.algorithm, "metric", metric.name), metric.origin) for metric in spec.metrics)
