"""Asks for series: recurring formats with their rounds, what is missing among them, and when the next is due."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from dragoman.model import Mode, Participant, When
from dragoman.questions.citing import cited
from dragoman.questions.columns import SERIES
from dragoman.questions.limits import cut, part
from dragoman.questions.parties import codes_of, party_name
from dragoman.questions.shape import Answer
from dragoman.questions.worded import Worded
from dragoman.questions.wording import render_month, render_ordinal, render_place, render_when
from dragoman.record.rows import EngagementFilter, EngagementRow
from dragoman.reference.occasions import occasion_of
from dragoman.series import Due, Met, NextRound, Round, RoundStatus, Series, series_of

if TYPE_CHECKING:
    from dragoman.record import View

_Rows = Mapping[str, EngagementRow]


class ShownRound(Worded, frozen=True, kw_only=True):
    """A round of a series. `engagements` are the ids of all that is told as it, `documents` those that tell it.

    One of the status `no evidence` is a number between others that nothing in the record speaks of. `disputed` says
    that the number is given to meetings on days that cannot be one.
    """

    number: int | None
    status: RoundStatus
    when: When | None
    place: str | None
    country: str | None
    mode: Mode
    participants: tuple[Participant, ...]
    engagements: tuple[str, ...]
    documents: tuple[str, ...]
    disputed: bool

    def in_words(self) -> str:
        """Return the number with day, place and status."""
        number = render_ordinal(self.number) if self.number is not None else "no number"
        if self.status == "no evidence":
            return f"{number}: no evidence of it"
        said = (render_when(self.when), render_place(self.place, self.country), self.status)
        return f"{number}: {', '.join(filter(None, said))}{', disputed' if self.disputed else ''}"


class ShownDue(Worded, frozen=True, kw_only=True):
    """When the next round is due: a window and its ground, never a date that nobody gave.

    `basis` is `announced`, `said to recur` (with the `words` that say how often) or `spacing of past rounds` (with the
    days between them, and `about` for the middle one). A window that has passed makes nothing overdue.
    """

    window: When
    basis: str
    about: dt.date | None
    words: str | None
    gaps: tuple[int, ...]

    def in_words(self) -> str:
        """Return the window and its ground."""
        if self.about is None:
            said = f': "{self.words}"' if self.words else ""
            return f"{render_when(self.window)} ({self.basis}{said})"
        first, last = render_month(self.window.start), render_month(self.window.end)
        window = first if first == last else f"{first} to {last}, about {render_month(self.about)}"
        return f"{window} ({self.basis}: {len(self.gaps)} gap{'s' if len(self.gaps) > 1 else ''}; an estimate)"


class ShownNext(Worded, frozen=True, kw_only=True):
    """The round after the last: the place agreed for it, the engagements that tell of it, and when it is due."""

    number: int | None
    place: str | None
    country: str | None
    engagements: tuple[str, ...]
    due: ShownDue | None

    def in_words(self) -> str:
        """Return the number, the place and the window."""
        number = render_ordinal(self.number) if self.number is not None else "next"
        where = render_place(self.place, self.country) or "no place agreed"
        return f"{number}: {where}; {self.due.in_words() if self.due else 'nothing shows when'}"


def series(
    view: View, *, name: str | None = None, of: str | None = None, limit: int | None = None, offset: int | None = None
) -> Answer:
    """Return series by name. `name` is words of it, in any order, its parties among them under any of their names."""
    most, skipped = cut(limit, offset)
    rows = {row.id: row for row in view.engagements(EngagementFilter(in_series=True)).rows}
    asked, parties = occasion_of(name), set(codes_of(of) or (of,)) if of else set()
    found = [
        one
        for one in series_of(Met(row.id, row.claim) for row in rows.values())
        if (not name or (asked and one.is_named(asked))) and (not of or parties & set(one.parties))
    ]
    shown = part(found, most, skipped)
    return Answer(rows=[_row(one, rows) for one in shown], total=len(found), columns=SERIES)


def _row(one: Series, rows: _Rows) -> dict[str, Any]:
    rounds = [_round(each, rows) for each in one.rounds]
    told = [rows[met.id] for each in one.rounds for met in each.met]
    return {
        "series": one.name, "wordings": list(one.wordings), "parties": [party_name(code) for code in one.parties],
        "codes": list(one.parties), "rounds": rounds, "missing": list(one.missing), "gaps": list(one.gaps),
        "next": _next(one.next) if one.next else None,
        "documents": list(dict.fromkeys(document for row in told for document in row.documents)),
        **cited(told[0].source),
    }  # fmt: skip


def _round(one: Round, rows: _Rows) -> ShownRound:
    claims = [met.claim for met in one.met]
    where = next((claim.where for claim in claims if claim.where), None)
    return ShownRound(
        number=one.number, status=one.status, when=one.when, place=where.place if where else None,
        country=where.country if where else None, mode=claims[0].mode if claims else "unknown",
        participants=tuple(replace(each, spans={}, inferred={}) for each in claims[0].participants) if claims else (),
        engagements=tuple(met.id for met in one.met), disputed=one.disputed,
        documents=tuple(dict.fromkeys(document for met in one.met for document in rows[met.id].documents)),
    )  # fmt: skip


def _next(one: NextRound) -> ShownNext:
    return ShownNext(
        number=one.number, place=one.place, country=one.country, engagements=one.told,
        due=_due(one.due) if one.due else None,
    )  # fmt: skip


def _due(one: Due) -> ShownDue:
    return ShownDue(window=one.window, basis=one.basis, about=one.about, words=one.words, gaps=one.gaps)
