"""Updates our pages from new AWS pages: facts are rewritten, our sentences stay.

A row whose facts have not changed is left alone. In another row only the parts that changed are printed, and
the result is read again: the first wording that states exactly the facts of the AWS row is kept.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import TypeVar

from ..comparing import compare_all
from ..comparing.changes import LEVELS, Change
from ..comparing.damage import Damage, damage
from ..comparing.matching import by_name, renamings, same_algorithms, tunings
from ..comparing.row_changes import row_changes, tuning_changes
from ..errors import InputError
from ..findings import Finding, finding
from ..interpreting.pipeline import PageError, read_pages, unreadable
from ..model import Metric, Origin, Parameter, Spec, Tuning, Variant
from ..printing import TO_BE_WRITTEN
from ..specs import upstream
from ..specs.catalog import Catalog, catalogued_names
from ..specs.catalog import parse as parse_catalog
from ..specs.history import Event
from ..specs.upstream import Page, Upstream
from .carrying import carried
from .edits import PageEdits
from .refusing import DamagedError, refused
from .replaying import events
from .row_text import RowText, cells, metric_line, printed, take_apart, tuning_line, without

Row = TypeVar("Row", Parameter, Tuning, Metric)

_FACTS = "requirement domain default encoding relations required_when used_when suggested tunable".split()
_HEADER = ("# Hyperparameters", "", "| Parameter Name | Description |", "| --- | --- |")
_HOW_TO_CONTINUE = "nothing was adopted: fetch again, or use --skip-damaged or --confirm PAGE"
# Kinds of changes that our pages do not follow.
_KEPT = {"confidence-changed", "wording-only", "notation-only", "moved"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Adoption:
    """The new texts of our pages and of upstream.yaml, and what is left to do by hand.

    `refused` are the pages that were left out as damaged, with the reason. `events` are the facts that changed, by
    algorithm.
    """

    pages: Mapping[str, str]
    record: str
    findings: Sequence[Finding]
    refused: Mapping[str, str]
    events: Mapping[str, Sequence[Event]]


def adopt(
    *,
    ours: Mapping[str, bytes],
    theirs: Mapping[str, bytes],
    catalog: str,
    record: str,
    version: str,
    day: str = "",
    confirmed: Collection[str] = (),
    skip_damaged: bool = False,
) -> Adoption:
    """Updates our pages from those of AWS with the same name; our other pages stay as they are.

    `version` is the name of AWS's pages in the record, and `day` their date, which the history gets.

    Raises InputError if the two have no page in common, SpecError for a malformed catalog or record, PageError if
    a page of ours is not text or no page of AWS has a table, and DamagedError for pages that are not whole, unless
    `skip_damaged` leaves them out or they are `confirmed`.
    """
    entries, known = parse_catalog(catalog, "catalog"), upstream.parse(record, upstream.NAME)
    names = catalogued_names(theirs, entries)
    taken = {names[name]: page for name, page in theirs.items() if names[name] in ours}
    if not taken:
        raise InputError("the directory has none of our pages")
    if stray := sorted(set(confirmed) - taken.keys()):
        raise InputError(f"{stray[0]}: cannot be confirmed, since the directory has no such page of ours")
    for name, text in ours.items():
        if why := unreadable(text):
            raise PageError(f"{name}: {why}")
    before, _ = read_pages(ours, entries)
    left_out = refused(before, *read_pages(taken, entries), taken.keys() - set(confirmed))
    if left_out and not skip_damaged:
        raise DamagedError(left_out, _HOW_TO_CONTINUE)
    taken = {name: page for name, page in taken.items() if name not in left_out}
    after, problems = read_pages({**ours, **taken}, entries)
    made = {spec.algorithm for spec in after}
    if gone := next((spec for spec in before if spec.algorithm not in made), None):
        raise InputError(f"{gone.sources[0].page}: has no table, so there is nothing to adopt")
    pages = _adopted_pages(ours, before, after)
    updated = {**known, **{name: _page(name, taken[name], after, known, version) for name in taken}}
    left = _to_do(pages, after, updated, entries)
    return Adoption(
        pages=pages,
        record=upstream.dump(updated),
        findings=left,
        refused=left_out,
        events=_events(before, after, _unconfirmed(damage(after, problems), confirmed), day),
    )


def _unconfirmed(of: Damage, confirmed: Collection[str]) -> Damage:
    return replace(of, pages={page: why for page, why in of.pages.items() if page not in confirmed})


def _events(
    before: Sequence[Spec], after: Sequence[Spec], unread: Damage, day: str
) -> dict[str, tuple[Event, ...]]:
    """The facts that changed, by algorithm; what AWS's pages only failed to show is as before."""
    pairs = [(old, new) for old, new in same_algorithms(before, after) if old and new]
    every = {n.algorithm: tuple(events(o, carried(o, n, unread), day)) for o, n in pairs}
    return {algorithm: own for algorithm, own in every.items() if own}


