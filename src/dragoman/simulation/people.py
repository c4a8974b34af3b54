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
_TRIES = 4
_FEMININE = (("sky", "skaya"), ("ov", "ova"), ("ev", "eva"), ("in", "ina"))


class Person(Struct, frozen=True):
    """One official. `given` is empty for a single name, `family` is for later mentions, `full` as is the custom."""

    id: str
    given: str
    family: str
    full: str
    state: str
    family_first: bool = False


class Registry:
    """Makes people, each with a name of their own but for a few namesakes. `made` holds all, in order."""

    def __init__(self, random: Random) -> None:
        self.made: list[Person] = []
        self._random = random
        self._taken: dict[str, str] = {}

    def invent(self, state: str) -> Person:
        """Return a new person of a state."""
        custom, random = custom_of()[state], self._random
        given, family, full = self._name(custom)
        namesake = self._taken.get(custom.code) if random.random() < NAMESAKES else None
        if namesake:
            given, family, full = namesake.split("|")
        person = Person(f"P{len(self.made) + 1:06d}", given, family, full, state, custom.order == "family_first")
        self._taken[full] = ""
        self._taken[custom.code] = f"{given}|{family}|{full}"
        self.made.append(person)
        return person

    def _name(self, custom: Custom) -> tuple[str, str, str]:
        for tries in range(2 * _TRIES):
            found = name(self._random, custom, double=tries >= _TRIES)
            if found[2] not in self._taken:
                return found
        return found


def name(random: Random, custom: Custom, *, double: bool = False) -> tuple[str, str, str]:
    """Return given name, family name and full name; with `double`, two given names where the custom allows it."""
    female = random.random() < FEMALE
    given = pick(random, custom.female if female else custom.male)
    family = pick(random, custom.family)
    if double and custom.order != "family_first":
        second = pick(random, custom.female if female else custom.male)
        given = given if second == given else f"{given} {second}"
    return _ordered(random, custom, given, family, female)


def _ordered(random: Random, custom: Custom, given: str, family: str, female: bool) -> tuple[str, str, str]:
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
