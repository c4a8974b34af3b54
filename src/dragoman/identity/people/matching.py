"""Compares names word by word, whatever their order and spelling."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from msgspec import Struct
from rapidfuzz.distance import OSA

from dragoman.identity.people.names import Name, bare_word, full_words, key_of
from dragoman.reference.transliteration import sounded

Level = Literal["same", "part", "unlike"]

_NEAR = 0.4
"""The share of a word's letters up to which one that differs may still be a spelling of it."""

EXACT, ALIKE, MISSPELT, INITIAL = 1.0, 0.95, 0.8, 0.5
"""How well two words of names agree: letter by letter, as variants, but for a slip, by the first letter."""


class NameMatch(Struct, frozen=True):
    """How two names agree.

    `same`: all words of the shorter are in the longer, at least two of them, one and an initial, or one with the
    same rank. `part`: all are, but it is one word only. `unlike`: some word of the shorter has no counterpart.
    `shared` counts the words that agree, initials aside; `score` is between 0 and 1. `clash` says that no spelling
    makes the names one: each has a word of its own, or another rank, or another given name.
    """

    level: Level
    score: float
    shared: int
    clash: bool = False


@lru_cache(maxsize=1 << 18)
def compare_names(one: Name, other: Name) -> NameMatch:
    """Say how two names agree, whatever the order of their words; symmetric."""
    first, second = sorted((one, other), key=lambda name: (len(name.words), name))
    quality, left, free = _aligned(first.words, second.words)
    shared = sum(value > INITIAL for value in quality)
    score = sum(quality) / len(quality) if quality else 0.0
    if _told_apart(first, second):
        return NameMatch("unlike", score, shared, clash=True)
    if not quality or min(quality) == 0 or shared == 0:
        return NameMatch("unlike", score, shared, clash=any(_is_far(word, free) for word in left if len(word) > 1))
    ranked = bool(first.rank) and first.rank == second.rank
    return NameMatch("same" if len(quality) > 1 or ranked else "part", score, shared)


def _told_apart(one: Name, other: Name) -> bool:
    """Say whether two names that share words are of two bearers: the fifth and the sixth, a son and his father."""
    if one.rank and other.rank and one.rank != other.rank:
        return True
    givens = one.given or other.given
    if not givens or min(len(one.words), len(other.words)) < 2:
        return False
    return word_match(one.given or one.words[0], other.given or other.words[0]) == 0


def _is_far(word: str, free: list[str]) -> bool:
    """Say whether no free word of the other name can be a spelling, a short form or an initial of a word."""
    return not any(_may_be(word, other) for other in free)


def _may_be(word: str, other: str) -> bool:
    if word[0] == other[0] and (len(other) == 1 or word.startswith(other) or other.startswith(word)):
        return True
    return OSA.distance(sounded(word), sounded(other)) <= _NEAR * min(len(word), len(other))


def _aligned(short: tuple[str, ...], long: tuple[str, ...]) -> tuple[list[float], list[str], list[str]]:
    """Return how well each word of the shorter name agrees with the best free word of the longer, and what is left."""
    free = list(long)
    found: list[float] = []
    left: list[str] = []
    for word in sorted(short, key=lambda word: (-len(word), word)):
        best = max(free, key=lambda other: (word_match(word, other), other), default="")
        value = word_match(word, best) if best else 0.0
        if value:
            free.remove(best)
            found.append(value)
        else:
            left.append(word)
    return found + _joined(short, long, left, free), left, free


def _joined(short: tuple[str, ...], long: tuple[str, ...], left: list[str], free: list[str]) -> list[float]:
    """Compare what found no counterpart, written as one word: "Jae-myung" and "Jaemyung"."""
    if not left:
        return []
    ours = "".join(word for word in short if word in left)
    theirs = "".join(word for word in long if word in free)
    value = word_match(ours, theirs) if ours and theirs and len(left) != len(free) else 0.0
    return [value if value > INITIAL else 0.0] * len(left)


@lru_cache(maxsize=1 << 20)
def word_match(one: str, other: str) -> float:
    """Return how well two folded words of names agree, 0 where they do not; symmetric."""
    if one == other:
        return EXACT
    if len(one) == 1 or len(other) == 1:
        return INITIAL if one[0] == other[0] else 0.0
    if key_of(one) == key_of(other) or bare_word(one) == bare_word(other):
        return ALIKE
    slips = _slips(min(len(one), len(other)))
    if OSA.distance(one, other, score_cutoff=2) <= slips:
        return MISSPELT
    return MISSPELT if OSA.distance(key_of(one), key_of(other), score_cutoff=2) <= slips else 0.0


def _slips(length: int) -> int:
    """Return how many letters of a word may be wrong: none in short ones, where another name is as near."""
    return 0 if length < 5 else 1 if length < 9 else 2


@lru_cache(maxsize=1 << 18)
def middles_differ(one: Name, other: Name) -> bool:
    """Say whether two names give other middle initials: who gives any gives all, as in "Ann B. Hale", "Ann C. D. Hale".

    Middle names written out say nothing: outlets pick among them.
    """
    ours, theirs = _middle_initials(one), _middle_initials(other)
    return bool(ours and theirs) and ours != theirs


def _middle_initials(name: Name) -> tuple[str, ...]:
    inner = name.words[1:-1]
    return inner if inner and len(full_words(name)) > 1 and all(len(word) == 1 for word in inner) else ()
