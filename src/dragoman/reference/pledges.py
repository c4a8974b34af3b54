"""The words with which parties bind themselves."""

from __future__ import annotations

from functools import cache
from importlib import resources

import msgspec
from msgspec import Struct


class PledgeWords(Struct, frozen=True, forbid_unknown_fields=True):
    """`phrases` are lower-case tokens joined by one space; what is promised follows them."""

    phrases: tuple[str, ...]


@cache
def pledge_words() -> PledgeWords:
    """Return the words with which parties bind themselves, longest first."""
    data = resources.files("dragoman.reference").joinpath("data/pledge_words.json").read_bytes()
    words = msgspec.json.decode(data, type=PledgeWords)
    return PledgeWords(tuple(sorted(words.phrases, key=lambda phrase: -len(phrase.split()))))
