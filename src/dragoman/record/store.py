"""Opens the record and keeps documents with their readings, one transaction each."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

import msgspec
from msgspec import Struct
from sqlalchemy import Connection, Engine, Table, create_engine, delete, event, insert, select, text
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.exc import DatabaseError

from dragoman.errors import RecordError
from dragoman.model import Document, EngagementClaim, Reading, encode
from dragoman.record import schema
from dragoman.record.names import engagement_id, person_key
from dragoman.record.view import View

HEAD = "0001"
_WAIT_MILLISECONDS = 3_000


class Kept(Struct, frozen=True):
    """What keeping a document did: `new`, `unchanged` (this reader had read it), `replaced` (another had)."""

    outcome: Literal["new", "unchanged", "replaced"]
    document: str
    engagements: tuple[str, ...]


class Record:
    """An open record. Use it in a `with` block, or close it."""

    def __init__(self, path: Path, engine: Engine) -> None:
        self.path = path
        self._engine = engine

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
        self._engine.dispose()

    def keep(self, document: Document, reading: Reading) -> Kept:
        """Keep a document with its reading in one transaction; when this returns, it is on disk.

        A document is known by its content hash. The same reading again changes nothing; another reader's
        reading takes the place of the one before, and engagements that both find keep their ids.
        Raises RecordError where the file cannot be written.
        """
        key = document.content_hash
        try:
            with self._engine.begin() as connection:
                known = connection.scalar(select(schema.readings.c.body).where(schema.readings.c.document == key))
                body = encode(reading)
                if known == body:
                    return Kept("unchanged", key, _ids(connection, key))
                before = dict(_claims_of(connection, key))
                _forget(connection, key)
                ids = _Writer(connection, key, document).write(reading, body, before)
                return Kept("replaced" if known is not None else "new", key, ids)
        except DatabaseError as error:
            raise RecordError(_why(self.path, error)) from None

    def keep_many(self, pairs: Iterable[tuple[Document, Reading]]) -> Iterator[Kept]:
        """Keep documents one after the other; each is yielded once it is on disk."""
        for document, reading in pairs:
            yield self.keep(document, reading)

    def quarantine(self, name: str, reason: str) -> None:
        """Note input that could not be read, with the reason; a newer reason takes the place of an older one."""
        row = upsert(schema.quarantine).values(name=name, reason=reason)
        try:
            with self._engine.begin() as connection:
                connection.execute(row.on_conflict_do_update(index_elements=["name"], set_={"reason": reason}))
        except DatabaseError as error:
            raise RecordError(_why(self.path, error)) from None

    @cached_property
    def _view(self) -> View:
        return View(self._engine)

    def view(self) -> View:
        """Return the record to ask."""
        return self._view


def open_record(path: Path | str, *, create: bool = True) -> Record:
    """Open the record at a path, bringing its tables up to date.

    Raises RecordError, in one line that names the path, where it is no record, was made by a newer version, is
    being written by another process, or cannot be made.
    """
    place = Path(path)
    if place.is_dir():
        raise RecordError(f"{place}: this is a folder; name a file for the record")
    if not place.exists() and not (create and place.parent.is_dir()):
        raise RecordError(f"{place}: there is no such record, and no folder to make it in")
    engine = create_engine(f"sqlite:///{place}")
    event.listen(engine, "connect", _set_up)
    try:
        with engine.begin() as connection:
            _bring_up_to_date(place, connection)
    except DatabaseError as error:
        engine.dispose()
        raise RecordError(_why(place, error)) from None
    except RecordError:
        engine.dispose()
        raise
    return Record(place, engine)


def _set_up(connection: sqlite3.Connection, _entry: object) -> None:
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute(f"PRAGMA busy_timeout = {_WAIT_MILLISECONDS}")


def _bring_up_to_date(place: Path, connection: Connection) -> None:
    tables = set(connection.scalars(text("SELECT name FROM sqlite_master WHERE type = 'table'")))
    if "alembic_version" in tables:
        version = connection.scalar(text("SELECT version_num FROM alembic_version"))
        if version == HEAD:
            return
        if str(version) > HEAD:
            raise RecordError(f"{place}: it was made by a newer version of dragoman; update dragoman to open it")
    elif tables:
        raise RecordError(f"{place}: this is a database, but no record of dragoman; name another file")
    from alembic import command  # noqa: PLC0415 only a record that is out of date needs it
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", "dragoman.record:migrations")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _why(place: Path, error: DatabaseError) -> str:
    words = str(error.orig).lower()
    if "not a database" in words or "malformed" in words:
        return f"{place}: this is no record of dragoman; name another file"
    if "locked" in words:
        return f"{place}: another process is writing to it; try again when it is done"
    if "readonly" in words or "unable to open" in words:
        return f"{place}: it cannot be written; check its permissions and those of its folder"
    if "full" in words:
        return f"{place}: the disk is full; make room and run the command again"
    return f"{place}: the record could not be used ({words})"


def _ids(connection: Connection, key: str) -> tuple[str, ...]:
    rows = select(schema.claims.c.engagement).where(schema.claims.c.document == key).order_by(schema.claims.c.position)
    return tuple(connection.scalars(rows))


def _claims_of(connection: Connection, key: str) -> Iterator[tuple[str, EngagementClaim]]:
    rows = select(schema.claims.c.engagement, schema.claims.c.body).where(schema.claims.c.document == key)
    for number, body in connection.execute(rows):
        yield number, msgspec.json.decode(body, type=EngagementClaim)


def _forget(connection: Connection, key: str) -> None:
    """Take a document out with all that only it says."""
    ids = _ids(connection, key)
    for number in ids:
        connection.execute(text("DELETE FROM search WHERE engagement = :id"), {"id": number})
        connection.execute(delete(schema.engagements).where(schema.engagements.c.id == number))
    connection.execute(delete(schema.documents).where(schema.documents.c.key == key))


class _Writer:
    """Writes one document with its reading."""

    def __init__(self, connection: Connection, key: str, document: Document) -> None:
        self.connection = connection
        self.key = key
        self.document = document

    def write(self, reading: Reading, body: bytes, before: dict[str, EngagementClaim]) -> tuple[str, ...]:
        """Write all; return the ids of the engagements, those of `before` where a claim tells the same."""
        self._document(reading)
        self._add(schema.readings, {"document": self.key, "body": body})
        taken = set(self.connection.scalars(select(schema.engagements.c.id)))
        ids: list[str] = []
        for position, claim in enumerate(reading.engagements):
            number = _same_before(claim, before, ids) or engagement_id(self.key, claim, taken)
            taken.add(number)
            ids.append(number)
            self._engagement(position, number, claim)
        self._lists(reading)
        return tuple(ids)

    def _add(self, table: Table, *rows: Mapping[str, object]) -> None:
        if rows:
            self.connection.execute(insert(table), [dict(row) for row in rows])

    def _document(self, reading: Reading) -> None:
        one, capture = self.document, self.document.capture
        row: dict[str, object] = {
            "key": self.key, "id": one.id, "title": one.title, "publisher": one.publisher,
            "published": one.published.isoformat() if one.published else None, "url": one.url,
            "language": one.language, "text": one.text, "state": reading.status,
            "reason": "; ".join(reading.notes), "reader": reading.reader,
        }  # fmt: skip
        if capture is not None:
            row |= {
                "capture_name": capture.name, "capture_type": capture.media_type,
                "capture_sha256": capture.sha256, "capture_size": capture.size,
            }  # fmt: skip
        self._add(schema.documents, row)

    def _engagement(self, position: int, number: str, claim: EngagementClaim) -> None:
        when, where = claim.when, claim.where
        self._add(schema.engagements, {
            "id": number, "kind": claim.kind, "status": claim.status, "mode": claim.mode,
            "start": when.start.isoformat() if when else None, "end": when.end.isoformat() if when else None,
            "precision": when.precision if when else None, "place": where.place if where else None,
            "country": where.country if where else None, "name": claim.name, "series": claim.series,
            "round": claim.round, "within": claim.within, "background": int(claim.background),
            "topics": " ".join(claim.topics),
        })  # fmt: skip
        body = msgspec.json.encode(claim)
        self._add(schema.claims, {"document": self.key, "position": position, "engagement": number, "body": body})
        for place, one in enumerate(claim.participants):
            self._party(one.party, "state" if one.state else "body")
            self._add(schema.participants, {
                "engagement": number, "position": place, "office": one.office, "party": one.party, "role": one.role,
                "person": self._person(one.name, one.party) if one.name else None,
            })  # fmt: skip
        names = " ".join(one.name or one.office or "" for one in claim.participants)
        words = " ".join((*claim.evidence, names, claim.name or "", self.document.title or ""))
        self.connection.execute(
            text("INSERT INTO search (engagement, words) VALUES (:id, :words)"), {"id": number, "words": words}
        )

    def _party(self, code: str | None, sort: str) -> None:
        if code is not None:
            row = upsert(schema.parties).values(code=code, sort=sort)
            self.connection.execute(row.on_conflict_do_nothing())

    def _person(self, name: str, party: str | None) -> int:
        key = person_key(name, party)
        known = self.connection.scalar(select(schema.people.c.id).where(schema.people.c.key == key))
        if known is not None:
            return int(known)
        row = insert(schema.people).values(key=key, name=name, party=party)
        made = self.connection.execute(row).inserted_primary_key
        return int(made[0]) if made else 0

    def _lists(self, reading: Reading) -> None:
        key = self.key
        for office in reading.offices:
            person = self._person(office.person, office.of)
            self._add(schema.offices, {"document": key, "person": person, "office": office.office, "of": office.of})
        self._add(schema.statements, *(
            {"document": key, "position": place, "quote": one.quote, "speaker": one.speaker, "via": one.via}
            for place, one in enumerate(reading.quotes)
        ))  # fmt: skip
        self._add(schema.chairs, *(
            {
                "document": key, "body": one.body, "holder": one.holder, "sense": one.sense,
                "start": one.when.start.isoformat() if one.when else None,
                "end": one.when.end.isoformat() if one.when else None,
                "precision": one.when.precision if one.when else None, "evidence": one.evidence,
            }
            for one in reading.chairmanships
        ))  # fmt: skip
        self._add(schema.commitments, *(
            {
                "document": key, "position": place, "parties": " ".join(one.parties), "what": one.what,
                "evidence": one.evidence,
            }
            for place, one in enumerate(reading.commitments)
        ))  # fmt: skip
        self._add(schema.mentions, *(
            {"document": key, "kind": one.kind, "start": one.span.start, "end": one.span.end, "ref": one.ref}
            for one in reading.mentions
        ))  # fmt: skip


def _same_before(claim: EngagementClaim, before: dict[str, EngagementClaim], used: list[str]) -> str | None:
    """Return the id of the engagement that an older reading told with the same kind, parties and day or words."""
    sides = {one.party for one in claim.participants}
    for number, old in before.items():
        if number in used or old.kind != claim.kind or {one.party for one in old.participants} != sides:
            continue
        if old.when == claim.when or set(old.evidence) & set(claim.evidence):
            return number
    return None
