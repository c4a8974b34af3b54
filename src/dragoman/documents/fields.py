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


_FIELD = re.compile(r"\s*(\d{4})([-/.]?)(\d{2})\2(\d{2})(?!\d)")
_ISO = re.compile(r"(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])")
_DAY_FIRST = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)? ([A-Z][A-Za-z]+)\.?,? (\d{4})\b")
_MONTH_FIRST = re.compile(r"\b([A-Z][A-Za-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b")
_FORMS = ((_ISO, (1, 2, 3)), (_DAY_FIRST, (3, 2, 1)), (_MONTH_FIRST, (3, 1, 2)))
"""A pattern, and which of its groups are the year, the month and the day."""

_EARLIEST, _LATEST = 1000, 2200
_HEAD = 300
_GOVERNED = re.compile(
    r"\b(?:on|since|until|till|from|by|before|after|of|for|in|between|and|to|dated|scheduled)"
    r"(?: (?:the|[A-Z][a-z]+day,?))?\s+$"
)
_DATELINE = re.compile(
    r"\s*([A-Z][A-Z' .-]{2,40}(?:[,/(][^\n:–—]{0,60}?)?|[A-Z][\w' -]{2,40}, (?:[A-Z][\w' -]{2,30}, )?"
    r"[^\n:–—]{0,30}?\d[^\n:–—]{0,30}?)\s*(?::|–|—|--?\s|(?<=\d{4})\.\s)"
)


def date_of(value: str) -> dt.date | None:
    """Return the day that a field names ("2025-11-20", "November 20, 2025"), None where it cannot be one."""
    match = _FIELD.match(value)
    if match:
        return _day(int(match.group(1)), int(match.group(3)), int(match.group(4)))
    found = _dates_in(value)
    return found[0][1] if found else None


def published_in(text: str) -> tuple[dt.date, str] | None:
    """Return the day that a text opens with, day, month and year, and what said it: `dateline` or `text`.

    A date that a sentence speaks of ("since 3 March 2020", "will meet on 5 May 2026") is passed over, save at
    the head of a sentence, where releases put their own.
    """
    head = text[:_HEAD]
    stated = dateline_of(text)
    end = head.find(stated) + len(stated) if stated else 0
    found = ((start, day) for start, day in _dates_in(head) if not _GOVERNED.search(head[:start]))
    return next(((day, "dateline" if start < end else "text") for start, day in found), None)


def dateline_of(text: str) -> str | None:
    """Return the words before the report proper: "ISLAMABAD, Nov 19 (Agency)", "Geneva, 3 May 2024"."""
    match = _DATELINE.match(text[:_HEAD])
    return match.group(1).strip(" ,") if match else None


def _dates_in(text: str) -> list[tuple[int, dt.date]]:
    """Return the full dates of a text with where they start, in order."""
    found = []
    for pattern, groups in _FORMS:
        for match in pattern.finditer(text):
            year, month, day = (match.group(group) for group in groups)
            date = _day(int(year), _month(month), int(day))
            if date:
                found.append((match.start(), date))
    return sorted(found)


def _month(name: str) -> int:
    """Return the number of a month, 0 for what is none; the months are those of English."""
    words = time_words()
    word = name.capitalize()
    return int(name) if name.isdigit() else words.months.get(word) or words.month_abbreviations.get(word, 0)


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day) if _EARLIEST <= year <= _LATEST else None
    except ValueError:
        return None
