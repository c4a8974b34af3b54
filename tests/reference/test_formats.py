"""Diplomatic formats and named conferences: every row is valid and reachable."""

import re
from collections import defaultdict
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.model import Kind
from dragoman.reference.bodies import bodies
from dragoman.reference.formats import (
    Format,
    NamedConference,
    conference_patterns,
    format_forms,
    formats,
    named_conference,
    named_conferences,
)


def listed() -> list[NamedConference]:
    return list({id(one): one for one in named_conferences().values()}.values())


def test_there_are_enough() -> None:
    assert len(formats()) >= 120
    assert len(listed()) >= 200


def test_kinds_are_those_of_the_model() -> None:
    assert {one.kind for one in formats()} | {one.kind for one in listed()} <= set(get_args(Kind))


def test_names_are_unique() -> None:
    assert len({one.name for one in formats()}) == len(formats())
    assert len({one.name for one in listed()}) == len(listed())


@pytest.mark.parametrize("one", formats(), ids=lambda one: one.name)
def test_every_phrase_reaches_its_format(one: Format) -> None:
    assert format_forms()[one.name.lower()] is one
    assert all(format_forms()[phrase] is one for phrase in one.words)


def test_phrases_are_lower_case_and_plain() -> None:
    for phrase in format_forms():
        assert phrase == " ".join(phrase.lower().split())
        assert not set("’–—") & set(phrase)


def test_no_two_formats_share_a_phrase() -> None:
    owners = defaultdict(set)
    for one in formats():
        for phrase in (*one.words, *(f"{phrase}s" for phrase in one.words)):
            owners[phrase].add(one.name)
    assert {phrase: found for phrase, found in owners.items() if len(found) > 1} == {}


def test_no_conference_shares_a_name() -> None:
    owners = defaultdict(set)
    for one in listed():
        for name in (one.name, *one.aliases):
            owners[name].add(one.name)
    assert {name: found for name, found in owners.items() if len(found) > 1} == {}
    assert all(named_conferences()[name].name in found for name, found in owners.items())


def test_bodies_and_countries_of_conferences() -> None:
    for one in listed():
        assert one.body is None or one.body in bodies(), one.name
        assert one.country is None or re.fullmatch(r"[A-Z]{3}", one.country), one.name
        assert one.place is None or one.country, one.name


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("strategic dialogue", "Strategic Dialogue"),
        ("strategic dialogues", "Strategic Dialogue"),
        ("bilateral political consultations", "Bilateral Political Consultations"),
        ("foreign office consultations", "Foreign Office Consultations"),
        ("inter-governmental commission", "Intergovernmental Commission"),
        ("joint commissions", "Joint Commission"),
        ("defense policy dialogue", "Defence Policy Dialogue"),
        ("high level strategic co-operation council", "High-Level Strategic Cooperation Council"),
        ("2+2", "2+2"),
        ("two plus two", "2+2"),
        ("leaders retreat", "Leaders' Retreat"),
        ("general assemblies", "General Assembly"),
        ("trilateral foreign ministers' meeting", "Trilateral Foreign Ministers' Meeting"),
        ("donors conference", "Donors' Conference"),
    ],
)
def test_samples(phrase: str, name: str) -> None:
    assert format_forms()[phrase].name == name


@pytest.mark.parametrize(
    ("phrase", "kind", "bilateral", "generic"),
    [
        ("strategic dialogue", "dialogue", True, False),
        ("summit", "conference", False, True),
        ("ministerial forum", "conference", False, False),
        ("trilateral meeting", "meeting", False, False),
        ("joint working group", "dialogue", True, False),
        ("session", "conference", False, True),
    ],
)
def test_what_a_format_says(phrase: str, kind: str, bilateral: bool, generic: bool) -> None:
    found = format_forms()[phrase]
    assert (found.kind, found.bilateral, found.generic) == (kind, bilateral, generic)


@pytest.mark.parametrize(
    ("text", "name", "place"),
    [
        ("Munich Security Conference", "Munich Security Conference", "Munich"),
        ("SPIEF", "St Petersburg International Economic Forum", "St Petersburg"),
        ("Ramstein format", "Ukraine Defense Contact Group", None),
        ("Ukraine Defence Contact Group", "Ukraine Defense Contact Group", None),
        ("FOCAC", "Forum on China-Africa Cooperation", None),
        ("Indo-Pacific Ministerial Forum", "EU Indo-Pacific Ministerial Forum", None),
        ("COP28", "UN Climate Change Conference", None),
        ("TICAD IX", "Tokyo International Conference on African Development", None),
        ("CHOGM 2024", "Commonwealth Heads of Government Meeting", None),
        ("UNGA 80", "UN General Assembly High-Level Week", "New York"),
    ],
)
def test_named_conferences(text: str, name: str, place: str | None) -> None:
    found = named_conference(text)
    assert found is not None
    assert (found.name, found.place) == (name, place)


@pytest.mark.parametrize("text", ["", "COP", "COPS28", "summit", "Munich", "COP28 and COP29"])
def test_what_is_no_numbered_conference(text: str) -> None:
    assert not any(pattern.fullmatch(text) for pattern, _ in conference_patterns())


def test_patterns_give_a_round_or_a_year() -> None:
    for pattern, one in conference_patterns():
        assert {"round", "year"} & pattern.groupindex.keys(), one.name


@given(number=st.integers(1, 199))
def test_one_pattern_a_name(number: int) -> None:
    for stem in ("COP", "UNGA", "TICAD ", "MC", "WHA", "PALM"):
        hits = [one.name for pattern, one in conference_patterns() if pattern.fullmatch(f"{stem}{number}")]
        assert len(hits) == 1
