"""What the reader of texts found in the remarks of a row, put back on the words of the row."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from msgspec.structs import replace

from dragoman.model import (
    ChairClaim,
    CommitmentClaim,
    EngagementClaim,
    Mention,
    OfficeClaim,
    Participant,
    QuoteClaim,
    Reading,
    Spans,
    Where,
)
from dragoman.tables.claims import OF_ROW, participant_of, where_of
from dragoman.tables.people import Traveller
from dragoman.tables.places import places_of
from dragoman.tables.told import Journey, Told, short_name

_Claim = TypeVar("_Claim", EngagementClaim, ChairClaim, CommitmentClaim, OfficeClaim, QuoteClaim, Participant)
_Name = TypeVar("_Name", str, str | None)

_SAID = frozenset({"", "state that uses the title", "official named before in the list"})
"""Rules that give a state by something that is said; the others guess whose officials a text leaves unmarked."""


class Remarks:
    """The findings of one row: the hosts of its visit, the further engagements, and the other lists."""

    def __init__(self, journey: Journey, told: Told, found: Reading) -> None:
        self._journey = journey
        self._told = told
        self._found = found
        self._full = {short_name(one.name): one.name for one in journey.travellers if one.name}
        self._claims = [(self._is_of_row(claim), self._engagement(claim)) for claim in found.engagements]

    def hosts(self) -> tuple[Participant, ...]:
        """Return whom the remarks name as host of the row's own visit, () where they name none."""
        for is_of_row, claim in self._claims:
            if is_of_row:
                return tuple(one for one in claim.participants if one.role == "host" and (one.name or one.office))
        return ()

    def engagements(self) -> tuple[EngagementClaim, ...]:
        """Return the engagements beside the row's own, with its dates and place where they state none."""
        return tuple(
            self._lend(claim)
            for is_of_row, claim in self._claims
            if not is_of_row and claim.evidence and claim.participants
        )

    def rest(self) -> Reading:
        """Return the reading of the remarks without engagements, with spans in the row."""
        found = self._found
        return replace(
            found,
            engagements=(),
            chairmanships=tuple(
                replace(self._back(one), holder=self._named(one.holder)) for one in found.chairmanships
            ),
            quotes=tuple(replace(self._back(one), speaker=self._named(one.speaker)) for one in found.quotes),
            offices=tuple(replace(self._back(one), person=self._named(one.person)) for one in found.offices),
            commitments=tuple(map(self._back, found.commitments)),
            mentions=tuple(dict.fromkeys(self._mentions())),
            notes=(),
        )

    def _is_of_row(self, claim: EngagementClaim) -> bool:
        """Say whether a visit is the one that the columns tell of: told in their words, or in their state."""
        where = claim.where.country if claim.where else None
        told = any(span.start < self._told.lead for span in claim.spans.get("kind", ()))
        return claim.kind == "visit" and (told or where in {None, self._journey.host})

    def _engagement(self, claim: EngagementClaim) -> EngagementClaim:
        participants = tuple(map(self._participant, claim.participants))
        words = [self._evidence(one) for one in claim.evidence]
        evidence = tuple(dict.fromkeys(one for one in words if one))
        return replace(self._back(claim), participants=participants, evidence=evidence)

    def _participant(self, one: Participant) -> Participant:
        """Return a participant on the words of the row: a traveller as its columns name one, the state of the row."""
        traveller = next((each for each in self._journey.travellers if self._is_of(one, each)), None)
        if traveller is not None:
            return participant_of(self._journey, traveller, one.role)
        one = self._back(one)
        home, host = self._journey.home, self._journey.host
        if one.inferred.get("state", "") in _SAID or one.state in {home, host} or host is None:
            return one
        return replace(one, state=host, body=None, inferred=one.inferred | {"state": OF_ROW})

    def _is_of(self, one: Participant, traveller: Traveller) -> bool:
        """Say whether a participant is a traveller: named where the row names that one, or by the same name."""
        spans = [span for field in ("name", "mention") for span in one.spans.get(field, ())]
        backs = [self._told.back(span.start, span.end) for span in spans]
        cells = [cell for cell in (traveller.name_span, traveller.office_span) if cell]
        return any(back in cells for back in backs) or (
            one.name is not None and self._full.get(one.name) == traveller.name
        )

    def _lend(self, claim: EngagementClaim) -> EngagementClaim:
        inferred = dict(claim.inferred)
        when, where = claim.when, claim.where
        if when is None and self._journey.when is not None:
            when = self._journey.when
            inferred["when"] = OF_ROW
        here = where_of(self._journey)
        towns = {place.text for place in places_of(self._journey.row)}
        if where is not None and where.place in towns:
            where = Where(where.place, self._journey.host or where.country)
        elif (where is None or "where" in inferred) and claim.mode not in {"phone", "video", "written"}:
            where = here
            inferred["where"] = OF_ROW
        return replace(claim, when=when, where=where, inferred=inferred)

    def _evidence(self, words: str) -> str:
        """Return the words of the row behind a piece of evidence, without what the report put before them."""
        at = self._told.text.find(words)
        back = self._told.back(at, at + len(words)) if at >= 0 else None
        return back.text.rstrip(" ,;") if back else ""

    def _back(self, claim: _Claim) -> _Claim:
        return replace(claim, spans=self._spans(claim.spans))

    def _spans(self, spans: Spans) -> Spans:
        found = {
            field: tuple(back for span in stretch if (back := self._told.back(span.start, span.end)))
            for field, stretch in spans.items()
        }
        return {field: stretch for field, stretch in found.items() if stretch}

    def _mentions(self) -> Iterator[Mention]:
        for mention in self._found.mentions:
            back = self._told.back(mention.span.start, mention.span.end)
            if back:
                yield replace(mention, span=back, ref=self._named(mention.ref))

    def _named(self, name: _Name) -> _Name:
        """Return the full name of a traveller that the report told by a short one."""
        return self._full.get(name, name) if name is not None else name
