"""The main job: documents in, readings out, kept in a record on the way."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING

from msgspec.structs import replace

from dragoman.documents import documents_from
from dragoman.errors import BrokenInput, InputError, MissingInput
from dragoman.model import Document, Reading
from dragoman.reading import READER, read
from dragoman.runs.limits import foreign_reason, shorten
from dragoman.runs.outcome import Outcome
from dragoman.runs.tables import OnFault, TableRun

if TYPE_CHECKING:
    from dragoman.record import Record


def read_paths(
    paths: Iterable[str | Path],
    *,
    published: dt.date | None = None,
    publisher: str | None = None,
    record: Record | None = None,
    stdin: IO[bytes] | None = None,
    on_done: Callable[[Outcome], None] | None = None,
    on_fault: OnFault | None = None,
) -> Iterator[Outcome]:
    """Read every document under `paths` (files, folders, patterns, `-`); yield outcomes in input order.

    One document is held at a time. With a `record`, a document is kept before its outcome is yielded, so that
    an interrupted run has kept all that it reported. `on_done` is called with each outcome, `on_fault` with
    each fault in a table. Input that cannot be read is an outcome, never an exception; a RecordError ends the run.
    """
    tables = TableRun(record, on_fault)
    for item in documents_from(paths, published=published, publisher=publisher, stdin=stdin):
        outcome = _refuse(item, record) if isinstance(item, InputError) else read_document(item, record, tables)
        if on_done:
            on_done(outcome)
        yield outcome
    tables.close()


def read_document(document: Document, record: Record | None = None, tables: TableRun | None = None) -> Outcome:
    """Read one document, keep it in `record` where there is one, and return its outcome.

    `tables` are those of the run that a row belongs to; without any, a row is read by itself.
    """
    outcome = _read(document, tables or TableRun())
    if record is None or outcome.document is None:
        return outcome
    if outcome.state == "quarantined" or outcome.reading is None:
        record.quarantine(outcome.name, outcome.reason)
        return outcome
    return replace(outcome, kept=record.keep(document, outcome.reading))


def _read(document: Document, tables: TableRun) -> Outcome:
    name = _name(document)
    reason = foreign_reason(document) if document.genre != "table" else ""
    if reason:
        return _unread(name, document, reason)
    part = shorten(document)
    try:
        if document.genre == "table":
            return tables.read(document, name)
        reading = read(part)
    except BrokenInput as error:
        return replace(_unread(name, document, error.reason), state="quarantined")
    except Exception as error:
        # A fault of the reader in one document must not cost the others: it is named and the run goes on.
        reason = f"the reader failed on it ({type(error).__name__}); please report the text that does this"
        return replace(_unread(name, document, reason), state="quarantined")
    if part is not document:
        reading = _say_partly(reading, part, document)
    said = (*document.notes, *(reading.notes if reading.status != "read" else ()))
    return Outcome(name=name, state=reading.status, reason="; ".join(said), document=document, reading=reading)


def _say_partly(reading: Reading, part: Document, document: Document) -> Reading:
    note = f"only the first {len(part.text):,} of {len(document.text):,} characters were read: split the text"
    return replace(reading, status="partly read", notes=(*reading.notes, note))


def _unread(name: str, document: Document, reason: str) -> Outcome:
    number = document.id or document.content_hash
    reading = Reading(id=number, reader=READER, status="not read", notes=(reason,))
    return Outcome(name=name, state="not read", reason=reason, document=document, reading=reading)


def _refuse(error: InputError, record: Record | None) -> Outcome:
    """Return the outcome of input that gave no document; what was there at all is kept as quarantined."""
    if isinstance(error, MissingInput):
        return Outcome(name=error.name, state="not read", reason=error.reason)
    if record is not None:
        record.quarantine(error.name, error.reason)
    return Outcome(name=error.name, state="quarantined", reason=error.reason)


def _name(document: Document) -> str:
    """Return what a user calls the document: its file, and its id where the file names more than one."""
    number = document.id if document.id != document.content_hash else ""
    place = document.capture.name if document.capture else ""
    return " ".join(part for part in (place, number) if part) or document.title or document.content_hash[:12]
