"""Asks for people, offices, chairs, statements, commitments, documents, and for how much there is."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import TYPE_CHECKING, Any

from dragoman.identity.tenures import Tenure, rivals
from dragoman.questions.citing import cited
from dragoman.questions.columns import CHANGES
from dragoman.questions.limits import Day, cut, day
from dragoman.questions.parties import codes_of, party_name
from dragoman.questions.shape import Answer
from dragoman.questions.tenures import tenures
from dragoman.record.rows import Counts, DocumentRow, PersonRow

if TYPE_CHECKING:
    from dragoman.record import View

PEOPLE = ("name", "party", "offices", "spellings", "engagements", "first", "last")
OFFICES = ("of", "office", "capacity", "person", "documents", "first", "last", "rivals")
STATEMENTS = ("speaker", "quote", "via", "publisher", "published")
DOCUMENTS = ("id", "published", "publisher", "title", "state", "engagements", "reason")
FAULTS = ("sort", "id", "what", "done", "file")
STATUS = ("what", "how_many", "reason")


def people(
    view: View, *, name: str | None = None, of: str | None = None, limit: int | None = None, offset: int | None = None
) -> Answer:
    """Return people with their spellings and the offices that documents give them, those in most engagements first."""
    most, skipped = cut(limit, offset)
    page = view.people(name=name, parties=_parties(of), limit=most, offset=skipped)
    return Answer(rows=[person_row(row) for row in page.rows], total=page.total, columns=PEOPLE)


def person_row(row: PersonRow) -> dict[str, Any]:
    """Return a person as a row of an answer; `spellings` are other names than the first, `offices` the latest first."""
    held = sorted(tenures(row.namings), key=lambda one: (one.last or dt.date.min, one.documents, one), reverse=True)
    written: Counter[str] = Counter()
    for one in row.namings:
        written[one.name] += one.documents
    spellings = sorted(written.keys() - {row.name}, key=lambda name: (-written[name], name))
    return {
        "name": row.name, "party": party_name(row.party), "code": row.party, "spellings": spellings,
        "offices": list(dict.fromkeys(one.office for one in held)), "tenures": [_tenure(one) for one in held],
        "engagements": row.engagements, "first": row.first, "last": row.last,
    }  # fmt: skip


def _tenure(one: Tenure) -> dict[str, Any]:
    return {
        "of": party_name(one.party or None), "code": one.party or None, "office": one.office,
        "capacity": one.post.capacity, "first": _iso(one.first), "last": _iso(one.last), "documents": one.documents,
    }  # fmt: skip


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def offices(
    view: View, *, name: str | None = None, of: str | None = None, limit: int | None = None, offset: int | None = None
) -> Answer:
    """Return who holds which office between which days, as documents show it; `rivals` hold it at the same time."""
    most, skipped = cut(limit, offset)
    namings = view.offices(name=name, parties=_parties(of))
    names = {str(one.person): one.called for one in namings}
    held = sorted(tenures(namings), key=lambda one: (one.party, one.post, _iso(one.first) or "", names[one.person]))
    found: dict[Tenure, list[str]] = {}
    for pair in rivals(held):
        for one, other in ((pair.one, pair.other), (pair.other, pair.one)):
            found.setdefault(one, []).append(names[other.person])
    page = held[skipped:] if most is None else held[skipped : skipped + most]
    rows = [
        {
            **_tenure(one), "person": names[one.person], "rivals": sorted(set(found.get(one, ()))),
            **_last(view, one),
        }
        for one in page
    ]  # fmt: skip
    return Answer(rows=rows, total=len(held), columns=OFFICES)


def _last(view: View, one: Tenure) -> dict[str, Any]:
    source = view.last_naming([int(ref) for ref in one.refs])
    return cited(source) if source else {}


def statements(
    view: View, *, by: str | None = None, text: str | None = None, limit: int | None = None, offset: int | None = None
) -> Answer:
    """Return quotations with their speakers; the quotation is its own evidence."""
    most, skipped = cut(limit, offset)
    page = view.statements(speaker=by, words=text, limit=most, offset=skipped)
    rows = [
        {"speaker": row.speaker, "quote": row.quote, "via": row.via, "evidence": row.quote, **cited(row.source)}
        for row in page.rows
    ]
    return Answer(rows=rows, total=page.total, columns=STATEMENTS)


def documents(
    view: View,
    *,
    text: str | None = None,
    state: str | None = None,
    limit: int | None = None,
    offset: int | None = None,
) -> Answer:
    """Return documents and what became of each."""
    most, skipped = cut(limit, offset)
    page = view.documents(words=text, state=state, limit=most, offset=skipped)
    return Answer(rows=[document_row(row) for row in page.rows], total=page.total, columns=DOCUMENTS)


def document_row(row: DocumentRow) -> dict[str, Any]:
    """Return a document as a row of an answer; `given` is the id that the input gave."""
    return {
        "id": row.id[:12], "given": row.given, "published": row.published, "publisher": row.publisher,
        "title": row.title, "url": row.url, "state": row.state, "engagements": row.engagements, "reason": row.reason,
        "reader": row.reader,
    }  # fmt: skip


def changes(
    view: View,
    *,
    since: Day = None,
    after: int | None = None,
    what: str | None = None,
    limit: int | None = None,
    offset: int | None = None,
) -> Answer:
    """Return what changed among the engagements, in order; `now` is the id under which each stands today."""
    most, skipped = cut(limit, offset)
    page = view.changes(since=day("since", since), after=after, what=what, limit=most, offset=skipped)
    rows = [
        {
            "change": row.number, "at": row.at, "what": row.what, "id": row.id, "before": row.before,
            "after": row.after, "now": view.survivor(row.id),
        }
        for row in page.rows
    ]  # fmt: skip
    return Answer(rows=rows, total=page.total, columns=CHANGES)


def faults(
    view: View, *, sort: str | None = None, file: str | None = None, limit: int | None = None, offset: int | None = None
) -> Answer:
    """Return what is wrong with the tables that were read, and what was done about it."""
    most, skipped = cut(limit, offset)
    page = view.faults(sort=sort, file=file, limit=most, offset=skipped)
    rows = [{column: getattr(row, column) for column in FAULTS} for row in page.rows]
    return Answer(rows=rows, total=page.total, columns=FAULTS)


def status(view: View) -> Answer:
    """Count what the record holds, and name what was left out with the reason; an empty record gives no rows."""
    counts = view.counts()
    documents = sum(number for state, number in counts.documents.items() if state != "quarantined")
    rows = [_counted("documents", documents), *_split("documents", counts.documents)]
    rows += [_counted("engagements", sum(counts.kinds.values()))]
    rows += [*_split("engagements", counts.kinds), *_split("engagements", counts.statuses)]
    rows += [_counted(name, number) for name, number in counts.lists.items()]
    rows += [_counted(f"fault in a table: {sort}", number) for sort, number in counts.faults.items()]
    rows += [_counted(f"{state}: {name}", 1, reason) for name, state, reason in counts.left_out]
    if not any(row["how_many"] for row in rows):
        rows = []
    return Answer(rows=rows, total=len(rows), columns=STATUS, note=_unnamed(counts))


def _unnamed(counts: Counts) -> str:
    """Return how many were left out that no row names."""
    left_out = sum(number for state, number in counts.documents.items() if state != "read")
    more = left_out - len(counts.left_out)
    return f'{more} more left out: "dragoman documents --state" with "not read" lists them' if more else ""


def _split(label: str, group: dict[str, int]) -> list[dict[str, Any]]:
    return [_counted(f"{label}: {name}", number) for name, number in group.items()]


def _counted(what: str, number: int, reason: str = "") -> dict[str, Any]:
    return {"what": what, "how_many": number, "reason": reason}


def _parties(of: str | None) -> tuple[str, ...]:
    """Return the codes of what was typed; words that are none stand for themselves, as a movement's name does."""
    return (codes_of(of) or (of,)) if of else ()
