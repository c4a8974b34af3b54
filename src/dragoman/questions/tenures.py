"""The record's namings as tenures: who held which office from when to when, and where two are said to hold one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from dragoman.identity.tenures import Evidence, Rivals, Tenure, rivals, tenures_of
from dragoman.record.rows import NamingRow

if TYPE_CHECKING:
    from dragoman.record import View


def tenures(namings: Iterable[NamingRow]) -> tuple[Tenure, ...]:
    """Return the tenures that namings show; people are the numbers of the record, `refs` those of the namings."""
    return tenures_of(
        Evidence(
            person=str(one.person), office=one.office, party=one.party, first=_day(one.first), last=_day(one.last),
            documents=one.documents, ref=str(one.number),
        )
        for one in namings
        if one.office
    )  # fmt: skip


def _day(words: str | None) -> dt.date | None:
    return dt.date.fromisoformat(words) if words else None


def two_holders(view: View, *, parties: Sequence[str] = ()) -> tuple[tuple[Rivals, str, str], ...]:
    """Return where documents give two people one office at one time, with both names; of some parties, or of all."""
    namings = view.offices(parties=parties)
    names = {str(one.person): one.called for one in namings}
    return tuple((one, names[one.one.person], names[one.other.person]) for one in rivals(tenures(namings)))
