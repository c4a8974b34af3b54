"""Reads JSON Lines, one document a line, and JSON that holds one document or a list of them."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Iterator

import msgspec
from msgspec import Struct

from dragoman.documents.fields import Fields, date_of
from dragoman.errors import BrokenInput, EmptyInput, InputError, TooLarge


class Row(Struct, frozen=True):
    """One document of a file of rows: what names it to a user, its fields, and its bytes."""

    source: str
    fields: Fields
    sha256: str
    size: int


class _Line(Struct, frozen=True):
    text: str
    id: str | int | None = None
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None


def rows_of(name: str, lines: Iterable[bytes], largest: int) -> Iterator[Row | InputError]:
    """Yield the documents of lines, an error for each line that is none; blank lines are passed over."""
    for number, line in enumerate(lines, 1):
        place = f"{name} line {number}"
        if not line.strip():
            continue
        if len(line) > largest:
            yield TooLarge(place, f"{len(line):,} bytes are over the limit of {largest:,} for one text; split it")
            continue
        yield from _of_line(place, line)


def _of_line(place: str, line: bytes) -> Iterator[Row | InputError]:
    many = line.lstrip()[:1] == b"["
    try:
        found = msgspec.json.decode(line, type=list[_Line]) if many else [msgspec.json.decode(line, type=_Line)]
    except msgspec.ValidationError as error:
        yield BrokenInput(place, f"it is no document ({_plain(error)}); give each its `text` as a string")
        return
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        yield BrokenInput(place, "it is broken JSON; write one whole object a line")
        return
    for count, one in enumerate(found, 1):
        source = f"{place} item {count}" if many else place
        yield _row(source, one, line)


def _row(source: str, one: _Line, line: bytes) -> Row | InputError:
    if not one.text.strip():
        return EmptyInput(source, "its text is empty")
    published: dt.date | None = date_of(one.published) if one.published else None
    fields = Fields(
        text=one.text,
        id=None if one.id is None else str(one.id),
        title=one.title,
        published=published,
        published_from="field" if published else None,
        publisher=one.publisher,
        language=one.language,
        url=one.url,
        bad_date=one.published if one.published and published is None else None,
    )
    return Row(source, fields, hashlib.sha256(line).hexdigest(), len(line))


def _plain(error: msgspec.ValidationError) -> str:
    return str(error).split(" - at")[0].replace("`", "")
