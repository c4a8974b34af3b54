"""A claim about an engagement with what merging needs to know of its source."""

from __future__ import annotations

import datetime as dt

from msgspec import Struct

from dragoman.model import EngagementClaim


class Told(Struct, frozen=True):
    """A claim under an id of its own, the document that makes it, and where in the document's reading it stands.

    `id` must be stable and unique; a merged engagement carries the id of its first claim. `published` is a
    calendar day, None where nothing says it.
    """

    id: str
    document: str
    position: int
    published: dt.date | None
    claim: EngagementClaim

    @property
    def order(self) -> tuple[dt.date, str, int]:
        """Return what orders claims: the day of publication, undated ones last, the document, the position."""
        return (self.published or dt.date.max, self.document, self.position)
