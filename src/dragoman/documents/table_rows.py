"""Rows of tables as documents: a row's own words, a line for each cell."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Sequence
from pathlib import PurePath

from msgspec import Struct

from dragoman.documents.decode import odd_signs, whole
from dragoman.documents.fields import date_of
from dragoman.documents.language import language_of
from dragoman.documents.making import Options
from dragoman.errors import EmptyInput, InputError
from dragoman.model import Capture, Document
from dragoman.reference.tables import Layout

TELLING = 300
"""Characters of remarks from which their language is told."""


class TableRow(Struct, frozen=True):
    """One row as it stands: its number (from 1), and its cells as (column, words); cells without words are left out."""

    number: int
    cells: tuple[tuple[str, str], ...]


def flat(words: str) -> str:
    """Return words on one line, as a cell of a text has them."""
    return " ".join(words.split())


def missing(layout: Layout, fields: Iterable[str], but: str = "") -> list[str]:
    """Return the needed fields that are not among `fields`, apart from `but`."""
    given = set(fields)
    return [need for need in layout.needed if need != but and not given & set(need.split(" or "))]


def checked(name: str, layout: Layout, row: TableRow) -> TableRow | InputError:
    """Return a row, or an error where it lacks the words without which nothing can be told; a date is none of them."""
    lacks = missing(layout, (layout.columns.get(column, "") for column, _ in row.cells), but="start")
    if not lacks:
        return row
    reason = f"it has no words for {', '.join(lacks)}: fill them in, or leave the row out"
    return EmptyInput(f"{name} row {row.number}", reason)


def row_document(name: str, layout: Layout, row: TableRow, media_type: str, options: Options) -> Document:
    """Return a row as a document whose id ends in the row's own, so that the same words under two ids are one text."""
    said = [(column, words) for column, words in row.cells if column in layout.columns or not _is_known(layout, column)]
    number = _own_id(layout, said)
    shown = [(column, words) for column, words in said if layout.columns.get(column) != "id"]
    text, notes = odd_signs("\n".join([layout.row, *(f"{column}: {words}" for column, words in shown)]))
    written = _written(layout, row)
    published = options.published or written
    return Document(
        text=text,
        id=_document_id(name, layout, row, number),
        title=_title(layout, shown),
        published=published,
        published_from=None if published is None else "option" if options.published else "field",
        publisher=options.publisher or layout.publisher,
        language=_language(" ".join(words for column, words in shown if layout.columns.get(column) == "remarks")),
        genre="table",
        capture=Capture(name, media_type, hashlib.sha256(text.encode()).hexdigest(), len(text.encode())),
        notes=notes,
    )


def _language(remarks: str) -> str | None:
    """Return the language of remarks that are long enough to tell."""
    return language_of(remarks) if len(remarks) >= TELLING else None


def _is_known(layout: Layout, column: str) -> bool:
    return column in layout.ignored or column in layout.written


def _own_id(layout: Layout, cells: Sequence[tuple[str, str]]) -> str | None:
    return next((whole(words) for column, words in cells if layout.columns.get(column) == "id"), None)


def _document_id(name: str, layout: Layout, row: TableRow, number: str | None) -> str:
    """Return the table's name with the row's own id, or with the row's number where it has none."""
    table = layout.ids or PurePath(name).stem
    return f"{table}/{number}" if number else f"{PurePath(name).stem}#{row.number}"


def _title(layout: Layout, cells: Sequence[tuple[str, str]]) -> str:
    """Return who, where and when, in the words of the row."""
    fields = {layout.columns.get(column): words for column, words in cells}
    parts = (fields.get(field) for field in ("name", "home", "place", "host", "start"))
    return whole(", ".join(part for part in parts if part))


def _written(layout: Layout, row: TableRow) -> dt.date | None:
    cells = dict(row.cells)
    days = (date_of(cells[column]) for column in layout.written if column in cells)
    return next((day for day in days if day), None)
