"""Short ways to write claims, for tests."""

from __future__ import annotations

import datetime as dt
from typing import Any

from dragoman.identity.engagements.told import Told
from dragoman.model import EngagementClaim, Participant, When, Where


def day(words: str) -> dt.date:
    return dt.date.fromisoformat(words)


def when(words: str) -> When:
    """Return the interval of `2025-11-21`, `2025-11-19..2025-11-21`, `2025-11` or `2025`."""
    start, _, end = words.partition("..")
    if end:
        return When(day(start), day(end), "day")
    year, *rest = (int(piece) for piece in start.split("-"))
    if len(rest) == 2:
        return When.day(day(start))
    if rest:
        following = dt.date(year + rest[0] // 12, rest[0] % 12 + 1, 1)
        return When(dt.date(year, rest[0], 1), following - dt.timedelta(days=1), "month")
    return When(dt.date(year, 1, 1), dt.date(year, 12, 31), "year")


def who(words: str) -> Participant:
    """Return the participant of `Sergey Lavrov, Foreign Minister / RUS / guest`; a body has lower-case letters or
    is none of three capitals; name and office may be left out."""
    person, party, *role = (piece.strip() for piece in words.split("/"))
    name, _, office = (piece.strip() for piece in person.partition(","))
    state = party if len(party) == 3 and party.isupper() and party not in BODIES else None
    return Participant(
        name=name or None,
        office=office or None,
        state=state,
        body=None if state else party or None,
        role=role[0] if role else "participant",  # type: ignore[arg-type]
    )


BODIES = {"SCO", "ECO", "GCC", "NAM"}


def claim(kind: str, *people: str, date: str = "", at: str = "", **fields: Any) -> EngagementClaim:
    """Return a claim; `at` is `Brussels, BEL`, either part may be empty."""
    place, _, country = (piece.strip() for piece in at.partition(","))
    return EngagementClaim(
        kind=kind,  # type: ignore[arg-type]
        participants=tuple(who(one) for one in people),
        when=when(date) if date else None,
        where=Where(place or None, country or None) if at else None,
        **fields,
    )


def told(document: str, published: str, *claims: EngagementClaim) -> list[Told]:
    """Return the claims of a document under ids that show where they stand."""
    return [
        Told(f"{document}:{number}", document, number, day(published) if published else None, one)
        for number, one in enumerate(claims)
    ]
