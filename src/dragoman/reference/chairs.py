"""The words that tell who holds a chair."""

from __future__ import annotations

from functools import cache
from importlib import resources

import msgspec
from msgspec import Struct


class ChairWords(Struct, frozen=True, forbid_unknown_fields=True):
    """`nouns` name a chair; `strong` ones do so without naming the body; the rest set the sense."""

    nouns: frozenset[str]
    strong: frozenset[str]
    takes_over: tuple[str, ...]
    hands_over: tuple[str, ...]
    coming: tuple[str, ...]


@cache
def chair_words() -> ChairWords:
    """Return the words that tell who holds a chair."""
    data = resources.files("dragoman.reference").joinpath("data/chair_words.json").read_bytes()
    return msgspec.json.decode(data, type=ChairWords)
