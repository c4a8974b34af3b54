"""The shelf of merging as keyed rows. The record keeps them and knows nothing of what they mean.

It goes past SQLAlchemy, straight to SQLite: one claim asks for a few hundred rows by their keys.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Connection

from dragoman.record import schema

Entry = tuple[str, bool]
"""A telling in a block, and whether it is compared with the whole block; entries are ordered by both."""


class ShelfRows:
    """The rows of the shelf within one transaction."""

    def __init__(self, connection: Connection) -> None:
        raw = connection.connection.driver_connection
        if not isinstance(raw, sqlite3.Connection):
            raise TypeError("the shelf needs a connection to SQLite")
        self._run = raw.execute
        self._run_many = raw.executemany

    def clear(self) -> None:
        """Take all rows away."""
        for table in schema.SHELF:
            self._run(f"DELETE FROM {table.name}")  # noqa: S608 names of the schema

    def _value(self, query: str, *keys: Any) -> Any:
        row = self._run(query, keys).fetchone()
        return row[0] if row else None

    # Tellings and the places of claims

    def telling(self, name: str) -> bytes | None:
        """Return the body of a telling."""
        found: bytes | None = self._value("SELECT body FROM tellings WHERE name = ?", name)
        return found

    def keep_telling(self, name: str, body: bytes, claims: Iterable[str]) -> None:
        """Keep a telling in the place of one of its name, and `claims` as belonging to it."""
        self._run("INSERT OR REPLACE INTO tellings VALUES (?, ?)", (name, body))
        self._run_many("INSERT OR REPLACE INTO places VALUES (?, ?)", ((claim, name) for claim in claims))

    def drop_telling(self, name: str, claims: Iterable[str]) -> None:
        """Forget a telling and the places of its claims."""
        self._run("DELETE FROM tellings WHERE name = ?", (name,))
        self._run_many("DELETE FROM places WHERE claim = ?", ((claim,) for claim in claims))

    def place(self, claim: str) -> str | None:
        """Return the name of the telling that a claim belongs to."""
        found: str | None = self._value("SELECT telling FROM places WHERE claim = ?", claim)
        return found

    def forget(self, claim: str) -> None:
        """Forget the place of a claim."""
        self._run("DELETE FROM places WHERE claim = ?", (claim,))

    # Blocks

    def around(self, block: str, entry: Entry, reach: int) -> tuple[list[Entry], list[Entry]]:
        """Return up to `reach` entries of a block before an entry and after it, each in their order, without it."""
        key = (block, *entry, reach)
        return [(name, bool(whole)) for name, whole in reversed(self._run(_BEFORE, key).fetchall())], [
            (name, bool(whole)) for name, whole in self._run(_AFTER, key)
        ]

    def enter(self, block: str, entry: Entry) -> None:
        """Put an entry into a block."""
        self._run("INSERT OR IGNORE INTO blocks VALUES (?, ?, ?)", (block, *entry))

    def leave(self, block: str, entry: Entry) -> None:
        """Take an entry out of a block."""
        self._run("DELETE FROM blocks WHERE block = ? AND telling = ? AND whole = ?", (block, *entry))

    # Links

    def link(self, one: str, other: str) -> tuple[float, int] | None:
        """Return the points and the meetings of a pair."""
        row = self._run("SELECT points, meetings FROM links WHERE one = ? AND other = ?", (one, other)).fetchone()
        return (row[0], row[1]) if row else None

    def keep_link(self, one: str, other: str, points: float, meetings: int) -> None:
        """Keep the link of a pair in the place of the one before."""
        self._run("INSERT OR REPLACE INTO links VALUES (?, ?, ?, ?)", (one, other, points, meetings))

    def drop_link(self, one: str, other: str) -> None:
        """Forget the link of a pair."""
        self._run("DELETE FROM links WHERE one = ? AND other = ?", (one, other))

    def partners(self, name: str, least: float) -> set[str]:
        """Return what is linked to a telling with at least so many points."""
        return {row[0] for row in self._run(_PARTNERS, (name, least, name, least))}

    def links(self) -> Iterator[tuple[str, str, float]]:
        """Yield all links with their points."""
        yield from self._run("SELECT one, other, points FROM links")

    # Groups

    def group(self, telling: str) -> str | None:
        """Return the tellings of the group that one belongs to, as they were kept."""
        found: str | None = self._value(_GROUP, telling)
        return found

    def keep_group(self, members: tuple[str, ...], tellings: str, claims: str) -> None:
        """Keep a group of tellings, `members`, with two texts: the same tellings and their claims."""
        self._run("INSERT INTO clusters VALUES (?, ?, ?)", (members[0], tellings, claims))
        self._run_many("INSERT INTO groups VALUES (?, ?)", ((name, members[0]) for name in members))

    def drop_group(self, members: tuple[str, ...]) -> str:
        """Forget a group and return its claims. Raises KeyError where there is none."""
        claims = self._value("DELETE FROM clusters WHERE first = ? RETURNING claims", members[0])
        if claims is None:
            raise KeyError(members[0])
        self._run_many("DELETE FROM groups WHERE telling = ?", ((name,) for name in members))
        return str(claims)

    def groups(self) -> Iterator[tuple[str, str]]:
        """Yield the tellings and the claims of all groups."""
        yield from self._run("SELECT tellings, claims FROM clusters")

    def across(self, least: float) -> Iterator[tuple[str, str]]:
        """Yield the claims of two groups whose tellings are linked with at least so many points, each pair once."""
        yield from self._run(_ACROSS, (least,))


_BEFORE = """SELECT telling, whole FROM blocks WHERE block = ? AND (telling, whole) < (?, ?)
    ORDER BY telling DESC, whole DESC LIMIT ?"""
_AFTER = """SELECT telling, whole FROM blocks WHERE block = ? AND (telling, whole) > (?, ?)
    ORDER BY telling, whole LIMIT ?"""
_PARTNERS = """SELECT other FROM links WHERE one = ? AND points >= ?
    UNION ALL SELECT one FROM links WHERE other = ? AND points >= ?"""
_GROUP = "SELECT tellings FROM groups JOIN clusters USING (first) WHERE telling = ?"
_ACROSS = """SELECT DISTINCT one.claims, other.claims FROM links
    JOIN groups AS mine ON mine.telling = links.one JOIN groups AS its ON its.telling = links.other
    JOIN clusters AS one ON one.first = mine.first JOIN clusters AS other ON other.first = its.first
    WHERE points >= ? AND mine.first <> its.first"""
