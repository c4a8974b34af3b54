"""Merging as documents arrive: only what a new claim can touch is worked out again.

What an index holds after any additions and removals is what `merge` gives for the claims that are left.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator

from msgspec import Struct

from dragoman.identity.engagements.compare import SAME, UNSURE, points
from dragoman.identity.engagements.facts import Facts, facts_of
from dragoman.identity.engagements.keys import keys_of
from dragoman.identity.engagements.linking import REACH, Block, Telling, name_of_telling
from dragoman.identity.engagements.merging import Cluster, Merged, cluster, cluster_of, doubts
from dragoman.identity.engagements.told import Told
from dragoman.identity.grouping import Pair, Rulings
from dragoman.model import Decided


class Changes(Struct, frozen=True):
    """Clusters that an addition or a removal took away, and those that it made; unchanged ones are in neither."""

    gone: tuple[Cluster, ...]
    made: tuple[Cluster, ...]


class Index:
    """Claims, what links them, and the clusters. Decisions are fixed; a new one needs a new index."""

    def __init__(self, decided: Iterable[Decided] = ()) -> None:
        self._rulings = Rulings(decided)
        self._tellings: dict[str, Telling] = {}
        self._place: dict[str, str] = {}
        self._blocks: dict[str, Block] = {}
        self._links: dict[Pair, float] = {}
        self._meetings: dict[Pair, int] = {}
        self._partners: dict[str, set[str]] = {}
        self._group: dict[str, tuple[str, ...]] = {}
        self._clusters: dict[tuple[str, ...], Cluster] = {}

    def add(self, told: Iterable[Told]) -> Changes:
        """Take in claims that are new, and return what changed."""
        touched: set[str] = set()
        for one in told:
            facts = facts_of(one)
            name = name_of_telling(facts, one.id, one.id in self._rulings.things)
            self._place[one.id] = name
            touched.add(name)
            held = self._tellings.get(name)
            claims = (*held.told, one) if held else (one,)
            self._tellings[name] = Telling(name, facts, tuple(sorted(claims, key=lambda one: one.order)))
            if held is None:
                touched |= self._enter(name, facts)
        return self._settle(touched)

    def remove(self, claims: Iterable[str]) -> Changes:
        """Take out claims by their ids, and return what changed."""
        touched: set[str] = set()
        for claim in claims:
            name = self._place.pop(claim)
            held = self._tellings[name]
            left = tuple(one for one in held.told if one.id != claim)
            touched.add(name)
            if left:
                self._tellings[name] = Telling(name, held.facts, left)
            else:
                touched |= self._leave(name, held.facts)
                del self._tellings[name]
        return self._settle(touched)

    def merged(self) -> Merged:
        """Return all clusters and doubts, as `merge` does."""
        groups = list(self._clusters)
        return Merged(
            tuple(sorted(self._clusters.values(), key=lambda one: one.id)),
            tuple(sorted(doubts(self._links, groups, self._tellings, self._rulings))),
            self._rulings.refused,
        )

    # Links

    def _enter(self, name: str, facts: Facts) -> set[str]:
        touched: set[str] = set()
        for key in keys_of(facts):
            block = self._blocks.setdefault(key.words, [])
            entry = (name, not (key.wide and key.tight))
            at = bisect_left(block, entry)
            for one, other in _across(block, at):
                touched |= self._part(one, other)
            insort(block, entry)
            for other in (*block[max(0, at - REACH) : at], *block[at + 1 : at + 1 + REACH]):
                self._meet(entry, other)
        return touched

    def _leave(self, name: str, facts: Facts) -> set[str]:
        touched = set(self._partners.get(name, ()))
        for key in keys_of(facts):
            block = self._blocks[key.words]
            entry = (name, not (key.wide and key.tight))
            at = bisect_left(block, entry)
            for other in (*block[max(0, at - REACH) : at], *block[at + 1 : at + 1 + REACH]):
                self._part(entry, other)
            del block[at]
            for one, other in _across(block, at):
                self._meet(one, other)
                touched |= {one[0], other[0]}
            if not block:
                del self._blocks[key.words]
        return touched

    def _meet(self, one: tuple[str, bool], other: tuple[str, bool]) -> None:
        """Note that two tellings are near each other in one more block."""
        pair = min(one[0], other[0]), max(one[0], other[0])
        if not (one[1] or other[1]):
            return
        if pair not in self._meetings:
            value = points(self._tellings[pair[0]].facts, self._tellings[pair[1]].facts)[0]
            if value < UNSURE:
                return
            self._links[pair] = value
            if value >= SAME:
                self._partners.setdefault(pair[0], set()).add(pair[1])
                self._partners.setdefault(pair[1], set()).add(pair[0])
        self._meetings[pair] = self._meetings.get(pair, 0) + 1

    def _part(self, one: tuple[str, bool], other: tuple[str, bool]) -> set[str]:
        """Note that two tellings are near each other in one block fewer; return both where no link is left."""
        pair = min(one[0], other[0]), max(one[0], other[0])
        if pair not in self._meetings or not (one[1] or other[1]):
            return set()
        self._meetings[pair] -= 1
        if self._meetings[pair]:
            return set()
        del self._meetings[pair], self._links[pair]
        self._partners.get(pair[0], set()).discard(pair[1])
        self._partners.get(pair[1], set()).discard(pair[0])
        return set(pair)

    # Clusters

    def _settle(self, touched: set[str]) -> Changes:
        """Work out the components of what was touched again."""
        touched |= {name for one in touched for name in self._group.get(one, ())}
        before: dict[tuple[str, ...], Cluster] = {}
        after: dict[tuple[str, ...], Cluster] = {}
        seen: set[str] = set()
        for start in sorted(touched):
            if start in seen or start not in self._tellings:
                before |= self._forget(start)
                continue
            part = sorted(self._reach(start))
            seen.update(part)
            for name in part:
                before |= self._forget(name)
            groups = cluster(part, self._tellings, self._rulings)
            after |= {tuple(names): cluster_of(names, self._tellings) for names in groups}
        for names, found in after.items():
            self._clusters[names] = found
            self._group.update(dict.fromkeys(names, names))
        old, new = set(before.values()), set(after.values())
        return Changes(_sorted(old - new), _sorted(new - old))

    def _forget(self, name: str) -> dict[tuple[str, ...], Cluster]:
        names = self._group.get(name)
        found = self._clusters.pop(names, None) if names else None
        for one in names or ():
            self._group.pop(one, None)
        return {names: found} if names and found else {}

    def _reach(self, start: str) -> set[str]:
        found, ahead = {start}, [start]
        while ahead:
            for name in self._neighbours(ahead.pop()):
                if name not in found:
                    found.add(name)
                    ahead.append(name)
        return found

    def _neighbours(self, name: str) -> Iterator[str]:
        yield from self._partners.get(name, ())
        for claim in self._rulings.things.intersection(one.id for one in self._tellings[name].told):
            yield from (self._place[other] for other in self._rulings.joined(claim) if other in self._place)


def _across(block: Block, at: int) -> Iterator[tuple[tuple[str, bool], tuple[str, bool]]]:
    """Yield the pairs that lie exactly `REACH` apart on both sides of a position: the next one in parts them."""
    for first in range(max(0, at - REACH), at):
        if at <= first + REACH < len(block):
            yield block[first], block[first + REACH]


def _sorted(found: set[Cluster]) -> tuple[Cluster, ...]:
    return tuple(sorted(found, key=lambda one: one.claims))
