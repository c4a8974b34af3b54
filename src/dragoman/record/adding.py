"""Adds rows in one transaction: with numbers of their own, with their words in an index, each person once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, func, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.schema import Table

from dragoman.model import Participant, When
from dragoman.record import schema
from dragoman.record.names import person_key
from dragoman.reference.folding import folded

Values = dict[str, Any]

_NUMBERED = ("documents", "engagements", "people", "offices", "statements", "chairs", "commitments")
_LAST = select(
    *(select(func.max(schema.metadata.tables[name].c.number)).scalar_subquery().label(name) for name in _NUMBERED)
)
_PARTY = upsert(schema.parties).on_conflict_do_nothing()


class Adder:
    """Adds rows to tables. It holds the write lock: numbers are those after the highest one."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._last = dict(connection.execute(_LAST).mappings().one())
        self._people: dict[str, int] = {}

    def add(self, table: Table, rows: list[Values]) -> None:
        """Add rows to a table."""
        if rows:
            self.connection.execute(insert(table), rows)

    def add_numbered(self, table: Table, rows: list[Values]) -> list[int]:
        """Add rows under numbers of their own, and return these."""
        first = (self._last[table.name] or 0) + 1
        numbers = list(range(first, first + len(rows)))
        self.add(table, [{"number": number, **row} for number, row in zip(numbers, rows, strict=True)])
        self._last[table.name] = first + len(rows) - 1
        return numbers

    def index(self, words: str, numbers: list[int], rows: list[dict[str, str]]) -> None:
        """Put words into a full-text index, under the numbers of the rows that they are of."""
        if rows:
            indexed = [{"rowid": number, **row} for number, row in zip(numbers, rows, strict=True)]
            self.connection.execute(insert(schema.words[words]), indexed)

    def person(self, name: str, party: str | None) -> int:
        """Return the number of a person of a party, added where it is new."""
        key = person_key(name, party)
        if key not in self._people:
            self._people[key] = self._find_or_add(key, name)
        return self._people[key]

    def _find_or_add(self, key: str, name: str) -> int:
        known = self.connection.scalar(select(schema.people.c.number).where(schema.people.c.key == key))
        if known is not None:
            return int(known)
        party = key.partition(":")[0] or None
        (number,) = self.add_numbered(schema.people, [{"key": key, "name": name, "party": party}])
        self.index("people_words", [number], [{"name": folded(name)}])
        return number

    def parties(self, participants: Iterable[Participant]) -> None:
        """Add the parties that take part, those that are new."""
        acting = {one.party: "state" if one.state else "body" for one in participants if one.party}
        if acting:
            self.connection.execute(_PARTY, [{"code": code, "sort": sort} for code, sort in acting.items()])


def days(when: When | None) -> Values:
    """Return the three columns of an interval."""
    if when is None:
        return {"start": None, "end": None, "precision": None}
    return {"start": when.start.isoformat(), "end": when.end.isoformat(), "precision": when.precision}
