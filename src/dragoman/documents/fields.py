"""What an input says of one document, before it is one; and the dates it says it in."""

from __future__ import annotations

import datetime as dt
import re

from msgspec import Struct

from dragoman.reference.calendar import time_words


class Fields(Struct, frozen=True, kw_only=True):
    """The fields of one document as an input gives them. `bad_date` holds a date that cannot be one."""

    text: str
    id: str | None = None
    title: str | None = None
    published: dt.date | None = None
    published_from: str | None = None
    publisher: str | None = None
    language: str | None = None
    url: str | None = None
    notes: tuple[str, ...] = ()
    bad_date: str | None = None
    why_empty: str | None = None


_ISO = re.compile(r"^\s*(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$", re.DOTALL)
_DAY_FIRST = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)? ([A-Z][a-z]+)\.?,? (\d{4})\b")
_MONTH_FIRST = re.compile(r"\b([A-Z][a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b")
_EARLIEST, _LATEST = 1500, 2200


def date_of(value: str) -> dt.date | None:
    """Return the day that a field names ("2025-11-20", "November 20, 2025"), None where it cannot be one."""
    match = _ISO.match(value)
    if match:
        return _day(*(int(part) for part in match.groups()))
    return day_in(value)


def day_in(text: str) -> dt.date | None:
    """Return the first full date, day, month and year, that stands in a text."""
    found = []
    for pattern, order in ((_DAY_FIRST, (2, 1, 0)), (_MONTH_FIRST, (2, 0, 1))):
        match = pattern.search(text)
        if match:
            parts = [match.group(place + 1) for place in order]
            month = _month(parts[1])
            day = _day(int(parts[0]), month, int(parts[2])) if month else None
            if day:
                found.append((match.start(), day))
    return min(found)[1] if found else None


def _month(name: str) -> int | None:
    words = time_words()
    return words.months.get(name) or words.month_abbreviations.get(name)


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day) if _EARLIEST <= year <= _LATEST else None
    except ValueError:
        return None
