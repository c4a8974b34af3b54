"""Says whom "he" and "she" mean: the likeliest of the persons named before."""

from __future__ import annotations

from dragoman.reading.actors import Actor
from dragoman.reading.people import People, Person
from dragoman.reference.names import gender

_SUBJECTS = frozenset({"he", "she"})
_OBJECTS = frozenset({"him", "her"})


class Antecedents:
    """The persons of one document in order of the text; `subjects` as in `Resolver`."""

    def __init__(self, people: People, mentions: list[Actor], subjects: set[int]) -> None:
        self.people = people
        self.mentions = mentions
        self.subjects = subjects
        self._spoken_of: list[tuple[int, Person]] = []

    def of(self, actor: Actor, others: list[Actor]) -> Person | None:
        """Return whom a pronoun means and let a later one mean the same person rather than others."""
        person = self._antecedent(actor, others)
        if person is not None and actor.pronoun in _SUBJECTS:
            self._spoken_of.append((actor.first, person))
        return person

    def _antecedent(self, actor: Actor, others: list[Actor]) -> Person | None:
        """Return the last person before a pronoun whose gender can be right and who is not of the other side.

        Those who head a clause come first, and whom a pronoun meant counts as named again where it stands.
        """
        wanted = "f" if actor.pronoun in {"she", "her"} else "m"
        persons = {one.person for one in others}
        parties = {one.key for one in others if one.key}
        for person in self._ranked(actor):
            if person.spokesperson or person.number in persons:
                continue
            if (person.state or person.body) in parties and actor.pronoun in _SUBJECTS:
                continue
            if (person.gender or gender(person.name.split()[0])) in {None, wanted}:
                return person
        return None

    def _ranked(self, actor: Actor) -> list[Person]:
        """Return the persons named before a pronoun, likeliest first."""
        seen = [one for one in self.mentions if one.last <= actor.first][-12:]
        again = [(at, person) for at, person in self._spoken_of if at < actor.first][-3:]
        heads = [(one.first, one) for one in seen if one.first in self.subjects]
        named = [(at, person) for at, one in heads if (person := self.people.of(one)) is not None]
        subjects = [person for _, person in sorted([*named, *again], key=lambda one: -one[0])][:4]
        rest = [person for one in reversed(seen) if (person := self.people.of(one)) is not None]
        if actor.pronoun not in _OBJECTS or actor.last == actor.first:
            return subjects + rest
        objects = [one for one in reversed(seen) if one.first not in self.subjects]
        return [person for one in objects if (person := self.people.of(one)) is not None] + subjects
