"""Tours: legs of one person with at most a day between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from msgspec import Struct

from dragoman.model import Status, When
from dragoman.tours.stays import Stay

REST = 1
"""Days that may lie between the departure from one leg and the arrival at the next."""

_TRAVELLED = frozenset({"held", "ongoing", "planned"})

_Key = tuple[str, str, str, str, str]


class Leg(Struct, frozen=True, kw_only=True):
    """A stay in one place as part of a tour: arrival and departure are days, or as long as the source leaves them.

    `sources` are the ids of all that state it.
    """

    place: str | None
    country: str | None
    arrival: When | None
    departure: When | None
    status: Status
    sources: tuple[str, ...]

    @property
    def when(self) -> When | None:
        """Return the time from arrival to departure, as long as the source leaves it."""
        if self.arrival is None or self.departure is None:
            return None
        return When(self.arrival.start, self.departure.end, self.arrival.precision)


class Tour(Struct, frozen=True):
    """The legs of one journey of a person, in order of arrival."""

    person: str
    legs: tuple[Leg, ...]

    def overlaps(self) -> tuple[tuple[Leg, Leg], ...]:
        """Return neighbouring legs that share more than a day of travel: the traveller was in two places at once."""
        return tuple((one, other) for one, other in pairwise(self.legs) if _shared_days(one, other) > 1)


def tours_of(stays: Iterable[Stay], *, rest: int = REST, side_trips: bool = False) -> tuple[Tour, ...]:
    """Return the tours of all persons, by person and arrival, whatever the order of the stays.

    A leg goes on with the tour where it begins at most `rest` days after the departure from the leg that was arrived
    at last; with `side_trips`, after the latest departure so far, so that a day elsewhere from a longer stay
    does not end the tour. A stay at home ends it. Stays that say the same are one leg. What has no exact days, was
    only proposed, or was cancelled, is a tour of its own.
    """
    found: list[Tour] = []
    for person, mine in sorted(_by_person(stays).items()):
        chained = sorted((one for one in mine if _is_chained(one)), key=_order)
        found += _chain(person, chained, rest, side_trips=side_trips)
        alone = sorted((one for one in mine if not _is_chained(one) and not one.at_home), key=_order)
        found += [Tour(person, (leg,)) for leg in _legs(alone)]
    return tuple(sorted(found, key=lambda tour: (tour.person, _leg_order(tour.legs[0]))))


def _by_person(stays: Iterable[Stay]) -> dict[str, list[Stay]]:
    found: dict[str, list[Stay]] = {}
    for one in stays:
        found.setdefault(one.person, []).append(one)
    return found


def _is_chained(stay: Stay) -> bool:
    return stay.when is not None and stay.when.precision == "day" and stay.status in _TRAVELLED


def _chain(person: str, stays: list[Stay], rest: int, *, side_trips: bool) -> Iterator[Tour]:
    """Yield the tours of one person's exact stays, in order of arrival."""
    open_: list[Stay] = []
    last: When | None = None
    for stay in stays:
        goes_on = last is not None and stay.when is not None and (stay.when.start - last.end).days <= rest
        if open_ and (not goes_on or stay.at_home):
            yield Tour(person, tuple(_legs(open_)))
            open_ = []
        if not stay.at_home:
            last = _latest(last, stay.when) if open_ and side_trips else stay.when
            open_.append(stay)
    if open_:
        yield Tour(person, tuple(_legs(open_)))


def _latest(one: When | None, other: When | None) -> When | None:
    if one is None or other is None:
        return one or other
    return max(one, other, key=lambda when: when.end)


def _legs(stays: list[Stay]) -> Iterator[Leg]:
    """Yield a leg for each different stay, with the ids of all that state it."""
    groups: dict[_Key, list[Stay]] = {}
    for stay in stays:
        groups.setdefault(_order(stay), []).append(stay)
    for same in groups.values():
        yield _leg(same[0], tuple(sorted({one.source for one in same})))


def _leg(stay: Stay, sources: tuple[str, ...]) -> Leg:
    when = stay.when
    exact = when is not None and when.precision == "day"
    return Leg(
        place=stay.place, country=stay.country,
        arrival=When.day(when.start) if when and exact else when,
        departure=When.day(when.end) if when and exact else when,
        status=stay.status, sources=sources,
    )  # fmt: skip


def _order(stay: Stay) -> _Key:
    days = (stay.when.start.isoformat(), stay.when.end.isoformat()) if stay.when else ("~", "~")
    return (*days, stay.country or "", stay.place or "", stay.status)


def _leg_order(leg: Leg) -> _Key:
    start = leg.arrival.start.isoformat() if leg.arrival else "~"
    end = leg.departure.end.isoformat() if leg.departure else "~"
    return (start, end, leg.country or "", leg.place or "", leg.status)


def _shared_days(one: Leg, other: Leg) -> int:
    """Return how many days two legs share, 0 where either has no exact days."""
    ends = (one.departure, other.departure)
    if other.arrival is None or any(end is None or end.precision != "day" for end in ends):
        return 0
    end = min(when.end for when in ends if when)
    return max(0, (end - other.arrival.start).days + 1)
