"""Makes engagements of drafts: completes, places and dates them, and joins those that tell of one occurrence."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import msgspec

from dragoman.reading.additions import Additions
from dragoman.reading.completion import Completer, add_sitting_body, add_state_as_host, parties_only
from dragoman.reading.days_told import DaysTold
from dragoman.reading.drafts import Draft
from dragoman.reading.occurrences import AHEAD, Event, absorb, same_occurrence
from dragoman.reading.passages import Passage
from dragoman.reading.places import Place
from dragoman.reading.placing import Placer
from dragoman.reading.qualify import is_engagement, split
from dragoman.reading.resolve import Resolver
from dragoman.reference.office_words import office_kinds

_SENT = frozenset({"envoy", "head"})
_PAIR = 2
_CHAIRS = frozenset({"chair", "cochair"})


class EventBuilder:
    """Turns the drafts of one document into events, in order of the text."""

    def __init__(
        self, resolver: Resolver, published: dt.date | None, here: Place | None, *, by_phone: bool, at_one_table: bool
    ) -> None:
        self.resolver = resolver
        self.by_phone = by_phone
        self.at_one_table = at_one_table
        self.events: list[Event] = []
        self.days = DaysTold(published)
        self._completer = Completer(resolver, self.events)
        self._placer = Placer(resolver, self.events, here)
        self._additions = Additions(resolver, self.events)
        self._credentials: Draft | None = None

    def add(self, passage: Passage, drafts: Sequence[Draft]) -> None:
        """Take the drafts of one sentence."""
        if not drafts:
            self._additions.accept(passage)
        for draft in (*drafts, *self._further_credentials(passage)):
            plural = [part for part in draft.parts if part.role == "guest" and part.actor.plural and not part.actor.key]
            self.resolver.resolve(draft)
            if draft.frame == "credentials" and plural:
                self._credentials = draft
                continue
            self._completer.complete(draft)
            draft.together = draft.together or (self.at_one_table and draft.kind == "meeting")
            for one in split(draft, passage):
                self._take(one, passage)
        if passage.dates and not any(draft.date for draft in drafts):
            self.days.remember(passage)

    def finish(self) -> None:
        """Add what can be told only when all events are known."""
        self._additions.finish()

    def _take(self, draft: Draft, passage: Passage) -> None:
        if draft.next_round is not None and not self._completer.take_last_round(draft):
            return
        if self._additions.take(draft):
            return
        self._placer.place(draft)
        if not is_engagement(draft):
            return
        if self.by_phone and draft.spoken and draft.kind == "meeting":
            draft.kind, draft.mode = "call", "phone"
        if draft.frame == "gather" and not draft.anaphoric and draft.occasion is None and len(draft.parts) == _PAIR:
            draft.kind = "meeting"
        if draft.kind == "visit":
            add_state_as_host(draft, passage)
        if draft.kind == "conference":
            add_sitting_body(draft)
        if _names_no_one(draft) or (draft.listed and draft.open and draft.frame == "signing"):
            draft.parts = parties_only(draft.parts)
        if (
            draft.frame == "go"
            and draft.status == "held"
            and passage.has(("arrived", "landed", "flew in"), draft.first, draft.last)
        ):
            draft.status = "ongoing"
        event = Event(
            draft=draft,
            drafts=[draft],
            parts=draft.parts,
            place=draft.place,
            occasion=draft.occasion,
            within=draft.within,
        )
        self.days.date(event)
        known = next((one for one in reversed(self.events) if same_occurrence(one, event)), None)
        if known is not None:
            absorb(known, event)
        elif draft.weak and draft.kind == "message" and self._have_met(event):
            return
        else:
            self.events.append(event)
        kept = known or event
        if len(kept.parts) > 1 and not self._stands_for_last(kept):
            self.resolver.remember(kept.parts)

    def _stands_for_last(self, event: Event) -> bool:
        """Say whether an event names only the states of the people told of last, whom "they" goes on to mean."""
        named = {part.actor.key for part in self.resolver.last_parts if part.actor.name}
        return event.parties <= named and not any(part.actor.name or part.actor.office for part in event.parts)

    def _have_met(self, event: Event) -> bool:
        return any(event.parties <= one.parties for one in self.events)

    def _further_credentials(self, passage: Passage) -> list[Draft]:
        """Return one ceremony for each ambassador named after "received the credentials of three ambassadors"."""
        opening = self._credentials
        if opening is None or passage.sentence.number - opening.sentence > 6:
            return []
        found = []
        for actor in passage.actors:
            if actor.name and actor.key and actor.office_kind and office_kinds()[actor.office_kind].level in _SENT:
                draft = msgspec.structs.replace(
                    opening, sentence=passage.sentence.number, first=actor.first, last=actor.last, parts=[]
                )
                draft.add([part.actor for part in opening.parts if part.role == "host"], "host", 0)
                draft.add([actor], "guest", 1)
                found.append(draft)
        return found


def _names_no_one(draft: Draft) -> bool:
    """Say whether those told of before stand for their states only: who will sit in a session, or sat in another one.

    Whom a text makes chair of a coming session, it does name.
    """
    if not draft.anaphoric or draft.occasion is None or any(part.role in _CHAIRS for part in draft.parts):
        return False
    return draft.status in AHEAD or draft.of_sides
