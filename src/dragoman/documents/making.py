"""Makes documents: out of the fields that an input gives and the options of the call."""

from __future__ import annotations

import datetime as dt

from msgspec import Struct
from msgspec.structs import replace

from dragoman.documents.decode import odd_signs, whole
from dragoman.documents.fields import Fields, dateline_of
from dragoman.documents.language import language_of
from dragoman.errors import BrokenInput, EmptyInput, InputError
from dragoman.model import Capture, Document
from dragoman.reference.genres import genre_of


class Options(Struct, frozen=True, kw_only=True):
    """What the caller says of all documents of a call; it outweighs what they say of themselves."""

    published: dt.date | None = None
    publisher: str | None = None


def make_document(name: str, fields: Fields, capture: Capture | None, options: Options) -> Document | InputError:
    """Return the document that fields describe, an error that names it where they cannot be one.

    Without an id among the fields, the id is the content hash.
    """
    if not fields.text.strip():
        return EmptyInput(name, fields.why_empty or "there is nothing in it to read; pass a file with a text")
    if fields.bad_date and not options.published:
        return BrokenInput(name, f"{whole(fields.bad_date)[:40]!r} is not a date; write it as YYYY-MM-DD")
    text, notes = odd_signs(fields.text)
    document = Document(
        text=text,
        id=_line(fields.id) or "",
        title=_line(fields.title),
        published=options.published or fields.published,
        published_from="option" if options.published else fields.published_from,
        publisher=options.publisher or _line(fields.publisher),
        language=_line(fields.language) or language_of(text),
        url=_line(fields.url),
        dateline=dateline_of(text),
        genre=genre_of(fields.title, options.publisher or fields.publisher) or "report",
        capture=capture,
        notes=(*fields.notes, *notes),
    )
    return document if document.id else replace(document, id=document.content_hash)


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
    fields = Fields(text=text, id=id, title=title, url=url)
    document = make_document("text", fields, None, Options(published=published, publisher=publisher))
    if isinstance(document, InputError):
        raise document
    return document


def _line(words: str | None) -> str | None:
    """Return words on one line that any file can hold, None where there are none."""
    return " ".join(whole(words).split()) or None if words else None