def _adopted_pages(
    ours: Mapping[str, bytes], before: Sequence[Spec], after: Sequence[Spec]
) -> dict[str, str]:
    edits = {name: PageEdits(text.decode()) for name, text in ours.items()}
    for old, new in zip(before, after, strict=False):
        _adopt_spec(old, new, edits)
    return {name: edit.text() for name, edit in edits.items()}


def _page(name: str, content: bytes, specs: Sequence[Spec], known: Upstream, version: str) -> Page:
    """The record of an adopted page; an unchanged page keeps its version and its list of rows to read again."""
    old, digest = known.get(name), hashlib.sha256(content).hexdigest()
    same = old if old and old.sha256 == digest else None
    new = upstream.recorded(
        specs, name, same.version if same else version, digest, same.reread if same else ()
    )
    if same:
        return new
    changed = [row for row, prose in new.rows.items() if old and old.rows.get(row, prose) != prose]
    reread = {*(old.reread if old else ()), *changed} & new.rows.keys()
    return replace(new, reread=tuple(sorted(reread)))


def _to_do(
    pages: Mapping[str, str], theirs: Sequence[Spec], record: Upstream, catalog: Catalog
) -> list[Finding]:
    """What is left to do by hand, as findings."""
    ours, findings = read_pages({name: text.encode() for name, text in pages.items()}, catalog)
    left = [each for each in findings if each.code == "description-missing"]
    for change in compare_all(ours, theirs, records=(record, {})):
        if LEVELS.index(change.worst) < LEVELS.index("info"):
            place = change.old or change.new or Origin(page=change.algorithm, line=1)
            message = f"{change.kind}: AWS's page now states something else"
            left.append(finding("not-adopted", place, message, parameter=change.parameter))
    return [*left, *upstream.pending(record, ours)]


# -- one algorithm ------------------------------------------------------------------------------


def _adopt_spec(old: Spec, new: Spec, edits: Mapping[str, PageEdits]) -> None:
    for name, one, other in by_name({v.name: v for v in old.variants}, {v.name: v for v in new.variants}):
        if one and other:
            _adopt_table(one, other, edits)
            ours, theirs = _in_order(tunings(old)[name]), _in_order(tunings(new)[name])
            _adopt_rows(ours, theirs, edits, _tuning_text)
    old_metrics, new_metrics = ({metric.name: metric for metric in spec.metrics} for spec in (old, new))
    _adopt_rows(old_metrics, new_metrics, edits, _metric_text)


def _in_order(rows: Mapping[str, Tuning]) -> dict[str, Tuning]:
    return dict(sorted(rows.items(), key=lambda pair: (pair[1].origin.page, pair[1].origin.line)))


def _adopt_table(old: Variant, new: Variant, edits: Mapping[str, PageEdits]) -> None:
    names = {pair.old.name: pair.new.name for pair in renamings(old.parameters, new.parameters)}

    def text(name: str, row: Parameter, own: Parameter | None, line: str) -> str:
        return _revised(line, (own, old), (row, new)) if own else printed(row).line()

    ours = {names.get(row.name, row.name): row for row in old.parameters}
    _adopt_rows(ours, {row.name: row for row in new.parameters}, edits, text)


