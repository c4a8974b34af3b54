"""States and other parties: their names, adjectives, people, capitals and the seats that stand for a government."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Literal, TypeVar

import msgspec
from msgspec import Struct

_Row = TypeVar("_Row")
PartyKind = Literal["member", "observer", "other", "historic"]
PartyUse = Literal["name", "adjective", "demonym", "capital", "metonym"]


class Party(Struct, frozen=True, forbid_unknown_fields=True):
    """A state or another territory that acts for itself, under its ISO 3166-1 alpha-3 code or one that begins with X.

    `kind` is `member` or `observer` of the United Nations, `other`, or `historic` with the `years` it existed.
    `policy` says in one sentence why a party is here whose standing is disputed. `ambiguous` holds those of its
    forms that are also ordinary words, names of persons or places, or forms of another party.
    """

    code: str
    name: str
    kind: PartyKind
    iso2: str | None = None
    names: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    policy: str | None = None
    years: tuple[int, int] | None = None


class PartyForm(Struct, frozen=True):
    """What a form in running text means: which party, and in what use."""

    code: str
    use: PartyUse


class Venue(Struct, frozen=True, forbid_unknown_fields=True):
    """A palace, a ministry or a guest house where people meet, with its town and state."""

    form: str
    city: str
    code: str


@cache
def parties() -> dict[str, Party]:
    """Return every party by its code."""
    return {party.code: party for party in _rows("parties.jsonl", Party)}


def party(code: str) -> Party:
    """Return the party of a code. Raises KeyError that names the code."""
    found = parties().get(code)
    if found is None:
        raise KeyError(f"no party has the code {code!r}")
    return found


@cache
def party_forms() -> dict[str, tuple[PartyForm, ...]]:
    """Return each form as running text writes it, apostrophes straight, with all that it can mean."""
    found: dict[str, dict[PartyForm, None]] = {}
    for one in parties().values():
        for form, use in _uses(one):
            found.setdefault(form.replace("’", "'"), {})[PartyForm(one.code, use)] = None
    return {form: tuple(uses) for form, uses in found.items()}


def _uses(one: Party) -> list[tuple[str, PartyUse]]:
    uses: list[tuple[str, PartyUse]] = [(form, "name") for form in (one.name, *one.names)]
    uses += [(form, "adjective") for form in one.adjectives]
    uses += [(form, "demonym") for form in one.demonyms]
    uses += [(form, "capital") for form in one.capitals]
    return uses + [(form, "metonym") for form in one.metonyms]


@cache
def venues() -> dict[str, Venue]:
    """Return the venues by their names."""
    return {venue.form: venue for venue in _rows("venues.jsonl", Venue)}


def _rows(name: str, kind: type[_Row]) -> list[_Row]:
    data = resources.files("dragoman.reference").joinpath("data", name).read_bytes()
    return msgspec.json.Decoder(kind).decode_lines(data)
