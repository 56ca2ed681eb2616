"""Changes between specs: their type, and a table of the severity of each kind."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import Any, Literal, get_args

from ..model import Origin, Requirement
from ..specs import portable

Severity = Literal["breaking", "dangerous", "safe", "info"]
Audience = Literal["configs", "python"]
LEVELS: tuple[Severity, ...] = get_args(Severity)
AUDIENCES: tuple[Audience, ...] = get_args(Audience)

Kind = Literal[
    "algorithm-added",
    "algorithm-removed",
    "variant-added",
    "variant-removed",
    "param-removed",
    "param-renamed",
    "param-added",
    "requirement-stated",
    "requirement-unstated",
    "requirement-tightened",
    "requirement-loosened",
    "required-when-changed",
    "used-when-changed",
    "relation-changed",
    "conditions-changed",
    "range-narrowed",
    "bound-added",
    "range-shifted",
    "range-widened",
    "bound-removed",
    "choice-added",
    "choice-removed",
    "choices-closed",
    "choices-opened",
    "sentinel-added",
    "sentinel-removed",
    "type-widened",
    "type-narrowed",
    "type-replaced",
    "encoding-changed",
    "default-added",
    "default-changed",
    "default-removed",
    "tunable-added",
    "tunable-removed",
    "tuning-changed",
    "metric-added",
    "metric-removed",
    "metric-direction-changed",
    "identifier-changed",
    "confidence-changed",
    "suggested-changed",
    "wording-only",
    "notation-only",
    "moved",
]
Case = Requirement | Literal[""]

# kind, or kind:case → (saved configurations, Python callers)
SEVERITIES: dict[str, tuple[Severity, Severity]] = {
    "algorithm-added": ("safe", "safe"),
    "algorithm-removed": ("breaking", "breaking"),
    "variant-added": ("safe", "safe"),
    "variant-removed": ("breaking", "breaking"),
    "param-removed": ("breaking", "breaking"),
    "param-renamed": ("breaking", "breaking"),
    "param-added": ("safe", "safe"),
    "param-added:required": ("breaking", "breaking"),
    "param-added:conditional": ("dangerous", "dangerous"),
    "requirement-stated:required": ("dangerous", "dangerous"),
    "requirement-stated:conditional": ("dangerous", "dangerous"),
    "requirement-stated:optional": ("info", "info"),
    "requirement-unstated": ("info", "info"),
    "requirement-tightened": ("breaking", "breaking"),
    "requirement-tightened:conditional": ("dangerous", "dangerous"),
    "requirement-loosened": ("safe", "dangerous"),
    "required-when-changed": ("dangerous", "dangerous"),
    "used-when-changed": ("dangerous", "dangerous"),
    "relation-changed": ("dangerous", "dangerous"),
    "conditions-changed": ("dangerous", "dangerous"),
    "range-narrowed": ("breaking", "breaking"),
    "bound-added": ("breaking", "breaking"),
    "range-shifted": ("breaking", "breaking"),
    "range-widened": ("safe", "safe"),
    "bound-removed": ("safe", "safe"),
    "choice-added": ("safe", "dangerous"),
    "choice-removed": ("breaking", "breaking"),
    "choices-closed": ("breaking", "breaking"),
    "choices-opened": ("safe", "dangerous"),
    "sentinel-added": ("safe", "dangerous"),
    "sentinel-removed": ("breaking", "breaking"),
    "type-widened": ("safe", "dangerous"),
    "type-narrowed": ("breaking", "breaking"),
    "type-replaced": ("breaking", "breaking"),
    "encoding-changed": ("breaking", "safe"),
    "default-added": ("dangerous", "dangerous"),
    "default-changed": ("dangerous", "dangerous"),
    "default-removed": ("dangerous", "dangerous"),
    "tunable-added": ("safe", "safe"),
    "tunable-removed": ("breaking", "breaking"),
    "tuning-changed": ("dangerous", "dangerous"),
    "metric-added": ("safe", "safe"),
    "metric-removed": ("breaking", "breaking"),
    "metric-direction-changed": ("breaking", "breaking"),
    "identifier-changed": ("safe", "breaking"),
    "confidence-changed": ("info", "info"),
    "suggested-changed": ("info", "info"),
    "wording-only": ("info", "info"),
    "notation-only": ("info", "info"),
    "moved": ("info", "info"),
}

# Shown only with --info.
HIDDEN: frozenset[Kind] = frozenset({"suggested-changed", "wording-only", "notation-only", "moved"})

# Things that are added and removed as a whole, and what happens to them by kind.
ADDED_REMOVED: dict[str, tuple[Kind, Kind]] = {
    "algorithm": ("algorithm-added", "algorithm-removed"),
    "variant": ("variant-added", "variant-removed"),
    "param": ("param-added", "param-removed"),
    "metric": ("metric-added", "metric-removed"),
}
WHOLE_THINGS: dict[Kind, str] = {"param-renamed": "renamed"}
for _added, _removed in ADDED_REMOVED.values():
    WHOLE_THINGS |= {_added: "added", _removed: "removed"}
# Choices that are added and removed. A report shows only one side of these and of whole things.
OPTIONS: frozenset[Kind] = frozenset({"choice-added", "choice-removed", "sentinel-added", "sentinel-removed"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """What one side states: as data in the spec format, and as text in the words of the pages."""

    data: Any
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One fact that differs; a side that states nothing is None.

    `case` selects the row of `SEVERITIES` if a kind has several. `note` has details, such as the values that are no
    longer valid.
    """

    kind: Kind
    case: Case = ""
    algorithm: str = ""
    variant: str = ""
    parameter: str = ""
    field: str = ""
    before: Stated | None = None
    after: Stated | None = None
    note: str = ""
    old: Origin | None = None
    new: Origin | None = None

    def severity(self, audience: Audience) -> Severity:
        row = SEVERITIES.get(f"{self.kind}:{self.case}") or SEVERITIES[self.kind]
        return row[AUDIENCES.index(audience)]

    @property
    def worst(self) -> Severity:
        return min((self.severity(audience) for audience in AUDIENCES), key=LEVELS.index)

    @property
    def fingerprint(self) -> str:
        """A digest of the fact, without its place on the page."""
        facts = [side and side.data for side in (self.before, self.after)]
        words = [self.kind, self.algorithm, self.variant, self.parameter, self.field, *facts]
        return hashlib.sha256(json.dumps(portable(words), sort_keys=True).encode()).hexdigest()[:16]
