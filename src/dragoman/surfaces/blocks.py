"""One document for people: a heading and a line for each engagement, chairmanship and commitment in it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from dragoman.model import ChairClaim, EngagementClaim, Participant, Reading
from dragoman.surfaces.cells import STATUS_STYLES
from dragoman.surfaces.days import day, when
from dragoman.surfaces.names import party, sense
from dragoman.surfaces.visible import visible

if TYPE_CHECKING:
    from dragoman.runs import Outcome

_DATES = 14
"""The width of days of one month, as in "19–21 Nov 2025"."""


def heading(outcome: Outcome) -> Text:
    """Return what a document is called, then its publisher and date, then its title; one without a date says so."""
    document = outcome.document
    text = Text(visible(outcome.name), style="bold")
    if document is None:
        return text
    date = day(document.published) if document.published else "no date: --published gives one"
    said = f"{visible(document.publisher)}, {date}" if document.publisher else date
    text.append(f"  {said}", style="not bold dim")
    if document.title and document.title != outcome.name:
        text.append(f"\n{visible(document.title)}", style="not bold")
    return text


def lines(reading: Reading, *, evidence: bool) -> Table:
    """Return what a reading holds, in columns: when; what and its status; who, where, about what."""
    grid = engagements(reading.engagements, evidence=evidence)
    for chair in reading.chairmanships:
        grid.add_row("", when(chair.when), "chair", _chair(chair, evidence=evidence))
    for made in reading.commitments:
        who = ", ".join(party(one) for one in made.parties)
        grid.add_row("", "", "commitment", Text(visible(f"{who}: {made.what}")))
    return grid


def engagements(claims: Iterable[EngagementClaim], *, evidence: bool) -> Table:
    """Return engagements in the same columns, each with the words that say so if `evidence` is wanted."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(width=0)
    grid.add_column(width=_DATES, overflow="fold")
    grid.add_column(width=10)
    grid.add_column(ratio=1, overflow="fold")
    for claim in claims:
        what = Text(f"{claim.kind}\n").append(claim.status, style=STATUS_STYLES[claim.status])
        grid.add_row("", when(claim.when), what, _details(claim, evidence=evidence))
    return grid


def _details(claim: EngagementClaim, *, evidence: bool) -> Text:
    text = Text("; ".join(visible(participant(one)) for one in claim.participants))
    for words in _circumstances(claim):
        text.append(f"\n{visible(words)}", style="dim")
    for words in claim.evidence if evidence else ():
        text.append(f"\n“{visible(words)}”", style="italic")
    return text


def _circumstances(claim: EngagementClaim) -> list[str]:
    said = [claim.name] if claim.name else []
    place = ", ".join(part for part in (claim.where.place, party(claim.where.country)) if part) if claim.where else ""
    said += [f"in {place}"] if place else []
    said += [f"on the margins of {claim.within}"] if claim.within else []
    topics = ", ".join(topic.replace("_", " ") for topic in claim.topics)
    said += [f"about {topics}"] if topics else []
    return said


def participant(one: Participant) -> str:
    """Return a participant as "Name, Office (Party, role)", without what the document does not say."""
    who = ", ".join(part for part in (one.name, one.office) if part)
    role = "" if one.role == "participant" else one.role
    acts_for = party(one.party)
    if not who:
        return f"{acts_for} ({role})" if role else acts_for
    aside = ", ".join(part for part in (acts_for, role) if part)
    return f"{who} ({aside})" if aside else who


def _chair(claim: ChairClaim, *, evidence: bool) -> Text:
    text = Text(visible(f"{party(claim.holder)} {sense(claim.sense)} the chair of {claim.body}"))
    if evidence and claim.evidence:
        text.append(f"\n“{visible(claim.evidence)}”", style="italic")
    return text
