"""Invented documents and readings, by hand from the model."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from dragoman.model import (
    Capture,
    ChairClaim,
    CommitmentClaim,
    Document,
    EngagementClaim,
    Mention,
    OfficeClaim,
    Participant,
    QuoteClaim,
    Reading,
    Span,
    When,
    Where,
)

OKELLO = Participant(name="Amina Okello", office="Foreign Minister", state="KEN")
SOLBERG = Participant(name="Hanna Sølberg", office="Foreign Minister", state="NOR", role="host")
LINDQVIST = Participant(name="Olof Lindqvist", office="Commissioner", body="EU")


def on(first: str, last: str | None = None) -> When:
    """Return an interval of days from ISO dates."""
    return When(dt.date.fromisoformat(first), dt.date.fromisoformat(last or first))


def claim(**changes: Any) -> EngagementClaim:
    """Return a meeting of two ministers in Oslo, with changes."""
    usual: dict[str, Any] = {
        "kind": "meeting",
        "participants": (OKELLO, SOLBERG),
        "when": on("2025-11-19"),
        "where": Where("Oslo", "NOR"),
        "topics": ("trade", "energy"),
        "evidence": ("Okello met Sølberg in Oslo",),
        "spans": {"when": (Span(10, 21, "19 November"),)},
        "inferred": {"where": "place of the visit"},
    }
    return EngagementClaim(**{**usual, **changes})


def document(name: str = "d1", **changes: Any) -> Document:
    """Return a document whose text holds its name."""
    usual: dict[str, Any] = {
        "id": name,
        "text": f"Okello met Sølberg in Oslo. Report {name}.",
        "title": f"Talks in Oslo ({name})",
        "publisher": "The Courier",
        "published": dt.date(2025, 11, 20),
        "capture": Capture(f"{name}.txt", "text/plain", f"sha of {name}", 40),
    }
    return Document(**{**usual, **changes})


def reading(name: str = "d1", *claims: EngagementClaim, reader: str = "rules/1", **changes: Any) -> Reading:
    """Return a reading with these claims (one meeting where none is given) and something in every list."""
    usual: dict[str, Any] = {
        "engagements": claims or (claim(),),
        "quotes": (QuoteClaim(quote="a very good talk", speaker="Amina Okello", via="the ministry"),),
        "offices": (OfficeClaim(person="Amina Okello", office="Foreign Minister", of="KEN"),),
        "chairmanships": (
            ChairClaim(body="SCO Council of Heads of State", holder="KGZ", sense="holds", evidence="x y"),
        ),
        "commitments": (
            CommitmentClaim(parties=("KEN", "Arab League"), what="to open an office", evidence="will open"),
        ),
        "mentions": (Mention(kind="place", span=Span(22, 26, "Oslo"), ref="Oslo"),),
    }
    return Reading(id=name, reader=reader, **{**usual, **changes})


def pair(name: str, *claims: EngagementClaim, reader: str = "rules/1", **changes: Any) -> tuple[Document, Reading]:
    """Return a document with its reading; `changes` are of the document."""
    return document(name, **changes), reading(name, *claims, reader=reader)


def pairs(names: Sequence[str]) -> list[tuple[Document, Reading]]:
    """Return one document with its reading for each name."""
    return [pair(name) for name in names]
