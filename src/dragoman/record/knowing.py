"""The record as it was known on a day: made of the documents published by then, as if there were no other.

Within one transaction, views of SQLite's temporary schema stand before the tables of the record under their own
names, so that every question is asked in the same words. Engagements all of whose documents were published by then
are taken as they are; of those that later documents tell of, too, and of those connected with such, what was known
by then is put together anew.
"""
# ruff: noqa: S608 the statements are made of the names of the record's own tables, and of a day

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

import msgspec
from sqlalchemy import Connection, text
from sqlalchemy.schema import Table

from dragoman.record import schema
from dragoman.record.adding import Adder
from dragoman.record.claims import told_of
from dragoman.record.deciding import Decisions
from dragoman.record.engaging import Made, made_of, placed, put
from dragoman.record.knowing_people import know_people, then_person
from dragoman.record.merging import Claims, Merger, Ruled
from dragoman.record.recognising import Recogniser
from dragoman.record.shelf import ShelfRows

CHUNK = 500
"""How many engagements are held at once while they are put together anew."""

_OF_DOCUMENTS = ("readings", "sightings", "statements", "chairs", "commitments", "mentions")
_PUT_ANEW = ("engagements", "participants", "topics", "claims")
_WORDS = ("engagement_words", "people_words")

_NUMBERS = "(SELECT number FROM documents)"
_EARLIER = "NOT IN (SELECT engagement FROM later)"

_OPENING = (
    "CREATE TEMP TABLE later (engagement INTEGER PRIMARY KEY)",
    """INSERT INTO later SELECT DISTINCT engagement FROM main.claims JOIN main.documents ON number = document
        WHERE engagement IS NOT NULL AND (published IS NULL OR published > '{day}')""",
    "CREATE TEMP VIEW documents AS SELECT * FROM main.documents WHERE published <= '{day}'",
)


def know(connection: Connection, merger: Merger, recogniser: Recogniser, day: dt.date) -> None:
    """Put what was known on a day in the place of the record, until the transaction is rolled back."""
    for statement in _OPENING:
        _run(connection, statement.format(day=day.isoformat()))
    for name in _OF_DOCUMENTS:
        _run(connection, f"CREATE TEMP VIEW {name} AS SELECT * FROM main.{name} WHERE document IN {_NUMBERS}")
    for name in _WORDS:
        columns = ", ".join(schema.WORDS[name])
        _run(connection, f"CREATE VIRTUAL TABLE temp.{name} USING fts5({columns})")
    for name in _PUT_ANEW:
        _run(connection, f"CREATE TEMP TABLE then_{name} AS SELECT * FROM main.{name} WHERE 0")
    _run(connection, "CREATE INDEX temp.then_claims_of ON then_claims (engagement)")
    for name in ("engagements", "participants", "topics"):
        _stand_before(connection, schema.metadata.tables[name], "1")
    adder, standing = Adder(connection), Decisions().read(connection)
    know_people(connection, recogniser, standing.decided("person"), day)
    for chunk in _told_before(connection, merger, standing.decided()):
        _write(adder, made_of(connection, merger, chunk, standing))
    for name, known in _KNOWN.items():
        _stand_before(connection, schema.metadata.tables[name], known)


_KNOWN = {
    "engagements": f"number {_EARLIER}",
    "participants": f"engagement {_EARLIER}",
    "topics": f"engagement {_EARLIER}",
    "claims": f"engagement {_EARLIER}",
}
"""What is taken of each table as it is; what was put together anew stands beside it."""


def _stand_before(connection: Connection, table: Table, known: str) -> None:
    """Put a view before a table: its rows that are known, and those that were put together anew, which it takes in."""
    name, columns = table.name, [f'"{column.name}"' for column in table.columns]
    _run(connection, f"DROP VIEW IF EXISTS temp.{name}")
    every = ", ".join(columns)
    taken = ", ".join(_THEN.get((name, column.name), f'"{column.name}"') for column in table.columns)
    both = f"SELECT {taken} FROM main.{name} WHERE {known} UNION ALL SELECT {every} FROM temp.then_{name}"
    _run(connection, f"CREATE TEMP VIEW {name} AS {both}")
    new = ", ".join(f"NEW.{column}" for column in columns)
    into = f"INSERT INTO then_{name} ({every}) VALUES ({new})"
    _run(connection, f"CREATE TEMP TRIGGER put_{name} INSTEAD OF INSERT ON temp.{name} BEGIN {into}; END")


def _told_before(connection: Connection, merger: Merger, decided: Ruled) -> Iterator[list[Claims]]:
    """Yield the engagements that claims known by then make, of those in which later documents have a part."""
    parts = _parts(connection, merger)
    claims: dict[int, list[str]] = {}
    for number, claim in connection.execute(text(_CLAIMS_BEFORE)):
        claims.setdefault(parts.get(number, number), []).append(claim)
    known = iter(claims.values())
    while chunk := list(islice(known, CHUNK)):
        yield list(_apart(connection, merger, chunk, decided))


_THEN = {("participants", "person"): then_person("participants.naming", "participants.person")}
"""What stands for a column in the rows that are taken as they are."""

_CLAIMS_BEFORE = f"""SELECT engagement, id FROM main.claims WHERE engagement IN (SELECT engagement FROM later)
    AND document IN {_NUMBERS} ORDER BY engagement, id"""
_NUMBERED = "SELECT number, id FROM main.engagements WHERE id IN (SELECT value FROM json_each(:ids))"


def _parts(connection: Connection, merger: Merger) -> dict[int, int]:
    """Return, for engagements connected with one that has later claims, the number that stands for all of them.

    They are taken into `later`: without the claims to come, what is now apart may have been one.
    """
    pairs = list(merger.connected(ShelfRows(connection)))
    ids = msgspec.json.encode(sorted({one for pair in pairs for one in pair})).decode()
    numbers = {row.id: row.number for row in connection.execute(text(_NUMBERED), {"ids": ids})}
    linked = _components([(numbers[one], numbers[other]) for one, other in pairs])
    later = set(connection.scalars(text("SELECT engagement FROM later")))
    touched = [part for part in linked if not later.isdisjoint(part)]
    added = [{"number": number} for part in touched for number in part if number not in later]
    if added:
        connection.execute(text("INSERT INTO later VALUES (:number)"), added)
    return {number: min(part) for part in touched for number in part}


def _components(pairs: Iterable[tuple[int, int]]) -> list[set[int]]:
    found: dict[int, set[int]] = {}
    for one, other in pairs:
        mine, its = found.setdefault(one, {one}), found.setdefault(other, {other})
        if mine is not its:
            mine |= its
            found.update(dict.fromkeys(its, mine))
    return list({id(part): part for part in found.values()}.values())


def _apart(connection: Connection, merger: Merger, parts: Sequence[Sequence[str]], decided: Ruled) -> Iterator[Claims]:
    """Yield what claims that are connected make by themselves: mostly one engagement."""
    told = {one.id: one for one in told_of(connection, [claim for claims in parts for claim in claims])}
    for claims in parts:
        yield from merger.groups([told[claim] for claim in claims], decided)


def _write(adder: Adder, made: Sequence[Made]) -> None:
    numbers = put(adder, made)
    columns = "document, position, id, engagement, origin, body"
    into = text(
        f"INSERT INTO then_claims ({columns}) SELECT document, position, id, :is_of, :derives_from, body"
        f" FROM main.claims WHERE id = :claim"
    )
    adder.connection.execute(into, [row for pair in zip(numbers, made, strict=True) for row in placed(*pair)])


def _run(connection: Connection, statement: str) -> None:
    connection.exec_driver_sql(statement)
