"""Gives events the date and the place that the passage around them states; each value names the rule that gave it."""

from __future__ import annotations

import msgspec

from dragoman.model import When
from dragoman.reading.actors import Actor
from dragoman.reading.dates import Dateline
from dragoman.reading.events import Event
from dragoman.reading.places import Place
from dragoman.reading.resolve import identity
from dragoman.reading.tokens import Text
from dragoman.reference.cities import find_city
from dragoman.reference.office_words import office_kinds

_HELD = frozenset({"held", "ongoing"})


def inherit(text: Text, events: list[Event], here: Place | None, written: When | None) -> None:
    """Fill in dates and places from the visit, the occasion or the passage that an event belongs to.

    `written` is the day in a release's own dateline, which dates what it tells first where nothing else does.
    """
    for event in events:
        _place_here(text, event, here)
        _from_occasion(event)
    for event in events:
        _host_by_name(event, events)
    for event in events:
        _from_visit(event, events)
        _within_same(event, events)
    _from_passage(text, events)
    for event in events:
        if written is not None and event.when is None and event.draft.status == "held" and event.kind != "visit":
            event.when, event.when_rule = written, "date of the dateline"


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


def _place_here(text: Text, event: Event, here: Place | None) -> None:
    """Read "here" as the town of the dateline."""
    if event.place is None and here is not None and event.kind != "visit":
        sentence = text.sentences[event.draft.sentence]
        if "here" in text.lowers[sentence.first : sentence.last]:
            event.place, event.where_rule = here, "town of the dateline"


def _from_occasion(event: Event) -> None:
    for occasion in (event.occasion, event.within):
        if event.place is None and occasion is not None and occasion.country:
            event.place = Place(occasion.first, occasion.last, occasion.place, occasion.country, "")
            event.where_rule = "seat of the occasion"


def _from_visit(event: Event, events: list[Event]) -> None:
    """Place a meeting where the visit of one of its participants goes on."""
    if event.kind in {"visit", "call", "message"} or event.place is not None:
        return
    present = {identity(part.actor) for part in event.parts}
    visits = [one for one in events if one.kind == "visit" and one.place is not None and _same_time(one, event)]
    for visit in visits:
        guests = {identity(part.actor) for part in visit.parts if part.role == "guest"}
        if guests & present:
            event.place, event.where_rule = visit.place, "place of the visit"
            return
    for other in events:
        gathering = other.kind in {"conference", "dialogue"} and other.place is not None and _same_time(other, event)
        if gathering and other is not event and present & {identity(part.actor) for part in other.parts}:
            event.place, event.where_rule = other.place, "place of the occasion"
            return


def _host_by_name(visit: Event, events: list[Event]) -> None:
    """Let the person who receives the guest, else the first who meets them there, be the host in the state's place."""
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
        and _same_time(visit, one)
        and guests & {identity(part.actor) for part in one.parts}
    ]
    hosting = [one for one in meetings if any(part.role == "host" for part in one.parts)]
    for event in hosting + meetings:
        for part in event.parts:
            named = part.actor.name and not _is_local(part.actor)
            if part.actor.key == visit.place.country and named and identity(part.actor) not in guests:
                hosts[0].actor = msgspec.structs.replace(part.actor)
                return


def _is_local(actor: Actor) -> bool:
    return actor.office_kind is not None and office_kinds()[actor.office_kind].level == "subnational"


def _same_time(visit: Event, event: Event) -> bool:
    if visit.when and event.when:
        return visit.when.overlaps(event.when)
    ahead = {"planned", "proposed", "cancelled"}
    return (visit.draft.status in ahead) == (event.draft.status in ahead) or visit.draft.status == "ongoing"


def _within_same(event: Event, events: list[Event]) -> None:
    """Take date and place of the gathering on whose margins an event takes place."""
    if event.within is None:
        return
    name = (event.within.series or event.within.name).casefold()
    for other in events:
        if (
            (
                other is not event
                and other.occasion is not None
                and (other.occasion.series or other.occasion.name).casefold() == name
            )
            and event.place is None
            and other.place is not None
        ):
            event.place, event.where_rule = other.place, "place of the occasion"


def _from_passage(text: Text, events: list[Event]) -> None:
    """Take date and place from the event told before in the same paragraph, or from the document's first."""
    previous: Event | None = None
    first: Event | None = next((one for one in events if one.draft.status in _HELD and one.when is not None), None)
    for event in sorted(events, key=lambda one: one.draft.first):
        if event.draft.status in _HELD:
            source = previous if previous is not None and _same_paragraph(text, previous, event) else first
            if source is not None and source is not event:
                _take(event, source)
            if event.when is not None and event.draft.status in _HELD:
                previous = event
        elif event.draft.status == "planned":
            ahead = [
                one
                for one in events
                if one.draft.first < event.draft.first and one.draft.status in {"planned", "ongoing"}
            ]
            near = [one for one in ahead if one.parties & event.parties and _paragraphs_between(text, one, event) <= 1]
            if near and event.place is None:
                _take(event, near[-1])


def _paragraphs_between(text: Text, a: Event, b: Event) -> int:
    return text.sentences[b.draft.sentence].paragraph - text.sentences[a.draft.sentence].paragraph


def _take(event: Event, source: Event) -> None:
    dated = event.draft.status in _HELD and event.when is None and source.when is not None
    if dated and source.when is not None and event.kind != "visit":
        event.when, event.when_rule = source.when, "date of the passage"
    if (
        event.place is None
        and source.place is not None
        and event.kind not in {"call", "message", "visit"}
        and source.kind not in {"call", "message"}
    ) and event.parties & source.parties:
        event.place = msgspec.structs.replace(source.place)
        event.where_rule = "place of the passage"


def _same_paragraph(text: Text, a: Event, b: Event) -> bool:
    return text.sentences[a.draft.sentence].paragraph == text.sentences[b.draft.sentence].paragraph
