"""What becomes of what is planned: it takes place, moves to another date, is called off, or is never heard of again."""

from __future__ import annotations

from random import Random

from msgspec import Struct

from dragoman.simulation.chance import between, weighted
from dragoman.simulation.happenings import Fate, Moment

MOVED, CALLED_OFF, SILENT = 0.1, 0.09, 0.08
"""Shares of what was announced that got another date, was called off, or was never reported on again."""

INVITED = 0.2
"""The share of announced visits that an invitation was reported of before."""

_MOVED_AND_SILENT = 0.1


class Course(Struct, frozen=True):
    """The true first day, the fate, and the turns in order of time."""

    start: int
    fate: Fate
    moments: tuple[Moment, ...]


def at_once(day: int) -> Course:
    """Return the course of what nobody announced."""
    return Course(day, "held", (Moment("held", day),))


def announced(random: Random, day: int, lead: int, *, movable: bool, invited: bool = False) -> Course:
    """Return the course of what is announced on a day for `lead` days later (3 or more); what is `movable` may move."""
    opening = _opening(random, day, lead, invited)
    way = weighted(random, (("moved", MOVED if movable else 0), ("cancelled", CALLED_OFF), ("silent", SILENT)), "held")
    if way == "moved":
        return _moved(random, opening, day + lead)
    if way == "cancelled":
        off = Moment("cancelled", between(random, opening[-1].day + 1, day + lead))
        return Course(day + lead, "cancelled", (*opening, off))
    if way == "silent":
        return Course(day + lead, "unreported", opening)
    return Course(day + lead, "held", (*opening, Moment("held", day + lead)))


def _opening(random: Random, day: int, lead: int, invited: bool) -> tuple[Moment, ...]:
    if invited and random.random() < INVITED:
        return Moment("proposed", day), Moment("planned", day + lead // 2)
    return (Moment("planned", day),)


def _moved(random: Random, opening: tuple[Moment, ...], first_date: int) -> Course:
    """Return the course of what gets another date once, 10 to 45 days later."""
    later = between(random, 10, 45)
    told = between(random, opening[-1].day + 1, first_date)
    turns = (*(Moment(one.turn, one.day, later) for one in opening), Moment("moved", told))
    if random.random() < _MOVED_AND_SILENT:
        return Course(first_date + later, "unreported", turns)
    return Course(first_date + later, "held", (*turns, Moment("held", first_date + later)))
