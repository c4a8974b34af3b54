"""Takes the reading of a document out of the record, so that another can take its place."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from msgspec import Struct
from sqlalchemy import Connection, Select, delete, exists, insert, or_, select
from sqlalchemy.schema import Table

from dragoman.model import EngagementClaim
from dragoman.record import schema

_CLAIM = msgspec.json.Decoder(EngagementClaim)


class Unused(Struct, frozen=True):
    """What a forgotten document named, and may have been the only one to name; a capture that it came from."""

    people: tuple[int, ...]
    parties: tuple[str, ...]
    offices: tuple[int, ...]
    captures: tuple[int, ...]


def claims_before(connection: Connection, document: int) -> list[tuple[str, EngagementClaim]]:
    """Return the engagements that a document tells of, by id, in the order of its reading."""
    table = schema.claims
    rows = select(schema.engagements.c.id, table.c.body).join_from(table, schema.engagements)
    rows = rows.where(table.c.document == document).order_by(table.c.position)
    return [(name, _CLAIM.decode(body)) for name, body in connection.execute(rows)]


def forget(connection: Connection, document: int) -> Unused:
    """Take a document out with all that only it says; return what may now be named by none."""
    told = select(schema.claims.c.engagement).where(schema.claims.c.document == document)
    numbers = list(connection.scalars(told))
    unused = _named(connection, document, numbers)
    for table, words in _LISTS:
        mine = select(table.c.number).where(table.c.document == document)
        _unindex(connection, words, connection.scalars(mine).all())
    _unindex_document(connection, document)
    connection.execute(delete(schema.documents).where(schema.documents.c.number == document))
    _drop_untold(connection, numbers)
    return unused


def _drop_untold(connection: Connection, numbers: Sequence[int]) -> None:
    """Take out those engagements of which no document tells any more."""
    table = schema.engagements
    told = exists().where(schema.claims.c.engagement == table.c.number)
    gone = connection.scalars(select(table.c.number).where(table.c.number.in_(numbers), ~told)).all()
    _unindex(connection, "engagement_words", gone)
    connection.execute(delete(table).where(table.c.number.in_(gone)))


def drop_unused(connection: Connection, unused: Unused) -> None:
    """Take out people, parties, offices and captures that nothing names any more."""
    held, acts = schema.held.c, schema.participants.c
    people, parties, offices, captures = schema.people, schema.parties, schema.offices, schema.captures
    named = or_(exists().where(acts.person == people.c.number), exists().where(held.person == people.c.number))
    gone = connection.scalars(select(people.c.number).where(people.c.number.in_(unused.people), ~named)).all()
    _unindex(connection, "people_words", gone)
    connection.execute(delete(people).where(people.c.number.in_(gone)))
    acting = exists().where(acts.party == parties.c.code)
    connection.execute(delete(parties).where(parties.c.code.in_(unused.parties), ~acting))
    filled = exists().where(held.office == offices.c.number)
    connection.execute(delete(offices).where(offices.c.number.in_(unused.offices), ~filled))
    source = exists().where(schema.documents.c.capture == captures.c.number)
    connection.execute(delete(captures).where(captures.c.number.in_(unused.captures), ~source))


_LISTS: tuple[tuple[Table, str], ...] = (
    (schema.statements, "statement_words"),
    (schema.commitments, "commitment_words"),
    (schema.chairs, "chair_words"),
)


def _named(connection: Connection, document: int, engagements: Sequence[int]) -> Unused:
    acts, held, documents = schema.participants.c, schema.held.c, schema.documents.c

    def values(query: Select[tuple[object]]) -> list[object]:
        return [value for value in connection.scalars(query.distinct()) if value is not None]

    people = values(select(acts.person).where(acts.engagement.in_(engagements)))
    people += values(select(held.person).where(held.document == document))
    return msgspec.convert(
        {
            "people": people,
            "parties": values(select(acts.party).where(acts.engagement.in_(engagements))),
            "offices": values(select(held.office).where(held.document == document)),
            "captures": values(select(documents.capture).where(documents.number == document)),
        },
        Unused,
    )


def _unindex(connection: Connection, words: str, numbers: Sequence[int]) -> None:
    if numbers:
        index = schema.words[words]
        connection.execute(delete(index).where(index.c.rowid.in_(numbers)))


def _unindex_document(connection: Connection, document: int) -> None:
    """Tell the index of texts what it loses: it keeps no copy to look it up in (see SQLite's FTS5, 4.4.3)."""
    row = schema.documents.c
    title, text = connection.execute(select(row.title, row.text).where(row.number == document)).one()
    command = {"document_words": "delete", "rowid": document, "title": title, "text": text}
    connection.execute(insert(schema.words["document_words"]).values(command))
