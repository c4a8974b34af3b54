"""What officials come together for: bilateral formats, one-off gatherings, instruments to sign, topics in words."""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from dragoman.simulation.data_files import load


class BilateralFormat(Struct, frozen=True, forbid_unknown_fields=True):
    """A recurring format of two states, and the post of those who lead it."""

    name: str
    post: str


class Gathering(Struct, frozen=True, forbid_unknown_fields=True):
    """A conference of many states; `name` has a slot for the `city`."""

    name: str
    post: str
    topics: tuple[str, ...]


class Instrument(Struct, frozen=True, forbid_unknown_fields=True):
    """What two states sign, and its topics."""

    name: str
    topics: tuple[str, ...]


class Occasions(Struct, frozen=True, forbid_unknown_fields=True):
    """All of them; `topics` gives the words for each code of the coding guide that is in use here."""

    formats: tuple[BilateralFormat, ...]
    gatherings: tuple[Gathering, ...]
    instruments: tuple[Instrument, ...]
    topics: dict[str, str]


@cache
def occasions() -> Occasions:
    """Return the occasions."""
    return load("occasions.json", Occasions)
