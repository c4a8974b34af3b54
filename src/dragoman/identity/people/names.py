"""Names of people as words that can be compared, whatever their order and script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from anyascii import anyascii
from msgspec import Struct

from dragoman.reference.folding import folded
from dragoman.reference.names import family_first, generations, given_names, particles, servants, sons
from dragoman.reference.office_words import honorifics
from dragoman.reference.transliteration import sounded, variants

_INNER_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_EAST_ASIAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_APOSTROPHES = re.compile(r"['’ʼʹ`]")
_ROMAN = re.compile(r"(?<=\S\s)(?=[IVX])X{0,2}(?:IX|IV|V?I{0,3})(?=\s|,|$)")
_COUNTED = re.compile(r"(?<=\S\s)(\d{1,2})(?:st|nd|rd|th)\b")
SERVANT = "abdul"
"""How the first part of "Abd al-Aziz" is written here, whatever a text has."""

_STEMS = (SERVANT, "al", "el")
_VALUES = {"I": 1, "V": 5, "X": 10}


class Name(Struct, frozen=True, order=True):
    """A person's name: its words folded to ASCII, without forms of address and particles, in the order written.

    `rank` is what tells bearers of one name apart, "" where nothing does: "2" for "Abdullah II" and for "2nd", "jr".
    `given` is the given name where the name says whose son or daughter its bearer is, as "salman" for "Salman bin
    Abdulaziz", else ""; `father` is the word behind the first "bin", as "abdulaziz".
    """

    words: tuple[str, ...]
    rank: str = ""
    given: str = ""
    father: str = ""


@lru_cache(maxsize=1 << 18)
def name_of(written: str) -> Name:
    """Return the name that a text writes: "Sheikh Mohammed bin Salman" gives mohammed, salman."""
    latin = _APOSTROPHES.sub("", _latin(written))
    rank, latin = _rank(latin)
    words = list(_compounds(folded(latin).split()))
    while len(words) > 1 and (size := _address(words)):
        words = words[size:]
    if len(words) > 1 and words[-1] in generations():
        rank, words = rank or generations()[words[-1]], words[:-1]
    bare = [word for word in words if word not in particles()]
    return Name(tuple(bare or words), rank, *_descent(words))


def _latin(written: str) -> str:
    """Return a name with spaces where anyascii writes syllables of Chinese and Korean with capitals."""
    latin = anyascii(written)
    return _INNER_CAPITAL.sub(" ", latin) if _EAST_ASIAN.search(written) else latin


def _rank(latin: str) -> tuple[str, str]:
    """Return the number of a monarch or a grandson, and the name without it. Capitals alone say nothing."""
    roman = None if latin.isupper() else _ROMAN.search(latin)
    counted = roman or _COUNTED.search(latin)
    if not counted:
        return "", latin
    number = str(_value(counted.group())) if roman else counted.group(1)
    return number, f"{latin[: counted.start()]}{latin[counted.end() :]}"


def _value(roman: str) -> int:
    values = [_VALUES[sign] for sign in roman]
    return sum(-one if one < following else one for one, following in zip(values, [*values[1:], 0], strict=True))


def _descent(words: list[str]) -> tuple[str, str]:
    """Return the given name and the father's: the first word, and the one behind the first "bin"; "Ben Ali" has one."""
    at = next((number for number, word in enumerate(words[:-1]) if word in sons()), None)
    if at is None:
        return "", ""
    own = next((word for word in words[:at] if word not in particles()), "")
    return own, next((word for word in words[at:] if word not in particles()), "")


def _compounds(words: list[str]) -> Iterator[str]:
    """Yield words with "abd al aziz", "abdul aziz" and "abdelaziz" as one: "abdulaziz"."""
    left = iter(words)
    for word in left:
        if word not in servants():
            stem = next((one for one in servants() if one[-1] == "l" and word[:5] == one and len(word) > 7), None)
            yield f"{SERVANT}{word.removeprefix(stem)}" if stem else word
            continue
        following = next((one for one in left if one not in particles()), "")
        yield f"{SERVANT}{following}" if following else word


def _address(words: list[str]) -> int:
    """Return how many leading words are a form of address and leave a name."""
    for size in (3, 2, 1):
        if len(words) > size and tuple(words[:size]) in _addresses():
            return size
    return 0


@cache
def _addresses() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(folded(form).split()) for form in honorifics())


def full_words(name: Name) -> tuple[str, ...]:
    """Return the words of a name that are no initials."""
    return tuple(word for word in name.words if len(word) > 1)


@cache
def _common() -> frozenset[str]:
    return frozenset(key_of(word) for name in given_names() for word in _compounds(folded(name).split()))


@lru_cache(maxsize=1 << 16)
def is_rare(word: str) -> bool:
    """Say whether no spelling of a folded word is known as a given name or as a family name that many share."""
    return len(word) > 3 and key_of(word) not in _common()


@lru_cache(maxsize=1 << 16)
def key_of(word: str) -> str:
    """Return what spellings of one word have in common: the first of its variants, else how it sounds."""
    return sounded(variants().get(word, word))


def family_word(name: Name, party: str) -> str:
    """Return the word of a name that later mentions use: the last, or the first where the party's custom is so."""
    words = full_words(name) or name.words
    return words[0] if party in family_first() else words[-1]


def bare_word(word: str) -> str:
    """Return "busaidi" for "albusaidi" and "aziz" for "abdulaziz", as it sounds."""
    stem = next((stem for stem in _STEMS if word.startswith(stem) and len(word) > len(stem) + 3), "")
    return key_of(word.removeprefix(stem))
