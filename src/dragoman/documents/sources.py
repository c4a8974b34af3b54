"""Finds what the paths of a call name, and yields a document or an error for each of them, in order."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Iterator
from glob import has_magic, iglob
from pathlib import Path
from typing import IO

from msgspec.structs import replace

from dragoman.documents.decode import decode_bytes, odd_signs
from dragoman.documents.fields import Fields
from dragoman.documents.language import language_of
from dragoman.documents.lines import rows_of
from dragoman.documents.page import fields_of_page
from dragoman.documents.plain import fields_of_text
from dragoman.errors import BrokenInput, EmptyInput, InputError, MissingInput, TooLarge
from dragoman.model import Capture, Document

Item = Document | InputError

LARGEST_TEXT = 20_000_000
"""Bytes that one text, one page or one line of JSON may have."""

_TEXT = {".txt": "text/plain", ".md": "text/markdown", ".markdown": "text/markdown"}
_PAGE = {".html": "text/html", ".htm": "text/html", ".xhtml": "text/html"}
_ROWS = {".jsonl": "application/x-ndjson", ".ndjson": "application/x-ndjson", ".json": "application/json"}
_TYPES = {**_TEXT, **_PAGE, **_ROWS}
_WAY_OUT = "pass a text, Markdown, HTML or JSON Lines file"


def documents_from(
    paths: Iterable[str | Path],
    *,
    published: dt.date | None = None,
    publisher: str | None = None,
    stdin: IO[bytes] | None = None,
) -> Iterator[Item]:
    """Yield the documents under `paths`: files, folders, patterns, and `-` for `stdin`, in the order given.

    What cannot be read is yielded as an InputError that names it and the way out; nothing is raised and the
    rest goes on. A file that several paths name is read once. `published` and `publisher` outweigh what the
    input says.
    """
    seen: set[Path] = set()
    for path in paths:
        if str(path) == "-":
            found = _read_rows_or_text("-", stdin.read(LARGEST_TEXT + 1) if stdin else b"", ".txt")
            yield from (_with_options(item, published, publisher) for item in found)
            continue
        for file in _files(str(path)):
            if isinstance(file, InputError):
                yield file
            elif (whole := file.resolve()) not in seen:
                seen.add(whole)
                yield from (_with_options(item, published, publisher) for item in _read_file(file))


def document_from_text(
    text: str,
    *,
    published: dt.date | None = None,
    publisher: str | None = None,
    title: str | None = None,
    url: str | None = None,
    id: str | None = None,  # noqa: A002
) -> Document:
    """Return a text at hand as a document. Raises EmptyInput where there is nothing in it to read."""
    if not text.strip():
        raise EmptyInput("text", "there is nothing in it to read")
    clean, notes = odd_signs(text)
    document = Document(
        text=clean,
        id=id or "",
        title=title,
        published=published,
        published_from="option" if published else None,
        publisher=publisher,
        url=url,
        language=language_of(clean),
        notes=notes,
    )
    return document if id else replace(document, id=document.content_hash)


def _files(path: str) -> Iterator[Path | InputError]:
    """Yield the files that a path or a pattern names."""
    place = Path(path)
    try:
        if place.is_dir():
            yield from _in_folder(place)
        elif place.exists():
            yield place
        elif has_magic(path):
            matches = sorted(iglob(path, recursive=True))  # noqa: PTH207
            yield from (Path(match) for match in matches if Path(match).is_file())
            if not matches:
                yield MissingInput(path, "no file fits this pattern; check the folder and the quotes around it")
        else:
            yield MissingInput(path, "no such file or folder; check the spelling")
    except (OSError, ValueError):
        yield BrokenInput(path, "it cannot be opened; check the name and the permissions")


def _in_folder(folder: Path) -> Iterator[Path | InputError]:
    inside = sorted(one for one in folder.rglob("*") if one.suffix.lower() in _TYPES and not _is_hidden(one, folder))
    files = [one for one in inside if one.is_file()]
    yield from files
    if not files:
        yield MissingInput(str(folder), f"there is no report in this folder; {_WAY_OUT}")


def _is_hidden(file: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in file.relative_to(folder).parts)


def _read_file(file: Path) -> Iterator[Item]:
    name, suffix = str(file), file.suffix.lower()
    try:
        if suffix in {".jsonl", ".ndjson"}:
            with file.open("rb") as stream:
                yield from _documents_of_rows(name, stream)
            return
        size = file.stat().st_size
        if size > LARGEST_TEXT:
            yield TooLarge(name, f"{size:,} bytes are over the limit of {LARGEST_TEXT:,} for one text; split it")
            return
        yield from _read_rows_or_text(name, file.read_bytes(), suffix)
    except OSError:
        yield BrokenInput(name, "it cannot be opened; check its permissions")


def _read_rows_or_text(name: str, data: bytes, suffix: str) -> Iterator[Item]:
    """Yield the documents of bytes at hand: rows where they are JSON, else one text or page."""
    if len(data) > LARGEST_TEXT:
        yield TooLarge(name, f"it is over the limit of {LARGEST_TEXT:,} bytes for one text; split it")
    elif suffix == ".json" or (name == "-" and data.lstrip()[:1] in {b"{", b"["}):
        yield from _documents_of_rows(name, data.splitlines() if data.lstrip()[:1] == b"{" else [data])
    else:
        yield _one_text(name, data, suffix)


def _documents_of_rows(name: str, rows: Iterable[bytes]) -> Iterator[Item]:
    count = 0
    for row in rows_of(name, rows, LARGEST_TEXT):
        count += 1
        if isinstance(row, InputError):
            yield row
        else:
            line = row.source
            yield _document(line, row.fields, Capture(name, "application/json", row.sha256, row.size))
    if not count:
        yield EmptyInput(name, "there is nothing in it to read")


def _one_text(name: str, data: bytes, suffix: str) -> Item:
    capture = Capture(name, _TYPES.get(suffix, "text/plain"), hashlib.sha256(data).hexdigest(), len(data))
    if not data.strip():
        return EmptyInput(name, "there is nothing in it to read")
    try:
        text, notes = decode_bytes(name, data)
        looks_like_page = text.lstrip()[:200].lower().startswith(("<!doctype html", "<html"))
        fields = fields_of_page(text) if suffix in _PAGE or looks_like_page else fields_of_text(text)
    except InputError as error:
        return error
    return _document(name, replace(fields, notes=(*notes, *fields.notes)), capture)


def _document(name: str, fields: Fields, capture: Capture) -> Item:
    """Return the document that fields describe, an error where they cannot be one."""
    if not fields.text.strip():
        return EmptyInput(name, fields.why_empty or "there is nothing in it to read")
    if fields.bad_date:
        return BrokenInput(name, f"{fields.bad_date!r} is not a date; write it as YYYY-MM-DD")
    text, notes = odd_signs(fields.text)
    document = Document(
        text=text,
        id=fields.id or "",
        title=fields.title,
        published=fields.published,
        published_from=fields.published_from,
        publisher=fields.publisher,
        language=fields.language or language_of(text),
        url=fields.url,
        capture=capture,
        notes=(*fields.notes, *notes),
    )
    return document if document.id else replace(document, id=document.content_hash)


def _with_options(item: Item, published: dt.date | None, publisher: str | None) -> Item:
    """Let the options of the call outweigh what the input says; the id of a nameless document follows its content."""
    if isinstance(item, InputError) or not (published or publisher):
        return item
    named = item.id != item.content_hash
    changed = replace(
        item,
        published=published or item.published,
        published_from="option" if published else item.published_from,
        publisher=publisher or item.publisher,
    )
    return changed if named else replace(changed, id=changed.content_hash)
