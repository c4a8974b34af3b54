"""Who reports a story, when, and from whom it is copied."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Literal

from msgspec import Struct

from dragoman.simulation.chance import between, heavy, pick, waiting, weighted
from dragoman.simulation.happenings import Moment, Story
from dragoman.simulation.noise import Noise
from dragoman.simulation.outlets import Outlet, Press

How = Literal["own", "handout", "verbatim", "cut", "reworded"]

MOST = 30
"""The most reports of one turn of a story."""

_MEDIAN, _SPREAD = 3.3, 0.85
_AHEAD_MEDIAN, _AHEAD_SPREAD = 1.7, 0.6
_HANDOUT_FIRST = 0.6
_SECOND_HANDOUT = 0.4


class Assignment(Struct, frozen=True):
    """One report to be written: of which turn, by whom, on which day (ordinal), as a copy of which (-1: none)."""

    moment: int
    number: int
    day: int
    outlet: Outlet
    how: How
    origin: int = -1


def assignments(random: Random, story: Story, noise: Noise, press: Press) -> Iterator[Assignment]:
    """Yield the reports of a story; a copy comes after what it copies and never on an earlier day."""
    sides = tuple(dict.fromkeys(actor.tenure.state for actor in story.engagements[0].actors))
    for number, moment in enumerate(story.moments):
        yield from _Desk(random, noise, press, sides).cover(number, moment, _count(random, moment, story.reach))


def _count(random: Random, moment: Moment, reach: float) -> int:
    if moment.turn == "held":
        return heavy(random, _MEDIAN * reach, _SPREAD, MOST)
    return heavy(random, _AHEAD_MEDIAN * max(1.0, reach / 1.5), _AHEAD_SPREAD, MOST // 2)


class _Desk:
    """The reports of one turn: a handout or a first report, then copies of those and reports of outlets' own."""

    def __init__(self, random: Random, noise: Noise, press: Press, sides: tuple[str, ...]) -> None:
        self.random, self.noise, self.press, self.sides = random, noise, press, sides
        self.releasing = list(sides[:2])
        self.origins: list[Assignment] = []

    def cover(self, moment: int, turn: Moment, count: int) -> Iterator[Assignment]:
        """Yield `count` reports of a turn, in the order in which they are written."""
        for number in range(count):
            one = self._next(moment, number, turn.day)
            if one.origin < 0:
                self.origins.append(one)
            yield one

    def _next(self, moment: int, number: int, day: int) -> Assignment:
        if number == 0:
            return self._first(moment, day)
        if self.random.random() < self.noise.copying:
            return self._copy(moment, number)
        if self.releasing and number == 1 and self.random.random() < _SECOND_HANDOUT:
            return self._handout(moment, number, day)
        delay = waiting(self.random, self.noise.delay)
        return Assignment(moment, number, day + delay, self.press.choose(self.random, self.sides), "own")

    def _first(self, moment: int, day: int) -> Assignment:
        if self.releasing and self.random.random() < _HANDOUT_FIRST:
            return self._handout(moment, 0, day)
        return Assignment(moment, 0, day, pick(self.random, self.press.wires), "own")

    def _handout(self, moment: int, number: int, day: int) -> Assignment:
        side = self.releasing.pop(int(self.random.random() * len(self.releasing)))
        return Assignment(moment, number, day, self.press.ministries[side], "handout")

    def _copy(self, moment: int, number: int) -> Assignment:
        origin = pick(self.random, self.origins)
        ways: tuple[tuple[How, float], ...] = (("cut", self.noise.cut), ("reworded", self.noise.reworded))
        how = weighted(self.random, ways, "verbatim")
        outlet = self.press.choose(self.random, self.sides)
        return Assignment(moment, number, origin.day + between(self.random, 0, 2), outlet, how, origin.number)
