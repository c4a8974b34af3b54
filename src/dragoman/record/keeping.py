"""Keeps documents within one transaction: first what they say, then what that changes among the engagements."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

import msgspec
from msgspec.structs import replace
from sqlalchemy import Connection, delete, insert, select, update

from dragoman.errors import BrokenInput
from dragoman.model import Document, Reading, decode, encode
from dragoman.record import schema
from dragoman.record.adding import Adder
from dragoman.record.claims import claims_of, listed, told_of, told_where
from dragoman.record.engaging import write_engagements
from dragoman.record.forgetting import Unused, drop_unused, forget
from dragoman.record.matching import carried_over
from dragoman.record.merging import Changed, Claims, Merger, after
from dragoman.record.rows import Kept
from dragoman.record.shelf import ShelfRows
from dragoman.record.writing import Writer

CHUNK = 500
"""How many documents or engagements are held at once while all are merged anew."""


class Keeping:
    """Documents of one transaction. `settle` must be called before it ends."""

    def __init__(self, connection: Connection, merger: Merger) -> None:
        self._connection = connection
        self._merger = merger
        self._adder = Adder(connection)
        self._gone: set[str] = set()
        self._new: set[str] = set()
        self._unused = Unused()
        if merged_by(connection) != merger.version:
            self.merge_anew()

    def keep(self, document: Document, reading: Reading) -> Kept:
        """Write a document with its claims, in the place of what was kept of it before."""
        key, body = document.content_hash, _encoded(document, reading)
        known = select(schema.documents.c.number, schema.readings.c.body).join_from(schema.documents, schema.readings)
        found = self._connection.execute(known.where(schema.documents.c.key == key)).one_or_none()
        if found is None:
            return Kept("new", key, self._write(document, reading, body, {}))
        before = claims_of(self._connection, found.number)
        if _same(found.body, body, reading):
            return Kept("unchanged", key, tuple(name for name, _ in before))
        names = carried_over(before, reading.engagements)
        self._unused |= forget(self._connection, found.number)
        self._gone |= {name for name, _ in before} - self._new
        self._new -= {name for name, _ in before}
        return Kept("replaced", key, self._write(document, reading, body, names))

    def _write(self, document: Document, reading: Reading, body: bytes, names: Mapping[int, str]) -> tuple[str, ...]:
        ids = Writer(self._adder, document, reading, body).write(names)
        self._new |= set(ids)
        return ids

    def settle(self) -> None:
        """Merge what is new, write the engagements that changed, drop what nothing names any more."""
        shelf, changed = ShelfRows(self._connection), set[Claims]()
        if self._gone:
            changed = after(changed, self._merger.remove(shelf, sorted(self._gone)))
        if self._new:
            changed = after(changed, self._merger.add(shelf, told_of(self._connection, sorted(self._new))))
        self._engage(sorted(changed))
        drop_unused(self._connection, self._unused)

    def merge_anew(self) -> None:
        """Merge all claims of the record from the beginning."""
        shelf, changed = ShelfRows(self._connection), set[Claims]()
        shelf.clear()
        self._disengage()
        for change in self._all_claims(shelf):
            changed = after(changed, change)
        clusters = iter(sorted(changed))
        while chunk := list(islice(clusters, CHUNK)):
            self._engage(chunk)
        self._connection.execute(delete(schema.merged_by))
        self._connection.execute(insert(schema.merged_by).values(version=self._merger.version))

    def _all_claims(self, shelf: ShelfRows) -> Iterator[Changed]:
        numbers = iter(self._connection.scalars(select(schema.claims.c.document).distinct()).all())
        while chunk := list(islice(numbers, CHUNK)):
            told = told_where(self._connection, schema.claims.c.document.in_(listed(chunk)))
            yield self._merger.add(shelf, told)

    def _engage(self, clusters: Sequence[Claims]) -> None:
        self._unused |= write_engagements(self._adder, self._merger, clusters)

    def _disengage(self) -> None:
        """Take all engagements out; their people and parties may be named by none afterwards."""
        acts = schema.participants.c
        self._unused |= Unused(
            people=frozenset(one for one in self._connection.scalars(select(acts.person).distinct()) if one),
            parties=frozenset(one for one in self._connection.scalars(select(acts.party).distinct()) if one),
        )
        self._connection.execute(update(schema.claims).values(engagement=None, origin=None))
        self._connection.execute(delete(schema.words["engagement_words"]))
        self._connection.execute(delete(schema.engagements))


def merged_by(connection: Connection) -> str | None:
    """Return the version of what all claims were merged by, None where nothing says it."""
    return connection.scalar(select(schema.merged_by.c.version))


def _same(before: bytes, body: bytes, reading: Reading) -> bool:
    """Say whether two readings tell the same; one text may come under two ids, and that is no news."""
    return before == body or replace(decode(before), id=reading.id) == reading


def _encoded(document: Document, reading: Reading) -> bytes:
    try:
        msgspec.json.encode(document)
        return encode(reading)
    except UnicodeEncodeError:
        reason = "it holds half a character (a lone surrogate), which cannot be stored: give it as UTF-8"
        raise BrokenInput(document.id or document.title or document.content_hash[:12], reason) from None
