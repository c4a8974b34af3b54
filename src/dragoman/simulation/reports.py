"""A report as it is published: the document, the reading of it, and the truth about it."""

from __future__ import annotations

import datetime as dt
from random import Random

from msgspec import Struct

from dragoman.model import ChairClaim, CommitmentClaim, Document, EngagementClaim, OfficeClaim, QuoteClaim, Reading
from dragoman.simulation.chance import pick
from dragoman.simulation.claims import Stated, state
from dragoman.simulation.coverage import Assignment
from dragoman.simulation.dates import MONTHS
from dragoman.simulation.drafts import Aside, Draft, Piece
from dragoman.simulation.outlets import Outlet
from dragoman.simulation.prose import occasion
from dragoman.simulation.templates import templates
from dragoman.simulation.truth import TrueDocument
from dragoman.simulation.world import State

READER = "simulated/1"
"""The name of the reader in simulated readings: what a faultless reader would find in the text."""

_TITLE = {"held": "held", "ongoing": "held", "cancelled": "cancelled"}


class Report(Struct, frozen=True):
    """One simulated report."""

    document: Document
    reading: Reading
    truth: TrueDocument


def publish(
    random: Random, draft: Draft, task: Assignment, document_id: str, origin: str, states: dict[str, State]
) -> Report:
    """Return the report that an outlet makes of a draft; `origin` is the id of what it copies, else its own."""
    published = dt.date.fromordinal(task.day)
    text, stated = _set(draft, _dateline(task.outlet, published))
    document = Document(
        id=document_id, text=text, title=_title(random, draft, states), published=published, published_from="field",
        publisher=task.outlet.name, language="en", genre="release" if task.outlet.ministry else "report",
    )  # fmt: skip
    claims = tuple(one.claim for one in stated)
    reading = Reading(
        id=document_id, reader=READER, engagements=claims, offices=_offices(claims),
        chairmanships=tuple(one.claim for one in draft.asides if isinstance(one.claim, ChairClaim)),
        quotes=tuple(one.claim for one in draft.asides if isinstance(one.claim, QuoteClaim)),
        commitments=tuple(_commitment(piece) for piece in draft.pieces if piece.version.engagement.agreed),
    )  # fmt: skip
    return Report(document, reading, TrueDocument(document_id, origin, task.how, tuple(one.truth for one in stated)))


def _dateline(outlet: Outlet, published: dt.date) -> str:
    if not outlet.style.dateline:
        return ""
    return outlet.style.dateline.format(
        CITY=outlet.city.upper(), m=MONTHS[published.month - 1], d=published.day, publisher=outlet.name
    )


def _set(draft: Draft, dateline: str) -> tuple[str, list[Stated]]:
    """Return the text, and the claims with where their sentences stand in it."""
    parts, at = [dateline], len(dateline)
    stated = []
    for piece in draft.pieces:
        stated.append(state(piece, at))
        paragraph = _paragraph(piece)
        parts.append(paragraph)
        at += len(paragraph)
    parts.extend(map(_aside, draft.asides))
    return "".join(parts).rstrip(), stated


def _paragraph(piece: Piece) -> str:
    return f"{piece.sentence} {piece.topics}\n\n" if piece.topics else f"{piece.sentence}\n\n"


def _aside(one: Aside) -> str:
    return f"{one.sentence}\n\n"


def _offices(claims: tuple[EngagementClaim, ...]) -> tuple[OfficeClaim, ...]:
    """Return the offices that a report gives to people by name, each once."""
    found: dict[tuple[str, str], OfficeClaim] = {}
    for claim in claims:
        for one in claim.participants:
            if one.name and one.office and (one.name, one.office) not in found:
                for office in one.office.split("; "):
                    found[one.name, office] = OfficeClaim(person=one.name, office=office, of=one.state)
    return tuple(found.values())


def _commitment(piece: Piece) -> CommitmentClaim:
    """Return what the sides undertook who agreed on a next round."""
    version = piece.version
    parties = tuple(one.state for one in version.one + version.other)
    return CommitmentClaim(parties=parties, what=f"hold the {occasion(version)}", evidence=piece.sentence[:-1])


def _title(random: Random, draft: Draft, states: dict[str, State]) -> str:
    version = draft.pieces[0].version
    sides = dict.fromkeys(one.state for one in version.one + version.other)
    one, *others = (states[code].name for code in sides)
    titles = templates().titles[_TITLE.get(version.status, "planned")]
    return pick(random, titles).format(one=one, other=others[0] if others else version.engagement.name)
