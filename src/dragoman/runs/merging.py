"""Merging for a record: claims into engagements, each with the values that the record shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from dragoman.identity import engagements
from dragoman.identity.engagements import SAME, Cluster, Index
from dragoman.identity.fields import Account, Attendee, Field, account
from dragoman.identity.origins import Text, origin_groups
from dragoman.identity.version import VERSION
from dragoman.model import EngagementClaim, Participant
from dragoman.questions.voices import told as told_by
from dragoman.questions.voices import voices
from dragoman.record import Changed, Ruled, ShelfRows, Shown, Told
from dragoman.runs.shelf import RowShelf

_Value = TypeVar("_Value")


class ByOccurrence:
    """Makes one engagement of all claims about one occurrence."""

    version = VERSION

    def remove(self, shelf: ShelfRows, claims: Sequence[str], decided: Ruled) -> Changed:
        """Take claims out by their ids."""
        return _changed(Index(decided, RowShelf(shelf)).remove(claims))

    def add(self, shelf: ShelfRows, told: Sequence[Told], decided: Ruled) -> Changed:
        """Take in claims that are new."""
        return _changed(Index(decided, RowShelf(shelf)).add(map(told_by, told)))

    def groups(self, told: Sequence[Told], decided: Ruled) -> tuple[tuple[str, ...], ...]:
        """Return the engagements that some claims make by themselves."""
        return _claims(engagements.merge(map(told_by, told), decided).clusters)

    def connected(self, shelf: ShelfRows) -> Iterator[tuple[str, str]]:
        """Yield pairs of engagements, by their ids, that might be others if some claims were not there."""
        for one, other in RowShelf(shelf).across(SAME):
            yield one.id, other.id

    def show(self, told: Sequence[Told], texts: Mapping[str, str]) -> Shown:
        """Return the chosen values; what one claim alone tells is shown as it tells it."""
        if len(told) == 1:
            return Shown(told[0].claim, {})
        origins = _origins(told, texts)
        found = account(voices(told, origins))
        return Shown(_chosen(found, [one.claim for one in told]), origins, found.disputed)


def _changed(changes: engagements.Changes) -> Changed:
    return Changed(_claims(changes.gone), _claims(changes.made))


def _claims(clusters: Iterable[Cluster]) -> tuple[tuple[str, ...], ...]:
    return tuple(one.claims for one in clusters)


def _origins(told: Sequence[Told], texts: Mapping[str, str]) -> dict[str, str]:
    """Return the first report that each document derives from, among those that tell of one engagement."""
    genres = {one.source.document: one.genre for one in told}
    days = {one.document: one.published for one in map(told_by, told)}
    return origin_groups(Text(document, texts[document], day, genres[document]) for document, day in days.items())


def _chosen(found: Account, claims: Sequence[EngagementClaim]) -> EngagementClaim:
    """Return the chosen values as a claim. Who was only announced for what took place is no participant of it."""
    states = {one.state for claim in claims for one in claim.participants}
    acting = [one for one in found.attendees if not one.announced] or found.attendees
    return EngagementClaim(
        kind=found.kind.chosen,
        status=found.history.status,
        mode=_value(found.mode) or "unknown",
        informal=found.informal.chosen,
        participants=tuple(_participant(one, is_state=one.party in states) for one in acting),
        when=_value(found.when),
        where=_value(found.where),
        name=_value(found.name),
        series=_value(found.series),
        round=_value(found.round),
        within=_value(found.within),
        framework=found.framework,
        topics=found.topics,
        background=all(claim.background for claim in claims),
        evidence=tuple(dict.fromkeys(words for claim in claims for words in claim.evidence)),
    )


def _value(field: Field[_Value] | None) -> _Value | None:
    return field.chosen if field else None


def _participant(one: Attendee, *, is_state: bool) -> Participant:
    """Return an attendee as the chosen values have it; a party is a state where any claim says so."""
    return Participant(
        name=_value(one.name),
        office=_value(one.office),
        state=one.party if is_state else None,
        body=None if is_state else one.party,
        role=_value(one.role) or "participant",
    )
