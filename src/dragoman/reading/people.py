"""Coreference within a document: which mentions name one person, and whom a pronoun or an office means."""

from __future__ import annotations

import re

from msgspec import Struct

from dragoman.reading.actors import Actor
from dragoman.reference.names import family_first, gender, particles

_LONG_WORD = 6
_INITIAL_END = re.compile(r"(?<=\b[^\W\d_]\.)(?=\w\w)")


class Person(Struct, kw_only=True):
    """A person of the document: the fullest name, the party, and the offices in the words of the text.

    `past` are those of the offices that the person holds no more.
    """

    number: int
    name: str
    tokens: frozenset[str]
    state: str | None = None
    body: str | None = None
    offices: list[str]
    kinds: set[str]
    past: set[str]
    gender: str | None = None
    former: bool = False
    spokesperson: bool = False
    state_rule: str | None = None


class People:
    """The persons of one document, in order of appearance."""

    def __init__(self) -> None:
        self.persons: list[Person] = []
        self._by_token: dict[str, list[int]] = {}

    def add(self, actors: list[Actor]) -> None:
        """Group the named actors into persons, fullest names first, and number the actors."""
        named = [actor for actor in actors if actor.name]
        for actor in sorted(named, key=_fullest_first):
            actor.person = self._find_or_add(actor)
        for actor in sorted(named, key=lambda actor: actor.first):
            self._learn(self.persons[actor.person or 0], actor)
        self._spread_party()

    def _find_or_add(self, actor: Actor) -> int:
        tokens = name_tokens(actor.name or "")
        candidates = [self.persons[number] for number in self._by_token.get(_rarest(tokens, self._by_token), [])]
        fitting = [person for person in candidates if self._fits(person, actor, tokens)]
        if fitting:
            return min(fitting, key=lambda person: _party_distance(person, actor)).number
        person = Person(
            number=len(self.persons),
            name=actor.name or "",
            tokens=frozenset(tokens),
            offices=[],
            kinds=set(),
            past=set(),
        )
        person.state, person.body = actor.state, actor.body
        self.persons.append(person)
        for token in tokens:
            self._by_token.setdefault(token, []).append(person.number)
        return person.number

    def _fits(self, person: Person, actor: Actor, tokens: tuple[str, ...]) -> bool:
        if not (set(tokens) <= person.tokens or _initials_fit(tokens, person.name) or _misspelt(tokens, person.name)):
            return False
        return not (actor.key and (person.state or person.body) and actor.state != person.state and len(tokens) == 1)

    def _learn(self, person: Person, actor: Actor) -> None:
        if actor.key and not (person.state or person.body):
            person.state, person.body = actor.state, actor.body
        if actor.office and not (actor.counterpart and actor.office_kind is None) and actor.head == "person":
            for office in actor.office.split("; "):
                if actor.former:
                    person.past.add(office)
                if office.lower() not in {known.lower() for known in person.offices}:
                    person.offices.append(office)
        if actor.office_kind:
            person.kinds.add(actor.office_kind)
        person.former = person.former or actor.former
        person.spokesperson = person.spokesperson or actor.spokesperson
        person.gender = person.gender or gender(person.name.split()[0])

    def _spread_party(self) -> None:
        """Give people of a family-first state who are named by one word the person they belong to."""
        for person in self.persons:
            if person.state in family_first() and len(person.name.split()) > 1:
                self._by_token.setdefault(person.name.split()[0].casefold(), []).append(person.number)

    def of(self, actor: Actor) -> Person | None:
        """Return the person whom an actor names or was resolved to."""
        return None if actor.person is None else self.persons[actor.person]


def _fullest_first(actor: Actor) -> tuple[int, bool, int]:
    tokens = name_tokens(actor.name or "")
    return -len(tokens), any(len(token) == 1 for token in tokens), actor.first


def name_tokens(name: str) -> tuple[str, ...]:
    """Return the words of a name in a form to compare: casefolded, particles left out, "R.Meredov" as two words."""
    parted = _INITIAL_END.sub(" ", name.replace("’", "'"))
    words = [word.casefold().strip(".") for word in parted.split()]
    return tuple(word for word in words if word not in particles()) or tuple(words)


def _rarest(tokens: tuple[str, ...], index: dict[str, list[int]]) -> str:
    return min(tokens, key=lambda token: len(index.get(token, [])) or 99, default="")


def _party_distance(person: Person, actor: Actor) -> tuple[bool, int]:
    return (bool(actor.key) and actor.key != (person.state or person.body), -person.number)


def _initials_fit(tokens: tuple[str, ...], name: str) -> bool:
    """Say whether "A. Belozerov" can be "Arkady Belozerov"."""
    full = name_tokens(name)
    if len(tokens) < 2 or len(full) < 2 or tokens[-1] != full[-1]:
        return False
    initials = [token.replace(".", "") for token in tokens[:-1]]
    written = all(len(token) == 1 or "." in token for token in tokens[:-1])
    return written and bool(initials[0]) and full[0].startswith(initials[0][0])


def _misspelt(tokens: tuple[str, ...], name: str) -> bool:
    """Say whether two full names differ only by a letter or two within one word: "Meredev", "Meredov"."""
    full = name_tokens(name)
    unlike = [(one, other) for one, other in zip(tokens, full, strict=False) if one != other]
    if len(tokens) != len(full) or len(full) < 2 or len(unlike) != 1:
        return False
    one, other = unlike[0]
    if min(len(one), len(other)) < _LONG_WORD or abs(len(one) - len(other)) > 1:
        return False
    start = _common(one, other)
    end = _common(one[start:][::-1], other[start:][::-1])
    return start > 0 and max(len(one), len(other)) - start - end <= 1


def _common(one: str, other: str) -> int:
    """Return the number of letters that two words begin with alike."""
    pairs = zip(one, other, strict=False)
    return next((number for number, (left, right) in enumerate(pairs) if left != right), min(len(one), len(other)))
