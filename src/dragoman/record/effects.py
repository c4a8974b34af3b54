"""What decisions change: the engagements of the claims that they reach, as they were and as they are."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, select

from dragoman.model import Act, Decision, Judged, Revoked
from dragoman.record import schema
from dragoman.record.claims import listed
from dragoman.record.deciding import decision_numbered
from dragoman.record.lists import people_numbered
from dragoman.record.mentions import mentions_in
from dragoman.record.rows import Effect, PersonRow
from dragoman.record.view import rows_of


def effect_of(decisions: tuple[Decision, ...], earlier: Connection, now: Connection, claims: Iterable[str]) -> Effect:
    """Return what decisions made of the engagements of some claims; `earlier` sees the record as it was."""
    reached = sorted(claims)
    before, after = rows_of(earlier, reached), rows_of(now, reached)
    same = {row.id for row in before if row in after}
    was, made = (tuple(row for row in rows if row.id not in same) for rows in (before, after))
    things = {thing for one in decisions for thing in _about_people(now, one)}
    people_before, people_after = _people(earlier, things), _people(now, things)
    known = [{_shown(one) for one in people} for people in (people_before, people_after)]
    return Effect(
        decisions, was, made,
        leads=_engagements(now, [row.id for row in was]), came_from=_engagements(earlier, [row.id for row in made]),
        people_before=tuple(one for one in people_before if _shown(one) not in known[1]),
        people_after=tuple(one for one in people_after if _shown(one) not in known[0]),
    )  # fmt: skip


def _people(connection: Connection, mentions: set[str]) -> tuple[PersonRow, ...]:
    """Return the people of some mentions."""
    if not mentions:
        return ()
    found = mentions_in(connection, sorted({one.partition("/")[0] for one in mentions}))
    return people_numbered(connection, {one.person for one in found if one.id in mentions})


def _about_people(connection: Connection, decision: Decision) -> tuple[str, ...]:
    """Return the mentions that a decision is about, or the one that it revokes, and so on."""
    act: Act = decision.act
    while isinstance(act, Revoked):
        act = decision_numbered(connection, act.decision).act
    return act.things if isinstance(act, Judged) and act.of == "person" else ()


def _shown(one: PersonRow) -> tuple[object, ...]:
    """Return what a person is shown as; numbers are given anew where a document is written anew."""
    namings = frozenset((each.name, each.party, each.office, each.documents) for each in one.namings)
    return one.name, one.party, one.engagements, namings


def _engagements(connection: Connection, claims: list[str]) -> dict[str, str | None]:
    """Return the engagement that each of some ids leads to."""
    joined = schema.claims.outerjoin(schema.engagements)
    query = select(schema.claims.c.id, schema.engagements.c.id).select_from(joined)
    rows = connection.execute(query.where(schema.claims.c.id.in_(listed(claims))))
    return {row[0]: row[1] for row in rows}
