"""Asks for tours: the stays abroad of a person with at most a day between them, and what happened on each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from dragoman.model import Status
from dragoman.questions.columns import TOURS
from dragoman.questions.limits import Day, between, cut, part
from dragoman.questions.parties import codes_of, party_name, states_of
from dragoman.questions.shape import Answer
from dragoman.questions.stays import during, told_by
from dragoman.questions.worded import Moment, Worded, first_day, from_to, last_day, stretch
from dragoman.questions.wording import render_place
from dragoman.record.rows import PresenceRow, StayRow
from dragoman.reference.folding import folded
from dragoman.tours import Leg, Stay, Tour, tours_of

if TYPE_CHECKING:
    from dragoman.record import View


class ShownLeg(Worded, frozen=True, kw_only=True):
    """A leg of a tour: days, or intervals where no exact day is known.

    `engagements` are the ids of all that happened on it, its own `visits` first; `documents` are the ids that the
    input gave to all that state it.
    """

    place: str | None
    country: str | None
    arrival: Moment
    departure: Moment
    status: Status
    visits: tuple[str, ...]
    engagements: tuple[str, ...]
    documents: tuple[str, ...]

    def in_words(self) -> str:
        """Return place, days and status, and how much happened."""
        where = render_place(self.place, self.country) or "place not given"
        more = len(self.engagements) - len(self.visits)
        return f"{where}, {stretch(self.arrival, self.departure)}, {self.status}" + (f", {more} on it" if more else "")


def tours(  # noqa: PLR0913 a filter of the question each
    view: View,
    *,
    person: str | None = None,
    of: str | None = None,
    to: str | None = None,
    status: str | None = None,
    since: Day = None,
    until: Day = None,
    legs: int | None = None,
    limit: int | None = None,
    offset: int | None = None,
) -> Answer:
    """Return tours by date; `to` is a place on any leg, `legs` the fewest that a tour must have."""
    first, last = between(since, until)
    most, skipped = cut(limit, offset)
    stays = view.stays(name=person, parties=(codes_of(of) or (of,)) if of else ())
    people = {str(one.person): one for one in stays}
    found = [
        tour
        for tour in tours_of(map(_stay, stays))
        if len(tour.legs) >= (legs or 1)
        and _lies(tour, first, last)
        and (not to or _goes(tour, to))
        and (not status or any(leg.status == status for leg in tour.legs))
    ]
    found.sort(key=lambda tour: (_start(tour), people[tour.person].name, tour.legs[0].sources))
    shown = part(found, most, skipped)
    return Answer(rows=list(_rows(view, shown, people)), total=len(found), columns=TOURS)


def _stay(row: StayRow) -> Stay:
    return Stay(
        person=str(row.person), source=row.id, when=row.when, place=row.place, country=row.country, status=row.status,
        at_home=row.country is not None and row.country == row.party,
    )  # fmt: skip


def _start(tour: Tour) -> dt.date:
    when = tour.legs[0].when
    return when.start if when else dt.date.max


def _lies(tour: Tour, first: dt.date | None, last: dt.date | None) -> bool:
    """Say whether a tour may lie in a time; one without a date does only where none is asked for."""
    if first is None and last is None:
        return True
    whens = [leg.when for leg in tour.legs if leg.when]
    return any((not first or one.end >= first) and (not last or one.start <= last) for one in whens)


def _goes(tour: Tour, to: str) -> bool:
    """Say whether a leg is in a state, or in a town of which all words were typed."""
    countries, words = states_of(to), set(folded(to).split())
    return any(leg.country in countries or words <= set(folded(leg.place or "").split()) for leg in tour.legs)


def _rows(view: View, tours: Iterable[Tour], people: Mapping[str, StayRow]) -> Iterator[dict[str, Any]]:
    found: dict[int, list[PresenceRow]] = {}
    for one in view.presences({people[tour.person].person for tour in tours}):
        found.setdefault(one.person, []).append(one)
    for tour in tours:
        person = people[tour.person]
        yield _row(tour, person, found[person.person])


def _row(tour: Tour, person: StayRow, presences: Sequence[PresenceRow]) -> dict[str, Any]:
    legs = [_leg(one, presences) for one in tour.legs]
    documents = sorted({document for leg in legs for document in leg.documents})
    return {
        "id": legs[0].visits[0], "person": person.name, "party": party_name(person.party), "code": person.party,
        "when": from_to(legs[0].arrival, legs[-1].departure), "arrival": legs[0].arrival,
        "departure": legs[-1].departure, "status": _status({leg.status for leg in legs}), "legs": legs,
        "documents": documents, "sources": len(documents),
    }  # fmt: skip


def _leg(leg: Leg, presences: Sequence[PresenceRow]) -> ShownLeg:
    visits = frozenset(leg.sources)
    towns = next((one.towns for one in presences if one.id in visits and one.towns), ())
    return ShownLeg(
        place=leg.place or ", ".join(towns) or None, country=leg.country,
        arrival=first_day(leg.arrival), departure=last_day(leg.departure),
        status=leg.status, visits=leg.sources, documents=told_by(presences, visits),
        engagements=during(presences, visits=visits, when=leg.when, country=leg.country, status=leg.status),
    )  # fmt: skip


def _status(statuses: set[Status]) -> Status:
    """Return the status of a tour: under way where some legs were made and others are still to come."""
    return next(iter(statuses)) if len(statuses) == 1 else "ongoing"
