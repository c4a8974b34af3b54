"""Reads the record: one method for each thing that can be asked, nothing is written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Engine, Select, and_, distinct, exists, func, or_, select, text

from dragoman.model import EngagementClaim, Precision, When
from dragoman.record import schema
from dragoman.record.rows import (
    ChairRow,
    CommitmentRow,
    DocumentRow,
    EngagementFilter,
    EngagementRow,
    OfficeRow,
    PersonRow,
    Source,
    StatementRow,
)

_E, _C, _D = schema.engagements.c, schema.claims.c, schema.documents.c
_P, _N = schema.participants.c, schema.people.c


class View:
    """The record as it stands, to ask."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def _rows(self, query: Select[Any]) -> Sequence[Any]:
        with self._engine.connect() as connection:
            return connection.execute(query).all()

    def engagements(self, wanted: EngagementFilter) -> tuple[tuple[EngagementRow, ...], int]:
        """Return the engagements that a filter wants, by date, undated ones last, and how many there are in all."""
        conditions = list(_conditions(wanted))
        found = select(_E.id).where(and_(True, *conditions))
        order = (_E.start.is_(None), _E.start, _E.end, _E.id)
        with self._engine.connect() as connection:
            total = connection.scalar(select(func.count()).select_from(found.subquery())) or 0
            ids = list(connection.scalars(found.order_by(*order).limit(wanted.limit)))
        return tuple(self._engagement(number) for number in ids), total

    def _engagement(self, number: str) -> EngagementRow:
        joined = schema.engagements.join(schema.claims).join(schema.documents)
        query = select(schema.engagements, _D.key, _D.title, _D.publisher, _D.published).select_from(joined)
        row = self._rows(query.where(_E.id == number))[0]
        return EngagementRow(
            id=row.id, kind=row.kind, status=row.status, when=_when(row), place=row.place, country=row.country,
            name=row.name, participants=self._participants(number), topics=tuple(row.topics.split()),
            source=_source(row),
        )  # fmt: skip

    def _participants(self, number: str) -> tuple[str, ...]:
        query = select(_N.name, _P.office, _P.party, _P.role).select_from(schema.participants.outerjoin(schema.people))
        rows = self._rows(query.where(_P.engagement == number).order_by(_P.position))
        return tuple(_described(row) for row in rows)

    def claim(self, number: str) -> tuple[EngagementClaim, Source] | None:
        """Return what is claimed of the engagement of an id, and by which document; None where there is none."""
        joined = schema.claims.join(schema.documents)
        query = select(_C.body, _D.key, _D.title, _D.publisher, _D.published).select_from(joined)
        rows = self._rows(query.where(_C.engagement == number.upper()))
        return (msgspec.json.decode(rows[0].body, type=EngagementClaim), _source(rows[0])) if rows else None

    def people(self, *, name: str | None = None, party: Sequence[str] = ()) -> tuple[PersonRow, ...]:
        """Return the people of the record, those in most engagements first."""
        count = select(func.count(distinct(_P.engagement))).where(_P.person == _N.id).scalar_subquery()
        query = select(_N.id, _N.name, _N.party, count.label("engagements")).order_by(count.desc(), _N.name)
        query = query.where(_like(_N.name, name)) if name else query
        query = query.where(_N.party.in_(party)) if party else query
        offices = self._offices_of()
        return tuple(
            PersonRow(row.id, row.name, row.party, offices.get(row.id, ()), row.engagements)
            for row in self._rows(query)
        )

    def _offices_of(self) -> dict[int, tuple[str, ...]]:
        held: dict[int, dict[str, None]] = {}
        for row in self._rows(select(schema.offices.c.person, schema.offices.c.office)):
            held.setdefault(row.person, {})[row.office] = None
        return {person: tuple(found) for person, found in held.items()}

    def offices(self, *, party: Sequence[str] = ()) -> tuple[OfficeRow, ...]:
        """Return who holds which office, in how many documents, between which days of publication."""
        table = schema.offices.c
        joined = schema.offices.join(schema.people).join(schema.documents)
        counts = func.count(distinct(table.document)), func.min(_D.published), func.max(_D.published)
        query = select(_N.name, table.office, table.of, *counts).select_from(joined)
        query = query.where(table.of.in_(party)) if party else query
        query = query.group_by(_N.name, table.office, table.of).order_by(table.of, table.office, _N.name)
        return tuple(OfficeRow(row[0], row[1], row[2], row[3], row[4], row[5]) for row in self._rows(query))

    def chairs(self, *, body: str | None = None) -> tuple[ChairRow, ...]:
        """Return who holds, takes over or hands over which chair."""
        table = schema.chairs
        query = _sourced(table).where(_like(table.c.body, body)) if body else _sourced(table)
        rows = self._rows(query.order_by(table.c.body, _D.published, table.c.holder))
        return tuple(ChairRow(row.body, row.holder, row.sense, _when(row), row.evidence, _source(row)) for row in rows)

    def statements(self, *, speaker: str | None = None, words: str | None = None) -> tuple[StatementRow, ...]:
        """Return quotations, by day of publication."""
        table = schema.statements
        query = _sourced(table)
        query = query.where(_like(table.c.speaker, speaker)) if speaker else query
        query = query.where(_like(table.c.quote, words)) if words else query
        rows = self._rows(query.order_by(_D.published, _D.key, table.c.position))
        return tuple(StatementRow(row.speaker, row.quote, row.via, _source(row)) for row in rows)

    def commitments(self, *, party: Sequence[str] = (), words: str | None = None) -> tuple[CommitmentRow, ...]:
        """Return what parties undertook, by day of publication."""
        table = schema.commitments
        query = _sourced(table)
        if party:
            spaced = func.concat(" ", table.c.parties, " ")
            query = query.where(or_(*(spaced.contains(f" {code} ") for code in party)))
        query = query.where(_like(table.c.what, words)) if words else query
        rows = self._rows(query.order_by(_D.published, _D.key, table.c.position))
        return tuple(CommitmentRow(tuple(row.parties.split()), row.what, row.evidence, _source(row)) for row in rows)

    def documents(self) -> tuple[DocumentRow, ...]:
        """Return the documents, by day of publication."""
        count = select(func.count()).where(_C.document == _D.key).scalar_subquery()
        query = select(_D.key, _D.title, _D.publisher, _D.published, _D.state, _D.reason, count.label("engagements"))
        rows = self._rows(query.order_by(_D.published.is_(None), _D.published, _D.key))
        return tuple(
            DocumentRow(row.key, row.title, row.publisher, row.published, row.state, row.reason, row.engagements)
            for row in rows
        )

    def counts(self) -> dict[str, int]:
        """Return how many of each the record holds: documents by state, engagements by kind and status, lists."""
        found: dict[str, int] = {}
        for label, column in (("documents", _D.state), ("engagements", _E.kind), ("engagements", _E.status)):
            query = select(column, func.count()).group_by(column).order_by(column)
            found.update({f"{label}: {row[0]}": row[1] for row in self._rows(query)})
        for label, table in _COUNTED:
            found[label] = self._rows(select(func.count()).select_from(table))[0][0]
        return found

    def quarantined(self) -> tuple[tuple[str, str], ...]:
        """Return the input that could not be read, with the reasons."""
        query = select(schema.quarantine.c.name, schema.quarantine.c.reason).order_by(schema.quarantine.c.name)
        return tuple((row[0], row[1]) for row in self._rows(query))


