"""The world before anything happens: states with governments, who is close to whom, councils with rotating chairs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from random import Random

from msgspec import Struct

from dragoman.reference.bodies import Body, bodies, organ_label
from dragoman.reference.cities import towns
from dragoman.reference.parties import Party, parties
from dragoman.simulation.chance import between, pick, stream
from dragoman.simulation.customs import custom_of
from dragoman.simulation.government import Government, govern
from dragoman.simulation.people import Person, Registry
from dragoman.simulation.size import FIRST_DAY, Size

CLOSE = 7
"""How many close partners a state has."""

_FEWEST_MEMBERS = 4
_SPARE_DAYS = 400
_TOWNS = 4
_LEVELS = {"summit": "prime_minister", "council": "foreign_minister"}


class State(Struct, frozen=True):
    """A state: alpha-3, names, and its towns, the seat of government first."""

    code: str
    name: str
    adjective: str
    towns: tuple[str, ...]


class Council(Struct, frozen=True):
    """An organ of a body that meets once a year, as numbered sessions; the chair goes round its members year by year.

    `post` is the post of those who sit in it, `offset` the day of the year on which it meets (0 is 1 January),
    `founded` the year of the first session.
    """

    body: str
    label: str
    post: str
    members: tuple[str, ...]
    offset: int
    founded: int

    def chair(self, year: int) -> str:
        """Return the state that holds the chair in a year."""
        return self.members[year % len(self.members)]


class World(Struct, frozen=True):
    """Everything that stands before anything happens. `close` gives the close partners of each state."""

    seed: int
    size: Size
    states: dict[str, State]
    governments: dict[str, Government]
    close: dict[str, tuple[str, ...]]
    councils: tuple[Council, ...]
    people: tuple[Person, ...]


def possible_states() -> tuple[str, ...]:
    """Return the codes of the states that a world can have: those with a custom of naming and a town."""
    return tuple(sorted(code for code in custom_of() if parties()[code].capitals or code in towns()))


def build(seed: int, size: Size) -> World:
    """Return the world of a seed and a size; the same ones give the same world."""
    random = stream(seed, "world")
    chosen = _choose(random, size.states)
    people = Registry(stream(seed, "people"))
    last = FIRST_DAY + size.days + _SPARE_DAYS
    governments = {code: govern(stream(seed, "government", code), people, code, FIRST_DAY, last) for code in chosen}
    return World(
        seed=seed,
        size=size,
        states={code: _state(parties()[code]) for code in chosen},
        governments=governments,
        close={code: _partners(random, code, chosen) for code in chosen},
        councils=tuple(_councils(random, set(chosen))),
        people=tuple(people.made),
    )


def _choose(random: Random, count: int) -> tuple[str, ...]:
    """Return states that share bodies: whole bodies first, so that a small world has councils too."""
    possible = set(possible_states())
    found: dict[str, None] = {}
    for body in random.sample(sorted(_clubs(), key=lambda one: one.code), len(_clubs())):
        found.update(dict.fromkeys(code for code in body.members if code in possible))
    found.update(dict.fromkeys(sorted(possible)))
    return tuple(list(found)[:count])


def _clubs() -> list[Body]:
    """Return the bodies that have few enough members to make a small world."""
    return [body for body in bodies().values() if _FEWEST_MEMBERS <= len(body.members) <= 12]


def _state(party: Party) -> State:
    found = towns().get(party.code, ())
    capital = party.capitals[0] if party.capitals else found[0]
    others = [town for town in found[: 2 * _TOWNS] if town not in party.capitals]
    return State(party.code, party.name, party.adjectives[0], (capital, *others[:_TOWNS]))


def _partners(random: Random, code: str, chosen: tuple[str, ...]) -> tuple[str, ...]:
    """Return close partners: members of the same bodies first."""
    shared = {other for body in _clubs() if code in body.members for other in body.members}
    near = sorted((shared & set(chosen)) - {code})
    far = [other for other in chosen if other != code and other not in near]
    near = random.sample(near, min(len(near), CLOSE - 2))
    return tuple(near + random.sample(far, min(len(far), CLOSE - len(near))))


def _councils(random: Random, chosen: set[str]) -> Iterator[Council]:
    for body in bodies().values():
        members = tuple(sorted(chosen.intersection(body.members)))
        organs = [organ for organ in body.organs if organ.kind in _LEVELS]
        if len(members) >= _FEWEST_MEMBERS and body.kind != "bank":
            for organ in organs[:2]:
                label = organ_label(body.code, organ.name)
                founded = between(random, 1965, 2010)
                yield Council(body.code, label, _LEVELS[organ.kind], members, between(random, 0, 364), founded)


def sessions(world: World, day: int) -> Iterator[Council]:
    """Yield the councils that meet on a day."""
    number = dt.date.fromordinal(day).timetuple().tm_yday - 1
    return (council for council in world.councils if council.offset == number)


def partner(random: Random, world: World, code: str) -> str:
    """Return a state to deal with: a close partner mostly."""
    if random.random() < 0.75:
        return pick(random, world.close[code])
    others = [other for other in world.states if other != code]
    return pick(random, others)
