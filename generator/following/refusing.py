"""Which pages are refused: a damaged or missing page would remove what AWS still documents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from ..comparing.damage import damage, row_places
from ..errors import InputError
from ..findings import Finding
from ..model import Spec

# Any page may lose two rows, a long one a quarter of its rows.
_FEW = 2
_SHARE = 4


class DamagedError(InputError):
    """What would be lost and why, and how to continue."""

    def __init__(self, reasons: Mapping[str, str], how: str) -> None:
        super().__init__(f"{'; '.join(f'{name}: {why}' for name, why in reasons.items())} ({how})")


def refused(
    ours: Sequence[Spec], theirs: Sequence[Spec], findings: Sequence[Finding], pages: Collection[str]
) -> dict[str, str]:
    """Those of `pages` that are damaged, with the reason: it is cut short, or lost rows."""
    cut = damage(theirs, findings).pages
    broken = {f.page: f"line {f.line}: {f.message}" for f in findings if f.code == "malformed-row"}
    before = _rows(ours)
    after = {row for spec in theirs for row, _ in row_places(spec)}
    reasons = {}
    for page in sorted(pages):
        total, missing = len(before[page]), len(before[page] - after)
        too_many = missing > max(_FEW, total / _SHARE) or 0 < missing == total
        lost = f"{missing} of our {total} rows are missing" if too_many else ""
        if why := ", ".join(filter(None, (cut.get(page) or broken.get(page, ""), lost))):
            reasons[page] = why
    return reasons


def losses(ours: Sequence[Spec], theirs: Sequence[Spec], findings: Sequence[Finding]) -> dict[str, str]:
    """The algorithms that `theirs` no longer has, and the damaged ones of the changed pages, with the reasons."""
    made = {spec.algorithm for spec in theirs}
    digests = {source.page: source.sha256 for spec in theirs for source in spec.sources}
    changed = {
        source.page
        for spec in ours
        if spec.algorithm in made
        for source in spec.sources
        if digests.get(source.page) != source.sha256
    }
    gone = {spec.algorithm: _why_gone(spec, findings) for spec in ours if spec.algorithm not in made}
    return gone | refused(ours, theirs, findings, changed)


def _why_gone(spec: Spec, findings: Sequence[Finding]) -> str:
    pages = [source.page for source in spec.sources]
    missing = [f.page for f in findings if f.code == "missing-page" and f.page in pages]
    without = [f"{f.page}: {f.message}" for f in findings if f.code == "no-table" and f.page in pages]
    absent = [f"{' and '.join(missing)} {'are' if missing[1:] else 'is'} missing"] if missing else []
    return f"it would be removed: {', '.join([*absent, *without]) or 'the catalog no longer has it'}"


def _rows(specs: Sequence[Spec]) -> defaultdict[str, set[tuple[str, ...]]]:
    """The names of the rows of each page."""
    pages: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
    for spec in specs:
        for name, origin in row_places(spec):
            pages[origin.page].add(name)
    return pages
