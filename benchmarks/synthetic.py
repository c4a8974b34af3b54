"""A made-up stream of claims whose right clusters are known, of any length: a fixed function of its number."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from dragoman.identity.engagements import Told
from dragoman.model import EngagementClaim, Kind, Participant, When, Where
from dragoman.reference.parties import parties

FIRST = dt.date(2000, 1, 1)
REPORTS, PER_DAY = 5, 40
"""Reports of each occurrence, and occurrences a day, all over the world."""

OFFICES = ("President", "Prime Minister", "Foreign Minister", "Minister of Defence", "Minister of Trade")
KINDS: tuple[Kind, ...] = ("meeting", "meeting", "meeting", "call", "visit", "signing", "dialogue")
_SYLLABLES = "ba be bo da de di ga ka ke la li lo ma me mi na no pa ra re ri ro sa se so ta te ti va vo za zo".split()


class Occurrence(Struct, frozen=True):
    """What happened: who with whom, on which day, in which state."""

    number: int
    kind: Kind
    states: tuple[str, str]
    offices: tuple[int, int]
    on: dt.date

    @property
    def name(self) -> str:
        """Return what the truth calls it."""
        return f"truth-{self.number}"


@cache
def official(state: str, office: int, term: int) -> str:
    """Return the name of the holder of an office in a term of four years."""
    chance = random.Random(f"{state}{office}{term}")  # noqa: S311
    return " ".join("".join(chance.choices(_SYLLABLES, k=size)).capitalize() for size in (2, 4))


def occurrence(number: int) -> Occurrence:
    """Return the occurrence of a number; a pair of states meets again and again."""
    chance = random.Random(number)  # noqa: S311
    states = sorted(code for code, one in parties().items() if one.kind == "member")
    first, second = chance.sample(states[: len(states) // 2], 2)
    offices = chance.choices(range(len(OFFICES)), k=2)
    on = FIRST + dt.timedelta(days=number // PER_DAY)
    return Occurrence(number, chance.choice(KINDS), (first, second), (offices[0], offices[1]), on)


def claims(count: int) -> Iterator[tuple[Told, str]]:
    """Yield the claims of `count` reports, one each, with what the truth calls the occurrence."""
    for number in range(count):
        what = occurrence(number // REPORTS)
        chance = random.Random(f"report {number}")  # noqa: S311
        published = what.on + dt.timedelta(days=chance.choice((0, 0, 1, 1, 2, 4)))
        yield Told(f"E-{number}", f"doc{number:08d}", 0, published, _claim(what, chance)), what.name


def _claim(what: Occurrence, chance: random.Random) -> EngagementClaim:
    off = chance.random() < 0.05
    when = None if chance.random() < 0.1 else When.day(what.on + dt.timedelta(days=1 if off else 0))
    return EngagementClaim(
        kind=what.kind,
        participants=tuple(_side(what, side, chance) for side in (0, 1)),
        when=when,
        where=Where(None, what.states[1]) if what.kind != "call" and chance.random() < 0.7 else None,
        series=f"{what.states[0]}-{what.states[1]} Joint Commission" if what.kind == "dialogue" else None,
    )


def _side(what: Occurrence, side: int, chance: random.Random) -> Participant:
    """Return a side as an outlet names it: mostly in full, else by surname, office or state."""
    state, office = what.states[side], what.offices[side]
    name = official(state, office, what.on.year // 4)
    told = chance.choices(("full", "surname", "office", "slip"), (75, 10, 10, 5))[0]
    written = {"full": name, "surname": name.split()[1], "office": None, "slip": name[:-1] + "x"}[told]
    role = ("guest", "host")[side] if what.kind == "visit" else "participant"
    return Participant(name=written, office=OFFICES[office], state=state, role=role)  # type: ignore[arg-type]
