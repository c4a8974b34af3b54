"""Fills the sides that drafts leave open, from what the document told before."""

from __future__ import annotations

from collections import Counter

from dragoman.reading.actors import Actor, identity
from dragoman.reading.drafts import Draft, Part
from dragoman.reading.occurrences import Event
from dragoman.reading.passages import Passage
from dragoman.reading.resolve import Resolver
from dragoman.reference.parties import parties

_OFTEN = 3


class Completer:
    """Completes the drafts of one document; `events` are those told so far and grow while it is read."""

    def __init__(self, resolver: Resolver, events: list[Event]) -> None:
        self.resolver = resolver
        self.events = events

    def complete(self, draft: Draft) -> None:
        """Fill the side that a draft leaves open: both parties of a named dialogue, or the last one's other side."""
        if draft.occasion is not None and (draft.occasion.bilateral or not draft.parts):
            self._add_named_parties(draft)
        if draft.kind == "dialogue" and draft.status == "proposed":
            self._add_state_of_place(draft)
        if draft.kind == "signing" and len({part.actor.key for part in draft.parts}) < 2:
            self._add_last(draft)
        if draft.kind == "dialogue" and draft.open and not draft.parts:
            draft.add([part.actor for part in parties_only(self.resolver.last_parts)], side=1)
        if draft.kind in {"meeting", "call"} and draft.open and draft.parts and draft.frame != "host":
            self._add_last_person(draft)
        if draft.kind == "message" and draft.open:
            self._add_last_receiver(draft)
        if draft.open and draft.frame == "host":
            self._add_summoning_state(draft)
        if draft.kind == "meeting" and draft.open and draft.frame == "event" and len(draft.parts) == 1:
            self._add_host_of_visit(draft)

    def take_last_round(self, draft: Draft) -> bool:
        """Take series and parties of "the next round" from the last session told; False where there is none."""
        sittings = [one for one in self.events if one.kind in {"dialogue", "conference"} and one.occasion is not None]
        sittings = sittings or [one for one in self.events if one.kind == "meeting" and len(one.parties) > 2]
        if not sittings:
            return False
        last = next((one for one in reversed(sittings) if _precedes(one, draft)), sittings[-1])
        draft.kind = last.draft.kind
        draft.parts = parties_only(_who_talk(last))
        if draft.kind == "conference":
            draft.parts, draft.occasion = [part for part in draft.parts if part.actor.body], last.occasion
            if not draft.parts:
                self._add_named_parties(draft)
            return bool(draft.parts)
        return len(draft.parts) > 1

    def _add_state_of_place(self, draft: Draft) -> None:
        """Let the side that is to receive a proposed session be the other one: "offers to hold it in Jakarta"."""
        proposers = parties_only(draft.parts)
        country = draft.place.country if draft.place is not None else None
        if draft.place is None or len(proposers) != 1 or country in {None, proposers[0].actor.key}:
            return
        if country in parties():
            draft.parts = proposers
            host = Actor(first=draft.place.first, last=draft.place.last, head="party", state=country)
            draft.add([host], side=1)

    def _add_named_parties(self, draft: Draft) -> None:
        present = {part.actor.key for part in draft.parts}
        for hit in draft.occasion.parties if draft.occasion else ():
            if hit.code not in present:
                actor = Actor(first=hit.first, last=hit.last, head="party")
                actor.take_party(hit)
                draft.add([actor], side=1)

    def _add_summoning_state(self, draft: Draft) -> None:
        """Let the home state be the one that summons an ambassador, where the text names none."""
        home = next(
            (code for code in self.resolver.home.states if code not in {part.actor.key for part in draft.parts}), None
        )
        if home is not None:
            actor = Actor(
                first=draft.first, last=draft.first, head="party", state=home, state_rule=self.resolver.home.rule
            )
            draft.add([actor], side=0)

    def _add_host_of_visit(self, draft: Draft) -> None:
        """Talks that a guest holds on a visit, with no one named, are with the host."""
        mine = identity(draft.parts[0].actor)
        for event in reversed(self.events):
            guests = {identity(part.actor) for part in event.parts if part.role == "guest"}
            hosts = [part.actor for part in event.parts if part.role == "host"]
            if event.kind == "visit" and mine in guests and hosts:
                draft.add(hosts, side=1)
                return

    def _add_last(self, draft: Draft) -> None:
        present = {part.actor.key for part in draft.parts}
        if draft.parts and not present & {part.actor.key for part in self.resolver.last_parts}:
            return
        others = [part for part in self.resolver.last_parts if part.actor.key not in present]
        draft.add([part.actor for part in (others if draft.parts else parties_only(others))], side=1)

    def _add_last_person(self, draft: Draft) -> None:
        """Give "a meeting with X" without a subject the person whom the text is about, else who acted last at home."""
        if any(part.side != 1 for part in draft.parts):
            return
        others = {part.actor.key for part in draft.parts}
        protagonist = self._protagonist(others)
        if protagonist is not None:
            draft.add([protagonist], side=0)
            return
        home = self.resolver.home.first
        told = (part.actor for event in reversed(self.events) for part in event.parts)
        last = next((actor for actor in told if actor.key == home and home not in others), None)
        if last is not None:
            draft.add([last], side=0)

    def _protagonist(self, others: set[str | None]) -> Actor | None:
        """Return the person of another party who takes part in most of what was told, at least in three engagements."""
        told = Counter(
            identity(part.actor) for event in self.events for part in event.parts if part.actor.name and part.actor.key
        )
        actors = {identity(part.actor): part.actor for event in self.events for part in event.parts}
        for who, count in told.most_common(2):
            if count >= _OFTEN and actors[who].key not in others:
                return actors[who]
        return None

    def _add_last_receiver(self, draft: Draft) -> None:
        """Let "similar cables" go to whom the last message went."""
        last = next((one for one in reversed(self.events) if one.kind == "message"), None)
        if last is not None:
            draft.add([part.actor for part in last.parts if part.side == 1], side=1)


