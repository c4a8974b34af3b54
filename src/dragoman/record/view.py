"""The record to ask: engagements, documents and counts. It never writes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, Row, Select, func, literal, or_, select
from sqlalchemy.schema import Table

from dragoman.model import EngagementClaim, Fault, decode
from dragoman.record import lists, schema
from dragoman.record.asking import Asking
from dragoman.record.claims import listed, told_where
from dragoman.record.documents import document_where
from dragoman.record.faults import count_faults, faults
from dragoman.record.filters import conditions, found_in
from dragoman.record.rows import (
    ChairRow,
    CommitmentRow,
    Counts,
    DocumentRow,
    DocumentSheet,
    EngagementFilter,
    EngagementRow,
    NamingRow,
    Page,
    PersonRow,
    Source,
    StatementRow,
    Told,
)
from dragoman.record.shapes import source, source_columns

_E, _C, _D = schema.engagements.c, schema.claims.c, schema.documents.c
_CLAIM = msgspec.json.Decoder(EngagementClaim)
_BY_DATE = (_E.start.is_(None), _E.start, _E.end, _E.id)
_FEWEST = 4
"""The length in signs from which a beginning of a content hash is taken for one."""


class View(Asking):
    """The record as it stands, to ask. Every method answers from one moment, whatever is written meanwhile.

    Lists are ordered by date and then by id, what has no date last. A `limit` of None is all.
    Raises RecordError where the file can no longer be read.
    """

    def engagements(self, wanted: EngagementFilter) -> Page[EngagementRow]:
        """Return the engagements that a filter wants."""
        found = select(_E.number).where(*conditions(wanted, then=self._then))
        with self._asking() as connection:
            total = _count(connection, found)
            page = found.order_by(*_BY_DATE).limit(wanted.limit).offset(wanted.offset)
            numbers = list(connection.scalars(page)) if total else []
            return Page(_engagement_rows(connection, numbers), total)

    def count(self, wanted: EngagementFilter) -> int:
        """Return how many engagements a filter wants."""
        with self._asking() as connection:
            return _count(connection, select(_E.number).where(*conditions(wanted, then=self._then)))

    def disputes(self, wanted: EngagementFilter) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Return the ids of engagements that a filter wants and on which sources disagree, by date, with the fields."""
        query = select(_E.id, _E.disputed).where(_E.disputed != "[]", *conditions(wanted, then=self._then))
        with self._asking() as connection:
            rows = connection.execute(query.order_by(*_BY_DATE)).all()
        return tuple((row.id, msgspec.json.decode(row.disputed, type=tuple[str, ...])) for row in rows)

    def survivor(self, number: str) -> str | None:
        """Return the id of the engagement that an id leads to: itself, or the one that its claim was merged into."""
        query = select(_E.id).join_from(schema.claims, schema.engagements).where(_C.id == number)
        with self._asking() as connection:
            return connection.scalar(query)

    def engagement(self, number: str) -> EngagementRow | None:
        """Return the engagement of an id, None where there is none."""
        with self._asking() as connection:
            found = connection.scalars(select(_E.number).where(_E.id == number)).all()
            return next(iter(_engagement_rows(connection, list(found))), None)

    def told(self, number: str) -> tuple[Told, ...]:
        """Return what documents tell of the engagement of an id, first published first; () where there is none."""
        with self._asking() as connection:
            return tuple(told_where(connection, _E.id == number))

    def merged_by(self) -> str | None:
        """Return the version of what all claims were merged by, None where nothing says it."""
        with self._asking() as connection:
            return connection.scalar(select(schema.merged_by.c.version))

    def people(
        self, *, name: str | None = None, parties: Sequence[str] = (), limit: int | None = None, offset: int = 0
    ) -> Page[PersonRow]:
        """Return the people of the record, those in most engagements first."""
        with self._asking() as connection:
            return lists.people(connection, name, parties, (limit, offset), then=self._then)

    def offices(self, *, name: str | None = None, parties: Sequence[str] = ()) -> tuple[NamingRow, ...]:
        """Return how documents name people with offices of some parties; `name` is any name of theirs."""
        with self._asking() as connection:
            return lists.offices(connection, name, parties, then=self._then)

    def last_naming(self, numbers: Sequence[int]) -> Source | None:
        """Return the document published last that has one of some namings, None where none has."""
        with self._asking() as connection:
            return lists.last_of(connection, numbers)

    def chairs(self, *, words: str | None = None, limit: int | None = None, offset: int = 0) -> Page[ChairRow]:
        """Return who holds, takes over or hands over which chair, by date; `words` are of body or holder."""
        with self._asking() as connection:
            return lists.chairs(connection, words, (limit, offset))

    def statements(
        self, *, speaker: str | None = None, words: str | None = None, limit: int | None = None, offset: int = 0
    ) -> Page[StatementRow]:
        """Return quotations, by day of publication."""
        with self._asking() as connection:
            return lists.statements(connection, speaker, words, (limit, offset))

    def commitments(
        self, *, parties: Sequence[str] = (), words: str | None = None, limit: int | None = None, offset: int = 0
    ) -> Page[CommitmentRow]:
        """Return what parties undertook, by day of publication."""
        with self._asking() as connection:
            return lists.commitments(connection, parties, words, (limit, offset))

    def documents(
        self, *, words: str | None = None, state: str | None = None, limit: int | None = None, offset: int = 0
    ) -> Page[DocumentRow]:
        """Return documents, by day of publication; `words` are of the title or the text."""
        found = select(_D.number)
        found = found.where(_D.number.in_(found_in("document_words", words))) if words else found
        found = found.where(_D.state == state) if state else found
        with self._asking() as connection:
            total = _count(connection, found)
            page = found.order_by(_D.published.is_(None), _D.published, _D.key).limit(limit).offset(offset)
            return Page(_document_rows(connection, list(connection.scalars(page))), total)

    def documents_named(self, name: str) -> tuple[DocumentRow, ...]:
        """Return the documents whose content hash begins with `name`, or to which the input gave it as id."""
        begins = _D.key.startswith(name.lower(), autoescape=True) if len(name) >= _FEWEST else _D.key == name
        query = select(_D.number).where(or_(_D.id == name, begins)).order_by(_D.key)
        with self._asking() as connection:
            return _document_rows(connection, list(connection.scalars(query)))

    def document(self, key: str) -> DocumentSheet | None:
        """Return the document of a content hash with its reading, None where there is none."""
        told = schema.claims.outerjoin(schema.engagements).join(schema.documents, _C.document == _D.number)
        ids = select(func.coalesce(_E.id, _C.id)).select_from(told).where(_D.key == key).order_by(_C.position)
        with self._asking() as connection:
            found = document_where(connection, _D.key == key)
            engagements = tuple(connection.scalars(ids))
        return DocumentSheet(found[0], decode(found[1]), engagements) if found else None

    def faults(
        self, *, sort: str | None = None, file: str | None = None, limit: int | None = None, offset: int = 0
    ) -> Page[Fault]:
        """Return what is wrong with tables that were handed in, by file and row; `file` is a part of its name."""
        with self._asking() as connection:
            return faults(connection, sort, file, (limit, offset))

    def counts(self, *, most: int = 100) -> Counts:
        """Return how many of each the record holds, and the names of what was left out, `most` of them."""
        with self._asking() as connection:
            refused = _count(connection, select(schema.quarantine))
            documents = _by(connection, schema.documents, "state")
            return Counts(
                documents=documents | {"quarantined": refused} if refused else documents,
                kinds=_by(connection, schema.engagements, "kind"),
                statuses=_by(connection, schema.engagements, "status"),
                lists={name: _count(connection, query) for name, query in _COUNTED},
                left_out=_left_out(connection, most),
                faults=count_faults(connection),
            )


