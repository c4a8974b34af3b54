"""How one name is spelt in several ways: sounds written differently, names that change with the language."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib import resources

import msgspec
from msgspec import Struct


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    sounds: tuple[tuple[str, str], ...]
    variants: tuple[tuple[str, ...], ...]


@cache
def _file() -> _File:
    data = resources.files("dragoman.reference").joinpath("data/transliteration.json").read_bytes()
    return msgspec.json.decode(data, type=_File)


def sounds() -> tuple[tuple[str, str], ...]:
    """Return spellings of a sound with what stands for it in a sounded word, in the order in which they apply."""
    return _file().sounds


@cache
def variants() -> dict[str, str]:
    """Return, for each folded word of a name that has others like it, the first of its row."""
    return {word: row[0] for row in _file().variants for word in row}


@lru_cache(maxsize=1 << 16)
def sounded(word: str) -> str:
    """Return a folded word as it sounds, the same for spellings of one name: "zelenskyy" and "zelensky"."""
    for written, sound in sounds():
        word = word.replace(written, sound)
    return "".join(sign for number, sign in enumerate(word) if number == 0 or sign != word[number - 1])
