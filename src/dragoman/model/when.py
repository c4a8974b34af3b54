"""Dates as intervals: a date is as long as its source leaves it."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from msgspec import Struct

Precision = Literal["day", "week", "month", "quarter", "year"]


class When(Struct, frozen=True, order=True):
    """A closed interval of days, both ends included, and how exactly the source gives it.

    `precision` is the unit the source spoke in: "in March" is 1 to 31 March with precision `month`,
    "from 19 to 21 November" is three days with precision `day`. An unknown date is None, never a When.
    """

    start: dt.date
    end: dt.date
    precision: Precision = "day"

    def __post_init__(self) -> None:
        """Refuse an interval that ends before it starts."""
        if self.end < self.start:
            raise ValueError(f"an interval cannot end ({self.end}) before it starts ({self.start})")

    @classmethod
    def day(cls, day: dt.date) -> When:
        """Return the interval of one day."""
        return cls(day, day, "day")

    def overlaps(self, other: When) -> bool:
        """Say whether the two intervals share a day."""
        return self.start <= other.end and other.start <= self.end
