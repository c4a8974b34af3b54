"""The claims of the record, each with the document that makes it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, Row, func, select

from dragoman.model import EngagementClaim, decode
from dragoman.record import schema
from dragoman.record.rows import Told
from dragoman.record.shapes import source, source_columns

_C, _D = schema.claims.c, schema.documents.c
_CLAIM = msgspec.json.Decoder(EngagementClaim)


def listed(values: Iterable[object]) -> Any:
    """Return values as a query over one parameter, as SQLite limits how many parameters there are."""
    return select(func.json_each(msgspec.json.encode(list(values)).decode()).table_valued("value").c.value)


def told_where(connection: Connection, *conditions: ColumnElement[bool]) -> list[Told]:
    """Return the claims that conditions on claims, documents and engagements hold of, first published first."""
    joined = schema.claims.join(schema.documents).outerjoin(schema.engagements)
    columns = (_C.id, _C.position, _C.body, _C.origin, _D.genre, *source_columns())
    query = select(*columns).select_from(joined).where(*conditions)
    return [_told(row) for row in connection.execute(query.order_by(_D.published.is_(None), *_IN_ORDER))]


_IN_ORDER = (_D.published, _D.key, _C.position)


def told_of(connection: Connection, ids: Sequence[str]) -> list[Told]:
    """Return the claims of some ids, first published first."""
    return told_where(connection, _C.id.in_(listed(ids)))


def _told(row: Row[Any]) -> Told:
    return Told(
        id=row.id, position=row.position, claim=_CLAIM.decode(row.body), source=source(row), genre=row.genre,
        origin=row.origin or row.key,
    )  # fmt: skip


def ids_of(connection: Connection, document: int) -> tuple[str, ...]:
    """Return the ids of the claims of a document, in the order of its reading."""
    return tuple(connection.scalars(select(_C.id).where(_C.document == document).order_by(_C.position)))


def texts_of(connection: Connection, documents: Iterable[str]) -> dict[str, str]:
    """Return the texts of documents by their content hashes."""
    rows = connection.execute(select(_D.key, _D.text).where(_D.key.in_(listed(documents))))
    return {row.key: row.text for row in rows}


def as_read(connection: Connection, claims: Iterable[str]) -> dict[str, EngagementClaim]:
    """Return claims by their ids as their documents say them, before any decision."""
    query = select(_C.id, _C.position, schema.readings.c.body)
    joined = query.select_from(schema.claims.join(schema.readings, schema.readings.c.document == _C.document))
    rows = connection.execute(joined.where(_C.id.in_(listed(claims))))
    return {row.id: decode(row.body).engagements[row.position] for row in rows}
