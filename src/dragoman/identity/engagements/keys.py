"""Blocking keys: claims that share none are never compared, so that the cost grows with the number of claims.

A key holds what two tellings of one occurrence nearly always share: the group of kinds, two of the parties, and a
stretch of days. Stretches are weeks for claims with a date, which are `tight`, and spans of four weeks for those that
leave the date open, which are `loose`. Tight claims carry the longer spans too, and meet loose ones there.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from msgspec import Struct

from dragoman.identity.engagements.facts import Facts
from dragoman.identity.engagements.times import LONGEST_DELAY
from dragoman.reference.bodies import bodies
from dragoman.reference.transliteration import sounded

WEEK, SPAN = 7, 28
LONGEST_TIGHT = 10
"""The longest window in days that counts as a date."""

MOST_SPANS = 14
"""The number of spans, a year or so, beyond which an open date is looked for in the first of them only."""

MOST_PARTIES = 4
"""Beyond this number of parties, an occasion is found by its name, its body or its place."""


class Key(Struct, frozen=True):
    """What a claim may share with another.

    Two claims that share its words are compared, unless the key is a `wide` one, made for open dates, and both claims
    are `tight` in it.
    """

    words: str
    wide: bool = False
    tight: bool = True


def keys_of(facts: Facts) -> tuple[Key, ...]:
    """Return the keys of a claim, each once."""
    return tuple(dict.fromkeys((*_dated(facts), *_numbered(facts), *_moved(facts))))


def _dated(facts: Facts) -> Iterator[Key]:
    for subject in _subjects(facts):
        if facts.window is None:
            yield Key(f"{subject}|-")
            continue
        first, last = facts.window
        tight = last - first < LONGEST_TIGHT
        if tight:
            yield from (Key(f"{subject}|w{week}") for week in range((first - 1) // WEEK, (last + 1) // WEEK + 1))
        spans = range((first - 1) // SPAN, (last + 1) // SPAN + 1)[:MOST_SPANS]
        yield from (Key(f"{subject}|s{span}", wide=True, tight=tight) for span in spans)


def _subjects(facts: Facts) -> list[str]:
    """Return what the claim is about, once for each way in which another may tell it."""
    parties = [side.party for side in facts.sides if side.party]
    if facts.kind == "visit":
        return [f"visit|{party}|{_destination(facts)}" for party in _travellers(facts, parties)]
    subjects = [f"{facts.group}|{one}|{other}" for one, other in combinations(parties[:MOST_PARTIES], 2)]
    if len(parties) == 1 or facts.group == "ceremony":
        subjects += [f"{facts.group}|{party}" for party in parties[:MOST_PARTIES]]
    subjects += _partners(facts)
    if facts.kind == "conference":
        subjects += _gatherings(facts, parties)
    return subjects or [f"{facts.group}|"]


def _partners(facts: Facts) -> list[str]:
    """Return the first two people by name as they sound, for claims that give one of them to another party."""
    names = sorted({max(person.name.words, key=len) for side in facts.sides for person in side.people if person.name})
    return [f"{facts.group}|{sounded(names[0])}&{sounded(names[1])}"] if len(names) == 2 else []


def _travellers(facts: Facts, parties: list[str]) -> list[str]:
    return [facts.guest] if facts.guest else [party for party in parties if party != facts.country] or [""]


def _destination(facts: Facts) -> str:
    return facts.country or next((side.party for side in facts.sides if side.party not in ("", facts.guest)), "")


def _gatherings(facts: Facts, parties: list[str]) -> list[str]:
    found = [f"gathering|{code}" for code in sorted({*facts.series.parties, *parties}) if code in bodies()]
    words = " ".join(sorted(facts.series.words))
    found += [f"gathering|{words}"] if words and not found else []
    return found + ([f"gathering|in {facts.country}"] if facts.country else [])


def _numbered(facts: Facts) -> Iterator[Key]:
    """Yield a key for a round of parties or of a body, whatever its date."""
    if facts.round:
        parties = [side.party for side in facts.sides if side.party][:MOST_PARTIES]
        codes = sorted({code for code in facts.series.parties if code in bodies()})
        for pair in combinations(parties, 2):
            yield Key(f"round|{'|'.join(pair)}|{facts.round}")
        for code in codes:
            yield Key(f"round|{code}|{facts.round}")


def _moved(facts: Facts) -> Iterator[Key]:
    """Yield the spans in which a visit that was announced or called off may have taken place after all."""
    if facts.group != "visit" or facts.window is None:
        return
    first, last = facts.window
    until = last + LONGEST_DELAY if facts.open else last
    for subject in _subjects(facts):
        for span in range(first // SPAN, until // SPAN + 1)[: 2 * MOST_SPANS]:
            yield Key(f"moved|{subject}|s{span}", wide=True, tight=not facts.open)
