"""What happened on a stay: the engagements of a person that lie within it."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.identity.fields import TOOK_PLACE
from dragoman.model import Status, When
from dragoman.record.rows import PresenceRow


def during(
    presences: Iterable[PresenceRow], *, visits: frozenset[str], when: When | None, country: str | None, status: Status
) -> tuple[str, ...]:
    """Return the ids of what a person took part in on a stay, that person's visits that make it first.

    What has exact days shares one with the stay and is in its country or in none; what has no date is in its country
    and told by a document that tells of it. Where the stay took place, so did they. Other visits are no part of it.
    """
    mine = list(presences)
    told = {document for one in mine if one.id in visits for document in one.documents}
    found = [one.id for one in mine if one.id in visits]
    found += [
        one.id
        for one in mine
        if one.kind != "visit"
        and one.country in (country, None)
        and (one.status in TOOK_PLACE or status not in TOOK_PLACE)
        and (_shares_a_day(one.when, when) if one.when else bool(told & one.documents and country == one.country))
    ]
    return tuple(dict.fromkeys(found))


def told_by(presences: Iterable[PresenceRow], visits: frozenset[str]) -> tuple[str, ...]:
    """Return the ids that the input gave to the documents that state some visits."""
    return tuple(sorted({document for one in presences if one.id in visits for document in one.documents}))


def _shares_a_day(one: When, stay: When | None) -> bool:
    exact = stay is not None and stay.precision == "day" and one.precision == "day"
    return exact and stay is not None and one.overlaps(stay)
