"""Lets the world go on: the stories that begin on each day."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

from dragoman.simulation.chance import spread_out, stream, weighted
from dragoman.simulation.gatherings import Formats
from dragoman.simulation.happenings import Story
from dragoman.simulation.scene import Scene
from dragoman.simulation.stories import call, credentials, message, reception, signature, tour, visit
from dragoman.simulation.world import World

Maker = Callable[[Random, int], Iterator[Story]]


class Director:
    """Makes the stories of a world, day by day; each day has a stream of its own."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.scene = Scene(world)
        self.formats = Formats(self.scene)
        self._chances = tuple(self._makers())

    def stories(self, day: int) -> Iterator[Story]:
        """Yield the stories that are first reported on a day. Days must come in order."""
        random = stream(self.world.seed, "day", day)
        self.scene.forget(day - 1)
        yield from self.formats.sessions(random, day)
        for _ in range(spread_out(random, self.world.size.stories_a_day)):
            yield from weighted(random, self._chances, self._of(visit))(random, day)

    def _makers(self) -> Iterator[tuple[Maker, float]]:
        """Yield each kind of story with its share, visits but; chosen to give the kinds of the gold files."""
        yield self._of(reception), 0.16
        yield self.formats.round, 0.14
        yield self._of(call), 0.12
        yield self._of(message), 0.07
        yield self._of(signature), 0.04
        yield self._of(tour), 0.03
        yield self.formats.conference, 0.035
        yield self._of(credentials), 0.02

    def _of(self, make: Callable[[Scene, Random, int], Iterator[Story]]) -> Maker:
        return lambda random, day: make(self.scene, random, day)
