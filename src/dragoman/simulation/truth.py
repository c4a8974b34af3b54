"""The truth about a simulated world, apart from its reports: one row a line, told apart by `type`."""

from __future__ import annotations

import datetime as dt

import msgspec
from msgspec import Struct

from dragoman.model import Kind, Role, Status
from dragoman.simulation.coverage import How
from dragoman.simulation.government import Capacity
from dragoman.simulation.happenings import Fate
from dragoman.simulation.noise import Noise, Slip


class TrueWorld(Struct, frozen=True, tag="world", tag_field="type"):
    """What the world was made from; the first row."""

    seed: int
    reports: int
    states: int
    days: int
    noise: Noise


class TruePerson(Struct, frozen=True, tag="person", tag_field="type"):
    """An official; two people may share a name. `state` is alpha-3."""

    id: str
    name: str
    state: str


class TrueTenure(Struct, frozen=True, tag="tenure", tag_field="type"):
    """A person's holding of an office from `start` to before `end`."""

    person: str
    office: str
    state: str
    start: dt.date
    end: dt.date
    capacity: Capacity


class TrueChair(Struct, frozen=True, tag="chair", tag_field="type"):
    """A state's holding of the chair of an organ in one calendar year."""

    body: str
    holder: str
    year: int


class TrueClaim(Struct, frozen=True):
    """Of which engagement a claim is, who its participants are (None for a state), and where it strays from the truth.

    Claims stand in the order of the reading's engagements, people in that of the claim's participants.
    """

    engagement: str
    people: tuple[str | None, ...]
    slips: tuple[Slip, ...] = ()


class TrueDocument(Struct, frozen=True, tag="document", tag_field="type"):
    """A report: the report it derives from (itself where from none), how, and the truth about each of its claims."""

    id: str
    origin: str
    how: How
    claims: tuple[TrueClaim, ...]


class TrueActor(Struct, frozen=True):
    """One who takes part in an engagement, in which office."""

    person: str
    office: str
    state: str
    role: Role


class TrueEngagement(Struct, frozen=True, tag="engagement", tag_field="type", kw_only=True):
    """An engagement that at least one report tells of.

    `status` is what a record should say that has all its reports: held where one of them reports it as held or under
    way, else what the last turn in its life says that was reported; contradictions are set aside. `fate` is what
    became of it in the world. `start` and `end` are None for a round that was agreed on and never announced. `reports`
    leaves out those that only recall it. `parent` is the visit or the occasion that it is part of, `tour` the first
    visit of its tour.
    """

    id: str
    kind: Kind
    status: Status
    fate: Fate
    reports: int
    actors: tuple[TrueActor, ...]
    start: dt.date | None
    end: dt.date | None
    place: str | None
    country: str | None
    series: str | None
    round: int | None
    parent: str | None
    tour: str | None


Truth = TrueWorld | TruePerson | TrueTenure | TrueChair | TrueDocument | TrueEngagement


def encode_truth(row: Truth) -> bytes:
    """Return a row as one line of JSON, without the end of line."""
    return msgspec.json.encode(row)


def decode_truth(line: bytes) -> Truth:
    """Return the row that a line holds. Raises msgspec.ValidationError where it is none."""
    return _ROWS.decode(line)


_ROWS: msgspec.json.Decoder[Truth] = msgspec.json.Decoder(Truth)
