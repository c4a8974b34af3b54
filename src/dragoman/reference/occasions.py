"""Names of occasions and series as sets of words, so that two wordings of one can be compared."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from msgspec import Struct

from dragoman.reference.bodies import body_forms, organ_label
from dragoman.reference.folding import folded
from dragoman.reference.occasion_words import occasion_synonyms, occasion_words
from dragoman.reference.parties import party_forms

_JOINTS = re.compile(r"(?<=\w)[-–—/](?=\w)")
_WORD = re.compile(r"\d\+\d|[\w.'’]+")
_LONGEST = 8
_NUMBERS = re.compile(r"\d+(?:st|nd|rd|th)?|[ivxl]+")


class Occasion(Struct, frozen=True):
    """What a name of an occasion says: its telling words, and the parties named in it by their codes."""

    words: frozenset[str]
    parties: frozenset[str]

    def __bool__(self) -> bool:
        """Say whether the name tells anything."""
        return bool(self.words or self.parties)


NO_OCCASION = Occasion(frozenset(), frozenset())


@lru_cache(maxsize=1 << 16)
def occasion_of(written: str | None) -> Occasion:
    """Return what a name says: "third Omani-Kazakh Joint Commission" gives joint, commission of KAZ and OMN."""
    if not written:
        return NO_OCCASION
    words = _WORD.findall(_JOINTS.sub(" ", written))
    telling: set[str] = set()
    parties: set[str] = set()
    number = 0
    while number < len(words):
        size, code, organ = _party(words, number)
        if code:
            parties.add(code)
            telling |= _telling(folded(organ).split())
        else:
            telling |= _telling(folded(words[number]).split() if "+" not in words[number] else [words[number]])
        number += size
    return Occasion(frozenset(telling), frozenset(parties))


def _party(words: list[str], number: int) -> tuple[int, str, str]:
    """Return the length of the longest party's or body's form that starts at a word, its code and its organ."""
    for size in range(min(_LONGEST, len(words) - number), 0, -1):
        found = _forms().get(" ".join(words[number : number + size]))
        if found:
            return (size, *found)
    return (1, "", "")


@cache
def _forms() -> dict[str, tuple[str, str]]:
    found = {_plain(form): (uses[0].code, "") for form, uses in party_forms().items() if uses[0].use != "capital"}
    for form, body in body_forms().items():
        found[_plain(form)] = (body.code, organ_label(body.code, body.organ) if body.organ else "")
    return found


def _plain(form: str) -> str:
    return " ".join(_WORD.findall(_JOINTS.sub(" ", form)))


def _telling(words: list[str]) -> set[str]:
    kept = (occasion_synonyms().get(word, word) for word in words)
    return {word for word in kept if word not in occasion_words().plain and not _NUMBERS.fullmatch(word)}


def alike(one: Occasion, other: Occasion) -> float | None:
    """Return how much of the shorter name is in the longer, from 0 to 1; None where a name has no telling words.

    Parties count only where both names have some: a bilateral series is often named without its sides.
    """
    if not one.words or not other.words:
        return None
    words = len(one.words & other.words) / min(len(one.words), len(other.words))
    if one.parties and other.parties and not one.parties & other.parties:
        return 0.0
    return words
