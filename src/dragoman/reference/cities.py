"""Towns of the world with their states, and regions that reports name as places."""

from __future__ import annotations

from functools import cache
from importlib import resources

import msgspec
from msgspec import Struct


class City(Struct, frozen=True):
    """A town under one of its names: alpha-3 of its state, inhabitants, and whether the name is also a common word."""

    name: str
    country: str
    population: int
    word: bool


@cache
def _cities() -> dict[str, tuple[City, ...]]:
    """Return the towns of each name, largest first. Capitals stand as larger than any town."""
    found: dict[str, list[City]] = {}
    data = resources.files("dragoman.reference").joinpath("data/cities.tsv").read_text(encoding="utf-8")
    for line in data.splitlines():
        name, country, population, word = line.split("\t")
        found.setdefault(name, []).append(City(name, country, int(population), word == "1"))
    return {name: tuple(sorted(cities, key=lambda city: -city.population)) for name, cities in found.items()}


def city_candidates(name: str) -> tuple[City, ...]:
    """Return all towns of a name, largest first."""
    return _cities().get(name.replace("’", "'"), ())


def find_city(name: str, near: str | None = None) -> City | None:
    """Return the town of a name: the one in the state `near` (alpha-3) where there is one, else the largest."""
    found = city_candidates(name)
    return next((city for city in found if city.country == near), found[0] if found else None)


@cache
def towns() -> dict[str, tuple[str, ...]]:
    """Return the names of the towns of each state (alpha-3) that are no common words, largest first."""
    listed = sorted((city for cities in _cities().values() for city in cities), key=lambda one: -one.population)
    found: dict[str, list[str]] = {}
    for city in listed:
        if not city.word:
            found.setdefault(city.country, []).append(city.name)
    return {country: tuple(names) for country, names in found.items()}


@cache
def longest_city_words() -> int:
    """Return the number of words of the longest name."""
    return max(len(name.split()) for name in _cities())


@cache
def regions() -> dict[str, str | None]:
    """Return regions that are no states, with the alpha-3 of the state they lie in, None where that is disputed."""
    data = resources.files("dragoman.reference").joinpath("data/regions.json").read_bytes()
    return msgspec.json.decode(data, type=dict[str, str | None])
