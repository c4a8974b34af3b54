"""What puts claims together into engagements, as the record sees it: it is told which claims come and go."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from msgspec import Struct

from dragoman.model import Decided, EngagementClaim
from dragoman.record.rows import Told
from dragoman.record.shelf import ShelfRows

Claims = tuple[str, ...]
"""The claims of one engagement by their ids, in their order; the first gives the engagement its id."""


Ruled = tuple[Decided, ...]
"""Which claims are one engagement and which are not, by people's decisions in force."""


class Changed(Struct, frozen=True):
    """Engagements that a change took away, and those that it made or that have other claims now."""

    gone: tuple[Claims, ...]
    made: tuple[Claims, ...]


class Shown(Struct, frozen=True):
    """An engagement as it is shown: the values chosen, as a claim, and the names of the fields in dispute.

    `origins` holds, for each document, the one that it derives from first of all: often itself.
    """

    claim: EngagementClaim
    origins: Mapping[str, str]
    disputed: tuple[str, ...] = ()


class Merger(Protocol):
    """Puts claims together. What it remembers is on the shelf, and belongs to its `version` alone."""

    @property
    def version(self) -> str:
        """Return what tells apart mergers that would give other engagements."""

    def remove(self, shelf: ShelfRows, claims: Sequence[str], decided: Ruled, /) -> Changed:
        """Take claims out by their ids; `decided` is what they were added with."""

    def add(self, shelf: ShelfRows, told: Sequence[Told], decided: Ruled, /) -> Changed:
        """Take in claims that are new."""

    def groups(self, told: Sequence[Told], decided: Ruled, /) -> tuple[Claims, ...]:
        """Return the engagements that some claims make by themselves."""

    def connected(self, shelf: ShelfRows, /) -> Iterator[tuple[str, str]]:
        """Yield pairs of engagements, by their ids, that might be others if some claims were not there."""

    def show(self, told: Sequence[Told], texts: Mapping[str, str], /) -> Shown:
        """Return how the engagement of some claims is shown; `texts` are of its documents, where there are several."""


class Apart:
    """Leaves each claim an engagement of its own."""

    version = "apart/1"

    def remove(self, _shelf: ShelfRows, claims: Sequence[str], _decided: Ruled) -> Changed:
        """Return that the engagements of the claims are gone."""
        return Changed(tuple((claim,) for claim in claims), ())

    def add(self, _shelf: ShelfRows, told: Sequence[Told], _decided: Ruled) -> Changed:
        """Return an engagement for each claim."""
        return Changed((), tuple((one.id,) for one in told))

    def groups(self, told: Sequence[Told], _decided: Ruled) -> tuple[Claims, ...]:
        """Return an engagement for each claim."""
        return tuple((one.id,) for one in told)

    def connected(self, _shelf: ShelfRows) -> Iterator[tuple[str, str]]:
        """Yield nothing."""
        yield from ()

    def show(self, told: Sequence[Told], _texts: Mapping[str, str]) -> Shown:
        """Return the only claim as it is."""
        return Shown(told[0].claim, {})


def after(before: set[Claims], change: Changed) -> set[Claims]:
    """Return which engagements are to be written, after one more change."""
    return (before - set(change.gone)) | set(change.made)
