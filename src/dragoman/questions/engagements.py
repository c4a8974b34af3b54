"""Asks for engagements: many by filters, one by its id."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from dragoman.errors import NotInRecord, UsageError
from dragoman.questions.citing import cited, named
from dragoman.questions.fields import fields
from dragoman.questions.limits import Day, between, cut
from dragoman.questions.parties import body_of, party_name, side_of, states_of
from dragoman.questions.shape import Answer
from dragoman.record.names import engagement_number
from dragoman.record.rows import EngagementFilter, EngagementRow, Side

if TYPE_CHECKING:
    from dragoman.record import View

ENGAGEMENTS = ("id", "when", "status", "kind", "participants", "where", "occasion", "sources")
_FIELDS = (
    "kind", "status", "mode", "informal", "when", "where", "name", "series", "round", "within", "framework", "topics",
    "background", "evidence",
)  # fmt: skip
ENGAGEMENT = ("field", "value", "said", "rule", "source")


def engagements(view: View, **filters: Any) -> Answer:
    """Return the engagements that all filters want, by date, undated ones last."""
    wanted = engagement_filter(**filters)
    page = view.engagements(wanted)
    rows = [engagement_row(row) for row in page.rows]
    note = "; ".join(_notes(view, wanted))
    return Answer(rows=rows, total=page.total, columns=ENGAGEMENTS, note=note)


def engagement_filter(  # noqa: PLR0913 a filter of the question each
    *,
    of: str | None = None,
    with_: str | None = None,
    kind: str | None = None,
    status: str | None = None,
    since: Day = None,
    until: Day = None,
    place: str | None = None,
    body: str | None = None,
    topic: str | None = None,
    text: str | None = None,
    limit: int | None = None,
    offset: int | None = None,
) -> EngagementFilter:
    """Return what a user typed as a filter of the record. Raises UsageError for impossible days and numbers."""
    first, last = between(since, until)
    most, skipped = cut(limit, offset)
    code = body_of(body) if body else None
    return EngagementFilter(
        of=side_of(of), with_=side_of(with_), kind=kind, status=status, since=first, until=last, place=place,
        countries=states_of(place) if place else (), body=None if code else body, bodies=(code,) if code else (),
        topic=topic, text=text, limit=most, offset=skipped,
    )  # fmt: skip


def engagement_row(row: EngagementRow) -> dict[str, Any]:
    """Return an engagement as a row of an answer: the fields of the coding guide, and what they rest on."""
    claim = row.claim
    return {
        "id": row.id, **{name: _listed(getattr(claim, name)) for name in _FIELDS},
        "occasion": claim.name or claim.within,
        "participants": [replace(one, spans={}, inferred={}) for one in claim.participants],
        "documents": list(row.documents), "sources": row.sources, "origins": row.origins,
        "disputed": list(row.disputed), "source": named(row.source), **cited(row.source),
    }  # fmt: skip


def _listed(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _notes(view: View, wanted: EngagementFilter) -> list[str]:
    notes = [_several(side) for side in (wanted.of, wanted.with_) if side and len(side.codes) > 1]
    if wanted.since or wanted.until:
        undated = view.count(replace(wanted, since=None, until=None, undated=True))
        notes += [f"{undated} more without a date: leave out --since and --until to see them"] if undated else []
    return notes


def _several(side: Side) -> str:
    return f'"{side.words}" is any of {", ".join(map(party_name, side.codes))}: a code asks for one'


def engagement(view: View, *, id: str | None = None) -> Answer:  # noqa: A002 the name of the parameter
    """Return one engagement field by field: its value, the words that say so, the rule where it was inferred.

    Raises UsageError without an id, NotInRecord for one that the record does not have.
    """
    if not id:
        raise UsageError('engagement: give the id, as in --id E-7K2M9Q; "dragoman engagements" lists them')
    asked = engagement_number(id) or id
    number = view.survivor(asked)
    if number is None:
        raise NotInRecord(f'{id}: the record has no engagement of this id: "dragoman engagements" lists them')
    told = view.told(number)
    rows = [row for one in told for row in fields(one)]
    known = number if asked == number else f"{asked} is part of {number}"
    note = f"{known}, told by {', '.join(dict.fromkeys(named(one.source) for one in told))}"
    return Answer(rows=rows, total=len(rows), columns=ENGAGEMENT, note=note)
