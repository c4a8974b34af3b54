"""Reads letters, cables, congratulations: who writes to whom."""

from __future__ import annotations

from dragoman.reading.arguments import (
    after_preposition,
    direct_object,
    governing_verb,
    possessor_of,
    right_groups,
    right_limit,
    subject_of,
)
from dragoman.reading.drafts import Draft
from dragoman.reading.frames.parts import indirect_object, main_subject, new_draft, two_sides
from dragoman.reading.passages import Group, Passage, Trigger
from dragoman.reading.status import status_of_noun, status_of_verb
from dragoman.reference.words import engagement_words


def read_message_verb(passage: Passage, trigger: Trigger) -> list[Draft]:
    """Read verbs of writing: "X congratulated Y", "X wrote to Y", "X condoled with Y"."""
    status = status_of_verb(passage, trigger)
    verb = trigger.verb
    assert verb is not None
    subject, groups = subject_of(passage, trigger), right_groups(passage, trigger)
    feeling = passage.lowers[trigger.last - 1] == "with"
    other = after_preposition(groups, "to") if verb.to else direct_object(passage, trigger, groups)
    if feeling:
        other = next((group for group in groups if group.first - trigger.last <= 1), None)
    if status is None or subject is None or other is None:
        return []
    if not (verb.to or feeling) and not passage.has(_BY_LETTER, passage.first, passage.last):
        return []
    draft = new_draft(trigger, passage, status)
    draft.weak = not verb.to
    two_sides(draft, subject, other)
    return [draft]


_BY_LETTER = (
    "on his election",
    "on her election",
    "on his re-election",
    "on her re-election",
    "on his appointment",
    "on her appointment",
    "on his victory",
    "on her victory",
    "on assuming",
    "on taking office",
    "letter",
    "message",
    "telegram",
    "cable",
    "national day",
    "independence day",
    "republic day",
    "in writing",
)


def read_message(passage: Passage, trigger: Trigger) -> list[Draft]:
    """Read nouns for messages: "a letter from X to Y"."""
    verb = _word_before(passage, trigger)
    groups = right_groups(passage, trigger, min(passage.last, right_limit(passage, trigger)))
    sender = possessor_of(passage, trigger) or after_preposition(groups, "from", "of", "by")
    receiver = after_preposition(groups, "to") or after_preposition(groups, "for") or _delivered_to(passage, trigger)
    inside = _told_in_letter(passage, trigger) or _opening_letter(passage, trigger, receiver)
    if inside:
        sender, receiver = inside
    if (
        sender is not None
        and sender.preposition == "of"
        and not any(actor.office or actor.name for actor in sender.actors)
    ):
        sender = None
    subject = subject_of(passage, trigger)
    if verb in engagement_words().receiving:
        receiver = receiver or subject
    elif verb in engagement_words().sending and subject is not None and sender is None:
        sender = subject
    elif verb in engagement_words().sending:
        receiver = receiver or indirect_object(passage, trigger)
    verb = verb or ("sent" if inside else "")
    similar = receiver is None and passage.has(("similar", "identical"), trigger.first - 2, trigger.first)
    if sender is None or (receiver is None and not similar) or sender is receiver or verb == "":
        return []
    if status_of_noun(passage, trigger, governing_verb(passage, trigger)) is None:
        return []
    draft = new_draft(trigger, passage, "held")
    two_sides(draft, sender, receiver)
    draft.open = similar
    return [draft]


def _delivered_to(passage: Passage, trigger: Trigger) -> Group | None:
    """Return whom "a message from X was delivered to Y", "has been sent to Y" names."""
    found = passage.find_phrase(("was delivered", "has been delivered", "was handed", "was sent", "has been sent"),
                                trigger.last, passage.last)  # fmt: skip
    groups = [group for group in passage.groups if found and group.first >= found[1]]
    return after_preposition(groups, "to") if found else None


def _opening_letter(passage: Passage, trigger: Trigger, receiver: Group | None) -> tuple[Group, Group] | None:
    """Return who writes to whom in "In a letter to X, Y expressed his condolences"."""
    if passage.lowers[passage.first] != "in" or trigger.first - passage.first > 3 or receiver is None:
        return None
    writer = main_subject(passage, trigger)
    return (writer, receiver) if writer is not None and writer is not receiver else None


def _told_in_letter(passage: Passage, trigger: Trigger) -> tuple[Group, Group] | None:
    """Return who writes to whom in "a letter in which X invites Y"."""
    following = passage.lowers[trigger.last : trigger.last + 2]
    if following != ["in", "which"] and following[:1] != ["wherein"]:
        return None
    groups = [group for group in passage.groups if group.first >= trigger.last and not group.preposition]
    return (groups[0], groups[1]) if len(groups) > 1 else None


def _word_before(passage: Passage, trigger: Trigger) -> str:
    """Return the verb of sending or receiving that governs a message, "" where there is none."""
    words = engagement_words()
    for number in range(trigger.first - 1, max(passage.first - 1, trigger.first - 14), -1):
        if passage.lowers[number] in words.sending | words.receiving:
            return passage.lowers[number]
        if passage.lowers[number] in {";", ":"}:
            return ""
    return "sent" if passage.has((*words.sending, "reads", "says"), trigger.last, trigger.last + 20) else ""
