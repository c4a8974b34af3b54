"""Writes engagements anew: what is shown of each, who takes part, and the claims that it is made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec
from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import Connection, bindparam, delete, select, update

from dragoman.model import EngagementClaim, Participant, Standing, reaching
from dragoman.record import schema
from dragoman.record.adding import Adder, Values, days
from dragoman.record.claims import listed, texts_of, told_of
from dragoman.record.forgetting import Unused, named_by, unindex
from dragoman.record.merging import Claims, Merger, Shown
from dragoman.record.rows import Told
from dragoman.reference.folding import folded

_C = schema.claims.c
_PLACED = (
    update(schema.claims)
    .where(_C.id == bindparam("claim"))
    .values(engagement=bindparam("is_of"), origin=bindparam("derives_from"))
)


_Seen = Mapping[tuple[str, int], tuple[str, int, int | None]]
"""Whom claims name: the name, the naming and the person, by the claim and the position in it."""


class Made(Struct, frozen=True):
    """An engagement to write: its claims, and how it is shown."""

    told: tuple[Told, ...]
    shown: Shown

    @property
    def documents(self) -> tuple[str, ...]:
        """Return the documents that tell of it, each once."""
        return tuple(dict.fromkeys(one.source.document for one in self.told))


def write_engagements(adder: Adder, merger: Merger, clusters: Sequence[Claims], standing: Standing) -> Unused:
    """Write engagements in the place of those that their claims were of; return what may now be named by none."""
    if not clusters:
        return Unused()
    made = made_of(adder.connection, merger, clusters, standing)
    unused = _take_out(adder.connection, [claim for claims in clusters for claim in claims])
    adder.parties(one for each in made for one in each.shown.claim.participants)
    numbers = put(adder, made)
    adder.connection.execute(_PLACED, [row for pair in zip(numbers, made, strict=True) for row in placed(*pair)])
    return unused


def put(adder: Adder, made: Sequence[Made]) -> list[int]:
    """Write engagements, what they are found by and who takes part; return their numbers. Claims stay as they are."""
    numbers = adder.add_numbered(schema.engagements, [_row(one) for one in made])
    adder.index("engagement_words", numbers, [_words(one.shown.claim) for one in made])
    seen = _seen_in(adder.connection, [told.id for one in made for told in one.told])
    adder.add(
        schema.participants,
        [row for pair in zip(numbers, made, strict=True) for row in _participants(*pair, seen)],
    )
    topics = [(number, topic) for number, one in zip(numbers, made, strict=True) for topic in one.shown.claim.topics]
    adder.add(schema.topics, [{"engagement": number, "topic": topic} for number, topic in dict.fromkeys(topics)])
    return numbers


def made_of(connection: Connection, merger: Merger, clusters: Sequence[Claims], standing: Standing) -> list[Made]:
    """Return the engagements that claims make, in the order given."""
    told = {one.id: one for one in told_of(connection, [claim for claims in clusters for claim in claims])}
    groups = [tuple(told[claim] for claim in claims) for claims in clusters]
    several = {one.source.document for group in groups if len(group) > 1 for one in group}
    texts = texts_of(connection, several) if several else {}
    return [Made(group, merger.show(_reached(group, standing), texts)) for group in groups]


def _reached(group: tuple[Told, ...], standing: Standing) -> tuple[Told, ...]:
    """Return claims with what people corrected about the participants of the engagement in any of them."""
    wide = standing.widely(one.id for one in group)
    return tuple(replace(one, claim=reaching(one.claim, wide)) for one in group) if wide else group


def _take_out(connection: Connection, claims: Sequence[str]) -> Unused:
    """Take out the engagements that claims are of; return the parties in them."""
    query = select(_C.engagement).where(_C.id.in_(listed(claims)), _C.engagement.is_not(None)).distinct()
    numbers = [number for number in connection.scalars(query) if number is not None]
    unused = named_by(connection, numbers)
    unindex(connection, "engagement_words", numbers)
    table = schema.engagements
    connection.execute(delete(table).where(table.c.number.in_(listed(numbers))))
    return unused


def _row(made: Made) -> Values:
    one, where, origins = made.shown.claim, made.shown.claim.where, made.shown.origins
    return {
        "id": made.told[0].id, "kind": one.kind, "status": one.status, "mode": one.mode, **days(one.when),
        "place": where.place if where else None, "country": where.country if where else None, "name": one.name,
        "series": one.series, "round": one.round, "within": one.within, "background": int(one.background),
        "body": msgspec.json.encode(one), "sources": len(made.documents),
        "origins": len({origins.get(document, document) for document in made.documents}),
        "disputed": msgspec.json.encode(made.shown.disputed).decode(),
    }  # fmt: skip


def _words(claim: EngagementClaim) -> dict[str, str]:
    """Return what an engagement is found by, for each column of its index."""
    people = (word for one in claim.participants for word in (one.name, one.office, one.body))
    return {
        "people": _joined(people),
        "occasion": _joined((claim.name, claim.series, claim.within)),
        "place": _joined((claim.where.place if claim.where else None,)),
        "said": _joined((*claim.evidence, *claim.framework, *(topic.replace("_", " ") for topic in claim.topics))),
    }


def _joined(words: Iterable[str | None]) -> str:
    return " ".join(folded(one) for one in words if one)


def placed(number: int, made: Made) -> Iterator[Values]:
    """Yield, for each claim of an engagement, the engagement's number and the document that its own derives from."""
    for one in made.told:
        origin = made.shown.origins.get(one.source.document)
        copied = origin if origin != one.source.document else None
        yield {"claim": one.id, "is_of": number, "derives_from": copied}


def _participants(number: int, made: Made, seen: _Seen) -> Iterator[Values]:
    for place, one in enumerate(made.shown.claim.participants):
        naming, person = _sighted(one, made.told, seen)
        row = {"engagement": number, "position": place, "naming": naming, "person": person}
        yield {**row, "office": one.office, "party": one.party, "role": one.role}


def _sighted(one: Participant, told: Sequence[Told], seen: _Seen) -> tuple[int | None, int | None]:
    """Return the naming and the person of a participant: of a claim that names somebody so, best in the same words."""
    found = [
        (where[0] == one.name, their.party == one.party, their.office == one.office, -place, where[1:])
        for place, claim in enumerate(told)
        for position, their in enumerate(claim.claim.participants)
        if one.name and their.name == one.name and (where := seen.get((claim.id, position)))
    ]
    return max(found)[-1] if found else (None, None)


def _seen_in(connection: Connection, claims: Sequence[str]) -> _Seen:
    """Return the name, the naming and the person of each named participant of claims, by claim and position in it."""
    sightings, namings = schema.sightings, schema.namings
    joined = schema.claims.join(
        sightings, (sightings.c.document == _C.document) & (sightings.c.claim == _C.position)
    ).join(namings)
    columns = (_C.id, sightings.c.position, namings.c.name, namings.c.number, namings.c.person)
    rows = connection.execute(select(*columns).select_from(joined).where(_C.id.in_(listed(claims))))
    return {(row.id, row.position): (row.name, row.number, row.person) for row in rows}
