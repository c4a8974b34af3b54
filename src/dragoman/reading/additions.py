"""Adds to engagements what other sentences tell of them: who led the sides, who attended, who came along."""

from __future__ import annotations

import msgspec

from dragoman.reading.actors import Actor, identity
from dragoman.reading.drafts import Draft, Part
from dragoman.reading.occurrences import Event, joined
from dragoman.reading.passages import Passage
from dragoman.reading.resolve import Resolver
from dragoman.reference.words import engagement_words


class Additions:
    """What is told more of the engagements of one document; `events` are those told so far."""

    def __init__(self, resolver: Resolver, events: list[Event]) -> None:
        self.resolver = resolver
        self.events = events
        self._companions: list[Draft] = []
        self._chaired: Event | None = None

    def take(self, draft: Draft) -> bool:
        """Give what tells more of an engagement to the last one; say whether the draft was of that sort."""
        if draft.frame == "lead" and draft.occasion is None:
            self._name_sides(draft)
        elif draft.frame == "attendees":
            self._add_attendees(draft)
        elif draft.frame == "accompany":
            self._add_companions(draft)
        else:
            return False
        return True

    def accept(self, passage: Passage) -> None:
        """Let a visit proposed in the sentence before be planned: "The invitation was accepted with gratitude."."""
        last = self.events[-1] if self.events else None
        if last is None or last.kind != "visit" or last.draft.status != "proposed":
            return
        told = (
            passage.sentence.number - last.draft.sentence == 1
            and "invitation" in passage.lowers[passage.first : passage.last]
        )
        if told and passage.has(engagement_words().accepting, passage.first, passage.last):
            last.draft.status = "planned"

    def _name_sides(self, draft: Draft) -> None:
        """Let those who lead the sides of the session told before stand for their states.

        Whoever chairs the sitting of a body that was told last takes part in it: "It was chaired by X".
        """
        for event in reversed(self.events):
            chairs = [part for part in draft.parts if part.actor.name and part.role in {"chair", "cochair"}]
            if chairs and draft.anaphoric and event is self.events[-1] and _is_of_bodies(event):
                event.parts = joined(chairs, event.parts)
                self._chaired = event
                return
            named = [part for part in draft.parts if part.actor.name and part.actor.key in event.parties]
            if named and event.kind in {"dialogue", "meeting", "conference"}:
                event.parts = joined(event.parts, named)
                self.resolver.remember(event.parts)
                return

    def _add_attendees(self, draft: Draft) -> None:
        """Let those who attend the sitting told last take part in it."""
        sittings = [one for one in self.events if one.kind in {"conference", "dialogue", "meeting", "ceremony"}]
        if sittings:
            named = [part for part in draft.parts if part.actor.key]
            known = sittings[-1].parts
            if named and sittings[-1] is self._chaired:
                known = [part for part in known if part.actor.head != "party"]
            sittings[-1].parts = joined(known, named)

    def _add_companions(self, draft: Draft) -> None:
        """Let companions be guests of the visits of the person, or of the side, that they travel with."""
        self._companions.append(draft)

    def finish(self) -> None:
        """Let those who travel with somebody take part in the visits that are of the same time as is told of them."""
        for draft in self._companions:
            principal = {identity(part.actor) for part in draft.side(0)}
            states = {part.actor.key for part in draft.side(0) if part.actor.key and part.actor.head == "group"}
            named = [part for part in draft.side(1) if part.actor.name]
            for event in self.events:
                guests = [part for part in event.parts if part.role == "guest"]
                if event.kind != "visit" or not (
                    principal & {identity(part.actor) for part in guests}
                    or states & {part.actor.key for part in guests}
                ):
                    continue
                event.parts = joined(event.parts, _of_one_side(named, guests[0].actor))


def _of_one_side(companions: list[Part], principal: Actor) -> list[Part]:
    """Return those who travel for the principal's state, which those without a state of their own do too."""
    found = []
    for part in companions:
        if part.actor.key is None or part.actor.state_rule:
            state = {"state": principal.state, "body": principal.body, "state_rule": "state of whom they travel with"}
            part.actor = msgspec.structs.replace(part.actor, **state)
        if part.actor.key == principal.key:
            found.append(part)
    return found


def _is_of_bodies(event: Event) -> bool:
    """Say whether a conference is told of with the bodies that it is of, and with no state."""
    bodies = [part for part in event.parts if part.actor.head == "party" and part.actor.body]
    return event.kind == "conference" and bool(bodies) and len(bodies) == len(event.parts)
