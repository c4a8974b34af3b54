"""What decisions change: the engagements of the claims that they reach, as they were and as they are."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, select

from dragoman.model import Decision
from dragoman.record import schema
from dragoman.record.claims import listed
from dragoman.record.rows import Effect
from dragoman.record.view import rows_of


def effect_of(decisions: tuple[Decision, ...], earlier: Connection, now: Connection, claims: Iterable[str]) -> Effect:
    """Return what decisions made of the engagements of some claims; `earlier` sees the record as it was."""
    reached = sorted(claims)
    before, after = rows_of(earlier, reached), rows_of(now, reached)
    same = {row.id for row in before if row in after}
    was, made = (tuple(row for row in rows if row.id not in same) for rows in (before, after))
    return Effect(
        decisions, was, made,
        leads=_engagements(now, [row.id for row in was]), came_from=_engagements(earlier, [row.id for row in made]),
    )  # fmt: skip


def _engagements(connection: Connection, claims: list[str]) -> dict[str, str | None]:
    """Return the engagement that each of some ids leads to."""
    joined = schema.claims.outerjoin(schema.engagements)
    query = select(schema.claims.c.id, schema.engagements.c.id).select_from(joined)
    rows = connection.execute(query.where(schema.claims.c.id.in_(listed(claims))))
    return {row[0]: row[1] for row in rows}
