"""Who travels: the cell of the name, with an office before the name where the table has no column for it."""

from __future__ import annotations

import re

from msgspec import Struct

from dragoman.model import Span
from dragoman.reference.offices import is_honorific, match_title
from dragoman.reference.tables import table_words
from dragoman.tables.rows import Row

_BETWEEN = re.compile(r" (?:and|&) |[,;] ")


class Traveller(Struct, frozen=True):
    """One who travels: the name (None for an unnamed holder of the office), the office, and where the row says each."""

    name: str | None
    office: str | None
    name_span: Span | None = None
    office_span: Span | None = None


def travellers(row: Row, name: str = "name", office: str = "office") -> tuple[Traveller, ...]:
    """Return those whom a row names in its field `name`; where it names none, the holder of the office, if any."""
    if name not in row.cells:
        return (Traveller(None, _office(row, office), None, row.cells[office]),) if office in row.cells else ()
    if office in row.cells:
        return (Traveller(row.words(name), _office(row, office), row.cells[name], row.cells[office]),)
    return tuple(_titled(row, name, words) for words in names_in(row.words(name)))


def names_in(cell: str) -> tuple[str, ...]:
    """Return the people that a cell names; a mark parts two where an office stands behind it."""
    parts, start = [], 0
    for mark in _BETWEEN.finditer(cell):
        if _title_end(cell[mark.end() :]) and _title_end(cell[start : mark.start()]):
            parts.append(cell[start : mark.start()])
            start = mark.end()
    return (*parts, cell[start:])


def _titled(row: Row, field: str, words: str) -> Traveller:
    span = row.part(field, words)
    size = _title_end(words)
    at = size or _address_end(words)
    name = words[at:].strip()
    start = span.start + words.index(name, at)
    title = Span(span.start, span.start + size, words[:size]) if size else None
    written = table_words().slips.get(title.text, title.text) if title else None
    return Traveller(name, _elect(row) or written, Span(start, start + len(name), name), title)


def _title_end(words: str) -> int:
    """Return how many characters of the words are an office before a name, 0 for none."""
    slip = next((one for one in table_words().slips if words.startswith(f"{one} ")), None)
    if slip:
        return len(slip)
    tokens = words.split(" ")
    for first in (0, 1):  # "Provisional President", "Regent Prince": a word before the title that is none
        match = match_title(tokens, first) if words and first < len(tokens) else None
        if match and match.end < len(tokens):
            return len(" ".join(tokens[: match.end]))
    return 0


def _address_end(words: str) -> int:
    """Return how many characters of the words are a form of address before a name."""
    tokens = words.split(" ")
    size = is_honorific(tokens, 0)
    return len(" ".join(tokens[:size])) if size < len(tokens) else 0


def _office(row: Row, field: str) -> str:
    words = row.words(field)
    return _elect(row) or row.layout.offices.get(words, words)


def _elect(row: Row) -> str | None:
    """Return the office in which the remarks say that the traveller came."""
    remarks = row.words("remarks")
    return next((office for words, office in table_words().elect.items() if words in remarks), None)
