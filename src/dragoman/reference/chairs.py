"""The words that tell who holds a chair."""

from __future__ import annotations

from functools import cache
from importlib import resources

import msgspec
from msgspec import Struct


class ChairWords(Struct, frozen=True, forbid_unknown_fields=True):
    """The words, in lower case.

    `nouns` name a chair and `holders` who sits in it; `strong` ones do so without naming the body where one of `cues`
    stands by, `weak` ones only where the chair changes hands. `verbs` say that the subject chairs what follows.
    `takes_over`, `hands_over` and `coming` set the sense; "by" names the holder behind one of `passives`, and
    behind one of `congratulating` "his country" is that of whom one congratulates. "The" before
    one of `bodies` means a body named before; what is one of `sessions` is chaired for a day.
    """

    nouns: frozenset[str]
    holders: frozenset[str]
    strong: frozenset[str]
    weak: frozenset[str]
    verbs: tuple[str, ...]
    takes_over: tuple[str, ...]
    hands_over: tuple[str, ...]
    passives: frozenset[str]
    congratulating: frozenset[str]
    coming: tuple[str, ...]
    cues: tuple[str, ...]
    bodies: frozenset[str]
    sessions: frozenset[str]


@cache
def chair_words() -> ChairWords:
    """Return the words that tell who holds a chair."""
    data = resources.files("dragoman.reference").joinpath("data/chair_words.json").read_bytes()
    return msgspec.json.decode(data, type=ChairWords)
