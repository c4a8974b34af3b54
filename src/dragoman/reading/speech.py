"""Finds who says something: every verb of saying outside quotation marks with its speaker, in order of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dragoman.reading.actors import Actor
from dragoman.reading.arguments import opens_clause, subject_of
from dragoman.reading.context import Home
from dragoman.reading.passages import Passage, Trigger
from dragoman.reading.people import People
from dragoman.reading.speakers import Speaker, Speakers, Turn
from dragoman.reference.actor_words import actor_words
from dragoman.reference.names import common_first_words, particles
from dragoman.reference.speech import speech_words
from dragoman.reference.words import engagement_words

_ACRONYM = re.compile(r"\b((?:[A-Z]\w+ ){1,4}[A-Z]?\w*) ?\(([A-Z]{2,6})\)")
_MARKS = frozenset("“”\"«»‘’'")
_AUXILIARIES = frozenset("has had have was were is are been being further clearly publicly".split())
_BEHIND_INVERTED = frozenset(
    ", . ; : in on at after during while as from who to here when for with by of speaking noting adding and but".split()
)
_GOVERNING = frozenset("with to from by at in on during after before for about over into of since until".split())
_FEW = 6

Found = Actor | Speaker | str | None


class SpeechFinder:
    """Reads the turns of speech off the passages of one document."""

    def __init__(self, passages: list[Passage], people: People, home: Home) -> None:
        self.passages = passages
        self.text = passages[0].text
        self.speakers = Speakers(passages, people, home)
        self.words = speech_words()
        self.verbs = engagement_words().saying
        self.acronyms = {match.group(2): match.group(1).strip() for match in _ACRONYM.finditer(self.text.text)}
        self.turns = self.speakers.turns

    def find(self) -> list[Turn]:
        """Return the turns of the document."""
        for passage in self.passages:
            for number in range(passage.first, passage.last):
                if not self.text.quoted[number]:
                    self.turns.extend(self._turn(passage, number))
        return self.turns

    def _turn(self, passage: Passage, number: int) -> Iterator[Turn]:
        lowers = self.text.lowers
        if self.text.words[number][0].isupper() and number > passage.first:
            return
        if lowers[number - 1 : number] == ["to"] and lowers[number - 2 : number - 1] != ["used"]:
            return
        if (behind := self._end_of(self.words.pointing, passage, number)) is not None:
            speaker = self._behind(passage, behind)
        elif lowers[number] in self.verbs or self._end_of(self.words.telling, passage, number) is not None:
            speaker = self._of_verb(passage, number)
        else:
            return
        if isinstance(speaker, str):
            speaker = Speaker(speaker)
        elif isinstance(speaker, Actor):
            speaker = self.speakers.of(speaker)
        if speaker is not None:
            yield Turn(number, speaker)

    def _end_of(self, phrases: tuple[str, ...], passage: Passage, number: int) -> int | None:
        found = passage.phrase_at(phrases, number)
        return found[1] if found else None

    def _of_verb(self, passage: Passage, number: int) -> Found:
        """Return the subject of a verb of saying, before it or, where it is turned round, behind it."""
        if self.text.lowers[number].endswith("ing"):
            return self._main_subject(passage, number)
        before = self._skipped(passage, number - 1)
        turned = self._behind(passage, number + 1) if self._is_turned(passage, before) else None
        return turned if turned is not None else self._before(passage, number, before + 1)

    def _skipped(self, passage: Passage, number: int) -> int:
        """Return the token before adverbs, auxiliaries, dates and "in a statement" that end at a token."""
        while number >= passage.first:
            word = self.text.lowers[number]
            date = next((first for first, last, _ in passage.dates if first <= number < last), None)
            if date is not None:
                number = date - 1 - (self.text.lowers[date - 1] in {"on", "in", "late", "early"})
            elif word in self.words.writings and self.text.lowers[number - 2 : number - 1] == ["in"]:
                number -= 3
            elif word in engagement_words().adverbs or word in _AUXILIARIES or word.endswith("ly"):
                number -= 1
            else:
                return number
        return number

    def _is_turned(self, passage: Passage, before: int) -> bool:
        """Say whether a subject can follow: «"...," said X», «..., said X»."""
        return before < passage.first or self.text.words[before] in _MARKS or self.text.words[before] == ","

    # Subjects before the verb

    def _before(self, passage: Passage, number: int, end: int) -> Found:
        """Return the subject that ends at token `end`, else the subject of the clause."""
        adjacent = next((one for one in reversed(passage.actors) if one.last == end and not one.possessive), None)
        if adjacent is not None and self._is_subject(passage, adjacent):
            named = self._institution_before(end, passage.first) if adjacent.head == "group" else None
            return named or adjacent
        word = self.text.lowers[end - 1] if end > passage.first else ""
        if word == "it":
            return self.speakers.last()
        institution = self._office_of(passage, adjacent) or self._institution_before(end, passage.first)
        if institution is not None:
            return institution
        if word in self.words.writings:
            return self._writer(passage, end)
        phrase = self._phrase_before(passage, end) if adjacent is None else None
        if phrase is not None:
            return phrase
        subject = subject_of(passage, Trigger(first=number, last=number + 1))
        return subject.actors[0] if subject is not None else self._possessor(passage)

    def _office_of(self, passage: Passage, actor: Actor | None) -> str | None:
        """Return "Office of the President" where an actor stands behind such a noun."""
        before = actor.first - 2 if actor is not None else -1
        if (
            actor is None
            or before < passage.first
            or self.text.lowers[actor.first - 1] not in {"of", "in", "for", "at"}
        ):
            return None
        if self.text.lowers[before] not in actor_words().institutions | set(engagement_words().institutions):
            return None
        return " ".join(self.text.slice(before, actor.last).split())

    def _possessor(self, passage: Passage) -> Actor | None:
        """Return whose doing the subject is: "Dar's meeting with X highlighted ..."."""
        return next((one for one in passage.actors[:1] if one.possessive and one.head == "person"), None)

    def _is_subject(self, passage: Passage, actor: Actor) -> bool:
        group = next((one for one in passage.groups if actor in one.actors), None)
        return group is not None and not group.preposition

    def _main_subject(self, passage: Passage, number: int) -> Found:
        """Return whose participle it is ("..., adding that"): the last speaker of the sentence, else its subject."""
        if self.turns and self.turns[-1].number >= passage.first:
            return self.turns[-1].speaker
        left = [one for one in passage.groups if one.first < number and opens_clause(passage, one)]
        return left[0].actors[0] if left else None

    def _institution_before(self, number: int, first: int) -> str | None:
        """Return the ministry or agency that ends right before a verb of saying, its acronym written out."""
        for phrase in engagement_words().institutions:
            size = len(phrase.split())
            if number - size >= first and " ".join(self.text.lowers[number - size : number]) == phrase:
                start = number - size
                while (
                    start - 1 >= first
                    and self.text.words[start - 1][0].isupper()
                    and self.text.lowers[start - 1] not in actor_words().determiners
                ):
                    start -= 1
                name = " ".join(self.text.slice(start, number).split())
                return self.acronyms.get(name, name)
        return None

    def _writer(self, passage: Passage, end: int) -> Found:
        """Return who wrote "the statement": whose it is, else who spoke last."""
        left = [one for one in passage.actors if one.last <= end - 1 and end - one.last <= 3]
        if left:
            return left[-1]
        sender = self._sender(passage)
        if sender is not None:
            return sender
        institution = self._institution_before(end - 1, passage.first)
        return institution or self.speakers.last()

    def _sender(self, passage: Passage) -> Actor | None:
        """Return whom the sentence before names as the writer: "congratulations from X"."""
        earlier = self.passages[max(0, passage.sentence.number - 1) : passage.sentence.number]
        groups = [group for one in earlier for group in one.groups if group.preposition in self.words.issuing - {"of"}]
        return groups[-1].actors[0] if groups else None

    def _phrase_before(self, passage: Passage, end: int) -> Found:
        """Return a speaker whom no actor stands for: a name, "a diplomat"; "the captain" is who spoke last."""
        if end > passage.first and self.text.words[end - 1][:1].isupper():
            return self._name_around(passage, end - 1)
        for start in range(end - 1, max(passage.first - 1, end - _FEW), -1):
            word = self.text.lowers[start]
            if not word[0].isalnum():
                return None
            if (word in actor_words().determiners or word == "one") and start < end - 1:
                if start > passage.first and self.text.lowers[start - 1] in _GOVERNING:
                    return None
                return self._described(start, end)
        return None

    def _described(self, start: int, end: int) -> Speaker | str:
        """Return whom a phrase from its determiner on means."""
        if self.text.lowers[start] == "the":
            return self.speakers.spoken_of(start, None) or self.text.slice(start + 1, end)
        return self.text.slice(start + (self.text.lowers[start] in {"a", "an"}), end)

    def _name_around(self, passage: Passage, number: int) -> str | None:
        """Return the run of capitalised words that holds a token, None for a word that only opens a sentence."""
        first = last = number
        while first > passage.first and self._in_name(first - 1):
            first -= 1
        while last + 1 < passage.last and self._in_name(last + 1):
            last += 1
        while first < last and not self.text.words[first][0].isupper():
            first += 1
        if self.text.words[first] in common_first_words():
            return None
        return " ".join(self.text.slice(first, last + 1).split())

    def _in_name(self, number: int) -> bool:
        word = self.text.words[number]
        return word[0].isupper() or word in particles()

    # Subjects behind the verb

    def _behind(self, passage: Passage, number: int) -> Found:
        """Return the speaker that follows "said" or "according to", where no verb of its own follows it."""
        actor = next((one for one in passage.actors if 0 <= one.first - number <= 2), None)
        if actor is not None and self._closes(passage, actor.last):
            return actor
        institution = self._institution_behind(passage, number)
        if institution is not None:
            return institution
        if number < passage.last and self.text.words[number][:1].isupper():
            return self._name_around(passage, number)
        return self._noun_behind(passage, number)

    def _closes(self, passage: Passage, number: int) -> bool:
        return number >= passage.last or self.text.lowers[number] in _BEHIND_INVERTED | _MARKS | {"'s", "statement"}

    def _institution_behind(self, passage: Passage, number: int) -> str | None:
        """Return the ministry or agency that a verb of saying stands before: «said the ministry»."""
        for phrase in engagement_words().institutions:
            size = len(phrase.split())
            for start in range(number, min(number + 4, passage.last - size + 1)):
                if " ".join(self.text.lowers[start : start + size]) == phrase:
                    return " ".join(self.text.slice(start, start + size).split())
        return None

    def _noun_behind(self, passage: Passage, number: int) -> Found:
        """Return "a farmer" behind "said"; "the captain" is who spoke last."""
        lowers = self.text.lowers
        if number + 1 >= passage.last or lowers[number] not in actor_words().determiners:
            return None
        end = number + 1
        while (
            end < min(passage.last, number + _FEW) and lowers[end][0].isalpha() and lowers[end] not in _BEHIND_INVERTED
        ):
            end += 1
        return self._described(number, end) if end > number + 1 else None
