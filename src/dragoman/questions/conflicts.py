"""Asks for conflicts: on what sources disagree, each side with its documents, and what is shown and why."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from dragoman.chairs import Term
from dragoman.identity.fields import Field, account
from dragoman.model import When, Where
from dragoman.pledges import Commitment
from dragoman.questions.chairs import is_held_by, terms_in
from dragoman.questions.columns import CONFLICTS, DISPUTED
from dragoman.questions.commitments import promises_in
from dragoman.questions.limits import cut, part
from dragoman.questions.parties import codes_of, party_name, side_of
from dragoman.questions.shape import Answer
from dragoman.questions.voices import voices
from dragoman.questions.worded import Worded
from dragoman.questions.wording import render_place, render_when
from dragoman.record.rows import ChairRow, CommitmentRow, EngagementFilter

if TYPE_CHECKING:
    from dragoman.record import View

_Report = TypeVar("_Report")
_Dispute = tuple[str, Callable[[], dict[str, Any]]]
"""The field in dispute, and what makes the row: only those that are shown are made."""


class Side(Worded, frozen=True, kw_only=True):
    """One of the values that are claimed. `documents` are the ids that the input gave, `origins` the first reports."""

    value: When | Where | str | int | None
    documents: tuple[str, ...]
    origins: int | None = None

    def in_words(self) -> str:
        """Return the value, and how many say so."""
        count = len(self.documents)
        return f"{_said(self.value)} ({count} document{'s' if count != 1 else ''})"


def conflicts(
    view: View,
    *,
    what: str | None = None,
    field: str | None = None,
    of: str | None = None,
    limit: int | None = None,
    offset: int | None = None,
) -> Answer:
    """Return what sources disagree on: first engagements by date, then chairs, then commitments."""
    most, skipped = cut(limit, offset)
    found = [
        row
        for name, disputes in zip(DISPUTED, (_of_engagements, _of_chairs, _of_commitments), strict=True)
        if what in (None, name)
        for disputed, row in disputes(view, of)
        if field in (None, disputed)
    ]
    return Answer(rows=[make() for make in part(found, most, skipped)], total=len(found), columns=CONFLICTS)


def _of_engagements(view: View, of: str | None) -> Iterator[_Dispute]:
    for number, names in view.disputes(EngagementFilter(of=side_of(of))):
        for name in names:
            yield name, partial(_engagement, view, number, name)


def _engagement(view: View, number: str, name: str) -> dict[str, Any]:
    told = view.told(number)
    given = {one.source.document: one.source.given for one in told}
    if name == "status":
        sides = _sides(told, lambda one: one.claim.status, lambda one: one.source.given)
        return _row("engagement", number, name, sides, None, "what took place stays so")
    found: Field[Any] = getattr(account(voices(told)), name)
    sides = [
        Side(value=one.value, documents=tuple(given[document] for document in one.documents), origins=one.origins)
        for one in found.values
    ]
    return _row("engagement", number, name, sides, found.chosen, found.rule)


def _of_chairs(view: View, of: str | None) -> Iterator[_Dispute]:
    rows = view.chairs().rows
    terms = terms_in(view, rows)
    mine = [term for term in terms if not of or is_held_by(term, of)]
    for body in dict.fromkeys(term.body for term in mine if "holder" in term.disputed):
        yield "holder", partial(_holders, body, terms, rows)
    for term in mine:
        for name in ("start", "end"):
            if name in term.disputed:
                yield name, partial(_bounds, term, name, rows)


def _holders(body: str, terms: Iterable[Term], rows: tuple[ChairRow, ...]) -> dict[str, Any]:
    disputed = [term for term in terms if term.body == body and "holder" in term.disputed]
    reports = [(term.holder, rows[int(one.id)]) for term in disputed for one in term.reports]
    sides = _sides(reports, lambda pair: party_name(pair[0]), lambda pair: pair[1].source.given)
    return _row("chair", body, "holder", sides, None, "all are shown")


def _bounds(term: Term, name: str, rows: tuple[ChairRow, ...]) -> dict[str, Any]:
    told = [rows[int(one.id)] for one in term.reports]
    mine = [row for row in told if (row.sense == "hands_over") == (name == "end")]
    sides = _sides(mine, lambda row: row.when or _published(row), lambda row: row.source.given)
    bound = term.start if name == "start" else term.end
    about = f"{term.body}: {party_name(term.holder)}"
    return _row("chair", about, name, sides, bound.when if bound else None, "more reports")


def _published(row: ChairRow) -> str:
    return f"by {row.source.published}" if row.source.published else "no date"


def _of_commitments(view: View, of: str | None) -> Iterator[_Dispute]:
    rows = view.commitments().rows
    asked = set(codes_of(of) or (of,)) if of else set()
    for one in promises_in(rows):
        if one.disputed and (not asked or asked & set(one.parties)):
            yield "by", partial(_times, one, rows)


def _times(one: Commitment, rows: tuple[CommitmentRow, ...]) -> dict[str, Any]:
    told = [rows[int(report.id)] for report in one.reports if report.claim.by]
    sides = _sides(told, lambda row: row.by, lambda row: row.source.given)
    return _row("commitment", one.what, "by", sides, one.by, "more reports")


def _sides(told: Iterable[_Report], value: Callable[[_Report], Any], given: Callable[[_Report], str]) -> list[Side]:
    """Return a side for each value, that of most documents first."""
    found: dict[Any, dict[str, None]] = {}
    for one in told:
        found.setdefault(value(one), {})[given(one)] = None
    most = sorted(found.items(), key=lambda pair: -len(pair[1]))
    return [Side(value=claimed, documents=tuple(documents)) for claimed, documents in most]


def _row(what: str, about: str, field: str, sides: list[Side], chosen: Any, rule: str) -> dict[str, Any]:
    return {
        "what": what, "about": about, "field": field, "sides": sides, "chosen": chosen, "rule": rule,
        "documents": list(dict.fromkeys(document for side in sides for document in side.documents)),
    }  # fmt: skip


def _said(value: Any) -> str:
    if isinstance(value, When):
        return render_when(value)
    return render_place(value.place, value.country) if isinstance(value, Where) else str(value)
