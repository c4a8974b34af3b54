"""Gives a draft what surrounds it: mode, date, place, the occasion on whose margins it is."""

from __future__ import annotations

from typing import cast

from dragoman.model import Kind
from dragoman.reading.arguments import (
    right_limit,
)
from dragoman.reading.drafts import Draft
from dragoman.reading.frames.dating import begin_of, date_of, days_of, end_of, is_closing
from dragoman.reading.passages import Passage, Trigger
from dragoman.reading.places import Place
from dragoman.reading.status import new_day
from dragoman.reference.circumstances import circumstance_words
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
    draft.apart = passage.has(circumstance_words().apart, passage.first, trigger.first)
    _take_occasion(passage, trigger, draft)
    draft.fell_through = draft.status == "cancelled" and _fell_through(passage)
    if draft.status == "held" and new_day(passage) is not None:
        draft.status = "planned"
    draft.date = draft.date or date_of(passage, trigger, draft)
    draft.begin, draft.end = begin_of(passage, draft), end_of(passage, draft)
    draft.days, draft.closing = days_of(passage, trigger, draft), is_closing(passage, draft)
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


def _place_near(passage: Passage, trigger: Trigger) -> Place | None:
    leads = {"in", "at", "near", "outside"} | ({"("} if passage.entry else set())
    usable = [one for one in passage.places if one.preposition in leads and not _is_subject(passage, one)]
    limit = right_limit(passage, trigger) if trigger.verb is not None else passage.last

    def distance(place: Place) -> int:
        gap = place.first - trigger.last if place.first >= trigger.last else (trigger.first - place.last) * 2
        if place.last <= trigger.first and place.first - passage.first <= 2 and place.place is not None:
            return min(gap, _OPENING)
        between = (
            passage.lowers[trigger.last : place.first]
            if place.first >= trigger.last
            else passage.lowers[place.last : trigger.first]
        )
        others = [one for one in passage.triggers if trigger.last < one.first < place.first]
        joined = any("and" in passage.lowers[max(trigger.last, one.first - 4) : one.first] for one in others)
        beyond = 15 if place.first >= limit or joined else 0
        return gap + beyond + 12 * sum(word in _ABOUT for word in between) + (8 if place.place is None else 0)

    best = min(usable, key=distance, default=None)
    return best if best is not None and distance(best) < 30 else None


def _is_subject(passage: Passage, place: Place) -> bool:
    """Say whether a place only tells where what is spoken of goes on: "the war in Ukraine was discussed"."""
    return bool(_TROUBLES & set(passage.lowers[max(passage.first, place.first - 3) : place.first]))


_TROUBLES = frozenset({"war", "wars", "situation", "conflict", "crisis", "fighting", "violence", "unrest", "elections"})
_OPENING = 10
"""How far a place that opens a sentence is from what it tells: "In Oslo, where he was on a visit, X met Y"."""
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


def _fell_through(passage: Passage) -> bool:
    """Say whether what was called off would be over by now: "was called off", "could not take place"."""
    if passage.has(circumstance_words().did_not, passage.first, passage.last):
        return True
    found = passage.find_phrase(engagement_words().cancelled_phrases, passage.first, passage.last)
    return found is not None and bool(
        {"was", "were"} & set(passage.lowers[max(passage.first, found[0] - 3) : found[0]])
    )
