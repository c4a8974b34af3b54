"""What the columns of a row say, as the claim of one engagement."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from dragoman.errors import BrokenInput
from dragoman.model import EngagementClaim, Kind, Participant, Role, Spans, Status, Where
from dragoman.reference.tables import table_words
from dragoman.tables.people import Traveller, travellers
from dragoman.tables.places import places_of
from dragoman.tables.told import Journey

_Code = TypeVar("_Code", Kind, Status)

OF_TABLE = "stated by the table"
"""The rule behind what holds for every row of a table."""

OF_ROW = "stated by the row"
"""The rule behind what the columns of a row lend to the meetings in its remarks."""


def claim_of(journey: Journey, hosts: tuple[Participant, ...]) -> EngagementClaim:
    """Return the claim of a row; `hosts` are those whom the remarks name as hosts of a visit.

    Raises BrokenInput for a kind or a status that is none.
    """
    kind: Kind = _code(journey, "kind", table_words().kinds) or "visit"
    status: Status | None = _code(journey, "status", table_words().statuses)
    return EngagementClaim(
        kind=kind,
        status=status or _status(journey),
        mode="unknown" if kind in {"call", "message"} else "in_person",
        informal=journey.row.words("formality").lower() == "informal",
        participants=(*_guests(journey, kind), *_hosts(journey, kind, hosts)),
        when=journey.when,
        where=where_of(journey),
        evidence=(_evidence(journey),),
        spans=_spans(journey),
        inferred=_inferred(journey),
    )


def where_of(journey: Journey) -> Where | None:
    """Return the place of a row: its town where it names one, else the state alone."""
    places = places_of(journey.row)
    town = places[0].text if len(places) == 1 else None
    return Where(town, journey.host) if town or journey.host else None


def _code(journey: Journey, field: str, known: Mapping[str, _Code]) -> _Code | None:
    words = journey.row.words(field).lower().replace("_", " ")
    if words and words not in known:
        reason = f'"{words[:40]}" is no {field}; write one of {", ".join(known)}'
        raise BrokenInput(journey.row.document.id, reason)
    return known.get(words)


def _status(journey: Journey) -> Status:
    """Return the status of a row that states none: what begins after the row was written is planned."""
    written = journey.row.document.published
    return "planned" if written and journey.when and journey.when.start > written else "held"


def _guests(journey: Journey, kind: Kind) -> tuple[Participant, ...]:
    role: Role = "guest" if kind == "visit" else "participant"
    if journey.travellers:
        return tuple(participant_of(journey, one, role) for one in journey.travellers)
    return (Participant(state=journey.home, role=role, spans=_span(journey, "home")),) if journey.home else ()


def participant_of(journey: Journey, one: Traveller, role: Role) -> Participant:
    """Return a traveller as a participant."""
    spans = {field: (span,) for field, span in (("name", one.name_span), ("office", one.office_span)) if span}
    inferred = {"state": OF_TABLE} if journey.row.layout.home else {}
    return Participant(
        name=one.name, office=one.office, state=journey.home, role=role, spans=spans | _span(journey, "home"),
        inferred=inferred,
    )  # fmt: skip


def _hosts(journey: Journey, kind: Kind, hosts: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """Return the hosts: those of the columns, else those of the remarks, else the state."""
    role: Role = "host" if kind == "visit" else "participant"
    named = tuple(
        Participant(
            name=one.name, office=one.office, state=journey.host, role=role,
            spans={field: (span,) for field, span in (("name", one.name_span), ("office", one.office_span)) if span},
        )
        for one in travellers(journey.row, "host_name", "host_office")
    )  # fmt: skip
    if named or hosts or not journey.host:
        return named or hosts
    inferred = {"state": OF_TABLE} if journey.row.layout.host else {}
    return (Participant(state=journey.host, role=role, spans=_span(journey, "host"), inferred=inferred),)


def _span(journey: Journey, field: str) -> Spans:
    cell = journey.row.cells.get(field)
    return {"state": (cell,)} if cell else {}


def _evidence(journey: Journey) -> str:
    """Return the words of the row that state the engagement: from its first cell on, as far as the remarks."""
    remarks = journey.row.cells.get("remarks")
    text = journey.row.document.text
    start = text.index("\n") + 1
    end = text.rindex("\n", 0, remarks.start) if remarks else len(text)
    return text[start:end] or text


def _spans(journey: Journey) -> Spans:
    cells = journey.row.cells
    when = tuple(cells[field] for field in ("start", "end") if field in cells) if journey.when else ()
    where = places_of(journey.row) or tuple(cells[field] for field in ("host",) if field in cells)
    found = {"when": when, "where": where, "remarks": tuple(cells[one] for one in ("remarks",) if one in cells)}
    found |= {field: (cells[field],) for field in ("kind", "status") if field in cells}
    return {field: spans for field, spans in found.items() if spans}


def _inferred(journey: Journey) -> dict[str, str]:
    cells = journey.row.cells
    found = {field: OF_TABLE for field in ("kind", "status") if field not in cells}
    return found | ({"where": OF_TABLE} if journey.row.layout.host else {})
