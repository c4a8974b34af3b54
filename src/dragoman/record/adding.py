"""Adds rows in one transaction: with numbers of their own, with their words in an index."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, func, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.schema import Table

from dragoman.model import Participant, When
from dragoman.record import schema

Values = dict[str, Any]

_NUMBERED = ("documents", "engagements", "people", "namings", "statements", "chairs", "commitments")
_LAST = select(
    *(select(func.max(schema.metadata.tables[name].c.number)).scalar_subquery().label(name) for name in _NUMBERED)
)
_PARTY = upsert(schema.parties).on_conflict_do_nothing()


class Adder:
    """Adds rows to tables. It holds the write lock: numbers are those after the highest one."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._last = dict(connection.execute(_LAST).mappings().one())

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
