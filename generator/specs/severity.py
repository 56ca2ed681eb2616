"""How a value or a rule is reported: one function of what the page says, what an image does, and how that is known."""

from __future__ import annotations

from collections.abc import Set
from typing import Literal

Outcome = Literal["refused", "crash", "fails", "ignored", "taken"]
Proof = Literal["ran", "code", "log", "job", "record", "sdk", "script"]
Page = Literal["allows", "refuses", "open", "unlisted", "requires"]  # open: it names no values
Severity = Literal["error", "warning"]

SURE: frozenset[Proof] = frozenset({"ran", "code"})
SEEN: frozenset[Proof] = SURE | {"log", "job"}
DESCRIBED: frozenset[Proof] = frozenset({"record", "sdk", "script"})


def severity(page: Page, outcome: Outcome, proof: Set[Proof], *, bounds: bool = False) -> Severity | None:
    """How a value is reported, by what the page says of it, what an image does with it, and how that is known.

    `bounds` is true if the value is judged by the ends of a range; for these, `sdk` alone is no proof.
    """
    if outcome == "taken":
        known = proof & (SEEN | ({"record"} if bounds else {"record", "sdk"}))
        if page in ("allows", "open") or (known and page in ("refuses", "unlisted")):
            return None
        return "warning" if page == "requires" and proof & {"log", "record"} else "error"
    if page in ("refuses", "unlisted", "requires"):
        return "error"
    if outcome == "ignored":
        return "warning"
    if proof & SURE:
        return "error"
    enough = proof & {"record", "sdk"} if page == "open" else len(proof & DESCRIBED) >= 2
    return "warning" if enough else None
