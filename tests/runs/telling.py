"""Random reports of a few occurrences, with their readings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from hypothesis import strategies as st

from dragoman.model import Document, EngagementClaim, Participant, Reading, When, Where
from dragoman.record import EngagementFilter, View
from dragoman.record.rows import EngagementRow

FIRST = dt.date(2025, 11, 1)
_HANDOUT = (
    "The ministers met in the morning and spoke of trade, of energy and of the bridge over the river at the border."
)

Pair = tuple[Document, Reading]
Place = tuple[str, int]


@st.composite
def participants(draw: st.DrawFn) -> Participant:
    return Participant(
        name=draw(st.sampled_from(["Amina Bello", "Bello", "Jonas Wirth", None])),
        office=draw(st.sampled_from(["Foreign Minister", "Prime Minister", None])),
        state=draw(st.sampled_from(["NGA", "DEU", "SAU", None])),
    )


@st.composite
def claims(draw: st.DrawFn) -> EngagementClaim:
    day = FIRST + dt.timedelta(days=draw(st.integers(0, 3)))
    return EngagementClaim(
        kind=draw(st.sampled_from(["meeting", "dialogue", "visit"])),
        status=draw(st.sampled_from(["held", "planned", "cancelled"])),
        participants=tuple(draw(st.lists(participants(), min_size=1, max_size=3))),
        when=draw(st.sampled_from([None, When.day(day), When(day, day + dt.timedelta(days=2))])),
        where=draw(st.sampled_from([None, Where("Abuja", "NGA"), Where("Berlin", "DEU")])),
        topics=tuple(draw(st.lists(st.sampled_from(["trade", "energy"]), max_size=2))),
        evidence=draw(st.sampled_from([("they met",), ("talks were held", "they met")])),
    )


@st.composite
def reports(draw: st.DrawFn) -> list[Pair]:
    """Return a few documents, each with one to three claims; some are copies of one handout."""
    found = []
    for number in range(draw(st.integers(2, 5))):
        days = draw(st.sampled_from([None, 0, 3, 6]))
        text = draw(st.sampled_from([_HANDOUT, "They met."]))
        published = FIRST + dt.timedelta(days=days) if days is not None else None
        document = Document(id=f"d{number}", text=f"{text} {number}", publisher=f"Paper {number}", published=published)
        found.append((document, draw(readings(document.id))))
    return found


@st.composite
def readings(draw: st.DrawFn, name: str) -> Reading:
    return Reading(id=name, reader="test/1", engagements=tuple(draw(st.lists(claims(), min_size=1, max_size=3))))


def engagements(view: View) -> dict[str, EngagementRow]:
    """Return all engagements of a record by their ids."""
    return {row.id: row for row in view.engagements(EngagementFilter()).rows}


def by_claims(view: View) -> Mapping[tuple[Place, ...], EngagementClaim]:
    """Return what is shown of all engagements, by where their claims stand."""
    return {
        tuple((one.source.document, one.position) for one in view.told(number)): row.claim
        for number, row in engagements(view).items()
    }
