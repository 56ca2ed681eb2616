"""The variant of each row: the mode of an algorithm, or one of several models or rules with a table each."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from itertools import combinations

from .. import naming
from ..extracting.rows import HyperparameterRow, TuningRow
from ..specs.catalog import Entry

_Row = HyperparameterRow | TuningRow
_Table = tuple[str, tuple[str, ...], int]  # page, section and place
_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])")
_PARTS_OF_ONE = re.compile(r"\b(required|optional|common|general|additional|advanced|other)\b", re.IGNORECASE)


def assign(
    entry: Entry, rows: Sequence[HyperparameterRow], tuning: Sequence[TuningRow]
) -> tuple[list[str], list[str], list[str]]:
    """The names of the variants, that of each row, and that of each tuning row."""
    titles = dict(entry.variants)
    keys = _keys(rows or tuning) if list(titles) == [""] else {}
    if keys:
        titles = {key: section[-1] if section else key for (_, section, _), key in keys.items()}
    return list(titles), _chosen(rows, keys, titles), _chosen(tuning, {} if rows else keys, titles)


def _chosen(rows: Sequence[_Row], keys: dict[_Table, str], titles: dict[str, str]) -> list[str]:
    """The variant of each row: that of its table, if the tables have one each, or else that of its section."""
    by_section = _by_section(titles, [row.section for row in rows])
    return [keys[_table(row)] if keys else by_section[row.section] for row in rows]


def _by_section(titles: dict[str, str], sections: Sequence[tuple[str, ...]]) -> dict[tuple[str, ...], str]:
    """The variant of each section: the one whose title is in the heading, else the n-th variant for the n-th
    section.
    """
    names = list(titles)
    chosen: dict[tuple[str, ...], str] = {}
    for place, section in enumerate(dict.fromkeys(sections)):
        likeness = {name: _likeness(titles[name], section[-1] if section else "") for name in names}
        best = max(names, key=lambda name: likeness[name])
        others = max((likeness[name] for name in names if name != best), default=0.0)
        clear = len(names) == 1 or likeness[best] > max(0.6, others)
        chosen[section] = best if clear else names[min(place, len(names) - 1)]
    return chosen


def _likeness(title: str, heading: str) -> float:
    """How much of the title stands in the heading, in the same order: from 0 to 1."""
    matcher = difflib.SequenceMatcher(None, title.lower(), heading.lower(), autojunk=False)
    sizes = [block.size for block in matcher.get_matching_blocks()]
    return sum(size for size in sizes if size > 2) / max(len(title), 1)


# -- tables of a page without variants in the catalog -------------------------------------------


def _table(row: _Row) -> _Table:
    return row.origin.page, row.section, row.table


def _keys(rows: Sequence[_Row]) -> dict[_Table, str]:
    """A name for each table, from its heading, if they are tables of different things; else nothing."""
    names: dict[_Table, set[str]] = {}
    for row in rows:
        names.setdefault(_table(row), set()).add(row.name)
    if not any(_differ(one, other, names) for one, other in combinations(names, 2)):
        return {}
    keys: dict[_Table, str] = {}
    counts: dict[str, int] = {}
    for table in names:
        words = _CAPITAL.sub("_", table[1][-1]) if table[1] else "table"
        key = naming.key(words)
        counts[key] = counts.get(key, 0) + 1
        keys[table] = key if counts[key] == 1 else f"{key}_{counts[key]}"
    return keys


def _differ(one: _Table, other: _Table, names: dict[_Table, set[str]]) -> bool:
    """Whether two tables are of different things: they repeat a name, under headings of their own, or under one
    heading most names."""
    repeated = len(names[one] & names[other])
    if one[:2] == other[:2]:
        return repeated * 2 > min(len(names[one]), len(names[other]))
    parts = all(section and _PARTS_OF_ONE.search(section[-1]) for section in (one[1], other[1]))
    return repeated > 0 and one[0] == other[0] and not parts
