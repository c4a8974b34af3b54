"""Says which drafts are engagements, and splits lists into pairs; leaves out what is domestic."""

from __future__ import annotations

import msgspec

from dragoman.reading.actors import Actor, identity
from dragoman.reading.drafts import Draft, Part
from dragoman.reading.passages import Passage
from dragoman.reference.office_words import office_kinds
from dragoman.reference.words import engagement_words

_GATHERINGS = frozenset({"conference", "ceremony", "dialogue"})


def is_engagement(draft: Draft) -> bool:
    """Say whether a draft has the parties that an engagement needs, at least one of them official and foreign."""
    official = [part for part in draft.parts if _can_take_part(part.actor)]
    present = {part.actor.key for part in official if part.actor.key}
    if not present or len(official) < len(draft.parts):
        draft.parts = official
    if not present:
        return False
    if draft.kind == "visit":
        return _is_visit(draft)
    if draft.kind in _GATHERINGS and draft.occasion is not None:
        return _is_international(draft, present)
    if draft.frame in {"wreath", "rite"}:
        return bool(draft.place and draft.place.country and draft.place.country not in present) or len(present) > 1
    if len(present) < 2:
        return len(official) == 1 and official[0].actor.plural and draft.together and official[0].actor.body is not None
    return len(official) >= 2


def _can_take_part(actor: Actor) -> bool:
    if actor.key is None or actor.spokesperson:
        return False
    if actor.former and not actor.office:
        return False
    return actor.office_kind is None or office_kinds()[actor.office_kind].level != "private"


def _is_visit(draft: Draft) -> bool:
    guests = {part.actor.key for part in draft.parts if part.role == "guest"}
    return bool(guests) and draft.place is not None and draft.place.country not in guests


def _is_international(draft: Draft, present: set[str]) -> bool:
    occasion = draft.occasion
    if len(present) > 1 or occasion is None:
        return len(present) > 1
    named = {hit.code for hit in occasion.parties}
    abroad = draft.place is not None and draft.place.country not in present
    return bool(named - present) or abroad or occasion.body is not None or any(hit.is_body for hit in occasion.parties)


def split(draft: Draft, passage: Passage) -> list[Draft]:
    """Return one draft a pair where one side meets several others in turn."""
    ours, others = draft.side(0), draft.side(1)
    if draft.together or draft.kind not in {"meeting", "call", "message", "ceremony"} or draft.occasion is not None:
        return [draft]
    if draft.kind == "ceremony" and draft.frame != "credentials":
        return [draft]
    if draft.kind == "message" and len(ours) > 1:
        return [_with_parts(draft, [part, *others]) for part in ours]
    keys = list(dict.fromkeys(_side_key(part) for part in others))
    if len(keys) < 2:
        mine = list(dict.fromkeys(_side_key(part) for part in ours))
        if (
            len(mine) < 2
            or len(keys) < 1
            or draft.frame != "call_on"
            or not passage.has(engagement_words().separately, passage.first, passage.last)
        ):
            return [draft]
        return [_with_parts(draft, [part for part in ours if _side_key(part) == key] + others) for key in mine]
    return [_with_parts(draft, ours + [part for part in others if _side_key(part) == key]) for key in keys]


def _side_key(part: Part) -> object:
    return part.actor.key or identity(part.actor)


def _with_parts(draft: Draft, parts: list[Part]) -> Draft:
    return msgspec.structs.replace(draft, parts=list(parts))
