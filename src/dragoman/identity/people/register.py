"""People as mentions arrive: only those whom a new telling can touch are worked out again.

What a register says after any additions and removals is what `settle` gives for the tellings that are left.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import product
from typing import Protocol

from dragoman.identity.grouping import rulings_of
from dragoman.identity.people.judge import SAME, points
from dragoman.identity.people.keys import keys
from dragoman.identity.people.merging import settle
from dragoman.identity.people.placing import bearer_of, face_keys, loose_key
from dragoman.identity.people.seen import Bearer, Telling, bearers
from dragoman.model import Decided


class NameShelf(Protocol):
    """The store of a register: tellings by stem or by loose key, stems by blocking key, links of stems."""

    def keep(self, telling: Telling, place: str) -> None:
        """Keep a telling under its stem or, where it is loose, under its loose key; again changes nothing."""

    def drop(self, telling: Telling) -> None:
        """Forget a telling."""

    def under(self, place: str) -> list[Telling]:
        """Return the tellings of a stem or of a loose key."""

    def alone(self, mention: str) -> Telling | None:
        """Return the telling that one mention is, which a person has decided about."""

    def enter(self, stem: str, blocks: frozenset[str]) -> None:
        """Put a stem into blocks, in the place of those it was in."""

    def block(self, key: str) -> list[str]:
        """Return the stems in a block."""

    def link(self, stem: str, partners: frozenset[str]) -> None:
        """Link a stem with others, in the place of those it was linked with; links go both ways."""

    def partners(self, stem: str) -> list[str]:
        """Return the stems that a stem is linked with."""


class Memory:
    """A shelf in memory, for tests."""

    def __init__(self) -> None:
        self._places: dict[str, set[Telling]] = defaultdict(set)
        self._at: dict[Telling, str] = {}
        self._blocks: dict[str, frozenset[str]] = {}
        self._links: dict[str, set[str]] = defaultdict(set)

    def keep(self, telling: Telling, place: str) -> None:
        """Keep a telling."""
        self._places[place].add(telling)
        self._at[telling] = place

    def drop(self, telling: Telling) -> None:
        """Forget a telling."""
        self._places[self._at.pop(telling)].discard(telling)

    def under(self, place: str) -> list[Telling]:
        """Return the tellings of a place."""
        return sorted(self._places[place])

    def alone(self, mention: str) -> Telling | None:
        """Return the telling that one mention is."""
        return next((one for one in self._at if one.alone == mention), None)

    def enter(self, stem: str, blocks: frozenset[str]) -> None:
        """Put a stem into blocks."""
        self._blocks[stem] = blocks

    def block(self, key: str) -> list[str]:
        """Return the stems in a block."""
        return [stem for stem, blocks in self._blocks.items() if key in blocks]

    def link(self, stem: str, partners: frozenset[str]) -> None:
        """Link a stem with others."""
        for other in self._links.pop(stem, ()):
            self._links[other].discard(stem)
        for other in partners:
            self._links[stem].add(other)
            self._links[other].add(stem)

    def partners(self, stem: str) -> list[str]:
        """Return the stems that a stem is linked with."""
        return sorted(self._links[stem])


class Aside:
    """Changes beside a shelf that stays as it is, to see what would be."""

    def __init__(self, shelf: NameShelf) -> None:
        self._shelf = shelf
        self._gone: set[Telling] = set()
        self._blocks: dict[str, frozenset[str]] = {}
        self._links: dict[str, set[str]] = {}

    def keep(self, telling: Telling, place: str) -> None:
        """Raise TypeError: only what is gone can be set aside."""
        raise TypeError(f"{telling.key} at {place} cannot be kept beside a shelf")

    def drop(self, telling: Telling) -> None:
        """Forget a telling."""
        self._gone.add(telling)

    def under(self, place: str) -> list[Telling]:
        """Return the tellings of a place."""
        return [one for one in self._shelf.under(place) if one not in self._gone]

    def alone(self, mention: str) -> Telling | None:
        """Return the telling that one mention is."""
        found = self._shelf.alone(mention)
        return None if found in self._gone else found

    def enter(self, stem: str, blocks: frozenset[str]) -> None:
        """Put a stem into blocks."""
        self._blocks[stem] = blocks

    def block(self, key: str) -> list[str]:
        """Return the stems in a block."""
        own = {stem for stem, blocks in self._blocks.items() if key in blocks}
        return sorted(own | {stem for stem in self._shelf.block(key) if stem not in self._blocks})

    def link(self, stem: str, partners: frozenset[str]) -> None:
        """Link a stem with others."""
        for other in self.partners(stem):
            self._of(other).discard(stem)
        self._links[stem] = set(partners)
        for other in partners:
            self._of(other).add(stem)

    def _of(self, stem: str) -> set[str]:
        return self._links.setdefault(stem, set(self._shelf.partners(stem)))

    def partners(self, stem: str) -> list[str]:
        """Return the stems that a stem is linked with."""
        return sorted(self._of(stem))


class Register:
    """Tellings on a shelf, and who they are of. `decided` are people's decisions about mentions."""

    def __init__(self, shelf: NameShelf, decided: Iterable[Decided] = ()) -> None:
        self._shelf = shelf
        self._rulings = rulings_of(tuple(decided))

    def change(self, gone: Iterable[Telling], new: Iterable[Telling]) -> dict[Telling, str]:
        """Take tellings out and in; return, for all that may be of another person now, the key of the person."""
        gone, new = set(gone), set(new)
        for one in gone:
            self._shelf.drop(one)
        for one in new:
            self._shelf.keep(one, place_of(one))
        anchored = {one for one in gone | new if one.is_anchored}
        stems = {one.stem for one in anchored}
        stems |= {other for stem in stems for other in self._shelf.partners(stem)}
        for stem in sorted({one.stem for one in anchored}):
            self._relink(stem)
        decided = [told for name in self._rulings.things if (told := self._shelf.alone(name))]
        stems |= {one.stem for one in decided if one.is_anchored}
        loose = {one for one in (*gone, *new, *decided) if not one.is_anchored}
        # What a person has put with another bears a name like a full one does: others may face it.
        return self._settled(stems, {place_of(one) for one in loose} | self._faced(anchored | loose))

    def _faced(self, tellings: Iterable[Telling]) -> set[str]:
        return {_loose(key) for one in tellings for key in face_keys(bearer_of(one))}

    def _relink(self, stem: str) -> None:
        """Find anew which blocks a stem is in, and with which stems it may be one."""
        mine = self._bearers(stem)
        wanted = {key for one in mine for key in keys(one)}
        faces = {key for one in mine for key in face_keys(one)}
        self._shelf.enter(stem, frozenset(map(_block, wanted)) | frozenset(map(_loose, faces)))
        near = {other for key in wanted for other in self._shelf.block(_block(key)) if other != stem}
        self._shelf.link(stem, frozenset(other for other in near if _is_linked(mine, self._bearers(other))))

    def _bearers(self, stem: str) -> list[Bearer]:
        return [bearer for bearer, _ in bearers(self._shelf.under(stem)).values()]

    def _settled(self, stems: set[str], blocks: set[str]) -> dict[Telling, str]:
        """Work out the components of stems and the loose tellings of blocks again."""
        area = self._reach(stems)
        loose = self._loose_of(blocks, area)
        facing = {stem for one in loose for stem in self._shelf.block(place_of(one))}
        told = [one for stem in self._reach(area | facing) for one in self._shelf.under(stem)]
        settled = settle({one: (one.alone or one.key,) for one in (*told, *loose)}, self._rulings)
        return {one: person_key(group) for group in settled.groups for one in group}

    def _loose_of(self, blocks: set[str], area: set[str]) -> list[Telling]:
        """Return the loose tellings that blocks, or names of an area, can be asked about."""
        faces = {_loose(key) for stem in area for one in self._bearers(stem) for key in face_keys(one)}
        return [one for key in sorted(blocks | faces) for one in self._shelf.under(key)]

    def _reach(self, stems: set[str]) -> set[str]:
        found, ahead = set(stems), list(stems)
        while ahead:
            for other in self._shelf.partners(ahead.pop()):
                if other not in found:
                    found.add(other)
                    ahead.append(other)
        return found


def place_of(telling: Telling) -> str:
    """Return under what a shelf keeps a telling: its stem, or a loose key."""
    return telling.stem if telling.is_anchored else _loose(loose_key(telling) or telling.key)


def person_key(group: Iterable[Telling]) -> str:
    """Return the key of a person: that of the first telling with a full name and a party, else of the first."""
    tellings = list(group)
    return min(one.key for one in [one for one in tellings if one.is_anchored] or tellings)


def _block(key: str) -> str:
    return f"name {key}"


def _loose(key: str) -> str:
    return f"part {key}"


def _is_linked(ours: Iterable[Bearer], theirs: Iterable[Bearer]) -> bool:
    return any(points(one, other)[0] >= SAME for one, other in product(ours, theirs))
