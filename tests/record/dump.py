"""Everything that a record file holds, read past the record's own code."""

from __future__ import annotations

import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path

from dragoman.record import schema

_NUMBERS = {"number", "document", "engagement", "person", "naming", "capture", "position"}


def dump(path: Path) -> list[str]:
    """Return the whole file as SQL, the full-text indexes among it."""
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def contents(path: Path) -> dict[str, Counter[tuple[object, ...]]]:
    """Return the rows of each table without ids and row numbers, which depend on what was kept before.

    What changed meanwhile is history, and no part of what a record holds.
    """
    found = {}
    with closing(sqlite3.connect(path)) as connection:
        for table in (one for one in schema.metadata.sorted_tables if one is not schema.changes):
            names = [f'"{one.name}"' for one in table.columns if not _numbers(table.name, one.name)]
            found[table.name] = Counter(connection.execute(f"SELECT {', '.join(names) or '1'} FROM {table.name}"))
        for words, columns in schema.WORDS.items():
            found[words] = Counter(connection.execute(f"SELECT {', '.join(columns)} FROM {words}"))
    return found


def _numbers(table: str, column: str) -> bool:
    return column in _NUMBERS or (table, column) in {("engagements", "id"), ("claims", "id")}
