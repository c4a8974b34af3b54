"""The words with which parties bind themselves."""

from __future__ import annotations

from functools import cache
from importlib import resources

import msgspec
from msgspec import Struct


class PledgeWords(Struct, frozen=True, forbid_unknown_fields=True):
    """The words, lower-case tokens joined by one space.

    `binding` verbs take what is promised behind one of `opening`, with only `between` words before it; `giving` ones
    take it directly. What is agreed "on" one of `views`, or "that" without one of `modals`, is no pledge.
    `impersonal` phrases open a pledge of all. `affirming` verbs take one of `bonds` with one
    of `links`; those of `repeated_only` need one of `repeating`. `sharing` words make a bond one of both sides.
    `directing` verbs hand a task on. Behind `futures` a state promises one of `deeds`, `fillers` may stand between.
    A pledge behind one of `unreal` is none.
    """

    binding: tuple[str, ...]
    giving: frozenset[str]
    opening: frozenset[str]
    between: frozenset[str]
    views: frozenset[str]
    modals: frozenset[str]
    impersonal: tuple[str, ...]
    affirming: frozenset[str]
    bonds: frozenset[str]
    repeated_only: frozenset[str]
    repeating: frozenset[str]
    sharing: frozenset[str]
    links: frozenset[str]
    directing: frozenset[str]
    futures: frozenset[str]
    fillers: frozenset[str]
    deeds: frozenset[str]
    unreal: frozenset[str]


@cache
def pledge_words() -> PledgeWords:
    """Return the words with which parties bind themselves, the phrases longest first."""
    data = resources.files("dragoman.reference").joinpath("data/pledge_words.json").read_bytes()
    words = msgspec.json.decode(data, type=PledgeWords)
    return msgspec.structs.replace(words, binding=_longest_first(words.binding))


def _longest_first(phrases: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(phrases, key=lambda phrase: -len(phrase.split())))
