"""Asks for visits: who went where, from when to when, how that was announced and moved, and what happened there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from dragoman.identity.fields import history
from dragoman.model import Participant, Status
from dragoman.questions.citing import cited
from dragoman.questions.columns import VISITS
from dragoman.questions.limits import Day, between, cut
from dragoman.questions.parties import side_of, states_of
from dragoman.questions.shape import Answer
from dragoman.questions.stays import during
from dragoman.questions.voices import voices
from dragoman.questions.worded import Moment, Worded, first_day, last_day, stretch
from dragoman.record.rows import EngagementFilter, EngagementRow, PresenceRow, Told

if TYPE_CHECKING:
    from dragoman.record import View


class ShownStep(Worded, frozen=True, kw_only=True):
    """A stage of a visit: from which day of publication it was known, the time told then, and who says so.

    `documents` are the ids that the input gave.
    """

    stage: str
    known: Moment
    arrival: Moment
    departure: Moment
    documents: tuple[str, ...]

    def in_words(self) -> str:
        """Return the stage with the time told then, and since when it is known."""
        told = f" for {stretch(self.arrival, self.departure)}" if self.arrival else ""
        return f"{self.stage}{told}" + (f", known {stretch(self.known, self.known)}" if self.known else "")


def visits(  # noqa: PLR0913 a filter of the question each
    view: View,
    *,
    guest: str | None = None,
    host: str | None = None,
    to: str | None = None,
    status: str | None = None,
    since: Day = None,
    until: Day = None,
    limit: int | None = None,
    offset: int | None = None,
) -> Answer:
    """Return visits by date, undated ones last. A visit that was moved is one, with its history."""
    first, last = between(since, until)
    most, skipped = cut(limit, offset)
    page = view.engagements(
        EngagementFilter(
            kind="visit", of=side_of(guest), of_role="guest", with_=side_of(host), with_role="host", place=to,
            countries=states_of(to) if to else (), status=status, since=first, until=last, limit=most, offset=skipped,
        )
    )  # fmt: skip
    return Answer(rows=[_row(view, one) for one in page.rows], total=page.total, columns=VISITS)


def _row(view: View, row: EngagementRow) -> dict[str, Any]:
    claim = row.claim
    guests = [_plain(one) for one in claim.participants if one.role == "guest"]
    when, stages = claim.when, steps(view.told(row.id))
    return {
        "id": row.id, "guests": guests or [_plain(one) for one in claim.participants],
        "hosts": [_plain(one) for one in claim.participants if one.role == "host"], "where": claim.where, "when": when,
        "arrival": first_day(when), "departure": last_day(when), "status": claim.status,
        "history": stages, "earlier": stages[:-1], "engagements": _happened(view, row),
        "documents": list(row.documents), "sources": row.sources,
        "origins": row.origins, "disputed": list(row.disputed), **cited(row.source),
    }  # fmt: skip


def _plain(one: Participant) -> Participant:
    return replace(one, spans={}, inferred={})


def steps(told: tuple[Told, ...]) -> list[ShownStep]:
    """Return the stages of an engagement in the order in which they became known."""
    given = {one.source.document: one.source.given for one in told}
    return [
        ShownStep(
            stage=step.stage, known=step.known, arrival=first_day(step.when), departure=last_day(step.when),
            documents=tuple(given[document] for document in step.documents),
        )
        for step in history(voices(told)).steps
    ]  # fmt: skip


def _happened(view: View, row: EngagementRow) -> list[str]:
    """Return the ids of what the guests took part in on a visit, the visit itself first."""
    claim = row.claim
    country = claim.where.country if claim.where else None
    status: Status = claim.status
    by_guest: dict[int, list[PresenceRow]] = {}
    for one in view.presences(view.people_in(row.id, "guest")):
        by_guest.setdefault(one.person, []).append(one)
    found = [row.id]
    for mine in by_guest.values():
        found += during(mine, visits=frozenset({row.id}), when=claim.when, country=country, status=status)
    return list(dict.fromkeys(found))
