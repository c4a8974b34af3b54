"""Every question, in a plain list."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, get_args

from dragoman.errors import UsageError
from dragoman.model import Kind, Status
from dragoman.questions.shape import Answer, Parameter, Question
from dragoman.reference.topics import topic_codes

if TYPE_CHECKING:
    from dragoman.record import EngagementFilter, View

_LIMIT = Parameter(name="limit", help="How many to show at most.", kind="number", default=50)


def _codes(words: str) -> tuple[str, ...]:
    from dragoman.questions.parties import codes_of  # noqa: PLC0415 the list of questions is shown without names

    return codes_of(words)


def _day(name: str, value: str | dt.date | None) -> dt.date | None:
    if value is None or isinstance(value, dt.date):
        return value
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        raise UsageError(f"--{name}: {value!r} is not a date; write it as YYYY-MM-DD") from None


def _cut(rows: Sequence[Mapping[str, Any]], columns: tuple[str, ...], limit: int | None, note: str = "") -> Answer:
    return Answer(rows=[dict(row) for row in rows[: limit or None]], total=len(rows), columns=columns, note=note)


def _cited(source: Any) -> dict[str, Any]:
    return {"document": source.document[:12], "publisher": source.publisher, "published": source.published}


_ENGAGEMENTS = ("id", "when", "status", "kind", "participants", "where", "occasion", "source")


def _engagements(view: View, **filters: Any) -> Answer:
    wanted = _filter(**filters)
    rows, total = view.engagements(wanted)
    shown = [
        {
            "id": row.id, "when": row.when, "status": row.status, "kind": row.kind,
            "participants": list(row.participants),
            "where": ", ".join(part for part in (row.place, row.country) if part), "occasion": row.name,
            "source": row.source.publisher or row.source.title or row.source.document[:12],
            "topics": list(row.topics), **_cited(row.source),
        }
        for row in rows
    ]  # fmt: skip
    return Answer(rows=shown, total=total, columns=_ENGAGEMENTS)


def _filter(**filters: Any) -> EngagementFilter:
    from dragoman.record import EngagementFilter  # noqa: PLC0415 the list of questions is shown without a record

    people = tuple(
        name for name in (filters.get("of"), filters.get("with_") or filters.get("with")) if name and not _codes(name)
    )
    of, with_ = filters.get("of"), filters.get("with_") or filters.get("with")
    place = filters.get("place")
    country = next((code for code in _codes(place) if len(code) == 3), None) if place else None
    body = filters.get("body")
    return EngagementFilter(
        of=_codes(of) if of else (), with_=_codes(with_) if with_ else (), people=people,
        kind=filters.get("kind"), status=filters.get("status"),
        since=_day("since", filters.get("since")), until=_day("until", filters.get("until")),
        place=None if country else place, country=country,
        body=next(iter(_codes(body)), body) if body else None,
        topic=filters.get("topic"), text=filters.get("text"), limit=filters.get("limit"),
    )  # fmt: skip


def _people(view: View, *, name: str | None = None, of: str | None = None, limit: int | None = None) -> Answer:
    columns = ("name", "party", "offices", "engagements")
    rows = view.people(name=name, party=_codes(of) if of else ())
    return _cut(
        [
            {"name": row.name, "party": row.party, "offices": list(row.offices), "engagements": row.engagements}
            for row in rows
        ],
        columns,
        limit,
    )


def _offices(view: View, *, of: str | None = None, limit: int | None = None) -> Answer:
    columns = ("of", "office", "person", "documents", "first", "last")
    rows = view.offices(party=_codes(of) if of else ())
    return _cut([{name: getattr(row, name) for name in columns} for row in rows], columns, limit)


def _chairs(view: View, *, body: str | None = None, limit: int | None = None) -> Answer:
    columns = ("body", "sense", "holder", "when", "evidence", "publisher")
    code = next(iter(_codes(body)), body) if body else None
    rows = [
        {
            "body": row.body, "sense": row.sense.replace("_", " "), "holder": row.holder, "when": row.when,
            "evidence": row.evidence, **_cited(row.source),
        }
        for row in view.chairs(body=code)
    ]  # fmt: skip
    return _cut(rows, columns, limit)


def _statements(view: View, *, by: str | None = None, text: str | None = None, limit: int | None = None) -> Answer:
    columns = ("speaker", "quote", "publisher", "published")
    rows = [
        {"speaker": row.speaker, "quote": row.quote, "via": row.via, **_cited(row.source)}
        for row in view.statements(speaker=by, words=text)
    ]
    return _cut(rows, columns, limit)


def _commitments(view: View, *, of: str | None = None, text: str | None = None, limit: int | None = None) -> Answer:
    columns = ("parties", "what", "publisher", "published")
    rows = [
        {"parties": list(row.parties), "what": row.what, "evidence": row.evidence, **_cited(row.source)}
        for row in view.commitments(party=_codes(of) if of else (), words=text)
    ]
    return _cut(rows, columns, limit)


def _documents(view: View, *, limit: int | None = None) -> Answer:
    columns = ("id", "published", "publisher", "title", "state", "engagements", "reason")
    rows = [
        {
            "id": row.id[:12], "published": row.published, "publisher": row.publisher, "title": row.title,
            "state": row.state, "engagements": row.engagements, "reason": row.reason,
        }
        for row in view.documents()
    ]  # fmt: skip
    return _cut(rows, columns, limit)


def _status(view: View) -> Answer:
    rows: list[dict[str, Any]] = [{"what": what, "how_many": number} for what, number in view.counts().items()]
    rows += [{"what": f"not read: {name}", "how_many": 1, "reason": reason} for name, reason in view.quarantined()]
    empty = not any(row["how_many"] for row in rows)
    return Answer(rows=[] if empty else rows, total=0 if empty else len(rows), columns=("what", "how_many", "reason"))


_OF = Parameter(name="of", help="A state or a body: Pakistan, PAK, EU.")
_TEXT = Parameter(name="text", help="Words that must occur.")

QUESTIONS: tuple[Question, ...] = (
    Question(
        name="engagements",
        help="List engagements: who met whom, when, where.",
        parameters=(
            Parameter(name="of", help="A state, a body or a person that takes part: Pakistan, EU, Lavrov."),
            Parameter(name="with", help="Another one that takes part."),
            Parameter(name="kind", help="Only this kind.", choices=get_args(Kind)),
            Parameter(name="status", help="Only this status.", choices=get_args(Status)),
            Parameter(name="since", help="Only what may lie on or after this day.", kind="day"),
            Parameter(name="until", help="Only what may lie on or before this day.", kind="day"),
            Parameter(name="place", help="A town or a state."),
            Parameter(name="body", help="An international body or an occasion: SCO."),
            Parameter(name="topic", help="Only with this topic.", choices=topic_codes()),
            _TEXT,
            _LIMIT,
        ),
        columns=_ENGAGEMENTS,
        ask=_engagements,
        examples=("engagements --of Pakistan --with EU", "engagements --status planned --since 2025-11-20"),
    ),
    Question(
        name="people",
        help="List people, with the offices that documents give them.",
        parameters=(Parameter(name="name", help="A part of the name."), _OF, _LIMIT),
        columns=("name", "party", "offices", "engagements"),
        ask=_people,
        examples=("people --of Russia", "people --name dar"),
    ),
    Question(
        name="offices",
        help="List who holds which office, and when documents say so.",
        parameters=(_OF, _LIMIT),
        columns=("of", "office", "person", "documents", "first", "last"),
        ask=_offices,
        examples=("offices --of Qatar",),
    ),
    Question(
        name="chairs",
        help="List who holds, takes over or hands over which chair.",
        parameters=(Parameter(name="body", help="The body: SCO."), _LIMIT),
        columns=("body", "sense", "holder", "when", "evidence", "publisher"),
        ask=_chairs,
        examples=("chairs --body SCO",),
    ),
    Question(
        name="statements",
        help="List quotations with their speakers.",
        parameters=(Parameter(name="by", help="The speaker."), _TEXT, _LIMIT),
        columns=("speaker", "quote", "publisher", "published"),
        ask=_statements,
        examples=("statements --by Lavrov",),
    ),
    Question(
        name="commitments",
        help="List what parties agreed, pledged or undertook.",
        parameters=(_OF, _TEXT, _LIMIT),
        columns=("parties", "what", "publisher", "published"),
        ask=_commitments,
        examples=("commitments --of Pakistan",),
    ),
    Question(
        name="documents",
        help="List documents and what became of each.",
        parameters=(_LIMIT,),
        columns=("id", "published", "publisher", "title", "state", "engagements", "reason"),
        ask=_documents,
        examples=("documents --limit 10",),
    ),
    Question(
        name="status",
        help="Count what the record holds, and name what could not be read.",
        parameters=(),
        columns=("what", "how_many", "reason"),
        ask=_status,
        examples=("status",),
    ),
)
