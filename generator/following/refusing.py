"""Which pages are not adopted: a damaged page would delete rows of ours that AWS has still."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from ..comparing.damage import damage, named
from ..errors import InputError
from ..findings import Finding
from ..model import Spec

_FEW = 2  # so many rows may go from any page
_SHARE = 4  # and one in so many from a long one


class DamagedError(InputError):
    """Pages that are not whole, and how to go on."""

    def __init__(self, pages: Mapping[str, str]) -> None:
        said = "; ".join(f"{page}: {why}" for page, why in pages.items())
        super().__init__(
            f"{said} (nothing was adopted: fetch again, or --skip-damaged for the other pages, or --confirm PAGE)"
        )


def refused(
    ours: Sequence[Spec], theirs: Sequence[Spec], findings: Sequence[Finding], pages: Collection[str]
) -> dict[str, str]:
    """Those of `pages` that are damaged, with the reason: one breaks off, says that it is cut, or lost rows."""
    cut = damage(theirs, findings).pages
    broken = {f.page: f"line {f.line}: {f.message}" for f in findings if f.code == "malformed-row"}
    before, after = _rows(ours), _rows(theirs)
    reasons = {}
    for page in sorted(pages):
        had, gone = len(before[page]), len(before[page] - after[page])
        few = bool(had and not after[page]) or gone > max(_FEW, had / _SHARE)
        lost = f"{gone} of our {had} rows are not there" if few else ""
        said = [cut.get(page) or broken.get(page, ""), lost]
        if any(said):
            reasons[page] = ", ".join(filter(None, said))
    return reasons


def _rows(specs: Sequence[Spec]) -> defaultdict[str, set[str]]:
    """The names of the rows of each page."""
    pages: defaultdict[str, set[str]] = defaultdict(set)
    for spec in specs:
        for name, origin in named(spec):
            pages[origin.page].add(name)
    return pages
