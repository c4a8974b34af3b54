"""What became of a commitment, as far as the record shows: open, kept, withdrawn, or its time over without evidence.

A commitment is never called broken: that nothing is in the record does not show that nothing was done.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from dragoman.model import EngagementClaim
from dragoman.pledges.gathering import Commitment, numbers_in
from dragoman.reference.deeds import kinds_of_deed
from dragoman.reference.folding import folded
from dragoman.reference.formats import format_forms
from dragoman.reference.occasions import Occasion, occasion_of

FateStatus = Literal["open", "kept", "window closed without evidence", "withdrawn"]

_TOOK_PLACE = frozenset({"held", "ongoing"})


class Seen(Struct, frozen=True):
    """An engagement of the record: its id, and what is shown of it."""

    id: str
    claim: EngagementClaim


class Fate(Struct, frozen=True):
    """What became of a commitment: `shown_by` are the engagements that keep it, plan it, or call it off, by date."""

    status: FateStatus
    shown_by: tuple[str, ...] = ()


def fate_of(commitment: Commitment, seen: Iterable[Seen], as_of: dt.date) -> Fate:
    """Return what became of a commitment by a day, as engagements after it show.

    One that is held keeps it, also after its time. What was called off and not planned anew withdraws it. Without
    either it is open until its time is over.
    """
    fitting = sorted((one for one in seen if _answers(commitment, one.claim)), key=_by_date)
    kept = [one.id for one in fitting if one.claim.status in _TOOK_PLACE]
    if kept:
        return Fate("kept", tuple(kept))
    planned = [one.id for one in fitting if one.claim.status != "cancelled"]
    closed = commitment.by is not None and commitment.by.end < as_of
    if fitting and not planned:
        return Fate("withdrawn", tuple(one.id for one in fitting))
    return Fate("window closed without evidence" if closed else "open", tuple(planned))


def _by_date(seen: Seen) -> tuple[dt.date, str]:
    return (seen.claim.when.start if seen.claim.when else dt.date.max, seen.id)


def _answers(commitment: Commitment, claim: EngagementClaim) -> bool:
    """Say whether an engagement is what was promised: later, of that kind, by those parties, about that."""
    acting = {one.party for one in claim.participants}
    if claim.kind not in kinds_of_deed(commitment.what) or not set(commitment.parties) <= acting:
        return False
    return _is_later(commitment, claim) and _is_about(commitment, claim)


def _is_later(commitment: Commitment, claim: EngagementClaim) -> bool:
    """Say whether an engagement lies after the first report; one without a date must not have taken place yet."""
    if claim.when is None:
        return claim.status not in _TOOK_PLACE
    return commitment.since is not None and claim.when.start > commitment.since


def _is_about(commitment: Commitment, claim: EngagementClaim) -> bool:
    said = occasion_of(commitment.what)
    numbers = numbers_in(commitment.what)
    series = occasion_of(claim.series)
    if series.words:
        return series.words <= said.words and (claim.round is None or not numbers or claim.round in numbers)
    if claim.kind == "signing":
        return any(_shares(occasion_of(one), said) for one in claim.framework)
    return not numbers and not _names_format(commitment.what) and _is_there(commitment, claim, said)


def _names_format(what: str) -> bool:
    """Say whether words name a recurring format: a meeting without a name is no round of it."""
    plain = f" {what.lower()} "
    return any(f" {form} " in plain for form, format_ in format_forms().items() if not format_.generic)


def _shares(one: Occasion, said: Occasion) -> bool:
    return bool(one.words) and 2 * len(one.words & said.words) >= len(one.words)


def _is_there(commitment: Commitment, claim: EngagementClaim, said: Occasion) -> bool:
    """Say whether an engagement without a name of its own is at the place promised, or in the exact time."""
    where = claim.where
    if where and where.place and set(folded(where.place).split()) <= set(folded(commitment.what).split()):
        return True
    if claim.kind == "visit":
        return where is not None and where.country in said.parties
    exact = commitment.by is not None and commitment.by.precision in {"day", "week"}
    return exact and commitment.by is not None and claim.when is not None and commitment.by.overlaps(claim.when)
