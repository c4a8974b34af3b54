"""Where people are named: the participants of claims that count, as decisions about people call them."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import ColumnElement, Connection, select

from dragoman.record import schema
from dragoman.record.claims import listed
from dragoman.record.rows import MentionRow

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
    query = select(_C.id, _N.name, _N.number, _N.person, _D.key).select_from(joined).where(condition)
    rows = connection.execute(query.order_by(_D.key, _S.claim, _S.position))
    return tuple(MentionRow(f"{row[0]}/{row[1]}", *row) for row in rows)
