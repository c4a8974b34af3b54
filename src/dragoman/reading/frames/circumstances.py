"""Gives a draft what surrounds it: mode, date, place, the occasion on whose margins it is."""

from __future__ import annotations

from typing import cast

from dragoman.model import Kind
from dragoman.reading.arguments import (
    right_limit,
)
from dragoman.reading.dates import DateExpression
from dragoman.reading.drafts import Draft
from dragoman.reading.passages import Passage, Trigger
from dragoman.reading.places import Place
from dragoman.reading.status import new_day
from dragoman.reference.words import engagement_words


def give_margins(passage: Passage, found: list[Draft]) -> list[Draft]:
    """Give each draft of the sentence the occasion on whose margins it took place."""
    margin = passage.find_phrase(engagement_words().margins, passage.first, passage.last)
    if margin is None:
        return []
    occasion = passage.occasion_within(margin[1], margin[1] + 6)
    for draft in found:
        if draft.occasion is None or (occasion is not None and draft.occasion.first != occasion.first):
            draft.within = occasion
    found[:] = [draft for draft in found if not (occasion is not None and draft.occasion is occasion)]
    return []


def with_circumstances(passage: Passage, trigger: Trigger, draft: Draft) -> Draft:
    """Return the draft with the day, place, mode, occasion and topics that its sentence gives."""
    lexicon = engagement_words()
    window = (trigger.first - 6, trigger.last + 6)
    if draft.kind in {"meeting", "call", "conference", "dialogue"}:
        if passage.has(lexicon.video, trigger.first - 8, trigger.last + 20):
            draft.mode = "video"
            draft.kind = "call" if draft.kind == "meeting" else draft.kind
        elif passage.has(lexicon.phone, trigger.first - 6, trigger.last + 16):
            draft.mode = "phone"
            draft.kind = "call" if draft.kind == "meeting" else draft.kind
    if draft.kind in {"meeting", "call"}:
        draft.informal = draft.informal or passage.has(lexicon.informal, *window)
        draft.together = draft.together or passage.has(lexicon.together, passage.first, passage.last)
    _take_occasion(passage, trigger, draft)
    moved = new_day(passage) if draft.status == "planned" else None
    draft.date = draft.date or moved or _date_near(passage, trigger)
    if draft.place is None and draft.kind != "visit":
        draft.place = _place_near(passage, trigger)
    return draft


def _take_occasion(passage: Passage, trigger: Trigger, draft: Draft) -> None:
    """Read "sat down for the third session of X" as that session, "met at the X summit" as held within it."""
    if draft.kind not in {"meeting", "call", "signing"} or draft.occasion is not None:
        return
    for occasion in passage.occasions:
        before = passage.lowers[max(passage.first, occasion.first - 3) : occasion.first]
        if "for" in before and draft.frame in {"reciprocal", "host"} and occasion.first >= trigger.last:
            draft.occasion, draft.kind = occasion, cast(Kind, occasion.kind)
            return
        if {"at", "during", "in", "within"} & set(before) and abs(occasion.first - trigger.last) < 40:
            draft.within = draft.within or occasion


def _date_near(passage: Passage, trigger: Trigger) -> tuple[int, int, DateExpression] | None:
    """Return the date that stands nearest to a trigger in its clause; one behind it counts as nearer."""

    def distance(found: tuple[int, int, DateExpression]) -> int:
        first, last, _ = found
        gap = first - trigger.last if first >= trigger.last else (trigger.first - last) * 2
        between = (
            passage.lowers[trigger.last : first] if first >= trigger.last else passage.lowers[last : trigger.first]
        )
        if last <= trigger.first and first - passage.first <= 4 and trigger.verb is not None:
            gap = min(gap, 12)
        return gap + 12 * sum(word in _FAR for word in between)

    usable = [found for found in passage.dates if not found[2].attributive]
    best = min(usable, key=distance, default=None)
    if best is None or (best[2].form in _VAGUE and distance(best) > _REACH_OF_VAGUE):
        return None
    return best


_VAGUE = frozenset({"year", "decade", "unit", "half", "quarter"})


_REACH_OF_VAGUE = 14


_FAR = frozenset(
    {"after", "before", "since", "that", "who", "which", "following", "when", ";", "signed", "where", "but"}
)


def _place_near(passage: Passage, trigger: Trigger) -> Place | None:
    leads = {"in", "at", "near", "outside"} | ({"("} if passage.entry else set())
    usable = [place for place in passage.places if place.preposition in leads]
    limit = right_limit(passage, trigger) if trigger.verb is not None else passage.last

    def distance(place: Place) -> int:
        gap = place.first - trigger.last if place.first >= trigger.last else (trigger.first - place.last) * 2
        between = (
            passage.lowers[trigger.last : place.first]
            if place.first >= trigger.last
            else passage.lowers[place.last : trigger.first]
        )
        beyond = 15 if place.first >= limit else 0
        return gap + beyond + 12 * sum(word in _ABOUT for word in between) + (8 if place.place is None else 0)

    best = min(usable, key=distance, default=None)
    return best if best is not None and distance(best) < 30 else None


_ABOUT = frozenset(
    {
        "on",
        "about",
        "discussed",
        "situation",
        "conflict",
        "war",
        "peace",
        "that",
        "who",
        "which",
        "said",
        "crisis",
        "developments",
        "over",
    }
)
