"""One person for all mentions of them: a pure function of the mentions and of people's decisions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from msgspec import Struct
from msgspec.structs import replace

from dragoman.identity.grouping import Apart, Pair, Rulings, components, group
from dragoman.identity.people.judge import MEAN, NEVER, SAME, UNSURE, Seen, full_words, is_rare, person_points
from dragoman.identity.people.names import name_of
from dragoman.identity.people.offices import offices_of
from dragoman.model import Decided
from dragoman.reference.office_groups import office_groups
from dragoman.reference.transliteration import sounded, variants

REACH = 64
"""In a block, each mention is compared with this many that follow it: the whole block, but for the commonest names."""

_VOWELS = str.maketrans("", "", "aeiou")
_STRETCH = 91
"""Days in a quarter: mentions of one name, office and party in one quarter are compared as one."""


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


def merge_people(seen: Iterable[Seen], decided: Iterable[Decided] = ()) -> People:
    """Return the people that mentions are of. The order in which they come has no influence.

    A name of one word goes to the one person whom it fits; where it fits two, it stays alone and in doubt.
    """
    rulings = Rulings(decided)
    found = _alike(seen, rulings)
    facts = {name: _pooled(mentions) for name, mentions in found.items()}
    links = {pair: value for pair in _candidates(facts) if (value := _points(facts, pair)) >= UNSURE}
    place = {one.id: name for name, mentions in found.items() for one in mentions}
    forced = rulings.pairs(place)
    groups: list[list[str]] = []
    for part in components(sorted(facts), [*sorted(links), *forced]):
        groups += _people_of(part, facts, found, rulings, forced)
    return People(*_results(groups, links, found, rulings))


def _alike(seen: Iterable[Seen], rulings: Rulings) -> dict[str, list[Seen]]:
    """Return mentions that say the same together, by a name made of what they say."""
    found: dict[str, list[Seen]] = {}
    for one in seen:
        quarter = one.on.toordinal() // _STRETCH if one.on else 0
        said = "|".join((" ".join(name_of(one.name).words), one.party, one.office.casefold(), str(quarter)))
        alone = one.id in rulings.things or not one.party
        found.setdefault(f"{said}|{one.id}" if alone else said, []).append(one)
    return found


def _pooled(mentions: list[Seen]) -> Seen:
    """Return one mention that stands for all that say the same."""
    days = [one.on for one in mentions if one.on]
    return replace(min(mentions, key=lambda one: one.id), on=min(days) if days else None)


def _points(facts: dict[str, Seen], pair: Pair) -> float:
    return person_points(facts[pair[0]], facts[pair[1]])[0]


# Candidates


def person_keys(seen: Seen) -> Iterator[tuple[str, bool]]:
    """Yield the keys of which two mentions of one person share one, and whether it is for any two or one-word names.

    A rare word of a name is a key, as it sounds and without vowels; common words are keys in pairs, and alone for
    names of one word; an office that one person holds at a time is a key for its party and year.
    """
    words = full_words(name_of(seen.name))
    keys = sorted({_key(word) for word in words})
    rare = {_key(word) for word in words if is_rare(word)}
    yield from ((key, key in rare or len(words) == 1) for key in keys)
    yield from ((f"{one} {other}", True) for one, other in combinations(keys, 2))
    if seen.party and seen.on:
        kinds = sorted({one.kind for one in offices_of(seen.office) if one.kind in office_groups().single})
        yield from ((f"{kind} of {seen.party} in {seen.on.year}", True) for kind in kinds if kind)


def _key(word: str) -> str:
    sound = sounded(variants().get(word, word))
    return sound.translate(_VOWELS) if len(sound) > 4 else sound


def _candidates(facts: dict[str, Seen]) -> set[Pair]:
    blocks: dict[str, list[tuple[str, bool]]] = {}
    for name, one in facts.items():
        for key, with_all in person_keys(one):
            blocks.setdefault(key, []).append((name, with_all))
    return {pair for block in blocks.values() for pair in _near(sorted(block))}


def _near(block: list[tuple[str, bool]]) -> Iterator[Pair]:
    for number, (one, with_all) in enumerate(block):
        for other, other_with_all in block[number + 1 : number + 1 + REACH]:
            if with_all or other_with_all:
                yield one, other


# Groups


def _people_of(
    part: list[str], facts: dict[str, Seen], found: dict[str, list[Seen]], rulings: Rulings, forced: list[Pair]
) -> list[list[str]]:
    """Return the people of one component, each as the names of what is said of them."""
    if len(part) == 1:
        return [part]
    held = {name: facts[name] for name in part}
    values = {pair: _points(held, pair) for pair in _candidates(held) | {pair for pair in forced if pair[0] in held}}

    def ruled(one: list[str], other: list[str]) -> bool:
        return rulings.apart(_ids(one, found), _ids(other, found))

    mine = [pair for pair in forced if pair[0] in held]
    groups = group(part, values, same=SAME, mean=MEAN, never=NEVER, forced=mine, ruled=ruled, apart=ruled)
    return _only_candidates(groups, values, held, ruled)


def _only_candidates(
    groups: list[list[str]], values: dict[Pair, float], facts: dict[str, Seen], ruled: Apart
) -> list[list[str]]:
    """Put each group of one-word names to the one fuller group that it fits, where there is only one."""
    full = [one for one in groups if any(len(full_words(name_of(facts[name].name))) > 1 for name in one)]
    joined = {one[0]: list(one) for one in full}
    left = []
    for one in groups:
        if one in full:
            continue
        fitting = [other for other in full if _fits(one, other, values) and not ruled(one, other)]
        if len(fitting) == 1:
            joined[fitting[0][0]] += one
        else:
            left.append(one)
    return sorted([*(sorted(one) for one in joined.values()), *left])


def _fits(one: list[str], other: list[str], values: dict[Pair, float]) -> bool:
    pairs = ((min(a, b), max(a, b)) for a in one for b in other)
    return max((values[pair] for pair in pairs if pair in values), default=NEVER) >= UNSURE


def _ids(names: Iterable[str], found: dict[str, list[Seen]]) -> list[str]:
    return [one.id for name in names for one in found[name]]


def _results(
    groups: list[list[str]], links: dict[Pair, float], found: dict[str, list[Seen]], rulings: Rulings
) -> tuple[tuple[Individual, ...], tuple[tuple[str, str, float], ...]]:
    people = [Individual(tuple(sorted(_ids(one, found)))) for one in groups]
    place = {name: person for one, person in zip(groups, people, strict=True) for name in one}
    doubts: dict[Pair, float] = {}
    for (one, other), value in links.items():
        first, second = sorted((place[one].id, place[other].id))
        if first != second and not rulings.apart(place[one].mentions, place[other].mentions):
            doubts[first, second] = max(value, doubts.get((first, second), value))
    return (
        tuple(sorted(people, key=lambda one: one.id)),
        tuple(sorted((one, other, round(value, 2)) for (one, other), value in doubts.items())),
    )
