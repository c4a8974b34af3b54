"""Who is who: name, party, office and date together; two candidates leave a name in doubt."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.identity.people import Seen, judge_people, merge_people
from dragoman.model import Decided

DAY = dt.date(2025, 11, 20)


def seen(number: str, words: str, days: int = 0) -> Seen:
    """Return the mention of `name, office / party`."""
    person, _, party = (piece.strip() for piece in words.partition("/"))
    name, _, office = (piece.strip() for piece in person.partition(","))
    return Seen(number, name, office, party, DAY + dt.timedelta(days=days), f"doc{number}")


@pytest.mark.parametrize(
    ("one", "other", "days", "verdict"),
    [
        ("Sergey Lavrov, Foreign Minister / RUS", "Lavrov, foreign minister / RUS", 3, "same"),
        ("Sergey Lavrov, Foreign Minister / RUS", "Sergei Lavrov / RUS", 900, "same"),
        ("Sergey Lavrov, Foreign Minister / RUS", "Lavrov", 3, "different"),
        ("Lavrov, Foreign Minister / RUS", "Lavrov / RUS", 3, "unsure"),
        ("Mohammed bin Salman, Crown Prince / SAU", "Mohammed bin Abdulrahman, Prime Minister / QAT", 0, "different"),
        ("Mohammed bin Salman, Prime Minister / QAT", "Mohammed bin Abdulrahman, Prime Minister / QAT", 0, "unsure"),
        ("Ahmed Hassan, Minister of Health / EGY", "Ahmed Hassan, Ambassador / EGY", 0, "unsure"),
        ("Ahmed Hassan, Minister of Health / EGY", "Ahmed Hassan, Minister of Health / SDN", 0, "unsure"),
        ("Olof Skoog, Special Representative / EU", "Olaf Skoog, Deputy Secretary-General / EU", 180, "same"),
        ("Kaja Kallas, Prime Minister / EST", "Kaja Kallas, High Representative / EU", 400, "unsure"),
        ("Nawaz Sharif, Prime Minister / PAK", "Shehbaz Sharif, Prime Minister / PAK", 3000, "different"),
        ("B.Ganzorig, State Secretary / MNG", "Batsaikhan Ganzorig, State Secretary / MNG", 0, "same"),
    ],
)
def test_two_mentions(one: str, other: str, days: int, verdict: str) -> None:
    first, second = seen("1", one), seen("2", other, days)
    found = judge_people(first, second)
    assert found.verdict == verdict
    assert found.reasons
    assert judge_people(second, first) == found


def groups(*mentions: Seen, decided: tuple[Decided, ...] = ()) -> list[tuple[str, ...]]:
    return [one.mentions for one in merge_people(mentions, decided).individuals]


def test_a_name_of_one_word_goes_to_the_only_candidate() -> None:
    mentions = (seen("1", "Ishaq Dar, Foreign Minister / PAK"), seen("2", "Dar / PAK"), seen("3", "Hakan Fidan / TUR"))
    assert groups(*mentions) == [("1", "2"), ("3",)]


def test_a_name_of_one_word_with_two_candidates_is_in_doubt() -> None:
    mentions = (
        seen("1", "Nawaz Sharif, party leader / PAK"),
        seen("2", "Shehbaz Sharif, Prime Minister / PAK"),
        seen("3", "Sharif / PAK"),
    )
    found = merge_people(mentions)
    assert [one.mentions for one in found.individuals] == [("1",), ("2",), ("3",)]
    assert [doubt[:2] for doubt in found.doubts] == [("1", "3"), ("2", "3")]


def test_the_office_decides_between_two_candidates() -> None:
    mentions = (
        seen("1", "Nawaz Sharif, party leader / PAK"),
        seen("2", "Shehbaz Sharif, Prime Minister / PAK"),
        seen("3", "Sharif, Prime Minister / PAK"),
    )
    assert groups(*mentions) == [("1",), ("2", "3")]


def test_one_who_changes_office_stays_one_person() -> None:
    mentions = (
        seen("1", "Olof Skoog, Special Representative / EU"),
        seen("2", "Olof Skoog, Deputy Secretary-General / EU", 180),
        seen("3", "Skoog, Deputy Secretary-General / EU", 181),
    )
    assert groups(*mentions) == [("1", "2", "3")]


def test_decisions_hold() -> None:
    mentions = (
        seen("1", "Ishaq Dar, Foreign Minister / PAK"),
        seen("2", "Ishaq Dar / PAK"),
        seen("3", "M. Khan / PAK"),
    )
    assert groups(*mentions, decided=(Decided("1", "2", "different"),)) == [("1",), ("2",), ("3",)]
    assert groups(*mentions, decided=(Decided("3", "1", "same"),)) == [("1", "2", "3")]


WORDS = ["Ishaq Dar", "Dar", "Mohammad Ishaq Dar", "Isaac Dar", "Amina Dar", "Hassan Ali", "Ali Hassan", "Ali"]


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_the_order_has_no_influence(data: st.DataObject) -> None:
    parts = st.tuples(
        st.sampled_from(WORDS), st.sampled_from(["", "Foreign Minister", "Minister of Health"]),
        st.sampled_from(["", "PAK", "IRQ"]), st.integers(0, 500),
    )  # fmt: skip
    drawn = data.draw(st.lists(parts, max_size=10))
    mentions = [
        seen(str(number), f"{name}, {office} / {party}", days)
        for number, (name, office, party, days) in enumerate(drawn)
    ]
    found = merge_people(mentions)
    assert merge_people(data.draw(st.permutations(mentions))) == found
    assert sorted(one for person in found.individuals for one in person.mentions) == sorted(one.id for one in mentions)
