"""Who was where: the guests of visits, and in what else they took part meanwhile."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, Select, select

from dragoman.model import EngagementClaim
from dragoman.record import schema
from dragoman.record.claims import listed
from dragoman.record.filters import found_in
from dragoman.record.rows import PresenceRow, StayRow
from dragoman.record.shapes import when

_E, _P, _N, _C, _D = (
    schema.engagements.c, schema.participants.c, schema.people.c, schema.claims.c, schema.documents.c,
)  # fmt: skip
_CLAIM = msgspec.json.Decoder(EngagementClaim)
_SHOWN = (_E.id, _E.kind, _E.status, _E.start, _E.end, _E.precision, _E.place, _E.country)


def stays(connection: Connection, name: str | None, parties: Sequence[str], *, then: bool) -> tuple[StayRow, ...]:
    """Return the people who are guests of visits, by name or party, in no order; guests without a name are left out."""
    joined = schema.participants.join(schema.engagements).join(schema.people)
    query: Select[Any] = select(*_SHOWN, _N.number.label("person"), _N.name, _N.party).select_from(joined)
    query = query.where(_E.kind == "visit", _P.role == "guest")
    query = query.where(_N.number.in_(found_in("people_words", name, then=then))) if name else query
    query = query.where(_N.party.in_(parties)) if parties else query
    return tuple(map(_stay, connection.execute(query)))


def _stay(row: Row[Any]) -> StayRow:
    return StayRow(
        id=row.id, person=row.person, name=row.name, party=row.party, when=when(row), place=row.place,
        country=row.country, status=row.status,
    )  # fmt: skip


def presences(connection: Connection, people: Iterable[int]) -> tuple[PresenceRow, ...]:
    """Return all in which some people, by their numbers, take part, by date, what has no date last."""
    joined = schema.participants.join(schema.engagements)
    query: Select[Any] = select(*_SHOWN, _E.body, _E.number, _P.person).select_from(joined)
    query = query.where(_P.person.in_(listed(people)))
    rows = connection.execute(query.order_by(_E.start.is_(None), _E.start, _E.end, _E.id)).all()
    told = _documents(connection, {row.number for row in rows})
    return tuple(
        PresenceRow(
            person=row.person, id=row.id, kind=row.kind, status=row.status, when=when(row), country=row.country,
            documents=frozenset(told[row.number]), towns=_towns(row),
        )
        for row in rows
    )  # fmt: skip


def _towns(row: Row[Any]) -> tuple[str, ...]:
    """Return the towns of a visit to several, as the words beside one another name them."""
    if row.kind != "visit" or row.place:
        return ()
    spans = _CLAIM.decode(row.body).spans.get("where", ())
    return tuple(span.text for span in spans) if len(spans) > 1 else ()


def _documents(connection: Connection, numbers: Iterable[int]) -> dict[int, set[str]]:
    query = select(_C.engagement, _D.id).join_from(schema.claims, schema.documents)
    found: dict[int, set[str]] = {}
    for row in connection.execute(query.where(_C.engagement.in_(listed(numbers)))):
        found.setdefault(row.engagement, set()).add(row.id)
    return found


def people_in(connection: Connection, engagement: str, role: str) -> tuple[int, ...]:
    """Return the numbers of the people with a role in the engagement of an id."""
    query = select(_P.person).join_from(schema.participants, schema.engagements).distinct()
    query = query.where(_E.id == engagement, _P.role == role, _P.person.is_not(None))
    return tuple(number for number in connection.scalars(query) if number is not None)


def parties_of(connection: Connection, names: Iterable[str]) -> dict[str, str]:
    """Return the party of each name that people of exactly one party bear."""
    query = select(_N.name, _N.party).where(_N.name.in_(listed(names)), _N.party.is_not(None)).distinct()
    found: dict[str, set[str]] = {}
    for row in connection.execute(query):
        found.setdefault(row.name, set()).add(row.party)
    return {name: next(iter(parties)) for name, parties in found.items() if len(parties) == 1}
