"""One commitment for all reports of it: the same parties, the same numbers, mostly the same words."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations

from msgspec import Struct

from dragoman.model import CommitmentClaim, When
from dragoman.reference.calendar import ordinal_value
from dragoman.reference.deeds import is_soft
from dragoman.reference.folding import folded

ALIKE = 0.6
"""The share of common words from which two wordings are of one promise."""

_SHORT = 3
"""Words shorter than this tell nothing: "to", "of", "in"."""

_YEARS = range(1900, 2200)


class Heard(Struct, frozen=True):
    """A report of a commitment: what a document says, an id that tells reports apart, and the day of publication."""

    claim: CommitmentClaim
    id: str
    published: dt.date | None


class Commitment(Struct, frozen=True, kw_only=True):
    """What parties undertook, with all reports of it in the order of publication.

    `what` is the commonest wording. `by` is the time for it, as most reports have it, None where none states one;
    `disputed` says that others state times that cannot be one. `soft` ones bind to nothing certain.
    """

    parties: tuple[str, ...]
    what: str
    by: When | None
    soft: bool
    disputed: bool
    reports: tuple[Heard, ...]

    @property
    def since(self) -> dt.date | None:
        """Return the first day on which it was reported, None where no report has a date."""
        return min((one.published for one in self.reports if one.published), default=None)


def commitments_of(heard: Iterable[Heard]) -> tuple[Commitment, ...]:
    """Return all commitments by the day they became known, undated ones last, whatever the order of the reports."""
    by_parties: dict[tuple[frozenset[str], frozenset[int]], list[Heard]] = {}
    for one in heard:
        key = frozenset(one.claim.parties), numbers_in(one.claim.what)
        by_parties.setdefault(key, []).append(one)
    found = [_commitment(group) for some in by_parties.values() for group in _alike(some)]
    return tuple(sorted(found, key=lambda one: (one.since or dt.date.max, one.parties, one.what, one.reports[0].id)))


def numbers_in(what: str) -> frozenset[int]:
    """Return the numbers that words name, without years: 8 for "the 8th round in 2026", 12 for "twelfth meeting"."""
    values = (int(word) if word.isdigit() else ordinal_value(word) for word in folded(what).split())
    return frozenset(value for value in values if value is not None and value not in _YEARS)


def _alike(heard: Sequence[Heard]) -> list[list[Heard]]:
    """Return reports in groups that are connected by wordings that are alike."""
    words = {one.id: {word for word in folded(one.claim.what).split() if len(word) >= _SHORT} for one in heard}
    groups = {one.id: [one] for one in heard}
    for one, other in combinations(heard, 2):
        mine, its = groups[one.id], groups[other.id]
        if mine is not its and _share(words[one.id], words[other.id]) >= ALIKE:
            mine.extend(its)
            groups.update((each.id, mine) for each in its)
    return list({id(group): group for group in groups.values()}.values())


def _share(one: set[str], other: set[str]) -> float:
    return len(one & other) / len(one | other) if one or other else 1.0


def _commitment(heard: list[Heard]) -> Commitment:
    reports = sorted(heard, key=lambda one: (one.published or dt.date.max, one.id))
    wordings = Counter(one.claim.what for one in reports)
    times = [one.claim.by for one in reports if one.claim.by]
    return Commitment(
        parties=reports[0].claim.parties,
        what=max(wordings, key=lambda what: (wordings[what], -reports.index(_first(reports, what)))),
        by=_most(times),
        soft=all(is_soft(one.claim.what, one.claim.evidence) for one in reports),
        disputed=any(not one.overlaps(other) for one, other in combinations(set(times), 2)),
        reports=tuple(reports),
    )


def _first(reports: Sequence[Heard], what: str) -> Heard:
    return next(one for one in reports if one.claim.what == what)


def _most(times: Sequence[When]) -> When | None:
    """Return the time that most reports state, the more exact and the earlier first."""
    return max(
        times, key=lambda when: (times.count(when), when.start - when.end, -when.start.toordinal()), default=None
    )
