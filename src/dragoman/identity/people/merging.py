"""One person for all mentions of them: a pure function of the mentions and of people's decisions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from msgspec import Struct

from dragoman.identity.grouping import Pair, Rulings, components, group
from dragoman.identity.people.judge import MEAN, SAME, UNSURE, points
from dragoman.identity.people.keys import keys
from dragoman.identity.people.matching import compare_names
from dragoman.identity.people.placing import Known, bearer_of, place
from dragoman.identity.people.seen import Bearer, Seen, Telling, bearers, telling_of
from dragoman.model import Decided

FEW = 40
"""The number of bearers up to which all pairs of a component are compared, whatever their keys."""

_NEVER = -100.0


class Individual(Struct, frozen=True):
    """The mentions of one person by their ids, sorted; the first gives the person's id."""

    mentions: tuple[str, ...]

    @property
    def id(self) -> str:
        """Return the id of the person."""
        return self.mentions[0]


class People(Struct, frozen=True):
    """All individuals by id, and pairs of ids that may be one person, with the points of their best mentions."""

    individuals: tuple[Individual, ...]
    doubts: tuple[tuple[str, str, float], ...] = ()


class Settled(Struct, frozen=True):
    """Tellings put together, each group of one person, and the pairs of groups left in doubt, by their numbers."""

    groups: tuple[tuple[Telling, ...], ...]
    doubts: dict[tuple[int, int], float]


Told = Mapping[Telling, Sequence[str]]
"""What mentions say alike, with the ids of the mentions."""


class _Node(Struct, frozen=True):
    """A bearer with the tellings of them and the ids of the mentions."""

    bearer: Bearer
    tellings: tuple[Telling, ...]
    ids: tuple[str, ...]


def merge_people(seen: Iterable[Seen], decided: Iterable[Decided] = ()) -> People:
    """Return the people that mentions are of. The order in which they come has no influence.

    Full names within their parties are put together first. Then a family name, or a name without a party, goes to the
    one person whom it fits, so that it never makes two people one; where it fits two, it stays alone and in doubt.
    """
    rulings = Rulings(decided)
    told: dict[Telling, list[str]] = {}
    for one in seen:
        told.setdefault(telling_of(one, decided=one.id in rulings.things), []).append(one.id)
    settled = settle(told, rulings)
    people = [Individual(tuple(sorted(name for one in group for name in told[one]))) for group in settled.groups]
    doubts = (_doubt(people[one], people[other], value) for (one, other), value in settled.doubts.items())
    return People(tuple(sorted(people, key=lambda one: one.id)), tuple(sorted(doubts)))


def _doubt(one: Individual, other: Individual, value: float) -> tuple[str, str, float]:
    return min(one.id, other.id), max(one.id, other.id), round(value, 2)


def settle(told: Told, rulings: Rulings) -> Settled:
    """Return what is of one person. What is decided about a mention must be a telling of its own."""
    nodes = _nodes(told, rulings)
    links = linked({key: node.bearer for key, node in nodes.items() if node.tellings[0].is_anchored})
    parts = _groups(nodes, links, rulings)
    members = [[nodes[key] for key in one] for one in parts]
    ids = [[name for node in one for name in node.ids] for one in members]
    loose = told.keys() - {telling for node in nodes.values() for telling in node.tellings}
    known = Known([[node.bearer for node in one] for one in members])
    placed = place(loose, known, lambda telling, number: rulings.apart(told[telling], ids[number]))
    groups = [[telling for node in one for telling in node.tellings] for one in members]
    for telling, number in placed.homes.items():
        groups[number].append(telling)
    home = {telling: number for number, one in enumerate(placed.others, len(groups)) for telling in one}
    doubts = {(number, home[telling]): value for telling, number, value in placed.doubts}
    groups += placed.others
    doubts |= {pair: value for pair, value in _between(links, parts).items() if not _ruled(pair, ids, rulings)}
    return Settled(tuple(tuple(sorted(one)) for one in groups), doubts)


