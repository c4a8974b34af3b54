"""Asks for commitments: who undertook what, to whom, by when, and what became of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from dragoman.model import CommitmentClaim
from dragoman.pledges import Commitment, Fate, Heard, Seen, commitments_of, fate_of
from dragoman.questions.citing import cited, named
from dragoman.questions.columns import COMMITMENTS
from dragoman.questions.limits import Day, cut, day, part
from dragoman.questions.parties import codes_of, party_name
from dragoman.questions.shape import Answer
from dragoman.questions.worded import Cited
from dragoman.record.rows import CommitmentRow, EngagementFilter, Side

if TYPE_CHECKING:
    from dragoman.record import View

_Judged = tuple[Commitment, Fate]


def commitments(  # noqa: PLR0913 a filter of the question each
    view: View,
    *,
    of: str | None = None,
    with_: str | None = None,
    status: str | None = None,
    force: str | None = None,
    as_of: Day = None,
    text: str | None = None,
    limit: int | None = None,
    offset: int | None = None,
) -> Answer:
    """Return commitments by the day they became known. All reports of one are one.

    What became of it is judged as of a day: that given, else that of what is known, else today.
    """
    most, skipped = cut(limit, offset)
    on = day("as-of", as_of) or view.day or dt.date.today()
    rows = view.commitments(parties=_codes(of), words=text).rows
    found = [
        one
        for one in promises_in(rows)
        if (not with_ or set(_codes(with_)) & set(one.parties)) and (not force or _force(one) == force)
    ]
    judge = partial(_judged, view, on)
    if status:
        judged = [pair for pair in map(judge, found) if pair[1].status == status]
        shown, total = part(judged, most, skipped), len(judged)
    else:
        shown, total = [judge(one) for one in part(found, most, skipped)], len(found)
    return Answer(rows=[_row(*pair, rows) for pair in shown], total=total, columns=COMMITMENTS, note=f"as of {on}")


def promises_in(rows: Sequence[CommitmentRow]) -> tuple[Commitment, ...]:
    """Return the commitments that reports of the record make; the id of a report is its place among `rows`."""
    return commitments_of(Heard(_claim(row), f"{place:09}", _day(row)) for place, row in enumerate(rows))


def _codes(asked: str | None) -> tuple[str, ...]:
    """Return the codes of what was typed; words that are none stand for themselves, as a movement's name does."""
    return (codes_of(asked) or (asked,)) if asked else ()


def _claim(row: CommitmentRow) -> CommitmentClaim:
    return CommitmentClaim(parties=row.parties, what=row.what, evidence=row.evidence, by=row.by)


def _day(row: CommitmentRow) -> dt.date | None:
    return dt.date.fromisoformat(row.source.published) if row.source.published else None


def _force(one: Commitment) -> str:
    return "intention" if one.soft else "undertaking"


def _judged(view: View, on: dt.date, one: Commitment) -> _Judged:
    """Return a commitment with its fate; what one party promises alone is shown by no engagement of two."""
    if len(one.parties) < 2 or one.since is None:
        return one, fate_of(one, (), on)
    first, second, *_ = (Side(codes=(party,)) for party in one.parties)
    met = view.engagements(EngagementFilter(of=first, with_=second)).rows
    return one, fate_of(one, (Seen(row.id, row.claim) for row in met), on)


def _row(one: Commitment, fate: Fate, rows: Sequence[CommitmentRow]) -> dict[str, Any]:
    told = [rows[int(report.id)] for report in one.reports]
    return {
        "parties": [party_name(code) for code in one.parties], "codes": list(one.parties), "what": one.what,
        "by": one.by, "status": fate.status, "shown_by": list(fate.shown_by), "force": _force(one),
        "disputed": ["by"] if one.disputed else [], "evidence": told[0].evidence,
        "reports": [
            Cited(
                evidence=row.evidence, document=row.source.given, publisher=row.source.publisher,
                published=row.source.published, source=named(row.source),
            )
            for row in told
        ],
        "documents": list(dict.fromkeys(row.source.given for row in told)), **cited(told[0].source),
    }  # fmt: skip
