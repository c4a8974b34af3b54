"""A sentence with all that was found in it: actors, places, dates, occasions, words that announce engagements."""

from __future__ import annotations

from functools import cache, cached_property

from msgspec import Struct

from dragoman.reading.actors import Actor
from dragoman.reading.dates import DateExpression
from dragoman.reading.occasions import Occasion
from dragoman.reading.places import Place
from dragoman.reading.programmes import Entry, stand_in
from dragoman.reading.tokens import Sentence, Text, words_of
from dragoman.reference.calendar import is_calendar_word
from dragoman.reference.words import Noun, Verb, engagement_words

_BASE, _THIRD, _PAST, _PARTICIPLE, _ING = range(5)


class Trigger(Struct, kw_only=True):
    """Tokens [first, last) that can announce an engagement; `form` is base, third, past, participle or -ing."""

    first: int
    last: int
    verb: Verb | None = None
    noun: Noun | None = None
    form: int = _BASE

    @property
    def frame(self) -> str:
        """Return the frame of the verb or the noun."""
        return self.verb.frame if self.verb else self.noun.frame if self.noun else ""


class Group(Struct, kw_only=True):
    """A coordinated phrase of one or more actors, with the preposition before it ("" where there is none)."""

    first: int
    last: int
    actors: list[Actor]
    preposition: str

    @property
    def parties(self) -> list[str | None]:
        """Return the party of each actor."""
        return [actor.key for actor in self.actors]


_PREPOSITIONS = frozenset(
    "by with to from of between for among on at in against about over into under through alongside amid including "
    "towards toward via like without beside near upon than".split()
)
_JOINERS = frozenset({",", "and", "&", ";", "or"})


