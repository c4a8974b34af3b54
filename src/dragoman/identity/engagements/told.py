"""A claim about an engagement with what merging needs to know of its source."""

from __future__ import annotations

import datetime as dt

from msgspec import Struct

from dragoman.model import EngagementClaim


class _OfTable(Struct, frozen=True, kw_only=True):
    table: str | None = None


class Stand(_OfTable, frozen=True):
    """Where a claim stands: its own id, the document that makes it, and its position in the document's reading.

    `id` must be stable and unique; a merged engagement carries the id of its first claim. `published` is a
    calendar day, None where nothing says it. `table` names the table whose row is about the claim: its rows are about
    different occurrences.
    """

    id: str
    document: str
    position: int
    published: dt.date | None

    @property
    def tellers(self) -> tuple[str, ...]:
        """Return who tells the claim apart from all else that they tell: the document, and the table."""
        return (self.document, self.table) if self.table else (self.document,)

    @property
    def order(self) -> tuple[dt.date, str, int]:
        """Return what orders claims: the day of publication, undated ones last, the document, the position."""
        return (self.published or dt.date.max, self.document, self.position)


class Told(Stand, frozen=True):
    """A claim and where it stands."""

    claim: EngagementClaim

    @property
    def stand(self) -> Stand:
        """Return where the claim stands, without the claim."""
        return Stand(self.id, self.document, self.position, self.published, table=self.table)
