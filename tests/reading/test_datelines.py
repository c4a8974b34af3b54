"""The opening of a report: town, day and agency, and the sentences that only look like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.reading.dates import find_dateline
from dragoman.reference.calendar import time_words

OPENINGS = [
    ("ISLAMABAD: The", "Islamabad", None, None),
    ("THE HAGUE – The", "The Hague", None, None),
    ("PORT-AU-PRINCE – The", "Port-au-Prince", None, None),
    ("WASHINGTON, D.C. – The", "Washington, D.C.", None, None),
    ("Hanoi – Deputy Minister", "Hanoi", None, None),
    ("Nairobi, Kenya — The", "Nairobi, Kenya", None, None),
    ("NAIROBI, Kenya — The", "Nairobi, Kenya", None, None),
    ("MOSCOW, Nov 18 (Agency) - The", "Moscow", "Nov 18", "Agency"),
    ("MOSCOW. Nov 18 (Agency) - The", "Moscow", "Nov 18", "Agency"),
    ("ST. PETERSBURG, June 5. /AGENCY/. The", "St. Petersburg", "June 5", "AGENCY"),
    ("BRUSSELS, 21 November 2025 — The", "Brussels", "21 November 2025", None),
    ("BEIJING, Nov. 18 -- The", "Beijing", "Nov. 18", None),
    ("Muscat, 14 Oct (ONX) --- The", "Muscat", "14 Oct", "ONX"),
    ("Bishkek, 19 March. President", "Bishkek", "19 March", None),
    ("NEW DELHI (Agency) – The", "New Delhi", None, "Agency"),
    ("KYIV. DALA PRESS – A delegation", "Kyiv", None, "DALA PRESS"),
    ("Tehran - Alvand: The", "Tehran", None, "Alvand"),
    ("RIYADH, Saudi Arabia, Nov. 18: The", "Riyadh, Saudi Arabia", "Nov. 18", None),
    ("Geneva, Switzerland, 3 May 2024", "Geneva, Switzerland", "3 May 2024", None),
    ("Brussels/Ulaanbaatar, 28 November 2025\n\nThe", "Brussels/Ulaanbaatar", "28 November 2025", None),
    ("November 18, 2025 | Moscow\n\nThe", "Moscow", "November 18, 2025", None),
    ("Moscow | 18 November 2025\n\nThe", "Moscow", "18 November 2025", None),
    ("A title\n\nKYIV, 3 May – The", "Kyiv", "3 May", None),
    ("SATIRE\n\nVADUZ – After", "Vaduz", None, None),
    ("A title\n\nFriday, August 21, 2015\n\nThe", None, "Friday, August 21, 2015", None),
    ("24 May 2026 Posted in releases\n\nThe", None, "24 May 2026", None),
]

SENTENCES = [
    "The ministers met in Moscow: a first.",
    "On Monday – a day of talks – they met.",
    "On September 12, 2024, the ministers met.",
    "Pakistan – a nuclear power – said no.",
    "Foreign Minister Ivan Petrovich – who was there – left.",
    "He said: no.",
    "In Moscow, 3 May 2024 was a cold day.",
    "Question: Who came?",
    "PRESS RELEASE: The ministers met.",
    "MINISTER PETROVICH: Good morning.",
    "US: The ministers met.",
    "Visitors, Room 12\n\nThe ministers met.",
    "Title\n\nTuesday 20 January\n\nThe programme begins.",
    "",
]


@pytest.mark.parametrize(("text", "place", "date", "agency"), OPENINGS, ids=[row[0] for row in OPENINGS])
def test_openings(text: str, place: str | None, date: str | None, agency: str | None) -> None:
    found = find_dateline(text)
    assert found is not None
    assert (found.place, found.date.text if found.date else None, found.agency) == (place, date, agency)
    if found.place and found.place_start is not None:
        words = text[found.place_start : found.place_start + len(found.place)]
        assert words.lower() == found.place.lower()


@pytest.mark.parametrize("text", SENTENCES)
def test_sentences_are_no_datelines(text: str) -> None:
    assert find_dateline(text) is None


def test_a_dateline_ends_where_the_report_begins() -> None:
    text = "Title\n\nMOSCOW, Nov 18 (Agency) - The ministers met."
    found = find_dateline(text)
    assert found is not None
    assert (text[found.start : found.end], text[found.end :]) == ("MOSCOW, Nov 18 (Agency) -", " The ministers met.")


def test_every_row_of_the_words_is_reachable() -> None:
    words = time_words()
    labels = [label for label in words.dateline_labels if find_dateline(f"{label.upper()} – The ministers met.")]
    assert labels == []
    places = [find_dateline(f"PORT-{word.upper()}-MAR – The") for word in words.place_particles]
    assert {place and place.place for place in places} == {f"Port-{word}-Mar" for word in words.place_particles}


@given(st.text(max_size=80) | st.text("AZaz ,.:–-/()|\n3May", max_size=60))
def test_any_text_can_be_searched(text: str) -> None:
    found = find_dateline(text)
    assert found is None or 0 <= found.start < found.end <= len(text)