_N = schema.namings.c
_COUNTED: tuple[tuple[str, Select[Any]], ...] = (
    ("people", select(schema.people.c.number)),
    ("offices", select(_N.office, _N.party).where(_N.office != "").distinct()),
    ("chairs", select(schema.chairs.c.number)),
    ("statements", select(schema.statements.c.number)),
    ("commitments", select(schema.commitments.c.number)),
    ("mentions", select(schema.mentions.c.number)),
)


def _count(connection: Connection, query: Select[Any]) -> int:
    return connection.scalar(select(func.count()).select_from(query.subquery())) or 0


def _by(connection: Connection, table: Table, column: str) -> dict[str, int]:
    value = table.c[column]
    rows = connection.execute(select(value, func.count()).group_by(value).order_by(value))
    return {row[0]: row[1] for row in rows}


def _left_out(connection: Connection, most: int) -> tuple[tuple[str, str, str], ...]:
    """Return input that was refused, then documents that were not read or partly: the rarer first."""
    table = schema.quarantine.c
    refused = select(table.name, literal("quarantined"), table.reason).order_by(table.name).limit(most)
    rows = [(name, state, reason) for name, state, reason in connection.execute(refused)]
    unread = select(_D.id, _D.state, _D.reason).where(_D.state.in_(("not read", "partly read")))
    unread = unread.order_by(_D.state, _D.id, _D.key).limit(most - len(rows))
    return (*rows, *((name, state, reason) for name, state, reason in connection.execute(unread)))


