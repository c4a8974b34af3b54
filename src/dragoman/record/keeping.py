"""Keeps documents within one transaction: first what they say, then what that changes among the engagements."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice

import msgspec
from msgspec.structs import replace
from sqlalchemy import Connection, delete, insert, select, update

from dragoman.errors import BrokenInput, Refused
from dragoman.model import Decision, Document, Reading, Standing, decode, encode
from dragoman.record import schema
from dragoman.record.adding import Adder
from dragoman.record.changes import note_changes, watch
from dragoman.record.claims import ids_of, listed, told_of, told_where
from dragoman.record.deciding import affected, append, told_off
from dragoman.record.documents import document_where
from dragoman.record.engaging import write_engagements
from dragoman.record.forgetting import Unused, drop_unused, forget
from dragoman.record.matching import carried_over
from dragoman.record.merging import Changed, Claims, Merger, after
from dragoman.record.namings import Namings
from dragoman.record.recognising import Recogniser
from dragoman.record.rows import Kept
from dragoman.record.seeing import see_again
from dragoman.record.shelf import ShelfRows
from dragoman.record.writing import Writer, ids_for

Clock = Callable[[], dt.datetime]
"""Tells the time, with its zone."""

CHUNK = 500
"""How many documents or engagements are held at once while all are merged anew."""


class Keeping:
    """Documents and decisions of one transaction. `settle` must be called before it ends."""

    def __init__(
        self, connection: Connection, merger: Merger, recogniser: Recogniser, standing: Standing, clock: Clock
    ) -> None:
        watch(connection)
        self._clock = clock
        self._connection = connection
        self._merger = merger
        self._adder = Adder(connection)
        self._namings = Namings(self._adder, recogniser, standing)
        self._standing = standing
        self._before = standing.decided()
        self._gone: set[str] = set()
        self._new: set[str] = set()
        self._unused = Unused()
        self.touched: set[str] = set()
        """After `settle`, the claims whose engagements may be others now."""
        if merged_by(connection) != merger.version:
            self.merge_anew()

    def keep(self, document: Document, reading: Reading) -> Kept:
        """Write a document with its claims, in the place of what was kept of it before."""
        key, body = document.content_hash, _encoded(document, reading)
        known = select(schema.documents.c.number, schema.readings.c.body).join_from(schema.documents, schema.readings)
        found = self._connection.execute(known.where(schema.documents.c.key == key)).one_or_none()
        if found is None:
            return Kept("new", key, self._write(document, reading, body, {}))
        ids = ids_of(self._connection, found.number)
        if _same(found.body, body, reading):
            return Kept("unchanged", key, ids)
        before = list(zip(ids, decode(found.body).engagements, strict=True))
        self._forget(found.number, ids)
        return Kept("replaced", key, self._write(document, reading, body, carried_over(before, reading.engagements)))

    def decide(self, decisions: Sequence[Decision]) -> tuple[Decision, ...]:
        """Add decisions to those that stand. Raises Refused where they contradict what stands."""
        before = self._standing
        made = append(self._connection, decisions, before.all[-1].number if before.all else 0)
        self._standing = self._namings.standing = before.after(made)
        clash = self._standing.clash()
        if clash:
            raise Refused(told_off(clash, made))
        reached = affected(before, self._standing)
        self._gone |= reached.merged
        self._new |= self._counting(reached.merged)
        self._write_anew(reached.amended)
        return made

    def _write_anew(self, claims: Iterable[str]) -> None:
        """Write the documents of claims anew, so that they are as decisions have them."""
        column = schema.claims.c
        numbers = select(column.document).where(column.id.in_(listed(claims))).distinct().order_by(column.document)
        for number in self._connection.scalars(numbers).all():
            found = document_where(self._connection, schema.documents.c.number == number)
            ids = ids_of(self._connection, number)
            self._forget(number, ids)
            if found:
                self._write(found[0], decode(found[1]), found[1], dict(enumerate(ids)))

    def _forget(self, number: int, ids: Sequence[str]) -> None:
        self._namings.touch(number)
        self._unused |= forget(self._connection, number)
        self._gone |= set(ids) - self._new
        self._new -= set(ids)

    def _write(self, document: Document, reading: Reading, body: bytes, names: Mapping[int, str]) -> tuple[str, ...]:
        ids = ids_for(self._connection, document, reading.engagements, names)
        Writer(self._adder, self._namings, document, self._standing.read(ids, reading), body).write(ids)
        self._new |= self._counting(ids)
        return ids

    def _counting(self, claims: Iterable[str]) -> set[str]:
        """Return the claims that no person has rejected."""
        return {claim for claim in claims if self._standing.rejection(claim) is None}

    def settle(self) -> None:
        """Merge what is new, write people and engagements that changed, drop what nothing names any more."""
        shelf, changed = ShelfRows(self._connection), set[Claims]()
        self._namings.recognise()
        if self._gone:
            changed = after(changed, self._merger.remove(shelf, sorted(self._gone), self._before))
        if self._new:
            told = told_of(self._connection, sorted(self._new))
            changed = after(changed, self._merger.add(shelf, told, self._standing.decided()))
        self._engage(sorted(changed))
        self._namings.drop()
        self.touched = self._gone | self._new | {claim for claims in changed for claim in claims}
        drop_unused(self._connection, self._unused)
        note_changes(self._connection, self._clock())

    def merge_anew(self) -> None:
        """Recognise all people and merge all claims of the record from the beginning."""
        shelf, changed = ShelfRows(self._connection), set[Claims]()
        shelf.clear()
        self._disengage()
        self._see_again()
        for change in self._all_claims(shelf):
            changed = after(changed, change)
        clusters = iter(sorted(changed))
        while chunk := list(islice(clusters, CHUNK)):
            self._engage(chunk)
        self._connection.execute(delete(schema.merged_by))
        self._connection.execute(insert(schema.merged_by).values(version=self._merger.version))

    def _see_again(self) -> None:
        self._namings.clear()
        numbers = iter(self._connection.scalars(select(schema.documents.c.number)).all())
        while chunk := list(islice(numbers, CHUNK)):
            see_again(self._adder, self._namings, chunk)
        self._namings.recognise()

    def _all_claims(self, shelf: ShelfRows) -> Iterator[Changed]:
        numbers = iter(self._connection.scalars(select(schema.claims.c.document).distinct()).all())
        while chunk := list(islice(numbers, CHUNK)):
            told = told_where(self._connection, schema.claims.c.document.in_(listed(chunk)))
            counting = [one for one in told if self._standing.rejection(one.id) is None]
            yield self._merger.add(shelf, counting, self._standing.decided())

    def _engage(self, clusters: Sequence[Claims]) -> None:
        self._unused |= write_engagements(self._adder, self._merger, clusters, self._standing)

    def _disengage(self) -> None:
        """Take all engagements out; their parties may be in none afterwards."""
        acts = schema.participants.c
        self._unused |= Unused(
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
