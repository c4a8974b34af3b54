"""Weekdays and weekends: "on Tuesday", "Monday and Tuesday", "last Friday", "the weekend"."""

from __future__ import annotations

import datetime as dt

from msgspec import Struct

from dragoman.model import When
from dragoman.reading.dates.choose import DAY, STEPS, WEEK, nearest, week_of
from dragoman.reading.dates.expression import Ground, Match, Resolved
from dragoman.reading.dates.pieces import (
    GAP,
    TO,
    Pattern,
    any_case,
    opening,
    part_of_day,
    short_weekday,
    weekday,
    weekday_number,
    weekday_opening,
)
from dragoman.reference.calendar import time_words

_SATURDAY = 5
_PARTS = ("early", "earlier", "late", "later")
_NO_DETERMINER = frozenset({"that"})
"""In "said that Monday" the word joins clauses."""


class Weekdays(Struct, frozen=True):
    """A weekday, or the days from one to another; `modifier` is "last", "next", "this" and their like.

    `week` is "last", "this" or "next" where the text names the week; `anchored` is True where the weekday
    counts from the date named before it ("the following Monday").
    """

    first: int
    last: int
    modifier: str = ""
    week: str = ""
    anchored: bool = False

    def resolve(self, ground: Ground) -> Resolved | None:
        """Return the nearest such days that the tense allows."""
        if self.anchored and (ground.anchor or self.modifier not in time_words().modifiers):
            return self._after(ground.anchor)
        if ground.published is None:
            return None
        if self.week:
            monday = week_of(ground.published).start + STEPS[self.week] * WEEK
            return Resolved(self._from(monday + self.first * DAY), "relative to publication date")
        when = self._nearest(ground.published, ground)
        return Resolved(when, f"nearest {'coming' if when.start > ground.published else 'past'} weekday")

    def _from(self, start: dt.date) -> When:
        return When(start, start + (self.last - self.first) % 7 * DAY, "day")

    def _nearest(self, today: dt.date, ground: Ground) -> When:
        start = today + (self.first - today.weekday()) % 7 * DAY
        around = [self._from(start + step * WEEK) for step in (-2, -1, 0, 1)]
        coming = around[-2:]
        if self.modifier in {"", "this", "current"} and ground.tense == "future":
            return coming[0]
        if self.modifier in {"", "this", "current"} and ground.tense == "past":
            return next(one for one in reversed(around) if one.end <= today)
        return nearest(around, today, "unknown", self.modifier) or around[0]

    def _after(self, anchor: When | None) -> Resolved | None:
        """Return the first such day after the anchor, or the last one before it."""
        if anchor is None or anchor.precision != "day":
            return None
        if self.modifier in {"previous", "preceding"}:
            start = anchor.start - ((anchor.start.weekday() - self.first) % 7 or 7) * DAY
        else:
            start = anchor.end + ((self.first - anchor.end.weekday()) % 7 or 7) * DAY
        return Resolved(self._from(start), "relative to the date before it")


class Weekend(Struct, frozen=True):
    """A Saturday and the Sunday behind it."""

    modifier: str = ""

    def resolve(self, ground: Ground) -> Resolved | None:
        """Return the nearest weekend that the tense allows; "next" is the one of the week to come."""
        if ground.published is None:
            return None
        saturday = week_of(ground.published).start + _SATURDAY * DAY
        around = [When(one, one + DAY, "day") for one in (saturday - WEEK, saturday, saturday + WEEK)]
        when = around[2] if self.modifier == "next" else nearest(around, ground.published, ground.tense, self.modifier)
        return Resolved(when, "relative to publication date") if when else None


def weekday_patterns() -> tuple[Pattern, ...]:
    """Return the forms of weekdays and weekends."""
    words = time_words()
    modifier = rf"(?:(?:(?i:the|this){GAP})?(?P<r>{any_case(words.modifiers)}){GAP})?"
    anchored = rf"(?:the{GAP})?(?P<a>{any_case(words.anchored.keys() - _NO_DETERMINER)}){GAP}"
    part = rf"(?:{any_case(_PARTS)}{GAP}(?:on{GAP})?)?"
    first, last = f"(?P<d1>{weekday()})", f"(?P<d2>{weekday()})"
    week = rf"(?:{GAP}(?:of{GAP})?(?P<k>last|this|next){GAP}week\b)?"
    behind = rf"{GAP}(?P<b>last|next)\b(?!{GAP}(?:week|month|year))"
    until = rf"(?:(?:,{GAP}{weekday()}){{0,5}}{TO}(?:on{GAP})?{last})?"
    of_week = rf"(?P<k>[Ll]ast|[Tt]his|[Nn]ext){GAP}week{GAP}(?:on{GAP})?{first}\b"
    days, near = weekday_opening(), opening(["the", "this"], words.modifiers)
    plain = rf"{part}{modifier}{first}\b{part_of_day()}?{until}(?:{behind}|{week})\b"
    weekend = rf"(?P<the>(?i:the){GAP})?(?:(?P<r>{any_case(words.modifiers)}){GAP})?weekend\b"
    after = rf"{anchored}{first}\b{part_of_day()}?"
    return (
        Pattern("weekday", opening(STEPS), of_week, _weekdays),
        Pattern("weekday", opening(["the"], words.anchored), after, _anchored),
        Pattern("weekday", days | near | opening(_PARTS), plain, _weekdays),
        Pattern("weekday", days, rf"(?<=\()(?P<d1>{short_weekday()})(?=\))", _weekdays),
        Pattern("weekend", near, weekend, _weekend),
    )


def _weekdays(match: Match) -> Weekdays | None:
    """Parse weekdays; None where the word is part of a name or of a habit."""
    names, parts = time_words().weekday_names, match.parts
    if match.word_before in names.before or match.next_word in names.after:
        return None
    first = weekday_number(parts["d1"])
    last = weekday_number(parts.get("d2", parts["d1"]))
    return Weekdays(first, last, (parts.get("r") or parts.get("b", "")).lower(), parts.get("k", "").lower())


def _anchored(match: Match) -> Weekdays:
    day = weekday_number(match.parts["d1"])
    return Weekdays(day, day, match.parts["a"].lower(), anchored=True)


def _weekend(match: Match) -> Weekend | None:
    if not match.parts.keys() & {"r", "the"}:
        return None
    return Weekend(match.parts.get("r", "").lower())
