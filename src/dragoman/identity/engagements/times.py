"""Compares when two claims say that it was or will be."""

from __future__ import annotations

from dragoman.identity.engagements.facts import Facts
from dragoman.identity.engagements.sides import Found
from dragoman.model import When

SAME_DAY, SAME_DAYS, SAME_MONTH, SAME_SEASON, SAME_YEAR = 3.0, 2.0, 1.0, 0.5, 0.2
"""Points by the longest of two overlapping intervals; the longer it is, the less it says."""

LIKELY = 0.5
NEXT_DAY, FEW_DAYS, APART = 0.0, -4.0, -9.0
UNKNOWN = -1.0
MOVED, MOVED_UNTOLD = 0.5, -0.5
MOVED_REASON = "moved to a later date"
LONGEST_DELAY = 270
"""Days between a first date and the one on which a postponed visit or round took place; beyond it, it is another."""


def compare_times(one: Facts, other: Facts) -> Found:
    """Return the points for the dates; symmetric."""
    if one.window is None or other.window is None:
        return Found(UNKNOWN)
    gap = max(one.window[0], other.window[0]) - min(one.window[1], other.window[1])
    if one.when is None or other.when is None:
        return Found(LIKELY if gap <= 0 else LIKELY - min(gap, 20) / 2, "" if gap <= 0 else "told at other times")
    if gap <= 0:
        return _shared(one.when, other.when)
    moved = _moved(one, other)
    if moved is not None:
        return moved
    if gap == 1:
        return Found(NEXT_DAY, "a day apart")
    return Found(FEW_DAYS, "some days apart") if gap <= 3 else Found(APART, "other dates")


def _shared(one: When, other: When) -> Found:
    if (one.start, one.end) == (other.start, other.end) and _length(one) <= 14:
        return Found(SAME_DAY, "the same dates")
    longest = max(_length(one), _length(other))
    for days, points in ((14, SAME_DAYS), (31, SAME_MONTH), (184, SAME_SEASON)):
        if longest <= days:
            return Found(points, "dates that fit")
    return Found(SAME_YEAR, "dates that fit")


def _length(when: When) -> int:
    return (when.end - when.start).days + 1


def _moved(one: Facts, other: Facts) -> Found | None:
    """Return the points for a first date that was not kept and a later one, None where it cannot be that."""
    first, second = sorted((one, other), key=lambda facts: (facts.window or (0, 0), facts.key))
    if first.window is None or second.window is None or not first.open or first.group not in ("visit", "talks"):
        return None
    if first.group == "talks" and not (first.round and first.round == second.round):
        return None
    gap = second.window[0] - first.window[1]
    late = second.known == 0 or second.known > (first.known if first.cancelled else first.window[1])
    if gap > LONGEST_DELAY or not late:
        return None
    return Found((MOVED if first.cancelled else MOVED_UNTOLD) - gap / LONGEST_DELAY, MOVED_REASON)
