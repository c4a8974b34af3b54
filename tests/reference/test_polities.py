"""Which offices a state can have, which titles tell a state, which outlets tell theirs."""

from __future__ import annotations

import pytest

from dragoman.reference.offices import match_title
from dragoman.reference.outlets import outlet_home, outlets
from dragoman.reference.parties import parties
from dragoman.reference.polities import can_have, form_of_government, states_of_title, titles

POSSIBLE = [
    ("USA", "President", True),
    ("USA", "Prime Minister", False),
    ("USA", "Deputy Prime Minister", False),
    ("GBR", "President", False),
    ("GBR", "Foreign Secretary", True),
    ("FRA", "King", False),
    ("THA", "King", True),
    ("ARE", "Crown Prince", True),
    ("KEN", "Minister of Princely Affairs", True),
    ("JPN", "President of the Senate", True),
]


@pytest.mark.parametrize(("state", "office", "possible"), POSSIBLE)
def test_which_state_can_have_an_office(state: str, office: str, possible: bool) -> None:
    assert can_have(state, office) is possible


def test_one_impossible_office_of_two_is_enough() -> None:
    assert not can_have("USA", "Prime Minister; Minister of Defence")


def test_forms_of_government_name_parties() -> None:
    states = form_of_government("without_president") | form_of_government("without_prime_minister")
    assert states | form_of_government("monarchies") <= set(parties())


@pytest.mark.parametrize("title", titles())
def test_every_title_of_few_states_is_a_title(title: str) -> None:
    match = match_title(title.split(), 0)
    assert match is not None
    assert match.end == len(title.split())
    assert set(states_of_title(title.title())) <= set(parties())


@pytest.mark.parametrize("name", sorted(outlets()))
def test_every_outlet_is_found_in_a_publisher(name: str) -> None:
    assert outlet_home(f"The {name} (English)") == outlets()[name]


PUBLISHERS = [
    ("www.example.gov.in", "IND"),
    ("news.example.co.uk", "GBR"),
    ("example.tv", None),
    ("The Valley Courier", None),
    ("Dawning Herald", None),
]


@pytest.mark.parametrize(("publisher", "state"), PUBLISHERS)
def test_home_of_an_outlet(publisher: str, state: str | None) -> None:
    assert outlet_home(publisher) == state
