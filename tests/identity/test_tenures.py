"""Tenures from evidence: what is held between which days, in which capacity, and by two at one time."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.identity.tenures import Evidence, Tenure, held_on, holders_on, rivals, tenures_of

START = dt.date(2020, 1, 1)


def day(number: int) -> dt.date:
    return START + dt.timedelta(days=number)


def told(words: str, first: int, last: int | None = None, documents: int = 1) -> Evidence:
    """Return the evidence of `person, office / party` on days counted from the start."""
    person, _, rest = words.partition(", ")
    office, _, party = rest.partition(" / ")
    return Evidence(
        person, office, party, day(first), day(first if last is None else last), documents, f"{words}{first}"
    )


def shown(tenures: tuple[Tenure, ...]) -> list[str]:
    return [
        f"{one.person}: {one.office} ({one.post.capacity}) {(one.first - START).days}-{(one.last - START).days}"
        for one in tenures
        if one.first and one.last
    ]


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        (
            [told("Dar, Foreign Minister / PAK", at) for at in (0, 100, 400)],
            ["Dar: Foreign Minister (full) 0-400"],
        ),
        (
            [told("Dar, Foreign Minister / PAK", 0, documents=2), told("Dar, Minister of Foreign Affairs / PAK", 90)],
            ["Dar: Foreign Minister (full) 0-90"],
        ),
        (
            [told("Dar, Foreign Minister / PAK", 0), told("Dar, Foreign Minister / PAK", 2000)],
            ["Dar: Foreign Minister (full) 0-0", "Dar: Foreign Minister (full) 2000-2000"],
        ),
        (
            [told("Lula, President / BRA", 0), told("Dil, President / BRA", 400), told("Lula, President / BRA", 900)],
            ["Dil: President (full) 400-400", "Lula: President (full) 0-0", "Lula: President (full) 900-900"],
        ),
        (
            [told("Dar, Foreign Minister / PAK", 0), told("Dar, former Foreign Minister / PAK", 50)],
            ["Dar: Foreign Minister (full) 0-0", "Dar: former Foreign Minister (former) 50-50"],
        ),
        (
            [told("Roe, acting Foreign Minister / NOR", 0), told("Roe, Foreign Minister / NOR", 30)],
            ["Roe: acting Foreign Minister (acting) 0-0", "Roe: Foreign Minister (full) 30-30"],
        ),
        (
            [told("Roe, Deputy Prime Minister; Foreign Minister / NOR", 0)],
            ["Roe: Deputy Prime Minister (full) 0-0", "Roe: Foreign Minister (full) 0-0"],
        ),
        (
            [told("Roe, Adviser on Foreign Affairs / PAK", 0), told("Dar, Foreign Minister / PAK", 0)],
            ["Roe: Adviser on Foreign Affairs (full) 0-0", "Dar: Foreign Minister (full) 0-0"],
        ),
        (
            [told("Roe, Prime Minister-designate / NOR", 0), told("Roe, caretaker Prime Minister / NOR", 9)],
            ["Roe: caretaker Prime Minister (caretaker) 9-9", "Roe: Prime Minister-designate (designate) 0-0"],
        ),
    ],
)
def test_tenures(evidence: list[Evidence], expected: list[str]) -> None:
    assert sorted(shown(tenures_of(evidence))) == sorted(expected)


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        ([told("A, President / BRA", 0, 50), told("B, President / BRA", 50, 90)], []),
        ([told("A, President / BRA", 0, 60), told("B, President / BRA", 50, 90)], [("A", "B", 50, 60)]),
        ([told("A, President / BRA", 0, 90), told("B, Head of State / BRA", 20)], [("A", "B", 20, 20)]),
        ([told("A, President / BRA", 0), told("B, President / BRA", 0)], [("A", "B", 0, 0)]),
        ([told("A, President / BRA", 0, 90), told("B, acting President / BRA", 20)], []),
        ([told("A, President / BRA", 0, 90), told("B, former President / BRA", 20)], []),
        ([told("A, President / BRA", 0, 90), told("B, President-elect / BRA", 20)], []),
        ([told("A, President / BRA", 0, 90), told("B, President / ARG", 20)], []),
        ([told("A, Minister of Health / BRA", 0, 90), told("B, Minister of Trade / BRA", 20)], []),
        ([told("A, President / EU", 0, 90), told("B, President / EU", 20)], []),
    ],
)
def test_two_holders_of_one_office(evidence: list[Evidence], expected: list[tuple[str, str, int, int]]) -> None:
    found = rivals(tenures_of(evidence))
    days = [(one.one.person, one.other.person, (one.first - START).days, (one.last - START).days) for one in found]
    assert days == expected


def test_who_holds_an_office_on_a_day() -> None:
    tenures = tenures_of(
        [
            told("A, President / BRA", 0, 50),
            told("B, President / BRA", 70, 90),
            told("C, acting Foreign Minister / BRA", 10, 20),
            told("D, former Foreign Minister / BRA", 10, 20),
        ]
    )
    on = {
        at: [one.person for one in holders_on(tenures, "Head of State", "BRA", day(at))] for at in (-90, 5, 58, 66, 90)
    }
    assert on == {-90: [], 5: ["A"], 58: ["A"], 66: ["B"], 90: ["B"]}
    assert [one.person for one in holders_on(tenures, "Foreign Minister", "BRA", day(15))] == ["C"]
    assert [one.office for one in held_on(tenures, "C", day(30))] == ["acting Foreign Minister"]
    assert held_on(tenures, "D", day(15)) == ()


OFFICES = ["President", "acting President", "former President", "Foreign Minister", "Minister of Foreign Affairs", "x"]
EVIDENCE = st.builds(
    lambda person, office, party, first, length, ref: Evidence(
        person, office, party, day(first), day(first + length), 1, str(ref)
    ),
    st.sampled_from("ABC"),
    st.sampled_from(OFFICES),
    st.sampled_from(["BRA", "EU"]),
    st.integers(0, 4000),
    st.integers(0, 80),
    st.integers(0, 99),
)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_all_evidence_is_in_one_tenure_whatever_its_order(data: st.DataObject) -> None:
    evidence = data.draw(st.lists(EVIDENCE, max_size=12, unique_by=lambda one: one.ref))
    found = tenures_of(evidence)
    assert tenures_of(data.draw(st.permutations(evidence))) == found
    assert sorted(ref for one in found for ref in one.refs) == sorted(one.ref for one in evidence)
    assert sum(one.documents for one in found) == len(evidence)
    for one in found:
        for other in found:
            if one is not other and (one.party, one.post, one.person) == (other.party, other.post, other.person):
                assert one.last is not None and other.first is not None
                assert other.last is not None and one.first is not None
                assert one.last < other.first or other.last < one.first


@settings(max_examples=150, deadline=None)
@given(st.lists(EVIDENCE, max_size=12))
def test_rivals_are_two_people_at_one_time(evidence: list[Evidence]) -> None:
    found = rivals(tenures_of(evidence))
    assert len(set(found)) == len(found)
    for rival in found:
        assert rival.one.person != rival.other.person
        assert rival.one.post == rival.other.post
        for one in (rival.one, rival.other):
            assert one.first is not None and one.last is not None
            assert one.first <= rival.first <= rival.last <= one.last
