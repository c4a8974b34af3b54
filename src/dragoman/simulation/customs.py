"""Customs of naming: which names people of which states have, and in what order they stand."""

from __future__ import annotations

from functools import cache
from typing import Literal

from msgspec import Struct

from dragoman.simulation.data_files import load

Order = Literal["given_first", "family_first", "two_family", "arab", "single_or_given"]


class Custom(Struct, frozen=True, forbid_unknown_fields=True):
    """The names of some states (alpha-3).

    In the order `single_or_given` some people have a single name, one of `family`. `feminine` says that women's family
    names on -ov, -ev, -in, -sky have an ending of their own.
    """

    code: str
    order: Order
    states: tuple[str, ...]
    male: tuple[str, ...]
    female: tuple[str, ...]
    family: tuple[str, ...]
    feminine: bool = False


@cache
def customs() -> tuple[Custom, ...]:
    """Return every custom, as listed."""
    return load("customs.json", tuple[Custom, ...])


@cache
def custom_of() -> dict[str, Custom]:
    """Return the custom of each state by its code; states without one are not part of any world."""
    return {state: one for one in customs() for state in one.states}
