"""Compares who takes part: party by party, by names and offices."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from dragoman.identity.engagements.facts import Facts, Person, Side
from dragoman.identity.offices import same_office
from dragoman.identity.people.matching import compare_names
from dragoman.identity.people.names import Name
from dragoman.reference.bodies import bodies

PERSON, PART, OFFICE, STATE = 2.5, 2.0, 1.5, 0.7
"""Points for a side on which both name one person, one gives a part of the name, both give one office, one or both
give only the party."""

RENAMED = 0.7
"""Points where a part of the names differs but the office is the same: a slip, more often than two people."""

OTHER_OFFICE, OTHER_PERSON = -4.0, -6.0
FEWER_PEOPLE = -0.75
EXTRA_IN_PAIR, EXTRA_IN_GROUP, LEAST_EXTRA = -6.5, -1.0, -3.0
"""Points for a party that only one of two claims names: a third one makes another meeting of a pair's talks, one more
among many hardly does."""

OTHER_PARTIES = -8.0


class Found(Struct, frozen=True):
    """Points for one aspect, and what gave them in a few words, "" where nothing is worth saying."""

    points: float
    reason: str = ""


def compare_sides(one: Facts, other: Facts) -> Found:
    """Return the points for those who take part; symmetric where the order of the claims is fixed."""
    other = _with_parties_of(other, one)
    pairs = list(_common(one, other))
    if one.group == "visit" and (one.guest or other.guest):
        return _visitors(one, other, pairs)
    matched = [compare_side(ours, theirs, one.group) for ours, theirs in pairs]
    extra = _extra(one, other)
    if "conference" in (one.kind, other.kind):
        return _gathering(matched)
    if len(matched) < min(2, len(one.sides), len(other.sides)) or not matched:
        return Found(OTHER_PARTIES, "other parties")
    mean = sum(found.points for found in matched) / len(matched)
    worst = min(matched, key=lambda found: (found.points, found.reason))
    points = min(2 * mean, worst.points + PERSON)
    if extra <= OTHER_PARTIES:
        return Found(points + extra, "other parties")
    return Found(points + extra, worst.reason if worst.points < STATE else max(matched, key=_weight).reason)


def _weight(found: Found) -> tuple[float, str]:
    return found.points, found.reason


def _common(one: Facts, other: Facts) -> Iterator[tuple[Side, Side]]:
    theirs = {side.party: side for side in other.sides}
    return ((side, theirs[side.party]) for side in one.sides if side.party in theirs)


def _with_parties_of(claim: Facts, model: Facts) -> Facts:
    """Return the claim with people moved to the party that the other claim gives them.

    A reader or an outlet takes a foreign minister for that of another state more often than two people of one full
    name meet the same partner.
    """
    known = [(person.name, side.party) for side in model.sides for person in side.people if person.name]
    moved: dict[str, list[Person]] = {}
    for side in claim.sides:
        for person in side.people:
            moved.setdefault(_party_of(person, side.party, known), []).append(person)
        if not side.people:
            moved.setdefault(side.party, [])
    if {side.party: list(side.people) for side in claim.sides} == moved:
        return claim
    return replace(claim, sides=tuple(Side(party, tuple(people)) for party, people in sorted(moved.items())))


def _party_of(person: Person, party: str, known: list[tuple[Name, str]]) -> str:
    if person.name is None:
        return party
    places = {where for name, where in known if _surely(name, person.name)}
    return min(places) if places and party not in places else party


def _surely(one: Name, other: Name) -> bool:
    match = compare_names(one, other)
    return (match.level == "same" and match.shared > 1) or one.words == other.words


def _visitors(one: Facts, other: Facts, pairs: list[tuple[Side, Side]]) -> Found:
    """Compare two visits by their guests; who receives them is told differently."""
    if one.guest and other.guest and one.guest != other.guest:
        return Found(OTHER_PARTIES, "other visitors")
    guest = one.guest or other.guest
    for ours, theirs in pairs:
        if ours.party == guest:
            found = compare_side(ours, theirs, "visit")
            return Found(2 * found.points, found.reason)
    return Found(OTHER_PARTIES, "other visitors")


def _gathering(matched: list[Found]) -> Found:
    """Compare two tellings of a gathering: each names those that its readers care about."""
    best = max((found for found in matched), key=_weight, default=Found(0.0))
    return Found(max(best.points, 0.0), best.reason if best.points > STATE else "")


def _extra(one: Facts, other: Facts) -> float:
    """Return the points for parties that only one claim names."""
    ours, theirs = _parties(one), _parties(other)
    least = min(len(ours), len(theirs))
    beyond = {party for party in ours ^ theirs if not _covered(party, theirs if party in ours else ours)}
    if not beyond or (least == 1 and one.group in ("ceremony", "message")):
        return 0.0
    if beyond & ours and beyond & theirs and max(len(ours), len(theirs)) <= 3:
        return OTHER_PARTIES
    each = EXTRA_IN_PAIR if least <= 2 else EXTRA_IN_GROUP
    taking_part = beyond - {*one.mediators, *other.mediators}
    return EXTRA_IN_GROUP * len(beyond - taking_part) + max(each * len(taking_part), min(each, LEAST_EXTRA))


def _parties(facts: Facts) -> set[str]:
    return {side.party for side in facts.sides if side.party}


def _covered(party: str, others: set[str]) -> bool:
    """Say whether a state belongs to a body that the other claim names: "the heads of delegation of ECO"."""
    known = bodies()
    return any(party in known[code].members for code in others if code in known)


@lru_cache(maxsize=1 << 18)
def compare_side(ours: Side, theirs: Side, group: str) -> Found:
    """Return the points for one party's people in two claims."""
    if not ours.people or not theirs.people:
        return Found(STATE, "one party")
    best = max((compare_people(one, other) for one in ours.people for other in theirs.people), key=_weight)
    fewer = group == "talks" and len(ours.people) != len(theirs.people) and best.points > STATE
    return Found(best.points + FEWER_PEOPLE, best.reason) if fewer else best


def compare_people(one: Person, other: Person) -> Found:
    """Return the points for two people of one party in claims about one time."""
    office = same_office(one.offices, other.offices)
    if one.name is None or other.name is None:
        return _by_office(office)
    match = compare_names(one.name, other.name)
    if match.level == "same":
        return Found(PERSON * match.score, "one person")
    if match.level == "part":
        return Found(PART if office is not False else STATE, "one surname")
    if office and match.shared:
        return Found(RENAMED, "one office, names differ in part")
    return Found(OTHER_PERSON, "other people")


def _by_office(office: bool | None) -> Found:
    if office is None:
        return Found(STATE, "one party")
    return Found(OFFICE, "one office") if office else Found(OTHER_OFFICE, "other offices")
