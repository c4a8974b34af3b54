"""Who holds which chair, from reports in any order."""

from __future__ import annotations

import datetime as dt
import random

import pytest

from dragoman.chairs import Heard, Term, terms_of
from dragoman.model import ChairClaim, Sense, When

HEADS, GOVERNMENT = "SCO Council of Heads of State", "SCO Council of Heads of Government"


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def heard(published: str, holder: str, sense: Sense, when: When | None = None, body: str = GOVERNMENT) -> Heard:
    claim = ChairClaim(body=body, holder=holder, sense=sense, when=when, evidence=f"{holder} {sense}")
    return Heard(claim, f"{published} {holder} {sense}", day(published))


def on(text: str) -> When:
    return When.day(day(text))


def year(number: int) -> When:
    return When(dt.date(number, 1, 1), dt.date(number, 12, 31), "year")


HANDED = [heard("2025-11-18", "RUS", "hands_over"), heard("2025-11-18", "TJK", "takes_over")]
BEFORE = heard("2025-11-16", "RUS", "holds")
LATE = heard("2025-11-25", "RUS", "holds")
WRONG_YEAR = heard("2025-11-19", "TJK", "will_take_over", year(2026))
STATED = heard("2025-12-02", "TJK", "takes_over", on("2025-11-18"))
OTHER_ORGAN = heard("2025-09-01", "KGZ", "takes_over", on("2025-09-01"), HEADS)


def told(term: Term) -> tuple[str, str | None, str | None]:
    start = f"{term.start.when.start} {term.start.basis}" if term.start else None
    end = f"{term.end.when.start} {term.end.basis}" if term.end else None
    return term.holder, start, end


CASES = [
    ([BEFORE], [("RUS", "2025-11-16 no later than", None)]),
    (HANDED, [("RUS", None, "2025-11-18 no later than"), ("TJK", "2025-11-18 no later than", None)]),
    (
        [BEFORE, *HANDED],
        [
            ("RUS", "2025-11-16 no later than", "2025-11-18 no later than"),
            ("TJK", "2025-11-18 no later than", None),
        ],
    ),
    (
        [BEFORE, STATED],
        [("RUS", "2025-11-16 no later than", "2025-11-18 successor"), ("TJK", "2025-11-18 stated", None)],
    ),
    ([heard("2025-02-01", "MYS", "holds", year(2025), "ASEAN")], [("MYS", "2025-01-01 stated", "2025-01-01 stated")]),
    (
        [heard("2025-11-16", "RUS", "holds", year(2025)), *HANDED],
        [("RUS", "2025-01-01 stated", "2025-11-18 no later than"), ("TJK", "2025-11-18 no later than", None)],
    ),
    (
        [heard("2025-11-16", "RUS", "holds", year(2025)), STATED],
        [("RUS", "2025-01-01 stated", "2025-11-18 successor"), ("TJK", "2025-11-18 stated", None)],
    ),
    ([heard("2025-02-01", "PHL", "will_take_over", year(2026), "ASEAN")], [("PHL", "2026-01-01 stated", None)]),
    (
        [heard("2010-02-01", "RUS", "holds"), heard("2025-02-01", "RUS", "holds")],
        [("RUS", "2010-02-01 no later than", None), ("RUS", "2025-02-01 no later than", None)],
    ),
    ([Heard(ChairClaim(body="EU", holder="CYP", sense="holds"), "x", None)], []),
]


@pytest.mark.parametrize(("reports", "expected"), CASES)
def test_terms(reports: list[Heard], expected: list[tuple[str, str | None, str | None]]) -> None:
    assert [told(term) for term in terms_of(reports)] == expected


def test_organs_are_never_mixed() -> None:
    terms = terms_of([*HANDED, OTHER_ORGAN])
    assert {(term.body, term.holder) for term in terms} == {(GOVERNMENT, "RUS"), (GOVERNMENT, "TJK"), (HEADS, "KGZ")}
    assert all(term.body == one.claim.body for term in terms for one in term.reports)


@pytest.mark.parametrize(
    ("reports", "disputed"),
    [
        ([*HANDED], {"RUS": (), "TJK": ()}),
        ([*HANDED, WRONG_YEAR], {"RUS": (), "TJK": ("start",)}),
        ([*HANDED, LATE], {"RUS": ("holder",), "TJK": ("holder",)}),
        ([BEFORE, heard("2025-11-16", "KAZ", "holds")], {"RUS": ("holder",), "KAZ": ("holder",)}),
        (
            [
                heard("2025-11-20", "TJK", "takes_over", on("2025-11-18")),
                heard("2025-11-20", "TJK", "takes_over", on("2025-11-19")),
            ],
            {"TJK": ("start",)},
        ),
    ],
)
def test_contradictions_stay_side_by_side(reports: list[Heard], disputed: dict[str, tuple[str, ...]]) -> None:
    terms = terms_of(reports)
    assert {term.holder: term.disputed for term in terms} == disputed
    assert sum(len(term.reports) for term in terms) == len(reports)


@pytest.mark.parametrize(
    ("asked", "holders"),
    [
        ("2025-11-17", ["RUS"]),
        ("2025-11-18", ["RUS", "TJK"]),
        ("2025-12-01", ["TJK"]),
        ("2028-12-01", []),
        ("2015-12-01", []),
    ],
)
def test_who_may_hold_it_on_a_day(asked: str, holders: list[str]) -> None:
    assert [term.holder for term in terms_of([BEFORE, *HANDED]) if term.may_cover(day(asked))] == holders


def test_a_president_holds_it_for_the_state() -> None:
    reports = [heard("2025-11-18", "Emin Rahimov", "takes_over"), heard("2025-11-20", "TJK", "holds")]
    (term,) = terms_of(reports, lambda holder: "TJK" if holder == "Emin Rahimov" else holder)
    assert (term.holder, len(term.reports)) == ("TJK", 2)


def test_the_order_does_not_matter() -> None:
    reports = [BEFORE, *HANDED, LATE, WRONG_YEAR, STATED, OTHER_ORGAN]
    first = terms_of(reports)
    for seed in range(20):
        random.Random(seed).shuffle(reports)
        assert terms_of(reports) == first
