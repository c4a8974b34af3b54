"""Asks for chairs: who holds the chair of which organ, from when to when, on what evidence."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from dragoman.chairs import Bound, Heard, Term, terms_of
from dragoman.model import ChairClaim, Sense, When
from dragoman.questions.citing import cited, named
from dragoman.questions.columns import CHAIRS
from dragoman.questions.limits import Day, cut, day, part
from dragoman.questions.parties import body_of, codes_of, party_name
from dragoman.questions.shape import Answer
from dragoman.questions.worded import Cited, Worded
from dragoman.questions.wording import render_when
from dragoman.record.rows import ChairRow
from dragoman.reference.folding import folded

if TYPE_CHECKING:
    from dragoman.record import View

_SENSES = {
    "takes_over": "takes over",
    "holds": "holds it",
    "hands_over": "hands over",
    "will_take_over": "will take over",
}


class ShownBound(Worded, frozen=True, kw_only=True):
    """Where a term begins or ends, and what says so: `stated`, `no later than` the first report, or the `successor`."""

    when: When
    basis: str

    def in_words(self) -> str:
        """Return the time, marked where it is only a limit."""
        return f"by {render_when(self.when)}" if self.basis == "no later than" else render_when(self.when)


class ShownReport(Cited, frozen=True, kw_only=True):
    """What one document says of a chair, and the time that it states."""

    sense: Sense
    holder: str
    when: When | None

    def in_words(self) -> str:
        """Return what is said, with the time that is stated, and who says it when."""
        stated = f" {render_when(self.when)}" if self.when else ""
        return f"{_SENSES[self.sense]}{stated} ({super().in_words()})"


def chairs(
    view: View,
    *,
    body: str | None = None,
    holder: str | None = None,
    on: Day = None,
    limit: int | None = None,
    offset: int | None = None,
) -> Answer:
    """Return the terms of chairs, by organ and time. An organ and its body are not one."""
    most, skipped = cut(limit, offset)
    asked = day("on", on)
    rows = view.chairs(words=(body_of(body) or body) if body else None).rows
    terms = [
        term
        for term in terms_in(view, rows)
        if (asked is None or term.may_cover(asked)) and (not holder or is_held_by(term, holder))
    ]
    shown = part(terms, most, skipped)
    return Answer(rows=[_row(term, rows) for term in shown], total=len(terms), columns=CHAIRS)


def terms_in(view: View, rows: Sequence[ChairRow]) -> tuple[Term, ...]:
    """Return the terms that reports of the record make; the id of a report is its place among `rows`."""
    known = view.parties_of({row.holder for row in rows})
    heard = (Heard(_claim(row), str(place), _day(row.source.published)) for place, row in enumerate(rows))
    return terms_of(heard, lambda holder: known.get(holder, holder))


def _claim(row: ChairRow) -> ChairClaim:
    return ChairClaim(body=row.body, holder=row.holder, sense=row.sense, when=row.when, evidence=row.evidence)


def _day(published: str | None) -> dt.date | None:
    return dt.date.fromisoformat(published) if published else None


def is_held_by(term: Term, asked: str) -> bool:
    """Say whether a holder is who was typed: a state, a body, or a person by words of the name."""
    if term.holder in codes_of(asked):
        return True
    words = set(folded(asked).split())
    return any(words <= set(folded(one.claim.holder).split()) for one in term.reports)


def _row(term: Term, rows: Sequence[ChairRow]) -> dict[str, Any]:
    told = [rows[int(one.id)] for one in term.reports]
    people = dict.fromkeys(row.holder for row in told if row.holder != term.holder)
    return {
        "body": term.body, "holder": party_name(term.holder), "code": term.holder, "people": list(people),
        "since": _bound(term.start), "until": _bound(term.end), "status": "announced" if term.announced else "held",
        "reports": list(_reports(told)), "disputed": list(term.disputed), "evidence": told[0].evidence,
        "documents": list(dict.fromkeys(row.source.given for row in told)), **cited(told[0].source),
    }  # fmt: skip


def _bound(bound: Bound | None) -> ShownBound | None:
    return ShownBound(when=bound.when, basis=bound.basis) if bound else None


def _reports(told: Iterable[ChairRow]) -> Iterator[ShownReport]:
    for row in told:
        yield ShownReport(
            sense=row.sense, holder=row.holder, when=row.when, evidence=row.evidence, document=row.source.given,
            publisher=row.source.publisher, published=row.source.published, source=named(row.source),
        )  # fmt: skip
