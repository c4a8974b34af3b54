"""How well people are told apart and brought together across the spellings of a table, for `benchmarks.historian`.

The travellers of the table are known without looking: it gives each one name, and remarks of other rows name them by
their family name ("President Reagan") while they hold the office. Of others it can be seen where two full names of
which neither can be the other ("Abdullah bin Abdulaziz", "Salman bin Abdulaziz") came out as one person.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from msgspec import Struct

from dragoman.identity.people import Seen
from dragoman.identity.people.matching import compare_names
from dragoman.identity.people.merging import Individual, merge_people
from dragoman.identity.people.names import name_of
from dragoman.model import EngagementClaim

_HOME = "USA"


class Spellings(Struct, frozen=True, kw_only=True):
    """Names as written with their party, the same without accents, forms of address and particles, and who is left.

    `doubts` are pairs left to a person. `told` counts mentions of a traveller by family name, `told_right` those that
    came to that traveller. `merged` are travellers, whom the table tells apart, that came out as one with another;
    `mixed` are people with two full names that agree in a part only: someone should look. `lists` has the spellings of
    each person, most first.
    """

    names: int
    folded: int
    people: int
    doubts: int
    told: int
    told_right: int
    merged: int
    mixed: int
    lists: tuple[tuple[str, ...], ...]


def measure_spellings(claims: Iterable[tuple[str, EngagementClaim]], travellers: str) -> Spellings:
    """Return how people come out; ids of rows that hold `travellers` are those of the table's own travellers."""
    seen = list(seen_of(claims))
    people = merge_people(seen)
    by_id = {one.id: one for one in seen}
    names = [tuple(sorted({by_id[one].name for one in person.mentions})) for person in people.individuals]
    told, right = _travellers(seen, people.individuals, travellers)
    return Spellings(
        names=len({(one.name, one.party) for one in seen}),
        folded=len({(name_of(one.name).words, one.party) for one in seen}),
        people=len(people.individuals),
        doubts=len(people.doubts),
        told=told,
        told_right=right,
        merged=_merged(seen, people.individuals, travellers),
        mixed=sum(map(_is_mixed, names)),
        lists=tuple(sorted(names, key=lambda one: (-len(one), one))),
    )


def seen_of(claims: Iterable[tuple[str, EngagementClaim]]) -> Iterator[Seen]:
    """Yield each named participant of each engagement, in the office and on the day that its row gives."""
    for place, (number, claim) in enumerate(claims):
        day = claim.when.start if claim.when else None
        for position, one in enumerate(claim.participants):
            if one.name:
                yield Seen(f"{place}.{position}", one.name, one.office or "", one.party or "", day, number)


def _is_mixed(names: Sequence[str]) -> bool:
    full = [name_of(name) for name in names if len(name_of(name).words) > 1]
    return any(compare_names(one, other).level == "unlike" for one, other in combinations(full, 2))


def _merged(seen: Sequence[Seen], people: Sequence[Individual], mark: str) -> int:
    """Return how many travellers by the names of the table share a person with another traveller."""
    own = (one for one in seen if mark in one.document and one.party == _HOME and len(name_of(one.name).words) > 1)
    first = {one.document: one for one in reversed([*own])}
    named = {one.id: one.name for one in first.values()}
    groups = [{named[one] for one in person.mentions if one in named} for person in people]
    return sum(len(names) for names in groups if len(names) > 1)


def _travellers(seen: Sequence[Seen], people: Sequence[Individual], mark: str) -> tuple[int, int]:
    """Return how many mentions elsewhere are of one traveller by family name and days, and how many came to it."""
    place = {mention: person.id for person in people for mention in person.mentions}
    own = [one for one in seen if mark in one.document and one.party == _HOME and len(name_of(one.name).words) > 1]
    told = right = 0
    for one in seen:
        if mark in one.document or one.party != _HOME or one.on is None:
            continue
        fitting = [other for other in own if _fits(one, other)]
        if fitting and len({other.name for other in fitting}) == 1:
            told += 1
            right += place[one.id] in {place[other.id] for other in fitting}
    return told, right


def _fits(one: Seen, traveller: Seen) -> bool:
    near = one.on is not None and traveller.on is not None and abs((one.on - traveller.on).days) <= 366
    same = name_of(one.name).words[-1] == name_of(traveller.name).words[-1]
    return near and same and one.office == traveller.office
