"""What is wrong with tables that were handed in, by file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select

from dragoman.model import Fault
from dragoman.record import schema
from dragoman.record.rows import Page
from dragoman.record.shapes import page

_F = schema.faults.c


def put_faults(connection: Connection, file: str, faults: Sequence[Fault]) -> None:
    """Put the faults of a file in the place of those that were noted of it before."""
    connection.execute(delete(schema.faults).where(_F.file == file))
    if faults:
        rows = [{"file": file, "id": one.id, "sort": one.sort, "what": one.what, "done": one.done} for one in faults]
        connection.execute(insert(schema.faults), rows)


def faults(connection: Connection, sort: str | None, file: str | None, cut: tuple[int | None, int]) -> Page[Fault]:
    """Return faults by file, in the order of its rows; `file` is a part of its name."""
    query = select(schema.faults)
    query = query.where(_F.sort == sort) if sort else query
    query = query.where(_F.file.contains(file, autoescape=True)) if file else query
    return page(connection, query.order_by(_F.file, _F.number), cut, _fault)


def count_faults(connection: Connection) -> dict[str, int]:
    """Return how many faults there are of each sort, the most frequent first."""
    many = func.count()
    rows = connection.execute(select(_F.sort, many).group_by(_F.sort).order_by(many.desc(), _F.sort))
    return {row[0]: row[1] for row in rows}


def _fault(row: Row[Any]) -> Fault:
    return Fault(sort=row.sort, what=row.what, done=row.done, file=row.file, id=row.id)
