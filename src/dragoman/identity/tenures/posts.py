"""Offices as posts: what wordings of one office have in common, and in what capacity it is held."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from msgspec import Struct

from dragoman.identity.offices import offices_of
from dragoman.reference.folding import folded
from dragoman.reference.office_groups import office_groups
from dragoman.reference.offices import match_title
from dragoman.reference.parties import parties

Capacity = Literal["full", "acting", "caretaker", "interim", "designate", "former"]
"""How an office is held; who is only to hold it or once did holds it not."""


class Post(Struct, frozen=True, order=True):
    """An office whatever its wording, and its capacity.

    `kind` is that of the reference data, "" for words that are no title; `field` the words of the portfolio, sorted,
    left out of the one post of its kind that a state has.
    """

    kind: str
    field: tuple[str, ...]
    capacity: Capacity


@lru_cache(maxsize=1 << 16)
def posts_of(written: str, party: str) -> tuple[tuple[Post, str], ...]:
    """Return the posts that words name, each with its own words: "Deputy Prime Minister; Foreign Minister" are two."""
    pieces = [piece.strip() for piece in written.split(";") if piece.strip()]
    return tuple((_post(piece, party), piece) for piece in pieces)


def _post(written: str, party: str) -> Post:
    (office,) = offices_of(written)
    field = tuple(sorted(office.field))
    if office.kind is None:
        return Post("", tuple(folded(written).split()), "full")
    match = match_title(written.replace(",", " ,").split(), 0)
    capacity = match.qualifier if match and match.qualifier and match.qualifier != "deputy" else "full"
    alone = office.kind in office_groups().single and party in parties()
    return Post(office.kind, () if alone else field, capacity)


def is_sole(post: Post, party: str) -> bool:
    """Say whether a party has one holder of a post at a time; of a body, only where the words name the organ."""
    return post.kind in office_groups().single and (party in parties() or bool(post.field))
