"""Reads programmes and diaries: lines such as "10.00 Meeting with X" under the day they are for, and whose they are."""

from __future__ import annotations

import datetime as dt
import re

import msgspec
from msgspec import Struct

from dragoman.reading.actors import Actor
from dragoman.reading.dates import DateExpression, resolve
from dragoman.reading.tokens import Sentence, Text

_CLOCK = re.compile(
    r"\(?(?:\d{1,2}[.:h]\d{2}|\d{1,2}(?=\s?[ap]\.?m\b)|\d{4}(?=\s?(?:h(?:rs|ours)?\b)))"
    r"(?:\s?[–-]\s?\d{1,2}[.:h]\d{2})?\)?\s?(?:[ap]\.?m\.?|h(?:rs|ours)?\.?|GMT|CET|UTC)?\s?[:–—-]?\s+"
)
_FEWEST = 2
_LONGEST_HEADING = 10
_MOST = 0.6
"""The share of timed paragraphs that are single lines in a programme; the posts of a live blog say more."""

Dated = tuple[int, int, DateExpression]


class Entry(Struct, frozen=True):
    """A line of a programme: its first token behind the hour, the day it is under, and whether that is ahead."""

    first: int
    date: Dated | None
    ahead: bool


class Programme:
    """The lines of a document that are entries of a programme, by the number of their sentence.

    A document has a programme where at least two of its paragraphs begin with an hour, or with a day and a colon.
    `dates` are those of each sentence; a paragraph of nothing but a day is a heading, and so is a day in what comes
    before the entries.
    """

    def __init__(self, text: Text, dates: list[list[Dated]], published: dt.date | None) -> None:
        self.text = text
        self.published = published
        self.entries: dict[int, Entry] = {}
        timed = {one.number: _after_clock(text, one) for one in text.sentences if _opens_paragraph(text, one)}
        hours = [number for number, first in timed.items() if first]
        if len(hours) < _FEWEST or not _are_lines(text, hours):
            self._take_days(dates)
            return
        self.begins, self.ends = hours[0], hours[-1]
        day: Dated | None = None
        for sentence in text.sentences[: self.ends + 1]:
            own = dates[sentence.number]
            first = timed.get(sentence.number) or 0
            if own and (sentence.number < self.begins or _is_heading(text, sentence, own)):
                day = own[-1] if _is_heading(text, sentence, own) else day or own[-1]
            elif first or (sentence.number > self.begins and sentence.number in timed):
                self.entries[sentence.number] = Entry(first or sentence.first, day, self._is_ahead(day))

    def _take_days(self, dates: list[list[Dated]]) -> None:
        """Take paragraphs such as "Tuesday, March 17: Wreath laying at Rajghat. Call on the President." as entries."""
        opening = {one.number: _after_day(self.text, one, dates[one.number]) for one in self.text.sentences}
        days = [number for number, first in opening.items() if first]
        if len(days) < _FEWEST:
            return
        self.begins = days[0]
        day: Dated | None = None
        paragraph = -1
        for sentence in self.text.sentences[self.begins :]:
            first = opening[sentence.number]
            if first:
                day, paragraph = dates[sentence.number][0], sentence.paragraph
            if sentence.paragraph == paragraph:
                self.entries[sentence.number] = Entry(first or sentence.first, day, self._is_ahead(day))

    def _is_ahead(self, day: Dated | None) -> bool:
        if self.published is None or day is None:
            return True
        meant = resolve(day[2], self.published, "present")
        return meant is None or meant.when.end >= self.published

    def principal(self, found: list[list[Actor]]) -> Actor | None:
        """Return whose programme it is: the first person with an office whom the text names before its entries.

        Who invites is not the one who travels: "At the invitation of X, Y will pay a visit".
        """
        if not self.entries:
            return None
        before = [actor for actors in found[: self.begins] for actor in actors if not self._invites(actor)]
        return next((actor for actor in before if actor.name and actor.office), None)

    def _invites(self, actor: Actor) -> bool:
        stretch = self.text.lowers[max(0, actor.first - 3) : actor.first]
        return "invitation" in stretch


def stand_in(principal: Actor, number: int) -> Actor:
    """Return the principal as the unspoken subject of an entry that begins at a token."""
    return msgspec.structs.replace(principal, first=number, last=number, name_range=None, office_range=None)


def _opens_paragraph(text: Text, sentence: Sentence) -> bool:
    before = text.sentences[sentence.number - 1] if sentence.number else None
    return before is None or before.paragraph != sentence.paragraph


def _are_lines(text: Text, hours: list[int]) -> bool:
    count = len(text.sentences)
    single = [
        number
        for number in hours
        if number + 1 == count or text.sentences[number + 1].paragraph != text.sentences[number].paragraph
    ]
    return len(single) >= _MOST * len(hours)


def _after_clock(text: Text, sentence: Sentence) -> int:
    """Return the token behind the hour that a sentence begins with, 0 where it begins with none."""
    start, end = text.span(sentence.first, sentence.last)
    clock = _CLOCK.match(text.text, start, end)
    return text.token_at(clock.end()) if clock and clock.end() < end else 0


def _after_day(text: Text, sentence: Sentence, dates: list[Dated]) -> int:
    """Return the token behind the day and the colon that open a paragraph, 0 where none do."""
    if not dates or dates[0][0] != sentence.first or not _opens_paragraph(text, sentence):
        return 0
    colon = dates[0][1]
    return colon + 1 if text.words[colon : colon + 1] == [":"] and colon + 1 < sentence.last else 0


def _is_heading(text: Text, sentence: Sentence, dates: list[Dated]) -> bool:
    """Say whether a sentence is only a day: "Tuesday 20 January", "— Thursday, 14 August 2025 —"."""
    if sentence.last - sentence.first > _LONGEST_HEADING:
        return False
    covered = {number for first, last, _ in dates for number in range(first, last)}
    return all(number in covered or not text.tokens[number].is_word for number in range(sentence.first, sentence.last))
