"""Reads who leads a side of talks and who is in the chair of a session."""

from __future__ import annotations

from dragoman.model import Status
from dragoman.reading.actors import Actor
from dragoman.reading.arguments import after_preposition, direct_object, is_passive, right_groups, subject_of
from dragoman.reading.drafts import Draft
from dragoman.reading.frames.parts import is_named, last_occasion, new_draft
from dragoman.reading.frames.sittings import ROUNDS, behind_which, is_the_sitting, read_attend
from dragoman.reading.passages import Group, Passage, Trigger
from dragoman.reading.status import status_of_verb
from dragoman.reference.calendar import ordinal_value

_GAP = 2
"""The tokens between a side and who leads it, where the verb is left out: "the Lao side by B"."""


def read_lead(passage: Passage, trigger: Trigger) -> list[Draft]:
    """Read "leads the delegation to the summit" as taking part, "the Omani side was led by X" as who sat there."""
    if passage.has(("delegation", "side", "team"), trigger.last, trigger.last + 6) and passage.occasion_within(
        trigger.last, trigger.last + 14
    ):
        return read_attend(passage, trigger)
    groups = right_groups(passage, trigger)
    side, leaders = direct_object(passage, trigger, groups), subject_of(passage, trigger)
    if is_passive(passage, trigger):
        side, leaders = leaders, after_preposition(groups, "by")
    if side is None or leaders is None or not any(actor.head == "group" for actor in side.actors):
        return []
    for actor in leaders.actors:
        if actor.key is None and side.actors[0].key is not None:
            actor.state, actor.body = side.actors[0].state, side.actors[0].body
    draft = new_draft(trigger, passage, "held")
    draft.add([actor for actor in leaders.actors if actor.head != "group"], "participant", 0)
    if is_passive(passage, trigger):
        draft.add(_led_likewise(passage, leaders), "participant", 0)
    return [draft]


def _led_likewise(passage: Passage, leaders: Group) -> list[Actor]:
    """Return who leads the other side in "the Thai side was led by A and the Lao side by B"."""
    sides = [one for one in passage.actors if one.first >= leaders.first and one.head == "group" and one.key]
    for side in sides[:1]:
        others = [group for group in passage.groups if group.preposition == "by" and group.first >= side.last]
        if others and others[0].first - side.last <= _GAP:
            for actor in others[0].actors:
                if actor.key is None:
                    actor.state, actor.body = side.state, side.body
            return others[0].actors
    return []


def read_chair(passage: Passage, trigger: Trigger) -> list[Draft]:
    """Read "X chaired Z"."""
    verb = trigger.verb
    assert verb is not None
    status = status_of_verb(passage, trigger)
    passive = is_passive(passage, trigger)
    groups = right_groups(passage, trigger)
    chair = after_preposition(groups, "by") if passive else subject_of(passage, trigger)
    occasion = (
        last_occasion(passage, trigger.first) if passive else passage.occasion_within(trigger.last, trigger.last + 28)
    )
    if status is None or chair is None:
        return []
    occasion = occasion or (None if passive else behind_which(passage, trigger))
    if occasion is None and (passive or trigger.last - trigger.first > 2 or is_the_sitting(passage, trigger)):
        return _chairs_of_last(passage, trigger, chair, status)
    if occasion is None and not _is_unnamed_round(passage, trigger):
        return []
    draft = new_draft(trigger, passage, status, occasion.kind if occasion else "dialogue")
    draft.occasion = occasion
    both = (
        verb.cochair
        or len(chair.actors) > 1
        or any(actor.plural for actor in chair.actors)
        or passage.has(("jointly",), trigger.first - 2, trigger.last + 2)
    )
    draft.add(chair.actors, "cochair" if both else "chair", 0)
    if verb.cochair:
        _add_inviter(passage, draft)
    other = after_preposition(groups, "with", "alongside")
    if other is not None:
        draft.add(other.actors, "cochair" if both else "participant", 1)
    return [draft]


def _is_unnamed_round(passage: Passage, trigger: Trigger) -> bool:
    """Say whether what two chair is a counted round without a name: "co-chaired the 24th round of talks"."""
    words = passage.lowers[trigger.last : trigger.last + 5]
    counted = any(ordinal_value(word) is not None for word in words)
    return trigger.verb is not None and trigger.verb.cochair and counted and bool(ROUNDS & set(words))


def _chairs_of_last(passage: Passage, trigger: Trigger, chair: Group, status: Status) -> list[Draft]:
    """Read "It was co-chaired by X and Y": who chaired the session told before."""
    both = bool(trigger.verb and trigger.verb.cochair) or len(chair.actors) > 1
    draft = new_draft(trigger, passage, status)
    draft.frame = "lead"
    draft.anaphoric = passage.lowers[passage.first] == "it"
    draft.add(chair.actors, "cochair" if both else "chair", 0)
    other = after_preposition(right_groups(passage, trigger), "with", "alongside")
    if other is not None and both:
        draft.add(other.actors, "cochair", 1)
    return [draft]


def _add_inviter(passage: Passage, draft: Draft) -> None:
    """Let the person who invites to a session that is chaired jointly be the other chair."""
    found = passage.find_phrase(("invitation of", "invitation from"), draft.last, passage.last)
    hosts = [group for group in passage.groups if found and 0 <= group.first - found[1] <= 2 and is_named(group)]
    if hosts:
        draft.add(hosts[0].actors, "cochair", 1)
