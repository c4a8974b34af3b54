"""Reads invitations: given, handed over, accepted."""

from __future__ import annotations

from dragoman.reading.arguments import (
    after_preposition,
    direct_object,
    is_passive,
    possessor_of,
    right_groups,
    subject_of,
)
from dragoman.reading.drafts import Draft
from dragoman.reading.frames.journeys import visit_draft
from dragoman.reading.frames.parts import all_places, indirect_object, is_named, new_draft
from dragoman.reading.passages import Group, Passage, Trigger
from dragoman.reference.words import engagement_words


def read_invitation(passage: Passage, trigger: Trigger) -> list[Draft]:
    """Read "extended an invitation to X to visit Y", "handed him an invitation from Z", "accepted X's invitation"."""
    groups = right_groups(passage, trigger, passage.last)
    sender = possessor_of(passage, trigger) or after_preposition(groups, "from", "of", "by")
    subject = subject_of(passage, trigger)
    receiver = after_preposition(groups, "to") or _for_whom(passage, groups)
    if receiver is not None and all(actor.head == "party" for actor in receiver.actors):
        receiver = None
    accepting = passage.has(("accepted", "accepts", "accepting"), trigger.first - 6, trigger.last + 8)
    if accepting or passage.has(tuple(engagement_words().receiving), trigger.first - 6, trigger.first):
        guest, host = subject, sender
    else:
        guest, host = receiver or indirect_object(passage, trigger), sender or subject
    if accepting and host is None and guest is not None:
        to = [place for place in passage.places if place.preposition == "to" and place.first >= trigger.last]
        return [visit_draft(passage, trigger, "planned", guest, place) for place in to[:1]]
    if guest is None or host is None or guest is host or passage.has(("at the",), trigger.first - 3, trigger.first):
        return []
    draft = new_draft(trigger, passage, "planned" if accepting else "proposed", "visit")
    draft.add(guest.actors, "guest", 0)
    draft.add(host.actors, "host", 1)
    places = [place for place in all_places(passage, trigger.last, passage.last) if place.country]
    draft.place = places[0] if places else None
    return [draft, *_conveyed(passage, trigger, host, guest)]


def _for_whom(passage: Passage, groups: list[Group]) -> Group | None:
    """Return the guest of "an invitation for X to visit Y"."""
    guest = after_preposition(groups, "for")
    return guest if guest is not None and passage.lowers[guest.last : guest.last + 1] == ["to"] else None


def _conveyed(passage: Passage, trigger: Trigger, sender: Group, receiver: Group) -> list[Draft]:
    """Return the message that a written invitation is where someone hands it over for another."""
    if not passage.has(("handed", "delivered", "conveyed", "presented"), trigger.first - 6, trigger.first):
        return []
    if not passage.has(("letter", "written", "message"), passage.first, passage.last):
        return []
    draft = new_draft(trigger, passage, "held", "message")
    draft.mode = "written"
    draft.add(sender.actors, side=0)
    draft.add(receiver.actors, side=1)
    return [draft]


def read_invite(passage: Passage, trigger: Trigger) -> list[Draft]:
    """Read "X invited Y to Z" as a proposed visit."""
    groups = right_groups(passage, trigger)
    subject, guest = subject_of(passage, trigger), direct_object(passage, trigger, groups)
    if is_passive(passage, trigger):
        subject, guest = after_preposition(groups, "by"), subject
    if subject is None or guest is None or not is_named(guest):
        return []
    if not passage.has(("visit", "to visit", "to come", "pay", "travel"), trigger.last, passage.last):
        return []
    accepted = passage.has(engagement_words().accepting, trigger.last, passage.last)
    draft = new_draft(trigger, passage, "planned" if accepted else "proposed", "visit")
    draft.add(guest.actors, "guest", 0)
    draft.add(subject.actors, "host", 1)
    places = all_places(passage, guest.last, passage.last)
    draft.place = places[0] if places else None
    return [draft]
