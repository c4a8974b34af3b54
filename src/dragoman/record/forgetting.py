"""Takes the reading of a document out of the record, so that another can take its place."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from sqlalchemy import Connection, delete, exists, insert, or_, select
from sqlalchemy.schema import Table

from dragoman.record import schema
from dragoman.record.claims import listed


class Unused(Struct, frozen=True):
    """What was named by something that was taken out, and may be named by nothing else; captures it came from."""

    people: frozenset[int] = frozenset()
    parties: frozenset[str] = frozenset()
    offices: frozenset[int] = frozenset()
    captures: frozenset[int] = frozenset()

    def __or__(self, other: Unused) -> Unused:
        """Return both together."""
        return Unused(
            self.people | other.people,
            self.parties | other.parties,
            self.offices | other.offices,
            self.captures | other.captures,
        )


def forget(connection: Connection, document: int) -> Unused:
    """Take a document out with all that only it says; return what may now be named by none."""
    told = select(schema.claims.c.engagement).where(schema.claims.c.document == document)
    numbers = [number for number in connection.scalars(told) if number is not None]
    unused = named_by(connection, numbers) | _named_in(connection, document)
    for table, words in _LISTS:
        mine = select(table.c.number).where(table.c.document == document)
        unindex(connection, words, connection.scalars(mine).all())
    _unindex_document(connection, document)
    connection.execute(delete(schema.documents).where(schema.documents.c.number == document))
    _drop_untold(connection, numbers)
    return unused


def _drop_untold(connection: Connection, numbers: Sequence[int]) -> None:
    """Take out those engagements of which no document tells any more."""
    table = schema.engagements
    told = exists().where(schema.claims.c.engagement == table.c.number)
    gone = connection.scalars(select(table.c.number).where(table.c.number.in_(listed(numbers)), ~told)).all()
    unindex(connection, "engagement_words", gone)
    connection.execute(delete(table).where(table.c.number.in_(listed(gone))))


def drop_unused(connection: Connection, unused: Unused) -> None:
    """Take out people, parties, offices and captures that nothing names any more."""
    if unused == Unused():
        return
    held, acts = schema.held.c, schema.participants.c
    people, parties, offices, captures = schema.people, schema.parties, schema.offices, schema.captures
    named = or_(exists().where(acts.person == people.c.number), exists().where(held.person == people.c.number))
    mine = people.c.number.in_(listed(unused.people))
    gone = connection.scalars(select(people.c.number).where(mine, ~named)).all()
    unindex(connection, "people_words", gone)
    connection.execute(delete(people).where(people.c.number.in_(listed(gone))))
    acting = exists().where(acts.party == parties.c.code)
    connection.execute(delete(parties).where(parties.c.code.in_(listed(unused.parties)), ~acting))
    filled = exists().where(held.office == offices.c.number)
    connection.execute(delete(offices).where(offices.c.number.in_(listed(unused.offices)), ~filled))
    source = exists().where(schema.documents.c.capture == captures.c.number)
    connection.execute(delete(captures).where(captures.c.number.in_(listed(unused.captures)), ~source))


_LISTS: tuple[tuple[Table, str], ...] = (
    (schema.statements, "statement_words"),
    (schema.commitments, "commitment_words"),
    (schema.chairs, "chair_words"),
)


def named_by(connection: Connection, engagements: Sequence[int]) -> Unused:
    """Return the people and parties of engagements."""
    acts = schema.participants.c
    rows = connection.execute(select(acts.person, acts.party).where(acts.engagement.in_(listed(engagements)))).all()
    return Unused(
        people=frozenset(row.person for row in rows if row.person is not None),
        parties=frozenset(row.party for row in rows if row.party is not None),
    )


def _named_in(connection: Connection, document: int) -> Unused:
    """Return the people with offices that a document tells of, and the capture that it came from."""
    held, documents = schema.held.c, schema.documents.c
    rows = connection.execute(select(held.person, held.office).where(held.document == document)).all()
    capture = connection.scalar(select(documents.capture).where(documents.number == document))
    return Unused(
        people=frozenset(row.person for row in rows),
        offices=frozenset(row.office for row in rows),
        captures=frozenset(() if capture is None else (capture,)),
    )


def unindex(connection: Connection, words: str, numbers: Sequence[int]) -> None:
    """Take rows out of a full-text index by their numbers."""
    if numbers:
        index = schema.words[words]
        connection.execute(delete(index).where(index.c.rowid.in_(listed(numbers))))


def _unindex_document(connection: Connection, document: int) -> None:
    """Tell the index of texts what it loses: it keeps no copy to look it up in (see SQLite's FTS5, 4.4.3)."""
    row = schema.documents.c
    title, text = connection.execute(select(row.title, row.text).where(row.number == document)).one()
    command = {"document_words": "delete", "rowid": document, "title": title, "text": text}
    connection.execute(insert(schema.words["document_words"]).values(command))
