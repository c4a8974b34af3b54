"""Gives events the date and the place that the passage around them states; each value names the rule that gave it."""

from __future__ import annotations

import msgspec

from dragoman.model import When
from dragoman.reading.actors import Actor, identity
from dragoman.reading.dates import Dateline
from dragoman.reading.inherit_dates import inherit_dates
from dragoman.reading.inherit_places import inherit_places, same_time
from dragoman.reading.occurrences import Event
from dragoman.reading.places import Place
from dragoman.reading.tokens import Text
from dragoman.reference.cities import find_city
from dragoman.reference.office_words import office_kinds

_SPOKEN = frozenset({"meeting", "dialogue", "conference"})


class Setting(msgspec.Struct, frozen=True, kw_only=True):
    """Where and when a report as a whole is set.

    `here` is the town of its dateline, `titled` the place in its title, `written` the day in its dateline,
    `told` the day that its first paragraph names.
    """

    here: Place | None = None
    titled: Place | None = None
    written: When | None = None
    told: When | None = None


def inherit(text: Text, events: list[Event], setting: Setting) -> None:
    """Fill in dates and places from the visit, the occasion or the passage that an event belongs to."""
    for event in events:
        _host_by_name(event, events)
    inherit_dates(text, events, setting.told, setting.written)
    inherit_places(text, events, setting.here, setting.titled)
    for event in events:
        if event.draft.mode == "unknown" and event.kind in _SPOKEN and event.place is not None:
            event.draft.mode = "in_person"


def town_of(text: Text, dateline: Dateline | None) -> Place | None:
    """Return the town of a dateline, where "here" is."""
    if dateline is None or not dateline.place:
        return None
    name = dateline.place.split(",")[0].strip()
    city = find_city(name)
    if city is None:
        return None
    first = text.token_at(dateline.start)
    return Place(first, first + len(name.split()), name, city.country, "at")


def _host_by_name(visit: Event, events: list[Event]) -> None:
    """Let the guest's counterpart, else who receives the guest, else whom they meet be host in the state's place."""
    if visit.kind != "visit" or visit.place is None:
        return
    hosts = [part for part in visit.parts if part.role == "host"]
    if len(hosts) != 1 or hosts[0].actor.name or hosts[0].actor.office:
        return
    guests = {identity(part.actor) for part in visit.parts if part.role == "guest"}
    meetings = [
        one
        for one in events
        if one.kind in {"meeting", "dialogue"}
        and same_time(visit, one)
        and guests & {identity(part.actor) for part in one.parts}
    ]
    hosting = [one for one in meetings if any(part.role == "host" for part in one.parts)]
    country = visit.place.country
    met = [part.actor for event in hosting + meetings for part in event.parts if part.actor.key == country]
    named = [actor for actor in met if actor.name and not _is_local(actor) and identity(actor) not in guests]
    kinds = {part.actor.office_kind for part in visit.parts if part.role == "guest" and part.actor.office_kind}
    counterparts = [actor for actor in named if actor.office_kind in kinds]
    if named:
        hosts[0].actor = msgspec.structs.replace((counterparts or named)[0])


def _is_local(actor: Actor) -> bool:
    return actor.office_kind is not None and office_kinds()[actor.office_kind].level == "subnational"
