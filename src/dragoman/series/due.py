"""When the next round is due: what was announced, else what is said of the habit, else what the past rounds show.

It is a window and an estimate, never a date that nobody gave: a window that has passed makes nothing overdue.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from statistics import median
from typing import Literal

from msgspec import Struct

from dragoman.model import When

Basis = Literal["announced", "said to recur", "spacing of past rounds"]


class Due(Struct, frozen=True, kw_only=True):
    """Between which days the next round is due, and on what ground.

    `words` are those that say how often it is held; `gaps` are the days between past rounds whose spacing it is, and
    `about` is the day after as many days as the middle one; the window goes from the shortest to the longest.
    """

    window: When
    basis: Basis
    about: dt.date | None = None
    words: str | None = None
    gaps: tuple[int, ...] = ()


class NextRound(Struct, frozen=True, kw_only=True):
    """The round after the last: the place agreed for it, the ids of what tells of it, and when it is due."""

    number: int | None
    place: str | None
    country: str | None
    told: tuple[str, ...]
    due: Due | None


def due(announced: When | None, said: tuple[str, int] | None, last: When | None, gaps: Sequence[int]) -> Due | None:
    """Return the window for what comes after the last round; None where nothing shows it.

    `said` is how often it is held, as words and months; `gaps` are days between neighbouring rounds.
    """
    if announced is not None:
        return Due(window=announced, basis="announced")
    if last is None:
        return None
    if said is not None:
        words, months = said
        return Due(window=_after(last, months), basis="said to recur", words=words)
    return _by_spacing(last, gaps) if gaps else None


def _after(last: When, months: int) -> When:
    """Return the calendar year, or half of one, in which a round falls that is held after some months."""
    number = last.end.year * 12 + last.end.month - 1 + months
    year, month = divmod(number, 12)
    if months % 12 == 0:
        return When(dt.date(year, 1, 1), dt.date(year, 12, 31), "year")
    first = dt.date(year, 1 if month < 6 else 7, 1)
    return When(first, dt.date(year, 6, 30) if month < 6 else dt.date(year, 12, 31), "quarter")


def _by_spacing(last: When, gaps: Sequence[int]) -> Due:
    def after(days: float) -> dt.date:
        return last.start + dt.timedelta(int(days))

    window = When(after(min(gaps)), after(max(gaps)), "month")
    return Due(window=window, basis="spacing of past rounds", about=after(median(gaps)), gaps=tuple(gaps))
