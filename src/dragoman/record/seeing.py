"""Writes whom a document names: the participants of its claims, and those whose offices it tells."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct
from sqlalchemy import select

from dragoman.model import Reading, decode
from dragoman.record import schema
from dragoman.record.adding import Adder, Values
from dragoman.record.claims import ids_of, listed
from dragoman.record.namings import Namings
from dragoman.record.recognising import Sighting
from dragoman.reference.folding import folded

_D = schema.documents.c

OFFICE = -1
"""Stands for the claim where a document tells of an office and not of an engagement."""


class Named(Struct, frozen=True):
    """A document as far as it names people: its number, its content hash, when it was published.

    `reading` is as it counts, `ids` are those of its claims, in their order.
    """

    number: int
    key: str
    published: dt.date | None
    reading: Reading
    ids: Sequence[str]


def see(adder: Adder, namings: Namings, named: Named) -> None:
    """Write whom a document names in claims that count."""
    rows: list[Values] = [
        {
            "document": named.number, "claim": claim, "position": position, "naming": namings.number(sighting),
            "day": sighting.on.isoformat() if sighting.on else None,
        }
        for claim, position, sighting in _sightings(named)
        if claim == OFFICE or namings.standing.rejection(named.ids[claim]) is None
    ]  # fmt: skip
    adder.add(schema.sightings, rows)


def see_again(adder: Adder, namings: Namings, documents: Sequence[int]) -> None:
    """Write whom documents name, by their numbers, of the readings that are kept."""
    joined = schema.documents.join(schema.readings)
    query = select(_D.number, _D.key, _D.published, schema.readings.c.body).select_from(joined)
    for row in adder.connection.execute(query.where(_D.number.in_(listed(documents))).order_by(_D.number)).all():
        published = dt.date.fromisoformat(row.published) if row.published else None
        ids = ids_of(adder.connection, row.number)
        reading = namings.standing.read(ids, decode(row.body))
        see(adder, namings, Named(row.number, row.key, published, reading, ids))


def _sightings(named: Named) -> Iterator[tuple[int, int, Sighting]]:
    """Yield who is named, with the positions of the claim and in it; who has no party has that of elsewhere.

    An office is told for the day of the first engagement in which its holder takes part, else for that of publication.
    """
    reading, parties = named.reading, parties_of(named.reading)

    def seen(mention: str, name: str, office: str | None, party: str | None, on: dt.date | None) -> Sighting:
        return Sighting(mention, name, office or "", party or parties.get(folded(name)) or "", on, named.key)

    days: dict[str, dt.date | None] = {}
    for place, (number, claim) in enumerate(zip(named.ids, reading.engagements, strict=True)):
        day = claim.when.start if claim.when else named.published
        days = {folded(one.name): day for one in claim.participants if one.name} | days
        before = Counter[str]()
        for position, one in enumerate(claim.participants):
            if one.name:
                mention = mention_id(number, one.name, before[one.name])
                yield place, position, seen(mention, one.name, one.office, one.party, day)
                before[one.name] += 1
    for position, told in enumerate(reading.offices):
        mention = f"{named.key}/{position}"
        day = days.get(folded(told.person), named.published)
        yield OFFICE, position, seen(mention, told.person, told.office, told.of, day)


def mention_id(claim: str, name: str, before: int) -> str:
    """Return what decisions call a participant, `before` whom the claim names others in the same words."""
    return f"{claim}/{name}#{before + 1}" if before else f"{claim}/{name}"


def parties_of(reading: Reading) -> dict[str, str]:
    """Return the party of each name that a reading gives exactly one."""
    pairs: set[tuple[str, str | None]] = set()
    acting = (one for claim in reading.engagements for one in claim.participants if one.name)
    pairs |= {(folded(one.name or ""), one.party) for one in acting}
    pairs |= {(folded(one.person), one.of) for one in reading.offices}
    found: dict[str, set[str]] = {}
    for name, party in pairs:
        if party:
            found.setdefault(name, set()).add(party)
    return {name: next(iter(parties)) for name, parties in found.items() if len(parties) == 1}
