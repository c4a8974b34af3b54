"""The words of tables: every row of the data can match."""

from __future__ import annotations

import datetime as dt

import pytest

from dragoman.documents.table_csv import rows_of_csv
from dragoman.documents.table_rows import TableRow
from dragoman.model import When
from dragoman.reference.offices import match_title
from dragoman.reference.parties import parties
from dragoman.reference.tables import layouts, table_words
from dragoman.tables.people import travellers
from dragoman.tables.places import places_of
from dragoman.tables.rows import row_of
from dragoman.tables.states import state_in, state_of
from dragoman.tables.told import tell
from tables.build import journey, trip, visit

WORDS = table_words()
CSV = layouts()["row"]


@pytest.mark.parametrize(("name", "code"), WORDS.states.items())
def test_names_of_states(name: str, code: str) -> None:
    assert code in parties()
    assert state_of(name) == code


@pytest.mark.parametrize(("code", "before"), WORDS.before.items())
def test_parties_whose_name_meant_another(code: str, before: tuple[int, str]) -> None:
    assert {code, before[1]} <= set(parties())
    day = dt.date(before[0], 1, 1)
    assert [state_in(code, When.day(day.replace(year=year))) for year in (before[0], before[0] + 1)] == [
        before[1],
        code,
    ]


@pytest.mark.parametrize("column", CSV.columns)
def test_columns_of_csv(column: str) -> None:
    held = CSV.columns[column]
    other = {"start": "start", "name": "name", "host": "host"}
    header = [column, *(name for field, name in other.items() if field != held)]
    text = f"{','.join(header)}\n{','.join('x' for _ in header)}"
    (found,) = rows_of_csv("t.csv", text, CSV)
    assert isinstance(found, TableRow)
    assert (column, "x") in found.cells


@pytest.mark.parametrize("verb", WORDS.verbs)
def test_verbs_without_a_subject(verb: str) -> None:
    assert f"Ada Vale {verb} it" in tell(journey(trip(remarks=f"{verb.capitalize()} it."))).text


@pytest.mark.parametrize("adverb", WORDS.adverbs)
def test_adverbs_before_verbs(adverb: str) -> None:
    assert f"Ada Vale {adverb} met him" in tell(journey(trip(remarks=f"{adverb.capitalize()} met him."))).text


@pytest.mark.parametrize("occasion", WORDS.occasions)
def test_occasions_without_a_verb(occasion: str) -> None:
    assert f"Ada Vale held a {occasion} with" in tell(journey(trip(remarks=f"{occasion.capitalize()} with him."))).text


@pytest.mark.parametrize("word", WORDS.joining)
def test_words_that_join_companions(word: str) -> None:
    assert f"{word} American President Grant" in tell(journey(trip(remarks=f"He {word} President Grant."))).text


@pytest.mark.parametrize(("slip", "office"), WORDS.slips.items())
def test_slips(slip: str, office: str) -> None:
    assert match_title(office.split(), 0)
    assert [one.office for one in travellers(row_of(visit(f"{slip} Kofi Mensa")))] == [office]


@pytest.mark.parametrize("place", sorted(WORDS.no_places))
def test_what_is_no_place(place: str) -> None:
    assert [span.text for span in places_of(row_of(trip(locale=f"Mexico, {place}")))] == ["Mexico"]


@pytest.mark.parametrize(("remarks", "office"), WORDS.elect.items())
def test_offices_that_remarks_state(remarks: str, office: str) -> None:
    assert [one.office for one in travellers(row_of(trip(remarks=remarks)))] == [office]


def test_layouts_hold_fields_that_are_read() -> None:
    fields = {field for layout in WORDS.layouts for field in layout.columns.values()}
    assert {need for layout in WORDS.layouts for one in layout.needed for need in one.split(" or ")} <= fields
    assert all(layout.home in {None, *parties()} and layout.host in {None, *parties()} for layout in WORDS.layouts)
