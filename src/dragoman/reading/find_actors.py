"""Finds the noun phrases that can take part in an engagement: people, offices, states, bodies, delegations."""

from __future__ import annotations

from dragoman.reading.actors import Actor
from dragoman.reading.complements import Complements
from dragoman.reading.lexicon import Hit
from dragoman.reading.phrases import Phrases
from dragoman.reading.several import Several
from dragoman.reading.tokens import Sentence, Text
from dragoman.reference.actor_words import actor_words
from dragoman.reference.cities import find_city, regions
from dragoman.reference.office_words import office_kinds
from dragoman.reference.offices import TitleMatch, is_honorific

_MAJESTIES = frozenset({"majesties", "highnesses", "excellencies"})


class ActorFinder:
    """Reads noun phrases off the tokens of one text."""

    def __init__(self, text: Text, hits: dict[int, Hit]) -> None:
        self.phrases = Phrases(text, hits)
        self.complements = Complements(self.phrases)
        self.affiliations = self.complements.affiliations
        self.several = Several(self.phrases, self.complements)
        self.text = text
        self.words = text.words
        self.lowers = text.lowers
        self.hits = hits
        self.names = self.phrases.names
        self.lexicon = self.phrases.lexicon
        self._last_person: int | None = None

    def find(self, sentence: Sentence) -> list[Actor]:
        """Return the actors of a sentence, in order; those of one coordinated phrase share its end."""
        found: list[Actor] = []
        self.phrases.limit, self._last_person = sentence.last, None
        number = sentence.first
        while number < sentence.last:
            actors = self._phrase(number)
            if actors and found and self._repeats(found[-1], actors[0]):
                number = actors[0].last
            elif actors:
                found.extend(actors)
                self._last_person = actors[-1].last if actors[-1].name else None
                number = max(number + 1, *(actor.last for actor in actors))
            else:
                number += 1
        return found

    def _repeats(self, before: Actor, actor: Actor) -> bool:
        """Say whether an actor is only the acronym of the one before, in brackets."""
        return (
            actor.head == "party"
            and self.words[actor.first - 1] == "("
            and actor.key == before.key
            and actor.first - before.last <= 1
        )

    def _phrase(self, first: int) -> list[Actor]:
        """Return the actors of the noun phrase that starts at a token, [] where none does."""
        word = self.lowers[first]
        if not (word[0].isalpha() or word[0] == "'"):
            return []
        if word in actor_words().pronouns and self.words[first] != "HE" and self.phrases.is_pronoun(first):
            return [Actor(first=first, last=first + 1, head="pronoun", pronoun=word)]
        start, determiner, count = self.phrases.skip_modifiers(first)
        if start >= self.phrases.limit:
            return []
        if determiner == "their" and self.lowers[first + 1] in _MAJESTIES:
            return [self._royals(first)]
        address = is_honorific(self.words, first) if determiner in {"his", "her"} else 0
        if address:
            start, determiner = first, None
        actors = self._core(first, start, determiner)
        if not actors and address:
            return self._addressed(first, first + address)
        for actor in actors:
            actor.determiner = determiner
            actor.count = count
            actor.visiting = "visiting" in self.lowers[first:start]
            actor.former = actor.former or bool(actor_words().former & set(self.lowers[first:start]))
        return actors

    def _royals(self, first: int) -> Actor:
        """Read "Their Majesties" as the guests told of before."""
        return Actor(
            first=first,
            last=first + 2,
            head="group",
            office="guests",
            counterpart=True,
            plural=True,
            determiner="their",
        )

    def _addressed(self, first: int, last: int) -> list[Actor]:
        """Read "His Highness" without a name or an office as "he"."""
        following = self.words[last] if last < self.phrases.limit else "."
        if following[0].isupper():
            return []
        return [Actor(first=first, last=last, head="pronoun", pronoun="he" if self.lowers[first] == "his" else "she")]

    def _core(self, first: int, start: int, determiner: str | None) -> list[Actor]:
        if self._is_number_alone(first, start):
            return [
                Actor(first=first, last=start, head="group", office="two", office_range=(first, start), plural=True)
            ]
        several = self.several.several_parties(first, start)
        if several:
            return several
        hit = self.hits.get(start)
        if hit:
            return self._after_party(first, hit, determiner)
        town = self._after_town(first, start)
        if town:
            return town
        return self._titled(first, start, None) or self._named(first, start, None, determiner)

    def _is_number_alone(self, first: int, start: int) -> bool:
        """Say whether "the two", "both", "all three" stand without a noun, for people named before."""
        if start == first or self.lowers[start - 1] not in {"two", "three", "both", "four"}:
            return False
        return self.lowers[start] in self.lexicon.after_numbers

    def _after_party(self, first: int, hit: Hit, determiner: str | None) -> list[Actor]:
        possessive = self.phrases.is_possessive(hit.last)
        number = hit.last + (1 if possessive else 0)
        after, _, _ = self.phrases.skip_modifiers(number)
        second = self.hits.get(after)
        if second and (possessive or hit.use == "adjective") and second.is_body is False and second.use == "adjective":
            after = second.last
        if after < self.phrases.limit and (possessive or hit.use != "capital" or self.phrases.title(after)):
            of_party = None if possessive else determiner
            actors = self._titled(first, after, hit) or self._named(first, after, hit, of_party)
            if actors:
                return actors
        return self._party_alone(first, hit, possessive)

    def _after_town(self, first: int, start: int) -> list[Actor]:
        """Read "Shanghai Mayor Gong Zheng": the town gives the state."""
        if not self.words[start][0].isupper():
            return []
        for size in (2, 1):
            number = start + size + self.phrases.is_possessive(start + size)
            if number >= self.phrases.limit or (title := self.phrases.title(number)) is None:
                continue
            place = " ".join(self.words[start : start + size])
            city = find_city(place)
            state = regions().get(place) or (city.country if city is not None else None)
            if state is not None or place in regions():
                return [self._placed(actor, state, place, title) for actor in self._titled(first, number, None)]
        return []

    def _placed(self, actor: Actor, state: str | None, place: str, title: TitleMatch) -> Actor:
        """Give an official of a town or a region its state, and its name where the office is one of it."""
        if actor.key is None and state is not None:
            actor.state, actor.state_rule = state, "state of the town"
        if office_kinds()[title.kind].level == "subnational" and actor.office is not None:
            actor.office = f"{place} {actor.office}"
        return actor

    def _party_alone(self, first: int, hit: Hit, possessive: bool) -> list[Actor]:
        if hit.use == "adjective" and not possessive:
            following = self.lowers[hit.last] if hit.last < self.phrases.limit else "."
            if self.lowers[first] != "the" or following[0].isalpha() and following not in actor_words().after_nation:
                return []
        actor = Actor(first=first, last=hit.last, head="party", possessive=possessive)
        actor.take_party(hit)
        return [actor]

    def _titled(self, first: int, number: int, hit: Hit | None) -> list[Actor]:
        """Return the actors of a phrase whose head is an office, a delegation or a counterpart."""
        title = self.phrases.title(number)
        if title is not None:
            return self._with_office(first, number, title, hit)
        group = self.phrases.group_noun(number)
        if group is not None:
            return self._with_group(first, number, group, hit)
        return []

    def _with_office(self, first: int, number: int, title: TitleMatch, hit: Hit | None) -> list[Actor]:
        actor = self.complements.office_of(first, title.end, title, (number, title.end), hit)
        if title.plural:
            several = self.several.plural_of(actor)
            if several:
                return several
        self.affiliations.take_institution_before(actor, hit)
        self.affiliations.take_where_held(actor, title)
        actor = self.complements.take_second_office(self.complements.take_next_title(actor))
        if not self.complements.take_name(actor, alone=True):
            self.complements.take_name_after_comma(actor)
        if actor.name:
            self.affiliations.take_party_after(actor)
            self.complements.take_apposition(actor)
        actor.possessive = self.phrases.is_possessive(actor.last)
        inner = self.phrases.title(actor.last + 1) if actor.possessive and not actor.name else None
        if inner is not None and not inner.plural and self._is_envoys(inner):
            return self._with_office(first, actor.last + 1, inner, actor.party or hit)
        return [actor]

    def _is_envoys(self, title: TitleMatch) -> bool:
        """Say whether an office is one that is held for another: "the Secretary-General's Personal Envoy"."""
        return title.spokesperson or office_kinds()[title.kind].level == "envoy" or title.kind == "adviser"

    def _with_group(self, first: int, number: int, end: int, hit: Hit | None) -> list[Actor]:
        word = self.lowers[number]
        counterpart = word in self.lexicon.counterparts or word == "opposite"
        actor = Actor(
            first=first,
            last=end,
            head="group",
            office=self.text.slice(number, end),
            office_range=(number, end),
            counterpart=counterpart,
            plural=word.endswith("s"),
        )
        if hit is not None:
            actor.take_party(hit)
        if word == "ministry":
            self.complements.take_portfolio(actor)
        if actor.plural:
            several = self.several.plural_of(actor)
            if several:
                return several
        self.affiliations.take_party_after(actor)
        if counterpart:
            if not self.complements.take_name(actor, alone=True):
                self.complements.take_name_after_comma(actor)
            if actor.name:
                self.complements.take_apposition(actor)
        elif word in self.lexicon.delegations:
            self._take_origin(actor)
            self._take_leader(actor)
        actor.possessive = self.phrases.is_possessive(actor.last)
        return [actor]

    def _take_origin(self, actor: Actor) -> None:
        """Read "a delegation from the Pakistani parliament"."""
        number = actor.last
        if actor.party is not None or self.lowers[number : number + 1] not in (["from"], ["of"]):
            return
        number += 2 if self.lowers[number + 1 : number + 2] == ["the"] else 1
        hit = self.hits.get(number)
        if hit is None or hit.use != "adjective" or hit.last >= self.phrases.limit:
            return
        if self.lowers[hit.last] in actor_words().senders:
            actor.take_party(hit)
            actor.last = hit.last + 1

    def _take_leader(self, actor: Actor) -> None:
        """Read "a delegation led by X": X stands for the delegation."""
        number = actor.last
        number += 1 if number < self.phrases.limit and self.words[number] == "," else 0
        if self.lowers[number : number + 2] not in (["led", "by"], ["headed", "by"]):
            return
        leaders = self._phrase(number + 2) if number + 2 < self.phrases.limit else []
        if len(leaders) != 1 or leaders[0].head in {"pronoun", "party"}:
            return
        leader = leaders[0]
        actor.last = leader.last
        actor.leader = True
        actor.head, actor.name, actor.name_range = leader.head, leader.name, leader.name_range
        actor.office, actor.office_range, actor.office_kind = leader.office, leader.office_range, leader.office_kind
        actor.plural = False
        if actor.party is None and leader.party is not None:
            actor.take_party(leader.party)

    def _joins_person(self, first: int) -> bool:
        """Say whether a name is joined to the person before it by "and" or a comma."""
        return self._last_person is not None and self.lowers[self._last_person : first] in (["and"], [",", "and"])

    def _name_by_company(self, first: int, start: int) -> int:
        """Return the end of an unknown full name that an office follows, or a verb of meeting or saying stands by."""
        end = self.names.name_end(start, self.phrases.limit, alone=False, titled=True)
        if not end or end - start > 4 or self.names.is_place(start, end):
            return 0
        before = self.lowers[first - 1] if first else ""
        after = self.lowers[end] if end < self.phrases.limit else "."
        if (
            before in actor_words().company
            or self._joins_person(first)
            or (after in self.lexicon.saying and before not in {"the", "a"})
        ):
            return end
        probe = Actor(first=first, last=end, head="person")
        self.complements.take_apposition(probe)
        return end if probe.office else 0

    def _named(self, first: int, number: int, hit: Hit | None, determiner: str | None) -> list[Actor]:
        start = number
        while start < self.phrases.limit and (step := is_honorific(self.words, start)):
            start += step
        honorific = start > number
        if determiner and not honorific:
            return []
        alone = honorific or self.names.is_known(start)
        end = self.names.name_end(start, self.phrases.limit, alone=alone, titled=honorific or hit is not None)
        end = end or self._name_by_company(first, start)
        if not end:
            return []
        actor = Actor(first=first, last=end, head="person", honorific=honorific)
        self.complements.set_name(actor, start, end)
        if hit is not None:
            actor.take_party(hit)
        self.affiliations.take_party_after(actor)
        self.complements.take_apposition(actor)
        actor.weak = not (honorific or actor.office or actor.party)
        actor.possessive = self.phrases.is_possessive(actor.last)
        return [actor]
