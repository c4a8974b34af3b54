"""The record to write to: documents with their readings, kept in transactions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Self

from msgspec.structs import replace
from sqlalchemy import Connection, Engine
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.exc import DatabaseError

from dragoman.model import Decision, Document, Fault, Reading
from dragoman.record import schema
from dragoman.record.deciding import Decisions
from dragoman.record.effects import effect_of
from dragoman.record.faults import put_faults
from dragoman.record.keeping import Keeping
from dragoman.record.merging import Merger
from dragoman.record.recognising import Recogniser
from dragoman.record.rows import Effect, Kept
from dragoman.record.trouble import trouble
from dragoman.record.view import View

BATCH = 64
"""How many documents `keep_many` puts into one transaction; each waits for the disk once."""


def now() -> dt.datetime:
    """Return the time, with its zone."""
    return dt.datetime.now(dt.UTC)


class Record:
    """An open record. Use it in a `with` block, or close it; `open_record` makes it."""

    def __init__(self, path: Path, writing: Engine, asking: Engine, merger: Merger, recogniser: Recogniser) -> None:
        self.path = path
        self._merger = merger
        self._recogniser = recogniser
        self._writing = writing
        self._asking = asking
        self._decisions = Decisions()

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
        of the one before, and claims that both make keep their ids. What that changes among the engagements is in the
        same transaction. Raises BrokenInput for a text that
        cannot be stored, RecordError where the file cannot be written.
        """
        with self._transaction() as connection:
            keeping = self._keeping(connection)
            kept = keeping.keep(document, reading)
            keeping.settle()
        return kept

    def keep_many(self, pairs: Iterable[tuple[Document, Reading]]) -> Iterator[Kept]:
        """Keep documents, many to a transaction; each is yielded once it is on disk, in the order given.

        Raises as `keep` does; what was yielded before stays kept, the rest of the batch is not.
        """
        left = iter(pairs)
        while batch := list(islice(left, BATCH)):
            with self._transaction() as connection:
                keeping = self._keeping(connection)
                done = [keeping.keep(document, reading) for document, reading in batch]
                keeping.settle()
            yield from done

    def merge_anew(self) -> None:
        """Merge all claims from the beginning, in one transaction: who asks meanwhile sees what was there before."""
        with self._transaction() as connection:
            keeping = self._keeping(connection)
            keeping.merge_anew()
            keeping.settle()

    def bring_up_to_date(self) -> None:
        """Merge all claims anew where they were merged by another version, or by none."""
        with self._transaction() as connection:
            self._keeping(connection).settle()

    def decide(self, decisions: Sequence[Decision], *, preview: bool = False) -> Effect:
        """Keep decisions and what follows from them, in one transaction; return what that changes.

        With `preview` nothing is kept. Raises Refused for what contradicts decisions in force, BrokenInput for words
        that cannot be stored, RecordError where the file cannot be written.
        """
        with self._transaction() as connection:
            keeping = self._keeping(connection)
            made = keeping.decide(
                [replace(one, author=_storable(one.author), reason=_storable(one.reason)) for one in decisions]
            )
            keeping.settle()
            with self._asking.begin() as earlier:
                effect = effect_of(made, earlier, connection, keeping.touched)
            if preview:
                connection.rollback()
        return effect

    def is_up_to_date(self) -> bool:
        """Say whether all claims were merged by the version that this record was opened with."""
        return self.view().merged_by() == self._merger.version

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

    def _keeping(self, connection: Connection) -> Keeping:
        return Keeping(connection, self._merger, self._recogniser, self._decisions.read(connection), now)

    def view(self) -> View:
        """Return the record to ask, over connections that cannot write."""
        return View(self.path, self._asking, self._merger, self._recogniser)

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        try:
            with self._writing.begin() as connection:
                yield connection
        except DatabaseError as error:
            raise trouble(self.path, error) from None


def _storable(text: str) -> str:
    return text.encode("utf-8", "backslashreplace").decode()
