"""Which claims are compared: tellings that share a blocking key, each with those near it by date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from msgspec import Struct

from dragoman.identity.engagements.compare import SAME, points
from dragoman.identity.engagements.facts import Facts, facts_of
from dragoman.identity.engagements.keys import keys_of
from dragoman.identity.engagements.told import Stand, Told
from dragoman.identity.grouping import Pair, Rulings

REACH = 48
"""In a block, each telling is compared with this many that follow it by date: mostly the whole block."""

FEW = 40
"""The number of tellings up to which all pairs of a component are compared, whatever their keys."""


class Telling(Struct, frozen=True):
    """Claims that say the same in all that is compared, in their order. `name` begins with the day of the window."""

    name: str
    facts: Facts
    told: tuple[Stand, ...]

    @property
    def tellers(self) -> frozenset[str]:
        """Return the documents and tables that tell it, and tell it apart from all else that they tell."""
        return frozenset(teller for one in self.told for teller in one.tellers)


def name_of_telling(facts: Facts, claim: str, rulings: Rulings) -> str:
    """Return the name of the telling that a claim belongs to.

    Claims with the same facts share it, unless people have decided otherwise about them or the facts are too few to
    say that two such claims are one.
    """
    alone = points(facts, facts)[0] < SAME
    mark = claim if alone else rulings.mark(claim)
    return f"{facts.key}#{mark}" if mark else facts.key


def tellings(told: Iterable[Told], rulings: Rulings) -> dict[str, Telling]:
    """Return the tellings by name."""
    found: dict[str, tuple[Facts, list[Stand]]] = {}
    for one in told:
        facts = facts_of(one)
        found.setdefault(name_of_telling(facts, one.id, rulings), (facts, []))[1].append(one.stand)
    return {
        name: Telling(name, facts, tuple(sorted(claims, key=lambda one: one.order)))
        for name, (facts, claims) in found.items()
    }


Entry = tuple[str, bool]
"""The name of a telling, and whether it is compared with all of a block (True) or only with those that are."""

Block = list[Entry]
"""Entries in the order of their names."""


def blocks(facts: Iterable[tuple[str, Facts]]) -> dict[str, Block]:
    """Return the blocks by their keys."""
    found: dict[str, Block] = {}
    for name, one in facts:
        for key in keys_of(one):
            found.setdefault(key.words, []).append((name, not (key.wide and key.tight)))
    for block in found.values():
        block.sort()
    return found


def near(block: Block) -> Iterator[Pair]:
    """Yield the pairs of a block that are compared."""
    for number, (one, with_all) in enumerate(block):
        for other, other_with_all in block[number + 1 : number + 1 + REACH]:
            if with_all or other_with_all:
                yield one, other


def judged(facts: dict[str, Facts]) -> dict[Pair, float]:
    """Return the points of the pairs that are compared, by names, the lesser first."""
    found: dict[Pair, float] = {}
    for block in blocks(facts.items()).values():
        for pair in near(block):
            if pair not in found:
                found[pair] = points(facts[pair[0]], facts[pair[1]])[0]
    return found


def judged_within(component: Sequence[str], facts: dict[str, Facts]) -> dict[Pair, float]:
    """Return the points of the pairs of a component: of all, where it has few tellings."""
    if len(component) > FEW:
        return judged({name: facts[name] for name in component})
    return {(one, other): points(facts[one], facts[other])[0] for one, other in combinations(sorted(component), 2)}
