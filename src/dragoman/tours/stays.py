"""Stays: who was where, from when to when, as claims of visits say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from dragoman.model import EngagementClaim, Participant, Status, When

Who = Callable[[Participant], str | None]


class Stay(Struct, frozen=True, kw_only=True):
    """One person's stay in one place; `person` is whatever tells people apart, `source` the id of what says it.

    `place` is a town, or several in the order of the source; `country` is alpha-3. `at_home` says that it is the
    person's own state.
    """

    person: str
    source: str
    when: When | None = None
    place: str | None = None
    country: str | None = None
    status: Status = "held"
    at_home: bool = False


def stays_of(claims: Iterable[tuple[str, EngagementClaim]], who: Who) -> Iterator[Stay]:
    """Yield a stay for each guest of each visit; `who` says which person a participant is, None for no one known."""
    for source, claim in claims:
        guests = (one for one in claim.participants if one.role == "guest" and claim.kind == "visit")
        for guest in guests:
            person = who(guest)
            if person is not None:
                yield _stay(source, claim, guest, person)


def _stay(source: str, claim: EngagementClaim, guest: Participant, person: str) -> Stay:
    country = claim.where.country if claim.where else None
    return Stay(
        person=person, source=source, when=claim.when, place=_places(claim), country=country, status=claim.status,
        at_home=country is not None and country == guest.state,
    )  # fmt: skip


def _places(claim: EngagementClaim) -> str | None:
    """Return the town of a visit; where it is a visit of several, as the words beside one another name them."""
    if claim.where is None:
        return None
    spans = claim.spans.get("where", ())
    return claim.where.place or (", ".join(span.text for span in spans) if len(spans) > 1 else None)
