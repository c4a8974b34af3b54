"""Dates events by what is told around them: the talks before, the same paragraph, the day of the report."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from itertools import pairwise

from dragoman.model import When
from dragoman.reading.actors import identity
from dragoman.reading.dates import resolve
from dragoman.reading.occurrences import Event
from dragoman.reading.timing import stayed
from dragoman.reading.tokens import Sentence, Text
from dragoman.reference.circumstances import circumstance_words

_HELD = frozenset({"held", "ongoing"})
_GATHERINGS = frozenset({"conference", "dialogue"})
_LETTERS = frozenset({"message", "call"})
_NEAR = 2
_LEAD = 2
_LONG_AGO = dt.timedelta(days=30)
_THE = "(?:the|their|this|these|those|its|his|her)"
_PARTICIPLES = frozenset({"held", "been", "paid", "made", "taken", "also", "earlier", "already"})


def inherit_dates(text: Text, events: list[Event], told: When | None, written: When | None) -> None:
    """Give events without a date the one of what they are told with.

    What goes on inside a visit of several days stays undated unless the text ties it to a dated event. `told`
    is the day that the first paragraph names, `written` the day of the dateline.
    """
    ordered = sorted(events, key=lambda one: one.draft.first)
    for event in ordered:
        if event.when is None and event.draft.date is not None and event.draft.date[2].form == "day_of_stay":
            _from_stay(event, ordered)
    recent = _recent(text, ordered)
    for number, event in enumerate(ordered):
        if event.when is not None or event.kind == "visit":
            continue
        before = [one for one in ordered[:number] if one in recent and _same_state(one, event)]
        if follows_talks(text, event):
            talks = [one for one in before if may_follow(text, event, one)]
            _take(event, _last_shared(talks, event), "date of the talks before")
        if event.when is None and event.draft.status in _HELD and not went_before(text, event):
            _take(event, _last_shared(_passage(text, before, event, ordered), event), "date of the passage")
    _by_report(text, ordered, told, written)
    for visit in ordered:
        if visit.kind == "visit" and visit.when is None and visit.draft.status in _HELD:
            _from_meeting(visit, ordered)


def _from_stay(event: Event, events: list[Event]) -> None:
    """Date what happens on "the second day of the visit" by the visit or the session told before."""
    for stay in reversed([one for one in events if one.draft.first < event.draft.first]):
        if stay.kind in {"visit", "conference", "dialogue"} and event.draft.date is not None:
            found = resolve(event.draft.date[2], None, "unknown", stay.when)
            if found is not None:
                event.when, event.when_rule = found.when, found.rule
                return


def _from_meeting(visit: Event, events: list[Event]) -> None:
    """Give a visit known by meetings of one day that day, and the days that it takes where it has only begun."""
    guests = {identity(part.actor) for part in visit.parts if part.role == "guest"}
    days = {
        one.when
        for one in events
        if one.kind in {"meeting", "dialogue", "ceremony"}
        and one.when is not None
        and _tells_a_day(one)
        and one.draft.status in _HELD
        and guests & {identity(part.actor) for part in one.parts}
        and visit.place is not None
        and visit.place.country in one.parties
    }
    if len(days) == 1:
        visit.when, visit.when_rule = stayed(visit.draft, days.pop()), "date of the meeting"


def follows_talks(text: Text, event: Event) -> bool:
    """Say whether a sentence ties an event to the one told before: "after the talks", "later", "on this occasion"."""
    sentence = text.sentences[event.draft.sentence]
    opening = text.lowers[sentence.first : sentence.first + 4] + text.lowers[event.draft.first - 2 : event.draft.first]
    return bool(circumstance_words().same_day & set(opening) or _links().search(_said(text, sentence)))


def may_follow(text: Text, event: Event, before: Event) -> bool:
    """Say whether what a sentence follows can be an event: "after the summit" follows no talks of two."""
    if before.kind == "visit":
        return False
    sentence = text.sentences[event.draft.sentence]
    of_many = circumstance_words().gatherings & set(text.lowers[sentence.first : event.draft.first])
    return before.kind in _GATHERINGS or not of_many


def during_stay(text: Text, event: Event) -> bool:
    """Say whether a sentence refers back to a visit: "during the visit", "in the course of his stay"."""
    return bool(_stays().search(_said(text, text.sentences[event.draft.sentence])))


@cache
def _links() -> re.Pattern[str]:
    words = circumstance_words()
    links, nouns = "|".join(words.links), "|".join(words.linked)
    return re.compile(rf" (?:{links}) {_THE} (?:\w+ )?(?:{nouns}) ")


@cache
def _stays() -> re.Pattern[str]:
    return re.compile(rf" {_THE} (?:\w+ )?(?:{'|'.join(circumstance_words().stays)}) ")


def went_before(text: Text, event: Event) -> bool:
    """Say whether an event lies before the others that are told: "had met", "had held talks", "the latest meeting"."""
    before = text.lowers[max(0, event.draft.first - 4) : event.draft.first]
    if event.draft.noun:
        return bool(circumstance_words().recalled & set(before[-3:])) or any(
            word == "had" and following in _PARTICIPLES for word, following in pairwise(before)
        )
    return "had" in before[-3:]


def _said(text: Text, sentence: Sentence) -> str:
    return f" {' '.join(text.lowers[sentence.first : sentence.last])} "


def _take(event: Event, source: Event | None, rule: str) -> None:
    if source is not None:
        event.when, event.when_rule = source.when, rule


def _recent(text: Text, events: list[Event]) -> list[Event]:
    """Return the events whose date can be that of others: a day or a wider unit, not long before the last one held."""
    dated = [one for one in events if one.when is not None and _tells_a_day(one) and not _preceded(text, one)]
    last = max((one.when.end for one in dated if one.when and one.draft.status in _HELD), default=None)
    return [one for one in dated if last is None or (one.when and one.when.end >= last - _LONG_AGO)]


def _preceded(text: Text, event: Event) -> bool:
    """Say whether an event is told only as what came before another: "was preceded by a meeting of experts"."""
    sentence = text.sentences[event.draft.sentence]
    return "preceded" in text.lowers[sentence.first : event.draft.last]


def _tells_a_day(event: Event) -> bool:
    when = event.when
    return when is not None and (when.precision != "day" or when.start == when.end)


def _same_state(a: Event, b: Event) -> bool:
    return (a.draft.status in _HELD) == (b.draft.status in _HELD)


def _last_shared(events: list[Event], event: Event) -> Event | None:
    """Return the last of the events that shares a party with an event."""
    return next((one for one in reversed(events) if one.parties & event.parties), None)


def _passage(text: Text, before: list[Event], event: Event, events: list[Event]) -> list[Event]:
    """Return the dated events of the paragraph; inside a visit of several days, only those right before."""
    reach = _NEAR if _inside_visit(event, events) else len(text.sentences)
    return [
        one
        for one in before
        if _paragraph(text, one) == _paragraph(text, event) and event.draft.sentence - one.draft.sentence <= reach
    ]


def _paragraph(text: Text, event: Event) -> int:
    return text.sentences[event.draft.sentence].paragraph


def _inside_visit(event: Event, events: list[Event]) -> bool:
    """Say whether an event belongs to a visit of several days of one who takes part in it."""
    present = {identity(part.actor) for part in event.parts}
    return any(
        one.kind == "visit"
        and one.when is not None
        and one.when.start != one.when.end
        and one.draft.status in _HELD
        and present & {identity(part.actor) for part in one.parts if part.role == "guest"}
        for one in events
    )


def _by_report(text: Text, events: list[Event], told: When | None, written: When | None) -> None:
    """Date what a report tells without a date by the day of its lead, its first paragraph by its dateline."""
    day = told or _day_of_lead(text, events)
    for number, event in enumerate(events):
        if event.when is not None or event.draft.status != "held" or event.kind == "visit":
            continue
        if _paragraph(text, event) == _paragraph(text, events[0]) and (day or written) is not None:
            event.when, event.when_rule = (day, "date of the report") if day else (written, "date of the dateline")
        elif not _stands_apart(text, event) and not _inside_visit(event, events):
            before, day = _goes_on(text, events[:number], event), told or _day_of_lead(text, events[:number])
            event.when = before.when if before else day
            event.when_rule = "date of the passage" if before else "date of the report" if day else None


def _day_of_lead(text: Text, events: list[Event]) -> When | None:
    """Return the day of the first event in the lead that has one and is no memory."""
    lead = [one for one in leading(text, events) if one.draft.status == "held" and one.kind != "visit"]
    return next((one.when for one in lead if _tells_a_day(one) and not went_before(text, one)), None)


def leading(text: Text, events: list[Event]) -> list[Event]:
    """Return the events of the first paragraphs that tell any."""
    opening = sorted({_paragraph(text, one) for one in events})[:_LEAD]
    return [one for one in events if _paragraph(text, one) in opening]


def _goes_on(text: Text, before: list[Event], event: Event) -> Event | None:
    """Return the dated event of the paragraph before in which one who takes part here took part too."""
    present = {identity(part.actor) for part in event.parts}
    for one in reversed(before):
        near = _paragraph(text, event) - _paragraph(text, one) <= 1
        if one.kind in _LETTERS | {"visit"} or one.draft.status not in _HELD or not near or not _tells_a_day(one):
            continue
        if present & {identity(part.actor) for part in one.parts}:
            return one
    return None


def _stands_apart(text: Text, event: Event) -> bool:
    """Say whether a sentence turns to something else than the report's lead: "separately", a letter, "had met"."""
    sentence = text.sentences[event.draft.sentence]
    words = set(text.lowers[sentence.first : sentence.last])
    return event.kind in _LETTERS or went_before(text, event) or bool(words & circumstance_words().elsewhere)
