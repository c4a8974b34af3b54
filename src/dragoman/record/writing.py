"""Writes one document with its reading; the caller has begun the transaction and taken out what was there before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec
from sqlalchemy import Connection, func, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.schema import Table

from dragoman.model import Document, EngagementClaim, Participant, Reading, When
from dragoman.record import schema
from dragoman.record.names import engagement_id, person_key
from dragoman.reference.folding import folded

_Row = dict[str, Any]

_NUMBERED = ("documents", "engagements", "people", "offices", "statements", "chairs", "commitments")
_LAST = select(
    *(select(func.max(schema.metadata.tables[name].c.number)).scalar_subquery().label(name) for name in _NUMBERED)
)
_PARTY = upsert(schema.parties).on_conflict_do_nothing()


class Writer:
    """Writes one document. `body` is the encoded reading."""

    def __init__(self, connection: Connection, document: Document, reading: Reading, body: bytes) -> None:
        self._connection = connection
        self._document = document
        self._reading = reading
        self._body = body
        self._parties = _parties_of(reading)
        self._people: dict[str, int] = {}
        self._last = dict(connection.execute(_LAST).mappings().one())
        self._number = 0

    def write(self, names: Mapping[int, str]) -> tuple[str, ...]:
        """Write all; return the engagements' ids: those of `names` by position, new ones for the rest."""
        self._number = self._write_document()
        self._add(schema.readings, [{"document": self._number, "body": self._body}])
        ids = self._write_engagements(names)
        self._write_offices()
        self._write_lists()
        return ids

    def _write_document(self) -> int:
        one, reading = self._document, self._reading
        row: _Row = {
            "key": one.content_hash, "id": one.id or one.content_hash, "title": one.title, "publisher": one.publisher,
            "published": one.published.isoformat() if one.published else None, "published_from": one.published_from,
            "url": one.url, "language": one.language, "dateline": one.dateline, "genre": one.genre, "text": one.text,
            "notes": msgspec.json.encode(one.notes).decode(), "capture": self._write_capture(), "state": reading.status,
            "reason": "; ".join(reading.notes), "reader": reading.reader,
        }  # fmt: skip
        (number,) = self._add_numbered(schema.documents, [row])
        self._index("document_words", [number], [{"title": one.title or "", "text": one.text}])
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

    def _write_engagements(self, names: Mapping[int, str]) -> tuple[str, ...]:
        claims = self._reading.engagements
        ids: list[str] = []
        taken = set(names.values())
        for place, claim in enumerate(claims):
            ids.append(names.get(place) or self._new_id(claim, taken))
            taken.add(ids[-1])
        rows = [_engagement(name, claim) for name, claim in zip(ids, claims, strict=True)]
        numbers = self._add_numbered(schema.engagements, rows)
        self._index("engagement_words", numbers, [_words(claim) for claim in claims])
        self._write_claims(numbers)
        return tuple(ids)

    def _write_claims(self, numbers: list[int]) -> None:
        told = list(zip(numbers, self._reading.engagements, strict=True))
        self._add(
            schema.claims,
            [
                {"document": self._number, "position": place, "engagement": number, "body": msgspec.json.encode(claim)}
                for place, (number, claim) in enumerate(told)
            ],
        )
        self._write_parties(one for _, claim in told for one in claim.participants)
        self._add(schema.participants, [row for number, claim in told for row in self._participants(number, claim)])
        topics = [(number, topic) for number, claim in told for topic in dict.fromkeys(claim.topics)]
        self._add(schema.topics, [{"engagement": number, "topic": topic} for number, topic in topics])

    def _write_parties(self, participants: Iterable[Participant]) -> None:
        acting = {one.party: "state" if one.state else "body" for one in participants if one.party}
        if acting:
            rows = [{"code": code, "sort": sort} for code, sort in acting.items()]
            self._connection.execute(_PARTY, rows)

    def _participants(self, number: int, claim: EngagementClaim) -> Iterator[_Row]:
        for place, one in enumerate(claim.participants):
            person = self._person(one.name, one.party) if one.name else None
            row = {"engagement": number, "position": place, "person": person}
            yield {**row, "office": one.office, "party": one.party, "role": one.role}

    def _new_id(self, claim: EngagementClaim, taken: set[str]) -> str:
        column = schema.engagements.c.id

        def is_taken(name: str) -> bool:
            return name in taken or self._connection.scalar(select(column).where(column == name)) is not None

        return engagement_id(self._document.id or self._document.content_hash, claim, is_taken)

    def _person(self, name: str, party: str | None) -> int:
        """Return the number of a person; one without a party has the one that the document gives elsewhere."""
        key = person_key(name, party or self._parties.get(folded(name)))
        if key not in self._people:
            self._people[key] = self._find_or_add_person(key, name)
        return self._people[key]

    def _find_or_add_person(self, key: str, name: str) -> int:
        known = self._connection.scalar(select(schema.people.c.number).where(schema.people.c.key == key))
        if known is not None:
            return int(known)
        party = key.partition(":")[0] or None
        (number,) = self._add_numbered(schema.people, [{"key": key, "name": name, "party": party}])
        self._index("people_words", [number], [{"name": folded(name)}])
        return number

    def _write_offices(self) -> None:
        rows = []
        for place, one in enumerate(self._reading.offices):
            person, office = self._person(one.person, one.of), self._office(one.office, one.of or "")
            rows.append({"document": self._number, "position": place, "person": person, "office": office})
        self._add(schema.held, rows)

    def _office(self, office: str, of: str) -> int:
        table = schema.offices
        known = self._connection.scalar(select(table.c.number).where(table.c.office == office, table.c.of == of))
        return int(known) if known is not None else self._add_numbered(table, [{"office": office, "of": of}])[0]

    def _write_lists(self) -> None:
        reading = self._reading
        quotes = [{"quote": one.quote, "speaker": one.speaker, "via": one.via} for one in reading.quotes]
        self._add_list(schema.statements, quotes, "statement_words")
        chairs = [
            {"body": one.body, "holder": one.holder, "sense": one.sense, "evidence": one.evidence, **_days(one.when)}
            for one in reading.chairmanships
        ]
        self._add_list(schema.chairs, chairs, "chair_words")
        made = [
            {"parties": msgspec.json.encode(one.parties).decode(), "what": one.what, "evidence": one.evidence}
            for one in reading.commitments
        ]
        self._add_list(schema.commitments, made, "commitment_words")
        found = [
            {"kind": one.kind, "start": one.span.start, "end": one.span.end, "ref": one.ref} for one in reading.mentions
        ]
        self._add(schema.mentions, [{"document": self._number, **row} for row in found])

    def _add_list(self, table: Table, rows: list[_Row], words: str) -> None:
        numbers = self._add_numbered(table, [{"document": self._number, **row} for row in rows])
        columns = schema.WORDS[words]
        self._index(words, numbers, [{name: folded(row[name] or "") for name in columns} for row in rows])

    def _add(self, table: Table, rows: list[_Row]) -> None:
        if rows:
            self._connection.execute(insert(table), rows)

    def _add_numbered(self, table: Table, rows: list[_Row]) -> list[int]:
        """Add rows under the numbers after the highest one, which is safe as this holds the write lock."""
        first = (self._last[table.name] or 0) + 1
        numbers = list(range(first, first + len(rows)))
        self._add(table, [{"number": number, **row} for number, row in zip(numbers, rows, strict=True)])
        self._last[table.name] = first + len(rows) - 1
        return numbers

    def _index(self, words: str, numbers: list[int], rows: list[dict[str, str]]) -> None:
        if rows:
            indexed = [{"rowid": number, **row} for number, row in zip(numbers, rows, strict=True)]
            self._connection.execute(insert(schema.words[words]), indexed)


