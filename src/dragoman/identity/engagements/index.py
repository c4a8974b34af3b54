"""Merging as documents arrive: only what a new claim can touch is worked out again.

What an index holds after any additions and removals is what `merge` gives for the claims that are left.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from dragoman.identity.engagements.compare import SAME, UNSURE, points
from dragoman.identity.engagements.facts import Facts, facts_of
from dragoman.identity.engagements.keys import keys_of
from dragoman.identity.engagements.linking import REACH, Entry, Telling, name_of_telling
from dragoman.identity.engagements.memory import Memory
from dragoman.identity.engagements.merging import Cluster, Merged, cluster, cluster_of, doubts
from dragoman.identity.engagements.shelf import Link, Shelf
from dragoman.identity.engagements.told import Told
from dragoman.identity.grouping import Pair, rulings_of
from dragoman.model import Decided


class Changes(Struct, frozen=True):
    """Clusters that an addition or a removal took away, and those that it made; unchanged ones are in neither."""

    gone: tuple[Cluster, ...]
    made: tuple[Cluster, ...]


class Index:
    """Claims, what links them, and the clusters, on a shelf.

    Decisions are fixed. After a new one, take out the claims that it names and those that are one with them by
    decision from an index with the old decisions, and add them to one with the new on the same shelf.
    """

    def __init__(self, decided: Iterable[Decided] = (), shelf: Shelf | None = None) -> None:
        self._rulings = rulings_of(tuple(decided))
        self._shelf: Shelf = shelf if shelf is not None else Memory()
        self._compared: dict[Pair, float] = {}

    def add(self, told: Iterable[Told]) -> Changes:
        """Take in claims that are new, and return what changed."""
        touched: set[str] = set()
        for one in told:
            facts = facts_of(one)
            name = name_of_telling(facts, one.id, self._rulings)
            held = self._shelf.telling(name)
            claims = (*held.told, one.stand) if held else (one.stand,)
            self._shelf.keep(Telling(name, facts, tuple(sorted(claims, key=lambda one: one.order))))
            touched.add(name)
            if held is None:
                touched |= self._enter(name, facts)
        return self._settle(touched)

    def remove(self, claims: Iterable[str]) -> Changes:
        """Take out claims by their ids, and return what changed. Unknown ids change nothing."""
        touched: set[str] = set()
        for claim in claims:
            name = self._shelf.place(claim)
            held = self._shelf.telling(name) if name else None
            if held is None:
                continue
            touched.add(held.name)
            left = tuple(one for one in held.told if one.id != claim)
            self._shelf.forget(claim)
            if left:
                self._shelf.keep(Telling(held.name, held.facts, left))
            else:
                touched |= self._leave(held)
        return self._settle(touched)

    def merged(self) -> Merged:
        """Return all clusters and doubts, as `merge` does."""
        kept = list(self._shelf.groups())
        found = self._tellings(name for names, _ in kept for name in names)
        groups = [names for names, _ in kept]
        return Merged(
            tuple(sorted((one for _, one in kept), key=lambda one: one.id)),
            tuple(sorted(doubts(dict(self._shelf.links()), groups, found, self._rulings))),
            self._rulings.refused,
        )

    def _tellings(self, names: Iterable[str]) -> dict[str, Telling]:
        return {name: found for name in names if (found := self._shelf.telling(name))}

    # Links

    def _enter(self, name: str, facts: Facts) -> set[str]:
        touched: set[str] = set()
        self._compared.clear()
        for key in keys_of(facts):
            entry = (name, not (key.wide and key.tight))
            before, after = self._shelf.around(key.words, entry, REACH)
            for one, other in _across(before, after):
                touched |= self._part(one, other)
            self._shelf.enter(key.words, entry)
            for other in (*before, *after):
                self._meet(entry, other)
        return touched

    def _leave(self, held: Telling) -> set[str]:
        self._compared.clear()
        touched = self._shelf.partners(held.name, UNSURE)
        for key in keys_of(held.facts):
            entry = (held.name, not (key.wide and key.tight))
            before, after = self._shelf.around(key.words, entry, REACH)
            for other in (*before, *after):
                self._part(entry, other)
            self._shelf.leave(key.words, entry)
            for one, other in _across(before, after):
                self._meet(one, other)
                touched |= {one[0], other[0]}
        self._shelf.drop(held)
        return touched

    def _meet(self, one: Entry, other: Entry) -> None:
        """Note that two tellings are near each other in one more block."""
        if not (one[1] or other[1]):
            return
        pair = min(one[0], other[0]), max(one[0], other[0])
        link = self._shelf.link(pair)
        if link:
            self._shelf.keep_link(pair, Link(link.points, link.meetings + 1))
        elif (value := self._points(pair)) >= UNSURE:
            self._shelf.keep_link(pair, Link(value, 1))

    def _points(self, pair: Pair) -> float:
        """Return the points of a pair; two that share several blocks are compared once."""
        if pair not in self._compared:
            one, other = self._tellings(pair).values()
            self._compared[pair] = points(one.facts, other.facts)[0]
        return self._compared[pair]

    def _part(self, one: Entry, other: Entry) -> set[str]:
        """Note that two tellings are near each other in one block fewer; return both where no link is left."""
        pair = min(one[0], other[0]), max(one[0], other[0])
        link = self._shelf.link(pair)
        if link is None or not (one[1] or other[1]):
            return set()
        if link.meetings > 1:
            self._shelf.keep_link(pair, Link(link.points, link.meetings - 1))
            return set()
        self._shelf.drop_link(pair)
        return set(pair)

    # Clusters

    def _settle(self, touched: set[str]) -> Changes:
        """Work out the components of what was touched again."""
        touched |= {name for one in touched for name in self._shelf.group(one) or ()}
        before: set[Cluster] = set()
        after: set[Cluster] = set()
        seen: set[str] = set()
        for start in sorted(touched):
            if start in seen:
                continue
            part = self._tellings(sorted(self._reach(start)))
            seen.update(part)
            for name in (start, *part):
                before |= self._forget(name)
            for names in cluster(list(part), part, self._rulings) if part else ():
                found = cluster_of(names, part)
                self._shelf.keep_group(tuple(names), found)
                after.add(found)
        return Changes(_sorted(before - after), _sorted(after - before))

    def _forget(self, name: str) -> set[Cluster]:
        names = self._shelf.group(name)
        return {self._shelf.drop_group(names)} if names else set()

    def _reach(self, start: str) -> set[str]:
        """Return the tellings that links and decisions connect with one, itself among them."""
        found, ahead = {start}, [start]
        while ahead:
            for name in self._neighbours(ahead.pop()):
                if name not in found:
                    found.add(name)
                    ahead.append(name)
        return found

    def _neighbours(self, name: str) -> Iterator[str]:
        yield from self._shelf.partners(name, SAME)
        held = self._shelf.telling(name)
        ruled = self._rulings.things.intersection(one.id for one in held.told) if held else ()
        for claim in ruled:
            places = (self._shelf.place(other) for other in self._rulings.joined(claim))
            yield from (place for place in places if place)


def _across(before: list[Entry], after: list[Entry]) -> Iterator[tuple[Entry, Entry]]:
    """Yield the pairs that lie exactly `REACH` apart on both sides of a position: one that comes there parts them."""
    for back, one in enumerate(reversed(before), 1):
        if REACH - back < len(after):
            yield one, after[REACH - back]


def _sorted(found: set[Cluster]) -> tuple[Cluster, ...]:
    return tuple(sorted(found, key=lambda one: one.claims))
