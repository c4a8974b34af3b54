"""Names of people: what is one name, what is a part of one, what is another."""

from __future__ import annotations

import pytest

from dragoman.identity.offices import offices_of, same_office
from dragoman.identity.people.matching import compare_names, middles_differ
from dragoman.identity.people.names import name_of


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        ("Sergey Lavrov", "Sergei Lavrov", "same"),
        ("Sergey Lavrov", "Сергей Лавров", "same"),
        ("Lavrov", "Sergey Lavrov", "part"),
        ("Лавров", "Sergey Lavrov", "part"),
        ("Volodymyr Zelenskyy", "Vladimir Zelensky", "same"),
        ("Зеленський", "Volodymyr Zelenskyy", "part"),
        ("Mohammed Yunus", "Muhammad Yunus", "same"),
        ("Sheikh Mohammed bin Salman", "Mohammed bin Salman Al Saud", "same"),
        ("Mohammed bin Salman", "Mohammed bin Abdulrahman Al Thani", "unlike"),
        ("Khalid bin Fahad Al Suwaidi", "Khalid bin Hamad Al Suwaidi", "unlike"),
        ("Sheikh Mohammed", "Mohammed bin Abdulrahman Al Thani", "part"),
        ("Wang Yi", "王毅", "same"),
        ("Nguyen Thi Thanh Hoa", "Thanh Hoa Nguyen Thi", "same"),
        ("Orbán Viktor", "Viktor Orban", "same"),
        ("Lee Jae-myung", "Jaemyung Lee", "same"),
        ("B.Ganzorig", "Batsaikhan Ganzorig", "same"),
        ("C. Ganzorig", "Batsaikhan Ganzorig", "unlike"),
        ("Badr Albusaidi", "Badr bin Hamad al-Busaidi", "same"),
        ("Rashid Meredev", "Rashid Meredov", "same"),
        ("Olof Skoog", "Olaf Skoog", "same"),
        ("Shehbaz Sharif", "Nawaz Sharif", "unlike"),
        ("Sharif", "Nawaz Sharif", "part"),
        ("Datuk Seri Mohamad Hasan", "Mohamad Hasan", "same"),
        ("Ursula von der Leyen", "von der Leyen", "part"),
        ("Luiz Inácio Lula da Silva", "Lula da Silva", "same"),
        ("Anna Berg", "Anna Berger", "unlike"),
        ("Rudolf V", "Rudolf VI", "unlike"),
        ("Rudolf V", "King Rudolf V of Ruritania", "same"),
        ("Rudolf", "Rudolf V", "part"),
        ("Osman Tarkin Jr.", "Osman Tarkin, junior", "same"),
        ("Osman Tarkin Jr.", "Osman Tarkin Sr.", "unlike"),
        ("Osman Tarkin 3rd", "Osman Tarkin", "same"),
        ("Yakub bin Idris", "Idris bin Yakub", "unlike"),
        ("Yakub bin Idris al-Marri", "Idris al-Marri", "unlike"),
        ("Yakub bin Idris al-Marri", "Yakub al-Marri", "same"),
        ("Idris bin Abd al-Aziz", "Idris bin Abdelaziz", "same"),
        ("Badr Abd el-Malik", "Badr Abdulmalik", "same"),
    ],
)
def test_two_names(one: str, other: str, level: str) -> None:
    assert compare_names(name_of(one), name_of(other)).level == level
    assert compare_names(name_of(other), name_of(one)) == compare_names(name_of(one), name_of(other))


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        ("Anna Berg", "Anna Berger", False),
        ("Galya Ostrava", "Dalya Ostraba", False),
        ("Theo Holt Marsh", "Theodore Marsh", False),
        ("Anna Berg", "Ruth Berg", True),
        ("Rudolf V", "Rudolf VI", True),
        ("Yakub bin Idris al-Marri", "Idris al-Marri", True),
        ("Kim Tae-jun", "Kim Sang-ho", True),
    ],
)
def test_names_that_no_spelling_makes_one(one: str, other: str, clash: bool) -> None:
    assert compare_names(name_of(one), name_of(other)).clash is clash


@pytest.mark.parametrize(
    ("written", "rank"),
    [
        ("Rudolf II", "2"),
        ("Rudolf XIV of Ruritania", "14"),
        ("Rudolf II bin Idris", "2"),
        ("Osman Tarkin 2nd", "2"),
        ("Osman Tarkin, Jr.", "jr"),
        ("Xi Lihua", ""),
        ("VI LAN", ""),
        ("I. Tarkin", ""),
    ],
)
def test_ranks(written: str, rank: str) -> None:
    assert name_of(written).rank == rank


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("George W. Hale", "George H. W. Hale", True),
        ("George W. Hale", "George Hale", False),
        ("George W. Hale", "George Walter Hale", False),
    ],
)
def test_middle_initials(one: str, other: str, expected: bool) -> None:
    assert middles_differ(name_of(one), name_of(other)) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Foreign Minister", "Minister of Foreign Affairs", True),
        ("Secretary of State", "foreign minister", True),
        ("Foreign Minister", "Prime Minister", False),
        ("Deputy Prime Minister; Foreign Minister", "Foreign Minister", True),
        ("Minister of Finance", "Finance Minister", True),
        ("Minister of Finance", "Minister of Health", False),
        ("Minister", "Minister of Finance", None),
        ("Minister", "Foreign Minister", None),
        ("Foreign Minister", "Deputy Foreign Minister", False),
        ("head of delegation", "Foreign Minister", None),
        ("heads of the delegations", "heads of delegation", True),
        ("", "Foreign Minister", None),
    ],
)
def test_two_offices(one: str, other: str, expected: bool | None) -> None:
    assert same_office(offices_of(one), offices_of(other)) is expected
    assert same_office(offices_of(other), offices_of(one)) is expected
