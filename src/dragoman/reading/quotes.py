"""Finds direct quotations and who said them: before, behind or around the words quoted."""

from __future__ import annotations

import re

from dragoman.model import QuoteClaim, Span, Spans
from dragoman.reading.actors import Actor
from dragoman.reading.context import Home
from dragoman.reading.people import People
from dragoman.reading.tokens import Text, quotations
from dragoman.reference.words import engagement_words

_WORD = re.compile(r"\w+")
_ACRONYM = re.compile(r"\b((?:[A-Z]\w+ ){1,4}[A-Z]?\w*) ?\(([A-Z]{2,6})\)")
_REACH = 60


class QuoteFinder:
    """Attributes the quotations of one document."""

    def __init__(self, text: Text, actors: list[Actor], people: People, home: Home) -> None:
        self.text = text
        self.people = people
        self.home = home
        self.speakers = [actor for actor in actors if not text.quoted[actor.first]]
        self.verbs = engagement_words().saying
        self.acronyms = {match.group(2): match.group(1).strip() for match in _ACRONYM.finditer(text.text)}
        self._last: str | None = None

    def find(self) -> tuple[QuoteClaim, ...]:
        """Return the quotations of at least two words that have a speaker, in order of the text."""
        found = []
        for start, end in quotations(self.text.text):
            words = " ".join(self.text.text[start:end].split())
            if len(_WORD.findall(words)) < 2:
                continue
            speaker, actor = self._speaker(start, end)
            if speaker is not None:
                spans: Spans = {"quote": (Span(start, end, self.text.text[start:end]),)}
                if actor is not None:
                    low, high = self.text.span(actor.first, actor.last)
                    spans["speaker"] = (Span(low, high, self.text.text[low:high]),)
                found.append(QuoteClaim(quote=words, speaker=speaker, spans=spans))
                self._last = speaker
        return tuple(found)

    def _speaker(self, start: int, end: int) -> tuple[str | None, Actor | None]:
        first, last = self.text.token_at(start), self.text.token_at(end - 1) + 1
        sentence = self.text.sentence_of(first)
        closing = self.text.sentence_of(max(first, last - 1))
        behind = self._behind(last, closing.last)
        if behind is not None:
            return self._said(behind)
        before = self._before(first, sentence.first)
        if before is not None:
            return self._said(before)
        actor = self._neighbour(first, sentence.paragraph) if first - sentence.first <= 1 else None
        if actor is not None:
            return self._name(actor), actor
        return self._last if self._goes_on(first, sentence.paragraph) else None, None

    def _said(self, speaker: Actor | str) -> tuple[str | None, Actor | None]:
        return (speaker, None) if isinstance(speaker, str) else (self._name(speaker), speaker)

    def _institution_before(self, number: int, first: int) -> str | None:
        """Return the ministry or agency that ends right before a verb of saying, its acronym written out."""
        for phrase in engagement_words().institutions:
            size = len(phrase.split())
            if number - size >= first and " ".join(self.text.lowers[number - size : number]) == phrase:
                start = number - size
                while (
                    start - 1 > first
                    and self.text.words[start - 1][0].isupper()
                    and self.text.lowers[start - 1] != "the"
                ):
                    start -= 1
                name = " ".join(self.text.slice(start, number).split())
                return self.acronyms.get(name, name)
        return None

    def _behind(self, number: int, limit: int) -> Actor | str | None:
        """Return the speaker of «"...," said X» and «"...," X said»."""
        end = min(limit + 2, number + 30, len(self.text.tokens))
        for index in range(number, end):
            if self.text.quoted[index]:
                return None
            if self.text.lowers[index] in self.verbs:
                after = next((one for one in self.speakers if 0 <= one.first - index <= 3), None)
                ahead = next(
                    (
                        one
                        for one in reversed(self.speakers)
                        if number <= one.first and one.last <= index and index - one.last <= 3
                    ),
                    None,
                )
                return (
                    ahead
                    or self._institution_before(index, number)
                    or after
                    or self._institution_behind(index + 1, end)
                )
        return None

    def _institution_behind(self, number: int, end: int) -> str | None:
        """Return the ministry or agency that a verb of saying stands before: «said the ministry»."""
        for phrase in engagement_words().institutions:
            size = len(phrase.split())
            for start in range(number, min(number + 4, end)):
                if " ".join(self.text.lowers[start : start + size]) == phrase:
                    return " ".join(self.text.slice(start, start + size).split())
        return None

    def _before(self, number: int, first: int) -> Actor | str | None:
        """Return the speaker of «X said: "..."» and «X called it "..."»."""
        verbs = [
            index
            for index in range(max(first, number - _REACH), number)
            if self.text.lowers[index] in self.verbs and not self.text.quoted[index]
        ]
        for index in reversed(verbs):
            institution = self._institution_before(index, first - 1)
            if institution is not None:
                return institution
            subject = next(
                (
                    one
                    for one in reversed(self.speakers)
                    if first <= one.first and one.last <= index and not one.possessive
                ),
                None,
            )
            if subject is not None:
                return subject
        inside = [one for one in self.speakers if first <= one.first and one.last <= number and not one.possessive]
        return inside[0] if inside else None

    def _neighbour(self, first: int, paragraph: int) -> Actor | None:
        """Return who is named in the sentence before in the same paragraph, as in «X was firm. "..."»."""
        previous = [
            one
            for one in self.speakers
            if one.last <= first and self.text.sentence_of(one.first).paragraph == paragraph
        ]
        subjects = [one for one in previous if one.first - self.text.sentence_of(one.first).first <= 3]
        found = subjects or previous
        return found[-1] if found else None

    def _goes_on(self, first: int, paragraph: int) -> bool:
        return self._last is not None and self.text.sentence_of(first).paragraph == paragraph

    def _name(self, actor: Actor) -> str | None:
        person = self.people.of(actor)
        if person is not None:
            return person.name
        if actor.head == "pronoun":
            return self._antecedent(actor)
        if actor.office:
            holder = self._holder(actor)
            return holder or actor.office
        return " ".join(self.text.slice(actor.first, actor.last).split())

    def _antecedent(self, actor: Actor) -> str | None:
        if actor.pronoun in {"i", "we"} and self.home.author is not None:
            return self.home.author.name or self.home.author.office
        wanted = "f" if actor.pronoun in {"she", "her"} else "m"
        for one in reversed(self.speakers):
            person = self.people.of(one)
            if one.last <= actor.first and person is not None and person.gender in {None, wanted}:
                return person.name
        return None

    def _holder(self, actor: Actor) -> str | None:
        """Return the person whom an office without a name means: the last one named with it."""
        for one in reversed(self.speakers):
            person = self.people.of(one)
            if (
                one.first < actor.first
                and person is not None
                and actor.office_kind in person.kinds
                and actor.key in {None, person.state, person.body}
            ):
                return person.name
        return None
