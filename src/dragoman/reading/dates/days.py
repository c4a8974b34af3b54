"""Days and ranges of days that name their month: "18 November", "Nov. 18-19, 2025", "2025-11-18"."""

from __future__ import annotations

import datetime as dt

from msgspec import Struct

from dragoman.model import When
from dragoman.reading.dates.choose import distance, month_of, nearest, week_of
from dragoman.reading.dates.expression import Ground, Match, Resolved
from dragoman.reading.dates.pieces import (
    AND,
    DAY,
    DIGIT,
    GAP,
    RANGE,
    TO,
    YEAR,
    Pattern,
    either,
    month,
    month_number,
    month_opening,
    opening,
    part_of_day,
    short_weekday,
    weekday,
    weekday_number,
    weekday_opening,
)
from dragoman.reference.calendar import time_words

_LEAP_YEAR = 2000
_AHEAD_OF_PAST = dt.timedelta(days=30)
_BEHIND_FUTURE = dt.timedelta(days=3)


class Day(Struct, frozen=True):
    """A day of a month, with its year where the text gives it."""

    month: int
    day: int
    year: int | None = None

    @property
    def exists(self) -> bool:
        """Say whether there is such a day, in some year where none is given."""
        try:
            dt.date(self.year or _LEAP_YEAR, self.month, self.day)
        except ValueError:
            return False
        return True


class Days(Struct, frozen=True):
    """One day, or the days from the first to the last; `weekday` is the one that stands beside it."""

    first: Day
    last: Day
    weekday: int | None = None

    def resolve(self, ground: Ground) -> Resolved | None:
        """Return the days; a year that the text leaves out is the nearest that the tense allows."""
        if self.last.year is not None:
            return self._told(self.interval(self.last.year), "explicit")
        if self.first.year is not None:
            return self._told(self.interval(self.first.year), "explicit")
        if ground.published is None:
            return None
        near = [self._in(ground.published.year + step) for step in (-1, 0, 1)]
        when = _in_season([one for one in near if one], ground.published, ground)
        return self._told(when, "year from publication date") if when else None

    def interval(self, year: int) -> When:
        """Return the days with the last one in a year. Raises ValueError where that year has no such day."""
        end = dt.date(year, self.last.month, self.last.day)
        if self.first == self.last:
            return When.day(end)
        wraps = (self.first.month, self.first.day) > (self.last.month, self.last.day)
        return When(dt.date(self.first.year or year - wraps, self.first.month, self.first.day), end, "day")

    def _in(self, year: int) -> When | None:
        try:
            return self.interval(year)
        except ValueError:
            return None

    def _told(self, when: When, rule: str) -> Resolved:
        conflict = self.weekday is not None and when.start.weekday() != self.weekday
        return Resolved(when, f"{rule}, against the weekday beside it" if conflict else rule)


def _in_season(candidates: list[When], published: dt.date, ground: Ground) -> When | None:
    """Return the nearest candidate: eleven months back to one ahead for the past, none that is over for the future."""
    if ground.tense == "past":
        fitting = [one for one in candidates if one.start <= published + _AHEAD_OF_PAST]
        return fitting[-1] if fitting else None
    if ground.tense == "future":
        return next((one for one in candidates if one.end >= published - _BEHIND_FUTURE), None)
    return min(candidates, key=lambda one: distance(one, published), default=None)


class WeekOf(Struct, frozen=True):
    """The week that a day lies in: "the week of 12 May"."""

    days: Days

    def resolve(self, ground: Ground) -> Resolved | None:
        """Return Monday to Sunday of the week."""
        day = self.days.resolve(ground)
        return Resolved(week_of(day.when.start), day.rule) if day else None


class DaysOfMonth(Struct, frozen=True):
    """Days of a month that is told by its distance: "the 5th of next month"."""

    first: int
    last: int
    step: int

    def resolve(self, ground: Ground) -> Resolved | None:
        """Return the days in the month of publication, or the one before or after."""
        if ground.published is None:
            return None
        start = month_of(ground.published, self.step).start
        when = When(start.replace(day=self.first), start.replace(day=self.last), "day")
        return Resolved(when, "relative to publication date")


