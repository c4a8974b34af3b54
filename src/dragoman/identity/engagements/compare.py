"""Are two claims about one occurrence? The sum of points for sides, time, kind, place and occasion says."""

from __future__ import annotations

from dragoman.identity.engagements.facts import Facts
from dragoman.identity.engagements.sides import Found, compare_sides
from dragoman.identity.engagements.times import APART, MOVED_REASON, compare_times
from dragoman.model import Judgement, Verdict
from dragoman.reference.occasions import alike

SAME, UNSURE = 4.6, 3.2
"""Points from which two claims are one occurrence, and from which a person should look."""

NEVER = -20.0
_SAME_KIND: dict[str, float] = {"dialogue": 2.0, "signing": 2.0, "message": 2.0}
_COMMON_KIND, _OTHER_KIND = 1.0, -1.5
"""A pair of states meets often and signs seldom, so that the same rare kind says more."""

_CALLED_OFF = -1.5
_OTHER_VISIT, _OTHER_SITE = -8.0, -4.0
_SAME_TOWN, _SAME_COUNTRY, _OTHER_TOWN, _OTHER_COUNTRY = 1.0, 0.5, -1.0, -3.0
_SAME_ROUND, _ROUND_ONLY, _SAME_SERIES, _SAME_GATHERING = 4.0, 2.0, 1.5, 3.0
_OTHER_ROUND, _MISCOUNTED, _OTHER_SERIES, _OTHER_NUMBER = -4.0, -1.5, -4.0, -2.0
_SAME_MARGINS, _PART_AND_WHOLE = 1.0, -3.0
_SORT, _OTHER_SORT = 1.5, -6.0


def judge(one: Facts, other: Facts) -> Judgement:
    """Say whether two claims of different documents tell of one occurrence; symmetric."""
    total, found = points(one, other)
    verdict: Verdict = "same" if total >= SAME else "unsure" if total >= UNSURE else "different"
    told = sorted((part for part in found if part.reason), key=lambda part: (-abs(part.points), part.reason))
    return Judgement(verdict, likelihood(total), tuple(part.reason for part in told))


def likelihood(total: float) -> float:
    """Return how sure points are that two claims are one, between 0 and 1; at `SAME` it is 0.5."""
    return round(1 / (1 + 2 ** (SAME - total)), 3)


def points(one: Facts, other: Facts) -> tuple[float, tuple[Found, ...]]:
    """Return the sum of the points, and the parts of it. `NEVER` or less means that they cannot be one."""
    if one.group != other.group:
        return NEVER, (Found(NEVER, "other kinds"),)
    one, other = sorted((one, other), key=lambda facts: facts.key)
    time = compare_times(one, other)
    found = (compare_sides(one, other), time, _kinds(one, other), _places(one, other), _rounds(one, other, time),
             _margins(one, other), _sorts(one, other), _statuses(one, other, time))  # fmt: skip
    return sum(part.points for part in found), found


def _kinds(one: Facts, other: Facts) -> Found:
    if one.kind == other.kind:
        return Found(_SAME_KIND.get(one.kind, _COMMON_KIND))
    if "call" in (one.kind, other.kind) and (_in_person(one) or _in_person(other)):
        return Found(NEVER, "a call and a meeting in person")
    return Found(_OTHER_KIND, "other kinds")


def _in_person(facts: Facts) -> bool:
    return facts.kind != "call" and (facts.mode == "in_person" or (facts.mode == "unknown" and bool(facts.place)))


def _places(one: Facts, other: Facts) -> Found:
    if one.place and other.place:
        if one.place == other.place:
            return Found(_SAME_TOWN, "the same town")
        if one.country == other.country:
            return Found(_OTHER_SITE if one.kind == "ceremony" else _OTHER_TOWN, "other towns")
    if one.country and other.country:
        if one.country != other.country and one.kind == "visit":
            return Found(_OTHER_VISIT, "other countries")
        return Found(_SAME_COUNTRY) if one.country == other.country else Found(_OTHER_COUNTRY, "other countries")
    return Found(0.0)


def _rounds(one: Facts, other: Facts, time: Found) -> Found:
    """Compare series and rounds: a number counts only for a series that both name or neither does."""
    likeness = alike(one.series, other.series)
    gathering = one.kind == other.kind == "conference"
    if likeness is not None and likeness < 0.5:
        numbered = bool(one.round and other.round and one.round != other.round)
        return Found(_OTHER_SERIES + (_OTHER_NUMBER if numbered else 0.0), "other series")
    if one.round and other.round:
        if one.round == other.round:
            return Found(_SAME_ROUND if likeness else _ROUND_ONLY, "the same round")
        if time.points <= APART:
            return Found(NEVER, "other rounds")
        return Found(_OTHER_ROUND if one.open or other.open else _MISCOUNTED, "other rounds")
    if likeness is None:
        return Found(0.0)
    return Found(_SAME_GATHERING if gathering and time.points > 0 else _SAME_SERIES, "the same series")


def _margins(one: Facts, other: Facts) -> Found:
    if one.within and other.within:
        likeness = alike(one.within, other.within)
        return Found(_SAME_MARGINS, "on the same occasion") if likeness and likeness >= 0.5 else Found(0.0)
    if one.group == "talks" and (_part(one, other) or _part(other, one)):
        return Found(_PART_AND_WHOLE, "an occasion and a part of it")
    return Found(0.0)


def _part(one: Facts, other: Facts) -> bool:
    """Say whether the first is on the margins of an occasion and the second is an occasion of its own."""
    return bool(one.within) and not one.round and bool(other.round or other.kind == "conference") and not other.within


def _sorts(one: Facts, other: Facts) -> Found:
    if not one.sort or not other.sort:
        return Found(0.0)
    return Found(_SORT, f"a {one.sort}") if one.sort == other.sort else Found(_OTHER_SORT, "other ceremonies")


def _statuses(one: Facts, other: Facts, time: Found) -> Found:
    """Compare statuses: what was called off has not been held, unless later."""
    called_off = (one.cancelled and not other.open) or (other.cancelled and not one.open)
    return Found(_CALLED_OFF, "called off and held") if called_off and time.reason != MOVED_REASON else Found(0.0)
