"""Dates as people write them: "19 Nov 2025", "19–21 Nov 2025", "Mar 2026"."""

from __future__ import annotations

import datetime as dt

from dragoman.errors import UsageError
from dragoman.model import When

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day(date: dt.date) -> str:
    """Return one day: "19 Nov 2025"."""
    return f"{date.day} {_MONTHS[date.month - 1]} {date.year}"


def days(start: dt.date, end: dt.date, precision: str = "day") -> str:
    """Return an interval, both ends included, no longer than its precision needs."""
    if precision == "year" and start.year == end.year:
        return str(start.year)
    if precision == "month" and (start.year, start.month) == (end.year, end.month):
        return f"{_MONTHS[start.month - 1]} {start.year}"
    if start == end:
        return day(start)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{day(end)}"
    first = day(start) if start.year != end.year else day(start).rsplit(" ", 1)[0]
    return f"{first} – {day(end)}"


def when(interval: When | None) -> str:
    """Return an interval, or "no date" where the source gives none."""
    return days(interval.start, interval.end, interval.precision) if interval else "no date"


def parse_day(option: str, value: str | None) -> dt.date | None:
    """Return the day that an option was given, None for none. Raises UsageError for what is no date."""
    if not value:
        return None
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        raise UsageError(f'{option} "{value}" is no date: write it as year-month-day, as in 2025-11-19') from None
