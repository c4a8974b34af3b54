"""The claims of a record as identity hears them: each with its source."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from dragoman.identity.engagements import Told
from dragoman.identity.fields import Source, Voice
from dragoman.record import rows


def told(one: rows.Told) -> Told:
    """Return a claim with what merging needs to know of its source."""
    day = one.source.published
    published = dt.date.fromisoformat(day) if day else None
    return Told(one.id, one.source.document, one.position, published, one.claim, table=_table(one))


def _table(one: rows.Told) -> str | None:
    """Return the table of a visit that its row is about; remarks of several rows may tell of one occurrence."""
    if one.genre != "table" or one.position or one.claim.kind != "visit":
        return None
    return one.source.file or one.source.given.rpartition("/")[0]


def voices(claims: Iterable[rows.Told], origins: Mapping[str, str] | None = None) -> list[Voice]:
    """Return claims with their sources; `origins` by document stand in for those that the record has."""
    known = origins or {}
    return [
        Voice(
            told(one),
            Source(
                document=one.source.document,
                origin=known.get(one.source.document, one.origin),
                publisher=one.source.publisher,
                genre=one.genre,
            ),
        )
        for one in claims
    ]
