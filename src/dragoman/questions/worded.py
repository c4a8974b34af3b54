"""Values inside a row that are told in words to people and as their fields to programs."""

from __future__ import annotations

import datetime as dt
from abc import abstractmethod

from msgspec import Struct

from dragoman.model import Precision, When
from dragoman.questions.wording import render_when

Moment = dt.date | When | None
"""A day where it is known exactly, else the interval in which it lies, else None."""


class Worded(Struct, frozen=True, kw_only=True):
    """A value with several fields that a table shows as one line."""

    @abstractmethod
    def in_words(self) -> str:
        """Return the value as people write it."""


class Cited(Worded, frozen=True, kw_only=True):
    """What one document says, in its own words; `document` is the id that the input gave, `source` who publishes it."""

    evidence: str
    document: str
    publisher: str | None
    published: str | None
    source: str

    def in_words(self) -> str:
        """Return who says it when."""
        return ", ".join(filter(None, (self.source, self.published)))


def first_day(when: When | None) -> Moment:
    """Return when an interval begins: its first day where days are known, else all of it."""
    return when.start if when is not None and when.precision == "day" else when


def last_day(when: When | None) -> Moment:
    """Return when an interval ends: its last day where days are known, else all of it."""
    return when.end if when is not None and when.precision == "day" else when


def stretch(first: Moment, last: Moment) -> str:
    """Return the words for the time from one moment to another: "17–19 Nov 2025"."""
    return render_when(from_to(first, last))


def from_to(first: Moment, last: Moment) -> When | None:
    """Return the time from one moment to another, None where neither is known."""
    one, other = _as_when(first), _as_when(last)
    if one is None or other is None or one == other:
        return one or other
    return When(min(one.start, other.start), max(one.end, other.end), _coarser(one, other))


def _as_when(one: Moment) -> When | None:
    return When.day(one) if isinstance(one, dt.date) else one


def _coarser(one: When, other: When) -> Precision:
    return one.precision if one.precision != "day" else other.precision
