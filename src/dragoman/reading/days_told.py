"""Dates events by the days that the document names, in order of the text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from dragoman.model import When
from dragoman.reading.dates import resolve as resolve_date
from dragoman.reading.frames.dating import is_of_speech
from dragoman.reading.occurrences import HAPPENED, Event
from dragoman.reading.passages import Passage
from dragoman.reading.timing import comes_later, timed
from dragoman.reference.circumstances import circumstance_words

_SHORTEST = 8
"""Fewer words are a heading or a dateline, and no sentence."""
_LONG_AGO = dt.timedelta(days=30)
_TO_COME = ("will", "would", "is to", "are to", "due", "scheduled", "expected")
_LIMITS = frozenset({"since", "by", "before", "after", "until"})


class DaysTold:
    """The days named so far: of what happened, and of what is ahead."""

    def __init__(self, published: dt.date | None) -> None:
        self.published = published
        self._anchor: When | None = None
        self._ahead: When | None = None

    def date(self, event: Event) -> None:
        """Resolve the date of an event, None where the text gives none."""
        held = event.draft.status in HAPPENED
        resolved = timed(event.draft, self.published, self._anchor if held else self._ahead)
        if resolved is None:
            return
        event.when, event.when_rule = resolved.when, resolved.rule
        event.recalled = held and self.published is not None and resolved.when.end < self.published - _LONG_AGO
        if comes_later(event.draft, resolved.when, self.published):
            event.draft.status = "planned"
        self._name_day(resolved.when)

    def told(self, passages: Sequence[Passage]) -> When | None:
        """Return the one day, not yet to come, that the first paragraph names, else that of "today's meeting"."""
        sentences = [one for one in passages if one.last - one.first >= _SHORTEST]
        for passage in sentences:
            if passage.sentence.paragraph != sentences[0].sentence.paragraph:
                break
            if passage.has(_TO_COME, passage.first, passage.last):
                break
            day = self._past_day(passage)
            if day is not None:
                return day
        of_today = self.published is not None and any(map(_is_of_today, passages))
        return When.day(self.published) if of_today and self.published else None

    def _past_day(self, passage: Passage) -> When | None:
        """Return the first single day of a sentence that is not to come and not that of something said."""
        for first, last, date in passage.dates:
            found = resolve_date(date, self.published, "past", None)
            if found is None or date.lead in _LIMITS or is_of_speech(passage, first, last):
                continue
            if found.when.start == found.when.end and (self.published is None or found.when.end <= self.published):
                return found.when
        return None

    def _name_day(self, when: When) -> None:
        """Let a day count as the one named before; one to come only for what is to come."""
        if when.precision == "day" and when.start == when.end:
            self._ahead = when
            if self.published is None or when.start <= self.published:
                self._anchor = when

    def remember(self, passage: Passage) -> None:
        """Let a day that a sentence names count as the one named before, where no event of it has a date."""
        for first, last, date in passage.dates:
            resolved = resolve_date(date, self.published, "unknown", self._anchor)
            if resolved is not None and not is_of_speech(passage, first, last):
                self._name_day(resolved.when)


def _is_of_today(passage: Passage) -> bool:
    """Say whether somebody speaks of "today's meeting", whose report this is."""
    return any(
        date.text.lower() == "today"
        and passage.lowers[last : last + 1] == ["'s"]
        and bool(circumstance_words().linked & set(passage.lowers[last + 1 : last + 3]))
        for _, last, date in passage.dates
    )
