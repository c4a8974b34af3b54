"""One engagement for all claims about one occurrence: a pure function of the claims and of people's decisions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

from msgspec import Struct

from dragoman.identity.engagements.compare import NEVER, SAME, UNSURE, points
from dragoman.identity.engagements.linking import Telling, blocks, judged_within, near, tellings
from dragoman.identity.engagements.told import Told
from dragoman.identity.grouping import Pair, Rulings, components, group
from dragoman.model import Decided

MEAN = 4.0
"""The mean of the points between two groups of tellings from which they may become one."""


class Cluster(Struct, frozen=True):
    """The claims about one occurrence, in their order; the first gives the id, the ids of the others lead to it."""

    claims: tuple[str, ...]

    @property
    def id(self) -> str:
        """Return the id of the engagement."""
        return self.claims[0]

    @property
    def tombstones(self) -> tuple[str, ...]:
        """Return the ids that resolve to this engagement."""
        return self.claims[1:]


class Doubt(Struct, frozen=True, order=True):
    """Two engagements, by their ids, that may be one: a person should look. `points` are those of their best pair."""

    one: str
    other: str
    points: float


class Merged(Struct, frozen=True):
    """All clusters in the order of their ids, the doubts that remain, and the decisions that others contradict."""

    clusters: tuple[Cluster, ...]
    doubts: tuple[Doubt, ...] = ()
    refused: tuple[Decided, ...] = ()


def merge(told: Iterable[Told], decided: Iterable[Decided] = ()) -> Merged:
    """Return the engagements of all claims. The order in which claims and decisions come has no influence.

    A decision `same` that would put two claims together which another keeps apart is refused.
    """
    rulings = Rulings(decided)
    found = tellings(told, rulings)
    links = linked(found)
    forced = forced_pairs(found.values(), rulings)
    joining = [pair for pair, value in links.items() if value >= SAME]
    parts = [cluster(part, found, rulings) for part in components(found, [*joining, *forced])]
    groups = [one for part in parts for one in part]
    return Merged(
        tuple(sorted((cluster_of(one, found) for one in groups), key=lambda one: one.id)),
        tuple(sorted(doubts(links, groups, found, rulings))),
        rulings.refused,
    )


def linked(found: dict[str, Telling]) -> dict[Pair, float]:
    """Return the pairs that are one or may be, with their points."""
    links: dict[Pair, float] = {}
    for block in blocks((name, telling.facts) for name, telling in found.items()).values():
        for pair in near(block):
            if pair not in links and (value := points(found[pair[0]].facts, found[pair[1]].facts)[0]) >= UNSURE:
                links[pair] = value
    return links


def forced_pairs(found: Iterable[Telling], rulings: Rulings) -> list[Pair]:
    """Return the pairs of tellings that people have decided to be one."""
    return rulings.pairs({one.id: telling.name for telling in found for one in telling.told})


def cluster(part: Sequence[str], found: dict[str, Telling], rulings: Rulings) -> list[list[str]]:
    """Return the groups of tellings of one component, by name."""
    if len(part) == 1:
        return [list(part)]
    values = judged_within(part, {name: found[name].facts for name in part})
    forced = forced_pairs((found[name] for name in part), rulings)

    decided = {name: [one.id for one in found[name].told if one.id in rulings.things] for name in part}

    def ruled(one: list[str], other: list[str]) -> bool:
        return rulings.apart(chain(*(decided[name] for name in one)), chain(*(decided[name] for name in other)))

    def apart(one: list[str], other: list[str]) -> bool:
        return not _tellers(one, found).isdisjoint(_tellers(other, found)) or ruled(one, other)

    return group(part, values, same=SAME, mean=MEAN, never=NEVER / 2, forced=forced, ruled=ruled, apart=apart)


def _claims(names: Iterable[str], found: dict[str, Telling]) -> Iterable[str]:
    return (one.id for name in names for one in found[name].told)


def _tellers(names: Iterable[str], found: dict[str, Telling]) -> frozenset[str]:
    return frozenset().union(*(found[name].tellers for name in names))


def cluster_of(names: Iterable[str], found: dict[str, Telling]) -> Cluster:
    """Return the cluster of some tellings, its claims in their order."""
    told = sorted((one for name in names for one in found[name].told), key=lambda one: one.order)
    return Cluster(tuple(one.id for one in told))


def doubts(
    links: dict[Pair, float], groups: Iterable[Sequence[str]], found: dict[str, Telling], rulings: Rulings
) -> list[Doubt]:
    """Return the pairs of groups that a link says may be one, but for those that no document or person leaves open."""
    groups = list(groups)
    place = {name: number for number, one in enumerate(groups) for name in one}
    best: dict[tuple[int, int], float] = {}
    for (one, other), value in links.items():
        pair = place[one], place[other]
        if pair[0] != pair[1]:
            pair = min(pair), max(pair)
            best[pair] = max(value, best.get(pair, value))
    return [
        _doubt(groups[one], groups[other], value, found)
        for (one, other), value in best.items()
        if _tellers(groups[one], found).isdisjoint(_tellers(groups[other], found))
        and not rulings.apart(_claims(groups[one], found), _claims(groups[other], found))
    ]


def _doubt(one: Sequence[str], other: Sequence[str], value: float, found: dict[str, Telling]) -> Doubt:
    first, second = sorted((cluster_of(one, found).id, cluster_of(other, found).id))
    return Doubt(first, second, round(value, 2))
