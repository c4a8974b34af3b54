"""Where people are named: the participants of claims that count, as decisions about people call them."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import ColumnElement, Connection, func, select

from dragoman.record import schema
from dragoman.record.claims import listed
from dragoman.record.rows import MentionRow
from dragoman.record.seeing import mention_id

_C, _D, _S, _N = schema.claims.c, schema.documents.c, schema.sightings.c, schema.namings.c


def mentions_in(connection: Connection, claims: Iterable[str]) -> tuple[MentionRow, ...]:
    """Return who is named in claims, by their ids, in the order of the claims and of the words."""
    return _mentions(connection, _C.id.in_(listed(claims)))


def mentions_of(connection: Connection, person: int) -> tuple[MentionRow, ...]:
    """Return where a person, by number, is named."""
    return _mentions(connection, _N.person == person)


def mentions_like(connection: Connection, naming: int) -> tuple[MentionRow, ...]:
    """Return where what a naming says, by its number, is said by others too: name as written, party, office."""
    own = select(_N.name, _N.party, _N.office, _N.person).where(_N.number == naming).subquery().c
    alike = select(_N.number).where(
        _N.name == own.name, _N.party == own.party, _N.office == own.office, _N.person == own.person
    )
    return _mentions(connection, _N.number.in_(alike))


def _mentions(connection: Connection, condition: ColumnElement[bool]) -> tuple[MentionRow, ...]:
    joined = (
        schema.sightings.join(schema.namings)
        .join(schema.claims, (_C.document == _S.document) & (_C.position == _S.claim))
        .join(schema.documents, _D.number == _S.document)
    )
    query = select(_C.id, _N.name, _N.number, _N.person, _D.key, _before()).select_from(joined).where(condition)
    rows = connection.execute(query.order_by(_D.key, _S.claim, _S.position))
    return tuple(MentionRow(mention_id(row[0], row[1], row[5]), *row[:5]) for row in rows)


def _before() -> ColumnElement[int]:
    """Return how many participants a claim names in the same words before one."""
    other, naming = schema.sightings.alias(), schema.namings.alias()
    same = (other.c.document == _S.document, other.c.claim == _S.claim, naming.c.name == _N.name)
    joined = other.join(naming, other.c.naming == naming.c.number)
    query = select(func.count()).select_from(joined).where(*same, other.c.position < _S.position)
    return query.correlate(schema.sightings, schema.namings).scalar_subquery()
