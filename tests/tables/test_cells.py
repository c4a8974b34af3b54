"""The cells of a row: states, people, dates and places as tables write them."""

from __future__ import annotations

import pytest

from dragoman.tables.dates import interval
from dragoman.tables.people import names_in, travellers
from dragoman.tables.places import places_of
from dragoman.tables.rows import row_of
from dragoman.tables.states import state_of
from dragoman.tables.told import short_name, tell
from tables.build import journey, trip, visit

STATES = [
    ("Norway", "", "NOR"),
    ("nor", "", "NOR"),
    ("NO", "", "NOR"),
    ("Korea, Republic of", "", "KOR"),
    ("Korea", "korea-south", "KOR"),
    ("Yugoslavia (Kosovo)", "", "YUG"),
    ("Dahomey (Benin)", "", "BEN"),
    ("Cote d’Ivoire", "", "CIV"),
    ("The Gambia", "", "GMB"),
    ("U.S.S.R.", "russia", "SUN"),
    ("Soviet Union", "", "SUN"),
    ("Czechoslovakia", "", "CSK"),
    ("Atlantis", "atlantis", None),
    ("", "el-salvador", "SLV"),
]


@pytest.mark.parametrize(("written", "number", "code"), STATES)
def test_states(written: str, number: str, code: str | None) -> None:
    assert state_of(written, number) == code


@pytest.mark.parametrize(("year", "code"), [("1945", "CHN"), ("1961", "TWN")])
def test_a_name_of_a_state_means_another_at_another_time(year: str, code: str) -> None:
    assert journey(trip(country="China, Republic of", start_date=f"{year}-04-26", end_date="")).host == code


PEOPLE = [
    ("President Amina Okello", [("President", "Amina Okello")]),
    ("Acting President Kofi Mensa, Jr.", [("Acting President", "Kofi Mensa, Jr.")]),
    ("Provisional President Kofi Mensa", [("Provisional President", "Kofi Mensa")]),
    ("Premier and Prince Norodom", [("Premier and Prince", "Norodom")]),
    ("King Olav and Crown Prince Harald", [("King", "Olav"), ("Crown Prince", "Harald")]),
    (
        "President Amina Okello, Prime Minister Kofi Mensa",
        [("President", "Amina Okello"), ("Prime Minister", "Kofi Mensa")],
    ),
    ("Prime Minster Kofi Mensa", [("Prime Minister", "Kofi Mensa")]),
    ("Brigadier General Juan Castro", [("Brigadier General", "Juan Castro")]),
    ("Sheikh Nasser Sabah", [(None, "Nasser Sabah")]),
    ("Kofi Mensa", [(None, "Kofi Mensa")]),
    ("President-elect Ana de Leon", [("President-elect", "Ana de Leon")]),
]


@pytest.mark.parametrize(("cell", "expected"), PEOPLE)
def test_people(cell: str, expected: list[tuple[str | None, str]]) -> None:
    document = visit(cell)
    found = travellers(row_of(document))
    assert [(one.office, one.name) for one in found] == expected
    spans = [span for one in found for span in (one.name_span, one.office_span) if span]
    assert all(document.text[span.start : span.end] == span.text for span in spans)
    assert len(names_in(cell)) == len(expected)


DATES = [
    ("2011-03-01", ("2011-03-01", "2011-03-01", "day")),
    ("2011-03-01T10:00:00Z", ("2011-03-01", "2011-03-01", "day")),
    ("2012-02", ("2012-02-01", "2012-02-29", "month")),
    ("2012", ("2012-01-01", "2012-12-31", "year")),
    ("2011-02-29", None),
    ("0000-01-01", None),
    ("01/02/2011", None),
    ("", None),
]


@pytest.mark.parametrize(("written", "expected"), DATES)
def test_dates(written: str, expected: tuple[str, str, str] | None) -> None:
    found = interval(written)
    assert (found and (found.start.isoformat(), found.end.isoformat(), found.precision)) == expected


PLACES = [
    ("Oslo", ["Oslo"]),
    ("Oslo, Bergen", ["Oslo", "Bergen"]),
    ("Halifax (Nova Scotia)", ["Halifax"]),
    ("Sydney (Nova Scotia), Campobello Island (New Brunswick)", ["Sydney", "Campobello Island"]),
    ("Mexico, D.F.", ["Mexico"]),
    ("Oslo; Bergen", ["Oslo", "Bergen"]),
]


@pytest.mark.parametrize(("cell", "expected"), PLACES)
def test_places(cell: str, expected: list[str]) -> None:
    document = trip(locale=cell)
    found = places_of(row_of(document))
    assert [span.text for span in found] == expected
    assert all(document.text[span.start : span.end] == span.text for span in found)


def test_a_row_is_told_as_a_report_with_its_traveller_in_each_sentence() -> None:
    report = tell(journey(trip(remarks="Met with King Olav. Also attended a dinner."))).text
    assert report == (
        "American Secretary of State Ada Vale visited Oslo, Norway from 1 March 2011 to 2 March 2011.\n\n"
        "American Secretary of State Ada Vale met with King Olav. "
        "American Secretary of State Ada Vale also attended a dinner."
    )


def test_every_stretch_of_a_report_leads_back_to_words_of_the_row() -> None:
    document = trip(remarks="Met with King Olav; attended a dinner.")
    told = tell(journey(document))
    for start in range(0, len(told.text), 7):
        back = told.back(start, start + 12)
        assert back is None or document.text[back.start : back.end] == back.text


@pytest.mark.parametrize(
    ("name", "short"), [("Henry A. (Heinz) Kant", "Henry Kant"), ("Olav", "Olav"), ("(Tom)", "(Tom)")]
)
def test_short_names(name: str, short: str) -> None:
    assert short_name(name) == short
