"""Shows one thing of the record by the id or the name that a user has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from dragoman.errors import NotInRecord, UsageError
from dragoman.model import Decision
from dragoman.record.names import engagement_number
from dragoman.record.rows import (
    DocumentRow,
    DocumentSheet,
    EngagementFilter,
    EngagementRow,
    PersonRow,
    Side,
    StatementRow,
    Told,
)

if TYPE_CHECKING:
    from dragoman.record import View

MANY = 50
"""How many people, engagements or statements a sheet shows at most."""


class ShownEngagement(Struct, frozen=True, tag="engagement"):
    """An engagement: what each document tells of it, with spans and inferred rules, and what people decided."""

    id: str
    told: tuple[Told, ...]
    decisions: tuple[Decision, ...] = ()


class ShownDocument(Struct, frozen=True, tag="document"):
    """A document: its row, its text and reading, and its engagements' ids in the order of the reading."""

    row: DocumentRow
    sheet: DocumentSheet


class ShownPeople(Struct, frozen=True, tag="people"):
    """The people whom a name fits, the engagements and the statements of any of them: MANY at most, of how many."""

    people: tuple[PersonRow, ...]
    engagements: tuple[EngagementRow, ...]
    statements: tuple[StatementRow, ...]
    totals: dict[str, int]


Shown = ShownEngagement | ShownDocument | ShownPeople


def show(view: View, name: str) -> Shown:
    """Return what has an id or a name: an engagement, a document (the beginning of its id is enough), people.

    Raises NotInRecord where nothing has it, UsageError where the beginning of an id fits several documents.
    """
    asked = engagement_number(name)
    number = view.survivor(asked) if asked else None
    if number:
        told = view.told(number)
        return ShownEngagement(number, told, view.standing().about(one.id for one in told))
    return _document(view, name) or _people(view, name) or _nothing(name)


def _document(view: View, name: str) -> ShownDocument | None:
    rows = view.documents_named(name)
    if len(rows) > 1:
        fitting = ", ".join(row.id[:12] for row in rows[:5])
        raise UsageError(f"{name}: {len(rows)} documents have an id like this: give more of one of {fitting}")
    sheet = view.document(rows[0].id) if rows else None
    return ShownDocument(rows[0], sheet) if sheet else None


def _people(view: View, name: str) -> ShownPeople | None:
    people = view.people(name=name, limit=MANY)
    if not name.strip() or not people.total:
        return None
    met = view.engagements(EngagementFilter(of=Side(words=name), limit=MANY))
    said = view.statements(speaker=name, limit=MANY)
    totals = {"people": people.total, "engagements": met.total, "statements": said.total}
    return ShownPeople(people.rows, met.rows, said.rows, totals)


def _nothing(name: str) -> Shown:
    raise NotInRecord(
        f'{name}: the record has no engagement, document or person of this name: "dragoman engagements", '
        f'"dragoman documents" and "dragoman people" list them'
    )
