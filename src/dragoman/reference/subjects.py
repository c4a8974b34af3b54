"""The words that tell what was talked about."""

from __future__ import annotations

from functools import cache
from importlib import resources

import msgspec
from msgspec import Struct


class SubjectWords(Struct, frozen=True, forbid_unknown_fields=True):
    """The words, in lower case.

    `discussing` phrases say that what stands by was talked about, `holding` ones what those who met think of it.
    `sides` are those who met and `talks` the occasion, where a text goes on about them.
    """

    discussing: tuple[str, ...]
    holding: frozenset[str]
    sides: frozenset[str]
    talks: frozenset[str]


@cache
def subject_words() -> SubjectWords:
    """Return the words that tell what was talked about."""
    data = resources.files("dragoman.reference").joinpath("data/subject_words.json").read_bytes()
    return msgspec.json.decode(data, type=SubjectWords)
