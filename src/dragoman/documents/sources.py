"""Reads what the paths of a call name, and yields a document or an error for each, in order."""

from __future__ import annotations

import datetime as dt
import hashlib
import io
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

from msgspec.structs import replace

from dragoman.documents.decode import decode_bytes, kind_of
from dragoman.documents.lines import rows_of
from dragoman.documents.making import Options, make_document
from dragoman.documents.page import fields_of_page
from dragoman.documents.paths import PAGES, ROWS, TABLES, TYPES, WAY_OUT, files_of, unopened
from dragoman.documents.plain import fields_of_text
from dragoman.documents.tables import documents_of_table, table_type
from dragoman.errors import BrokenInput, EmptyInput, InputError, TooLarge
from dragoman.model import Capture, Document

Item = Document | InputError

STDIN = "-"
"""The path that stands for standard input."""

LARGEST_TEXT = 20_000_000
"""Bytes that one text, one page or one line of JSON may have. A file of JSON Lines has no limit."""


def documents_from(
    paths: Iterable[str | Path],
    *,
    published: dt.date | None = None,
    publisher: str | None = None,
    stdin: IO[bytes] | None = None,
) -> Iterator[Item]:
    """Yield the documents under `paths`: files, folders, patterns, and `-` for `stdin`, in the order given.

    What cannot be read is yielded as an InputError that names it and the way out; nothing is raised and the
    rest goes on. A file that several paths name is read once, one document is held at a time. `published` and
    `publisher` outweigh what the input says.
    """
    options = Options(published=published, publisher=publisher)
    seen: set[Path | str] = set()
    for path in paths:
        if str(path) == STDIN:
            if STDIN not in seen:
                seen.add(STDIN)
                yield from _read_stream("standard input", stdin or io.BytesIO(), "", options)
            continue
        for file in files_of(str(path)):
            if isinstance(file, InputError):
                yield file
            elif (place := file.resolve()) not in seen:
                seen.add(place)
                yield from _read_file(file, options)


def _read_file(file: Path, options: Options) -> Iterator[Item]:
    try:
        with file.open("rb") as stream:
            yield from _read_stream(str(file), stream, file.suffix.lower(), options)
    except OSError as error:
        yield unopened(str(file), error)


def _read_stream(name: str, stream: IO[bytes], suffix: str, options: Options) -> Iterator[Item]:
    """Yield the documents of a stream: what it is by its suffix, or, without one, by how it begins."""
    head = stream.readline(LARGEST_TEXT + 1)
    if suffix in ROWS or (not suffix and head.lstrip()[:1] in {b"{", b"["}):
        kind = kind_of(head)
        if kind:
            yield BrokenInput(name, f"it is {kind}, not JSON; {WAY_OUT}")
        else:
            yield from _documents_of_rows(name, head, stream, TYPES.get(suffix, "application/x-ndjson"), options)
        return
    data = head + stream.read(LARGEST_TEXT + 1 - len(head))
    table = TABLES.get(suffix) if suffix else table_type(data)
    if len(data) > LARGEST_TEXT:
        yield TooLarge(name, f"it is over the limit of {LARGEST_TEXT:,} bytes for one text; split it")
    elif table and data.strip():
        yield from _rows_of_table(name, data, table, options)
    else:
        yield _one_text(name, data, suffix, options)


def _rows_of_table(name: str, data: bytes, media_type: str, options: Options) -> Iterator[Item]:
    try:
        yield from documents_of_table(name, data, media_type, options)
    except InputError as error:
        yield error


def _documents_of_rows(name: str, head: bytes, stream: IO[bytes], media_type: str, options: Options) -> Iterator[Item]:
    count = 0
    for row in rows_of(name, head, stream, LARGEST_TEXT):
        count += 1
        if isinstance(row, InputError):
            yield row
        else:
            yield make_document(row.source, row.fields, Capture(name, media_type, row.sha256, row.size), options)
    if not count:
        yield EmptyInput(name, f"there is nothing in it to read; {WAY_OUT}")


def _one_text(name: str, data: bytes, suffix: str, options: Options) -> Item:
    if not data.strip():
        return EmptyInput(name, f"there is nothing in it to read; {WAY_OUT}")
    try:
        text, notes = decode_bytes(name, data)
        page = suffix in PAGES or text.lstrip()[:200].lower().startswith(("<!doctype html", "<html"))
        fields = fields_of_page(name, text) if page else fields_of_text(text)
    except InputError as error:
        return error
    media_type = TYPES.get(suffix, "text/plain") if not page or suffix in PAGES else "text/html"
    capture = Capture(name, media_type, hashlib.sha256(data).hexdigest(), len(data))
    return make_document(name, replace(fields, notes=(*notes, *fields.notes)), capture, options)
