"""Invented people: a name after the custom of the state, in full and as a family name."""

from __future__ import annotations

from random import Random

from msgspec import Struct

from dragoman.simulation.chance import pick
from dragoman.simulation.customs import Custom, custom_of

FEMALE = 0.25
"""The share of women among officials."""

NAMESAKES = 0.01
"""The share of people who are given the whole name of somebody else."""

_FATHER = 0.35
_SINGLE = 0.3
_TRIES = 6
_FEMININE = (("sky", "skaya"), ("ov", "ova"), ("ev", "eva"), ("in", "ina"))


Named = tuple[str, str, str]
"""The given name, the family name, and the full name."""


class Person(Struct, frozen=True):
    """One official. `given` is empty for a single name, `family` is for later mentions, `full` as is the custom."""

    id: str
    given: str
    family: str
    full: str
    state: str
    family_first: bool = False


class Registry:
    """Makes people. `made` holds all, in order.

    Within a state nobody has the name of another, and few share a family name; a namesake is of another state.
    """

    def __init__(self, random: Random) -> None:
        self.made: list[Person] = []
        self._random = random
        self._taken: set[str] = set()
        self._by_custom: dict[str, list[Person]] = {}

    def invent(self, state: str) -> Person:
        """Return a new person of a state."""
        custom = custom_of()[state]
        given, family, full = self._namesake(custom, state) or self._name(custom, state)
        person = Person(f"P{len(self.made) + 1:06d}", given, family, full, state, custom.order == "family_first")
        self._taken |= {full, f"{state} {family}", f"{state} {full}"}
        self._by_custom.setdefault(custom.code, []).append(person)
        self.made.append(person)
        return person

    def _namesake(self, custom: Custom, state: str) -> Named | None:
        """Return the name of somebody of another state, seldom; None mostly."""
        others = self._by_custom.get(custom.code)
        if not others or self._random.random() >= NAMESAKES:
            return None
        other = pick(self._random, others)
        if other.state == state or f"{state} {other.full}" in self._taken:
            return None
        return other.given, other.family, other.full

    def _name(self, custom: Custom, state: str) -> Named:
        """Return a name that nobody has; after some tries, with two given names or with the family name of another."""
        for tries in range(2 * _TRIES):
            found = name(self._random, custom, double=tries >= _TRIES)
            if found[2] not in self._taken and (tries >= _TRIES or f"{state} {found[1]}" not in self._taken):
                return found
        return found


def name(random: Random, custom: Custom, *, double: bool = False) -> Named:
    """Return given name, family name and full name; with `double`, two given names where the custom allows it."""
    female = random.random() < FEMALE
    given = pick(random, custom.female if female else custom.male)
    family = pick(random, custom.family)
    if double and custom.order != "family_first":
        second = pick(random, custom.female if female else custom.male)
        given = given if second == given else f"{given} {second}"
    return _ordered(random, custom, given, family, female)


def _ordered(random: Random, custom: Custom, given: str, family: str, female: bool) -> Named:
    if custom.order == "family_first":
        return given, family, f"{family} {given}"
    family = _feminine(family) if custom.feminine and female else family
    if custom.order == "two_family":
        family = f"{family} {pick(random, custom.family)}"
    elif custom.order == "arab":
        given = f"{given} bin {pick(random, custom.male)}" if not female and random.random() < _FATHER else given
        family = f"Al-{family}"
    elif custom.order == "single_or_given" and random.random() < _SINGLE:
        return "", family, family
    return given, family, f"{given} {family}"


def _feminine(family: str) -> str:
    for ending, feminine in _FEMININE:
        if family.endswith(ending):
            return family.removesuffix(ending) + feminine
    return family
