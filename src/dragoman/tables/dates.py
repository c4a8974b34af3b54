"""The dates of a row, as long as its cells leave them."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from typing import get_args

from dragoman.errors import BrokenInput
from dragoman.model import Precision, When
from dragoman.tables.rows import Row

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ].*)?)?)?$")
_EARLIEST, _LATEST = 1000, 2200


def interval(written: str) -> When | None:
    """Return the day, month or year that is written as ISO 8601, None where it can be none."""
    found = _DATE.match(written)
    if found is None or not _EARLIEST <= int(found.group(1)) <= _LATEST:
        return None
    month, day = (int(group) if group else None for group in found.groups()[1:])
    try:
        return _interval(int(found.group(1)), month, day)
    except ValueError:
        return None


def _interval(year: int, month: int | None, day: int | None) -> When:
    if month is None:
        return When(dt.date(year, 1, 1), dt.date(year, 12, 31), "year")
    if day is None:
        last = calendar.monthrange(year, month)[1]
        return When(dt.date(year, month, 1), dt.date(year, month, last), "month")
    return When.day(dt.date(year, month, day))


def is_reversed(row: Row) -> bool:
    """Say whether a row ends before it starts."""
    start, end = interval(row.words("start")), interval(row.words("end"))
    return start is not None and end is not None and end.end < start.start


def when_of(row: Row) -> When | None:
    """Return the interval of a row, None where a date is impossible or they are reversed.

    Without an end, the start is both. Raises BrokenInput for a precision that is none.
    """
    start = interval(row.words("start"))
    end = interval(row.words("end") or row.words("start"))
    if start is None or end is None or end.end < start.start:
        return None
    widest = max(start.precision, end.precision, key=get_args(Precision).index)
    return When(start.start, end.end, _stated(row) or widest)


def _stated(row: Row) -> Precision | None:
    words = row.words("precision")
    stated: Precision | None = next((one for one in get_args(Precision) if one == words.lower()), None)
    if words and stated is None:
        known = ", ".join(get_args(Precision))
        raise BrokenInput(row.document.id, f'"{words[:40]}" is no precision of a date; write one of {known}')
    return stated
