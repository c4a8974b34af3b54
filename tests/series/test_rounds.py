"""Series: their rounds, what is missing, and when the next one is due."""

from __future__ import annotations

import datetime as dt
import random

import pytest

from dragoman.model import EngagementClaim, Participant, Status, When, Where
from dragoman.reference.occasions import occasion_of
from dragoman.series import Met, Series, series_of

STRATEGIC, POLITICAL = "Pakistan–EU Strategic Dialogue", "EU–Pakistan Political Dialogue"
SIDES = (Participant(state="PAK"), Participant(body="EU"))


def on(text: str) -> When:
    return When.day(dt.date.fromisoformat(text))


def met(
    round_: int | None, day: str | When | None, status: Status = "held", series: str = STRATEGIC, **changes: object
) -> Met:
    when = on(day) if isinstance(day, str) else day
    usual: dict[str, object] = {"kind": "dialogue", "participants": SIDES, "series": series, "round": round_}
    claim = EngagementClaim(**{**usual, "status": status, "when": when, **changes})  # type: ignore[arg-type]
    return Met(f"E-{series[:4]}{round_}{day}{status}", claim)


ROUNDS = [
    met(1, "2012-06-05"),
    met(2, "2014-03-25", "planned"),
    met(3, "2016-10-04", series="EU-Pakistan Strategic Dialogue"),
    met(4, When(dt.date(2019, 3, 25), dt.date(2019, 3, 26))),
    met(5, "2020-11-03"),
    met(6, "2021-12-07"),
    met(7, "2025-11-21", series="European Union–Pakistan Strategic Dialogue"),
]
EIGHTH = met(8, None, "planned", where=Where("Islamabad", "PAK"))
OTHERS = [
    met(10, "2025-07-17", series=POLITICAL),
    met(9, "2025-02-20", series="Pakistan-EU Counter-Terrorism Dialogue"),
]


def named(found: tuple[Series, ...], name: str) -> Series:
    (one,) = (series for series in found if series.is_named(occasion_of(name)))
    return one


def test_rounds_gaps_and_the_window_for_the_next() -> None:
    one = named(series_of([*ROUNDS, EIGHTH, *OTHERS]), "EU-Pakistan Strategic Dialogue")
    assert [(each.number, each.status) for each in one.rounds] == [
        (1, "held"), (2, "announced only"), (3, "held"), (4, "held"), (5, "held"), (6, "held"), (7, "held"),
        (8, "planned"),
    ]  # fmt: skip
    assert one.gaps == (658, 924, 902, 589, 399, 1445)
    assert one.missing == ()
    assert one.next
    assert (one.next.number, one.next.place, one.next.country) == (8, "Islamabad", "PAK")
    due = one.next.due
    assert due
    assert (due.basis, due.about) == ("spacing of past rounds", dt.date(2028, 1, 10))
    assert (due.window.start, due.window.end) == (dt.date(2026, 12, 25), dt.date(2029, 11, 5))


def test_a_number_counts_for_the_series_that_it_is_named_with_alone() -> None:
    found = series_of([*ROUNDS, *OTHERS])
    assert {one.name: [each.number for each in one.rounds][-1] for one in found} == {
        STRATEGIC: 7, POLITICAL: 10, "Pakistan-EU Counter-Terrorism Dialogue": 9,
    }  # fmt: skip


def test_what_nobody_tells_of_is_shown_as_missing_and_never_numbered_anew() -> None:
    (one,) = series_of([met(3, "2016-10-04"), met(6, "2021-12-07"), met(None, "2018-05-05")])
    assert [each.number for each in one.rounds] == [3, 4, 5, 6, None]
    assert one.missing == (4, 5)
    assert one.gaps == ()
    assert one.next is None, "two rounds with others between them show no habit"


def test_a_dialogue_without_its_sides_in_the_name_is_that_of_its_participants() -> None:
    other = (Participant(state="IND"), Participant(body="EU"))
    found = series_of([met(6, "2021-12-07", series="Strategic Dialogue"), met(7, "2025-11-21"),
                       met(2, "2024-01-01", series="Strategic Dialogue", participants=other)])  # fmt: skip
    assert sorted(len(one.rounds) for one in found) == [1, 2]


@pytest.mark.parametrize("series", [None, "dialogue", "9th round of the talks"])
def test_no_series_is_made_of_words_that_name_none(series: str | None) -> None:
    claim = EngagementClaim(kind="dialogue", participants=SIDES, series=series, round=9)
    assert series_of([Met("E-1", claim)]) == ()


def test_two_meetings_with_one_number_on_other_days_are_disputed() -> None:
    (one,) = series_of([met(5, "2020-11-03"), met(5, "2019-11-03")])
    assert (one.rounds[0].disputed, len(one.rounds[0].met)) == (True, 2)


YEAR = When(dt.date(2026, 1, 1), dt.date(2026, 12, 31), "year")


@pytest.mark.parametrize(
    ("told", "basis", "window"),
    [
        ([met(7, "2025-11-21"), met(8, YEAR, "planned")], "announced", YEAR),
        ([met(7, "2025-11-21"), met(None, YEAR, "planned")], "announced", YEAR),
        ([met(3, "2025-11-21", series="Annual Pakistan–EU Security Dialogue")], "said to recur", YEAR),
        (
            [met(3, "2025-11-21", name="third biennial Pakistan–EU Strategic Dialogue")],
            "said to recur",
            When(dt.date(2027, 1, 1), dt.date(2027, 12, 31), "year"),
        ),
        (
            [met(3, "2025-11-21", framework=("twice a year under the plan",))],
            "said to recur",
            When(dt.date(2026, 1, 1), dt.date(2026, 6, 30), "quarter"),
        ),
        (
            [met(6, "2024-11-21"), met(7, "2025-11-21")],
            "spacing of past rounds",
            When(dt.date(2026, 11, 21), dt.date(2026, 11, 21), "month"),
        ),
    ],
)
def test_the_window_says_its_ground(told: list[Met], basis: str, window: When) -> None:
    (one,) = series_of(told)
    assert one.next
    assert one.next.due
    assert (one.next.due.basis, one.next.due.window) == (basis, window)


def test_what_was_announced_before_the_last_round_is_not_the_next() -> None:
    (one,) = series_of([met(7, "2025-11-21"), met(None, "2025-06-01", "planned"), met(6, "2021-01-01", "planned")])
    assert one.next
    assert (one.next.number, one.next.told) == (8, ())


def test_the_order_does_not_matter() -> None:
    told = [*ROUNDS, EIGHTH, *OTHERS]
    first = series_of(told)
    for seed in range(10):
        random.Random(seed).shuffle(told)
        assert series_of(told) == first
