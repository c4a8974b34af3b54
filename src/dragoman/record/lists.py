"""The lists of the record beside engagements and documents: people, offices, chairs, statements, commitments."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, Row, Select, distinct, exists, func, select
from sqlalchemy.schema import Table

from dragoman.record import schema
from dragoman.record.claims import listed
from dragoman.record.filters import found_in
from dragoman.record.rows import ChairRow, CommitmentRow, NamingRow, Page, PersonRow, Source, StatementRow
from dragoman.record.shapes import page, source, source_columns, when

Cut = tuple[int | None, int]

_P, _N, _S, _D = schema.participants.c, schema.people.c, schema.namings.c, schema.documents.c
_BY_PUBLICATION = (_D.published.is_(None), _D.published, _D.key)


def people(
    connection: Connection, name: str | None, parties: Sequence[str], cut: Cut, *, then: bool
) -> Page[PersonRow]:
    """Return people, those in most engagements first; `parties` are any that they act for."""
    wanted = [_N.number.in_(found_in("people_words", name, then=then))] if name else []
    acting = exists().where(_S.person == _N.number, _S.party.in_(parties))
    found = page(connection, _people(*wanted, *([acting] if parties else [])), cut, lambda row: row)
    return Page(_persons(connection, found.rows), found.total)


def people_numbered(connection: Connection, numbers: Iterable[int]) -> tuple[PersonRow, ...]:
    """Return the people of some numbers, those in most engagements first."""
    return _persons(connection, connection.execute(_people(_N.number.in_(listed(numbers)))).all())


def _people(*conditions: ColumnElement[bool]) -> Select[Any]:
    acts = select(func.count(distinct(_P.engagement))).where(_P.person == _N.number)
    count = acts.scalar_subquery().label("engagements")
    query = select(_N.number, _N.name, _N.party, count).where(*conditions)
    return query.order_by(count.desc(), _N.name, _N.key)


def _persons(connection: Connection, rows: Sequence[Row[Any]]) -> tuple[PersonRow, ...]:
    named = namings(connection, _S.person.in_(listed(row.number for row in rows)))
    return tuple(_person(connection, row, named) for row in rows)


def _person(connection: Connection, row: Row[Any], named: Sequence[NamingRow]) -> PersonRow:
    events = schema.engagements
    days = select(func.min(events.c.start), func.max(events.c.end)).join_from(schema.participants, events)
    first, last = connection.execute(days.where(_P.person == row.number)).one()
    return PersonRow(
        number=row.number, name=row.name, party=row.party, engagements=row.engagements, first=first, last=last,
        namings=tuple(one for one in named if one.person == row.number),
    )  # fmt: skip


def namings(connection: Connection, *conditions: ColumnElement[bool]) -> tuple[NamingRow, ...]:
    """Return how documents name people, where conditions on namings and people hold."""
    columns = (_S.number, _S.person, _S.name, _S.office, _S.party, _S.documents, _S.first, _S.last)
    query = select(*columns, _N.name.label("called")).join_from(schema.namings, schema.people)
    rows = connection.execute(query.where(*conditions).order_by(_S.key))
    return tuple(NamingRow(**row) for row in rows.mappings())


def offices(connection: Connection, name: str | None, parties: Sequence[str], *, then: bool) -> tuple[NamingRow, ...]:
    """Return how documents name people with offices; `parties` are those of the offices."""
    wanted: list[ColumnElement[bool]] = [_S.office != ""]
    wanted += [_S.person.in_(found_in("people_words", name, then=then))] if name else []
    return namings(connection, *wanted, *([_S.party.in_(parties)] if parties else []))


def last_of(connection: Connection, numbers: Sequence[int]) -> Source | None:
    """Return the document published last that has one of some namings."""
    query = select(*source_columns()).join_from(schema.sightings, schema.documents)
    query = query.where(schema.sightings.c.naming.in_(listed(numbers)))
    row = connection.execute(query.order_by(_D.published.desc(), _D.key).limit(1)).one_or_none()
    return source(row) if row else None


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
