"""Turns each announcing word of a sentence into draft engagements: one function for each frame."""

from __future__ import annotations

from dragoman.reading.drafts import Draft
from dragoman.reading.frames.ceremonies import read_credentials, read_reception, read_rite, read_wreath
from dragoman.reading.frames.circumstances import give_margins, with_circumstances
from dragoman.reading.frames.dating import leave_stays
from dragoman.reading.frames.invitations import read_invitation, read_invite
from dragoman.reading.frames.journeys import read_accompany, read_comprise, read_go, read_visit_noun, read_visiting
from dragoman.reading.frames.leading import read_chair, read_lead
from dragoman.reading.frames.meetings import read_call_on, read_event, read_host, read_mediate, read_reciprocal
from dragoman.reading.frames.messages import read_message, read_message_verb
from dragoman.reading.frames.parts import FrameReader
from dragoman.reading.frames.signings import read_sign, read_signing
from dragoman.reading.frames.sittings import (
    read_attend,
    read_convene,
    read_entry,
    read_gather,
    read_light,
    read_participation,
)
from dragoman.reading.passages import Passage, Trigger


def drafts_of(passage: Passage) -> list[Draft]:
    """Return the draft engagements of one sentence, in the order of their words."""
    found: list[Draft] = []
    for trigger in passage.triggers:
        if _is_inside_occasion(passage, trigger):
            continue
        found.extend(with_circumstances(passage, trigger, draft) for draft in _FRAMES[trigger.frame](passage, trigger))
    found.extend(give_margins(passage, found))
    found.extend(read_visiting(passage))
    leave_stays(found)
    kept = _without_repeats(passage, found)
    if not passage.entry:
        return kept
    return [_as_entry(passage, draft) for draft in kept or read_entry(passage)]


def _is_vague(passage: Passage, draft: Draft) -> bool:
    """Say whether talks to come are only a prospect: "further consultations", "conversations in the future"."""
    several = draft.frame == "event" and passage.lowers[draft.last - 1].endswith("s")
    placed = draft.date is not None or draft.place is not None or draft.within is not None
    prospect = _PROSPECT & set(passage.lowers[max(passage.first, draft.first - 4) : draft.last + 5])
    return several and draft.status == "planned" and not placed and bool(prospect)


_PROSPECT = frozenset(
    {"further", "future", "regular", "continued", "additional", "continue", "continuing", "as", "ongoing"}
)


def _as_entry(passage: Passage, draft: Draft) -> Draft:
    """Read a line of a programme as what is to come, with its principal where it names one side only."""
    draft.listed = True
    if passage.entry is not None and passage.entry.ahead and draft.status in {"held", "ongoing"}:
        draft.status = "planned"
    if draft.open and draft.parts and passage.actors[0].last == passage.actors[0].first:
        draft.add(passage.actors[:1], side=1)
    return draft


def _without_repeats(passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """Let "a gathering chaired by X" add its chair to the forum; "the 12th consultation" is no meeting besides."""
    kept: list[Draft] = []
    counted = any(draft.next_round is not None for draft in drafts)
    for draft in drafts:
        if (counted and draft.frame == "event" and draft.open) or _is_vague(passage, draft):
            continue
        told = next((one for one in kept if one.occasion is not None and one.occasion is draft.occasion), None)
        if told is None or draft.frame != "chair":
            kept.append(draft)
            continue
        for part in draft.parts:
            told.add([part.actor], part.role, 1)
    return kept


def _is_inside_occasion(passage: Passage, trigger: Trigger) -> bool:
    return trigger.noun is not None and any(one.first <= trigger.first < one.last for one in passage.occasions)


_FRAMES: dict[str, FrameReader] = {
    "reciprocal": read_reciprocal,
    "host": read_host,
    "call_on": read_call_on,
    "go": read_go,
    "message_verb": read_message_verb,
    "sign": read_sign,
    "attend": read_attend,
    "chair": read_chair,
    "mediate": read_mediate,
    "convene": read_convene,
    "gather": read_gather,
    "invite": read_invite,
    "light": read_light,
    "accompany": read_accompany,
    "comprise": read_comprise,
    "lead": read_lead,
    "event": read_event,
    "visit": read_visit_noun,
    "message": read_message,
    "signing": read_signing,
    "credentials": read_credentials,
    "reception": read_reception,
    "wreath": read_wreath,
    "rite": read_rite,
    "participation": read_participation,
    "invitation": read_invitation,
}
