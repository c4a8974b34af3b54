"""Puts things together that pairwise judgements say are one, in an order that no arrival can change.

Pairs are taken from the best down. Two groups become one where nothing forbids it and the mean of all judged pairs
between them is high enough, so that one loose link does not chain two groups. Equal pairs go by their names.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Hashable, Iterable, Mapping
from functools import lru_cache
from itertools import pairwise
from typing import TypeVar

from dragoman.model import Decided

_Thing = TypeVar("_Thing", bound=Hashable)
Pair = tuple[str, str]

Apart = Callable[[list[str], list[str]], bool]
"""Says whether two groups may not become one."""


class Rulings:
    """People's decisions about things by their ids, ready to be asked.

    What is the same as one thing is the same as all that are the same as that. A `same` that would put two things
    together that a `different` keeps apart is `refused`; of several such, the first by their ids holds.
    """

    def __init__(self, decided: Iterable[Decided] = ()) -> None:
        found = sorted(set(decided))
        self.things = frozenset(name for one in found for name in (one.one, one.other))
        self._opposed: dict[str, set[str]] = {}
        for one in found:
            if one.verdict == "different":
                self._opposed.setdefault(one.one, set()).add(one.other)
                self._opposed.setdefault(one.other, set()).add(one.one)
        self._class: dict[str, tuple[str, ...]] = {name: (name,) for name in self.things}
        self.refused = tuple(one for one in found if one.verdict == "same" and not self._join(one))

    def _join(self, one: Decided) -> bool:
        mine, theirs = self._class[one.one], self._class[one.other]
        if mine is not theirs and self.apart(mine, theirs):
            return False
        joined = tuple(sorted({*mine, *theirs}))
        self._class.update(dict.fromkeys(joined, joined))
        return True

    def joined(self, thing: str) -> tuple[str, ...]:
        """Return the things that are one with a thing by decision, itself among them."""
        return self._class.get(thing, (thing,))

    def mark(self, thing: str) -> str:
        """Return what is the same for two things about which the same is decided, "" where nothing is.

        It changes only with a decision that names the thing or one that is the same by decision.
        """
        if thing not in self.things:
            return ""
        joined, opposed = self._class[thing], sorted(self._opposed.get(thing, ()))
        said = repr((joined if len(joined) > 1 else (), opposed))
        return hashlib.blake2b(said.encode(), digest_size=8).hexdigest()

    def pairs(self, place: Mapping[str, str]) -> list[Pair]:
        """Return pairs of places that connect all whose things are one by decision, the lesser first."""
        found: set[Pair] = set()
        for joined in set(self._class.values()):
            places = sorted({place[thing] for thing in joined if thing in place})
            found.update(pairwise(places))
        return sorted(found)

    def apart(self, one: Iterable[str], other: Iterable[str]) -> bool:
        """Say whether a person has decided that a thing of the first is none of the second."""
        if not self._opposed:
            return False
        theirs = {found for thing in other for found in self._class.get(thing, ())}
        mine = {found for thing in one for found in self._class.get(thing, ())} if theirs else set[str]()
        return any(not theirs.isdisjoint(self._opposed[thing]) for thing in mine & self._opposed.keys())


@lru_cache(maxsize=8)
def rulings_of(decided: tuple[Decided, ...]) -> Rulings:
    """Return decisions ready to be asked; those of a record are the same from one document to the next."""
    return Rulings(decided)


def components(things: Iterable[_Thing], pairs: Iterable[tuple[_Thing, _Thing]]) -> list[list[_Thing]]:
    """Return the things that pairs connect, directly or through others, each group in the order of `things`."""
    root = {thing: thing for thing in things}
    for one, other in pairs:
        first, second = _top(root, one), _top(root, other)
        if first != second:
            root[second] = first
    found: dict[_Thing, list[_Thing]] = {}
    for thing in root:
        found.setdefault(_top(root, thing), []).append(thing)
    return list(found.values())


def _top(root: dict[_Thing, _Thing], thing: _Thing) -> _Thing:
    while root[thing] != thing:
        root[thing] = root[root[thing]]
        thing = root[thing]
    return thing


def _never_apart(_one: list[str], _other: list[str]) -> bool:
    return False


def group(
    names: Iterable[str],
    points: Mapping[Pair, float],
    *,
    same: float,
    mean: float,
    never: float,
    forced: Iterable[Pair] = (),
    ruled: Apart = _never_apart,
    apart: Apart = _never_apart,
) -> list[list[str]]:
    """Return the groups of `names`, sorted, a pure function of what is given, whatever its order.

    `points` holds the judged pairs, each as (lesser, greater). Pairs with at least `same` may join two groups if the
    mean of the judged pairs between the groups is at least `mean`, none of them is `never` or less, and `apart` does
    not forbid it. Then the groups of `forced` pairs join, and only `ruled` can stop them.
    """
    groups = {name: [name] for name in sorted(set(names))}
    for _, one, other in sorted((-value, *pair) for pair, value in points.items() if value >= same):
        mine, theirs = groups[one], groups[other]
        if mine is not theirs and _fit(mine, theirs, points, mean, never) and not apart(mine, theirs):
            _join(groups, one, other)
    for one, other in sorted(forced):
        if groups[one] is not groups[other] and not ruled(groups[one], groups[other]):
            _join(groups, one, other)
    return sorted({id(found): found for found in groups.values()}.values())


def _join(groups: dict[str, list[str]], one: str, other: str) -> None:
    joined = sorted(groups[one] + groups[other])
    for name in joined:
        groups[name] = joined


def _fit(mine: list[str], theirs: list[str], points: Mapping[Pair, float], mean: float, never: float) -> bool:
    pairs = ((one, other) if one < other else (other, one) for one in mine for other in theirs)
    found = [points[pair] for pair in pairs if pair in points]
    return bool(found) and min(found) > never and sum(found) / len(found) >= mean