def _revised(line: str, ours: tuple[Parameter, Variant], theirs: tuple[Parameter, Variant]) -> str:
    """The line of a row with the facts of AWS's row; unchanged if no fact that matters changed."""
    (old, before), (new, table) = ours, theirs
    changes = [c for c in row_changes(old, new, (before, table)) if _matters(c)]
    if not changes and old.name == new.name:
        return line
    row = replace(take_apart(line), name=printed(new).name)
    right = []
    for candidate in _candidates(row, new, {change.field for change in changes}):
        reread = _reread(candidate.line(), new.name, table)
        if reread and all(getattr(reread, fact) == getattr(new, fact) for fact in _FACTS):
            right.append(candidate.line())
            if reread.conditions == new.conditions:
                return candidate.line()
    return right[0] if right else printed(new, row.description).line()


def _matters(change: Change) -> bool:
    """Whether our page should follow; also if a condition could be read only on AWS's page."""
    readable = change.field in ("required_when", "used_when") and change.after
    return (change.kind not in _KEPT or bool(readable)) and change.field != "conditions"


def _candidates(row: RowText, new: Parameter, fields: set[str]) -> Iterator[RowText]:
    """Ways to write the row, those that change least first."""
    fresh, bare = printed(new), printed(replace(new, suggested=None))
    anew = fields & {"schema", "relations", "encoding"}
    values = [bare.values, fresh.values] if anew else [row.values, fresh.values]
    requirements = [fresh.requirement] if fields & {"requirement", "required_when"} else [row.requirement]
    defaults = [fresh.default] if "default" in fields else [row.default]
    used = printed(new, "").description
    shortened = [without(row, [sentence]).description for sentence in row.sentences()]
    descriptions = [row.description, *([f"{row.description} {used}"] if used else []), *shortened]
    descriptions += [f"{text} {used}".strip() for text in shortened if used]
    for requirement, default, value, description in product(requirements, defaults, values, descriptions):
        yield replace(
            row,
            requirement=requirement,
            default=default,
            values=value,
            description=description or TO_BE_WRITTEN,
        )


def _reread(line: str, name: str, table: Variant) -> Parameter | None:
    """A row as it is read in its table; its conditions refer to other rows."""
    others = [printed(row).line() for row in table.parameters if row.name != name]
    page = "\n".join([*_HEADER, line, *others]) + "\n"
    specs, _ = read_pages({"page.md": page.encode()}, {})
    return specs[0].variants[0].get(name)


def _adopt_rows(
    old: Mapping[str, Row],
    new: Mapping[str, Row],
    edits: Mapping[str, PageEdits],
    text_of: Callable[[str, Row, Row | None, str], str],
) -> None:
    """Bring a table to its new rows; a new row goes after the row that it follows.

    `text_of` writes a row from its name, AWS's row, ours, and the present line there; "" keeps that line.
    """
    place = next(iter(old.values())).origin if old else None
    at_top = True
    for name, row in new.items():
        own = old.get(name)
        if own:
            place, at_top = own.origin, False
        if place is None:
            continue
        edit = edits[place.page]
        text = text_of(name, row, own, edit.line(place.line))
        if not own:
            edit.insert(place.line, text, before=at_top)
        elif text:
            edit.put(place.line, text)
    for name, row in old.items():
        if name not in new:
            edits[row.origin.page].drop(row.origin.line)


def _tuning_text(name: str, row: Tuning, own: Tuning | None, line: str) -> str:
    changed = own is None or {c.kind for c in tuning_changes(name, own, row, frozenset())} - _KEPT
    return tuning_line(name, row, len(cells(line))) if changed else ""


def _metric_text(name: str, metric: Metric, own: Metric | None, line: str) -> str:
    columns = cells(line)
    if own is None:
        return metric_line(metric, TO_BE_WRITTEN, len(columns))
    changed = metric.direction and metric.direction != own.direction
    return metric_line(metric, columns[1], len(columns)) if changed else ""