def _ruled(pair: tuple[int, int], ids: Sequence[Sequence[str]], rulings: Rulings) -> bool:
    return rulings.apart(ids[pair[0]], ids[pair[1]])


def _nodes(told: Told, rulings: Rulings) -> dict[str, _Node]:
    """Return what is put together first: bearers of full names in a party, and what a person has put with others."""
    found = [(bearer, part) for bearer, part in bearers([one for one in told if one.is_anchored]).values()]
    found += [
        (bearer_of(one), (one,))
        for one, ids in told.items()
        if not one.is_anchored and any(len(rulings.joined(name)) > 1 for name in ids)
    ]
    return {
        bearer.key: _Node(bearer, part, tuple(name for telling in part for name in told[telling]))
        for bearer, part in found
    }


def linked(found: Mapping[str, Bearer]) -> dict[Pair, float]:
    """Return the pairs of bearers that are one or may be, with their points."""
    blocks: dict[str, list[str]] = {}
    for name in sorted(found):
        for key in keys(found[name]):
            blocks.setdefault(key, []).append(name)
    pairs = {pair for block in blocks.values() for pair in combinations(block, 2)}
    return {pair: value for pair in pairs if (value := points(found[pair[0]], found[pair[1]])[0]) >= UNSURE}


def _groups(nodes: Mapping[str, _Node], links: Mapping[Pair, float], rulings: Rulings) -> list[list[str]]:
    """Return the nodes that are of one person, by their keys."""
    forced = rulings.pairs({name: key for key, node in nodes.items() for name in node.ids})
    joining = [pair for pair, value in links.items() if value >= SAME]
    return [
        one
        for part in components(sorted(nodes), [*joining, *forced])
        for one in _people_of(part, nodes, links, rulings, forced)
    ]


def _people_of(
    part: list[str], nodes: Mapping[str, _Node], links: Mapping[Pair, float], rulings: Rulings, forced: list[Pair]
) -> list[list[str]]:
    if len(part) == 1:
        return [part]
    inside = set(part)

    def ruled(one: list[str], other: list[str]) -> bool:
        return rulings.apart(_ids(one, nodes), _ids(other, nodes))

    def apart(one: list[str], other: list[str]) -> bool:
        return _clash(one, other, nodes) or ruled(one, other)

    mine = [pair for pair in forced if pair[0] in inside]
    values = dict(_values(sorted(part), nodes, links))
    return group(part, values, same=SAME, mean=MEAN, never=_NEVER, forced=mine, ruled=ruled, apart=apart)


def _values(part: list[str], nodes: Mapping[str, _Node], links: Mapping[Pair, float]) -> Iterator[tuple[Pair, float]]:
    """Yield the points of the pairs of a component: of all, where it has few bearers."""
    for one, other in combinations(part, 2):
        if (one, other) in links:
            yield (one, other), links[one, other]
        elif len(part) <= FEW:
            yield (one, other), points(nodes[one].bearer, nodes[other].bearer)[0]


def _clash(one: Iterable[str], other: Iterable[str], nodes: Mapping[str, _Node]) -> bool:
    """Say whether a name of the first can be no spelling of one of the second."""
    ours, theirs = ({nodes[key].bearer.name for key in keys} for keys in (one, other))
    return any(compare_names(mine, its).clash for mine in ours for its in theirs)


def _ids(keys: Iterable[str], nodes: Mapping[str, _Node]) -> list[str]:
    return [name for key in keys for name in nodes[key].ids]


def _between(links: Mapping[Pair, float], groups: Sequence[Sequence[str]]) -> dict[tuple[int, int], float]:
    """Return the pairs of groups that a link says may be one, by their numbers, with the points of the best."""
    place = {key: number for number, one in enumerate(groups) for key in one}
    found: dict[tuple[int, int], float] = {}
    for (one, other), value in links.items():
        pair = place[one], place[other]
        if pair[0] != pair[1]:
            pair = min(pair), max(pair)
            found[pair] = max(value, found.get(pair, value))
    return found
