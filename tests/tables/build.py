"""Invented tables: rows as documents, and the files that they could come from."""

from __future__ import annotations

import datetime as dt

from dragoman.model import Capture, Document, Reading
from dragoman.reading import read
from dragoman.tables import RowReading, read_row
from dragoman.tables.read import journey_of
from dragoman.tables.rows import row_of
from dragoman.tables.told import Journey

TRIP = """<trip role="secretary" who="vale-ada"><id>{id}</id><role>secretary</role><name>Ada Mary Vale</name>
<start-date>{start}</start-date><end-date>{end}</end-date><country id="{slug}">{country}</country>
<locale>{locale}</locale><remarks>{remarks}</remarks><created-by>clerk</created-by>
<created-datetime>2012-05-09T10:00:00-04:00</created-datetime><last-modified-by/><last-modified-datetime/></trip>"""


def trip_xml(**cells: str) -> str:
    """Return an invented trip of a secretary as an element of XML."""
    usual = {
        "id": "1", "start": "2011-03-01", "end": "2011-03-02", "slug": "norway", "country": "Norway",
        "locale": "Oslo", "remarks": "Met with Foreign Minister Hanna Solberg.",
    }  # fmt: skip
    return TRIP.format(**{**usual, **cells})


def trips_xml(*trips: str) -> str:
    """Return a table of trips."""
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<trips>{"".join(trips)}</trips>'


def _column(table: str, name: str) -> str:
    return name if table == "row" else name.replace("__", "@").replace("_", "-")


def row(table: str, /, **cells: str) -> Document:
    """Return a row of a table as its document; in XML, names of columns have a dash for each underscore."""
    lines = [f"{_column(table, column)}: {words}" for column, words in cells.items()]
    capture = Capture("table.xml", "application/xml", "sha", 1)
    day = dt.date(2012, 5, 9)
    return Document(text="\n".join([table, *lines]), id=f"t/{table}", genre="table", published=day, capture=capture)


def trip(**cells: str) -> Document:
    """Return a trip of the secretary Ada Mary Vale to Oslo, with changes; an empty cell is left out."""
    usual = {
        "role": "secretary", "name": "Ada Mary Vale", "start_date": "2011-03-01", "end_date": "2011-03-02",
        "country__id": "norway", "country": "Norway", "locale": "Oslo",
        "remarks": "Met with Foreign Minister Hanna Solberg.",
    }  # fmt: skip
    return row("trip", **{column: words for column, words in {**usual, **cells}.items() if words})


def visit(visitor: str, **cells: str) -> Document:
    """Return a visit of a leader to the United States."""
    usual = {"start_date": "2011-03-01", "end_date": "2011-03-02", "visitor": visitor, "from": "Kenya"}
    return row("visit", **{**usual, **cells})


def told(document: Document) -> RowReading:
    """Return what is read in a row."""
    return read_row(document, read)


def journey(document: Document) -> Journey:
    """Return what the columns of a row say."""
    return journey_of(row_of(document))


def nothing(document: Document) -> Reading:
    """Read nothing in a text: a reader that shows what the columns alone give."""
    return Reading(id=document.id, reader="none/1")
