"""The record to write to: documents with their readings, kept in transactions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

import msgspec
from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import Connection, Engine, select
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.exc import DatabaseError

from dragoman.errors import BrokenInput
from dragoman.model import Document, Fault, Reading, decode, encode
from dragoman.record import schema
from dragoman.record.faults import put_faults
from dragoman.record.forgetting import claims_before, drop_unused, forget
from dragoman.record.matching import carried_over
from dragoman.record.trouble import trouble
from dragoman.record.view import View
from dragoman.record.writing import Writer

BATCH = 64
"""How many documents `keep_many` puts into one transaction; each waits for the disk once."""


class Kept(Struct, frozen=True):
    """What keeping a document did: `new`, `unchanged` (the same was kept before), `replaced` (its reading was another).

    `document` is its content hash; `engagements` are the ids of what it tells, in the order of the reading.
    """

    outcome: Literal["new", "unchanged", "replaced"]
    document: str
    engagements: tuple[str, ...]


class Record:
    """An open record. Use it in a `with` block, or close it; `open_record` makes it."""

    def __init__(self, path: Path, writing: Engine, asking: Engine) -> None:
        self.path = path
        self._writing = writing
        self._asking = asking

    def __enter__(self) -> Self:
        """Return the record itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the record."""
        self.close()

    def close(self) -> None:
        """Close the record; what was kept is on disk."""
        self._asking.dispose()
        self._writing.dispose()

    def keep(self, document: Document, reading: Reading) -> Kept:
        """Keep a document with its reading in one transaction; when this returns, it is on disk.

        A document is known by its content hash. The same reading again changes nothing; another one takes the place
        of the one before, and engagements that both tell of keep their ids. Raises BrokenInput for a text that
        cannot be stored, RecordError where the file cannot be written.
        """
        with self._transaction() as connection:
            return _keep(connection, document, reading)

    def keep_many(self, pairs: Iterable[tuple[Document, Reading]]) -> Iterator[Kept]:
        """Keep documents, many to a transaction; each is yielded once it is on disk, in the order given.

        Raises as `keep` does; what was yielded before stays kept, the rest of the batch is not.
        """
        left = iter(pairs)
        while batch := list(islice(left, BATCH)):
            with self._transaction() as connection:
                done = [_keep(connection, document, reading) for document, reading in batch]
            yield from done

    def quarantine(self, name: str, reason: str) -> None:
        """Note input that could not be read, with the reason; a newer reason takes the place of an older one."""
        row = upsert(schema.quarantine).values(name=_storable(name), reason=_storable(reason))
        with self._transaction() as connection:
            connection.execute(row.on_conflict_do_update(index_elements=["name"], set_={"reason": row.excluded.reason}))

    def note_faults(self, file: str, faults: Sequence[Fault]) -> None:
        """Note what is wrong with a table of a file; it takes the place of what was noted of that file before."""
        stored = [replace(one, what=_storable(one.what), done=_storable(one.done)) for one in faults]
        with self._transaction() as connection:
            put_faults(connection, _storable(file), stored)

    def view(self) -> View:
        """Return the record to ask, over connections that cannot write."""
        return View(self.path, self._asking)

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        try:
            with self._writing.begin() as connection:
                yield connection
        except DatabaseError as error:
            raise trouble(self.path, error) from None


def _keep(connection: Connection, document: Document, reading: Reading) -> Kept:
    key = document.content_hash
    body = _encoded(document, reading)
    known = select(schema.documents.c.number, schema.readings.c.body).join_from(schema.documents, schema.readings)
    found = connection.execute(known.where(schema.documents.c.key == key)).one_or_none()
    if found is None:
        return Kept("new", key, Writer(connection, document, reading, body).write({}))
    if _same(found.body, body, reading):
        return Kept("unchanged", key, _ids(connection, found.number))
    names = carried_over(claims_before(connection, found.number), reading.engagements)
    unused = forget(connection, found.number)
    ids = Writer(connection, document, reading, body).write(names)
    drop_unused(connection, unused)
    return Kept("replaced", key, ids)


def _same(before: bytes, body: bytes, reading: Reading) -> bool:
    """Say whether two readings tell the same; one text may come under two ids, and that is no news."""
    return before == body or replace(decode(before), id=reading.id) == reading


def _ids(connection: Connection, number: int) -> tuple[str, ...]:
    return tuple(name for name, _ in claims_before(connection, number))


def _encoded(document: Document, reading: Reading) -> bytes:
    try:
        msgspec.json.encode(document)
        return encode(reading)
    except UnicodeEncodeError:
        reason = "it holds half a character (a lone surrogate), which cannot be stored: give it as UTF-8"
        raise BrokenInput(document.id or document.title or document.content_hash[:12], reason) from None


def _storable(text: str) -> str:
    return text.encode("utf-8", "backslashreplace").decode()
