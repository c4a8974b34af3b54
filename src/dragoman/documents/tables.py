"""Tables of visits and engagements, in XML or CSV: a document for each row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from dragoman.documents.decode import decode_bytes
from dragoman.documents.making import Options
from dragoman.documents.table_csv import is_header, layout_of_csv, rows_of_csv
from dragoman.documents.table_rows import TableRow, checked, row_document
from dragoman.documents.table_xml import is_table, table_of_xml
from dragoman.errors import EmptyInput, InputError
from dragoman.model import Document
from dragoman.reference.tables import Layout

_OPENING = 4096
"""Bytes from which a table without a name is told."""


def table_type(data: bytes) -> str | None:
    """Return the media type of bytes that open as a table does that is read here, None for all else."""
    opening = data[:_OPENING].decode("utf-8-sig", "replace").lstrip()
    if is_table(opening):
        return "application/xml"
    return "text/csv" if is_header(opening.split("\n", 1)[0], layout_of_csv()) else None


def documents_of_table(name: str, data: bytes, media_type: str, options: Options) -> Iterator[Document | InputError]:
    """Yield a document for each row of a table, an error for what is none. Raises InputError for the whole table."""
    layout, rows, notes = _table(name, data, media_type)
    found = False
    for item in rows:
        found = True
        row = item if isinstance(item, InputError) else checked(name, layout, item)
        if isinstance(row, InputError):
            yield row
        else:
            document = row_document(name, layout, row, media_type, options)
            yield replace(document, notes=(*notes, *document.notes))
    if not found:
        yield EmptyInput(name, "there is no row in it; pass a table with rows")


def _table(name: str, data: bytes, media_type: str) -> tuple[Layout, Iterable[TableRow | InputError], tuple[str, ...]]:
    """Return how a table is laid out, its rows, and notes about its encoding."""
    if media_type == "application/xml":
        return *table_of_xml(name, data), ()
    text, notes = decode_bytes(name, data)
    layout = layout_of_csv()
    return layout, rows_of_csv(name, text, layout), notes