def _engagement(name: str, claim: EngagementClaim) -> _Row:
    where = claim.where
    return {
        "id": name, "kind": claim.kind, "status": claim.status, "mode": claim.mode, **_days(claim.when),
        "place": where.place if where else None, "country": where.country if where else None, "name": claim.name,
        "series": claim.series, "round": claim.round, "within": claim.within, "background": int(claim.background),
    }  # fmt: skip


def _days(when: When | None) -> _Row:
    if when is None:
        return {"start": None, "end": None, "precision": None}
    return {"start": when.start.isoformat(), "end": when.end.isoformat(), "precision": when.precision}


def _words(claim: EngagementClaim) -> dict[str, str]:
    """Return what an engagement is found by, for each column of its index."""
    people = (word for one in claim.participants for word in (one.name, one.office, one.body))
    return {
        "people": _joined(people),
        "occasion": _joined((claim.name, claim.series, claim.within)),
        "place": _joined((claim.where.place if claim.where else None,)),
        "said": _joined((*claim.evidence, *claim.framework, *(topic.replace("_", " ") for topic in claim.topics))),
    }


def _joined(words: Iterable[str | None]) -> str:
    return " ".join(folded(one) for one in words if one)


def _parties_of(reading: Reading) -> dict[str, str]:
    """Return the party of each name that the reading gives exactly one."""
    pairs = {(folded(one.name), one.party) for claim in reading.engagements for one in claim.participants if one.name}
    pairs |= {(folded(one.person), one.of) for one in reading.offices}
    found: dict[str, set[str]] = {}
    for name, party in pairs:
        if party:
            found.setdefault(name, set()).add(party)
    return {name: next(iter(parties)) for name, parties in found.items() if len(parties) == 1}
