"""From a Document to the rows of its tables: headers and labels separate the parts of a row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..findings import Finding, finding, separate
from ..model import Origin
from ..reading.document import Document, Heading, Inline, Table, TableRow, is_title, plain_text
from . import columns, headers, names, paragraphs, phrases, relevance
from .broken import whole_rows
from .doubts import broken_before, doubts
from .parts import Parts, split
from .rows import HyperparameterRow, MetricRow, Row, Rows, TuningRow


def extract(document: Document, reads: relevance.Reads | None = None) -> Rows:
    """Every row of the page's hyperparameter, tuning and metrics tables, in page order.

    With `reads`, which tells what a row states, only tables that describe parameters have rows.
    """
    items = list(_tables(document, reads))
    if reads and not any(map(_is_certain, items)):
        items = []
    # plain text has its rows in paragraphs; so has a page whose tables gave no row
    if not document.marked or all(isinstance(item, Finding) for item in items):
        items += relevance.paragraphs(list(_paragraph_rows(document)), reads)
    rows: list[Row]
    rows, findings = separate(items)
    return Rows(
        page=document.page,
        layout=document.layout,
        hyperparameters=tuple(row for row in rows if isinstance(row, HyperparameterRow)),
        tuning=tuple(row for row in rows if isinstance(row, TuningRow)),
        metrics=tuple(row for row in rows if isinstance(row, MetricRow)),
        findings=(*document.findings, *findings),
    )


def _is_certain(item: Row | Finding) -> bool:
    """Whether a row shows that the page is about parameters, as a metric with no direction does not."""
    return isinstance(item, HyperparameterRow | TuningRow) or (
        isinstance(item, MetricRow) and item.direction != ""
    )


def _tables(document: Document, reads: relevance.Reads | None) -> Iterator[Row | Finding]:
    section: list[str] = []
    kind: headers.TableKind | None = None
    start, described = 0, False
    for block in document.blocks:
        if isinstance(block, Heading):
            section = [*section[: block.level - 1], block.text]
        elif isinstance(block, Table):
            table = _with_header(block)
            # a table without a header continues the one above it
            kind = headers.kind(table) or (None if table.header else kind)
            start = table.line if table.header else start
            items = list(_table(table, kind, document, tuple(section))) if kind else []
            rows: list[Row] = [item for item in items if not isinstance(item, Finding)]
            goes_on = described and not table.header
            described = kind is not None and (
                goes_on or not reads or relevance.describes_parameters(table, kind, rows, section, reads)
            )
            if described:
                tabled = HyperparameterRow | TuningRow
                yield from (
                    replace(item, table=start) if isinstance(item, tabled) else item for item in items
                )


def _with_header(table: Table) -> Table:
    """The table with its first row as the header, if it has no other header and that row names columns."""
    texts = tuple(cell.text for cell in table.rows[0].cells) if table.rows else ()
    if table.header or not headers.is_header(texts):
        return table
    return Table(header=texts, rows=table.rows[1:], line=table.line)


def _table(
    table: Table, kind: headers.TableKind, document: Document, section: tuple[str, ...]
) -> Iterator[Row | Finding]:
    if kind != "metrics":
        place = Origin(page=document.page, line=table.line)
        for text in columns.unknown(table):
            yield finding("unknown-column", place, "a column that is not understood", words=text)
    named = columns.name_column(table) if kind == "hyperparameters" else 0
    for row in whole_rows(table, kind, document.page):
        if isinstance(row, Finding):
            yield row
            continue
        first = row.cells[0].text
        if names.is_title(first) and not any(cell.content for cell in row.cells[1:]):
            continue
        if len(row.cells) < 2 and not is_title(first):
            continue  # a finding of the reader
        origin = Origin(page=document.page, line=row.line)
        has_own = named < len(row.cells) and not columns.is_nothing(row.cells[named].text)
        of_name = row.cells[named if has_own else 0]
        name, words = names.of(of_name)
        if names.is_uncertain(of_name):
            yield finding("malformed-row", origin, "a name in two words", parameter=name, words=of_name.text)
        if columns.is_nothing(name) or len(row.cells) < 2:
            text = " | ".join(cell.text for cell in row.cells)[:60]
            yield finding("malformed-row", origin, "a row without a name", words=text)
        elif kind == "hyperparameters":
            parts = columns.parts(row, table, named, words)
            yield from _hyperparameter(name, parts, section, document.marked, origin)
        elif kind == "tuning":
            yield _tuning(name, row, table, section, origin)
        else:
            yield _metric(name, row, table, section, origin)


def _hyperparameter(
    name: str, parts: Parts, section: tuple[str, ...], marked: bool, origin: Origin
) -> Iterator[Row | Finding]:
    if parts.repeated:  # two rows may have run together
        message = f"the row has two phrases for its {' and '.join(parts.repeated)}"
        yield finding("malformed-row", origin, message, parameter=name)
    values, default = phrases.valid_values(parts), phrases.default(parts)
    yield HyperparameterRow(
        name=name,
        description=tuple(parts.description),
        requirements=tuple(parts.requirements),
        values=None if values is None else tuple(values),
        default=None if default is None else tuple(default),
        suggested=tuple(parts.suggested or ()),
        tunable=plain_text(parts.tunable or ()),
        section=section,
        marked=marked,
        origin=origin,
    )


def _text(row: TableRow, index: int | None) -> str:
    return row.cells[index].text if index is not None else ""


def _tuning(name: str, row: TableRow, table: Table, section: tuple[str, ...], origin: Origin) -> TuningRow:
    of_type = headers.column(table, row, "type", headers.TUNING_TYPE)
    of_range = headers.column(table, row, r"range|value")
    if of_range is None or of_range == of_type:
        of_range = next((i for i in range(1, len(row.cells)) if i != of_type), None)
    others = [
        cell.text
        for i, cell in enumerate(row.cells)
        if i not in (0, of_type, of_range) and not columns.is_nothing(cell.text)
    ]
    return TuningRow(
        name=name,
        type=_text(row, of_type),
        range=row.cells[of_range].content if of_range is not None else (),
        condition="; ".join(others),
        section=section,
        origin=origin,
    )


def _metric(name: str, row: TableRow, table: Table, section: tuple[str, ...], origin: Origin) -> MetricRow:
    direction = headers.column(table, row, "direction", headers.DIRECTION)
    described, regex, *_ = [*(i for i in range(1, len(row.cells)) if i != direction), None, None]
    return MetricRow(
        name=name,
        description=row.cells[described].content if described is not None else (),
        direction=_text(row, direction),
        regex=_text(row, regex),
        section=section,
        origin=origin,
    )


# -- rows in paragraphs -------------------------------------------------------------------------


def _paragraph_rows(document: Document) -> Iterator[Row | Finding]:
    section: tuple[str, ...] | None = None  # of the last row
    unlabelled: list[paragraphs.Group] = []  # since the last row
    for group in paragraphs.groups(document):
        origin = Origin(page=document.page, line=group.line)
        items = list(_paragraph_row(group, document, origin))
        if items:
            if section == group.section:
                yield from (f for one in unlabelled for f in _unlabelled(one, document))
                yield from broken_before(group, unlabelled[-1:], document.page)
            section, unlabelled = group.section, []
            yield from doubts(group, document.page)
            yield from items
        else:
            unlabelled.append(group)
    if section is not None and unlabelled:
        origin = Origin(page=document.page, line=unlabelled[-1].line)
        yield finding("text-lost", origin, "the page ends inside this row", parameter=unlabelled[-1].name)


def _unlabelled(group: paragraphs.Group, document: Document) -> Iterator[Finding]:
    origin = Origin(page=document.page, line=group.line)
    yield finding("malformed-row", origin, "a name among rows, without parts of a row", parameter=group.name)


def _paragraph_row(group: paragraphs.Group, document: Document, origin: Origin) -> Iterator[Row | Finding]:
    """The row that these lines make, if any."""
    cells = group.cells
    texts = [plain_text(cell) for cell in cells]
    directions = [i for i, text in enumerate(texts) if headers.DIRECTION.match(text)]
    parts = split(group.content)
    if parts.labelled:
        yield from _hyperparameter(group.name, parts, group.section, document.marked, origin)
    elif len(texts) > 1 and headers.TYPE_WORD.match(texts[0]):
        last = next((i for i, text in enumerate(texts) if i and re.search(r"[\d\[]", text)), 1)
        yield TuningRow(
            name=group.name,
            type=texts[0],
            range=tuple(piece for cell in cells[1 : last + 1] for piece in (*cell, Inline("break")))[:-1],
            condition="; ".join(texts[last + 1 :]),
            section=group.section,
            origin=origin,
        )
    elif directions:
        index = directions[0]
        yield MetricRow(
            name=group.name,
            description=tuple(p for cell in cells[:index] for p in (Inline("break"), *cell)),
            direction=texts[index],
            regex=next((text for text in texts[index + 1 : index + 2] if headers.REGEX.search(text)), ""),
            section=group.section,
            origin=origin,
        )
