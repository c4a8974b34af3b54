"""A shelf in memory."""
# ruff: noqa: D102 what each method does stands in Shelf

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable

from dragoman.identity.engagements.linking import Block, Entry, Telling
from dragoman.identity.engagements.merging import Cluster
from dragoman.identity.engagements.shelf import Link
from dragoman.identity.grouping import Pair


class Memory:
    """Keeps an index in dictionaries: for tests, and for a batch that fits into memory."""

    def __init__(self) -> None:
        self._tellings: dict[str, Telling] = {}
        self._places: dict[str, str] = {}
        self._blocks: dict[str, Block] = {}
        self._links: dict[Pair, Link] = {}
        self._partners: dict[str, set[str]] = {}
        self._group: dict[str, tuple[str, ...]] = {}
        self._clusters: dict[tuple[str, ...], Cluster] = {}

    def telling(self, name: str) -> Telling | None:
        return self._tellings.get(name)

    def keep(self, telling: Telling) -> None:
        self._tellings[telling.name] = telling
        self._places.update((one.id, telling.name) for one in telling.told)

    def drop(self, telling: Telling) -> None:
        del self._tellings[telling.name]
        for one in telling.told:
            self._places.pop(one.id, None)

    def place(self, claim: str) -> str | None:
        return self._places.get(claim)

    def forget(self, claim: str) -> None:
        self._places.pop(claim, None)

    def around(self, key: str, entry: Entry, reach: int) -> tuple[list[Entry], list[Entry]]:
        block = self._blocks.get(key, [])
        at = bisect_left(block, entry)
        after = at + 1 if block[at : at + 1] == [entry] else at
        return block[max(0, at - reach) : at], block[after : after + reach]

    def enter(self, key: str, entry: Entry) -> None:
        insort(self._blocks.setdefault(key, []), entry)

    def leave(self, key: str, entry: Entry) -> None:
        block = self._blocks[key]
        del block[bisect_left(block, entry)]
        if not block:
            del self._blocks[key]

    def link(self, pair: Pair) -> Link | None:
        return self._links.get(pair)

    def keep_link(self, pair: Pair, link: Link) -> None:
        self._links[pair] = link
        for one, other in (pair, pair[::-1]):
            self._partners.setdefault(one, set()).add(other)

    def drop_link(self, pair: Pair) -> None:
        del self._links[pair]
        for one, other in (pair, pair[::-1]):
            self._partners[one].discard(other)
            if not self._partners[one]:
                del self._partners[one]

    def partners(self, name: str, least: float) -> set[str]:
        found = self._partners.get(name, set())
        return {other for other in found if self._links[min(name, other), max(name, other)].points >= least}

    def group(self, name: str) -> tuple[str, ...] | None:
        return self._group.get(name)

    def keep_group(self, names: tuple[str, ...], cluster: Cluster) -> None:
        self._clusters[names] = cluster
        self._group.update(dict.fromkeys(names, names))

    def drop_group(self, names: tuple[str, ...]) -> Cluster:
        for name in names:
            del self._group[name]
        return self._clusters.pop(names)

    def groups(self) -> Iterable[tuple[tuple[str, ...], Cluster]]:
        return self._clusters.items()

    def links(self) -> Iterable[tuple[Pair, float]]:
        return ((pair, link.points) for pair, link in self._links.items())
