"""The claims of a report and the truth about them."""

from __future__ import annotations

from msgspec import Struct

from dragoman.model import EngagementClaim, Participant, Span, Where
from dragoman.simulation.drafts import Piece
from dragoman.simulation.prose import occasion
from dragoman.simulation.truth import TrueClaim
from dragoman.simulation.versions import Shown, Version


class Stated(Struct, frozen=True):
    """A claim, and what is true about it."""

    claim: EngagementClaim
    truth: TrueClaim


def state(piece: Piece, start: int) -> Stated:
    """Return the claim that a piece makes, its sentence beginning at a code point of the report's text."""
    version = piece.version
    told = version.engagement
    shown = _participants(piece)
    words = piece.sentence[:-1]
    claim = EngagementClaim(
        kind=told.kind, status=version.status, mode=told.mode, informal=told.informal,
        participants=tuple(map(_participant, shown)), when=version.dating.when, where=_where(version),
        name=occasion(version) if told.name else None, series=told.series, round=version.round, within=_within(version),
        framework=(told.instrument,) if told.instrument else (), topics=told.topics if piece.topics else (),
        background=version.background, evidence=(words,),
        spans={"evidence": (Span(start, start + len(words), words),)},
    )  # fmt: skip
    return Stated(claim, TrueClaim(told.id, tuple(one.person for one in shown), version.slips))


def _participants(piece: Piece) -> tuple[Shown, ...]:
    """Return who the words name: nobody of a conference, the states of a dialogue, where the sentence has no sides."""
    version = piece.version
    if piece.names_sides:
        return version.one + version.other
    if version.engagement.kind == "conference":
        return ()
    return tuple(Shown(None, None, None, None, one.state, "participant") for one in version.one + version.other)


def _participant(one: Shown) -> Participant:
    return Participant(name=one.name, office=one.office, state=one.state, role=one.role)


def _where(version: Version) -> Where | None:
    return Where(version.place, version.country) if version.place or version.country else None


def _within(version: Version) -> str | None:
    """Return the occasion on whose margins it is; not every sentence names it."""
    told = version.engagement
    return told.within if told.sort == "margins" and version.form != "background" else None
