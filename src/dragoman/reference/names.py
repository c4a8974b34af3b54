"""What helps to tell names of people from other capitalised words."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Literal

import msgspec
from msgspec import Struct


class _Names(Struct, frozen=True, forbid_unknown_fields=True):
    male: tuple[str, ...]
    female: tuple[str, ...]
    either: tuple[str, ...]
    particles: frozenset[str]
    sons: frozenset[str]
    servants: tuple[str, ...]
    generations: dict[str, str]
    family_first: frozenset[str]
    institutions: frozenset[str]
    first_words: frozenset[str]


@cache
def _data() -> _Names:
    data = resources.files("dragoman.reference").joinpath("data/names.json").read_bytes()
    return msgspec.json.decode(data, type=_Names)


def particles() -> frozenset[str]:
    """Return the particles of names, in lower case: "bin", "van", "dos"."""
    return _data().particles


def sons() -> frozenset[str]:
    """Return the particles before which the given name stands and after which the father's does: "bin", "ould"."""
    return _data().sons


def servants() -> tuple[str, ...]:
    """Return spellings of the first part of "Abd al-Aziz", folded, alone or at the beginning of a word."""
    return _data().servants


def generations() -> dict[str, str]:
    """Return words behind a name that tell a son from a father of the same name, folded, with what they say."""
    return _data().generations


def family_first() -> frozenset[str]:
    """Return the codes of the parties whose people put the family name first."""
    return _data().family_first


def institution_words() -> frozenset[str]:
    """Return capitalised words that make a run of words an institution's name, a place's or an instrument's."""
    return _data().institutions


def common_first_words() -> frozenset[str]:
    """Return words that begin sentences and never a person's name."""
    return _data().first_words


@cache
def given_names() -> frozenset[str]:
    """Return given names, and family names of states that put them first."""
    names = _data()
    return frozenset((*names.male, *names.female, *names.either))


@cache
def gender(name: str) -> Literal["m", "f"] | None:
    """Return the gender that a given name has nearly everywhere, None where it can be either or is not known."""
    if name in _data().male:
        return "m"
    return "f" if name in _data().female else None
