"""What is wrong with a row by itself."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.model import Fault, FaultSort
from dragoman.reference.parties import parties
from dragoman.tables.dates import interval, is_reversed
from dragoman.tables.places import places_of
from dragoman.tables.states import is_out_of_time
from dragoman.tables.told import Journey

_Told = tuple[FaultSort, str, str]


def faults_of(journey: Journey) -> tuple[Fault, ...]:
    """Return the faults of a row, each with what was done about it."""
    document = journey.row.document
    file = document.capture.name if document.capture else ""
    told = (one for check in (_dates, _people, _states, _places, _cells) for one in check(journey))
    return tuple(Fault(sort=sort, what=what, done=done, file=file, id=document.id) for sort, what, done in told)


def _dates(journey: Journey) -> Iterator[_Told]:
    row = journey.row
    for field in ("start", "end"):
        words = row.words(field)
        if words and interval(words) is None:
            yield "bad date", f'{field} "{words[:40]}"', "kept without a date: write it as YYYY-MM-DD"
    if "start" not in row.cells:
        yield "bad date", "no start", "kept without a date: write it as YYYY-MM-DD"
    if is_reversed(row):
        yield "reversed dates", f"{row.words('start')} to {row.words('end')}", "kept without a date"


def _people(journey: Journey) -> Iterator[_Told]:
    row = journey.row
    if len(journey.travellers) > 1:
        yield "two people", f'"{row.words("name")}"', "kept as one engagement of them all"
    elsewhere = "office" in row.layout.columns.values()
    for one in journey.travellers:
        if not one.office and not elsewhere:
            yield "unknown office", f'"{row.words("name")}"', f'kept as the name "{one.name}" without an office'
        elif one.office and one.office_span and not elsewhere and one.office != one.office_span.text:
            yield "unknown office", f'"{one.office_span.text}"', f'taken for "{one.office}"'


def _states(journey: Journey) -> Iterator[_Told]:
    for field, code in (("home", journey.home), ("host", journey.host)):
        words = journey.row.words(field)
        if words and code is None:
            yield "unknown state", f'{field} "{words[:40]}"', "kept without a state: write its name or ISO 3166 code"
        elif words and code and is_out_of_time(code, journey.when):
            first, last = parties()[code].years or (0, 0)
            what = f'{field} "{words[:40]}" from {journey.row.words("start")}'
            yield "state out of time", what, f"kept as it is: that state existed from {first} to {last}"


def _places(journey: Journey) -> Iterator[_Told]:
    places = places_of(journey.row)
    if len(places) > 1:
        named = ", ".join(place.text for place in places)
        yield "several places", named, "kept as one visit of the state, without a town"


def _cells(journey: Journey) -> Iterator[_Told]:
    row = journey.row
    named = {field: column for column, field in row.layout.columns.items() if field in {"place", "remarks"}}
    for field, column in named.items() if row.layout.root else ():
        if field not in row.cells:
            yield "empty cell", column, "nothing was read from it"
    for column in row.unknown:
        yield "unknown column", column, "kept as words of the row, in no field"
