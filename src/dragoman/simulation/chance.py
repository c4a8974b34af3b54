"""Chance that can be repeated: a stream of random numbers for every name, so that streams do not disturb each other."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from random import Random
from typing import TypeVar

_Thing = TypeVar("_Thing")


def stream(seed: int, *names: object) -> Random:
    """Return the stream of a seed and some names; the same ones give the same numbers on every machine."""
    return Random("/".join(map(str, (seed, *names))))  # noqa: S311 repeatable on purpose


def pick(random: Random, things: Sequence[_Thing]) -> _Thing:
    """Return one of some things, each as likely; several times as fast as `random.choice`."""
    return things[int(random.random() * len(things))]


def between(random: Random, least: int, most: int) -> int:
    """Return a whole number, both ends included."""
    return least + int(random.random() * (most - least + 1))


def weighted(random: Random, chances: Iterable[tuple[_Thing, float]], otherwise: _Thing) -> _Thing:
    """Return the thing that one draw falls on; `otherwise` where the chances leave a rest and it falls there."""
    drawn = random.random()
    for thing, chance in chances:
        drawn -= chance
        if drawn < 0:
            return thing
    return otherwise


def waiting(random: Random, mean: float) -> int:
    """Return whole days of an exponential waiting time; `mean` is in days, 0 gives 0."""
    return int(random.expovariate(1 / mean)) if mean > 0 else 0


def heavy(random: Random, median: float, spread: float, most: int) -> int:
    """Return a whole number from 1 on, log-normal: half lie below `median`, few far above; `most` caps it."""
    return min(most, max(1, round(random.lognormvariate(math.log(median), spread))))


def spread_out(random: Random, mean: float) -> int:
    """Return how many happen where `mean` are expected: the whole part, and one more by chance for the rest."""
    whole = int(mean)
    return whole + (random.random() < mean - whole)
