"""Which kinds of office one party has one holder of, which words can stand for any."""

from __future__ import annotations

from functools import cache
from importlib import resources

import msgspec
from msgspec import Struct


class OfficeGroups(Struct, frozen=True, forbid_unknown_fields=True):
    """Kinds of the reference data, but for `plain`: words that name no portfolio.

    A party has one holder of a `single` kind at a time. A `wide` kind can stand for any ("the head of delegation"), a
    bare "minister" for one of `ministers`.
    """

    single: frozenset[str]
    wide: frozenset[str]
    ministers: frozenset[str]
    plain: frozenset[str]


@cache
def office_groups() -> OfficeGroups:
    """Return the groups as the data file has them."""
    data = resources.files("dragoman.reference").joinpath("data/office_groups.json").read_bytes()
    return msgspec.json.decode(data, type=OfficeGroups)
