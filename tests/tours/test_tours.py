"""Tours: at most a day between legs, whatever the order of the stays."""

from __future__ import annotations

import datetime as dt
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.model import EngagementClaim, Participant, Span, Spans, Status, When, Where
from dragoman.tours import Stay, Tour, stays_of, tours_of

MARCH = dt.date(2025, 3, 1)


def stay(first: int, last: int, country: str = "NOR", **changes: object) -> Stay:
    """Return a stay from one day of March to another."""
    when = When(MARCH + dt.timedelta(first - 1), MARCH + dt.timedelta(last - 1))
    usual: dict[str, object] = {"person": "vale", "source": f"{country}{first}", "when": when, "country": country}
    return Stay(**{**usual, **changes})  # type: ignore[arg-type]


def countries(tours: tuple[Tour, ...]) -> list[list[str | None]]:
    return [[leg.country for leg in tour.legs] for tour in tours]


HOME = stay(3, 4, "USA", at_home=True)

CHAINS = [
    ([stay(1, 2), stay(2, 3, "SWE")], [["NOR", "SWE"]]),
    ([stay(1, 2), stay(3, 3, "SWE")], [["NOR", "SWE"]]),
    ([stay(1, 2), stay(4, 5, "SWE")], [["NOR"], ["SWE"]]),
    ([stay(1, 2), HOME, stay(4, 5, "SWE")], [["NOR"], ["SWE"]]),
    ([HOME], []),
    ([stay(1, 2), stay(2, 3, "SWE", person="okello")], [["SWE"], ["NOR"]]),
    ([stay(1, 2), stay(2, 3, "SWE", status="cancelled")], [["NOR"], ["SWE"]]),
    ([stay(1, 2), stay(2, 3, "SWE", status="planned")], [["NOR", "SWE"]]),
    ([stay(1, 2), stay(2, 3, "SWE", when=None)], [["NOR"], ["SWE"]]),
    ([stay(1, 9), stay(3, 3, "SWE"), stay(9, 9, "FIN")], [["NOR", "SWE"], ["FIN"]]),
    ([], []),
]


@pytest.mark.parametrize(("stays", "expected"), CHAINS)
def test_what_is_one_tour(stays: list[Stay], expected: list[list[str]]) -> None:
    assert countries(tours_of(stays)) == expected


def test_a_side_trip_does_not_end_a_tour_where_that_is_asked_for() -> None:
    stays = [stay(1, 9), stay(3, 3, "SWE"), stay(9, 9, "FIN")]
    assert countries(tours_of(stays, side_trips=True)) == [["NOR", "SWE", "FIN"]]


def test_more_days_may_lie_between_legs_where_that_is_asked_for() -> None:
    assert countries(tours_of([stay(1, 2), stay(4, 5, "SWE")], rest=2)) == [["NOR", "SWE"]]


def test_stays_that_say_the_same_are_one_leg_of_both_sources() -> None:
    (tour,) = tours_of([stay(1, 2, source="a"), stay(1, 2, source="b")])
    assert [leg.sources for leg in tour.legs] == [("a", "b")]


def test_arrival_and_departure_are_days_or_as_long_as_the_source_leaves_them() -> None:
    month = When(MARCH, dt.date(2025, 3, 31), "month")
    exact, wide = tours_of([stay(2, 5), stay(1, 1, "SWE", when=month)])[::-1]
    assert (exact.legs[0].arrival, exact.legs[0].departure) == (
        When.day(dt.date(2025, 3, 2)),
        When.day(dt.date(2025, 3, 5)),
    )
    assert (wide.legs[0].arrival, wide.legs[0].departure) == (month, month)


def test_legs_that_share_more_than_a_day_of_travel_are_shown() -> None:
    (tour,) = tours_of([stay(1, 3), stay(2, 5, "SWE"), stay(5, 6, "FIN")])
    assert [(one.country, other.country) for one, other in tour.overlaps()] == [("NOR", "SWE")]


STATUSES: st.SearchStrategy[Status] = st.sampled_from(("held", "planned", "cancelled", "proposed"))


@st.composite
def any_stay(draw: st.DrawFn) -> Stay:
    first = draw(st.integers(1, 40))
    country = draw(st.sampled_from(("NOR", "SWE", "FIN", "USA")))
    when = None if draw(st.booleans()) and draw(st.booleans()) else stay(first, first + draw(st.integers(0, 6))).when
    status: Status = draw(STATUSES)
    return Stay(
        person=draw(st.sampled_from("ab")), source=draw(st.sampled_from("xyz")), when=when, country=country,
        place=draw(st.sampled_from((None, "Oslo"))), status=status, at_home=country == "USA",
    )  # fmt: skip


@given(st.lists(any_stay(), max_size=14), st.randoms(use_true_random=False), st.booleans())
def test_any_order_of_stays_gives_the_same_tours(stays: list[Stay], chance: random.Random, side_trips: bool) -> None:
    mixed = list(stays)
    chance.shuffle(mixed)
    assert tours_of(mixed, side_trips=side_trips) == tours_of(stays, side_trips=side_trips)


@given(st.lists(any_stay(), max_size=14), st.booleans())
def test_no_stay_abroad_is_lost_and_none_is_told_twice(stays: list[Stay], side_trips: bool) -> None:
    def said(one: Stay) -> tuple[object, ...]:
        return one.person, one.when, one.country, one.place, one.status

    abroad = {said(one) for one in stays if not one.at_home}
    tours = tours_of(stays, side_trips=side_trips)
    legs = [
        (
            tour.person,
            leg.arrival and leg.departure and When(leg.arrival.start, leg.departure.end),
            leg.country,
            leg.place,
            leg.status,
        )
        for tour in tours
        for leg in tour.legs
    ]
    assert set(legs) == abroad
    assert len(legs) == len(abroad)


@given(st.lists(any_stay(), max_size=14))
def test_a_second_chaining_of_the_legs_changes_nothing(stays: list[Stay]) -> None:
    tours = tours_of(stays)
    for tour in tours:
        starts = [leg.arrival.start for leg in tour.legs if leg.arrival]
        assert starts == sorted(starts)


def test_stays_are_of_the_guests_of_visits() -> None:
    guest = Participant(name="Ada Vale", state="USA", role="guest")
    host = Participant(name="Hanna Solberg", state="NOR", role="host")
    spans: Spans = {"where": (Span(0, 4, "Oslo"), Span(6, 12, "Bergen"))}
    visit = EngagementClaim(kind="visit", participants=(guest, host), where=Where(None, "NOR"), spans=spans)
    meeting = EngagementClaim(kind="meeting", participants=(guest, host))
    unnamed = EngagementClaim(kind="visit", participants=(Participant(state="USA", role="guest"),))
    found = list(stays_of([("a", visit), ("b", meeting), ("c", unnamed)], lambda one: one.name))
    assert [(one.person, one.source, one.place, one.at_home) for one in found] == [
        ("Ada Vale", "a", "Oslo, Bergen", False)
    ]
