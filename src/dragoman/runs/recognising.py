"""Recognising for a record: namings into people, by name, party, office and date."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

import msgspec

from dragoman.identity.grouping import rulings_of
from dragoman.identity.people import Aside, Register, Seen, Telling, called, place_of, telling_of
from dragoman.record import NameRows, Naming, Ruled, Sighting

_encode = msgspec.msgpack.Encoder().encode
_TELLING = msgspec.msgpack.Decoder(Telling)


class ByIdentity:
    """Makes one person of all mentions of one."""

    def naming(self, sighting: Sighting, decided: Ruled) -> Naming:
        """Return what a sighting says."""
        one = Seen(sighting.id, sighting.name, sighting.office, sighting.party, sighting.on, sighting.document)
        telling = telling_of(one, decided=sighting.id in rulings_of(decided).things)
        return Naming(telling.key, _encode(telling), place_of(telling), telling.alone)

    def recognise(
        self, rows: NameRows, gone: Sequence[bytes], new: Sequence[bytes], decided: Ruled
    ) -> Mapping[str, str]:
        """Return the keys of the namings that may be of another person now, with the keys of the people."""
        changed = Register(_RowNames(rows), decided).change(map(_telling, gone), map(_telling, new))
        return {telling.key: person for telling, person in changed.items()}

    def without(self, rows: NameRows, gone: Sequence[bytes], decided: Ruled) -> Mapping[str, str]:
        """Return what `recognise` would if some namings were gone, and leave the rows as they are."""
        changed = Register(Aside(_RowNames(rows)), decided).change(map(_telling, gone), ())
        return {telling.key: person for telling, person in changed.items()}

    def called(self, bodies: Sequence[bytes]) -> tuple[str, str]:
        """Return the name and the party of a person of whom there are some namings."""
        return called(map(_telling, bodies))


class _RowNames:
    """The shelf of a register over the rows of a record."""

    def __init__(self, rows: NameRows) -> None:
        self._rows = rows
        self.enter, self.block, self.link, self.partners = rows.enter, rows.block, rows.link, rows.links

    def keep(self, telling: Telling, place: str) -> None:  # noqa: ARG002 the row holds its place from the beginning
        """Note that a telling is known."""
        self._rows.know(telling.key, known=True)

    def drop(self, telling: Telling) -> None:
        """Note that a telling is gone."""
        self._rows.know(telling.key, known=False)

    def under(self, place: str) -> list[Telling]:
        """Return the tellings of a place."""
        return [_telling(body) for body in self._rows.under(place)]

    def alone(self, mention: str) -> Telling | None:
        """Return the telling that one mention is."""
        body = self._rows.alone(mention)
        return _telling(body) if body is not None else None


@lru_cache(maxsize=1 << 14)
def _telling(body: bytes) -> Telling:
    return _TELLING.decode(body)
