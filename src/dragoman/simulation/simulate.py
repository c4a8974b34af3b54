"""From a number of reports and a seed to the reports of a world and the truth about them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import count

from dragoman.simulation.director import Director
from dragoman.simulation.newsroom import Newsroom
from dragoman.simulation.noise import Noise
from dragoman.simulation.reports import Report
from dragoman.simulation.size import FIRST_DAY, size_for
from dragoman.simulation.truth import TrueChair, TruePerson, TrueTenure, TrueWorld, Truth
from dragoman.simulation.world import World, build, possible_states


def simulate(reports: int, noise: Noise, seed: int = 1) -> Iterator[Report | Truth]:
    """Yield the truth about the world, then `reports` reports as they are published, each before what it closes.

    The same arguments give the same values, at every noise the same world. Memory does not grow with `reports` beyond
    what the states and their officials need.
    """
    world = build(seed, size_for(reports, len(possible_states())))
    yield TrueWorld(seed, reports, world.size.states, world.size.days, noise)
    yield from _standing(world)
    director, newsroom = Director(world), Newsroom(world, noise)
    left = reports
    for day in count(FIRST_DAY):
        for story in director.stories(day):
            newsroom.take(story)
        for report, closed in newsroom.reports(day):
            yield report
            yield from closed
            left -= 1
            if left == 0:
                yield from newsroom.rest()
                return


def _standing(world: World) -> Iterator[Truth]:
    """Yield people, tenures, and who holds which chair in the years of the world."""
    for person in world.people:
        yield TruePerson(person.id, person.full, person.state)
    for government in world.governments.values():
        for held in government.tenures.values():
            for one in held:
                yield TrueTenure(one.person.id, one.office, one.state, _day(one.start), _day(one.end), one.capacity)
    years = range(_day(FIRST_DAY).year - 1, _day(FIRST_DAY + world.size.days).year + 1)
    for council in world.councils:
        for year in years:
            yield TrueChair(council.label, council.chair(year), year)


def _day(ordinal: int) -> dt.date:
    return dt.date.fromordinal(ordinal)
