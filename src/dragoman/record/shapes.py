"""Parts that several lists share: the document that says something, dates, pages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Row, Select, func, select

from dragoman.model import When
from dragoman.record import schema
from dragoman.record.rows import Page, Source

_Made = TypeVar("_Made")


def source_columns() -> Sequence[ColumnElement[Any]]:
    """Return the columns that `source` needs, for a query over documents."""
    one, capture = schema.documents.c, schema.captures.c
    file = select(capture.name).where(capture.number == one.capture).scalar_subquery()
    return one.key, one.title, one.publisher, one.published, file.label("file"), one.id.label("given")


def source(row: Row[Any]) -> Source:
    """Return the document that a row tells of."""
    return Source(row.key, row.title, row.publisher, row.published, row.file, row.given)


def when(row: Row[Any]) -> When | None:
    """Return the interval of a row with `start`, `end` and `precision`."""
    if row.start is None:
        return None
    return When(dt.date.fromisoformat(row.start), dt.date.fromisoformat(row.end), row.precision)


def page(
    connection: Connection, query: Select[Any], cut: tuple[int | None, int], made: Callable[[Row[Any]], _Made]
) -> Page[_Made]:
    """Return what a query gives between `cut` (limit, offset), each row made into a value, and how many there are."""
    total = connection.scalar(select(func.count()).select_from(query.order_by(None).subquery())) or 0
    rows = connection.execute(query.limit(cut[0]).offset(cut[1])) if total else ()
    return Page(tuple(map(made, rows)), total)
