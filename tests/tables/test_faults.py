"""What is wrong with rows, alone and beside one another."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from dragoman.model import Document, Fault
from dragoman.tables import Ledger, read_row
from tables.build import nothing, row, trip, visit

FAULTS = [
    (trip(), []),
    (trip(start_date="2011-02-30"), [("bad date", 'start "2011-02-30"')]),
    (trip(end_date="spring"), [("bad date", 'end "spring"')]),
    (trip(start_date=""), [("bad date", "no start")]),
    (trip(end_date="2011-02-01"), [("reversed dates", "2011-03-01 to 2011-02-01")]),
    (trip(locale="Oslo, Bergen"), [("several places", "Oslo, Bergen")]),
    (trip(locale="Mexico, D.F.", country="Mexico", country__id="mexico"), []),
    (trip(locale=""), [("empty cell", "locale")]),
    (trip(remarks=""), [("empty cell", "remarks")]),
    (trip(country="Atlantis", country__id="atlantis"), [("unknown state", 'host "Atlantis"')]),
    (trip(country="Soviet Union", start_date="1992-01-05", end_date="1992-01-06"),
     [("state out of time", 'host "Soviet Union" from 1992-01-05')]),
    (trip(weather="rain"), [("unknown column", "weather")]),
    (visit("Kofi Mensa", description="-"), [("unknown office", '"Kofi Mensa"')]),
    (visit("Prime Minster Kofi Mensa", description="-"), [("unknown office", '"Prime Minster"')]),
    (visit("King Kofi and Prime Minister Amina Okello", description="-"),
     [("two people", '"King Kofi and Prime Minister Amina Okello"')]),
    (row("row", name="Hanna Solberg", host="Kenya", start="2025"), []),
]  # fmt: skip


@pytest.mark.parametrize(("document", "expected"), FAULTS)
def test_faults_of_a_row(document: Document, expected: list[tuple[str, str]]) -> None:
    found = read_row(document, nothing)
    assert [(fault.sort, fault.what) for fault in found.faults] == expected
    assert all(fault.done and fault.file == "table.xml" and fault.id == document.id for fault in found.faults)
    assert len(found.reading.notes) == len(expected)


@pytest.mark.parametrize("cells", [{"start_date": "2011-02-30"}, {"end_date": "2011-02-01"}, {"start_date": ""}])
def test_an_impossible_date_is_no_date(cells: dict[str, str]) -> None:
    assert read_row(trip(**cells), nothing).reading.engagements[0].when is None


def entered(*documents: Document) -> list[Fault]:
    ledger = Ledger()
    return [fault for one in documents if (fault := ledger.enter(one))] + list(ledger.close())


def numbered(number: int | str, **cells: str) -> Document:
    return replace(trip(**cells), id=f"trips/{number}")


def test_the_same_words_twice_are_a_duplicate() -> None:
    (fault,) = entered(numbered(1), numbered(2))
    assert (fault.sort, fault.id, fault.what) == ("duplicate", "trips/2", "the same words as trips/1")


def test_the_same_stay_in_other_words_may_be_one() -> None:
    (fault,) = entered(numbered(1), numbered(2, remarks="Attended a dinner."))
    assert (fault.sort, fault.id) == ("possible duplicate", "trips/2")


def test_an_id_twice() -> None:
    (fault,) = entered(numbered(1), numbered(1, locale="Bergen"))
    assert (fault.sort, fault.id) == ("id twice", "trips/1")


def rows(numbers: list[int]) -> list[Document]:
    return [numbered(number, locale=f"Town{number}") for number in numbers]


def test_numbers_that_are_missing_in_a_table() -> None:
    (fault,) = entered(*rows([*range(1, 20), *range(22, 30)]))
    assert (fault.sort, fault.file, fault.what) == ("ids missing", "trips", "2 between 1 and 29: 20-21")


def test_a_few_rows_of_a_table_are_no_sequence() -> None:
    assert entered(*rows([3, 500, 900])) == []


def test_rows_without_an_id_are_counted() -> None:
    ones = [replace(trip(locale=f"Town{number}"), id=f"trips#{number}") for number in (4, 5)]
    (fault,) = entered(*ones)
    assert (fault.sort, fault.file, fault.what) == ("no id", "trips", "2 rows, the first of them row 4")
