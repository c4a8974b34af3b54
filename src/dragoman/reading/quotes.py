"""Finds direct quotations and who said them: before, behind or around the words quoted."""

from __future__ import annotations

import re

from dragoman.model import QuoteClaim, Span, Spans
from dragoman.reading.arguments import opens_clause
from dragoman.reading.context import Home
from dragoman.reading.passages import Passage
from dragoman.reading.people import People
from dragoman.reading.speakers import Speaker, Turn
from dragoman.reading.speech import SpeechFinder
from dragoman.reading.tokens import Sentence
from dragoman.reference.speech import speech_words

_WORD = re.compile(r"[^\W\d_]+(?:['’-]\w+)*")
_REACH = 30
_STOPS = frozenset(".!?…")


class QuoteFinder:
    """Attributes the quotations of one document."""

    def __init__(self, passages: list[Passage], people: People, home: Home) -> None:
        self.passages = passages
        self.people = people
        self.home = home
        self.turns: list[Turn] = []

    def find(self) -> tuple[QuoteClaim, ...]:
        """Return the quotations of at least two words that have a speaker, in order of the text."""
        if not self.passages or not self.passages[0].text.quotations:
            return ()
        self.text = self.passages[0].text
        self.speech = SpeechFinder(self.passages, self.people, self.home)
        self.turns = self.speech.find()
        found: list[QuoteClaim] = []
        self._last: Turn | None = None
        for start, end in self.text.quotations:
            if len(_WORD.findall(self.text.text, start, end)) < 2 or self._is_title(start, end):
                continue
            turn = self._turn(start, end)
            if turn is not None:
                found.append(self._claim(start, end, turn))
                self._last = Turn(self.text.token_at(start), turn.speaker)
        return tuple(found)

    def _claim(self, start: int, end: int, turn: Turn) -> QuoteClaim:
        words = self.text.text[start:end]
        spans: Spans = {"quote": (Span(start, end, words),)}
        if turn.speaker.actor is not None:
            low, high = self.text.span(turn.speaker.actor.first, turn.speaker.actor.last)
            spans["speaker"] = (Span(low, high, self.text.text[low:high]),)
        return QuoteClaim(quote=" ".join(words.split()), speaker=turn.speaker.name, spans=spans)

    def _is_title(self, start: int, end: int) -> bool:
        """Say whether the words quoted are a name or a title: introduced as one, or in capitals throughout."""
        before = self.text.text[max(0, start - 40) : start - 1].lower().split()
        if before and (before[-1] in speech_words().naming or " ".join(before[-2:]) in speech_words().naming):
            return True
        words = _WORD.findall(self.text.text, start, end)
        if self.text.text[start:end].rstrip()[-1:] in _STOPS | {","} or not words[0][0].isupper():
            return False
        after = self.text.text[end + 1 : end + 3]
        return all(word[0].isupper() for word in words if len(word) > 3) or (after[:1] == " " and after[1:].isupper())

    def _turn(self, start: int, end: int) -> Turn | None:
        """Return the turn of speech that a quotation belongs to."""
        first, last = self.text.token_at(start), self.text.token_at(end - 1) + 1
        sentence = self.text.sentence_of(first)
        behind = self._behind(start, end, last)
        if behind is not None:
            return behind
        before = self._before(first, sentence)
        if before is not None:
            return before
        if self.text.text[end : end + 1].isspace() and (after := self._next(end)) is not None:
            return self._turn(*after)
        if all(self.text.words[number] in "“\"«‘'" for number in range(sentence.first, first)):
            return self._of_context(first, sentence)
        return self._subject(first, sentence) or self._running(first, sentence)

    def _next(self, end: int) -> tuple[int, int] | None:
        """Return the quotation that the next paragraph goes on with."""
        return next((one for one in self.text.quotations if one[0] > end), None)

    def _behind(self, start: int, end: int, last: int) -> Turn | None:
        """Return the turn of «"...," said X» and «"...," X said», before the next quotation."""
        closed = self.text.text[start:end].rstrip()[-1:] in _STOPS
        sentence = self.text.sentence_of(min(last, len(self.text.tokens) - 1))
        paragraph = self.text.sentence_of(last - 1).paragraph
        if sentence.paragraph != paragraph:
            return None
        limit = min(sentence.last, last + _REACH)
        limit = next((number for number in range(last, limit) if self.text.quoted[number]), limit)
        if closed and (limit - last > 8 or limit < sentence.last):
            limit = min(limit, last + 3)
        return next((turn for turn in self.turns if last <= turn.number < limit), None)

    def _before(self, first: int, sentence: Sentence) -> Turn | None:
        """Return the turn of «X said: "..."» and «X called it "..."»."""
        return next((turn for turn in reversed(self.turns) if sentence.first <= turn.number < first), None)

    def _subject(self, first: int, sentence: Sentence) -> Turn | None:
        """Return the subject of a sentence that quotes without a verb of saying."""
        passage = self.passages[sentence.number]
        for group in passage.groups:
            actor = group.actors[0]
            if group.last <= first and opens_clause(passage, group) and not actor.possessive:
                if actor.head in {"pronoun", "group"}:
                    return None
                speaker = self.speech.speakers.of(actor)
                return Turn(first, speaker) if speaker is not None else None
        return None

    def _of_context(self, first: int, sentence: Sentence) -> Turn | None:
        """Return who speaks where a quotation stands by itself."""
        running = self._running(first, sentence)
        previous = self.text.sentences[sentence.number - 1] if sentence.number else None
        if previous is None or running is not None:
            return running
        mark = self.text.words[previous.last - 1]
        if previous.paragraph == sentence.paragraph and mark != "?":
            return self._subject(first, previous)
        return self._latest(first) or self._spokesperson(first)

    def _spokesperson(self, first: int) -> Turn | None:
        """Return the spokesperson whose briefing it is."""
        named = [one for one in self.people.persons if one.spokesperson]
        return Turn(first, Speaker(named[0].name, named[0])) if len(named) == 1 else None

    def _running(self, first: int, sentence: Sentence) -> Turn | None:
        """Return who speaks in the sentences before: in the same paragraph, or in the one that ends before it."""
        latest = self._latest(first)
        if latest is None:
            return None
        paragraph = self.text.sentence_of(latest.number).paragraph
        return latest if sentence.paragraph - paragraph <= 1 else None

    def _latest(self, first: int) -> Turn | None:
        before = [turn for turn in self.turns if turn.number < first]
        latest = before[-1] if before else None
        if self._last is not None and (latest is None or latest.number < self._last.number < first):
            return self._last
        return latest
