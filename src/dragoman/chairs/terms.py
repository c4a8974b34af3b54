"""Terms of a chair: the reports about one organ, put together by holder and in order of time.

A body's organs have chairs of their own and are never mixed; a body named without an organ is one more. Who takes over
follows whoever held the chair, and ends that term. Reports that cannot all be true stay beside one another.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from typing import Literal

from msgspec import Struct, field

from dragoman.model import ChairClaim, When
from dragoman.reference.folding import folded

REACH = 400
"""Days after which a chair that nobody reported on may have changed hands: most are held for a year or less."""

LATE = 90
"""Days after a change of hands in which a report that the former holder is in office contradicts it."""

Basis = Literal["stated", "no later than", "successor"]
Who = Callable[[str], str]


class Heard(Struct, frozen=True):
    """A report on a chair: what a document says, an id that tells reports apart, and the day of publication."""

    claim: ChairClaim
    id: str
    published: dt.date | None

    @property
    def told(self) -> When | None:
        """Return the time that the report is about: the one it states, else the day on which it was published."""
        return self.claim.when or (When.day(self.published) if self.published else None)


class Bound(Struct, frozen=True):
    """Where a term begins or ends: as stated; no later than a report of it; or where the successor begins."""

    when: When
    basis: Basis


class Term(Struct, frozen=True, kw_only=True):
    """A holder's time in a chair, with all reports of it in the order of publication.

    `holder` is a state's or a body's code, or a name where that is all that is known; `announced` says that it is only
    told to come. `disputed` names what reports contradict: `start`, `end`, `holder`.
    """

    body: str
    holder: str
    start: Bound | None
    end: Bound | None
    announced: bool
    reports: tuple[Heard, ...]
    disputed: tuple[str, ...] = ()

    def may_cover(self, day: dt.date) -> bool:
        """Say whether the chair may be held so on a day: beyond the reports, REACH days at most are filled in."""
        times = [one.told for one in self.reports if one.told]
        unknown = min(one.start for one in times) - dt.timedelta(REACH)
        start = self.start.when.start if self.start else dt.date.max if self.announced else unknown
        end = self.end.when.end if self.end else max(one.end for one in times) + dt.timedelta(REACH)
        return start <= day <= max(end, start)


def terms_of(heard: Iterable[Heard], who: Who = lambda holder: holder) -> tuple[Term, ...]:
    """Return the terms of all chairs, by body and time, whatever the order of the reports.

    `who` says for which party a holder acts, so that a president and the state are one. Reports without any date are
    left out: nothing says when they are true.
    """
    chairs: dict[str, list[Heard]] = {}
    for one in heard:
        if one.told:
            chairs.setdefault(folded(one.claim.body), []).append(one)
    return tuple(term for body in sorted(chairs) for term in _Chair(chairs[body], who).terms())


class _Draft(Struct):
    """A term while reports are gathered."""

    holder: str
    reports: list[Heard] = field(default_factory=list)
    announced: bool = False
    against: bool = False

    @property
    def last(self) -> dt.date:
        return max(one.told.end for one in self.reports if one.told)

    @property
    def first(self) -> dt.date:
        return min(one.told.start for one in self.reports if one.told)


class _Chair:
    """The reports on one chair."""

    def __init__(self, heard: Sequence[Heard], who: Who) -> None:
        self._who = who
        self._heard = sorted(heard, key=_order)
        self._drafts: list[_Draft] = []

    def terms(self) -> list[Term]:
        for one in self._heard:
            if one.claim.sense != "will_take_over":
                self._place(one)
        for one in self._heard:
            if one.claim.sense == "will_take_over":
                self._announce(one)
        followers = [*self._drafts[1:], None]
        return [_term(one, after) for one, after in zip(self._drafts, followers, strict=True)]

    def _place(self, one: Heard) -> None:
        """Put a report with the term that it tells of: the present one, the one before, or a new one."""
        holder, told = self._who(one.claim.holder), one.told
        if told is None:
            return
        mine = next((draft for draft in reversed(self._drafts) if draft.holder == holder), None)
        if mine is None or (told.start - mine.last).days > REACH:
            self._begin(one, holder)
        elif mine is self._drafts[-1] or one.claim.sense == "hands_over":
            mine.reports.append(one)
        elif one.claim.sense == "holds" and self._is_late(self._drafts[-1], one):
            mine.reports.append(one)
            mine.against = self._drafts[-1].against = True
        else:
            self._begin(one, holder)

    def _begin(self, one: Heard, holder: str) -> None:
        """Begin a term; whoever is only known to have handed over did so before the present one."""
        draft = _Draft(holder, [one])
        present = self._drafts[-1] if self._drafts else None
        before = present is not None and one.claim.sense == "hands_over" and _says(present, "takes_over")
        self._drafts.insert(len(self._drafts) - 1 if before else len(self._drafts), draft)
        if present is not None and one.claim.sense == "holds" and self._is_late(present, one):
            draft.against = present.against = True

    def _is_late(self, present: _Draft, one: Heard) -> bool:
        """Say whether one is said to be in office when another has just taken over, or is reported on as late."""
        if one.told is None or _says(present, "hands_over"):
            return False
        taken_over = _says(present, "takes_over") and (one.told.start - present.first).days <= LATE
        return taken_over or present.last >= one.told.start

    def _announce(self, one: Heard) -> None:
        """Put what is told to come with the term that it is of, else with the others who announce the same.

        A report that is late by less than REACH is still of that term: nobody follows himself.
        """
        holder = self._who(one.claim.holder)
        since = one.published or dt.date.min
        own = [draft for draft in self._drafts if draft.holder == holder]
        draft = next((found for found in own if found.announced or _is_near(found, since)), None)
        if draft is None:
            self._drafts.append(_Draft(holder, [one], announced=True))
        else:
            draft.reports.append(one)


def _is_near(draft: _Draft, since: dt.date) -> bool:
    return (since - draft.last).days <= REACH and (draft.first - since).days <= 2 * REACH


def _order(one: Heard) -> tuple[object, ...]:
    told = one.told or When.day(dt.date.max)
    given = one.claim.sense != "hands_over"
    return (told.start, told.end, given, one.published or dt.date.max, one.id, one.claim.holder, one.claim.sense)


def _says(draft: _Draft, sense: str) -> bool:
    return any(one.claim.sense == sense for one in draft.reports)


def _term(draft: _Draft, after: _Draft | None) -> Term:
    reports = tuple(sorted(draft.reports, key=lambda one: (one.published or dt.date.max, one.id, _order(one))))
    told = (("start", _starts(reports)), ("end", _stated(reports, "hands_over")))
    disputed = [name for name, whens in told if _contradict(whens)]
    return Term(
        body=reports[0].claim.body, holder=draft.holder, start=_start(reports, announced=draft.announced),
        end=_end(reports, after), announced=draft.announced, reports=reports,
        disputed=(*disputed, *(("holder",) if draft.against else ())),
    )  # fmt: skip


def _start(reports: Sequence[Heard], *, announced: bool) -> Bound | None:
    """Return where a term begins: as most state; else no later than the first report of it, within "in 2025"."""
    if announced:
        return _as_stated(_stated(reports, "will_take_over"))
    stated, whole = _as_stated(_stated(reports, "takes_over")), _as_stated(_whole(reports))
    known = _first(reports, ("takes_over",) if whole else ("takes_over", "holds"))
    return stated or _closer(known, whole)


def _end(reports: Sequence[Heard], after: _Draft | None) -> Bound | None:
    """Return where a term ends: as most state; else by the report of it, else with the successor, within "in 2025"."""
    stated, whole = _as_stated(_stated(reports, "hands_over")), _as_stated(_whole(reports))
    return stated or _closer(_first(reports, ("hands_over",)) or _successor(after), whole)


def _successor(after: _Draft | None) -> Bound | None:
    """Return where the next term begins, if somebody is said to have taken over."""
    follows = after is not None and not after.announced and _says(after, "takes_over")
    start = _start(after.reports, announced=False) if after and follows else None
    return Bound(start.when, "successor") if start else None


def _closer(known: Bound | None, whole: Bound | None) -> Bound | None:
    """Return what is known of a bound, but that of the whole time where it lies outside of it."""
    if known is None or whole is None:
        return known or whole
    return known if known.when.overlaps(whole.when) else whole


def _as_stated(whens: Sequence[When]) -> Bound | None:
    """Return the bound that most state, the more exact and the earlier first."""
    best = max(
        whens, key=lambda when: (whens.count(when), when.start - when.end, -when.start.toordinal()), default=None
    )
    return Bound(best, "stated") if best else None


def _stated(reports: Iterable[Heard], sense: str) -> list[When]:
    return [one.claim.when for one in reports if one.claim.when and one.claim.sense == sense]


def _whole(reports: Iterable[Heard]) -> list[When]:
    """Return the times that a chair is said to be held for: "in 2025" is a term, a day is not."""
    return [when for when in _stated(reports, "holds") if when.precision != "day"]


def _first(reports: Iterable[Heard], senses: tuple[str, ...]) -> Bound | None:
    known = [one.told for one in reports if one.told and one.claim.sense in senses]
    return Bound(min(known), "no later than") if known else None


def _starts(reports: Sequence[Heard]) -> list[When]:
    """Return what reports say of the beginning; who holds the chair on a day began by then."""
    stated = [*_stated(reports, "takes_over"), *_stated(reports, "will_take_over")]
    known = _first(reports, ("takes_over", "holds"))
    late = [when for when in stated if known and when.start > known.when.end]
    return [*stated, *([known.when] if known and late else [])]


def _contradict(whens: Iterable[When]) -> bool:
    return any(not one.overlaps(other) for one, other in combinations(set(whens), 2))
