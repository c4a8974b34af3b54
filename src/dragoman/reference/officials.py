"""Officials whom reports name without saying whose they are: for which party each spoke, and in which years."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib import resources

from msgspec import Struct
from rapidfuzz.distance import DamerauLevenshtein

from dragoman.reference.folding import folded
from dragoman.reference.names import given_names, particles
from dragoman.reference.transliteration import sounded, variants

_BEFORE, _AFTER = 1, 3
"""Years before the first and after the last one of an office in which reports still name its holder."""
_LEAST_WORD = 6
_SLIPS = 2


class Official(Struct, frozen=True):
    """One who spoke for a party (a code of a state or a body) from a year to a year, None while it goes on.

    `alone` is the name by which reports name that person without anything else, "" where there is none.
    """

    party: str
    since: int
    until: int | None
    name: str
    alone: str = ""

    def fits(self, year: int | None, *, before: int = 0, after: int = 0) -> bool:
        """Say whether the years, with a margin, hold a year; an unknown one fits all."""
        if year is None:
            return True
        return self.since - before <= year and (self.until is None or year <= self.until + after)


@cache
def officials() -> tuple[Official, ...]:
    """Return all officials, in the order of their parties."""
    data = resources.files("dragoman.reference").joinpath("data/officials.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in data.splitlines())
    return tuple(
        Official(party, int(since), int(until) if until else None, name, alone)
        for party, since, until, name, alone in rows
    )


def known_party(name: str, year: int | None) -> str | None:
    """Return the party that the bearer of a name spoke for in a year; None where nobody or several are known.

    A full name may leave out words and be spelt in another way; a single word counts for those whom reports name so.
    """
    words = _words(name)
    if len(words) == 1:
        bearers = list(_alone().get(words, ()))
    else:
        similar = [one for one in _candidates(words) if _is_same(words, _words(one.name))]
        bearers = [one for one in similar if sorted(_words(one.name)) == sorted(words)] or similar
    exact = {one.party for one in bearers if one.fits(year)}
    near = {one.party for one in bearers if one.fits(year, before=_BEFORE, after=_AFTER)}
    found = exact or near
    return next(iter(found)) if len(found) == 1 else None


@lru_cache(maxsize=1 << 14)
def is_known_name(name: str) -> bool:
    """Say whether a name of several words is that of an official: "Xi Jinping"."""
    words = _words(name)
    return len(words) > 1 and any(_is_same(words, _words(one.name)) for one in _candidates(words))


@lru_cache(maxsize=1 << 14)
def is_known_alone(word: str) -> bool:
    """Say whether a word is the name of an official whom reports name by it alone: "Netanyahu"."""
    return len(word) > 3 and _words(word) in _alone()


@cache
def names_alone() -> tuple[str, ...]:
    """Return the names by which reports name officials alone, as they are written."""
    return tuple(dict.fromkeys(one.alone for one in officials() if one.alone))


@cache
def _alone() -> dict[tuple[str, ...], list[Official]]:
    found: dict[tuple[str, ...], list[Official]] = {}
    for one in officials():
        if one.alone:
            found.setdefault(_words(one.alone), []).append(one)
    return found


def _candidates(words: tuple[str, ...]) -> list[Official]:
    """Return the officials who share a word with a name, each once."""
    found = {id(one): one for word in words for one in _by_word().get(word, ())}
    return list(found.values())


@cache
def _by_word() -> dict[str, list[Official]]:
    found: dict[str, list[Official]] = {}
    for one in officials():
        for word in _words(one.name):
            found.setdefault(word, []).append(one)
    return found


def _is_same(name: tuple[str, ...], known: tuple[str, ...]) -> bool:
    """Say whether the shorter of two names stands in the longer, two words at least, one of them perhaps misspelt.

    Given names alone make nobody out of a longer name: "Mohamed Ahmed" may be anyone. A father's name may follow a name
    that is known without it.
    """
    short, long = sorted((name, known), key=len)
    missing = [word for word in short if word not in long]
    if len(short) < 2 or len(missing) > 1:
        return False
    if len(short) < len(long) and _given().issuperset(short):
        return short == known and long[: len(short)] == short
    rest = [word for word in long if word not in short]
    return all(any(_is_misspelt(word, other) for other in rest) for word in missing)


@cache
def _given() -> frozenset[str]:
    return frozenset(word for name in given_names() for word in _words(name))


def _is_misspelt(word: str, other: str) -> bool:
    if min(len(word), len(other)) < _LEAST_WORD or word[0] != other[0]:
        return False
    return DamerauLevenshtein.distance(word, other, score_cutoff=_SLIPS) <= _SLIPS


@lru_cache(maxsize=1 << 14)
def _words(name: str) -> tuple[str, ...]:
    """Return the words of a name as they sound, particles left out where two words stay."""
    whole = folded(name.replace("’", "'").replace("'", "")).split()
    parts = [part for part in whole if part not in particles()]
    return tuple(sounded(variants().get(part, part)) for part in (parts if len(parts) > 1 else whole))
