"""Reads a row of a table: what its columns say, what its remarks tell, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from dragoman.model import Document, Fault, Reading
from dragoman.tables.claims import claim_of
from dragoman.tables.dates import when_of
from dragoman.tables.faults import faults_of
from dragoman.tables.people import travellers
from dragoman.tables.remarks import Remarks
from dragoman.tables.rows import Row, row_of
from dragoman.tables.states import state_in, state_of
from dragoman.tables.told import Journey, tell

READER = "table/1"

Reader = Callable[[Document], Reading]


class RowReading(Struct, frozen=True):
    """A row's reading, and the faults that the row has by itself."""

    reading: Reading
    faults: tuple[Fault, ...]


def read_row(document: Document, read: Reader) -> RowReading:
    """Return all that a document of the genre `table` says; `read` is the reader of texts, for its remarks.

    Raises BrokenInput for a kind, a status or a precision that is none.
    """
    journey = journey_of(row_of(document))
    told = tell(journey)
    found = read(told.report(journey.when))
    remarks = Remarks(journey, told, found)
    faults = faults_of(journey)
    rest = remarks.rest()
    reading = Reading(
        id=document.id,
        reader=f"{READER}+{found.reader}",
        engagements=(claim_of(journey, remarks.hosts()), *remarks.engagements()),
        chairmanships=rest.chairmanships,
        quotes=rest.quotes,
        offices=rest.offices,
        commitments=rest.commitments,
        mentions=rest.mentions,
        notes=tuple(f"{one.sort}: {one.what}; {one.done}" for one in faults),
    )
    return RowReading(reading, faults)


def journey_of(row: Row) -> Journey:
    """Return what the columns of a row say."""
    when = when_of(row)
    home = row.layout.home or state_in(state_of(row.words("home"), row.words("home_id")), when)
    host = row.layout.host or state_in(state_of(row.words("host"), row.words("host_id")), when)
    return Journey(row, travellers(row), home, host, when)
