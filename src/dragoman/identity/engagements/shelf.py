"""What an index keeps between additions: in memory here, in tables in a record."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from msgspec import Struct

from dragoman.identity.engagements.linking import Entry, Telling
from dragoman.identity.engagements.merging import Cluster
from dragoman.identity.grouping import Pair


class Link(Struct, frozen=True):
    """Two tellings that are one or may be: their points, and in how many blocks they are near each other."""

    points: float
    meetings: int


class Shelf(Protocol):
    """The store of an index. Every method touches a bounded number of rows, but for `groups` and `links`."""

    def telling(self, name: str) -> Telling | None:
        """Return the telling of a name."""

    def keep(self, telling: Telling) -> None:
        """Keep a telling, its claims' places with it, in the place of one of its name."""

    def drop(self, telling: Telling) -> None:
        """Forget a telling and the places of its claims."""

    def place(self, claim: str) -> str | None:
        """Return the name of the telling that a claim belongs to."""

    def forget(self, claim: str) -> None:
        """Forget the place of a claim."""

    def around(self, key: str, entry: Entry, reach: int) -> tuple[list[Entry], list[Entry]]:
        """Return up to `reach` entries of a block before an entry and after it, each in their order, without it."""

    def enter(self, key: str, entry: Entry) -> None:
        """Put an entry into a block."""

    def leave(self, key: str, entry: Entry) -> None:
        """Take an entry out of a block."""

    def link(self, pair: Pair) -> Link | None:
        """Return the link of a pair, the lesser name first."""

    def keep_link(self, pair: Pair, link: Link) -> None:
        """Keep a link in the place of that of the pair."""

    def drop_link(self, pair: Pair) -> None:
        """Forget a link."""

    def partners(self, name: str, least: float) -> set[str]:
        """Return the tellings that a telling is linked to with at least so many points."""

    def group(self, name: str) -> tuple[str, ...] | None:
        """Return the names of the tellings that make a cluster with a telling."""

    def keep_group(self, names: tuple[str, ...], cluster: Cluster) -> None:
        """Keep a cluster."""

    def drop_group(self, names: tuple[str, ...]) -> Cluster:
        """Forget a cluster and return it."""

    def groups(self) -> Iterable[tuple[tuple[str, ...], Cluster]]:
        """Return all clusters."""

    def links(self) -> Iterable[tuple[Pair, float]]:
        """Return all links with their points."""
