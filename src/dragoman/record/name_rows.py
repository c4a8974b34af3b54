"""What recognising people remembers, as keyed rows. The record keeps them and knows nothing of what they mean.

Like the shelf of merging it goes past SQLAlchemy, straight to SQLite: one name asks for many rows by their keys.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection


class NameRows:
    """The rows within one transaction."""

    def __init__(self, connection: Connection) -> None:
        raw = connection.connection.driver_connection
        if not isinstance(raw, sqlite3.Connection):
            raise TypeError("the rows of names need a connection to SQLite")
        self._run = raw.execute
        self._run_many = raw.executemany

    def _column(self, query: str, *keys: Any) -> list[Any]:
        return [row[0] for row in self._run(query, keys)]

    def know(self, key: str, *, known: bool) -> None:
        """Note that a naming is known, or that it is gone."""
        self._run("UPDATE namings SET known = ? WHERE key = ?", (int(known), key))

    def under(self, place: str) -> list[bytes]:
        """Return the bodies of the known namings of a place, by their keys."""
        return self._column("SELECT body FROM namings WHERE place = ? AND known ORDER BY key", place)

    def alone(self, sighting: str) -> bytes | None:
        """Return the body of the known naming that one sighting is."""
        found = self._column("SELECT body FROM namings WHERE alone = ? AND known ORDER BY key", sighting)
        return found[0] if found else None

    def enter(self, place: str, blocks: Iterable[str]) -> None:
        """Put a place into blocks, in the place of those it was in."""
        self._run("DELETE FROM name_blocks WHERE place = ?", (place,))
        self._run_many("INSERT INTO name_blocks VALUES (?, ?)", ((one, place) for one in set(blocks)))

    def block(self, block: str) -> list[str]:
        """Return the places in a block, sorted."""
        return self._column("SELECT place FROM name_blocks WHERE block = ? ORDER BY place", block)

    def link(self, place: str, others: Iterable[str]) -> None:
        """Link a place with others, both ways, in the place of those it was linked with."""
        self._run("DELETE FROM name_links WHERE one = ?", (place,))
        self._run("DELETE FROM name_links WHERE other = ?", (place,))
        pairs = [pair for other in set(others) for pair in ((place, other), (other, place))]
        self._run_many("INSERT INTO name_links VALUES (?, ?)", pairs)

    def links(self, place: str) -> list[str]:
        """Return the places that a place is linked with, sorted."""
        return self._column("SELECT other FROM name_links WHERE one = ? ORDER BY other", place)

    def clear(self) -> None:
        """Take all blocks and links away."""
        self._run("DELETE FROM name_blocks")
        self._run("DELETE FROM name_links")
