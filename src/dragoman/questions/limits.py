"""What a user may give as a day, a number of rows, a span of time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TypeVar

from dragoman.errors import UsageError

Day = str | dt.date | None

_One = TypeVar("_One")


def day(name: str, value: Day) -> dt.date | None:
    """Return the day that a filter was given, None for none. Raises UsageError for what is no date."""
    if value is None or isinstance(value, dt.date):
        return value
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        raise UsageError(f'--{name} "{value}" is no date: write it as year-month-day, as in 2025-11-19') from None


def between(since: Day, until: Day) -> tuple[dt.date | None, dt.date | None]:
    """Return both ends of a time. Raises UsageError where it ends before it begins."""
    first, last = day("since", since), day("until", until)
    if first and last and last < first:
        raise UsageError(f"--since {first} is later than --until {last}: swap them")
    return first, last


def cut(limit: int | None, offset: int | None) -> tuple[int | None, int]:
    """Return how many rows to show (None: all) and how many to pass over. Raises UsageError for less than none."""
    for name, value in (("limit", limit), ("offset", offset)):
        if value is not None and value < 0:
            raise UsageError(f"--{name} {value}: give 0 or more; --limit 0 shows all")
    return limit or None, offset or 0


def part(found: Sequence[_One], most: int | None, skipped: int) -> Sequence[_One]:
    """Return what is shown of a list: `most` of it (None: all), after what is passed over."""
    return found[skipped : skipped + most] if most else found[skipped:]
