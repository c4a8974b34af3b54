"""The small words around the nouns that name those who take part: determiners, pronouns, what may follow an office."""

from __future__ import annotations

from functools import cache
from importlib import resources

import msgspec
from msgspec import Struct


class ActorWords(Struct, frozen=True, forbid_unknown_fields=True):
    """The words, in lower case but for `regions`.

    `former` say that an office is not held any more. `senders` send delegations. `institutions` are where an
    office is held ("of the Ministry of Law"). `company` stands before a person met.
    `after_official` may follow "official" and `after_nation` "the French" where they are no adjectives.
    `regions` are capitalised nouns of the parts of a state. `sent` is what an official carries from the one who
    sends it, `delivered` says that it was handed over.
    """

    determiners: frozenset[str]
    pronouns: frozenset[str]
    former: frozenset[str]
    senders: frozenset[str]
    institutions: frozenset[str]
    company: frozenset[str]
    after_official: frozenset[str]
    after_nation: frozenset[str]
    sent: frozenset[str]
    regions: frozenset[str]
    delivered: frozenset[str]


@cache
def actor_words() -> ActorWords:
    """Return the words as the data file has them."""
    data = resources.files("dragoman.reference").joinpath("data/actor_words.json").read_bytes()
    return msgspec.json.decode(data, type=ActorWords)
