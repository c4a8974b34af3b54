"""What two claims are compared by: the sides, the time, the place, the occasion, in forms that can be compared."""

from __future__ import annotations

import datetime as dt
import hashlib
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from dragoman.identity.engagements.told import Told
from dragoman.identity.offices import Office, offices_of
from dragoman.identity.people.names import Name, name_of
from dragoman.model import EngagementClaim, Participant, When
from dragoman.reference.folding import folded
from dragoman.reference.occasion_words import ceremony_sorts
from dragoman.reference.occasions import Occasion, occasion_of

GROUPS: dict[str, str] = {
    "meeting": "talks", "dialogue": "talks", "conference": "talks", "call": "talks",
    "visit": "visit", "signing": "signing", "message": "message", "ceremony": "ceremony",
}  # fmt: skip
"""Kinds between which two outlets may differ about one occurrence; groups are never merged with each other."""

OPEN = frozenset({"planned", "proposed", "cancelled"})
"""Statuses under which nothing has taken place yet."""

RECENT, SOON = 14, 120
"""How many days before publication an undated event is taken to lie that is told as news, and how far ahead one that is
announced. These only say which claims can be compared; they are never written down as a date."""


class Person(Struct, frozen=True):
    """One participant of a side: the name, where there is one, and the offices."""

    name: Name | None
    offices: tuple[Office, ...]


class Side(Struct, frozen=True):
    """All participants of one party, "" where no party is known; empty for the state or the body itself."""

    party: str
    people: tuple[Person, ...]


class Facts(Struct, frozen=True):
    """What a claim says, in forms that can be compared.

    A conference that has a name has no sides here: each outlet names those whom its readers care about. `window`
    holds the days (as ordinals) in which it lies: of `when`, else those that fit its status and the day of
    publication, None where nothing tells. `known` is the day of publication where the claim is about something to
    come. `key` is the same for claims that say the same: they are compared once.
    """

    group: str
    kind: str
    mode: str
    open: bool
    cancelled: bool
    sides: tuple[Side, ...]
    guest: str
    mediators: tuple[str, ...]
    window: tuple[int, int] | None
    when: When | None
    known: int
    place: str
    country: str
    series: Occasion
    within: Occasion
    round: int
    sort: str
    key: str = ""


def facts_of(told: Told) -> Facts:
    """Return what a claim is compared by."""
    claim = told.claim
    series = occasion_of(claim.series or claim.name)
    facts = Facts(
        group=GROUPS[claim.kind],
        kind=claim.kind,
        mode=claim.mode,
        open=claim.status in OPEN,
        cancelled=claim.status == "cancelled",
        sides=() if claim.kind == "conference" and series else _sides(claim),
        guest=_guest(claim),
        mediators=tuple(sorted({one.party or "" for one in claim.participants if one.role == "mediator"})),
        window=_window(claim, told.published),
        when=claim.when,
        known=told.published.toordinal() if told.published and claim.status in OPEN else 0,
        place=folded((claim.where and claim.where.place) or ""),
        country=(claim.where and claim.where.country) or "",
        series=series,
        within=occasion_of(claim.within),
        round=claim.round or 0,
        sort=_sort(claim) if claim.kind == "ceremony" else "",
    )
    return _with_key(facts)


def _with_key(facts: Facts) -> Facts:
    """Return the facts with their key: the first day of the window, then a hash, so that keys sort by day."""
    said = (
        facts.kind, facts.mode, facts.open, facts.cancelled, *map(_written, facts.sides), facts.guest, facts.mediators,
        facts.window, facts.when, facts.known, facts.place, facts.country, _listed(facts.series), _listed(facts.within),
        facts.round, facts.sort,
    )  # fmt: skip
    start = facts.window[0] if facts.window else 0
    digest = hashlib.blake2b(repr(said).encode(), digest_size=12).hexdigest()
    return replace(facts, key=f"{start:06d}{digest}")


def _written(side: Side) -> str:
    return f"{side.party}:{sorted(map(_names, side.people))}"


def _names(one: Person) -> tuple[str, ...]:
    offices = sorted(f"{office.kind} {sorted(office.field)}" for office in one.offices)
    return (" ".join(one.name.words) if one.name else "", *offices)


def _listed(occasion: Occasion) -> tuple[list[str], list[str]]:
    return sorted(occasion.words), sorted(occasion.parties)


def _sides(claim: EngagementClaim) -> tuple[Side, ...]:
    found: dict[str, list[Person]] = {}
    for one in claim.participants:
        found.setdefault(one.party or "", []).extend(_people(one))
    return tuple(Side(party, tuple(people)) for party, people in sorted(found.items()))


def _people(one: Participant) -> tuple[Person, ...]:
    return _person(one.name, one.office)


@lru_cache(maxsize=1 << 16)
def _person(name: str | None, office: str | None) -> tuple[Person, ...]:
    called = name_of(name) if name else None
    offices = offices_of(office) if office else ()
    if (called is None or not called.words) and not offices:
        return ()
    return (Person(called if called and called.words else None, offices),)


def _guest(claim: EngagementClaim) -> str:
    """Return the party that travels to the other, "" where the claim does not say."""
    guests = {one.party or "" for one in claim.participants if one.role == "guest"}
    hosts = {one.party or "" for one in claim.participants if one.role == "host"}
    return min(guests) if len(guests) == 1 and not guests & hosts else ""


def _window(claim: EngagementClaim, published: dt.date | None) -> tuple[int, int] | None:
    if claim.when:
        return claim.when.start.toordinal(), claim.when.end.toordinal()
    if published is None or claim.background:
        return None
    day = published.toordinal()
    return (day, day + SOON) if claim.status in OPEN else (day - RECENT, day)


def _sort(claim: EngagementClaim) -> str:
    """Return the sort of a ceremony that its name or the evidence names first."""
    words = folded(" ".join((claim.name or "", *claim.evidence))).split()
    return next((found for word in words if (found := ceremony_sorts().get(word))), "")
