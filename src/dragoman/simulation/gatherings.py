"""Stories of formats: rounds of bilateral series, yearly sessions of councils, conferences held once."""

from __future__ import annotations

import datetime as dt
from collections import deque
from collections.abc import Iterator
from random import Random

from msgspec import Struct

from dragoman.simulation.chance import between, heavy, pick
from dragoman.simulation.fates import Course, announced
from dragoman.simulation.government import Tenure
from dragoman.simulation.happenings import Actor, Chairing, Engagement, Story
from dragoman.simulation.occasions import BilateralFormat, occasions
from dragoman.simulation.scene import Scene, pair, talks, topics_of
from dragoman.simulation.stories import two_states
from dragoman.simulation.world import Council, sessions

BETWEEN_ROUNDS = 180
"""The fewest days between two rounds of one series."""

COUNCIL_LEAD = 14
"""How many days ahead the session of a council is announced."""

_NEXT_AGREED = 0.6
_AGAIN = 0.6
_MARGINS = 4
_GUESTS = 12


class Series(Struct):
    """A bilateral series: the next round, its id, the state that hosts it, and the day of the last one."""

    format: BilateralFormat
    sides: tuple[str, str]
    round: int
    id: str
    host: str
    last: int


class Formats:
    """Makes rounds, sessions and conferences; keeps which series are due."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self._series: deque[Series] = deque()
        self._known: set[tuple[str, str, str]] = set()

    def round(self, random: Random, day: int) -> Iterator[Story]:
        """Yield the next round of the series that waits longest, or the first one reported of a new series."""
        course = announced(random, day, heavy(random, 7, 0.6, 40) + 3, movable=True)
        series = self._due(random, course.start)
        if series is None:
            return
        leads = self._leads(random, series, course)
        if leads is not None:
            yield self._held(random, series, course, leads)

    def _due(self, random: Random, day: int) -> Series | None:
        waiting = self._series and self._series[0].last + BETWEEN_ROUNDS < day
        if waiting and random.random() < _AGAIN:
            return self._series.popleft()
        sides = two_states(self.scene, random)
        form = pick(random, occasions().formats)
        key = (min(sides), max(sides), form.name)
        if key in self._known:
            return self._series.popleft() if waiting else None
        self._known.add(key)
        return Series(form, sides, between(random, 1, 9), self.scene.next_id(), pick(random, sides), 0)

    def _leads(self, random: Random, series: Series, course: Course) -> tuple[Tenure, Tenure] | None:
        """Return who leads the two sides, the guest first; where one is not yet in office, put the series back."""
        guest = next(side for side in series.sides if side != series.host)
        one = self.scene.any_holder(random, guest, series.format.post, course.start)
        other = self.scene.any_holder(random, series.host, series.format.post, course.start)
        if max(one.start, other.start) > course.moments[0].day:
            self._series.append(series)
            return None
        return one, other

    def _held(self, random: Random, series: Series, course: Course, leads: tuple[Tenure, Tenure]) -> Story:
        main = self._main(random, series, course, leads)
        extra = [talks(self.scene, random, pair(*leads), course.start, main)] if random.random() < 0.25 else []
        if course.fate == "held":
            series.host, series.last = leads[0].state, course.start
            series.round, series.id = series.round + 1, self.scene.next_id()
            extra += [self._next(series, leads)] if random.random() < _NEXT_AGREED else []
            self._series.append(series)
        return Story(engagements=(main, *extra), moments=course.moments, fate=course.fate)

    def _main(self, random: Random, series: Series, course: Course, leads: tuple[Tenure, Tenure]) -> Engagement:
        name = self._name(series)
        return Engagement(
            id=series.id, kind="dialogue", sort="dialogue", mode="in_person", start=course.start, end=course.start,
            actors=pair(*leads, ("cochair", "cochair")), place=self.scene.capital(series.host), country=series.host,
            name=name, series=name, round=series.round, topics=topics_of(random, series.format.post),
        )  # fmt: skip

    def _next(self, series: Series, leads: tuple[Tenure, Tenure]) -> Engagement:
        """Return the round that the sides agree on, without a date; who will lead it is not known yet."""
        name = self._name(series)
        return Engagement(
            id=series.id, kind="dialogue", sort="dialogue", mode="in_person", start=0, end=0, actors=pair(*leads),
            place=self.scene.capital(series.host), country=series.host, name=name, series=name, round=series.round,
            agreed=True,
        )  # fmt: skip

    def _name(self, series: Series) -> str:
        one, other = (self.scene.world.states[side].name for side in series.sides)
        return f"{one}–{other} {series.format.name}"

    def sessions(self, random: Random, day: int) -> Iterator[Story]:
        """Yield the sessions of councils that are announced on a day."""
        for council in sessions(self.scene.world, day + COUNCIL_LEAD):
            yield self._session(random, council, announced(random, day, COUNCIL_LEAD, movable=False))

    def _session(self, random: Random, council: Council, course: Course) -> Story:
        year = dt.date.fromordinal(course.start).year
        chair = council.chair(year)
        main = self._gathering(
            course, council.members, chair, council.post,
            name=council.label, series=council.label, round=max(1, year - council.founded + 1),
        )  # fmt: skip
        chairing = Chairing(council.label, chair, council.chair(year - 1))
        return self._with_margins(random, main, course, chairing)

    def conference(self, random: Random, day: int) -> Iterator[Story]:
        """Yield a conference that is held once, at home of one of those who attend."""
        course = announced(random, day, heavy(random, 8, 0.5, 40) + 3, movable=True)
        states = tuple(self.scene.world.states)
        guests = random.sample(states, min(len(states), between(random, 5, _GUESTS)))
        one = pick(random, occasions().gatherings)
        city = self.scene.town(random, guests[0])
        main = self._gathering(course, tuple(guests), guests[0], one.post, name=one.name.format(city=city), place=city)
        yield self._with_margins(random, main, course, None)

    def _gathering(
        self, course: Course, states: tuple[str, ...], host: str, post: str, *,
        name: str, series: str | None = None, round: int | None = None, place: str | None = None,  # noqa: A002
    ) -> Engagement:  # fmt: skip
        day = course.start
        actors = [Actor(self.scene.holder(host, post, day), "chair")]
        actors += [Actor(self.scene.holder(state, post, day), "participant") for state in states if state != host]
        known = [actor for actor in actors if actor.tenure.start <= course.moments[0].day]
        for actor in known:
            self.scene.book(actor.tenure, (day, day))
        return Engagement(
            id=self.scene.next_id(), kind="conference", sort="conference", mode="in_person", actors=tuple(known),
            start=day, end=day, place=place or self.scene.capital(host), country=host,
            name=name, series=series, round=round,
        )  # fmt: skip

    def _with_margins(self, random: Random, main: Engagement, course: Course, chairing: Chairing | None) -> Story:
        extra = [
            talks(self.scene, random, pair(one.tenure, other.tenure), main.start, main)
            for one, other in _pairs(random, main.actors)
        ]
        return Story(engagements=(main, *extra), moments=course.moments, fate=course.fate, reach=2.5, chairing=chairing)


def _pairs(random: Random, actors: tuple[Actor, ...]) -> list[tuple[Actor, Actor]]:
    """Return a few pairs of different members who meet each other, no pair twice."""
    found: dict[frozenset[str], tuple[Actor, Actor]] = {}
    for _ in range(min(_MARGINS, len(actors) // 2)):
        one, other = random.sample(actors, 2)
        found.setdefault(frozenset((one.tenure.state, other.tenure.state)), (one, other))
    return list(found.values())
