"""Chooses among the intervals that an incomplete date may mean: the nearest one that the tense allows."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable

from dragoman.model import Precision, When
from dragoman.reading.dates.expression import Tense

WEEK = dt.timedelta(days=7)
DAY = dt.timedelta(days=1)
STEPS = {"last": -1, "this": 0, "next": 1}
"""How many units the words of distance lead from the present one."""


def nearest(candidates: list[When], published: dt.date, tense: Tense, modifier: str = "") -> When | None:
    """Return the candidate that words like "last" or "next", or else the tense, allow and that is nearest.

    Candidates come in order of time. "last" and its like mean one that is over, "next" and its like one that
    has not begun; the past one that has begun, the future one that is not over.
    """
    if modifier in {"last", "past", "previous"}:
        return _latest(candidates, lambda one: one.end < published)
    if modifier in {"next", "coming"}:
        return _earliest(candidates, lambda one: one.start > published)
    if tense == "past":
        return _latest(candidates, lambda one: one.start <= published)
    if tense == "future":
        return _earliest(candidates, lambda one: one.end >= published)
    return min(candidates, key=lambda one: distance(one, published), default=None)


def _latest(candidates: list[When], fits: Callable[[When], bool]) -> When | None:
    return next((one for one in reversed(candidates) if fits(one)), None)


def _earliest(candidates: list[When], fits: Callable[[When], bool]) -> When | None:
    return next((one for one in candidates if fits(one)), None)


def distance(when: When, day: dt.date) -> int:
    """Return the days between an interval and a day, 0 where the day lies in it."""
    return max((when.start - day).days, (day - when.end).days, 0)


def months(year: int, first: int, last: int, precision: Precision) -> When:
    """Return the months from first to last of a year; the last lies in the next year where it comes before."""
    end = year + (last < first)
    return When(dt.date(year, first, 1), dt.date(end, last, calendar.monthrange(end, last)[1]), precision)


def years(first: int, last: int) -> When:
    """Return whole years."""
    return When(dt.date(first, 1, 1), dt.date(last, 12, 31), "year")


def week_of(day: dt.date) -> When:
    """Return the week of a day, Monday to Sunday."""
    monday = day - day.weekday() * DAY
    return When(monday, monday + 6 * DAY, "week")


def month_of(day: dt.date, step: int = 0) -> When:
    """Return the calendar month of a day, or the one `step` months from it."""
    count = day.year * 12 + day.month - 1 + step
    return months(count // 12, count % 12 + 1, count % 12 + 1, "month")


def quarter_of(day: dt.date, step: int = 0) -> When:
    """Return the calendar quarter of a day, or the one `step` quarters from it."""
    count = day.year * 4 + (day.month - 1) // 3 + step
    first = count % 4 * 3 + 1
    return months(count // 4, first, first + 2, "quarter")


def unit_of(unit: str, day: dt.date, step: int = 0) -> When:
    """Return the day, week, month, quarter or year that lies `step` units from a day.

    Fortnights are told by their week, decades by their year.
    """
    if unit == "day":
        return When.day(day + step * DAY)
    if unit in {"week", "fortnight"}:
        return week_of(day + step * WEEK * (2 if unit == "fortnight" else 1))
    if unit == "month":
        return month_of(day, step)
    if unit == "quarter":
        return quarter_of(day, step)
    year = day.year + step * (10 if unit == "decade" else 1)
    return years(year, year)
