"""Writes one document with its reading; the caller has begun the transaction and taken out what was there before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec
from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.schema import Table

from dragoman.model import Document, EngagementClaim, Reading
from dragoman.record import schema
from dragoman.record.adding import Adder, Values, days
from dragoman.record.names import engagement_id
from dragoman.record.namings import Namings
from dragoman.record.seeing import Named, see
from dragoman.reference.folding import folded


class Writer:
    """Writes one document with its reading as it counts. `body` is the reading as it came, encoded."""

    def __init__(self, adder: Adder, namings: Namings, document: Document, reading: Reading, body: bytes) -> None:
        self._adder = adder
        self._namings = namings
        self._connection = adder.connection
        self._document = document
        self._reading = reading
        self._body = body
        self._number = 0

    def write(self, ids: Sequence[str]) -> None:
        """Write all, the claims under their ids."""
        self._number = self._write_document()
        self._adder.add(schema.readings, [{"document": self._number, "body": self._body}])
        self._write_claims(ids)
        one = self._document
        see(self._adder, self._namings, Named(self._number, one.content_hash, one.published, self._reading, ids))
        self._write_lists()

    def _write_document(self) -> int:
        one, reading = self._document, self._reading
        row: Values = {
            "key": one.content_hash, "id": one.id or one.content_hash, "title": one.title, "publisher": one.publisher,
            "published": one.published.isoformat() if one.published else None, "published_from": one.published_from,
            "url": one.url, "language": one.language, "dateline": one.dateline, "genre": one.genre, "text": one.text,
            "notes": msgspec.json.encode(one.notes).decode(), "capture": self._write_capture(), "state": reading.status,
            "reason": "; ".join(reading.notes), "reader": reading.reader,
        }  # fmt: skip
        (number,) = self._adder.add_numbered(schema.documents, [row])
        self._adder.index("document_words", [number], [{"title": one.title or "", "text": one.text}])
        return number

    def _write_capture(self) -> int | None:
        one = self._document.capture
        if one is None:
            return None
        table = schema.captures
        row = upsert(table).values(name=one.name, media_type=one.media_type, sha256=one.sha256, size=one.size)
        self._connection.execute(row.on_conflict_do_nothing())
        same = (table.c.sha256 == one.sha256, table.c.name == one.name)
        return self._connection.scalar(select(table.c.number).where(*same))

    def _write_claims(self, ids: Sequence[str]) -> None:
        rows = [
            {"document": self._number, "position": place, "id": name, "body": msgspec.json.encode(claim)}
            for place, (name, claim) in enumerate(zip(ids, self._reading.engagements, strict=True))
        ]
        self._adder.add(schema.claims, rows)

    def _write_lists(self) -> None:
        reading = self._reading
        quotes = [{"quote": one.quote, "speaker": one.speaker, "via": one.via} for one in reading.quotes]
        self._add_list(schema.statements, quotes, "statement_words")
        chairs = [
            {"body": one.body, "holder": one.holder, "sense": one.sense, "evidence": one.evidence, **days(one.when)}
            for one in reading.chairmanships
        ]
        self._add_list(schema.chairs, chairs, "chair_words")
        made = [
            {
                "parties": msgspec.json.encode(one.parties).decode(), "what": one.what, "evidence": one.evidence,
                **days(one.by),
            }
            for one in reading.commitments
        ]  # fmt: skip
        self._add_list(schema.commitments, made, "commitment_words")
        found = [
            {"kind": one.kind, "start": one.span.start, "end": one.span.end, "ref": one.ref} for one in reading.mentions
        ]
        self._adder.add(schema.mentions, [{"document": self._number, **row} for row in found])

    def _add_list(self, table: Table, rows: list[Values], words: str) -> None:
        numbers = self._adder.add_numbered(table, [{"document": self._number, **row} for row in rows])
        columns = schema.WORDS[words]
        self._adder.index(words, numbers, [{name: folded(row[name] or "") for name in columns} for row in rows])


def ids_for(
    connection: Connection, document: Document, claims: Sequence[EngagementClaim], names: Mapping[int, str]
) -> tuple[str, ...]:
    """Return ids for the claims of a document as they were read: those of `names` by position, else new ones."""
    column = schema.claims.c.id
    found: list[str] = []
    taken = set(names.values())

    def is_taken(name: str) -> bool:
        return name in taken or connection.scalar(select(column).where(column == name)) is not None

    for place, claim in enumerate(claims):
        found.append(names.get(place) or engagement_id(document.id or document.content_hash, claim, is_taken))
        taken.add(found[-1])
    return tuple(found)
