"""Gives names that say little, a family name or one without a party, to the one known person whom they fit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from msgspec import Struct

from dragoman.identity.people.judge import MEAN, UNSURE, points
from dragoman.identity.people.keys import family_key, word_key
from dragoman.identity.people.names import full_words
from dragoman.identity.people.seen import Bearer, Telling, Term, terms_of

ALONE, AHEAD = 2.5, 1.0
"""Points from which a name goes to the only one known who bears it, and by which one must be ahead of the others."""

Forbidden = Callable[[Telling, int], bool]
"""Says whether a person has decided that a telling is not of the group of a number."""


class Placed(Struct, frozen=True):
    """Where loose tellings went: with which group, by its number; with which others; and the groups left in doubt."""

    homes: dict[Telling, int]
    others: list[list[Telling]]
    doubts: list[tuple[Telling, int, float]]


class Known:
    """People with full names, to be asked whom a loose telling fits."""

    def __init__(self, groups: Sequence[Sequence[Bearer]]) -> None:
        self._faces = [_faces(one) for one in groups]
        self._index: dict[str, set[int]] = defaultdict(set)
        for number, one in enumerate(groups):
            for bearer in one:
                for key in face_keys(bearer):
                    self._index[key].add(number)

    def faces(self, key: str) -> dict[int, list[Bearer]]:
        """Return the groups that a key leads to, each as its names with all that is known of its offices."""
        return {number: self._faces[number] for number in sorted(self._index.get(key, ()))}


def _faces(group: Iterable[Bearer]) -> list[Bearer]:
    group = list(group)
    terms = _together(term for one in group for term in one.terms)
    return [Bearer("", name, party, terms) for name, party in sorted({(one.name, one.party) for one in group})]


def _together(terms: Iterable[Term]) -> tuple[Term, ...]:
    found: dict[str, Term] = {}
    for one in terms:
        known = found.get(one.office, one)
        firsts = [at for at in (known.first, one.first) if at is not None]
        lasts = [at for at in (known.last, one.last) if at is not None]
        found[one.office] = Term(one.office, min(firsts, default=None), max(lasts, default=None))
    return tuple(sorted(found.values()))


def bearer_of(telling: Telling) -> Bearer:
    """Return the bearer that a telling alone speaks of."""
    return Bearer(telling.key, telling.name, telling.party, terms_of([telling]))


def face_keys(bearer: Bearer) -> Iterator[str]:
    """Yield the keys under which loose tellings look for a full name."""
    name = bearer.name
    words = sorted({word_key(word) for word in full_words(name)})
    father = word_key(name.father) if name.given and name.father else ""
    yield from (family_key(word, bearer.party) for word in words if word != father)
    if father:
        yield f"bin {family_key(father, bearer.party)}"
    yield from (f"{one} {other}" for one, other in combinations(words, 2))


def loose_key(telling: Telling) -> str:
    """Return the key under which a loose telling looks for a full name, "" where nothing can be found."""
    words = full_words(telling.name) or telling.name.words
    if telling.party and words:
        return f"{'bin ' if telling.father else ''}{family_key(word_key(words[-1]), telling.party)}"
    spelt = sorted({word_key(word) for word in words})
    return f"{spelt[0]} {spelt[1]}" if len(spelt) > 1 else ""


def place(loose: Iterable[Telling], known: Known, forbidden: Forbidden) -> Placed:
    """Place loose tellings; those that fit nobody come together with their like. The order has no influence."""
    placed = Placed({}, [], [])
    blocks: dict[str, list[Telling]] = defaultdict(list)
    for telling in sorted(loose):
        blocks[loose_key(telling) or telling.key].append(telling)
    for key, tellings in blocks.items():
        _place(tellings, known.faces(key), forbidden, placed)
    return placed


def _place(tellings: list[Telling], faces: dict[int, list[Bearer]], forbidden: Forbidden, placed: Placed) -> None:
    """Place the tellings of one key, round by round: who is placed lengthens the terms of the group for the next."""
    pending = {telling: _fitting(telling, faces, forbidden) for telling in tellings}
    while clear := {one: fit[0][1] for one, fit in pending.items() if _is_clear(fit, only=len(faces) == 1)}:
        placed.homes.update(clear)
        for number in set(clear.values()):
            terms = terms_of([one for one, home in clear.items() if home == number])
            faces[number] = [
                Bearer(face.key, face.name, face.party, _together((*face.terms, *terms))) for face in faces[number]
            ]
        pending = {one: _fitting(one, faces, forbidden) for one in pending if one not in clear}
    for telling, fitting in pending.items():
        placed.doubts.extend((telling, number, value) for value, number in fitting)
    placed.others.extend([one] for one, fitting in pending.items() if fitting)
    placed.others.extend(_runs([one for one, fitting in pending.items() if not fitting]))


def _fitting(telling: Telling, faces: Mapping[int, list[Bearer]], forbidden: Forbidden) -> list[tuple[float, int]]:
    """Return the groups that a telling may be of with the points, the best first."""
    one = bearer_of(telling)
    found = (
        (max(points(one, face)[0] for face in group), number)
        for number, group in faces.items()
        if not forbidden(telling, number)
    )
    return sorted((pair for pair in found if pair[0] >= ALONE), key=lambda pair: (-pair[0], pair[1]))


def _is_clear(fitting: Sequence[tuple[float, int]], *, only: bool) -> bool:
    """Say whether the best of some groups is the one; `only` says that nobody else known bears the name."""
    if not fitting or only:
        return bool(fitting)
    return fitting[0][0] >= UNSURE and (len(fitting) < 2 or fitting[0][0] - fitting[1][0] >= AHEAD)


def _runs(tellings: list[Telling]) -> list[list[Telling]]:
    """Return tellings that fit nobody known, each with the first earlier ones that it may be one with."""
    found: list[list[Telling]] = []
    for one in sorted(tellings, key=lambda one: (one.quarter, one)):
        mine = bearer_of(one)
        home = next((run for run in found if _joins(mine, run)), None)
        if home is None or one.alone:
            found.append([one])
        else:
            home.append(one)
    return found


def _joins(mine: Bearer, run: list[Telling]) -> bool:
    return not run[0].alone and max(points(mine, bearer_of(other))[0] for other in run) >= MEAN
