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
        ("Kaja Kallas, Prime Minister / EST", "Kaja Kallas, High Representative / EU", 400, "same"),
        ("Ahmed Hassan, Prime Minister / EST", "Ahmed Hassan, High Representative / EU", 400, "unsure"),
        ("George W. Hale, President / USA", "George H. W. Hale, President / USA", 3000, "different"),
        ("Rudolf II, King / SWE", "Rudolf III, King / SWE", 300, "different"),
        ("Osman Tarkin, President / TUR", "Osman Tarkin Jr., President / TUR", 15000, "different"),
        ("Park, President / KOR", "Park Sun-hi, President / KOR", 15000, "different"),
        ("Idris, King / JOR", "Yakub bin Idris, King / JOR", 300, "different"),
        ("Saud, Foreign Minister / SAU", "Idris al-Saud, King / SAU", 300, "different"),
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


def test_a_family_name_never_makes_two_people_one() -> None:
    mentions = (
        seen("1", "Taro Lindholm, Prime Minister / DNK"),
        seen("2", "Lindholm, Prime Minister / DNK", 90),
        seen("3", "Ruth Lindholm, Prime Minister / DNK", 1500),
        seen("4", "Lindholm, Prime Minister / DNK", 1600),
        seen("5", "Lindholm, Minister of Health / DNK", 9000),
    )
    assert groups(*mentions) == [("1", "2"), ("3", "4"), ("5",)]


def test_a_term_is_followed_from_mention_to_mention() -> None:
    years = [seen(str(year), "Rudolf, King / SWE", -365 * year) for year in range(1, 9)]
    successor = seen("9", "Gustaf bin Rudolf, King / SWE", 400)
    assert groups(seen("0", "Rudolf I, King / SWE"), *years, successor) == [tuple(map(str, range(9))), ("9",)]


def test_offices_do_not_part_one_full_name_in_one_state() -> None:
    offices = ("Minister of Health", "Ambassador", "Prime Minister", "Special Envoy")
    mentions = [seen(str(place), f"Olof Skoglund, {office} / SWE") for place, office in enumerate(offices)]
    assert groups(*mentions) == [("0", "1", "2", "3")]


def test_a_grandson_has_the_name_again() -> None:
    mentions = (
        seen("1", "Yorgos Pallikaris, Prime Minister / GRC"),
        seen("2", "Yorgos Pallikaris, Prime Minister / GRC", 40 * 365),
    )
    assert groups(*mentions) == [("1",), ("2",)]


def test_slips_in_one_word_are_spellings_of_one_name() -> None:
    names = ("Nuno Lakerdo", "Nuno Lacerdo", "Nouno Lakerdo", "Nuno Lakredo", "N. Lakerdo", "Lakerdo")
    mentions = [seen(str(place), f"{name}, Interior Minister / PRT") for place, name in enumerate(names)]
    assert groups(*mentions) == [("0", "1", "2", "3", "4", "5")]


def test_a_full_name_without_a_party_goes_to_the_only_one() -> None:
    one = seen("1", "Ishaq Tarkin, Foreign Minister / PAK")
    two = seen("2", "Ishaq Tarkin, Ambassador / NOR")
    without = seen("3", "Ishaq Tarkin")
    assert groups(one, without) == [("1", "3")]
    assert groups(one, two, without) == [("1",), ("2",), ("3",)]


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
