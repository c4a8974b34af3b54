"""Reads JSON Lines, one document a line, and JSON that holds one document or a list of them."""

from __future__ import annotations

import codecs
import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import IO

import msgspec
from msgspec import Struct

from dragoman.documents.decode import decode_bytes
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


Found = Iterator[Row | InputError]

_FIELD = re.compile(r"(?:missing required field|at) `(?:\$\.)?(\w+)`")
_ADVICE = "write one whole object a line, with its `text`"


def rows_of(name: str, head: bytes, stream: IO[bytes], largest: int) -> Found:
    """Yield the documents of a stream, and an error for each line that is none; blank lines are passed over.

    `head` is the first line, or as much of it as is one byte over `largest`; a line over that is an error.
    The stream is read line by line, however long it is. Where the first line is no whole JSON, the stream is
    taken as one object or one list over many lines.
    """
    first = head.removeprefix(codecs.BOM_UTF8)
    if not first.strip() or _is_whole(first) or len(first) > largest:
        yield from _of_lines(name, _continued(first, stream, largest), largest)
        return
    data = first + stream.read(largest - len(first) + 1)
    if len(data) == len(first):
        yield from _of_json(f"{name} line 1", data)
    elif first.startswith(b"{") and b"\n{" in data and not _is_whole(data):
        *lines, last = data.splitlines(keepends=True)
        yield from _of_lines(name, chain(lines, _continued(last, stream, largest)), largest)
    elif len(data) > largest:
        yield TooLarge(name, f"it is over the limit of {largest:,} bytes for one JSON text; write it as JSON Lines")
    else:
        yield from _of_json(name, data)


def _lines(stream: IO[bytes], largest: int) -> Iterator[bytes]:
    """Yield the lines of a stream, of one over the limit only as much as shows that it is."""
    while line := stream.readline(largest + 1):
        yield line
        if len(line) > largest:
            _pass_over_line(line, stream, largest)


def _continued(begun: bytes, stream: IO[bytes], largest: int) -> Iterator[bytes]:
    """Yield the lines of a stream of which `begun` has been read, the last of it perhaps half a line."""
    line = begun if begun.endswith(b"\n") else begun + stream.readline(largest + 1 - len(begun))
    yield line
    if len(line) > largest:
        _pass_over_line(line, stream, largest)
    yield from _lines(stream, largest)


def _pass_over_line(line: bytes, stream: IO[bytes], largest: int) -> None:
    while line and not line.endswith(b"\n"):
        line = stream.readline(largest)


def _is_whole(data: bytes) -> bool:
    try:
        msgspec.json.decode(data, type=msgspec.Raw)
    except (msgspec.DecodeError, RecursionError):
        return False
    return bool(data.strip())


def _of_lines(name: str, lines: Iterable[bytes], largest: int) -> Found:
    for number, line in enumerate(lines, 1):
        place = f"{name} line {number}"
        if len(line) > largest:
            yield TooLarge(place, f"it is over the limit of {largest:,} bytes for one text; split it")
        elif line.strip():
            yield from _of_json(place, line)


def _of_json(place: str, data: bytes) -> Found:
    """Yield the document, or the documents of the list, that whole JSON holds."""
    if data.lstrip()[:1] != b"[":
        yield _of_object(place, data)
        return
    try:
        items = msgspec.json.decode(data, type=list[msgspec.Raw])
    except (msgspec.DecodeError, RecursionError):
        yield BrokenInput(place, f"it is broken JSON ({_fault(data)}); {_ADVICE}")
        return
    for number, item in enumerate(items, 1):
        yield _of_object(f"{place} item {number}", bytes(item))


def _of_object(place: str, data: bytes) -> Row | InputError:
    try:
        line, notes = _line_of(place, data)
    except msgspec.ValidationError as error:
        return BrokenInput(place, f"it is no document: {_plain(error)}; {_ADVICE}")
    except InputError as error:
        return error
    except (ValueError, RecursionError):
        return BrokenInput(place, f"it is broken JSON ({_fault(data)}); {_ADVICE}")
    return _row(place, line, data, notes)


def _line_of(place: str, data: bytes) -> tuple[_Line, tuple[str, ...]]:
    """Decode one object. The fast decoder refuses lone surrogates and what is not UTF-8; then a slow one is tried."""
    try:
        return msgspec.json.decode(data, type=_Line), ()
    except msgspec.ValidationError:
        raise
    except (msgspec.DecodeError, UnicodeDecodeError):
        text, notes = decode_bytes(place, data)
        return msgspec.convert(json.loads(text), _Line), notes


def _row(source: str, one: _Line, data: bytes, notes: tuple[str, ...]) -> Row | InputError:
    if not one.text.strip():
        return EmptyInput(source, "its text is empty; give it a `text`, or leave the line out")
    stated = (one.published or "").strip()
    published = date_of(stated) if stated else None
    fields = Fields(
        text=one.text,
        id=None if one.id is None else str(one.id),
        title=one.title,
        published=published,
        published_from="field" if published else None,
        publisher=one.publisher,
        language=one.language,
        url=one.url,
        notes=notes,
        bad_date=stated if stated and published is None else None,
    )
    return Row(source, fields, hashlib.sha256(data).hexdigest(), len(data))


def _plain(error: msgspec.ValidationError) -> str:
    """Say in the words of a user what does not fit."""
    words = str(error)
    field = _FIELD.search(words)
    if "missing" in words:
        return "it has no `text`"
    return f"its `{field.group(1)}` is not a string" if field else "it is not an object"


def _fault(data: bytes) -> str:
    """Say where JSON breaks, as far as can be told."""
    try:
        json.loads(data.strip().decode("utf-8", "replace"))
    except json.JSONDecodeError as error:
        line = f"line {error.lineno}, " if error.lineno > 1 else ""
        return f"{line}character {error.colno}"
    except (ValueError, RecursionError):
        return "too many levels"
    return "its signs"
