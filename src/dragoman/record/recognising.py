"""What says which mentions are of one person, as the record sees it: it is told what they say, and when that goes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Protocol

from msgspec import Struct

from dragoman.record.merging import Ruled
from dragoman.record.name_rows import NameRows
from dragoman.reference.folding import folded


class Sighting(Struct, frozen=True):
    """A person as one document has them: a participant of a claim, or one whose office it tells.

    `id` is the claim's with the name, as decisions about people call it; `on` the day of the engagement, else of
    publication.
    """

    id: str
    name: str
    office: str
    party: str
    on: dt.date | None
    document: str


class Naming(Struct, frozen=True):
    """What a sighting says, as others may say it too: its key, and what the recogniser keeps of it.

    `place` is where the recogniser looks for it; `alone` is the id of the sighting where it can be no other.
    """

    key: str
    body: bytes
    place: str
    alone: str = ""


class Recogniser(Protocol):
    """Says who namings are of. What it remembers is in rows that it alone understands."""

    def naming(self, sighting: Sighting, decided: Ruled, /) -> Naming:
        """Return what a sighting says; one that a person has decided about is a naming of its own."""

    def recognise(
        self, rows: NameRows, gone: Sequence[bytes], new: Sequence[bytes], decided: Ruled, /
    ) -> Mapping[str, str]:
        """Take in namings that are new and take out those that are gone, by their bodies.

        Return the keys of all namings that may be of another person now, each with the key of the person.
        """

    def without(self, rows: NameRows, gone: Sequence[bytes], decided: Ruled, /) -> Mapping[str, str]:
        """Return what `recognise` would if some namings were gone, and leave the rows as they are."""

    def called(self, bodies: Sequence[bytes]) -> tuple[str, str]:
        """Return the name and the party of a person of whom there are some namings."""


class ByName:
    """Takes mentions for one person whose names, but for case, accents and script, and whose parties are equal."""

    def naming(self, sighting: Sighting, _decided: Ruled) -> Naming:
        """Return the name and the party, the person's key before them."""
        key = f"{sighting.party}:{folded(sighting.name) or sighting.name}"
        body = "\x1f".join((key, sighting.name, sighting.party, sighting.office)).encode()
        return Naming(body.decode(), body, "")

    def recognise(
        self,
        rows: NameRows,
        gone: Sequence[bytes],
        new: Sequence[bytes],
        _decided: Ruled,
    ) -> Mapping[str, str]:
        """Return for each naming its own beginning."""
        for body in (*gone, *new):
            rows.know(body.decode(), known=body in new)
        return {body.decode(): body.decode().partition("\x1f")[0] for body in new}

    def without(self, _rows: NameRows, _gone: Sequence[bytes], _decided: Ruled) -> Mapping[str, str]:
        """Return nothing: who has a name depends on no other."""
        return {}

    def called(self, bodies: Sequence[bytes]) -> tuple[str, str]:
        """Return the last of the names: "Okello" before "OKELLO"."""
        _, name, party, _ = max(bodies).decode().split("\x1f")
        return name, party
