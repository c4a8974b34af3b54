"""Takes the reading of a document out of the record, so that another can take its place."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from sqlalchemy import Connection, delete, exists, insert, select
from sqlalchemy.schema import Table

from dragoman.record import schema
from dragoman.record.claims import listed


class Unused(Struct, frozen=True):
    """Parties in something that was taken out, that may be in nothing else; captures it came from."""

    parties: frozenset[str] = frozenset()
    captures: frozenset[int] = frozenset()

    def __or__(self, other: Unused) -> Unused:
        """Return both together."""
        return Unused(self.parties | other.parties, self.captures | other.captures)


def forget(connection: Connection, document: int) -> Unused:
    """Take a document out with all that only it says; return what may now be named by none."""
    told = select(schema.claims.c.engagement).where(schema.claims.c.document == document)
    numbers = [number for number in connection.scalars(told) if number is not None]
    unused = named_by(connection, numbers) | _come_from(connection, document)
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
    """Take out parties and captures that nothing names any more."""
    if unused == Unused():
        return
    parties, captures = schema.parties, schema.captures
    acting = exists().where(schema.participants.c.party == parties.c.code)
    connection.execute(delete(parties).where(parties.c.code.in_(listed(unused.parties)), ~acting))
    source = exists().where(schema.documents.c.capture == captures.c.number)
    connection.execute(delete(captures).where(captures.c.number.in_(listed(unused.captures)), ~source))


_LISTS: tuple[tuple[Table, str], ...] = (
    (schema.statements, "statement_words"),
    (schema.commitments, "commitment_words"),
    (schema.chairs, "chair_words"),
)


def named_by(connection: Connection, engagements: Sequence[int]) -> Unused:
    """Return the parties of engagements."""
    acts = schema.participants.c
    rows = connection.scalars(select(acts.party).where(acts.engagement.in_(listed(engagements)))).all()
    return Unused(parties=frozenset(party for party in rows if party is not None))


def _come_from(connection: Connection, document: int) -> Unused:
    """Return the capture that a document came from."""
    documents = schema.documents.c
    capture = connection.scalar(select(documents.capture).where(documents.number == document))
    return Unused(captures=frozenset(() if capture is None else (capture,)))


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