class Passage:
    """One sentence of a document, its findings in order of their tokens."""

    def __init__(
        self,
        text: Text,
        sentence: Sentence,
        actors: list[Actor],
        places: list[Place],
        dates: list[tuple[int, int, DateExpression]],
        occasions: list[Occasion],
        entry: Entry | None = None,
        principal: Actor | None = None,
    ) -> None:
        self.text = text
        self.sentence = sentence
        self.first, self.last = entry.first if entry else sentence.first, sentence.last
        self.entry = entry
        self.lowers, self.words = text.lowers, text.words
        self.places = places
        self.dates = dates or ([entry.date] if entry and entry.date else [])
        self.occasions = [one for one in occasions if not any(_names_office(actor, one) for actor in actors)]
        self.actors = [
            actor
            for actor in actors
            if not (self._inside_occasion(actor) or self._inside_place(actor) or self._is_verb(actor))
        ]
        if entry and principal and not any(actor.first == self.first for actor in self.actors):
            self.actors.insert(0, stand_in(principal, self.first))

    def _inside_occasion(self, actor: Actor) -> bool:
        return any(occasion.first <= actor.first and actor.last <= occasion.last for occasion in self.occasions)

    def _inside_place(self, actor: Actor) -> bool:
        """Say whether an actor is only the state behind a town: "in Brisbane, Australia"."""
        return any(place.first < actor.first and actor.last <= place.last for place in self.places)

    def _is_verb(self, actor: Actor) -> bool:
        """Say whether a bare noun is a verb of meeting here: "will host", "to co-chair" but "the host"."""
        if actor.last - actor.first > 1 or actor.name or actor.key or actor.plural:
            return False
        before = self.lowers[actor.first - 1] if actor.first > self.first else ""
        return before in _BEFORE_VERB and self.lowers[actor.first] in _trigger_table()

    def _inside_actor(self, number: int) -> bool:
        """Say whether a word is part of what an actor is called: "the Head of State", "Chair of the Union"."""
        return any(
            actor.first <= number < actor.last and actor.last - actor.first > 1
            for actor in self.actors
            if actor.head in {"person", "office"}
        )

    @cached_property
    def covered(self) -> dict[int, int]:
        """Return the end of the place, date or occasion that starts at each token."""
        ends = {place.first: place.last for place in self.places}
        ends.update({first: last for first, last, _ in self.dates})
        ends.update({occasion.first: occasion.last for occasion in self.occasions})
        return ends

    @cached_property
    def groups(self) -> list[Group]:
        """Return the actors of the sentence, joined into the coordinated phrases they stand in."""
        groups: list[Group] = []
        for actor in self.actors:
            if groups and actor.first == groups[-1].actors[-1].first and actor.last == groups[-1].last:
                groups[-1].actors.append(actor)
            elif groups and self._joined(groups[-1], actor):
                groups[-1].actors.append(actor)
                groups[-1].last = actor.last
            else:
                groups.append(
                    Group(first=actor.first, last=actor.last, actors=[actor], preposition=self._before(actor))
                )
        return groups

    def _before(self, actor: Actor) -> str:
        """Return the preposition that governs an actor's phrase, over "both", "each of" and a governor's region."""
        index = actor.first - 1
        word = self.words[index] if index > self.first else "."
        if actor.office and word[0].isupper() and word.isalpha() and not is_calendar_word(word):
            index -= 1
        while index >= self.first and (
            self.lowers[index] in {"both", "separately", "the", "either"} or self.words[index] in {'"', "“"}
        ):
            index -= 1
        if actor.count and self.lowers[max(self.first, index - 1) : index + 1] == ["each", "of"]:
            index -= 2
        word = self.lowers[index] if index >= self.first else ""
        if word == "to" and self.lowers[index - 1] == "according":
            return "according to"
        if word in _PREPOSITIONS:
            return word
        return "with" if word == "alongside" else ""

    def _joined(self, group: Group, actor: Actor) -> bool:
        """Say whether an actor goes on with the list of a group."""
        gap = self.lowers[group.last : actor.first]
        if not gap or len(gap) > 4:
            return False
        if any(one.possessive for one in group.actors[-1:]):
            return False
        if group.preposition == "between" and len(group.actors) == 1 and gap == ["and"]:
            return True
        if gap in (
            ["as", "well", "as"],
            ["along", "with"],
            ["together", "with"],
            [",", "along", "with"],
            [",", "as", "well", "as"],
        ):
            return True
        bare = [word for word in gap if word not in {"also", "then", "later", "both", "with", "separately"}]
        if not bare or any(word not in _JOINERS for word in bare) or ("with" in gap and gap[0] not in {"and", ","}):
            return False
        if set(bare) & {"and", "&", "or"}:
            return not self._starts_clause(actor)
        return self._list_goes_on(actor)

    def _starts_clause(self, actor: Actor) -> bool:
        """Say whether "and X" begins a clause of its own: a verb follows X, and X is not in subject place."""
        after = self.lowers[actor.last] if actor.last < self.last else "."
        return after in _FINITE and self._verb_before(actor.first)

    def _verb_before(self, number: int) -> bool:
        """Say whether the clause has its verb before a word: "A met B and C said" but not "after B and C talked"."""
        first = next((at for at in range(number - 1, self.first, -1) if self.lowers[at] in _SUBORDINATE), self.first)
        return any(word in _FINITE for word in self.words[first:number])

    def _list_goes_on(self, actor: Actor) -> bool:
        """Say whether an "and" closes the list that a comma opened before the actor."""
        number, steps = actor.last, 0
        while number < self.last and steps < 60:
            self.lowers[number]
            following = next((one for one in self.actors if one.first >= number), None)
            if following is None or following.first - number > 3:
                return False
            gap = self.lowers[number : following.first]
            if (
                any(word not in _JOINERS | {"the", "both", "also", "separately", "with", "then"} for word in gap)
                or not gap
            ):
                return False
            if "and" in gap or "&" in gap:
                return (
                    following.last >= self.last
                    or self.lowers[following.last] not in _FINITE
                    or not self._verb_before(actor.first)
                )
            number, steps = following.last, steps + 1
        return False

    @cached_property
    def triggers(self) -> list[Trigger]:
        """Return the words of the sentence that can announce an engagement, longest first at each token."""
        found: list[Trigger] = []
        number = self.first
        while number < self.last:
            trigger = self._trigger_at(number)
            if (
                trigger
                and not self.text.quoted[number]
                and self._is_noun_where_it_must(trigger)
                and self._stands_as_told(trigger)
                and not self._inside_actor(number)
            ):
                found.append(trigger)
                number = trigger.last
            else:
                number += 1
        return found

    def _is_noun_where_it_must(self, trigger: Trigger) -> bool:
        """Refuse "bilateral" and its like in front of a noun, where they are adjectives."""
        if trigger.noun is None or not trigger.noun.noun_only or trigger.last >= self.last:
            return True
        following = self.lowers[trigger.last]
        return following in _PREPOSITIONS | engagement_words().adverbs or following in {
            ".",
            "and",
            "was",
            "is",
            "will",
            "took",
        }

    def _stands_as_told(self, trigger: Trigger) -> bool:
        """Refuse a verb form that is a noun here: "the visit", "a call", "on phone", "their meeting"."""
        if trigger.verb is None or trigger.last - trigger.first > 1:
            return True
        if trigger.verb.name == "have" and self._is_auxiliary(trigger.last):
            return False
        before = self.lowers[trigger.first - 1] if trigger.first > self.first else ""
        if before in {"by", "via", "over", "on"} and trigger.form in {0, 1}:
            return False
        if trigger.verb.verb_only and trigger.form in {0, 1, 4}:
            return before not in _BEFORE_NOUN
        return not (trigger.form == 4 and before in {"the", "a", "an", "this", "'s"})

    def _is_auxiliary(self, number: int) -> bool:
        """Say whether what follows makes a "have" an auxiliary: "has met", "have also agreed", "had been"."""
        while number < self.last and self.lowers[number] in engagement_words().adverbs | {
            "not",
            "never",
            "long",
            "yet",
        }:
            number += 1
        word = self.lowers[number] if number < self.last else "."
        return word.endswith("ed") or word in _participles()

    def _trigger_at(self, number: int) -> Trigger | None:
        fitting = [
            Trigger(first=number, last=number + len(words), verb=row.verb, noun=row.noun, form=row.form)
            for words, row in _trigger_table().get(self.lowers[number], ())
            if number + len(words) <= self.last and tuple(self.lowers[number : number + len(words)]) == words
        ]
        if len(fitting) < 2 or fitting[0].last != fitting[1].last or fitting[0].noun is None:
            return self._led_or_gone(fitting)
        return fitting[1] if self._reads_as_verb(number, gerund=fitting[1].form == _ING) else fitting[0]

    def _led_or_gone(self, fitting: list[Trigger]) -> Trigger | None:
        """Return the first of the verbs that fit, for "were headed by X" the one of leading and not of going."""
        if not fitting:
            return None
        by = self.lowers[fitting[0].last : fitting[0].last + 1] == ["by"]
        led = next((one for one in fitting if one.frame == "lead" and one.last == fitting[0].last), None)
        return led if by and led is not None else fitting[0]

    def _reads_as_verb(self, number: int, *, gerund: bool) -> bool:
        """Say whether a word that can be noun or verb stands as a verb: behind "will", "to" or its subject."""
        index = number - 1
        while index >= self.first and self.lowers[index] in engagement_words().adverbs | {"not", "officially"}:
            index -= 1
        if index < self.first:
            return False
        if self.lowers[index] in _BEFORE_VERB:
            following = self.lowers[number + 1] if number + 1 < self.last else "."
            return self.lowers[index] != "to" or following not in {"to", "by", "with", "between", ",", "."}
        return not gerund and any(
            actor.last == index + 1 and not actor.possessive and actor.head != "group" for actor in self.actors
        )

    def occasion_within(self, first: int, last: int) -> Occasion | None:
        """Return the first occasion that starts among tokens [first, last)."""
        return next((occasion for occasion in self.occasions if first <= occasion.first < last), None)

    def has(self, phrases: tuple[str, ...] | frozenset[str], first: int, last: int) -> bool:
        """Say whether one of the phrases stands among tokens [first, last)."""
        stretch = f" {' '.join(self.lowers[max(self.first, first) : min(self.last, last)])} "
        return any(f" {phrase} " in stretch for phrase in phrases)

    def find_phrase(self, phrases: tuple[str, ...], first: int, last: int) -> tuple[int, int] | None:
        """Return the tokens of the first of the phrases among tokens [first, last)."""
        opening = _by_first_word(phrases)
        for number in range(max(first, self.first), min(last, self.last)):
            found = self.phrase_at(phrases, number) if self.lowers[number] in opening else None
            if found is not None:
                return found
        return None

    def phrase_at(self, phrases: tuple[str, ...], number: int) -> tuple[int, int] | None:
        """Return the tokens of the first of the phrases that begins at a token."""
        for words in _by_first_word(phrases).get(self.lowers[number], ()):
            if self.lowers[number : number + len(words)] == words:
                return number, number + len(words)
        return None


