"""A row told as a short report, so that the reader of texts can read its remarks; and the way back to the row.

Remarks leave out who, where and when: the columns say it. The report opens with a sentence made of the columns, and
names the traveller before each sentence that has no subject. What the reader finds in it is put back on the words of
the row, so that every span stands in the row's own text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from msgspec import Struct

from dragoman.model import Document, Span, When
from dragoman.reference.offices import match_title
from dragoman.reference.parties import parties
from dragoman.reference.tables import table_words
from dragoman.tables.people import Traveller
from dragoman.tables.places import places_of
from dragoman.tables.rows import Row


class Journey(Struct, frozen=True):
    """What the columns of a row say: who travels, of which state and to which (alpha-3), and when."""

    row: Row
    travellers: tuple[Traveller, ...]
    home: str | None
    host: str | None
    when: When | None


class Piece(Struct, frozen=True):
    """Characters [start, end) of a report and where the row says them; `verbatim` ones are there one by one."""

    start: int
    end: int
    source: Span | None
    verbatim: bool


class Told(Struct, frozen=True):
    """A report with its pieces, and the row that they come from. Its first `lead` characters tell the columns."""

    text: str
    pieces: tuple[Piece, ...]
    row: Row
    lead: int

    def report(self, day: When | None) -> Document:
        """Return the report as a document of the last day of an interval; its publisher is left out."""
        document = self.row.document
        published = day.end if day else document.published
        return Document(text=self.text, id=document.id, published=published, language=document.language)

    def back(self, start: int, end: int) -> Span | None:
        """Return the words of the row behind characters [start, end) of the report, None where it says none of them.

        Of several pieces one that is told word for word counts, of several such the one that covers most.
        """
        covering = [one for one in self.pieces if one.source and one.start < end and start < one.end]
        piece = max(covering, key=lambda one: (one.verbatim, min(end, one.end) - max(start, one.start)), default=None)
        if piece is None or piece.source is None:
            return None
        if not piece.verbatim:
            return piece.source
        size = min(end, piece.end) - max(start, piece.start)
        first = piece.source.start + max(start, piece.start) - piece.start
        return Span(first, first + size, self.row.document.text[first : first + size])


def tell(journey: Journey) -> Told:
    """Return the report of a row."""
    writer = _Writer()
    for number, traveller in enumerate(journey.travellers):
        writer.add(" and " if number else "")
        _name(writer, journey, traveller)
    _stay(writer, journey)
    lead = writer.at
    if "remarks" in journey.row.cells:
        _remarks(writer, journey, journey.row.cells["remarks"])
    return Told("".join(writer.words), tuple(writer.pieces), journey.row, lead)


class _Writer:
    """Puts a report together, and notes where each piece comes from."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.pieces: list[Piece] = []
        self.at = 0

    def add(self, words: str, source: Span | None = None, *, verbatim: bool = False) -> None:
        if words:
            self.words.append(words)
            self.pieces.append(Piece(self.at, self.at + len(words), source, verbatim))
            self.at += len(words)


def short_name(name: str) -> str:
    """Return the first and the last word of a name: "Henry A. (Heinz Alfred) Kissinger" is told as Henry Kissinger.

    The words between are often also titles or forms of address ("David Dean Rusk").
    """
    words = re.sub(r"\([^)]*\)", " ", name).split() or name.split()
    return " ".join(dict.fromkeys((words[0], words[-1])))


def _name(writer: _Writer, journey: Journey, traveller: Traveller) -> None:
    """Write a traveller as texts do: "Kenyan President William Ruto"."""
    writer.add(_adjective(journey))
    if traveller.office:
        writer.add(traveller.office, traveller.office_span or traveller.name_span)
        writer.add(" ")
    if traveller.name and traveller.name_span:
        writer.add(short_name(traveller.name), traveller.name_span)


def _adjective(journey: Journey) -> str:
    """Return the adjective of the travellers' state with a space behind it, empty where there is none."""
    state = parties().get(journey.home or "")
    return f"{state.adjectives[0]} " if state and state.adjectives else ""


def _stay(writer: _Writer, journey: Journey) -> None:
    writer.add(" visited ")
    places = places_of(journey.row)
    if len(places) == 1:
        writer.add(places[0].text, places[0], verbatim=True)
        writer.add(", " if journey.host else "")
    if journey.host:
        writer.add(_with_article(parties()[journey.host].name), journey.row.cells.get("host"))
    if journey.when and journey.when.precision == "day":
        writer.add(_dated(journey.when), journey.row.cells["start"])
    writer.add(".\n\n")


def _with_article(name: str) -> str:
    return f"the {name}" if name.startswith("United ") or name.endswith("s") else name


def _dated(when: When) -> str:
    first, last = (f"{day.day} {day:%B} {day.year}" for day in (when.start, when.end))
    return f" on {first}" if first == last else f" from {first} to {last}"


def _remarks(writer: _Writer, journey: Journey, cell: Span) -> None:
    """Write the remarks with the traveller before each sentence that starts with a verb, or with an occasion."""
    gaps = {gap.start(): " " if gap.group("verb") else " held a " for gap in _gaps().finditer(cell.text)}
    own = {start for start in _companions(cell.text) if journey.home}
    cuts = sorted({0, *gaps, *own, len(cell.text)})
    for start, end in pairwise(cuts):
        if start in gaps and journey.travellers:
            _name(writer, journey, journey.travellers[0])
            writer.add(gaps[start])
        writer.add(_adjective(journey) if start in own else "")
        words = cell.text[start:end]
        span = Span(cell.start + start, cell.start + end, words)
        writer.add(words[0].lower() + words[1:] if start in gaps else words, span, verbatim=True)


def _companions(remarks: str) -> Iterator[int]:
    """Yield where those are named whom the traveller went with, by their office: they act for the same state."""
    for match in re.finditer(rf"\b(?:{'|'.join(table_words().joining)}) (?=[A-Z])", remarks, re.IGNORECASE):
        if match_title(remarks[match.end() :].split(" "), 0):
            yield match.end()


@cache
def _gaps() -> re.Pattern[str]:
    """Return the pattern of what stands at the head of a sentence, or of a part of one, without a subject."""
    words = table_words()
    verbs, adverbs, occasions = map("|".join, (words.verbs, words.adverbs, words.occasions))
    verb = rf"(?P<verb>(?:(?:{adverbs}) )?(?:{verbs}) (?!by\b))"
    return re.compile(rf"(?:^|(?<=[.;] ))(?:{verb}|(?:\w+ )?(?:{occasions}) with )", re.IGNORECASE)
