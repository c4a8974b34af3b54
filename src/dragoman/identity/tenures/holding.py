"""Asks tenures: who holds an office on a day, which offices a person holds, where two hold one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from itertools import combinations

from msgspec import Struct

from dragoman.identity.tenures.build import Tenure
from dragoman.identity.tenures.posts import is_sole, posts_of

BEYOND = dt.timedelta(days=45)
"""How far before and after the days that documents show a tenure is taken to reach, where nobody else is shown."""

_NOT_IN_OFFICE = ("designate", "former")


class Rivals(Struct, frozen=True, order=True):
    """Two people whom documents give one office at one time: between `first` and `last`, both included.

    Neither is preferred: it is for a person to say which document is wrong, or that the office changed hands that day.
    """

    one: Tenure
    other: Tenure
    first: dt.date
    last: dt.date


def rivals(tenures: Iterable[Tenure]) -> tuple[Rivals, ...]:
    """Return the pairs of people who are said to hold in full an office that one person holds at a time, by its post.

    An office that changes hands on a day has no rivals on it, nor have one who acts for another and the other.
    """
    posts: dict[tuple[str, object], list[Tenure]] = {}
    for one in tenures:
        if one.post.capacity == "full" and one.first and is_sole(one.post, one.party):
            posts.setdefault((one.party, one.post), []).append(one)
    found = (
        rival
        for held in posts.values()
        for one, other in combinations(sorted(held, key=_by_day), 2)
        if one.person != other.person and (rival := _rivals(one, other))
    )
    return tuple(sorted(found, key=lambda rival: (rival.one.party, rival.one.post, rival.first, rival.last)))


def _by_day(one: Tenure) -> tuple[dt.date, dt.date, str]:
    return (one.first or dt.date.min, one.last or dt.date.min, one.person)


def _rivals(one: Tenure, other: Tenure) -> Rivals | None:
    """Return what two tenures have in common, the first of which begins no later; None for a handing over."""
    if one.last is None or other.first is None or other.last is None or one.first is None:
        return None
    last = min(one.last, other.last)
    handed_over = one.last == other.first and one.first < other.last
    return Rivals(one, other, other.first, last) if other.first <= last and not handed_over else None


def holders_on(tenures: Iterable[Tenure], office: str, party: str, day: dt.date) -> tuple[Tenure, ...]:
    """Return the tenures of an office on a day: those that are shown on it, else the nearest within `BEYOND`."""
    wanted = {(post.kind, post.field) for post, _ in posts_of(office, party)}
    mine = [
        one
        for one in tenures
        if one.party == party and (one.post.kind, one.post.field) in wanted and one.post.capacity not in _NOT_IN_OFFICE
    ]
    return _nearest(mine, day)


def held_on(tenures: Iterable[Tenure], person: str, day: dt.date) -> tuple[Tenure, ...]:
    """Return the tenures of a person that are shown on a day or near it, whatever the capacity but for former ones."""
    mine = (one for one in tenures if one.person == person and one.post.capacity != "former")
    return tuple(one for one in mine if (away := _away(one, day)) is not None and away <= BEYOND)


def _nearest(tenures: Iterable[Tenure], day: dt.date) -> tuple[Tenure, ...]:
    away = [(found, one) for one in tenures if (found := _away(one, day)) is not None and found <= BEYOND]
    least = min((found for found, _ in away), default=BEYOND)
    return tuple(sorted((one for found, one in away if found == least), key=_by_day))


def _away(one: Tenure, day: dt.date) -> dt.timedelta | None:
    """Return how far a day lies from a tenure, nothing where it lies in it, None where the tenure has no days."""
    if one.first is None or one.last is None:
        return None
    return max(one.first - day, day - one.last, dt.timedelta())
