"""A document as it was handed in, made again of its rows."""

from __future__ import annotations

import datetime as dt
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, Row, select

from dragoman.model import Capture, Document
from dragoman.record import schema

_CAPTURE = tuple(schema.captures.c[name].label(f"capture_{name}") for name in ("name", "media_type", "sha256", "size"))


def document_where(connection: Connection, condition: ColumnElement[bool]) -> tuple[Document, bytes] | None:
    """Return the one document that a condition holds of, with its reading as it came, encoded; None for none."""
    joined = schema.documents.join(schema.readings).outerjoin(schema.captures)
    query = select(schema.documents, schema.readings.c.body, *_CAPTURE).select_from(joined).where(condition)
    row = connection.execute(query).one_or_none()
    return (_document(row), row.body) if row else None


def _document(row: Row[Any]) -> Document:
    made = Capture(row.capture_name, row.capture_media_type, row.capture_sha256, row.capture_size)
    return Document(
        text=row.text, id=row.id, title=row.title, publisher=row.publisher, published_from=row.published_from,
        published=dt.date.fromisoformat(row.published) if row.published else None, language=row.language, url=row.url,
        dateline=row.dateline, genre=row.genre, notes=msgspec.json.decode(row.notes, type=tuple[str, ...]),
        capture=made if row.capture_sha256 else None,
    )  # fmt: skip
