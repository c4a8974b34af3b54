"""Places drafts by what the document told before: houses of officials, "here", the visit that goes on."""

from __future__ import annotations

import msgspec

from dragoman.reading.actors import identity
from dragoman.reading.drafts import Draft
from dragoman.reading.occurrences import Event
from dragoman.reading.places import Place
from dragoman.reading.resolve import Resolver


class Placer:
    """Places the drafts of one document; `here` is the town of its dateline, `events` are those told so far."""

    def __init__(self, resolver: Resolver, events: list[Event], here: Place | None) -> None:
        self.resolver = resolver
        self.events = events
        self.here = here

    def place(self, draft: Draft) -> None:
        """Give a draft the place that its words mean, none where they mean nobody's who takes part."""
        if draft.frame in {"invite", "invitation"} and draft.place is None:
            draft.place = _home_of_host(draft)
        if draft.place is not None and draft.place.preposition in {"here", "home"}:
            draft.place = self._place_meant(draft.place)
        self._place_in_house(draft)
        self._place_by_visit(draft)

    def _place_meant(self, place: Place) -> Place | None:
        """Return the town of the dateline for "here", the home state for "our country"."""
        if place.preposition == "here" and self.here is not None:
            return self.here
        home = self.resolver.home
        if home.first is None or home.rule == "state most named":
            return None
        return Place(place.first, place.last, None, home.first, "in")

    def _place_in_house(self, draft: Draft) -> None:
        """Let a house of officials be that of the host, else of the home state; of nobody who takes part, none."""
        if draft.place is None or not draft.place.venue or draft.place.place is not None:
            return
        hosts = [part.actor.state for part in draft.parts if part.role == "host"]
        present = {part.actor.state for part in draft.parts}
        country = next((code for code in (*hosts, draft.place.country) if code and code in present), None)
        draft.place = msgspec.structs.replace(draft.place, country=country) if country else None

    def _place_by_visit(self, draft: Draft) -> None:
        """Place a rite where its guest's visit goes on, and a visit "that was put off" where it is told."""
        if draft.place is not None or not draft.parts:
            return
        mine = identity(draft.parts[0].actor)
        if draft.frame in {"wreath", "rite"}:
            visits = [one for one in self.events if one.kind == "visit"]
            held = [
                one for one in visits if mine in {identity(part.actor) for part in one.parts if part.role == "guest"}
            ]
            draft.place = held[-1].place if held else None
        elif draft.kind == "visit" and draft.weak and self.resolver.home.rule != "state most named":
            home = self.resolver.home.first
            if home is not None and draft.parts[0].actor.key not in {None, home}:
                draft.place = Place(draft.first, draft.last, None, home, "")


def _home_of_host(draft: Draft) -> Place | None:
    """Return the host's state as the place that an invitation is to."""
    host = next((part.actor.state for part in draft.parts if part.role == "host" and part.actor.state), None)
    return Place(draft.first, draft.last, None, host, "") if host else None
