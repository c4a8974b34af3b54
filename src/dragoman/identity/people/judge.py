"""Are two mentions of people about one person? Name, party, office and date decide together."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from msgspec import Struct

from dragoman.identity.offices import offices_of, same_office
from dragoman.identity.people.matching import ALIKE, compare_names, middles_differ, word_match
from dragoman.identity.people.names import Name, family_word, full_words, is_rare
from dragoman.identity.people.seen import Bearer, Seen, Term, telling_of, terms_of
from dragoman.model import Judgement, Verdict
from dragoman.reference.bodies import bodies
from dragoman.reference.office_groups import office_groups
from dragoman.reference.office_words import office_kinds

SAME, UNSURE, MEAN = 4.6, 3.2, 4.0
"""Points from which two mentions are of one person, from which someone should look, and the mean from which groups of
mentions may be."""

_FULL, _PART, _RARE, _NEARLY, _UNLIKE, _RENAMED, _SLIP = 4.0, 2.0, 1.0, -3.0, -20.0, -0.5, 0.5
_FAMILY, _GIVEN, _HOUSE, _FATHER, _MIDDLES, _RANKED = 0.5, -0.5, -2.0, -6.0, -3.0, -0.5
_SAME_PARTY, _MEMBER, _OTHER_PARTY = 2.0, 0.25, -2.0
_SAME_OFFICE, _SOLE_OFFICE, _SAME_AGAIN, _OTHER_OFFICE, _LATER_OFFICE, _OTHER_BEARER = 1.5, 2.5, 0.0, -1.5, -0.5, -1.0

TERM = 5
"""Quarters within which the holder of an office is likely the same."""

_APART = ((8, 0.0), (40, -1.0), (100, -2.0))
"""Points for the quarters that lie between all mentions of one and all of the other; more than the last: a lifetime."""

_LIFETIME = -4.0

_A_PART = "a part of the name"


class Found(Struct, frozen=True):
    """Points for one aspect, and what gave them in a few words, "" where nothing is worth saying."""

    points: float
    reason: str = ""


def judge_people(one: Seen, other: Seen) -> Judgement:
    """Say whether two mentions are of one person; symmetric."""
    total, reasons = points(_bearer(one), _bearer(other))
    verdict: Verdict = "same" if total >= SAME else "unsure" if total >= UNSURE else "different"
    return Judgement(verdict, round(1 / (1 + 2 ** (SAME - total)), 3), reasons)


def _bearer(seen: Seen) -> Bearer:
    telling = telling_of(seen)
    return Bearer(telling.key, telling.name, telling.party, terms_of([telling]))


def points(one: Bearer, other: Bearer) -> tuple[float, tuple[str, ...]]:
    """Return the points for two bearers of names, and the reasons, the weightiest first."""
    found = list(_aspects(one, other))
    told = sorted((part for part in found if part.reason), key=lambda part: (-abs(part.points), part.reason))
    return sum(part.points for part in found), tuple(part.reason for part in told)


def _aspects(one: Bearer, other: Bearer) -> Iterator[Found]:
    office = by_office(one.terms, other.terms)
    name = _by_name(one, other, sole=office.points == _SOLE_OFFICE)
    yield name
    yield _by_party(one.party, other.party)
    part = name.reason == _A_PART and office.points == _OTHER_OFFICE
    yield Found(office.points + _OTHER_BEARER, office.reason) if part else office
    yield _by_time(one, other)


def _by_name(one: Bearer, other: Bearer, *, sole: bool) -> Found:
    match = compare_names(one.name, other.name)
    if match.level == "part":
        return Found(_PART + _by_place(one, other), _A_PART)
    if match.level == "same":
        rare = _RARE if _shares_rare_word(one.name, other.name) else 0.0
        ranked = _RANKED if one.name.rank != other.name.rank else 0.0
        if middles_differ(one.name, other.name):
            return Found(_FULL * match.score + rare + _MIDDLES, "the name, with other initials")
        return Found(_FULL * match.score + rare + ranked, "the name")
    if match.shared and sole and one.party == other.party:
        at_one_time = _overlap(one, other)
        if not match.clash and (at_one_time or match.shared > 1):
            return Found(_SLIP, "a slip in one word of the name")
        if at_one_time:
            return Found(_RENAMED, "a part of the name differs")
    return Found(_UNLIKE if match.clash else _NEARLY, "other names")


def _by_place(one: Bearer, other: Bearer) -> float:
    """Return the points for where the only word of one name stands in the other: the last, but the first of a king."""
    short, long = sorted((one, other), key=lambda bearer: len(bearer.name.words))
    if len(full_words(long.name)) < 2:
        return 0.0
    word = (full_words(short.name) or short.name.words)[-1]
    if long.name.father and not short.name.father and word_match(word, long.name.father) >= ALIKE:
        return _FATHER
    if any(_is_royal(term.office) for term in short.terms):
        return _FAMILY if word_match(word, long.name.words[0]) >= ALIKE else _HOUSE
    return _FAMILY if word_match(word, family_word(long.name, long.party)) >= ALIKE else _GIVEN


@lru_cache(maxsize=1 << 16)
def _is_royal(office: str) -> bool:
    return any(one.kind and office_kinds()[one.kind].level == "monarch" for one in offices_of(office))


@lru_cache(maxsize=1 << 16)
def _shares_rare_word(ours: Name, theirs: Name) -> bool:
    """Say whether the names share a word that is no common given or family name."""
    rare = [word for word in ours.words if is_rare(word)]
    return any(word_match(word, other) >= ALIKE for word in rare for other in theirs.words)


def _by_party(one: str, other: str) -> Found:
    if not one or not other:
        return Found(0.0)
    if one == other:
        return Found(_SAME_PARTY, "one party")
    if _member(one, other) or _member(other, one):
        return Found(_MEMBER, "a body and a member of it")
    return Found(_OTHER_PARTY, "other parties")


def _member(state: str, body: str) -> bool:
    return body in bodies() and state in bodies()[body].members


def by_office(ours: tuple[Term, ...], theirs: tuple[Term, ...]) -> Found:
    """Return the points for the offices in which two are named: the best that any two of them give."""
    found = [_terms(one, other) for one, other in product(ours, theirs) if one.office and other.office]
    return max((one for one in found if one), key=lambda one: (one.points, one.reason), default=Found(0.0))


@lru_cache(maxsize=1 << 16)
def _terms(one: Term, other: Term) -> Found | None:
    same = same_office(offices_of(one.office), offices_of(other.office))
    if same is None:
        return None
    between = quarters_between((one.first, one.last), (other.first, other.last))
    if same and (between is None or between <= TERM):
        return Found(_SOLE_OFFICE if _sole(one.office) else _SAME_OFFICE, "one office")
    if same:
        return Found(_SAME_AGAIN)
    if between is None or between == 0 or _is_royal(one.office) != _is_royal(other.office):
        return Found(_OTHER_OFFICE, "other offices at one time" if not between else "a monarch and an official")
    return Found(_LATER_OFFICE, "another office at another time")


def _sole(office: str) -> bool:
    return any(one.kind in office_groups().single for one in offices_of(office))


Span = tuple[int | None, int | None]


def quarters_between(one: Span, other: Span) -> int | None:
    """Return how many quarters lie between two stretches, 0 where they overlap, None where one is not known.

    Stretches that only touch, as the terms of one who changes office, do not overlap.
    """
    (first, last), (start, end) = one, other
    if first is None or last is None or start is None or end is None:
        return None
    touching = (last == start or end == first) and (first, last) != (start, end)
    return 1 if touching else max(0, start - last, first - end)


def _overlap(one: Bearer, other: Bearer) -> bool:
    return one.span is None or other.span is None or quarters_between(one.span, other.span) == 0


def _by_time(one: Bearer, other: Bearer) -> Found:
    ours, theirs = one.span, other.span
    if ours is None or theirs is None:
        return Found(0.0)
    between = max(0, theirs[0] - ours[1], ours[0] - theirs[1])
    value = next((value for most, value in _APART if between <= most), _LIFETIME)
    return Found(value, "years apart" if value else "")
