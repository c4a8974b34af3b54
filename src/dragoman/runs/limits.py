"""What a reader is not asked to read: texts beyond a length, languages it does not know."""

from __future__ import annotations

from msgspec.structs import replace

from dragoman.model import Document

LONGEST = 200_000
"""The number of characters (code points) of a text that are read."""

LANGUAGE = "en"
"""The language that the reader reads, as a primary subtag of BCP 47."""

_BREAKS = ("\n\n", "\n", ". ", " ")


def shorten(document: Document, longest: int = LONGEST) -> Document:
    """Return the document with at most `longest` characters of its text, cut where a paragraph ends.

    A text without such an end in its second half is cut at a line, a sentence or a word, else exactly there.
    Offsets stay true, as only the end is left out; the id stays that of the whole document.
    """
    if len(document.text) <= longest:
        return document
    number = document.id or document.content_hash
    return replace(document, id=number, text=document.text[: _end(document.text, longest)])


def _end(text: str, longest: int) -> int:
    for mark in _BREAKS:
        at = text.rfind(mark, longest // 2, longest)
        if at >= 0:
            return at + len(mark.rstrip())
    return longest


def foreign_reason(document: Document) -> str:
    """Return why a document in another language is not read, and the way out; empty for one that is."""
    language = (document.language or "").lower().replace("_", "-").split("-")[0]
    if language in ("", "und", LANGUAGE):
        return ""
    return f"the text is in a language that is not read ({document.language}): give it in English"