class DayAlone(Struct, frozen=True):
    """A day of a month that the text leaves out: "on the 18th"."""

    day: int

    def resolve(self, ground: Ground) -> Resolved | None:
        """Return the nearest such day that the tense allows."""
        if ground.published is None:
            return None
        starts = [month_of(ground.published, step).start for step in (-1, 0, 1)]
        near = [start.replace(day=self.day) for start in starts if self.day <= month_of(start).end.day]
        when = nearest([When.day(one) for one in near], ground.published, ground.tense)
        return Resolved(when, "month from publication date") if when else None


def day_patterns() -> tuple[Pattern, ...]:
    """Return the forms that name a month and a day, the longer before the shorter."""
    year = rf"(?:(?:,?{GAP}|-)(?P<y>{YEAR}))?"
    first_year = rf"(?:,?{GAP}(?P<y1>{YEAR}))?"
    second = rf"(?:{weekday()}(?:,?{GAP}|,))?"
    d1, d2, m1, m2 = f"(?P<d1>{DAY})", f"(?P<d2>{DAY})", f"(?P<m1>{month()})", f"(?P<m2>{month()})"
    of, day_first = rf"(?:-|,?{GAP}(?:of{GAP})?)", rf"{d1}(?:(?:,{GAP}{DAY}){{0,5}}{TO}{d2})?"
    guard = rf"(?!:?\d|[.,]\d|\s?%|{GAP}{either(time_words().counted)}\b)"
    guard_2 = rf"{guard}(?!{GAP}(?!{either(time_words().function_words)}\b)[a-z])"
    months_first = rf"{m1}{GAP}(?:the{GAP})?{d1}{guard}"
    week = rf"(?i:the{GAP})?week{GAP}(?:of|beginning|starting|ending|commencing){GAP}(?:on{GAP})?(?:the{GAP})?"
    spread = rf"{d1}{of}{m1}{first_year}{{to}}{second}{d2}{of}{m2}{year}(?!\w)"
    spread_us = rf"{months_first}{first_year}{{to}}{second}{m2}{GAP}{d2}{guard}{year}(?!\w)"
    lead, tail = _lead(), rf"(?!\w){_tail()}"
    digits, near = opening([DIGIT]), weekday_opening() | opening(time_words().days, ["this", "last", "next"])
    dated, months = digits | near, month_opening() | near
    weeks, between = opening(["the", "week"]), opening(["between"])
    listed = rf"(?:(?:,{GAP}{DAY}){{0,5}}{TO}{d2}{guard_2})?"
    return (
        Pattern("iso", digits, rf"(?P<y>{YEAR})(?P<s>[-/])(?P<m1>\d\d)(?P=s)(?P<d1>\d\d)(?!\d)", _numeric),
        Pattern("numeric", digits, rf"(?P<n1>\d\d?)(?P<s>[./-])(?P<n2>\d\d?)(?P=s)(?P<y>{YEAR})", _numeric),
        Pattern("week_of", weeks, rf"{week}{d1}{of}{m1}{year}(?!\w)", _week_of),
        Pattern("week_of", weeks, rf"{week}{months_first}{year}(?!\w)", _week_of),
        Pattern("spread", between, rf"[Bb]etween{GAP}{second}{spread.replace('{to}', TO)}", _days),
        Pattern("spread", between, rf"[Bb]etween{GAP}{second}{spread_us.replace('{to}', TO)}", _days),
        Pattern("spread", dated, lead + spread.replace("{to}", RANGE), _days),
        Pattern("spread", months, lead + spread_us.replace("{to}", RANGE), _days),
        Pattern("spread", dated, lead + spread.replace("{to}", AND), _neighbours, gives_way=True),
        Pattern("spread", months, lead + spread_us.replace("{to}", AND), _neighbours, gives_way=True),
        Pattern("day_month", dated, rf"{lead}{day_first}{of}{m1}{year}{tail}", _days),
        Pattern("month_day", months, rf"{lead}{months_first}{listed}{year}{tail}", _days),
        Pattern("of_month", digits, rf"{day_first}{GAP}of{GAP}(?P<r>last|this|next){GAP}month\b", _of_month),
        Pattern(
            "day_alone",
            digits,
            rf"(?P<d1>{DAY})(?<=st|nd|rd|th)(?:{GAP}instant\b)?(?![-\w])",
            _day_alone,
            gives_way=True,
        ),
    )


