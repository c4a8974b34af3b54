"""The shelf of identity over the rows of a record."""
# ruff: noqa: D102 what each method does stands in identity's Shelf

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import msgspec

from dragoman.identity.engagements import Cluster, Entry, Link, Telling
from dragoman.identity.grouping import Pair
from dragoman.record import ShelfRows

_TELLING = msgspec.msgpack.Decoder(Telling)
_encode = msgspec.msgpack.Encoder().encode
_NAMES = msgspec.json.Decoder(tuple[str, ...])

HELD = 1 << 13
"""How many tellings stay decoded: those of one block are asked for again and again."""


class RowShelf:
    """Keeps an index in the rows of a record, within one transaction."""

    def __init__(self, rows: ShelfRows) -> None:
        self._rows = rows

    def telling(self, name: str) -> Telling | None:
        body = self._rows.telling(name)
        return _telling(body) if body is not None else None

    def keep(self, telling: Telling) -> None:
        held = self.telling(telling.name)
        known = {one.id for one in held.told} if held else frozenset[str]()
        self._rows.keep_telling(telling.name, _encode(telling), (one.id for one in telling.told if one.id not in known))

    def drop(self, telling: Telling) -> None:
        self._rows.drop_telling(telling.name, (one.id for one in telling.told))

    def place(self, claim: str) -> str | None:
        return self._rows.place(claim)

    def forget(self, claim: str) -> None:
        self._rows.forget(claim)

    def around(self, key: str, entry: Entry, reach: int) -> tuple[list[Entry], list[Entry]]:
        return self._rows.around(key, entry, reach)

    def enter(self, key: str, entry: Entry) -> None:
        self._rows.enter(key, entry)

    def leave(self, key: str, entry: Entry) -> None:
        self._rows.leave(key, entry)

    def link(self, pair: Pair) -> Link | None:
        found = self._rows.link(*pair)
        return Link(*found) if found else None

    def keep_link(self, pair: Pair, link: Link) -> None:
        self._rows.keep_link(*pair, link.points, link.meetings)

    def drop_link(self, pair: Pair) -> None:
        self._rows.drop_link(*pair)

    def partners(self, name: str, least: float) -> set[str]:
        return self._rows.partners(name, least)

    def group(self, name: str) -> tuple[str, ...] | None:
        found = self._rows.group(name)
        return _NAMES.decode(found) if found is not None else None

    def keep_group(self, names: tuple[str, ...], cluster: Cluster) -> None:
        self._rows.keep_group(names, _listed(names), _listed(cluster.claims))

    def drop_group(self, names: tuple[str, ...]) -> Cluster:
        return Cluster(_NAMES.decode(self._rows.drop_group(names)))

    def groups(self) -> Iterator[tuple[tuple[str, ...], Cluster]]:
        for tellings, claims in self._rows.groups():
            yield _NAMES.decode(tellings), Cluster(_NAMES.decode(claims))

    def links(self) -> Iterator[tuple[Pair, float]]:
        for one, other, points in self._rows.links():
            yield (one, other), points

    def across(self, least: float) -> Iterator[tuple[Cluster, Cluster]]:
        """Yield the clusters that are linked with at least so many points."""
        for one, other in self._rows.across(least):
            yield Cluster(_NAMES.decode(one)), Cluster(_NAMES.decode(other))


@lru_cache(maxsize=HELD)
def _telling(body: bytes) -> Telling:
    return _TELLING.decode(body)


def _listed(names: tuple[str, ...]) -> str:
    return msgspec.json.encode(names).decode()
