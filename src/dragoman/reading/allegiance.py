"""Says whose official a person is whom the text names without a state: by the title, the list, the side, the sender."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import cache

from msgspec import Struct

from dragoman.reading.actors import Actor
from dragoman.reading.context import Home
from dragoman.reading.passages import Group, Passage
from dragoman.reading.people import People, Person
from dragoman.reading.places import Place
from dragoman.reference.actor_words import actor_words
from dragoman.reference.bodies import bodies, shared_officials
from dragoman.reference.office_words import office_kinds
from dragoman.reference.officials import known_party
from dragoman.reference.parties import parties
from dragoman.reference.polities import can_have, states_of_title

_OWN = frozenset({"his", "her", "their"})
_LED = frozenset({"led", "headed", "represented"})
_INCLUDES = frozenset("include comprise included includes including comprised comprises comprising consisted".split())
_OTHER_SIDE = frozenset({"with", "on", "by", "to"})
_HEADS = frozenset({"president", "vice president", "vice-president", "chief", "head", "leader", "ambassador"})
_MEETING = frozenset({"reciprocal", "call_on", "event"})
Party = tuple[str | None, str | None]
_NOBODY: Party = (None, None)


class Spot(Struct, frozen=True):
    """Where a person stands: the sentence, the coordinated phrase in it, the noun phrase in that."""

    passage: Passage
    group: Group
    actor: Actor


class Allegiance:
    """Gives the people of one document the parties that its wording implies, in order of the text."""

    def __init__(self, people: People, home: Home, published: dt.date | None) -> None:
        self.people = people
        self.home = home
        self.year = published.year if published is not None else None
        self.rules: tuple[tuple[str, Callable[[Spot], Party]], ...] = (
            ("known official", self._by_name),
            ("state that uses the title", self._by_title),
            ("side that the person leads", self._by_side),
            ("body that publishes or is named most", self._by_body),
            ("sender of what the person delivers", self._by_delivery),
            ("place where they meet", self._by_place),
            ("sender of what is handed over", self._by_message),
            ("official in whose company", self._by_company),
            ("official named before in the list", self._by_list),
            ("place where a visitor meets", self._by_visit),
        )
        self._told: Passage | None = None
        self._town: Place | None = None
        self._traveller: Party = _NOBODY

    def settle(self, passages: list[Passage]) -> None:
        """Give each person without a party the one that the first fitting rule finds."""
        for passage in passages:
            self._follow(passage)
            for group in passage.groups:
                for actor in group.actors:
                    person = self.people.of(actor)
                    if person is not None and not (person.state or person.body or person.former):
                        self._settle(Spot(passage, group, actor), person)

    def _follow(self, passage: Passage) -> None:
        """Keep the town that the sentence before named last, and the party of its subject, within a paragraph."""
        before, self._told = self._told, passage
        if before is None or before.sentence.paragraph != passage.sentence.paragraph:
            self._town, self._traveller = None, _NOBODY
            return
        self._town = before.places[-1] if before.places else self._town
        subject = self._subject(before, before.last)
        self._traveller = subject if subject != _NOBODY else self._traveller

    def _settle(self, spot: Spot, person: Person) -> None:
        for name, rule in self.rules:
            state, body = rule(spot)
            if state or body:
                person.state, person.body, person.state_rule = state, body, name
                return

    def party_of(self, actor: Actor) -> Party:
        """Return state and body that an actor acts for, the home state for an official whom nothing else places."""
        person = self.people.of(actor)
        if actor.key:
            return actor.state, actor.body
        if person is not None and (person.state or person.body):
            return person.state, person.body
        return (self.home.first, None) if actor.office and not actor.counterpart else _NOBODY

    def _by_name(self, spot: Spot) -> Party:
        """Read the name of one who was known to speak for a party when the text was published."""
        person = self.people.of(spot.actor)
        party = known_party(person.name, self.year) if person is not None else None
        if party is None:
            return _NOBODY
        return (party, None) if party in parties() else (None, party)

    def _by_title(self, spot: Spot) -> Party:
        """Read "External Affairs Minister X", "Prime Cabinet Secretary Y"."""
        actor = spot.actor
        states = [code for office in (actor.office or "").split("; ") for code in states_of_title(office)]
        fitting = [code for code in self.home.states if code in states]
        code = next(iter(fitting), states[0] if len(states) == 1 else None)
        return code, None

    def _by_body(self, spot: Spot) -> Party:
        """Read "the Secretary-General, X": an office of a body, of the one that publishes or the likeliest named."""
        actor = spot.actor
        if actor.office_kind is None or self.home.body is None:
            return _NOBODY
        office = (actor.office or "").lower()
        if self.home.own_body and office.startswith((*_titles_of(self.home.body), *_titles_of_any())):
            return None, self.home.body
        if office_kinds()[actor.office_kind].level != "body" and "secretary-general" not in office:
            return _NOBODY
        fitting = (code for code in self.home.bodies if office in _titles_of(code))
        return None, next(fitting, self.home.body)

    def _by_side(self, spot: Spot) -> Party:
        """Read "the Omani delegation was headed by X", "led on the Uzbek side by Y", "the Thai side included Z"."""
        passage, group = spot.passage, spot.group
        before = [one for one in passage.actors if one.last <= group.first and one.head in {"group", "party"}]
        side = before[-1] if before else None
        if side is None or not side.key or not self._has(passage, side, group):
            return _NOBODY
        return side.state, side.body

    def _has(self, passage: Passage, side: Actor, group: Group) -> bool:
        """Say whether a delegation or a side is led by a group, or counts it among its own."""
        between = set(passage.lowers[side.last : group.first])
        if group.preposition == "by" and group.first - side.last <= 6:
            return bool(_LED & between) or passage.lowers[side.last - 1] == "side" or group.first - side.last == 1
        return side.head == "group" and not side.counterpart and bool(_INCLUDES & between)

    def _by_message(self, spot: Spot) -> Party:
        """Read "bearing a letter from President X": the bearer's state sends it."""
        passage, actor = spot.passage, spot.actor
        index = actor.first - 1
        if actor.counterpart or index <= passage.first or passage.lowers[index] not in {"of", "from"}:
            return _NOBODY
        before = set(passage.lowers[max(passage.first, index - 4) : index])
        if not before & actor_words().sent or "at" in before:
            return _NOBODY
        return self._bearer(passage, actor.first)

    def _by_delivery(self, spot: Spot) -> Party:
        """Read "a message from the President of Uganda, delivered by X": the bearer is of the sender's state."""
        passage, group = spot.passage, spot.group
        before = passage.lowers[max(passage.first, group.first - 6) : group.first]
        if group.preposition != "by" or not set(before) & actor_words().delivered:
            return _NOBODY
        senders = [one for one in passage.actors if one.last < group.first and one.key]
        sender = senders[-1] if senders else None
        if sender is None or passage.lowers[sender.first - 1] not in {"of", "from"}:
            return _NOBODY
        return sender.state, sender.body

    def _by_place(self, spot: Spot) -> Party:
        """Read "a visit to Juba, where he conferred with President X": the official there is of the place's state."""
        passage, group, actor = spot.passage, spot.group, spot.actor
        where = next((n for n in range(group.first - 1, passage.first, -1) if passage.lowers[n] == "where"), None)
        place = next((one for one in reversed(passage.places) if where and one.last <= where), None)
        if where is None or place is None or not group.preposition or not actor.office or place.country is None:
            return _NOBODY
        host = place.country != self.home.first and can_have(place.country, actor.office)
        return (place.country, None) if host else _NOBODY

    def _by_visit(self, spot: Spot) -> Party:
        """Read "The Swede was in Astana. She met Deputy Minister X": whom a visitor meets is of the place's state."""
        passage, group, actor = spot.passage, spot.group, spot.actor
        met = any(one.frame in _MEETING and one.last <= group.first for one in passage.triggers)
        places = [one for one in passage.places if one.country] or [one for one in (self._town,) if one]
        if not met or not actor.office or actor.counterpart or not places or group.first == passage.first:
            return _NOBODY
        pronoun = passage.groups[0].actors[0].head == "pronoun"
        country, (state, body) = places[-1].country, self._traveller if pronoun else self._subject(passage, group.first)
        abroad = country is not None and (body is not None or state not in {None, country})
        return (country, None) if abroad and can_have(country or "", actor.office) else _NOBODY

    def _bearer(self, passage: Passage, before: int) -> Party:
        """Return the party of who hands something over: whom "who" means, else the last subject."""
        groups = [one for one in passage.groups if one.last <= before]
        for one in reversed(groups):
            if "who" in passage.lowers[one.last : one.last + 2] or not one.preposition:
                return self.party_of(one.actors[0])
        return _NOBODY

    def _by_company(self, spot: Spot) -> Party:
        """Read "his deputy, X" and "accompanied by Counsellor Y"."""
        passage, group, actor = spot.passage, spot.group, spot.actor
        if actor.counterpart or not actor.office:
            return _NOBODY
        stretch = passage.lowers[max(passage.first, group.first - 2) : group.first]
        if actor.determiner not in _OWN and stretch != ["accompanied", "by"]:
            return _NOBODY
        return self._subject(passage, group.first)

    def _by_list(self, spot: Spot) -> Party:
        """Read "with the President of Nepal, X, and the Prime Minister, Y": one side's officials in one list.

        Two ministers whose state a list leaves to the reader are of one state: "Foreign Minister X and Minister of
        Defence Y took part".
        """
        group, actor = spot.group, spot.actor
        number = next(index for index, one in enumerate(group.actors) if one is actor)
        before = group.actors[number - 1] if number else None
        if before is None or not before.office or not actor.office or before.counterpart:
            return _NOBODY
        if group.preposition in _OTHER_SIDE:
            return self._known(before)
        person = self.people.of(before)
        together = not group.preposition and before.key is None and _is_minister(before) and _is_minister(actor)
        return (person.state, person.body) if together and person is not None else _NOBODY

    def _known(self, actor: Actor) -> Party:
        """Return the party that the text gives an actor."""
        person = self.people.of(actor)
        if actor.key or person is None or person.state_rule:
            return actor.state, actor.body
        return person.state, person.body

    def _subject(self, passage: Passage, before: int) -> Party:
        """Return the party of the first official or person of a sentence who stands in no other's shadow."""
        groups = [one for one in passage.groups if one.last <= before and not one.preposition]
        found = (self.party_of(one.actors[0]) for one in groups)
        return next((party for party in found if party != _NOBODY), _NOBODY)


def _is_minister(actor: Actor) -> bool:
    return actor.office_kind is not None and office_kinds()[actor.office_kind].level == "minister"


@cache
def _titles_of(body: str) -> tuple[str, ...]:
    """Return the titles that a body says are its officials' own, in lower case."""
    return _official(bodies()[body].officials) if body in bodies() else ()


@cache
def _titles_of_any() -> tuple[str, ...]:
    """Return the titles that officials of any body may have, in lower case."""
    return _official(tuple(shared_officials()))


def _official(titles: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(title.lower() for title in titles if title.lower() not in _HEADS)
