"""Words that tell the names of people from other capitalised words."""

from __future__ import annotations

import pytest

from dragoman.identity.people import name_of
from dragoman.reference.names import (
    common_first_words,
    family_first,
    gender,
    generations,
    given_names,
    institution_words,
    particles,
    servants,
    sons,
)
from dragoman.reference.offices import match_title
from dragoman.reference.parties import parties, party_forms


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Fatima", "f"),
        ("Ahmed", "m"),
        ("Zoltán", "m"),
        ("Zeynep", "f"),
        ("Jean", None),
        ("Wang", None),
        ("Table", None),
    ],
)
def test_gender(name: str, expected: str | None) -> None:
    assert gender(name) == expected


def test_there_are_names_from_all_over() -> None:
    names = given_names()
    assert len(names) > 1500
    assert {"Ahmed", "Bukola", "Chidi", "Dmitry", "Fumio", "Nguyen", "Priya", "Zhang"} <= names


def test_words_that_say_whose_son_are_particles() -> None:
    assert sons() <= particles()
    assert all(name_of(f"Examplo {word} Testimi").given == "examplo" for word in sons())


def test_every_word_behind_a_name_tells_father_from_son() -> None:
    assert all(name_of(f"Examplo Testimi {word}").rank == rank for word, rank in generations().items())


@pytest.mark.parametrize("word", servants())
def test_every_spelling_of_a_first_part_is_one(word: str) -> None:
    assert name_of(f"{word} al-Testim").words == ("abdultestim",)
    assert name_of(f"{word}testim").words == ("abdtestim" if word == "abd" else "abdultestim",)


def test_names_begin_with_a_capital_and_are_one_word() -> None:
    assert [name for name in given_names() if not name[0].isupper() or " " in name] == []


def test_no_word_is_both_a_name_and_what_is_no_name() -> None:
    assert given_names() & institution_words() == set()
    assert given_names() & common_first_words() == set()


@pytest.mark.parametrize("word", ["bin", "al", "van", "dos", "ould", "binti"])
def test_particles(word: str) -> None:
    assert word in particles()


def test_particles_are_lower_case_and_no_family_name_is_one() -> None:
    assert all(word == word.lower() for word in particles())
    assert not {"tan", "sri", "ng"} & particles()


def test_family_first_are_codes_of_parties() -> None:
    assert {"CHN", "KOR", "HUN", "VNM"} <= family_first() <= set(parties())


@pytest.mark.parametrize("word", ["Ministry", "University", "Bank", "Treaty", "Forum", "Festival"])
def test_institution_words(word: str) -> None:
    assert word in institution_words()


@pytest.mark.parametrize("word", ["The", "However", "Monday", "January", "Speaking", "According"])
def test_words_that_begin_sentences(word: str) -> None:
    assert word in common_first_words()


def test_few_names_are_titles_too() -> None:
    assert sorted(name for name in given_names() if match_title([name], 0)) == ["Amir", "Sultan"]


def test_few_names_are_those_of_parties_or_their_capitals_too() -> None:
    assert given_names() & set(party_forms()) == {"Santiago", "Sofia"}
