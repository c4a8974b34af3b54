"""Officials whom reports name without saying whose they are."""

from __future__ import annotations

from collections import Counter

import pytest

from dragoman.reference.bodies import bodies
from dragoman.reference.officials import Official, is_known_alone, is_known_name, known_party, officials
from dragoman.reference.parties import parties


@pytest.mark.parametrize("row", officials(), ids=lambda row: f"{row.party} {row.name} {row.since}")
def test_every_row_is_reached_in_its_years(row: Official) -> None:
    """The first or the last year tells the party; where one went from office to office, a year between them does."""
    last = row.until or row.since + 1
    assert row.party in parties() or row.party in bodies()
    assert 1940 <= row.since <= last <= 2035
    assert row.alone == row.name or is_known_name(row.name)
    found = {known_party(row.name, year) for year in range(row.since, last + 1)}
    assert found <= {row.party, None} | {one.party for one in officials() if one.name == row.name}
    if len(row.name.split()) > 1 and row.until is None:
        assert known_party(row.name, 2034) == row.party or _goes_on_elsewhere(row)


def _goes_on_elsewhere(row: Official) -> bool:
    return sum(one.name == row.name and one.until is None for one in officials()) > 1


def test_no_row_stands_twice() -> None:
    assert [row for row, count in Counter(officials()).items() if count > 1] == []


@pytest.mark.parametrize("row", [row for row in officials() if row.alone], ids=lambda row: row.name)
def test_who_is_known_by_one_name_bears_it(row: Official) -> None:
    assert row.alone in row.name
    assert is_known_alone(row.alone)
    assert known_party(row.alone, row.since) in {row.party, None}


KNOWN = [
    ("Volodymyr Zelensky", 2023, "UKR"),
    ("Volodymyr Zelenskyy", None, "UKR"),
    ("Recep Tayyip Erdogan", 2015, "TUR"),
    ("Abdel-Fattah El-Sisi", 2019, "EGY"),
    ("Mohammad Ishaq Dar", 2025, "PAK"),
    ("Abbas Araqchi", 2025, "IRN"),
    ("Netanyahu", 2024, "ISR"),
    ("Mohammed bin Salman bin Abdulaziz Al Saud", 2024, "SAU"),
    ("António Costa", 2018, "PRT"),
    ("António Costa", 2026, "EU"),
    ("Mark Rutte", 2015, "NLD"),
    ("Mark Rutte", 2024, None),
    ("Angela Merkel", 2023, "DEU"),
    ("Angela Merkel", 1990, None),
    ("Costa", 2018, None),
    ("Mohamed Ahmed", 2020, None),
    ("Nobody Whoever", 2020, None),
    ("", 2020, None),
]


@pytest.mark.parametrize(("name", "year", "party"), KNOWN)
def test_for_whom_somebody_spoke(name: str, year: int | None, party: str | None) -> None:
    assert known_party(name, year) == party


@pytest.mark.parametrize("word", ["Monday", "Paris", "May", "Ali", "Nobody", "al"])
def test_common_words_are_nobody(word: str) -> None:
    assert not is_known_alone(word)
