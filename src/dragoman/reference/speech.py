"""The words around reported speech, beside the verbs of saying in the words of engagements."""

from __future__ import annotations

from functools import cache
from importlib import resources

import msgspec
from msgspec import Struct


class SpeechWords(Struct, frozen=True, forbid_unknown_fields=True):
    """The words, in lower case.

    Who speaks stands behind `pointing` words and before `telling` ones. `writings` speak for whoever stands behind
    `issuing` words. What `naming` words introduce is a name or a title, nobody's words. `epithets` mean, behind "the",
    a speaker who was named before.
    """

    pointing: tuple[str, ...]
    telling: tuple[str, ...]
    writings: frozenset[str]
    issuing: frozenset[str]
    naming: frozenset[str]
    epithets: frozenset[str]


@cache
def speech_words() -> SpeechWords:
    """Return the words around reported speech as the data file has them."""
    data = resources.files("dragoman.reference").joinpath("data/speech_words.json").read_bytes()
    return msgspec.json.decode(data, type=SpeechWords)