def _lead() -> str:
    """Return the pattern of what may stand in front: "Tuesday, ", "Wednesday and Thursday ", "Tuesday (", "today, "."""
    near = rf"(?:{either(time_words().days)}|(?i:this|last|next){GAP}{weekday()}){part_of_day()}?"
    name = (
        rf"(?:(?P<w>{weekday()}){part_of_day()}?(?:{TO}{weekday()})?|(?P<ws>{short_weekday()})(?=,)|{near}(?=[,(\s]))"
    )
    return rf"(?:{name}(?:{GAP}?(?P<open>\()|,?{GAP}|,)(?:on{GAP})?(?:the{GAP})?)?"


def _tail() -> str:
    """Return the pattern of what closes a date: the bracket that stands open, or the weekday in brackets."""
    return rf"(?(open)\)?|(?:{GAP}?\((?P<wt>{weekday()}|{short_weekday()})\))?)"


def _day(text: str) -> int:
    return int(text.rstrip("sthndr"))


def _days(match: Match) -> Days | None:
    """Parse days; None where one of them does not exist or a range runs backwards."""
    parts = match.parts
    year = int(parts["y"]) if "y" in parts else None
    month_1 = month_number(parts["m1"])
    last = Day(month_number(parts.get("m2", parts["m1"])), _day(parts.get("d2", parts["d1"])), year)
    first = Day(month_1, _day(parts["d1"]), int(parts["y1"]) if "y1" in parts else None)
    if "d2" not in parts:
        first = last
    name = parts.get("w") or parts.get("ws") or parts.get("wt")
    found = Days(first, last, weekday_number(name) if name else None)
    return found if _possible(found) else None


def _neighbours(match: Match) -> Days | None:
    """Parse two days that are joined by "and": only the one right after the other makes a stretch of time."""
    found = _days(match)
    if found is None:
        return None
    when = found.interval(found.last.year or found.first.year or _LEAP_YEAR)
    return found if (when.end - when.start).days == 1 else None


def _day_alone(match: Match) -> DayAlone | None:
    """Parse "on the 18th"; None where the number counts something: "on the 18th anniversary"."""
    words = match.before.split()[-2:]
    following = match.next_word
    if words != ["on", "the"] or (following and following not in time_words().function_words) or following == "of":
        return None
    return DayAlone(_day(match.parts["d1"]))


def _possible(days: Days) -> bool:
    if not (days.first.exists and days.last.exists):
        return False
    try:
        days.interval(days.last.year or days.first.year or _LEAP_YEAR)
    except ValueError:
        return False
    return days.first.month != days.last.month or days.first.day <= days.last.day


def _numeric(match: Match) -> Days | None:
    """Parse figures; the day comes first unless only the second figure can be one."""
    parts = match.parts
    day, month_ = int(parts.get("d1") or parts["n1"]), int(parts.get("m1") or parts["n2"])
    if month_ > 12 and "n1" in parts:
        day, month_ = month_, day
    one = Day(month_, day, int(parts["y"]))
    return Days(one, one) if one.exists else None


def _week_of(match: Match) -> WeekOf | None:
    days = _days(match)
    return WeekOf(days) if days else None


def _of_month(match: Match) -> DaysOfMonth:
    parts = match.parts
    step = {"last": -1, "next": 1}.get(parts["r"], 0)
    return DaysOfMonth(_day(parts["d1"]), _day(parts.get("d2", parts["d1"])), step)
