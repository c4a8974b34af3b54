"""People as they were known on a day: recognised by what documents published by then say.

Who has namings that only later documents have is recognised anew, as are those whom that can touch; they stand under
numbers of their own, so that no later spelling finds them. See `knowing` for how views stand before the tables.
"""
# ruff: noqa: S608 the statements are made of names of tables, and of a day

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, text

from dragoman.record.merging import Ruled
from dragoman.record.name_rows import NameRows
from dragoman.record.recognising import Recogniser
from dragoman.reference.folding import folded


def then_person(naming: str, person: str) -> str:
    """Return what gives the person of a naming on the day: another one than now, or the same."""
    return f"coalesce((SELECT person FROM temp.then_of WHERE naming = {naming}), {person}) AS person"


_GONE = """SELECT number, body, person FROM main.namings WHERE number IN (SELECT naming FROM main.sightings
    JOIN main.documents ON documents.number = document WHERE published IS NULL OR published > :day)
    AND NOT EXISTS (SELECT 1 FROM sightings WHERE naming = main.namings.number)"""
_MOVED = """SELECT namings.person, people.key AS now, namings.key FROM main.namings
    JOIN main.people ON people.number = namings.person WHERE namings.key IN (SELECT value FROM json_each(:keys))"""
_MEMBERS = """SELECT namings.number, namings.key, namings.body, namings.name, people.key AS now FROM main.namings
    JOIN main.people ON people.number = namings.person WHERE person IN (SELECT number FROM temp.then_not)
    AND namings.number NOT IN (SELECT value FROM json_each(:gone)) ORDER BY namings.key"""
_VIEWS = (
    f"""CREATE TEMP VIEW namings AS SELECT number, key, body, place, alone, known, name, party, office,
        (SELECT count(DISTINCT document) FROM sightings WHERE naming = own.number) AS documents,
        (SELECT min(day) FROM sightings WHERE naming = own.number) AS "first",
        (SELECT max(day) FROM sightings WHERE naming = own.number) AS "last",
        {then_person("own.number", "own.person")}
        FROM main.namings AS own WHERE EXISTS (SELECT 1 FROM sightings WHERE naming = own.number)""",
    """CREATE TEMP VIEW people AS SELECT * FROM main.people WHERE number NOT IN (SELECT number FROM temp.then_not)
        UNION ALL SELECT * FROM temp.then_people""",
)
_TABLES = (
    "CREATE TEMP TABLE then_not (number INTEGER PRIMARY KEY)",
    "CREATE TEMP TABLE then_of (naming INTEGER PRIMARY KEY, person INTEGER NOT NULL)",
    "CREATE TEMP TABLE then_people AS SELECT * FROM main.people WHERE 0",
)


def know_people(connection: Connection, recogniser: Recogniser, decided: Ruled, day: dt.date) -> None:
    """Put people as they were known on a day in the place of those of now; sightings of then stand there already."""
    for statement in _TABLES:
        connection.exec_driver_sql(statement)
    gone = connection.execute(text(_GONE), {"day": day.isoformat()}).all()
    if gone:
        changed = recogniser.without(NameRows(connection), [row.body for row in gone], decided)
        _set_apart(connection, gone, changed)
        numbers = _json([row.number for row in gone])
        members = connection.execute(text(_MEMBERS), {"gone": numbers}).all()
        _put(connection, recogniser, members, changed)
    for statement in _VIEWS:
        connection.exec_driver_sql(statement)


def _set_apart(connection: Connection, gone: Sequence[Row[Any]], changed: Mapping[str, str]) -> None:
    """Note who cannot be taken as they are: who lost a naming, or has one that is of another person then."""
    rows = connection.execute(text(_MOVED), {"keys": _json(list(changed))}).all()
    moved = [row for row in rows if row.now != changed[row.key]]
    people = {row.person for row in (*gone, *moved)}
    keys = sorted({changed[row.key] for row in moved})
    found = text("SELECT number FROM main.people WHERE key IN (SELECT value FROM json_each(:keys))")
    people |= set(connection.scalars(found, {"keys": _json(keys)}))
    rows_of = [{"number": number} for number in sorted(people)]
    connection.execute(text("INSERT INTO temp.then_not VALUES (:number)"), rows_of)


def _put(
    connection: Connection, recogniser: Recogniser, members: Sequence[Row[Any]], changed: Mapping[str, str]
) -> None:
    """Write people anew, each of some namings."""
    groups: dict[str, list[Row[Any]]] = {}
    for row in members:
        groups.setdefault(changed.get(row.key, row.now), []).append(row)
    last = connection.scalar(text("SELECT max(number) FROM main.people")) or 0
    for number, (key, rows) in enumerate(sorted(groups.items()), last + 1):
        name, party = recogniser.called([row.body for row in rows])
        person = {"number": number, "key": key, "name": name, "party": party or None}
        connection.execute(text("INSERT INTO temp.then_people VALUES (:number, :key, :name, :party)"), person)
        words = " ".join(sorted({folded(row.name) or row.name for row in rows}))
        index = text("INSERT INTO temp.people_words (rowid, name) VALUES (:number, :words)")
        connection.execute(index, {"number": number, "words": words})
        of = [{"naming": row.number, "person": number} for row in rows]
        connection.execute(text("INSERT INTO temp.then_of VALUES (:naming, :person)"), of)


def _json(values: Sequence[object]) -> str:
    return msgspec.json.encode(values).decode()
