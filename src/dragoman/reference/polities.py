"""Which offices a state can have, by its form of government, and which titles only certain states use."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Literal

import msgspec
from msgspec import Struct

from dragoman.reference.parties import parties

_ROYAL = frozenset({"king", "queen", "prince", "princess", "sultan", "emir", "amir", "monarch"})


class _Polities(Struct, frozen=True, forbid_unknown_fields=True):
    """Codes of states without a president, without a prime minister, with a monarch; titles in lower case."""

    without_president: frozenset[str]
    without_prime_minister: frozenset[str]
    monarchies: frozenset[str]
    titles: dict[str, tuple[str, ...]]


@cache
def _data() -> _Polities:
    data = resources.files("dragoman.reference").joinpath("data/polities.json").read_bytes()
    return msgspec.json.decode(data, type=_Polities)


def form_of_government(which: Literal["without_president", "without_prime_minister", "monarchies"]) -> frozenset[str]:
    """Return the codes of the states of a form of government."""
    found: frozenset[str] = getattr(_data(), which)
    return found


def can_have(state: str, offices: str) -> bool:
    """Say whether a state (alpha-3) can have offices, parted by "; "; unknown titles are possible everywhere."""
    return all(state not in _without(office) for office in offices.lower().split("; "))


@cache
def _without(office: str) -> frozenset[str]:
    """Return the states that have no such office."""
    words = office.replace("-", " ").split()
    if words in (["president"], ["vice", "president"]):
        return _data().without_president
    if words[-2:] == ["prime", "minister"] or words == ["pm"]:
        return _data().without_prime_minister
    if words and words[-1] in _ROYAL:
        return frozenset(parties()) - _data().monarchies
    return frozenset()


def states_of_title(office: str) -> tuple[str, ...]:
    """Return the states that use a title when it stands without a state, () where many do."""
    return _data().titles.get(office.lower(), ())


def titles() -> tuple[str, ...]:
    """Return the titles that only certain states use, in lower case."""
    return tuple(_data().titles)
