"""Says by what name a speaker goes: pronouns, offices without a name, "the official" and "his counterpart"."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from dragoman.reading.actors import Actor
from dragoman.reading.arguments import opens_clause
from dragoman.reading.context import Home
from dragoman.reading.passages import Passage
from dragoman.reading.people import People, Person
from dragoman.reference.actor_words import actor_words
from dragoman.reference.names import gender
from dragoman.reference.office_words import office_kinds
from dragoman.reference.speech import speech_words

_PARAGRAPHS = 3


class Speaker(Struct, frozen=True):
    """A speaker's name, the person where it is one, and the actor where the text has one there."""

    name: str
    person: Person | None = None
    actor: Actor | None = None

    @property
    def is_one(self) -> bool:
        """Say whether a single person speaks, whom "he" or "she" can mean."""
        if self.person is not None:
            return True
        return self.actor is not None and self.actor.head == "office" and not self.actor.plural


class Turn(Struct, frozen=True):
    """Who speaks, as the word at token `number` tells."""

    number: int
    speaker: Speaker


class Speakers:
    """Names the speakers of one document; `turns` are those read so far."""

    def __init__(self, passages: list[Passage], people: People, home: Home) -> None:
        self.passages = passages
        self.text = passages[0].text
        self.people = people
        self.home = home
        self.turns: list[Turn] = []

    def last(self) -> Speaker | None:
        """Return who spoke last."""
        return self.turns[-1].speaker if self.turns else None

    def of(self, actor: Actor) -> Speaker | None:
        """Return a speaker under a person's name in full where the text has it, else an office or a party."""
        person = self.people.of(actor)
        if person is not None:
            return Speaker(person.name, person, actor)
        if actor.head == "pronoun":
            return self._antecedent(actor)
        if actor.counterpart and actor.key is not None:
            person = self._counterpart(actor)
        elif actor.office:
            person = self._holder(actor)
        meant = Speaker(person.name, person, actor) if person is not None else self._epithet(actor)
        return meant or Speaker(self._words(actor), None, actor)

    def _words(self, actor: Actor) -> str:
        words = " ".join(self.text.slice(actor.first, actor.last).split())
        first, _, rest = words.partition(" ")
        return rest if first.lower() in actor_words().determiners and rest else words

    def _antecedent(self, actor: Actor) -> Speaker | None:
        """Return whom a pronoun means."""
        author = self.home.author
        if actor.pronoun in {"i", "we"} and author is not None and (author.name or author.office):
            return Speaker(author.name or author.office or "")
        if actor.pronoun in {"they", "we", "us", "them"}:
            return self.last()
        return self.spoken_of(actor.first, "f" if actor.pronoun in {"she", "her"} else "m")

    def spoken_of(self, number: int, wanted: str | None, party: str | None = None) -> Speaker | None:
        """Return the person whom the text goes on about: who spoke or acted in the nearest sentence before.

        `wanted` is a gender, `party` the code of whom the person acts for, None where either will do.
        """
        place = self.text.sentence_of(number)
        for passage in reversed(self.passages[: place.number + 1]):
            if place.paragraph - passage.sentence.paragraph > _PARAGRAPHS:
                break
            for found in (self._speaker_in(passage, number), self._subject_in(passage, number)):
                if found is not None and _may_be(found.person, wanted, party):
                    return found
        persons = (person for person in self._persons_before(number) if _may_be(person, wanted, party))
        person = next(persons, None)
        return Speaker(person.name, person) if person is not None else None

    def _speaker_in(self, passage: Passage, number: int) -> Speaker | None:
        for turn in reversed(self.turns):
            if turn.number < passage.first:
                break
            if turn.number < min(passage.last, number) and turn.speaker.is_one:
                return turn.speaker
        return None

    def _subject_in(self, passage: Passage, number: int) -> Speaker | None:
        """Return the person, or the one whom "he" means, that opens a clause; not X in "X, he said, ..."."""
        for group in passage.groups:
            actor = group.actors[0]
            if group.last > number or not opens_clause(passage, group):
                continue
            if self.text.words[group.last : number] == [","]:
                continue
            person = self.people.of(actor)
            if person is not None and not actor.possessive:
                return Speaker(person.name, person, actor)
            if actor.pronoun in {"he", "she"} and actor.first < number:
                return self._antecedent(actor)
        return None

    def _persons_before(self, number: int) -> Iterator[Person]:
        """Yield the persons named before a token outside quotations, last first."""
        for passage in reversed(self.passages[: self.text.sentence_of(number).number + 1]):
            for one in reversed(passage.actors):
                person = self.people.of(one)
                if one.last <= number and person is not None and not self.text.quoted[one.first]:
                    yield person

    def _holder(self, actor: Actor) -> Person | None:
        """Return the person whom an office means: in its very words, of the home state, else the last one named."""
        if actor.determiner in {"a", "an"} or actor.plural:
            return None
        held = [one for one in self._persons_before(actor.first) if _holds(one, actor)]
        if not held:
            return None
        return max(held, key=lambda one: self._fit(one, actor))

    def _fit(self, person: Person, actor: Actor) -> tuple[bool, bool]:
        home = actor.key or self.home.first
        return _head(actor.office) in {_head(office) for office in person.offices}, person.state == home

    def _counterpart(self, actor: Actor) -> Person | None:
        """Return the person of its party whom "his Chilean counterpart" means, not the one who spoke last."""
        last = self.last()
        for person in self._persons_before(actor.first):
            if actor.key in {person.state, person.body} and (last is None or person is not last.person):
                return person
        return None

    def _epithet(self, actor: Actor) -> Speaker | None:
        """Return who spoke or acted last where "the official" or "the guest" means them."""
        if actor.determiner != "the" or actor.plural or _head(actor.office) not in speech_words().epithets:
            return None
        return self.spoken_of(actor.first, None, actor.key)


def _head(office: str | None) -> str:
    return (office or "").lower().split(" ")[-1]


def _holds(person: Person, actor: Actor) -> bool:
    """Say whether a person can be whom an office without a name means."""
    party = person.state or person.body
    if not (actor.key is None or party is None or party == actor.key):
        return False
    if actor.spokesperson and person.spokesperson:
        return True
    same = actor.office_kind in person.kinds and actor.office_kind is not None
    if same and office_kinds()[actor.office_kind or ""].level not in {"private", "official"}:
        return True
    return any(_head(actor.office) in office.lower().split() for office in person.offices) and (
        same or " " not in (actor.office or "")
    )


def _may_be(person: Person | None, wanted: str | None, party: str | None) -> bool:
    """Say whether a person can be of a gender and act for a party."""
    if person is None:
        return True
    if party is not None and party not in {person.state, person.body} and (person.state or person.body):
        return False
    return wanted is None or (person.gender or gender(person.name.split()[0])) in {None, wanted}
