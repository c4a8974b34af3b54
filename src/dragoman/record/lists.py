"""The lists of the record beside engagements and documents: people, offices, chairs, statements, commitments."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, Select, distinct, exists, func, select
from sqlalchemy.schema import Table

from dragoman.record import schema
from dragoman.record.filters import found_in
from dragoman.record.rows import ChairRow, CommitmentRow, OfficeRow, Page, PersonRow, Source, StatementRow
from dragoman.record.shapes import page, source, source_columns, when

Cut = tuple[int | None, int]

_P, _N, _H, _O, _D = (
    schema.participants.c, schema.people.c, schema.held.c, schema.offices.c, schema.documents.c,
)  # fmt: skip
_BY_PUBLICATION = (_D.published.is_(None), _D.published, _D.key)


def people(
    connection: Connection, name: str | None, parties: Sequence[str], cut: Cut, *, then: bool
) -> Page[PersonRow]:
    """Return people, those in most engagements first."""
    acts = select(func.count(distinct(_P.engagement))).where(_P.person == _N.number)
    count = acts.scalar_subquery().label("engagements")
    query = select(_N.number, _N.name, _N.party, count)
    query = query.where(_N.number.in_(found_in("people_words", name, then=then))) if name else query
    query = query.where(_N.party.in_(parties)) if parties else query
    found = page(connection, query.order_by(count.desc(), _N.name, _N.key), cut, lambda row: row)
    return Page(tuple(_person(connection, row) for row in found.rows), found.total)


def _person(connection: Connection, row: Row[Any]) -> PersonRow:
    events = schema.engagements
    days = select(func.min(events.c.start), func.max(events.c.end)).join_from(schema.participants, events)
    first, last = connection.execute(days.where(_P.person == row.number)).one()
    return PersonRow(
        number=row.number, name=row.name, party=row.party, offices=_offices_of(connection, row.number),
        engagements=row.engagements, first=first, last=last,
    )  # fmt: skip


def _offices_of(connection: Connection, person: int) -> tuple[str, ...]:
    """Return the offices that documents give a person, the most frequent first."""
    query = select(_O.office).join_from(schema.held, schema.offices).where(_H.person == person)
    query = query.group_by(_O.office).order_by(func.count(distinct(_H.document)).desc(), _O.office)
    return tuple(connection.scalars(query))


def offices(
    connection: Connection, name: str | None, parties: Sequence[str], cut: Cut, *, then: bool
) -> Page[OfficeRow]:
    """Return who holds which office, by party, office and name."""
    joined = schema.held.join(schema.people).join(schema.offices).join(schema.documents)
    days = func.min(_D.published).label("first"), func.max(_D.published).label("last")
    counts = func.count(distinct(_H.document)).label("documents"), *days
    query = select(_N.number, _N.name, _O.number.label("held"), _O.office, _O.of, *counts).select_from(joined)
    query = query.where(_N.number.in_(found_in("people_words", name, then=then))) if name else query
    query = query.where(_O.of.in_(parties)) if parties else query
    query = query.group_by(_N.number, _O.number).order_by(_O.of, _O.office, _N.name, _N.key)
    found = page(connection, query, cut, lambda row: row)
    return Page(tuple(_office(row, _latest(connection, row.number, row.held)) for row in found.rows), found.total)


def _office(row: Row[Any], latest: Source) -> OfficeRow:
    return OfficeRow(
        person=row.name, office=row.office, of=row.of or None, documents=row.documents, first=row.first,
        last=row.last, source=latest,
    )  # fmt: skip


def _latest(connection: Connection, person: int, office: int) -> Source:
    """Return the last document that gives a person an office."""
    query = select(*source_columns()).join_from(schema.held, schema.documents)
    query = query.where(_H.person == person, _H.office == office).order_by(_D.published.desc(), _D.key).limit(1)
    return source(connection.execute(query).one())


def chairs(connection: Connection, words: str | None, cut: Cut) -> Page[ChairRow]:
    """Return chairs by the day they are held from, else by publication."""
    table = schema.chairs
    query = _sourced(table)
    query = query.where(table.c.number.in_(found_in("chair_words", words))) if words else query
    day = func.coalesce(table.c.start, _D.published)
    query = query.order_by(day.is_(None), day, _D.key, table.c.number)
    return page(connection, query, cut, _chair)


def _chair(row: Row[Any]) -> ChairRow:
    return ChairRow(
        body=row.body, holder=row.holder, sense=row.sense, when=when(row), evidence=row.evidence, source=source(row)
    )


def statements(connection: Connection, speaker: str | None, words: str | None, cut: Cut) -> Page[StatementRow]:
    """Return quotations by day of publication, in the order of the text."""
    table = schema.statements
    query = _sourced(table)
    for typed, column in ((speaker, "speaker"), (words, "quote")):
        query = query.where(table.c.number.in_(found_in("statement_words", typed, column))) if typed else query
    query = query.order_by(*_BY_PUBLICATION, table.c.number)
    return page(connection, query, cut, lambda row: StatementRow(
        speaker=row.speaker, quote=row.quote, via=row.via, source=source(row)
    ))  # fmt: skip


def commitments(connection: Connection, parties: Sequence[str], words: str | None, cut: Cut) -> Page[CommitmentRow]:
    """Return commitments by day of publication, in the order of the text."""
    table = schema.commitments
    query = _sourced(table)
    if parties:
        each = func.json_each(table.c.parties).table_valued("value")
        query = query.where(exists(select(each.c.value).where(each.c.value.in_(parties))))
    query = query.where(table.c.number.in_(found_in("commitment_words", words))) if words else query
    return page(connection, query.order_by(*_BY_PUBLICATION, table.c.number), cut, _commitment)


def _commitment(row: Row[Any]) -> CommitmentRow:
    parties = msgspec.json.decode(row.parties, type=tuple[str, ...])
    return CommitmentRow(parties=parties, what=row.what, by=when(row), evidence=row.evidence, source=source(row))


def _sourced(table: Table) -> Select[Any]:
    return select(table, *source_columns()).join_from(table, schema.documents)