def _names_office(actor: Actor, occasion: Occasion) -> bool:
    """Say whether an occasion's words only name what an office is of: "Speaker of the National Assembly"."""
    if actor.office_range is None or actor.head not in {"person", "office"}:
        return False
    return actor.first < occasion.first and occasion.last <= actor.last


@cache
def _by_first_word(phrases: tuple[str, ...]) -> dict[str, list[list[str]]]:
    """Return phrases as lists of words under their first word, in their order."""
    table: dict[str, list[list[str]]] = {}
    for phrase in phrases:
        words = phrase.split()
        table.setdefault(words[0], []).append(words)
    return table


_BEFORE_VERB = frozenset(
    "to will would shall may can could should might must did does do is are was were be been and who".split()
)

_SUBORDINATE = frozenset({"after", "before", "when", "while", "as", "that", "where", "because", "once", "whom"})

_BEFORE_NOUN = frozenset({"the", "a", "an", "his", "her", "their", "its", "of", "this", "official", "state", "'s"})

_FINITE = frozenset(
    "said says say told met meets will would was were is are has have had held signed visited received hosted called "
    "spoke agreed discussed arrived did does do can could may also took attended chaired expressed stressed welcomed "
    "thanked noted added invited travelled flew left went gave sent".split()
)


@cache
def _participles() -> frozenset[str]:
    """Return the participles of the verbs of engagement and of a few common ones."""
    own = (verb.forms[_PARTICIPLE].split()[0] for verb in engagement_words().verbs)
    return frozenset({*own, "been", "become", "had", "made", "said", "told", "won", "sought", "to"})


@cache
def _trigger_table() -> dict[str, list[tuple[tuple[str, ...], Trigger]]]:
    """Return every form under its first word, longest first; nouns before verbs of the same form."""
    lexicon = engagement_words()
    table: dict[str, list[tuple[tuple[str, ...], Trigger]]] = {}
    for noun in lexicon.nouns:
        for form in noun.forms:
            words = words_of(form.lower())
            table.setdefault(words[0], []).append((words, Trigger(first=0, last=0, noun=noun)))
    for verb in lexicon.verbs:
        for number, form in enumerate(verb.forms):
            words = tuple(form.split())
            if number == _PARTICIPLE and verb.forms[_PAST] == form:
                continue
            entry = (words, Trigger(first=0, last=0, verb=verb, form=number))
            table.setdefault(words[0], []).append(entry)
    return {word: sorted(rows, key=lambda row: -len(row[0])) for word, rows in table.items()}