def _who_talk(event: Event) -> list[Part]:
    """Return the sides of talks without those who mediate between them or look on."""
    sides = [part for part in event.parts if part.side == 0]
    mediated = any(part.role == "mediator" for part in event.parts)
    return sides if mediated and len(sides) > 1 else event.parts


def _precedes(event: Event, draft: Draft) -> bool:
    """Say whether a session is the one before the round that a draft counts."""
    return event.occasion is not None and bool(draft.next_round) and event.occasion.round == (draft.next_round or 0) - 1


def parties_only(parts: list[Part]) -> list[Part]:
    """Return the states and bodies of parts: who will sit at a coming session, the text does not say."""
    found: dict[str | None, Part] = {}
    for part in parts:
        actor = Actor(
            first=part.actor.first, last=part.actor.last, head="party", state=part.actor.state, body=part.actor.body
        )
        found.setdefault(actor.key, Part(actor=actor, role="participant", side=part.side))
    return list(found.values())


def add_sitting_body(draft: Draft) -> None:
    """Let the body that meets take part in its own session where only one party would stand otherwise."""
    occasion = draft.occasion
    if occasion is None or len({part.actor.key for part in draft.parts}) > 1:
        return
    hit = next((hit for hit in occasion.parties if hit.is_body), None)
    code = hit.code if hit is not None else occasion.body
    if code is not None and all(part.actor.key != code for part in draft.parts):
        first, last = (hit.first, hit.last) if hit is not None else (occasion.first, occasion.last)
        draft.add([Actor(first=first, last=last, head="party", body=code)], side=1)


def add_state_as_host(draft: Draft, passage: Passage) -> None:
    """Let the destination be the host of a visit that has no other; a journey to a gathering has none."""
    if draft.place is None or draft.place.country is None or any(part.role == "host" for part in draft.parts):
        return
    if draft.within is not None and not draft.within.bilateral:
        return
    if any(not occasion.bilateral for occasion in passage.occasions) and not passage.has(
        ("visit", "visits"), draft.first, draft.last
    ):
        return
    if draft.place.country in parties():
        host = Actor(first=draft.place.first, last=draft.place.last, head="party", state=draft.place.country)
        draft.add([host], "host", 1)