def rows_of(connection: Connection, claims: Iterable[str]) -> tuple[EngagementRow, ...]:
    """Return the engagements that some claims are of, by their ids."""
    told = select(_C.engagement).where(_C.id.in_(listed(claims)), _C.engagement.is_not(None))
    numbers = connection.scalars(select(_E.number).where(_E.number.in_(told)).order_by(_E.id))
    return _engagement_rows(connection, list(numbers))


def _engagement_rows(connection: Connection, numbers: list[int]) -> tuple[EngagementRow, ...]:
    """Return rows in the order of `numbers`, each with the documents that tell it."""
    columns: list[ColumnElement[Any]] = [_E.number, _E.id, _E.body, _E.sources, _E.origins, _E.disputed]
    rows = connection.execute(select(*columns).where(_E.number.in_(listed(numbers))))
    found: dict[int, Row[Any]] = {row.number: row for row in rows}
    told: dict[int, list[Row[Any]]] = {}
    query = select(_C.engagement, _D.id, *source_columns()).join_from(schema.claims, schema.documents)
    query = query.where(_C.engagement.in_(listed(numbers)))
    for row in connection.execute(query.order_by(_D.published.is_(None), _D.published, _D.key)):
        told.setdefault(row.engagement, []).append(row)
    return tuple(_engagement_row(found[number], told[number]) for number in numbers)


def _engagement_row(row: Row[Any], told: list[Row[Any]]) -> EngagementRow:
    return EngagementRow(
        id=row.id, claim=_CLAIM.decode(row.body), documents=tuple(dict.fromkeys(one.id for one in told)),
        source=source(told[0]), sources=row.sources, origins=row.origins,
        disputed=msgspec.json.decode(row.disputed, type=tuple[str, ...]),
    )  # fmt: skip


def _document_rows(connection: Connection, numbers: list[int]) -> tuple[DocumentRow, ...]:
    told = select(func.count()).where(_C.document == _D.number).scalar_subquery().label("told")
    columns = (_D.number, _D.key, _D.id, _D.title, _D.publisher, _D.published, _D.url, _D.state, _D.reason, _D.reader)
    rows = connection.execute(select(*columns, told).where(_D.number.in_(listed(numbers))))
    found = {
        row.number: DocumentRow(
            id=row.key, given=row.id, title=row.title, publisher=row.publisher, published=row.published, url=row.url,
            state=row.state, reason=row.reason, reader=row.reader, engagements=row.told,
        )
        for row in rows
    }  # fmt: skip
    return tuple(found[number] for number in numbers)
