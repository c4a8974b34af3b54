"""Engagements that may be one: what merging linked and yet left apart."""

from __future__ import annotations

from typing import Any

import msgspec
from sqlalchemy import Connection, Row, text

from dragoman.record.rows import DoubtRow

_NAMES = msgspec.json.Decoder(tuple[str, ...])

# Engagements of which one document tells both are no doubt: it tells them apart.
_DOUBTS = text("""
    SELECT min(mine.first, its.first) AS pair, max(points) AS points, one.claims AS mine, other.claims AS its,
        a.sources + b.sources AS sources
    FROM links
    JOIN groups AS mine ON mine.telling = links.one JOIN groups AS its ON its.telling = links.other
    JOIN clusters AS one ON one.first = mine.first JOIN clusters AS other ON other.first = its.first
    JOIN engagements AS a ON a.id = json_extract(one.claims, '$[0]')
    JOIN engagements AS b ON b.id = json_extract(other.claims, '$[0]')
    WHERE links.points >= :least AND mine.first <> its.first AND NOT EXISTS (
        SELECT 1 FROM claims AS c JOIN claims AS d USING (document)
        WHERE c.engagement = a.number AND d.engagement = b.number
    )
    GROUP BY pair, max(mine.first, its.first)
""")


def doubts(connection: Connection, least: float) -> tuple[DoubtRow, ...]:
    """Return pairs of engagements that are linked with at least so many points and of which no document tells both."""
    return tuple(map(_doubt, connection.execute(_DOUBTS, {"least": least})))


def _doubt(row: Row[Any]) -> DoubtRow:
    mine, its = sorted((_NAMES.decode(row.mine), _NAMES.decode(row.its)))
    return DoubtRow(one=mine, other=its, points=row.points, sources=row.sources)
