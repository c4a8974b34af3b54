"""When something was, as a report gives it: the interval a reader would make of it, and the words."""

from __future__ import annotations

import datetime as dt
from random import Random

from msgspec import Struct

from dragoman.model import When
from dragoman.simulation.chance import weighted
from dragoman.simulation.noise import Noise, Slip
from dragoman.simulation.outlets import Style

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

WEEK = 6
"""How many days from publication a bare weekday still means one day."""


class Dating(Struct, frozen=True):
    """What a report says about a date. `when` is None where it says nothing; `weekday` that it gives only that."""

    when: When | None
    weekday: bool = False
    slips: tuple[Slip, ...] = ()


UNDATED = Dating(None)


def dating(random: Random, start: int, end: int, published: int, noise: Noise) -> Dating:
    """Return what a report published on a day says about an interval of days; all are ordinals."""
    way = weighted(
        random,
        (
            ("day_off", noise.day_off),
            ("weekday", noise.weekday_only),
            ("month_only", noise.month_only),
            ("date_missing", noise.date_missing),
        ),
        "exact",
    )
    if way == "date_missing":
        return Dating(None, slips=("date_missing",))
    if way == "month_only":
        return Dating(_month(start), slips=("month_only",))
    if way == "day_off":
        step = 1 if random.random() < 0.5 else -1
        return Dating(_days(start + step, end + step), slips=("day_off",))
    return Dating(_days(start, end), weekday=way == "weekday" and start == end and abs(published - start) <= WEEK)


def _days(start: int, end: int) -> When:
    first = dt.date.fromordinal(start)
    return When(first, first if start == end else dt.date.fromordinal(end))


def _month(start: int) -> When:
    first = dt.date.fromordinal(start).replace(day=1)
    last = (first + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1)
    return When(first, last, "month")


def words(style: Style, one: Dating) -> str:
    """Return the words for a date with a space before, "" for none."""
    when = one.when
    if when is None:
        return ""
    first, last = when.start, when.end
    if one.weekday:
        return f" on {WEEKDAYS[first.weekday()]}"
    if when.precision == "month":
        form = style.month
    elif first == last:
        form = style.day
    else:
        form = style.days if (first.year, first.month) == (last.year, last.month) else style.months
    return " " + form.format(d=first.day, m=MONTHS[first.month - 1], y=last.year, e=last.day, n=MONTHS[last.month - 1])
