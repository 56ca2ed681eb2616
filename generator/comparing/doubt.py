"""Changes that may be none, because one side could not be read."""

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
    """The change, or a change of confidence if its row is incomplete, or is damaged and no longer states the fact."""
    if change.worst == "info":
        return change
    sides = ((change.old, change.before), (change.new, change.after))
    for damage, (place, stated) in zip(damages, sides, strict=True):
        silent = stated is None or stated.data == "unstated"
        if place and (place in damage.cut or (place in damage.rows and silent)):
            return replace(change, kind="confidence-changed", case="", note=DAMAGED)
    return change


def unread_here(condition: Condition, others: Sequence[Condition], row: Parameter, table: Variant) -> bool:
    """Whether a row may state a condition that is not among `others`, the conditions that were read from it."""
    named = table.get(condition.parameter)
    if named is None or not is_known(named.domain):
        return True
    kept = {value for other in others if other.parameter == named.name for value in other.values}
    if not any(accepts(named.domain, value) for value in condition.values if value not in kept):
        return True
    return any(names(text, condition) for text in row.conditions)


def names(text: str, condition: Condition) -> bool:
    """Whether a text names the parameter of a condition and all its values; for a condition that a flag is
    true, the name is enough.
    """
    wanted = [condition.parameter, *(str(plain(value)) for value in condition.values)]
    if all(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE) for word in wanted):
        return True
    mentioned = wanted[:1] if condition.values == (True,) else wanted
    return not is_denied(text) and all(mentions(text, word) for word in mentioned)