_COUNTED = (
    ("people", schema.people),
    ("offices", schema.offices),
    ("chairs", schema.chairs),
    ("statements", schema.statements),
    ("commitments", schema.commitments),
    ("mentions", schema.mentions),
    ("quarantined", schema.quarantine),
)


def _conditions(wanted: EngagementFilter) -> Iterator[ColumnElement[bool]]:
    for codes in (wanted.of, wanted.with_):
        if codes:
            yield _has(_P.party.in_(codes))
    for name in wanted.people:
        yield _has(_P.person.in_(select(_N.id).where(_like(_N.name, name))))
    for column, value in ((_E.kind, wanted.kind), (_E.status, wanted.status), (_E.country, wanted.country)):
        if value:
            yield column == value
    if wanted.since:
        yield _E.end >= wanted.since.isoformat()
    if wanted.until:
        yield _E.start <= wanted.until.isoformat()
    if wanted.place:
        yield _like(_E.place, wanted.place)
    if wanted.body:
        yield or_(_has(_P.party == wanted.body), _like(_E.name, wanted.body), _like(_E.within, wanted.body))
    if wanted.topic:
        yield func.concat(" ", _E.topics, " ").contains(f" {wanted.topic} ")
    if wanted.text:
        found = text("SELECT engagement FROM search WHERE search MATCH :words").bindparams(words=_match(wanted.text))
        yield _E.id.in_(found)


def _has(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists().where(_P.engagement == _E.id, condition)


def _like(column: ColumnElement[Any], words: str) -> ColumnElement[bool]:
    return column.icontains(words, autoescape=True)


def _match(words: str) -> str:
    """Return words as a search for all of them: each stands in quotes, so that no sign of the syntax is one."""
    return " ".join('"' + word.replace('"', '""') + '"' for word in words.split())


def _sourced(table: Any) -> Select[Any]:
    return select(table, _D.key, _D.title, _D.publisher, _D.published).select_from(table.join(schema.documents))


def _source(row: Any) -> Source:
    return Source(row.key, row.title, row.publisher, row.published)


def _when(row: Any) -> When | None:
    if row.start is None:
        return None
    precision: Precision = row.precision
    return When(dt.date.fromisoformat(row.start), dt.date.fromisoformat(row.end), precision)


def _described(row: Any) -> str:
    """Return a participant in words: "Amina Okello, Foreign Minister (KEN)", its role where it is not just there."""
    who = ", ".join(part for part in (row.name, row.office) if part)
    party = f"({row.party})" if who else str(row.party)
    role = "" if row.role == "participant" else f" – {row.role}"
    return f"{who} {party}{role}".strip()
