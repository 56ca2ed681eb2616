"""What looks like a change only because one side could not be read there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..domains import accepts, is_known
from ..model import Condition, Parameter, Variant, plain
from ..specs.sentences import is_denied, mentions
from .changes import Change
from .damage import Damage

DAMAGED = "the row is damaged"


def if_sure(change: Change, damages: tuple[Damage, Damage]) -> Change:
    """The change, or one of confidence where a damaged row states nothing, or breaks off."""
    if change.worst == "info":
        return change
    sides = ((change.old, change.before), (change.new, change.after))
    for damage, (place, stated) in zip(damages, sides, strict=True):
        silent = stated is None or stated.data == "unstated"
        if place and (place in damage.cut or (place in damage.rows and silent)):
            return replace(change, kind="confidence-changed", case="", note=DAMAGED)
    return change


def unread_here(condition: Condition, others: Sequence[Condition], row: Parameter, table: Variant) -> bool:
    """Whether a row may state this condition still, one that is not among `others`, those read from it."""
    named = table.get(condition.parameter)
    if named is None or not is_known(named.domain):
        return True
    kept = {value for other in others if other.parameter == named.name for value in other.values}
    if not any(accepts(named.domain, value) for value in condition.values if value not in kept):
        return True
    return any(names(said, condition) for said in row.conditions)


def names(said: str, condition: Condition) -> bool:
    """Whether these words name the parameter of a condition and all of its values; of a switch the name is enough."""
    wanted = [condition.parameter, *(str(plain(value)) for value in condition.values)]
    if all(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", said, re.IGNORECASE) for word in wanted):
        return True
    spoken = wanted[:1] if condition.values == (True,) else wanted
    return not is_denied(said) and all(mentions(said, word) for word in spoken)
