"""Names of people as words that can be compared, whatever their order, script and spelling."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal

from anyascii import anyascii
from msgspec import Struct
from rapidfuzz.distance import OSA

from dragoman.reference.folding import folded
from dragoman.reference.names import particles
from dragoman.reference.office_words import honorifics
from dragoman.reference.transliteration import sounded, variants

Level = Literal["same", "part", "unlike"]

_INNER_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_EAST_ASIAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_APOSTROPHES = re.compile(r"['’ʼʹ`]")
_ARTICLES = ("al", "el")

EXACT, ALIKE, MISSPELT, INITIAL = 1.0, 0.95, 0.8, 0.5
"""How well two words of names agree: letter by letter, as variants, but for a slip, by the first letter."""


class Name(Struct, frozen=True):
    """A person's name: its words folded to ASCII, without forms of address and particles, in the order written."""

    words: tuple[str, ...]


class NameMatch(Struct, frozen=True):
    """How two names agree.

    `same`: all words of the shorter are in the longer, at least two of them or one and an initial. `part`: all
    are, but it is one word only. `unlike`: some word of the shorter has no counterpart. `shared` counts the
    words that agree, initials aside; `score` is between 0 and 1.
    """

    level: Level
    score: float
    shared: int


@lru_cache(maxsize=1 << 18)
def name_of(written: str) -> Name:
    """Return the name that a text writes: "Sheikh Mohammed bin Salman" gives mohammed, salman."""
    words = folded(_APOSTROPHES.sub("", _latin(written))).split()
    while len(words) > 1 and (size := _address(words)):
        words = words[size:]
    bare = [word for word in words if word not in particles()]
    return Name(tuple(bare or words))


def _latin(written: str) -> str:
    """Return a name with spaces where anyascii writes syllables of Chinese and Korean with capitals."""
    latin = anyascii(written)
    return _INNER_CAPITAL.sub(" ", latin) if _EAST_ASIAN.search(written) else latin


def _address(words: list[str]) -> int:
    """Return how many leading words are a form of address and leave a name."""
    for size in (3, 2, 1):
        if len(words) > size and tuple(words[:size]) in _addresses():
            return size
    return 0


@cache
def _addresses() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(folded(form).split()) for form in honorifics())


@lru_cache(maxsize=1 << 18)
def compare_names(one: Name, other: Name) -> NameMatch:
    """Say how two names agree, whatever the order of their words; symmetric."""
    short, long = sorted((one.words, other.words), key=lambda words: (len(words), words))
    quality = _aligned(short, long)
    shared = sum(value > INITIAL for value in quality)
    score = sum(quality) / len(quality) if quality else 0.0
    if not quality or min(quality) == 0 or shared == 0:
        return NameMatch("unlike", score, shared)
    return NameMatch("same" if len(quality) > 1 else "part", score, shared)


def _aligned(short: tuple[str, ...], long: tuple[str, ...]) -> list[float]:
    """Return how well each word of the shorter name agrees with the best free word of the longer."""
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
    return found + _joined(short, long, left, free)


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
    if _key(one) == _key(other) or _without_article(one) == _without_article(other):
        return ALIKE
    return MISSPELT if OSA.distance(one, other, score_cutoff=2) <= _slips(min(len(one), len(other))) else 0.0


def _key(word: str) -> str:
    return variants().get(word) or sounded(word)


def _without_article(word: str) -> str:
    """Return "busaidi" for "albusaidi", as it sounds."""
    return sounded(word[2:] if word.startswith(_ARTICLES) and len(word) > 6 else word)


def _slips(length: int) -> int:
    """Return how many letters of a word may be wrong: none in short ones, where another name is as near."""
    return 0 if length < 5 else 1 if length < 9 else 2
