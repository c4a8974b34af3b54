"""Words in the names of occasions: which say nothing, which say the same, what sort of ceremony they mean."""

from __future__ import annotations

from functools import cache
from importlib import resources

import msgspec
from msgspec import Struct


class OccasionWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Folded words.

    `plain` ones tell no series from another; a row of `same` is one word; a row of `ceremonies` begins with the sort
    that its other words mean.
    """

    plain: frozenset[str]
    same: tuple[tuple[str, ...], ...]
    ceremonies: tuple[tuple[str, ...], ...]


@cache
def occasion_words() -> OccasionWords:
    """Return the words as the data file has them."""
    data = resources.files("dragoman.reference").joinpath("data/occasion_words.json").read_bytes()
    return msgspec.json.decode(data, type=OccasionWords)


@cache
def occasion_synonyms() -> dict[str, str]:
    """Return, for each word of the rows of `same`, the first of its row."""
    return {word: row[0] for row in occasion_words().same for word in row}


@cache
def ceremony_sorts() -> dict[str, str]:
    """Return the sort of ceremony that each word means."""
    return {word: row[0] for row in occasion_words().ceremonies for word in row[1:]}
