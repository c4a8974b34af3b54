"""Finds the noun phrases that can take part in an engagement: people, offices, states, bodies, delegations."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from dragoman.reading.lexicon import Hit
from dragoman.reading.names import NameFinder
from dragoman.reading.tokens import Sentence, Text
from dragoman.reference.cities import find_city
from dragoman.reference.names import institution_words
from dragoman.reference.offices import TitleMatch, is_honorific, match_title, office_kinds
from dragoman.reference.words import engagement_words

Head = Literal["person", "office", "party", "group", "pronoun"]
Range = tuple[int, int]

_DETERMINERS = frozenset("the a an his her their its our my this these those your".split())
_PRONOUNS = frozenset("he she they i we him her them us".split())
_OF = frozenset({"of", "for", "to", "from"})
_MAX_APPOSITION = 14


class Actor(Struct, kw_only=True):
    """One who can take part, as found at tokens [first, last). Coreference fills what the phrase leaves out."""

    first: int
    last: int
    head: Head
    name: str | None = None
    name_range: Range | None = None
    office: str | None = None
    office_range: Range | None = None
    office_kind: str | None = None
    party: Hit | None = None
    state: str | None = None
    body: str | None = None
    organ: str | None = None
    plural: bool = False
    former: bool = False
    spokesperson: bool = False
    counterpart: bool = False
    possessive: bool = False
    determiner: str | None = None
    pronoun: str | None = None
    person: int | None = None
    honorific: bool = False
    weak: bool = False
    leader: bool = False
    count: int = 0
    state_rule: str | None = None

    def take_party(self, hit: Hit) -> None:
        """Let the actor act for the party of `hit`."""
        self.party = hit
        if hit.is_body:
            self.body, self.organ, self.state = hit.code, hit.organ, None
        else:
            self.state, self.body = hit.code, None

    @property
    def key(self) -> str | None:
        """Return the party that the actor acts for."""
        return self.state or self.body


class ActorFinder:
    """Reads noun phrases off the tokens of one text."""

    def __init__(self, text: Text, hits: dict[int, Hit]) -> None:
        self.text = text
        self.words = text.words
        self.lowers = text.lowers
        self.hits = hits
        self.names = NameFinder(text, hits)
        self.lexicon = engagement_words()
        self._limit = 0
        self._last_person: int | None = None

    def find(self, sentence: Sentence) -> list[Actor]:
        """Return the actors of a sentence, in order; those of one coordinated phrase share its end."""
        found: list[Actor] = []
        self._limit, self._last_person = sentence.last, None
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

    # One noun phrase

    def _phrase(self, first: int) -> list[Actor]:
        """Return the actors of the noun phrase that starts at a token, [] where none does."""
        word = self.lowers[first]
        if not (word[0].isalpha() or word[0] == "'"):
            return []
        if word in _PRONOUNS and self.words[first] != "HE" and self._is_pronoun(first):
            return [Actor(first=first, last=first + 1, head="pronoun", pronoun=word)]
        start, determiner, count = self._skip_modifiers(first)
        if start >= self._limit:
            return []
        actors = self._core(first, start, determiner)
        for actor in actors:
            actor.determiner = determiner
            actor.count = count
            actor.former = actor.former or bool(_FORMER & set(self.lowers[first:start]))
        return actors

    def _core(self, first: int, start: int, determiner: str | None) -> list[Actor]:
        if self._is_number_alone(first, start):
            return [
                Actor(first=first, last=start, head="group", office="two", office_range=(first, start), plural=True)
            ]
        several = self._several_parties(first, start)
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

    def _skip_modifiers(self, first: int) -> tuple[int, str | None, int]:
        number, determiner, count = first, None, 0
        while number < self._limit:
            word = self.lowers[number]
            if word in _DETERMINERS and number == first:
                determiner = word
            elif word in {"two", "three", "four", "both", "five"}:
                count = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5}[word]
            elif self._is_ministry(number):
                number += 1
            elif address := self._address(number):
                number = address
                continue
            elif not self._is_modifier(number):
                break
            number += 1
        return number, determiner, count

    def _address(self, number: int) -> int:
        """Return the token after a form of address in front of a title: "His Highness, Crown Prince X"."""
        step = is_honorific(self.words, number)
        after = number + step
        while step and after < self._limit and (further := is_honorific(self.words, after)):
            after += further
        while step and after < self._limit and self.lowers[after] in {",", "the"}:
            after += 1
        return after if step and (self._title(after) is not None or after in self.hits) else 0

    def _is_ministry(self, number: int) -> bool:
        """Say whether "foreign ministry" stands before a title: "foreign ministry state secretary X"."""
        return (
            number + 2 < self._limit
            and self.lowers[number] in {"foreign", "defence", "defense", "finance", "interior", "justice"}
            and self.lowers[number + 1] == "ministry"
            and self._title(number + 2) is not None
        )

    def _is_modifier(self, number: int) -> bool:
        word = self.lowers[number]
        if word not in self.lexicon.modifiers or self._title(number) is not None:
            return False
        if word == "visiting" and self.lowers[number - 1] not in _DETERMINERS:
            return False
        return not self.words[number][0].isupper() or self.text.sentence_of(number).first == number

    def _is_pronoun(self, number: int) -> bool:
        word = self.lowers[number]
        if word == "i":
            return self.words[number] == "I"
        if word == "us":
            return self.words[number] == "us"
        if word != "her":
            return True
        following = self.lowers[number + 1] if number + 1 < self._limit else "."
        return not following[0].isalpha() or following in {"on", "in", "at", "and", "to", "for", "with", "by", "during"}

    def _title(self, number: int) -> TitleMatch | None:
        if number >= self._limit:
            return None
        match = match_title(self.words, number, self._party_end)
        if match is None or match.end > self._limit or self._is_adjective(number, match):
            return None
        return match

    def _is_adjective(self, number: int, match: TitleMatch) -> bool:
        """Say whether "official" and its like stand before a noun: "an official visit", "state secretary talks"."""
        if match.end - number > 1 or self.lowers[number] not in {
            "official",
            "head",
            "chair",
            "deputy",
            "chief",
            "general",
            "leading",
        }:
            return False
        following = self.lowers[match.end] if match.end < self._limit else "."
        return following[0].isalpha() and following not in _AFTER_OFFICIAL and not self.words[match.end][0].isupper()

    def _party_end(self, number: int) -> int:
        hit = self.hits.get(number)
        return hit.last if hit else 0

    # A party in front: "Russian Foreign Minister", "Qatar's Prime Minister", "Pakistan"

    def _after_party(self, first: int, hit: Hit, determiner: str | None) -> list[Actor]:
        possessive = self._is_possessive(hit.last)
        number = hit.last + (1 if possessive else 0)
        after, _, _ = self._skip_modifiers(number)
        second = self.hits.get(after)
        if second and (possessive or hit.use == "adjective") and second.is_body is False and second.use == "adjective":
            after = second.last
        if after < self._limit and (possessive or hit.use != "capital" or self._title(after)):
            actors = self._titled(first, after, hit) or self._named(first, after, hit, determiner)
            if actors:
                return actors
        return self._party_alone(first, hit, possessive)

    def _after_town(self, first: int, start: int) -> list[Actor]:
        """Read "Shanghai Mayor Gong Zheng": the town gives the state."""
        if not self.words[start][0].isupper():
            return []
        for size in (2, 1):
            number = start + size
            city = find_city(" ".join(self.words[start:number])) if number < self._limit else None
            if city is not None and self._title(number) is not None:
                actors = self._titled(first, number, None)
                for actor in actors:
                    if actor.key is None:
                        actor.state, actor.state_rule = city.country, "state of the town"
                return actors
        return []

    def _party_alone(self, first: int, hit: Hit, possessive: bool) -> list[Actor]:
        if hit.use == "adjective" and not possessive:
            following = self.lowers[hit.last] if hit.last < self._limit else "."
            if self.lowers[first] != "the" or following[0].isalpha() and following not in _AFTER_NATION:
                return []
        actor = Actor(first=first, last=hit.last, head="party", possessive=possessive)
        actor.take_party(hit)
        return [actor]

    def _is_possessive(self, number: int) -> bool:
        return number < self._limit and (
            self.words[number] == "'s" or (self.words[number] == "'" and self.words[number - 1].endswith("s"))
        )

    # "the presidents of Liberia, Joseph Boakai, and Costa Rica, Rodrigo Chaves"; "Russian and Chinese ministers"

    def _several_parties(self, first: int, start: int) -> list[Actor]:
        """Return the actors of "Greek and Turkish foreign ministers"."""
        hits = self._party_list(start, lambda hit: hit.use in {"adjective", "name"})
        if len(hits) < 2:
            return []
        number = hits[-1].last
        if self._is_possessive(number):
            number += 1
        number, _, _ = self._skip_modifiers(number)
        title = self._title(number)
        group = None if title else self._group_noun(number)
        end = title.end if title and title.plural else group
        if end is None:
            return []
        return [self._office_of(first, end, title, (number, end), hit) for hit in hits]

    def _party_list(self, number: int, accepts: object = None) -> list[Hit]:
        """Return the parties of "A, B and C" from a token on."""
        found: list[Hit] = []
        while number < self._limit:
            if self.lowers[number] == "the":
                number += 1
            hit = self.hits.get(number)
            if hit is None or (callable(accepts) and not accepts(hit)):
                break
            found.append(hit)
            number = self._after_separator(hit.last)
            if number < 0:
                break
        return found

    def _after_separator(self, number: int) -> int:
        """Return the token after a comma, an "and" or both; -1 where there is none."""
        start = number
        if number < self._limit and self.words[number] == ",":
            number += 1
        if number < self._limit and self.lowers[number] in {"and", "&", "or"}:
            number += 1
        return number if number > start else -1

    def _group_noun(self, number: int) -> int | None:
        """Return the end of "delegation", "counterpart", "leaders" and their like."""
        if number >= self._limit:
            return None
        word = self.lowers[number]
        if word in self.lexicon.delegations or word in self.lexicon.counterparts or word in self.lexicon.groups:
            return number + 1
        if word == "opposite" and self.lowers[number + 1 : number + 2] in (["number"], ["numbers"]):
            return number + 2
        return None

    # Titles, delegations, counterparts

    def _titled(self, first: int, number: int, hit: Hit | None) -> list[Actor]:
        """Return the actors of a phrase whose head is an office, a delegation or a counterpart."""
        title = self._title(number)
        if title is not None:
            return self._with_office(first, number, title, hit)
        group = self._group_noun(number)
        if group is not None:
            return self._with_group(first, number, group, hit)
        return []

    def _with_office(self, first: int, number: int, title: TitleMatch, hit: Hit | None) -> list[Actor]:
        actor = self._office_of(first, title.end, title, (number, title.end), hit)
        if title.plural:
            several = self._plural_of(actor)
            if several:
                return several
        self._skip_parenthesis(actor)
        self._skip_institution(actor)
        self._take_party_after(actor)
        self._skip_accreditation(actor)
        actor = self._take_second_office(self._take_next_title(actor))
        if not self._take_name(actor, alone=True):
            self._take_name_after_comma(actor)
        if actor.name:
            self._take_party_after(actor)
            self._take_apposition(actor)
        actor.possessive = self._is_possessive(actor.last)
        return [actor]

    def _office_of(self, first: int, last: int, title: TitleMatch | None, words: Range, hit: Hit | None) -> Actor:
        actor = Actor(first=first, last=last, head="office", office_range=words)
        if title is not None:
            actor.office = self._offices(words, title)
            actor.office_kind = title.kind
            actor.plural = title.plural
            actor.former = title.qualifier == "former"
            actor.spokesperson = title.spokesperson
        else:
            actor.head = "group"
            actor.office = self.text.slice(*words)
            actor.plural = True
        if hit is not None:
            actor.take_party(hit)
        return actor

    def _offices(self, words: Range, title: TitleMatch) -> str:
        """Return the offices of a title, two joined by "and" set apart by a semicolon."""
        first, last = words
        for number in range(first + 1, last - 1):
            if self.lowers[number] in {"and", "&"} and title.joined:
                rest = match_title(self.words, number + 1)
                if rest is not None and rest.end >= last:
                    return f"{self.text.slice(first, number)}; {self.text.slice(number + 1, last)}"
        return title.office

    def _take_party_after(self, actor: Actor) -> None:
        """Read "of Russia", "of the European Union", "from Albania", "(Qatar)" behind the phrase."""
        number = actor.last
        if number + 1 >= self._limit or actor.party is not None:
            return
        if self.lowers[number] in _OF | {"at", "in"} or self.words[number] == "(":
            start = number + 1
            start += 1 if start < self._limit and self.lowers[start] in {"the", "a"} else 0
            hit = self.hits.get(start)
            if self.lowers[number] in {"at", "in"} and not (hit is not None and hit.is_body and actor.office):
                return
            if self.lowers[number] == "for" and self._is_envoy(actor):
                return
            if hit is None or hit.use in {"adjective", "demonym"} or self._is_possessive(hit.last):
                return
            if self.lowers[number] in {"for", "to"} and (actor.name or not actor.office):
                return
            actor.take_party(hit)
            actor.last = hit.last + (
                1 if self.words[number] == "(" and self.words[hit.last : hit.last + 1] == [")"] else 0
            )
            self._skip_parenthesis(actor)

    def _is_envoy(self, actor: Actor) -> bool:
        return actor.office_kind is not None and office_kinds()[actor.office_kind].level == "envoy"

    def _skip_accreditation(self, actor: Actor) -> None:
        """Step over what an envoy is for: "Ambassador of Laos to Russia X", "Special Envoy for Yemen, Y"."""
        number = actor.last
        if (
            not self._is_envoy(actor)
            or number + 1 >= self._limit
            or self.lowers[number] not in {"to", "in", "for", "on"}
        ):
            return
        start = number + 2 if self.lowers[number + 1] == "the" else number + 1
        hit = self.hits.get(start)
        if hit is not None and (actor.party is not None or self.lowers[number] == "for"):
            actor.last = hit.last
            if self.words[hit.last + 1 : hit.last + 2] == [","] and self.words[hit.last].islower():
                actor.last = hit.last + 1

    def _skip_parenthesis(self, actor: Actor) -> None:
        """Step over an acronym in brackets, as in "the Association of Southeast Asian Nations (ASEAN)"."""
        number = actor.last
        if self.words[number : number + 1] == ["("] and self.words[number + 2 : number + 3] == [")"]:
            actor.last = number + 3

    def _take_next_title(self, actor: Actor) -> Actor:
        """Read two titles in a row: "ASEAN Chair Prime Minister Hun Sen"."""
        title = self._title(actor.last)
        if title is not None and not title.plural and self.words[actor.last][0].isupper():
            actor.office = f"{actor.office}; {title.office}"
            actor.last = title.end
        return actor

    def _skip_institution(self, actor: Actor) -> None:
        """Step over where an office is held: "of the Ministry of Law", "at the Council of Ministers (BOE)"."""
        number = actor.last
        if number + 2 >= self._limit or self.lowers[number] not in {"of", "at", "in"}:
            return
        start = number + 1 + (self.lowers[number + 1] == "the")
        if start in self.hits or self.lowers[start] not in _INSTITUTIONS or not self.words[start][0].isupper():
            return
        while start < self._limit and start not in self.hits and not is_honorific(self.words, start):
            if not (self.words[start][0].isupper() and self.words[start] in institution_words() | _FIELDS):
                if self.lowers[start] not in {"of", "and", "the", "for", "at"} or start + 1 >= self._limit:
                    break
                ahead = start + 1 + (self.lowers[start + 1] == "the")
                if ahead >= self._limit or ahead in self.hits or not self.words[ahead][0].isupper():
                    break
            start += 1
        actor.last = start
        self._skip_parenthesis(actor)

    def _take_second_office(self, actor: Actor) -> Actor:
        """Read a second office of the same person: "President of X and chairman of Y"."""
        number = actor.last
        if actor.plural or number + 1 >= self._limit or self.words[number] not in {"and", ",", "&"}:
            return actor
        start = number + 1
        if self.words[number] == "," and self.lowers[start] == "and":
            start += 1
        start += 1 if start < self._limit and self.lowers[start] == "the" else 0
        title = self._title(start)
        if title is None or title.plural:
            return actor
        probe = Actor(first=actor.first, last=title.end, head="office", office=title.office, party=actor.party)
        probe.party = None
        self._take_party_after(probe)
        end = probe.last
        if not self.names.name_end(end, self._limit, alone=False, titled=True):
            return actor
        actor.office = f"{actor.office}; {title.office}"
        actor.last = end
        if actor.party is None and probe.party is not None:
            actor.take_party(probe.party)
        return actor

    def _take_name(self, actor: Actor, *, alone: bool) -> bool:
        """Read the name that follows the phrase, after forms of address."""
        number = actor.last
        skipped = number
        while skipped < self._limit and (step := is_honorific(self.words, skipped)):
            skipped += step
        end = self.names.name_end(skipped, self._limit, alone=alone or skipped > number, titled=True)
        if not end:
            return False
        self._set_name(actor, skipped, end)
        return True

    def _set_name(self, actor: Actor, first: int, last: int) -> None:
        actor.name = self.names.clean(first, last)
        actor.name_range = (first, last)
        actor.head = "person"
        actor.last = self.names.end_of_postnominals(last, self._limit)

    def _take_name_after_comma(self, actor: Actor) -> None:
        """Read "the Ambassador of Nepal, Keshav Bahadur Thapa," and "the French foreign minister (Jean X)"."""
        number = actor.last
        if number + 1 >= self._limit or self.words[number] not in {",", "("} or actor.plural:
            return
        start = number + 1
        while start < self._limit and (step := is_honorific(self.words, start)):
            start += step
        end = self.names.name_end(start, self._limit, alone=False, titled=True)
        if not end:
            return
        following = self.words[end] if end < self._limit else "."
        if following not in {",", ".", ")", ";", ":", "and", "—", "–", "-", "on", "in", "who", "at", "to", "for"}:
            return
        if self.words[number] == "," and self._begins_clause(end):
            return
        self._set_name(actor, start, end)
        if actor.last < self._limit and self.words[actor.last] in {",", ")"} and self.words[number] == "(":
            actor.last += 1

    def _begins_clause(self, number: int) -> bool:
        return number < self._limit and self.lowers[number] in {"said", "met", "told", "will", "has", "had", "was"}

    def _take_apposition(self, actor: Actor) -> None:
        """Read "Kaja Kallas, the EU high representative for foreign affairs,"."""
        number = actor.last
        if number + 2 >= self._limit or self.words[number] not in {",", "("}:
            return
        start, _, _ = self._skip_modifiers(number + 1)
        hit = self.hits.get(start)
        inner = start
        if hit is not None:
            inner, _, _ = self._skip_modifiers(hit.last + (1 if self._is_possessive(hit.last) else 0))
        title = self._title(inner)
        if title is None or title.plural or inner - number > _MAX_APPOSITION:
            return
        probe = self._office_of(number + 1, title.end, title, (inner, title.end), hit)
        self._take_party_after(probe)
        probe = self._take_second_office(probe)
        after = self.words[probe.last] if probe.last < self._limit else "."
        if self.names.name_end(probe.last, self._limit, alone=True, titled=True):
            return
        self._join(actor, probe)
        if after in {",", ")"}:
            actor.last = probe.last + (1 if self.words[number] == "(" or self._closes(probe.last) else 0)

    def _closes(self, number: int) -> bool:
        """Say whether the comma at a token only closes an apposition, and no list goes on behind it."""
        following = self.lowers[number + 1] if number + 1 < self._limit else "."
        return (
            following not in {"and", "as"}
            and self.words[number + 1 : number + 2][0:1] != [","]
            and not (following[:1].isalpha() and self.words[number + 1][0].isupper())
        )

    def _join(self, actor: Actor, probe: Actor) -> None:
        actor.last = probe.last
        if actor.office and probe.office and probe.office.lower() != actor.office.lower():
            actor.office = f"{actor.office}; {probe.office}"
        elif not actor.office:
            actor.office, actor.office_range = probe.office, probe.office_range
            actor.office_kind = probe.office_kind
        actor.former = actor.former or probe.former
        actor.spokesperson = actor.spokesperson or probe.spokesperson
        if actor.party is None and probe.party is not None:
            actor.take_party(probe.party)

    def _plural_of(self, actor: Actor) -> list[Actor]:
        """Return one actor a party of "the presidents of Liberia, Joseph Boakai, and Costa Rica"."""
        number = actor.last
        if number + 1 >= self._limit or self.lowers[number] not in {"of", "from"}:
            return self._named_list(actor)
        found: list[Actor] = []
        number += 1
        while number < self._limit:
            number += 1 if self.lowers[number] == "the" else 0
            hit = self.hits.get(number)
            if hit is None or hit.use in {"adjective", "demonym"}:
                break
            one = Actor(
                first=actor.first,
                last=hit.last,
                head="office",
                office=_singular(actor.office),
                office_range=actor.office_range,
                office_kind=actor.office_kind,
                counterpart=actor.counterpart,
                plural=False,
            )
            one.take_party(hit)
            self._take_name_after_comma(one)
            found.append(one)
            number = self._after_separator(one.last)
            if number < 0:
                break
        if len(found) == 1 and not found[0].name:
            found[0].plural = True
            found[0].office = actor.office
        for one in found:
            one.last = found[-1].last
        return found

    def _named_list(self, actor: Actor) -> list[Actor]:
        """Return one actor a name of "Ministers Mauro Vieira and José Múcio"."""
        found: list[Actor] = []
        number = actor.last
        number += 1 if number < self._limit and self.words[number] in {",", ":"} else 0
        while number < self._limit:
            end = self.names.name_end(number, self._limit, alone=True, titled=True)
            if not end:
                break
            one = Actor(
                first=actor.first,
                last=end,
                head="person",
                office=_singular(actor.office),
                office_range=actor.office_range,
                office_kind=actor.office_kind,
                party=actor.party,
                state=actor.state,
                body=actor.body,
            )
            self._set_name(one, number, end)
            self._take_party_after(one)
            found.append(one)
            number = self._after_separator(one.last)
            if number < 0:
                break
        if len(found) < 2:
            return []
        for one in found:
            one.last = found[-1].last
        return found

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
            self._take_portfolio(actor)
        if actor.plural:
            several = self._plural_of(actor)
            if several:
                return several
        self._take_party_after(actor)
        if counterpart:
            if not self._take_name(actor, alone=True):
                self._take_name_after_comma(actor)
            if actor.name:
                self._take_apposition(actor)
        elif word in self.lexicon.delegations:
            self._take_leader(actor)
        actor.possessive = self._is_possessive(actor.last)
        return [actor]

    def _take_portfolio(self, actor: Actor) -> None:
        """Read "Ministry of Foreign Affairs", an acronym in brackets behind it."""
        number = actor.last
        if self.lowers[number : number + 1] in (["of"], ["for"]) and number + 1 not in self.hits:
            number += 1
            while (
                number < self._limit
                and number not in self.hits
                and (self.words[number][0].isupper() or self.lowers[number] == "and")
                and not is_honorific(self.words, number)
            ):
                number += 1
            number -= self.lowers[number - 1] == "and"
            actor.last = number
            actor.office = self.text.slice((actor.office_range or (actor.first, 0))[0], number)
        self._skip_parenthesis(actor)

    def _take_leader(self, actor: Actor) -> None:
        """Read "a delegation led by X": X stands for the delegation."""
        number = actor.last
        number += 1 if number < self._limit and self.words[number] == "," else 0
        if self.lowers[number : number + 2] not in (["led", "by"], ["headed", "by"]):
            return
        leaders = self._phrase(number + 2) if number + 2 < self._limit else []
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

    # Names without an office

    def _joins_person(self, first: int) -> bool:
        """Say whether a name is joined to the person before it by "and" or a comma."""
        return self._last_person is not None and self.lowers[self._last_person : first] in (["and"], [",", "and"])

    def _name_by_company(self, first: int, start: int) -> int:
        """Return the end of an unknown full name that an office follows, or a verb of meeting or saying stands by."""
        end = self.names.name_end(start, self._limit, alone=False, titled=True)
        if not end or end - start > 4 or self.names.is_place(start, end):
            return 0
        before = self.lowers[first - 1] if first else ""
        after = self.lowers[end] if end < self._limit else "."
        if (
            before in _COMPANY
            or self._joins_person(first)
            or (after in self.lexicon.saying and before not in {"the", "a"})
        ):
            return end
        probe = Actor(first=first, last=end, head="person")
        self._take_apposition(probe)
        return end if probe.office else 0

    def _named(self, first: int, number: int, hit: Hit | None, determiner: str | None) -> list[Actor]:
        start = number
        while start < self._limit and (step := is_honorific(self.words, start)):
            start += step
        honorific = start > number
        if determiner and not honorific:
            return []
        alone = honorific or self.names.is_known(start)
        end = self.names.name_end(start, self._limit, alone=alone, titled=honorific or hit is not None)
        end = end or self._name_by_company(first, start)
        if not end:
            return []
        actor = Actor(first=first, last=end, head="person", honorific=honorific)
        self._set_name(actor, start, end)
        if hit is not None:
            actor.take_party(hit)
        self._take_party_after(actor)
        self._take_apposition(actor)
        actor.weak = not (honorific or actor.office or actor.party)
        actor.possessive = self._is_possessive(actor.last)
        return [actor]


_FORMER = frozenset({"former", "late", "ex-", "outgone", "erstwhile"})
_INSTITUTIONS = frozenset("ministry department office bureau council secretariat cabinet directorate agency".split())
_FIELDS = frozenset("Law Justice Transport Experts Ministers State Health Education Industry Culture Interior".split())
_COMPANY = frozenset("with by met meets received telephoned".split())
_AFTER_OFFICIAL = frozenset(
    "said says told who from of at in on and or was is has had will with also added noted to met did would by as"
    "".split()
)
_AFTER_NATION = frozenset("and have has had were are will said say also to in on at with from for by".split())


def _singular(office: str | None) -> str | None:
    """Return "foreign minister" for "foreign ministers"."""
    if office is None or not office.endswith("s") or office.endswith("ss"):
        return office
    return office[:-3] + "y" if office.endswith("ies") else office[:-1]
